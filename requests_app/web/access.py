"""Find a case or say 404: what a person may not see does not exist for them. Reading a case is written down."""

from datetime import timedelta
from typing import Any, Final, cast

from django.db import transaction
from django.http import HttpRequest

from requests_app.accounts.models import User
from requests_app.accounts.permissions import done_by
from requests_app.audit import register
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import CaseFile
from requests_app.core import clock
from requests_app.core.errors import NotAllowed, NotVisible
from requests_app.core.verdicts import no
from requests_app.execution import queries as execution
from requests_app.execution.models import Task
from requests_app.outgoing import queries as outgoing
from requests_app.outgoing.models import Outgoing
from requests_app.web.procedures import door_for

READ: Final = "case.read"
A_READING: Final = timedelta(hours=12)
"""How long a page that lies open and renews itself is still the same reading."""


def person(request: HttpRequest) -> User:
    """Whoever is signed in."""
    return cast("User", request.user)  # every view asks for a sign-in unless it says otherwise


def find_case(request: HttpRequest, reference: str, *, reading: str = "") -> CaseFile:
    """The case file, if this person may see it. `reading` names what is read, for the register."""
    case = casefile.find(reference, person(request))
    _write_down(request, case, reading)
    return case


def find_procedure(request: HttpRequest, reference: str, *, reading: str = "", kind: str = "") -> Any:
    """The procedure of that reference with its case file, if this person may see it.

    A room that shows one kind alone names it: a case of another kind is not there.
    """
    door = door_for(reference)
    if kind and door.kind != kind:
        raise NotVisible("There is no such case.")
    procedure = door.find(reference, person(request))
    _write_down(request, procedure.case, reading)
    return procedure


def find_outgoing(request: HttpRequest, reference: str, *, reading: str = "") -> Outgoing:
    """The outgoing request with its case file, if this person may see it."""
    procedure = outgoing.find(reference, person(request))
    _write_down(request, procedure.case, reading)
    return procedure


def find_task(request: HttpRequest, reference: str, *, reading: str = "") -> Task:
    """A task of an executing authority, if this person may see it; of its case the person may see nothing."""
    task = execution.find(reference, person(request))
    _write_down(request, task.case, f"{reading} {task.reference}" if reading else "")
    return task


def require_any(request: HttpRequest, *permissions: str) -> User:
    """The signed-in person, if their role holds one of the permissions. Raises NotAllowed."""
    user = person(request)
    if not any(user.holds(one) for one in permissions):
        raise NotAllowed(
            "This page is not for your role.",
            no("permission", f"It is for {done_by(permissions[0])}.").blockers,
        )
    return user


def require(request: HttpRequest, permission: str) -> User:
    """The signed-in person, if their role holds the permission. Raises NotAllowed."""
    user = person(request)
    if not user.holds(permission):
        raise NotAllowed(
            "This page is not for your role.",
            no("permission", f"It is for {done_by(permission)}.").blockers,
        )
    return user


def note_reading(request: HttpRequest, case: CaseFile, reading: str) -> None:
    """Write down that this person was shown something of a case."""
    with transaction.atomic():
        register.record(case.stream, READ, by=person(request), facts={"page": reading})


def _write_down(request: HttpRequest, case: CaseFile, reading: str) -> None:
    if not reading or request.method != "GET":
        return
    # A page that renews a part of itself (htmx) is still the same reading. That it is one, anybody can claim.
    if request.headers.get("HX-Request") and register.noted_since(
        clock.now() - A_READING, case.stream, READ, by=person(request), facts={"page": reading}
    ):
        return
    note_reading(request, case, reading)

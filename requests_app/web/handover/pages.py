"""What the pages of handing over show."""

from dataclasses import dataclass

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.outgoing import queries
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.states import Status
from requests_app.web.components import Cell, Link, Table, Tag, Todo
from requests_app.web.handover.forms import HandOverAllForm

SHOWN = 5


@dataclass(frozen=True)
class OfficersPage:
    """The officers who hold open cases."""

    table: Table


@dataclass(frozen=True)
class HandOverPage:
    """The open cases of one officer, and the form."""

    name: str
    inactive: bool
    form: HandOverAllForm
    nothing: bool
    back: Link


def officers_page() -> OfficersPage:
    """Every officer with open cases; those who can no longer sign in first."""
    found, counts = queries.officers_with_open_cases(), queries.open_cases_by_officer()
    rows = tuple(
        (
            Cell(
                one.name,
                reverse("handover:officer", args=[one.pk]),
                tag=None if one.is_active else Tag("Deactivated", "red"),
            ),
            Cell(one.authority.name if one.authority else ""),
            Cell(str(counts.get(one.pk, 0))),
        )
        for one in found
    )
    columns = ("Officer", "Authority", "Open cases")
    nothing = "No officer holds an open case."
    return OfficersPage(Table("Officers with open cases", columns, rows, nothing, hide_caption=True))


def left_behind(user: User) -> list[Todo]:
    """On the desk of supervisors: officers who cannot sign in any more and still hold open cases."""
    if not user.holds(Permission.CASEFILE_ASSIGN):
        return []
    found = queries.officers_with_open_cases(inactive=True)[:SHOWN]
    return [
        Todo(
            "Hand over the cases of a deactivated officer",
            reverse("handover:officer", args=[one.pk]),
            one.name,
        )
        for one in found
    ]


def hand_over_page(officer: User, form: HandOverAllForm) -> HandOverPage:
    """The page of one officer."""
    nothing = not form.fields["cases"].choices  # type: ignore[attr-defined]
    back = Link("Officers with open cases", reverse("handover:home"))
    return HandOverPage(officer.name, not officer.is_active, form, nothing, back)


def choices(officer: User, user: User) -> list[tuple[str, str]]:
    """The open cases to tick: of a restricted one that this supervisor does not see, the reference alone."""
    seen = set(queries.visible_to(user).filter(officer=officer).values_list("pk", flat=True))
    return [(str(one.pk), _words(one, seen=one.pk in seen)) for one in queries.open_cases_of(officer)]


def _words(one: Outgoing, *, seen: bool) -> str:
    if not seen:
        return f"{one.reference} (restricted)"
    return f"{one.reference} {one.case.title} ({str(Status(one.status).label).lower()})"

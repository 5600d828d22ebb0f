"""How the doors show each kind of case: one `Door` per procedure, in `web/<room>/door.py` under the name `DOOR`.

What stands in the head of a page, which steps have a form, which tabs there are: all pages of a case ask here, so
that none of them knows a particular procedure.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.casefile.models import CaseFile
from requests_app.casefile.services import PREFIXES
from requests_app.core.errors import NotVisible
from requests_app.core.verdicts import Blocker
from requests_app.web.components import Fact, Step, Tag

Procedure = Any
"""A row of a state machine: Outgoing, Incoming, Preservation or Emergency."""

ROOMS = {
    CaseFile.Kind.OUTGOING: "requests_app.web.outgoing.door",
    CaseFile.Kind.INCOMING: "requests_app.web.incoming.door",
    CaseFile.Kind.PRESERVATION: "requests_app.web.preservation.door",
    CaseFile.Kind.EMERGENCY: "requests_app.web.emergency.door",
}


@dataclass(frozen=True)
class Wording:
    """The words of one step. `button` repeats the act; `tone` "warning" marks steps that end something."""

    heading: str
    consequences: tuple[str, ...]
    button: str
    done: str
    tone: str = ""
    confirm: str = ""


@dataclass(frozen=True)
class StepView:
    """What a step page shows besides its form: another template for the fields, facts to have in view."""

    fields: str = "steps/_fields.html"
    reminders: tuple[Fact, ...] = ()
    in_force: bool = False


@dataclass(frozen=True)
class DraftCard:
    """What stands over and beside the task list of a draft: its heading, and the card that leads on."""

    heading: str
    title: str
    text: str
    button: str
    url: str
    main: bool = False


@dataclass(frozen=True)
class Door:
    """The words and addresses of one procedure.

    `owner` is who must act next, `owner_in_full` the same with a name where a person is meant; `until` is added
    to what the case waits for, `alarm` is the sentence in red. `first` are steps that are no step of the machine,
    such as the review; it is told the others. `hides` drops blockers that this person may not read; `quiet` says
    that they may read none.
    """

    kind: str
    name: str
    find: Callable[[str, User], Procedure]
    services: ModuleType
    statuses: Any
    colours: Mapping[Any, str]
    forward: Mapping[Any, str]
    ending: frozenset[str]
    steps: Mapping[str, Wording]
    forms: Mapping[str, Any]
    owner: Callable[[Procedure], str]
    tabs: Callable[[Procedure, User], list[tuple[str, str, str]]]
    draft: Callable[[Procedure, bool], DraftCard]
    """The card beside the task list; it is told whether the draft is ready."""
    counterpart: Callable[[Procedure], str]
    """The code of the other State."""
    basis: Callable[[Procedure], str] = lambda procedure: ""
    owner_in_full: Callable[[Procedure], str] | None = None
    is_late: Callable[[Procedure], bool] = lambda procedure: False
    until: Callable[[Procedure], str] = lambda procedure: ""
    alarm: Callable[[Procedure], str] = lambda procedure: ""
    first: Callable[[Procedure, User, tuple[Step, ...]], tuple[Step, ...]] = lambda procedure, user, steps: ()
    elsewhere: Mapping[str, Callable[[Procedure, tuple[Any, ...]], Step]] = field(default_factory=dict)
    """Steps that are taken on a page of their own: verb → the button, given the reasons why not."""
    quiet: Callable[[Procedure, User], bool] = lambda procedure, user: False
    hides: Callable[[Blocker, User], bool] = lambda blocker, user: False
    shows: Callable[[Procedure, str], StepView] = lambda procedure, verb: StepView()
    writes: frozenset[str] = frozenset()
    """Steps that write letters or records: what they would write can be looked at before they are taken."""
    writes_later: Mapping[str, Callable[[Procedure, User], None]] = field(default_factory=dict)
    """Of those, steps whose letters go out with a later one: verb → how they are ordered then."""

    def address(self, procedure: Procedure, page: str = "case", *parts: str) -> str:
        """The address of a page of this procedure's own room."""
        return reverse(f"{self.kind}:{page}", args=[procedure.case.reference, *parts])

    def status_tag(self, status: str) -> Tag:
        """The status in words and colour."""
        known = self.statuses(status)
        return Tag(str(known.label), self.colours[known])


@cache
def door_of(kind: str) -> Door:
    """The door of a kind of case."""
    door: Door = import_module(ROOMS[CaseFile.Kind(kind)]).DOOR
    return door


def door_for(reference: str) -> Door:
    """The door of the case of that reference. Raises NotVisible for a reference that no case could have."""
    for kind, prefix in PREFIXES.items():
        if reference.startswith(f"{prefix}-"):
            return door_of(kind)
    raise NotVisible("There is no such case.")


def door(procedure: Procedure) -> Door:
    """The door of a procedure."""
    return door_of(procedure.case.kind)


def case_address(case: CaseFile) -> str:
    """The page of a case of any kind."""
    return reverse(f"{case.kind}:case", args=[case.reference])


def url_word(verb: str) -> str:
    """The verb as an address says it: the step `return_` is at …/return/."""
    return verb.rstrip("_")

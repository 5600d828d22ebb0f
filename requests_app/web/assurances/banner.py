"""What is in force in a case, as a banner: shown wherever its evidence is opened or passed on."""

from dataclasses import dataclass

from django.urls import reverse

from requests_app.assurances import queries
from requests_app.assurances.models import Assurance
from requests_app.assurances.states import Status
from requests_app.casefile.models import CaseFile
from requests_app.web.assurances.wording import days_of, title_of
from requests_app.web.components import Tag


@dataclass(frozen=True)
class Line:
    """One entry that binds, or was broken."""

    tag: Tag
    title: str
    text: str
    scope: str
    days: str
    url: str


@dataclass(frozen=True)
class Banner:
    """Everything that binds whoever opens or passes on the evidence of this case."""

    title: str
    lines: tuple[Line, ...]
    alarm: bool


def banner(case: CaseFile) -> Banner | None:
    """The banner of a case, or None if nothing binds."""
    found = queries.in_force(case)
    if not found:
        return None
    alarm = any(entry.status == Status.BREACHED for entry in found)
    title = "In force, and breached" if alarm else "In force"
    return Banner(title, tuple(_line(entry, case) for entry in found), alarm)


def in_short(entries: list[Assurance]) -> str:
    """The same for one cell of a file."""
    return "; ".join(
        f"{'BREACHED: ' if one.status == Status.BREACHED else ''}{title_of(one)} ({days_of(one)})"
        f"{f': {one.scope}' if one.scope else ''}"
        for one in entries
    )


def _line(entry: Assurance, case: CaseFile) -> Line:
    broken = entry.status == Status.BREACHED
    return Line(
        tag=Tag("Breached: stop the use", "red") if broken else Tag("In force", "green"),
        title=title_of(entry),
        text=entry.text,
        scope=entry.scope,
        days="" if broken else days_of(entry),
        url=reverse("assurances:entry", args=[case.reference, entry.number]),
    )

"""What the page of packages shows."""

from dataclasses import dataclass
from typing import Any

from django.template.defaultfilters import filesizeformat
from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.archive import queries, services
from requests_app.archive.models import Package
from requests_app.web.case_head import case_head
from requests_app.web.components import CaseHead, Cell, Fact, Reason, Table, Tag, fact
from requests_app.web.procedures import Procedure
from requests_app.web.tags import moment

STATES = {
    "making": Tag("Being made", "yellow"),
    "ready": Tag("Ready", "green"),
    "failed": Tag("Failed", "red"),
}
COLUMNS = ("Package", "State", "Holds", "SHA-256")


@dataclass(frozen=True)
class ArchivePage:
    """What a package would hold, the button, and the packages there are."""

    head: CaseHead
    facts: tuple[Fact, ...]
    reasons: tuple[Reason, ...]
    table: Table
    making: bool
    url: str


def archive_page(procedure: Procedure, user: User) -> ArchivePage:
    """The page for this person."""
    case = procedure.case
    found = list(queries.of_case(case))
    verdict = services.it_can_be_ordered(case)
    making = any(one.state == "making" for one in found)
    rows = tuple(_row(one, case.reference) for one in found)
    return ArchivePage(
        head=case_head(procedure, user, current="documents"),
        facts=_outlook(queries.outlook(case)),
        reasons=() if making else tuple(Reason(one.message, one.basis) for one in verdict.blockers),
        table=Table("Packages of this case", COLUMNS, rows, empty="No package of this case was made yet."),
        making=making,
        url=reverse("archive:case", args=[case.reference]),
    )


def _outlook(found: queries.Outlook) -> tuple[Fact, ...]:
    waiting = (
        f"{found.in_the_making} more on the way; the package waits for them" if found.in_the_making else ""
    )
    exhibits = (
        f"A report of the custody of {_counted(found.exhibits, 'exhibit')} as it stands now. The exhibits stay here."
        if found.exhibits
        else "This case has no exhibits."
    )
    sealed = (
        f"{found.sealed_to} of them are under a daily seal; the rest is sealed when the package is made"
        if found.sealed_to < found.lines
        else "All of them are under a daily seal"
    )
    return (
        fact("Documents", _counted(found.documents, "document"), waiting),
        fact("Custody", exhibits),
        fact("Register", f"{_counted(found.lines, 'line')} about this case", sealed),
        fact(
            "Proofs",
            "The daily seals of the register, certificates, and a program that checks all this alone",
        ),
    )


def _row(package: Package, reference: str) -> tuple[Cell, ...]:
    ready = package.state == "ready"
    url = reverse("archive:download", args=[reference, package.pk]) if ready else ""
    named = f"Download the package of {moment(package.ordered_at)}" if ready else moment(package.ordered_at)
    return (
        Cell(named, url=url, note=f"Ordered by {package.ordered_by.name}"),
        Cell(tag=STATES[package.state], note=package.failure or _waits(package)),
        Cell(_holds(package), note=_size(package)),
        Cell(package.file_id or "", code=True),
    )


def _waits(package: Package) -> str:
    return f"Waits: {package.waits_for}" if package.waits_for and package.state == "making" else ""


def _holds(package: Package) -> str:
    told: dict[str, Any] = package.summary
    if not told:
        return ""
    left = f", without {len(told['missing'])} that were not ready" if told.get("missing") else ""
    return (
        f"{_counted(told['documents'], 'document')}{left}, {_counted(told['lines'], 'line')} of the register"
    )


def _size(package: Package) -> str:
    return f"ZIP, {filesizeformat(package.file.size)}" if package.file else ""


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"

"""What the pages of the register show: of one case, of one entry, of an act, of all cases."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.assessment.queries import may_read
from requests_app.assurances import guards, queries
from requests_app.assurances.kinds import Nature, Origin
from requests_app.assurances.models import Assurance, AssuranceChange
from requests_app.assurances.states import HELD, LIVE, Status
from requests_app.core.errors import PortalError
from requests_app.law.grounds import GROUNDS
from requests_app.web.assurances.banner import Banner, banner
from requests_app.web.assurances.wording import ACTS, CHANGES, Act, days_of, kind_of, status_tag, title_of
from requests_app.web.case_head import case_head
from requests_app.web.components import (
    CaseHead,
    Cell,
    Empty,
    Event,
    Fact,
    Link,
    Piece,
    Reason,
    Step,
    Table,
    fact,
)
from requests_app.web.procedures import Procedure
from requests_app.web.tags import day, moment
from requests_app.workflow.menu import Choice, menu

LONGEST = 200
COLUMNS = ("Assurance or condition", "Status", "Given or kept by", "In force")


@dataclass(frozen=True)
class CasePage:
    """The register of one case."""

    head: CaseHead
    banner: Banner | None
    table: Table
    add_url: str
    empty: Empty | None


@dataclass(frozen=True)
class EntryPage:
    """One entry with its history."""

    head: CaseHead
    title: str
    facts: tuple[Fact, ...]
    events: tuple[Event, ...]
    steps: tuple[Step, ...]
    register_url: str


@dataclass(frozen=True)
class ActPage:
    """One act on an entry, or adding one; `reasons` where it cannot be done."""

    head: CaseHead
    words: Act
    form: Any
    seen: str
    back_url: str
    facts: tuple[Fact, ...] = ()
    reasons: tuple[Reason, ...] = ()
    reasons_title: str = ""


ADD = Act(
    "Add to the register",
    "Assurances that cure a ground, promises of the request and conditions of the requested State enter by themselves. "
    "Add here what was asked for or offered otherwise.",
    "Add to the register",
    "It was added to the register.",
)


def case_page(procedure: Procedure, user: User) -> CasePage:
    """The register of this case for this person."""
    case, found = procedure.case, queries.for_case(procedure.case)
    add = reverse("assurances:add", args=[case.reference]) if guards.may_keep(case, user) else ""
    empty = Empty(
        "The register of this case is empty.",
        "What cures a ground, what the request promises and what the requested State sets as a condition appear here.",
        (Link("Add to the register", add),) if add else (),
    )
    return CasePage(
        head=case_head(procedure, user, current="assurances"),
        banner=banner(case),
        table=_table(found, case.reference),
        add_url=add if found else "",
        empty=None if found else empty,
    )


def piece(procedure: Procedure, user: User) -> Piece | None:
    """The register on the overview of a case: what binds, and where everything stands."""
    found = queries.for_case(procedure.case)
    if not found:
        return None
    return Piece(
        "assurances/_panel.html", _Panel(banner(procedure.case), _table(found, procedure.case.reference))
    )


@dataclass(frozen=True)
class _Panel:
    banner: Banner | None
    table: Table


def _table(found: list[Assurance], reference: str) -> Table:
    names = queries.state_names(found)
    rows = tuple(
        (
            Cell(
                f"{one.number}. {title_of(one)}",
                url=reverse("assurances:entry", args=[reference, one.number]),
                note=short(one.text),
            ),
            Cell(tag=status_tag(one)),
            Cell(_given_by(one, names), note=names.get(one.given_by_state, "") if one.given_by else ""),
            Cell(in_force(one) or "–", note=one.scope),
        )
        for one in found
    )
    return Table("Assurances and conditions", COLUMNS, rows)


def _given_by(entry: Assurance, names: Mapping[str, str]) -> str:
    return entry.given_by or names.get(entry.given_by_state, entry.given_by_state)


def entry_page(procedure: Procedure, entry: Assurance, user: User) -> EntryPage:
    """One entry for this person: what it says, how it came about, what can be done with it."""
    reference = procedure.case.reference
    return EntryPage(
        head=case_head(procedure, user, current="assurances"),
        title=f"{entry.number}. {title_of(entry)}",
        facts=entry_facts(entry, user, reference),
        events=tuple(_event(change, reference, entry.number) for change in entry.changes.all()),
        steps=steps(entry, user, reference),
        register_url=reverse("assurances:case", args=[reference]),
    )


def entry_facts(entry: Assurance, user: User, reference: str) -> tuple[Fact, ...]:
    """What an entry says now."""
    grounds = sorted({one.ground for one in entry.cured.all()}) if may_read(user) else []
    names = queries.state_names([entry])
    links: tuple[Link, ...] = ()
    brought = next((one for one in entry.changes.all() if one.document_id == entry.document_id), None)
    if entry.document_id and brought:
        links = (
            Link("Download", reverse("assurances:document", args=[reference, entry.number, brought.number])),
        )
    facts = [
        fact("Status", tag=status_tag(entry)),
        fact("What it is", Nature(entry.nature).label, kind_of(entry)),
        fact("Wording", entry.text),
        fact("Scope", entry.scope),
        fact("In force", in_force(entry)),
        fact("Asked for or set by", entry.asked_by, names.get(entry.asked_by_state)),
        fact("Given or kept by", entry.given_by, names.get(entry.given_by_state)),
        fact("Received", day(entry.received_on)),
        fact("Document", entry.document_name, links=links),
        fact("Cures", *(f"{code} {GROUNDS[code].title}" for code in grounds if code in GROUNDS)),
        fact("Came into the register by", Origin(entry.origin).label, _version(entry)),
    ]
    return tuple(one for one in facts if one.lines or one.tag)


def steps(entry: Assurance, user: User, reference: str) -> tuple[Step, ...]:
    """The acts open to this person, each with the reasons if it cannot be done now."""
    if not guards.may_keep(entry.case, user):
        return ()
    found = [
        Step(
            _label(choice, entry),
            reverse("assurances:act", args=[reference, entry.number, choice.verb]),
            choice.verb,
            tuple(Reason(one.message, one.basis) for one in choice.verdict.blockers),
            tone=_tone(choice.verb, entry),
        )
        for choice in menu(entry, user)
        if choice.permitted and choice.verb in ACTS
    ]
    if entry.status in LIVE and guards.its_days_are_not_over(entry):
        address = reverse("assurances:act", args=[reference, entry.number, "terms"])
        found.append(Step("Set scope and days", address, "terms"))
    if entry.origin == Origin.GROUND and entry.status in LIVE and queries.could_serve(entry):
        address = reverse("assurances:act", args=[reference, entry.number, "serve"])
        found.append(Step("Settle it by another assurance", address, "serve"))
    return tuple(sorted(found, key=lambda step: (step.tone != "primary", step.tone == "warning")))


def _version(entry: Assurance) -> str:
    return f"With version {entry.version.number}" if entry.version else ""


def _label(choice: Choice, entry: Assurance) -> str:
    if choice.verb == "receive" and entry.status in (*HELD, Status.EXPIRED):
        return "Record it anew, for a longer time"
    return "Not given, or not accepted" if choice.verb == "decline" else choice.label


_MAIN = {
    Status.REQUIRED: "ask",
    Status.ASKED: "receive",
    Status.OFFERED: "receive",
    Status.RECEIVED: "accept",
    Status.EXPIRED: "receive",
    Status.BREACHED: "end",
}


def _tone(verb: str, entry: Assurance) -> str:
    main = "accept" if entry.nature == Nature.CONDITION and entry.status == Status.ASKED else ""
    if verb == (main or _MAIN.get(Status(entry.status))):
        return "primary"
    return "warning" if verb == "breach" else "secondary"


def act_page(
    procedure: Procedure,
    entry: Assurance | None,
    act: str,
    form: Any,
    user: User,
    *,
    error: PortalError | None = None,
) -> ActPage:
    """The page of an act, or of adding an entry; after an error with its reasons."""
    reference = procedure.case.reference
    back = reverse("assurances:entry", args=[reference, entry.number]) if entry else ""
    reasons: tuple[Reason, ...] = ()
    if error is not None:
        found = tuple(Reason(one.message, one.basis) for one in error.blockers)
        reasons = found or (Reason(error.message),)
    return ActPage(
        head=case_head(procedure, user, current="assurances"),
        words=ACTS[act] if entry else ADD,
        form=form,
        seen=mark(entry) if entry else "",
        back_url=back or reverse("assurances:case", args=[reference]),
        facts=entry_facts(entry, user, reference)[:5] if entry else (),
        reasons=reasons,
        reasons_title=error.message if error else "",
    )


def mark(entry: Assurance) -> str:
    """What the person saw when the page was opened."""
    return f"{entry.status} {entry.moved_at.isoformat()}"


def _event(change: AssuranceChange, reference: str, number: int) -> Event:
    links: tuple[Link, ...] = ()
    if change.document_id:
        url = reverse("assurances:document", args=[reference, number, change.number])
        links = (Link(change.document_name or "Document", url),)
    dated = f"Dated {day(change.on)}." if change.on != change.at.date() else ""
    lines = (dated, change.note, f"What was done: {change.done}" if change.done else "")
    return Event(
        CHANGES.get(change.verb, change.verb),
        change.by.name if change.by else "the portal",
        moment(change.at),
        change.at.isoformat(),
        tuple(one for one in lines if one),
        links,
    )


def short(text: str) -> str:
    """The beginning of a long wording."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def in_force(entry: Assurance) -> str:
    """From when until when it binds; nothing where it does not, or not yet."""
    if entry.status not in HELD and (entry.status, entry.origin) != (Status.OFFERED, Origin.REQUEST):
        return ""
    days = days_of(entry)
    return days[:1].upper() + days[1:]

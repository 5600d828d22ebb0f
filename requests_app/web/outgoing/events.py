"""Lines of the register in words a person reads. A line nobody has worded is shown by its own name."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from requests_app.accounts.models import User
from requests_app.assessment import queries as assessment
from requests_app.assurances.kinds import Kind as Promised
from requests_app.audit.models import AuditEvent
from requests_app.core.text import first_strong_dir
from requests_app.directory.models import Channel
from requests_app.documents.kinds import INTERNAL, Kind
from requests_app.law.return_reasons import REASONS
from requests_app.outgoing.records import ItemRecord, Result
from requests_app.web.components import Event
from requests_app.web.emergency.wording import EVENTS as OF_EMERGENCIES
from requests_app.web.incoming.wording.events import EVENTS
from requests_app.web.outgoing.event_words import AROUND_A_CASE
from requests_app.web.preservation.lines import EVENTS as OF_PRESERVATIONS
from requests_app.web.tags import day, moment

READ = "case.read"
WORDS: Mapping[str, str] = (
    {
        READ: "Case read",
        "casefile.opened": "Case opened",
        "casefile.renamed": "Case renamed",
        "casefile.saved": "Draft saved",
        "casefile.removed": "Entry removed from the draft",
        "casefile.restored": "Entry put back into the draft",
        "casefile.annexed": "Annex added",
        "casefile.acknowledged": "Warning acknowledged",
        "casefile.frozen": "Version frozen",
        "casefile.handed_over": "Handed over to another officer",
        "casefile.draft_opened": "Draft opened",
        "casefile.filled": "Begun with the text of an earlier request",
        "team.founded": "Restricted to a team",
        "team.carried": "Team taken over from the earlier case",
        "team.named": "Put on the team",
        "team.taken_off": "Taken off the team",
        "team.lifted": "Restriction lifted",
        "relations.started_from": "Started from an earlier request",
        "relations.supplementary": "Begun as a supplementary request",
        "relations.amendment": "Begun as an amendment",
        "relations.parallel": "Begun as a request of the same matter to another State",
        "relations.linked": "Linked to another case",
        "relations.unlinked": "Link to another case taken back",
        "relations.taken_over": "Shared section taken over from a parallel request",
        "casefile.draft_closed": "Draft closed",
        "outgoing.opened": "Request opened",
        "outgoing.gate_asked": "Begun at the gate",
        "outgoing.submitted": "Submitted to the central authority",
        "outgoing.returned": "Returned to the officer",
        "outgoing.recalled": "Taken back by the officer",
        "outgoing.pre_contacted": "Draft shared in advance",
        "outgoing.approved": "Approved",
        "outgoing.refused": "Refused by our central authority",
        "outgoing.prepared": "Declared ready to sign",
        "outgoing.reopened": "Draft opened again",
        "outgoing.transmitted": "Sent",
        "outgoing.sent_orally": "Requested orally",
        "outgoing.confirmed": "Confirmed in writing",
        "outgoing.acknowledged": "Receipt acknowledged by the requested State",
        "outgoing.questioned": "Question of the requested State recorded",
        "outgoing.supplemented": "Question answered",
        "outgoing.consulted": "Consultation recorded",
        "outgoing.conditioned": "Conditions recorded",
        "outgoing.condition_accepted": "Conditions accepted",
        "outgoing.condition_declined": "Conditions declined",
        "outgoing.executed": "Execution began",
        "outgoing.postponed": "Postponed by the requested State",
        "outgoing.declined": "Refused by the requested State",
        "outgoing.received": "Result received",
        "outgoing.rest_awaited": "The rest of the result is awaited",
        "outgoing.controlled": "Use of the result controlled",
        "outgoing.withdrawn": "Withdrawn",
        "outgoing.closed": "Closed",
        "assessment.screened": "Version screened against the grounds",
        "assessment.answered": "Ground answered",
        "assessment.countersigned": "Second opinion given",
        "assessment.resolved": "Disagreement resolved",
        "assessment.closed": "Assessment closed",
        "precedents.kept": "Findings on dual criminality kept as precedents",
        "outgoing.item_recorded": "Decision or execution of an item recorded",
        "assurance.required": "Assurance required to cure a ground",
        "assurance.asked": "Assurance or condition asked for",
        "assurance.offered": "Assurance offered",
        "assurance.received": "Assurance received",
        "assurance.accepted": "Assurance or condition accepted",
        "assurance.declined": "Assurance or condition not accepted",
        "assurance.ended": "Assurance or condition ended",
        "assurance.expired": "Assurance or condition expired",
        "assurance.breached": "Breach of an assurance or condition recorded",
        "assurance.terms_set": "Scope and days of an assurance set",
        "assurance.serves": "Assurance settles another ground as well",
        "document.ordered": "Document ordered",
        "document.made": "Document made",
        "document.failed": "Document could not be made",
        "document.retried": "Document ordered again",
        "document.downloaded": "Document downloaded",
        "document.seal_ordered": "Seal of a document ordered",
        "document.sealed": "Document sealed",
        "document.seal_failed": "Document could not be sealed",
        "document.seal_retried": "Seal of a document ordered again",
        "document.withdrawn": "Document withdrawn",
        "document.withdrawal_taken_back": "Withdrawal of a document taken back",
    }
    | EVENTS
    | OF_EMERGENCIES
    | OF_PRESERVATIONS
    | AROUND_A_CASE
)
# Kept out of the short timeline on the overview: reading and single strokes of the pen.
MINOR = frozenset(
    {
        READ,
        "casefile.opened",
        "casefile.renamed",
        "casefile.saved",
        "casefile.removed",
        "casefile.restored",
        "casefile.annexed",
        "casefile.acknowledged",
        "casefile.frozen",
        "casefile.draft_opened",
        "casefile.draft_closed",
        "assessment.answered",
        "assessment.countersigned",
        "document.ordered",
        "document.downloaded",
    }
)


def shown_to(user: User, lines: Iterable[AuditEvent]) -> list[AuditEvent]:
    """The lines this person may read: the review and its record are internal to the central authority."""
    if assessment.may_read(user):
        return list(lines)
    return [line for line in lines if not _internal(line)]


def _internal(line: AuditEvent) -> bool:
    return line.name.startswith("assessment.") or line.facts.get("kind") in INTERNAL


def in_words(lines: Iterable[AuditEvent], *, reads: bool = False, short: bool = False) -> tuple[Event, ...]:
    """The lines as entries of a timeline; readings only if asked for, names without offices if `short`."""
    return tuple(entry(line, short=short) for line in lines if reads or line.name != READ)


def entry(line: AuditEvent, *, short: bool = False) -> Event:
    """One line of the register."""
    return Event(
        title=WORDS.get(line.name, line.name.replace(".", ": ").replace("_", " ")),
        by=_actor(line.actor, short=short),
        when=moment(line.at),
        iso=line.at.isoformat(),
        lines=tuple(_facts(line.facts)),
    )


def _actor(actor: str, *, short: bool) -> str:
    if actor == "system":
        return "the portal"
    name, _, office = actor.partition(" (")
    if short or not office:
        return name
    role, comma, authority = office.partition(", ")
    said = f"{name} ({role.replace('_', ' ')}{comma}{authority}"
    # The name is set apart from its office, or a name written from right to left turns the brackets round.
    return f"\u200e\u2068{name}\u2069{said[len(name) :]}" if first_strong_dir(name) == "rtl" else said


def _facts(facts: Mapping[str, Any]) -> list[str]:
    said = [sentence(facts[name]) for name, sentence in SENTENCES.items() if facts.get(name)]
    said = [words for words in said if words]
    return [" ".join(said)] if said else []


def _channel(code: Any) -> str:
    return f"Through: {Channel(code).label}." if code in Channel.values else ""


def _extent(code: Any) -> str:
    return f"{Result.Extent(code).label}." if code in Result.Extent.values else ""


def _grounds(codes: Any) -> str:
    return f"Grounds: {', '.join(map(str, codes))}." if isinstance(codes, list) else ""


def _reasons(codes: Any) -> str:
    if not isinstance(codes, list):
        return ""
    return f"Reasons: {'; '.join(REASONS[code].title if code in REASONS else str(code) for code in codes)}."


def _kind(kind: Any) -> str:
    return f"{Kind(kind).label}." if kind in Kind.values else ""


def _items(told: Any) -> str:
    """What was recorded of items, those of which the same was said together."""
    found: dict[str, list[str]] = {}
    for one in told if isinstance(told, list) else ():
        if not isinstance(one, dict):
            continue  # a list of ids or numbers, which the line says in other words
        words = (
            _label(ItemRecord.Decision, one.get("decision")),
            _label(ItemRecord.Execution, one.get("execution")),
        )
        found.setdefault(" ".join(filter(None, words)), []).append(str(one.get("number", "")))
    return " ".join(
        f"Item{'' if len(of) == 1 else 's'} {', '.join(of)}: {said}" for said, of in found.items()
    )


def _label(words: Any, code: Any) -> str:
    return f"{words(code).label}." if code in words.values else ""


# What is said of the facts of a line; facts that are not named here (hashes, ids) are left to the register.
SENTENCES: Mapping[str, Callable[[Any], str]] = {
    "version": lambda number: f"Version {number}.",
    "their_reference": lambda reference: f"Their reference: {reference}.",
    "channel": _channel,
    "extent": _extent,
    "on": lambda value: f"Dated {day(str(value))}.",
    "review_on": lambda value: f"To be looked at again on {day(str(value))}.",
    "ground": lambda code: f"Ground {code}.",
    "grounds": _grounds,
    "reasons": _reasons,
    "kind": _kind,
    "assurance": lambda kind: _label(Promised, kind),
    "items": _items,
    "page": lambda page: f"Page: {page}.",
    "reason": lambda reason: f"Reason: {reason}",
}

"""The custody report: the facts of exhibits and their logs as they stand now, frozen with the order."""

from collections.abc import Sequence
from datetime import datetime

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import CaseFile
from requests_app.core import clock
from requests_app.core.errors import Blocked, NotVisible, must_be_allowed
from requests_app.core.transactions import whole
from requests_app.core.verdicts import no
from requests_app.documents import services as documents
from requests_app.documents.answers.custody import (
    Alarm,
    Broken,
    Checked,
    CustodyReport,
    Entry,
    ExhibitSheet,
    Handed,
    Signed,
)
from requests_app.documents.models import Document
from requests_app.evidence import guards, queries
from requests_app.evidence.kinds import Action, Turn, Why
from requests_app.evidence.models import CustodyEntry, Exhibit
from requests_app.evidence.records import ExhibitAlarm, HandOver
from requests_app.evidence.signing import Signature
from requests_app.law.languages import LETTER_LANGUAGES

MEANS = "password"
SIGNED_AS = {"records the receipt": "records"}
WHY = {str(one.label): one.value for one in Why}
"""The codes of why bytes were read again: the log keeps the words."""


@whole
def order(case: CaseFile, *, by: User, exhibit: Exhibit | None = None, language: str = "") -> Document:
    """Order the report of one exhibit or of all; the document comes later. Each order is a report of its own.

    Raises NotAllowed, NotVisible, and Blocked while the case has no version to which a document could belong.
    """
    must_be_allowed(the_role_does_this(by, Permission.EVIDENCE_READ))
    if not casefile.visible_to(by).filter(pk=case.pk).exists():
        raise NotVisible("There is no such case.")
    version = casefile.latest_version(case)
    if version is None:
        said = "A report belongs to a version of the case, and nothing was submitted or frozen yet."
        raise Blocked(said, no("no_version", said).blockers)
    wanted = [exhibit] if exhibit else queries.of_case(case)
    language = language or (version.content.get("basis") or {}).get("letter_language", "en")
    subject = f"{exhibit.short_label if exhibit else 'all'}-{clock.now():%Y%m%d-%H%M%S}"
    language = language if language in LETTER_LANGUAGES else "en"
    return documents.order_letter(version, report(wanted, by=by), language, by=by, subject=subject)


def report(wanted: Sequence[Exhibit], *, by: User) -> CustodyReport:
    """The report as the letters take it."""
    blockers = tuple(found for one in wanted if not one.is_over for found in _blockers(one))
    return CustodyReport(
        dated_on=clock.today(),
        our_reference=wanted[0].case.reference if wanted else "",
        requesting=wanted[0].case.requesting_state if wanted else "",
        exhibits=tuple(sheet(one) for one in wanted),
        as_of=clock.now(),
        whole=not blockers,
        blockers=blockers,
        made_by=by.name,
    )


def _blockers(exhibit: Exhibit) -> list[Broken]:
    """The reasons of the guard by their codes; an alarm by what it is about."""
    name, verdict = exhibit.short_label, guards.exhibit_is_whole(exhibit)
    found = [Broken(exhibit=name, code=one.code) for one in verdict.blockers if one.code != "custody_alarm"]
    dangers = [one.danger for one in queries.open_alarms(exhibit)]
    return found + [Broken(exhibit=name, code="custody_alarm", danger=one) for one in dangers]


def sheet(exhibit: Exhibit) -> ExhibitSheet:
    """All custody fields of one exhibit."""
    log = queries.log(exhibit)
    said = {key: str(exhibit.fact(key)) for key in SAID.values()}
    return ExhibitSheet(
        number=exhibit.short_label,
        description=exhibit.description,
        kind=exhibit.nature,
        taken_at=exhibit.taken_at,
        file_name=exhibit.filename,
        size=exhibit.size,
        hash_algorithm=str(exhibit.fact("stated_algorithm")) or "sha256",
        hash_after=exhibit.file_id or "",
        copy_of=exhibit.original.short_label if exhibit.original else "",
        copies=tuple(one.short_label for one in exhibit.copies.order_by("number")),
        storage_place=exhibit.storage_place,
        storage_conditions=exhibit.storage_conditions,
        seal=exhibit.seal_number,
        receipt_check=_receipt_check(log),
        disposal=_disposal(log),
        held_by=exhibit.outside or ", ".join(filter(None, [_name(exhibit.holder), exhibit.authority.name])),
        status=exhibit.status,
        conditions=tuple(one.text for one in queries.conditions(exhibit.case)),
        log=tuple(_entry(one) for one in log),
        hand_overs=tuple(_handed(one) for one in exhibit.hand_overs.order_by("offered_at")),
        checks=tuple(_checked(one) for one in log if one.action in (Action.VERIFIED, Action.TAKEN_IN)),
        alarms=tuple(_alarm(one) for one in exhibit.alarms.order_by("raised_at")),
        **{name: said[key] for name, key in SAID.items()},
    )


SAID = {
    "step": "step",
    "source": "source",
    "source_custodian": "source_custodian",
    "place": "place",
    "time_zone": "zone",
    "clock_offset": "clock_offset",
    "collector": "collector_name",
    "collector_role": "collector_role",
    "witness": "witness",
    "method": "method",
    "tool": "tool",
    "tool_version": "tool_version",
    "write_blocker": "write_blocker",
    "live_or_static": "mode",
    "live_reason": "mode_reason",
    "image_format": "image_format",
    "hash_before": "stated_hash",
    "changes": "alterations",
    "changes_because": "alterations_reason",
    "transport": "transport",
    "encryption": "encryption",
}
"""What a sheet calls what we call otherwise."""


def _entry(entry: CustodyEntry) -> Entry:
    why = WHY.get(entry.purpose, "") if entry.action == Action.VERIFIED else ""
    return Entry(
        at=entry.at,
        kind=entry.action,
        by=entry.by.name if entry.by else entry.by_label,
        role=str(entry.by.role) if entry.by else "",
        giver=entry.giver,
        taker=entry.taker,
        purpose="" if why else entry.purpose,
        why=why,
        place=entry.place,
        note="" if entry.action == Action.TAKEN_IN else entry.note,
        stated=_receipt_check([entry]),
        sha256=entry.sha256,
    )


def _handed(hand_over: HandOver) -> Handed:
    takes = hand_over.taker_signature
    return Handed(
        state=hand_over.status,
        giver=_signed(hand_over.giver_signature),
        taker=_signed(takes) if takes else None,
        purpose=hand_over.purpose,
        transport=hand_over.note,
        seal=str(hand_over.giver_signature["content"].get("seal", "")),
        sha256_before=hand_over.sha256,
        sha256_after=str(takes["content"]["sha256"]) if takes else "",
        declined_because=hand_over.reason if hand_over.status in (Turn.DECLINED, Turn.WITHDRAWN) else "",
    )


def _signed(signed: Signature) -> Signed:
    """Giving and taking are what the columns say; whoever records a receipt does neither."""
    at, signed_as = datetime.fromisoformat(signed["at"]), SIGNED_AS.get(signed["role"], "")
    return Signed(name=signed["name"], signed_as=signed_as, at=at, means=MEANS)


def _checked(entry: CustodyEntry) -> Checked:
    outcome = "broken" if entry.fits is False else "whole"
    return Checked(
        at=entry.at, outcome=outcome, sha256=entry.sha256, by=entry.by.name if entry.by else entry.by_label
    )


def _alarm(alarm: ExhibitAlarm) -> Alarm:
    return Alarm(
        at=alarm.raised_at,
        what=alarm.said,
        danger=alarm.danger,
        outcome=alarm.outcome,
        settled=alarm.reason,
        settled_at=alarm.settled_at,
    )


def _receipt_check(log: Sequence[CustodyEntry]) -> str:
    """What the comparison with the hash stated by the source said, if one was stated."""
    fits = next((one.fits for one in log if one.action == Action.TAKEN_IN), None)
    return "" if fits is None else "fits" if fits else "differs"


def _disposal(log: Sequence[CustodyEntry]) -> str:
    ends = [one for one in log if one.action in (Action.RETURNED, Action.DESTROYED)]
    return ends[-1].purpose if ends else ""


def _name(person: User | None) -> str:
    return person.name if person else ""

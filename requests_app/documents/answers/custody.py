"""The custody report, of a whole case or of one exhibit."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from requests_app.documents.answers.writing import Record, codes
from requests_app.documents.kinds import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of the log: what happened, when, who, why. `kind` is a short code or word; texts go as they are.

    What the portal notes by itself comes as a code: `why` bytes were read again, whether the hash fitted the one
    `stated` by the source (fits, differs).
    """

    ALLOWED: ClassVar[Mapping[str, frozenset[str]]] = {
        "why": codes("hand_over", "receipt", "schedule", "asked"),
        "stated": codes("fits", "differs"),
    }

    at: datetime
    kind: str
    by: str = ""
    role: str = ""
    giver: str = ""
    taker: str = ""
    purpose: str = ""
    place: str = ""
    note: str = ""
    why: str = ""
    stated: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """A signature in the portal: who, in which function, when, with which means ("passkey").

    `signed_as` says by a code what the signature does where that is neither giving nor taking.
    """

    ALLOWED: ClassVar[Mapping[str, frozenset[str]]] = {"signed_as": codes("records")}

    name: str
    office: str = ""
    signed_as: str = ""
    at: datetime | None = None
    means: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """A hand-over with both signatures. `state` is confirmed, open or declined."""

    state: str
    giver: Signed
    taker: Signed | None = None
    purpose: str = ""
    transport: str = ""
    seal: str = ""
    condition: str = ""
    sha256_before: str = ""
    sha256_after: str = ""
    declined_because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A verification of the hash: when, what was found (whole, broken, missing)."""

    at: datetime
    outcome: str
    sha256: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """Something that does not fit: a hash, a seal, damage. `settled` says how it was settled; "" while it is open."""

    at: datetime
    what: str
    danger: str = ""
    outcome: str = ""
    settled: str = ""
    settled_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExhibitSheet:
    """All custody fields of one exhibit (8.4), its log, hand-overs, verifications and alarms.

    `kind`, `status`, `step`, `write_blocker`, `live_or_static` and `hash_algorithm` are codes of the room of evidence,
    put in words here; so are the `kind` of an entry and the `receipt_check`. Whatever is no code is printed as it
    stands.
    """

    number: str
    description: str
    kind: str = ""
    step: str = ""
    source: str = ""
    source_custodian: str = ""
    place: str = ""
    taken_at: datetime | None = None
    time_zone: str = ""
    clock_offset: str = ""
    collector: str = ""
    collector_role: str = ""
    witness: str = ""
    method: str = ""
    tool: str = ""
    tool_version: str = ""
    write_blocker: str = ""
    live_or_static: str = ""
    live_reason: str = ""
    image_format: str = ""
    file_name: str = ""
    size: int | None = None
    hash_algorithm: str = "SHA-256"
    hash_before: str = ""
    hash_after: str = ""
    copy_of: str = ""
    copies: tuple[str, ...] = ()
    storage_place: str = ""
    storage_conditions: str = ""
    seal: str = ""
    changes: str = ""
    changes_because: str = ""
    transport: str = ""
    encryption: str = ""
    receipt_check: str = ""
    disposal: str = ""
    held_by: str = ""
    status: str = ""
    conditions: tuple[str, ...] = ()
    log: tuple[Entry, ...] = ()
    hand_overs: tuple[Handed, ...] = ()
    checks: tuple[Checked, ...] = ()
    alarms: tuple[Alarm, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """Why the chain of an exhibit is not unbroken, by its code; for an alarm (custody_alarm) the `danger`.

    Reports that were ordered before there were codes have a sentence instead.
    """

    ALLOWED: ClassVar[Mapping[str, frozenset[str]]] = {
        "code": codes(
            "exhibit_without_file",
            "open_hand_over",
            "custody_alarm",
            "open_check",
            "open_disposal",
            "log_broken",
        ),
        "danger": codes("hash", "stated", "damage", "seal", "loss"),
    }

    exhibit: str
    code: str
    danger: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyReport(Record):
    """The custody of the exhibits of a case, or of one: order it with the number of the exhibit as `subject`.

    `whole` says whether the chain is unbroken; `blockers` why it is not. `as_of` is the moment the facts were taken,
    `requesting` the code of a State.
    """

    KIND: ClassVar[Kind] = Kind.CUSTODY_REPORT

    exhibits: tuple[ExhibitSheet, ...]
    as_of: datetime
    whole: bool
    blockers: tuple[Broken, ...] = ()
    made_by: str = ""
    requesting: str = ""
    retained_until: date | None = None

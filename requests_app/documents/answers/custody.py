"""The custody report, of a whole case or of one exhibit."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from requests_app.documents.answers.writing import Record
from requests_app.documents.kinds import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of the log: what happened, when, who, why. `kind` is a short code or word; texts go as they are."""

    at: datetime
    kind: str
    by: str = ""
    role: str = ""
    giver: str = ""
    taker: str = ""
    purpose: str = ""
    place: str = ""
    note: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """A signature in the portal: who, in which function, when, with which means ("passkey")."""

    name: str
    office: str = ""
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
    put in words here; so is the `kind` of an entry. Whatever is no code is printed as it stands.
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
class CustodyReport(Record):
    """The custody of the exhibits of a case, or of one: order it with the number of the exhibit as `subject`.

    `whole` says whether the chain is unbroken; `blockers` why it is not. `as_of` is the moment the facts were taken.
    """

    KIND: ClassVar[Kind] = Kind.CUSTODY_REPORT

    exhibits: tuple[ExhibitSheet, ...]
    as_of: datetime
    whole: bool
    blockers: tuple[str, ...] = ()
    made_by: str = ""
    requesting: str = ""
    retained_until: date | None = None

"""Record an exhibit, correct what was said of it, make copies, seal and store it, note who looked at it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Max

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import CaseFile
from requests_app.core import clock
from requests_app.core.errors import (
    Blocked,
    Invalid,
    NotVisible,
    must_be_allowed,
    must_be_possible,
)
from requests_app.core.input import LONGEST_LINE, Input
from requests_app.core.transactions import whole
from requests_app.directory.models import Authority
from requests_app.evidence import custody, guards
from requests_app.evidence.fields import COPY_FIELDS, CORRECTABLE, KEPT_APART
from requests_app.evidence.kinds import Action, Nature, Origin, Relation, Stage, Status
from requests_app.evidence.models import Exhibit
from requests_app.evidence.reading import read
from requests_app.evidence.signing import named

RECORD = Permission.EVIDENCE_RECORD
HAND_OVER = Permission.EVIDENCE_HAND_OVER
LONGEST = 4000


@whole
def record(
    case: CaseFile,
    *,
    by: User,
    values: Mapping[str, Any],
    items: Sequence[str] = (),
    task: UUID | None = None,
    authority: Authority | None = None,
) -> Exhibit:
    """Write an exhibit into the register of a case; its custody begins. A file follows by an upload.

    Whoever does not see the case records for a `task` alone, which the caller has checked. Raises NotAllowed,
    NotVisible, Invalid (by the keys of `fields`).
    """
    must_be_allowed(the_role_does_this(by, RECORD))
    if task is None and not casefile.visible_to(by).filter(pk=case.pk).exists():
        raise NotVisible("There is no such case.")
    given = Input()
    found = read(given, values)
    given.done()
    held_by = authority or by.authority
    if held_by is None:
        raise Invalid("Exhibits are kept by an authority, and you work for none.")
    held = _add(case, by=by, found=found, authority=held_by, items=list(items), task=task)
    custody.enter(
        held,
        Action.RECORDED,
        by=by,
        happened_at=held.taken_at,
        giver=found.get("received_from") or found.get("source_custodian", ""),
        taker=named(by),
        place=found.get("place", ""),
        note=found["description"],
        data={key: value for key, value in found.items() if key != "description"},
    )
    return held


@whole
def copy_of(
    original: Exhibit, *, by: User, relation: str, purpose: str, values: Mapping[str, Any]
) -> Exhibit:
    """A working copy that points at its original. Bit for bit it shares the stored bytes, else it has its own file.

    `values` may say what stands in `fields.COPY_FIELDS`. Copies do not leave unless released.
    """
    held = custody.hold(original, by, RECORD)
    given = Input()
    relation = given.choice("relation", relation, Relation.values)
    purpose = given.text("purpose", purpose, needed="Say what the copy is for.", longest=LONGEST)
    same = relation == Relation.IDENTICAL
    if same and held.file_id is None:
        given.fault("relation", "The original has no file that could be shared.")
    facts: dict[str, Any] = {
        "description": held.description,
        "nature": Nature.FILE,
        "origin": Origin.COLLECTED,
    }
    facts |= {"source": f"Exhibit {held.short_label}", "collector_name": by.name}
    facts |= {"taken_at": clock.now(), "zone": "UTC", "step": Stage.ACQUISITION}
    facts |= {"place": by.authority.name[:LONGEST_LINE] if by.authority else ""}
    facts |= {key: values[key] for key in COPY_FIELDS if values.get(key)}
    found = read(given, facts)
    given.done()
    copy = _add(
        held.case, by=by, found=found, authority=by.authority or held.authority, items=held.items, task=held.task,
        original=held, relation=relation, leaves=False, **(_shared(held) if same else {}),
    )  # fmt: skip
    said = {"copy": copy.number, "original": held.number, "relation": relation}
    custody.enter(copy, Action.RECORDED, by=by, purpose=purpose, sha256=copy.file_id or "", data=said)
    custody.enter(held, Action.COPIED, by=by, purpose=purpose, sha256=held.file_id or "", data=said)
    return copy


@whole
def correct(exhibit: Exhibit, *, by: User, values: Mapping[str, Any], reason: str) -> Exhibit:
    """Put right what was said when it was recorded. The first words stay; the change is an entry with its reason."""
    held = custody.hold(exhibit, by, RECORD)
    _must(guards.is_theirs(held, by))
    given = Input()
    reason = given.text("reason", reason, needed="Say why it is corrected.", longest=LONGEST)
    before = _now(held)
    found = read(given, {"origin": held.origin, **before, **values}, CORRECTABLE)
    before |= {"taken_at": held.taken_at.isoformat()}
    changed = {
        field.key: [before.get(field.key, ""), found.get(field.key, "")]
        for field in CORRECTABLE
        if field.key in values and str(before.get(field.key, "")) != str(found.get(field.key, ""))
    }
    if not changed and not given.faults:
        given.fault("reason", "Nothing was changed.")
    given.done()
    held.corrections = held.corrections | {key: after for key, (_, after) in changed.items()}
    held.description = str(held.corrections.get("description", held.description))
    held.taken_at = datetime.fromisoformat(str(held.corrections.get("taken_at") or held.taken_at.isoformat()))
    held.save(update_fields=["corrections", "description", "taken_at"])
    custody.enter(held, Action.CORRECTED, by=by, note=reason, data={"changed": changed})
    return held


@whole
def seal(exhibit: Exhibit, *, by: User, number: str, note: str = "") -> Exhibit:
    """Put a seal on it, or record that the seal was opened (an empty number)."""
    held = custody.hold(exhibit, by, HAND_OVER)
    _must(guards.is_theirs(held, by) & guards.is_present(held))
    given = Input()
    number = given.line("number", number)
    needed = "" if number else "Say who opened the seal, and why."
    note = given.text("note", note, needed=needed, longest=LONGEST)
    if not number and not held.seal_number:
        given.fault("number", "Enter the number of the seal.")
    given.done()
    before, held.seal_number = held.seal_number, number
    held.save(update_fields=["seal_number"])
    data = {"seal": number, "before": before}
    custody.enter(held, Action.SEALED if number else Action.UNSEALED, by=by, note=note, data=data)
    return held


@whole
def store(exhibit: Exhibit, *, by: User, place: str, conditions: str = "", note: str = "") -> Exhibit:
    """Put it into a storage place."""
    held = custody.hold(exhibit, by, HAND_OVER)
    _must(guards.is_theirs(held, by) & guards.is_present(held))
    given = Input()
    place = given.line("place", place, needed="Say where it is kept.")
    conditions, note = given.line("conditions", conditions), given.text("note", note, longest=LONGEST)
    given.done()
    before = held.storage_place
    held.storage_place, held.storage_conditions = place, conditions
    held.save(update_fields=["storage_place", "storage_conditions"])
    custody.enter(
        held, Action.STORED, by=by, place=place, note=note, data={"before": before, "conditions": conditions}
    )
    return held


@whole
def note_access(exhibit: Exhibit, *, by: User, purpose: str) -> Exhibit:
    """Somebody looks at the content: for what, is asked first and stays in the log."""
    held = custody.hold(exhibit, by, Permission.EVIDENCE_READ)
    given = Input()
    purpose = given.text("purpose", purpose, needed="Say what you need it for.", longest=LONGEST)
    given.done()
    if held.file_id is None or held.status == Status.AWAITING_FILE:
        raise NotVisible("This exhibit has no file.")
    custody.enter(held, Action.ACCESSED, by=by, purpose=purpose, taker=named(by), sha256=held.file_id)
    return held


@whole
def set_aside(exhibit: Exhibit, *, by: User, leaves: bool, reason: str) -> Exhibit:
    """Say that an exhibit is not to be sent with the result, or that it is to be sent after all."""
    # Whoever reviews what was obtained decides what leaves, a rights adviser too.
    disposes = by.holds(Permission.EVIDENCE_DISPOSE)
    needed = Permission.EVIDENCE_DISPOSE if disposes else Permission.INCOMING_REVIEW_PRODUCT
    held = custody.hold(exhibit, by, needed)
    given = Input()
    reason = given.text("reason", reason, needed="Say why.", longest=LONGEST)
    given.done()
    if held.leaves == leaves:
        raise Blocked("This is how it stands already.")
    held.leaves = leaves
    held.save(update_fields=["leaves"])
    custody.enter(held, Action.RELEASED if leaves else Action.SET_ASIDE, by=by, note=reason)
    return held


@whole
def transmitted(case: CaseFile, *, by: User, to: str, state: str, means: str, purpose: str) -> int:
    """The result of a case leaves: an entry for every exhibit that goes. Raises Blocked unless custody is whole."""
    rows = Exhibit.objects.filter(case=case, leaves=True, status__in=[Status.HELD, Status.OUTSIDE])
    keys = list(rows.order_by("pk").values_list("pk", flat=True))
    held = [custody.lock(key) for key in keys]
    must_be_possible(guards.custody_is_whole(case), "The custody of an exhibit is not whole.")
    for exhibit in held:
        custody.enter(
            exhibit, Action.TRANSMITTED, by=by, giver=named(by), taker=f"{to} ({state})" if state else to,
            purpose=purpose, note=means, sha256=exhibit.file_id or "",
        )  # fmt: skip
    return len(held)


def _add(case: CaseFile, *, by: User, found: dict[str, Any], authority: Authority, **more: Any) -> Exhibit:
    CaseFile.objects.select_for_update(no_key=True).get(pk=case.pk)
    last = Exhibit.objects.filter(case=case).aggregate(last=Max("number"))["last"] or 0
    waits = found["nature"] == Nature.FILE and "file" not in more
    return Exhibit.objects.create(
        case=case,
        number=last + 1,
        nature=found["nature"],
        origin=found["origin"],
        status=Status.AWAITING_FILE if waits else Status.HELD,
        description=found["description"],
        taken_at=datetime.fromisoformat(found["taken_at"]),
        facts={key: value for key, value in found.items() if key not in KEPT_APART},
        authority=authority,
        recorded_authority=authority,
        recorded_by=by,
        recorded_at=clock.now(),
        holder=by,
        **{key: found.get(key, "") for key in ("seal_number", "storage_place", "storage_conditions")},
        **more,
    )


def _shared(original: Exhibit) -> dict[str, Any]:
    return {
        "file": original.file,
        "filename": original.filename,
        "size": original.size,
        "verified_at": original.verified_at,
    }


def _now(exhibit: Exhibit) -> dict[str, Any]:
    """What is said of it today, by key."""
    apart = {"description": exhibit.description, "taken_at": exhibit.taken_at}
    return {**exhibit.facts, **exhibit.corrections, **apart}


def _must(verdict: Any) -> None:
    if not verdict:
        raise Blocked(verdict.blockers[0].message, verdict.blockers)

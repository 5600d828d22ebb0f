"""Hand-overs: the giver offers and signs, the taker confirms and signs, and the bytes are verified in between.

To somebody outside the portal the giver records the receipt, with the document that shows it.
"""

from datetime import datetime
from typing import Any, BinaryIO

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile import uploads
from requests_app.casefile.uploads import Kept
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed, NotVisible
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.core.verdicts import Verdict, no
from requests_app.evidence import custody, guards, queries, signing, verifying
from requests_app.evidence.kinds import Action, Status, Turn, Why
from requests_app.evidence.models import Exhibit
from requests_app.evidence.records import HandOver
from requests_app.evidence.signing import named

HAND_OVER = Permission.EVIDENCE_HAND_OVER
LONGEST, LONGEST_WHO = 4000, 300
GIVES = "I hand over this exhibit, unchanged, to the person named."
TAKES = "I have received this exhibit from the person named, and take it into my custody."
SENT = "I handed this exhibit to the person named outside the portal; the receipt is attached."


def offer_hand_over(
    exhibit: Exhibit, *, by: User, password: str, taker: User, purpose: str, place: str = "", note: str = ""
) -> HandOver:
    """Offer an exhibit to a person of the portal. Its bytes are verified first; the giver signs."""
    signing.prove(by, password)
    _verified(exhibit, by)
    return _offered(exhibit, by=by, taker=taker, outside="", purpose=purpose, place=place, note=note)


def hand_out(
    exhibit: Exhibit, *, by: User, password: str, outside: str, purpose: str, place: str = "", note: str = ""
) -> HandOver:
    """Give an exhibit to somebody outside: a courier, another authority, a foreign State. The receipt follows."""
    signing.prove(by, password)
    _verified(exhibit, by)
    return _offered(exhibit, by=by, taker=None, outside=outside, purpose=purpose, place=place, note=note)


@whole
def _offered(
    exhibit: Exhibit, *, by: User, taker: User | None, outside: str, purpose: str, place: str, note: str
) -> HandOver:
    held = custody.hold(exhibit, by, HAND_OVER)
    _must(guards.is_theirs(held, by) & guards.may_change_hands(held))
    given = Input()
    values = {
        "outside": " ".join(given.text("outside", outside, longest=LONGEST_WHO).split()),
        "purpose": given.text("purpose", purpose, needed="Say what the hand-over is for.", longest=LONGEST),
        "place": given.line("place", place),
        "note": given.text("note", note, longest=LONGEST),
    }
    if taker is None and not values["outside"]:
        given.fault("outside", "Name the person and the authority that receive it.")
    if taker is not None and not queries.takers(held, by).filter(pk=taker.pk).exists():
        given.fault("taker", "This person cannot take this exhibit. Choose another one.")
    given.done()
    now, receiver = clock.now(), named(taker) if taker else values["outside"]
    content = _content(held, named(by), receiver, values["purpose"])
    signed = signing.signature(by, role="gives", statement=GIVES, content=content, at=now)
    hand_over = HandOver.objects.create(
        exhibit=held, giver=by, taker=taker, sha256=held.file_id or "", offered_at=now, giver_signature=signed, **values
    )  # fmt: skip
    custody.enter(
        held, Action.OFFERED, by=by, at=now, giver=named(by), taker=receiver, purpose=values["purpose"],
        place=values["place"], note=values["note"], sha256=held.file_id or "", signatures=[signed],
    )  # fmt: skip
    return hand_over


def confirm_hand_over(hand_over: HandOver, *, by: User, password: str, note: str = "") -> HandOver:
    """The taker has it, verifies the bytes once more and signs. From now on it is in their custody."""
    _must_be_the_taker(hand_over, by)
    signing.prove(by, password)
    _verified(hand_over.exhibit, by, since=hand_over.offered_at)
    return _confirmed(hand_over, by=by, note=note)


@whole
def _confirmed(hand_over: HandOver, *, by: User, note: str) -> HandOver:
    held, fresh = _open(hand_over, by)
    given = Input()
    note = given.text("note", note, longest=LONGEST)
    given.done()
    now, giver = clock.now(), fresh.giver
    content = _content(held, named(giver), named(by), fresh.purpose)
    content |= {"offer": fresh.giver_signature["digest"]}
    signed = signing.signature(by, role="takes", statement=TAKES, content=content, at=now)
    _end(fresh, Turn.CONFIRMED, by=by, at=now, taker_signature=signed, reason=note)
    if by.authority is None:
        raise Invalid("Exhibits are kept by an authority, and you work for none.")
    held.holder, held.authority, held.outside, held.status = by, by.authority, "", Status.HELD
    held.storage_place = held.storage_conditions = ""
    held.save()
    custody.enter(
        held, Action.HANDED_OVER, by=by, at=now, giver=named(giver), taker=named(by), purpose=fresh.purpose,
        place=fresh.place, note=note, sha256=held.file_id or "", fits=True if held.file_id else None,
        signatures=[fresh.giver_signature, signed],
    )  # fmt: skip
    return fresh


def record_receipt(
    hand_over: HandOver,
    *,
    by: User,
    password: str,
    received_by: str,
    received_at: datetime,
    document: BinaryIO,
    note: str = "",
) -> HandOver:
    """Whoever is outside has received it: who, when, and the document that shows it. Recorded and signed here."""
    signing.prove(by, password)
    if not queries.visible_to(by).filter(pk=hand_over.exhibit_id).exists():
        raise NotVisible("There is no such hand-over.")
    return _receipt(
        hand_over, by=by, who=received_by, when=received_at, kept=uploads.keep(document), note=note
    )


@whole
def _receipt(hand_over: HandOver, *, by: User, who: str, when: datetime, kept: Kept, note: str) -> HandOver:
    held, fresh = _open(hand_over, by)
    _must(guards.is_theirs(held, by))
    if fresh.taker_id:
        raise NotAllowed("The taker confirms this hand-over.")
    given = Input()
    who = " ".join(
        given.text("received_by", who, needed="Name the person who signed.", longest=LONGEST_WHO).split()
    )
    note = given.text("note", note, longest=LONGEST)
    moment = _past(given, "received_at", when, fresh.offered_at)
    given.done()
    now, content = (
        clock.now(),
        _content(held, named(fresh.giver), f"{who}, {fresh.outside}", fresh.purpose),
    )
    content |= {"offer": fresh.giver_signature["digest"], "receipt": kept.file.sha256}
    signed = signing.signature(by, role="records the receipt", statement=SENT, content=content, at=now)
    _end(fresh, Turn.CONFIRMED, by=by, at=now, taker_signature=signed, reason=note)
    held.holder, held.outside, held.status = None, f"{who}, {fresh.outside}"[:LONGEST_WHO], Status.OUTSIDE
    held.storage_place = held.storage_conditions = ""
    held.save()
    custody.enter(
        held, Action.HANDED_OVER, by=by, at=now, happened_at=moment, giver=named(fresh.giver), taker=held.outside,
        purpose=fresh.purpose, place=fresh.place, note=note, sha256=held.file_id or "", document=kept,
        signatures=[fresh.giver_signature, signed],
    )  # fmt: skip
    return fresh


@whole
def decline_hand_over(hand_over: HandOver, *, by: User, reason: str) -> HandOver:
    """The taker does not take it, and says why. It stays with the giver."""
    _must_be_the_taker(hand_over, by)
    return _ended_without(hand_over, Turn.DECLINED, Action.DECLINED, by=by, reason=reason)


@whole
def withdraw_hand_over(hand_over: HandOver, *, by: User, reason: str) -> HandOver:
    """The giver, or somebody of the authority that holds it, takes the offer back."""
    held = custody.hold(hand_over.exhibit_id, by, HAND_OVER)
    _must(guards.is_theirs(held, by))
    return _ended_without(hand_over, Turn.WITHDRAWN, Action.WITHDRAWN, by=by, reason=reason)


def take_back(
    exhibit: Exhibit,
    *,
    by: User,
    password: str,
    received_at: datetime,
    purpose: str,
    document: BinaryIO | None = None,
    note: str = "",
) -> Exhibit:
    """Somebody outside gave it back: it is in our custody again."""
    signing.prove(by, password)
    if not queries.visible_to(by).filter(pk=exhibit.pk).exists():
        raise NotVisible("There is no such exhibit.")
    kept = uploads.keep(document) if document else None
    return _taken_back(exhibit, by=by, when=received_at, purpose=purpose, kept=kept, note=note)


@whole
def _taken_back(
    exhibit: Exhibit, *, by: User, when: datetime, purpose: str, kept: Kept | None, note: str
) -> Exhibit:
    held = custody.hold(exhibit, by, HAND_OVER)
    if held.status != Status.OUTSIDE:
        raise Blocked("It is not with anybody outside.")
    if by.authority is None:
        raise Invalid("Exhibits are kept by an authority, and you work for none.")
    given = Input()
    purpose = given.text("purpose", purpose, needed="Say why it comes back.", longest=LONGEST)
    note, moment = (
        given.text("note", note, longest=LONGEST),
        _past(given, "received_at", when, held.recorded_at),
    )
    given.done()
    now, giver = clock.now(), held.outside
    content = _content(held, giver, named(by), purpose)
    signed = signing.signature(by, role="takes", statement=TAKES, content=content, at=now)
    held.holder, held.authority, held.outside, held.status = by, by.authority, "", Status.HELD
    held.save()
    custody.enter(
        held, Action.TAKEN_BACK, by=by, at=now, happened_at=moment, giver=giver, taker=named(by), purpose=purpose,
        note=note, sha256=held.file_id or "", document=kept, signatures=[signed],
    )  # fmt: skip
    return held


@whole
def _ended_without(hand_over: HandOver, turn: Turn, action: Action, *, by: User, reason: str) -> HandOver:
    held, fresh = _open(hand_over, by)
    given = Input()
    reason = given.text("reason", reason, needed="Say why.", longest=LONGEST)
    given.done()
    _end(fresh, turn, by=by, at=clock.now(), reason=reason)
    receiver = named(fresh.taker) if fresh.taker else fresh.outside
    custody.enter(
        held, action, by=by, giver=named(fresh.giver), taker=receiver, purpose=fresh.purpose, note=reason,
        sha256=held.file_id or "",
    )  # fmt: skip
    return fresh


def _open(hand_over: HandOver, by: User) -> tuple[Exhibit, HandOver]:
    """The exhibit and the hand-over, both locked. Raises Blocked if the hand-over has ended."""
    held = custody.hold(hand_over.exhibit_id, by, HAND_OVER)
    HandOver.objects.select_for_update(no_key=True).get(pk=hand_over.pk)
    fresh = HandOver.objects.select_related("giver__authority", "taker__authority").get(pk=hand_over.pk)
    if fresh.status != Turn.OFFERED:
        said = f"This hand-over has ended: {Turn(fresh.status).label.lower()}."
        raise Blocked(said, no("hand_over_ended", said).blockers)
    return held, fresh


def _end(hand_over: HandOver, turn: Turn, *, by: User, at: datetime, **values: Any) -> None:
    hand_over.status, hand_over.ended_at, hand_over.ended_by = turn, at, by
    for name, value in values.items():
        setattr(hand_over, name, value)
    hand_over.save(update_fields=["status", "ended_at", "ended_by", *values])


def _verified(exhibit: Exhibit, by: User, *, since: datetime | None = None) -> None:
    """The bytes fit now, or a worker found so since the offer. Raises Blocked; an alarm stays."""
    if exhibit.file_id is None:
        return
    if since and exhibit.entries.filter(action=Action.VERIFIED, fits=True, at__gte=since).exists():
        large = (exhibit.size or 0) > verifying.at_once()
        if large:
            return
    fits = verifying.verify(exhibit, by=by, why=Why.HAND_OVER)
    if fits is False:
        said = "The stored bytes no longer fit their SHA-256. An alarm was raised; it cannot change hands."
        raise Blocked(said, no("custody_alarm", said).blockers)
    if fits is None and since:
        said = "The file is large and is being verified now. Confirm when that is done."
        raise Blocked(said, no("open_check", said).blockers)


def _must_be_the_taker(hand_over: HandOver, by: User) -> None:
    if not queries.visible_to(by).filter(pk=hand_over.exhibit_id).exists():
        raise NotVisible("There is no such hand-over.")
    if hand_over.taker_id != by.pk:
        said = "Only the person to whom it is handed can do this."
        raise NotAllowed(said, no("not_the_taker", said).blockers)


def _content(exhibit: Exhibit, giver: str, taker: str, purpose: str) -> dict[str, Any]:
    """What both sign: which exhibit, its content, from whom to whom and why, and the whole log before it."""
    return {
        "exhibit": str(exhibit.pk),
        "number": exhibit.number,
        "sha256": exhibit.file_id or "",
        "seal": exhibit.seal_number,
        "from": giver,
        "to": taker,
        "purpose": purpose,
        "after": custody.head(exhibit),
    }


def _past(given: Input, field: str, value: Any, not_before: datetime) -> datetime:
    if not isinstance(value, datetime) or value.tzinfo is None:
        given.fault(field, "Enter the day and the time.")
        return clock.now()
    if value > clock.now():
        given.fault(field, "This moment lies in the future.")
    elif value.replace(second=59) < not_before:
        given.fault(field, "This moment lies before it was handed out.")
    return value


def _must(verdict: Verdict) -> None:
    if not verdict:
        raise Blocked(verdict.blockers[0].message, verdict.blockers)

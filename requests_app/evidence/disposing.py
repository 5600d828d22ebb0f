"""The end of custody: return or destruction, proposed by one person and confirmed by another, both with a signature."""

from datetime import datetime
from typing import Any, BinaryIO

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile import uploads
from requests_app.casefile.uploads import Kept
from requests_app.core import clock
from requests_app.core.errors import Blocked, NotAllowed, NotVisible
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.core.verdicts import no
from requests_app.evidence import custody, guards, queries, signing
from requests_app.evidence.kinds import Action, Ending, Nature, Status
from requests_app.evidence.models import Exhibit
from requests_app.evidence.records import Disposal
from requests_app.evidence.signing import named
from requests_app.outbox import post
from requests_app.vault import store

DISPOSE = Permission.EVIDENCE_DISPOSE
TOPIC = "evidence.erase"
LONGEST, LONGEST_WHO = 4000, 300
PROPOSES = "I propose to end the custody of this exhibit in this way."
CONFIRMS = "I have examined the proposal and confirm that custody of this exhibit has ended in this way."


def propose_disposal(
    exhibit: Exhibit,
    *,
    by: User,
    password: str,
    ending: str,
    reason: str,
    receiver: str = "",
    method: str = "",
) -> Disposal:
    """Propose to return or destroy an exhibit. Nothing happens before another person confirms."""
    signing.prove(by, password)
    return _proposed(exhibit, by=by, ending=ending, reason=reason, receiver=receiver, method=method)


@whole
def _proposed(exhibit: Exhibit, *, by: User, **typed: str) -> Disposal:
    held = custody.hold(exhibit, by, DISPOSE)
    _may_end(held)
    given = Input()
    ending = given.choice("ending", typed["ending"], Ending.values)
    returned, destroyed = ending == Ending.RETURNED, ending == Ending.DESTROYED
    values = {
        "ending": ending,
        "reason": given.text(
            "reason", typed["reason"], needed="Say why, and on what decision.", longest=LONGEST
        ),
        "receiver": given.text(
            "receiver",
            typed["receiver"],
            needed="Say to whom it is returned." if returned else "",
            longest=LONGEST_WHO,
        ),
        "method": given.text(
            "method", typed["method"], needed="Say how it is destroyed." if destroyed else "", longest=LONGEST
        ),
    }
    given.done()
    now = clock.now()
    signed = signing.signature(
        by, role="proposes", statement=PROPOSES, content=_content(held, values), at=now
    )
    made = Disposal.objects.create(
        exhibit=held, proposed_by=by, proposed_at=now, proposer_signature=signed, **values
    )
    custody.enter(
        held, Action.DISPOSAL_PROPOSED, by=by, at=now, purpose=values["reason"], taker=values["receiver"],
        note=values["method"], sha256=held.file_id or "", data={"ending": ending}, signatures=[signed],
    )  # fmt: skip
    return made


def confirm_disposal(
    disposal: Disposal,
    *,
    by: User,
    password: str,
    happened_at: datetime,
    word: str = "",
    document: BinaryIO | None = None,
) -> Disposal:
    """Another person confirms that it was returned (with the receipt) or destroyed. Custody ends."""
    _must_be_seen(disposal, by)
    signing.prove(by, password)
    kept = uploads.keep(document) if document else None
    return _confirmed(disposal, by=by, happened_at=happened_at, word=word, kept=kept)


@whole
def _confirmed(
    disposal: Disposal, *, by: User, happened_at: datetime, word: str, kept: Kept | None
) -> Disposal:
    held, fresh = _open(disposal, by)
    given = Input()
    word = given.text("word", word, longest=LONGEST)
    if not isinstance(happened_at, datetime) or happened_at > clock.now():
        given.fault("happened_at", "Enter the day and the time at which it happened.")
    if fresh.ending == Ending.RETURNED and held.nature == Nature.PHYSICAL and kept is None:
        given.fault("document", "Add the receipt that was signed when it was returned.")
    given.done()
    now, content = clock.now(), _content(held, {"ending": fresh.ending, "reason": fresh.reason})
    content |= {"proposal": fresh.proposer_signature["digest"]}
    signed = signing.signature(by, role="confirms", statement=CONFIRMS, content=content, at=now)
    _decide(fresh, by=by, at=now, confirmed=True, decider_signature=signed, word=word)
    destroyed = fresh.ending == Ending.DESTROYED
    action, status = (Action.DESTROYED, Status.DESTROYED) if destroyed else (Action.RETURNED, Status.RETURNED)
    giver = named(held.holder) if held.holder else held.outside
    held.status, held.holder, held.outside, held.storage_place = status, None, fresh.receiver, ""
    held.save()
    custody.enter(
        held, action, by=by, at=now, happened_at=happened_at, giver=giver, taker=fresh.receiver, purpose=fresh.reason,
        note="\n".join(filter(None, [fresh.method, word])), sha256=held.file_id or "", document=kept,
        signatures=[fresh.proposer_signature, signed],
    )  # fmt: skip
    if destroyed and held.file_id:
        post.put(TOPIC, {"sha256": held.file_id})
    return fresh


@whole
def decline_disposal(disposal: Disposal, *, by: User, word: str) -> Disposal:
    """Another person does not confirm it, and says why."""
    held = custody.hold(disposal.exhibit_id, by, DISPOSE)
    fresh = held.disposals.select_for_update().get(pk=disposal.pk)
    if fresh.decided_at:
        raise Blocked("This was decided already.", no("decided", "It was decided.").blockers)
    if fresh.proposed_by_id == by.pk:
        raise NotAllowed("Another person decides on your proposal.", no("four_eyes", "It is yours.").blockers)
    given = Input()
    word = given.text("word", word, needed="Say why it is not confirmed.", longest=LONGEST)
    given.done()
    _decide(fresh, by=by, at=clock.now(), confirmed=False, word=word)
    custody.enter(held, Action.DISPOSAL_DECLINED, by=by, note=word, data={"ending": fresh.ending})
    return fresh


def erase(payload: dict[str, Any]) -> None:
    """Remove the bytes of a destroyed exhibit, unless something else still stands on them. May run twice."""
    sha256 = payload["sha256"]
    if Exhibit.objects.filter(file=sha256).exclude(status=Status.DESTROYED).exists():
        return
    store.remove(sha256, but_for=(Exhibit,))


def _may_end(exhibit: Exhibit) -> None:
    verdict = (
        guards.may_change_hands(exhibit)
        if exhibit.status != Status.OUTSIDE
        else guards.exhibit_is_whole(exhibit)
    )
    blockers = [one for one in verdict.blockers if one.code not in ("exhibit_without_file", "custody_alarm")]
    if blockers:
        raise Blocked(blockers[0].message, blockers)


def _open(disposal: Disposal, by: User) -> tuple[Exhibit, Disposal]:
    held = custody.hold(disposal.exhibit_id, by, DISPOSE)
    fresh = held.disposals.select_for_update().get(pk=disposal.pk)
    if fresh.decided_at:
        raise Blocked("This was decided already.", no("decided", "It was decided.").blockers)
    if fresh.proposed_by_id == by.pk:
        said = "You proposed this. Another person has to confirm it."
        raise NotAllowed(said, no("four_eyes", said).blockers)
    return held, fresh


def _decide(disposal: Disposal, *, by: User, at: datetime, **values: Any) -> None:
    disposal.decided_by, disposal.decided_at = by, at
    for name, value in values.items():
        setattr(disposal, name, value)
    disposal.save(update_fields=["decided_by", "decided_at", *values])


def _must_be_seen(disposal: Disposal, by: User) -> None:
    if not queries.visible_to(by).filter(pk=disposal.exhibit_id).exists():
        raise NotVisible("There is no such exhibit.")


def _content(exhibit: Exhibit, values: dict[str, str]) -> dict[str, Any]:
    return {
        "exhibit": str(exhibit.pk),
        "sha256": exhibit.file_id or "",
        "ending": values["ending"],
        "reason": values["reason"],
        "after": custody.head(exhibit),
    }

"""Alarms: something is wrong with an exhibit. An entry, work, a notice; nothing leaves until it is settled."""

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.core import clock
from requests_app.core.errors import Blocked, NotAllowed
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.core.verdicts import no
from requests_app.evidence import custody, guards, queries, signing
from requests_app.evidence.kinds import Action, Danger, Outcome
from requests_app.evidence.models import Exhibit
from requests_app.evidence.records import ExhibitAlarm
from requests_app.notices import services as notices
from requests_app.notices.kinds import Kind as Notice
from requests_app.operations import services as operations
from requests_app.operations.kinds import Kind as Work

LONGEST = 4000
REPORTED = (Danger.DAMAGE, Danger.SEAL, Danger.LOSS)
BYTES = (Danger.HASH, Danger.STATED)


def key_of(exhibit: Exhibit) -> str:
    """How the piece of work about an exhibit is known."""
    return f"exhibit/{exhibit.pk}"


def raise_alarm(exhibit: Exhibit, danger: Danger, *, said: str, by: User | str) -> ExhibitAlarm:
    """Raise an alarm about an exhibit whose lock is held; one that is open already stays the only one."""
    found = exhibit.alarms.filter(danger=danger, settled_at=None).first()
    if found:
        return found
    person = by if isinstance(by, User) else None
    alarm = ExhibitAlarm.objects.create(
        exhibit=exhibit, danger=danger, said=said, raised_by=person, raised_at=clock.now()
    )
    custody.enter(
        exhibit, Action.ALARM, by=by, note=said, sha256=exhibit.file_id or "", data={"danger": str(danger)}
    )
    _tell(exhibit, alarm, by=by)
    return alarm


@whole
def report_damage(exhibit: Exhibit, *, by: User, danger: str, said: str) -> ExhibitAlarm:
    """A person found damage, a seal that does not match, or did not find the thing at all."""
    held = custody.hold(exhibit, by, Permission.EVIDENCE_HAND_OVER)
    given = Input()
    danger = given.choice("danger", danger, REPORTED)
    said = given.text("said", said, needed="Say what you found, where and when.", longest=LONGEST)
    given.done()
    return raise_alarm(held, Danger(danger), said=said, by=by)


def settle_alarm(alarm: ExhibitAlarm, *, by: User, password: str, outcome: str, reason: str) -> ExhibitAlarm:
    """Another person settles an alarm, with a signature.

    Restored asks for bytes that fit again; an exhibit that is set aside does not leave.
    """
    signing.prove(by, password)
    return _settled(alarm, by=by, outcome=outcome, reason=reason)


@whole
def _settled(alarm: ExhibitAlarm, *, by: User, outcome: str, reason: str) -> ExhibitAlarm:
    held = custody.hold(alarm.exhibit_id, by, Permission.EVIDENCE_DISPOSE)
    fresh = held.alarms.select_for_update().get(pk=alarm.pk)
    if fresh.settled_at:
        raise Blocked("Somebody has settled this alarm already.", no("settled", "It is settled.").blockers)
    if not (other := guards.somebody_else_settles(fresh, by)):
        raise NotAllowed(other.blockers[0].message, other.blockers)
    given = Input()
    outcome = given.choice("outcome", outcome, Outcome.values)
    reason = given.text("reason", reason, needed="Say what was found and done.", longest=LONGEST)
    _must_be_open_to(given, held, fresh, outcome)
    given.done()
    now = clock.now()
    said = f"{Danger(fresh.danger).label}: {Outcome(outcome).label}"
    signed = signing.signature(
        by, role="settles the alarm", statement=said, at=now,
        content={"exhibit": str(held.pk), "reason": reason, "after": custody.head(held)},
    )  # fmt: skip
    fresh.settled_at, fresh.settled_by, fresh.outcome, fresh.reason = now, by, outcome, reason
    fresh.save(update_fields=["settled_at", "settled_by", "outcome", "reason"])
    if outcome == Outcome.SET_ASIDE:
        held.leaves = False
        held.save(update_fields=["leaves"])
    data = {"danger": fresh.danger, "outcome": outcome}
    custody.enter(held, Action.SETTLED, by=by, at=now, note=reason, data=data, signatures=[signed])
    _quieten(held, by=by)
    return fresh


def _must_be_open_to(given: Input, exhibit: Exhibit, alarm: ExhibitAlarm, outcome: str) -> None:
    if outcome == Outcome.RESTORED and alarm.danger == Danger.HASH:
        last = exhibit.entries.filter(action=Action.VERIFIED).order_by("-number").first()
        if last is None or not last.fits or last.at < alarm.raised_at:
            given.fault(
                "outcome", "The bytes were not verified since the alarm, or still do not fit. Verify first."
            )
    elif outcome == Outcome.RESTORED and alarm.danger == Danger.STATED:
        given.fault(
            "outcome", "The file cannot come to fit another hash. Explain the difference, or set it aside."
        )
    elif outcome == Outcome.EXPLAINED and alarm.danger == Danger.HASH:
        given.fault(
            "outcome", "Bytes that changed cannot be explained away. Restore the file, or set it aside."
        )


def _tell(exhibit: Exhibit, alarm: ExhibitAlarm, *, by: User | str) -> None:
    kind = Work.HASH_ALARM if alarm.danger in BYTES else Work.OTHER
    text = (
        f"Exhibit {exhibit.short_label}: {Danger(alarm.danger).label}. Nothing leaves until this is settled."
    )
    operations.raise_item(kind, key=key_of(exhibit), text=text, case=exhibit.case, by=by)
    people = {person for person in (exhibit.holder, exhibit.recorded_by, exhibit.case.officer) if person}
    notices.tell(
        [person for person in people if queries.visible_to(person).filter(pk=exhibit.pk).exists()],
        kind=Notice.PRODUCT,
        key=f"exhibit-alarm/{alarm.pk}",
        text=text,
        case=exhibit.case,
        url=f"/exhibits/{exhibit.pk}/",
        urgent=True,
        about=key_of(exhibit),
    )


def tell_of_failure(exhibit: Exhibit) -> None:
    """An upload was found damaged: somebody must see to it that the file is sent again, and look at the disk."""
    text = f"Exhibit {exhibit.short_label}: an upload was found damaged on the disk and thrown away. Look at the disk."
    operations.raise_item(
        Work.HASH_ALARM, key=f"upload/{exhibit.pk}", text=text, case=exhibit.case, by=custody.PORTAL
    )


def _quieten(exhibit: Exhibit, *, by: User) -> None:
    open_ = set(exhibit.alarms.filter(settled_at=None).values_list("danger", flat=True))
    word = "The alarm was settled."
    if not open_ & set(BYTES):
        operations.settle_if_gone(Work.HASH_ALARM, key=key_of(exhibit), by=by, word=word)
    if not open_ - set(BYTES):
        operations.settle_if_gone(Work.OTHER, key=key_of(exhibit), by=by, word=word)
    if not open_:
        notices.take_back(key_of(exhibit))

"""What can be done with an exhibit: the words, the form, the service, and when it is offered to whom."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.core.errors import NotVisible
from requests_app.core.verdicts import YES, Verdict
from requests_app.evidence import guards, queries, services
from requests_app.evidence.kinds import Status
from requests_app.evidence.models import Exhibit
from requests_app.web.evidence import forms

P = Permission
Open = Callable[[Exhibit, User], Verdict | None]


@dataclass(frozen=True)
class Act:
    """One act. `open` says None where it is not offered, a no with reasons where it is greyed."""

    label: str
    text: str
    button: str
    done: str
    needs: Permission
    form: type[forms.ExhibitForm]
    do: Callable[..., Any]
    open: Open
    tone: str = "secondary"
    place: int = 5


def _theirs(exhibit: Exhibit, user: User) -> Verdict:
    return guards.is_theirs(exhibit, user) & guards.is_present(exhibit)


def _give(exhibit: Exhibit, user: User) -> Verdict | None:
    if exhibit.status == Status.OUTSIDE or queries.open_hand_over(exhibit):
        return None
    return guards.is_theirs(exhibit, user) & guards.may_change_hands(exhibit)


def _as_taker(exhibit: Exhibit, user: User) -> Verdict | None:
    open_ = queries.open_hand_over(exhibit)
    return YES if open_ and open_.taker_id == user.pk else None


def _as_giver(exhibit: Exhibit, user: User) -> Verdict | None:
    return guards.is_theirs(exhibit, user) if queries.open_hand_over(exhibit) else None


def _receipt(exhibit: Exhibit, user: User) -> Verdict | None:
    open_ = queries.open_hand_over(exhibit)
    return guards.is_theirs(exhibit, user) if open_ and open_.taker_id is None else None


def _outside(exhibit: Exhibit, user: User) -> Verdict | None:
    return YES if exhibit.status == Status.OUTSIDE else None


def _stored(exhibit: Exhibit, user: User) -> Verdict | None:
    return YES if exhibit.file_id and not queries.open_check(exhibit) else None


def _alarm(exhibit: Exhibit, user: User) -> Verdict | None:
    found = queries.open_alarms(exhibit)
    return guards.somebody_else_settles(found[0], user) if found else None


def _leaves(exhibit: Exhibit, user: User) -> Verdict | None:
    return YES if exhibit.leaves else None


def _stays(exhibit: Exhibit, user: User) -> Verdict | None:
    return None if exhibit.leaves else YES


def _dispose(exhibit: Exhibit, user: User) -> Verdict | None:
    return None if queries.open_disposal(exhibit) else guards.is_present(exhibit)


def _decide(exhibit: Exhibit, user: User) -> Verdict | None:
    open_ = queries.open_disposal(exhibit)
    return YES if open_ and open_.proposed_by_id != user.pk else None


def _on_hand_over(service: Callable[..., Any]) -> Callable[..., Any]:
    def act(exhibit: Exhibit, *, by: User, **facts: Any) -> Any:
        open_ = queries.open_hand_over(exhibit)
        if open_ is None:
            raise NotVisible("No hand-over of this exhibit is open.")
        return service(open_, by=by, **facts)

    return act


def _on_alarm(exhibit: Exhibit, *, by: User, **facts: Any) -> Any:
    found = queries.open_alarms(exhibit)
    if not found:
        raise NotVisible("No alarm of this exhibit is open.")
    return services.settle_alarm(found[0], by=by, **facts)


def _on_disposal(service: Callable[..., Any]) -> Callable[..., Any]:
    def act(exhibit: Exhibit, *, by: User, **facts: Any) -> Any:
        open_ = queries.open_disposal(exhibit)
        if open_ is None:
            raise NotVisible("No end of custody is proposed for this exhibit.")
        return service(open_, by=by, **facts)

    return act


def _aside(leaves: bool) -> Callable[..., Any]:
    def act(exhibit: Exhibit, *, by: User, reason: str) -> Any:
        return services.set_aside(exhibit, by=by, leaves=leaves, reason=reason)

    return act


ACTS: dict[str, Act] = {
    "confirm": Act(
        "Confirm that you have it", "Its bytes are verified once more. With your signature it is in your custody.",
        "Sign and take it", "You have taken the exhibit into your custody.", P.EVIDENCE_HAND_OVER, forms.ConfirmForm,
        _on_hand_over(services.confirm_hand_over), _as_taker, "primary", 0,
    ),
    "decline": Act(
        "Decline the hand-over", "It stays with the person who offered it.", "Decline",
        "You declined the hand-over.", P.EVIDENCE_HAND_OVER, forms.ReasonForm,
        _on_hand_over(services.decline_hand_over), _as_taker, "secondary", 1,
    ),
    "receipt": Act(
        "Record the receipt", "Whoever has it outside signed for it: who, when, and the document.",
        "Sign and record", "The receipt was recorded.", P.EVIDENCE_HAND_OVER, forms.ReceiptForm,
        _on_hand_over(services.record_receipt), _receipt, "primary", 0,
    ),
    "settle": Act(
        "Settle the alarm", "Somebody other than the person who raised it says how it ends, and signs.",
        "Sign and settle", "The alarm was settled.", P.EVIDENCE_DISPOSE, forms.SettleForm, _on_alarm, _alarm,
        "primary", 0,
    ),
    "end": Act(
        "Confirm the end of custody", "You are the second person. After this nothing more can be done with it.",
        "Sign and confirm", "Custody of the exhibit has ended.", P.EVIDENCE_DISPOSE, forms.ConfirmDisposalForm,
        _on_disposal(services.confirm_disposal), _decide, "warning", 1,
    ),
    "keep": Act(
        "Do not end custody", "The exhibit is kept, and the proposal is closed.", "Keep it",
        "The exhibit is kept.", P.EVIDENCE_DISPOSE, forms.WordForm, _on_disposal(services.decline_disposal), _decide,
    ),
    "give": Act(
        "Hand over", "Its bytes are verified, you sign, and the other person confirms with their own signature.",
        "Sign and offer", "The hand-over was offered. It waits for the other signature.", P.EVIDENCE_HAND_OVER,
        forms.HandOverForm, services.offer_hand_over, _give, "primary", 2,
    ),
    "send": Act(
        "Give to somebody outside", "For a courier, an authority or a State that does not use this portal. "
        "Record the receipt as soon as you have it.", "Sign and give",
        "It was given out. Record the receipt when you have it.", P.EVIDENCE_HAND_OVER, forms.HandOutForm,
        services.hand_out, _give, place=3,
    ),
    "withdraw": Act(
        "Withdraw the hand-over", "It stays where it is.", "Withdraw", "The hand-over was withdrawn.",
        P.EVIDENCE_HAND_OVER, forms.ReasonForm, _on_hand_over(services.withdraw_hand_over), _as_giver,
    ),
    "back": Act(
        "Take back", "It came back from outside and is in your custody again.", "Sign and take back",
        "It is in your custody again.", P.EVIDENCE_HAND_OVER, forms.TakeBackForm, services.take_back, _outside,
        "primary", 1,
    ),
    "verify": Act(
        "Verify now", "The stored bytes are read again and compared with their SHA-256. Large files take a while.",
        "Verify", "The bytes were read.", P.EVIDENCE_HAND_OVER, forms.NothingForm, services.verify, _stored, place=3,
    ),
    "copy": Act(
        "Make a working copy", "The copy becomes an exhibit of its own and points at this one.", "Make the copy",
        "The working copy was recorded.", P.EVIDENCE_RECORD, forms.CopyForm, services.copy_of, _theirs,
    ),
    "seal": Act(
        "Seal, or record an opened seal", "", "Record", "The seal was recorded.", P.EVIDENCE_HAND_OVER,
        forms.SealForm, services.seal, _theirs,
    ),
    "store": Act(
        "Put into storage", "", "Record", "The storage place was recorded.", P.EVIDENCE_HAND_OVER, forms.StoreForm,
        services.store, _theirs,
    ),
    "correct": Act(
        "Correct the description", "What was said first stays in the log.", "Correct",
        "The description was corrected.", P.EVIDENCE_RECORD, forms.CorrectForm, services.correct,
        guards.is_theirs,
    ),
    "damage": Act(
        "Report damage", "An alarm is raised. Nothing leaves until another person has settled it.",
        "Raise the alarm", "The alarm was raised.", P.EVIDENCE_HAND_OVER, forms.DamageForm, services.report_damage,
        lambda exhibit, user: YES, "warning", 7,
    ),
    "aside": Act(
        "Set aside", "It stays in custody and is not sent with the result.", "Set aside", "It was set aside.",
        P.EVIDENCE_DISPOSE, forms.ReasonForm, _aside(leaves=False), _leaves, place=8,
    ),
    "release": Act(
        "Send it with the result after all", "", "Release", "It leaves with the result.", P.EVIDENCE_DISPOSE,
        forms.ReasonForm, _aside(leaves=True), _stays, place=8,
    ),
    "dispose": Act(
        "Return or destroy", "Another person has to confirm before custody ends.", "Sign and propose",
        "The proposal waits for a second person.", P.EVIDENCE_DISPOSE, forms.DisposeForm, services.propose_disposal,
        _dispose, "warning", 9,
    ),
}  # fmt: skip


def state(act: Act, exhibit: Exhibit, user: User) -> Verdict | None:
    """Whether this person may do this now: None where it is not for them or not at hand."""
    if exhibit.is_over or not user.holds(act.needs):
        return None
    return act.open(exhibit, user)

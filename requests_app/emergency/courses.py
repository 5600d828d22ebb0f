"""The course of an emergency to the minute, from its records: who called whom, what was decided, what left when."""

from dataclasses import dataclass
from datetime import datetime

from requests_app.emergency.models import Emergency
from requests_app.emergency.records import ProviderAnswer


@dataclass(frozen=True)
class Happened:
    """One moment: what happened, who did it, what was said."""

    at: datetime
    what: str
    by: str = ""
    lines: tuple[str, ...] = ()


def of(emergency: Emergency) -> list[Happened]:
    """Everything that is recorded, in the order in which it happened (not in which it was typed)."""
    found = [*_begun(emergency), *_calls(emergency), *_decisions(emergency), *_orders(emergency)]
    found += [*_deliveries(emergency), *_replies(emergency), *_confirmations(emergency), *_ends(emergency)]
    # To the minute, as people type it; within a minute in the order of the steps, which is that of this list.
    return sorted(found, key=lambda one: one.at.replace(second=0, microsecond=0))


def _begun(emergency: Emergency) -> list[Happened]:
    how = emergency.get_how_display().lower()
    what = f"Call received {how}" if emergency.asked_of_us else "Our emergency was written down"
    return [Happened(emergency.received_at, what, emergency.case.opened_by.name)]


def _calls(emergency: Emergency) -> list[Happened]:
    return [
        Happened(
            one.called_at,
            "Called back to verify" if emergency.asked_of_us else "Called and asked",
            one.recorded_by.name,
            tuple(
                filter(
                    None,
                    (
                        one.get_through_display(),
                        one.get_outcome_display() if emergency.asked_of_us else "",
                        one.spoke_to,
                        one.note,
                    ),
                )
            ),
        )
        for one in emergency.calls.select_related("recorded_by")
    ]


def _decisions(emergency: Emergency) -> list[Happened]:
    return [
        Happened(
            one.recorded_at,
            f"Decided: {one.get_outcome_display()[0].lower()}{one.get_outcome_display()[1:]}",
            one.recorded_by.name,
            (one.reasons,) if one.reasons else (),
        )
        for one in emergency.decisions.select_related("recorded_by")
    ]


def _orders(emergency: Emergency) -> list[Happened]:
    found = []
    for one in emergency.orders.select_related("recorded_by", "answer__recorded_by"):
        found.append(
            Happened(
                one.sent_at,
                f"Order {one.number}: {one.provider}",
                one.recorded_by.name,
                (one.get_kind_display(), one.what),
            )
        )
        answer: ProviderAnswer | None = getattr(one, "answer", None)
        if answer is not None:
            what = f"Answer to order {one.number}: {answer.get_outcome_display().lower()}"
            found.append(Happened(answer.answered_at, what, answer.recorded_by.name, (answer.what,)))
    return found


def _deliveries(emergency: Emergency) -> list[Happened]:
    return [
        Happened(
            one.delivered_at,
            f"Delivered to {one.to}",
            one.recorded_by.name,
            (one.get_means_display(), one.what),
        )
        for one in emergency.deliveries.select_related("recorded_by")
    ]


def _replies(emergency: Emergency) -> list[Happened]:
    return [
        Happened(
            one.answered_at,
            f"Their answer: {one.get_outcome_display().lower()}",
            one.recorded_by.name,
            (one.what,),
        )
        for one in emergency.replies.select_related("recorded_by")
    ]


def _confirmations(emergency: Emergency) -> list[Happened]:
    whose = "They confirmed in writing" if emergency.asked_of_us else "We confirmed in writing"
    return [
        Happened(
            one.confirmed_at,
            whose,
            one.recorded_by.name,
            tuple(filter(None, (one.signed_by, one.differences))),
        )
        for one in emergency.confirmations.select_related("recorded_by")
    ]


def _ends(emergency: Emergency) -> list[Happened]:
    notes = emergency.notes.select_related("recorded_by")
    found = [
        Happened(one.recorded_at, WORDS.get(one.verb, one.verb), one.recorded_by.name, (one.text,))
        for one in notes
    ]
    found += [
        Happened(
            one.recorded_at,
            "Reviewed by a second person",
            one.recorded_by.name,
            tuple(filter(None, (one.test, one.follow_up))),
        )
        for one in emergency.reviews.select_related("recorded_by")
    ]
    return found


WORDS = {"withdraw": "Withdrawn", "close": "Closed", "give_up": "Nobody waits for the confirmation any more"}

"""The course of an emergency to the minute, from its records: who called whom, what was decided, what left when.

Each event is a code of the phrase book: the review says it in the language of its document, a page in English.
"""

from dataclasses import dataclass
from datetime import datetime

from requests_app.documents.phrases.book import DECLARED_IN, book
from requests_app.emergency.models import Emergency
from requests_app.emergency.records import ProviderAnswer


@dataclass(frozen=True)
class Happened:
    """One moment: what happened, who did it, what was said; the number of an order, the name of who got something."""

    at: datetime
    event: str
    by: str = ""
    lines: tuple[str, ...] = ()
    number: int | None = None
    name: str = ""

    @property
    def what(self) -> str:
        """What happened, in English."""
        return book(DECLARED_IN).say(f"course.{self.event}", number=self.number or "", name=self.name)


def of(emergency: Emergency) -> list[Happened]:
    """Everything that is recorded, in the order in which it happened (not in which it was typed)."""
    found = [*_begun(emergency), *_calls(emergency), *_decisions(emergency), *_orders(emergency)]
    found += [*_deliveries(emergency), *_replies(emergency), *_confirmations(emergency), *_ends(emergency)]
    # To the minute, as people type it; within a minute in the order of the steps, which is that of this list.
    return sorted(found, key=lambda one: one.at.replace(second=0, microsecond=0))


def _begun(emergency: Emergency) -> list[Happened]:
    event = f"received.{emergency.how}" if emergency.asked_of_us else "written_down"
    return [Happened(emergency.received_at, event, emergency.case.opened_by.name)]


def _calls(emergency: Emergency) -> list[Happened]:
    return [
        Happened(
            one.called_at,
            "called_back" if emergency.asked_of_us else "asked",
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
            f"decided.{one.outcome}",
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
                "ordered",
                one.recorded_by.name,
                (one.get_kind_display(), one.what),
                one.number,
                one.provider,
            )
        )
        answer: ProviderAnswer | None = getattr(one, "answer", None)
        if answer is not None:
            event = f"order_answered.{answer.outcome}"
            found.append(
                Happened(answer.answered_at, event, answer.recorded_by.name, (answer.what,), one.number)
            )
    return found


def _deliveries(emergency: Emergency) -> list[Happened]:
    return [
        Happened(
            one.delivered_at,
            "delivered",
            one.recorded_by.name,
            (one.get_means_display(), one.what),
            name=one.to,
        )
        for one in emergency.deliveries.select_related("recorded_by")
    ]


def _replies(emergency: Emergency) -> list[Happened]:
    return [
        Happened(
            one.answered_at,
            f"replied.{one.outcome}",
            one.recorded_by.name,
            (one.what,),
        )
        for one in emergency.replies.select_related("recorded_by")
    ]


def _confirmations(emergency: Emergency) -> list[Happened]:
    event = "confirmed.theirs" if emergency.asked_of_us else "confirmed.ours"
    return [
        Happened(
            one.confirmed_at,
            event,
            one.recorded_by.name,
            tuple(filter(None, (one.signed_by, one.differences))),
        )
        for one in emergency.confirmations.select_related("recorded_by")
    ]


def _ends(emergency: Emergency) -> list[Happened]:
    notes = emergency.notes.select_related("recorded_by")
    found = [Happened(one.recorded_at, one.verb, one.recorded_by.name, (one.text,)) for one in notes]
    found += [
        Happened(
            one.recorded_at,
            "reviewed",
            one.recorded_by.name,
            tuple(filter(None, (one.test, one.follow_up))),
        )
        for one in emergency.reviews.select_related("recorded_by")
    ]
    return found

"""One timeline from preservation to production: what happened, what is due, what is only expected."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from django.utils import timezone

from requests_app.accounts.models import User
from requests_app.casefile import queries as casefile
from requests_app.core import clock
from requests_app.law.clocks import CLOCKS
from requests_app.preservation import elements, later, queries, term
from requests_app.preservation.models import Preservation
from requests_app.preservation.records import PreservationExtension
from requests_app.preservation.states import PRESERVED, Status


class Tense(StrEnum):
    """Whether it happened, falls due, or is expected by nothing but experience."""

    DONE = "done"
    DUE = "due"
    LATE = "late"
    EXPECTED = "expected"


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the timeline. `clock` names the law or the practice a day to come is taken from."""

    on: date
    what: str
    tense: Tense
    detail: str = ""
    clock: str = ""


PRACTICE: Final = (
    ("K23", "An answer is expected, by the median of a study"),
    ("K20", "An answer may still take until"),
)


def points(preservation: Preservation, user: User) -> list[Point]:
    """Every point in the order of days; of the later request only what this person may see."""
    found = [*_asked(preservation), *_confirmed(preservation), *_extended(preservation), *_ends(preservation)]
    request = preservation.request
    if request is not None and casefile.visible_to(user).filter(pk=request.pk).exists():
        found += _request(preservation)
    elif request is None and (planned := _planned(preservation)) is not None:
        who = "The requesting State" if preservation.asked_of_us else "Our authority"
        found.append(_due(planned, f"{who} means to file the request for the data", ""))
    found += _last(preservation)
    return sorted(found, key=lambda point: (point.on, list(Tense).index(point.tense)))


def _asked(preservation: Preservation) -> list[Point]:
    if preservation.asked_of_us:
        received = preservation.received_at
        found = [Point(_on(received), "Preservation requested", Tense.DONE)] if received else []
    else:
        sent = preservation.words.filter(verb="ask").last()
        events = [one for one in queries.history(preservation) if one.name == "preservation.asked"]
        found = [
            Point(sent.on if sent else _on(one.at), "Preservation asked of the other State", Tense.DONE)
            for one in events[:1]
        ]
    for number, order in enumerate(preservation.orders.all(), 1):
        what = "Order to the provider" if number == 1 else "Order renewed"
        found.append(
            Point(order.ordered_on, what, Tense.DONE, f"binds until {order.ends_on:%-d %B %Y}", "K03")
        )
    return found


def _confirmed(preservation: Preservation) -> list[Point]:
    found = []
    for answer in preservation.answers.exclude(effected_at=None):
        whole = answer.extent == answer.Extent.FULL
        found.append(
            Point(
                _on(answer.effected_at),
                "Data preserved" if whole else "Part of the data preserved",
                Tense.DONE,
                answer.left_out,
                "K01",
            )
        )
    paths = preservation.third_states.all()
    return found + [Point(path.told_on, "Provider in a third State found", Tense.DONE) for path in paths]


def _extended(preservation: Preservation) -> list[Point]:
    found = []
    for one in preservation.extensions.all():
        given = one.kind == PreservationExtension.Kind.GIVEN
        what = "Extended" if given else "Extension asked for"
        found.append(Point(_on(one.recorded_at), what, Tense.DONE, f"until {one.until:%-d %B %Y}", "K02"))
    return found


def _ends(preservation: Preservation) -> list[Point]:
    if preservation.status not in PRESERVED or preservation.ends_on is None:
        return []
    if preservation.status == Status.HELD:
        found = []
    else:
        found = [_due(preservation.ends_on, "Preservation ends, unless it is renewed", "K01")]
    if preservation.order_ends_on is not None:
        found.append(_due(preservation.order_ends_on, "Our order ends, unless it is renewed", "K03"))
    return found


def _request(preservation: Preservation) -> list[Point]:
    request = preservation.request
    if request is None:
        return []
    course, name = later.course(request), request.reference
    found = [Point(_on(course.opened_at), "Request for the data opened", Tense.DONE, name)]
    if course.filed_at is None:
        planned = _planned(preservation)
        return [*found, _due(planned, "Request for the data to be sent", "")] if planned else found
    filed = _on(course.filed_at)
    found.append(Point(filed, "Request for the data filed", Tense.DONE, name))
    if course.produced_at is not None:
        return [*found, Point(_on(course.produced_at), "Data handed over", Tense.DONE, name)]
    if later.of(request) is later.Standing.DECIDED:
        return [*found, Point(clock.today(), "Request decided", Tense.DONE, name)]
    days = (term.answer_expected(filed), term.answer_at_most(filed))
    return found + [
        Point(day, what, Tense.EXPECTED, CLOCKS[code].rule, code)
        for day, (code, what) in zip(days, PRACTICE, strict=True)
    ]


def _last(preservation: Preservation) -> list[Point]:
    words = {Status.RELEASED: "Data released", Status.WITHDRAWN: "Withdrawn", Status.REFUSED: "Refused",
             Status.DECLINED: "Refused by the other State"}  # fmt: skip
    said = words.get(Status(preservation.status))
    return [Point(_on(preservation.moved_at), said, Tense.DONE)] if said else []


def _planned(preservation: Preservation) -> date | None:
    value = elements.item_of(elements.content_of(preservation)).get("follow_up_on")
    return (
        date.fromisoformat(value) if isinstance(value, str) and value and not preservation.has_ended else None
    )


def _due(day: date, what: str, code: str) -> Point:
    return Point(day, what, Tense.LATE if day < clock.today() else Tense.DUE, "", code)


def _on(moment: datetime | None) -> date:
    return timezone.localtime(moment).date() if moment else clock.today()

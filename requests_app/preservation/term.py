"""The days of a preservation: the least it lasts, the most an order lasts, what stands near its end."""

from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from requests_app.law.clocks import CLOCKS

LEAST: Final = CLOCKS["K01"].spans[0].amount
"""Days a preservation lasts at least (K01)."""
MOST: Final = CLOCKS["K03"].spans[0].amount
"""Days an order of ours lasts at most before it is renewed (K03)."""
YEARS_AT_MOST: Final = 20
ALARMS: Final = (21, 14, 7, 1)
"""Days before the end on which an alarm is raised (K36)."""


class Standing(StrEnum):
    """How near the end is: what lists and pages show besides the status."""

    NOT_YET = "not_yet"
    RUNNING = "running"
    ENDING = "ending"
    LAST_WEEK = "last_week"
    OVERDUE = "overdue"
    HELD = "held"
    DECIDED = "decided"
    ENDED = "ended"


WORDS: Final = {
    Standing.NOT_YET: "Not preserved yet",
    Standing.RUNNING: "Preserved",
    Standing.ENDING: "Ends soon",
    Standing.LAST_WEEK: "Ends within a week",
    Standing.OVERDUE: "End has passed: renew or release",
    Standing.HELD: "Held until decision",
    Standing.DECIDED: "Request decided: release or keep on",
    Standing.ENDED: "Ended",
}


def least_end(effected_on: date) -> date:
    """The first day on which it may end."""
    return effected_on + timedelta(days=LEAST)


def order_ends(ordered_on: date) -> date:
    """The last day of an order that is not renewed."""
    return ordered_on + timedelta(days=MOST)


def first_end(effected_on: date, order_ends_on: date | None, wanted_days: int | None) -> date:
    """The end proposed when it takes effect: what was asked for, within the least and what the order allows."""
    end = effected_on + timedelta(days=max(LEAST, wanted_days or LEAST))
    if order_ends_on is not None:
        end = min(end, order_ends_on)
    return max(end, least_end(effected_on))


def next_end(ends_on: date, today: date, *, by_our_order: bool) -> date:
    """The end proposed for an extension: as long again as the least, within what a renewed order allows."""
    end = max(ends_on, today) + timedelta(days=LEAST)
    return max(min(end, order_ends(today)), ends_on + timedelta(days=1)) if by_our_order else end


def furthest(today: date) -> date:
    """No end lies beyond: such a day was mistyped."""
    return today + timedelta(days=YEARS_AT_MOST * 366)


def near(ends_on: date, today: date) -> Standing:
    """The standing of a preservation that runs."""
    left = (ends_on - today).days
    if left < 0:
        return Standing.OVERDUE
    if left <= 7:
        return Standing.LAST_WEEK
    return Standing.ENDING if left <= ALARMS[0] else Standing.RUNNING


def answer_expected(sent_on: date) -> date:
    """The day by which an answer is expected in practice: the median of the study of 2013 (K23)."""
    return sent_on + timedelta(days=CLOCKS["K23"].spans[0].amount)


def answer_at_most(sent_on: date) -> date:
    """The far end of what is typical (K20)."""
    return months_after(sent_on, CLOCKS["K20"].spans[-1].amount)


def months_after(day: date, months: int) -> date:
    """The same day some months later; the last of the month where it has no such day."""
    year, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + year, month + 1, 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return min(first + timedelta(days=day.day - 1), following - timedelta(days=1))

"""Clocks that no law and no digest sets: the portal's own, without legal authority.

They stand apart from `law.clocks`, so that nobody takes them for law; the duty behind one may be law and is cited.
"""

from typing import Final

from requests_app.law.citations import Grade, cite
from requests_app.law.clocks import Clock, Force, Span, Unit
from requests_app.law.names import UNCAC

ORAL: Final = Clock(
    "D01",
    "ORAL_CONFIRMATION",
    "Written confirmation of what was asked or given orally",
    "The oral request, or the delivery in an emergency",
    "The treaty says at once and gives no number; the hours are a setting of this portal.",
    Force.DEFAULT,
    (Span(24, Unit.HOURS),),
    (cite(UNCAC, "46(14)", Grade.A),),
)
NAMED_DAY: Final = Clock(
    "D02",
    "NAMED_DAY",
    "A day that was named",
    "Somebody names the day",
    "Nothing is counted: the day is the one that was named.",
    Force.DEFAULT,
)
REVIEW_DAY: Final = Clock(
    "D03",
    "REVIEW_DAY",
    "A postponed request is looked at again",
    "The postponement",
    "On the day named with the postponement.",
    Force.DEFAULT,
    (),
    (cite(UNCAC, "46(25)", Grade.A),),
)
AFTER_ACTION: Final = Clock(
    "D04",
    "AFTER_ACTION",
    "Review after an emergency",
    "The decision",
    "By the end of the next day.",
    Force.DEFAULT,
    (Span(1, Unit.DAYS),),
)

OWN: Final[dict[str, Clock]] = {clock.code: clock for clock in (ORAL, NAMED_DAY, REVIEW_DAY, AFTER_ACTION)}

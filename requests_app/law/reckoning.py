"""Days that follow from a day of an item: how long before the hearing to serve, when an arrest ends, and so on.

Each names the clock it is taken from, so that a page can say by what force it holds. Nothing here knows the
day it is: whoever asks compares.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from requests_app.law.citations import Citation
from requests_app.law.clocks import CLOCKS, Clock, Unit
from requests_app.law.fields import When


@dataclass(frozen=True, slots=True)
class Reckoned:
    """One day counted from a day of an item: `days` after the day in `field`, before it if negative.

    `clock` is the code of the clock the number comes from, `source` the place that sets it (None where the
    portal itself does). `when` says that it counts only where another field of the item holds a value.
    """

    clock: str
    field: str
    days: int
    label: str
    source: Citation | None = None
    when: When | None = None

    def on(self, item: Mapping[str, Any]) -> date | None:
        """The day, for an item as the content holds it; None while the field it is counted from is empty."""
        if self.when is not None and not self.when.holds(item):
            return None
        first = _day(item.get(self.field))
        try:
            return first + timedelta(days=self.days) if first else None
        except OverflowError:
            return None


def reckon(item: Mapping[str, Any], deadlines: Iterable[Reckoned]) -> tuple[tuple[Reckoned, date], ...]:
    """Each of the deadlines with its day, in their order, as far as the item says what they are counted from."""
    found = ((one, one.on(item)) for one in deadlines)
    return tuple((one, day) for one, day in found if day is not None)


def counted(
    clock: str,
    field: str,
    label: str,
    *,
    span: int = 0,
    back: bool = False,
    when: When | None = None,
) -> Reckoned:
    """A deadline whose length and place are those of a span of a clock, counted back if so said.

    Raises ValueError if the span does not count days.
    """
    found = CLOCKS[clock]
    length = found.spans[span]
    if length.unit is not Unit.DAYS:
        raise ValueError(f"Span {span} of {clock} is not counted in days")
    days = -length.amount if back else length.amount
    return Reckoned(clock, field, days, label, _place(found, span), when)


def _place(clock: Clock, span: int) -> Citation | None:
    """Where the span stands: clocks whose spans stand in different treaties cite them in the same order."""
    if not clock.citations:
        return None
    paired = len(clock.citations) == len(clock.spans)
    return clock.citations[span if paired else 0]


def _day(value: Any) -> date | None:
    """The calendar day of a date or moment of the content; None for anything else."""
    try:
        return date.fromisoformat(value[:10]) if isinstance(value, str) else None
    except ValueError:
        return None


SERVICE_BY_DECLARATION: Final = counted(
    "K06",
    "hearing_on",
    "To be with the requested State, where it has declared fifty days",
    back=True,
)
SERVICE_IN_BILATERAL_PRACTICE: Final = counted(
    "K06",
    "hearing_on",
    "To be with the requested State, where thirty days are agreed",
    span=1,
    back=True,
)
SAFE_CONDUCT_ENDS: Final = counted(
    "K05",
    "presence_ends_on",
    "Safe conduct lasts until",
)
ARREST_MAY_END: Final = counted(
    "K07",
    "arrested_on",
    "The arrest may end without the papers from",
)
ARREST_ENDS: Final = counted(
    "K07",
    "arrested_on",
    "The arrest ends without the papers on",
    span=1,
)
PRESERVATION_LASTS: Final = counted(
    "K01",
    "effected_on",
    "Preserved at least until",
)
PRESERVATION_RENEWED: Final = Reckoned(
    "K02",
    "expires_on",
    -1,
    "Last day to ask for an extension",
    CLOCKS["K02"].citations[0],
)
PROVIDER_ANSWERS: Final = counted(
    "K11",
    "order_received_on",
    "The provider answers by",
)
ORDER_SERVED: Final = counted(
    "K12",
    "order_received_on",
    "The order is served on the provider by",
)
SUBSCRIBER_RETURNED: Final = counted(
    "K12",
    "order_served_on",
    "Subscriber information is returned by",
    span=1,
    when=When("data_categories", ("subscriber",)),
)
TRAFFIC_RETURNED: Final = counted(
    "K12",
    "order_served_on",
    "Traffic data are returned by",
    span=2,
    when=When("data_categories", ("traffic",)),
)

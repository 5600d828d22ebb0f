"""Days that are running: preservation that ends too early, measures that need a future, answers that are due."""

from collections.abc import Iterator
from datetime import date, timedelta

from requests_app.casefile.checks.items import items_of
from requests_app.casefile.checks.reader import Form, Reader, day, in_words, moment
from requests_app.casefile.points import Point
from requests_app.law.assistance import reckon
from requests_app.law.citations import cite

LEAST_DAYS = 60
LONG_MEASURE = timedelta(days=92)

PRESERVED = cite("BUDAPEST", "29(7)", "A")
REAL_TIME = cite("BUDAPEST", "33", "A")
PROPORTIONALITY = cite("BUDAPEST", "15(1)", "A")


def preservation_outlasts_the_request(reader: Reader) -> Iterator[Point]:
    """Data kept until a day before the answer is needed are lost before it comes."""
    wanted = day(reader.flat("timing").get("deadline"))
    for item in items_of(reader, "AT14"):
        end = _end_of(item)
        if wanted is not None and end is not None and end < wanted and item.get("extension_wanted") != "yes":
            message = (
                f"The preservation ends on {in_words(end)}, before {in_words(wanted)}, the day by which you need the "
                "answer. Ask for its extension, or for an earlier answer."
            )
            yield reader.warn(
                item, "preservation_too_short", "expires_on", message, PRESERVED, facts=str(wanted)
            )


def preservation_is_long_enough(reader: Reader) -> Iterator[Point]:
    """Fewer than sixty days are less than the treaties give; the request for the data follows before they end."""
    for item in items_of(reader, "AT14"):
        days = item.get("preserve_days", None)
        if days is not None and days < LEAST_DAYS:
            message = f"Preservation lasts {LEAST_DAYS} days at least. Ask for no fewer."
            yield reader.warn(item, "preservation_few_days", "preserve_days", message, PRESERVED)
        end, follow_up = _end_of(item), day(item.get("follow_up_on"))
        if end is not None and follow_up is not None and follow_up > end:
            message = f"The request for the data would follow after {in_words(end)}, when the preservation has ended."
            yield reader.warn(item, "follow_up_late", "follow_up_on", message, PRESERVED, facts=str(end))


def measures_lie_ahead(reader: Reader) -> Iterator[Point]:
    """What is collected in real time has an end, and it is still to come."""
    for item in items_of(reader, "AT05", "AT06"):
        first, last = moment(item.get("period_from")), moment(item.get("period_to"))
        if last is not None and last.date() <= reader.context.on:
            message = (
                "This period is over: nothing can be collected in the past. Ask for stored data instead."
            )
            yield reader.warn(item, "measure_past", "period_to", message, REAL_TIME)
        elif first is not None and last is not None and last - first > LONG_MEASURE:
            message = "More than three months are asked for. Say under the reasons for the period why it takes so long."
            yield reader.warn(
                item, "measure_long", "period_to", message, PROPORTIONALITY, facts=item.get("period_from")
            )


def answers_are_due(reader: Reader) -> Iterator[Point]:
    """An order to a provider whose term has run out calls for another step, not for the same one again."""
    for item in items_of(reader, "AT33", "AT34"):
        for deadline, last in reckon(item.data):
            if last < reader.context.on:
                message = f"{deadline.label} {in_words(last)}: the term has run out. Say what became of it."
                yield reader.warn(
                    item, f"answer_due_{deadline.days}", deadline.field, message, deadline.source
                )


def extension_is_asked_in_time(reader: Reader) -> Iterator[Point]:
    """After the last day there is nothing left to extend."""
    for item in items_of(reader, "AT14"):
        end = day(item.get("expires_on"))
        if item.get("extension_wanted") == "yes" and end is not None and end < reader.context.on:
            message = f"The preservation ended on {in_words(end)}: ask for a new one, and whether the data still exist."
            yield reader.warn(item, "extension_late", "expires_on", message, PRESERVED)


def _end_of(item: Form) -> date | None:
    """The last day of a preservation: as told, or sixty days after it took effect."""
    told = day(item.get("expires_on"))
    counted = [last for deadline, last in reckon(item.data) if deadline.field == "effected_on"]
    return told or (counted[0] if counted else None)


CHECKS = (
    preservation_outlasts_the_request,
    preservation_is_long_enough,
    measures_lie_ahead,
    answers_are_due,
    extension_is_asked_in_time,
)

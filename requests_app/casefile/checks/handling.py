"""Deadline, secrecy, use of the evidence, delivery, annexes."""

from collections.abc import Iterator
from datetime import timedelta

from requests_app.casefile.checks.reader import Reader, day, in_words
from requests_app.casefile.content import sources
from requests_app.casefile.content.handling import EMERGENCY_TEST, PRESSING
from requests_app.casefile.points import MISSING, Point

SHORT_NOTICE = timedelta(days=30)
EMERGENCY_TYPES = frozenset({"AT17", "AT35"})
EMERGENCY_WORDS = ("emergency_who", "emergency_risk", "emergency_why_now", "emergency_help")


def deadline_is_reasoned(reader: Reader) -> Iterator[Point]:
    """A date without a reason, a date that has passed, urgency without a date."""
    timing = reader.flat("timing")
    deadline = day(timing.get("deadline"))
    pressing = timing.get("urgency") in PRESSING
    if deadline is None:
        if timing.get("urgency") == "urgent":
            message = "Give the day by which it is needed."
            yield reader.block(timing, MISSING, "deadline", message, sources.DEADLINE)
        return
    if not timing.get("reason") and not pressing:
        message = "Give the reason for this day: without one it need not be taken into account."
        yield reader.block(timing, MISSING, "reason", message, sources.DEADLINE)
    if deadline <= reader.context.on:
        message = (
            f"{in_words(deadline)} has passed. Give a day to come, or say why the request is still sent."
        )
        yield reader.warn(timing, "deadline_passed", "deadline", message, sources.DEADLINE)
    elif deadline - reader.context.on < SHORT_NOTICE and not pressing:
        message = "Less than a month is left. Mark the request as urgent, or give a later day."
        yield reader.warn(timing, "deadline_short", "deadline", message, sources.DEADLINE)


def emergency_is_one(reader: Reader) -> Iterator[Point]:
    """The test of Article 2(o), element by element; what falls short of it is urgent at most."""
    timing = reader.flat("timing")
    ticked = set(timing.get("emergency_test", ()))
    if timing.get("urgency") != "emergency":
        if ticked or any(timing.get(code) for code in EMERGENCY_WORDS):
            message = (
                "An emergency is described, but the request is not marked as one. Choose “emergency”, "
                "or empty those answers."
            )
            yield reader.warn(timing, "emergency_not_claimed", "urgency", message, sources.EMERGENCY)
        return
    missing = [label for code, label in EMERGENCY_TEST if code not in ticked]
    if ticked and missing:
        message = (
            f"Not an emergency, because this was not ticked: {'; '.join(missing).lower()}. Choose “urgent” "
            "with a day and its reason; have data that may be lost preserved at once."
        )
        yield reader.block(timing, "not_an_emergency", "emergency_test", message, sources.EMERGENCY)


def emergency_items_rest_on_the_test(reader: Reader) -> Iterator[Point]:
    """The types made for emergencies are asked for in emergencies only."""
    if reader.flat("timing").get("urgency") == "emergency":
        return
    for item in reader.entries("assistance"):
        if item.get("type") in EMERGENCY_TYPES:
            message = (
                "This type is for emergencies. Mark the request as an emergency under “Timing”, or ask for "
                "stored data and choose “urgent”."
            )
            yield reader.block(item, "emergency_needed", "type", message, sources.EMERGENCY)


def secrecy_is_consistent(reader: Reader) -> Iterator[Point]:
    """A provider cannot be told to keep quiet about something that is no secret."""
    form = reader.flat("confidentiality")
    quiet = [item for item in reader.entries("assistance") if item.get("non_notice") == "yes"]
    if form.get("level") == "ordinary" and (form.get("provider_non_notice") == "yes" or quiet):
        message = (
            "The provider is to keep quiet, yet the request is ordinary. Raise the level, or say why not."
        )
        yield reader.warn(form, "secrecy_unclear", "level", message, sources.CONFIDENTIALITY)


def use_is_limited(reader: Reader) -> Iterator[Point]:
    """Use beyond the stated case, transfer to others and unprotected data are asked about."""
    form = reader.flat("undertakings")
    if form.get("use_limit") == "no":
        message = "Evidence is given for the stated case only. Say for which other use you ask consent."
        yield reader.warn(form, "use_not_limited", "use_limit", message, sources.USE_LIMIT)
    if form.get("onward_transfer") == "yes":
        message = (
            "The requested State must agree before anything is passed on. Say how its consent is asked for."
        )
        yield reader.warn(form, "onward_transfer", "onward_transfer", message, sources.ONWARD_TRANSFER)
    if form.data and not form.get("data_protection"):
        message = "Say how personal data are protected: States with such laws ask for it before they answer."
        yield reader.warn(form, "data_protection", "data_protection", message, sources.DATA_PROTECTION)


def answer_can_arrive(reader: Reader) -> Iterator[Point]:
    """Somebody must be there to receive it."""
    form = reader.flat("delivery")
    if form.data and not form.get("contact") and not form.get("phone"):
        message = "Name a person or a telephone number for the delivery."
        yield reader.warn(form, "no_delivery_contact", "contact", message, sources.PRACTICE)


def orders_are_annexed(reader: Reader) -> Iterator[Point]:
    """An order that is relied on is shown."""
    annexed = any(annex.get("category") == "B" for annex in reader.entries("annexes"))
    authority = reader.flat("authority")
    if authority.get("orders") and not annexed:
        message = "Annex a copy of the decisions you name (category B), or say why it cannot be shown."
        yield reader.warn(authority, "order_not_annexed", "orders", message, sources.PRACTICE)


CHECKS = (
    deadline_is_reasoned,
    emergency_is_one,
    emergency_items_rest_on_the_test,
    secrecy_is_consistent,
    use_is_limited,
    answer_can_arrive,
    orders_are_annexed,
)

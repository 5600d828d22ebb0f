"""Deadline, secrecy, use of the evidence, delivery, annexes."""

from collections.abc import Iterator
from datetime import timedelta

from requests_app.casefile.checks.reader import Reader, day, in_words
from requests_app.casefile.content import sources
from requests_app.casefile.points import MISSING, Point

SHORT_NOTICE = timedelta(days=30)


def deadline_is_reasoned(reader: Reader) -> Iterator[Point]:
    """A date without a reason, a date that has passed, urgency without a date."""
    timing = reader.flat("timing")
    deadline = day(timing.get("deadline"))
    if deadline is None:
        if timing.get("urgency") == "urgent":
            message = "Give the day by which it is needed."
            yield reader.block(timing, MISSING, "deadline", message, sources.DEADLINE)
        return
    if not timing.get("reason") and timing.get("urgency") != "urgent":
        message = "Give the reason for this day: without one it need not be taken into account."
        yield reader.block(timing, MISSING, "reason", message, sources.DEADLINE)
    if deadline <= reader.context.on:
        message = (
            f"{in_words(deadline)} has passed. Give a day to come, or say why the request is still sent."
        )
        yield reader.warn(timing, "deadline_passed", "deadline", message, sources.DEADLINE)
    elif deadline - reader.context.on < SHORT_NOTICE and timing.get("urgency") != "urgent":
        message = "Less than a month is left. Mark the request as urgent, or give a later day."
        yield reader.warn(timing, "deadline_short", "deadline", message, sources.DEADLINE)


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
    secrecy_is_consistent,
    use_is_limited,
    answer_can_arrive,
    orders_are_annexed,
)

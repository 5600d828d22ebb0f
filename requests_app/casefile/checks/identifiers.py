"""Identifiers that the other State will ask about: unsound ones, addresses without a moment, the same one twice."""

from collections.abc import Iterator

from requests_app.casefile.checks.reader import Form, Reader
from requests_app.casefile.content import sources
from requests_app.casefile.identifiers import checking, network
from requests_app.casefile.points import Point
from requests_app.law.citations import cite

SPECIFIED = cite("BUDAPEST", "29(2)(c)", "A")
PAGES = {"account", "email", "domain", "url"}


def identifiers_are_sound(reader: Reader) -> Iterator[Point]:
    """A number that fails its check is mistyped, or stands so in the evidence: then the officer says so."""
    for form in reader.entries("identifiers"):
        fault = (
            checking.check(form.get("kind"), form.get("value"), form.get("chain"))
            if form.get("value")
            else ""
        )
        if not fault:
            continue
        shown = checking.shown(form.data)
        if form.get("as_stated") == "yes":
            where = "" if form.get("note") else " Say under the note where it is stated."
            message = (
                f"{shown} cannot be right and is given as stated in the evidence; the letter says so.{where}"
            )
            yield reader.warn(form, "identifier_as_stated", "value", message, SPECIFIED)
        else:
            message = f"{fault} {checking.CORRECT_OR_CONFIRM}"
            yield reader.block(form, "identifier_fails", "value", message, SPECIFIED)


def identifiers_are_in_use(reader: Reader) -> Iterator[Point]:
    """An address no machine in public use can have; a number no country gives out."""
    for form in reader.entries("identifiers"):
        kind, value = form.get("kind"), form.get("value")
        if not value or checking.check(kind, value, form.get("chain")):
            continue
        if kind == "ip" and not network.ip_is_public(value):
            message = f"{value} is not used on the open internet. Give the one the provider saw, or say why this one."
            yield reader.warn(form, "address_odd", "value", message, SPECIFIED)
        if kind == "phone" and not network.phone_is_usual(value):
            message = f"{value}: the plan of this country has no such numbers. Check it with your evidence."
            yield reader.warn(form, "number_odd", "value", message, SPECIFIED)


def identifiers_are_specific(reader: Reader) -> Iterator[Point]:
    """No State answers for everybody."""
    for form in reader.entries("identifiers"):
        if form.get("kind") in PAGES and "*" in form.get("value"):
            message = "Name the accounts one by one: a request for everyone is refused as not specific."
            yield reader.warn(form, "not_specific", "value", message, SPECIFIED)


def addresses_have_moments(reader: Reader) -> Iterator[Point]:
    """Who had an address is a question of the second."""
    for form in reader.entries("identifiers"):
        if form.get("seen_from") and not form.get("time_zone"):
            message = "Name the time zone in which your source gives the moments."
            yield reader.warn(form, "window_without_zone", "time_zone", message, sources.R6)
        if form.get("kind") == "ip" and not form.get("seen_from") and not _has_period(reader, form):
            message = "Say when the address was seen: customers change addresses within minutes."
            yield reader.warn(form, "address_without_moment", "seen_from", message, sources.R6)


def identifiers_differ(reader: Reader) -> Iterator[Point]:
    """The same thing twice makes the reader look for a difference."""
    seen: dict[str, Form] = {}
    for form in reader.entries("identifiers"):
        key = "|".join(str(one) for one in (_key(form), *(form.get(name) for name in _TELLING)))
        if form.get("value") and key in seen:
            message = (
                f"This is {seen[key].name} once more. Remove one of the two, or say what sets them apart."
            )
            yield reader.warn(form, "identifier_twice", "value", message, SPECIFIED, facts=seen[key].entry_id)
        seen.setdefault(key, form)


_TELLING = ("port", "service", "seen_from", "seen_to")


def _key(form: Form) -> str:
    return checking.match_key(form.get("kind"), form.get("value"), form.get("chain"))


def _has_period(reader: Reader, form: Form) -> bool:
    """Whether every item that refers to it gives its own period."""
    using = [
        item for item in reader.entries("assistance") if form.entry_id in (item.get("identifiers") or ())
    ]
    return bool(using) and all(item.get("period_from") for item in using)


CHECKS = (
    identifiers_are_sound,
    identifiers_are_in_use,
    identifiers_are_specific,
    addresses_have_moments,
    identifiers_differ,
)

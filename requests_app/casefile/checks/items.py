"""The items of assistance: precise, in reach of the requested State, in time."""

from collections.abc import Iterator
from datetime import timedelta

from requests_app.casefile.checks.reader import Form, Reader, day, in_words, moment
from requests_app.casefile.content import sources
from requests_app.casefile.points import MISSING, Point
from requests_app.law.citations import cite

LONG_PERIOD = timedelta(days=366)
SHORT_RELEVANCE = 40
PRESERVATION_ALARM = timedelta(days=21)

IN_TERRITORY = cite("BUDAPEST", "31(1)", "A")
PRESERVED_IN_TERRITORY = cite("BUDAPEST", "29(1)", "A")
PROPORTIONALITY = cite("BUDAPEST", "15(1)", "A")
PRESERVATION_ENDS = cite("BUDAPEST", "29(7)", "A")
PRESERVE_FIRST = cite("BUDAPEST", "29(1)", "A")
CONTENT_ORDER = cite("ICCPR", "17", "A")
VIDEO = cite("UNCAC", "46(18)", "A")
RETURN = cite("ETS030", "6(2)", "A")
HEARINGS = ("AT01", "AT19")
LOCATION = cite("UNCAC", "46(15)(e)", "A")


def within_reach(reader: Reader) -> Iterator[Point]:
    """What lies in a third State is asked for in vain."""
    other = reader.context.other
    for item in reader.entries("assistance"):
        country = item.get("holder_country")
        if other is not None and country and country != other.code:
            source = PRESERVED_IN_TERRITORY if item.get("type") == "AT14" else IN_TERRITORY
            message = (
                f"The holder is not in {other.name}. Ask the right State, or say what {other.name} can do."
            )
            yield reader.warn(item, "held_elsewhere", "holder_country", message, source)


def period_is_reasonable(reader: Reader) -> Iterator[Point]:
    """A long period, or one that has not ended, is asked about."""
    for item in reader.entries("assistance"):
        first, last = moment(item.get("period_from")), moment(item.get("period_to"))
        if last is not None and last.date() > reader.context.on and item.get("type") == "AT04":
            message = (
                "The period lies partly in the future: that is not stored data. Shorten it, or give "
                "the reason."
            )
            yield reader.warn(item, "period_in_future", "period_to", message, IN_TERRITORY)
        if first is not None and last is not None and last - first > LONG_PERIOD:
            message = "More than a year is asked for. Say why a shorter period would not do."
            yield reader.warn(
                item, "period_long", "period_to", message, PROPORTIONALITY, facts=item.get("period_from")
            )


def relevance_is_shown(reader: Reader) -> Iterator[Point]:
    """A link of a few words is no link."""
    for item in reader.entries("assistance"):
        text = item.get("relevance")
        if text and len(text) < SHORT_RELEVANCE:
            message = "Say in a sentence or two what this item would prove, and for which offence."
            yield reader.warn(item, "relevance_short", "relevance", message, sources.NEXUS)


def data_are_secured(reader: Reader) -> Iterator[Point]:
    """Stored data vanish: preservation first; content needs an order."""
    preserved = any(form.get("kind") == "preservation" for form in reader.entries("earlier"))
    preserved |= any(item.get("type") == "AT14" for item in reader.entries("assistance"))
    for item in reader.entries("assistance"):
        if item.get("type") != "AT04":
            continue
        if not preserved and not item.get("preservation_reference"):
            message = "Nothing says that these data are preserved. Have them preserved first, or say why not."
            yield reader.warn(item, "not_preserved", "preservation_reference", message, PRESERVE_FIRST)
        if "content" in item.get("data_categories", ()) and not _has_order(reader, item):
            message = (
                "Content calls for the order of a judge at home. Name it under the decisions, and "
                "annex a copy."
            )
            yield reader.warn(item, "content_without_order", "data_categories", message, CONTENT_ORDER)


def preservation_lasts(reader: Reader) -> Iterator[Point]:
    """A preservation that ends before the request is decided is lost."""
    places = [form for form in reader.entries("earlier") if form.get("kind") == "preservation"]
    places += [item for item in reader.entries("assistance") if item.get("type") == "AT14"]
    for form in places:
        end = day(form.get("expires_on"))
        if end is None or form.get("extension_wanted") == "yes":
            continue
        if end < reader.context.on:
            message = f"The preservation ended on {in_words(end)}. Find out whether the data still exist."
            yield reader.warn(form, "preservation_ended", "expires_on", message, PRESERVATION_ENDS)
        elif end - reader.context.on <= PRESERVATION_ALARM:
            message = f"The preservation ends on {in_words(end)}. Ask for its extension at once."
            yield reader.warn(form, "preservation_ending", "expires_on", message, PRESERVATION_ENDS)


def witness_can_be_heard(reader: Reader) -> Iterator[Point]:
    """One person, found, and every cost of a hearing by video foreseen."""
    persons = {person.entry_id: person for person in reader.entries("persons")}
    for item in reader.entries("assistance"):
        if item.get("type") not in HEARINGS:
            continue
        for person_id in item.get("examinee", ()) or ():
            person = persons.get(person_id)
            if person is not None and not person.get("whereabouts"):
                message = "Say where this person may be found: an item of this request asks to hear them."
                yield reader.warn(person, "not_located", "whereabouts", message, LOCATION)
        if item.get("by_video") == "yes" and not reader.flat("delivery").get("costs"):
            message = "Say who bears the costs of the video link and of interpreters."
            yield reader.warn(reader.flat("delivery"), "video_costs", "costs", message, VIDEO)


def originals_go_back(reader: Reader) -> Iterator[Point]:
    """Originals are lent, unless their return is waived."""
    wanted = [item for item in reader.entries("assistance") if item.get("certification") == "originals"]
    undertakings = reader.flat("undertakings")
    if wanted and undertakings.get("return_originals") != "yes":
        message = "Originals are asked for: undertake to return them."
        yield reader.block(undertakings, MISSING, "return_originals", message, RETURN)


def formalities_have_reasons(reader: Reader) -> Iterator[Point]:
    """A formality without its reason looks like a habit."""
    form = reader.flat("procedure")
    if form.get("formalities") and not form.get("reasons"):
        message = "Say why these formalities are needed: the rule of your procedure that asks for them."
        yield reader.block(form, MISSING, "reasons", message, sources.FORMALITIES)


def _has_order(reader: Reader, item: Form) -> bool:
    if item.get("domestic_order") or item.get("orders_annexed"):
        return True
    annexed = any(annex.get("category") == "B" for annex in reader.entries("annexes"))
    return annexed or bool(reader.flat("authority").get("orders"))


def items_of(reader: Reader, *types: str) -> list[Form]:
    """The items of these types of assistance."""
    return [item for item in reader.entries("assistance") if item.get("type") in types]


CHECKS = (
    within_reach,
    period_is_reasonable,
    relevance_is_shown,
    data_are_secured,
    preservation_lasts,
    witness_can_be_heard,
    originals_go_back,
    formalities_have_reasons,
)

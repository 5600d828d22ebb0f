"""What single types of assistance ask beyond filled fields: in time, of free will, with the promises due."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from requests_app.casefile.checks.items import items_of
from requests_app.casefile.checks.reader import Reader, day, in_words
from requests_app.casefile.points import Point
from requests_app.law.assistance import reckon
from requests_app.law.citations import Citation, cite
from requests_app.law.names import NETHERLANDS_HONG_KONG

PENALTY_MONTHS, SENTENCE_MONTHS = 12, 4

DUE: Mapping[str, tuple[str, str, Citation]] = MappingProxyType(
    {
        "safe_conduct": (
            "AT11",
            "A person who comes of free will has safe conduct.",
            cite("UNCAC", "46(27)", "A"),
        ),
        "custody_kept": ("AT18", "A person who is lent stays in custody.", cite("UNCAC", "46(11)", "A")),
        "returned_without_extradition": (
            "AT18",
            "A person who is lent goes back without delay and without any extradition.",
            cite("UNCAC", "46(11)", "A"),
        ),
        "time_credited": ("AT18", "Time spent counts towards the sentence.", cite("UNCAC", "46(11)", "A")),
        "not_prosecuted_for_earlier": (
            "AT18",
            "A person who is lent is not prosecuted for earlier matters.",
            cite("UNCAC", "46(12)", "A"),
        ),
        "extradition_follows": (
            "AT23",
            "A provisional arrest is asked for only where extradition will follow.",
            cite("ETS024", "16", "A"),
        ),
        "speciality": (
            "AT22",
            "A surrendered person is not proceeded against for other earlier matters.",
            cite("ETS024", "14", "A"),
        ),
    }
)
"""Promises the treaties ask for: field → type, rule, source."""

CONSENT = cite("UNCAC", "46(10)(a)", "A")
LEAST_PENALTY = cite("ETS024", "2-14", "A")
ARREST = cite("ETS024", "16(4)", "A")
DETAINED_LONGER = cite("ETS030", "11(1)(b)-(d)", "A")
OBJECTS_GO_BACK = cite("ETS030", "6(2)", "A")
TRANSLATION = cite("ETS030", "16", "A")
LENT = cite("UNCAC", "46(10)", "A")


def served_in_time(reader: Reader) -> Iterator[Point]:
    """Documents arrive long enough before the hearing, as the basis or bilateral practice counts it."""
    on = reader.context.on
    for item in items_of(reader, "AT02"):
        hearing = day(item.get("hearing_on"))
        if hearing is not None and hearing <= on:
            message = "The hearing is over, or is today. Ask the court for a new day."
            yield reader.block(item, "hearing_past", "hearing_on", message, cite("ETS030", "7(3)", "A"))
            continue
        for deadline, last in reckon(item.data):
            if last < on and deadline.source is not None and _counts_here(reader, deadline.source):
                message = (
                    f"The papers should have been there on {in_words(last)}, {-deadline.days} days before "
                    "the hearing. Ask for a later day, or agree with the requested State that they may come late."
                )
                yield reader.warn(
                    item, f"service_late_{-deadline.days}", "hearing_on", message, deadline.source
                )


def documents_can_be_read(reader: Reader) -> Iterator[Point]:
    """Documents in a language the requested State does not accept need a translation."""
    accepted = reader.context.other.accepted_languages if reader.context.other else ()
    for item in items_of(reader, "AT02"):
        written = {item.get("documents_language"), item.get("documents_translation")} - {""}
        if accepted and written and written.isdisjoint(accepted):
            message = (
                f"Neither language is accepted over there ({', '.join(accepted)}). Enclose a translation."
            )
            yield reader.warn(item, "documents_not_translated", "documents_translation", message, TRANSLATION)


def consent_is_recorded(reader: Reader) -> Iterator[Point]:
    """A consent nobody can show is none."""
    for item in items_of(reader, "AT11", "AT18", "AT19", "AT24"):
        if item.get("consent") == "given" and not item.get("consent_record"):
            message = "Annex the record of the consent: who asked, what was explained, day and signature."
            yield reader.warn(item, "consent_not_recorded", "consent_record", message, CONSENT)


def promises_are_given(reader: Reader) -> Iterator[Point]:
    """What the treaties promise a person may not be refused in the request."""
    for item in reader.entries("assistance"):
        for field, (kind, rule, source) in DUE.items():
            if item.get("type") == kind and item.get(field) == "no":
                message = f"{rule} Promise it, or say why the other State should agree all the same."
                yield reader.warn(item, f"{field}_withheld", field, message, source)


def detention_is_not_prolonged(reader: Reader) -> Iterator[Point]:
    """A person lent from custody is back before the day of release."""
    for item in items_of(reader, "AT18"):
        released, returned = day(item.get("release_due_on")), day(item.get("return_on"))
        if released is not None and returned is not None and returned > released:
            message = f"The person would be free on {in_words(released)}: the transfer would make the detention longer."
            yield reader.warn(
                item, "detention_longer", "return_on", message, DETAINED_LONGER, facts=str(released)
            )


def custody_fits(reader: Reader) -> Iterator[Point]:
    """Who is in custody is lent; who is free comes of free will."""
    persons = {person.entry_id: person.get("in_custody") for person in reader.entries("persons")}
    for item in items_of(reader, "AT11", "AT18"):
        held = persons.get(item.get("person"))
        if item.get("type") == "AT11" and held == "yes":
            message = "This person is in custody. Ask for a temporary transfer (AT18) instead."
            yield reader.warn(item, "appearance_from_custody", "person", message, LENT)
        if item.get("type") == "AT18" and held == "no":
            message = "This person is not in custody. Ask for a voluntary appearance (AT11) instead."
            yield reader.warn(item, "transfer_of_free_person", "person", message, LENT)


def penalty_allows_surrender(reader: Reader) -> Iterator[Point]:
    """Extradition needs a maximum of a year, or a sentence of four months."""
    penalties = {one.entry_id: one for one in reader.entries("offences")}
    for item in items_of(reader, "AT22"):
        months = item.get("sentence_months", None)
        if item.get("surrender_for") == "sentence" and months is not None and months < SENTENCE_MONTHS:
            message = "A sentence of less than four months is too short for surrender under most treaties."
            yield reader.warn(item, "sentence_short", "sentence_months", message, LEAST_PENALTY)
        for one in (penalties[code] for code in item.get("offences", ()) if code in penalties):
            if (
                one.get("penalty_kind") == "fine"
                or (one.get("penalty_months", None) or PENALTY_MONTHS) < PENALTY_MONTHS
            ):
                message = f"The maximum for {one.name} is below one year: too little for surrender under most treaties."
                yield reader.warn(item, "penalty_low", "offences", message, LEAST_PENALTY, facts=one.entry_id)


def papers_reach_the_arrest(reader: Reader) -> Iterator[Point]:
    """An arrest that ends before the papers arrive was for nothing."""
    for item in items_of(reader, "AT22", "AT23"):
        for deadline, last in reckon(item.data):
            sent = day(item.get("extradition_request_on")) or reader.context.on
            if sent > last:
                message = (
                    f"The papers leave on {in_words(sent)}: after {deadline.days} days of arrest, on "
                    f"{in_words(last)}, the person may be or must be set free."
                )
                yield reader.warn(
                    item, f"arrest_over_{deadline.days}", "arrested_on", message, ARREST, facts=str(sent)
                )


def seized_objects_go_back(reader: Reader) -> Iterator[Point]:
    """Objects are lent, unless the requested State gives up their return."""
    undertakings = reader.flat("undertakings")
    if undertakings.get("return_originals") == "yes":
        return
    for item in items_of(reader, "AT03"):
        if item.get("return_waiver") != "yes":
            message = "Undertake to return the objects, or ask the requested State to give up their return."
            yield reader.warn(item, "objects_kept", "return_waiver", message, OBJECTS_GO_BACK)


def _counts_here(reader: Reader, source: Citation) -> bool:
    """Whether a lead time counts: under its own treaty, and the shorter one of bilateral practice under any."""
    basis = reader.context.basis
    governing = {one.code for one in (basis, *reader.context.governing) if one is not None}
    return source.instrument == NETHERLANDS_HONG_KONG or source.instrument in governing


CHECKS = (
    served_in_time,
    documents_can_be_read,
    consent_is_recorded,
    promises_are_given,
    detention_is_not_prolonged,
    custody_fits,
    penalty_allows_surrender,
    papers_reach_the_arrest,
    seized_objects_go_back,
)

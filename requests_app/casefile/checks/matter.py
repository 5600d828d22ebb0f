"""Offences, persons, facts: what a judge of the requested State will look for."""

from collections.abc import Iterator
from datetime import date

from requests_app.casefile.checks.reader import Form, Reader, day, in_words
from requests_app.casefile.content import sources
from requests_app.casefile.points import MISSING, Point
from requests_app.law.citations import cite
from requests_app.law.names import HANOI

SERIOUS_MONTHS = 48
TRIFLING_MONTHS = 12
OF_AGE = 18
SHORT_SUMMARY = 200

SERIOUS_CRIME = cite("HC", "2(h)", "A")
TRIFLE = cite("UNCAC", "46(9)(b)", "A")
LAPSE = cite("NLHK", "4(g)", "A")
ESSENTIAL_INTERESTS = cite("NLHK", "4", "A", "note 2: the death penalty counts among the essential interests")
SELF_INCRIMINATION = cite("ICCPR", "14(3)(g)", "A")
TWICE = cite("ICCPR", "14(7)", "A")

DEATH_ASSURANCES = frozenset({"death_penalty_not_imposed", "death_penalty_not_carried_out"})
_HEARD = frozenset({"suspect", "accused", "convicted", "witness", "victim", "unclear"})
_AGAINST = frozenset({"suspect", "accused", "convicted"})


def death_penalty_is_answered(reader: Reader) -> Iterator[Point]:
    """The answer on the death penalty is consistent; where it could be imposed, an assurance is offered."""
    assured = any(form.get("kind") in DEATH_ASSURANCES for form in reader.entries("assurances"))
    for offence in reader.entries("offences"):
        capital = offence.get("penalty_kind") == "death"
        if capital and offence.get("death_possible") == "no":
            message = (
                "The maximum penalty is death, yet the answer says that it cannot be imposed. "
                "Correct one of the two."
            )
            yield reader.block(
                offence, "death_contradiction", "death_possible", message, sources.DEATH_PENALTY
            )
        elif (capital or offence.get("death_possible") == "yes") and not assured:
            message = (
                "Offer an assurance that the death penalty is not imposed or not carried out, or "
                "say why none is given."
            )
            yield reader.warn(
                offence, "death_without_assurance", "death_possible", message, ESSENTIAL_INTERESTS
            )


def death_penalty_over_there(reader: Reader) -> Iterator[Point]:
    """What we tell a State that retains the death penalty may be used there against someone."""
    other, offences = reader.context.other, reader.entries("offences")
    if other is not None and other.retains_death_penalty and offences:
        note = f" {other.notes['death_penalty']}" if other.notes.get("death_penalty") else ""
        message = (
            f"{other.name} retains the death penalty.{note} Say whether these acts could carry it there."
        )
        facts = [offence.get("title") for offence in offences]
        form = Form("offences", {})
        yield reader.warn(
            form, "death_penalty_there", "", message, sources.DEATH_PENALTY, facts=[other.code, facts]
        )


def acts_were_a_crime(reader: Reader) -> Iterator[Point]:
    """Nobody is punished for what was no crime when it was done."""
    for offence in reader.entries("offences"):
        since, first = day(offence.get("law_in_force_since")), day(offence.get("committed_from"))
        last = day(offence.get("committed_to")) or first
        if since is None or first is None or last is None or since <= first:
            continue
        if last < since:
            message = (
                "The provision came into force only after the acts. Check both dates, or name the "
                "law then in force."
            )
            yield reader.block(
                offence, "law_after_acts", "law_in_force_since", message, sources.RETROACTIVITY
            )
        else:
            message = (
                "The provision came into force while the acts went on. Say from which day it is applied."
            )
            yield reader.warn(
                offence, "law_during_acts", "law_in_force_since", message, sources.RETROACTIVITY
            )


def gravity_is_enough(reader: Reader) -> Iterator[Point]:
    """The four-year line of the Hanoi Convention, and what may be thought a trifle."""
    basis = reader.context.basis
    for offence in reader.entries("offences"):
        months = offence.get("penalty_months", None) if offence.get("penalty_kind") == "months" else None
        light = offence.get("penalty_kind") == "fine" or (months is not None and months < SERIOUS_MONTHS)
        outside = offence.get("convention_article", "none") == "none"
        if light and outside and basis is not None and basis.code == HANOI:
            message = (
                "Below four years and no offence of the convention: outside its scope. Choose "
                "another legal basis."
            )
            yield reader.block(offence, "not_serious", "penalty_months", message, SERIOUS_CRIME)
        elif offence.get("penalty_kind") == "fine" or (months is not None and months < TRIFLING_MONTHS):
            message = "So low a penalty invites the answer that the matter is trifling. Say why it is not."
            yield reader.warn(offence, "trifle", "penalty_kind", message, TRIFLE, facts=months)


def prosecution_is_open(reader: Reader) -> Iterator[Point]:
    """A request in a time-barred matter is refused by some States and pointless in all."""
    for offence in reader.entries("offences"):
        limit = day(offence.get("limitation_date"))
        if limit is not None and limit <= reader.context.on:
            message = (
                f"Time-barred since {in_words(limit)}. Correct the date, or say what interrupted the period."
            )
            yield reader.warn(offence, "time_barred", "limitation_date", message, LAPSE)


def persons_can_be_told_apart(reader: Reader) -> Iterator[Point]:
    """Identity, location and nationality, as far as they are known."""
    for person in reader.entries("persons"):
        if not any(person.get(code) for code in ("name_original", "name_latin", "aliases", "identifiers")):
            message = "Give a name, a user name or an identifier for this person."
            yield reader.block(person, MISSING, "name_original", message, sources.R5)
        if not person.get("name_latin") and not _is_latin(person.get("name_original")):
            message = "Add the name in Latin letters: those who execute the request must be able to read it."
            yield reader.warn(person, "no_transliteration", "name_latin", message, sources.R5)
        if person.get("kind") == "natural":
            yield from _natural_person(reader, person)


def _natural_person(reader: Reader, person: Form) -> Iterator[Point]:
    roles = set(person.get("roles", ()))
    if not person.get("nationalities") and person.get("nationality_unknown") != "yes":
        message = "Give the nationality, or say that it is not known."
        yield reader.block(person, MISSING, "nationalities", message, sources.R5)
    if roles & _HEARD and not person.get("minor"):
        message = "Say whether the person was under 18 at the time of the facts; “not known” is an answer."
        yield reader.block(person, MISSING, "minor", message, sources.CHILD)
    if person.get("minor") == "no" and (age := _age_at_facts(reader, person)) is not None and age < OF_AGE:
        message = "By the date of birth the person was under 18 at the time. Correct the answer or the date."
        yield reader.block(person, "age_contradiction", "minor", message, sources.CHILD)
    if "unclear" in roles or ("witness" in roles and roles & _AGAINST):
        message = (
            "Say how the person is to be treated meanwhile: a witness must answer, a suspect may be silent."
        )
        yield reader.warn(person, "role_unclear", "roles", message, SELF_INCRIMINATION)
    if person.get("prior_judgment"):
        message = (
            "Say why the earlier judgment does not stand in the way: nobody is tried twice for the same acts."
        )
        yield reader.warn(person, "judged_before", "prior_judgment", message, TWICE)


def facts_stand_alone(reader: Reader) -> Iterator[Point]:
    """A judge who knows nothing of the case decides on this text."""
    facts = reader.flat("facts")
    summary = facts.get("summary")
    if summary and len(summary) < SHORT_SUMMARY:
        message = (
            "This is short. A judge who knows nothing of the case must see the offence in it: add "
            "what happened when."
        )
        yield reader.warn(facts, "summary_short", "summary", message, sources.R3)
    if facts.get("custody_statement") == "yes":
        message = "Say under which conditions the statement was taken, and what else supports the facts."
        yield reader.warn(facts, "custody_statement", "custody_statement", message, sources.TORTURE)


def _age_at_facts(reader: Reader, person: Form) -> int | None:
    born = day(person.get("birth_date"))
    acts = [
        day(offence.get("committed_to") or offence.get("committed_from"))
        for offence in reader.entries("offences")
    ]
    dated = [act for act in acts if act is not None]
    if born is None or not dated:
        return None
    return _years_between(born, max(dated))


def _years_between(born: date, then: date) -> int:
    return then.year - born.year - ((then.month, then.day) < (born.month, born.day))


def _is_latin(text: str) -> bool:
    # Latin letters with marks (Ø, ô, ą) lie below U+0250 or among the additions of Vietnamese and others.
    return all(character < "\u0250" or "\u1e00" <= character <= "\u20cf" for character in text)


CHECKS = (
    death_penalty_is_answered,
    death_penalty_over_there,
    acts_were_a_crime,
    gravity_is_enough,
    prosecution_is_open,
    persons_can_be_told_apart,
    facts_stand_alone,
)

"""Fair trial, liberty, judgments in absence, law that came after the deed."""

from requests_app.law.citations import Grade, cite
from requests_app.law.facts import Entry, Facts, Raised
from requests_app.law.names import CRC, EXTRADITION_1957, HANOI, ICCPR
from requests_app.law.refusal.declaration import Cure, Ground, Group, Nature
from requests_app.law.refusal.readings import COURT_TEXT, FACTS_TEXT
from requests_app.law.refusal.treatment import custody_statement
from requests_app.law.refusal.vocabularies.treatment import (
    ABSENCE,
    ARBITRARY_CUSTODY,
    NO_DEFENCE,
    SPECIAL_COURT,
)

_CASE_TEXT = (*FACTS_TEXT, *COURT_TEXT, "persons.notes")


def _unfair(facts: Facts) -> tuple[Raised, ...]:
    courts = facts.mentions(
        SPECIAL_COURT, (*_CASE_TEXT, "offences.provision"), "{name} speaks of a special court: {word}."
    )
    defence = facts.mentions(NO_DEFENCE, _CASE_TEXT, "{name} speaks of a defence denied: {word}.")
    return (*custody_statement(facts), *courts, *defence)


UNFAIR_TRIAL = Ground(
    code="G25",
    name="UNFAIR_TRIAL",
    title="Flagrant denial of a fair trial",
    group=Group.SOVEREIGNTY,
    nature=(Nature.OPTIONAL,),
    nature_note="A matter of public order.",
    citations=(cite(ICCPR, "14", Grade.A), cite(HANOI, "21", Grade.D), cite(HANOI, "6(1)", Grade.A)),
    question_outgoing=(
        "Can we show an independent court, counsel from the start and evidence the defence can test?"
    ),
    question_incoming="Is there a real risk that the person is flagrantly denied a fair trial?",
    cures=(Cure.ASSURANCE,),
    reads=("facts", "authority", "offences", "persons", "assurances"),
    trigger=_unfair,
    computed_texts=(
        "The facts rest on a statement taken in custody without counsel, or nobody knows.",
        "A military or special court is in charge.",
        "Facts or notes speak of a defence denied.",
    ),
    trigger_texts=("Courts of that State are not independent in cases like this.",),
    vocabularies=(SPECIAL_COURT, NO_DEFENCE),
    route_note="The Hanoi Convention has no clause of its own: cite essential interests with Article 6.",
)


def _arbitrary(facts: Facts) -> tuple[Raised, ...]:
    told = facts.mentions(ARBITRARY_CUSTODY, (*_CASE_TEXT, "persons.whereabouts"), "{name} speaks of {word}.")
    if facts.section("authority").has("orders"):
        return told
    held = tuple(
        person.at("in_custody", "{name} is in custody and no order of a judge is named.")
        for person in facts.persons
        if person.says("in_custody", "yes")
    )
    return (*held, *told)


ARBITRARY_DETENTION = Ground(
    code="G26",
    name="ARBITRARY_DETENTION",
    title="Arbitrary detention",
    group=Group.SOVEREIGNTY,
    nature=(Nature.OPTIONAL,),
    nature_note="A matter of public order.",
    citations=(cite(ICCPR, "9", Grade.A),),
    question_outgoing="Has a judge decided on the detention, and can it be challenged?",
    question_incoming="Is, or would, somebody be detained without a judge or without lawful reason?",
    cures=(Cure.ASSURANCE,),
    reads=("persons", "authority", "facts", "assistance.type", "assurances"),
    applies_to=frozenset({"AT18", "AT22", "AT23", "AT26"}),
    trigger=_arbitrary,
    computed_texts=("Custody without any order named.", "Facts speak of detention without charge or judge."),
    trigger_texts=("Opinions of bodies of the United Nations on this person or practice.",),
    vocabularies=(ARBITRARY_CUSTODY,),
)


def _absent(facts: Facts) -> tuple[Raised, ...]:
    return facts.mentions(
        ABSENCE, ("persons.prior_judgment", *_CASE_TEXT), "{name} speaks of a judgment in absence: {word}."
    )


IN_ABSENTIA = Ground(
    code="G27",
    name="IN_ABSENTIA",
    title="Judgment in absence",
    group=Group.SOVEREIGNTY,
    nature=(Nature.OPTIONAL, Nature.MANDATORY),
    nature_note="By the law of the requested State.",
    citations=(
        cite(ICCPR, "14(3)(d)", Grade.A),
        cite(EXTRADITION_1957, "", Grade.D, "Its Second Additional Protocol; treaties differ."),
    ),
    question_outgoing="Was anybody judged in absence, and is a new trial open?",
    question_incoming="Was the person judged without notice and without a right to a new trial?",
    cures=(Cure.ASSURANCE,),
    cure_note="A new trial.",
    reads=("persons", "facts", "authority", "assurances"),
    applies_to=frozenset({"AT02", "AT22", "AT23", "AT28"}),
    trigger=_absent,
    computed_texts=("An earlier judgment, the facts or the proceeding speak of absence.",),
    vocabularies=(ABSENCE,),
)


def _retroactive(facts: Facts) -> tuple[Raised, ...]:
    return tuple(one for offence in facts.offences for one in _before_the_law(offence))


def _before_the_law(offence: Entry) -> tuple[Raised, ...]:
    in_force = offence.day("law_in_force_since")
    if in_force is None:
        return ()
    for code in ("committed_from", "committed_to"):
        committed = offence.day(code)
        if committed and committed < in_force:
            return (
                offence.at(code, "{name} was committed, at least in part, before its provision was law."),
            )
    return ()


RETROACTIVE = Ground(
    code="G28",
    name="RETROACTIVE",
    title="No crime when committed",
    group=Group.DUAL_CRIMINALITY,
    nature=(Nature.OPTIONAL,),
    nature_note="A matter of public order.",
    citations=(cite(ICCPR, "15", Grade.A), cite(CRC, "40", Grade.A)),
    question_outgoing="Was every act a crime under our law on the day it was done?",
    question_incoming="Was the conduct a crime when it was committed?",
    cures=(Cure.NONE,),
    reads=("offences",),
    trigger=_retroactive,
    computed_texts=("An offence began before its provision came into force.",),
    trigger_texts=("A heavier penalty came into force after the deed.",),
)

DECLARED = (UNFAIR_TRIAL, ARBITRARY_DETENTION, IN_ABSENTIA, RETROACTIVE)

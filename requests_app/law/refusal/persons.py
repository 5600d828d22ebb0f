"""What a person's status, age, safety and whereabouts demand."""

from requests_app.law.citations import Grade, cite
from requests_app.law.facts import Facts, Raised
from requests_app.law.names import (
    CAT,
    CRC,
    EUROPEAN_1959,
    EXTRADITION_1957,
    GENERAL_LAW,
    HANOI,
    NETHERLANDS_HONG_KONG,
    REFUGEES,
    SECOND_PROTOCOL_1959,
    UNCAC,
    UNTOC,
)
from requests_app.law.refusal.declaration import Cure, Ground, Group, Nature
from requests_app.law.refusal.readings import FACTS_TEXT, ITEM_TEXT, targets, was_minor
from requests_app.law.refusal.vocabularies.holdings import MISSIONS
from requests_app.law.refusal.vocabularies.offences import CHILD_MADE
from requests_app.law.refusal.vocabularies.treatment import DANGER, VULNERABILITY
from requests_app.law.scope import SURRENDER


def _immunity(facts: Facts) -> tuple[Raised, ...]:
    status = tuple(
        person.at("protected_status", "{name} enjoys immunity.")
        for person in facts.persons
        if person.says("protected_status", "diplomatic_immunity", "parliamentary_immunity")
    )
    office = tuple(
        person.at("profession", "{name} holds a public office that may carry immunity.")
        for person in targets(facts)
        if person.says("profession", "politician", "public_official")
    )
    return (*status, *office, *facts.mentions(MISSIONS, ITEM_TEXT, "{name} concerns a mission: {word}."))


IMMUNITY = Ground(
    code="G45",
    name="IMMUNITY",
    title="Immunity",
    group=Group.SOVEREIGNTY,
    nature=(Nature.OPTIONAL,),
    nature_note="A bar of the requested State’s own law.",
    citations=(cite(GENERAL_LAW, "", Grade.D),),
    question_outgoing="Does anybody or anything we aim at enjoy immunity, and has it been waived?",
    question_incoming="Does diplomatic, State or parliamentary immunity stand in the way?",
    cures=(Cure.ANOTHER_WAY,),
    cure_note="A waiver by whoever may give it.",
    reads=("persons", "assistance"),
    trigger=_immunity,
    computed_texts=(
        "A person enjoys immunity or holds a public office.",
        "Items concern an embassy, mission or international organisation.",
    ),
    vocabularies=(MISSIONS,),
)


def _nationality(facts: Facts) -> tuple[Raised, ...]:
    requested = facts.requested_state
    if facts.types.isdisjoint(SURRENDER) or not requested:
        return ()
    return tuple(
        person.at("nationalities", "{name} is a national of the requested State.")
        for person in facts.persons
        if person.says("nationalities", requested)
    )


NATIONALITY = Ground(
    code="G46",
    name="NATIONALITY",
    title="Own national",
    group=Group.DUAL_CRIMINALITY,
    nature=(Nature.OPTIONAL,),
    nature_note="With the duty to bring the case before the prosecutor.",
    citations=(
        cite(EXTRADITION_1957, "6", Grade.A),
        cite(UNCAC, "44(11)", Grade.A),
        cite(UNTOC, "16(10)", Grade.A),
    ),
    question_outgoing="Is the person a national of theirs, and would they prosecute instead?",
    question_incoming="Is the person our national, and will our prosecutor take the case?",
    cures=(Cure.ANOTHER_WAY,),
    cure_note="Transfer of the proceedings, or surrender on condition of return.",
    reads=("persons.nationalities", "basis.requested_state", "assistance.type"),
    applies_to=SURRENDER,
    trigger=_nationality,
    computed_texts=("Extradition of a national of the requested State is asked for.",),
)


def _detained_longer(facts: Facts) -> tuple[Raised, ...]:
    return tuple(
        item.at("return_on", "{name} would bring the person back after the day of release.")
        for item in facts.items_of({"AT18"})
        if (released := item.day("release_due_on")) and (back := item.day("return_on")) and back > released
    )


PRESENCE_NEEDED = Ground(
    code="G48",
    name="PRESENCE_NEEDED",
    title="Needed where the person is",
    group=Group.CONDITIONS,
    nature=(Nature.OPTIONAL,),
    citations=(
        cite(EUROPEAN_1959, "11(1)(b)-(d)", Grade.A),
        cite(NETHERLANDS_HONG_KONG, "13(2)", Grade.A),
    ),
    question_outgoing="Can they spare the detained person on our days, without a longer detention?",
    question_incoming=(
        "Is the person needed here, would detention last longer, or does another ground weigh more?"
    ),
    cures=(Cure.TIMING,),
    reads=("persons", "assistance", "timing"),
    applies_to=frozenset({"AT18"}),
    trigger=_detained_longer,
    computed_texts=("The day of return lies after the day of release.",),
    trigger_texts=("Hearing dates of the requested State.",),
)

_OFFENCES_AGAINST_CHILDREN = ("HC14", "HC15")


def _minor(facts: Facts) -> tuple[Raised, ...]:
    persons = tuple(
        person.at(field, "{name} is or was under eighteen.")
        for person in facts.persons
        if (field := was_minor(person, facts))
    )
    offences = tuple(
        offence.at("convention_article", "{name} is an offence against children.")
        for offence in facts.offences
        if offence.says("convention_article", *_OFFENCES_AGAINST_CHILDREN)
    )
    said = facts.mentions(CHILD_MADE, FACTS_TEXT, "The facts speak of a child: {word}.")
    return (*persons, *offences, *said)


MINOR = Ground(
    code="G49",
    name="MINOR",
    title="A child is concerned",
    group=Group.CONDITIONS,
    nature=(Nature.OPTIONAL,),
    nature_note="A condition, or a matter of public order.",
    citations=(
        cite(CRC, "3", Grade.A),
        cite(CRC, "16", Grade.A),
        cite(CRC, "37", Grade.A),
        cite(CRC, "40", Grade.A),
        cite(HANOI, "14(4)", Grade.A),
        cite(HANOI, "15(4)", Grade.A),
    ),
    question_outgoing="Is a child suspect, victim or witness, and how are its interests and privacy served?",
    question_incoming=(
        "Is a child suspect, victim or witness, and are best interests, privacy and diversion respected?"
    ),
    cures=(Cure.CONDITION,),
    reads=("persons", "offences", "facts", "assistance", "procedure"),
    trigger=_minor,
    computed_texts=(
        "A person is, or was at the time, under eighteen.",
        "An offence of Article 14 or 15.",
        "The facts speak of a child or of material children made themselves.",
    ),
    vocabularies=(CHILD_MADE,),
)

_HEARINGS = frozenset({"AT01", "AT11", "AT19"})


def _vulnerable(facts: Facts) -> tuple[Raised, ...]:
    persons = tuple(
        person.at("vulnerable", "{name} needs protection.")
        for person in facts.persons
        if person.says("vulnerable", "yes")
    )
    victims = tuple(
        item.at("examinee_status", "{name} would hear a victim.")
        for item in facts.items_of(_HEARINGS)
        if item.says("examinee_status", "victim")
    )
    said = facts.mentions(VULNERABILITY, ("persons.notes",), "{name} may need protection: {word}.")
    return (*persons, *victims, *said)


VULNERABLE = Ground(
    code="G50",
    name="VULNERABLE",
    title="A vulnerable person is to be heard",
    group=Group.CONDITIONS,
    nature=(Nature.OPTIONAL,),
    nature_note="A condition.",
    citations=(
        cite(HANOI, "33", Grade.D),
        cite(HANOI, "34", Grade.D),
        cite(SECOND_PROTOCOL_1959, "23", Grade.A),
    ),
    question_outgoing="Which protection does the person need while being heard, and do we ask for it?",
    question_incoming="Which measures of protection does the person need?",
    cures=(Cure.CONDITION,),
    reads=("persons", "assistance", "procedure"),
    applies_to=_HEARINGS,
    trigger=_vulnerable,
    computed_texts=(
        "A person is vulnerable, or a victim is to be heard.",
        "Notes speak of disability or trauma.",
    ),
    trigger_texts=("Threats nobody has written down.",),
    vocabularies=(VULNERABILITY,),
)


def _safety(facts: Facts) -> tuple[Raised, ...]:
    hidden = tuple(
        person.at("protected_status", "{name} is under witness protection.")
        for person in facts.persons
        if person.says("protected_status", "witness_protection")
    )
    places = (*FACTS_TEXT, "persons.notes", "assistance.description", "confidentiality.reason")
    return (*hidden, *facts.mentions(DANGER, places, "{name} speaks of danger to a person: {word}."))


PERSON_SAFETY = Ground(
    code="G51",
    name="PERSON_SAFETY",
    title="Danger to a person",
    group=Group.SOVEREIGNTY,
    nature=(Nature.OPTIONAL,),
    nature_note="An essential interest.",
    citations=(
        cite(NETHERLANDS_HONG_KONG, "note 2", Grade.A),
        cite(NETHERLANDS_HONG_KONG, "12(3)", Grade.A),
    ),
    question_outgoing="Could carrying this out put anybody in danger, and what have we done about it?",
    question_incoming="Would execution endanger anybody?",
    cures=(Cure.ASSURANCE,),
    reads=("persons", "facts", "assistance", "confidentiality", "assurances"),
    trigger=_safety,
    computed_texts=(
        "A person is under witness protection.",
        "Facts, notes or items speak of informants, cartels, threats or reprisals.",
    ),
    trigger_texts=("Reprisals by the State itself.",),
    vocabularies=(DANGER,),
)


def _refugee(facts: Facts) -> tuple[Raised, ...]:
    return tuple(
        person.at("protected_status", "{name} is a refugee or asylum seeker.")
        for person in facts.persons
        if person.says("protected_status", "refugee", "asylum_seeker")
    )


REFUGEE = Ground(
    code="G52",
    name="REFUGEE_ASYLUM",
    title="A refugee or asylum seeker would be exposed",
    group=Group.SOVEREIGNTY,
    nature=(Nature.OPTIONAL,),
    nature_note="A matter of confidentiality and public order.",
    citations=(
        cite(REFUGEES, "", Grade.D, "Its bearing on mutual assistance."),
        cite(CAT, "3", Grade.A, "Return."),
    ),
    question_outgoing="Is anybody we name protected from another State, and do we expose that person by asking?",
    question_incoming="Would disclosure tell a State where somebody is who was given refuge from it?",
    cures=(Cure.CONDITION, Cure.NONE),
    cure_note="Often none.",
    reads=("persons", "assistance"),
    trigger=_refugee,
    computed_texts=("A person is a refugee or asylum seeker.",),
    trigger_texts=("An application nobody told the officer about.",),
)

DECLARED = (IMMUNITY, NATIONALITY, PRESENCE_NEEDED, MINOR, VULNERABLE, PERSON_SAFETY, REFUGEE)

"""Bars that protect the person: torture and what it yields, conditions, death, sentences, consent."""

from requests_app.law.citations import Grade, cite
from requests_app.law.facts import INCOMING, Entry, Facts, Raised
from requests_app.law.names import (
    CAT,
    CRC,
    EUROPEAN_1959,
    EXTRADITION_1957,
    HANOI,
    ICCPR,
    NETHERLANDS_HONG_KONG,
    OPTIONAL_PROTOCOL_2,
    SECOND_PROTOCOL_1959,
    UNCAC,
)
from requests_app.law.refusal.declaration import Cure, Ground, Group, Nature
from requests_app.law.refusal.readings import FACTS_TEXT, may_end_in_death, was_minor
from requests_app.law.refusal.vocabularies.treatment import CONFESSION, ILL_TREATMENT
from requests_app.law.scope import TRANSFERS

_WELFARE_TEXT = (*FACTS_TEXT, "persons.notes", "persons.whereabouts", "authority.nature")


def _torture(facts: Facts) -> tuple[Raised, ...]:
    held = tuple(
        person.at("in_custody", "{name} is in custody.")
        for person in facts.persons
        if person.says("in_custody", "yes")
    )
    moved = tuple(
        item.at("type", "{name} would bring a person into the hands of another State.")
        for item in facts.items_of(TRANSFERS)
    )
    told = facts.mentions(ILL_TREATMENT, _WELFARE_TEXT, "{name} speaks of ill-treatment: {word}.")
    return (*held, *moved, *told)


TORTURE = Ground(
    code="G20",
    name="TORTURE",
    title="Risk of torture or ill-treatment",
    group=Group.RIGHTS_BARS,
    nature=(Nature.MANDATORY,),
    nature_note=(
        "Mandatory by treaty where a person is handed over; for other assistance by the "
        "human-rights law of the State."
    ),
    citations=(
        cite(CAT, "3", Grade.A, "Return and extradition."),
        cite(ICCPR, "7", Grade.A),
        cite(HANOI, "6(1)", Grade.A),
        cite(HANOI, "40(21)(b)", Grade.C),
    ),
    question_outgoing=(
        "Can we show that nobody will be tortured or ill-treated with the help of what we "
        "ask for, and will they believe it?"
    ),
    question_incoming=(
        "Are there substantial grounds to believe that somebody will be tortured or "
        "ill-treated, or is there a pattern of gross abuse?"
    ),
    cures=(Cure.ASSURANCE, Cure.NONE),
    cure_note="Assurances count only if they are reliable and somebody watches over them.",
    reads=("persons", "facts", "assistance.type", "authority.nature", "assurances"),
    trigger=_torture,
    computed_texts=(
        "A person is in custody.",
        "The request would hand a person over.",
        "Facts or notes speak of ill-treatment.",
    ),
    trigger_texts=(
        "What human-rights bodies report about the State.",
        "Offences that attract ill-treatment there.",
    ),
    vocabularies=(ILL_TREATMENT,),
    route_note="The Hanoi Convention has no clause of its own: cite essential interests with Article 6.",
)


def _tainted(facts: Facts) -> tuple[Raised, ...]:
    told = facts.mentions(CONFESSION, _WELFARE_TEXT, "{name} speaks of a confession: {word}.")
    annexed = facts.mentions(CONFESSION, ("annexes.title",), "{name} is a confession: {word}.")
    return (*custody_statement(facts), *told, *annexed)


def custody_statement(facts: Facts) -> tuple[Raised, ...]:
    """Raised if the facts rest, or may rest, on a statement taken in custody without counsel."""
    section = facts.section("facts")
    if section.says("custody_statement", "yes"):
        return (
            section.at(
                "custody_statement", "The facts rest on a statement taken in custody without counsel."
            ),
        )
    if section.says("custody_statement", "unknown"):
        return (
            section.at(
                "custody_statement", "It is not known whether the facts rest on a statement taken in custody."
            ),
        )
    return ()


TORTURE_TAINTED = Ground(
    code="G21",
    name="TORTURE_TAINTED",
    title="Evidence that may come from torture",
    group=Group.RIGHTS_BARS,
    nature=(Nature.MANDATORY,),
    nature_note="A statement made under torture may not be used as evidence.",
    citations=(cite(CAT, "15", Grade.A),),
    question_outgoing="Do our facts rest on a statement that may have been forced, and can we do without it?",
    question_incoming=(
        "Does the request rest on a statement that may have been forced, or would its product be one?"
    ),
    cures=(Cure.INFORMATION,),
    reads=("facts", "annexes.title", "persons.notes", "persons.whereabouts", "authority.nature"),
    trigger=_tainted,
    computed_texts=(
        "The facts rest on a statement taken in custody without counsel, or nobody knows.",
        "Facts, notes or an annex speak of a confession.",
    ),
    trigger_texts=("A complaint about the questioning is on file.",),
    vocabularies=(CONFESSION,),
)


def _conditions(facts: Facts) -> tuple[Raised, ...]:
    return tuple(
        item.at("type", "{name} would bring a person into detention, or back into it.")
        for item in facts.items_of(TRANSFERS)
    )


DETENTION_CONDITIONS = Ground(
    code="G22",
    name="CIDT_CONDITIONS",
    title="Inhuman conditions of detention",
    group=Group.RIGHTS_BARS,
    nature=(Nature.MANDATORY, Nature.OPTIONAL),
    nature_note="Mandatory, or a matter of public order.",
    citations=(cite(ICCPR, "7", Grade.A), cite(ICCPR, "10", Grade.A), cite(CAT, "16", Grade.A)),
    question_outgoing="Where would the person be held, and can we vouch for that place?",
    question_incoming="In which place and under what conditions would the person be held?",
    cures=(Cure.ASSURANCE,),
    reads=("persons", "assistance.type", "assurances"),
    applies_to=TRANSFERS,
    trigger=_conditions,
    computed_texts=("The request would hand a person over.",),
    trigger_texts=("Overcrowding and other findings about prisons of that State.",),
)


def _death(facts: Facts) -> tuple[Raised, ...]:
    raised = []
    for offence in facts.offences:
        field = may_end_in_death(offence)
        if field:
            raised.append(offence.at(field, "{name} can be punished with death."))
        elif offence.says("death_possible", "unknown"):
            raised.append(offence.at("death_possible", "{name} leaves open whether death could be imposed."))
        elif _unanswered(facts) and not offence.has("death_possible"):
            reason = (
                "{name} does not say whether death could be imposed, and the requesting State retains it."
            )
            raised.append(offence.at("death_possible", reason))
    return tuple(raised)


def _unanswered(facts: Facts) -> bool:
    return facts.direction == INCOMING and facts.other_retains_death_penalty is True


DEATH_PENALTY = Ground(
    code="G23",
    name="DEATH_PENALTY",
    title="Death penalty",
    group=Group.RIGHTS_BARS,
    nature=(Nature.OPTIONAL, Nature.MANDATORY),
    nature_note="Optional by treaty, mandatory by the law of many States.",
    citations=(
        cite(EXTRADITION_1957, "11", Grade.A),
        cite(NETHERLANDS_HONG_KONG, "note 2", Grade.A),
        cite(ICCPR, "6(2)", Grade.A),
        cite(ICCPR, "6(5)", Grade.A),
        cite(OPTIONAL_PROTOCOL_2, "", Grade.D, "Not read."),
        cite(HANOI, "40(21)(b)", Grade.C),
    ),
    question_outgoing=(
        "Could what we ask for lead to a death sentence here, and which assurance will they "
        "want before they help?"
    ),
    question_incoming="Could a death sentence be imposed or carried out with the help of what is asked?",
    cures=(Cure.ASSURANCE, Cure.CONDITION),
    cure_note="Not to impose or not to carry out the penalty; limits on use.",
    reads=("offences", "persons.minor", "persons.birth_date", "assurances"),
    trigger=_death,
    computed_texts=(
        "Death is the penalty of an offence, or possible, or left open.",
        "The requesting State retains the death penalty and the question is not answered.",
    ),
    trigger_texts=("The offence may be charged again under a heavier provision.", "Pregnancy."),
    route_note="The Hanoi Convention has no clause of its own: cite essential interests.",
)


def _extreme(facts: Facts) -> tuple[Raised, ...]:
    lifelong = tuple(one for one in facts.offences if one.says("penalty_kind", "life", "death"))
    if not lifelong:
        return ()
    minors = [(person, was_minor(person, facts)) for person in facts.persons]
    return tuple(
        person.at(field, "{name} was under eighteen, and an offence carries life or death.")
        for person, field in minors
        if field
    )


LIFE_SENTENCE = Ground(
    code="G24",
    name="LIFE_EXTREME",
    title="Life without release, or a grossly excessive sentence",
    group=Group.RIGHTS_BARS,
    nature=(Nature.MANDATORY,),
    nature_note="Mandatory for those under eighteen.",
    citations=(
        cite(CRC, "37", Grade.A, "Under eighteen: no death, no life sentence without release."),
        cite(ICCPR, "7", Grade.A),
    ),
    question_outgoing=(
        "Could somebody under eighteen face life or death, or anybody a sentence without any hope of release?"
    ),
    question_incoming=(
        "Would the sentence be beyond release or out of all proportion, above all for "
        "somebody under eighteen?"
    ),
    cures=(Cure.ASSURANCE,),
    reads=(
        "offences.penalty_kind",
        "offences.committed_from",
        "offences.committed_to",
        "persons.minor",
        "persons.birth_date",
        "assurances",
    ),
    applies_to=frozenset({"AT18", "AT22"}),
    trigger=_extreme,
    computed_texts=("An offence carries life or death and a person was under eighteen.",),
    trigger_texts=("Life sentences that nobody can review.",),
)

_CONSENT = frozenset({"AT01", "AT11", "AT18", "AT19", "AT24"})


_NOT_SHOWN = "{name} needs the free and informed consent of the person, and no record of it is annexed."


def _depends_on_consent(item: Entry) -> bool:
    """A hearing by video depends on consent for suspects only; who is not known to be another may be one."""
    return item.text("type") != "AT19" or item.text("examinee_status") in ("", "suspect")


def _consent(facts: Facts) -> tuple[Raised, ...]:
    moved = tuple(
        item.at("consent" if item.has("consent") else "type", _NOT_SHOWN)
        for item in facts.items_of(_CONSENT - {"AT01"})
        if _depends_on_consent(item) and not (item.says("consent", "given") and item.has("consent_record"))
    )
    by_video = tuple(
        item.at("examinee_status", "{name} would hear a suspect by video link, which needs consent.")
        for item in facts.items_of({"AT01"})
        if item.says("by_video", "yes") and item.says("examinee_status", "suspect")
    )
    return (*moved, *by_video)


CONSENT = Ground(
    code="G47",
    name="CONSENT",
    title="Consent of the person is missing",
    group=Group.RIGHTS_BARS,
    nature=(Nature.OPTIONAL, Nature.MANDATORY),
    citations=(
        cite(UNCAC, "46(10)(a)", Grade.A),
        cite(EUROPEAN_1959, "11(1)(a)", Grade.A),
        cite(SECOND_PROTOCOL_1959, "9(8)", Grade.A),
        cite(HANOI, "40(9)", Grade.C),
    ),
    question_outgoing="Has the person agreed, free and informed, or how will that be asked?",
    question_incoming="Is there a record that the person agrees, free and informed?",
    cures=(Cure.NONE,),
    reads=(
        "assistance.type",
        "assistance.by_video",
        "assistance.examinee_status",
        "assistance.examinee",
        "assistance.consent",
        "assistance.consent_record",
        "persons",
    ),
    applies_to=_CONSENT,
    trigger=_consent,
    computed_texts=(
        "A type that needs consent, and no record of it is annexed.",
        "A suspect who would be heard by video link.",
    ),
    trigger_texts=("Consent given in custody or without advice.",),
)

DECLARED = (
    TORTURE,
    TORTURE_TAINTED,
    DETENTION_CONDITIONS,
    DEATH_PENALTY,
    LIFE_SENTENCE,
    CONSENT,
)

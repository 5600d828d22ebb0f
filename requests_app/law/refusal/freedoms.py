"""Freedoms that run through public order: expression, belief and assembly, the press, research, secrecy."""

from requests_app.law.citations import Grade, cite
from requests_app.law.facts import Facts, Raised
from requests_app.law.names import HANOI, ICCPR, NETHERLANDS_HONG_KONG
from requests_app.law.refusal.declaration import Cure, Ground, Group, Nature
from requests_app.law.refusal.readings import FACTS_TEXT, ITEM_TEXT, OFFENCE_TEXT, targets
from requests_app.law.refusal.vocabularies.freedoms import (
    BELIEF_ASSEMBLY,
    PRESS,
    PRIVILEGED,
    RESEARCH_AFFILIATION,
    SECURITY_RESEARCH,
    SPEECH_CONDUCT,
    SPEECH_OFFENCE,
)

_REACHES_SOURCES = frozenset({"AT01", "AT03", "AT04", "AT05", "AT06", "AT09", "AT14", "AT19", "AT33", "AT34"})
_READS = ("offences", "facts", "persons.profession", "persons.roles", "authority.nature")


def _expression(facts: Facts) -> tuple[Raised, ...]:
    declared = tuple(
        offence.at("character", "{name} is described as an offence of expression.")
        for offence in facts.offences
        if offence.says("character", "expression")
    )
    provisions = facts.mentions(SPEECH_OFFENCE, OFFENCE_TEXT, "{name} punishes words: {word}.")
    conduct = facts.mentions(
        SPEECH_CONDUCT, FACTS_TEXT, "The facts describe a publication or an opinion: {word}."
    )
    return (*declared, *provisions, *conduct)


EXPRESSION = Ground(
    code="G29",
    name="EXPRESSION_OPINION",
    title="Protected expression or opinion",
    group=Group.SOVEREIGNTY,
    nature=(Nature.NO_OBLIGATION,),
    nature_note="No obligation; a matter of public order.",
    citations=(cite(HANOI, "6(2)", Grade.A), cite(ICCPR, "19", Grade.A)),
    question_outgoing="Do we punish more than words, and is the limit on speech provided by law and necessary?",
    question_incoming="Is the conduct protected speech, and is the restriction provided by law and necessary?",
    cures=(Cure.INFORMATION, Cure.NONE),
    cure_note="Usually none.",
    reads=_READS,
    trigger=_expression,
    computed_texts=(
        "An offence is one of expression.",
        "Provisions speak of false news, insult, defamation, extremism, propaganda.",
        "The facts describe articles, posts, satire or criticism.",
    ),
    trigger_texts=("Conduct that consists of nothing but a publication, in words no list holds.",),
    vocabularies=(SPEECH_OFFENCE, SPEECH_CONDUCT),
)


def _belief(facts: Facts) -> tuple[Raised, ...]:
    declared = tuple(
        offence.at("character", "{name} is described as an offence of religion or assembly.")
        for offence in facts.offences
        if offence.says("character", "religion_assembly")
    )
    said = facts.mentions(
        BELIEF_ASSEMBLY,
        (*OFFENCE_TEXT, *FACTS_TEXT),
        "{name} speaks of belief, assembly or association: {word}.",
    )
    return (*declared, *said)


BELIEF = Ground(
    code="G30",
    name="RELIGION_ASSEMBLY_ASSOCIATION",
    title="Protected belief, assembly or association",
    group=Group.SOVEREIGNTY,
    nature=(Nature.NO_OBLIGATION,),
    citations=(
        cite(HANOI, "6(2)", Grade.A),
        cite(ICCPR, "18", Grade.D),
        cite(ICCPR, "21", Grade.D),
        cite(ICCPR, "22", Grade.D),
    ),
    question_outgoing="Do we pursue more than worship, protest or membership?",
    question_incoming="Is the conduct protected worship, protest or association?",
    cures=(Cure.INFORMATION,),
    reads=_READS,
    trigger=_belief,
    computed_texts=(
        "An offence is one of religion or assembly.",
        "Provisions or facts speak of blasphemy, unauthorised assembly, foreign agents or foreign funding.",
    ),
    trigger_texts=("The organisation concerned is banned for what it stands for.",),
    vocabularies=(BELIEF_ASSEMBLY,),
)


def _sources(facts: Facts) -> tuple[Raised, ...]:
    persons = tuple(
        person.at("profession", "{name} is a journalist.")
        for person in facts.persons
        if person.says("profession", "journalist")
    )
    return (*persons, *facts.mentions(PRESS, (*ITEM_TEXT, *FACTS_TEXT), "{name} concerns the press: {word}."))


JOURNALIST_SOURCE = Ground(
    code="G31",
    name="JOURNALIST_SOURCE",
    title="Sources of a journalist",
    group=Group.SOVEREIGNTY,
    nature=(Nature.OPTIONAL,),
    nature_note="A bar of the requested State’s own press law.",
    citations=(
        cite(HANOI, "6(2)", Grade.A),
        cite(ICCPR, "19", Grade.A),
        cite(HANOI, "40(21)(c)", Grade.C, "By way of the press law of the requested State."),
    ),
    question_outgoing=(
        "Would the evidence unmask a source, and is that strictly necessary? How could it be filtered?"
    ),
    question_incoming="Would execution unmask a journalist’s source without strict necessity?",
    cures=(Cure.NARROWING, Cure.CONDITION),
    cure_note="A narrower request; a filter by an independent person.",
    reads=("persons.profession", "persons.roles", "assistance", "facts"),
    applies_to=_REACHES_SOURCES,
    trigger=_sources,
    computed_texts=(
        "A journalist is named in any role.",
        "Items or facts speak of a newspaper, agency or newsroom.",
    ),
    trigger_texts=("An account or domain that belongs to a medium whose name does not say so.",),
    vocabularies=(PRESS,),
)


def _research(facts: Facts) -> tuple[Raised, ...]:
    persons = tuple(
        person.at("profession", "{name} is a security researcher.")
        for person in facts.persons
        if person.says("profession", "security_researcher")
    )
    aimed_at = tuple(f"{person.pointer}/" for person in targets(facts))
    notes = tuple(
        one
        for one in facts.mentions(
            RESEARCH_AFFILIATION, ("persons.notes",), "{name} has ties with research: {word}."
        )
        if one.pointer.startswith(aimed_at)
    )
    told = facts.mentions(
        SECURITY_RESEARCH, (*FACTS_TEXT, "persons.notes"), "{name} speaks of security research: {word}."
    )
    return (*persons, *notes, *told)


SECURITY_RESEARCH_GROUND = Ground(
    code="G32",
    name="SECURITY_RESEARCH",
    title="Security research in good faith",
    group=Group.DUAL_CRIMINALITY,
    nature=(Nature.OPTIONAL,),
    nature_note="An element of dual criminality.",
    citations=(
        cite(HANOI, "11(2)", Grade.A, "Authorised testing and protection."),
        cite(HANOI, "7(2)", Grade.D),
        cite(HANOI, "53", Grade.D),
    ),
    question_outgoing=(
        "Does the evidence show criminal intent, rather than testing that was authorised or meant well?"
    ),
    question_incoming="Was it authorised or well-meant research without criminal intent?",
    cures=(Cure.INFORMATION,),
    reads=("offences", "facts", "persons.profession", "persons.roles", "persons.notes"),
    trigger=_research,
    computed_texts=(
        "A security researcher is named.",
        "Facts or notes speak of a bug bounty, a disclosure or a penetration test.",
        "A person aimed at has ties with a university or an emergency response team.",
    ),
    trigger_texts=(
        "Neither gain nor harm.",
        "Correspondence with the owner of the system before it was published.",
    ),
    vocabularies=(SECURITY_RESEARCH, RESEARCH_AFFILIATION),
)

_KEEPS_SECRETS = {
    "lawyer": "a lawyer",
    "medical": "in a medical profession",
    "clergy": "a member of the clergy",
    "politician": "a politician",
}


def _privilege(facts: Facts) -> tuple[Raised, ...]:
    persons = tuple(
        person.at("profession", f"{{name}} is {_KEEPS_SECRETS[person.text('profession')]}.")
        for person in facts.persons
        if person.text("profession") in _KEEPS_SECRETS
    )
    immune = tuple(
        person.at("protected_status", "{name} enjoys parliamentary immunity.")
        for person in facts.persons
        if person.says("protected_status", "parliamentary_immunity")
    )
    said = facts.mentions(PRIVILEGED, ITEM_TEXT, "{name} may reach what is told in confidence: {word}.")
    return (*persons, *immune, *said)


PRIVILEGE = Ground(
    code="G33",
    name="PRIVILEGE",
    title="Professional secrecy and privilege",
    group=Group.PROPORTIONALITY,
    nature=(Nature.OPTIONAL,),
    nature_note="A bar of the requested State’s own law.",
    citations=(
        cite(HANOI, "40(21)(c)", Grade.C),
        cite(NETHERLANDS_HONG_KONG, "10(4)", Grade.A, "A privilege of either State."),
    ),
    question_outgoing=(
        "Could the item reach talk with a lawyer, doctor, cleric or member of parliament, and who filters it?"
    ),
    question_incoming=(
        "Would execution reach what is privileged here or there: lawyer, doctor, clergy, parliament?"
    ),
    cures=(Cure.CONDITION, Cure.PARTIAL),
    cure_note="A filter by an independent person; execution of the rest.",
    reads=("persons.profession", "persons.protected_status", "assistance"),
    applies_to=_REACHES_SOURCES,
    trigger=_privilege,
    computed_texts=(
        "A lawyer, doctor, cleric or politician is named in any role.",
        "Items speak of a law firm, counsel, medical records or a parliamentary office.",
    ),
    trigger_texts=("A mailbox in which privileged talk is to be expected.",),
    vocabularies=(PRIVILEGED,),
)

DECLARED = (EXPRESSION, BELIEF, JOURNALIST_SOURCE, SECURITY_RESEARCH_GROUND, PRIVILEGE)

"""The discrimination clause in its two limbs: the purpose of the request, and what it would do to the person."""

from requests_app.law.citations import Grade, cite
from requests_app.law.facts import Entry, Facts, Raised
from requests_app.law.names import EXTRADITION_1957, HANOI, MODEL_TREATY, NETHERLANDS_HONG_KONG, UNCAC, UNTOC
from requests_app.law.refusal.declaration import Cure, Ground, Group, Nature
from requests_app.law.refusal.readings import FACTS_TEXT, OFFENCE_TEXT, targets
from requests_app.law.refusal.vocabularies.freedoms import (
    BELIEF_ASSEMBLY,
    ORIENTATION,
    SPEECH_CONDUCT,
    SPEECH_OFFENCE,
)

_EXPOSED_PROFESSIONS = {
    "journalist": "a journalist",
    "lawyer": "a lawyer",
    "politician": "a politician",
    "human_rights_defender": "a defender of human rights",
    "clergy": "a member of the clergy",
}
_PROTECTED = {"refugee": "a refugee", "asylum_seeker": "an asylum seeker"}

_PROTECTED_REASONS = (
    "The Hanoi Convention names sex, race, language, religion, nationality, ethnic origin "
    "and political opinions; “language” was not verified. UNTOC and UNCAC name the same "
    "without language, the 1957 Convention and the bilateral example race, religion, "
    "nationality and political opinion."
)

_CITATIONS = (
    cite(HANOI, "40(22)", Grade.D, "The content is graded C, its place D."),
    cite(HANOI, "37(15)", Grade.C),
    cite(UNTOC, "16(14)", Grade.A),
    cite(UNCAC, "44(15)", Grade.A),
    cite(EXTRADITION_1957, "3(2)", Grade.A),
    cite(NETHERLANDS_HONG_KONG, "4(f)", Grade.A),
    cite(MODEL_TREATY, "4(1)(c)", Grade.D, "Only the opening was read."),
)

_READS = ("offences", "persons", "facts", "authority.nature", "authority.purpose")


def _exposed(person: Entry) -> tuple[Raised, ...]:
    profession = _EXPOSED_PROFESSIONS.get(person.text("profession"))
    status = next((one for one in person.many("protected_status") if one in _PROTECTED), "")
    raised = []
    if profession:
        raised.append(person.at("profession", f"{{name}} is {profession}."))
    if status:
        raised.append(person.at("protected_status", f"{{name}} is {_PROTECTED[status]}."))
    if person.says("protected_status", "parliamentary_immunity"):
        raised.append(person.at("protected_status", "{name} enjoys parliamentary immunity."))
    return tuple(raised)


def _character(facts: Facts) -> tuple[Raised, ...]:
    sensitive = {
        "political": "political",
        "expression": "an offence of expression",
        "religion_assembly": "an offence of religion or assembly",
    }
    return tuple(
        offence.at("character", f"{{name}} is described as {words}.")
        for offence in facts.offences
        for code, words in sensitive.items()
        if offence.says("character", code)
    )


def _purpose(facts: Facts) -> tuple[Raised, ...]:
    persons = tuple(one for person in targets(facts) for one in _exposed(person))
    said = "{name} speaks of {word}."
    offences = tuple(
        one
        for vocabulary in (SPEECH_OFFENCE, BELIEF_ASSEMBLY, ORIENTATION)
        for one in facts.mentions(vocabulary, OFFENCE_TEXT, said)
    )
    conduct = facts.mentions(
        SPEECH_CONDUCT, FACTS_TEXT, "The facts describe what somebody said or wrote: {word}."
    )
    return (*persons, *_character(facts), *offences, *conduct)


DISCRIMINATORY_PURPOSE = Ground(
    code="G09",
    name="DISCRIMINATORY_PURPOSE",
    title="Pursued for who the person is or thinks",
    group=Group.DISCRIMINATION,
    nature=(Nature.NO_OBLIGATION, Nature.MANDATORY),
    nature_note=f"No obligation under the UN conventions, mandatory elsewhere. {_PROTECTED_REASONS}",
    citations=_CITATIONS,
    question_outgoing=(
        "Could anybody say that we pursue this person for race, sex, religion, nationality, "
        "origin or opinion, and what shows that we do not?"
    ),
    question_incoming=(
        "Are there substantial grounds to believe that the request serves to punish somebody "
        "for race, sex, language, religion, nationality, ethnic origin or political opinion?"
    ),
    cures=(Cure.INFORMATION, Cure.ASSURANCE),
    cure_note="Rarely: more information, sometimes assurances.",
    reads=_READS,
    trigger=_purpose,
    computed_texts=(
        (
            "A person aimed at is a journalist, lawyer, politician, defender of human "
            "rights, member of the clergy, refugee or asylum seeker."
        ),
        "An offence is political, of expression, or of religion or assembly.",
        "Provisions speak of false news, insult, extremism, blasphemy, assembly or sexual orientation.",
        "The facts describe the content of an opinion.",
    ),
    trigger_texts=("The person belongs to a minority that is persecuted there.",),
    vocabularies=(SPEECH_OFFENCE, SPEECH_CONDUCT, BELIEF_ASSEMBLY, ORIENTATION),
)


def _position(facts: Facts) -> tuple[Raised, ...]:
    aimed_at = _purpose(facts)
    others = tuple(
        one
        for person in facts.persons
        for one in _exposed(person)
        if one.pointer.endswith("/protected_status") and one not in aimed_at
    )
    signs = (*aimed_at, *others)
    held = tuple(
        person.at("in_custody", "{name} is in custody, which makes the position worse.")
        for person in facts.persons
        if person.says("in_custody", "yes")
    )
    return (*signs, *held) if signs else ()


PREJUDICE = Ground(
    code="G10",
    name="PREJUDICE_TO_POSITION",
    title="The person’s position would suffer",
    group=Group.DISCRIMINATION,
    nature=(Nature.NO_OBLIGATION, Nature.MANDATORY),
    nature_note=_PROTECTED_REASONS,
    citations=_CITATIONS,
    question_outgoing=(
        "Even if our purpose is sound, could what we ask for expose the person for one of these reasons?"
    ),
    question_incoming=(
        "Even if the request is made in good faith, would helping make the person’s position "
        "worse for such a reason?"
    ),
    cures=(Cure.ASSURANCE, Cure.CONDITION),
    reads=_READS,
    trigger=_position,
    computed_texts=(
        "Everything that raises the question of a discriminatory purpose.",
        "A refugee or asylum seeker is named in any role.",
        "Detention beside one of these signs.",
    ),
    trigger_texts=("What is reported about the treatment of such people in that State.",),
    vocabularies=(SPEECH_OFFENCE, SPEECH_CONDUCT, BELIEF_ASSEMBLY, ORIENTATION),
)

DECLARED = (DISCRIMINATORY_PURPOSE, PREJUDICE)

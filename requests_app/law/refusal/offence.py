"""The offence: is it a crime on both sides, does it weigh enough, is it political or military?"""

from requests_app.law.citations import Grade, cite
from requests_app.law.criminality.register import Row, rows
from requests_app.law.facts import Entry, Facts, Raised
from requests_app.law.names import (
    BUDAPEST,
    EUROPEAN_1959,
    EXTRADITION_1957,
    HANOI,
    MODEL_TREATY,
    NETHERLANDS_HONG_KONG,
    UNCAC,
    UNTOC,
)
from requests_app.law.refusal.declaration import Cure, Ground, Group, Nature
from requests_app.law.refusal.readings import (
    COURT_TEXT,
    FACTS_TEXT,
    ITEM_TEXT,
    OFFENCE_TEXT,
    only_preservation,
    targets,
)
from requests_app.law.refusal.vocabularies.holdings import PUBLIC_SOURCE
from requests_app.law.refusal.vocabularies.offences import (
    ATTEMPT,
    DRAWN_MATERIAL,
    MILITARY,
    NO_INTENT,
    POLITICAL,
)
from requests_app.law.refusal.vocabularies.treatment import SPECIAL_COURT
from requests_app.law.scope import ALL


def _dual_criminality(facts: Facts) -> tuple[Raised, ...]:
    if only_preservation(facts):
        return ()
    sheets = facts.entries("dual_criminality")
    judged = {offence for sheet in sheets for offence in sheet.many("offence")}
    unmapped = tuple(
        offence.at(
            "dual_criminality_note",
            "{name} is tied to no article of the Convention and to no offence over there.",
        )
        for offence in facts.offences
        if offence.text("convention_article") in ("", "none")
        and not offence.has("dual_criminality_note")
        and offence.text("id") not in judged
    )
    attempted = facts.mentions(ATTEMPT, ("offences.title",), "{name} is an attempt: {word}.")
    careless = facts.mentions(NO_INTENT, ("offences.title",), "{name} may need no intent: {word}.")
    elements = tuple(raised for sheet in sheets for raised in _of_the_sheet(sheet))
    return (*unmapped, *elements, *attempted, *careless, *_drawn(facts))


def _of_the_sheet(sheet: Entry) -> tuple[Raised, ...]:
    """What the comparison of the two laws left open: one reason for each kind of gap."""
    found = rows(sheet.values)
    gaps = (
        ([row for row in found if row.breaks], "theirs", "is not covered by their law"),
        ([row for row in found if row.unproved], "fact", "is asked for by their law and proved by no fact"),
    )
    return tuple(
        sheet.at(f"{missing[0].code}_{field}", f"{{name}}: “{missing[0].text}” {why}.{_more(missing)}")
        for missing, field, why in gaps
        if missing
    )


def _more(missing: list[Row]) -> str:
    return f" ({len(missing) - 1} more elements.)" if len(missing) > 1 else ""


def _drawn(facts: Facts) -> tuple[Raised, ...]:
    if not any(offence.text("convention_article") == "HC14" for offence in facts.offences):
        return ()
    places = ("offences.provision_text", *FACTS_TEXT)
    return facts.mentions(
        DRAWN_MATERIAL, places, "{name} may concern material that shows no real child: {word}."
    )


DUAL_CRIMINALITY = Ground(
    code="G11",
    name="DUAL_CRIMINALITY",
    title="Not a crime on both sides",
    group=Group.DUAL_CRIMINALITY,
    nature=(Nature.OPTIONAL, Nature.MANDATORY),
    nature_note=(
        "Optional under the UN conventions; mandatory in the bilateral example; by declaration in 1959."
    ),
    citations=(
        cite(UNTOC, "18(9)", Grade.A),
        cite(UNCAC, "46(9)", Grade.A),
        cite(HANOI, "40(8)", Grade.C),
        cite(BUDAPEST, "25(5)", Grade.A, "Conduct counts, not the label."),
        cite(HANOI, "35(3)", Grade.C),
        cite(EUROPEAN_1959, "5(1)(a)", Grade.A, "By declaration."),
        cite(NETHERLANDS_HONG_KONG, "4(a)", Grade.A),
        cite(BUDAPEST, "29(3)", Grade.A, "Not for preservation."),
        cite(HANOI, "42(4)", Grade.C, "Not for preservation."),
    ),
    question_outgoing=(
        "Is this conduct, whatever it is called, a crime over there, with every element their law adds?"
    ),
    question_incoming=(
        "Is the conduct, whatever it is called, a crime here, and are the optional elements "
        "of Articles 7 to 15 met?"
    ),
    cures=(Cure.INFORMATION, Cure.PARTIAL, Cure.CONDITION),
    cure_note="Facts that prove the missing element; the requested State may also help at its discretion.",
    reads=("offences", "dual_criminality", "facts", "assistance.type"),
    applies_to=ALL - {"AT14"},
    trigger=_dual_criminality,
    computed_texts=(
        (
            "An offence is tied neither to an article of the Convention nor to an offence of "
            "the requested State."
        ),
        "On a sheet, an element is not covered by their law, or one that it asks for is proved by no fact.",
        "An attempt, or an offence without intent.",
        "Drawn or written material in a case under Article 14.",
    ),
    trigger_texts=("An optional element the requested State uses is not on the sheet.",),
    vocabularies=(ATTEMPT, NO_INTENT, DRAWN_MATERIAL),
)


def _trifle(facts: Facts) -> tuple[Raised, ...]:
    return tuple(
        offence.at("penalty_kind", "{name} is punished with a fine alone.")
        for offence in facts.offences
        if offence.says("penalty_kind", "fine")
    )


DE_MINIMIS = Ground(
    code="G12",
    name="DE_MINIMIS",
    title="Too trifling",
    group=Group.DUAL_CRIMINALITY,
    nature=(Nature.OPTIONAL,),
    citations=(
        cite(
            UNCAC,
            "46(9)(b)",
            Grade.A,
            "Limits the help without coercion that is owed without dual criminality.",
        ),
        cite(UNCAC, "55(7)", Grade.A),
        cite(HANOI, "40(8)", Grade.D, "The content is graded C, its place D."),
        cite(HANOI, "50", Grade.D, "The content is graded C, its place D."),
    ),
    question_outgoing="Is the matter weighty enough for what we ask of them?",
    question_incoming="Is the matter too trifling for the effort, or the property of too little value?",
    cures=(Cure.INFORMATION,),
    reads=("offences", "facts.summary", "facts.damage"),
    trigger=_trifle,
    computed_texts=("An offence is punished with a fine alone.",),
    trigger_texts=("A small loss, or property of small value.",),
)


def _elsewhere(facts: Facts) -> tuple[Raised, ...]:
    contacts = tuple(
        one.at("kind", "{name} went through the police or informally: the answer may be had that way.")
        for one in facts.entries("earlier")
        if one.says("kind", "police", "informal")
    )
    return (*contacts, *facts.mentions(PUBLIC_SOURCE, ITEM_TEXT, "{name} may be open to everybody: {word}."))


OTHER_AVENUE = Ground(
    code="G13",
    name="OTHER_AVENUE",
    title="Available in another way",
    group=Group.DUAL_CRIMINALITY,
    nature=(Nature.OPTIONAL,),
    citations=(
        cite(UNCAC, "46(9)(b)", Grade.A, "The same limb as for trifling matters."),
        cite(HANOI, "40(8)", Grade.D),
    ),
    question_outgoing=(
        "Could we get this more simply: from a public source, through the police, from the holder?"
    ),
    question_incoming=(
        "Could it be had under a different clause, from a public source or through a simpler channel?"
    ),
    cures=(Cure.ANOTHER_WAY,),
    cure_note="Direct the other State to the simpler way.",
    reads=("assistance", "earlier"),
    trigger=_elsewhere,
    computed_texts=(
        "Items speak of registers open to the public.",
        "The police channel has been used before.",
    ),
    trigger_texts=("The provider would disclose of its own will.",),
    vocabularies=(PUBLIC_SOURCE,),
)


def _political(facts: Facts) -> tuple[Raised, ...]:
    declared = tuple(
        offence.at("character", "{name} is described as political.")
        for offence in facts.offences
        if offence.says("character", "political")
    )
    persons = tuple(
        person.at("profession", "{name} is a politician.")
        for person in targets(facts)
        if person.says("profession", "politician")
    )
    said = facts.mentions(
        POLITICAL, (*OFFENCE_TEXT, *FACTS_TEXT), "{name} may concern a political matter: {word}."
    )
    return (*declared, *persons, *said)


POLITICAL_OFFENCE = Ground(
    code="G14",
    name="POLITICAL_OFFENCE",
    title="Political offence",
    group=Group.DUAL_CRIMINALITY,
    nature=(Nature.OPTIONAL, Nature.MANDATORY),
    nature_note="Optional for assistance; mandatory in 1957 and the bilateral example.",
    citations=(
        cite(BUDAPEST, "27(4)(a)", Grade.A),
        cite(BUDAPEST, "29(5)(a)", Grade.A),
        cite(BUDAPEST, "30(2)(a)", Grade.A),
        cite(EUROPEAN_1959, "2(a)", Grade.A),
        cite(EXTRADITION_1957, "3(1)", Grade.A),
        cite(NETHERLANDS_HONG_KONG, "4(d)", Grade.A),
        cite(MODEL_TREATY, "4(1)(b)", Grade.B),
    ),
    question_outgoing="Could they see this as a political offence, or as one connected with it?",
    question_incoming="Is the offence political, or connected with a political one?",
    cures=(Cure.INFORMATION,),
    reads=("offences", "facts", "persons.profession", "persons.roles", "authority.nature"),
    trigger=_political,
    computed_texts=(
        "An offence is described as political, or a person aimed at is a politician.",
        (
            "Provisions or facts speak of sedition, treason, subversion, the head of State, "
            "elections, hacktivism."
        ),
    ),
    trigger_texts=("A common offence that is prosecuted to remove an opponent.",),
    vocabularies=(POLITICAL,),
    route_note=(
        "Neither UNTOC nor UNCAC has this clause in its article on assistance, nor, as "
        "recalled, has the Hanoi Convention."
    ),
)


def _military(facts: Facts) -> tuple[Raised, ...]:
    declared = tuple(
        offence.at("character", "{name} is described as military.")
        for offence in facts.offences
        if offence.says("character", "military")
    )
    said = facts.mentions(MILITARY, OFFENCE_TEXT, "{name} may be an offence of military law alone: {word}.")
    courts = facts.mentions(
        SPECIAL_COURT, COURT_TEXT, "{name} comes from a special or military court: {word}."
    )
    return (*declared, *said, *courts)


MILITARY_OFFENCE = Ground(
    code="G15",
    name="MILITARY_OFFENCE",
    title="Military offence",
    group=Group.DUAL_CRIMINALITY,
    nature=(Nature.GATE, Nature.MANDATORY),
    nature_note="Outside the 1959 Convention altogether; mandatory elsewhere.",
    citations=(
        cite(EUROPEAN_1959, "1(2)", Grade.A, "Scope."),
        cite(EXTRADITION_1957, "4", Grade.A),
        cite(NETHERLANDS_HONG_KONG, "4(e)", Grade.A),
        cite(MODEL_TREATY, "4(1)(f)", Grade.D),
    ),
    question_outgoing="Is this more than an offence under military law?",
    question_incoming="Is this an offence under military law alone and not under ordinary criminal law?",
    cures=(Cure.PARTIAL,),
    reads=("offences", "authority"),
    trigger=_military,
    computed_texts=(
        "An offence is described as military.",
        "Provisions speak of desertion, insubordination, military secrets.",
        "A military or special court is in charge.",
    ),
    vocabularies=(MILITARY, SPECIAL_COURT),
)

DECLARED = (DUAL_CRIMINALITY, DE_MINIMIS, OTHER_AVENUE, POLITICAL_OFFENCE, MILITARY_OFFENCE)

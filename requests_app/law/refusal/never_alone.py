"""Objections on which a refusal may never rest alone: fiscal matters, bank secrecy, companies."""

from requests_app.law.citations import Grade, cite
from requests_app.law.facts import Facts, Raised
from requests_app.law.names import BUDAPEST, EUROPEAN_1959, HANOI, MODEL_TREATY, PROTOCOL_1978, UNCAC, UNTOC
from requests_app.law.refusal.declaration import Ground, Group, Nature
from requests_app.law.refusal.readings import OFFENCE_TEXT, targets
from requests_app.law.refusal.vocabularies.offences import TAX
from requests_app.law.scope import ASSETS


def _fiscal(facts: Facts) -> tuple[Raised, ...]:
    declared = tuple(
        offence.at("character", "{name} is described as fiscal.")
        for offence in facts.offences
        if offence.says("character", "fiscal")
    )
    return (*declared, *facts.mentions(TAX, OFFENCE_TEXT, "{name} concerns taxes or customs: {word}."))


FISCAL = Ground(
    code="G16",
    name="FISCAL_SOLE",
    title="Only because it is fiscal",
    group=Group.NEVER_ALONE,
    nature=(Nature.PROHIBITED,),
    nature_note="The 1959 Convention alone allows it; its 1978 Protocol takes that back between its parties.",
    citations=(
        cite(UNTOC, "18(22)", Grade.A),
        cite(UNCAC, "46(22)", Grade.A),
        cite(BUDAPEST, "25(4)", Grade.A, "Offences of the convention."),
        cite(HANOI, "40(23)", Grade.C),
        cite(EUROPEAN_1959, "2(a)", Grade.A, "Allows refusal."),
        cite(PROTOCOL_1978, "1", Grade.A, "Takes that refusal back."),
    ),
    question_outgoing="Could they object to nothing but the fiscal side, and under which treaty?",
    question_incoming="Is the only objection that the matter is fiscal? Then we may not refuse.",
    cures=(),
    reads=("offences", "basis.instrument"),
    trigger=_fiscal,
    computed_texts=("An offence is fiscal, or its provision speaks of taxes, customs or excise.",),
    vocabularies=(TAX,),
)


def _bank(facts: Facts) -> tuple[Raised, ...]:
    return tuple(
        item.at("bank_records", "{name} asks for records of a bank.")
        for item in facts.items
        if item.says("bank_records", "yes")
    )


BANK_SECRECY = Ground(
    code="G17",
    name="BANK_SECRECY",
    title="Only because of bank secrecy",
    group=Group.NEVER_ALONE,
    nature=(Nature.PROHIBITED,),
    citations=(
        cite(UNTOC, "18(8)", Grade.A),
        cite(UNCAC, "46(8)", Grade.A),
        cite(HANOI, "40(24)", Grade.C),
        cite(MODEL_TREATY, "4(2)", Grade.D),
    ),
    question_outgoing="Could they hide behind bank secrecy, and do we cite the clause that forbids it?",
    question_incoming="Is bank secrecy the only objection? Then we may not refuse.",
    cures=(),
    reads=("assistance.type", "assistance.bank_records", "basis.instrument"),
    applies_to=ASSETS | {"AT03", "AT09"},
    trigger=_bank,
    computed_texts=("Records of a bank are asked for.",),
)


def _companies(facts: Facts) -> tuple[Raised, ...]:
    return tuple(
        person.at("kind", "{name} is a legal person.")
        for person in targets(facts)
        if person.says("kind", "legal")
    )


LEGAL_PERSON = Ground(
    code="G18",
    name="LEGAL_PERSON_SOLE",
    title="Only because a company is aimed at",
    group=Group.NEVER_ALONE,
    nature=(Nature.PROHIBITED,),
    nature_note=(
        "Barred under the 1959 Convention; under the UN conventions assistance is owed as "
        "far as the law allows."
    ),
    citations=(
        cite(EUROPEAN_1959, "1(4)", Grade.A),
        cite(UNCAC, "46(2)", Grade.A),
        cite(HANOI, "40(2)", Grade.C),
    ),
    question_outgoing=(
        "Could they object to nothing but that a company is aimed at, and does their law know its liability?"
    ),
    question_incoming="Is the only objection that a company is aimed at?",
    cures=(),
    reads=("persons.kind", "persons.roles", "basis.instrument"),
    trigger=_companies,
    computed_texts=("A legal person is aimed at.",),
)

DECLARED = (FISCAL, BANK_SECRECY, LEGAL_PERSON)

"""Third parties, evidence, cost, and measures a State need only endeavour to take."""

from requests_app.law.citations import Grade, cite
from requests_app.law.facts import Entry, Facts, Raised
from requests_app.law.names import BUDAPEST, EUROPEAN_1959, HANOI, NETHERLANDS_HONG_KONG, UNCAC
from requests_app.law.refusal.declaration import Cure, Ground, Group, Nature
from requests_app.law.refusal.readings import (
    ITEM_TEXT,
    MANY_ACCOUNTS,
    named_one_by_one,
    where_named,
)
from requests_app.law.refusal.vocabularies.holdings import COSTLY, EPHEMERAL, SHARED_HOLDING
from requests_app.law.scope import ASSETS, COERCIVE, REAL_TIME


def _third_parties(facts: Facts) -> tuple[Raised, ...]:
    persons = tuple(
        person.at("roles", "{name} is named as a third party.")
        for person in facts.persons
        if person.says("roles", "third_party")
    )
    return (
        *persons,
        *facts.mentions(SHARED_HOLDING, ITEM_TEXT, "{name} may touch what belongs to others: {word}."),
    )


THIRD_PARTIES = Ground(
    code="G53",
    name="THIRD_PARTY_RIGHTS",
    title="Rights of third parties",
    group=Group.PROPORTIONALITY,
    nature=(Nature.OPTIONAL,),
    nature_note="A condition.",
    citations=(
        cite(BUDAPEST, "15(3)", Grade.A),
        cite(UNCAC, "55(9)", Grade.A),
        cite(HANOI, "24(3)", Grade.C),
    ),
    question_outgoing="Does an item reach data or property of people who have nothing to do with it?",
    question_incoming="Are innocent people or owners in good faith affected?",
    cures=(Cure.PARTIAL, Cure.CONDITION),
    reads=("assistance", "persons.roles"),
    applies_to=COERCIVE | ASSETS,
    trigger=_third_parties,
    computed_texts=(
        "A third party is named.",
        "Items reach for shared or virtual servers, resellers, pooled funds.",
    ),
    vocabularies=(SHARED_HOLDING,),
)

_ON_EVIDENCE = frozenset({"AT10", "AT12", "AT28", "AT29"})


def _evidence(facts: Facts) -> tuple[Raised, ...]:
    wanted = facts.items_of({"AT28", "AT29"})
    annexed = any(annex.text("category").startswith("B") for annex in facts.entries("annexes"))
    orders = (
        ()
        if annexed
        else tuple(
            item.at("type", "{name} comes without a copy of an order.")
            for item in wanted
            if not item.has("orders_annexed") and not item.says("confiscation_mode", "new_order")
        )
    )
    if facts.items_of(_ON_EVIDENCE) and not facts.section("facts").has("summary"):
        return (
            *orders,
            facts.section("facts").at("summary", "Property is concerned and no facts are given."),
        )
    return orders


EVIDENCE = Ground(
    code="G54",
    name="INSUFFICIENT_EVIDENCE",
    title="Evidence insufficient or late",
    group=Group.PROPORTIONALITY,
    nature=(Nature.OPTIONAL,),
    citations=(
        cite(UNCAC, "55(7)", Grade.A),
        cite(UNCAC, "54(2)", Grade.A),
        cite(HANOI, "50", Grade.C),
    ),
    question_outgoing="Do our facts and orders give their court a reasonable basis, and in time?",
    question_incoming="Is there a reasonable, sufficient and timely basis for touching property?",
    cures=(Cure.INFORMATION,),
    reads=("facts", "annexes", "assistance", "authority.orders"),
    applies_to=_ON_EVIDENCE,
    trigger=_evidence,
    computed_texts=("No order is annexed for confiscation or freezing.", "No facts are given."),
)


def _ineffective(facts: Facts) -> tuple[Raised, ...]:
    wanted = facts.items_of({"AT14"})
    if not wanted:
        return ()
    said = facts.mentions(EPHEMERAL, ITEM_TEXT, "{name} may fail or warn the user: {word}.")
    return (*said, *(one for item in wanted for one in _fails_or_warns(facts, item)))


def _fails_or_warns(facts: Facts, item: Entry) -> tuple[Raised, ...]:
    raised = []
    secrecy = facts.section("confidentiality")
    silent = item.says("non_notice", "yes") or secrecy.says("provider_non_notice", "yes")
    if secrecy.says("level", "confidential", "restricted") and not silent:
        raised.append(item.at("non_notice", "{name} leaves the provider free to tell the user."))
    ends = item.day("expires_on")
    if facts.on and ends and ends < facts.on:
        raised.append(item.at("expires_on", "{name} names a preservation that has ended."))
    return tuple(raised)


PRESERVATION_INEFFECTIVE = Ground(
    code="G56",
    name="PRESERVATION_INEFFECTIVE",
    title="Preservation would fail or do harm",
    group=Group.CONDITIONS,
    nature=(Nature.INFORMS,),
    citations=(cite(BUDAPEST, "29(6)", Grade.A), cite(HANOI, "42(7)", Grade.C)),
    question_outgoing="Will preservation hold, without warning the suspect, and do we want it even so?",
    question_incoming=(
        "Will preservation fail, warn the suspect or harm the case? Then the requesting State decides."
    ),
    cures=(Cure.ANOTHER_WAY,),
    cure_note="The requesting State chooses.",
    reads=("assistance", "confidentiality"),
    applies_to=frozenset({"AT14"}),
    trigger=_ineffective,
    computed_texts=(
        "The case is secret and the provider is not asked to stay silent.",
        "The preservation named has ended.",
        "Items speak of vanishing messages or of a provider that tells its users.",
    ),
    vocabularies=(EPHEMERAL,),
)


def _cost(facts: Facts) -> tuple[Raised, ...]:
    many = tuple(
        item.at(where_named(item), f"{{name}} lists more than {MANY_ACCOUNTS} accounts.")
        for item in facts.items
        if named_one_by_one(item) > MANY_ACCOUNTS
    )
    places = (*ITEM_TEXT, "procedure.formalities")
    return (*many, *facts.mentions(COSTLY, places, "{name} may be costly: {word}."))


COST = Ground(
    code="G58",
    name="COST",
    title="Substantial or extraordinary cost",
    group=Group.CONDITIONS,
    nature=(Nature.INFORMS,),
    citations=(
        cite(UNCAC, "46(28)", Grade.A),
        cite(EUROPEAN_1959, "20", Grade.A),
        cite(NETHERLANDS_HONG_KONG, "7(3)", Grade.A),
        cite(HANOI, "40(30)", Grade.C),
    ),
    question_outgoing="Will this cost them more than the ordinary, and do we offer to bear it?",
    question_incoming="Is the cost or burden substantial or extraordinary, so that we consult first?",
    cures=(Cure.CONDITION,),
    cure_note="Consult on who bears what.",
    reads=("assistance", "procedure", "delivery.costs"),
    trigger=_cost,
    computed_texts=(
        "More than ten accounts in one item.",
        "Decryption, forensic images, travel, expert reports.",
    ),
    vocabularies=(COSTLY,),
)


def _endeavour(facts: Facts) -> tuple[Raised, ...]:
    return tuple(
        item.at("type", "{name} is a measure in real time, which may not be open to them in such a case.")
        for item in facts.items_of(REAL_TIME)
    )


ENDEAVOUR = Ground(
    code="G59",
    name="MEASURE_ENDEAVOUR",
    title="A measure they need only endeavour to take",
    group=Group.PROPORTIONALITY,
    nature=(Nature.OPTIONAL,),
    citations=(
        cite(HANOI, "45(1)", Grade.D),
        cite(HANOI, "46", Grade.D),
        cite(BUDAPEST, "33(2)", Grade.A),
        cite(BUDAPEST, "34", Grade.A),
    ),
    question_outgoing="Is the measure open to them in a similar case, and what else would do?",
    question_incoming="Is the measure open in a similar case of ours and under our treaties?",
    cures=(Cure.ANOTHER_WAY,),
    cure_note="Another measure.",
    reads=("assistance", "offences"),
    applies_to=REAL_TIME,
    trigger=_endeavour,
    computed_texts=("Traffic data or content in real time are asked for.",),
    trigger_texts=("The offence is none for which the requested State allows the measure.",),
)

EXONERATING = Ground(
    code="G60",
    name="DISCLOSURE_NOT_EXCULPATORY",
    title="Use beyond the promise that does not exonerate",
    group=Group.CONDITIONS,
    nature=(Nature.INFORMS,),
    nature_note="A limit on bans of use; it matters after transfer.",
    citations=(cite(UNCAC, "46(19)", Grade.A), cite(HANOI, "40(19)", Grade.C)),
    question_outgoing=(
        "If we have to disclose the material in another case, does it exonerate somebody, "
        "and do we notify first?"
    ),
    question_incoming=(
        "If they use the material elsewhere, does it exonerate somebody, and did they notify us first?"
    ),
    cures=(),
    cure_note="Notice beforehand.",
    reads=("undertakings",),
    trigger_texts=("A later use that goes beyond the stated case.",),
)

DECLARED = (THIRD_PARTIES, EVIDENCE, PRESERVATION_INEFFECTIVE, COST, ENDEAVOUR, EXONERATING)

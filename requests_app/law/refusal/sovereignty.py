"""Sovereignty, security, public order, other essential interests, and the requested State's own law."""

from requests_app.law.citations import Citation, Grade, cite
from requests_app.law.facts import Facts, Raised
from requests_app.law.names import (
    BUDAPEST,
    EUROPEAN_1959,
    HANOI,
    MODEL_TREATY,
    NETHERLANDS_HONG_KONG,
    UNCAC,
    UNTOC,
)
from requests_app.law.refusal.declaration import Cure, Ground, Group, Nature
from requests_app.law.refusal.readings import FACTS_TEXT, ITEM_TEXT, may_end_in_death, targets
from requests_app.law.refusal.vocabularies.holdings import (
    DEFENCE,
    ESSENTIAL,
    REMOTE_ACCESS,
    SECRET_SERVICES,
    STATE_ORGAN,
)
from requests_app.law.scope import COERCIVE

_ESSENTIAL_INTERESTS = (
    cite(UNCAC, "46(21)(b)", Grade.A),
    cite(UNTOC, "18(21)(b)", Grade.A),
    cite(BUDAPEST, "27(4)(b)", Grade.A),
    cite(EUROPEAN_1959, "2(b)", Grade.A),
    cite(HANOI, "40(21)(b)", Grade.C),
)
_PROCEDURE_TEXT = ("procedure.formalities", "assistance.description")


def _same_as(letter: str) -> tuple[Citation, ...]:
    """The three sisters that share a letter of their paragraph 21."""
    return (
        cite(UNTOC, f"18(21){letter}", Grade.A),
        cite(UNCAC, f"46(21){letter}", Grade.A),
        cite(HANOI, f"40(21){letter}", Grade.C),
    )


def _sovereignty(facts: Facts) -> tuple[Raised, ...]:
    attending = [
        facts.section("procedure").at("attending", "Officials of the requesting State would attend.")
    ]
    if not facts.section("procedure").has("attending"):
        attending = []
    attending += [
        item.at("officials_attending", "Officials of the requesting State would attend {name}.")
        for item in facts.items
        if item.has("officials_attending")
    ]
    intercepted = (
        item.at("type", "{name} intercepts what is said on foreign soil.")
        for item in facts.items_of({"AT06"})
    )
    organs = (
        person.at("profession", "{name} is a public official.")
        for person in targets(facts)
        if person.says("profession", "public_official")
    )
    afar = facts.mentions(REMOTE_ACCESS, _PROCEDURE_TEXT, "{name} wants us or them to act from afar: {word}.")
    holders = facts.mentions(
        STATE_ORGAN, ("assistance.holder",), "{name} is held by an organ of a State: {word}."
    )
    return (*attending, *intercepted, *organs, *afar, *holders)


SOVEREIGNTY = Ground(
    code="G03",
    name="SOVEREIGNTY",
    title="Prejudice to sovereignty",
    group=Group.SOVEREIGNTY,
    nature=(Nature.OPTIONAL,),
    citations=(*_ESSENTIAL_INTERESTS, cite(HANOI, "5", Grade.A)),
    question_outgoing=(
        "Do we ask to act on their soil ourselves, or against their State, more than they can grant?"
    ),
    question_incoming="Would execution let another State act here with authority, or touch organs of our State?",
    cures=(Cure.CONDITION, Cure.PARTIAL),
    reads=("procedure", "assistance", "persons.profession", "persons.roles"),
    trigger=_sovereignty,
    computed_texts=(
        "Foreign officials would attend or act.",
        "Access from afar.",
        "Interception of content.",
        "A public official is aimed at, or an organ of a State holds the evidence.",
    ),
    vocabularies=(REMOTE_ACCESS, STATE_ORGAN),
)


def _security(facts: Facts) -> tuple[Raised, ...]:
    places = (*ITEM_TEXT, "undertakings.onward_recipients")
    defence = facts.mentions(
        DEFENCE, places, "{name} touches defence, secrets or critical infrastructure: {word}."
    )
    return (*defence, *facts.mentions(SECRET_SERVICES, places, "{name} touches a security service: {word}."))


SECURITY = Ground(
    code="G04",
    name="SECURITY",
    title="Prejudice to security",
    group=Group.SOVEREIGNTY,
    nature=(Nature.OPTIONAL,),
    citations=_ESSENTIAL_INTERESTS,
    question_outgoing="Does what we ask for touch their defence, intelligence or critical infrastructure?",
    question_incoming="Would handing this over harm our national security?",
    cures=(Cure.CONDITION, Cure.PARTIAL),
    cure_note="Redaction, too.",
    reads=("assistance", "undertakings.onward_recipients"),
    trigger=_security,
    computed_texts=(
        "Items or recipients touch defence, intelligence, classified data or critical infrastructure.",
    ),
    trigger_texts=("Data that are classified without saying so.",),
    vocabularies=(DEFENCE, SECRET_SERVICES),
)

ORDRE_PUBLIC = Ground(
    code="G05",
    name="ORDRE_PUBLIC",
    title="Contrary to public order",
    group=Group.SOVEREIGNTY,
    nature=(Nature.OPTIONAL,),
    citations=_ESSENTIAL_INTERESTS,
    question_outgoing="Does anything in the request offend values their law holds fundamental?",
    question_incoming="Would execution offend fundamental values of our law?",
    cures=(Cure.ASSURANCE, Cure.CONDITION, Cure.PARTIAL),
    reads=("offences", "persons", "facts", "authority", "assistance", "annexes.title", "assurances"),
    computed_texts=("Any ground from G20 to G31 is flagged.",),
    follows=tuple(f"G{number}" for number in range(20, 32)),
)


def _essential(facts: Facts) -> tuple[Raised, ...]:
    deadly = (
        offence.at(field, "{name} can be punished with death.")
        for offence in facts.offences
        if (field := may_end_in_death(offence))
    )
    hidden = (
        person.at("protected_status", "{name} is under witness protection.")
        for person in facts.persons
        if person.says("protected_status", "witness_protection")
    )
    said = facts.mentions(
        ESSENTIAL, (*ITEM_TEXT, *FACTS_TEXT), "{name} touches another essential interest: {word}."
    )
    return (*deadly, *hidden, *said)


ESSENTIAL_INTERESTS = Ground(
    code="G06",
    name="ESSENTIAL_INTERESTS",
    title="Another essential interest",
    group=Group.SOVEREIGNTY,
    nature=(Nature.OPTIONAL,),
    citations=(
        *_ESSENTIAL_INTERESTS,
        cite(NETHERLANDS_HONG_KONG, "note 2", Grade.A, "Death penalty and safety of persons."),
    ),
    question_outgoing=(
        "Is there another interest they will not give up: a person’s safety, a trade secret, a life?"
    ),
    question_incoming="Is another essential interest of ours at stake, the safety of a person included?",
    cures=(Cure.ASSURANCE, Cure.CONDITION),
    reads=("offences", "persons.protected_status", "facts", "assistance", "assurances"),
    trigger=_essential,
    computed_texts=(
        "Death is a possible penalty.",
        "A person is under witness protection.",
        "Items or facts speak of hostages or trade secrets.",
    ),
    trigger_texts=("A witness or hostage who would be put at risk.",),
    vocabularies=(ESSENTIAL,),
)


def _home_law(facts: Facts) -> tuple[Raised, ...]:
    authority = facts.section("authority")
    if not facts.items_of(COERCIVE) or authority.has("orders") or authority.has("domestic_basis"):
        return ()
    return (
        authority.at(
            "orders", "A coercive measure is asked for, and neither an order nor a provision is named."
        ),
    )


HOME_LAW_BAR = Ground(
    code="G07",
    name="HOME_LAW_BAR",
    title="Barred in a similar domestic case",
    group=Group.SOVEREIGNTY,
    nature=(Nature.OPTIONAL,),
    citations=(*_same_as("(c)"), cite(MODEL_TREATY, "4(1)(e)", Grade.D)),
    question_outgoing="Could their authorities do this for themselves in a case like ours?",
    question_incoming="Would our authorities be barred from this measure in a similar case of our own?",
    cures=(Cure.PARTIAL, Cure.NARROWING),
    reads=("authority.orders", "authority.domestic_basis", "offences", "assistance", "persons.profession"),
    applies_to=COERCIVE | {"AT14", "AT15"},
    trigger=_home_law,
    computed_texts=("A coercive item without any order or domestic provision.",),
    trigger_texts=(
        "The measure is not open for that class of offence over there.",
        "A privilege stands in the way.",
    ),
)

MLA_SYSTEM = Ground(
    code="G08",
    name="MLA_SYSTEM",
    title="Contrary to the law on mutual assistance",
    group=Group.SOVEREIGNTY,
    nature=(Nature.OPTIONAL,),
    citations=_same_as("(d)"),
    question_outgoing="Does their law on mutual assistance allow them to grant this to us?",
    question_incoming="Does our own law on mutual assistance allow us to grant this?",
    cures=(Cure.CONDITION, Cure.INFORMATION),
    reads=("basis", "assistance", "offences"),
    trigger_texts=("What the statute on mutual assistance of the requested State says.",),
)

DECLARED = (SOVEREIGNTY, SECURITY, ORDRE_PUBLIC, ESSENTIAL_INTERESTS, HOME_LAW_BAR, MLA_SYSTEM)

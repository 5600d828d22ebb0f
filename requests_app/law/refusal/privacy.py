"""Proportionality, privacy, data protection, limits on use, secrecy."""

from requests_app.law.citations import Grade, cite
from requests_app.law.facts import Entry, Facts, Raised
from requests_app.law.names import (
    BUDAPEST,
    CRC,
    EU_US,
    HANOI,
    ICCPR,
    NETHERLANDS_HONG_KONG,
    SECOND_PROTOCOL_1959,
    SECOND_PROTOCOL_CYBERCRIME,
    UNCAC,
    UNTOC,
)
from requests_app.law.refusal.declaration import Cure, Ground, Group, Nature
from requests_app.law.refusal.readings import (
    ITEM_TEXT,
    LONG_PERIOD_DAYS,
    MANY_ACCOUNTS,
    below_serious,
    days_sought,
    named_one_by_one,
    rests_on_an_order,
    seeks_content,
    seeks_traffic_or_content,
    was_minor,
    where_named,
)
from requests_app.law.refusal.vocabularies.holdings import SECRET_SERVICES, SENSITIVE_DATA
from requests_app.law.scope import COERCIVE, PERSONAL_DATA


def _proportionality(facts: Facts) -> tuple[Raised, ...]:
    return tuple(one for item in facts.items_of(COERCIVE) for one in _out_of_proportion(facts, item))


def _out_of_proportion(facts: Facts, item: Entry) -> tuple[Raised, ...]:
    raised = []
    offences = facts.offences_of(item)
    if seeks_content(item) and offences and all(map(below_serious, offences)):
        reason = "{name} reaches for content, and no offence it serves has a maximum of four years."
        raised.append(item.at("data_categories", reason))
    if item.text("type") == "AT06":
        raised.append(item.at("type", "{name} intercepts what people say or write."))
    if named_one_by_one(item) > MANY_ACCOUNTS:
        raised.append(item.at(where_named(item), f"{{name}} lists more than {MANY_ACCOUNTS} accounts."))
    days = days_sought(item)
    if days is not None and days > LONG_PERIOD_DAYS:
        raised.append(item.at("period_from", "{name} covers more than a year."))
    return tuple(raised)


PROPORTIONALITY = Ground(
    code="G34",
    name="PROPORTIONALITY",
    title="Out of proportion",
    group=Group.PROPORTIONALITY,
    nature=(Nature.OPTIONAL,),
    nature_note="A condition, or a bar of the requested State’s own law.",
    citations=(
        cite(BUDAPEST, "15(1)", Grade.A),
        cite(HANOI, "24", Grade.C),
        cite(ICCPR, "17", Grade.A),
    ),
    question_outgoing=(
        "Is every item necessary, no wider than the offence deserves, and is there nothing gentler?"
    ),
    question_incoming="Is the measure necessary and in proportion to the offence, or would a gentler one do?",
    cures=(Cure.NARROWING, Cure.PARTIAL),
    reads=("offences", "assistance", "facts"),
    applies_to=COERCIVE,
    trigger=_proportionality,
    computed_texts=(
        "Content for an offence below four years, or interception.",
        "More than ten accounts, or more than a year, in one item.",
    ),
    trigger_texts=("A gentler measure would do.", "Many people who have nothing to do with the case."),
)


def _privacy(facts: Facts) -> tuple[Raised, ...]:
    if facts.section("authority").has("orders"):
        return ()
    return tuple(
        item.at("data_categories", "{name} reaches for traffic or content, and no order of a judge is named.")
        for item in facts.items
        if seeks_traffic_or_content(item) and not rests_on_an_order(item)
    )


PRIVACY = Ground(
    code="G36",
    name="PRIVACY_ARBITRARY",
    title="Arbitrary interference with privacy",
    group=Group.PROPORTIONALITY,
    nature=(Nature.OPTIONAL,),
    nature_note="A matter of public order.",
    citations=(cite(ICCPR, "17", Grade.A), cite(CRC, "16", Grade.A)),
    question_outgoing="Did a court or another independent body of ours look at this, and do we say so?",
    question_incoming=(
        "Is the interference lawful and free of arbitrariness, and does somebody independent "
        "watch over it there?"
    ),
    cures=(Cure.CONDITION,),
    reads=("authority.orders", "authority.domestic_basis", "assistance", "persons.minor", "offences"),
    applies_to=PERSONAL_DATA,
    trigger=_privacy,
    computed_texts=("Traffic or content is sought and no order is named.",),
    trigger_texts=("No court oversees such measures in the requesting State.",),
)


def _data_protection(facts: Facts) -> tuple[Raised, ...]:
    undertakings = facts.section("undertakings")
    raised = []
    if not undertakings.has("data_protection"):
        raised.append(
            undertakings.at("data_protection", "The request says nothing on how personal data are protected.")
        )
    raised += [
        person.at(field, "{name} is or was under eighteen.")
        for person in facts.persons
        if (field := was_minor(person, facts))
    ]
    raised += [
        person.at("protected_status", "{name} is a refugee or asylum seeker, whose data need special care.")
        for person in facts.persons
        if person.says("protected_status", "refugee", "asylum_seeker")
    ]
    return (*raised, *facts.mentions(SENSITIVE_DATA, ITEM_TEXT, "{name} reaches for sensitive data: {word}."))


DATA_PROTECTION = Ground(
    code="G37",
    name="DATA_PROTECTION",
    title="Protection of personal data",
    group=Group.PROPORTIONALITY,
    nature=(Nature.NO_OBLIGATION, Nature.OPTIONAL),
    citations=(
        cite(HANOI, "36(1)", Grade.D),
        cite(SECOND_PROTOCOL_1959, "26(3)", Grade.A),
        cite(
            EU_US,
            "9(2)(b)",
            Grade.A,
            "That systems differ in general does not suffice there; only exceptional cases do.",
        ),
    ),
    question_outgoing="What do they need to hear about our protection of data before they may transfer them?",
    question_incoming="May we lawfully transfer these data, and which conditions would make it lawful?",
    cures=(Cure.CONDITION, Cure.ASSURANCE),
    reads=(
        "undertakings",
        "assistance",
        "persons",
        "offences.committed_from",
        "offences.committed_to",
        "assurances",
    ),
    applies_to=PERSONAL_DATA,
    trigger=_data_protection,
    computed_texts=(
        "No undertaking on the protection of data.",
        "A child, refugee or asylum seeker is named.",
        "Items reach for biometric, health or other sensitive data.",
    ),
    trigger_texts=("No finding of adequacy and no agreement on data covers the transfer.",),
    vocabularies=(SENSITIVE_DATA,),
)


def _onward(facts: Facts) -> tuple[Raised, ...]:
    undertakings = facts.section("undertakings")
    raised = []
    if undertakings.says("onward_transfer", "yes"):
        raised.append(undertakings.at("onward_transfer", "The material is to be passed on."))
    if undertakings.has("onward_recipients"):
        raised.append(
            undertakings.at("onward_recipients", "The request names who else would receive the material.")
        )
    return tuple(raised)


ONWARD_TRANSFER = Ground(
    code="G38",
    name="ONWARD_TRANSFER",
    title="Onward transfer",
    group=Group.CONDITIONS,
    nature=(Nature.OPTIONAL,),
    nature_note="A condition.",
    citations=(
        cite(HANOI, "36(3)", Grade.D, "Notice and prior authorisation, possibly in writing."),
        cite(SECOND_PROTOCOL_CYBERCRIME, "14(10)", Grade.D),
    ),
    question_outgoing=(
        "Will anybody but us receive the material, and do we ask for the authorisation beforehand?"
    ),
    question_incoming="Will a third State, body or organisation receive the material, and do we authorise it?",
    cures=(Cure.CONDITION,),
    reads=("undertakings", "assurances"),
    trigger=_onward,
    computed_texts=("Onward transfer is announced, or recipients are named.",),
    trigger_texts=("A case that is joined with one in a third State.",),
)


def _speciality(facts: Facts) -> tuple[Raised, ...]:
    undertakings, authority = facts.section("undertakings"), facts.section("authority")
    raised = []
    if not undertakings.says("use_limit", "yes"):
        raised.append(
            undertakings.at(
                "use_limit", "The request does not promise to use the material for this case only."
            )
        )
    if not authority.has("purpose"):
        raised.append(authority.at("purpose", "The purpose is not stated."))
    places = ("authority.purpose", "undertakings.onward_recipients")
    return (*raised, *facts.mentions(SECRET_SERVICES, places, "The material may serve intelligence: {word}."))


SPECIALITY = Ground(
    code="G39",
    name="SPECIALITY_USE",
    title="Limits on use",
    group=Group.CONDITIONS,
    nature=(Nature.OPTIONAL, Nature.MANDATORY),
    nature_note="Mandatory in the bilateral example if the condition cannot be met.",
    citations=(
        cite(UNTOC, "18(19)", Grade.A),
        cite(UNCAC, "46(19)", Grade.A),
        cite(BUDAPEST, "28(2)(b)", Grade.A),
        cite(NETHERLANDS_HONG_KONG, "4(h)", Grade.A),
        cite(NETHERLANDS_HONG_KONG, "8", Grade.A),
        cite(SECOND_PROTOCOL_1959, "26", Grade.A),
        cite(HANOI, "40(19)", Grade.C),
    ),
    question_outgoing=(
        "Do we promise to use the material for this case only, and can we keep that, save "
        "for what exonerates?"
    ),
    question_incoming=(
        "Does the other State accept that the material serves the stated case only, save for what exonerates?"
    ),
    cures=(Cure.CONDITION,),
    reads=("undertakings", "authority.purpose", "assurances"),
    trigger=_speciality,
    computed_texts=("No promise on use, no purpose, or words of intelligence.",),
    trigger_texts=("Earlier promises were broken.",),
    vocabularies=(SECRET_SERVICES,),
)


def _confidentiality(facts: Facts) -> tuple[Raised, ...]:
    section = facts.section("confidentiality")
    raised = []
    if section.says("provider_non_notice", "yes"):
        raised.append(
            section.at(
                "provider_non_notice",
                "The provider is asked not to tell the customer: check duties to notify.",
            )
        )
    if section.says("level", "confidential", "restricted") and not section.has("reason"):
        raised.append(section.at("level", "Secrecy is wanted and no reason is given."))
    raised += [
        item.at("non_notice", "{name} asks that the user is not told: check duties to notify.")
        for item in facts.items
        if item.says("non_notice", "yes")
    ]
    return tuple(raised)


CONFIDENTIALITY = Ground(
    code="G40",
    name="CONFIDENTIALITY",
    title="Secrecy cannot be kept",
    group=Group.CONDITIONS,
    nature=(Nature.INFORMS, Nature.OPTIONAL),
    citations=(
        cite(BUDAPEST, "28(2)(a)", Grade.A),
        cite(BUDAPEST, "27(8)", Grade.A),
        cite(UNCAC, "46(20)", Grade.A),
        cite(HANOI, "40(20)", Grade.C),
    ),
    question_outgoing="Can they keep the secrecy we ask for, and do we go on if they cannot?",
    question_incoming="Can both sides keep the secrecy asked for, given their duties to notify and to disclose?",
    cures=(Cure.CONDITION,),
    cure_note="The requesting State decides whether to go on.",
    reads=("confidentiality", "assistance.type", "assistance.non_notice"),
    trigger=_confidentiality,
    computed_texts=("The provider is to stay silent.", "Secrecy is wanted without a reason."),
    trigger_texts=(
        "Rules on disclosure in the requesting State.",
        "A duty in the requested State to notify the person concerned.",
    ),
)

DECLARED = (PROPORTIONALITY, PRIVACY, DATA_PROTECTION, ONWARD_TRANSFER, SPECIALITY, CONFIDENTIALITY)

"""Property taken for good, and where it goes: confiscation and return."""

from typing import Final

from requests_app.law.citations import Grade, cite
from requests_app.law.fields import Field, Kind, When
from requests_app.law.measures.declaration import AssistanceType, Family
from requests_app.law.measures.property_fields import (
    PROPERTY_HOLDERS,
    PROPERTY_IDENTIFIERS,
    PROPERTY_LINK,
    PROPERTY_LOCATION,
)
from requests_app.law.measures.shared_fields import ORDERS_ANNEXED, PROPERTY, PROPERTY_VALUE, variant
from requests_app.law.names import HANOI, UNCAC

_CONFISCATED: Final = cite(UNCAC, "55(3)", Grade.A)
_NEW_ORDER: Final = When("confiscation_mode", ("new_order",))
_ENFORCEMENT: Final = When("confiscation_mode", ("enforcement",))
_RETURNED: Final = cite(UNCAC, "57", Grade.A)

_OF_ENFORCEMENT = (
    variant(
        ORDERS_ANNEXED,
        source=_CONFISCATED,
        when=_ENFORCEMENT,
        label="Our order among the annexes",
        hint="A copy that is admissible as evidence over there.",
    ),
    Field(
        "order_extent",
        "How far the order is to be carried out",
        Kind.LONGTEXT,
        required_when=_ENFORCEMENT,
        max_length=2000,
        help="All of it, or which property and up to which amount.",
        source=_CONFISCATED,
        letter_label="Extent of execution",
    ),
    Field(
        "third_parties_notified",
        "How third parties in good faith were notified",
        Kind.LONGTEXT,
        required_when=_ENFORCEMENT,
        max_length=4000,
        source=_CONFISCATED,
        letter_label="Notice to third parties",
    ),
    Field(
        "due_process",
        "How they were heard",
        Kind.LONGTEXT,
        required_when=_ENFORCEMENT,
        max_length=4000,
        help="Hearing, counsel, appeal: what ensured a fair procedure.",
        source=_CONFISCATED,
        letter_label="Fair procedure",
    ),
    Field(
        "order_final_on",
        "Day on which the order became final",
        Kind.DATE,
        required_when=_ENFORCEMENT,
        source=_CONFISCATED,
        letter_label="Final since",
    ),
)

CONFISCATION = AssistanceType(
    code="AT28",
    name="CONFISCATE",
    title="Confiscation",
    summary="A new order of confiscation in the requested State, or the enforcement of ours.",
    family=Family.ASSETS,
    citations=(
        cite(UNCAC, "55(1)", Grade.A),
        cite(UNCAC, "55(3)", Grade.A),
        cite(UNCAC, "55(7)", Grade.A),
        cite(UNCAC, "55(9)", Grade.A),
        cite(HANOI, "50", Grade.C),
    ),
    elements=(
        "For a new order: the property, where it is, its value, facts that would support an order there",
        "For enforcement: an admissible copy of our order and how far it is to be carried out",
        (
            "For enforcement: how third parties in good faith were notified and heard, and "
            "that the order is final"
        ),
    ),
    preconditions=("The requesting State has jurisdiction.", "An offence of the convention relied on."),
    limits=("The rights of third parties in good faith stay untouched.",),
    refusers=("Court: evidence insufficient or late; the value is trifling.",),
    refused_on=("G54", "G12", "G53"),
    fields=(
        Field(
            "confiscation_mode",
            "A new order, or the enforcement of ours?",
            Kind.CHOICE,
            required=True,
            choices=(
                ("new_order", "(a) A new order of confiscation over there"),
                ("enforcement", "(b) Enforcement of our own order"),
            ),
            source=cite(UNCAC, "55(1)", Grade.A),
            letter_label="Asked for",
        ),
        Field(
            "jurisdiction",
            "Why our courts have jurisdiction",
            Kind.LONGTEXT,
            required=True,
            max_length=2000,
            source=cite(UNCAC, "55(1)", Grade.A),
            letter_label="Jurisdiction",
        ),
        variant(PROPERTY, source=_CONFISCATED),
        PROPERTY_LINK,
        PROPERTY_IDENTIFIERS,
        PROPERTY_LOCATION,
        variant(PROPERTY_VALUE, source=_CONFISCATED, when=_NEW_ORDER),
        PROPERTY_HOLDERS,
        Field(
            "confiscation_facts",
            "Facts on which a court over there could order it",
            Kind.LONGTEXT,
            required_when=_NEW_ORDER,
            max_length=10_000,
            help="Complete enough for an order under the law of the requested State.",
            source=_CONFISCATED,
            letter_label="Facts in support",
        ),
        *_OF_ENFORCEMENT,
    ),
    needs=("relevance",),
    letter_paragraph="confiscation",
    coercive=True,
    available=True,
)

RETURN = AssistanceType(
    code="AT31",
    name="RETURN",
    title="Return and disposal of property",
    summary="Confiscated property goes back to the requesting State, its owners or the victims.",
    family=Family.ASSETS,
    citations=(
        cite(UNCAC, "57", Grade.A),
        cite(UNCAC, "57(4)", Grade.A),
        cite(HANOI, "52", Grade.C, "Partly graded D."),
    ),
    elements=("The claim", "The final judgment", "Earlier ownership or the damage", "The victims"),
    preconditions=("A request.",),
    limits=("Reasonable expenses may be deducted.",),
    refusers=("Court or treasury: the claim or the final judgment is not shown.",),
    refused_on=("G53", "G58"),
    fields=(
        Field(
            "claim_by",
            "On whose behalf?",
            Kind.CHOICE,
            required=True,
            choices=(
                ("state", "The requesting State"),
                ("owner", "The earlier lawful owner"),
                ("victims", "The victims"),
            ),
            source=_RETURNED,
            letter_label="Claim on behalf of",
        ),
        Field(
            "claim",
            "The claim",
            Kind.LONGTEXT,
            required=True,
            max_length=6000,
            help="What is to be returned, to whom, and into which account or hands.",
            source=_RETURNED,
            letter_label="Claim",
        ),
        variant(PROPERTY, source=_RETURNED),
        PROPERTY_IDENTIFIERS,
        variant(PROPERTY_VALUE, source=_RETURNED),
        Field(
            "judgment",
            "The final judgment",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            help="Court, day, reference, and since when it has been final.",
            source=_RETURNED,
            letter_label="Judgment",
        ),
        variant(ORDERS_ANNEXED, required=True, source=_RETURNED, label="The judgment among the annexes"),
        Field(
            "earlier_ownership",
            "Earlier ownership",
            Kind.LONGTEXT,
            required_when=When("claim_by", ("owner",)),
            max_length=4000,
            help="Since when, by which title, and how it was lost.",
            source=_RETURNED,
            letter_label="Earlier ownership",
        ),
        Field(
            "damage_done",
            "The damage",
            Kind.LONGTEXT,
            required_when=When("claim_by", ("state", "victims")),
            max_length=4000,
            source=_RETURNED,
            letter_label="Damage",
        ),
        Field(
            "damage_amount",
            "Amount of the damage",
            Kind.AMOUNT,
            source=_RETURNED,
            letter_label="Amount of the damage",
        ),
        Field(
            "victims_named",
            "The victims",
            Kind.PERSONS,
            required_when=When("claim_by", ("victims",)),
            help="Persons of this request; a long list belongs into an annex.",
            source=_RETURNED,
            letter_label="Victims",
        ),
        Field(
            "expenses_deducted",
            "Which expenses may be deducted",
            Kind.LONGTEXT,
            max_length=2000,
            help="Reasonable expenses of the requested State, unless the two States agree otherwise.",
            source=cite(UNCAC, "57(4)", Grade.A),
            letter_label="Expenses that may be deducted",
        ),
    ),
    letter_paragraph="return",
    available=True,
)

"""Property and proceeds: tracing, freezing, and recovery as a whole."""

from typing import Final

from requests_app.law.citations import Grade, cite
from requests_app.law.fields import Field, Kind, When
from requests_app.law.measures.declaration import AssistanceType, Family, hanoi_purpose
from requests_app.law.measures.property_fields import (
    PROPERTY_HOLDERS,
    PROPERTY_IDENTIFIERS,
    PROPERTY_KINDS,
    PROPERTY_LINK,
    PROPERTY_LOCATION,
)
from requests_app.law.measures.shared_fields import (
    DOMESTIC_ORDER,
    EXPEDITE_REASON,
    ORDERS_ANNEXED,
    PROPERTY,
    PROPERTY_VALUE,
    variant,
)
from requests_app.law.names import HANOI, UNCAC, UNTOC

_TRACED: Final = cite(UNCAC, "46(3)(g)", Grade.A)
_FROZEN: Final = cite(UNCAC, "55(3)(c)", Grade.A)

TRACING = AssistanceType(
    code="AT10",
    name="TRACE",
    title="Tracing of proceeds and property",
    summary="Find out where proceeds, property and tools of crime are and who holds them.",
    family=Family.ASSETS,
    citations=(
        hanoi_purpose("(j)"),
        cite(UNCAC, "46(3)(g)", Grade.A),
        cite(UNTOC, "18(3)(g)", Grade.A),
        cite(UNCAC, "55(2)", Grade.A),
    ),
    elements=(
        "Description of the property",
        "Its link with the offence",
        "What is to be found out",
        "Wallets and addresses of crypto-assets",
    ),
    preconditions=("A reasonable basis for the suspicion.",),
    refusers=("Central authority or financial intelligence unit: no reasonable basis shown.",),
    refused_on=("G11", "G34", "G53"),
    fields=(
        PROPERTY_KINDS,
        variant(PROPERTY, source=_TRACED),
        PROPERTY_LINK,
        variant(PROPERTY_IDENTIFIERS, when=When("property_kinds", ("crypto_assets", "accounts"))),
        Field(
            "tracing_question",
            "What is to be found out?",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            help="For example: who opened the account at the exchange, where the coins went, what is left.",
            source=_TRACED,
            letter_label="To be found out",
        ),
        Field(
            "reasonable_basis",
            "What the suspicion rests on",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            help="The steps from the offence to this property: transfers with day, amount and reference.",
            source=cite(UNCAC, "55(2)", Grade.A),
            letter_label="Basis of the suspicion",
        ),
        variant(PROPERTY_VALUE, source=_TRACED),
        PROPERTY_HOLDERS,
    ),
    needs=("relevance",),
    letter_paragraph="tracing",
    coercive=True,
    available=True,
)

RECOVERY = AssistanceType(
    code="AT12",
    name="RECOVER_PROCEEDS",
    title="Recovery of proceeds",
    summary="Get proceeds of crime back; carried out by confiscation, freezing and return.",
    family=Family.ASSETS,
    citations=(hanoi_purpose("(l)"), cite(UNCAC, "46(3)(k)", Grade.A)),
    elements=("As for confiscation, freezing and return",),
    preconditions=("What confiscation, freezing or return asks for, whichever comes next.",),
    limits=("Each further measure is asked for as an item of its own type.",),
    refusers=("Court: as for confiscation, freezing and return.",),
    refused_on=("G11", "G12", "G53"),
    fields=(
        Field(
            "recovery_steps",
            "By which steps?",
            Kind.MULTICHOICE,
            required=True,
            choices=(
                ("freezing", "Freezing"),
                ("confiscation", "Confiscation"),
                ("return", "Return to the State, the owner or the victims"),
            ),
            help="Add an item of the type of each step as soon as its particulars are known.",
            source=cite(UNCAC, "46(3)(k)", Grade.A),
            letter_label="Steps",
        ),
        variant(PROPERTY, source=cite(UNCAC, "46(3)(k)", Grade.A)),
        PROPERTY_LINK,
        PROPERTY_IDENTIFIERS,
        variant(PROPERTY_VALUE, source=cite(UNCAC, "46(3)(k)", Grade.A)),
        PROPERTY_HOLDERS,
        variant(ORDERS_ANNEXED, source=cite(UNCAC, "46(3)(k)", Grade.A)),
    ),
    needs=("relevance",),
    letter_paragraph="recovery",
    coercive=True,
    available=True,
)

FREEZING = AssistanceType(
    code="AT29",
    name="FREEZE_TRACE",
    title="Freezing and seizure of property",
    summary="Keep property where it is until confiscation has been decided.",
    family=Family.ASSETS,
    citations=(
        cite(UNCAC, "54(2)", Grade.A),
        cite(UNCAC, "55(2)", Grade.A),
        cite(UNCAC, "55(3)(c)", Grade.A),
        cite(UNCAC, "55(8)", Grade.A),
        cite(HANOI, "50", Grade.C),
    ),
    elements=("The facts", "The action wanted", "A copy of the order, if there is one"),
    preconditions=("A reasonable basis for expecting that confiscation will follow.",),
    limits=("Before the measure is lifted, the requesting State may, where possible, argue for keeping it.",),
    refusers=("Court: no reasonable basis, or evidence that comes late.",),
    refused_on=("G54", "G53", "G34"),
    fields=(
        variant(PROPERTY, source=_FROZEN),
        PROPERTY_LINK,
        PROPERTY_IDENTIFIERS,
        variant(PROPERTY_LOCATION, source=_FROZEN),
        PROPERTY_HOLDERS,
        variant(PROPERTY_VALUE, source=_FROZEN),
        Field(
            "freezing_facts",
            "The facts the requesting State relies on",
            Kind.LONGTEXT,
            required=True,
            max_length=10_000,
            source=_FROZEN,
            letter_label="Facts relied on",
        ),
        Field(
            "action_wanted",
            "The action wanted",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            help="Freeze the account, bar entries in the register, move coins to a wallet of the State.",
            source=_FROZEN,
            letter_label="Action wanted",
        ),
        Field(
            "confiscation_expected",
            "Why confiscation is to be expected",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            help="The offence, the rule on confiscation at home, and how far the case has come.",
            source=cite(UNCAC, "54(2)", Grade.A),
            letter_label="Confiscation to be expected",
        ),
        variant(DOMESTIC_ORDER, source=cite(UNCAC, "54(2)", Grade.A)),
        variant(
            ORDERS_ANNEXED,
            source=_FROZEN,
            label="Copy of the order among the annexes",
            hint="If there is one.",
        ),
        variant(EXPEDITE_REASON, source=_FROZEN, label="Why it is urgent"),
        Field(
            "heard_before_lifting",
            "Do you wish to be heard before the measure is lifted?",
            Kind.YESNO,
            required=True,
            source=cite(UNCAC, "55(8)", Grade.A),
            letter_label="To be heard before it is lifted",
        ),
    ),
    needs=("relevance",),
    letter_paragraph="freezing",
    coercive=True,
    available=True,
)

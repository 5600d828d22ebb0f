"""Property and proceeds: tracing, freezing, confiscation, return."""

from requests_app.law.citations import Grade, cite
from requests_app.law.measures.declaration import AssistanceType, Family, hanoi_purpose
from requests_app.law.names import HANOI, UNCAC, UNTOC

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
    refusers=("Central authority or financial intelligence unit.",),
    needs=("relevance",),
    letter_paragraph="tracing",
    coercive=True,
)

RECOVERY = AssistanceType(
    code="AT12",
    name="RECOVER_PROCEEDS",
    title="Recovery of proceeds",
    summary="Get proceeds of crime back; carried out by confiscation, freezing and return.",
    family=Family.ASSETS,
    citations=(hanoi_purpose("(l)"), cite(UNCAC, "46(3)(k)", Grade.A)),
    elements=("As for confiscation, freezing and return",),
    refusers=("Court.",),
    letter_paragraph="recovery",
    coercive=True,
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
    letter_paragraph="confiscation",
    coercive=True,
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
    refusers=("Court.",),
    refused_on=("G54",),
    letter_paragraph="freezing",
    coercive=True,
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
    refusers=("Court or treasury.",),
    letter_paragraph="return",
)

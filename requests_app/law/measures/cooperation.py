"""Co-operation between authorities: spontaneous information, police, joint teams, proceedings."""

from requests_app.law.citations import Grade, cite
from requests_app.law.measures.declaration import AssistanceType, Family
from requests_app.law.names import BUDAPEST, HANOI, SECOND_PROTOCOL_1959, UNCAC

SPONTANEOUS = AssistanceType(
    code="AT20",
    name="SPONTANEOUS",
    title="Spontaneous information",
    summary="Information the sender believes will help, given without being asked.",
    family=Family.COOPERATION,
    citations=(
        cite(UNCAC, "46(4)-(5)", Grade.A),
        cite(BUDAPEST, "26", Grade.A),
        cite(HANOI, "40(4)-(5)", Grade.C),
    ),
    elements=("The information", "Conditions on its use", "Confidentiality", "Where it comes from"),
    preconditions=("The sender’s own case is not harmed.", "Domestic law allows it."),
    limits=(
        (
            "The receiver keeps the conditions; what speaks for an accused may be disclosed "
            "after notice, in exceptional cases with notice without delay."
        ),
    ),
    refusers=(
        "The sender is free to give or not.",
        "Budapest Convention: a receiver that cannot keep a condition says so first.",
    ),
    letter_paragraph="spontaneous",
)

PROCEEDINGS_TRANSFER = AssistanceType(
    code="AT25",
    name="PROCEEDINGS_TRANSFER",
    title="Transfer of proceedings",
    summary="Hand the whole case over to the State that can best try it.",
    family=Family.COOPERATION,
    citations=(cite(UNCAC, "47", Grade.A), cite(HANOI, "39", Grade.C)),
    elements=("The file", "List of the evidence", "Victims", "Limitation dates", "Who is detained"),
    preconditions=("It serves the proper administration of justice.",),
    refusers=("Prosecutor.",),
    letter_paragraph="proceedings_transfer",
)

POLICE = AssistanceType(
    code="AT26",
    name="POLICE_COOP",
    title="Police co-operation",
    summary="A question from police to police.",
    family=Family.COOPERATION,
    citations=(cite(UNCAC, "48", Grade.A), cite(HANOI, "47", Grade.C)),
    elements=("The question", "Handling code"),
    preconditions=("Under the Hanoi Convention: an offence of the Convention.",),
    limits=("In practice no evidence until mutual assistance confirms it.",),
    refusers=("Police.",),
    letter_paragraph="police",
)

JOINT_TEAM = AssistanceType(
    code="AT27",
    name="JIT",
    title="Joint investigation team",
    summary="Investigators of several States work one case together.",
    family=Family.COOPERATION,
    citations=(
        cite(UNCAC, "49", Grade.A),
        cite(SECOND_PROTOCOL_1959, "20", Grade.A),
        cite(HANOI, "48", Grade.C),
    ),
    elements=("Parties", "Purpose", "Period", "Leader", "Members", "Law of the host", "Rules on use"),
    preconditions=("An agreement, which may be made for one case.",),
    limits=(
        "The law of the host governs and the leader comes from the host.",
        "Information serves the purpose of the team.",
    ),
    refusers=("The authorities concerned.",),
    letter_paragraph="joint_team",
)

PROCEEDS_INFORMATION = AssistanceType(
    code="AT30",
    name="SPECIAL_COOP",
    title="Spontaneous information on proceeds",
    summary="Information on proceeds that is given without being asked.",
    family=Family.ASSETS,
    citations=(cite(UNCAC, "56", Grade.A), cite(HANOI, "51", Grade.C)),
    elements=("As for spontaneous information, about proceeds",),
    refusers=("The sender is free to give or not.",),
    letter_paragraph="proceeds_information",
)

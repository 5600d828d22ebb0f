"""What the two sides owe each other while a request is handled, refused or answered."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from requests_app.law.citations import Citation, Grade, cite
from requests_app.law.names import (
    BUDAPEST,
    EU_US,
    EUROPEAN_1959,
    HANOI,
    INVESTIGATION_ORDER,
    NETHERLANDS_HONG_KONG,
    SECOND_PROTOCOL_1959,
    SECOND_PROTOCOL_CYBERCRIME,
    UNCAC,
    UNTOC,
)


class Phase(StrEnum):
    """When a duty arises."""

    REFUSAL = "refusal"
    EXECUTION = "execution"
    AFTERWARDS = "afterwards"
    URGENT = "urgent"


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty: who owes what, and where it stands."""

    code: str
    title: str
    rule: str
    phase: Phase
    citations: tuple[Citation, ...] = ()


_REFUSAL = (
    Duty(
        "consult_first",
        "Consult before refusing or postponing",
        (
            "Before a refusal on the general grounds, or a postponement, the two sides talk "
            "about terms and conditions. By its wording the discrimination clause stands "
            "outside; consult all the same, unless that would endanger somebody."
        ),
        Phase.REFUSAL,
        (
            cite(UNCAC, "46(26)", Grade.A),
            cite(HANOI, "40(28)", Grade.C, "That the discrimination clause stands outside is graded D."),
            cite(
                BUDAPEST,
                "27(6)",
                Grade.A,
                "Partial or conditional execution, after consultation where fitting.",
            ),
            cite(UNCAC, "44(17)", Grade.A, "Extradition."),
        ),
    ),
    Duty(
        "give_reasons",
        "Give reasons",
        (
            "Every refusal is reasoned; under the Budapest Convention and the second "
            "protocol of 1959 postponements, too."
        ),
        Phase.REFUSAL,
        (
            cite(UNCAC, "46(23)", Grade.A),
            cite(EUROPEAN_1959, "19", Grade.A),
            cite(BUDAPEST, "27(7)", Grade.A),
            cite(SECOND_PROTOCOL_1959, "7(3)", Grade.A),
            cite(HANOI, "40(25)", Grade.C),
        ),
    ),
    Duty(
        "write_it_down",
        "Notify in writing",
        "A refusal goes out in writing; the bilateral example says so expressly.",
        Phase.REFUSAL,
        (cite(NETHERLANDS_HONG_KONG, "6(7)", Grade.A),),
    ),
    Duty(
        "keep_accepted_conditions",
        "Keep accepted conditions",
        "Whoever accepts help on conditions is bound by them.",
        Phase.REFUSAL,
        (
            cite(UNCAC, "46(26)", Grade.A),
            cite(BUDAPEST, "28(3)", Grade.A),
            cite(HANOI, "40(28)", Grade.C),
        ),
    ),
    Duty(
        "say_condition_cannot_be_met",
        "Say when a condition cannot be met",
        "The requesting State says so at once, and the sender decides.",
        Phase.REFUSAL,
        (cite(BUDAPEST, "28(3)", Grade.A),),
    ),
    Duty(
        "report_on_nationals",
        "Report on nationals who are not extradited",
        "The outcome of the proceedings at home is reported.",
        Phase.REFUSAL,
        (cite(BUDAPEST, "24(6)", Grade.A),),
    ),
    Duty(
        "explain_extradition",
        "Tell the decision on extradition",
        "The decision is told with its reasons, unless something forbids them.",
        Phase.REFUSAL,
        (cite(HANOI, "37(18)", Grade.D),),
    ),
)

_EXECUTION = (
    Duty(
        "acknowledge",
        "Acknowledge receipt",
        (
            "No treaty read asks for it; it is practice only. The European Investigation "
            "Order knows one week (D)."
        ),
        Phase.EXECUTION,
        (cite(INVESTIGATION_ORDER, "", Grade.D),),
    ),
    Duty(
        "execute_soon",
        "Execute as soon as possible",
        "Reasoned deadlines of the requesting State are taken into account as fully as can be.",
        Phase.EXECUTION,
        (cite(UNCAC, "46(24)", Grade.A), cite(HANOI, "40(26)", Grade.C)),
    ),
    Duty(
        "follow_formalities",
        "Follow the formalities wanted",
        (
            "The law of the requested State governs; formalities asked for are followed "
            "unless they run against it. The Budapest Convention and the second protocol of "
            "1959 go further: unless they are incompatible with law or fundamental "
            "principles."
        ),
        Phase.EXECUTION,
        (
            cite(UNCAC, "46(17)", Grade.A),
            cite(BUDAPEST, "27(3)", Grade.A),
            cite(SECOND_PROTOCOL_1959, "8", Grade.A),
            cite(HANOI, "40(17)", Grade.C),
        ),
    ),
    Duty(
        "answer_status",
        "Answer questions on progress",
        "Reasonable questions on where a request stands are answered.",
        Phase.EXECUTION,
        (cite(UNCAC, "46(24)", Grade.A), cite(UNTOC, "18(24)", Grade.A), cite(HANOI, "40(26)", Grade.C)),
    ),
    Duty(
        "tell_obstacles",
        "Tell obstacles and delays",
        "What makes execution impossible or notably late is told to the requesting State.",
        Phase.EXECUTION,
        (
            cite(BUDAPEST, "27(7)", Grade.A),
            cite(SECOND_PROTOCOL_1959, "7(3)", Grade.A),
            cite(NETHERLANDS_HONG_KONG, "6(1)", Grade.A),
        ),
    ),
    Duty(
        "report_result",
        "Report the result",
        "The outcome is reported promptly.",
        Phase.EXECUTION,
        (cite(BUDAPEST, "27(7)", Grade.A),),
    ),
    Duty(
        "say_no_longer_needed",
        "Say when help is no longer needed",
        "The requesting State says so promptly.",
        Phase.EXECUTION,
        (cite(UNCAC, "46(24)", Grade.A), cite(HANOI, "40(26)", Grade.C)),
    ),
    Duty(
        "tell_day_and_place",
        "Tell day and place of execution",
        "If expressly asked.",
        Phase.EXECUTION,
        (cite(EUROPEAN_1959, "4(1)", Grade.A), cite(NETHERLANDS_HONG_KONG, "6(3)", Grade.A)),
    ),
    Duty(
        "forward_misdirected",
        "Forward what was misdirected",
        "It goes to the competent authority, and the sender is told.",
        Phase.EXECUTION,
        (cite(EUROPEAN_1959, "18", Grade.A), cite(BUDAPEST, "27(9)(c)", Grade.A)),
    ),
    Duty(
        "keep_confidential",
        "Keep the request confidential",
        (
            "Fact and content stay secret except where execution needs them. If that cannot "
            "be, the requesting State is told promptly; under two of the instruments it then "
            "decides whether to go on."
        ),
        Phase.EXECUTION,
        (
            cite(UNCAC, "46(20)", Grade.A),
            cite(BUDAPEST, "27(8)", Grade.A),
            cite(EU_US, "10", Grade.A),
            cite(HANOI, "40(20)", Grade.C),
        ),
    ),
    Duty(
        "bear_ordinary_costs",
        "Bear the ordinary costs",
        (
            "The requested State pays what is ordinary; on what is not, the two consult. "
            "Under the 1959 Convention only experts, transfers, extraordinary costs, video "
            "links and interpreters are refunded."
        ),
        Phase.EXECUTION,
        (
            cite(UNCAC, "46(28)", Grade.A),
            cite(EUROPEAN_1959, "20", Grade.A),
            cite(HANOI, "40(30)", Grade.C),
        ),
    ),
    Duty(
        "hear_by_video",
        "Hold a hearing by video properly",
        "Presence of a judicial authority, check of identity, minutes; suspects only with their consent.",
        Phase.EXECUTION,
        (
            cite(UNCAC, "46(18)", Grade.A),
            cite(SECOND_PROTOCOL_1959, "9", Grade.A),
            cite(HANOI, "40(18)", Grade.C),
        ),
    ),
)

_AFTERWARDS = (
    Duty(
        "limit_use",
        "Limit the use",
        "Any other use needs consent beforehand; what exonerates an accused may be disclosed after notice.",
        Phase.AFTERWARDS,
        (cite(UNCAC, "46(19)", Grade.A), cite(HANOI, "40(19)", Grade.C)),
    ),
    Duty(
        "account_for_use",
        "Account for the use",
        "The sender may ask how material given on conditions was used.",
        Phase.AFTERWARDS,
        (cite(BUDAPEST, "28(4)", Grade.A), cite(SECOND_PROTOCOL_1959, "26(4)", Grade.A)),
    ),
    Duty(
        "tell_of_breach",
        "Tell of a breach of data",
        "No UN treaty says so; the Second Additional Protocol to the Budapest Convention does.",
        Phase.AFTERWARDS,
        (cite(SECOND_PROTOCOL_CYBERCRIME, "14", Grade.D),),
    ),
    Duty(
        "return_originals",
        "Return originals and detained persons",
        (
            "Originals and property go back as soon as can be unless that was waived; "
            "detained persons as agreed."
        ),
        Phase.AFTERWARDS,
        (cite(EUROPEAN_1959, "6(2)", Grade.A), cite(UNCAC, "46(11)", Grade.A)),
    ),
    Duty(
        "restore_to_owners",
        "Restore objects to their owners",
        "Objects may go to their rightful owners, the rights of third parties being safe.",
        Phase.AFTERWARDS,
        (cite(SECOND_PROTOCOL_1959, "12", Grade.A),),
    ),
    Duty(
        "grant_safe_conduct",
        "Grant safe conduct",
        "Fifteen days in a row after the official notice that presence is no longer needed.",
        Phase.AFTERWARDS,
        (
            cite(UNCAC, "46(27)", Grade.A),
            cite(EUROPEAN_1959, "12(3)", Grade.A),
            cite(NETHERLANDS_HONG_KONG, "14(2)", Grade.A),
            cite(HANOI, "40(29)", Grade.C),
        ),
    ),
    Duty(
        "respect_spontaneous",
        "Respect conditions on spontaneous information",
        (
            "What was given without being asked is used on the sender’s conditions; a State "
            "may declare that it takes none with conditions unless told beforehand."
        ),
        Phase.AFTERWARDS,
        (
            cite(UNCAC, "46(4)-(5)", Grade.A),
            cite(BUDAPEST, "26", Grade.A),
            cite(SECOND_PROTOCOL_1959, "11(4)", Grade.A),
            cite(HANOI, "40(4)-(5)", Grade.C),
        ),
    ),
)

_URGENT = (
    Duty(
        "be_reachable",
        "Be reachable day and night",
        (
            "The 24/7 point answers at any hour, acts fast, works with the central "
            "authority, is trained and equipped."
        ),
        Phase.URGENT,
        (
            cite(BUDAPEST, "35", Grade.A),
            cite(HANOI, "41", Grade.C, "That the depositary keeps a list is graded D."),
        ),
    ),
    Duty(
        "hold_preserved_data",
        "Hold preserved data until the decision",
        "Once the request is filed, preservation goes on until it has been decided.",
        Phase.URGENT,
        (cite(BUDAPEST, "29(7)", Grade.A), cite(HANOI, "42(8)", Grade.C)),
    ),
    Duty(
        "hear_before_lifting",
        "Hear before lifting a freeze",
        "Where possible the requesting State may argue for keeping it.",
        Phase.URGENT,
        (cite(UNCAC, "55(8)", Grade.A), cite(HANOI, "50", Grade.C)),
    ),
    Duty(
        "keep_hold_secret",
        "Keep a legal hold secret",
        "The custodian of preserved data stays silent for the lawful time.",
        Phase.URGENT,
        (cite(BUDAPEST, "16(3)", Grade.A), cite(HANOI, "25(3)", Grade.C)),
    ),
)

DUTIES: Final[dict[str, Duty]] = {
    duty.code: duty for duty in (*_REFUSAL, *_EXECUTION, *_AFTERWARDS, *_URGENT)
}

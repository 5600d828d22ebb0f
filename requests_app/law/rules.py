"""Where the content of a request is prescribed: rules R1 to R7, what else the treaties want, and what practice adds.

The same rule stands in several treaties; a page shows the one the request rests on.
"""

from dataclasses import dataclass
from typing import Final

from requests_app.law.citations import Citation, cite
from requests_app.law.names import (
    BUDAPEST,
    CAT,
    CRC,
    EUROPEAN_1959,
    HANOI,
    ICCPR,
    NETHERLANDS_HONG_KONG,
    PRACTICE,
    UNCAC,
    UNTOC,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule on what a request says: the first place is shown where none of them is the basis of the request."""

    code: str
    title: str
    citations: tuple[Citation, ...]


def _listed(code: str, title: str, letter: str) -> Rule:
    """A rule of the list that the two conventions of the United Nations share with Article 40(15)."""
    return Rule(
        code,
        title,
        (
            cite(UNTOC, f"18(15){letter}", "A"),
            cite(UNCAC, f"46(15){letter}", "A"),
            cite(HANOI, f"40(15){letter}", "C"),
        ),
    )


_DECLARED = (
    _listed("R1", "The authority that requests", "(a)"),
    _listed("R2", "Subject and nature of the proceeding, and who conducts it", "(b)"),
    _listed("R3", "Summary of the facts", "(c)"),
    _listed("R4", "Assistance sought and procedure wanted", "(d)"),
    _listed("R5", "Identity, place and nationality of persons", "(e)"),
    Rule("R6", "Period for which material is sought", (cite(HANOI, "40(15)(f)", "D"),)),
    Rule(
        "R7",
        "Purpose",
        (
            cite(UNTOC, "18(15)(f)", "A"),
            cite(UNCAC, "46(15)(f)", "A"),
            cite(HANOI, "40(15)(g)", "D"),
        ),
    ),
    Rule(
        "confidentiality",
        "Confidentiality of the request",
        (cite(UNCAC, "46(20)", "A"), cite(BUDAPEST, "27(8)", "A"), cite(HANOI, "40(20)", "C")),
    ),
    Rule("deadline", "Deadline with its reason", (cite(UNCAC, "46(24)", "A"), cite(HANOI, "40(26)", "C"))),
    Rule("language", "Language", (cite(UNCAC, "46(14)", "A"), cite(HANOI, "40(13)", "C"))),
    Rule(
        "central authority",
        "Central authorities",
        (cite(UNCAC, "46(13)", "A"), cite(BUDAPEST, "27(2)", "A"), cite(HANOI, "40(12)", "C")),
    ),
    Rule(
        "costs",
        "Costs",
        (cite(UNCAC, "46(28)", "A"), cite(EUROPEAN_1959, "20", "A"), cite(HANOI, "40(30)", "C")),
    ),
    Rule(
        "use",
        "Use of what is handed over",
        (
            cite(UNTOC, "18(19)", "A"),
            cite(UNCAC, "46(19)", "A"),
            cite(BUDAPEST, "28(2)(b)", "A"),
            cite(HANOI, "40(19)", "C"),
        ),
    ),
    Rule(
        "provisions",
        "Text of the provisions and maximum penalty",
        (
            cite(
                NETHERLANDS_HONG_KONG,
                "5(2)(b)",
                "A",
                "and model forms; the four-year test needs the maximum penalty",
            ),
        ),
    ),
    Rule("nexus", "Relevance of each item", (cite(NETHERLANDS_HONG_KONG, "5(2)(c)", "A"),)),
    Rule("formalities", "Formalities and their reasons", (cite(NETHERLANDS_HONG_KONG, "5(2)(d)", "A"),)),
    Rule("four years", "Maximum of four years", (cite(HANOI, "2(h)", "A"),)),
    Rule("emergency", "What an emergency is", (cite(HANOI, "2(o)", "A"),)),
    Rule("data protection", "Protection of personal data", (cite(HANOI, "36", "C"),)),
    Rule("onward transfer", "Onward transfer", (cite(HANOI, "36(3)", "D"),)),
    Rule("torture", "No statement obtained by torture", (cite(CAT, "15", "A"),)),
    Rule("death penalty", "Death penalty", (cite(ICCPR, "6(2)", "A"),)),
    Rule("retroactivity", "No retroactive punishment", (cite(ICCPR, "15", "A"),)),
    Rule("child", "Children before a court", (cite(CRC, "40", "A"),)),
    Rule("in force", "The gate: a basis in force on the day", (cite(HANOI, "65(1)", "B"),)),
    Rule(
        "treaty first",
        "The gate: a treaty between the two States goes first",
        (
            cite(UNTOC, "18(6)-(7)", "A"),
            cite(UNCAC, "46(6)-(7)", "A"),
            cite(BUDAPEST, "27(1)", "A"),
            cite(HANOI, "40(6)-(7)", "C"),
        ),
    ),
    Rule(
        "limb a",
        "The gate: offences of the Convention",
        (cite(HANOI, "3", "A"), cite(HANOI, "35(1)", "C")),
    ),
    Rule(
        "limb b",
        "The gate: serious crime, for electronic evidence alone",
        (cite(HANOI, "2(h)", "A"), cite(HANOI, "3", "A"), cite(HANOI, "35(2)", "D")),
    ),
    Rule(
        "any offence",
        "The gate: electronic evidence of any offence",
        (cite(BUDAPEST, "23", "A"), cite(BUDAPEST, "25(1)", "A")),
    ),
    Rule(
        "specific case",
        "The gate: a specific investigation or proceeding",
        (cite(BUDAPEST, "14(1)", "A"), cite(HANOI, "23(1)", "C"), cite(HANOI, "41(1)", "C")),
    ),
    Rule(
        "conduct decides",
        "Dual criminality: the conduct decides, not the label",
        (cite(BUDAPEST, "25(5)", "A"), cite(HANOI, "35(3)", "C")),
    ),
    Rule(
        "dual criminality",
        "Dual criminality as a condition of assistance",
        (cite(UNTOC, "18(9)", "A"), cite(UNCAC, "46(9)", "A"), cite(HANOI, "40(8)", "C")),
    ),
    Rule(
        "no dual criminality",
        "No dual criminality for preservation",
        (cite(BUDAPEST, "29(3)", "A"), cite(HANOI, "42(4)", "C")),
    ),
    Rule("practice", "Practice", (cite(PRACTICE, "", "B", "model request forms of the T-CY"),)),
)

RULES: Final[dict[str, Rule]] = {rule.code: rule for rule in _DECLARED}

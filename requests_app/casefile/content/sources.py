"""Where the content of a request is prescribed (rules R1 to R7) and what practice adds to it.

The same rule stands in several treaties; `rule_source` picks the one that serves as legal basis, so that an
officer reads the article the other State will hold up.
"""

from types import MappingProxyType

from requests_app.law.citations import Citation, cite

RULES = MappingProxyType(
    {
        "R1": {
            "UNTOC": cite("UNTOC", "18(15)(a)", "A"),
            "UNCAC": cite("UNCAC", "46(15)(a)", "A"),
            "HC": cite("HC", "40(15)(a)", "C"),
        },
        "R2": {
            "UNTOC": cite("UNTOC", "18(15)(b)", "A"),
            "UNCAC": cite("UNCAC", "46(15)(b)", "A"),
            "HC": cite("HC", "40(15)(b)", "C"),
        },
        "R3": {
            "UNTOC": cite("UNTOC", "18(15)(c)", "A"),
            "UNCAC": cite("UNCAC", "46(15)(c)", "A"),
            "HC": cite("HC", "40(15)(c)", "C"),
        },
        "R4": {
            "UNTOC": cite("UNTOC", "18(15)(d)", "A"),
            "UNCAC": cite("UNCAC", "46(15)(d)", "A"),
            "HC": cite("HC", "40(15)(d)", "C"),
        },
        "R5": {
            "UNTOC": cite("UNTOC", "18(15)(e)", "A"),
            "UNCAC": cite("UNCAC", "46(15)(e)", "A"),
            "HC": cite("HC", "40(15)(e)", "C"),
        },
        "R6": {"HC": cite("HC", "40(15)(f)", "D")},
        "R7": {
            "UNTOC": cite("UNTOC", "18(15)(f)", "A"),
            "UNCAC": cite("UNCAC", "46(15)(f)", "A"),
            "HC": cite("HC", "40(15)(g)", "D"),
        },
    }
)
_FALLBACK = "UNTOC"


def rule_source(rule: str, instrument: str = "") -> Citation:
    """The article behind R1…R7 in that instrument; failing that, in the one the rule is best known from."""
    places = RULES[rule]
    return places.get(instrument) or places.get(_FALLBACK) or next(iter(places.values()))


R1, R2, R3, R4, R5, R6, R7 = (rule_source(f"R{number}") for number in range(1, 8))

OFFENCE_TEXT = cite("NLHK", "5(2)(b)", "A", "and model forms; the four-year test needs the maximum penalty")
FOUR_YEARS = cite("HC", "2(h)", "A")
NEXUS = cite("NLHK", "5(2)(c)", "A")
FORMALITIES = cite("NLHK", "5(2)(d)", "A")
CONFIDENTIALITY = cite("UNCAC", "46(20)", "A")
DEADLINE = cite("UNCAC", "46(24)", "A")
LANGUAGE = cite("UNCAC", "46(14)", "A")
CENTRAL_AUTHORITY = cite("UNCAC", "46(13)", "A")
COSTS = cite("UNCAC", "46(28)", "A")
USE_LIMIT = cite("UNCAC", "46(19)", "A")
DATA_PROTECTION = cite("HC", "36", "C")
ONWARD_TRANSFER = cite("HC", "36(3)", "D")
TORTURE = cite("CAT", "15", "A")
DEATH_PENALTY = cite("ICCPR", "6(2)", "A")
RETROACTIVITY = cite("ICCPR", "15", "A")
CHILD = cite("CRC", "40", "A")
PRACTICE = cite("PRACTICE", "", "B", "model request forms of the T-CY")

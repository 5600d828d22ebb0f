"""Where the content of a request is prescribed (rules R1 to R7) and what practice adds to it.

The same rule stands in several treaties; `printed` picks the one that serves as legal basis, so that an officer
reads the article the other State will hold up. A treaty between two other States is shown as an example only.
"""

from collections.abc import Mapping
from types import MappingProxyType

from requests_app.law.citations import Citation, cite

RULES: Mapping[str, tuple[Citation, ...]] = MappingProxyType(
    {
        "R1": (
            cite("UNTOC", "18(15)(a)", "A"),
            cite("UNCAC", "46(15)(a)", "A"),
            cite("HC", "40(15)(a)", "C"),
        ),
        "R2": (
            cite("UNTOC", "18(15)(b)", "A"),
            cite("UNCAC", "46(15)(b)", "A"),
            cite("HC", "40(15)(b)", "C"),
        ),
        "R3": (
            cite("UNTOC", "18(15)(c)", "A"),
            cite("UNCAC", "46(15)(c)", "A"),
            cite("HC", "40(15)(c)", "C"),
        ),
        "R4": (
            cite("UNTOC", "18(15)(d)", "A"),
            cite("UNCAC", "46(15)(d)", "A"),
            cite("HC", "40(15)(d)", "C"),
        ),
        "R5": (
            cite("UNTOC", "18(15)(e)", "A"),
            cite("UNCAC", "46(15)(e)", "A"),
            cite("HC", "40(15)(e)", "C"),
        ),
        "R6": (cite("HC", "40(15)(f)", "D"),),
        "R7": (
            cite("UNTOC", "18(15)(f)", "A"),
            cite("UNCAC", "46(15)(f)", "A"),
            cite("HC", "40(15)(g)", "D"),
        ),
        "confidentiality": (
            cite("UNCAC", "46(20)", "A"),
            cite("BUDAPEST", "27(8)", "A"),
            cite("HC", "40(20)", "C"),
        ),
        "deadline": (cite("UNCAC", "46(24)", "A"), cite("HC", "40(26)", "C")),
        "language": (cite("UNCAC", "46(14)", "A"), cite("HC", "40(13)", "C")),
        "central authority": (
            cite("UNCAC", "46(13)", "A"),
            cite("BUDAPEST", "27(2)", "A"),
            cite("HC", "40(12)", "C"),
        ),
        "costs": (cite("UNCAC", "46(28)", "A"), cite("ETS030", "20", "A"), cite("HC", "40(30)", "C")),
        "use": (
            cite("UNTOC", "18(19)", "A"),
            cite("UNCAC", "46(19)", "A"),
            cite("BUDAPEST", "28(2)(b)", "A"),
            cite("HC", "40(19)", "C"),
        ),
    }
)
"""Rule → the places where it stands; the first one is shown where none of them is the basis of the request."""

R1, R2, R3, R4, R5, R6, R7 = (RULES[f"R{number}"][0] for number in range(1, 8))
CONFIDENTIALITY = RULES["confidentiality"][0]
DEADLINE = RULES["deadline"][0]
LANGUAGE = RULES["language"][0]
EMERGENCY = cite("HC", "2(o)", "A")
CENTRAL_AUTHORITY = RULES["central authority"][0]
COSTS = RULES["costs"][0]
USE_LIMIT = RULES["use"][0]

OFFENCE_TEXT = cite("NLHK", "5(2)(b)", "A", "and model forms; the four-year test needs the maximum penalty")
NEXUS = cite("NLHK", "5(2)(c)", "A")
FORMALITIES = cite("NLHK", "5(2)(d)", "A")
FOUR_YEARS = cite("HC", "2(h)", "A")
DATA_PROTECTION = cite("HC", "36", "C")
ONWARD_TRANSFER = cite("HC", "36(3)", "D")
TORTURE = cite("CAT", "15", "A")
DEATH_PENALTY = cite("ICCPR", "6(2)", "A")
RETROACTIVITY = cite("ICCPR", "15", "A")
CHILD = cite("CRC", "40", "A")
PRACTICE = cite("PRACTICE", "", "B", "model request forms of the T-CY")

_EXAMPLES = frozenset({"NLHK", "EUUS", "MODEL"})
_RULE_OF = {place: places for places in RULES.values() for place in places}


def printed(source: Citation | None, basis: str = "") -> str:
    """The source as a page may show it, in the instrument the request rests on if the rule stands there too.

    "" for none. What two other States agreed binds nobody here and reads “as in …”.
    """
    if source is None:
        return ""
    same_rule = (place for place in _RULE_OF.get(source, ()) if place.instrument == basis)
    text = next(same_rule, source).printable()
    return f"as in the {text}" if source.instrument in _EXAMPLES else text

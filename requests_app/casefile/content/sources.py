"""Where the content of a request is prescribed, as the forms and checks name it.

The rules themselves stand in the catalogue (`law/rules.py`). The same rule stands in several treaties; `printed`
picks the one that serves as legal basis, so that an officer reads the article the other State will hold up. A
treaty between two other States is shown as an example only.
"""

from requests_app.law.citations import NOTHING_CONFIRMED, Citation, Confirmations
from requests_app.law.rules import RULES

R1, R2, R3, R4, R5, R6, R7 = (RULES[f"R{number}"].citations[0] for number in range(1, 8))
CONFIDENTIALITY = RULES["confidentiality"].citations[0]
DEADLINE = RULES["deadline"].citations[0]
LANGUAGE = RULES["language"].citations[0]
EMERGENCY = RULES["emergency"].citations[0]
CENTRAL_AUTHORITY = RULES["central authority"].citations[0]
COSTS = RULES["costs"].citations[0]
USE_LIMIT = RULES["use"].citations[0]
OFFENCE_TEXT = RULES["provisions"].citations[0]
NEXUS = RULES["nexus"].citations[0]
FORMALITIES = RULES["formalities"].citations[0]
FOUR_YEARS = RULES["four years"].citations[0]
DATA_PROTECTION = RULES["data protection"].citations[0]
ONWARD_TRANSFER = RULES["onward transfer"].citations[0]
TORTURE = RULES["torture"].citations[0]
DEATH_PENALTY = RULES["death penalty"].citations[0]
RETROACTIVITY = RULES["retroactivity"].citations[0]
CHILD = RULES["child"].citations[0]
PRACTICE = RULES["practice"].citations[0]

EXAMPLES = frozenset({"NLHK", "EUUS", "MODEL"})
_RULE_OF = {place: rule.citations for rule in RULES.values() for place in rule.citations}


def printed(source: Citation | None, basis: str = "", *, confirmed: Confirmations = NOTHING_CONFIRMED) -> str:
    """The source as a page may show it, in the instrument the request rests on if the rule stands there too.

    "" for none. What two other States agreed binds nobody here and reads “as in …”. `confirmed` is the word of
    the legal adviser (`counsel.queries.standing`).
    """
    if source is None:
        return ""
    same_rule = (place for place in _RULE_OF.get(source, ()) if place.instrument == basis)
    text = next(same_rule, source).printable(confirmed)
    return f"as in the {text}" if source.instrument in EXAMPLES else text

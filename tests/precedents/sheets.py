"""A filled sheet for the first offence of case 1, as an officer would write it."""

from typing import Any

from requests_app.law.criminality.register import CRIMES

SECRET = "The ransom note named the ward sister."


def sheet(offence: str, article: str = "HC09", **changed: Any) -> dict[str, Any]:
    """Every element on both sides, each with a fact of the case."""
    made: dict[str, Any] = {
        "offence": [offence],
        "article": article,
        "their_provision": "Penal Code art. 323-3",
        "their_text": "Whoever deletes data of another without right is punished with five years.",
        "their_source": "Official journal, read on 3 March 2026",
        "result": "both",
        "conclusion": f"The same acts. {SECRET}",
    }
    for element in CRIMES[article].elements:
        made |= {f"{element.code}_ours": "yes", f"{element.code}_theirs": "yes"}
        made[f"{element.code}_fact"] = SECRET
    return made | changed

"""Sheets on dual criminality of the small matters: the Criminal Code of Northmark against the Penal Code of Solvara."""

from typing import Any

from requests_app.law.criminality.register import CRIMES

_SOLVARA: dict[str, tuple[str, str]] = {
    "HC07": (
        "Penal Code of Solvara, art. 323-1",
        (
            "Whoever fraudulently gains access to a system of automated data processing, or stays in it, is "
            "punished with imprisonment of up to three years."
        ),
    ),
    "HC09": (
        "Penal Code of Solvara, art. 323-3",
        (
            "Whoever fraudulently deletes or alters the data that a system contains is punished with "
            "imprisonment of up to five years."
        ),
    ),
}
_SOURCE = "Official Gazette of Solvara, consolidated text, read on 5 October 2026"


def sheet(key: str, offence: str, article: str, facts: dict[str, str], conclusion: str) -> dict[str, Any]:
    """A sheet on which every element for which a fact is given is there in both laws; the others are in neither."""
    provision, text = _SOLVARA[article]
    filled: dict[str, Any] = {
        "id": key,
        "offence": [offence],
        "article": article,
        "their_provision": provision,
        "their_text": text,
        "their_source": _SOURCE,
        "result": "both",
        "conclusion": conclusion,
    }
    for element in CRIMES[article].elements:
        known = element.code in facts
        filled |= {f"{element.code}_{side}": "yes" if known else "no" for side in ("ours", "theirs")}
        if known:
            filled[f"{element.code}_fact"] = facts[element.code]
    return filled

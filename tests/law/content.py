"""A request that no ground objects to, and the means to change one thing about it."""

import copy
from datetime import date
from typing import Any

from requests_app.law.facts import Facts
from requests_app.law.screening import Screened, screen

ON = date(2026, 4, 2)

_CLEAN: dict[str, Any] = {
    "authority": {
        "requesting_authority": "xa-halden-cyber",
        "conducting_official": "Maren Tveit",
        "nature": "Investigation of interference with data",
        "purpose": "Evidence for trial",
        "orders": "Order of the Halden court of 9 March 2026",
    },
    "basis": {
        "requested_state": "XB",
        "addressee": "xb-central",
        "instrument": "BUDAPEST",
        "letter_language": "en",
    },
    "offences": {
        "entries": [
            {
                "id": "offence1",
                "title": "Interference with data",
                "provision_text": (
                    "Whoever unlawfully deletes or alters data shall be punished. The attempt is punishable."
                ),
                "penalty_kind": "months",
                "penalty_months": 120,
                "death_possible": "no",
                "character": ["ordinary"],
                "convention_article": "HC09",
                "committed_from": "2026-02-11",
                "committed_to": "2026-03-02",
                "law_in_force_since": "2007-08-11",
                "limitation_date": "2036-03-02",
            }
        ]
    },
    "persons": {
        "entries": [
            {
                "id": "person01",
                "kind": "natural",
                "roles": ["suspect"],
                "name_original": "Ilyas Ben Youssef",
                "birth_date": "1994-05-17",
                "nationalities": ["XA"],
                "profession": "none",
                "in_custody": "no",
                "minor": "no",
                "vulnerable": "no",
            }
        ]
    },
    "facts": {
        "summary": "On 2 March 2026 files of the hospital were encrypted.",
        "link": "The servers stand in the requested State.",
        "custody_statement": "no",
    },
    "assistance": {
        "entries": [
            {
                "id": "item0001",
                "type": "AT04",
                "description": "Subscriber data of one account",
                "holder": "Kestrel Hosting SA",
                "holder_country": "XB",
                "period_from": "2026-02-11T22:07:31Z",
                "period_to": "2026-03-02T03:20:05Z",
                "relevance": "The account leased the server",
                "data_categories": ["subscriber"],
                "accounts": "billing@tarn-grid.example",
                "offences": ["offence1"],
            }
        ]
    },
    "confidentiality": {"level": "ordinary"},
    "undertakings": {"use_limit": "yes", "data_protection": "Access is limited.", "onward_transfer": "no"},
}


def clean() -> dict[str, Any]:
    """The content that raises nothing; free to be changed."""
    return copy.deepcopy(_CLEAN)


def changed(**sections: Any) -> dict[str, Any]:
    """The clean content with fields of flat sections, or of the first entry of repeated ones, set.

    None takes a field away; a list replaces all entries of a section.
    """
    content = clean()
    for code, fields in sections.items():
        if isinstance(fields, list):
            content[code] = {"entries": fields}
            continue
        section = content.setdefault(code, {})
        target = section["entries"][0] if "entries" in section else section
        target.update(fields)
        for field in [one for one, value in target.items() if value is None]:
            del target[field]
    return content


def facts_of(content: Any, **known: Any) -> Facts:
    """Facts as the review of an outgoing request to XB would know them, unless said otherwise."""
    given = {"home": "XA", "other": "XB", "on": ON, "accepted_languages": ("en", "fr")}
    return Facts(content, **(given | known))


def screened(code: str, content: Any, **known: Any) -> Screened | None:
    """What the screening says of one ground; None if it does not apply."""
    return next((one for one in screen(facts_of(content, **known)) if one.code == code), None)


def pointers(code: str, content: Any, **known: Any) -> list[str]:
    """Where one ground points; empty if nothing raised it or it does not apply."""
    found = screened(code, content, **known)
    return [one.pointer for one in found.raised] if found else []

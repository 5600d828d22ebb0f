"""A matter that does not exist, to show how a clause reads when it is filled."""

from collections.abc import Mapping
from typing import Any, Final

from requests_app.law.assistance import find

KNOWN: Final[Mapping[str, Any]] = {
    "authorities": {
        "sample-ours": {"name": "Prosecutor’s Office for Cybercrime, Halden"},
        "sample-theirs": {"name": "Ministry of Justice, International Department"},
    },
    "states": {"XB": "Solvara"},
}


def content(types: tuple[str, ...] = ()) -> dict[str, Any]:
    """A whole request for assistance of these types; of the two most usual ones where none is given."""
    wanted = types or ("AT04", "AT09")
    return {
        "reference": "OUT-2026-SAMPLE",
        "authority": {
            "requesting_authority": "sample-ours",
            "conducting_official": "Dr. Maren Tveit",
            "proceeding_reference": "4 Js 2217/26",
        },
        "basis": {"requested_state": "XB", "addressee": "sample-theirs", "instrument": "UNTOC"},
        "offences": {"entries": [{"title": "Interference with data", "provision": "§ 303a Penal Code"}]},
        "persons": {"entries": [{"name_latin": "Ilyas Ben Youssef"}]},
        "assistance": {"entries": [_item(code) for code in wanted if find(code)]},
        "timing": {
            "deadline": "2026-12-15",
            "reason": "The preservation of the data ends on 16 December 2026.",
        },
        "delivery": {"contact": "Registry, Halden"},
    }


def _item(code: str) -> dict[str, str]:
    return {
        "type": code,
        "holder": "Nordhaven Hosting Ltd",
        "period_from": "2026-03-01T00:00:00Z",
        "period_to": "2026-03-04T23:59:59Z",
        "hash_method": "sha256",
        "preservation_reference": "PR-26-0117",
    }

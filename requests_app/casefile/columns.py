"""The columns of a case that repeat what its content says, so that lists and searches read no JSON."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from requests_app.casefile.models import CaseFile
from requests_app.casefile.search import vector, words_of_case


def columns_of(case: CaseFile, content: Mapping[str, Any]) -> dict[str, Any]:
    """Column → value, from the content and from the references and the title the case itself carries."""
    domestic = (content.get("authority") or {}).get("proceeding_reference", "")
    timing = content.get("timing") or {}
    deadline = timing.get("deadline")
    known_by = (case.reference, domestic, *case.other_references)
    return {
        "requested_state": (content.get("basis") or {}).get("requested_state", ""),
        "confidentiality": (content.get("confidentiality") or {}).get("level", "ordinary"),
        "domestic_reference": domestic,
        "urgency": timing.get("urgency", "ordinary"),
        "due_on": date.fromisoformat(deadline) if deadline else None,
        "search": vector(words_of_case(known_by, case.title, content)),
    }

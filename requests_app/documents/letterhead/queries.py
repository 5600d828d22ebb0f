"""Which letterhead is in force, which ones were, and what of it a document takes along."""

from typing import Any, Final

from django.db import connection

from requests_app.core.errors import NotVisible
from requests_app.documents.letterhead.models import Letterhead

FIELDS: Final = ("name", "address", "motto", "footer", "signature")
"""What can be worded, for all languages or for one."""

ALL_LANGUAGES: Final = ""


def in_force() -> Letterhead | None:
    """The newest letterhead; None as long as nobody has set one."""
    return Letterhead.objects.order_by("-number").select_related("crest", "saved_by").first()


def newest_locked() -> Letterhead | None:
    """The same, held until the transaction ends: two people who save at once must not both be the next."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('requests_app_letterhead'))")
    return in_force()


def history() -> list[Letterhead]:
    """Every letterhead, the newest first."""
    return list(Letterhead.objects.order_by("-number").select_related("crest", "saved_by"))


def numbered(number: int) -> Letterhead:
    """The letterhead of that number. Raises NotVisible."""
    found = Letterhead.objects.select_related("crest", "saved_by").filter(number=number).first()
    if found is None:
        raise NotVisible("There is no such letterhead.")
    return found


def frozen(letterhead: Letterhead | None, language: str) -> dict[str, Any]:
    """What a document in this language keeps of the letterhead; nothing it could lose later."""
    if letterhead is None:
        return {"number": 0, "stamp": True, "dividers": False}
    told: dict[str, Any] = {
        field: lines for field in FIELDS if (lines := worded(letterhead, field, language))
    }
    told |= {
        "number": letterhead.number,
        "stamp": letterhead.has_stamp_space,
        "dividers": letterhead.divides_annexes,
    }
    if letterhead.crest_id:
        told |= {"crest": letterhead.crest_id, "crest_type": letterhead.crest_type}
    return told


def worded(letterhead: Letterhead, field: str, language: str) -> list[str]:
    """The lines of a field: those of the language, else those for all languages."""
    for chosen in (language, ALL_LANGUAGES):
        if lines := letterhead.wording.get(chosen, {}).get(field):
            return list(lines)
    return []

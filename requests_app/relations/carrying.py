"""What a new request takes over from an earlier one: one rule for every field of every section and type.

`BY_KIND` says it for each section and kind of field, `EXCEPTIONS` for single fields. A field without a rule fails a
test, so that whoever adds one decides: it still holds (carried), it belongs to the earlier case (cleared), or the
officer must say it anew, with the earlier answer in view (asked again).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from requests_app.casefile import sections
from requests_app.casefile.models import RESTRICTED
from requests_app.law.fields import Field, Kind

Content = dict[str, Any]


class Rule(StrEnum):
    """What becomes of a field."""

    CARRIED = "carried"
    CLEARED = "cleared"
    ASKED = "asked again"


class Purpose(StrEnum):
    """Why a request begins with the text of another one."""

    ANEW = "anew"
    SUPPLEMENTARY = "supplementary"
    AMENDMENT = "amendment"
    PARALLEL = "parallel"


CARRIED, CLEARED, ASKED = Rule.CARRIED, Rule.CLEARED, Rule.ASKED
K = Kind

BY_KIND: Mapping[str, Mapping[Kind, Rule]] = MappingProxyType(
    {
        "authority": {
            K.AUTHORITY: CARRIED, K.TEXT: CARRIED, K.EMAIL: CARRIED, K.PHONE: CARRIED, K.CHOICE: ASKED,
            K.LONGTEXT: ASKED,
        },
        "basis": {
            K.COUNTRY: CARRIED, K.AUTHORITY: CARRIED, K.CHOICE: CARRIED, K.LANGUAGE: CARRIED, K.INSTRUMENT: ASKED,
            K.YESNO: ASKED,
        },
        "offences": {
            K.TEXT: CARRIED, K.LONGTEXT: CARRIED, K.CHOICE: CARRIED, K.INTEGER: CARRIED, K.YESNO: CARRIED,
            K.MULTICHOICE: ASKED, K.DATE: ASKED,
        },
        "dual_criminality": {
            K.OFFENCES: CARRIED, K.CHOICE: CARRIED, K.TEXT: CARRIED, K.LONGTEXT: CARRIED, K.YESNO: ASKED,
            K.MULTICHOICE: ASKED, K.DATE: ASKED,
        },
        "persons": {
            K.CHOICE: CARRIED, K.TEXT: CARRIED, K.LONGTEXT: ASKED, K.DATE: CARRIED, K.COUNTRIES: CARRIED,
            K.MULTICHOICE: ASKED, K.YESNO: ASKED,
        },
        "identifiers": {
            K.CHOICE: CARRIED, K.TEXT: CARRIED, K.INTEGER: CARRIED, K.TIME_ZONE: CARRIED, K.PERSON: CARRIED,
            K.YESNO: CARRIED, K.DATETIME: ASKED, K.LONGTEXT: CLEARED,
        },
        "facts": {K.LONGTEXT: ASKED, K.DATE: ASKED, K.YESNO: ASKED},
        "assistance": {
            K.CHOICE: CARRIED, K.TEXT: CARRIED, K.LONGTEXT: CARRIED, K.COUNTRY: CARRIED, K.COUNTRIES: CARRIED,
            K.TIME_ZONE: CARRIED, K.OFFENCES: CARRIED, K.PERSONS: CARRIED, K.PERSON: CARRIED,
            K.IDENTIFIERS: CARRIED, K.LANGUAGE: CARRIED, K.MULTICHOICE: CARRIED, K.AUTHORITY: CARRIED,
            K.YESNO: ASKED, K.DATE: ASKED, K.DATETIME: ASKED, K.INTEGER: ASKED, K.AMOUNT: ASKED,
            K.ANNEXES: CLEARED,
        },
        "procedure": {K.LONGTEXT: CARRIED},
        "earlier": {K.CHOICE: CLEARED, K.TEXT: CLEARED, K.DATE: CLEARED, K.LONGTEXT: CLEARED},
        "timing": {K.CHOICE: CLEARED, K.MULTICHOICE: CLEARED, K.DATE: CLEARED, K.LONGTEXT: CLEARED},
        "confidentiality": {K.CHOICE: CARRIED, K.LONGTEXT: ASKED, K.YESNO: ASKED},
        "undertakings": {K.LONGTEXT: CARRIED, K.YESNO: ASKED},
        "assurances": {K.CHOICE: ASKED, K.LONGTEXT: ASKED},
        "clauses": {
            K.TEXT: CLEARED, K.LONGTEXT: CLEARED, K.INTEGER: CLEARED, K.CHOICE: CLEARED, K.LANGUAGE: CLEARED,
            K.MULTICHOICE: CLEARED, K.YESNO: CLEARED, K.DATE: CLEARED,
        },
        "delivery": {
            K.TEXT: CARRIED, K.PHONE: CARRIED, K.TIME_ZONE: CARRIED, K.LONGTEXT: CARRIED, K.CHOICE: CARRIED,
            K.MULTICHOICE: CARRIED, K.EMAIL: CARRIED,
        },
        "annexes": {K.CHOICE: CLEARED, K.TEXT: CLEARED, K.LANGUAGE: CLEARED, K.INTEGER: CLEARED},
    }
)  # fmt: skip

EXCEPTIONS: Mapping[tuple[str, str], Rule] = MappingProxyType(
    {
        ("authority", "proceeding_reference"): ASKED,
        ("authority", "domestic_basis"): CARRIED,
        ("authority", "orders"): CLEARED,
        ("offences", "law_in_force_since"): CARRIED,
        ("dual_criminality", "result"): ASKED,
        ("dual_criminality", "conclusion"): ASKED,
        ("persons", "aliases"): CARRIED,
        ("persons", "identifiers"): CARRIED,
        ("persons", "notes"): CLEARED,
        ("persons", "nationality_unknown"): CARRIED,
        ("facts", "summary"): CARRIED,
        ("assistance", "relevance"): ASKED,
        ("assistance", "earlier_reference"): CLEARED,
        ("assistance", "preservation_reference"): CLEARED,
        ("assistance", "provider_ticket"): CLEARED,
        ("assistance", "agreement_reference"): CLEARED,
        ("assistance", "order_reference"): CLEARED,
        ("assistance", "asked_orally_of"): CLEARED,
        ("assistance", "consent"): ASKED,
        ("assistance", "custody_status"): ASKED,
        ("assistance", "examinee_status"): ASKED,
        ("assistance", "expedite_reason"): ASKED,
        ("assistance", "necessity"): ASKED,
        ("assistance", "domestic_order"): ASKED,
        ("assistance", "reasonable_basis"): ASKED,
    }
)

SHARED = ("offences", "persons", "identifiers", "facts")
"""What parallel requests have in common and tell each other about."""

_SAME_MATTER = ("authority", *SHARED, "procedure", "confidentiality", "undertakings", "delivery")
WHOLE: Mapping[Purpose, tuple[str, ...]] = MappingProxyType(
    {
        Purpose.ANEW: (),
        Purpose.SUPPLEMENTARY: (*_SAME_MATTER, "basis", "dual_criminality"),
        Purpose.AMENDMENT: tuple(sections.SECTIONS),
        Purpose.PARALLEL: (*_SAME_MATTER, "assistance", "timing", "annexes"),
    }
)
"""The sections carried as they stand, because the matter is the same; a new matter goes by the rules."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One field to be said anew, with the earlier answer."""

    section: str
    entry_id: str
    field: Field
    value: Any


def rule_of(section: str, field: Field) -> Rule:
    """The rule of a field. Raises KeyError if nobody has decided."""
    return EXCEPTIONS.get((section, field.code)) or BY_KIND[section][Kind(field.kind)]


def offered(content: Mapping[str, Any]) -> list[str]:
    """The sections of a text from which something could be carried into a new matter."""
    return [code for code in sections.SECTIONS if _by_rule(code, content)]


def take(content: Mapping[str, Any], purpose: Purpose, chosen: Collection[str] | None = None) -> Content:
    """What a new draft begins with. `chosen` narrows a new matter to the sections a person wants.

    What came from a restricted case is restricted, whatever was chosen.
    """
    taken: Content = {}
    for code in sections.SECTIONS:
        if code in WHOLE[purpose]:
            data = content.get(code)
        elif purpose is Purpose.ANEW and (chosen is None or code in chosen):
            data = _by_rule(code, content)
        else:
            data = None
        if data:
            taken[code] = data
    if (content.get("confidentiality") or {}).get("level") == RESTRICTED:
        taken["confidentiality"] = {**taken.get("confidentiality", {}), "level": RESTRICTED}
    return taken


def asked_again(content: Mapping[str, Any], code: str, entry_id: str = "") -> list[Asked]:
    """What the earlier text said in a section, or one entry of it, that must be said anew."""
    return [
        Asked(code, str(form.get("id", "")), field, form[field.code])
        for form in _forms(code, content)
        if not entry_id or form.get("id") == entry_id
        for field in sections.fields_of(code, form)
        if field.code in form and rule_of(code, field) is Rule.ASKED
    ]


def _by_rule(code: str, content: Mapping[str, Any]) -> Content:
    kept = [one for form in _forms(code, content) if (one := _form(code, form))]
    if not sections.find(code).repeated:
        return kept[0] if kept else {}
    return {"entries": kept} if kept else {}


def _form(code: str, form: Mapping[str, Any]) -> Content:
    kept = {
        field.code: form[field.code]
        for field in sections.fields_of(code, form)
        if field.code in form and rule_of(code, field) is Rule.CARRIED
    }
    return {"id": form["id"], **kept} if kept and "id" in form else kept


def _forms(code: str, content: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    if sections.find(code).repeated:
        return list(sections.entries_of(content, code))
    return [content[code]] if content.get(code) else []

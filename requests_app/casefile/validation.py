"""One form of a request: every field cleaned, every mistake named at its field.

A draft may be incomplete, so nothing is required here; what is missing is for `readiness` to say.
"""

import secrets
from collections.abc import Mapping
from typing import Any

from requests_app.casefile import sections
from requests_app.casefile.declaration import Section
from requests_app.casefile.kinds import NOTHING_KNOWN, Known, Wrong, clean_value
from requests_app.core.errors import Invalid
from requests_app.law.fields import Field

_ID_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"
_ID_LENGTH = 8


def clean(code: str, data: Any, *, known: Known = NOTHING_KNOWN) -> dict[str, Any]:
    """The data of a flat section, or of ONE entry of a repeated one, as the content holds it.

    Empty fields are left out; an entry's "id" is passed over (the portal gives it). Raises Invalid whose
    `fields` maps each wrong field to sentences that say what to do.
    """
    section = sections.find(code)
    if not isinstance(data, Mapping):
        raise Invalid("Send the fields of this section by their names.")
    declared = {field.code: field for field in sections.fields_of(code, data)}
    cleaned, wrong = _clean_fields(section, declared, data, known)
    for name in data:
        if name not in declared and name != "id" and not _nothing(data[name]):
            wrong[name if isinstance(name, str) else repr(name)] = [
                "This field does not belong here; leave it out."
            ]
    _order_of_dates(section, cleaned, declared, wrong)
    if section.completed is not None and not wrong:
        cleaned, wrong = section.completed(cleaned)
    if wrong:
        raise Invalid("Some answers need another look.", fields=wrong)
    return cleaned


def new_entry_id() -> str:
    """A name for a new entry, that stays with it through all versions."""
    return "".join(secrets.choice(_ID_ALPHABET) for _ in range(_ID_LENGTH))


def _clean_fields(
    section: Section, declared: Mapping[str, Field], data: Mapping[str, Any], known: Known
) -> tuple[dict[str, Any], dict[str, list[str]]]:
    cleaned: dict[str, Any] = {}
    wrong: dict[str, list[str]] = {}
    typed_zone = data.get("time_zone") if "time_zone" in declared else ""
    zone = typed_zone.strip() if isinstance(typed_zone, str) else ""
    for name, field in declared.items():
        most = section.maxima.get(name)
        try:
            value = clean_value(field, data.get(name), known=known, maximum=most, zone=zone)
        except Wrong as error:
            wrong[name] = [str(error)]
        else:
            if value is not None:
                cleaned[name] = value
    return cleaned, wrong


def _order_of_dates(
    section: Section, cleaned: Mapping[str, Any], declared: Mapping[str, Field], wrong: dict[str, list[str]]
) -> None:
    for first, second in section.ordered:
        # Both are ISO texts of one form, so that the order of the texts is the order of the days.
        if first in cleaned and second in cleaned and cleaned[second] < cleaned[first]:
            before = declared[first].label
            wrong.setdefault(second, []).append(f"This lies before “{before}”. Correct one of the two.")


def _nothing(value: Any) -> bool:
    return value is None or value == "" or value == []

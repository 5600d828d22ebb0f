"""A value of the content in words, for pages, lists of differences and quotations."""

from collections.abc import Mapping
from typing import Any

from requests_app.casefile import amounts, sections
from requests_app.directory.models import Authority, BilateralTreaty, State
from requests_app.law.fields import Field, Kind
from requests_app.law.instruments import INSTRUMENTS

_REFERS_TO = {
    Kind.OFFENCES: "offences",
    Kind.PERSONS: "persons",
    Kind.PERSON: "persons",
    Kind.IDENTIFIERS: "identifiers",
    Kind.ANNEXES: "annexes",
}


class Names:
    """Names of States, authorities and treaties, each looked up once."""

    def __init__(self, language: str = "en") -> None:
        self.language = language
        self._states: dict[str, str] = {}
        self._authorities: dict[str, str] = {}
        self._instruments: dict[str, str] = {"RECIPROCITY": "Reciprocity"}

    def state(self, code: str) -> str:
        """The State's name in this language; the code if the directory does not know it."""
        if code not in self._states:
            state = State.objects.filter(pk=code).first()
            self._states[code] = state.name(self.language) if state else code
        return self._states[code]

    def authority(self, code: str) -> str:
        """The authority's name; the code if the directory does not know it."""
        if code not in self._authorities:
            name = Authority.objects.filter(code=code).values_list("name", flat=True).first()
            self._authorities[code] = name or code
        return self._authorities[code]

    def instrument(self, code: str) -> str:
        """The short title of a convention, the title of a treaty; the code if nobody knows it any more."""
        if code not in self._instruments:
            convention = INSTRUMENTS.get(code)
            treaty = None if convention else BilateralTreaty.objects.filter(code=code).first()
            named = convention.short_title if convention else treaty and (treaty.citation or treaty.title)
            self._instruments[code] = named or code
        return self._instruments[code]


def in_words(
    field: Field, value: Any, content: Mapping[str, Any] | None = None, *, names: Names | None = None
) -> str:
    """The value as a person reads it: labels for codes, names for references, a line for each member."""
    if value is None or value == []:
        return ""
    names = names or Names()
    values = value if isinstance(value, list) else [value]
    return "\n".join(_word(field, one, content or {}, names) for one in values)


def _word(field: Field, value: Any, content: Mapping[str, Any], names: Names) -> str:
    kind = Kind(field.kind)
    if kind in (Kind.COUNTRY, Kind.COUNTRIES):
        return names.state(str(value))
    if kind is Kind.AUTHORITY:
        return names.authority(str(value))
    if kind is Kind.INSTRUMENT:
        return names.instrument(str(value))
    if kind is Kind.DATETIME:
        return str(value).replace("T", " ").replace("Z", " UTC")
    if kind is Kind.AMOUNT:
        return amounts.in_words(str(value), names.language)
    if kind in _REFERS_TO:
        return _entry(_REFERS_TO[kind], str(value), content)
    return field.choice_label(str(value)) if field.choices else str(value)


def _entry(code: str, entry_id: str, content: Mapping[str, Any]) -> str:
    section = sections.find(code)
    for number, entry in enumerate(sections.entries_of(content, code), start=1):
        if entry.get("id") == entry_id:
            return sections.entry_name(section, entry, number)
    return f"{section.entry_noun} no longer in the request"

"""Fields of a request, declared once.

Sections of a request and types of assistance are lists of these. The form, the JSON Schema, the readiness
check, the comparison of versions and the rows of the letter are all made from the same declaration.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from requests_app.law.citations import Citation

Choices = tuple[tuple[str, str], ...]

YES_NO: Choices = (("yes", "Yes"), ("no", "No"))
YES_NO_UNKNOWN: Choices = (*YES_NO, ("unknown", "Not known"))

_DEFAULT_LENGTH = 300
_LONG_LENGTH = 20_000


class Kind(StrEnum):
    """What a field holds; the value's form in the content of a version is given for each."""

    TEXT = "text"
    """One line: string."""
    LONGTEXT = "longtext"
    """Several lines: string."""
    DATE = "date"
    """Calendar day: "YYYY-MM-DD"."""
    DATETIME = "datetime"
    """Moment in UTC: "YYYY-MM-DDTHH:MM:SSZ"."""
    INTEGER = "integer"
    """Whole number."""
    CHOICE = "choice"
    """One code out of `choices`."""
    MULTICHOICE = "multichoice"
    """List of codes out of `choices`."""
    YESNO = "yesno"
    """"yes", "no" or "unknown"; `choices` says whether "unknown" may be chosen."""
    COUNTRY = "country"
    """Two-letter code of a State or territory."""
    COUNTRIES = "countries"
    """List of such codes."""
    LANGUAGE = "language"
    """ISO 639-1 code."""
    EMAIL = "email"
    """E-mail address."""
    PHONE = "phone"
    """Telephone number with its country prefix."""
    AUTHORITY = "authority"
    """Code of an authority in the directory."""
    INSTRUMENT = "instrument"
    """Code of an instrument or of a bilateral treaty, or "RECIPROCITY"."""
    TIME_ZONE = "time_zone"
    """Name in the IANA data base ("Europe/Paris"), "UTC", or an offset ("+01:00")."""
    PERSON = "person"
    """Id of one entry in the section "persons"."""
    OFFENCES = "offences"
    """List of ids of entries in the section "offences"."""
    PERSONS = "persons"
    """List of ids of entries in the section "persons"."""
    IDENTIFIERS = "identifiers"
    """List of ids of entries in the section "identifiers"."""
    ANNEXES = "annexes"
    """List of ids of entries in the section "annexes"."""
    AMOUNT = "amount"
    """Money: "1284930.17 EUR", a decimal number with a point, a space, the ISO 4217 code."""

    @property
    def is_list(self) -> bool:
        """True if the value in the content is a list."""
        return self in _LISTS


_LISTS = frozenset(
    {Kind.MULTICHOICE, Kind.COUNTRIES, Kind.OFFENCES, Kind.PERSONS, Kind.IDENTIFIERS, Kind.ANNEXES}
)


@dataclass(frozen=True, slots=True)
class When:
    """A condition on another field of the same section or item: it holds one of these values."""

    field: str
    values: tuple[str, ...]

    def holds(self, form: Mapping[str, Any]) -> bool:
        """True if the field of that form holds one of the values; of a list, if one of its members does."""
        value = form.get(self.field)
        return any(one in self.values for one in value) if isinstance(value, list) else value in self.values


@dataclass(frozen=True, slots=True)
class Field:
    """One field: what it is called, what it holds, whether it must be filled and where that rule stands.

    `required` blocks submission when empty; `required_when` does so only under its condition. `letter_label`
    heads the row in the letter (empty: the label serves); a field whose `in_letter` is
    False is not printed. `max_length` counts characters of text kinds; `minimum` bounds integers.
    """

    code: str
    label: str
    kind: Kind
    required: bool = False
    help: str = ""
    choices: Choices = ()
    max_length: int = 0
    source: Citation | None = None
    letter_label: str = ""
    required_when: When | None = None
    in_letter: bool = True
    minimum: int | None = None

    def __post_init__(self) -> None:
        kind = Kind(self.kind)
        object.__setattr__(self, "kind", kind)
        if kind is Kind.YESNO and not self.choices:
            object.__setattr__(self, "choices", YES_NO)
        if not self.max_length:
            object.__setattr__(self, "max_length", _LONG_LENGTH if kind is Kind.LONGTEXT else _DEFAULT_LENGTH)
        if kind in (Kind.CHOICE, Kind.MULTICHOICE) and not self.choices:
            raise ValueError(f"Field {self.code} offers no choices")

    @property
    def choice_values(self) -> tuple[str, ...]:
        """The codes that may be chosen, in order; empty for free kinds."""
        return tuple(value for value, _ in self.choices)

    def choice_label(self, value: str) -> str:
        """The label of a code; the code itself if it is not one of the choices."""
        return dict(self.choices).get(value, value)

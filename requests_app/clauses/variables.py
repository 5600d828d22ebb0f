"""The variables a clause may use: a closed list, each with what it stands for and how a version fills it.

A resolver reads the content of a version and nothing else; names of States and authorities, which the content
holds as codes, come from `known` (frozen with a document, looked up for a preview). It returns "" where the
version does not say.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

from babel import Locale, UnknownLocaleError
from babel.lists import format_list

from requests_app.core import days
from requests_app.law.instruments import INSTRUMENTS
from requests_app.law.languages import LETTER_LANGUAGES
from requests_app.law.names import short_title

_NOTHING: Mapping[str, Any] = MappingProxyType({})
LONGEST_VALUE: Final = 2000


@dataclass(frozen=True, slots=True)
class Subject:
    """What a clause is filled from. `types` are the types of assistance it is for; empty stands for every item."""

    content: Mapping[str, Any]
    language: str = "en"
    types: frozenset[str] = frozenset()
    known: Mapping[str, Any] = field(default_factory=lambda: _NOTHING)

    def flat(self, section: str, name: str) -> str:
        """The text of a field of a flat section."""
        return _line((self.content.get(section) or {}).get(name))

    def entries(self, section: str) -> list[Mapping[str, Any]]:
        """The entries of a repeated section."""
        return list((self.content.get(section) or {}).get("entries", ()))

    def items(self) -> list[tuple[int, Mapping[str, Any]]]:
        """The items of assistance the clause is about, with the numbers they have in the letter."""
        numbered = enumerate(self.entries("assistance"), 1)
        return [(number, one) for number, one in numbered if not self.types or one.get("type") in self.types]

    def of_items(self, *names: str) -> list[str]:
        """What the items say in these fields, each thing once."""
        return [_line(item.get(name)) for _, item in self.items() for name in names]

    def authority(self, code: str) -> str:
        """The name of an authority; its code where it is not known."""
        return _line((self.known.get("authorities") or {}).get(code, {}).get("name")) or code

    def state(self, code: str) -> str:
        """The name of a State; its code where it is not known."""
        return _line((self.known.get("states") or {}).get(code)) or code

    def day(self, iso: str) -> str:
        """A calendar day in words; a text that is none stays as it is."""
        return days.in_words(iso, self.locale)

    def listed(self, values: Iterable[str]) -> str:
        """Values as a sentence lists them, each once; "" for none."""
        found = list(dict.fromkeys(value for value in values if value))
        return format_list(found, locale=self.locale) if found else ""

    @property
    def locale(self) -> str:
        """The language of the clause where dates and lists are known in it; English otherwise."""
        try:
            return str(Locale.parse(self.language))
        except (UnknownLocaleError, ValueError):
            return "en"


@dataclass(frozen=True, slots=True)
class Variable:
    """One variable: its name between braces, what it stands for, where the officer fills it, how it is found."""

    name: str
    meaning: str
    section: str
    resolve: Callable[[Subject], str]


def _line(value: Any) -> str:
    """A value on one line; "" for what is no text. Cut where no sentence could carry it."""
    text = " ".join(str(value).split()) if isinstance(value, str | int) else ""
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"


def _flat(section: str, name: str) -> Callable[[Subject], str]:
    return lambda subject: subject.flat(section, name)


def _authority(section: str, name: str) -> Callable[[Subject], str]:
    return lambda subject: subject.authority(code) if (code := subject.flat(section, name)) else ""


def _requested_state(subject: Subject) -> str:
    code = subject.flat("basis", "requested_state")
    return subject.state(code) if code else ""


def _instrument(subject: Subject) -> str:
    code = subject.flat("basis", "instrument")
    if code in INSTRUMENTS:
        known = subject.language if subject.language in LETTER_LANGUAGES else "en"
        return short_title(code, known)
    treaty = subject.known.get("basis") or {}
    return _line(treaty.get("title")) or code if treaty.get("code") == code else code


def _listed(section: str, *names: str) -> Callable[[Subject], str]:
    """The first filled of these fields in every entry, listed."""

    def resolve(subject: Subject) -> str:
        return subject.listed(
            next((text for name in names if (text := _line(entry.get(name)))), "")
            for entry in subject.entries(section)
        )

    return resolve


def _item_numbers(subject: Subject) -> str:
    return subject.listed(str(number) for number, _ in subject.items())


def _of_items(*names: str) -> Callable[[Subject], str]:
    return lambda subject: subject.listed(subject.of_items(*names))


def _day(section: str, name: str) -> Callable[[Subject], str]:
    return lambda subject: subject.day(text) if (text := subject.flat(section, name)) else ""


def _period(subject: Subject) -> str:
    starts = sorted(filter(None, subject.of_items("period_from")))
    ends = sorted(filter(None, subject.of_items("period_to")))
    if not starts or not ends:
        return ""
    return f"{subject.day(starts[0])} – {subject.day(ends[-1])}"


_HASHES: Final = {"sha256": "SHA-256", "sha512": "SHA-512", "sha3_256": "SHA3-256"}


def _hash(subject: Subject) -> str:
    return subject.listed(_HASHES.get(code, "") for code in subject.of_items("hash_method"))


_DECLARED = (
    Variable(
        "reference", "Reference of the request", "", lambda subject: _line(subject.content.get("reference"))
    ),
    Variable(
        "requesting_authority",
        "Authority that needs the evidence",
        "authority",
        _authority("authority", "requesting_authority"),
    ),
    Variable(
        "conducting_official", "Official in charge", "authority", _flat("authority", "conducting_official")
    ),
    Variable(
        "proceeding_reference",
        "File number of the proceeding",
        "authority",
        _flat("authority", "proceeding_reference"),
    ),
    Variable("requested_state", "Requested State", "basis", _requested_state),
    Variable("addressee", "Authority written to", "basis", _authority("basis", "addressee")),
    Variable("instrument", "Treaty the request rests on", "basis", _instrument),
    Variable("offence_titles", "Offences, by their titles", "offences", _listed("offences", "title")),
    Variable(
        "offence_provisions", "Provisions of the offences", "offences", _listed("offences", "provision")
    ),
    Variable(
        "person_names",
        "Persons named in the request",
        "persons",
        _listed("persons", "name_latin", "name_original", "aliases"),
    ),
    Variable("item_number", "Numbers of the items the clause is for", "assistance", _item_numbers),
    Variable("holder", "Who holds what those items ask for", "assistance", _of_items("holder")),
    Variable("period", "First and last day those items cover", "assistance", _period),
    Variable("hash_algorithm", "Hash algorithm those items ask for", "assistance", _hash),
    Variable(
        "preservation_reference",
        "Reference of the preservation",
        "assistance",
        _of_items("preservation_reference", "earlier_reference"),
    ),
    Variable("deadline", "Day by which it is needed", "timing", _day("timing", "deadline")),
    Variable("deadline_reason", "Reason for that day", "timing", _flat("timing", "reason")),
    Variable("delivery_contact", "Person who receives the answer", "delivery", _flat("delivery", "contact")),
)

VARIABLES: Final[Mapping[str, Variable]] = MappingProxyType({one.name: one for one in _DECLARED})

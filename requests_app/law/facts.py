"""What a ground for refusal may look at: the content of one version and a little about the other State.

The content may be anything that JSON can hold: a trigger must never fail on it. Every reading here answers
"nothing there" instead of raising.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Final

from requests_app.law.words import Text, Vocabulary

OUTGOING: Final = "outgoing"
INCOMING: Final = "incoming"
BOTH_DIRECTIONS: Final = frozenset({OUTGOING, INCOMING})

REPEATED: Final = {
    "offences": "Offence",
    "dual_criminality": "Comparison of offences",
    "persons": "Person",
    "identifiers": "Identifier",
    "assistance": "Item",
    "earlier": "Earlier contact",
    "assurances": "Assurance",
    "clauses": "Clause",
    "annexes": "Annex",
}
"""Sections that hold entries, and what one of them is called in a sentence."""


@dataclass(frozen=True, slots=True)
class Raised:
    """Why a ground was flagged: a JSON pointer into the content and a sentence for the reviewer."""

    pointer: str
    explanation: str


@dataclass(frozen=True)
class Entry:
    """A flat section, or one entry of a repeated section, read without surprises."""

    pointer: str
    name: str
    values: Mapping[str, Any]

    def at(self, code: str, reason: str) -> Raised:
        """A reason that points at a field of this entry. {name} in the sentence becomes the entry's name."""
        return Raised(f"{self.pointer}/{code}", reason.replace("{name}", self.name))

    def text(self, code: str) -> str:
        """The text of a field, stripped; the empty string if there is none."""
        value = self.values.get(code)
        return value.strip() if isinstance(value, str) else ""

    def many(self, code: str) -> tuple[str, ...]:
        """The codes of a field with several; a single code counts as a list of one."""
        value = self.values.get(code)
        if isinstance(value, str):
            return (value,)
        return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else ()

    def number(self, code: str) -> int | None:
        """The whole number of a field."""
        value = self.values.get(code)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def day(self, code: str) -> date | None:
        """The calendar day of a date or of a moment (in UTC)."""
        try:
            return date.fromisoformat(self.text(code)[:10])
        except ValueError:
            return None

    def lines(self, code: str) -> tuple[str, ...]:
        """The lines of a text that hold something."""
        return tuple(line for line in self.text(code).splitlines() if line.strip())

    def has(self, code: str) -> bool:
        """True if the field holds anything."""
        return bool(self.text(code)) or self.values.get(code) not in (None, "", [], {}, False)

    def says(self, code: str, *answers: str) -> bool:
        """True if the field holds one of these codes."""
        return not set(answers).isdisjoint(self.many(code))


@dataclass(frozen=True)
class Facts:
    """Everything a trigger may know.

    `other` is the other State: the requested one for an outgoing request, the requesting one for an
    incoming request. `basis` is the legal basis as the directory found it on the day `on` ({"code", "status",
    "binds"}), None if nobody looked it up. `accepted_languages` are those of the requested State; empty means
    unknown. `sender_listed` says of a request made of us whether the directory lists its sender for requests.
    """

    content: Mapping[str, Any]
    direction: str = OUTGOING
    home: str = ""
    other: str = ""
    on: date | None = None
    basis: Mapping[str, Any] | None = None
    other_retains_death_penalty: bool | None = None
    accepted_languages: tuple[str, ...] = ()
    sender_listed: bool | None = None
    _texts: dict[str, Text] = field(default_factory=dict, repr=False, compare=False)

    @property
    def requested_state(self) -> str:
        """The State that would carry the request out."""
        if self.direction == INCOMING:
            return self.home
        return self.other or self.section("basis").text("requested_state")

    def section(self, code: str) -> Entry:
        """A flat section; empty if the content has none."""
        value = self.content.get(code)
        return Entry(f"/{code}", "The request", value if isinstance(value, Mapping) else {})

    def entries(self, code: str) -> tuple[Entry, ...]:
        """The entries of a repeated section, in order."""
        value = self.content.get(code)
        rows = value.get("entries") if isinstance(value, Mapping) else None
        if not isinstance(rows, list):
            return ()
        return tuple(
            Entry(f"/{code}/entries/{index}", f"{REPEATED.get(code, 'Entry')} {index + 1}", row)
            for index, row in enumerate(rows)
            if isinstance(row, Mapping)
        )

    @cached_property
    def offences(self) -> tuple[Entry, ...]:
        """The offences of the request."""
        return self.entries("offences")

    @cached_property
    def persons(self) -> tuple[Entry, ...]:
        """The persons named in the request."""
        return self.entries("persons")

    @cached_property
    def items(self) -> tuple[Entry, ...]:
        """The numbered items of assistance sought."""
        return self.entries("assistance")

    @cached_property
    def types(self) -> frozenset[str]:
        """Codes of the types of assistance asked for."""
        return frozenset(item.text("type") for item in self.items if item.text("type"))

    def items_of(self, types: Iterable[str]) -> tuple[Entry, ...]:
        """The items of these types."""
        wanted = frozenset(types)
        return tuple(item for item in self.items if item.text("type") in wanted)

    def offences_of(self, item: Entry) -> tuple[Entry, ...]:
        """The offences an item serves; all of them if it names none that exists."""
        named = set(item.many("offences"))
        return tuple(one for one in self.offences if one.text("id") in named) or self.offences

    def read(self, places: Iterable[str]) -> Iterator[tuple[Entry, str]]:
        """Entry and field code for places written "section.field", over all entries of repeated sections."""
        for place in places:
            section, _, code = place.partition(".")
            entries = self.entries(section) if section in REPEATED else (self.section(section),)
            for entry in entries:
                yield entry, code

    def mentions(self, vocabulary: Vocabulary, places: Iterable[str], reason: str) -> tuple[Raised, ...]:
        """One reason for each field at `places` that uses a word of the vocabulary.

        {name} in the sentence becomes the entry's name and {word} the word that was found.
        """
        found = []
        for entry, code in self.read(places):
            value = entry.text(code)
            word = vocabulary.found_in(self._prepared(value)) if value else ""
            if word:
                found.append(entry.at(code, reason.replace("{word}", f"“{word}”")))
        return tuple(found)

    def _prepared(self, value: str) -> Text:
        """The text cut into words, once for all grounds."""
        if value not in self._texts:
            self._texts[value] = Text.of(value)
        return self._texts[value]

    def only(self, reads: Collection[str]) -> dict[str, Any]:
        """The content cut down to places written "section" or "section.field"; entries keep their order.

        No places at all stand for the whole content.
        """
        if not reads:
            return dict(self.content)
        kept: dict[str, Any] = {}
        fields = _fields_by_section(reads)
        for section, codes in fields.items():
            value = self.content.get(section)
            if not isinstance(value, Mapping):
                continue
            if codes is None:
                kept[section] = value
            elif isinstance(value.get("entries"), list) and section in REPEATED:
                kept[section] = {"entries": [_chosen(row, codes) for row in value["entries"]]}
            else:
                kept[section] = _chosen(value, codes)
        return kept


def _fields_by_section(reads: Iterable[str]) -> dict[str, set[str] | None]:
    """Section to field codes; None stands for the whole section."""
    fields: dict[str, set[str] | None] = {}
    for place in reads:
        section, dot, code = place.partition(".")
        chosen = fields.setdefault(section, set())
        if not dot:
            fields[section] = None
        elif chosen is not None:
            chosen.add(code)
    return fields


def _chosen(row: Any, codes: set[str]) -> Any:
    return {code: row[code] for code in codes if code in row} if isinstance(row, Mapping) else row

"""The facts a ground looks at, quoted from the frozen version in words, each with the place it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from textwrap import shorten
from typing import Any

from requests_app.casefile import sections
from requests_app.casefile.declaration import Section
from requests_app.casefile.wording import Names, in_words
from requests_app.law.grounds import Ground

Content = Mapping[str, Any]
LONGEST_NAME = 60


@dataclass(frozen=True)
class Place:
    """Where a JSON pointer into the content leads: section, entry and field, as far as it goes."""

    section: Section
    entry: Mapping[str, Any] | None = None
    number: int = 0
    field: str = ""

    @property
    def anchor(self) -> str:
        """The name of the place on a page that shows the version."""
        parts = (self.section.code, str(self.entry.get("id", "")) if self.entry else "", self.field)
        return "-".join(part for part in parts if part)

    @property
    def title(self) -> str:
        """Section, and the entry by its own name."""
        if self.entry is None:
            return self.section.title
        name = sections.entry_name(self.section, self.entry, self.number)
        return f"{self.section.title} {self.number}: {shorten(name, LONGEST_NAME, placeholder='…')}"

    @property
    def label(self) -> str:
        """Section, entry and the label of the field in one line."""
        fields = sections.fields_of(self.section.code, self.entry)
        label = next((field.label for field in fields if field.code == self.field), "")
        return f"{self.title} – {label}" if label else self.title


@dataclass(frozen=True)
class Quote:
    """One field of the request in words."""

    place: Place
    label: str
    text: str


@dataclass(frozen=True)
class Passage:
    """One filled form of the request: a flat section or an entry, with its fields in words."""

    place: Place
    quotes: tuple[Quote, ...]


def find(content: Content, pointer: str) -> Place | None:
    """The place of a JSON pointer, or None if the content has no such section."""
    parts = [part for part in pointer.split("/") if part]
    if not parts or parts[0] not in sections.SECTIONS:
        return None
    section, rest = sections.SECTIONS[parts[0]], parts[1:]
    if not section.repeated:
        return Place(section, field=rest[0] if rest else "")
    entries = sections.entries_of(content, section.code)
    if len(rest) < 2 or not rest[1].isdecimal() or int(rest[1]) >= len(entries):
        return Place(section)
    number = int(rest[1])
    return Place(section, entries[number], number + 1, rest[2] if len(rest) > 2 else "")


def quote(content: Content, pointer: str) -> Quote | None:
    """What the request says at a pointer, or None if the pointer leads nowhere."""
    place = find(content, pointer)
    if place is None:
        return None
    data = place.entry if place.section.repeated else content.get(place.section.code, {})
    for field in sections.fields_of(place.section.code, place.entry):
        if field.code == place.field:
            text = in_words(field, (data or {}).get(field.code), content)
            return Quote(place, field.label, text)
    return Quote(place, "", "")


def passages(content: Content, ground: Ground) -> list[Passage]:
    """Everything in the request that the answer to this ground rests on."""
    wanted = ground.depends_on or frozenset(sections.SECTIONS)
    return [passage for passage in _all(content, wanted) if passage.quotes]


def _all(content: Content, wanted: frozenset[str]) -> Iterator[Passage]:
    names = Names()
    numbers: dict[str, int] = {}
    for section, entry_id, data in sections.filled(content):
        if section.code not in wanted:
            continue
        numbers[section.code] = numbers.get(section.code, 0) + 1
        entry = data if section.repeated else None
        place = Place(section, entry, numbers[section.code] if entry_id else 0)
        yield Passage(place, tuple(_quotes(content, place, data, names)))


def _quotes(content: Content, place: Place, data: Mapping[str, Any], names: Names) -> Iterator[Quote]:
    for field in sections.fields_of(place.section.code, place.entry):
        value = data.get(field.code)
        if value not in (None, "", []):
            where = Place(place.section, place.entry, place.number, field.code)
            yield Quote(where, field.label, in_words(field, value, content, names=names))

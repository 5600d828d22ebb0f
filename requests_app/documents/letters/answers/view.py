"""A case seen through the letter that somebody ordered about it."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from requests_app.documents import localise
from requests_app.documents.letters.blocks import Lines, Row
from requests_app.documents.letters.material import Material, refuse_what_is_too_long
from requests_app.documents.letters.text import typed

Numbers = dict[str, int]
Said = Mapping[str, Any]


class Told(Material):
    """The material of a case with the letter that was handed in. What a letter says comes from there."""

    letter: Said

    def get(self, name: str) -> Any:
        """A field of the letter; None if it was left out."""
        return self.letter.get(name)

    def each(self, name: str) -> list[Any]:
        """The entries of a field of the letter."""
        return list(self.letter.get(name) or ())

    def has(self, *names: str) -> bool:
        """Whether one of these fields of the letter says something."""
        return any(self.letter.get(name) for name in names)

    @property
    def our_reference(self) -> str:
        """The reference under which the case is kept, unless the letter names another."""
        return str(self.get("our_reference") or self.content.get("reference", ""))

    def label_row(self, key: str, value: object, style: str = "") -> Row:
        """A typed value beside a label of ours. A row without lines is left out by `rows`."""
        return Row(self.say(key), typed(value, style=style))

    def day_row(self, key: str, iso: str | None) -> Row:
        """A day beside a label of ours."""
        return Row(self.say(key), self.own(self.day(iso)) if iso else ())

    def moment_row(self, key: str, iso: str | None) -> Row:
        """A moment beside a label of ours."""
        return Row(self.say(key), self.own(self.moment(iso)) if iso else ())

    def word_row(self, key: str, prefix: str, code: str | None) -> Row:
        """A code in words beside a label of ours."""
        return Row(self.say(key), self.own(self.words.find(f"{prefix}.{code}") or str(code)) if code else ())

    def coded(self, prefix: str, value: object) -> Lines:
        """A code in words; what is no code of ours as it was typed."""
        said = self.words.find(f"{prefix}.{value}")
        return self.own(said) if said else typed(value)

    def items_row(self, key: str, numbers: Iterable[int]) -> Row:
        """Items by number and type beside a label of ours; no numbers stand for all of them."""
        return Row(self.say(key), self.item_lines(numbers))

    def item_lines(self, numbers: Iterable[int]) -> Lines:
        """Items by number and the name of their type, never by what somebody wrote into them."""
        wanted, entries = sorted(set(numbers)), self.entries("assistance")
        if not wanted:
            return self.own(self.say("answer.all_items"))
        return tuple(line for number in wanted for line in self.own(self._item(number, entries)))

    def _item(self, number: int, entries: list[dict[str, Any]]) -> str:
        if 1 <= number <= len(entries):
            kind = self.assistance(str(entries[number - 1].get("type", "")))
            return self.say("answer.item_of", number=number, kind=kind)
        return self.say("answer.item", number=number)

    def types_of(self, numbers: Iterable[int]) -> frozenset[str]:
        """The types of these items; of all items if there are no numbers."""
        wanted = set(numbers)
        return frozenset(
            str(item.get("type", ""))
            for number, item in enumerate(self.entries("assistance"), 1)
            if not wanted or number in wanted
        )

    def numbers_in_words(self, numbers: Iterable[int]) -> str:
        """Item numbers drawn together: “1–4, 7”; a word for all if there are none."""
        return localise.ranges(numbers, self.language) or self.say("answer.all")

    def say_of_items(self, one: str, several: str, numbers: Collection[int]) -> str:
        """A sentence about one item, or about several of them."""
        return self.say(one if len(numbers) == 1 else several, items=self.numbers_in_words(numbers))


def of_letter(m: Material) -> Told:
    """The same material, seen through the letter. Raises TooLong if somebody wrote more than a letter can print."""
    letter = m.data.get("letter") or {}
    refuse_what_is_too_long(letter)
    view = Told(
        m.content, m.data, m.language, number=m.number, sha256=m.sha256, frozen_at=m.frozen_at, law=m.law
    )
    view.letter = letter
    return view


def rows(*found: Row) -> tuple[Row, ...]:
    """The rows that say something."""
    return tuple(row for row in found if any(line.text for line in row.lines))

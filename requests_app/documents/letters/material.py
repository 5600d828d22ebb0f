"""What a document is made from: the content of a version, the data frozen with the order, the words of a language.

Fields are read by the codes of the content and come back as lines ready to be set: typed text in the direction
of its writing, codes, days and names in the language of the document.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from requests_app.casefile import sections
from requests_app.casefile.amounts import in_words
from requests_app.casefile.identifiers.checking import shown
from requests_app.documents import localise
from requests_app.documents.letters.blocks import Lines, Passage, Row
from requests_app.documents.letters.text import (
    LONGEST_DOCUMENT,
    MOST_LINES,
    Line,
    TooLong,
    inline,
    typed,
)
from requests_app.documents.phrases.book import book
from requests_app.law.citations import Citation, Confirmations
from requests_app.law.fields import Field, Kind

IN_EQUAL_WIDTHS = frozenset({"accounts", "account_numbers", "sha256"})
_REFERENCES = {Kind.OFFENCES: "offences", Kind.PERSONS: "persons", Kind.PERSON: "persons"}
MOST_NAMED = 12


class Material:
    """Everything a part may look at. Nothing in here asks the database."""

    def __init__(
        self,
        content: Mapping[str, Any],
        data: Mapping[str, Any],
        language: str,
        *,
        number: int = 0,
        sha256: str = "",
        frozen_at: str = "",
        law: tuple[str, str] = ("", ""),
    ) -> None:
        refuse_what_is_too_long(content)
        self.content = content
        self.data = data
        self.language = language
        self.number = number
        self.sha256 = sha256
        self.frozen_at = frozen_at
        self.law = law
        self.words = book(language)
        self.say = self.words.say
        self.confirmed = Confirmations.from_data(data.get("citations"))

    def section(self, code: str) -> Mapping[str, Any]:
        """The values of a flat section; empty if it was left out."""
        return self.content.get(code) or {}

    def entries(self, code: str) -> list[dict[str, Any]]:
        """The entries of a repeated section in their order."""
        return sections.entries_of(self.content, code)

    def items(self, code: str) -> list[tuple[int, dict[str, Any]]]:
        """The items of assistance of one type, with the numbers they have in the letter."""
        return [
            (number, item)
            for number, item in enumerate(self.entries("assistance"), 1)
            if item.get("type") == code
        ]

    def own(self, text: str, style: str = "") -> Lines:
        """A text of ours as a line."""
        return (Line(text, self.words.direction, style),)

    def day(self, iso: str) -> str:
        """A calendar day in words."""
        return localise.day(iso, self.language)

    def moment(self, iso: str) -> str:
        """A moment in words, in UTC."""
        return self.say("moment", day=self.day(iso), time=localise.clock_time(iso))

    def span(self, start: str, end: str, put: Callable[[str], str]) -> str:
        """From and until, whichever is known; empty if neither is."""
        if start and end and start != end:
            return self.say("period", start=put(start), end=put(end))
        if start and end:
            return put(start)
        if start:
            return self.say("period.from", start=put(start))
        return self.say("period.until", end=put(end)) if end else ""

    def state(self, code: str) -> str:
        """The name of a State."""
        return str(self.data.get("states", {}).get(code, code))

    def authority(self, code: str) -> Mapping[str, str]:
        """The particulars of an authority as they were when the document was ordered."""
        return self.data.get("authorities", {}).get(code) or {"name": code}

    def choice(self, field: str, value: str, section: str = "") -> str:
        """A code in words; those of a section come before those that fields of that name share."""
        words = self.words
        return (
            words.find(f"choice.{section}.{field}.{value}")
            or words.find(f"choice.{field}.{value}")
            or words.find(f"yesno.{value}")
            or value
        )

    def assistance(self, code: str) -> str:
        """What a type of assistance is called."""
        return self.words.find(f"assistance.{code}") or code

    def cite(self, citation: Citation) -> str:
        """A citation as it may be printed: with its paragraph only where that was verified or confirmed."""
        return citation.printable(confirmed=self.confirmed, language=self.language)

    def cited(self, citations: Iterable[Citation]) -> list[str]:
        """Those of the instrument the letter rests on, as they may be printed, each once."""
        code = self.data.get("basis", {}).get("code")
        return list(dict.fromkeys(self.cite(one) for one in citations if one.instrument == code))

    def label(self, section: str, field: str, entry: Mapping[str, Any] | None = None) -> str:
        """The label of a field in the language of the document."""
        for declared in sections.fields_of(section, entry):
            if declared.code == field:
                return label_of(declared, self.language)
        return field

    def row(self, section: str, entry: Mapping[str, Any], field: str) -> Row | None:
        """Label and value of one field; None if it is empty or not for the letter."""
        for declared in sections.fields_of(section, entry):
            if declared.code == field and declared.in_letter and entry.get(field) not in (None, "", []):
                lines = self.value(declared, entry[field], section)
                return Row(label_of(declared, self.language), lines) if lines else None
        return None

    def rows(self, section: str, entry: Mapping[str, Any], fields: Iterable[str]) -> tuple[Row, ...]:
        """The rows of those fields that are filled, in this order."""
        return tuple(row for field in fields if (row := self.row(section, entry, field)))

    def passage(self, section: str, field: str, *, labelled: bool = True) -> tuple[Passage, ...]:
        """A long text of a flat section as a passage; nothing if it is empty."""
        row = self.row(section, self.section(section), field)
        return (Passage(row.lines, row.label if labelled else ""),) if row else ()

    def value(self, field: Field, value: Any, section: str = "") -> Lines:
        """The value of a field as lines."""
        kind = Kind(field.kind)
        if kind in (Kind.TEXT, Kind.LONGTEXT, Kind.EMAIL, Kind.PHONE, Kind.TIME_ZONE):
            return typed(value, style="mono" if field.code in IN_EQUAL_WIDTHS else "")
        if kind in _REFERENCES:
            values = value if isinstance(value, list) else [value]
            named = self.named(_REFERENCES[kind], values)
            return self.own(localise.parted(named, self.language)) if named else ()
        if kind is Kind.IDENTIFIERS:
            return self.identified(value)
        if kind is Kind.ANNEXES:
            return tuple(line for entry in self.chosen("annexes", value) for line in self._annex(entry))
        if isinstance(value, list):
            words = (inline(self._word(field, one, section), within=self.words.direction) for one in value)
            return self.own(localise.listed(words, self.language))
        return typed(self._word(field, value, section))

    def identified(self, ids: Iterable[str]) -> Lines:
        """Identifiers by the number they have in the list and their value; many of them by their numbers alone."""
        numbers, entries = self.numbers("identifiers", ids), self.entries("identifiers")
        if len(numbers) > MOST_NAMED:
            return self.own(self.say("identifiers.numbers", numbers=localise.ranges(numbers, self.language)))
        return tuple(
            Line(f"{number}. {line.text}" if index == 0 else line.text, line.direction, line.style)
            for number in numbers
            for index, line in enumerate(typed(shown(entries[number - 1]), style="mono"))
        )

    def _annex(self, entry: Mapping[str, Any]) -> Lines:
        title = entry.get("title") or entry.get("filename") or ""
        return typed(localise.introduced(entry.get("category", ""), title, self.language))

    def numbers(self, section: str, ids: Iterable[str]) -> list[int]:
        """The numbers under which entries of a section are printed."""
        wanted = set(ids)
        return [number for number, entry in enumerate(self.entries(section), 1) if entry.get("id") in wanted]

    def chosen(self, section: str, ids: Iterable[str]) -> list[dict[str, Any]]:
        """The entries of a section with these ids, in the order of the section."""
        wanted = set(ids)
        return [entry for entry in self.entries(section) if entry.get("id") in wanted]

    def named(self, section: str, ids: Iterable[str]) -> list[str]:
        """Offences or persons by number and name, as other parts refer to them."""
        entries, found = self.entries(section), []
        for number in self.numbers(section, ids):
            entry = entries[number - 1]
            name = entry.get("title") if section == "offences" else person_name(entry)
            found.append(
                f"{number}. {inline(name or self.say('persons.unnamed'), within=self.words.direction)}"
            )
        return found

    def _word(self, field: Field, value: Any, section: str) -> str:
        kind, text = Kind(field.kind), str(value)
        if kind is Kind.DATE:
            return self.day(text)
        if kind is Kind.DATETIME:
            return self.moment(text)
        if kind in (Kind.COUNTRY, Kind.COUNTRIES):
            return self.state(text)
        if kind is Kind.AUTHORITY:
            return str(self.authority(text)["name"])
        if kind is Kind.LANGUAGE:
            return localise.language_name(text, self.language)
        if kind is Kind.INTEGER:
            return localise.number(int(value), self.language)
        if kind is Kind.AMOUNT:
            return in_words(text, self.language)
        return self.choice(field.code, text, section)


def label_of(field: Field, language: str) -> str:
    """The label a field has in a letter."""
    return book(language).label(field.letter_label or field.label)


def person_name(person: Mapping[str, Any]) -> str:
    """The name by which another part refers to a person: in Latin letters if there are any."""
    return str(person.get("name_latin") or person.get("name_original") or person.get("aliases") or "")


def refuse_what_is_too_long(content: Mapping[str, Any]) -> None:
    """Raises TooLong for more text than a letter has pages for."""
    characters = lines = 0
    waiting: list[Any] = [content]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            characters, lines = (
                characters + len(value),
                lines + sum(1 for line in value.splitlines() if line.strip()),
            )
        elif isinstance(value, Mapping):
            waiting.extend(value.values())
        elif isinstance(value, list):
            # Codes and ids in a list take no line each: they are printed as a few words on one.
            characters += sum(len(one) for one in value if isinstance(one, str))
            waiting.extend(one for one in value if not isinstance(one, str))
    if characters > LONGEST_DOCUMENT or lines > MOST_LINES:
        raise TooLong(
            f"The request has {characters:,} characters on {lines:,} lines; a letter can print {LONGEST_DOCUMENT:,} on "
            f"{MOST_LINES:,}. Move lists into annexes."
        )

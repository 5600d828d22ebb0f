"""How a check looks at a content, and how it says what it found."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from requests_app.casefile import sections
from requests_app.casefile.content.sources import printed
from requests_app.casefile.points import Context, Point, Severity, digest_of
from requests_app.law.citations import Citation


@dataclass(frozen=True, slots=True)
class Form:
    """A flat section, or one entry of a repeated one, with its place in the content."""

    section: str
    data: Mapping[str, Any]
    entry_id: str = ""
    number: int | None = None

    def get(self, code: str, default: Any = "") -> Any:
        """The value of a field, or `default` if it is empty."""
        return self.data.get(code, default)

    @property
    def name(self) -> str:
        """What the form is called in a sentence: “offence 2”, or the title of the section."""
        declared = sections.SECTIONS[self.section]
        return f"{declared.entry_noun} {self.number + 1}" if self.number is not None else declared.title


@dataclass(frozen=True, slots=True)
class Reader:
    """A content with its context."""

    content: Mapping[str, Any]
    context: Context

    def flat(self, code: str) -> Form:
        """A flat section, empty if nobody has written in it."""
        return Form(code, self.content.get(code) or {})

    def entries(self, code: str) -> list[Form]:
        """The entries of a repeated section."""
        found = sections.entries_of(self.content, code)
        return [Form(code, entry, str(entry.get("id", "")), number) for number, entry in enumerate(found)]

    def forms(self) -> Iterator[Form]:
        """Every form an officer can fill: flat sections even if empty, and all entries."""
        for code, section in sections.SECTIONS.items():
            yield from self.entries(code) if section.repeated else [self.flat(code)]

    def block(
        self,
        form: Form,
        code: str,
        name: str,
        message: str,
        source: Citation | str | None = None,
        facts: Any = None,
    ) -> Point:
        """A point that stops the submission."""
        return self._point(Severity.BLOCK, form, code, name, message, source, facts)

    def warn(
        self,
        form: Form,
        code: str,
        name: str,
        message: str,
        source: Citation | str | None = None,
        facts: Any = None,
    ) -> Point:
        """A point that asks for a word of reason. `facts`: what it rests on besides the field's own value."""
        return self._point(Severity.WARN, form, code, name, message, source, facts)

    def _point(
        self,
        severity: Severity,
        form: Form,
        code: str,
        name: str,
        message: str,
        source: Citation | str | None,
        facts: Any,
    ) -> Point:
        return Point(
            section=form.section,
            entry_id=form.entry_id,
            field=name,
            severity=severity,
            code=code,
            message=message,
            source=self._printed(source),
            number=form.number,
            facts=digest_of([form.data.get(name), facts]),
        )

    def _printed(self, source: Citation | str | None) -> str:
        if isinstance(source, str):
            return source
        basis = self.context.basis.code if self.context.basis else ""
        return printed(source, basis, confirmed=self.context.confirmed)


Check = Callable[[Reader], Iterator[Point]]


def day(value: Any) -> date | None:
    """The calendar day of a date or moment of the content; None if it is empty."""
    return date.fromisoformat(value[:10]) if isinstance(value, str) and value else None


def moment(value: Any) -> datetime | None:
    """The moment of the content; None if it is empty."""
    return datetime.fromisoformat(value) if isinstance(value, str) and value else None


def in_words(value: date) -> str:
    """2 March 2026."""
    return f"{value.day} {value:%B %Y}"

"""The form that returns a request: rows of a coded reason, the place it concerns, and a note."""

from typing import Any

from django import forms

from requests_app.casefile import sections
from requests_app.casefile.declaration import Section
from requests_app.law.return_reasons import REASONS
from requests_app.web.outgoing.forms.rows import wanted_rows
from requests_app.web.steps.forms import StepForm, text

FIRST_ROWS = 3
MOST_ROWS = 50


class ReturnForm(StepForm):
    """Coded reasons, each pointing at a section or a field. A row without a reason is not sent on."""

    grows = "Add another reason"

    def prepare(self) -> None:
        self.count = wanted_rows(self.data, least=FIRST_ROWS, most=MOST_ROWS)
        places = [("", "Where the reason usually points"), *place_choices(self._content())]
        reasons = [("", "Choose a reason"), *reason_choices()]
        for number in range(self.count):
            self.fields[_named("reasons", number)] = _select("Reason", reasons)
            self.fields[_named("place", number)] = _select("Where", places)
            self.fields[_named("about", number)] = text("What to change", rows=2)
        self.fields["note"] = text(
            "A word to the officer about the whole request", "You may leave this empty."
        )

    @property
    def rows(self) -> list[tuple[int, list[Any]]]:
        """The rows with their number, each a reason, a place and a note."""
        names = ("reasons", "place", "about")
        return [(number + 1, [self[_named(name, number)] for name in names]) for number in range(self.count)]

    def facts(self) -> dict[str, Any]:
        content = self._content()
        rows = [
            [str(self.cleaned_data.get(_named(name, number)) or "") for name in ("reasons", "place", "about")]
            for number in range(self.count)
        ]
        reasons = [
            {"code": code, "pointer": place or _usual_place(code, content), "note": note.strip()}
            for code, place, note in rows
            if code or place or note.strip()
        ]
        return {"reasons": reasons, "note": self.cleaned_data.get("note", "")}

    def _content(self) -> dict[str, Any]:
        return self.procedure.version.content if self.procedure.version else {}


def reason_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """The coded reasons by section of the request."""
    grouped: dict[str, list[tuple[str, str]]] = {}
    for code, reason in REASONS.items():
        section = sections.SECTIONS.get(reason.section)
        grouped.setdefault(section.title if section else "The request as a whole", []).append(
            (code, reason.text)
        )
    return list(grouped.items())


def place_choices(content: dict[str, Any]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Every section, entry and field of this version, with its JSON pointer."""
    return [(section.title, _places(section, content)) for section in sections.SECTIONS.values()]


def _places(section: Section, content: dict[str, Any]) -> list[tuple[str, str]]:
    whole = (f"/{section.code}", f"{section.title}: the whole section")
    if not section.repeated:
        return [whole, *((f"/{section.code}/{field.code}", field.label) for field in section.fields)]
    found = [whole]
    for index, entry in enumerate(sections.entries_of(content, section.code)):
        name = sections.entry_name(section, entry, index + 1)
        found.append((f"/{section.code}/entries/{index}", f"{index + 1}. {name}"))
        for field in sections.fields_of(section.code, entry):
            pointer = f"/{section.code}/entries/{index}/{field.code}"
            found.append((pointer, f"{index + 1}. {name}: {field.label}"))
    return found


def _usual_place(code: str, content: dict[str, Any]) -> str:
    """Where the reason points by itself: at its field, or at the section if that has several entries."""
    reason = REASONS.get(code)
    section = sections.SECTIONS.get(reason.section) if reason else None
    if reason is None or section is None:
        return ""
    if not section.repeated:
        return f"/{section.code}/{reason.field}".rstrip("/")
    alone = len(sections.entries_of(content, section.code)) == 1
    return f"/{section.code}/entries/0/{reason.field}".rstrip("/") if alone else f"/{section.code}"


def _named(name: str, number: int) -> str:
    # The service speaks of all reasons as `reasons`: that is the first row.
    return f"{name}-{number}" if number else name


def _select(label: str, choices: list[Any]) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=choices,
        required=False,
        error_messages={"invalid_choice": "Choose from the list."},
    )

"""Inputs that Django does not have: several choices from a long list, groups of choices."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

Choices = Sequence[tuple[str, str]]
SPARE = 2


class SeveralSelects(forms.Select):
    """Several values from a long list (countries): one select for each, `spare` empty ones. Works on any device."""

    def __init__(self, *args: Any, spare: int = SPARE, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.spare = spare

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        values = data.getlist(name) if hasattr(data, "getlist") else data.get(name, [])
        return [value for value in values if value]

    def render(
        self, name: str, value: Any, attrs: Mapping[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        chosen = [one for one in (value or []) if one]
        selects = []
        for number, one in enumerate([*chosen, *[""] * self.spare]):
            own = {
                **(attrs or {}),
                "name": name,
                "id": f"{(attrs or {}).get('id', name)}{f'-{number}' if number else ''}",
            }
            if number:
                own["aria-label"] = f"Another one ({number + 1})"
            selects.append((flatatt(self.build_attrs(self.attrs, own)), self._options(one)))
        return format_html_join("\n", "<select{}>{}</select>", selects)

    def _options(self, chosen: str) -> SafeString:
        options = ((value, " selected" if value == chosen else "", label) for value, label in self.choices)
        return format_html_join("", '<option value="{}"{}>{}</option>', options)


def with_empty(choices: Choices, words: str = "Choose") -> list[tuple[str, str]]:
    """The choices after an empty one."""
    return [("", words), *choices]

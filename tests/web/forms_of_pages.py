"""Read the forms of a page as a browser would, so that a test can fill them in as no browser should."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from django.http import HttpResponse


@dataclass
class Sheet:
    """One form: where it goes, and its fields with what stands in them."""

    action: str
    method: str
    values: dict[str, list[str]] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    buttons: list[tuple[str, str]] = field(default_factory=list)

    def filled(self, text: str, *, hidden: bool = False) -> dict[str, list[str]]:
        """Every field holds this text; hidden ones only if asked for."""
        return {
            name: values if self.kinds[name] == "hidden" and not hidden else [text]
            for name, values in self.values.items()
            if self.kinds[name] != "file"
        }


def forms_of(response: HttpResponse, address: str) -> list[Sheet]:
    """Every form of the page, in order."""
    reader = _Reader(address)
    reader.feed(response.content.decode())
    return reader.forms


class _Reader(HTMLParser):
    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address
        self.forms: list[Sheet] = []
        self.form: Sheet | None = None
        self.select = ""
        self.area: str = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.form = Sheet(given.get("action") or self.address, given.get("method", "get").lower())
            self.forms.append(self.form)
        elif self.form is not None:
            getattr(self, f"_{tag}", lambda given: None)(given)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.form = None
        elif tag in ("select", "textarea"):
            self.select = self.area = ""

    def handle_data(self, data: str) -> None:
        if self.form is not None and self.area:
            self.form.values[self.area][-1] += data

    def _input(self, given: dict[str, Any]) -> None:
        kind, name = given.get("type", "text"), given.get("name", "")
        if kind in ("submit", "button"):
            self._button(given)
        elif name and name != "csrfmiddlewaretoken":
            ticked = kind not in ("radio", "checkbox") or "checked" in given
            self._field(name, kind, [given.get("value", "")] if ticked else [])

    def _button(self, given: dict[str, Any]) -> None:
        if self.form is not None and given.get("name"):
            self.form.buttons.append((given["name"], given.get("value", "")))

    def _select(self, given: dict[str, Any]) -> None:
        self.select = given.get("name", "")
        self._field(self.select, "select", [])

    def _option(self, given: dict[str, Any]) -> None:
        if self.select and "selected" in given:
            self._field(self.select, "select", [given.get("value", "")])

    def _textarea(self, given: dict[str, Any]) -> None:
        self.area = given.get("name", "")
        self._field(self.area, "textarea", [""])

    def _field(self, name: str, kind: str, values: list[str]) -> None:
        if self.form is not None and name:
            self.form.kinds[name] = kind
            self.form.values.setdefault(name, []).extend(values)

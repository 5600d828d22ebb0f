"""What the directory accepts: cleans an entry as typed and says at each field what is wrong with it."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, URLValidator
from django.db import models

from requests_app.core import clock, errors
from requests_app.core.text import clean
from requests_app.directory import languages
from requests_app.directory.models import Channel

Problems = dict[str, list[str]]

_WANTED = {
    "name": "Give the name of the authority.",
    "kind": "Choose the kind of authority.",
    "title": "Give the title of the treaty.",
    "citation": "Give the citation, as a letter writes it.",
    "channel": "Choose the channel.",
    "source": "Say where this was read.",
    "checked_on": "Say on which day this was checked.",
}

EARLIEST = date(1800, 1, 1)
_URL = URLValidator(schemes=["https", "http"])
_EMAIL = EmailValidator()


class Entry:
    """One entry being checked: its cleaned values, and what is wrong field by field."""

    def __init__(self, model: type[models.Model], data: dict[str, Any], allowed: Iterable[str]) -> None:
        self._model = model
        self.problems: Problems = {}
        self.values: dict[str, Any] = {}
        for name in sorted(set(data) - set(allowed)):
            self.complain(name, "This cannot be changed here.")
        for name in allowed:
            if name in data:
                self._take(name, data[name])

    def complain(self, name: str, message: str) -> None:
        """Note what is wrong with a field."""
        self.problems.setdefault(name, []).append(message)

    def require(self, *names: str) -> None:
        """Fields that may not be empty."""
        for name in names:
            if not self.values.get(name) and name not in self.problems:
                self.complain(name, _WANTED[name])

    def in_order(self, earlier: str, later: str, message: str, *, same_day: bool = True) -> None:
        """Two dates, where both are given: the first is not later than the second (or strictly earlier)."""
        first, second = self.values.get(earlier), self.values.get(later)
        if first and second and (first > second or (first == second and not same_day)):
            self.complain(later, message)

    def not_in_future(self, *names: str) -> None:
        """Dates of things that have happened."""
        for name in names:
            value = self.values.get(name)
            if value and value > clock.today():
                self.complain(name, "This date lies in the future.")

    def finish(self) -> dict[str, Any]:
        """The cleaned values. Raises Invalid with what is wrong, field by field."""
        if self.problems:
            raise errors.Invalid("Some entries need attention.", fields=self.problems)
        return self.values

    def _take(self, name: str, value: Any) -> None:
        field = self._model._meta.get_field(name)
        check = _CHECKS.get(name) or _BY_KIND.get(type(field), _anything)
        try:
            self.values[name] = check(field, value)
        except ValidationError as error:
            self.complain(name, " ".join(error.messages))
        except errors.Invalid as error:
            self.complain(name, error.message)


def _text(field: Any, value: Any) -> str:
    if not isinstance(value, str):
        raise errors.Invalid("Write this as text.")
    text = clean(value).strip()
    if field.max_length and len(text) > field.max_length:
        raise errors.Invalid(f"Shorten this to {field.max_length} characters or fewer.")
    if field.choices and text not in dict(field.choices):
        raise errors.Invalid("Choose one of the entries of the list.")
    return text


def _line(field: Any, value: Any) -> str:
    text = _text(field, value)
    if "\n" in text:
        raise errors.Invalid("Write this on one line.")
    return text


def _email(field: Any, value: Any) -> str:
    text = _line(field, value)
    try:
        if text:
            _EMAIL(text)
    except ValidationError:
        raise errors.Invalid("Write an e-mail address, like name@example.org.") from None
    return text


def _url(field: Any, value: Any) -> str:
    text = _line(field, value)
    try:
        if text:
            _URL(text)
    except ValidationError:
        raise errors.Invalid("Write a web address that begins with https:// or http://.") from None
    return text


def _date(_field: Any, value: Any) -> date | None:
    if value is None:
        return None
    if type(value) is not date:
        raise errors.Invalid("Write a date.")
    if value < EARLIEST:
        raise errors.Invalid(f"Write a date after {EARLIEST.year}.")
    return value


def _flag(_field: Any, value: Any) -> bool | None:
    if value is not None and not isinstance(value, bool):
        raise errors.Invalid("Choose yes or no.")
    return value


def _languages(_field: Any, value: Any) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
        raise errors.Invalid("Give a list of languages.")
    unknown = [code for code in value if not languages.is_known(code)]
    if unknown:
        raise errors.Invalid(f"Not a known language: {', '.join(unknown)}.")
    return list(dict.fromkeys(value))


def _channels(_field: Any, value: Any) -> list[str]:
    if not isinstance(value, list) or not all(code in Channel.values for code in value):
        raise errors.Invalid("Choose channels from the list.")
    return [code for code in Channel.values if code in value]


def _notes(_field: Any, value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        raise errors.Invalid("Give notes by subject.")
    notes = {clean(str(key)): clean(str(text)).strip() for key, text in value.items()}
    if any(len(text) > 2000 for text in notes.values()):
        raise errors.Invalid("Shorten this to 2000 characters or fewer.")
    return {key: text for key, text in notes.items() if text}


def _anything(_field: Any, value: Any) -> Any:
    return value


_CHECKS: dict[str, Callable[[Any, Any], Any]] = {
    "languages": _languages,
    "accepted_languages": _languages,
    "channels": _channels,
    "notes": _notes,
}
_BY_KIND: dict[type, Callable[[Any, Any], Any]] = {
    models.CharField: _line,
    models.SlugField: _line,
    models.TextField: _text,
    models.EmailField: _email,
    models.URLField: _url,
    models.DateField: _date,
    models.BooleanField: _flag,
}

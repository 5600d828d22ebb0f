"""Checks of what a step is given, gathered so that a form learns of every fault at once."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from requests_app.core import clock
from requests_app.core.errors import Invalid
from requests_app.core.text import clean

LONGEST_TEXT = 20_000
LONGEST_LINE = 120


class Input:
    """Collects the faults of one step's input; `done` raises them together."""

    def __init__(self) -> None:
        self.faults: dict[str, list[str]] = {}

    def fault(self, field: str, message: str) -> None:
        """Remember one fault."""
        self.faults.setdefault(field, []).append(message)

    def text(self, field: str, value: Any, *, needed: str = "", longest: int = LONGEST_TEXT) -> str:
        """A cleaned text. `needed` is the sentence shown when it is empty."""
        try:
            cleaned = clean(str(value or "")).strip()
        except Invalid as error:
            self.fault(field, error.message)
            return ""
        if needed and not cleaned:
            self.fault(field, needed)
        if len(cleaned) > longest:
            self.fault(field, f"Use at most {longest} characters; this has {len(cleaned)}.")
        return cleaned

    def line(self, field: str, value: Any, *, needed: str = "") -> str:
        """A short text on one line."""
        return " ".join(self.text(field, value, needed=needed, longest=LONGEST_LINE).split())

    def past_day(self, field: str, value: Any, *, not_before: date | None = None) -> date:
        """A day that has come: not in the future, and not before the case began."""
        today = clock.today()
        if not isinstance(value, date):
            self.fault(field, "Enter a date, for example 27 3 2026.")
            return today
        if value > today:
            self.fault(field, "This date lies in the future. Enter the day on which it happened.")
        elif not_before and value < not_before:
            self.fault(field, f"This date lies before the step it follows ({not_before:%-d %B %Y}).")
        return value

    def future_day(self, field: str, value: Any, *, needed: bool = True) -> date | None:
        """A day still to come."""
        if value is None and not needed:
            return None
        if not isinstance(value, date):
            self.fault(field, "Enter a date, for example 27 3 2027.")
        elif value < clock.today():
            self.fault(field, "This date has passed. Enter a day to come.")
        elif value.year > clock.today().year + 50:
            self.fault(field, "This date is too far away. Check the year.")
        else:
            return value
        return None

    def choice(self, field: str, value: Any, allowed: Iterable[Any]) -> str:
        """One of the allowed codes."""
        chosen = str(value or "")
        if chosen not in {str(one) for one in allowed}:
            self.fault(field, "Choose one of the options.")
        return chosen

    def done(self) -> None:
        """Raise Invalid if anything was wrong."""
        if self.faults:
            raise Invalid("Check what you entered.", fields=self.faults)

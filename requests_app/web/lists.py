"""What every long list with filters has in common: drop-downs, tick boxes, chips, neighbours, typed words."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from requests_app.accounts.models import User
from requests_app.core.errors import Invalid
from requests_app.core.text import clean
from requests_app.web.components import Chip

LONGEST = 200
Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Select:
    """A drop-down of the filter, its options ready."""

    name: str
    label: str
    options: SafeString


@dataclass(frozen=True)
class Flag:
    """A tick box of the filter."""

    name: str
    label: str
    on: bool


@dataclass
class KeptChoices:
    """The people and States to choose from, read at most every five minutes for each person.

    For each person, not for each role: a State or a colleague known only from a restricted case stays with its team.
    """

    read: Callable[[User], dict[str, Choices]]
    seconds: int = 300
    people: int = 1000
    _kept: dict[str, tuple[float, dict[str, Choices]]] = field(default_factory=dict)

    def of(self, user: User) -> dict[str, Choices]:
        """What this person may choose from, by the name of the filter."""
        kept_at, choices = self._kept.get(str(user.pk), (0.0, {}))
        if not choices or time.monotonic() - kept_at > self.seconds:
            choices = self.read(user)
            if len(self._kept) > self.people:
                self._kept.clear()
            self._kept[str(user.pk)] = (time.monotonic(), choices)
        return choices

    def forget(self) -> None:
        """Read everything anew."""
        self._kept.clear()


def typed(value: str) -> str:
    """What somebody typed into an address. Raises Invalid for what no form of ours sends."""
    if len(value) > LONGEST:
        raise Invalid(f"Search with at most {LONGEST} characters.")
    return clean(value).strip()


def as_query(filters: Mapping[str, Any], sort: str, usual: str) -> dict[str, str]:
    """The filters that are on, as an address says them."""
    kept = {name: "1" if value is True else str(value) for name, value in filters.items() if value}
    return kept | ({"sort": sort} if sort != usual else {})


def neighbour(kept: Mapping[str, str], side: str, key: str) -> str:
    """The address of the page on one side, "" if there is none."""
    return f"?{urlencode({**kept, side: key})}" if key else ""


def chips(
    kept: Mapping[str, str],
    labels: Mapping[str, str],
    flags: Mapping[str, str],
    names: Mapping[str, Choices],
) -> tuple[Chip, ...]:
    """The filters that are on, each with the address of the list without it."""
    found = []
    for name, value in kept.items():
        if name == "sort":
            continue
        label = flags.get(name) or f"{labels[name]}: {dict(names.get(name, ())).get(value, value)}"
        rest = urlencode({key: other for key, other in kept.items() if key != name})
        found.append(Chip(label, f"?{rest}"))
    return tuple(found)


@lru_cache(maxsize=512)
def options(choices: Choices, chosen: str, nothing: str) -> SafeString:
    """The options of a drop-down. Long lists of people are nearly always the same, so they are kept."""
    offered = [("", nothing), *choices] if nothing else choices
    found = ((value, " selected" if value == chosen else "", label) for value, label in offered)
    return format_html_join("", '<option value="{}"{}>{}</option>', found)

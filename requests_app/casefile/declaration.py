"""What a section of a request is made of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from requests_app.law.fields import Field

FORMAT = "outgoing-request/2"

GROUPS: Mapping[str, str] = MappingProxyType(
    {
        "parties": "Who asks whom",
        "matter": "The criminal matter",
        "assistance": "What is asked for",
        "handling": "Timing and confidentiality",
        "promises": "What we undertake and assure",
        "sending": "Delivery and annexes",
    }
)
"""The groups of the task list, in order."""

_NOTHING: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a request.

    A flat section holds one set of fields; a repeated one holds up to `max_entries` entries, each called an
    `entry_noun` and known on pages by the first of `named_by` that is filled. `at_least` entries are needed
    before the request can be submitted. `ordered` are pairs of dates of which the first may not be later than
    the second. `maxima` bounds whole numbers. Fields in `set_by_portal` are written by the portal alone.
    `added_by` says how entries come in where nobody types them.
    `named` gives an entry a better name than one field does; `completed` brings a cleaned form into its normal
    form and names the faults that take more than one field to see, by field.
    """

    code: str
    title: str
    group: str
    intro: str
    fields: tuple[Field, ...]
    repeated: bool = False
    entry_noun: str = ""
    named_by: tuple[str, ...] = ()
    at_least: int = 0
    max_entries: int = 100
    ordered: tuple[tuple[str, str], ...] = ()
    maxima: Mapping[str, int] = field(default_factory=lambda: _NOTHING)
    set_by_portal: frozenset[str] = frozenset()
    added_by: str = ""
    named: Callable[[Mapping[str, Any]], str] | None = None
    completed: Callable[[dict[str, Any]], tuple[dict[str, Any], dict[str, list[str]]]] | None = None

    def field(self, code: str) -> Field:
        """The declared field of that code. Raises KeyError if the section has none."""
        for declared in self.fields:
            if declared.code == code:
                return declared
        raise KeyError(code)

"""The registers of all cases that a person sees, narrowed and page by page."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.assurances import queries
from requests_app.assurances.kinds import Kind
from requests_app.assurances.models import Assurance
from requests_app.assurances.queries import Filters
from requests_app.assurances.states import Status
from requests_app.core.text import clean
from requests_app.web.assurances.pages import LONGEST, in_force, short
from requests_app.web.assurances.wording import status_tag, title_of
from requests_app.web.components import Cell, Chip, Empty, Link, Pager, Table
from requests_app.web.procedures import case_address
from requests_app.web.tags import day


@dataclass(frozen=True)
class Select:
    """A drop-down of the filter."""

    name: str
    label: str
    options: tuple[tuple[str, str, bool], ...]


@dataclass(frozen=True)
class ListPage:
    """The registers of all cases this person sees."""

    table: Table
    selects: tuple[Select, ...]
    in_force: bool
    chips: tuple[Chip, ...]
    pager: Pager
    empty: Empty | None


def list_page(user: User, query: Mapping[str, str]) -> ListPage:
    """The registers of all cases this person sees, narrowed and page by page."""
    filters = Filters(
        kind=_text(query, "kind"),
        status=_text(query, "status"),
        state=_text(query, "state").upper(),
        in_force=query.get("in_force") == "1",
    )
    found = queries.listing(user, filters, after=_text(query, "after"))
    kept = {name: "1" if value is True else value for name, value in asdict(filters).items() if value}
    states = queries.states_in_use(user)
    choices = {"kind": Kind.choices, "status": Status.choices, "state": states}
    return ListPage(
        table=_list_table(found.entries),
        selects=tuple(_select(name, choices[name], str(kept.get(name, ""))) for name in choices),
        in_force=filters.in_force,
        chips=_chips(kept, choices),
        pager=Pager(older=f"?{urlencode({**kept, 'after': found.older})}" if found.older else ""),
        empty=None if found.entries else _nothing(bool(kept)),
    )


def _list_table(found: list[Assurance]) -> Table:
    names = queries.state_names(found)
    rows = tuple(
        (
            Cell(
                one.case.reference,
                url=case_address(one.case),
                note=one.case.title,
            ),
            Cell(
                f"{one.number}. {title_of(one)}",
                url=reverse("assurances:entry", args=[one.case.reference, one.number]),
                note=short(one.text),
            ),
            Cell(tag=status_tag(one)),
            Cell(names.get(one.other_state, one.other_state)),
            Cell(in_force(one) or "–"),
            Cell(day(one.moved_at)),
        )
        for one in found
    )
    columns = ("Request", "Assurance or condition", "Status", "Other State", "In force", "Last change")
    return Table("Assurances and conditions", columns, rows, hide_caption=True)


def _select(name: str, choices: Any, chosen: str) -> Select:
    labels = {"kind": "About", "status": "Status", "state": "Other State"}
    offered = (("", "Any"), *choices)
    return Select(name, labels[name], tuple((value, str(label), value == chosen) for value, label in offered))


def _chips(kept: dict[str, Any], choices: Mapping[str, Any]) -> tuple[Chip, ...]:
    chips = []
    for name, value in kept.items():
        label = "In force today" if name == "in_force" else str(dict(choices[name]).get(value, value))
        rest = urlencode({key: other for key, other in kept.items() if key != name})
        chips.append(Chip(label, f"?{rest}"))
    return tuple(chips)


def _nothing(narrowed: bool) -> Empty:
    if narrowed:
        link = Link("Show all", reverse("assurances:list"))
        return Empty("Nothing fits.", "Take a filter away.", (link,))
    return Empty(
        "There are no assurances or conditions yet.",
        "They appear here when a ground is cured by one, when a request that promises one is sent, or when another "
        "State sets a condition.",
    )


def _text(query: Mapping[str, str], name: str) -> str:
    return clean(query.get(name, "")[:LONGEST]).strip()

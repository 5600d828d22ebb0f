"""What the pages of the precedents show."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.casefile.content.criminality import ARTICLES, RESULTS
from requests_app.directory import queries as directory
from requests_app.precedents import queries
from requests_app.precedents.queries import Shown
from requests_app.web.components import Cell, Fact, Link, Pager, Table, Tag, fact
from requests_app.web.procedures import case_address
from requests_app.web.tags import day

COLOURS = {"both": "green", "partly": "yellow", "not": "red"}


@dataclass(frozen=True)
class Offer:
    """An earlier finding beside a sheet or a ground. `take_url` begins a sheet from it, "" where there is none."""

    title: str
    tag: Tag
    said: str
    url: str
    take_url: str = ""
    conclusion: str = ""


@dataclass(frozen=True)
class ListPage:
    """The list: what was searched for, the rows, the way on."""

    text: str
    state: str
    states: list[tuple[str, str]]
    table: Table
    pager: Pager
    searched: bool


@dataclass(frozen=True)
class DetailPage:
    """One finding."""

    title: str
    tag: Tag
    facts: tuple[Fact, ...]
    elements: Table
    back: Link
    crumbs: Any = ()


def offer(found: Shown, take_url: str = "") -> Offer:
    """A finding as a card: where it was judged only for those who see that case."""
    precedent = found.precedent
    where = f"Judged in {found.case.reference} on" if found.case else "Judged in another case on"
    return Offer(
        title=f"{precedent.our_provision} – {precedent.their_provision}",
        tag=_tag(precedent.result),
        said=f"{where} {day(precedent.judged_on)}.",
        url=reverse("precedents:detail", args=[precedent.pk]),
        take_url=take_url,
        conclusion=found.conclusion,
    )


def listing(user: User, *, text: str, state: str, after: str) -> ListPage:
    """One page of the list."""
    names = dict(directory.counterpart_choices())
    found = queries.search(user, text=text, state=state if state in names else "", after=after)
    asked = {name: value for name, value in (("q", text), ("state", state)) if value}
    here = reverse("precedents:list")
    older = f"{here}?{urlencode({**asked, 'after': found.after})}" if found.after else ""
    newest = f"{here}?{urlencode(asked)}" if after else ""
    return ListPage(
        text=text,
        state=state,
        states=list(names.items()),
        table=_table(found.rows, names),
        pager=Pager(newer=newest, older=older),
        searched=bool(asked),
    )


def detail(precedent_id: UUID, user: User) -> DetailPage:
    """One finding with its elements. Raises NotVisible."""
    found = queries.find(precedent_id, user)
    one = found.precedent
    state = directory.find_state(one.state)
    case = found.case
    link = (Link("Open the case", case_address(case)),) if case else ()
    facts = (
        fact("Requested State", state.name() if state else one.state),
        fact("Elements of", dict(ARTICLES).get(one.article, one.article)),
        fact("Our provision", one.our_provision),
        fact("Their provision", one.their_provision),
        fact("Its text", one.their_text),
        fact("Where it was found", one.their_source),
        fact("Judged on", day(one.judged_on)),
        *((fact("Case", case.reference, links=link),) if case else ()),
        *((fact("Conclusion", found.conclusion),) if found.conclusion else ()),
    )
    return DetailPage(
        title=f"{one.our_provision} – {one.their_provision}",
        tag=_tag(one.result),
        facts=facts,
        elements=_elements(one.elements),
        back=Link("Back to the precedents", reverse("precedents:list")),
    )


def _tag(result: str) -> Tag:
    return Tag(dict(RESULTS).get(result, result), COLOURS.get(result, "grey"))


def _table(rows: tuple[Shown, ...], names: dict[str, str]) -> Table:
    return Table(
        caption="Findings on dual criminality",
        columns=("Our provision", "State", "Their provision", "Elements of", "Result", "Judged"),
        rows=tuple(
            (
                Cell(one.our_provision, url=reverse("precedents:detail", args=[one.pk])),
                Cell(names.get(one.state, one.state)),
                Cell(one.their_provision),
                Cell(dict(ARTICLES).get(one.article, one.article)),
                Cell(tag=_tag(one.result)),
                Cell(day(one.judged_on), note=found.case.reference if found.case else ""),
            )
            for found in rows
            for one in (found.precedent,)
        ),
        hide_caption=True,
    )


_ANSWERS = {"yes": "Yes", "no": "No", "unknown": "Not known", "": "Not said"}


def _elements(elements: list[dict[str, str]]) -> Table:
    return Table(
        caption="Element by element",
        columns=("Element", "Our law", "Their law"),
        rows=tuple(
            (
                Cell(one.get("text", "")),
                Cell(_ANSWERS.get(one.get("ours", ""), "")),
                Cell(_ANSWERS.get(one.get("theirs", ""), "")),
            )
            for one in elements
        ),
        empty="No element was recorded.",
    )

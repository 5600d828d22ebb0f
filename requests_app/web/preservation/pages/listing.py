"""The list: what ends first stands first."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.directory import queries as directory
from requests_app.preservation import queries, standing
from requests_app.preservation.models import Preservation
from requests_app.preservation.queries import PAGE, Pile
from requests_app.preservation.term import WORDS, Standing
from requests_app.web.components import Cell, Empty, Link, Pager, Table, Tag
from requests_app.web.preservation.wording import STANDING_COLOURS
from requests_app.web.procedures import door_of
from requests_app.web.tags import day

LANES = (("", "Both"), ("us", "Asked of us"), ("them", "Asked by us"))
PILES = (("open", "Open"), ("preserved", "Preserved now"), ("ended", "Ended"))
LONGEST_SEARCH = 200


@dataclass(frozen=True)
class ListPage:
    """One page of the list."""

    table: Table | None
    empty: Empty
    lane: str
    pile: str
    search: str
    lanes: tuple[tuple[str, str], ...]
    piles: tuple[tuple[str, str], ...]
    pager: Pager
    count: int
    register_url: str
    ask_url: str


def listing(user: User, asked: QueryDict) -> ListPage:
    """What this person sees of what was asked for."""
    pile = _pile(asked)
    page = int(number) if (number := asked.get("page", "")).isdecimal() and len(number) < 6 else 1
    rows, count = queries.listed(user, pile, page=page)
    names = dict(directory.state_choices())
    standings = standing.of_many(rows)
    lines = tuple(_row(row, standings[row.pk], names) for row in rows)
    columns = ("Preservation", "State", "Status", "End", "Next step with")
    point = user.holds(Permission.PRESERVATION_ORDER)
    writes = user.holds(Permission.PRESERVATION_WRITE)
    return ListPage(
        table=Table("Preservations", columns, lines, hide_caption=True) if lines else None,
        empty=_nothing(pile),
        lane=pile.lane,
        pile=pile.pile,
        search=pile.text,
        lanes=LANES,
        piles=PILES,
        pager=_pager(pile, page, count),
        count=count,
        register_url=reverse("preservation:register") if point else "",
        ask_url=reverse("preservation:ask") if writes else "",
    )


def _pile(asked: QueryDict) -> Pile:
    lane, pile = asked.get("lane", ""), asked.get("pile", "open")
    return Pile(
        lane if lane in dict(LANES) else "",
        pile if pile in dict(PILES) else "open",
        asked.get("search", "").replace("\x00", "").strip()[:LONGEST_SEARCH],
    )


def _row(row: Preservation, shown: Standing, names: dict[str, str]) -> tuple[Cell, ...]:
    door = door_of("preservation")
    asked = "Asked of us by" if row.asked_of_us else "Asked by us of"
    ends = day(row.ends_on) if row.ends_on and shown is not Standing.ENDED else ""
    return (
        Cell(row.case.title, reverse("preservation:case", args=[row.reference]), note=row.reference),
        Cell(names.get(row.state, row.state), note=asked),
        Cell(tag=door.status_tag(row.status)),
        Cell(ends, tag=Tag(WORDS[shown], STANDING_COLOURS[shown]) if shown is not Standing.NOT_YET else None),
        Cell(door.owner(row)),
    )


def _pager(pile: Pile, page: int, count: int) -> Pager:
    def url(number: int) -> str:
        kept = {"lane": pile.lane, "pile": pile.pile, "search": pile.text, "page": number}
        return f"?{urlencode({name: value for name, value in kept.items() if value})}"

    newer = url(page - 1) if page > 1 else ""
    older = url(page + 1) if page * PAGE < count else ""
    return Pager(newer, older)


def _nothing(pile: Pile) -> Empty:
    if pile.text or pile.lane or pile.pile != "open":
        return Empty("Nothing found", "Look at all open preservations.", (Link("All open ones", "?"),))
    return Empty("No open preservation", "Register what another State asks, or ask another State.")

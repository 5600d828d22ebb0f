"""What is due: in my cases, or in all that I may see; and the first of it on the desk."""

from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlencode

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.core.errors import Invalid
from requests_app.deadlines import queries
from requests_app.deadlines.declaration import Whose
from requests_app.deadlines.models import Deadline
from requests_app.deadlines.queries import PER_PAGE, Narrowed
from requests_app.web.components import Cell, Empty, Link, Pager, Table, Todo
from requests_app.web.deadlines import wording
from requests_app.web.deadlines.pages import address

ON_THE_DESK = 5
ELSEWHERE = frozenset({("D01", "oral_request")})
"""Clocks for which the desk has a line of its own, for everybody who can end them."""


@dataclass(frozen=True)
class DuePage:
    """The list of what is due, the soonest first."""

    table: Table
    pager: Pager
    choices: tuple[tuple[Link, bool], ...]
    empty: Empty | None


def due_page(user: User, typed: dict[str, str]) -> DuePage:
    """Mine or all, everything or what is late, ours or theirs."""
    kept = {name: typed[name] for name in ("all", "late", "whose") if typed.get(name)}
    narrowed = Narrowed(
        mine="all" not in kept,
        late="late" in kept,
        whose=kept["whose"] if kept.get("whose") in list(Whose) else "",
    )
    found = queries.due(user, narrowed, after=_after(typed.get("after", "")))
    shown = found[:PER_PAGE]
    older = _key(shown[-1]) if len(found) > PER_PAGE else ""
    nothing = Empty(
        "Nothing is due here.",
        "A clock appears here as soon as an event of a case starts it, and leaves when it is done.",
        (Link("All cases", "?all=1"),) if narrowed.mine else (),
    )
    return DuePage(
        table=_table(shown),
        pager=Pager(
            older=f"?{urlencode({**kept, 'after': older})}" if older else "", label="Pages of due clocks"
        ),
        choices=_choices(kept),
        empty=None if shown else nothing,
    )


def on_the_desk(user: User) -> list[Todo]:
    """The clocks of my own cases that are late or nearly so."""
    if not user.holds(Permission.CASEFILE_READ):
        return []
    found = queries.due(user, Narrowed(mine=True, whose=Whose.OURS), most=2 * ON_THE_DESK)
    return [
        Todo(
            wording.title(one),
            address(one),
            f"{one.case.reference} {one.case.title}",
            f"by {wording.due(one)}",
            alarm=one.is_late,
        )
        for one in found
        if (one.code, one.variant) not in ELSEWHERE
    ][:ON_THE_DESK]


def _table(found: list[Deadline]) -> Table:
    rows = tuple(
        (
            Cell(one.case.reference, address(one), note=one.case.title),
            Cell(wording.title(one)),
            Cell(tag=wording.standing(one), note=wording.left(one)),
            Cell(wording.due(one)),
            Cell(wording.whose(one)),
        )
        for one in found
    )
    columns = ("Case", "What", "How it stands", "Due", "Whose days")
    return Table("What is due", columns, rows, hide_caption=True)


def _choices(kept: dict[str, str]) -> tuple[tuple[Link, bool], ...]:
    def link(label: str, **changes: str) -> tuple[Link, bool]:
        wanted = {name: value for name, value in {**kept, **changes}.items() if value}
        return Link(label, f"?{urlencode(wanted)}"), wanted == kept

    return (
        link("My cases", all=""),
        link("All cases I see", all="1"),
        link("In time and overdue", late=""),
        link("Overdue only", late="1"),
        link("Our days", whose=Whose.OURS),
        link("Their days", whose=Whose.THEIRS),
        link("Our days and theirs", whose=""),
    )


def _key(deadline: Deadline) -> str:
    return f"{deadline.due_at.astimezone(UTC).timestamp():.6f}-{deadline.pk}"


def _after(key: str) -> tuple[datetime, int] | None:
    if not key:
        return None
    moment, _, number = key.partition("-")
    try:
        return datetime.fromtimestamp(float(moment), UTC), int(number)
    except (ValueError, OverflowError, OSError):
        raise Invalid("This page of the list does not exist.") from None

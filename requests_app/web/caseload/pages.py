"""What the pages of the caseload show: where every case waits, the workload, giving cases away."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.caseload import queries
from requests_app.caseload.kinds import KINDS
from requests_app.caseload.queries import BANDS, Filters, Load, Waiting
from requests_app.web.caseload.forms import HandOverAllForm
from requests_app.web.components import Cell, Chip, Empty, Link, Table, Tag, Todo
from requests_app.web.lists import Select, as_query, chips, options, typed
from requests_app.web.procedures import case_address, door
from requests_app.web.tags import day

SHOWN = 5
SIDES = (("ours", "Our side must act"), ("theirs", "The other side must act"))
KIND_CHOICES = tuple((str(kind.kind), kind.label) for kind in KINDS)
BAND_CHOICES = tuple((band.code, band.label) for band in BANDS)
LABELS = {"kind": "Kind", "side": "Turn", "band": "Waiting", "officer": "Held by"}


@dataclass(frozen=True)
class BandTile:
    """How many cases wait that long; a link to them."""

    label: str
    count: int
    url: str
    current: bool


@dataclass(frozen=True)
class WaitingPage:
    """Every case that waits, longest first."""

    tiles: tuple[BandTile, ...]
    selects: tuple[Select, ...]
    kept: tuple[tuple[str, str], ...]
    chips: tuple[Chip, ...]
    table: Table
    empty: Empty | None
    next_url: str


@dataclass(frozen=True)
class WorkloadPage:
    """Everybody who has open cases."""

    table: Table
    may_give: bool


@dataclass(frozen=True)
class HandOverPage:
    """The open cases of one person, and the form."""

    name: str
    inactive: bool
    form: HandOverAllForm
    nothing: bool
    back: Link


def read_filters(query: Mapping[str, str]) -> Filters:
    """The filters as the address has them; what no form of ours sends is refused, what is unknown is left out."""
    chosen = {name: typed(query.get(name, "")) for name in LABELS}
    offered = {"kind": KIND_CHOICES, "side": SIDES, "band": BAND_CHOICES}
    for name, choices in offered.items():
        if chosen[name] not in dict(choices):
            chosen[name] = ""
    return Filters(**chosen)


def waiting(user: User, query: Mapping[str, str]) -> WaitingPage:
    """The list for this person."""
    filters = read_filters(query)
    found = queries.waiting(user, filters, after=typed(query.get("after", "")))
    kept = as_query(asdict(filters), "", "")
    anybody = bool(found.rows) or any(found.bands.values())
    return WaitingPage(
        tiles=tuple(_tile(band, found.bands[band.code], kept) for band in BANDS),
        selects=_selects(user, filters),
        kept=tuple((name, value) for name, value in kept.items() if name == "band"),
        chips=chips(kept, LABELS, {}, {"kind": KIND_CHOICES, "side": SIDES, "band": BAND_CHOICES}),
        table=_table(found.rows),
        empty=None if found.rows else _nothing(filters, anybody=anybody),
        next_url=f"?{urlencode({**kept, 'after': found.after})}" if found.after else "",
    )


def workload(user: User) -> WorkloadPage:
    """The workload of everybody; those who can no longer sign in first."""
    may_give = user.holds(Permission.CASEFILE_ASSIGN)
    rows = tuple(_load(one, may_give=may_give) for one in queries.loads(user))
    columns = ("Person", "Authority", "Open cases", "We must act", "Past a deadline", "Longest since a move")
    return WorkloadPage(
        Table("Workload", columns, rows, "Nobody has an open case.", hide_caption=True), may_give
    )


def left_behind(user: User) -> list[Todo]:
    """On the desk of supervisors: people who cannot sign in any more and still have open cases."""
    if not user.holds(Permission.CASEFILE_ASSIGN):
        return []
    return [
        Todo(
            "Hand over the cases of a deactivated person", reverse("caseload:person", args=[one.pk]), one.name
        )
        for one in queries.left_behind(most=SHOWN)
    ]


def hand_over_page(officer: User, form: HandOverAllForm) -> HandOverPage:
    """The page of one person."""
    nothing = not form.fields["cases"].choices  # type: ignore[attr-defined]
    back = Link("Workload", reverse("caseload:workload"))
    return HandOverPage(officer.name, not officer.is_active, form, nothing, back)


def choices(held: list[Any], officer: User, user: User) -> list[tuple[str, str]]:
    """The open cases to tick: of a restricted one that this supervisor does not see, the reference alone."""
    seen = queries.seen_of(officer, user)
    return [(str(one.case_id), _words(one, seen=one.case_id in seen)) for one in held]


def _words(one: Any, *, seen: bool) -> str:
    if not seen:
        return f"{one.case.reference} (restricted)"
    return f"{one.case.reference} {one.case.title} ({one.status_label().lower()})"


def _tile(band: queries.Band, count: int, kept: Mapping[str, str]) -> BandTile:
    current = kept.get("band") == band.code
    rest = {name: value for name, value in kept.items() if name != "band"}
    query = urlencode(rest if current else {**rest, "band": band.code})
    return BandTile(band.label, count, f"?{query}", current)


def _selects(user: User, filters: Filters) -> tuple[Select, ...]:
    people = tuple((one.person.username, one.person.name) for one in queries.loads(user))
    return (
        Select("side", "Turn", options(SIDES, filters.side, "Either side")),
        Select("kind", "Kind", options(KIND_CHOICES, filters.kind, "Every kind")),
        Select("officer", "Held by", options(people, filters.officer, "Anybody")),
    )


def _table(rows: list[Waiting]) -> Table:
    columns = ("Case", "Status", "Who must act", "Since", "It waits for", "Our days", "Their days")
    return Table("Cases that wait", columns, tuple(_row(one) for one in rows), hide_caption=True)


def _row(one: Waiting) -> tuple[Cell, ...]:
    case, shown = one.procedure.case, door(one.procedure)
    late = Tag("Past a deadline", "red") if one.late else None
    return (
        Cell(case.reference, case_address(case), note=case.title, tag=late),
        Cell(tag=shown.status_tag(one.procedure.status)),
        Cell((shown.owner_in_full or shown.owner)(one.procedure)),
        Cell(day(one.procedure.moved_at)),
        Cell(one.procedure.waits_for),
        Cell(str(one.spent.ours)),
        Cell(str(one.spent.theirs)),
    )


def _load(load: Load, *, may_give: bool) -> tuple[Cell, ...]:
    person = load.person
    url = reverse("caseload:person", args=[person.pk]) if may_give else ""
    return (
        Cell(person.name, url, tag=None if person.is_active else Tag("Deactivated", "red")),
        Cell(person.authority.name if person.authority else ""),
        Cell(str(load.cases), f"{reverse('caseload:waiting')}?{urlencode({'officer': person.username})}"),
        Cell(str(load.with_us)),
        Cell(str(load.late), tag=Tag("Late", "red") if load.late else None),
        Cell(day(load.oldest)),
    )


def _nothing(filters: Filters, *, anybody: bool) -> Empty:
    if filters == Filters() and not anybody:
        return Empty("Nothing waits.", "Every case that you may see has ended.")
    return Empty("Nothing waits here.", "Take a filter away to see more.", (Link("All that waits", "?"),))

"""What the lists and desks of every procedure share: hits of a search, names of States, the few rows of a pile."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from requests_app.accounts.models import User
from requests_app.casefile import queries
from requests_app.core.keyset import Row, Sort
from requests_app.directory.models import State

FEW_HITS = 500  # so many hits of a search are read at once; more are met soon enough along the list
SHOWN = 10
# Counting stops here: "more than 100" is as good as an exact number, and costs the same for ever.
COUNTED = 100


@dataclass(frozen=True)
class Pile:
    """A few rows and how many there are; `count` above `COUNTED` means "more than"."""

    rows: list[Row]
    count: int

    @property
    def more_than_counted(self) -> bool:
        return self.count > COUNTED


def found_by(text: str) -> Any:
    """Ids of the cases that a search finds, for use in `__in`."""
    # A rare word must not send PostgreSQL through every case in search of a page full of hits.
    hits = queries.matching(text)
    few = [row["pk"] for row in hits[: FEW_HITS + 1]]
    return few if len(few) <= FEW_HITS else hits


def ids_of(username: str) -> list[Any]:
    """The id of a person, for use in `__in`; empty if nobody has this user name."""
    # Looked up first: with it PostgreSQL knows how many cases to expect, and takes the right index.
    return list(User.objects.filter(username=username).values_list("pk", flat=True))


def states_in_use(visible: QuerySet[Any], column: str, language: str = "en") -> list[tuple[str, str]]:
    """(code, name) of the States that stand in a column of these rows: one probe of an index per State."""
    asked = visible.filter(**{column: OuterRef("code")})
    found = [(state.code, state.name(language)) for state in State.objects.filter(Exists(asked))]
    return sorted(found, key=lambda one: one[1])


def name_states(rows: list[Row], column: str, language: str = "en") -> None:
    """Put the name of the State in a column into each row, with one query for the whole page."""
    codes = {row[column] for row in rows} - {""}
    found = State.objects.filter(code__in=codes).order_by().values_list("code", "names")
    names = {code: given.get(language) or given.get("en") or code for code, given in found}  # as State.name()
    for row in rows:
        row["state_name"] = names.get(row[column], "")


def every_row(found: QuerySet[Any], sort: Sort, columns: Sequence[str], state: str) -> Iterator[Row]:
    """Every row, read piece by piece, with the name of the State in the column `state`: for a file, not for a page."""
    names = {one.code: one.name() for one in State.objects.all()}
    for row in found.order_by(*sort.order).values(*columns).iterator(chunk_size=1000):
        row["state_name"] = names.get(row[state], "")
        yield row


def piles(selections: Sequence[QuerySet[Any]], columns: Sequence[str], state: str) -> list[Pile]:
    """The first rows of each of these ordered selections; each row is read once, though it lie in several."""
    # Keys alone come from an index; they are counted by reading on, a little further than is shown.
    found = [list(one.values_list("pk", flat=True)[: COUNTED + 1]) for one in selections]
    shown = {key for keys in found for key in keys[:SHOWN]}
    rows = list(selections[0].model._default_manager.filter(pk__in=shown).values(*columns)) if shown else []
    name_states(rows, state)
    kept = {row["id"]: row for row in rows}
    return [Pile([kept[key] for key in keys[:SHOWN] if key in kept], len(keys)) for keys in found]

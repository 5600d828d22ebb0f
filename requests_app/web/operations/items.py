"""What the pages of work show: the list, and one piece with what can be done about it."""

from dataclasses import dataclass

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.operations import guards, queries
from requests_app.operations.kinds import ELSEWHERE, TO_DO, Kind
from requests_app.operations.models import WorkItem
from requests_app.web.components import Cell, Empty, Event, Fact, Link, Tab, Table, Tag, fact, tabs_of
from requests_app.web.operations.forms import GiveForm, SettleForm
from requests_app.web.procedures import case_address
from requests_app.web.tags import moment

VIEWS = (
    ("mine", "Mine"),
    ("nobody", "Without an owner"),
    ("all", "All that is open"),
    ("settled", "Settled"),
)
COLOURS = {Kind.HASH_ALARM: "red", Kind.SECOND_REVIEW: "orange", Kind.UNMATCHED_MAIL: "blue"}
EVENTS = {
    "work.raised": "Raised",
    "work.taken": "Taken",
    "work.given": "Given to a colleague",
    "work.tried_again": "Put back into the queue",
    "work.settled": "Settled",
}
NOTHING = {
    "mine": Empty("You have no work here.", "Take something from the work without an owner."),
    "nobody": Empty("Everything has an owner.", "What fails or does not arrive appears here by itself."),
    "all": Empty("Nothing is open.", "What fails or does not arrive appears here by itself."),
    "settled": Empty("Nothing was settled yet.", "What was done stays here with its word."),
}
SEAL = {
    "seal/ending/": "Have a new certificate issued and put it in place, as the manual says for whoever runs the "
    "portal. This is settled by itself as soon as the new one is in use.",
    "seal/waiting": "See that the sealing worker runs and can open its key. This is settled by itself as soon as "
    "every document is sealed.",
}
"""What is to be done where it is the seal: the work has no kind of its own, but its key tells."""


@dataclass(frozen=True)
class WorkPage:
    """The list."""

    tabs: tuple[Tab, ...]
    table: Table | None
    empty: Empty
    mail_url: str


@dataclass(frozen=True)
class ItemPage:
    """One piece of work."""

    title: str
    tag: Tag
    late: bool
    to_do: str
    facts: tuple[Fact, ...]
    detail: str
    detail_title: str
    link: Link | None
    take_url: str
    retry_url: str
    give: GiveForm | None
    give_url: str
    settle: SettleForm | None
    settle_url: str
    elsewhere: str
    reasons: tuple[str, ...]
    events: tuple[Event, ...]


def work_page(user: User, whose: str) -> WorkPage:
    """The list for this person."""
    whose = whose if whose in dict(VIEWS) else "nobody"
    rows = queries.settled_items(user) if whose == "settled" else queries.open_items(user, whose=whose)
    address = reverse("operations:work")
    items = [(key, label, f"{address}?whose={key}") for key, label in VIEWS]
    return WorkPage(
        tabs=tabs_of(items, current=whose),
        table=_table(dict(VIEWS)[whose], rows, settled=whose == "settled") if rows else None,
        empty=NOTHING[whose],
        mail_url=reverse("operations:mail") if user.holds(Permission.INCOMING_REGISTER) else "",
    )


def item_page(
    item: WorkItem, user: User, *, give: GiveForm | None = None, settle: SettleForm | None = None
) -> ItemPage:
    """The page of one piece for this person; `give` and `settle` are forms that came back with faults."""
    place = [item.pk]
    own = guards.it_is_not_their_own_act(item, user)
    may_take = item.is_open and own and guards.nobody_has_it(item) and item.owner_id != user.pk
    may_give = item.is_open and guards.it_is_theirs_to_give(item, user)
    tries = item.is_open and guards.it_is_theirs_to_try(item, user) and queries.is_parked(item)
    settles = item.is_open and own and guards.it_is_settled_here(item)
    return ItemPage(
        title=item.text,
        tag=Tag(item.get_kind_display(), COLOURS.get(Kind(item.kind), "yellow")),
        late=item.is_late,
        to_do=_of_seal(item) or TO_DO[item.kind] if item.is_open else "",
        facts=_facts(item),
        detail=queries.detail_of(item, user),
        detail_title="More about it" if item.kind == Kind.OTHER else "Last error",
        link=_link(item, user),
        take_url=reverse("operations:take", args=place) if may_take else "",
        retry_url=reverse("operations:try_again", args=place) if tries else "",
        give=(give or GiveForm(item=item)) if may_give else None,
        give_url=reverse("operations:give", args=place),
        settle=(settle or SettleForm()) if settles else None,
        settle_url=reverse("operations:settle", args=place),
        elsewhere=ELSEWHERE.get(item.kind, "") if item.is_open else "",
        reasons=tuple(one.message for one in own.blockers) if item.is_open else (),
        events=tuple(
            Event(
                EVENTS.get(line.name, line.name),
                line.actor.partition(" (")[0],
                moment(line.at),
                line.at.isoformat(),
            )
            for line in queries.history(item)
        ),
    )


def _of_seal(item: WorkItem) -> str:
    """What is to be done about the seal; nothing for other work."""
    return next((said for key, said in SEAL.items() if item.key.startswith(key)), "")


def _facts(item: WorkItem) -> tuple[Fact, ...]:
    rows = [
        fact("Since", moment(item.opened_at)),
        fact("Due", moment(item.due_at), tag=Tag("Late", "red") if item.is_late else None),
        fact(
            "Owner",
            item.owner.name if item.owner else "Nobody",
            f"since {moment(item.taken_at)}" if item.taken_at else "",
        ),
    ]
    if not item.is_open:
        by = item.settled_by.name if item.settled_by else "The portal"
        rows.append(fact("Settled", f"{by}, {moment(item.settled_at)}", item.settled_how))
    return tuple(row for row in rows if row.lines or row.key != "Due")


def _link(item: WorkItem, user: User) -> Link | None:
    """Where the work is done: the mail, the seal, or the case for those who may open it."""
    if item.kind == Kind.UNMATCHED_MAIL:
        return Link("Open the mail", reverse("operations:letter", args=[item.key]))
    if _of_seal(item) and user.holds(Permission.OPERATIONS_READ):
        return Link("See the seal and its certificates", reverse("sealing:home"))
    if item.case is not None and queries.sees_case(item, user):
        return Link(f"Open {item.case.reference}", case_address(item.case))
    return None


def _table(caption: str, rows: list[WorkItem], *, settled: bool) -> Table:
    columns = ("What", "Kind", "Since", "Settled" if settled else "Owner")
    return Table(caption, columns, tuple(_row(one, settled=settled) for one in rows), hide_caption=True)


def _row(item: WorkItem, *, settled: bool) -> tuple[Cell, ...]:
    due = f"due {moment(item.due_at)}" if item.due_at and item.is_open else ""
    last = Cell(item.owner.name if item.owner else "Nobody", tag=Tag("Late", "red") if item.is_late else None)
    if settled:
        last = Cell(moment(item.settled_at), note=item.settled_how)
    return (
        Cell(item.text, url=reverse("operations:item", args=[item.pk])),
        Cell(tag=Tag(item.get_kind_display(), COLOURS.get(Kind(item.kind), "yellow"))),
        Cell(moment(item.opened_at), note=due),
        last,
    )

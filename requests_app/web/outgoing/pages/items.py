"""The items on the case page: what was decided on each, what came of it, what is outstanding."""

from dataclasses import dataclass

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.law.grounds import GROUNDS
from requests_app.outgoing import guards, items
from requests_app.outgoing.items import Decision, Execution, Item
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.states import Status
from requests_app.web.case_head import case_head
from requests_app.web.components import CaseHead, Cell, Fact, Piece, Table, Tag, fact
from requests_app.web.outgoing.forms.items import ItemForm
from requests_app.web.tags import day

DECIDED = {
    Decision.GRANTED: "green",
    Decision.CONDITIONS: "yellow",
    Decision.PARTLY: "orange",
    Decision.NARROWED: "orange",
    Decision.POSTPONED: "orange",
    Decision.REFUSED: "red",
}
CAME = {Execution.EXECUTED: "green", Execution.PARTLY: "orange", Execution.NOT_EXECUTED: "red"}
NOTHING_MORE = (Status.DECLINED, Status.WITHDRAWN, Status.CLOSED)
SHORT = 120
COLUMNS = ("Item", "What was decided", "What came", "Outstanding")


@dataclass(frozen=True)
class ItemPage:
    """The page that records one item."""

    head: CaseHead
    title: str
    facts: tuple[Fact, ...]
    form: ItemForm
    back_url: str


def piece(outgoing: Outgoing, user: User) -> Piece | None:
    """The table of a request that was sent."""
    if not guards.it_was_sent(outgoing) and outgoing.status != Status.CLOSED:
        return None
    found = items.of(outgoing)
    if not found or (outgoing.status == Status.CLOSED and outgoing.transmitted_at is None):
        return None
    return Piece("outgoing/_items.html", table(found, outgoing, user))


def table(found: list[Item], outgoing: Outgoing, user: User) -> Table:
    """The items as they stand; a reviewer comes from each to the form that records it."""
    may = user.holds(Permission.OUTGOING_RECORD_ITEM) and bool(guards.it_was_sent(outgoing))
    rows = tuple(
        (
            Cell(
                item.label,
                url=reverse("outgoing:item", args=[outgoing.case.reference, item.id]) if may else "",
                note=short(item.description),
            ),
            _decided(item),
            _came(item),
            _outstanding(item, outgoing),
        )
        for item in found
    )
    return Table("Item by item", COLUMNS, rows)


def item_page(outgoing: Outgoing, item: Item, form: ItemForm, user: User) -> ItemPage:
    """The page of one item."""
    decided, came = _decided(item), _came(item)
    return ItemPage(
        head=case_head(outgoing, user, current="step"),
        title=item.label,
        facts=(
            fact("What is asked", item.description),
            fact("Decided", decided.note, tag=decided.tag),
            fact("What came", came.text, came.note, tag=came.tag),
        ),
        form=form,
        back_url=reverse("outgoing:case", args=[outgoing.case.reference]),
    )


def short(text: str) -> str:
    """The beginning of a long text, enough to tell one item from another."""
    return text if len(text) <= SHORT else f"{text[:SHORT].rstrip()}…"


def _decided(item: Item) -> Cell:
    if not item.decision:
        return Cell("Nothing yet")
    decision = Decision(item.decision)
    ground = f"{item.ground} {GROUNDS[item.ground].title}. " if item.ground in GROUNDS else ""
    note = f"{ground}{item.decision_reason} ({day(item.decided_on)})".strip()
    return Cell(tag=Tag(str(decision.label), DECIDED[decision]), note=note)


def _came(item: Item) -> Cell:
    if not item.execution:
        return Cell("Nothing yet")
    execution = Execution(item.execution)
    note = f"{item.execution_reason} ({day(item.executed_on)})".strip()
    return Cell(item.came, tag=Tag(str(execution.label), CAME[execution]), note=note)


def _outstanding(item: Item, outgoing: Outgoing) -> Cell:
    if outgoing.status in NOTHING_MORE or not item.outstanding:
        return Cell("No")
    return Cell(tag=Tag("Outstanding", "yellow"))

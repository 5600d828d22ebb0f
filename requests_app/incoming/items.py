"""The items of a request of another State: what was asked, what is decided on each, and whether that fits the law."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from requests_app.assessment import queries as assessments
from requests_app.assessment.outcomes import Outcome
from requests_app.casefile import sections
from requests_app.casefile.models import CaseFile
from requests_app.core import clock
from requests_app.execution import clearance
from requests_app.execution.clearance import Cleared, Order
from requests_app.execution.words import Ground
from requests_app.incoming.rulings import DecisionProposal, DomesticOrder, ItemDecision
from requests_app.incoming.states import Status
from requests_app.law.assistance import find
from requests_app.law.grounds import GROUNDS, Cure, Nature

if TYPE_CHECKING:
    from requests_app.casefile.models import Version
    from requests_app.incoming.models import Incoming

Decision = ItemDecision.Decision
GRANTING = (Decision.GRANTED, Decision.CONDITIONS, Decision.PARTLY, Decision.NARROWED)
AGAINST = (Decision.REFUSED, Decision.POSTPONED, Decision.PARTLY, Decision.NARROWED)
"""The requesting State gets less than it asked for, or later: it is heard first."""


class Whole(StrEnum):
    """What the decisions on the items come to."""

    GRANTED = "granted"
    POSTPONED = "postponed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Item:
    """One item as it stands: the entry of the request, and what was last decided on it; "" for nothing yet."""

    id: str
    number: int
    type: str
    text: str
    decision: str = ""
    reason: str = ""
    grounds: tuple[str, ...] = ()
    conditions: tuple[Mapping[str, str], ...] = ()
    narrowed_to: str = ""
    reaches: str = ""
    review_on: date | None = None
    version: "Version | None" = None
    orders: tuple[DomesticOrder, ...] = field(default=(), compare=False)

    @property
    def label(self) -> str:
        """The item in a list."""
        return f"{self.number}. {self.title}"

    @property
    def title(self) -> str:
        """What kind of assistance it is."""
        declared = find(self.type)
        return declared.title if declared else self.type

    @property
    def is_coercive(self) -> bool:
        """Whether it is carried out against somebody’s will, so that a domestic order is needed."""
        declared = find(self.type)
        return declared is None or declared.coercive

    @property
    def is_granted(self) -> bool:
        """Whether it is to be carried out, wholly or in part."""
        return self.decision in GRANTING

    @property
    def order(self) -> DomesticOrder | None:
        """The newest domestic order for it; None if there is none, it was refused, or it has run out."""
        newest = self.orders[-1] if self.orders else None
        if newest is None or newest.refused:
            return None
        return None if newest.valid_until is not None and newest.valid_until < clock.today() else newest


def of(incoming: "Incoming") -> list[Item]:
    """The items of the newest version, each with what was decided on it. Three queries."""
    if incoming.version is None:
        return []
    decided = _standing(incoming)
    orders = list(incoming.orders.all())
    return [
        _item(number, entry, decided.get(entry["id"]), orders, incoming.version)
        for number, entry in enumerate(sections.entries_of(incoming.version.content, "assistance"), start=1)
    ]


def open_proposal(incoming: "Incoming") -> DecisionProposal | None:
    """The proposal that waits for a second person."""
    return incoming.proposals.filter(outcome=DecisionProposal.Outcome.OPEN).first()


def undecided(incoming: "Incoming") -> list[Item]:
    """The items a proposal has to speak of: not decided yet, postponed, without the order they needed, or granted
    before a ground was found to bar.
    """
    bars = _found(incoming, Outcome.BARS)
    return [
        item
        for item in of(incoming)
        if item.decision in ("", Decision.POSTPONED)
        or (item.is_granted and (_was_denied(item) or _despite(item, bars)))
    ]


def whole_of(incoming: "Incoming", decisions: Iterable[ItemDecision]) -> Whole:
    """What these decisions come to, together with those that stand."""
    told = {item.id: item.decision for item in of(incoming) if not _was_denied(item)}
    told |= {one.item: one.decision for one in decisions}
    if any(one in GRANTING for one in told.values()):
        return Whole.GRANTED
    return Whole.POSTPONED if Decision.POSTPONED in told.values() else Whole.REFUSED


def needs_hearing(decisions: Iterable[ItemDecision]) -> bool:
    """Whether the requesting State gets less than it asked for, or later."""
    return any(one.decision in AGAINST for one in decisions)


def misfits(incoming: "Incoming", decisions: Sequence[ItemDecision]) -> dict[str, list[str]]:
    """What in these decisions does not fit the grounds, by item; "" for what concerns them all."""
    bars, cured = _found(incoming, Outcome.BARS), _found(incoming, Outcome.CURED)
    wrong: dict[str, list[str]] = {}
    for one in decisions:
        if found := [*_against(one, bars, cured), *_despite(one, bars)]:
            wrong[one.item] = found
    told = {one.item for one in decisions}
    wrong |= {
        item.id: found for item in of(incoming) if item.id not in told and (found := _despite(item, bars))
    }
    used = {code for one in decisions if one.decision in AGAINST for code in one.grounds}
    used |= {code for item in of(incoming) if item.decision in AGAINST for code in item.grounds}
    whole = [
        f"{code} was found to bar, and no item is refused or narrowed for it." for code in sorted(bars - used)
    ]
    if _conditions_are_missing(incoming, decisions):
        whole.append("A ground is cured by conditions. Set them on the items that are granted.")
    return wrong | ({"": whole} if whole else {})


def without_order(incoming: "Incoming") -> list[Item]:
    """The granted items that need a domestic order and have none."""
    return [item for item in of(incoming) if item.is_granted and item.is_coercive and item.order is None]


def report_subject(incoming: "Incoming") -> str:
    """Which sending the next execution report goes with."""
    return f"sending-{incoming.sendings.count() + 1}"


def _item(
    number: int,
    entry: Mapping[str, Any],
    said: ItemDecision | None,
    orders: list[DomesticOrder],
    newest: "Version",
) -> Item:
    its_own = tuple(one for one in orders if entry["id"] in one.items)
    item = {"id": entry["id"], "number": number, "type": entry.get("type", ""), "orders": its_own}
    item["text"] = entry.get("description", "")
    if said is None:
        return Item(**item)
    return Item(
        **item,
        decision=said.decision,
        reason=said.reason,
        grounds=tuple(said.grounds),
        conditions=tuple(said.conditions),
        narrowed_to=said.narrowed_to,
        reaches=said.reaches if said.proposal.version_id == newest.pk else "",
        review_on=said.review_on,
        version=said.proposal.version,
    )


def _standing(incoming: "Incoming") -> dict[str, ItemDecision]:
    """The newest decision taken on each item, unless the item has been changed since."""
    taken = ItemDecision.objects.filter(
        proposal__incoming=incoming, proposal__outcome=DecisionProposal.Outcome.TAKEN
    )
    newest = {one.item: one for one in taken.select_related("proposal__version").order_by("proposal__number")}
    now = _entries(incoming.submitted_version)
    return {
        key: one for key, one in newest.items() if _entries(one.proposal.version).get(key) == now.get(key)
    }


def _entries(version: "Version") -> dict[str, Any]:
    return {one["id"]: one for one in sections.entries_of(version.content, "assistance")}


def _found(incoming: "Incoming", outcome: Outcome) -> set[str]:
    """The grounds on which this was found, on the newest version."""
    briefs = assessments.briefs(incoming.version) if incoming.version else []
    return {one.code for one in briefs if one.standing.outcome == outcome}


def _was_denied(item: Item) -> bool:
    return item.is_coercive and bool(item.orders) and item.orders[-1].refused


def _against(one: ItemDecision, bars: set[str], cured: set[str]) -> list[str]:
    """What is decided against the requesting State rests on grounds; a refusal, on grounds found to bar."""
    if one.decision not in AGAINST:
        return []
    if not one.grounds:
        return [f"Item {one.number}: name the ground it rests on."]
    if one.decision == Decision.POSTPONED:
        return []
    fit = bars if one.decision == Decision.REFUSED else bars | cured
    said = [f"Item {one.number}: {code} was not found to bar." for code in one.grounds if code not in fit]
    if all(code in GROUNDS and GROUNDS[code].sole_use_barred for code in one.grounds):
        said.append(f"Item {one.number}: these grounds may never be used alone.")
    return said


def _despite(one: ItemDecision | Item, bars: set[str]) -> list[str]:
    """Nothing is granted against a bar, unless it is said why the bar does not reach this very item."""
    if one.decision not in GRANTING:
        return []
    said = []
    for code in sorted(bars):
        ground = GROUNDS[code]
        if ground.rights and Nature.MANDATORY in ground.nature:
            said.append(f"Item {one.number}: {code} bars, and it protects a person. It cannot be granted.")
        elif not one.reaches and code not in one.grounds:
            said.append(f"Item {one.number}: {code} bars. Say why it does not reach this item.")
    return said


def _conditions_are_missing(incoming: "Incoming", decisions: Sequence[ItemDecision]) -> bool:
    if not any(one.decision in GRANTING for one in decisions):
        return False
    if any(one.conditions for one in decisions) or any(item.conditions for item in of(incoming)):
        return False
    rows = assessments.rows(incoming.submitted_version)
    return any(_cured_by_condition(row) for row in rows)


def _cured_by_condition(row: assessments.Row) -> bool:
    said = row.resolution or row.answer
    if row.outcome != Outcome.CURED or said is None:
        return False
    return any(cure.get("kind") == Cure.CONDITION for cure in said.cures)


@clearance.says(CaseFile.Kind.INCOMING)
def cleared(case: CaseFile) -> dict[str, Cleared]:
    """What may be carried out now: granted, in force, and resting on a domestic order where one is needed."""
    incoming: Incoming | None = getattr(case, "incoming", None)
    if incoming is None or incoming.status not in (Status.EXECUTING, Status.PRODUCT_REVIEW):
        return {}
    return {item.id: _cleared(item) for item in of(incoming) if item.is_granted and _may_run(item)}


def _may_run(item: Item) -> bool:
    return item.order is not None or not item.is_coercive


def limits(item: Item) -> str:
    """What the decision leaves of an item, to whoever carries it out."""
    return "\n".join(
        filter(None, [item.narrowed_to, *(f"Condition: {one['text']}" for one in item.conditions)])
    )


def _cleared(item: Item) -> Cleared:
    order = item.order
    if order is None:
        return Cleared(limits=limits(item), order=Order(kind=Ground.STATUTE), version=item.version)
    named = f"{order.authority_name}, {order.judge}" if order.judge else order.authority_name
    return Cleared(
        limits=limits(item),
        order=Order(
            kind=order.kind, number=order.order_no, made_on=order.ordered_on, made_by=named, text=order.scope
        ),
        version=item.version,
    )

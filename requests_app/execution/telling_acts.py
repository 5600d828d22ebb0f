"""The acts of a case as the execution report tells them: acts, orders, searches, proofs and costs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

from requests_app.casefile import amounts
from requests_app.casefile.models import CaseFile
from requests_app.casefile.wording import Names, in_words
from requests_app.documents.answers import results as told_as
from requests_app.execution import products
from requests_app.execution.acts import ACTS
from requests_app.execution.models import Task
from requests_app.execution.products import Product
from requests_app.execution.records import Act
from requests_app.execution.words import ORDERED, Ground, Measure

SEARCHES = ("search", "seizure")
MINUTES = ("hearing", "video_hearing")


@dataclass
class Told:
    """What was gathered of all acts."""

    days: list[date] = field(default_factory=list)
    acts: tuple[told_as.Act, ...] = ()
    orders: tuple[told_as.Order, ...] = ()
    searches: tuple[told_as.Search, ...] = ()
    proofs: tuple[told_as.Proof, ...] = ()
    costs: tuple[told_as.Cost, ...] = ()


def told(case: CaseFile, found: Mapping[str, Product]) -> Told:
    """Every act that counts, in the order in which they were done; the words as the review left them."""
    numbers = products.numbers_in(products.delivered(case))
    every = Told()
    redacted: list[told_as.Act] = []
    for task, acts in products.acts_of(case):
        product = found.get(f"acts-{task.pk}")
        measure = product.measure if product is not None else ""
        for act in acts:
            _tell(every, task, act, _numbers(act, numbers), in_full=measure == Measure.AS_IS)
        if measure == Measure.REDACTED and product is not None and product.review is not None and acts:
            first = acts[0]
            redacted.append(
                told_as.Act(what=product.review.redacted_text, at=_local(first.began_at, first.zone))
            )
    every.acts = (*sorted((*every.acts, *redacted), key=lambda one: one.at),)
    every.orders = _joined(every.orders)
    return every


def particulars(act: Act) -> list[tuple[str, str]]:
    """(label, words) of what the record of this kind of act holds, without what is empty."""
    names = Names()
    worded = (
        (one.label, in_words(one, act.details.get(one.code), {}, names=names))
        for one in ACTS[act.kind].fields
    )
    return [(label, text) for label, text in worded if text]


def local(act: Act) -> tuple[datetime, datetime | None]:
    """Beginning and end on the clock of the place."""
    return _local(act.began_at, act.zone), _local(act.ended_at, act.zone) if act.ended_at else None


def people(named: list[dict[str, str]]) -> tuple[str, ...]:
    """Persons as a letter names them."""
    return tuple(f"{one['name']}, {one['capacity']}" for one in named)


def _tell(every: Told, task: Task, act: Act, items: tuple[int, ...], *, in_full: bool) -> None:
    """Day, place and authority are always told; the words, the people and the particulars only in full."""
    began, _ = local(act)
    every.days.append(began.date())
    every.orders = (*every.orders, _order(task, act, items))
    title = ACTS[act.kind].title
    if act.cost:
        bearer = "requesting" if act.extraordinary else "requested"
        what = act.cost_for if in_full else title
        every.costs = (
            *every.costs,
            told_as.Cost(text=what, amount=amounts.in_words(act.cost), borne_by=bearer),
        )
    if not in_full:
        return
    every.acts = (*every.acts, _act(act, title, began, items))
    if act.kind in SEARCHES:
        every.searches = (*every.searches, _search(act, began, items))
    if act.kind in MINUTES or act.kind == "service":
        kind = "minutes" if act.kind in MINUTES else "service"
        text = "\n".join(f"{label}: {words}" for label, words in particulars(act))
        every.proofs = (*every.proofs, told_as.Proof(kind=kind, text=text, on=began.date()))


def _act(act: Act, title: str, began: datetime, items: tuple[int, ...]) -> told_as.Act:
    lines = [f"{title}. {act.did}", f"Carried out by {act.carried_out_by}."]
    if act.formalities:
        lines.append(f"Formalities: {act.formalities}")
    if act.kind not in (*SEARCHES, *MINUTES, "service"):
        lines += [f"{label}: {words}" for label, words in particulars(act)]
    return told_as.Act(
        what="\n".join(lines),
        at=began,
        place=act.place,
        persons_present=people(act.present),
        attending=people(act.attending),
        items=items,
    )


def _search(act: Act, began: datetime, items: tuple[int, ...]) -> told_as.Search:
    objections = act.details.get("objections", "")
    circumstances = act.details.get("circumstances", "")
    return told_as.Search(
        place=act.place,
        at=began,
        circumstances=f"{circumstances}\nObjections: {objections}" if objections else circumstances,
        custody=act.details.get("custody", ""),
        items=items,
    )


def _order(task: Task, act: Act, items: tuple[int, ...]) -> told_as.Order:
    ordered = act.order_kind in ORDERED
    basis = act.order_text if act.order_kind != Ground.CONSENT else f"Consent: {act.order_text}"
    return told_as.Order(
        authority=act.order_made_by if ordered else task.authority.name,
        number=act.order_number,
        made_on=act.order_made_on,
        legal_basis=basis,
        items=items,
    )


def _joined(orders: tuple[told_as.Order, ...]) -> tuple[told_as.Order, ...]:
    """Each order once, with all the items it was used for."""
    found: dict[tuple[Any, ...], set[int]] = {}
    for one in orders:
        found.setdefault((one.authority, one.number, one.made_on, one.legal_basis), set()).update(one.items)
    return tuple(
        told_as.Order(authority=who, number=number, made_on=on, legal_basis=basis, items=tuple(sorted(items)))
        for (who, number, on, basis), items in found.items()
    )


def _numbers(act: Act, numbers: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(sorted(numbers[one] for one in act.items if one in numbers))


def _local(moment: datetime, zone: str) -> datetime:
    if zone[:1] in "+-":
        sign = -1 if zone[0] == "-" else 1
        hours, minutes = zone[1:].split(":")
        return moment.astimezone(timezone(sign * timedelta(hours=int(hours), minutes=int(minutes))))
    return moment.astimezone(ZoneInfo(zone))

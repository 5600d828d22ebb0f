"""The acts of a case as the execution report tells them: acts, orders, searches, proofs and costs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

from requests_app.casefile.models import CaseFile
from requests_app.casefile.wording import Names, in_words
from requests_app.documents.answers import results as told_as
from requests_app.execution import products
from requests_app.execution.acts import ACTS
from requests_app.execution.models import Task
from requests_app.execution.products import Product
from requests_app.execution.records import Act
from requests_app.execution.words import ORDERED, Ground, Measure
from requests_app.law.fields import Kind

FORMS = {
    Kind.DATE: "day",
    Kind.DATETIME: "moment",
    Kind.AMOUNT: "amount",
    Kind.YESNO: "yesno",
    Kind.CHOICE: "code",
}
"""What kind of value a particular is, where it is not text."""
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
    if act.cost:
        bearer = "requesting" if act.extraordinary else "requested"
        what = act.cost_for if in_full else ""
        every.costs = (
            *every.costs,
            told_as.Cost(text=what, kind=act.kind, amount=act.cost, borne_by=bearer),
        )
    if not in_full:
        return
    every.acts = (*every.acts, _act(act, began, items))
    if act.kind in SEARCHES:
        every.searches = (*every.searches, _search(act, began, items))
    if act.kind in MINUTES or act.kind == "service":
        kind = "minutes" if act.kind in MINUTES else "service"
        every.proofs = (*every.proofs, told_as.Proof(kind=kind, particulars=_held(act), on=began.date()))


def _act(act: Act, began: datetime, items: tuple[int, ...]) -> told_as.Act:
    told_elsewhere = act.kind in (*SEARCHES, *MINUTES, "service")
    return told_as.Act(
        what=act.did,
        at=began,
        kind=act.kind,
        place=act.place,
        carried_out_by=act.carried_out_by,
        formalities=act.formalities,
        particulars=() if told_elsewhere else _held(act),
        persons_present=people(act.present),
        attending=people(act.attending),
        items=items,
    )


def _search(act: Act, began: datetime, items: tuple[int, ...]) -> told_as.Search:
    return told_as.Search(
        place=act.place,
        at=began,
        circumstances=act.details.get("circumstances", ""),
        objections=act.details.get("objections", ""),
        custody=act.details.get("custody", ""),
        items=items,
    )


def _order(task: Task, act: Act, items: tuple[int, ...]) -> told_as.Order:
    ordered = act.order_kind in ORDERED
    return told_as.Order(
        authority=act.order_made_by if ordered else task.authority.name,
        number=act.order_number,
        made_on=act.order_made_on,
        legal_basis=act.order_text,
        by_consent=act.order_kind == Ground.CONSENT,
        items=items,
    )


def _held(act: Act) -> tuple[told_as.Particular, ...]:
    """What the record of this kind of act holds, by the codes of its fields, without what is empty."""
    return tuple(
        told_as.Particular(
            field="property_holder" if (act.kind, one.code) == ("freezing", "holder") else one.code,
            value=str(act.details[one.code]),
            form=FORMS.get(Kind(one.kind), "text"),
        )
        for one in ACTS[act.kind].fields
        if act.details.get(one.code)
    )


def _joined(orders: tuple[told_as.Order, ...]) -> tuple[told_as.Order, ...]:
    """Each order once, with all the items it was used for."""
    found: dict[tuple[Any, ...], set[int]] = {}
    for one in orders:
        key = (one.authority, one.number, one.made_on, one.legal_basis, one.by_consent)
        found.setdefault(key, set()).update(one.items)
    return tuple(
        told_as.Order(
            authority=who,
            number=number,
            made_on=on,
            legal_basis=basis,
            by_consent=consent,
            items=tuple(sorted(items)),
        )
        for (who, number, on, basis, consent), items in found.items()
    )


def _numbers(act: Act, numbers: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(sorted(numbers[one] for one in act.items if one in numbers))


def _local(moment: datetime, zone: str) -> datetime:
    if zone[:1] in "+-":
        sign = -1 if zone[0] == "-" else 1
        hours, minutes = zone[1:].split(":")
        return moment.astimezone(timezone(sign * timedelta(hours=int(hours), minutes=int(minutes))))
    return moment.astimezone(ZoneInfo(zone))

"""What the execution report tells (law digest 8.4), taken from tasks, acts, exhibits and reviews as frozen facts.

Only tasks that were handed in count, and of their acts only those that were not corrected. Words leave as the review
left them: redacted where it redacted, not at all where it withheld or has not settled yet.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from requests_app.casefile.models import CaseFile
from requests_app.documents.answers.results import (
    Act,
    Cost,
    Done,
    Formality,
    Order,
    Proof,
    Search,
    Sent,
    Withheld,
)
from requests_app.execution import products, telling_acts
from requests_app.execution.products import Product
from requests_app.execution.records import HandIn, ItemResult
from requests_app.execution.words import Check, Finding, Formalities, Measure

LONGEST_TEXT = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The facts of the report, named as the letter names them. `is_complete` says that nothing waits for review."""

    done: tuple[Done, ...]
    executing_authorities: tuple[str, ...]
    executed_from: date | None
    executed_to: date | None
    orders: tuple[Order, ...]
    acts: tuple[Act, ...]
    exhibits: tuple[Sent, ...]
    formalities: tuple[Formality, ...]
    withheld: tuple[Withheld, ...]
    searches: tuple[Search, ...]
    proofs: tuple[Proof, ...]
    costs: tuple[Cost, ...]
    is_complete: bool
    secrecy_kept: bool | None = None

    def parts(self) -> dict[str, Any]:
        """What the letter takes of it, by name."""
        inside = ("is_complete", "secrecy_kept")
        return {one.name: getattr(self, one.name) for one in fields(self) if one.name not in inside}


def report_of(case: CaseFile) -> Report:
    """The facts of a case as they stand now."""
    found = {one.key: one for one in products.of_case(case)}
    told = telling_acts.told(case, found)
    tasks = products.delivered(case)
    numbers = products.numbers_in(tasks)
    hand_ins = list(
        HandIn.objects.filter(task__in=tasks).select_related("task").order_by("task__number", "round")
    )
    newest = {one.task_id: one for one in hand_ins}
    days = told.days or [one.at.date() for one in newest.values()]
    return Report(
        done=tuple(_done(case, numbers, found)),
        executing_authorities=tuple(dict.fromkeys(one.authority.name for one in tasks)),
        executed_from=min(days, default=None),
        executed_to=max(days, default=None),
        orders=told.orders,
        acts=told.acts,
        exhibits=tuple(_sent(found.values(), numbers)),
        formalities=tuple(_formality(one) for one in newest.values() if one.task.procedure),
        withheld=tuple(_withheld(found.values(), numbers)),
        searches=told.searches,
        proofs=told.proofs,
        costs=told.costs,
        is_complete=bool(tasks) and all(one.is_settled for one in found.values()),
        secrecy_kept=_secrecy(newest.values()),
    )


def words_of(product: Product | None, words: str) -> str:
    """The words as they may leave."""
    if product is None or product.review is None or not product.is_settled:
        return ""
    if product.measure == Measure.REDACTED:
        return product.review.redacted_text
    return words if product.measure == Measure.AS_IS else ""


def _done(case: CaseFile, numbers: dict[str, int], found: dict[str, Product]) -> Iterator[Done]:
    for number, result in products.results_of(case):
        product = found.get(f"result-{result.pk}")
        plain = product is not None and product.measure == Measure.AS_IS
        yield Done(
            number=number,
            text=_item_text(result),
            outcome=result.outcome,
            what=result.came if plain else words_of(product, ""),
            why=result.why if plain else "",
            authority=result.hand_in.task.authority.name,
        )


def _item_text(result: ItemResult) -> str:
    item = result.hand_in.task.items.get(entry=result.entry)
    asked = next((row["text"] for row in item.rows), "")
    return asked.splitlines()[0][:LONGEST_TEXT] if asked else ""


def _sent(found: Iterable[Product], numbers: dict[str, int]) -> Iterator[Sent]:
    for product in found:
        exhibit = product.exhibit
        if exhibit is None or product.measure != Measure.AS_IS:
            continue
        yield Sent(
            number=exhibit.short_label,
            description=product.text,
            items=_in_numbers(exhibit.items, numbers),
            source=str(exhibit.fact("source")),
            form="original" if exhibit.original_id is None else "copy",
            file_name=exhibit.filename,
            size=exhibit.size,
            sha256=exhibit.file_id or "",
            acquired_at=exhibit.taken_at,
            seal=exhibit.seal_number,
        )


def _withheld(found: Iterable[Product], numbers: dict[str, int]) -> Iterator[Withheld]:
    for product in found:
        review = product.review
        if review is None or product.measure in ("", Measure.AS_IS):
            continue
        privileged = review.findings.get(Check.PRIVILEGE, {}).get("finding") == Finding.FLAGGED
        how = "privileged" if privileged and product.measure == Measure.WITHHELD else product.measure
        yield Withheld(
            what=product.name if product.exhibit is not None else "",
            how=how,
            why=review.measure_text,
            items=_in_numbers(_entries_of(product), numbers),
        )


def _entries_of(product: Product) -> list[str]:
    if product.exhibit is not None:
        return list(product.exhibit.items)
    result: ItemResult | None = product.subject.get("result")
    return [result.entry] if result is not None else []


def _in_numbers(entries: Iterable[str], numbers: dict[str, int]) -> tuple[int, ...]:
    return tuple(sorted(numbers[one] for one in entries if one in numbers))


def _formality(handed: HandIn) -> Formality:
    return Formality(
        text=handed.task.procedure,
        followed=handed.formalities == Formalities.FOLLOWED,
        partly=handed.formalities == Formalities.PARTLY,
        why=handed.formalities_text,
    )


def _secrecy(handed: Iterable[HandIn]) -> bool | None:
    said = [one.secrecy_kept for one in handed if one.secrecy_kept is not None]
    return all(said) if said else None

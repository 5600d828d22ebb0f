"""The product of a case: every exhibit collected here and the words of every result, each with its newest review."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from requests_app.casefile.models import CaseFile
from requests_app.core import canonical
from requests_app.core.verdicts import YES, Verdict
from requests_app.evidence import guards as evidence_guards
from requests_app.evidence.kinds import ENDED as GONE
from requests_app.evidence.kinds import Origin
from requests_app.evidence.models import Exhibit
from requests_app.execution.given import items_of
from requests_app.execution.models import Task
from requests_app.execution.records import ItemResult, ProductReview
from requests_app.execution.states import DELIVERED
from requests_app.execution.words import Measure, Outcome

Key = tuple[str, str]


@dataclass(frozen=True)
class Product:
    """One thing that may leave, and what was found about it. `seen` is the digest of what it is now."""

    key: str
    name: str
    text: str
    seen: str
    task_id: UUID | None
    exhibit: Exhibit | None = None
    result: ItemResult | None = None
    review: ProductReview | None = None
    changed: bool = False
    whole: Verdict = YES

    @property
    def is_settled(self) -> bool:
        """Looked at as it is now, by two people where something was flagged, and its custody still agrees."""
        return self.waits_for == ""

    @property
    def leaves(self) -> bool:
        """Whether it, or what takes its place, goes to the requesting State."""
        return self.is_settled and self.review is not None and self.review.measure != Measure.WITHHELD

    @property
    def waits_for(self) -> str:
        """What is still missing, in a sentence; empty if nothing is."""
        review = self.review
        if review is None:
            return (
                "It changed since it was reviewed. Review it again."
                if self.changed
                else "It was not reviewed yet."
            )
        if review.flagged and (word := self._of_the_second_person(review)):
            return word
        return self._of_its_custody(review)

    def _of_its_custody(self, review: ProductReview) -> str:
        if self.exhibit is None:
            return ""
        goes = review.measure == Measure.AS_IS
        if goes and not self.whole:
            return f"Its custody is in question. {self.whole.blockers[0].message}"
        if goes != self.exhibit.leaves:
            return (
                "It is set aside although it is to leave."
                if goes
                else "It is to stay here and is not set aside yet."
            )
        return ""

    @staticmethod
    def _of_the_second_person(review: ProductReview) -> str:
        opinion = getattr(review, "opinion", None)
        if opinion is None:
            return "Something was flagged: a second person must look at it."
        return "" if opinion.agrees else "The second person does not agree. Review it again."


def of_case(case: CaseFile) -> list[Product]:
    """Every product of the case: exhibits in their order, then results in the order of the items."""
    reviews = _newest(case)
    exhibits = [_of_exhibit(one, reviews) for one in exhibits_of_case(case)]
    results = [_of_result(one, number, reviews) for number, one in results_of(case)]
    return [*exhibits, *results]


def exhibits_of_case(case: CaseFile) -> list[Exhibit]:
    """What would leave, every original that was collected here, and copies that were judged or are to leave instead."""
    reviews = ProductReview.objects.filter(case=case)
    judged = {one for pair in reviews.values_list("exhibit", "leaves_instead") for one in pair if one}
    wanted = Q(leaves=True) | Q(origin=Origin.COLLECTED, original=None) | Q(pk__in=judged)
    found = Exhibit.objects.filter(wanted, case=case).exclude(status__in=GONE)
    return list(found.select_related("case", "file", "authority", "original").order_by("number"))


def exhibits_of(task: Task) -> list[Exhibit]:
    """What was recorded on a task, in the order of its numbers."""
    found = Exhibit.objects.filter(case_id=task.case_id, task=task.pk)
    return list(found.select_related("case", "file", "authority", "original").order_by("number"))


def results_of(case: CaseFile) -> list[tuple[int, ItemResult]]:
    """(number of the item, its newest result in a task that counts), in the order of the items."""
    tasks = Task.objects.filter(case=case, status__in=DELIVERED).select_related("version")
    contents = [task.version.content for task in tasks.order_by("number")]
    numbers = {entry: number for one in contents for number, entry in enumerate(items_of(one), start=1)}
    found: dict[tuple[UUID, str], ItemResult] = {}
    rows = ItemResult.objects.filter(hand_in__task__in=[one.pk for one in tasks])
    for row in rows.select_related("hand_in__task").order_by("hand_in__round"):
        found[row.hand_in.task_id, row.entry] = row
    return sorted(
        ((numbers.get(one.entry, 0), one) for one in found.values()),
        key=lambda pair: (pair[0], pair[1].hand_in.task.number),
    )


def digest_of(product: Exhibit | ItemResult) -> str:
    """What a review has seen: the bytes or the description of an exhibit, the words of a result."""
    if isinstance(product, ItemResult):
        return canonical.digest({"outcome": product.outcome, "came": product.came, "why": product.why})
    told = {
        "file": product.file_id or "",
        "description": str(product.fact("description") or product.description),
    }
    return canonical.digest(told)


def _of_exhibit(exhibit: Exhibit, reviews: dict[Key, ProductReview]) -> Product:
    seen = digest_of(exhibit)
    review = reviews.get(("exhibit", str(exhibit.pk)))
    current = review if review is not None and review.seen == seen else None
    return Product(
        key=f"exhibit-{exhibit.pk}",
        name=f"Exhibit {exhibit.short_label}",
        text=str(exhibit.fact("description") or exhibit.description),
        seen=seen,
        task_id=exhibit.task,
        exhibit=exhibit,
        review=current,
        changed=review is not None and current is None,
        whole=evidence_guards.exhibit_is_whole(exhibit),
    )


def _of_result(result: ItemResult, number: int, reviews: dict[Key, ProductReview]) -> Product:
    task, seen = result.hand_in.task, digest_of(result)
    review = reviews.get((str(task.pk), result.entry))
    current = review if review is not None and review.seen == seen else None
    said = result.came if result.outcome != Outcome.NOT_EXECUTED else result.why
    return Product(
        key=f"result-{result.pk}",
        name=f"Result on item {number}, {task.reference}",
        text=said,
        seen=seen,
        task_id=task.pk,
        result=result,
        review=current,
        changed=review is not None and current is None,
    )


def _newest(case: CaseFile) -> dict[Key, ProductReview]:
    found: dict[Key, ProductReview] = {}
    rows: Iterable[ProductReview] = (
        ProductReview.objects.filter(case=case)
        .select_related("opinion", "by", "result__hand_in", "leaves_instead")
        .order_by("number")
    )
    for row in rows:
        if row.result is not None:
            found[str(row.result.hand_in.task_id), row.result.entry] = row
        else:
            found["exhibit", str(row.exhibit_id)] = row
    return found

"""The product of a case: exhibits, the words of results, what the acts say; each with its newest review."""

from dataclasses import dataclass
from typing import Any
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
from requests_app.execution.records import Act, ItemResult, ProductReview
from requests_app.execution.states import DELIVERED
from requests_app.execution.words import Measure

Key = tuple[str, str]


@dataclass(frozen=True)
class Product:
    """One thing that may leave, and what was found about it. `seen` is the digest of what it is now.

    `subject` names the column of a review that points at it: `exhibit`, `result` or `acts_of`.
    """

    key: str
    name: str
    text: str
    seen: str
    task_id: UUID | None
    subject: dict[str, Any]
    review: ProductReview | None = None
    changed: bool = False
    whole: Verdict = YES

    @property
    def exhibit(self) -> Exhibit | None:
        """The exhibit, if it is one."""
        return self.subject.get("exhibit")

    @property
    def is_settled(self) -> bool:
        """Looked at as it is now, by two people where something was flagged, and its custody still agrees."""
        return self.waits_for == ""

    @property
    def measure(self) -> str:
        """What happens to it, once that is settled; empty before."""
        return self.review.measure if self.review is not None and self.is_settled else ""

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
    """Every product: exhibits, then for each task that was handed in its results and its acts."""
    reviews = _newest(case)
    found = [_of_exhibit(one, reviews) for one in exhibits_of_case(case)]
    found += [_of_result(one, number, reviews) for number, one in results_of(case)]
    return found + [_of_acts(task, acts, reviews) for task, acts in acts_of(case) if acts]


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


def delivered(case: CaseFile) -> list[Task]:
    """The tasks that count: handed in, in the order of their numbers."""
    rows = Task.objects.filter(case=case, status__in=DELIVERED).select_related("case", "version", "authority")
    return list(rows.order_by("number"))


def numbers_in(tasks: list[Task]) -> dict[str, int]:
    """The number each item has in the request from which it was given, by its id."""
    contents = [task.version.content for task in tasks]
    return {entry: number for one in contents for number, entry in enumerate(items_of(one), start=1)}


def results_of(case: CaseFile) -> list[tuple[int, ItemResult]]:
    """(number of the item, its newest result in a task that counts), in the order of the items."""
    tasks = delivered(case)
    numbers = numbers_in(tasks)
    rows = ItemResult.objects.filter(hand_in__task__in=[one.pk for one in tasks])
    rows = rows.select_related("hand_in__task__authority").order_by("hand_in__round")
    newest = {(row.hand_in.task_id, row.entry): row for row in rows}
    return sorted(
        ((numbers.get(one.entry, 0), one) for one in newest.values()),
        key=lambda pair: (pair[0], pair[1].hand_in.task.number),
    )


def acts_of(case: CaseFile) -> list[tuple[Task, list[Act]]]:
    """Every task that counts with its acts, those left out that were corrected."""
    tasks = delivered(case)
    rows = Act.objects.filter(task__in=[one.pk for one in tasks], corrected_by=None)
    found: dict[UUID, list[Act]] = {}
    for act in rows.order_by("began_at", "number"):
        found.setdefault(act.task_id, []).append(act)
    return [(task, found.get(task.pk, [])) for task in tasks]


def _of_exhibit(exhibit: Exhibit, reviews: dict[Key, ProductReview]) -> Product:
    text = str(exhibit.fact("description") or exhibit.description)
    return _product(
        f"exhibit-{exhibit.pk}",
        f"Exhibit {exhibit.short_label}",
        text,
        {"file": exhibit.file_id or "", "description": text},
        exhibit.task,
        {"exhibit": exhibit},
        reviews.get(("exhibit", str(exhibit.pk))),
        whole=evidence_guards.exhibit_is_whole(exhibit),
    )


def _of_result(result: ItemResult, number: int, reviews: dict[Key, ProductReview]) -> Product:
    task = result.hand_in.task
    return _product(
        f"result-{result.pk}",
        f"Words of the result on item {number} ({task.reference})",
        "\n".join(one for one in (result.came, result.why) if one),
        {"outcome": result.outcome, "came": result.came, "why": result.why},
        task.pk,
        {"result": result},
        reviews.get((str(task.pk), result.entry)),
    )


def _of_acts(task: Task, acts: list[Act], reviews: dict[Key, ProductReview]) -> Product:
    return _product(
        f"acts-{task.pk}",
        f"Record of the acts ({task.reference})",
        "\n".join(one.did for one in acts),
        {"acts": [str(one.pk) for one in acts]},
        task.pk,
        {"acts_of": task},
        reviews.get(("acts", str(task.pk))),
    )


def _product(
    key: str,
    name: str,
    text: str,
    told: dict[str, Any],
    task_id: UUID | None,
    subject: dict[str, Any],
    review: ProductReview | None,
    *,
    whole: Verdict = YES,
) -> Product:
    seen = canonical.digest(told)
    current = review if review is not None and review.seen == seen else None
    changed = review is not None and current is None
    return Product(key, name, text, seen, task_id, subject, current, changed, whole)


def _newest(case: CaseFile) -> dict[Key, ProductReview]:
    rows = ProductReview.objects.filter(case=case).order_by("number")
    rows = rows.select_related("opinion", "by", "result__hand_in", "leaves_instead")
    return {_subject_of(row): row for row in rows}


def _subject_of(review: ProductReview) -> Key:
    if review.result is not None:
        return str(review.result.hand_in.task_id), review.result.entry
    if review.exhibit_id is not None:
        return "exhibit", str(review.exhibit_id)
    return "acts", str(review.acts_of_id)

"""Reading tasks. Whoever executes sees those of their authority and nothing of the case they belong to."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.accounts.roles import Role
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import RESTRICTED, CaseFile
from requests_app.core import clock
from requests_app.core.errors import NotVisible
from requests_app.core.keyset import Page, Sort, page_of
from requests_app.directory.models import Authority, home_state_code
from requests_app.evidence.models import Exhibit
from requests_app.execution import products as found_products
from requests_app.execution.given import items_of
from requests_app.execution.models import Task
from requests_app.execution.products import Product
from requests_app.execution.records import (
    Act,
    HandIn,
    ItemResult,
    Obstacle,
    ProductReview,
    TaskItem,
    TaskNote,
)
from requests_app.execution.report import Report, report_of
from requests_app.execution.states import DELIVERED, ENDED, RUNNING, WITH_THEM, WITH_US, Status
from requests_app.execution.words import Measure

SHOWN = 10
SORTS = {
    "moved": Sort("moved_at", True, "Last change", "moment"),
    "oldest": Sort("moved_at", False, "Waiting longest", "moment"),
}
COLUMNS = (
    "id", "reference", "title", "status", "moved_at", "due_on", "urgent", "officer__name", "authority__name",
    "case__reference", "case__kind",
)  # fmt: skip


@dataclass(frozen=True)
class Filters:
    """What the list of tasks is narrowed to; empty means all."""

    status: str = ""
    mine: bool = False
    open: bool = False
    late: bool = False


@dataclass(frozen=True)
class ItemOutcome:
    """What came of one item, in the newest handing in of a task that counts."""

    entry: str
    outcome: str
    came: str
    why: str
    task: str


def visible_to(user: User) -> QuerySet[Task]:
    """The tasks this person may see.

    An executing officer sees those of their authority, of a restricted case only what was given to them by name.
    Whoever sees cases sees the tasks of those cases.
    """
    if user.holds(Permission.EXECUTION_READ):
        if not user.authority_id:
            return Task.objects.none()
        theirs = ~Q(case__confidentiality=RESTRICTED) | Q(officer=user)
        return Task.objects.filter(theirs, authority_id=user.authority_id)
    if not user.holds(Permission.CASEFILE_READ) or user.role == Role.OFFICER:
        return Task.objects.none()
    return Task.objects.filter(case__in=casefile.visible_to(user).order_by().values("pk"))


def find(reference: str, user: User) -> Task:
    """The task of that reference. Raises NotVisible if there is none or this person may not see it."""
    found = None
    if "\x00" not in reference:
        rows = visible_to(user).filter(reference=reference)
        found = rows.select_related("case", "version", "authority", "officer", "given_by", "replaces").first()
    if found is None:
        raise NotVisible("There is no such task.")
    return found


def tasks_for(user: User) -> list[Task]:
    """The tasks on which this person, or their authority, must act now: the most urgent first."""
    turn = WITH_THEM if user.holds(Permission.EXECUTION_READ) else WITH_US
    rows = visible_to(user).filter(status__in=turn).select_related("authority", "officer", "case")
    return list(rows.order_by("-urgent", "due_on", "moved_at")[:SHOWN])


def listing(user: User, filters: Filters, *, sort: str = "moved", after: str = "", before: str = "") -> Page:
    """One page of the tasks this person sees."""
    found = visible_to(user)
    if filters.status:
        found = found.filter(status=filters.status)
    if filters.mine:
        found = found.filter(officer=user)
    if filters.open:
        found = found.exclude(status__in=[*ENDED, Status.HANDED_IN])
    if filters.late:
        found = found.filter(status__in=RUNNING, due_on__lt=clock.today())
    return page_of(found, SORTS[sort], COLUMNS, after=after, before=before)


def tasks_of(case: CaseFile) -> list[Task]:
    """Every task of a case in the order of its numbers, with its items."""
    rows = Task.objects.filter(case=case).select_related("case", "authority", "officer", "replaces")
    return list(rows.prefetch_related("items").order_by("number"))


def items(task: Task) -> list[TaskItem]:
    """What the task is to do, item by item."""
    return list(task.items.order_by("number"))


def acts(task: Task) -> list[Act]:
    """Everything that was recorded, in its order; what was corrected stays in its place."""
    rows = task.acts.select_related("by", "document", "corrects", "corrected_by")
    return list(rows.order_by("number"))


def act(task: Task, number: int) -> Act:
    """One act. Raises NotVisible."""
    found = None
    if 0 < number < 2**15:
        rows = task.acts.select_related("by", "document", "corrects", "corrected_by")
        found = rows.filter(number=number).first()
    if found is None:
        raise NotVisible("This task has no such act.")
    return found


def act_with_document(task: Task, number: int) -> Act:
    """One act that brought a document. Raises NotVisible."""
    found = act(task, number)
    if found.document is None:
        raise NotVisible("There is no such document.")
    return found


def obstacles(task: Task) -> list[Obstacle]:
    """What stood in the way, newest first, with the answers."""
    return list(task.obstacles.select_related("by", "answer__by").order_by("-number"))


def notes(task: Task) -> list[TaskNote]:
    """The words of the steps, newest first."""
    return list(task.notes.select_related("by", "person").order_by("-at", "-id"))


def hand_ins(task: Task) -> list[HandIn]:
    """Every handing in, newest first, with its results."""
    return list(task.hand_ins.select_related("by").prefetch_related("results").order_by("-round"))


def exhibits(task: Task) -> list[Exhibit]:
    """What was recorded on the task."""
    return found_products.exhibits_of(task)


def open_obstacles(case: CaseFile) -> list[Obstacle]:
    """Obstacles of a case that nobody has answered: of most of them the requesting State must be told."""
    rows = Obstacle.objects.filter(task__case=case, task__status=Status.OBSTRUCTED, answer=None)
    return list(rows.select_related("task__authority", "by").order_by("at"))


def results_of(case: CaseFile) -> dict[str, ItemOutcome]:
    """What came of each item that was handed in, by its id."""
    return {
        row.entry: ItemOutcome(row.entry, row.outcome, row.came, row.why, row.hand_in.task.reference)
        for _, row in found_products.results_of(case)
    }


def results_of_task(task: Task) -> dict[str, ItemResult]:
    """The newest result on each item of one task, by its id."""
    rows = ItemResult.objects.filter(hand_in__task=task).order_by("hand_in__round")
    return {row.entry: row for row in rows}


def products(case: CaseFile) -> list[Product]:
    """Everything that may leave, with its newest review."""
    return found_products.of_case(case)


def product(case: CaseFile, key: str) -> Product:
    """One of them. Raises NotVisible."""
    for one in found_products.of_case(case):
        if one.key == key:
            return one
    raise NotVisible("This case has no such product.")


def leaving(case: CaseFile) -> list[Exhibit]:
    """The exhibits that may go to the requesting State: looked at, settled, and not held back."""
    found = found_products.of_case(case)
    return [one.exhibit for one in found if one.exhibit is not None and one.measure == Measure.AS_IS]


def reviews_of(case: CaseFile) -> list[ProductReview]:
    """Every review of the product of a case, newest first."""
    rows = ProductReview.objects.filter(case=case).select_related("by", "opinion__by", "exhibit", "result")
    return list(rows.order_by("-number"))


def review(case: CaseFile, number: int) -> ProductReview:
    """One review. Raises NotVisible."""
    found = None
    if 0 < number < 2**15:
        rows = ProductReview.objects.filter(case=case, number=number)
        found = rows.select_related("by", "opinion", "exhibit", "result__hand_in__task").first()
    if found is None:
        raise NotVisible("This case has no such review.")
    return found


def report(case: CaseFile) -> Report:
    """Everything the execution report tells, as frozen facts."""
    return report_of(case)


def authorities() -> list[Authority]:
    """The authorities of our own State where somebody would see a task."""
    people = User.objects.filter(role=Role.EXECUTING_OFFICER, is_active=True, authority__isnull=False)
    rows = Authority.objects.filter(
        state_id=home_state_code(), is_active=True, pk__in=people.order_by().values("authority")
    )
    return list(rows.order_by("kind", "name"))


def officers(of: Iterable[Authority]) -> list[User]:
    """Who could have a task there."""
    rows = User.objects.filter(role=Role.EXECUTING_OFFICER, is_active=True, authority__in=list(of))
    return list(rows.select_related("authority").order_by("authority__name", "name", "pk"))


def numbers_of(task: Task) -> dict[str, int]:
    """The number that each item of a request has there, by its id."""
    return {entry: number for number, entry in enumerate(items_of(task.version.content), start=1)}


def has_delivered(task: Task) -> bool:
    """Whether what came of it has been said."""
    return task.status in DELIVERED

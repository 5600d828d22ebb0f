"""What the list of tasks, a task and one of its steps show. Whoever executes reads nothing of the case."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.core import clock
from requests_app.core.errors import PortalError
from requests_app.execution import queries
from requests_app.execution.models import Task
from requests_app.execution.states import RUNNING, WORKABLE, Status
from requests_app.web.case_head import reasons_of
from requests_app.web.components import CaseHead, Cell, Chip, Empty, Pager, Reason, Step, Table, Tag, Where
from requests_app.web.execution.wording import ENDING, EXTRA, FORWARD, STEPS, mark, tag_of
from requests_app.web.lists import Flag, Select, as_query, chips, neighbour, options, typed
from requests_app.web.procedures import Wording, case_address
from requests_app.web.tags import day
from requests_app.workflow.menu import Choice, menu

FLAGS = {"mine": "Mine", "open": "Not handed in", "late": "Late"}
STATUSES = tuple((str(one), str(one.label)) for one in Status)
ORDERS = tuple((key, sort.label) for key, sort in queries.SORTS.items())


@dataclass(frozen=True)
class ListPage:
    """The tasks this person sees."""

    lead: str
    table: Table
    selects: tuple[Select, ...]
    flags: tuple[Flag, ...]
    chips: tuple[Chip, ...]
    pager: Pager
    empty: Empty | None


@dataclass(frozen=True)
class StepPage:
    """One step of a task."""

    head: CaseHead
    where: Where
    words: Wording
    form: Any
    seen: str
    possible: bool
    reasons: tuple[Reason, ...]
    reasons_title: str
    texts: tuple[Any, ...] = ()


def list_page(user: User, query: Mapping[str, str]) -> ListPage:
    """The tasks this person sees, narrowed and page by page."""
    filters = queries.Filters(
        status=query.get("status", "") if query.get("status") in Status.values else "",
        **{name: query.get(name) == "1" for name in FLAGS},
    )
    sort = query.get("sort", "") if query.get("sort") in queries.SORTS else "moved"
    after, before = typed(query.get("after", "")), typed(query.get("before", ""))
    found = queries.listing(user, filters, sort=sort, after=after, before=before)
    kept = as_query(asdict(filters), sort, "moved")
    executes = user.holds(Permission.EXECUTION_READ)
    return ListPage(
        lead="What your authority is to carry out, and what it has carried out."
        if executes
        else "What executing authorities are carrying out for other States.",
        table=_table(found.rows, executes=executes),
        selects=(
            Select("status", "Status", options(STATUSES, filters.status, "Any status")),
            Select("sort", "Order", options(ORDERS, sort, "")),
        ),
        flags=tuple(
            Flag(name, label, getattr(filters, name))
            for name, label in FLAGS.items()
            if executes or name != "mine"
        ),
        chips=chips(kept, {"status": "Status"}, FLAGS, {"status": STATUSES}),
        pager=Pager(
            newer=neighbour(kept, "before", found.newer), older=neighbour(kept, "after", found.older)
        ),
        empty=None if found.rows else _nothing(executes=executes, narrowed=bool(kept)),
    )


def _table(rows: list[dict[str, Any]], *, executes: bool) -> Table:
    lines = []
    for row in rows:
        late = row["due_on"] is not None and row["due_on"] < clock.today() and row["status"] in RUNNING
        holder = (
            Cell(row["officer__name"] or "Nobody yet")
            if executes
            else Cell(row["authority__name"], note=row["case__reference"])
        )
        lines.append(
            (
                Cell(
                    row["reference"],
                    url=reverse("execution:task", args=[row["reference"]]),
                    note=row["title"],
                    tag=Tag("Urgent", "orange") if row["urgent"] else None,
                ),
                Cell(tag=tag_of(row["status"])),
                holder,
                Cell(day(row["due_on"]) or "–", tag=Tag("Late", "red") if late else None),
                Cell(day(row["moved_at"])),
            )
        )
    who = "Who has it" if executes else "Authority"
    return Table("Tasks", ("Task", "Status", who, "Due", "Last change"), tuple(lines), hide_caption=True)


def _nothing(*, executes: bool, narrowed: bool) -> Empty:
    if narrowed:
        return Empty("No task fits.", "Take a filter away.")
    if executes:
        return Empty(
            "There are no tasks yet.", "They appear here as soon as the central authority gives you one."
        )
    return Empty(
        "There are no tasks yet.", "Give a granted item to an executing authority on the page of its case."
    )


def task_head(task: Task) -> CaseHead:
    """The band on top of every page of a task. It shows nothing of the case."""
    return CaseHead(
        reference=task.reference,
        kind="Task",
        title=task.title,
        status=tag_of(task.status),
        owner=str(task.owner),
        deadline=day(task.due_on),
        late=task.is_late,
        urgency=Tag("Urgent", "orange") if task.urgent else None,
        officer=task.officer.name if task.officer else "",
        url=reverse("execution:task", args=[task.reference]),
    )


def where(task: Task) -> Where:
    """Who must act, since when, and what it waits for."""
    days = (clock.today() - timezone.localtime(task.moved_at).date()).days
    since = "today" if days <= 0 else "1 day" if days == 1 else f"{days} days"
    late = f"It was due on {day(task.due_on)}." if task.is_late else ""
    return Where(
        owner=str(task.owner), since=f"{day(task.moved_at)} ({since})", waits_for=task.waits_for, late=late
    )


def steps(task: Task, user: User) -> tuple[Step, ...]:
    """The buttons for this person: the steps from here, recording, naming somebody, changing the day."""
    main = FORWARD.get(Status(task.status), "")
    choices = [one for one in menu(task, user) if one.permitted]
    choices.sort(key=lambda one: (one.verb != main, one.verb in ENDING))
    taken = [_step(task, one, main) for one in choices]
    head = [one for one in taken if one.tone == "primary" and one.key != "hand_in"]
    rest = [one for one in taken if one not in head]
    return (*head, *_records(task, user), *rest, *_extras(task, user), *_to_the_case(task, user))


def _step(task: Task, choice: Choice, main: str) -> Step:
    tone = "primary" if choice.verb == main else "warning" if choice.verb in ENDING else "secondary"
    url = reverse("execution:step", args=[task.reference, choice.verb])
    return Step(choice.label, url, choice.verb, reasons_of(choice), tone)


def _records(task: Task, user: User) -> list[Step]:
    if task.status not in WORKABLE or not user.holds(Permission.EXECUTION_ACT):
        return []
    found = [Step("Record what was done", reverse("execution:choose", args=[task.reference]), "act")]
    try:
        found.append(
            Step("Record an exhibit", reverse("evidence:record_for_task", args=[task.reference]), "exhibit")
        )
    except NoReverseMatch:
        return found
    return found


def _extras(task: Task, user: User) -> list[Step]:
    if task.status not in RUNNING:
        return []
    central = user.holds(Permission.INCOMING_ASSIGN)
    own = user.holds(Permission.EXECUTION_ACT) and not task.case.is_restricted
    open_ = {"hand_on": central or own, "set_day": central}
    return [
        Step(label, reverse("execution:step", args=[task.reference, verb]), verb)
        for verb, label in EXTRA.items()
        if open_[verb]
    ]


def _to_the_case(task: Task, user: User) -> list[Step]:
    if not user.holds(Permission.CASEFILE_READ):
        return []
    url = reverse("execution:case", args=[task.case.reference])
    return [Step(f"Tasks of {task.case.reference}", url, "case", hint="The case this task belongs to.")]


def step_page(task: Task, user: User, verb: str, form: Any, *, error: PortalError | None = None) -> StepPage:
    """The page of one step, after an error with its reasons."""
    choice = next((one for one in menu(task, user) if one.verb == verb), None)
    reasons = reasons_of(choice) if choice is not None else ()
    title = "This cannot be done yet"
    if error is not None:
        reasons = tuple(Reason(one.message, one.basis) for one in error.blockers) or (Reason(error.message),)
        title = error.message
    return StepPage(
        head=task_head(task),
        where=where(task),
        words=STEPS[verb],
        form=form,
        seen=mark(task),
        possible=verb in EXTRA or (choice is not None and bool(choice.verdict)),
        reasons=reasons,
        reasons_title=title,
        texts=tuple(queries.obstacles(task)[:1]) if verb == "answer_obstacle" else (),
    )


def back_to_case(task: Task) -> str:
    """The page of the case, for those who see it."""
    return case_address(task.case)

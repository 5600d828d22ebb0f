"""What opening a task needs: who receives it, on what authority, and the copy of the items. For this room only."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Max

from requests_app.accounts.models import User
from requests_app.audit import register
from requests_app.casefile.models import CaseFile, Version
from requests_app.core import clock
from requests_app.core.errors import Blocked
from requests_app.core.input import Input
from requests_app.core.references import new_reference
from requests_app.core.text import together
from requests_app.core.verdicts import YES, Verdict, no
from requests_app.directory.models import Authority
from requests_app.execution import given as copying
from requests_app.execution import guards, telling
from requests_app.execution.clearance import Cleared, Order
from requests_app.execution.models import Task
from requests_app.execution.moving import follow
from requests_app.execution.records import TaskItem
from requests_app.execution.states import DELIVERED, RUNNING

PREFIX = "TSK"
_TRIES = 8


def wanted(given: Input, granted: Mapping[str, Cleared], items: Sequence[str]) -> list[str]:
    """The items that were chosen; a fault if none was, or one is not granted."""
    found = list(dict.fromkeys(str(one) for one in items))
    if not found:
        given.fault("items", "Choose at least one item.")
    elif any(one not in granted for one in found):
        given.fault("items", "Choose only items that were granted and may be carried out now.")
    return [one for one in found if one in granted]


def all_granted(granted: Mapping[str, Cleared], entries: Sequence[str]) -> Verdict:
    """Every item may still be carried out."""
    if all(one in granted for one in entries):
        return YES
    return no("not_granted", "An item of this task may not be carried out any more.")


def receiver(given: Input, case: CaseFile, authority: Authority | None, officer: User | None) -> None:
    """Faults where nobody would see the task, or somebody would who must not."""
    if authority is None:
        given.fault("authority", "Choose the authority that is to carry it out.")
        return
    if not (can := guards.can_have_tasks(authority)):
        given.fault("authority", can.blockers[0].message)
    elif officer is not None and not (could := guards.can_have_it(authority, officer)):
        given.fault("officer", could.blockers[0].message)
    elif officer is None and case.is_restricted:
        given.fault(
            "officer",
            "This case is restricted: name the person who is to have the task. Nobody else sees it.",
        )


def order_of(granted: Mapping[str, Cleared], entries: Sequence[str]) -> Order:
    """The authority on which all these items rest, as the decision has it; nothing where they differ."""
    orders = {granted[one].order for one in entries if one in granted}
    return orders.pop() if len(orders) == 1 else Order()


def version_of(case: CaseFile, granted: Mapping[str, Cleared], entries: Sequence[str]) -> Version:
    """The text the items are copied from. Raises Blocked where no version holds them all."""
    named = {one.version for one in (granted[entry] for entry in entries) if one.version is not None}
    found = named.pop() if len(named) == 1 else copying.holding(case, entries)
    if found is None or not set(entries) <= set(copying.items_of(found.content)):
        raise Blocked("These items stand in no single version of the request. Give them out one by one.")
    return found


def alongside(given: Input, case: CaseFile, entries: Sequence[str], reason: str) -> str:
    """A reason is needed where somebody has one of the items already."""
    rows = TaskItem.objects.filter(
        task__case=case, entry__in=entries, task__status__in=[*RUNNING, *DELIVERED]
    )
    having = sorted(
        {f"{one.task.reference} ({one.task.authority})" for one in rows.select_related("task__authority")}
    )
    needed = f"{together(having)} has this already. Say why it is given out a second time." if having else ""
    return given.text("alongside", reason, needed=needed)


def open_task(
    case: CaseFile,
    version: Version,
    rows: Sequence[tuple[copying.Copied, str]],
    columns: dict[str, Any],
    *,
    by: User,
) -> Task:
    """A new task with the next number of its case, its items copied, its people told."""
    last = Task.objects.filter(case=case).aggregate(last=Max("number"))["last"] or 0
    now = clock.now()
    columns |= {
        "case": case,
        "version": version,
        "number": last + 1,
        "urgent": case.urgency != "ordinary",
        "moved_at": now,
        "moved_by": by,
        "given_at": now,
        "given_by": by,
    }
    task = _with_a_reference(columns)
    _copy_items(task, rows)
    facts = {
        "task": task.reference,
        "authority": task.authority.code,
        "items": [one.entry for one, _ in rows],
        "person": str(task.officer_id or ""),
    }
    register.record(case.stream, "task.assigned", by=by, at=now, facts=facts)
    follow(task, "task.assigned", by=by)
    telling.after(task, "assign", by=by)
    return task


def _copy_items(task: Task, rows: Sequence[tuple[copying.Copied, str]]) -> None:
    TaskItem.objects.bulk_create(
        TaskItem(
            task=task,
            number=number,
            entry=one.entry,
            type=one.type,
            title=one.title,
            limits=limits,
            rows=one.rows,
            about=one.about,
        )
        for number, (one, limits) in enumerate(rows, start=1)
    )


def _with_a_reference(columns: dict[str, Any]) -> Task:
    for _ in range(_TRIES):
        try:
            with transaction.atomic():
                return Task.objects.create(reference=new_reference(PREFIX, clock.today().year), **columns)
        except IntegrityError:
            continue
    raise Blocked("No reference could be found. Try again.")

"""Give items to an executing authority; give a task to another one; name who has it; change its day."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.casefile.models import CaseFile
from requests_app.core.errors import must_be_allowed, must_be_possible
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.core.verdicts import YES, Verdict, no
from requests_app.directory.models import Authority
from requests_app.execution import given as copying
from requests_app.execution import guards, telling
from requests_app.execution.clearance import Order, cleared
from requests_app.execution.models import Task
from requests_app.execution.moving import add_note, follow, hold, perform
from requests_app.execution.states import RUNNING
from requests_app.execution.verbs import opening, orders

LONGEST = 10_000
_CARRIED_OVER = (
    "instructions", "procedure", "attending", "secrecy", "title", "due_on",
    "order_kind", "order_number", "order_made_on", "order_made_by", "order_text",
)  # fmt: skip


@whole
def assign(
    case: CaseFile,
    *,
    by: User,
    items: Sequence[str],
    authority: Authority | None,
    officer: User | None = None,
    instructions: str = "",
    procedure: str = "",
    attending: str = "",
    secrecy: str = "",
    due_on: date | None = None,
    order: Order | None = None,
    left_out: Mapping[str, Sequence[str]] | None = None,
    alongside: str = "",
) -> Task:
    """Give granted items to an authority of our own. What it is to read is copied now and never changes.

    `left_out` names, by item, the fields that are not given; where an item is not named, the usual ones.
    Raises NotAllowed, Invalid (an item is not granted, or somebody has it already), Blocked.
    """
    held = CaseFile.objects.select_for_update().get(pk=case.pk)
    must_be_allowed(the_role_does_this(by, Permission.INCOMING_ASSIGN))
    must_be_allowed(guards.may_give_tasks(held, by))
    granted, given = cleared(held), Input()
    wanted = opening.wanted(given, granted, items)
    columns: dict[str, Any] = {
        "instructions": given.text("instructions", instructions, longest=LONGEST),
        "procedure": given.text("procedure", procedure, longest=LONGEST),
        "attending": given.text("attending", attending, longest=LONGEST),
        "secrecy": given.text("secrecy", secrecy, longest=LONGEST),
        "due_on": given.future_day("due_on", due_on, needed=False),
        **orders.columns(given, order or opening.order_of(granted, wanted)),
    }
    opening.receiver(given, held, authority, officer)
    second_time = opening.alongside(given, held, wanted, alongside)
    given.done()
    version = opening.version_of(held, granted, wanted)
    copied = [copying.copy(version.content, one, (left_out or {}).get(one)) for one in wanted]
    columns |= {"authority": authority, "officer": officer, "title": copying.title_of(copied)}
    rows = [(one, granted[one.entry].limits) for one in copied]
    task = opening.open_task(held, version, rows, columns, by=by)
    add_note(task, "alongside", second_time, by=by)
    return task


@whole
def reassign(
    task: Task, *, by: User, authority: Authority | None, officer: User | None = None, reason: str
) -> Task:
    """Give the items of a task to another authority; returns its task. The old one ends; what was done stays there.

    Raises NotAllowed, Blocked (an item is not granted any more), Invalid.
    """
    held = hold(task)
    given = Input()
    reason = given.text("reason", reason, needed="Say why another authority is to do it.")
    opening.receiver(given, held.case, authority, officer)
    if authority is not None and authority.pk == held.authority_id:
        given.fault("authority", "This authority has the task already. Name another person there instead.")
    given.done()
    items = list(held.items.order_by("number"))
    granted = cleared(held.case)
    must_be_possible(opening.all_granted(granted, [one.entry for one in items]))
    old = perform(held, "reassign", by=by)
    add_note(old, "reassign", reason, by=by)
    columns = {name: getattr(old, name) for name in _CARRIED_OVER}
    columns |= {"authority": authority, "officer": officer, "replaces": old}
    rows = [
        (copying.Copied(one.entry, one.type, one.title, one.rows, one.about), granted[one.entry].limits)
        for one in items
    ]
    return opening.open_task(old.case, old.version, rows, columns, by=by)


@whole
def hand_on(task: Task, *, officer: User | None, by: User, reason: str = "") -> Task:
    """Name the person who has the task: by the central authority, or by the authority itself.

    In a restricted case the central authority alone does so: whoever is named will see it.
    """
    held = hold(task)
    must_be_allowed(_may_hand_on(held, by))
    must_be_possible(_is_running(held))
    given = Input()
    reason = given.text("reason", reason)
    if officer is None:
        given.fault("officer", "Choose the person who is to have it.")
    elif not (could := guards.can_have_it(held.authority, officer)):
        given.fault("officer", could.blockers[0].message)
    elif held.officer_id == officer.pk:
        given.fault("officer", f"{officer.name} has the task already.")
    given.done()
    held.officer = officer
    held.save(update_fields=["officer"])
    facts = {"task": held.reference, "person": str(held.officer_id)}
    register.record(held.case.stream, "task.handed_on", by=by, facts=facts)
    add_note(held, "hand_on", reason or "Handed on.", by=by, person=officer)
    telling.after(held, "hand_on", by=by)
    return held


@whole
def set_day(task: Task, *, by: User, due_on: date | None, reason: str) -> Task:
    """Give the executing authority more time, or less."""
    held = hold(task)
    must_be_allowed(the_role_does_this(by, Permission.INCOMING_ASSIGN) and guards.is_open_to(held, by))
    must_be_possible(_is_running(held))
    given = Input()
    day = given.future_day("due_on", due_on)
    reason = given.text("reason", reason, needed="Say why the day is changed.")
    given.done()
    held.due_on = day
    held.save(update_fields=["due_on"])
    facts = {"task": held.reference, "due_on": day.isoformat() if day else ""}
    register.record(held.case.stream, "task.day_set", by=by, facts=facts)
    add_note(held, "set_day", reason, by=by, due_on=day)
    follow(held, "task.day_set", by=by)
    telling.after(held, "set_day", by=by)
    return held


def _may_hand_on(task: Task, by: User) -> Verdict:
    if by.holds(Permission.INCOMING_ASSIGN):
        return guards.is_open_to(task, by)
    allowed = the_role_does_this(by, Permission.EXECUTION_ACT)
    allowed &= guards.is_open_to(task, by) & guards.works_for_its_authority(task, by)
    if task.case.is_restricted:
        allowed &= no("restricted", "Only the central authority names who has this task.")
    return allowed


def _is_running(task: Task) -> Verdict:
    if task.status in RUNNING:
        return YES
    return no("status", f"This is not possible while the task is “{task.status_label().lower()}”.")

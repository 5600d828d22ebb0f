"""Record what was done, or put a record right. Records are only ever added."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, BinaryIO

from django.db.models import Max

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.casefile import amounts
from requests_app.casefile.kinds import Wrong, clean_value
from requests_app.casefile.uploads import Kept, keep
from requests_app.core import clock
from requests_app.core.errors import Invalid, must_be_allowed, must_be_possible
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.core.verdicts import Verdict
from requests_app.execution import guards
from requests_app.execution.acts import ACTS
from requests_app.execution.clearance import Order
from requests_app.execution.models import Task
from requests_app.execution.moving import hold, perform
from requests_app.execution.records import Act
from requests_app.execution.states import Status
from requests_app.execution.verbs import orders
from requests_app.law.fields import Field, Kind

MOST_PEOPLE = 60
LONGEST_PLACE = 1000
_ZONE = Field("zone", "Time zone", Kind.TIME_ZONE, max_length=60)
_MOMENT = Field("moment", "Moment", Kind.DATETIME)


def record_act(task: Task, *, by: User, file: BinaryIO | None = None, **given: Any) -> Act:
    """Record one act. Looks at the file before anything is locked.

    `given`: kind, items (numbers in the task), order, details (particulars of its kind), corrects and why_corrected,
    and what every act says: did, began, ended, zone, place, carried_out_by, present, attending, formalities, cost,
    cost_for, extraordinary.

    Raises NotAllowed, Blocked, Invalid and what a file is refused for.
    """
    must_be_allowed(may_record(task, by))
    return _record(task, by=by, kept=keep(file) if file else None, **given)


def may_record(task: Task, by: User) -> Verdict:
    """Executing officers of the authority that has the task."""
    allowed = the_role_does_this(by, Permission.EXECUTION_ACT)
    return allowed and guards.is_open_to(task, by) & guards.works_for_its_authority(task, by)


def items_chosen(given: Input, task: Task, numbers: Sequence[Any]) -> list[str]:
    """The items of the task that are meant, by their numbers in it; a fault if none was, or there is no such item."""
    known = {str(number): entry for number, entry in task.items.values_list("number", "entry")}
    chosen = list(dict.fromkeys(str(one) for one in numbers))
    if not chosen:
        given.fault("items", "Choose the items this is about.")
    elif any(one not in known for one in chosen):
        given.fault("items", "Choose from the items of this task.")
    return [known[one] for one in chosen if one in known]


@whole
def _record(
    task: Task,
    *,
    by: User,
    kept: Kept | None,
    kind: str,
    items: Sequence[Any],
    order: Order,
    details: Mapping[str, Any] | None = None,
    corrects: int | None = None,
    why_corrected: str = "",
    **told: Any,
) -> Act:
    held = hold(task)
    must_be_allowed(may_record(held, by))
    must_be_possible(guards.may_be_worked_on(held))
    given = Input()
    columns: dict[str, Any] = {
        "kind": given.choice("kind", kind, ACTS),
        "items": items_chosen(given, held, items),
        **_said(given, **told),
        **orders.columns(given, order),
        "details": _details(given, kind, details or {}),
        **_correction(given, held, corrects, why_corrected),
    }
    given.done()
    columns |= {"document": kept.file if kept else None, "document_name": kept.name if kept else ""}
    return _keep(held, columns, by=by)


def _said(
    given: Input,
    *,
    did: str,
    began: str | datetime,
    zone: str,
    place: str,
    carried_out_by: str,
    ended: str | datetime | None = None,
    present: str = "",
    attending: str = "",
    formalities: str = "",
    cost: str = "",
    cost_for: str = "",
    extraordinary: bool = False,
) -> dict[str, Any]:
    """What every act says: what, when, where, who, before whom, at what cost."""
    who = "Name who carried it out, with their office."
    return {
        "did": given.text("did", did, needed="Say what was done."),
        **_when(given, began, ended, zone),
        "place": given.text("place", place, needed="Say where.", longest=LONGEST_PLACE),
        "carried_out_by": given.text("carried_out_by", carried_out_by, needed=who, longest=LONGEST_PLACE),
        "present": people(given, "present", present),
        "attending": people(given, "attending", attending),
        "formalities": given.text("formalities", formalities),
        **_cost(given, cost, cost_for, extraordinary=extraordinary),
    }


def _keep(task: Task, columns: dict[str, Any], *, by: User) -> Act:
    if task.status == Status.ACCEPTED:
        task = perform(task, "begin", by=by)
    last = task.acts.aggregate(last=Max("number"))["last"] or 0
    act = Act.objects.create(task=task, number=last + 1, by=by, at=clock.now(), **columns)
    facts = {"task": task.reference, "act": act.number, "kind": act.kind}
    facts |= {"corrects": act.corrects.number} if act.corrects else {}
    register.record(task.case.stream, "task.act_recorded", by=by, at=act.at, facts=facts)
    return act


def _when(given: Input, began: Any, ended: Any, zone: str) -> dict[str, Any]:
    zone = _clean(given, "zone", _ZONE, zone, needed="Name the time zone, for example Europe/Oslo.") or "UTC"
    started = _moment(given, "began", began, zone, needed="Say when it began: day, time and zone.")
    finished = _moment(given, "ended", ended, zone)
    if started and finished and finished < started:
        given.fault("ended", "This lies before the beginning.")
    return {"began_at": started, "ended_at": finished, "zone": zone}


def _moment(given: Input, field: str, raw: Any, zone: str, *, needed: str = "") -> datetime | None:
    text = _clean(given, field, _MOMENT, raw, needed=needed, zone=zone)
    if not text:
        return None
    found = datetime.fromisoformat(text)
    if found > clock.now():
        given.fault(field, "This lies in the future. Enter when it happened.")
    return found


def _clean(given: Input, field: str, declared: Field, raw: Any, *, needed: str = "", zone: str = "") -> str:
    try:
        value = clean_value(declared, raw, zone=zone)
    except Wrong as error:
        given.fault(field, str(error))
        return ""
    if value is None and needed:
        given.fault(field, needed)
    return str(value or "")


def people(given: Input, field: str, text: str) -> list[dict[str, str]]:
    """One person per line: the name, a semicolon, the office or capacity."""
    lines = [line for line in given.text(field, text).split("\n") if line.strip()]
    if len(lines) > MOST_PEOPLE:
        given.fault(field, f"Name at most {MOST_PEOPLE} people.")
        return []
    found = []
    for line in lines:
        name, mark, capacity = (part.strip() for part in line.partition(";"))
        if not (name and mark and capacity):
            given.fault(
                field, f"“{line.strip()[:60]}”: write the name, a semicolon, and the office or capacity."
            )
        found.append({"name": name[:200], "capacity": capacity[:200]})
    return found


def _details(given: Input, kind: str, details: Mapping[str, Any]) -> dict[str, Any]:
    if kind not in ACTS:
        return {}
    try:
        return ACTS[kind].clean(details)
    except Invalid as error:
        for field, messages in error.fields.items():
            for message in messages:
                given.fault(field, message)
    return {}


def _cost(given: Input, cost: str, cost_for: str, *, extraordinary: bool) -> dict[str, Any]:
    what = given.text("cost_for", cost_for, longest=LONGEST_PLACE)
    typed, amount = given.line("cost", cost), ""
    if typed:
        try:
            amount = amounts.parse(typed)
        except amounts.NotAnAmount as error:
            given.fault("cost", str(error))
        if not what:
            given.fault("cost_for", "Say what the cost was for.")
    elif what:
        given.fault("cost", f"Enter the sum with its currency, {amounts.EXAMPLE}.")
    return {"cost": amount, "cost_for": what if typed else "", "extraordinary": bool(typed and extraordinary)}


def _correction(given: Input, task: Task, number: int | None, why: str) -> dict[str, Any]:
    if number is None:
        return {"corrects": None, "why_corrected": ""}
    old = task.acts.filter(number=number).first()
    if old is None:
        given.fault("corrects", "This task has no such act.")
    elif hasattr(old, "corrected_by"):
        given.fault(
            "corrects", f"This act was corrected already by act {old.corrected_by.number}. Correct that one."
        )
    text = given.text("why_corrected", why, needed="Say what was wrong, and how it is known.")
    return {"corrects": old, "why_corrected": text}

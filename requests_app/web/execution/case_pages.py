"""The tasks of a case: on a page of their own, as a panel of the overview, and the form that gives items out."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile.models import CaseFile
from requests_app.core.errors import PortalError
from requests_app.execution import guards, queries
from requests_app.execution.clearance import cleared
from requests_app.execution.models import Task
from requests_app.execution.states import DELIVERED
from requests_app.web.case_head import case_head
from requests_app.web.components import CaseHead, Cell, Empty, Link, Piece, Reason, Table, Tag
from requests_app.web.execution.assign_form import AssignForm
from requests_app.web.execution.wording import tag_of
from requests_app.web.procedures import Procedure, case_address
from requests_app.web.tags import day

COLUMNS = ("Task", "Authority", "Items", "Status", "Due")


@dataclass(frozen=True)
class CasePage:
    """The tasks of one case."""

    head: CaseHead
    table: Table
    assign_url: str
    product_url: str
    waiting: tuple[str, ...]
    empty: Empty | None


@dataclass(frozen=True)
class Panel:
    """The same on the overview of the case."""

    table: Table
    assign_url: str
    product_url: str


@dataclass(frozen=True)
class ItemCard:
    """One item that can be given out, with the choice of what is passed on."""

    title: str
    limits: str
    field: Any


@dataclass(frozen=True)
class AssignPage:
    """The form that gives items out."""

    head: CaseHead
    form: AssignForm
    cards: tuple[ItemCard, ...]
    rest: tuple[Any, ...]
    reasons: tuple[Reason, ...]
    reasons_title: str
    empty: Empty | None


def case_page(procedure: Procedure, user: User) -> CasePage:
    """The tasks of this case."""
    tasks = queries.tasks_of(procedure.case)
    verdict = guards.every_task_is_handed_in(procedure.case)
    return CasePage(
        head=case_head(procedure, user, current="tasks"),
        table=_table(tasks),
        assign_url=_assign_url(procedure.case, user),
        product_url=_product_url(procedure.case, tasks),
        waiting=tuple(one.message for one in verdict.blockers) if tasks else (),
        empty=None if tasks else _empty(procedure.case),
    )


def panel(procedure: Procedure, user: User) -> Piece | None:
    """The tasks on the overview of a case; None where nothing is given out and nothing could be."""
    case: CaseFile = procedure.case
    if not case.asked_of_us:
        return None
    tasks, url = queries.tasks_of(case), _assign_url(case, user)
    if not tasks and not url:
        return None
    shown = Panel(_table(tasks), url, _product_url(case, tasks))
    return Piece("execution/_panel.html", shown)


def assign_page(
    procedure: Procedure, user: User, form: AssignForm, *, error: PortalError | None = None
) -> AssignPage:
    """The form with the items that may be given out."""
    said: tuple[Reason, ...] = ()
    if error is not None:
        said = tuple(Reason(one.message, one.basis) for one in error.blockers) or (Reason(error.message),)
    empty = None
    if not form.granted:
        text = "Items appear here once they are granted and the domestic authority is recorded."
        empty = Empty(
            "Nothing can be given out now.", text, (Link("Back to the case", case_address(procedure.case)),)
        )
    return AssignPage(
        head=case_head(procedure, user, current="tasks"),
        form=form,
        cards=tuple(_card(form, one) for one in form.granted),
        rest=tuple(form[name] for name in form.fields if name != "items" and not name.startswith("give_")),
        reasons=said,
        reasons_title=error.message if error else "",
        empty=empty,
    )


def _card(form: AssignForm, entry: str) -> ItemCard:
    return ItemCard(form.titles[entry], form.granted[entry].limits, form[f"give_{entry}"])


def _table(tasks: list[Task]) -> Table:
    rows = []
    for task in tasks:
        numbers = queries.numbers_of(task)
        items = [str(numbers.get(one.entry, "")) for one in task.items.all()]
        who = task.officer.name if task.officer else ""
        rows.append(
            (
                Cell(task.reference, url=reverse("execution:task", args=[task.reference]), note=task.title),
                Cell(task.authority.name, note=who),
                Cell(", ".join(items)),
                Cell(tag=tag_of(task.status)),
                Cell(day(task.due_on) or "–", tag=Tag("Late", "red") if task.is_late else None),
            )
        )
    return Table("Given to executing authorities", COLUMNS, tuple(rows), empty="Nothing was given out yet.")


def _assign_url(case: CaseFile, user: User) -> str:
    if user.holds(Permission.INCOMING_ASSIGN) and cleared(case):
        return reverse("execution:assign", args=[case.reference])
    return ""


def _product_url(case: CaseFile, tasks: list[Task]) -> str:
    if any(one.status in DELIVERED for one in tasks):
        return reverse("execution:product", args=[case.reference])
    return ""


def _empty(case: CaseFile) -> Empty:
    text = "Granted items can be given to an executing authority once the domestic authority is recorded."
    return Empty(
        "Nothing was given to an executing authority yet.",
        text,
        (Link("Back to the case", case_address(case)),),
    )

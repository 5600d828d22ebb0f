"""The choice of the kind of act, the page on which one is recorded, and an act as it was recorded."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.casefile import amounts
from requests_app.core.errors import PortalError
from requests_app.execution import guards, queries, services
from requests_app.execution.acts import ACTS, ActKind
from requests_app.execution.models import Task
from requests_app.execution.records import Act
from requests_app.execution.telling_acts import local, particulars, people
from requests_app.web.components import CaseHead, Fact, Link, Reason, fact
from requests_app.web.execution.pages import task_head
from requests_app.web.execution.task_page import order_facts
from requests_app.web.tags import moment


@dataclass(frozen=True)
class ChoosePage:
    """Which kind of act is recorded."""

    head: CaseHead
    kinds: tuple[Link, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class RecordPage:
    """The form of an act."""

    head: CaseHead
    title: str
    form: Any
    reasons: tuple[Reason, ...]
    reasons_title: str
    procedure: str


@dataclass(frozen=True)
class ActPage:
    """One act."""

    head: CaseHead
    title: str
    facts: tuple[Fact, ...]
    correct_url: str
    corrected_by: Link | None


def choose_page(task: Task, user: User) -> ChoosePage:
    """The kinds of acts."""
    links = tuple(
        Link(one.title, reverse("execution:record", args=[task.reference, one.code])) for one in ACTS.values()
    )
    return ChoosePage(task_head(task), links, reasons(task, user))


def reasons(task: Task, user: User) -> tuple[Reason, ...]:
    """Why nothing can be recorded now."""
    verdict = services.may_record(task, user) & guards.may_be_worked_on(task)
    return tuple(Reason(one.message, one.basis) for one in verdict.blockers)


def record_page(
    task: Task, user: User, kind: ActKind, form: Any, *, error: PortalError | None = None
) -> RecordPage:
    """The form of an act of this kind."""
    why = reasons(task, user)
    if error is not None:
        why = tuple(Reason(one.message, one.basis) for one in error.blockers) or (Reason(error.message),)
    title = f"Correct act {form.corrects.number}" if form.corrects is not None else kind.title
    return RecordPage(
        task_head(task),
        title,
        form,
        why,
        error.message if error else "This cannot be done yet",
        task.procedure,
    )


def act_page(task: Task, act: Act, user: User) -> ActPage:
    """One act as it was recorded."""
    newer = getattr(act, "corrected_by", None)
    may = bool(services.may_record(task, user) & guards.may_be_worked_on(task)) and newer is None
    correct = reverse("execution:record", args=[task.reference, act.kind])
    link = None
    if newer is not None:
        link = Link(f"act {newer.number}", reverse("execution:act", args=[task.reference, newer.number]))
    return ActPage(
        head=task_head(task),
        title=f"{act.number}. {ACTS[act.kind].title}",
        facts=tuple(_facts(task, act)),
        correct_url=f"{correct}?corrects={act.number}" if may else "",
        corrected_by=link,
    )


def _facts(task: Task, act: Act) -> list[Fact]:
    began, ended = local(act)
    numbers = {one.entry: one.number for one in queries.items(task)}
    items = ", ".join(str(numbers[one]) for one in act.items if one in numbers)
    until = f" to {ended:%-d %B %Y, %H:%M}" if ended else ""
    found = [
        fact("What was done", *act.did.split("\n")),
        fact("Items", items),
        fact("When", f"{began:%-d %B %Y, %H:%M}{until} ({act.zone})"),
        fact("Where", *act.place.split("\n")),
        fact("Carried out by", *act.carried_out_by.split("\n")),
        fact("Persons present", *people(act.present)),
        fact("Attending for the requesting State", *people(act.attending)),
        *order_facts(act),
        *(fact(label, *words.split("\n")) for label, words in particulars(act)),
    ]
    if act.formalities:
        found.append(fact("Formalities followed", *act.formalities.split("\n")))
    if act.cost:
        bearer = "not an ordinary cost" if act.extraordinary else "ordinary cost"
        found.append(fact("Cost", f"{amounts.in_words(act.cost)} ({bearer})", act.cost_for))
    if act.document is not None:
        url = reverse("execution:document", args=[task.reference, act.number])
        found.append(Fact("Paper", (act.document_name,), links=(Link("Download", url),)))
    if act.corrects is not None:
        found.append(fact("Corrects", f"Act {act.corrects.number}", act.why_corrected))
    found.append(fact("Recorded", f"{moment(act.at)} by {act.by.name}"))
    return found

"""Questions about tasks and their product, each answered by a verdict."""

from typing import TYPE_CHECKING, Any

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.accounts.roles import Role
from requests_app.casefile import guards as casefile
from requests_app.casefile.models import CaseFile
from requests_app.core.text import together
from requests_app.core.verdicts import YES, Verdict, no
from requests_app.directory.models import Authority, home_state_code
from requests_app.execution.clearance import cleared
from requests_app.execution.given import number_of
from requests_app.execution.states import DELIVERED, RUNNING, WORKABLE, Status

if TYPE_CHECKING:
    from requests_app.execution.models import Task
    from requests_app.execution.records import ProductReview

_REVIEW = "law digest, state I16"


def is_open_to(task: "Task", user: Any) -> Verdict:
    """The people of its authority, in a restricted case the one it was given to; else whoever the case is open to."""
    if not user.pk or user.role != Role.EXECUTING_OFFICER:
        return YES if not user.pk else casefile.is_open_to(task.case, user)
    if task.case.is_restricted and task.officer_id != user.pk:
        return no("not_theirs", "This task was given to somebody else.")
    return YES


def works_for_its_authority(task: "Task", user: User) -> Verdict:
    """Nobody carries out another authority's task."""
    if user.authority_id == task.authority_id:
        return YES
    return no("other_authority", "This task was given to another authority.")


def may_give_tasks(case: CaseFile, by: User) -> Verdict:
    """What another State asks is given out, by those of the central authority to whom the case is open."""
    if not case.asked_of_us:
        return no("not_asked_of_us", "Only what another State asks is given to an executing authority here.")
    return casefile.is_open_to(case, by)


def can_have_tasks(authority: Authority) -> Verdict:
    """An authority of our own State where somebody would see the task."""
    if authority.state_id != home_state_code() or not authority.is_active:
        return no("authority", "Choose an authority of our own State that is active.")
    people = User.objects.filter(role=Role.EXECUTING_OFFICER, authority=authority, is_active=True)
    if not people.exists():
        return no(
            "nobody_there",
            f"{authority.name} has no executing officer in the portal. Nobody would see the task.",
        )
    return YES


def can_have_it(task_authority: Authority, officer: User) -> Verdict:
    """A person is given a task only in their own authority, and only to carry it out."""
    if officer.authority_id != task_authority.pk or not officer.holds(Permission.EXECUTION_ACT):
        return no("not_an_executing_officer", f"Choose an executing officer of {task_authority.name}.")
    return YES


def nothing_was_done(task: "Task") -> Verdict:
    """A task on which something was done is not declined: it is handed in, with what was not carried out and why."""
    if not task.acts.exists():
        return YES
    return no(
        "done_already", "Something was recorded already. Hand the task in and say what was not carried out."
    )


def something_was_recorded(task: "Task") -> Verdict:
    """Whoever hands in has recorded what was done, or reported an obstacle."""
    if task.acts.exists() or task.obstacles.exists():
        return YES
    return no(
        "nothing_recorded", "Nothing is recorded yet. Record what was done, or report what stands in the way."
    )


def its_exhibits_are_whole(task: "Task") -> Verdict:
    """No exhibit of the task still waits for its file."""
    from requests_app.execution.products import exhibits_of

    waiting = [one.short_label for one in exhibits_of(task) if one.status == "awaiting_file"]
    if not waiting:
        return YES
    return no(
        "file_missing",
        f"The file of {', '.join(waiting)} has not arrived yet. Upload it, or say why there is none.",
    )


def may_be_worked_on(task: "Task") -> Verdict:
    """Acts and exhibits are recorded while the authority has accepted the task and not handed it in."""
    if task.status in WORKABLE:
        return YES
    if task.status == Status.ASSIGNED:
        return no("not_accepted", "Accept the task first.")
    return no("status", f"Nothing more can be recorded: the task is “{task.status_label()}”.")


def its_product_is_reviewed(task: "Task") -> Verdict:
    """What came of this task was judged."""
    from requests_app.execution import products

    open_ = [one for one in products.of_case(task.case) if one.task_id == task.pk and not one.is_settled]
    return _reviewed(open_)


def nothing_is_being_carried_out(case: CaseFile) -> Verdict:
    """No executing authority is at work on it."""
    running = case.tasks.filter(status__in=[*RUNNING, Status.DECLINED]).order_by("number")
    names = ", ".join(f"{one.reference} ({one.status_label().lower()})" for one in running)
    return no("running", f"Still with an executing authority: {names}. Call it off first.") if names else YES


def every_task_is_handed_in(case: CaseFile) -> Verdict:
    """Something was given out, every task has come back, and every granted item has an answer."""
    tasks = list(case.tasks.order_by("number"))
    verdict = (
        YES
        if any(one.status in DELIVERED for one in tasks)
        else no("nothing_handed_in", "No executing authority has handed anything in yet.")
    )
    for one in tasks:
        if one.status in RUNNING or one.status == Status.DECLINED:
            verdict &= no(
                "task_open",
                f"{one.reference} of {one.authority}: {one.status_label().lower()}. {one.waits_for}",
            )
    return verdict & _every_item_is_answered(case, tasks)


def _every_item_is_answered(case: CaseFile, tasks: list["Task"]) -> Verdict:
    given = {item.entry for one in tasks if one.status in (*DELIVERED, *RUNNING) for item in one.items.all()}
    numbers = sorted(number_of(case, entry) for entry in cleared(case) if entry not in given)
    if not numbers:
        return YES
    named = together([str(one) for one in numbers])
    said = f"Item {named} was" if len(numbers) == 1 else f"Items {named} were"
    return no("item_not_given", f"{said} given to nobody.")


def the_product_is_reviewed(case: CaseFile) -> Verdict:
    """Every exhibit and every result was looked at as it is now; what was flagged, by two people."""
    from requests_app.execution import products

    return _reviewed([one for one in products.of_case(case) if not one.is_settled])


def _reviewed(open_: list[Any]) -> Verdict:
    verdict = YES
    for one in open_:
        verdict &= no("product_open", f"{one.name}: {one.waits_for}", _REVIEW)
    return verdict


def may_review(case: CaseFile, by: User) -> Verdict:
    """The product is judged by those to whom the case is open."""
    return casefile.is_open_to(case, by)


def is_a_second_person(review: "ProductReview", by: User) -> Verdict:
    """Two people look at what was flagged, and one of the two is a rights adviser."""
    if review.by_id == by.pk:
        return no("same_person", "You reviewed it. A second person must look at it.")
    if Role.RIGHTS_ADVISER not in (review.by.role, by.role):
        return no("no_adviser", "One of the two people who look at it must be a rights adviser.")
    return YES

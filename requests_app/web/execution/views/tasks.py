"""The list of tasks, one task, and its steps."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.permissions import Permission
from requests_app.core.errors import Blocked, Invalid, PortalError, Stale, must_be_allowed
from requests_app.execution import services
from requests_app.execution.models import Task
from requests_app.web import access
from requests_app.web.execution import pages, task_page
from requests_app.web.execution.forms import FORMS, TaskForm
from requests_app.web.execution.wording import EXTRA, STEPS, mark
from requests_app.workflow.perform import edge_from_here, who_may

EXTRA_NEEDS = {
    "hand_on": (Permission.EXECUTION_ACT, Permission.INCOMING_ASSIGN),
    "set_day": (Permission.INCOMING_ASSIGN,),
}


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """The tasks this person sees."""
    user = access.require_any(request, Permission.EXECUTION_READ, Permission.INCOMING_READ)
    return render(request, "execution/list.html", {"page": pages.list_page(user, request.GET)})


@require_safe
def task(request: HttpRequest, reference: str) -> HttpResponse:
    """One task."""
    found = access.find_task(request, reference, reading="task")
    page = task_page.task_page(found, access.person(request))
    return render(request, "execution/task.html", {"page": page})


@require_http_methods(["GET", "POST"])
def step(request: HttpRequest, reference: str, verb: str) -> HttpResponse:
    """Show a step of a task, or take it."""
    found = access.find_task(request, reference)
    _must_be_theirs(found, request, verb)
    typed = request.POST if request.method == "POST" else None
    form = FORMS[verb](typed, task=found, user=access.person(request))
    if request.method != "POST":
        return _show(request, found, verb, form)
    return _take(request, found, verb, form)


def _take(request: HttpRequest, found: Task, verb: str, form: TaskForm) -> HttpResponse:
    try:
        if request.POST.get("seen", "") not in ("", mark(found)):
            raise Stale(
                "Somebody moved this task while the page was open. Look at it again before you go on."
            )
        if not form.is_valid():
            return _show(request, found, verb, form, status=400)
        made: Any = getattr(services, verb)(found, by=access.person(request), **form.facts())
    except Invalid as error:
        form.take(error)
        return _show(request, found, verb, form, status=400)
    except (Blocked, Stale) as error:
        return _show(request, found, verb, form, status=error.status, error=error)
    messages.success(request, STEPS[verb].done)
    return redirect("execution:task", made.reference)


def _must_be_theirs(found: Task, request: HttpRequest, verb: str) -> None:
    """Raises NotAllowed for other roles, Blocked where the task is elsewhere."""
    user = access.person(request)
    if verb in EXTRA:
        access.require_any(request, *EXTRA_NEEDS[verb])
        return
    edge = edge_from_here(found, verb, user)
    must_be_allowed(the_role_does_this(user, edge.step.needs), "This step is for another role.")
    must_be_allowed(who_may(found, edge, user))


def _show(
    request: HttpRequest,
    found: Task,
    verb: str,
    form: TaskForm,
    *,
    status: int = 200,
    error: PortalError | None = None,
) -> HttpResponse:
    page = pages.step_page(found, access.person(request), verb, form, error=error)
    return render(request, "execution/step.html", {"page": page}, status=status)

"""One page for every step: what will happen, the form, the reasons if it cannot be done."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from requests_app.accounts.models import User
from requests_app.core.errors import Blocked, Invalid, NotAllowed, PortalError, Stale
from requests_app.web import access
from requests_app.web.procedures import Procedure, door
from requests_app.web.steps import pages, rehearsing
from requests_app.web.steps.forms import StepForm
from requests_app.workflow.menu import Choice, menu
from requests_app.workflow.perform import edge_from_here


@require_http_methods(["GET", "POST"])
def step(request: HttpRequest, reference: str, verb: str) -> HttpResponse:
    """Show a step, or take it."""
    procedure = _find(request, reference, verb)
    choice = _choice(procedure, access.person(request), verb)
    form = _form(request, procedure, verb)
    if request.method == "POST" and "more" not in request.POST:
        return _take(request, procedure, choice, form)
    return _show(request, procedure, choice, form)


def _find(request: HttpRequest, reference: str, verb: str) -> Procedure:
    """The procedure, if it is one of the room the address names: a step is never taken in another one."""
    kind = request.resolver_match.namespace if request.resolver_match else ""
    return access.find_procedure(request, reference, reading=f"step {verb}", kind=kind)


def _take(request: HttpRequest, procedure: Procedure, choice: Choice, form: StepForm) -> HttpResponse:
    shown = door(procedure)
    try:
        pages.must_be_as_seen(procedure, request.POST.get("seen", ""))
        if not form.is_valid():
            return _show(request, procedure, choice, form, status=400)
        take = partial(getattr(shown.services, choice.verb), procedure, by=access.person(request))
        if rehearsing.is_asked(request):
            return rehearsing.on_paper(request, procedure, choice.verb, partial(take, **form.facts()))
        take(**form.facts())
    except Invalid as error:
        form.take(error)
        return _show(request, procedure, choice, form, status=400)
    except (Blocked, Stale) as error:
        return _show(request, procedure, choice, form, status=error.status, error=error)
    messages.success(request, shown.steps[choice.verb].done)
    return redirect(shown.address(procedure))


def _show(
    request: HttpRequest,
    procedure: Procedure,
    choice: Choice,
    form: StepForm,
    *,
    status: int = 200,
    error: PortalError | None = None,
) -> HttpResponse:
    page = pages.step(procedure, access.person(request), choice, form, error=error)
    return render(request, "steps/step.html", {"page": page}, status=status)


def _choice(procedure: Procedure, user: User, verb: str) -> Choice:
    """The step as the menu knows it. Raises NotAllowed for other roles, Blocked where the case is elsewhere."""
    edge_from_here(procedure, verb, user)
    choice = next((one for one in menu(procedure, user) if one.verb == verb), None)
    if choice is None:
        raise Blocked("This step does not belong to this case.")
    if not choice.permitted:
        raise NotAllowed("This step is for another role.", choice.verdict.blockers)
    return choice


def _form(request: HttpRequest, procedure: Procedure, verb: str) -> StepForm:
    shown = door(procedure)
    confirm = "" if rehearsing.is_asked(request) else shown.steps[verb].confirm
    form: StepForm = shown.forms[verb](*rehearsing.typed(request), procedure=procedure, confirm=confirm)
    return form

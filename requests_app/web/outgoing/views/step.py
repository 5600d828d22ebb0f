"""One page for every step: what will happen, the form, the reasons if it cannot be done."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from requests_app.accounts.models import User
from requests_app.core.errors import Blocked, Invalid, NotAllowed, PortalError, Stale
from requests_app.outgoing import services
from requests_app.outgoing.models import Outgoing
from requests_app.web import access
from requests_app.web.outgoing.forms.base import StepForm
from requests_app.web.outgoing.forms.steps import FORMS
from requests_app.web.outgoing.pages import steps as pages
from requests_app.web.outgoing.wording import STEPS, url_word
from requests_app.workflow.menu import Choice, menu
from requests_app.workflow.perform import edge_from_here

VERBS = {url_word(verb): verb for verb in FORMS}


@require_http_methods(["GET", "POST"])
def step(request: HttpRequest, reference: str, verb: str) -> HttpResponse:
    """Show a step, or take it."""
    outgoing = access.find_outgoing(request, reference, reading=f"step {verb}")
    choice = _choice(outgoing, access.person(request), verb)
    form = _form(request, outgoing, verb)
    if request.method == "POST" and "more" not in request.POST:
        return _take(request, outgoing, choice, form)
    return _show(request, outgoing, choice, form)


def _take(request: HttpRequest, outgoing: Outgoing, choice: Choice, form: StepForm) -> HttpResponse:
    try:
        pages.must_be_as_seen(outgoing, request.POST.get("seen", ""))
        if not form.is_valid():
            return _show(request, outgoing, choice, form, status=400)
        getattr(services, choice.verb)(outgoing, by=access.person(request), **form.facts())
    except Invalid as error:
        form.take(error)
        return _show(request, outgoing, choice, form, status=400)
    except (Blocked, Stale) as error:
        return _show(request, outgoing, choice, form, status=error.status, error=error)
    messages.success(request, STEPS[choice.verb].done)
    return redirect("outgoing:case", reference=outgoing.case.reference)


def _show(
    request: HttpRequest,
    outgoing: Outgoing,
    choice: Choice,
    form: StepForm,
    *,
    status: int = 200,
    error: PortalError | None = None,
) -> HttpResponse:
    page = pages.step(outgoing, access.person(request), choice, form, error=error)
    return render(request, "outgoing/step.html", {"page": page}, status=status)


def _choice(outgoing: Outgoing, user: User, verb: str) -> Choice:
    """The step as the menu knows it. Raises NotAllowed for other roles, Blocked where the case is elsewhere."""
    edge_from_here(outgoing, verb, user)
    choice = next(one for one in menu(outgoing, user) if one.verb == verb)
    if not choice.permitted:
        raise NotAllowed("This step is for another role.", choice.verdict.blockers)
    return choice


def _form(request: HttpRequest, outgoing: Outgoing, verb: str) -> StepForm:
    data = request.POST if request.method == "POST" else None
    return FORMS[verb](data, outgoing=outgoing, confirm=STEPS[verb].confirm)

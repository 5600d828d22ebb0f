"""The steps, with a thought for thumbs: a second tap on a button that has done its work is no error."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from requests_app.accounts.guards import the_role_does_this
from requests_app.core.errors import Blocked, Invalid, PortalError, Stale, must_be_allowed
from requests_app.core.verdicts import no
from requests_app.preservation import guards, queries, services
from requests_app.preservation.models import Preservation
from requests_app.web import access
from requests_app.web.case_head import case_head, where_is_it
from requests_app.web.components import Reason
from requests_app.web.preservation.forms.acts import ACTS, LinkForm, offered
from requests_app.web.preservation.views.case import find
from requests_app.web.preservation.wording import ACTS as WORDS
from requests_app.web.preservation.wording import STEPS
from requests_app.web.procedures import door
from requests_app.web.steps import pages, rehearsing
from requests_app.web.steps import views as generic
from requests_app.web.steps.forms import StepForm


@require_http_methods(["GET", "POST"])
def step(request: HttpRequest, reference: str, verb: str) -> HttpResponse:
    """Show a step, or take it; a second tap leads to the case, even one that came while the first was at work."""
    if request.method != "POST":
        return generic.step(request, reference, verb)
    try:
        answer = None if _was_taken(request, reference, verb) else generic.step(request, reference, verb)
    except (Blocked, Stale):
        if not _was_taken(request, reference, verb):
            raise
        answer = None
    if answer is None or (answer.status_code == Stale.status and _was_taken(request, reference, verb)):
        messages.success(request, STEPS[verb].done)
        return redirect("preservation:case", reference=reference)
    return answer


@require_http_methods(["GET", "POST"])
def act(request: HttpRequest, reference: str, code: str) -> HttpResponse:
    """Show the form of what is recorded between the steps, or record it."""
    preservation = find(request, reference, reading=f"act {code}")
    _must_be_for(request, preservation, code)
    form, error = _form(request, preservation, code), None
    if request.method == "POST":
        try:
            if answer := _record(request, preservation, code, form):
                return answer
        except (Blocked, Stale) as refused:
            error = refused
    status = 200 if request.method != "POST" else error.status if error else 400
    page = _page(request, preservation, code, form, error)
    return render(request, "preservation/act.html", {"page": page}, status=status)


def _was_taken(request: HttpRequest, reference: str, verb: str) -> bool:
    """Whether this person took this very step from the page that is sent again."""
    user = access.person(request)
    preservation = queries.find(reference, user)
    seen = request.POST.get("seen", "")
    if not seen or seen == pages.mark(preservation) or preservation.moved_by_id != user.pk:
        return False
    before = seen.split(" ")[0]
    return any(
        (edge.verb, edge.source, edge.target) == (verb, before, preservation.status)
        for edge in Preservation.edges()
    )


def _must_be_for(request: HttpRequest, preservation: Preservation, code: str) -> None:
    user = access.person(request)
    must_be_allowed(
        the_role_does_this(user, ACTS[code].needs) and guards.may_change(preservation, user),
        "This is for another role.",
    )


def _form(request: HttpRequest, preservation: Preservation, code: str) -> StepForm:
    typed = (request.POST,) if request.method == "POST" else ()
    confirm = "" if rehearsing.is_asked(request) else WORDS[code].confirm
    form = ACTS[code].form(*typed, procedure=preservation, confirm=confirm)
    if isinstance(form, LinkForm):
        form.user = access.person(request)
    return form


def _record(
    request: HttpRequest, preservation: Preservation, code: str, form: StepForm
) -> HttpResponse | None:
    """The answer if it was recorded, or shown on paper; what was typed wrong is shown at the fields."""
    # A second tap on a proposal finds its own proposal, and records nothing twice.
    pages.must_be_as_seen(preservation, request.POST.get("seen", ""), proposal=False)
    if not form.is_valid():
        return None
    act = partial(getattr(services, code), preservation, by=access.person(request))
    try:
        if rehearsing.is_asked(request):
            return rehearsing.on_paper(request, preservation, code, partial(act, **form.facts()))
        act(**form.facts())
    except Invalid as error:
        form.take(error)
        return None
    messages.success(request, WORDS[code].done)
    return redirect("preservation:case", reference=preservation.reference)


def _page(
    request: HttpRequest, preservation: Preservation, code: str, form: StepForm, error: PortalError | None
) -> dict[str, object]:
    user = access.person(request)
    reasons = [Reason(one.message, one.basis) for one in error.blockers] if error else []
    if not error and code not in offered(preservation, user):
        said = no("now", "This is not possible as the preservation stands now.").blockers[0]
        reasons = [Reason(said.message)]
    return {
        "head": case_head(preservation, user, current="step"),
        "where": where_is_it(preservation, user),
        "words": WORDS[code],
        "form": form,
        "seen": pages.mark(preservation, proposal=False),
        "reasons": reasons,
        "reasons_title": error.message if error else "This cannot be done now",
        "writes": code in door(preservation).writes,
        "offered": queries.linkable(preservation, user) if code == "link" else [],
    }

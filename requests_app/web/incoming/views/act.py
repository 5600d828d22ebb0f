"""Record something without the request moving: one page for every such act."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from requests_app.core.errors import (
    Blocked,
    Invalid,
    PortalError,
    Stale,
    TooLarge,
    Unavailable,
    UnsupportedType,
)
from requests_app.incoming import services
from requests_app.incoming.models import Incoming
from requests_app.web.incoming.pages import acts as pages
from requests_app.web.incoming.pages import subjects
from requests_app.web.incoming.pages.subjects import Subject
from requests_app.web.incoming.views.case import find
from requests_app.web.incoming.wording.acts import ACTS as WORDS
from requests_app.web.steps import rehearsing
from requests_app.web.steps.forms import StepForm
from requests_app.web.steps.pages import must_be_as_seen

TYPED_WRONG = (Invalid, TooLarge, UnsupportedType, Unavailable)


@require_http_methods(["GET", "POST"])
def act(request: HttpRequest, reference: str, verb: str) -> HttpResponse:
    """Show the form of an act, or record it."""
    incoming, user = find(request, reference, reading=f"act {verb}")
    pages.must_be_for(user, pages.ACTS[verb])
    about = (request.POST if request.method == "POST" else request.GET).get("about", "")
    subject = subjects.find(incoming, pages.ACTS[verb], about)
    form = _form(request, incoming, verb)
    error: PortalError | None = None
    if request.method == "POST":
        try:
            if answer := _record(request, incoming, verb, form, subject):
                return answer
        except (Blocked, Stale) as refused:
            error = refused
    page = pages.page(incoming, user, verb, form, about=about, reminders=subject.facts, error=error)
    status = 200 if request.method != "POST" else error.status if error else 400
    return render(request, "incoming/act.html", {"page": page}, status=status)


def _record(
    request: HttpRequest, incoming: Incoming, verb: str, form: StepForm, subject: Subject
) -> HttpResponse | None:
    """The answer if it was recorded, or shown on paper; what was typed wrong is shown at the fields."""
    must_be_as_seen(incoming, request.POST.get("seen", ""))
    if not form.is_valid():
        return None
    act = partial(getattr(services, verb), incoming, by=request.user, **subject.given)
    try:
        if rehearsing.is_asked(request):
            return rehearsing.on_paper(request, incoming, verb, partial(act, **form.facts()))
        act(**form.facts())
    except TYPED_WRONG as error:
        form.take(error)
        return None
    messages.success(request, WORDS[verb].done)
    return redirect(subject.back)


def _form(request: HttpRequest, incoming: Incoming, verb: str) -> StepForm:
    confirm = "" if rehearsing.is_asked(request) else WORDS[verb].confirm
    return pages.ACTS[verb].form(*rehearsing.typed(request), procedure=incoming, confirm=confirm)

"""Relations in the browser."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from requests_app.accounts.permissions import Permission
from requests_app.casefile import queries as casefile
from requests_app.core.errors import Invalid
from requests_app.outgoing import services as outgoing_services
from requests_app.relations import carrying, parallel, services
from requests_app.web import access
from requests_app.web.forms import ServiceForm
from requests_app.web.procedures import Procedure
from requests_app.web.relations import pages
from requests_app.web.relations.forms import LinkForm, StartForm, StatesForm, TitleForm
from requests_app.web.relations.words import WORDS

both = require_http_methods(["GET", "POST"])


@require_safe
def case(request: HttpRequest, reference: str) -> HttpResponse:
    """The related cases, what can be begun from here, what parallel requests changed."""
    procedure = access.find_procedure(request, reference, reading="related cases")
    page = pages.related_page(procedure, access.person(request))
    return render(request, "relations/case.html", {"page": page})


@require_POST
def link(request: HttpRequest, reference: str) -> HttpResponse:
    """Link another case by hand."""
    procedure = access.find_procedure(request, reference)
    user, form = access.require(request, Permission.RELATIONS_LINK), LinkForm(request.POST)
    try:
        if form.is_valid():
            services.link(procedure.case, by=user, **form.cleaned_data)
            messages.success(request, "The cases are linked.")
            return redirect("relations:case", reference)
    except Invalid as error:
        form.take(error)
    page = pages.related_page(procedure, user, form)
    return render(request, "relations/case.html", {"page": page}, status=400)


@require_POST
def unlink(request: HttpRequest, reference: str, other: str) -> HttpResponse:
    """Take a link back."""
    procedure = access.find_procedure(request, reference)
    user = access.require(request, Permission.RELATIONS_LINK)
    services.unlink(procedure.case, casefile.find(other, user), by=user)
    messages.success(request, "The link was taken back.")
    return redirect("relations:case", reference)


@require_POST
def take_over(request: HttpRequest, reference: str, other: str, section: str) -> HttpResponse:
    """Take over what a parallel request says anew in a shared section."""
    procedure = access.find_procedure(request, reference)
    user = access.require(request, Permission.CASEFILE_DRAFT)
    there = casefile.find(other, user)
    left = parallel.take_over(procedure.case, there, section, mark=request.POST.get("mark", ""), by=user)
    messages.success(request, "Taken over.")
    if left:
        messages.warning(request, f"{len(left)} places that both changed stay as they are here. Check them.")
    return redirect("relations:case", reference)


@both
def start(request: HttpRequest, reference: str) -> HttpResponse:
    """A new matter from an earlier request."""
    procedure = _visible_to_author(request, reference)
    version = procedure.version
    text = version.content if version else casefile.draft_content(procedure.case)
    data = request.POST if request.method == "POST" else None
    form = StartForm(data, offered=carrying.offered(text), initial={"title": ""})
    return _begin(request, procedure, form, "start")


@both
def supplement(request: HttpRequest, reference: str) -> HttpResponse:
    """Ask for more in the same matter."""
    procedure = _visible_to_author(request, reference)
    return _begin(request, procedure, _title(request, procedure), "supplement")


@both
def amend(request: HttpRequest, reference: str) -> HttpResponse:
    """Change what was sent."""
    procedure = _visible_to_author(request, reference)
    return _begin(request, procedure, _title(request, procedure), "amend")


@both
def several(request: HttpRequest, reference: str) -> HttpResponse:
    """The same matter to further States."""
    procedure = _visible_to_author(request, reference)
    offered = pages.states_offered(procedure, access.person(request))
    form = StatesForm(request.POST if request.method == "POST" else None, states=offered)
    return _begin(request, procedure, form, "several")


_SERVICES: dict[str, Any] = {
    "start": outgoing_services.start_from,
    "supplement": outgoing_services.supplementary,
    "amend": outgoing_services.amend,
    "several": outgoing_services.send_to_several,
}


def _begin(request: HttpRequest, procedure: Procedure, form: ServiceForm, name: str) -> HttpResponse:
    """Show what will happen; do it; on a fault show the form again with what was typed."""
    words, user = WORDS[name], access.person(request)
    if request.method == "POST" and form.is_valid():
        try:
            made = _SERVICES[name](procedure, by=user, **form.cleaned_data)
            messages.success(request, words.done)
            if isinstance(made, list):
                return redirect("relations:case", procedure.reference)
            return redirect("drafting:tasks", made.reference)
        except Invalid as error:
            form.take(error)
    page = pages.begin_page(procedure, user, form, title=words.title, lines=words.lines, button=words.button)
    return render(request, "relations/begin.html", {"page": page}, status=400 if form.errors else 200)


def _title(request: HttpRequest, procedure: Procedure) -> TitleForm:
    data = request.POST if request.method == "POST" else None
    return TitleForm(data, initial={"title": procedure.case.title})


def _visible_to_author(request: HttpRequest, reference: str) -> Procedure:
    procedure = access.find_procedure(request, reference, reading="start of another request")
    access.require(request, Permission.CASEFILE_DRAFT)
    return procedure

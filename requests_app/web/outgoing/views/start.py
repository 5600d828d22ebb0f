"""Start a request: the gate first, on one page with its answer; then the case, with what was told in its draft."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from requests_app.accounts.permissions import Permission
from requests_app.casefile.gate import matter_told
from requests_app.core.errors import Blocked, Invalid
from requests_app.law.gate import ask
from requests_app.outgoing import services
from requests_app.web import access
from requests_app.web.gate.forms import GateForm
from requests_app.web.gate.pages import GatePage, shown


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Ask the gate, or open the case."""
    user = access.require(request, Permission.CASEFILE_DRAFT)
    form = GateForm(request.POST if request.method == "POST" else None)
    if request.method == "GET":
        return _show(request, form)
    valid = form.is_valid()
    if "check" in request.POST or not valid:
        return _show(request, form, asked=True, status=200 if valid else 400)
    try:
        title = form.cleaned_data["title"]
        outgoing = services.open_through_gate(by=user, title=title, told=form.told())
    except Invalid as error:
        form.show(error)
        return _show(request, form, asked=True, status=400)
    except Blocked as error:
        return _show(request, form, asked=True, status=error.status)
    return redirect("drafting:tasks", reference=outgoing.case.reference)


def _show(request: HttpRequest, form: GateForm, *, asked: bool = False, status: int = 200) -> HttpResponse:
    answer = shown(ask(matter_told(form.told()))) if asked else None
    page = GatePage(form, answer, form.by_family())
    return render(request, "outgoing/new.html", {"page": page}, status=status)

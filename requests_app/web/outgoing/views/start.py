"""Start a request: a title, then its task list."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from requests_app.accounts.permissions import Permission
from requests_app.core.errors import Invalid
from requests_app.outgoing import services
from requests_app.web import access
from requests_app.web.outgoing.forms.assigning import StartForm


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Ask for the title, open the case, go to its tasks."""
    user = access.require(request, Permission.CASEFILE_DRAFT)
    form = StartForm(request.POST if request.method == "POST" else None)
    status = 200
    if request.method == "POST":
        try:
            title = form.cleaned_data["title"] if form.is_valid() else ""
            outgoing = services.open_request(by=user, title=title)
            return redirect("drafting:tasks", reference=outgoing.case.reference)
        except Invalid as error:
            form.add_error("title", error.fields.get("title", [error.message]))
            status = 400
    return render(request, "outgoing/new.html", {"page": {"form": form}}, status=status)

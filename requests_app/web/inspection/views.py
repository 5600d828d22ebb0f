"""Look into a PDF: what it carries, whether pages and data agree, how it is signed, what is dangerous about it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.permissions import Permission
from requests_app.core.errors import Unavailable
from requests_app.inspection import services
from requests_app.web import access
from requests_app.web.inspection.forms import InspectForm
from requests_app.web.inspection.pages import Result, result


@require_http_methods(["GET", "POST"])
def inspect(request: HttpRequest) -> HttpResponse:
    """The form, and what was found in the file. Nothing is kept."""
    form = InspectForm(request.POST, request.FILES) if request.method == "POST" else InspectForm()
    found: Result | None = None
    if request.method == "POST" and form.is_valid():
        upload = form.cleaned_data["file"]
        try:
            found = result(services.inspect(upload.read()), name=upload.name)
        except Unavailable as error:
            form.take(error)
    status = 200 if found or request.method != "POST" else 400
    registers = bool(the_role_does_this(access.person(request), Permission.INCOMING_REGISTER))
    page = {"form": form, "found": found, "may_register": registers}
    return render(request, "inspection/inspect.html", {"page": page}, status=status)

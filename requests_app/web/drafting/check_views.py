"""The check before submitting: blocks, warnings with a word of reason, the submission itself."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from requests_app.casefile import services as drafts
from requests_app.core.errors import Blocked, Invalid
from requests_app.outgoing import services
from requests_app.web.access import person
from requests_app.web.drafting.pages import check_page
from requests_app.web.drafting.views import find_draft

PREFIX = "reason-"


@require_http_methods(["GET", "POST"])
def check(request: HttpRequest, reference: str) -> HttpResponse:
    """Show what is missing; submit when nothing is."""
    procedure = find_draft(request, reference)
    if request.method == "POST":
        try:
            services.submit(procedure, by=person(request))
        except Blocked as error:
            messages.error(request, error.message)
            page = check_page(procedure, person(request))
            return render(request, "drafting/check.html", {"page": page}, status=error.status)
        messages.success(request, _("The request was submitted to the central authority."))
        return redirect("outgoing:case", reference)
    return render(request, "drafting/check.html", {"page": check_page(procedure, person(request))})


@require_POST
def acknowledge(request: HttpRequest, reference: str) -> HttpResponse:
    """Keep the words given for warnings; those left empty stay open."""
    procedure = find_draft(request, reference)
    typed = {
        name.removeprefix(PREFIX): str(text) for name, text in request.POST.items() if name.startswith(PREFIX)
    }
    errors: dict[str, str] = {}
    for key, reason in typed.items():
        if reason.strip():
            try:
                drafts.acknowledge(procedure.case, key, reason, by=person(request))
            except Invalid as error:
                errors[key] = error.message
    if errors or not any(reason.strip() for reason in typed.values()):
        errors = errors or dict.fromkeys(typed, _("Write a word of reason, or change the draft."))
        page = check_page(procedure, person(request), typed=typed, errors=errors)
        return render(request, "drafting/check.html", {"page": page}, status=400)
    messages.success(request, _("Your reasons were kept. Reviewers will see them."))
    return redirect("drafting:check", reference)

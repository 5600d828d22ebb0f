"""Withdraw a document, or take that back, in the browser."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from requests_app.accounts.permissions import Permission
from requests_app.checking import queries, services
from requests_app.core.errors import Blocked, Invalid
from requests_app.documents import queries as documents
from requests_app.web import access
from requests_app.web.checking import case_pages
from requests_app.web.checking.case_pages import ReasonForm


@require_http_methods(["GET", "HEAD", "POST"])
def withdrawal(request: HttpRequest, reference: str, document: UUID) -> HttpResponse:
    """What follows, a reason, the act. A fault keeps what was typed."""
    procedure = access.find_procedure(request, reference)
    user = access.require(request, Permission.CHECKING_WITHDRAW)
    found = documents.find(procedure.case, document, user)
    form, status = ReasonForm(request.POST or None), 200
    if request.method == "POST" and form.is_valid():
        back = request.POST.get("act") == "back"
        act = services.take_back if back else services.withdraw
        try:
            act(found, by=user, reason=form.cleaned_data["reason"])
        except (Invalid, Blocked) as error:
            form.take(error)
            status = error.status
        else:
            messages.success(
                request, "The withdrawal was taken back." if back else "The document is withdrawn."
            )
            return redirect("documents:list", reference)
    page = case_pages.withdrawal_page(procedure, found, form, user)
    context = {"page": page, "act": "back" if queries.withdrawal(found) else "withdraw"}
    return render(request, "checking/withdrawal.html", context, status=status)

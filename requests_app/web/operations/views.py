"""The operations page and the health check."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from requests_app.accounts.permissions import Permission
from requests_app.documents import equipment
from requests_app.operations import queries, services
from requests_app.vault import store
from requests_app.web.access import require
from requests_app.web.operations.pages import operations_page


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """What is parked, and how the outbox is doing."""
    user = require(request, Permission.OPERATIONS_READ)
    return render(request, "operations/home.html", {"page": operations_page(user)})


@require_POST
def retry(request: HttpRequest, message: UUID) -> HttpResponse:
    """Put a parked message back into the queue."""
    services.retry(message, by=require(request, Permission.OPERATIONS_RETRY))
    messages.success(request, _("The work was put back into the queue."))
    return redirect("operations:home")


@login_not_required
@never_cache
@require_GET
def health(request: HttpRequest) -> HttpResponse:
    """For the machine that watches: 200 if all is well, 503 with the names of what is not. No numbers, no data."""
    faults = _faults()
    return JsonResponse(
        {"status": "fault" if faults else "ok", "faults": faults}, status=503 if faults else 200
    )


def _faults() -> list[str]:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        stuck = queries.load().stuck
    except DatabaseError:
        return ["database"]
    faults = {"outbox": stuck, "vault": not store.is_writable(), "letters": bool(equipment.missing())}
    return [name for name, bad in faults.items() if bad]

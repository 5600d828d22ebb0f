"""The pages of work: the list, one piece, and what can be done about it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from requests_app.accounts.permissions import Permission
from requests_app.core.errors import Invalid
from requests_app.operations import queries, services
from requests_app.operations.models import WorkItem
from requests_app.web.access import require
from requests_app.web.operations import items
from requests_app.web.operations.forms import GiveForm, SettleForm


@require_safe
def work(request: HttpRequest) -> HttpResponse:
    """Mine, without an owner, all, settled."""
    user = require(request, Permission.OPERATIONS_WORK)
    page = items.work_page(user, request.GET.get("whose", "nobody"))
    return render(request, "operations/work.html", {"page": page})


@require_safe
def item(request: HttpRequest, item: UUID) -> HttpResponse:
    """One piece of work."""
    return _show(request, _find(request, item))


@require_POST
def take(request: HttpRequest, item: UUID) -> HttpResponse:
    """This person does it."""
    found = _find(request, item)
    services.take(found, by=require(request, Permission.OPERATIONS_WORK))
    messages.success(request, "You have taken this. Say what was done when it is settled.")
    return redirect("operations:item", item)


@require_POST
def give(request: HttpRequest, item: UUID) -> HttpResponse:
    """A colleague does it."""
    found, form = _find(request, item), None
    form = GiveForm(request.POST, item=found)
    try:
        if form.is_valid():
            given = services.give(
                found,
                to=form.person(),
                by=require(request, Permission.OPERATIONS_WORK),
                note=form.cleaned_data["note"],
            )
            messages.success(request, f"Given to {given.owner.name if given.owner else ''}.")
            return redirect("operations:work")
    except Invalid as error:
        form.take(error)
    return _show(request, found, give=form)


@require_POST
def settle(request: HttpRequest, item: UUID) -> HttpResponse:
    """Done, with what was done."""
    found, form = _find(request, item), SettleForm(request.POST)
    try:
        if form.is_valid():
            services.settle(found, by=require(request, Permission.OPERATIONS_WORK), **form.cleaned_data)
            messages.success(request, "Settled.")
            return redirect("operations:work")
    except Invalid as error:
        form.take(error)
    return _show(request, found, settle=form)


@require_POST
def try_again(request: HttpRequest, item: UUID) -> HttpResponse:
    """Put the message behind it back into the queue."""
    found = _find(request, item)
    services.try_again(found, by=require(request, Permission.OPERATIONS_WORK))
    messages.success(request, "Put back into the queue. This settles itself when it succeeds.")
    return redirect("operations:item", item)


def _find(request: HttpRequest, item: UUID) -> WorkItem:
    return queries.find(item, require(request, Permission.OPERATIONS_WORK))


def _show(
    request: HttpRequest, found: WorkItem, *, give: GiveForm | None = None, settle: SettleForm | None = None
) -> HttpResponse:
    user = require(request, Permission.OPERATIONS_WORK)
    page = items.item_page(found, user, give=give, settle=settle)
    status = 400 if give or settle else 200
    return render(request, "operations/item.html", {"page": page}, status=status)

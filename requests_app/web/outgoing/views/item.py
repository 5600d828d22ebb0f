"""Record what was decided on one item, or what came of it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from requests_app.accounts.permissions import Permission
from requests_app.core.errors import Invalid, NotVisible
from requests_app.outgoing import items, services
from requests_app.web import access
from requests_app.web.outgoing.forms.items import ItemForm
from requests_app.web.outgoing.pages import items as pages


@require_http_methods(["GET", "POST"])
def item(request: HttpRequest, reference: str, item: str) -> HttpResponse:
    """The form of one item of a request that was sent."""
    outgoing = access.find_outgoing(request, reference, reading="item")
    user = access.require(request, Permission.OUTGOING_RECORD_ITEM)
    found = next((one for one in items.of(outgoing) if one.id == item), None)
    if found is None:
        raise NotVisible("The request has no such item.")
    form = ItemForm(request.POST if request.method == "POST" else None, procedure=outgoing, item=found)
    status = 200
    if request.method == "POST":
        try:
            if form.is_valid():
                services.record_item(outgoing, item=item, by=user, **form.facts())
                messages.success(request, "The item was recorded.")
                return redirect("outgoing:case", reference=reference)
        except Invalid as error:
            form.take(error)
        status = 400
    page = pages.item_page(outgoing, found, form, user)
    return render(request, "outgoing/item.html", {"page": page}, status=status)

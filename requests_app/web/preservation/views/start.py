"""Register what another State asks, ask another State, write the elements anew, begin from an item."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile import queries as casefile
from requests_app.core.errors import Invalid
from requests_app.preservation import elements, services
from requests_app.preservation.models import Preservation
from requests_app.web import access
from requests_app.web.case_head import case_head
from requests_app.web.preservation.forms.short import ShortForm
from requests_app.web.preservation.views.case import find

REGISTER = {
    "title": "Register a preservation request",
    "lead": "Only the seven elements. Register it although something is missing; the rest can be added.",
    "button": "Register",
}
ASK = {
    "title": "Ask for a preservation",
    "lead": "The seven elements. The 24/7 point sends the form that is made from them.",
    "button": "Save",
}
ELEMENTS = {"title": "The seven elements", "lead": "What is missing can be added here.", "button": "Save"}


@require_http_methods(["GET", "POST"])
def register(request: HttpRequest) -> HttpResponse:
    """What another State asks of us, at any hour."""
    user = access.require(request, Permission.PRESERVATION_ORDER)
    return _short(request, user, REGISTER, asked_of_us=True)


@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """What we ask of another State."""
    user = access.require(request, Permission.PRESERVATION_WRITE)
    return _short(request, user, ASK, asked_of_us=False)


@require_http_methods(["GET", "POST"])
def elements_(request: HttpRequest, reference: str) -> HttpResponse:
    """The short form of a preservation that is not ordered or sent yet."""
    preservation = find(request, reference, reading="elements")
    user = access.person(request)
    told = elements.told_by(elements.content_of(preservation)) | {
        "will_follow": preservation.will_follow,
        "their_reference": preservation.their_reference,
        "channel": preservation.channel,
        "received_at": preservation.received_at,
    }
    posted = request.POST if request.method == "POST" else None
    form = ShortForm(posted, initial=told, asked_of_us=preservation.asked_of_us, fixed_state=True)
    if posted is not None and (_amend(form, preservation, user)):
        messages.success(request, "The elements were saved.")
        return redirect("preservation:case", reference=reference)
    page = {"words": ELEMENTS, "form": form, "head": case_head(preservation, user, current="elements")}
    return render(
        request, "preservation/short.html", {"page": page}, status=400 if posted is not None else 200
    )


@require_POST
def from_item(request: HttpRequest, reference: str) -> HttpResponse:
    """Make the item of preservation of a request of ours a preservation of its own."""
    user = access.require(request, Permission.PRESERVATION_WRITE)
    preservation = services.ask_for_item(casefile.find(reference, user), by=user)
    messages.success(
        request, "The preservation was opened from the item. Check it, then hand it to the point."
    )
    return redirect("preservation:case", reference=preservation.reference)


def _short(request: HttpRequest, user: User, words: dict[str, str], *, asked_of_us: bool) -> HttpResponse:
    posted = request.POST if request.method == "POST" else None
    form = ShortForm(posted, asked_of_us=asked_of_us)
    if posted is not None and (preservation := _opened(form, user, asked_of_us=asked_of_us)):
        done = (
            "Registered. Order the provider next."
            if asked_of_us
            else "Saved. Hand it to the 24/7 point next."
        )
        messages.success(request, done)
        return redirect("preservation:case", reference=preservation.reference)
    page = {"words": words, "form": form}
    return render(
        request, "preservation/short.html", {"page": page}, status=400 if posted is not None else 200
    )


def _opened(form: ShortForm, user: User, *, asked_of_us: bool) -> Preservation | None:
    if not form.is_valid():
        return None
    token = form.token_typed()
    try:
        if asked_of_us:
            return services.register(by=user, told=form.told(), token=token, received_at=form.received())
        return services.open_request(by=user, told=form.told(), token=token)
    except Invalid as error:
        form.take(error)
        return None


def _amend(form: ShortForm, preservation: Preservation, user: User) -> bool:
    if not form.is_valid():
        return False
    try:
        services.amend(preservation, by=user, told=form.told())
    except Invalid as error:
        form.take(error)
        return False
    return True

"""Views of the sheets. They read the request, call one service, and show the page again if that refused."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from requests_app.casefile import criminality
from requests_app.casefile.content.criminality import CRIMINALITY
from requests_app.core.errors import Invalid, NotVisible
from requests_app.web.access import person
from requests_app.web.criminality import pages
from requests_app.web.criminality.editing import SheetEditing
from requests_app.web.drafting.views import find_draft


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, reference: str) -> HttpResponse:
    """Choose offence and article; then the empty sheet, or one begun from an earlier finding."""
    procedure, user = find_draft(request, reference), person(request)
    asked = {name: request.GET.get(name, "") for name in ("offence", "article", "take")}
    start, errors = pages.start_of(procedure, asked)
    if errors:
        tried = "offence" in request.GET
        page = pages.choice_page(procedure, user, asked, errors if tried else {})
        return render(request, "criminality/choose.html", {"page": page}, status=400 if tried else 200)
    if asked["take"]:
        start |= pages.taken_from(user, _uuid(asked["take"]), start["article"])
    return _edit(request, SheetEditing(procedure, user, CRIMINALITY, start=start, is_new=True))


@require_http_methods(["GET", "POST"])
def sheet(request: HttpRequest, reference: str, entry: str) -> HttpResponse:
    """Fill in one sheet."""
    procedure = find_draft(request, reference)
    return _edit(request, SheetEditing(procedure, person(request), CRIMINALITY, entry_id=entry))


@require_POST
def take_over(request: HttpRequest, reference: str, entry: str) -> HttpResponse:
    """Write the sheet's result into the note of its offence."""
    procedure = find_draft(request, reference)
    try:
        name = criminality.take_over(procedure.case, entry, by=person(request))
        messages.success(request, f"The result now stands in the note of “{name}”.")
    except Invalid as error:
        messages.error(request, error.message)
    return redirect("criminality:sheet", reference, entry)


def _edit(request: HttpRequest, editing: SheetEditing) -> HttpResponse:
    if request.method != "POST":
        editing.wants_paper = "paper" in request.GET
        page = pages.sheet_page(editing, editing.page(editing.form()))
        return render(request, "criminality/sheet.html", {"page": page})
    form = editing.form(request.POST)
    status, form_page = editing.keep(form, None)
    if form_page is not None:
        page = pages.sheet_page(editing, form_page)
        return render(request, "criminality/sheet.html", {"page": page}, status=status)
    messages.success(request, "The sheet was saved.")
    if "paper" in request.POST:
        here = reverse("criminality:sheet", args=[editing.procedure.reference, editing.kept_as])
        return redirect(f"{here}?paper=1")
    return redirect(reverse("drafting:section", args=[editing.procedure.reference, CRIMINALITY.code]))


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise NotVisible("There is no such precedent.") from None

"""Views of the draft. Each reads the request, calls one service, and shows the page again if that refused."""

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from requests_app.casefile import queries as casefile
from requests_app.casefile import sections
from requests_app.casefile import services as drafts
from requests_app.casefile.declaration import Section
from requests_app.casefile.guards import WRITTEN_BY
from requests_app.casefile.models import CaseFile
from requests_app.core.errors import Blocked, NotVisible
from requests_app.law.assistance import AVAILABLE
from requests_app.vault import store
from requests_app.web.access import find_procedure, person, require
from requests_app.web.drafting import pages
from requests_app.web.drafting.editing import Editing
from requests_app.web.drafting.picking import choose_type
from requests_app.web.procedures import Procedure


def find_draft(request: HttpRequest, reference: str, *, reading: str = "draft") -> Procedure:
    """The request, if this person may write in it now. Raises NotVisible, NotAllowed or Blocked."""
    procedure = find_procedure(request, reference, reading=reading)
    require(request, WRITTEN_BY[CaseFile.Kind(procedure.case.kind)])
    if not procedure.case.draft_open:
        raise Blocked("This request is no longer a draft. What was submitted is shown under “Request”.")
    return procedure


@require_GET
def tasks(request: HttpRequest, reference: str) -> HttpResponse:
    """The task list."""
    procedure = find_draft(request, reference)
    return render(request, "drafting/tasks.html", {"page": pages.tasks_page(procedure, person(request))})


@require_http_methods(["GET", "POST"])
def section(request: HttpRequest, reference: str, section: str) -> HttpResponse:
    """A flat section is a form; a repeated one is the list of its entries."""
    procedure = find_draft(request, reference)
    declared = sections.find(section)
    if declared.repeated:
        page = pages.entries_page(
            procedure, person(request), declared, removed=request.GET.get("removed", "")
        )
        return render(request, "drafting/entries.html", {"page": page})
    return _edit(request, Editing(procedure, person(request), declared))


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, reference: str, section: str) -> HttpResponse:
    """A new entry; an item of assistance begins with the choice of its type."""
    procedure = find_draft(request, reference)
    declared = _repeated(section)
    if declared.code == "clauses":
        return redirect("clausing:choose", reference)
    chosen = request.POST.get("type") or request.GET.get("type", "")
    if declared.code == "assistance" and chosen not in AVAILABLE:
        return choose_type(request, procedure, declared, tried="type" in request.GET)
    start = {"type": chosen} if declared.code == "assistance" else {}
    return _edit(request, Editing(procedure, person(request), declared, start=start, is_new=True))


@require_http_methods(["GET", "POST"])
def entry(request: HttpRequest, reference: str, section: str, entry: str) -> HttpResponse:
    """Change one entry; a clause is read and renewed, nobody changes its words."""
    procedure = find_draft(request, reference)
    if section == "clauses":
        return redirect("clausing:inserted", reference, entry)
    return _edit(request, Editing(procedure, person(request), _repeated(section), entry_id=entry))


@require_http_methods(["GET", "POST"])
def remove(request: HttpRequest, reference: str, section: str, entry: str) -> HttpResponse:
    """Ask, then remove one entry."""
    procedure = find_draft(request, reference)
    editing = Editing(procedure, person(request), _repeated(section), entry_id=entry)
    if request.method == "POST":
        drafts.remove_entry(
            procedure.case, section, entry, revision=editing.draft.revision, by=person(request)
        )
        messages.success(request, _("“%(name)s” was removed.") % {"name": editing.name})
        return redirect(f"{reverse('drafting:section', args=[reference, section])}?removed={entry}")
    return render(request, "drafting/remove.html", {"page": editing.page(editing.form())})


@require_POST
def restore(request: HttpRequest, reference: str, section: str, entry: str) -> HttpResponse:
    """Put back an entry that was removed a moment ago."""
    procedure = find_draft(request, reference)
    drafts.restore_entry(procedure.case, _repeated(section).code, entry, by=person(request))
    messages.success(request, _("It is back in the draft."))
    return redirect("drafting:section", reference, section)


@require_GET
def basis_options(request: HttpRequest, reference: str) -> HttpResponse:
    """The part of the form that depends on the State just chosen."""
    procedure = find_draft(request, reference)
    editing = Editing(
        procedure, person(request), sections.find("basis"), typed_state=request.GET.get("requested_state")
    )
    return render(request, "drafting/_basis_options.html", {"page": editing.page(editing.form(request.GET))})


@require_GET
def annex_file(request: HttpRequest, reference: str, entry: str) -> FileResponse:
    """The file of an annex of the draft."""
    procedure = find_draft(request, reference)
    found = casefile.annex(casefile.draft_content(procedure.case), entry)
    return FileResponse(
        store.open(found["sha256"]),
        as_attachment=True,
        filename=found["filename"],
        content_type=found["media_type"],
    )


def _edit(request: HttpRequest, editing: Editing) -> HttpResponse:
    """Show a form; save it; on a fault or a conflict show it again with everything that was typed."""
    if request.method != "POST" or "refresh" in request.POST:
        typed = request.POST if request.method == "POST" else None
        if typed is not None:
            editing.typed_state = typed.get("requested_state", "")
        editing.wants_paper = request.method == "GET" and "paper" in request.GET
        return render(request, "drafting/form.html", {"page": editing.page(editing.form(typed))})
    form = editing.form(request.POST)
    status, page = editing.keep(form, request.FILES.get("file"))
    if page is not None:
        return render(request, "drafting/form.html", {"page": page}, status=status)
    messages.success(request, _("“%(name)s” was saved.") % {"name": editing.name})
    return redirect(_after_saving(request, editing))


def _after_saving(request: HttpRequest, editing: Editing) -> str:
    place = [editing.procedure.reference, editing.section.code]
    if "paper" in request.POST:
        name = "drafting:entry" if editing.kept_as else "drafting:section"
        here = reverse(name, args=[*place, editing.kept_as] if editing.kept_as else place)
        return f"{here}?paper=1"
    if editing.section.repeated:
        return reverse("drafting:new" if "another" in request.POST else "drafting:section", args=place)
    if "next" in request.POST:
        return pages.next_section(editing.procedure, editing.section)
    return reverse("drafting:tasks", args=place[:1])


def _repeated(code: str) -> Section:
    declared = sections.find(code)
    if not declared.repeated:
        raise NotVisible("This section has no entries.")
    return declared

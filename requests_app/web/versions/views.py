"""The versions of a request: all of them, one in full, two side by side, one as data."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from requests_app.casefile import queries as casefile
from requests_app.core import canonical
from requests_app.core.errors import Invalid
from requests_app.documents import drafts
from requests_app.web import access
from requests_app.web.downloads import paper
from requests_app.web.versions import pages


@require_safe
def versions(request: HttpRequest, reference: str) -> HttpResponse:
    """Every version with its hash and the law it was frozen under."""
    procedure = access.find_procedure(request, reference, reading="versions")
    return render(request, "versions/list.html", {"page": pages.versions(procedure, access.person(request))})


@require_safe
def choose(request: HttpRequest, reference: str) -> HttpResponse:
    """Take the two numbers of the form to the page that compares them."""
    access.find_procedure(request, reference)
    numbers = [request.GET.get(name, "") for name in ("old", "new")]
    if not all(number.isascii() and number.isdigit() and len(number) < 6 for number in numbers):
        raise Invalid("Choose two versions to compare.")
    return redirect("versions:compare", reference, *sorted(map(int, numbers)))


@require_safe
def read(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    """The whole frozen content of one version; every field has an anchor."""
    procedure = access.find_procedure(request, reference, reading=f"version {number}")
    version = casefile.version(procedure.case, number)
    page = pages.read(procedure, version, access.person(request))
    return render(request, "versions/read.html", {"page": page})


@require_safe
def compare(request: HttpRequest, reference: str, old: int, new: int) -> HttpResponse:
    """What changed between two versions, field by field."""
    procedure = access.find_procedure(request, reference, reading=f"versions {old} and {new}")
    before, after = casefile.version(procedure.case, old), casefile.version(procedure.case, new)
    page = pages.compared(procedure, before, after, access.person(request))
    return render(request, "versions/compare.html", {"page": page})


@require_safe
def marked(request: HttpRequest, reference: str, old: int, new: int) -> HttpResponse:
    """The same as a marked-up document (PDF), made for this reader."""
    procedure = access.find_procedure(request, reference, reading=f"versions {old} and {new} on paper")
    before, after = casefile.version(procedure.case, old), casefile.version(procedure.case, new)
    return paper(drafts.compared(before, after), f"{reference}-versions-{old}-{new}.pdf")


@require_safe
def content(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    """The canonical JSON of a version: exactly the text whose SHA-256 is shown."""
    procedure = access.find_procedure(request, reference, reading=f"version {number} as data")
    version = casefile.version(procedure.case, number)
    name = f"{procedure.case.reference}-version-{number}.json"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(canonical.dumps(version.content), content_type="application/json", headers=headers)

"""What an annex of a request carries besides its pages, before it goes out with the letter."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from requests_app.casefile import queries as casefile
from requests_app.core.errors import NotVisible
from requests_app.inspection import services
from requests_app.vault import store
from requests_app.web import access
from requests_app.web.case_head import case_head
from requests_app.web.components import CaseHead
from requests_app.web.inspection.pages import Result, result

PDF = "application/pdf"


@dataclass(frozen=True)
class AnnexPage:
    """The page of one annex."""

    head: CaseHead
    name: str
    found: Result


@require_safe
def annex(request: HttpRequest, reference: str, entry: str) -> HttpResponse:
    """Whoever may see the case sees what its annex carries. Only a PDF is looked into."""
    procedure = access.find_procedure(request, reference, reading="what an annex carries")
    listed = casefile.annex(casefile.draft_content(procedure.case), entry)
    if listed["media_type"] != PDF:
        raise NotVisible("Only a PDF is looked into.")
    found = services.inspect(store.read(listed["sha256"]))
    page = AnnexPage(
        head=case_head(procedure, access.person(request), current="request"),
        name=listed["filename"],
        found=result(found, name=listed["filename"]),
    )
    return render(request, "inspection/annex.html", {"page": page})

"""The letter as the draft has it, on paper, while it is being written."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from requests_app.casefile.models import CaseFile
from requests_app.core.errors import NotVisible
from requests_app.documents import drafts
from requests_app.outgoing import amended
from requests_app.web.downloads import paper
from requests_app.web.drafting.views import find_draft

UNSIGNED = {"name": "", "office": ""}
"""Who will sign is known when the request is approved."""


@require_GET
def preview(request: HttpRequest, reference: str, item: str = "") -> HttpResponse:
    """The letter of request, or the form of one item, marked as a draft."""
    procedure = find_draft(request, reference, reading="draft on paper")
    if procedure.case.kind != CaseFile.Kind.OUTGOING:
        raise NotVisible("There is no such page.")
    earlier = partial(amended.earlier, procedure)
    pdf = drafts.preview(procedure.case, signer=UNSIGNED, item=item, earlier=earlier)
    return paper(pdf, "-".join(part for part in (reference, "draft", item) if part) + ".pdf")

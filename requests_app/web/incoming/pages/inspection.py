"""What a paper of a case carries besides its pages."""

from dataclasses import dataclass

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.core.errors import NotVisible
from requests_app.incoming.carried import PDF
from requests_app.incoming.models import Incoming
from requests_app.incoming.records import IncomingPaper
from requests_app.inspection import services
from requests_app.vault import store
from requests_app.web.case_head import case_head
from requests_app.web.components import CaseHead
from requests_app.web.incoming.pages.case import may_key
from requests_app.web.incoming.pages.content import Paper, paper
from requests_app.web.inspection.pages import Result, result


@dataclass(frozen=True)
class PaperInspectionPage:
    """The page; `take_over_url` is empty where nothing can be taken over, or not by this person."""

    head: CaseHead
    paper: Paper
    found: Result
    take_over_url: str


def paper_page(incoming: Incoming, user: User, of: IncomingPaper) -> PaperInspectionPage:
    """The page for this person. Raises NotVisible for what is no PDF."""
    if of.file.media_type != PDF:
        raise NotVisible("Only a PDF is looked into.")
    found = services.inspect(store.read(of.file_id))
    takes = found.data is not None and not found.data.faults and may_key(incoming, user)
    return PaperInspectionPage(
        head=case_head(incoming, user, current="papers"),
        paper=paper(incoming, of),
        found=result(found, name=of.name),
        take_over_url=reverse("incoming:take_over", args=[incoming.reference, of.pk]) if takes else "",
    )

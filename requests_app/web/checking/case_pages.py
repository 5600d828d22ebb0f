"""The page on which a document is withdrawn, or its withdrawal taken back."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from requests_app.checking import guards, queries
from requests_app.documents.models import Document
from requests_app.web.case_head import case_head
from requests_app.web.components import CaseHead, Reason
from requests_app.web.documents.pages import title_of
from requests_app.web.forms import ServiceForm
from requests_app.web.procedures import Procedure
from requests_app.web.steps.forms import text

WITHDRAW = (
    "Whoever checks this document, with its file or with its code, is told at once that it was withdrawn and when.",
    "They are not told why: the reason stays in the file of this case.",
    "Nobody is written to. If the document was sent, tell those who have it.",
    "The file stays as it is; this can be taken back.",
)
TAKE_BACK = (
    "Whoever checks this document is told again that it is in effect.",
    "That it was withdrawn, and both reasons, stay in the file of this case.",
)


class ReasonForm(ServiceForm):
    """Why."""

    reason = text("Reason", "For the file of this case. The check page does not tell it.")


@dataclass(frozen=True)
class WithdrawalPage:
    """One page for both ways."""

    head: CaseHead
    heading: str
    consequences: tuple[str, ...]
    reasons: tuple[Reason, ...]
    form: ReasonForm
    button: str
    tone: str
    back_url: str


def withdrawal_page(procedure: Procedure, document: Document, form: Any, user: Any) -> WithdrawalPage:
    """The page for this document as it stands now."""
    gone = queries.withdrawal(document)
    back = gone is not None
    verdict = guards.it_can_be_taken_back(gone) if back else guards.it_can_be_withdrawn(document)
    title = title_of(document)
    named = title[:1].lower() + title[1:]
    return WithdrawalPage(
        head=case_head(procedure, user, current="documents"),
        heading=f"Take back the withdrawal of the {named}" if back else f"Withdraw the {named}",
        consequences=TAKE_BACK if back else WITHDRAW,
        reasons=tuple(Reason(one.message, one.basis) for one in verdict.blockers),
        form=form,
        button="Take the withdrawal back" if back else "Withdraw the document",
        tone="" if back else "warning",
        back_url=reverse("documents:list", args=[procedure.case.reference]),
    )

"""The papers: one shown beside what was keyed in, and beside every form of the keying."""

from dataclasses import dataclass

from requests_app.accounts.models import User
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import CaseFile
from requests_app.incoming.models import Incoming
from requests_app.web.case_head import case_head
from requests_app.web.components import CaseHead, Piece
from requests_app.web.drafting.beside import Beside
from requests_app.web.incoming.pages.case import may_key
from requests_app.web.incoming.pages.content import Paper, papers
from requests_app.web.outgoing.pages.content import Chapter, chapters


@dataclass(frozen=True)
class PaperPage:
    """One paper, and what was keyed in from it."""

    head: CaseHead
    paper: Paper
    papers: tuple[Paper, ...]
    chapters: tuple[Chapter, ...]
    reference: str
    may_key: bool


def paper_page(incoming: Incoming, user: User, shown: str) -> PaperPage:
    """The page for this person. Raises StopIteration for a paper that is not of this case: look it up first."""
    found = papers(incoming)
    return PaperPage(
        head=case_head(incoming, user, current="papers"),
        paper=next(one for one in found if one.id == shown),
        papers=found,
        chapters=chapters(casefile.draft_content(incoming.case)),
        reference=incoming.reference,
        may_key=may_key(incoming, user),
    )


@dataclass(frozen=True)
class PapersBeside:
    """The papers beside a form of the keying; the first one that a browser can show is in view."""

    papers: tuple[Paper, ...]
    shown: Paper | None


def beside(place: Beside) -> Piece | None:
    """For the forms of the draft of a request of another State."""
    if place.procedure.case.kind != CaseFile.Kind.INCOMING or place.section is None:
        return None
    found = papers(place.procedure)
    if not found:
        return None
    shown = next((one for one in found if one.shows), None)
    return Piece("incoming/_papers_beside.html", PapersBeside(found, shown))

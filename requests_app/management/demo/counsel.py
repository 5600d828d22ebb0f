"""The legal adviser in the demonstration: the first clauses approved, one text waiting, letters that use them."""

from collections.abc import Mapping

from requests_app.accounts.models import User
from requests_app.audit import register
from requests_app.casefile import clausing
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import CaseFile
from requests_app.clauses import queries, services
from requests_app.clauses.services import Wording
from requests_app.clauses.wording import unfilled
from requests_app.core.transactions import whole

STREAM = "demonstration/clauses"
MOST_IN_A_LETTER = 2
_EVENT = "demo.clauses_approved"
_WAITING = (
    "Should anything stand in the way of this request, please ask before it is returned or refused: "
    "{conducting_official}, {requesting_authority}, reference {reference}, can be reached on working days."
)


@whole
def approve_clauses(people: Mapping[str, User]) -> None:
    """Bring the first set and have it approved, once; a reviewer's better text is left for the adviser to decide."""
    services.load_starters()
    if any(line.name == _EVENT for line in register.read(STREAM)):
        return
    for text in queries.to_decide():
        services.decide(text, approve=True, by=people["legal"])
    newest = queries.approved_text("questions-by-telephone", "en")
    wording = Wording(newest.title, _WAITING, "en", note="Nobody answers at night.")
    services.propose(newest.clause, wording, seen=newest.number, by=people["reviewer"])
    register.record(STREAM, _EVENT, by="system")


def take_clauses(case: CaseFile, *, by: User) -> None:
    """Put the first clauses that fit, and that the request can fill, into the draft."""
    content = casefile.draft_content(case)
    ready = [text for text in clausing.offered(content) if not unfilled(text.text, content, types=text.types)]
    for text in ready[:MOST_IN_A_LETTER]:
        clausing.insert(case, text.clause.code, by=by)

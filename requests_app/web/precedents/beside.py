"""Earlier findings beside the ground of dual criminality in a review."""

from requests_app.accounts.models import User
from requests_app.casefile import sections
from requests_app.casefile.models import Version
from requests_app.precedents import queries
from requests_app.precedents.queries import Wanted
from requests_app.web.components import Piece
from requests_app.web.precedents.pages import offer

GROUND = "G11"


def for_ground(code: str, version: Version, user: User) -> Piece | None:
    """What was found before for the offences of this version; nothing beside any other ground."""
    if code != GROUND:
        return None
    content = version.content
    articles = {
        offence: sheet.get("article", "")
        for sheet in sections.entries_of(content, "dual_criminality")
        for offence in sheet.get("offence", ())
    }
    wanted = [
        Wanted(one.get("provision", ""), articles.get(one["id"]) or one.get("convention_article", ""))
        for one in sections.entries_of(content, "offences")
    ]
    state = (content.get("basis") or {}).get("requested_state", "")
    found = queries.offered(user, wanted, state=state, without=version.case)
    return Piece("precedents/_for_ground.html", [offer(one) for one in found])

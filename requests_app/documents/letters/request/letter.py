"""The letter of request as a whole."""

from requests_app.documents.kinds import Kind
from requests_app.documents.letters.blocks import Annex, Sheet
from requests_app.documents.letters.declaration import printed
from requests_app.documents.letters.framing import framed
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.request import matter, opening
from requests_app.documents.letters.request.parts import PARTS


def sheet(m: Material, _subject: str = "") -> Sheet:
    """The letter with Annex A, if there are provisions to reproduce."""
    annexes: tuple[Annex, ...] = ()
    if matter.has_provision_texts(m):
        annexes = (Annex(m.say("annex.law"), m.say("annex.law_heading"), matter.law(m)),)
    urgency = opening.urgency(m) if opening.is_urgent(m) else ""
    return framed(m, Kind.LETTER_OF_REQUEST, printed(PARTS, m), annexes=annexes, urgency=urgency)

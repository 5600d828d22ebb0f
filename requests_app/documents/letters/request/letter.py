"""The letter of request as a whole."""

from requests_app.documents.kinds import Kind
from requests_app.documents.letters.blocks import Annex, Paragraph, Sheet
from requests_app.documents.letters.declaration import printed
from requests_app.documents.letters.framing import framed
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.request import closing, criminality, matter, opening
from requests_app.documents.letters.request.parts import PARTS


def sheet(m: Material, _subject: str = "") -> Sheet:
    """The letter with Annex A: the provisions, and the sheets on dual criminality, if there are any."""
    annexes: tuple[Annex, ...] = ()
    if matter.has_provision_texts(m):
        annexes = (Annex(m.say("annex.law"), m.say("annex.law_heading"), matter.law(m)),)
    if criminality.has_sheets(m):
        blocks = (Paragraph(m.say("criminality.intro")), *criminality.sheets(m))
        annexes += (Annex(m.say("criminality.annex"), m.say("criminality.heading"), blocks),)
    annexes += closing.dividers(m)
    urgency = opening.banner(m)
    return framed(m, Kind.LETTER_OF_REQUEST, printed(PARTS, m), annexes=annexes, urgency=urgency)

"""A letter that belongs to no case, to see the letterhead on paper before it is saved."""

from dataclasses import replace
from typing import Any

from requests_app.core import canonical, clock
from requests_app.core.errors import Invalid
from requests_app.core.limits import Limits
from requests_app.directory.queries import home_state
from requests_app.documents import codes, snapshot
from requests_app.documents.appearance import CREST, assets_of
from requests_app.documents.job import Asset
from requests_app.documents.kinds import Kind
from requests_app.documents.letterhead.services import Draft
from requests_app.documents.letters.blocks import Paragraph, Printed
from requests_app.documents.letters.compose import to_html
from requests_app.documents.letters.framing import framed
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.request.closing import signature
from requests_app.documents.press import THE_PRESS, CannotPrint

_CODE = "00000-00000-00000-00000"
_SHORT = Limits(seconds=15)


def preview(draft: Draft, language: str, *, signer: dict[str, str]) -> bytes:
    """The PDF of a page with this letterhead. Raises Invalid for a crest that cannot be printed."""
    m = _material(draft, language, signer)
    sections = (
        Printed(
            1, "sample", m.say("appearance.sample_heading"), (Paragraph(m.say("appearance.sample_text")),)
        ),
        Printed(2, "signature", m.say("answer.part.signature"), (signature(m),)),
    )
    sheet = framed(
        m,
        Kind.ACKNOWLEDGEMENT,
        sections,
        title=m.say("appearance.sample"),
        subtitle=m.say("appearance.sample_subtitle"),
    )
    html = to_html(replace(sheet, demonstration=m.say("appearance.sample_subtitle")))
    known = draft.frozen(language) | ({"crest": ""} if draft.crest else {})
    assets = assets_of({**m.data, "letterhead": known})
    if draft.crest is not None:
        assets[CREST] = Asset(draft.crest.media_type, draft.crest.body)
    try:
        return THE_PRESS.to_pdf(
            html, identifier=canonical.digest([html])[:32], limits=_SHORT, assets=assets
        ).pdf
    except CannotPrint as error:
        sentence = "The letter cannot be printed with this crest. Save it in a simpler form."
        raise Invalid(str(error), fields={"crest": [sentence]}) from error


def _material(draft: Draft, language: str, signer: dict[str, str]) -> Material:
    home = home_state()
    sender = snapshot.central_authority(home)
    data: dict[str, Any] = {
        "dated_on": clock.today().isoformat(),
        "home": {"code": home.code, "name": home.name(language)},
        "sender": sender.code,
        "authorities": {sender.code: snapshot.particulars(sender)},
        "signer": signer,
        "letterhead": draft.frozen(language),
        "check_code": _CODE,
        "check_url": codes.address(_CODE),
    }
    frozen_at = clock.now().isoformat(timespec="seconds")
    return Material({"reference": "–"}, data, language, frozen_at=frozen_at)

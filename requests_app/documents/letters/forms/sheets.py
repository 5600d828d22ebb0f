"""Each form as a document of its own: its parts under its name, seen from the item it is for."""

from collections.abc import Callable, Mapping
from typing import Final

from requests_app.documents.kinds import Kind
from requests_app.documents.letters.blocks import Sheet
from requests_app.documents.letters.declaration import Part, printed
from requests_app.documents.letters.forms import (
    certification,
    consent,
    order,
    preservation,
    service,
    subscriber,
    video,
)
from requests_app.documents.letters.forms.view import of_item
from requests_app.documents.letters.framing import framed
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.request import opening

PARTS: Final[Mapping[Kind, tuple[Part, ...]]] = {
    Kind.PRESERVATION_ANNEX: preservation.PARTS,
    Kind.SUBSCRIBER_FORM: subscriber.PARTS,
    Kind.ORDER_FORM: order.PARTS,
    Kind.SERVICE_FORM: service.PARTS,
    Kind.VIDEO_HEARING_FORM: video.PARTS,
    Kind.CERTIFICATION_FORM: certification.PARTS,
    Kind.CONSENT_FORM: consent.PARTS,
}
"""The parts of every form."""


def _sheet(kind: Kind) -> Callable[[Material, str], Sheet]:
    def sheet(m: Material, subject: str = "") -> Sheet:
        """The form for the item of that id. Raises KeyError if the version has no such item."""
        view = of_item(m, subject)
        urgency = opening.banner(view)
        return framed(view, kind, printed(PARTS[kind], view, "form.part"), urgency=urgency)

    return sheet


SHEETS: Final[Mapping[str, Callable[[Material, str], Sheet]]] = {kind: _sheet(kind) for kind in PARTS}
"""How to make each form, by its kind."""

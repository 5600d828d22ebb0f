"""The pictures a document shows: the crest of its letterhead, and the code that leads to the check page.

Both follow from what was frozen when the document was ordered: the crest is found in the vault by its hash, the code
holds the address that is in the data. Nothing of it is asked of the settings or the letterhead of today.
"""

import io
from collections.abc import Mapping
from typing import Any, Final

import segno

from requests_app.documents.job import Asset
from requests_app.documents.models import Document
from requests_app.vault import store

CREST: Final = "crest"
CHECK: Final = "check"
_QUIET_ZONE = 2


def assets(document: Document) -> Mapping[str, Asset]:
    """The pictures of this document by the name its HTML uses (`asset:<name>`)."""
    return assets_of(document.data)


def assets_of(data: Mapping[str, Any]) -> dict[str, Asset]:
    """The pictures that the data of a document call for."""
    found: dict[str, Asset] = {}
    head = data.get("letterhead") or {}
    if sha256 := head.get("crest"):
        found[CREST] = Asset(head["crest_type"], store.read(sha256))
    if address := data.get("check_url"):
        found[CHECK] = Asset("image/svg+xml", code_for(address))
    return found


def code_for(address: str) -> bytes:
    """The QR code of an address, as SVG; a quarter of it may be soiled and it is still read."""
    drawn = io.BytesIO()
    code = segno.make_qr(address, error="q")
    plain = {
        "xmldecl": False,
        "svgns": True,
        "nl": False,
        "omitsize": True,
        "svgclass": None,
        "lineclass": None,
    }
    code.save(drawn, kind="svg", border=_QUIET_ZONE, **plain)
    return drawn.getvalue()

"""The content of versions to make documents from: the matters of the demonstration, whole or cut down to a page."""

import copy
import hashlib
import re
from collections.abc import Mapping
from typing import Any, Final

from requests_app.management.demo import hospital, invoice
from requests_app.management.demo.incoming import journalist, livestream

Content = dict[str, Any]

REFERENCES: Final = {
    "hospital": "OUT-2026-7KQ4M",
    "invoice": "OUT-2026-3HN8R",
    "journalist": "INC-2026-9PD2W",
    "livestream": "INC-2026-4QX7B",
}
_TOLD: Final[Mapping[str, Any]] = {
    "hospital": hospital,
    "invoice": invoice,
    "journalist": journalist,
    "livestream": livestream,
}
FORM_ITEMS: Final[tuple[Content, ...]] = (
    {
        "id": "summons1",
        "type": "AT02",
        "person": "kestrel1",
        "service_address": "14 rue du Quai\n75001 Port-Sérène",
        "served_documents": "Summons to the main hearing of the District Court; notice of the rights of a witness.",
        "summoned": "yes",
        "hearing_on": "2026-09-30",
        "hearing_authority": "District Court of Halden, second chamber",
        "service_manner": "simple",
        "service_proof": "receipt",
        "documents_language": "en",
        "documents_translation": "fr",
        "expenses": "Travel and two nights are advanced by the court; a form for the advance is with the summons.",
    },
    {
        "id": "orderfrm",
        "type": "AT33",
        "order_authority": "District Court of Halden",
        "order_made_on": "2026-03-09",
        "order_reference": "4 Gs 311/26",
        "order_law": "Section 100j of the Code of Criminal Procedure of Northmark.",
        "order_penalties": "A fine of up to 50 000 Northmark crowns for a provider that does not comply.",
        "return_by": "2026-05-15",
        "subscriber_items": "Name, address, means of payment and the first and last sign-in of the account.",
        "identifiers": [],
        "non_notice": "yes",
    },
    {
        "id": "presence",
        "type": "AT11",
        "person": "kestrel1",
        "presence_reason": "The witness set up the rented server and can explain its access log better than any paper.",
        "presence_place": "District Court of Halden, Storgata 1, Halden",
        "presence_from": "2026-09-29",
        "presence_ends_on": "2026-10-01",
        "rights_and_duties": "A witness is heard on oath and may refuse what would incriminate them or their family.",
        "consent": "awaited",
        "consent_told": "That coming is voluntary, and that no penalty follows from staying away.",
        "safe_conduct": "yes",
        "travel_and_stay": "Return flight, train and hotel are booked and paid by the court.",
        "security": "No particular risk is known; the court provides an escort on request.",
        "expenses": "Loss of earnings is made good against a receipt, up to the usual rate.",
        "advance": "350.00 EUR",
    },
)
"""Items of types with a form that the matters themselves have no occasion for."""


def whole(case: str) -> Content:
    """The content of a version of this matter, annexes included."""
    told = _TOLD[case]
    made = {"format": "outgoing-request/2", "reference": REFERENCES[case], "title": told.TITLE}
    made |= copy.deepcopy(told.SECTIONS)
    listed = getattr(told, "ANNEXES", ())
    if listed:
        made["annexes"] = {"entries": [_annex(number, *one) for number, one in enumerate(listed)]}
    return made


def with_forms(case: str) -> Content:
    """The same with one item for every form that the matter itself does not need."""
    made = whole(case)
    made["assistance"]["entries"] += copy.deepcopy(FORM_ITEMS)
    return made


def brief(case: str) -> Content:
    """The same matter told in few words: one offence, one person, one item, the first sentence of every text."""
    made = {name: _brief(told) for name, told in whole(case).items() if name not in _LEFT_OUT}
    item = made["assistance"]["entries"][0]
    item["identifiers"] = [one["id"] for one in made.get("identifiers", {}).get("entries", ())]
    return made


_LEFT_OUT = frozenset({"procedure", "earlier", "annexes", "delivery", "assurances"})


def _brief(told: Any) -> Any:
    if isinstance(told, dict):
        if "entries" in told:
            return told | {"entries": [_brief(one) for one in told["entries"][:1]]}
        return {name: _brief(one) for name, one in told.items()}
    if isinstance(told, str) and len(told) > 120:
        return re.split(r"(?<!\bno)\. ", told)[0].rstrip(".") + "."
    return told


def _annex(number: int, described: Mapping[str, str], name: str, text: str) -> Content:
    body = text.encode()
    told = {"filename": name, "media_type": "text/plain", "size": len(body)}
    return {"id": f"annex{number:03}", **described, **told, "sha256": hashlib.sha256(body).hexdigest()}

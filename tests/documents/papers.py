"""Letters for tests: made from the sample cases without a database, printed once, read back from the PDF."""

import copy
import hashlib
import io
import re
import unicodedata
from functools import cache
from typing import Any

import pypdf

from requests_app.core.limits import Limits
from requests_app.documents.letters import compose
from requests_app.documents.letters.material import Material
from requests_app.documents.press import THE_PRESS
from requests_app.documents.rendering import Printed
from requests_app.management.demo import hospital, invoice
from requests_app.management.demo.states import BOOK

CASES = {"hospital": hospital, "invoice": invoice}
REFERENCE = "OUT-2026-7KQ4M"
SHA256 = hashlib.sha256(b"a version").hexdigest()
IDENTIFIER = "5f" * 16
PATIENT = Limits(seconds=120)


def content(case: str, **changes: Any) -> dict[str, Any]:
    """The content of a version of a sample case, annexes included; `changes` replace whole sections."""
    told = CASES[case]
    made = {"format": "outgoing-request/2", "reference": REFERENCE, "title": told.TITLE}
    made |= copy.deepcopy(told.SECTIONS)
    made["annexes"] = {"entries": [_annex(number, *one) for number, one in enumerate(told.ANNEXES)]}
    return made | changes


def data(language: str, **changes: Any) -> dict[str, Any]:
    """What is frozen with an order, from the directory of the demonstration."""
    states = {state["code"]: state["names"][language] for state in BOOK.states}
    kept = ("name", "name_original", "address", "phone", "email", "hours")
    authorities = {one["code"]: {key: one[key] for key in kept if one.get(key)} for one in BOOK.authorities}
    frozen = {
        "dated_on": "2026-04-01",
        "demo": False,
        "home": {"code": "XA", "name": states["XA"]},
        "sender": "xa-central",
        "authorities": authorities,
        "states": states,
        "basis": {"code": "UNTOC", "title": "", "citations": ["UNTOC Article 18"]},
        "signer": {"name": "Ingrid Solheim", "office": "Director"},
    }
    return frozen | changes


def material(case: str = "hospital", language: str = "en", **sections: Any) -> Material:
    """The material of a sample case with some sections replaced."""
    return Material(
        content(case, **sections),
        data(language),
        language,
        number=2,
        sha256=SHA256,
        frozen_at="2026-04-01T09:00:00+00:00",
    )


def brief(summary: str) -> Material:
    """The material of a request that has little but these facts: quick to print."""
    told = content("hospital")
    kept = {key: told[key] for key in ("format", "reference", "title", "authority", "basis")}
    frozen = "2026-04-01T09:00:00+00:00"
    return Material(
        kept | {"facts": {"summary": summary}}, data("en"), "en", number=1, sha256=SHA256, frozen_at=frozen
    )


def printed(m: Material, kind: str = "letter_of_request", subject: str = "") -> Printed:
    """A document printed by the real press."""
    return to_pdf(compose.to_html(compose.SHEETS[kind](m, subject)))


def to_pdf(html: str, **more: Any) -> Printed:
    """HTML printed by the real press."""
    return THE_PRESS.to_pdf(html, identifier=IDENTIFIER, **{"limits": PATIENT, **more})


@cache
def letter(case: str, language: str) -> Printed:
    """The letter of a sample case, printed once for all tests that only read it."""
    return printed(material(case, language))


@cache
def pages(pdf: bytes) -> tuple[str, ...]:
    """The text of every page, compatibility forms and spaces made plain."""
    return tuple(plain(_parted(page.extract_text())) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def _parted(text: str) -> str:
    """With the space between Arabic and what stands beside it, which the reader of PDFs leaves out."""
    return re.sub("(?<=[0-9A-Za-z])(?=[\u0620-\u064a])|(?<=[\u0620-\u0652])(?=[0-9A-Za-z])", " ", text)


def text_of(pdf: bytes) -> str:
    """The text of the whole document."""
    return " ".join(pages(pdf))


def plain(text: str) -> str:
    """Without what only the layout adds: places to break, marks of direction, kinds of spaces."""
    text = unicodedata.normalize("NFKC", text)
    return re.sub(r"\s+", " ", re.sub("[\u200b\u200e\u200f\u2066-\u2069\u00ad]", "", text)).strip()


def says(told: str, text: str) -> bool:
    """Whether a text taken out of a PDF has these words.

    In a line that runs from right to left the reader of PDFs takes numbers and Latin words out of their order, so
    that of Arabic the words count and not their sequence.
    """
    told = plain(told)
    if told in text:
        return True
    return any("\u0600" <= one <= "\u06ff" for one in told) and all(
        word in text for word in re.findall(r"\w+", told)
    )


def carries(told: str, text: str) -> bool:
    """The same without any space; of Arabic pages the pieces between two places to break a line count."""
    if squeezed(told) in text:
        return True
    pieces = (
        word[at : at + 24] for word in re.findall(r"\w+", plain(told)) for at in range(0, len(word), 24)
    )
    return any("\u0600" <= one <= "\u06ff" for one in text) and all(piece in text for piece in pieces)


def squeezed(text: str) -> str:
    """Without any space, for values that are broken over lines."""
    return re.sub(r"\s", "", plain(text))


def fonts_of(pdf: bytes) -> dict[str, bool]:
    """The fonts of a document, and whether each is embedded."""
    found = {}
    for page in pypdf.PdfReader(io.BytesIO(pdf)).pages:
        for entry in page["/Resources"]["/Font"].values():
            font = entry.get_object()
            descendant = font.get("/DescendantFonts", [font])[0].get_object()
            descriptor = descendant["/FontDescriptor"]
            name = str(font["/BaseFont"]).rpartition("+")[2]
            found[name] = any(f"/FontFile{kind}" in descriptor for kind in ("", "2", "3"))
    return found


def _annex(number: int, described: dict[str, str], name: str, text: str) -> dict[str, Any]:
    body = text.encode()
    told = {"filename": name, "media_type": "text/plain", "size": len(body)}
    return {"id": f"annex{number:03}", **described, **told, "sha256": hashlib.sha256(body).hexdigest()}

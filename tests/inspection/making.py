"""PDFs for the inspection: one that is as it should be, printed once, and what can be done to it."""

import io
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from requests_app.core import canonical
from requests_app.documents.data import embedding
from requests_app.documents.job import Attachment
from requests_app.documents.letters import compose
from requests_app.documents.press import THE_PRESS
from tests.documents import answering, papers

MOMENT = datetime(2026, 4, 1, 9, tzinfo=UTC)


def material(language: str = "en") -> Any:
    """A short letter of request with the hash of what leaves."""
    kept = ("format", "reference", "title", "authority", "basis", "offences", "timing")
    m = papers.material(language=language)
    m.content = {name: m.content[name] for name in kept} | {"facts": {"summary": "Records were encrypted."}}
    m.sha256 = embedding.envelope(m, "letter_of_request")["version"]["sha256"]
    return m


def told() -> dict[str, Any]:
    """The envelope of that letter."""
    return embedding.envelope(material(), "letter_of_request")


def as_bytes(value: Any) -> bytes:
    """Canonical JSON."""
    return canonical.dumps(value).encode()


@cache
def letter(language: str = "en") -> bytes:
    """That letter, printed with its data."""
    return _printed(material(language), "letter_of_request")


@cache
def acknowledgement() -> bytes:
    """An answer, printed with its data."""
    return _printed(answering.material("acknowledgement"), "acknowledgement")


def _printed(m: Any, kind: str) -> bytes:
    line = m.say("data.printed_hash", sha256=embedding.digest_of(m, kind))
    html = compose.to_html(replace(compose.SHEETS[kind](m, ""), data_line=line))
    data = Attachment(embedding.NAME, as_bytes(embedding.envelope(m, kind)), "Data", MOMENT)
    return THE_PRESS.to_pdf(html, identifier=papers.IDENTIFIER, limits=papers.PATIENT, attachment=data).pdf


def opened() -> Pdf:
    """The letter, to be tampered with."""
    return Pdf.open(io.BytesIO(letter()))


def saved(pdf: Pdf, **how: Any) -> bytes:
    """The bytes of what became of it."""
    out = io.BytesIO()
    pdf.save(out, **how)
    return out.getvalue()


def with_data(*files: tuple[str, bytes]) -> bytes:
    """The letter with these data files instead of its own."""
    pdf = opened()
    for name in list(pdf.attachments):
        del pdf.attachments[name]
    if Name.AF in pdf.Root:
        del pdf.Root.AF
    for name, body in files:
        pdf.attachments[name] = pikepdf.AttachedFileSpec(
            pdf, body, filename=name, mime_type="application/json"
        )
    pdf.remove_unreferenced_resources()
    return saved(pdf)


def with_action(**action: Any) -> bytes:
    """The letter with an action on a link of its first page."""
    pdf = opened()
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 10, 10]), A=Dictionary(**action))
    pdf.pages[0].obj["/Annots"] = pdf.make_indirect(Array([link]))
    return saved(pdf)


def with_root(**entries: Any) -> bytes:
    """The letter with more in its catalogue."""
    pdf = opened()
    for name, value in entries.items():
        pdf.Root[f"/{name}"] = value
    return saved(pdf)


def bomb(megabytes: int) -> bytes:
    """The letter with a page content that unpacks to very much."""
    import zlib

    pdf = opened()
    packed = zlib.compress(b"0 0 m " * (megabytes * 1024 * 1024 // 6), 9)
    pdf.pages[0].obj["/Contents"] = pdf.make_indirect(Stream(pdf, b""))
    pdf.pages[0].obj["/Contents"].write(packed, filter=Name.FlateDecode)
    return saved(pdf)

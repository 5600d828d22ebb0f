"""From a document that was ordered to the HTML that is printed. A pure function of version and frozen data."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from django.template.loader import render_to_string

from requests_app.core import canonical
from requests_app.documents import appearance, second_language
from requests_app.documents.data import embedding
from requests_app.documents.job import Asset, Attachment
from requests_app.documents.kinds import Kind
from requests_app.documents.letters import confirming, decision, returning
from requests_app.documents.letters.answers import sheets as answers
from requests_app.documents.letters.blocks import Sheet
from requests_app.documents.letters.forms import sheets as forms
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.request import letter
from requests_app.documents.models import Document
from requests_app.documents.phrases.book import book

SHEETS: dict[str, Callable[[Material, str], Sheet]] = {
    Kind.LETTER_OF_REQUEST: letter.sheet,
    Kind.ORAL_CONFIRMATION: confirming.sheet,
    Kind.DECISION_RECORD: decision.sheet,
    Kind.RETURN_NOTE: returning.sheet,
    **forms.SHEETS,
    **answers.SHEETS,
}


@dataclass(frozen=True, slots=True)
class Composed:
    """HTML ready for the press, the identifier (hex) the PDF will carry, the pictures it shows, the data it embeds."""

    html: str
    identifier: str
    assets: Mapping[str, Asset] = field(default_factory=dict)
    attachment: Attachment | None = None


def compose(document: Document) -> Composed:
    """The HTML of a document. Raises TooLong if its text would fill more pages than a letter can have."""
    version = document.version
    material = Material(
        version.content,
        document.data,
        document.language,
        number=version.number,
        sha256=embedding.printed_sha256(document),
        frozen_at=version.frozen_at.isoformat(timespec="seconds"),
        law=(version.law_version, version.law_digest),
    )
    assets, attachment = appearance.assets(document), embedding.attachment(document)
    sheet = second_language.sheet(SHEETS[document.kind], material, document.subject)
    if attachment is not None:
        sheet = with_hash(sheet, hashlib.sha256(attachment.body).hexdigest())
    html = to_html(sheet)
    named = [
        hashlib.sha256(html.encode()).hexdigest(),
        {name: hashlib.sha256(asset.body).hexdigest() for name, asset in assets.items()},
        hashlib.sha256(attachment.body).hexdigest() if attachment else "",
    ]
    return Composed(html, canonical.digest(named)[:32], assets, attachment)


def with_hash(sheet: Sheet, sha256: str) -> Sheet:
    """The sheet with the hash of the data it carries, said in each of its languages."""
    if second := sheet.second:
        said = book(second.language).say("data.printed_hash", sha256=sha256)
        sheet = replace(sheet, second=replace(second, data_line=said))
    return replace(sheet, data_line=book(sheet.language).say("data.printed_hash", sha256=sha256))


def to_html(sheet: Sheet) -> str:
    """A sheet as HTML; every text is escaped by the template engine."""
    return render_to_string("letters/sheet.html", {"sheet": sheet})

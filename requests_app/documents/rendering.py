"""HTML to PDF, as a pure function: the same text and the same identifier give the same bytes.

WeasyPrint is imported here and nowhere else, when first needed: it takes a second and Pango. It may read the
named assets beside this file and nothing more; whatever address a text may carry is refused unread.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from requests_app.documents import passages, standards
from requests_app.documents.coverage import shown
from requests_app.documents.engine import library
from requests_app.documents.job import Asset, Attachment

__all__ = ["ASSETS", "Asset", "Attachment", "Printed", "to_pdf", "warm_up"]

ASSETS = {
    "asset:letters.css": ("letters.css", "text/css"),
    "asset:pages.css": ("pages.css", "text/css"),
    "asset:rtl.css": ("rtl.css", "text/css"),
    "asset:crest.svg": ("crest.svg", "image/svg+xml"),
}
_FOLDER = Path(__file__).parent / "assets"
_STYLES = ("asset:letters.css", "asset:pages.css", "asset:rtl.css")


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF and how many pages it has."""

    pdf: bytes
    pages: int


def to_pdf(
    html: str,
    *,
    identifier: bytes,
    assets: Mapping[str, Asset] | None = None,
    attachment: Attachment | None = None,
) -> Printed:
    """The PDF of a document. Raises whatever WeasyPrint raises; a missing asset is fatal.

    `assets` are served beside our own as `asset:<name>`, and to this document only.
    """
    source = library().HTML(string=shown(html), base_url="asset:", url_fetcher=_fetcher(assets or {}))
    passages.mark(source.etree_element)
    styles = [_style(name) for name in _STYLES]
    laid_out = source.render(stylesheets=styles, font_config=_fonts())
    told: dict[str, Any] = {
        "pdf_identifier": identifier,
        "pdf_variant": "pdf/a-3a",
        "finisher": standards.finish,
    }
    if attachment:
        told["attachments"] = [_carried(attachment)]
    return Printed(bytes(laid_out.write_pdf(**told)), len(laid_out.pages))


def warm_up() -> None:
    """Load library, style sheets and fonts, so that a forked printing starts with all of it."""
    to_pdf((_FOLDER / "specimen.html").read_text(), identifier=b"warm")


@cache
def _fonts() -> Any:
    library()
    from weasyprint.text.fonts import FontConfiguration

    return FontConfiguration()


@cache
def _style(name: str) -> Any:
    return library().CSS(url=name, font_config=_fonts(), url_fetcher=_fetcher({}))


def _fetcher(assets: Mapping[str, Asset]) -> Any:
    """A fetcher that knows our assets and these; every other address is refused unread."""
    return _fetching()({f"asset:{name}": asset for name, asset in assets.items()})


@cache
def _own() -> dict[str, tuple[str, bytes]]:
    return {url: (media_type, (_FOLDER / name).read_bytes()) for url, (name, media_type) in ASSETS.items()}


@cache
def _fetching() -> Any:
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    class Assets(URLFetcher):
        def __init__(self, known: Mapping[str, Asset]) -> None:
            super().__init__(allow_redirects=False)
            self._known = known

        def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
            if url in (own := _own()):
                media_type, body = own[url]
                return URLFetcherResponse(url, body, headers={"Content-Type": media_type})
            if url in self._known:
                asset = self._known[url]
                return URLFetcherResponse(url, asset.body, headers={"Content-Type": asset.media_type})
            if url.startswith("asset:"):
                raise FatalURLFetchingError(f"The letters have no asset {url}")
            raise ValueError("Addresses are not followed while a document is printed")

    return Assets


def _carried(attachment: Attachment) -> Any:
    return library().Attachment(
        file_obj=BytesIO(attachment.body),
        name=attachment.name,
        description=attachment.description,
        created=attachment.created.astimezone(UTC),
        modified=attachment.created.astimezone(UTC),
        relationship="Data",
    )

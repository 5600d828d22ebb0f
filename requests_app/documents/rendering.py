"""HTML to PDF, as a pure function: the same text and the same identifier give the same bytes.

WeasyPrint is imported here and nowhere else, when first needed: it takes a second and Pango. It may read the
named assets beside this file and nothing more; whatever address a text may carry is refused unread.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

ASSETS = {
    "asset:letters.css": ("letters.css", "text/css"),
    "asset:pages.css": ("pages.css", "text/css"),
    "asset:crest.svg": ("crest.svg", "image/svg+xml"),
}
_FOLDER = Path(__file__).parent / "assets"
_STYLES = ("asset:letters.css", "asset:pages.css")
# One word in each script a name is likely to be written in: the fonts are then in memory before the first letter.
_SAMPLE = (
    '<html lang="en"><body><h1>Aa</h1><p>Aa <b>Bb</b> <i>Cc</i> Яя Ωω إلياس 王建国 <span class="mono">09af</span></p>'
    '<img class="crest" src="asset:crest.svg" alt=""></body></html>'
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF and how many pages it has."""

    pdf: bytes
    pages: int


def to_pdf(html: str, *, identifier: bytes) -> Printed:
    """The PDF of a letter. Raises whatever WeasyPrint raises; a missing asset of ours is fatal."""
    import weasyprint

    source = weasyprint.HTML(string=html, base_url="asset:", url_fetcher=_fetcher())
    styles = [_style(name) for name in _STYLES]
    laid_out = source.render(stylesheets=styles, font_config=_fonts())
    pdf = laid_out.write_pdf(pdf_identifier=identifier)
    return Printed(bytes(pdf), len(laid_out.pages))


def warm_up() -> None:
    """Load library, style sheets and fonts, so that a forked printing starts with all of it."""
    to_pdf(_SAMPLE, identifier=b"warm")


@cache
def _fonts() -> Any:
    from weasyprint.text.fonts import FontConfiguration

    return FontConfiguration()


@cache
def _style(name: str) -> Any:
    import weasyprint

    return weasyprint.CSS(url=name, font_config=_fonts(), url_fetcher=_fetcher())


@cache
def _fetcher() -> Any:
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    class Assets(URLFetcher):
        """Knows the named assets; refuses every other address without looking at it."""

        def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
            if url in ASSETS:
                name, media_type = ASSETS[url]
                body = (_FOLDER / name).read_bytes()
                return URLFetcherResponse(url, body, headers={"Content-Type": media_type})
            if url.startswith("asset:"):
                raise FatalURLFetchingError(f"The letters have no asset {url}")
            raise ValueError("Addresses are not followed while a document is printed")

    return Assets()

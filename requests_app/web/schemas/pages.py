"""What the page of the schemas shows."""

from dataclasses import dataclass

from django.urls import reverse

from requests_app.documents.data import published
from requests_app.documents.data.published import Published
from requests_app.web.components import Cell, Table


@dataclass(frozen=True)
class IndexPage:
    """The envelope and what goes into it."""

    around: Table
    letters: Table


def index_page() -> IndexPage:
    """The page; the same for everybody."""
    found = list(published.everything().values())
    first = [one for one in found if one.name in ("mla-document", "outgoing-request")]
    return IndexPage(
        around=_table("Envelope and request", first),
        letters=_table("Letters", [one for one in found if one not in first]),
    )


def _table(caption: str, listed: list[Published]) -> Table:
    rows = tuple(
        (
            Cell(one.format, url=reverse("schemas:schema", args=[one.name, one.version])),
            Cell(one.title),
            Cell(one.description),
        )
        for one in listed
    )
    return Table(caption, ("Format", "Document", "What it holds"), rows)

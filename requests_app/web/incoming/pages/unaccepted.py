"""Files that were to become a request and could not."""

from dataclasses import dataclass

from django.urls import reverse

from requests_app.incoming import queries
from requests_app.incoming.carried import PDF
from requests_app.incoming.unaccepted import UnacceptedFile
from requests_app.inspection import services
from requests_app.vault import store
from requests_app.web.components import Cell, Table
from requests_app.web.inspection.pages import Result, result
from requests_app.web.tags import moment


@dataclass(frozen=True)
class UnacceptedPage:
    """One file: who handed it in, why it was not taken, what is in it (nothing is said of what is no PDF)."""

    name: str
    handed_in: str
    reasons: tuple[str, ...]
    found: Result | None


def newest() -> Table:
    """The newest of them, for the page of the import."""
    rows = tuple(
        (
            Cell(one.name, url=reverse("incoming:unaccepted", args=[one.pk])),
            Cell(moment(one.at)),
            Cell(one.reasons[0]),
        )
        for one in queries.unaccepted_files()
    )
    return Table("Files that were not taken", ("File", "Handed in", "Why"), rows, empty="None so far.")


def page(one: UnacceptedFile) -> UnacceptedPage:
    """The page of one of them."""
    is_pdf = one.file.media_type == PDF
    return UnacceptedPage(
        name=one.name,
        handed_in=f"{moment(one.at)}, {one.by.name}",
        reasons=tuple(one.reasons),
        found=result(services.inspect(store.read(one.file_id)), name=one.name) if is_pdf else None,
    )

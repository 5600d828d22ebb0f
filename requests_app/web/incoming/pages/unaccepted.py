"""Files that were to become a request and could not."""

from dataclasses import dataclass, replace

from django.urls import reverse

from requests_app.incoming import queries
from requests_app.incoming.carried import PDF
from requests_app.incoming.unaccepted import UnacceptedFile
from requests_app.inspection import services, words
from requests_app.inspection.results import Inspection
from requests_app.vault import store
from requests_app.web.components import Cell, Table
from requests_app.web.inspection.pages import Result, result
from requests_app.web.tags import moment


@dataclass(frozen=True)
class UnacceptedPage:
    """One file: who handed it in, why it was not taken, what is in it (nothing is said of what is no PDF).

    `is_told` says that the reasons leave nothing for a notice of their own to add.
    """

    name: str
    handed_in: str
    reasons: tuple[str, ...]
    found: Result | None
    is_told: bool = False


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
    """The page of one of them. What is wrong with its data stands above, once, as the reason."""
    about = UnacceptedPage(
        name=one.name,
        handed_in=f"{moment(one.at)}, {one.by.name}",
        reasons=tuple(one.reasons),
        found=None,
    )
    if one.file.media_type != PDF:
        return about
    found = services.inspect(store.read(one.file_id))
    shown = result(found, name=one.name)
    unsaid = tuple(fault for fault in shown.faults if fault not in about.reasons)
    shown = replace(shown, faults=unsaid)
    return replace(about, found=shown, is_told=_is_told(found, shown, about.reasons))


def _is_told(found: Inspection, shown: Result, reasons: tuple[str, ...]) -> bool:
    """Whether the reasons leave nothing for a notice of its own to say: no danger, no lock, no other fault."""
    if found.dangers or found.is_locked or shown.faults:
        return False
    is_faulty = found.data is not None and bool(found.data.faults)
    is_repeated = shown.title == words.NO_DATA or any(shown.title in reason for reason in reasons)
    return bool(found.problem) or is_faulty or is_repeated

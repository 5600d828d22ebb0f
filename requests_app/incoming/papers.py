"""Papers that come with a request: looked at and kept before anything is locked, then listed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO

from requests_app.accounts.models import User
from requests_app.casefile.uploads import Kept, keep
from requests_app.core.errors import Invalid, PortalError
from requests_app.incoming import moving
from requests_app.incoming.models import Incoming
from requests_app.incoming.records import IncomingPaper

Kind = IncomingPaper.Kind
Handed = Iterable[tuple[BinaryIO, str]]
MOST_PAPERS = 40


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that is in the vault, and what kind of paper it is."""

    kept: Kept
    kind: str
    title: str = ""


def look_at(papers: Handed, *, field: str = "papers") -> list[Looked]:
    """Check every file and keep it. Raises what a file is refused for, at `field`, naming the file."""
    handed = list(papers)
    if len(handed) > MOST_PAPERS:
        raise _at(field, Invalid, f"Hand in at most {MOST_PAPERS} papers at once.")
    return [_look(upload, kind, field) for upload, kind in handed]


def one(upload: BinaryIO, kind: str, title: str = "", *, field: str = "file") -> Looked:
    """Check one file and keep it."""
    looked = _look(upload, kind, field)
    return Looked(looked.kept, looked.kind, title)


def enter(incoming: Incoming, papers: Iterable[Looked], *, by: User) -> list[IncomingPaper]:
    """List kept files among the papers of the request; a file that is listed already stays as it is."""
    return [_enter(incoming, paper, by=by) for paper in papers]


def _enter(incoming: Incoming, paper: Looked, *, by: User) -> IncomingPaper:
    found = incoming.papers.filter(file=paper.kept.file).first()
    if found is not None:
        return found
    row: IncomingPaper = moving.keep(
        IncomingPaper,
        incoming,
        kind=paper.kind,
        title=paper.title,
        name=paper.kept.name,
        file=paper.kept.file,
        by=by,
    )
    facts = {"paper": str(row.pk), "kind": row.kind, "sha256": paper.kept.file.sha256}
    moving.write(incoming, "paper_kept", by=by, facts=facts)
    return row


def _look(upload: BinaryIO, kind: str, field: str) -> Looked:
    if kind not in Kind.values:
        raise _at(field, Invalid, "Say what kind of paper it is.")
    try:
        return Looked(keep(upload), kind)
    except PortalError as error:
        name = getattr(upload, "name", "") or "A file"
        said = [f"{name}: {sentence}" for sentence in error.fields.get("file", [error.message])]
        raise type(error)(error.message, fields={field: said}) from error


def _at(field: str, kind: type[Invalid], sentence: str) -> Invalid:
    return kind(sentence, fields={field: [sentence]})

"""The data that a request PDF carries, as the draft of a request can take them: judged by the room of inspection.

Whatever is wrong is said in words; the paper itself is in the vault already and stays there.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from requests_app.casefile.declaration import FORMAT
from requests_app.core import canonical
from requests_app.documents.data import leaving
from requests_app.documents.kinds import Kind
from requests_app.incoming.records import IncomingPaper
from requests_app.inspection import services as inspection
from requests_app.inspection.results import Data, Inspection
from requests_app.inspection.words import ALTERED, ALTERED_HELP
from requests_app.vault import store

PDF = "application/pdf"

OLDER = (
    "The request in the data is in the format “{found}”; only {wanted} can be taken over. Key the request in."
)


@dataclass(frozen=True, slots=True)
class Carried:
    """What a PDF carries. With faults, `content` is empty and nothing can be taken over.

    `sha256` is that of the content, which the letter prints as the hash of its version. `envelope` is empty where the
    content came alone, as it did before there were envelopes.
    """

    content: Mapping[str, Any] = field(default_factory=dict)
    reference: str = ""
    sha256: str = ""
    faults: tuple[str, ...] = ()
    envelope: Mapping[str, Any] = field(default_factory=dict)

    @property
    def sections(self) -> tuple[str, ...]:
        """The codes of the sections it holds."""
        return tuple(code for code, value in self.content.items() if isinstance(value, Mapping))

    def is_in(self, draft: Mapping[str, Any]) -> bool:
        """Whether a draft says what was sent, field by field: the hash is the one that the letter prints."""
        named = {name: self.content[name] for name in leaving.ALWAYS}
        return canonical.digest(leaving.content_of({**draft, **named})) == self.sha256


def of(paper: IncomingPaper) -> Carried | None:
    """The data a paper carries: None if it carries none, otherwise what they hold or why they cannot be taken."""
    if paper.file.media_type != PDF:
        return None
    return read(paper.file_id)


def read(file: str) -> Carried | None:
    """The data of a PDF in the vault; none are taken from a file that was changed after it was signed."""
    return within(inspection.inspect(store.read(file)))


def within(inspected: Inspection) -> Carried | None:
    """The data of a PDF that was looked into."""
    if inspected.problem:
        return Carried(faults=(inspected.problem,))
    data = inspected.data
    if data is None:
        return None
    if data.faults:
        return Carried(faults=data.faults)
    if inspected.was_altered:
        return Carried(faults=(f"{ALTERED} {ALTERED_HELP}",))
    if fault := _no_request(data):
        return Carried(faults=(fault,))
    content = data.content
    envelope = (data.value or {}) if data.is_document else {}
    return Carried(content, str(content["reference"]), canonical.digest(content), envelope=envelope)


def _no_request(data: Data) -> str:
    """Why data that are whole are no request to be taken over; empty if they are one."""
    if data.kind != Kind.LETTER_OF_REQUEST:
        named = str(Kind(data.kind).label).lower()
        return f"This is no request: the data say that it is another document ({named}). File it where it belongs."
    found = data.content.get("format")
    return "" if found == FORMAT else OLDER.format(found=found, wanted=FORMAT)

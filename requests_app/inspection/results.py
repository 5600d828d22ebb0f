"""What an inspection comes to: facts about a PDF for a person to judge, the same on a page and on the command line."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Final

from requests_app.inspection import data as judging
from requests_app.inspection.hazards import APPENDED, ENCRYPTED, FILES, UNTIED, WORDS, Hazard
from requests_app.sealing import verdicts
from requests_app.sealing.verdicts import Signatures

_SAID: Final = {
    judging.AGREES: "Pages and data belong together: the hash printed in the document is that of the data.",
    judging.DIFFERS: "Pages and data do not belong together.",
    judging.UNPRINTED: "The data are of an older kind, without a hash in the pages: compare them by hand.",
}


@dataclass(frozen=True, slots=True)
class Embedded:
    """A file inside the PDF. A size of -1 says that it could not be unpacked."""

    name: str
    type: str
    size: int
    sha256: str
    relationship: str
    is_data: bool


@dataclass(frozen=True, slots=True)
class Data:
    """The data of a document: which format, their hash, what they hold, whether the pages show that hash.

    With faults, nothing may be taken from `value`, which is shown as what it is: something somebody sent.
    """

    format: str = ""
    sha256: str = ""
    value: Mapping[str, Any] | None = None
    print: str = ""
    faults: tuple[str, ...] = ()

    @property
    def is_document(self) -> bool:
        """Whether they are in an envelope, as documents carry them since the first version of the format."""
        return self.format.startswith(f"{judging.ENVELOPE}/")

    @property
    def kind(self) -> str:
        """What the document says it is."""
        if self.value is None:
            return ""
        return str(self.value["kind"]) if self.is_document else "letter_of_request"

    @property
    def content(self) -> Mapping[str, Any]:
        """What the document says."""
        if self.value is None:
            return {}
        return dict(self.value["content"]) if self.is_document else self.value

    @property
    def agreement(self) -> str:
        """Whether pages and data agree, in words."""
        return _SAID.get(self.print, "")


@dataclass(frozen=True, slots=True)
class Inspection:
    """A PDF from outside, looked into. `problem` says why it tells nothing, if so."""

    sha256: str
    size: int
    problem: str = ""
    pages: int = 0
    about: Mapping[str, str] = field(default_factory=dict)
    hazards: tuple[Hazard, ...] = ()
    files: tuple[Embedded, ...] = ()
    data: Data | None = None
    signatures: Signatures = field(default_factory=Signatures)

    @property
    def dangers(self) -> tuple[Hazard, ...]:
        """What makes it a file one does not open outside the portal."""
        return tuple(one for one in self.hazards if one.is_dangerous)

    @property
    def is_locked(self) -> bool:
        """Whether it opens with a password only, so that nobody here can read it."""
        return any(one.code == ENCRYPTED for one in self.hazards) and not self.pages

    @property
    def was_altered(self) -> bool:
        """Whether it is no longer what somebody signed. Proofs, form fields and remarks alter no document."""
        return any(one.code == UNTIED for one in self.hazards) or any(
            not one.intact or one.coverage == verdicts.LESS or one.modification == verdicts.CONTENT
            for one in self.signatures.found
        )

    @property
    def is_unreliable(self) -> bool:
        """Whether nobody should rely on it, or take anything over from it."""
        faulty = self.data is not None and bool(self.data.faults)
        return bool(self.dangers or faulty or self.was_altered or self.signatures.problem)

    def as_data(self) -> dict[str, Any]:
        """All of it as JSON."""
        told = asdict(self) | {"about": dict(self.about), "altered": self.was_altered}
        told["signatures"] = verdicts.to_json(self.signatures)
        told["hazards"] = [
            {"code": one.code, "count": one.count, "title": one.title, "dangerous": one.is_dangerous}
            for one in self.hazards
        ]
        if self.data is not None:
            told["data"] = asdict(self.data) | {"agreement": self.data.agreement}
        return told


def made_of(told: Mapping[str, Any], signatures: Signatures | None, *, sha256: str, size: int) -> Inspection:
    """The inspection of a file from what was told about it; without signatures where nobody looked at them."""
    files = tuple(Embedded(**one) for one in told["files"])
    found = dict(told["hazards"])
    if others := sum(not one.is_data for one in files):
        found[FILES] = others
    held = found.pop(UNTIED, 0)
    if signatures is not None:
        found |= _of_signatures(signatures, held)
    ordered = [Hazard(code, int(found[code])) for code in WORDS if code in found]
    carried = told["data"]
    return Inspection(
        sha256=sha256,
        size=size,
        pages=int(told["pages"]),
        about=told["about"],
        hazards=tuple(ordered),
        files=files,
        data=Data(**carried | {"faults": tuple(carried["faults"])}) if carried else None,
        signatures=signatures or Signatures(),
    )


def _of_signatures(signatures: Signatures, held: int) -> dict[str, int]:
    """To how many of them something was added, if only bytes behind all; and how many of those held are out of use."""
    added = [one.modification not in (verdicts.NOTHING, verdicts.ARCHIVING) for one in signatures.found]
    covered = any(one.coverage == verdicts.WHOLE_FILE for one in signatures.found)
    appended = sum(added) or int(bool(added) and not covered)
    untied = 0 if signatures.problem else max(0, held - len(signatures.found))
    return {code: count for code, count in ((APPENDED, appended), (UNTIED, untied)) if count}

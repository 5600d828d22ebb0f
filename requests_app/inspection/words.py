"""What an inspection found, in sentences: for the command line, and piece by piece for a page."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from requests_app.documents.kinds import Kind
from requests_app.inspection.results import Data, Embedded, Inspection
from requests_app.sealing import verdicts
from requests_app.sealing.verdicts import Signature

NO_DATA = "The document carries no data."
NO_SIGNATURE = "The document is not signed."
NO_HAZARD = "Nothing dangerous was found."
ALTERED = "The file was changed after it was signed."
ALTERED_HELP = "Rely neither on its pages nor on its data. Ask the sender for the original file."
ADDED_TO = "The document carries its data, but the file was added to after it was signed."
ADDED_TO_HELP = "Nobody signed what was added. Ask the sender for the original file."
OUT_OF_USE = "No signature is in use; the file holds one that was taken out of use."
LOCKED = "The file is locked with a password."
LOCKED_HELP = "Ask the sender for a copy that opens without one."
CLAIMED = "as it claims"
STAMPED = "by a time stamp; whose service that is, is not judged here"
NOT_JUDGED = "Whose certificate that is, is not judged here."

_COVERS = {
    verdicts.WHOLE_FILE: "covers the whole file",
    verdicts.WHOLE_REVISION: "covers the file as it was when it was signed",
    verdicts.LESS: "does not cover the whole document",
}
_CHANGES = {
    verdicts.NOTHING: "nothing was added afterwards",
    verdicts.ARCHIVING: "only proofs for the archive were added afterwards",
    verdicts.FORMS: "form fields were filled in afterwards",
    verdicts.REMARKS: "remarks were added afterwards",
    verdicts.CONTENT: "the content was changed afterwards",
}

_UNSEEN = "something was added afterwards that changes no page"


def lines(found: Inspection) -> Iterator[str]:
    """All of it, line by line."""
    yield f"SHA-256 {found.sha256}, {found.size} bytes"
    if found.problem:
        yield found.problem
        return
    if found.is_locked:
        yield f"{LOCKED} {LOCKED_HELP}"
        return
    if found.was_altered:
        yield f"! {ALTERED} {ALTERED_HELP}"
    yield f"Pages: {found.pages}"
    yield from (f"{name}: {value}" for name, value in _described(found.about))
    yield from (f"! {one.title}. {one.meaning}" for one in found.hazards)
    if not found.hazards and not found.was_altered:
        yield NO_HAZARD
    yield from (f"Embedded: {embedded(one)}" for one in found.files)
    yield from data(found.data)
    yield from (signature(one) for one in found.signatures.found)
    if found.signatures.problem or not found.signatures.found:
        yield found.signatures.problem or NO_SIGNATURE


def _described(about: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What the file says of itself; its dates in words where they are dates."""
    for name, value in about.items():
        try:
            yield (
                name,
                f"{datetime.strptime(value[:16], 'D:%Y%m%d%H%M%S').replace(tzinfo=UTC):%d %B %Y %H:%M}",
            )
        except ValueError:
            yield name, value


def data(found: Data | None) -> Iterator[str]:
    """What the data come to."""
    if found is None:
        yield NO_DATA
        return
    if found.value is not None:
        yield f"Data: {found.format}, {kind(found)}, {reference(found)}"
    if found.agreement:
        yield found.agreement
    yield from (f"Refused: {fault}" for fault in found.faults)


def kind(found: Data) -> str:
    """What the document says it is."""
    return str(Kind(found.kind).label) if found.kind in Kind.values else ""


def reference(found: Data) -> str:
    """The reference of whoever wrote it."""
    if found.value is None:
        return ""
    return str(found.value["references"]["ours"] if found.is_document else found.value["reference"])


def embedded(one: Embedded) -> str:
    """A file inside, as a line."""
    size = f"{one.size} bytes, SHA-256 {one.sha256}" if one.size >= 0 else "cannot be unpacked"
    return f"{one.name or 'without a name'} ({one.type or 'unknown type'}), {size}"


def signature(one: Signature) -> str:
    """A signature as a sentence."""
    what = "Time stamp" if one.kind == verdicts.TIME_STAMP else "Signature"
    when = one.stamped_at or one.signed_at
    at = f", {when:%d %B %Y %H:%M} UTC ({said_by(one)})" if when else ""
    state = "intact" if one.intact else "BROKEN"
    return f"{what} of {one.signer or 'somebody unnamed'}{at}: {state}, {coverage(one)}. {NOT_JUDGED}"


def said_by(one: Signature) -> str:
    """Where its time comes from: nobody's word is proof here, since no service is trusted beforehand."""
    return STAMPED if one.stamped_at else CLAIMED


def coverage(one: Signature) -> str:
    """What a signature covers, and what came afterwards: at least something, where it covers less than all there is."""
    if (one.coverage, one.modification) == (verdicts.WHOLE_REVISION, verdicts.NOTHING):
        return f"{_COVERS[one.coverage]}; {_UNSEEN}"
    return f"{_COVERS.get(one.coverage, one.coverage)}; {_CHANGES.get(one.modification, one.modification)}"

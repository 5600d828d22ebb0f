"""Questions about the documents of a version, answered with reasons."""

from collections.abc import Iterable

from requests_app.casefile.models import Version
from requests_app.core.verdicts import YES, Verdict, no
from requests_app.documents.kinds import LETTERS, Kind
from requests_app.documents.models import Document


def every_letter_is_made(version: Version | None) -> Verdict:
    """The letter of request, and every annex ordered with it, lies ready to be sent."""
    found = Document.objects.filter(version=version, kind__in=LETTERS).select_related("seal")
    letters = list(found) if version else []
    if not any(letter.kind == Kind.LETTER_OF_REQUEST for letter in letters):
        return no("document.not_ordered", "No letter of request has been ordered for this version.")
    return are_ready(letters, "The letter")


def are_ready(documents: Iterable[Document], called: str) -> Verdict:
    """Each of these is made and, if it is to be, sealed. `called` begins the sentence: “The letter”."""
    by_state: dict[str, Document] = {}
    for one in documents:
        by_state.setdefault(one.state, one)
    if failed := by_state.get("failed"):
        named = f"The {Kind(failed.kind).label.lower()} could not be made"
        return no("document.failed", f"{named}: {failed.failure} Have it made again first.")
    if unsealed := by_state.get("unsealed"):
        named = f"The {Kind(unsealed.kind).label.lower()} could not be sealed"
        return no("document.unsealed", f"{named}: {unsealed.seal.failure} Have it sealed again first.")
    if "making" in by_state:
        return no("document.making", f"{called} is still being made. Wait until it is ready.")
    if waiting := by_state.get("sealing"):
        return no("document.sealing", f"{called} is still being sealed. {waits_for(waiting)}")
    return YES


def waits_for(document: Document) -> str:
    """Why a document has no seal yet, in a sentence."""
    trouble = document.seal.trouble if hasattr(document, "seal") else ""
    return trouble or "Wait until it is ready."

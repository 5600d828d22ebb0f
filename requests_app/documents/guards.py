"""Questions about the documents of a version, answered with reasons."""

from requests_app.casefile.models import Version
from requests_app.core.verdicts import YES, Verdict, no
from requests_app.documents.kinds import LETTERS, Kind
from requests_app.documents.models import Document


def every_letter_is_made(version: Version | None) -> Verdict:
    """The letter of request, and every annex ordered with it, lies ready to be sent."""
    letters = list(Document.objects.filter(version=version, kind__in=LETTERS)) if version else []
    if not any(letter.kind == Kind.LETTER_OF_REQUEST for letter in letters):
        return no("document.not_ordered", "No letter of request has been ordered for this version.")
    failed = [letter for letter in letters if letter.state == "failed"]
    if failed:
        named = f"The {Kind(failed[0].kind).label.lower()} could not be made"
        return no("document.failed", f"{named}: {failed[0].failure} Have it made again first.")
    if any(letter.state == "making" for letter in letters):
        return no("document.making", "The letter is still being made. Wait until it is ready.")
    return YES

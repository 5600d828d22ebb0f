"""Have a document read: our end of the process that reads. A document that cannot be read says why."""

from requests_app.core import apart
from requests_app.translation.reader import BOUNDS, NOTHING_TO_READ, READABLE
from requests_app.vault import store
from requests_app.vault.models import StoredFile

NO_TEXT = "The document holds no text that can be read, for example because it is a scan."
NOT_READABLE = "Documents of this kind cannot be read. PDF with text, Word and plain text can."
BROKEN = "The document could not be read: it is damaged, or needs more time or memory than allowed."


class CannotRead(Exception):
    """There is no text; the message says why, for the person who compares by hand."""


def text_of(file: StoredFile) -> str:
    """The text of a stored document. Raises CannotRead."""
    if file.media_type not in READABLE:
        raise CannotRead(NOT_READABLE)
    with store.open(file.sha256) as document:
        body = document.read()
    try:
        answer = apart.run("requests_app.translation.reader", body, file.media_type, seconds=BOUNDS.seconds)
    except apart.TookTooLong:
        raise CannotRead(BROKEN) from None
    if answer.returncode == NOTHING_TO_READ:
        raise CannotRead(NO_TEXT)
    if answer.returncode:
        raise CannotRead(BROKEN)
    return answer.stdout.decode()

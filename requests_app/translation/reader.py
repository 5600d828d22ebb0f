"""The text of a document, read by a process of its own that may take so much time and memory and no more.

Run as `python -m requests_app.translation.reader MEDIA-TYPE`: the document on its input, the text on its output. It
knows no settings, no database and no secret. Exit code 3 says that there is no text to read.
"""

import io
import sys
from collections.abc import Callable

from requests_app.core import limits

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TXT = "text/plain"
READABLE = frozenset({PDF, DOCX, TXT})
LONGEST_TEXT = 4_000_000
NOTHING_TO_READ = 3
BOUNDS = limits.Limits(seconds=40, megabytes=1024)


def _pdf(document: bytes) -> str:
    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(document)).pages)


def _docx(document: bytes) -> str:
    from docx import Document

    read = Document(io.BytesIO(document))
    lines = [paragraph.text for paragraph in read.paragraphs]
    lines += [cell.text for table in read.tables for row in table.rows for cell in row.cells]
    return "\n".join(lines)


def _txt(document: bytes) -> str:
    return document.decode("utf-8", errors="replace")


_READERS: dict[str, Callable[[bytes], str]] = {PDF: _pdf, DOCX: _docx, TXT: _txt}


def main(media_type: str) -> int:
    """Read the input, write its text."""
    limits.apply(BOUNDS)
    text = _READERS[media_type](sys.stdin.buffer.read())[:LONGEST_TEXT]
    if not text.strip():
        return NOTHING_TO_READ
    sys.stdout.buffer.write(text.encode("utf-8", errors="replace"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

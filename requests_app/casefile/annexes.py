"""Looking at an uploaded file before it is kept: its size, its name, whether it is what its name says.

Nothing is opened that could run: a PDF is searched for signs, an office document is listed, never unpacked.
"""

import re
import unicodedata
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import BinaryIO, NoReturn

import filetype
from django.conf import settings

from requests_app.core.errors import Invalid, TooLarge, UnsupportedType

LONGEST_NAME = 150
HEAD_BYTES = 8192
CHUNK_BYTES = 1024 * 1024
ZIP_MOST_PARTS = 2000
ZIP_MOST_BYTES = 200 * 1024 * 1024

PDF = "application/pdf"
PNG = "image/png"
JPEG = "image/jpeg"
TIFF = "image/tiff"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TXT = "text/plain"
CSV = "text/csv"

TYPES = {
    ".pdf": PDF,
    ".png": PNG,
    ".jpg": JPEG,
    ".jpeg": JPEG,
    ".tif": TIFF,
    ".tiff": TIFF,
    ".docx": DOCX,
    ".xlsx": XLSX,
    ".txt": TXT,
    ".csv": CSV,
}
"""Extensions taken, with the media type a file of that name must have."""

ACCEPTED = "PDF, PNG, JPEG, TIFF, DOCX, XLSX, TXT or CSV"
_BODY = {DOCX: "word/document.xml", XLSX: "xl/workbook.xml"}
_PART = b"PK\x01\x02"
_LARGER_THAN_IT_LOOKS = "Unpacked, this document would be far larger than it looks. Save it as PDF."
_ENCRYPTED = re.compile(rb"/Encrypt\s*(?:<<|\d+\s+\d+\s+R)")
_UNSAFE = re.compile(r'[<>:"/\\|?*]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Examined:
    """A file that may be kept: its safe name, its type, its size in bytes."""

    stream: BinaryIO
    filename: str
    media_type: str
    size: int


def most_megabytes() -> int:
    """The size of the largest file that is taken, in megabytes."""
    return settings.UPLOAD_MAX_BYTES // (1024 * 1024)


def examine(upload: BinaryIO, *, name: str) -> Examined:
    """Look at an uploaded file. Raises Invalid (empty, encrypted), TooLarge or UnsupportedType."""
    filename = safe_name(name)
    size = _size_of(upload)
    if not size:
        _refuse(Invalid, "The file is empty. Choose another one.")
    if size > settings.UPLOAD_MAX_BYTES:
        _refuse(TooLarge, f"The file is larger than {most_megabytes()} MB. Split it, or send it on a medium.")
    expected = TYPES.get(PurePosixPath(filename).suffix.lower())
    if expected is None:
        _refuse(UnsupportedType, f"Files of this kind are not taken. Send {ACCEPTED}.")
    _CONTENT[expected](upload, expected)
    upload.seek(0)
    return Examined(upload, filename, expected, size)


def safe_name(name: str) -> str:
    """The file name without path, hidden characters and what file systems dislike; the extension stays."""
    last = " ".join(re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1].split())
    shown = "".join(character for character in last if unicodedata.category(character)[0] != "C")
    stem, dot, extension = _UNSAFE.sub("_", shown).rstrip(". ").rpartition(".")
    if not dot:
        stem, extension = extension, ""
    stem = stem.strip(". ")[: LONGEST_NAME - len(extension) - 1] or "annex"
    stem = f"_{stem}" if _RESERVED.match(stem) else stem
    return f"{stem}{dot}{extension.lower()}"[:LONGEST_NAME]


def _size_of(upload: BinaryIO) -> int:
    upload.seek(0, 2)
    size = upload.tell()
    upload.seek(0)
    return size


def _signed(upload: BinaryIO, expected: str) -> None:
    upload.seek(0)
    found = filetype.guess_mime(upload.read(HEAD_BYTES))
    if found != expected:
        _refuse(UnsupportedType, _mismatch(found))


def _pdf(upload: BinaryIO, expected: str) -> None:
    _signed(upload, expected)
    upload.seek(0)
    tail = b""
    while chunk := upload.read(CHUNK_BYTES):
        if _ENCRYPTED.search(tail + chunk):
            _refuse(
                Invalid,
                "The PDF is protected by a password: nobody could read it. Save it without protection.",
            )
        tail = chunk[-64:]
    if not upload.tell():
        _refuse(UnsupportedType, _mismatch(None))


def _office(upload: BinaryIO, expected: str) -> None:
    _list_is_short(upload)
    upload.seek(0)
    try:
        with zipfile.ZipFile(upload) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, ValueError, RuntimeError, OSError, EOFError):
        _refuse(UnsupportedType, _mismatch(None))
    names = {part.filename for part in parts}
    if "[Content_Types].xml" not in names or _BODY[expected] not in names:
        _refuse(UnsupportedType, _mismatch(None))
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        _refuse(UnsupportedType, "The document holds macros. Save it without them, or as PDF.")
    if len(parts) > ZIP_MOST_PARTS or sum(part.file_size for part in parts) > ZIP_MOST_BYTES:
        _refuse(TooLarge, _LARGER_THAN_IT_LOOKS)


def _list_is_short(upload: BinaryIO) -> None:
    """A list of half a million parts would take the memory of the portal before anybody counts them."""
    upload.seek(0)
    parts = sum(chunk.count(_PART) for chunk in iter(lambda: upload.read(CHUNK_BYTES), b""))
    if parts > 2 * ZIP_MOST_PARTS:  # a document inside the document has a list of its own
        _refuse(TooLarge, _LARGER_THAN_IT_LOOKS)


def _plain(upload: BinaryIO, _expected: str) -> None:
    upload.seek(0)
    if (found := filetype.guess_mime(upload.read(HEAD_BYTES))) is not None:
        _refuse(UnsupportedType, _mismatch(found))
    upload.seek(0)
    try:
        text = upload.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        _refuse(UnsupportedType, "The file is not text in UTF-8. Save it in this encoding, or as PDF.")
    if any(unicodedata.category(character) == "Cc" and character not in "\n\r\t\f" for character in text):
        _refuse(UnsupportedType, "The file holds control characters and is no plain text. Save it as PDF.")


def _mismatch(found: str | None) -> str:
    what = f"it looks like {found}" if found else "it does not look like one"
    return f"The content does not fit the ending of the name: {what}. Save it again as {ACCEPTED}."


def _refuse(kind: type[Invalid] | type[TooLarge] | type[UnsupportedType], sentence: str) -> NoReturn:
    raise kind(sentence, fields={"file": [sentence]})


_CONTENT: dict[str, Callable[[BinaryIO, str], None]] = {
    PDF: _pdf,
    PNG: _signed,
    JPEG: _signed,
    TIFF: _signed,
    DOCX: _office,
    XLSX: _office,
    TXT: _plain,
    CSV: _plain,
}

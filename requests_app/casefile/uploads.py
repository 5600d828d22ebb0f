"""A file handed in beside the annexes of a draft: looked at in the same way, kept in the vault."""

from dataclasses import dataclass
from typing import BinaryIO

from requests_app.casefile import annexes, scanning
from requests_app.vault import store
from requests_app.vault.models import StoredFile


@dataclass(frozen=True)
class Kept:
    """A file in the vault with the name it came under."""

    file: StoredFile
    name: str


def keep(upload: BinaryIO) -> Kept:
    """Check and keep an uploaded file.

    Raises TooLarge, UnsupportedType, Invalid (empty, encrypted, infected), Unavailable, each at the field `file`.
    """
    examined = annexes.examine(upload, name=getattr(upload, "name", "") or "")
    scanning.must_be_clean(upload)
    upload.seek(0)
    kept = store.put(upload, media_type=examined.media_type, name=examined.filename)
    return Kept(kept, examined.filename)

"""Canonical JSON: one text for one content, so that a hash means something.

Keys sorted, no white space, UTF-8 unescaped, no floats (amounts are strings, counts are integers): the
subset of RFC 8785 in which Python and every other implementation agree without further rules.
"""

import hashlib
import json
from collections.abc import Iterable
from typing import Any, BinaryIO

from requests_app.core.errors import Invalid

_CHUNK = 1024 * 1024


def dumps(value: Any) -> str:
    """The canonical text of a JSON value. Raises Invalid for floats, lone surrogates and foreign types."""
    _refuse_what_has_no_canonical_form(value)
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def digest(value: Any) -> str:
    """SHA-256 (hex) over the canonical text in UTF-8."""
    return hashlib.sha256(dumps(value).encode("utf-8")).hexdigest()


def sha256_of(stream: BinaryIO | Iterable[bytes]) -> str:
    """SHA-256 (hex) of a binary file or of chunks, read piece by piece."""
    checksum = hashlib.sha256()
    chunks = iter(lambda: stream.read(_CHUNK), b"") if hasattr(stream, "read") else stream
    for chunk in chunks:
        checksum.update(chunk)
    return checksum.hexdigest()


def _refuse_what_has_no_canonical_form(value: Any) -> None:
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            _refuse_lone_surrogates(item)
        elif isinstance(item, dict):
            if not all(isinstance(key, str) for key in item):
                raise Invalid("Only text may name a field.")
            waiting.extend(item.keys())
            waiting.extend(item.values())
        elif isinstance(item, list | tuple):
            waiting.extend(item)
        elif item is not None and not isinstance(item, bool | int):
            raise Invalid(f"A value of type {type(item).__name__} has no canonical form.")


def _refuse_lone_surrogates(text: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise Invalid("The text holds a broken character. Type it again instead of pasting it.") from None

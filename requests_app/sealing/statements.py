"""What the key signs besides documents: statements of this portal, of formats that stand here, and nothing else.

Whoever gets a message into the queue of the sealing worker must not get bytes of their own signed. A statement is one
canonical JSON object of a known format with the members of that format, and can be read as nothing but that.
"""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from requests_app.audit import seals
from requests_app.core import canonical
from requests_app.core.errors import Invalid
from requests_app.sealing.troubles import CannotSeal

PACKAGE_FORMAT: Final = "mla-case-package/1"
NO_STATEMENT = "This is no statement of this portal. Nothing else is signed."
LONGEST = 64 * 1024 * 1024
_ELSEWHERE = (b"%PDF", b"/ByteRange", b"%%EOF")
"""What a file needs that would be both a statement and a PDF."""

Check = Callable[[Any], bool]


def _text(pattern: str) -> Check:
    found = re.compile(pattern)
    return lambda value: isinstance(value, str) and found.fullmatch(value) is not None


def _count(value: Any) -> bool:
    return type(value) is int and value >= 0


def _all(each: Check) -> Check:
    return lambda value: isinstance(value, list) and all(each(one) for one in value)


def _members(wanted: Mapping[str, Check]) -> Check:
    return lambda value: (
        isinstance(value, dict)
        and value.keys() == wanted.keys()
        and all(fits(value[name]) for name, fits in wanted.items())
    )


def _file(value: Any) -> bool:
    """A file of a package: where it lies, its hash and size, and what it is, in short words."""
    if not isinstance(value, dict) or not {"path", "sha256", "size", "kind"} <= value.keys():
        return False
    return _PATH(value["path"]) and _HASH(value["sha256"]) and all(map(_plain, value.values()))


def _plain(value: Any) -> bool:
    return _count(value) or (isinstance(value, str) and len(value) <= 300)


_HASH, _MOMENT = _text("[0-9a-f]{64}"), _text(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00")
_PATH = _text(r"(?!/)(?!.*\.\.)[A-Za-z0-9._/-]{1,200}")
_FORMATS: Final[Mapping[str, Check]] = {
    seals.FORMAT: _members(
        {
            "format": _plain,
            "portal": _text("[A-Z]{2,3}"),
            "number": _count,
            "day": _text(r"\d{4}-\d\d-\d\d"),
            "sealed_at": _MOMENT,
            "since": lambda value: value == "" or _MOMENT(value),
            "previous": _HASH,
            "streams": _count,
            "lines": _count,
            "root": _HASH,
            "leaves": _HASH,
        }
    ),
    PACKAGE_FORMAT: _members(
        {
            "format": _plain,
            "package": _text("[0-9a-f-]{36}"),
            "reference": _text("[A-Za-z0-9/-]{1,40}"),
            "ordered_at": _MOMENT,
            "register": _members(
                {
                    "stream": _text("case/[0-9a-f-]{36}"),
                    "lines": _count,
                    "head": _HASH,
                    "sealed_to": _count,
                    "seal": _count,
                }
            ),
            "missing": _all(_plain),
            "files": _all(_file),
        }
    ),
}


def read(data: bytes, *, of: str) -> dict[str, Any]:
    """What a statement of that format says. Raises CannotSeal for anything else."""
    if len(data) > LONGEST or any(one in data for one in _ELSEWHERE):
        raise CannotSeal(NO_STATEMENT)
    try:
        said = json.loads(data)
        same = canonical.dumps(said).encode() == data
    except (ValueError, RecursionError, Invalid):
        raise CannotSeal(NO_STATEMENT) from None
    if not same or not isinstance(said, dict) or said.get("format") != of or not _FORMATS[of](said):
        raise CannotSeal(NO_STATEMENT)
    return said

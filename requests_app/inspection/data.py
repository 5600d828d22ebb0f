"""The data in a PDF, judged before anybody relies on them. Runs in the process of `apart`; whatever is wrong is said.

What is checked, in this order: one data file, of a size that can be; text in UTF-8; JSON, not too deep, not too many
values, no name twice, no number a document does not hold; a published format, followed to the letter; the hash of the
content is the one the data name; the hash of the data is the one the pages show, and the only one they show as such.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, Final, NoReturn

from requests_app.core import canonical
from requests_app.core.errors import Invalid
from requests_app.documents.data import published
from requests_app.inspection import announced

LARGEST: Final = 2 * 1024 * 1024
DEEPEST: Final = 14
LONGEST_NUMBER: Final = 16
MOST_VALUES: Final = 120_000
SHORTEST_PIECE: Final = 12
WORDS_BETWEEN: Final = 120
ENVELOPE: Final = "mla-document"
REQUEST: Final = "outgoing-request"

AGREES, DIFFERS, UNPRINTED = "agrees", "differs", "unprinted"
"""Pages and data belong together; they do not; the data are of a kind whose hash was never printed."""

SEVERAL = "The PDF carries more than one data file. Which one counts cannot be told."
TOO_LARGE = f"The data file in the PDF is larger than {LARGEST // (1024 * 1024)} MB."
NOT_READ = "The data file in the PDF could not be unpacked."
NOT_TEXT = "The data file is not text in UTF-8."
NOT_JSON = "The data file is not well-formed JSON."
TOO_DEEP = "The data file is nested deeper than a document is."
TOO_MANY = "The data file holds more values than a document does."
CONTROLS = "The data file holds a character that no document holds."
TWICE = "The data file names a field twice. Which value counts cannot be told."
WRONG_VERSION = (
    "The content is not the version the data name: its SHA-256 is another. Somebody changed one of the two."
)
WRONG_PRINT = (
    "Pages and data do not belong together: the SHA-256 of the data is not printed in the document. Rely on the pages, "
    "and ask the sender."
)
OTHER_PRINT = (
    "The pages name more than one SHA-256 of the data. Which one counts cannot be told. Rely on the pages, and ask the "
    "sender."
)
WRONG_PRINTED_VERSION = (
    "Pages and data do not belong together: the SHA-256 of the version is not printed in the document."
)

_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")

Judged = dict[str, Any]


class Refused(Exception):
    """The reason why the data cannot be taken."""


def judge(files: Sequence[bytes | None], text: str) -> Judged | None:
    """What the data files of a PDF with this text come to; None if there is none."""
    if not files:
        return None
    told: Judged = {"format": "", "sha256": "", "value": None, "print": "", "faults": []}
    try:
        if len(files) > 1:
            raise Refused(SEVERAL)
        if files[0] is None:
            raise Refused(NOT_READ)
        return told | _judge(files[0], text, told)
    except Refused as error:
        return told | {"faults": [str(error)]}
    except Invalid as error:
        return told | {"faults": _faults(error)}


def _judge(raw: bytes, text: str, told: Judged) -> Judged:
    told["sha256"] = hashlib.sha256(raw).hexdigest()
    value = parse(raw)
    told["format"] = known_format(value)
    published.validate(value, told["format"])
    faults: list[str] = []
    if not told["format"].startswith(f"{ENVELOPE}/"):
        told["print"] = UNPRINTED
    else:
        published.validate(value["content"], value["content"]["format"])
        faults = _differences(value, told["sha256"], text)
        told["print"] = DIFFERS if faults else AGREES
    return told | {"value": value, "faults": faults}


def _differences(envelope: Judged, sha256: str, text: str) -> list[str]:
    """Where version, data and pages disagree."""
    version = envelope.get("version")
    if version is not None and version["sha256"] != canonical.digest(envelope["content"]):
        return [WRONG_VERSION]
    if not is_printed(sha256, text):
        return [WRONG_PRINT]
    if announced.others(sha256, text):
        return [OTHER_PRINT]
    if version is not None and not is_printed(version["sha256"], text):
        return [WRONG_PRINTED_VERSION]
    return []


def is_printed(sha256: str, text: str) -> bool:
    """Whether a hash stands in the text of the pages: whole, or broken over two lines with words of its line between.

    In a line that runs from right to left, a reader finds the end of the line before the hash goes on.
    """
    if sha256 in text:
        return True
    start = text.find(sha256[:SHORTEST_PIECE])
    while start >= 0:
        around = text[start : start + len(sha256) + WORDS_BETWEEN]
        pairs = enumerate(zip(sha256, around, strict=False))
        first = next((place for place, (ours, theirs) in pairs if ours != theirs), len(around))
        if sha256[first:] in around[first:]:
            return True
        start = text.find(sha256[:SHORTEST_PIECE], start + 1)
    return False


def parse(raw: bytes) -> Any:
    """The JSON value of a data file. Raises Refused, or Invalid for what has no canonical form."""
    if len(raw) > LARGEST:
        raise Refused(TOO_LARGE)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused(NOT_TEXT) from None
    _must_be_of_size(text)
    try:
        value = json.loads(
            text,
            object_pairs_hook=_once,
            parse_float=_no_fraction,
            parse_int=_whole,
            parse_constant=_no_fraction,
        )
    except (ValueError, RecursionError):
        raise Refused(NOT_JSON) from None
    canonical.dumps(value)
    if any(_CONTROL.search(text) for text in _texts(value)):
        raise Refused(CONTROLS)
    return value


def _texts(value: Any) -> Iterator[str]:
    """Every text in a value, names of fields among them."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict):
            waiting += [*one, *one.values()]
        elif isinstance(one, list):
            waiting += one


def known_format(value: Any) -> str:
    """The published format in which a value says it is. Raises Refused for an unknown one."""
    found = value.get("format") if isinstance(value, dict) else None
    if not isinstance(found, str):
        raise Refused(f"The data file does not say in which format it is, such as {ENVELOPE}/1.")
    if found not in published.everything() or not found.startswith((f"{ENVELOPE}/", f"{REQUEST}/")):
        raise Refused(f"The data file is in the format “{_short(found)}”, which this portal does not know.")
    content = value.get("content")
    inside = content.get("format") if isinstance(content, dict) else None
    if isinstance(inside, str) and inside not in published.everything():
        raise Refused(f"Its content is in the format “{_short(inside)}”, which this portal does not know.")
    return found


def _must_be_of_size(text: str) -> None:
    """No deeper and no longer than a document is: counted before anything is built."""
    depth = values = 0
    for mark in _marks(text):
        depth += (mark in "{[") - (mark in "}]")
        values += mark == ","
        if depth > DEEPEST:
            raise Refused(TOO_DEEP)
        if values > MOST_VALUES:
            raise Refused(TOO_MANY)


def _marks(text: str) -> Iterator[str]:
    """The brackets and commas that stand outside texts."""
    in_text = escaped = False
    for character in text:
        if in_text:
            in_text = escaped or character != '"'
            escaped = character == "\\" and not escaped
        elif character == '"':
            in_text = True
        elif character in "{}[],":
            yield character


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Refused(TWICE)
    return found


def _no_fraction(value: str) -> NoReturn:
    raise Refused(f"The data file holds the number {_short(value)}, which no document holds.")


def _whole(value: str) -> int:
    if len(value) > LONGEST_NUMBER:
        _no_fraction(value)
    return int(value)


def _faults(error: Invalid) -> list[str]:
    places = [f"{pointer or '/'}: {' '.join(said)}" for pointer, said in error.fields.items()]
    return [error.message, *(_short(place, 200) for place in places[: published.MOST_FAULTS])]


def _short(text: str, most: int = 40) -> str:
    cut = text if len(text) <= most else text[: most - 1] + "…"
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in cut)

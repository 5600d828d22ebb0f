"""The data that a request PDF carries, checked before anybody relies on them: our end of the process that reads.

Whatever is wrong is said in words; the paper itself is in the vault already and stays there.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

from requests_app.casefile import schema
from requests_app.casefile.declaration import FORMAT
from requests_app.core import canonical
from requests_app.core.errors import Invalid
from requests_app.incoming.attachments import BOUNDS, LARGEST, NONE, SEVERAL, TOO_LARGE
from requests_app.incoming.records import IncomingPaper
from requests_app.vault import store

PDF = "application/pdf"
DEEPEST = 12
LONGEST_NUMBER = 12
MOST_FAULTS = 20
_ROOT = Path(__file__).resolve().parents[2]
_KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR")

BROKEN = "The PDF could not be read: it is damaged, or needs more time or memory than allowed."
TWO = "The PDF carries more than one data file. Which one counts cannot be told: key the request in."
LARGE = f"The data file in the PDF is larger than {LARGEST // (1024 * 1024)} MB. Key the request in."


@dataclass(frozen=True, slots=True)
class Carried:
    """What a PDF carries. With faults, `content` is empty and nothing can be taken over."""

    content: Mapping[str, Any] = field(default_factory=dict)
    reference: str = ""
    sha256: str = ""
    faults: tuple[str, ...] = ()

    @property
    def sections(self) -> tuple[str, ...]:
        """The codes of the sections it holds."""
        return tuple(code for code, value in self.content.items() if isinstance(value, Mapping))


class Refused(Exception):
    """The reason why the data cannot be taken."""


def of(paper: IncomingPaper) -> Carried | None:
    """The data a paper carries: None if it carries none, otherwise what they hold or why they cannot be taken."""
    if paper.file.media_type != PDF:
        return None
    try:
        raw = _read(paper)
        if raw is None:
            return None
        content = parse(raw)
    except Refused as error:
        return Carried(faults=(str(error),))
    except Invalid as error:
        return Carried(faults=_faults(error))
    return Carried(content, str(content["reference"]), canonical.digest(content))


def parse(raw: bytes) -> dict[str, Any]:
    """A content in the published format. Raises Invalid or `Refused` with what is wrong."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused("The data file is not text in UTF-8.") from None
    _must_be_flat(text)
    try:
        content = json.loads(
            text,
            object_pairs_hook=_once,
            parse_float=_no_fraction,
            parse_int=_whole,
            parse_constant=_no_fraction,
        )
    except (ValueError, RecursionError):
        raise Refused("The data file is not well-formed JSON.") from None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise Refused(f"The data file does not say that it is in the format {FORMAT}.")
    canonical.dumps(content)
    schema.validate(content)
    return content


def _read(paper: IncomingPaper) -> bytes | None:
    with store.open(paper.file_id) as stream:
        body = stream.read()
    try:
        answer = subprocess.run(
            [sys.executable, "-s", "-m", "requests_app.incoming.attachments"],
            input=body,
            capture_output=True,
            cwd=_ROOT,
            env={name: os.environ[name] for name in _KEPT if name in os.environ},
            timeout=BOUNDS.seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise Refused(BROKEN) from None
    if answer.returncode == NONE:
        return None
    if answer.returncode:
        raise Refused({SEVERAL: TWO, TOO_LARGE: LARGE}.get(answer.returncode, BROKEN))
    return answer.stdout


def _must_be_flat(text: str) -> None:
    """No deeper than a request goes: counted before anything is built."""
    depth, in_text, escaped = 0, False, False
    for character in text:
        if in_text:
            in_text = escaped or character != '"'
            escaped = character == "\\" and not escaped
        elif character == '"':
            in_text = True
        elif character in "{[":
            depth += 1
            if depth > DEEPEST:
                raise Refused("The data file is nested deeper than a request is.")
        elif character in "}]":
            depth -= 1


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Refused("The data file names a field twice. Which value counts cannot be told.")
    return found


def _no_fraction(value: str) -> NoReturn:
    raise Refused(f"The data file holds the number {value[:LONGEST_NUMBER]}, which a request does not.")


def _whole(value: str) -> int:
    if len(value) > LONGEST_NUMBER:
        _no_fraction(value)
    return int(value)


def _faults(error: Invalid) -> tuple[str, ...]:
    places = [f"{pointer or '/'}: {' '.join(said)}" for pointer, said in error.fields.items()]
    return (error.message, *places[:MOST_FAULTS])

"""A file that somebody brings, looked at by a process of its own that may take so much time and memory and no more.

Run as `python -m requests_app.checking.apart`: on its input a line of JSON with what to look for, then the file; on its
output what was found, as JSON. It knows no settings, no database and no secret. `look` is our end of it.
"""

import io
import json
import logging
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from requests_app.core import apart, limits
from requests_app.sealing.verdicts import Signatures, from_json, to_json

BOUNDS = limits.Limits(seconds=25, megabytes=1024)
LARGEST = 64 * 1024 * 1024
FIRST_PAGES, LAST_PAGES = 20, 40
MOST_CODES = 5
UNFINISHED = "Looking at the file needed more time or memory than allowed."
_RANGE = re.compile(rb"/ByteRange\s{0,4}\[\s{0,4}(\d{1,9})\s{1,9}(\d{1,9})\s{1,9}(\d{1,9})\s{1,9}(\d{1,9})")
_HASH = re.compile("[0-9a-f]{64}")
_CODE = re.compile("(?:[0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}")


@dataclass(frozen=True, slots=True)
class Looked:
    """Signatures, printed check codes, and whether the file carries data, says so, and did when it was signed.

    `unfinished`: the time or the memory was up before anything could be said.

    `left_over`: the certificate (fingerprint) of a signature that no reader finds any more, and how far it reaches.
    """

    signatures: Signatures
    codes: tuple[str, ...] = ()
    carries: bool = False
    carried: bool = False
    says_it_carries: bool = False
    left_over: str = ""
    left_over_to: int = 0
    unfinished: bool = False


def look(
    pdf: bytes,
    *,
    roots: Sequence[str] = (),
    stamp_roots: Sequence[str] | None = None,
    announcing: Sequence[str] = (),
) -> Looked:
    """Look at a file. `announcing`: what stands before the hash of the data a document carries, without spaces.

    Raises Unavailable if no process can be started.
    """
    if len(pdf) > LARGEST:
        return _unfinished(pdf)
    told_what = {"roots": list(roots), "stamp_roots": stamp_roots, "announcing": list(announcing)}
    try:
        handed = json.dumps(told_what).encode() + b"\n" + pdf
        done = apart.run("requests_app.checking.apart", handed, seconds=BOUNDS.seconds)
        return looked(json.loads(done.stdout))
    except (apart.TookTooLong, ValueError, KeyError, TypeError):
        # Whatever a reader stumbles over is told by it; only its bounds end the process.
        return _unfinished(pdf)


def _unfinished(pdf: bytes) -> Looked:
    return Looked(Signatures(size=len(pdf), problem=UNFINISHED), unfinished=True)


def looked(told: dict[str, Any]) -> Looked:
    """What came back. Raises ValueError, KeyError or TypeError if it is not what `told_of` tells."""
    return Looked(**told | {"signatures": from_json(told["signatures"]), "codes": tuple(told["codes"])})


def main() -> int:
    """Read, look, answer."""
    limits.apply(BOUNDS)
    logging.disable(logging.CRITICAL)  # what a reader has to say about a stranger's file is in no log
    asked = json.loads(sys.stdin.buffer.readline())
    pdf = sys.stdin.buffer.read(LARGEST + 1)
    json.dump(told_of(pdf, asked["roots"], asked["stamp_roots"], asked["announcing"]), sys.stdout)
    return 0


def told_of(
    pdf: bytes, roots: Sequence[str], stamp_roots: Sequence[str] | None, announcing: Sequence[str]
) -> dict[str, Any]:
    """What there is to tell; a file that no reader can open has signatures with a problem and nothing else."""
    from requests_app.sealing import validation

    signatures = validation.validate(pdf, roots, stamp_roots=stamp_roots)
    sealed = signatures.seal
    text = _quietly(_text, pdf, otherwise="")
    carries = _quietly(_carries, pdf, otherwise=False)
    covered = pdf[: sealed.covered_to] if sealed and sealed.intact and sealed.covered_to < len(pdf) else b""
    return {
        "signatures": to_json(signatures),
        "codes": list(dict.fromkeys(_CODE.findall(text)))[:MOST_CODES],
        "carries": carries,
        "carried": _quietly(_carries, covered, otherwise=False) if covered else carries,
        "says_it_carries": any(_announced(text, words) for words in announcing),
    } | ({} if sealed else _quietly(_left_over, pdf, otherwise={}))


def _quietly(read: Any, pdf: bytes, *, otherwise: Any) -> Any:
    """A hostile file makes a reader fail in any way there is; then it says nothing."""
    try:
        return read(pdf)
    except Exception:
        return otherwise


def _carries(pdf: bytes) -> bool:
    """Whether a data file hangs where readers look for one."""
    from pypdf import PdfReader

    return any(one.name.lower().endswith(".json") for one in PdfReader(io.BytesIO(pdf)).attachment_list)


def _left_over(pdf: bytes) -> dict[str, Any]:
    """A changed byte or a revision can hide a signature from readers; it still says whose document it was."""
    from requests_app.sealing import validation

    if (place := _RANGE.search(pdf)) is None:
        return {}
    first, until, again, rest = (int(number) for number in place.groups())
    padded = bytes.fromhex(pdf[until + 1 : again - 1].decode("ascii"))
    covered = pdf[first : first + until] + pdf[again : again + rest]
    found = validation.validate_bytes(covered, padded[: _length(padded)])
    return {"left_over": found.fingerprint, "left_over_to": again + rest} if found else {}


def _length(der: bytes) -> int:
    """How long the first value of a DER text is, with its head."""
    if der[1] < 0x80:
        return der[1] + 2
    head = 2 + der[1] - 0x80
    return head + int.from_bytes(der[2:head], "big")


def _text(pdf: bytes) -> str:
    from pypdf import PdfReader

    from requests_app.inspection.reading import squeezed

    pages = PdfReader(io.BytesIO(pdf)).pages
    count = len(pages)
    chosen = sorted({*range(min(count, FIRST_PAGES)), *range(max(0, count - LAST_PAGES), count)})
    return "\n".join(
        _quietly(lambda page: squeezed(page.extract_text()), pages[one], otherwise="") for one in chosen
    )


def _announced(text: str, words: str) -> bool:
    place = text.find(words)
    return place >= 0 and bool(_HASH.match(text, place + len(words)))


if __name__ == "__main__":
    sys.exit(main())

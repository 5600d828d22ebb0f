"""Signatures of a PDF from outside, checked by a process of its own with so much time and memory and no more.

Run as `python -m requests_app.sealing.apart`: on its input a line of JSON with the roots, then the PDF; on its output
the result as JSON. It knows no settings, no database and no secret. `validate` is our end of it.
"""

import json
import sys
from collections.abc import Sequence

from requests_app.core import apart, limits
from requests_app.sealing.verdicts import Signatures, from_json, to_json

BOUNDS = limits.Limits(seconds=20, megabytes=1024)
LARGEST = 64 * 1024 * 1024
TOO_LARGE = f"The file is larger than {LARGEST // (1024 * 1024)} MB; signatures are not looked for."
TOO_MUCH = (
    "The signatures could not be checked: the file is damaged, or needs more time or memory than allowed."
)


def validate(
    pdf: bytes, roots: Sequence[str] = (), *, stamp_roots: Sequence[str] | None = None
) -> Signatures:
    """As `validation.validate`, at the risk of another process. Raises Unavailable if none can be started."""
    if len(pdf) > LARGEST:
        return Signatures(size=len(pdf), problem=TOO_LARGE)
    asked = {"roots": list(roots), "stamp_roots": None if stamp_roots is None else list(stamp_roots)}
    try:
        handed = json.dumps(asked).encode() + b"\n" + pdf
        done = apart.run("requests_app.sealing.apart", handed, seconds=BOUNDS.seconds)
    except apart.TookTooLong:
        return Signatures(size=len(pdf), problem=TOO_MUCH)
    try:
        return from_json(json.loads(done.stdout))
    except (ValueError, KeyError, TypeError):
        return Signatures(size=len(pdf), problem=TOO_MUCH)


def main() -> int:
    """Read, check, answer."""
    from requests_app.sealing import validation

    limits.apply(BOUNDS)
    asked = json.loads(sys.stdin.buffer.readline())
    pdf = sys.stdin.buffer.read(LARGEST + 1)
    found = validation.validate(pdf, asked["roots"], stamp_roots=asked["stamp_roots"])
    json.dump(to_json(found), sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())

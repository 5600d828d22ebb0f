"""Reading a PDF in a process of its own that may take so much time and memory and no more.

Run as `python -m requests_app.inspection.apart`: the PDF on its input, on its output what `reading` tells, as JSON. It
knows no settings, no database and no secret. `read` is our end of it.
"""

import json
import sys
from typing import Any

from requests_app.core import apart, limits

BOUNDS = limits.Limits(seconds=25, megabytes=1024)
LARGEST = 64 * 1024 * 1024
LARGEST_ANSWER = 32 * 1024 * 1024
BROKEN = "The PDF could not be read: it is damaged, or needs more time or memory than allowed."
TOO_LARGE = f"The PDF is larger than {LARGEST // (1024 * 1024)} MB and is not looked into."
NOT_A_PDF = "This is no PDF."


class Unreadable(Exception):
    """The reason why a file tells nothing."""


def read(pdf: bytes) -> dict[str, Any]:
    """What the file tells. Raises Unreadable with the reason, Unavailable if no process can be started."""
    if len(pdf) > LARGEST:
        raise Unreadable(TOO_LARGE)
    if b"%PDF-" not in pdf[:1024]:
        raise Unreadable(NOT_A_PDF)
    try:
        answer = apart.run("requests_app.inspection.apart", pdf, seconds=BOUNDS.seconds)
    except apart.TookTooLong:
        raise Unreadable(BROKEN) from None
    if answer.returncode or len(answer.stdout) > LARGEST_ANSWER:
        raise Unreadable(BROKEN)
    try:
        told = json.loads(answer.stdout)
    except ValueError:
        raise Unreadable(BROKEN) from None
    return dict(told)


def main() -> int:
    """Read, answer."""
    from requests_app.inspection import reading

    limits.apply(BOUNDS)
    told = reading.read(sys.stdin.buffer.read(LARGEST + 1))
    json.dump(told, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())

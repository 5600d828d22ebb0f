"""The data a request PDF carries, read by a process of its own that may take so much time and memory and no more.

Run as `python -m requests_app.incoming.attachments`: the PDF on its input, on its output the one JSON attachment. It
knows no settings, no database and no secret. What the exit codes mean is said beside them.
"""

import io
import sys

from requests_app.core import limits

BOUNDS = limits.Limits(seconds=20, megabytes=768)
LARGEST = 2 * 1024 * 1024
NONE, SEVERAL, TOO_LARGE = 3, 4, 5
ENDING = ".json"


def main() -> int:
    """Write the attachment, or say by the exit code why there is none to take."""
    from pypdf import PdfReader

    limits.apply(BOUNDS)
    reader = PdfReader(io.BytesIO(sys.stdin.buffer.read()))
    found = [one for one in reader.attachment_list if one.name.lower().endswith(ENDING)]
    if not found:
        return NONE
    if len(found) > 1:
        return SEVERAL
    content = found[0].content
    if len(content) > LARGEST:
        return TOO_LARGE
    sys.stdout.buffer.write(content)
    return 0


if __name__ == "__main__":
    sys.exit(main())

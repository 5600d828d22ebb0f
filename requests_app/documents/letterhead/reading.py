"""The process that reads an uploaded crest: `python -m requests_app.documents.letterhead.reading`.

The file on its input; on its output one line with the media type, then the picture made anew: a photograph or drawing
without anything hidden in it, or an SVG of nothing but shapes. It may take so much time and memory and no more, and
knows no settings, no database and no secret. What is wrong is said by a word of `FAULTS` on the error output.
"""

import io
import sys

from requests_app.core import limits
from requests_app.documents.letterhead import shapes

BOUNDS = limits.Limits(seconds=15, megabytes=768)
LARGEST = 2 * 1024 * 1024
MOST_PIXELS = 16_000_000
FEWEST_PIXELS = 150
KEPT_PIXELS = 1_000
SLIMMEST = 0.25
REFUSED = 3


class Unfit(Exception):
    """A picture that is not taken; the word says why (see `uploads.FAULTS`)."""


def main() -> int:
    """Write the picture, or the word that says why it is not taken."""
    limits.apply(BOUNDS)
    body = sys.stdin.buffer.read(LARGEST + 1)
    try:
        media_type, made = read(body)
    except (Unfit, shapes.NotOnlyShapes) as fault:
        sys.stderr.write(str(fault))
        return REFUSED
    sys.stdout.buffer.write(media_type.encode() + b"\n" + made)
    return 0


def read(body: bytes) -> tuple[str, bytes]:
    """The picture made anew and what it is. Raises Unfit or NotOnlyShapes."""
    if len(body) > LARGEST:
        raise Unfit("large")
    if body.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")):
        return "image/png", _picture(body)
    if b"<svg" in body[:4096] or b"<?xml" in body[:64]:
        return "image/svg+xml", shapes.only(body, slimmest=SLIMMEST)
    raise Unfit("kind")


def _picture(body: bytes) -> bytes:
    """A PNG with these pixels and nothing else: no place, no camera, no profile, nothing after its end."""
    from PIL import Image, UnidentifiedImageError

    Image.MAX_IMAGE_PIXELS = None  # asked below, with a word of our own
    try:
        with Image.open(io.BytesIO(body), formats=("PNG", "JPEG")) as picture:
            width, height = picture.size
            if width * height > MOST_PIXELS:
                raise Unfit("pixels")
            if min(width, height) < FEWEST_PIXELS:
                raise Unfit("small")
            if not SLIMMEST <= width / height <= 1 / SLIMMEST:
                raise Unfit("slim")
            if getattr(picture, "n_frames", 1) > 1:
                raise Unfit("moving")
            picture.load()
            plain = picture.convert(
                "RGBA" if "A" in picture.mode or "transparency" in picture.info else "RGB"
            )
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError) as error:
        raise Unfit("broken") from error
    plain.thumbnail((KEPT_PIXELS, KEPT_PIXELS))
    bare = Image.frombytes(plain.mode, plain.size, plain.tobytes())
    made = io.BytesIO()
    bare.save(made, "PNG", optimize=True)
    return made.getvalue()


if __name__ == "__main__":
    sys.exit(main())

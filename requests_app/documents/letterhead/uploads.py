"""An uploaded crest, looked at before anybody relies on it: our end of the process that reads it."""

from dataclasses import dataclass
from typing import Final

from requests_app.core import apart
from requests_app.core.errors import Invalid
from requests_app.documents.letterhead.reading import BOUNDS, FEWEST_PIXELS, LARGEST, MOST_PIXELS, REFUSED

FAULTS: Final = {
    "kind": "Choose a PNG, JPEG or SVG file.",
    "large": f"The file is larger than {LARGEST // (1024 * 1024)} MB.",
    "pixels": f"The picture has more than {MOST_PIXELS // 1_000_000} million pixels. Make it smaller.",
    "small": f"The picture is too small to print well: each side needs at least {FEWEST_PIXELS} pixels.",
    "slim": "The picture is more than four times as long as it is wide. Cut it to the crest.",
    "moving": "The picture has several frames. Save it as a single picture.",
    "broken": "The file is damaged or not what its ending says.",
    "size": "The SVG does not say how large it is. Save it with a view box, or with width and height.",
    "script": "The SVG holds a script. Save it as a plain drawing.",
    "reference": "The SVG refers to something outside itself. Save it with everything in one file.",
    "entity": "The SVG defines entities of its own. Save it as a plain drawing.",
    "element": "The SVG holds more than shapes: text, pictures, filters or movement. Turn them into paths.",
    "intricate": "The SVG is too intricate. Simplify its paths.",
}
_TOO_MUCH = "The picture could not be read within the time and memory allowed. Save it in a simpler form."


@dataclass(frozen=True, slots=True)
class Crest:
    """A picture that was taken: made anew, and what it is."""

    media_type: str
    body: bytes


def read(body: bytes) -> Crest:
    """The picture made anew by a process of its own. Raises Invalid (field `crest`) with the reason."""
    if len(body) > LARGEST:
        raise _refused(FAULTS["large"])
    try:
        done = apart.run("requests_app.documents.letterhead.reading", body, seconds=BOUNDS.seconds)
    except apart.TookTooLong:
        raise _refused(_TOO_MUCH) from None
    if done.returncode == REFUSED:
        raise _refused(FAULTS.get(done.stderr.decode("ascii", "replace"), FAULTS["broken"]))
    if done.returncode != 0:
        raise _refused(_TOO_MUCH)
    media_type, _, picture = done.stdout.partition(b"\n")
    return Crest(media_type.decode("ascii"), picture)


def _refused(sentence: str) -> Invalid:
    return Invalid("The crest was not taken.", fields={"crest": [sentence]})

"""What a PDF may hold besides pages, and what to make of it. Codes travel; the words are for people."""

from dataclasses import dataclass
from typing import Any, Final

JAVASCRIPT, LAUNCH, SUBMIT, ELSEWHERE, XFA, MEDIA = (
    "javascript",
    "launch",
    "submit",
    "elsewhere",
    "xfa",
    "media",
)
AUTOMATIC, OUTSIDE, ENCRYPTED, FILES, LINKS = "automatic", "outside", "encrypted", "files", "links"
MANY_PAGES, MANY_OBJECTS, APPENDED, UNTIED = "many_pages", "many_objects", "appended", "untied"

MOST_PAGES = 1000
MOST_OBJECTS = 300_000

WORDS: Final[dict[str, tuple[str, str]]] = {
    JAVASCRIPT: ("Contains JavaScript", "A reader may run it. Do not open the file outside the portal."),
    LAUNCH: ("Starts programs", "It asks the reader to start a program or open a file of the machine."),
    SUBMIT: ("Sends or fetches data", "It asks the reader to send what is typed, or to import data."),
    XFA: (
        "Contains an XFA form",
        "Its pages are made by a program in the file and may show other text than here.",
    ),
    MEDIA: ("Contains video, sound or 3D", "Players of such content are a known way in."),
    OUTSIDE: ("Refers to files outside", "Parts of it lie elsewhere; what a reader shows depends on them."),
    AUTOMATIC: ("Acts by itself when it is opened", "An action starts when the file or a page is opened."),
    ELSEWHERE: ("Opens other documents", "A link leads into another file."),
    ENCRYPTED: ("Encrypted", "It cannot be read without a password; ask the sender for an open copy."),
    MANY_OBJECTS: ("Unusually many parts", f"It has more than {MOST_OBJECTS} parts; not all were looked at."),
    MANY_PAGES: (f"More than {MOST_PAGES} pages", "Its text was not searched."),
    FILES: ("Other files are embedded", "They are listed below and are never opened by the portal."),
    UNTIED: (
        "Holds a signature that was taken out of use",
        "Nothing in the file leads to it any more. Ask the sender for the original file.",
    ),
    APPENDED: ("Added to after it was signed", "Read what the signatures cover before relying on it."),
    LINKS: ("Links to the web", "The portal follows none of them."),
}
"""Title and meaning by code, the worst first."""

DANGEROUS: Final = frozenset({JAVASCRIPT, LAUNCH, SUBMIT, XFA, MEDIA, OUTSIDE, AUTOMATIC})
"""What makes a file one that is not opened outside the portal."""

NAMES: Final = ("/S", "/Subtype", "/JS", "/XFA", "/AA", "/OpenAction", "/FS", "/F", "/Length", "/ByteRange")
"""What a dictionary is looked at for."""

_ACTIONS: Final = {
    "/JavaScript": JAVASCRIPT,
    "/Launch": LAUNCH,
    "/SubmitForm": SUBMIT,
    "/ImportData": SUBMIT,
    "/GoToR": ELSEWHERE,
    "/GoToE": ELSEWHERE,
    "/Rendition": MEDIA,
    "/Movie": MEDIA,
    "/Sound": MEDIA,
    "/RichMediaExecute": MEDIA,
    "/GoTo3DView": MEDIA,
    "/URI": LINKS,
}
_ANNOTATIONS: Final = {"/RichMedia": MEDIA, "/Movie": MEDIA, "/Sound": MEDIA, "/Screen": MEDIA, "/3D": MEDIA}
_TELLING: Final = {"/JS": JAVASCRIPT, "/XFA": XFA, "/ByteRange": UNTIED}
"""Names that tell by themselves. Every signature is untied until it is known which ones the form leads to."""


@dataclass(frozen=True, slots=True)
class Hazard:
    """Something found, and how often."""

    code: str
    count: int = 1

    @property
    def title(self) -> str:
        """What it is, in words."""
        return WORDS[self.code][0]

    @property
    def meaning(self) -> str:
        """What that means for whoever has the file."""
        return WORDS[self.code][1]

    @property
    def is_dangerous(self) -> bool:
        """Whether the file should not be opened outside the portal."""
        return self.code in DANGEROUS


def of_dictionary(one: Any) -> set[str]:
    """What a single dictionary of a PDF brings along. `one` maps names (with their slash) to values."""
    found = {_ACTIONS[name] for name in (one.get("/S"),) if isinstance(name, str) and name in _ACTIONS}
    found |= {
        _ANNOTATIONS[name]
        for name in (one.get("/Subtype"),)
        if isinstance(name, str) and name in _ANNOTATIONS
    }
    found |= {code for name, code in _TELLING.items() if name in one}
    if "/AA" in one or _acts(one.get("/OpenAction")):
        found.add(AUTOMATIC)
    if one.get("/FS") == "/URL" or ("/Length" in one and "/F" in one):
        found.add(OUTSIDE)
    return found


def _acts(action: Any) -> bool:
    """Whether an action at opening does more than to turn to a page."""
    return hasattr(action, "get") and action.get("/S") not in (None, "/GoTo")

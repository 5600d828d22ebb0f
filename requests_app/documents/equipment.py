"""What printing needs on the machine: the libraries WeasyPrint loads, and the fonts that the set-up brings."""

import ctypes
import json
from pathlib import Path

# Names under which Linux, macOS and Windows know the same library.
LIBRARIES = {
    "Pango": ("libpango-1.0.so.0", "libpango-1.0.dylib", "pango-1.0-0.dll"),
    "PangoFT2": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "pangoft2-1.0-0.dll"),
    "HarfBuzz subset": ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "harfbuzz-subset.dll"),
}
ASSETS = Path(__file__).parent / "assets"


def missing() -> list[str]:
    """A sentence for everything that is not there; empty if documents can be printed as they should look."""
    found = [f"The library {name} is not installed." for name in LIBRARIES if not _is_loadable(name)]
    lost = [font.stem for font in fonts() if not font.is_file()]
    if lost:
        found.append(
            f"Fonts of the documents are not installed: {', '.join(lost)}. make install brings them."
        )
    return found


def fonts() -> list[Path]:
    """The files of the fonts that documents are set in, whether they are there or not."""
    return [ASSETS / "fonts" / Path(name).name for name in json.loads((ASSETS / "fonts.json").read_text())]


def _is_loadable(name: str) -> bool:
    for candidate in LIBRARIES[name]:
        try:
            ctypes.CDLL(candidate)
        except OSError:
            continue
        return True
    return False

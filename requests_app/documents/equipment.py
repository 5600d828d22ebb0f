"""What printing needs on the machine: the libraries WeasyPrint loads, fonts for the scripts of the world."""

import ctypes
import shutil
import subprocess
from functools import cache

# Names under which Linux, macOS and Windows know the same library.
LIBRARIES = {
    "Pango": ("libpango-1.0.so.0", "libpango-1.0.dylib", "pango-1.0-0.dll"),
    "PangoFT2": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "pangoft2-1.0-0.dll"),
    "HarfBuzz subset": ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "harfbuzz-subset.dll"),
}
# One of each group is enough; systems package the same design under different names.
FONTS = (
    ("Noto Serif",),
    ("Noto Sans",),
    ("Noto Naskh Arabic", "Noto Sans Arabic"),
    ("Noto Serif CJK SC", "Noto Sans CJK SC", "Noto Serif SC", "Noto Sans SC"),
)
_SECONDS_TO_LIST_FONTS = 20


def missing() -> list[str]:
    """A sentence for everything that is not there; empty if documents can be printed as they should look."""
    found = [f"The library {name} is not installed." for name in LIBRARIES if not _is_loadable(name)]
    families = _families()
    if not families:
        return [*found, "The fonts cannot be listed: fontconfig is not installed."]
    return found + [f"The font {group[0]} is not installed." for group in FONTS if families.isdisjoint(group)]


def _is_loadable(name: str) -> bool:
    for candidate in LIBRARIES[name]:
        try:
            ctypes.CDLL(candidate)
        except OSError:
            continue
        return True
    return False


def _families() -> frozenset[str]:
    """The font families fontconfig knows, read once; empty (and asked again next time) if it does not answer."""
    try:
        return _read_families()
    except (OSError, subprocess.SubprocessError):
        return frozenset()


@cache
def _read_families() -> frozenset[str]:
    program = shutil.which("fc-list")
    if program is None:
        raise FileNotFoundError("fc-list")
    listed = subprocess.run(
        [program, ":", "family"], capture_output=True, text=True, check=True, timeout=_SECONDS_TO_LIST_FONTS
    )
    return frozenset(name.strip() for line in listed.stdout.splitlines() for name in line.split(","))

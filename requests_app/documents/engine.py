"""WeasyPrint 70 as documents use it: loaded late, with our fonts, our tags, and the right letter for each glyph.

The version is pinned: two of its names are replaced here, and a test fails where a new version lacks them.
"""

import os
from functools import cache
from pathlib import Path
from typing import Any

FONTS = Path(__file__).parent / "assets" / "fonts.conf"

_END = b"\nendstream"
_AMBIGUOUS = (b"\r" + _END, b"\n" + _END)


@cache
def library() -> Any:
    """WeasyPrint; it takes a second and Pango. Whatever fonts the machine has, only ours are seen."""
    os.environ["FONTCONFIG_FILE"] = str(FONTS)
    import pydyf
    import weasyprint
    from weasyprint.pdf import fonts, stream

    from requests_app.documents import letterforms, tagging

    class Font(fonts.Font):
        def __init__(self, *told: Any, **more: Any) -> None:
            super().__init__(*told, **more)
            known = letterforms.nominal(self.family, self.weight, bool(self.style))
            self.to_unicode: letterforms.Letters = letterforms.Letters(known)

    stream.Font = Font
    profiles = weasyprint.pdf.ColorProfile

    def profile(file: Any, *told: Any) -> Any:
        """The colours of the screen, read from a file that is closed afterwards."""
        with file:
            return profiles(file, *told)

    weasyprint.pdf.ColorProfile = profile
    written = pydyf.Stream.data.fget

    def ended(one: Any) -> bytes:
        """A stream whose last byte is a carriage return: the line end after it must not be taken for a part of it."""
        data: bytes = written(one)
        return data[: -len(_END)] + b"\r" + _END if data.endswith(_AMBIGUOUS) else data

    pydyf.Stream.data = property(ended)
    weasyprint.pdf.add_tags = tagging.add_tags
    return weasyprint

"""WeasyPrint 70 as documents use it: loaded late, with our fonts, our tags, and the right letter for each glyph.

The version is pinned: two of its names are replaced here, and a test fails where a new version lacks them.
"""

import os
from functools import cache
from pathlib import Path
from typing import Any

FONTS = Path(__file__).parent / "assets" / "fonts.conf"


@cache
def library() -> Any:
    """WeasyPrint; it takes a second and Pango. Whatever fonts the machine has, only ours are seen."""
    os.environ["FONTCONFIG_FILE"] = str(FONTS)
    import weasyprint
    from weasyprint.pdf import fonts, stream

    from requests_app.documents import tagging

    class Font(fonts.Font):
        def __init__(self, *told: Any, **more: Any) -> None:
            super().__init__(*told, **more)
            self.to_unicode: Letters = Letters()

    stream.Font = Font
    weasyprint.pdf.add_tags = tagging.add_tags
    return weasyprint


class Letters(dict[int, str]):
    """Which text each glyph stands for, as WeasyPrint collects it while it paints.

    WeasyPrint keeps the first it meets. Where a letter and its marks are painted as several glyphs, the first glyph
    stands for them all and the others for nothing, in the whole document. Here a glyph that was met alone stands for
    its one letter, whatever came before.
    """

    def __contains__(self, glyph: object) -> bool:
        return len(self.get(glyph, "")) == 1  # type: ignore[call-overload]

    def __setitem__(self, glyph: int, text: str) -> None:
        if len(text) == 1 or not self.get(glyph):
            super().__setitem__(glyph, text)

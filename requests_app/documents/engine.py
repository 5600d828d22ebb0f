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

    from requests_app.documents import letterforms, tagging

    class Font(fonts.Font):
        def __init__(self, *told: Any, **more: Any) -> None:
            super().__init__(*told, **more)
            known = letterforms.nominal(self.family, self.weight, bool(self.style))
            self.to_unicode: letterforms.Letters = letterforms.Letters(known)

    stream.Font = Font
    weasyprint.pdf.add_tags = tagging.add_tags
    return weasyprint

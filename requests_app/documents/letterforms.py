"""Which text each glyph of a document stands for, so that what is copied or read aloud is what was written.

WeasyPrint keeps the first text it meets for a glyph. Where a letter and its marks are painted as several glyphs, one
of them stands for all and the others for nothing, in the whole document: “vụ” is read as “vuụ”. Here a glyph stands
for the character that the font gives it, and only one without such a character for what it was met as.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from requests_app.documents import equipment

Face = tuple[str, int, bool]
_STRETCH, _NO_WIDTH = "\u0640", "\u200b"  # what joins two Arabic letters was not written
_MANY = 10_000  # Chinese and Korean: a glyph for each character, and hardly another


class Letters(dict[int, str]):
    """The texts by glyph of one font of one document, as WeasyPrint collects them while it paints."""

    def __init__(self, nominal: Mapping[int, str]) -> None:
        super().__init__()
        self._nominal = nominal
        self._settled: set[int] = set()

    def __contains__(self, glyph: object) -> bool:
        return glyph in self._settled

    def __setitem__(self, glyph: int, text: str) -> None:
        own = self._nominal.get(glyph, "")
        if not own:
            if len(text) == 1 or not self.get(glyph):
                super().__setitem__(glyph, text)
            if len(text) == 1:
                self._settled.add(glyph)
            return
        if len(text) != 1 or text not in own:
            parts = unicodedata.normalize("NFD", text)
            text = next((one for one in own if one in text or one in parts), own[0])
            text = _NO_WIDTH if text == _STRETCH else text
        super().__setitem__(glyph, text)
        self._settled.add(glyph)


@cache
def nominal(family: str, weight: int, italic: bool) -> Mapping[int, str]:
    """The characters that a font gives its glyphs; empty for a font that is not one of ours."""
    path = _faces().get((family, weight, italic))
    return _read(path) if path else {}


@cache
def _faces() -> dict[Face, Path]:
    return {_face(path): path for path in equipment.fonts()}


def _face(path: Path) -> Face:
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        family = font["name"].getDebugName(16) or font["name"].getDebugName(1)
        return family, font["OS/2"].usWeightClass, bool(font["OS/2"].fsSelection & 1)


def _read(path: Path) -> dict[int, str]:
    from fontTools.ttLib import TTFont

    texts: dict[str, str] = {}
    with TTFont(path, lazy=True) as font:
        for code, name in font.getBestCmap().items():
            texts[name] = texts.get(name, "") + chr(code)
        if len(font.getGlyphOrder()) < _MANY:
            _follow(font, texts)
        return {font.getGlyphID(name): text for name, text in texts.items()}


def _follow(font: Any, texts: dict[str, str]) -> None:
    """A form that replaces one glyph by one, as the font does within a word, is the same character."""
    waiting = [pair for table in _singles(font) for pair in table.mapping.items()]
    while found := [(whole, form) for whole, form in waiting if whole in texts and form not in texts]:
        for whole, form in found:
            texts[form] = "".join(dict.fromkeys(texts.get(form, "") + texts[whole]))


def _singles(font: Any) -> Iterator[Any]:
    if "GSUB" not in font or font["GSUB"].table.LookupList is None:
        return
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            inner = getattr(table, "ExtSubTable", table)
            if inner.LookupType == 1:
                yield inner

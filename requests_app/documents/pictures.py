"""Pages as pictures, to be looked at: one for every page of a PDF, and many of them small on one."""

import math
import subprocess
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

DOTS_PER_INCH = 60
_SMALL = (280, 396)
_ACROSS = 8
_DOWN = 6
_GAP = 8


class NoPictures(Exception):
    """There is no pdftoppm on this machine."""


def pages_of(pdf: Path) -> list[Path]:
    """A PNG of every page beside its PDF. Raises NoPictures without poppler-utils."""
    stem = pdf.with_suffix("")
    command = ["pdftoppm", "-r", str(DOTS_PER_INCH), "-png", str(pdf), str(stem)]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    except FileNotFoundError:
        raise NoPictures from None
    return sorted(pdf.parent.glob(f"{stem.name}-[0-9]*.png"))


def contact_sheets(pages: Sequence[Path], folder: Path, name: str) -> None:
    """All these pages, small but legible, on as many pictures as they need."""
    at_once = _ACROSS * _DOWN
    for number, start in enumerate(range(0, len(pages), at_once), 1):
        _contact_sheet(pages[start : start + at_once], folder / f"{name}-{number}.png")


def _contact_sheet(pages: Sequence[Path], file: Path) -> None:
    width, height = _SMALL
    down = max(1, math.ceil(len(pages) / _ACROSS))
    size = (_ACROSS * (width + _GAP) + _GAP, down * (height + _GAP) + _GAP)
    with Image.new("RGB", size, "#c9ced6") as sheet:
        for number, page in enumerate(pages):
            column, row = number % _ACROSS, number // _ACROSS
            with Image.open(page) as picture:
                small = picture.convert("RGB").resize(_SMALL, Image.Resampling.LANCZOS)
            sheet.paste(small, (_GAP + column * (width + _GAP), _GAP + row * (height + _GAP)))
        sheet.save(file)

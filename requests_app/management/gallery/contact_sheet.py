"""Pictures of the pages, and sheets with all of them: one HTML page to walk through, one PNG for every language."""

import math
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from django.utils.html import format_html, format_html_join
from PIL import Image

from requests_app.management.gallery.printing import Shown

DOTS_PER_INCH = 60
_SMALL = (280, 396)
_ACROSS = 8
_DOWN = 6
_GAP = 8


class NoPictures(Exception):
    """There is no pdftoppm on this machine."""


def pictures(shown: Sequence[Shown], *, at_once: int) -> dict[Path, list[Path]]:
    """A PNG of every page beside its PDF. Raises NoPictures without poppler-utils."""
    with ThreadPoolExecutor(at_once) as pool:
        found = pool.map(_pages_of, [one.file for one in shown])
    return {one.file: pages for one, pages in zip(shown, found, strict=True)}


def _pages_of(pdf: Path) -> list[Path]:
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


def index(shown: Sequence[Shown], pages: dict[Path, list[Path]], folder: Path) -> Path:
    """An HTML page that shows every document with its pages, by language and kind."""
    documents = format_html_join(
        "\n",
        '<section><h2><a href="{}">{} · {}</a></h2><div>{}</div></section>',
        (
            (
                one.file.relative_to(folder),
                one.sample.material.language,
                one.sample.name,
                format_html_join(
                    "",
                    '<a href="{}"><img src="{}" alt="page" loading="lazy"></a>',
                    ((page.relative_to(folder), page.relative_to(folder)) for page in pages[one.file]),
                ),
            )
            for one in shown
        ),
    )
    file = folder / "index.html"
    file.write_text(
        format_html(
            "<!doctype html><html lang=en><meta charset=utf-8><title>Documents</title><style>{}</style>{}</html>",
            "body{font:14px sans-serif;background:#e4e7ec;margin:1rem}div{display:flex;flex-wrap:wrap;gap:6px}"
            "img{width:248px;background:#fff}h2{font-size:14px;margin:1rem 0 .3rem}",
            documents,
        ),
        encoding="utf-8",
    )
    return file

"""The pages of the gallery: a picture of each, and one HTML page to walk through all of them."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from django.utils.html import format_html, format_html_join

from requests_app.documents.pictures import pages_of
from requests_app.management.gallery.printing import Shown


def pictured(shown: Sequence[Shown], *, at_once: int) -> dict[Path, list[Path]]:
    """A PNG of every page beside its PDF. Raises NoPictures without poppler-utils."""
    with ThreadPoolExecutor(at_once) as pool:
        found = pool.map(pages_of, [one.file for one in shown])
    return {one.file: pages for one, pages in zip(shown, found, strict=True)}


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
            "<!doctype html><html lang=en><meta charset=utf-8><title>Documents</title>"
            "<style>{}</style><p>{}</p>{}</html>",
            "body{font:14px sans-serif;background:#e4e7ec;margin:1rem}div{display:flex;flex-wrap:wrap;gap:6px}"
            "img{width:248px;background:#fff}h2{font-size:14px;margin:1rem 0 .3rem}",
            "What people type stands in English in every sample, as an office of the demonstration types it.",
            documents,
        ),
        encoding="utf-8",
    )
    return file

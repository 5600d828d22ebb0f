"""Other ways to make the same letter: WeasyPrint as its manual has it, a process for each, Chromium, Typst."""

import io
import os
import re
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree as ET

import pypdf
import tinyhtml5

from requests_app.documents import rendering
from requests_app.documents.engine import FONTS

ROOT = Path(__file__).resolve().parents[2]
ASSETS = FONTS.parent
_PLAIN = """
import datetime, os, struct, sys, warnings
from pathlib import Path
import weasyprint
from requests_app.documents import standards
assets, styles, out = Path(sys.argv[1]), sys.argv[3].split(","), os.fdopen(os.dup(1), "wb")
os.dup2(os.open(os.devnull, os.O_RDWR), 2)
class Assets(weasyprint.urls.URLFetcher):
    def fetch(self, url, headers=None):
        name = url.removeprefix("asset:")
        kind = "text/css" if name.endswith(".css") else "image/svg+xml"
        path = assets / name
        body = path.read_bytes() if path.exists() else (assets / "crest.svg").read_bytes()
        return weasyprint.urls.URLFetcherResponse(url, body, headers={"Content-Type": kind})
def made(html):
    fetcher = Assets()
    told = datetime.datetime(2026, 4, 1)
    data = weasyprint.Attachment(string='{"a": 1}', name="data.json", relationship="Data", created=told, modified=told)
    return weasyprint.HTML(string=html, base_url="asset:", url_fetcher=fetcher).write_pdf(
        stylesheets=[weasyprint.CSS(url=one, url_fetcher=fetcher) for one in styles], pdf_identifier=b"x" * 16,
        pdf_variant="pdf/a-3a", finisher=standards.finish, attachments=[data])
while len(size := sys.stdin.buffer.read(4)) == 4:
    pdf = made(sys.stdin.buffer.read(struct.unpack(">I", size)[0]).decode())
    out.write(struct.pack(">I", len(pdf)) + pdf)
    out.flush()
    if sys.argv[2] == "once":
        break
"""


def _started(how: str) -> subprocess.Popen[bytes]:
    styles = ",".join(rendering._STYLES)
    env = os.environ | {"FONTCONFIG_FILE": str(FONTS), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-s", "-c", _PLAIN, str(ASSETS), how, styles]
    return subprocess.Popen(command, cwd=ROOT, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def _asked(process: subprocess.Popen[bytes], html: str) -> bytes:
    assert process.stdin
    assert process.stdout
    body = html.encode()
    process.stdin.write(struct.pack(">I", len(body)) + body)
    process.stdin.flush()
    return process.stdout.read(struct.unpack(">I", process.stdout.read(4))[0])


@contextmanager
def naive(html: str) -> Iterator[Callable[[], bytes]]:
    """A warm process that calls WeasyPrint as its manual has it: PDF/A-3a, tags and an attachment as ours."""
    process = _started("again")

    def made() -> bytes:
        return _asked(process, html)

    made.pid = process.pid  # type: ignore[attr-defined]
    yield made
    process.communicate()


def cold(html: str) -> bytes:
    """A process for each letter."""
    process = _started("once")
    try:
        return _asked(process, html)
    finally:
        process.communicate()


@contextmanager
def chromium(html: str) -> Iterator[Callable[[], bytes]]:
    """A warm Chromium with a page open, that prints a tagged PDF."""
    from playwright.sync_api import sync_playwright

    styles = "".join((ASSETS / one.removeprefix("asset:")).read_text() for one in rendering._STYLES)
    shown = re.sub(r'src="asset:[^"]*"', f'src="{(ASSETS / "crest.svg").as_uri()}"', html)
    shown = shown.replace("</head>", f"<style>{styles}</style></head>")
    env = dict(os.environ) | {"FONTCONFIG_FILE": str(FONTS)}
    with sync_playwright() as playwright:
        program = next(
            path for path in ("/usr/bin/chromium", str(ROOT / ".venv/bin/chromium")) if Path(path).exists()
        )
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"], env=env)
        page = browser.new_page()

        def made() -> bytes:
            page.set_content(shown)
            return page.pdf(format="A4", tagged=True, prefer_css_page_size=True)

        yield made
        browser.close()


def typst(html: str) -> Callable[[], bytes]:
    """Typst, in this process, with a letter of the same content."""
    import typst as compiler

    source = _as_typst(html).encode()
    fonts = [str(ASSETS / "fonts")]
    return lambda: bytes(
        compiler.compile(source, font_paths=fonts, ignore_system_fonts=True, pdf_standards=["a-3b"])
    )


def pages(pdf: bytes) -> int:
    """How many pages a document has."""
    return len(pypdf.PdfReader(io.BytesIO(pdf)).pages)


_HEAD = """#set document(title: "Letter")
#set page(paper: "a4", margin: (top: 30mm, bottom: 27mm, left: 24mm, right: 22mm), numbering: "1 / 1")
#set text(font: ("Noto Serif", "Amiri", "Noto Serif SC"), size: 10pt, lang: "en")
#set par(leading: 0.75em)
"""


def _as_typst(html: str) -> str:
    root = tinyhtml5.parse(io.StringIO(html), namespace_html_elements=False)
    return _HEAD + "".join(_block(one) for one in root.find("body") or ())


def _block(element: ET.Element) -> str:
    tag, classes = element.tag, element.get("class", "")
    if "running" in classes or tag == "img":
        return ""
    if tag in ("h1", "h2", "h3", "h4"):
        return f"#heading(level: {tag[1]})[{_words(element)}]\n"
    if tag == "dl":
        cells = [f"[{_words(one)}]" for row in element for one in (row if row.tag == "div" else [row])]
        return f"#grid(columns: (41mm, 1fr), row-gutter: 6pt, {', '.join(cells)})\n"
    if tag == "table":
        rows = list(element.iter("tr"))
        cells = [f"[{_words(cell)}]" for row in rows for cell in row]
        return f"#table(columns: {max(len(row) for row in rows)}, {', '.join(cells)})\n"
    if tag in ("p", "li", "dt", "dd", "td") or not len(element):
        return f"{_words(element)}\n\n"
    return "".join(_block(one) for one in element)


def _words(element: ET.Element) -> str:
    text = " ".join("".join(element.itertext()).split())
    return re.sub(r"([\\#$*_`<>@\[\]=~/])", r"\\\1", text)

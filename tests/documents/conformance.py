"""Which standards every kind of document keeps in every language, examined; and the page that says so.

    python -m tests.documents.conformance         # writes docs/reference/conformance.md

A document is printed in this process by the code that the printer runs, then read by two programs that know nothing
of it: page-validation judges PDF/A-3a and PDF/UA-1, pikepdf takes it apart.
"""

import io
import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import page
import pikepdf

if __name__ == "__main__":
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mla_portal.settings.test")
    django.setup()

from requests_app.core import canonical
from requests_app.documents import rendering
from requests_app.documents.appearance import assets_of
from requests_app.documents.data import embedding
from requests_app.documents.job import Attachment
from requests_app.documents.kinds import Kind
from requests_app.law.languages import LETTER_LANGUAGES
from requests_app.management.gallery.samples import IN_TWO, Sample, in_two, sample
from tests.documents import working

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "conformance.md"
STANDARDS = {"A": "3a", "U": "ua1"}
ROWS: list[tuple[str, str]] = [(kind, "long") for kind in Kind]
ROWS += [(kind, "columns") for kind in Kind if kind in IN_TWO]
ROWS += [(name, working.LAYOUT) for name in working.PAPERS]
_CREATED = datetime(2026, 4, 1, 9, tzinfo=UTC)
_HEADINGS = {f"/H{level}": level for level in range(1, 7)}
_TEXT = """# Conformance

Every kind of document in every language, and the papers to work with, printed from a sample and examined. A: PDF/A-3a,
no finding. U: PDF/UA-1, no finding (both judged by page-validation). T: tags, titles, languages, fonts, bookmarks, as
`tests/documents/conformance.py` looks for them with pikepdf. D: carries its data as an embedded file
(AFRelationship Data). A letter that is missing is a standard that is not kept, or data that this kind does not carry.
The last three rows are papers that are made for one reader and kept nowhere (ADR 39).

Written by `python -m tests.documents.conformance`; `tests/documents/test_conformance.py` compares the page with what
it finds.

"""


def printed(one: Sample) -> tuple[bytes, Attachment | None]:
    """The PDF of a sample, with its pictures and its data."""
    html = one.html()
    told = embedding.envelope(one.material, one.kind)
    attachment = None
    if told is not None:
        attachment = Attachment("mla-document.json", canonical.dumps(told).encode(), "Data", _CREATED)
    identifier = bytes.fromhex(canonical.digest(html)[:32])
    assets = assets_of(one.material.data)
    return rendering.to_pdf(html, identifier=identifier, assets=assets, attachment=attachment).pdf, attachment


def made(kind: str, layout: str, language: str) -> tuple[bytes, Attachment | None]:
    """The PDF of a row of the page."""
    if layout == working.LAYOUT:
        return working.printed(kind, language), None
    wanted = Kind(kind)
    one = sample(wanted, layout, language) if layout == "long" else in_two(wanted, layout, language)
    return printed(one)


def judged(pdf: bytes, profile: str) -> list[str]:
    """What page-validation finds against a standard."""
    report = page.validate_pdf_bytes(pdf, profile=profile)
    found = [f"{failure.rule_id}: {failure.message}" for failure in report.failures]
    return found if found or report.is_compliant else [f"{profile} is not kept"]


def cell(kind: str, layout: str, language: str) -> tuple[str, list[str]]:
    """What the page says of a document, and every finding about it."""
    pdf, attachment = made(kind, layout, language)
    said, findings = "", []
    for letter, profile in STANDARDS.items():
        found = judged(pdf, profile)
        findings += found
        said += "" if found else letter
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        wrong = list(examined(opened, language, attachment))
    said += "" if wrong else "T"
    return said + ("D" if attachment else ""), findings + wrong


def examined(pdf: pikepdf.Pdf, language: str, attachment: Attachment | None) -> Iterator[str]:
    """What is wrong with a document beyond what the standards ask."""
    root = pdf.Root
    if str(root.get("/Lang", "")) != language:
        yield "the language of the document is not told"
    if not str(pdf.docinfo.get("/Title", "")) or root.ViewerPreferences.get("/DisplayDocTitle") is not True:
        yield "the title is not told, or not shown"
    if "/Outlines" not in root or "/First" not in root.Outlines:
        yield "there are no bookmarks"
    if any(name in root for name in ("/OpenAction", "/AA", "/AcroForm")):
        yield "the document does something by itself"
    yield from _of_fonts(pdf)
    yield from _of_tags(root.StructTreeRoot)
    yield from _of_pages(pdf)
    yield from _of_data(root, attachment)


def _of_fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for font in (one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)):
        if font.get("/Type") == "/FontDescriptor" and not {"/FontFile2", "/FontFile3"} & set(font.keys()):
            yield f"the font {font.FontName} is not embedded"


def elements(node: Any, above: str = "") -> Iterator[tuple[str, Any, str]]:
    """Every element of the structure, as its kind, itself and the kind of what holds it."""
    if not isinstance(node, pikepdf.Dictionary) or "/S" not in node:
        return
    kind = str(node.S)
    yield kind, node, above
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        yield from elements(kid, kind)


def _of_tags(root: Any) -> Iterator[str]:
    found = list(elements(root.K))
    for kind, node, above in found:
        if kind == "/TH" and "/Scope" not in node.A:
            yield "a head of a table does not say what it heads"
        if kind == "/Figure" and not str(node.get("/Alt", "")):
            yield "a picture says nothing"
        if kind in ("/Lbl", "/LBody") and above != "/LI":
            yield f"{kind} stands outside an entry"
    kinds = [kind for kind, _node, _above in found]
    if kinds.count("/P") + kinds.count("/LBody") < 3:
        yield "hardly anything is tagged"
    levels = [_HEADINGS[kind] for kind in kinds if kind in _HEADINGS]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield "there is not one title, before everything"
    if any(later > before + 1 for before, later in pairwise(levels)):
        yield "a level of headings is left out"


def _of_pages(pdf: pikepdf.Pdf) -> Iterator[str]:
    for number, one in enumerate(pdf.pages, 1):
        if b"/Artifact <</Type /Pagination>> BDC" not in b" ".join(one.Contents.read_bytes().split()):
            yield f"page {number} has no head or foot that is set apart from its text"


def _of_data(root: Any, attachment: Attachment | None) -> Iterator[str]:
    carried = list(root.get("/AF", []))
    if len(carried) != (1 if attachment else 0):
        yield f"{len(carried)} files are embedded"
        return
    for one in carried:
        if one.AFRelationship != "/Data" or one.EF.F.read_bytes() != attachment.body:
            yield "the data are not what was embedded"


def table(cells: dict[tuple[str, str, str], str]) -> str:
    """The page, from what the cells say."""
    head = f"| Document | {' | '.join(LETTER_LANGUAGES)} |\n|---|{'---|' * len(LETTER_LANGUAGES)}\n"
    lines = []
    for kind, layout in ROWS:
        name = _named(kind, layout)
        said = [cells[kind, layout, language] for language in LETTER_LANGUAGES]
        lines.append(f"| {name} | {' | '.join(said)} |\n")
    return _TEXT + head + "".join(lines)


def _named(kind: str, layout: str) -> str:
    if layout == working.LAYOUT:
        return working.PAPERS[kind]
    return str(Kind(kind).label) + ("" if layout == "long" else ", in two languages")


def read() -> dict[tuple[str, str, str], str]:
    """The cells of the page as it is written."""
    rows = [line for line in PAGE.read_text().splitlines() if line.startswith("| ")][1:]
    found = {}
    for (kind, layout), row in zip(ROWS, rows, strict=True):
        for language, said in zip(LETTER_LANGUAGES, row.strip("|").split("|")[1:], strict=True):
            found[kind, layout, language] = said.strip()
    return found


def main() -> None:
    """Print and examine everything, write the page, name every finding."""
    cells, failed = {}, 0
    for language in LETTER_LANGUAGES:
        for kind, layout in ROWS:
            try:
                said, findings = cell(kind, layout, language)
            except KeyError as error:  # a phrase that is missing
                said, findings = "", [f"{error!r}"]
            cells[kind, layout, language] = said
            failed += bool(findings)
            for finding in findings:
                print(f"{language} {kind} {layout}: {finding}", file=sys.stderr)
    PAGE.write_text(table(cells))
    print(f"{len(cells)} documents, {failed} with findings; {PAGE.name} written")


if __name__ == "__main__":
    main()

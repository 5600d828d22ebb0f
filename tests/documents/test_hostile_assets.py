"""Pictures and data that want to reach a file, an address or the machine: shown harmlessly, or refused."""

import io
import struct
import zlib
from datetime import UTC, datetime

import pikepdf
import pytest

from requests_app.core.limits import Limits
from requests_app.documents.job import (
    LARGEST_ATTACHMENT,
    LARGEST_PICTURE,
    Asset,
    Attachment,
    Job,
    pack,
    unpack,
)
from requests_app.documents.press import CannotPrint
from tests.documents import papers
from tests.documents.test_hostile import canary, secret  # noqa: F401

NOW = datetime(2026, 4, 1, 9, tzinfo=UTC)
DATA = Attachment("mla-document.json", b'{"a":1}', "Data", NOW)
PAGE = (
    '<html lang="en"><head><title>t</title></head><body><h1>t</h1><p>kept</p>{}'
    '<img src="asset:given" alt="A picture"></body></html>'
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">{}</svg>'


def shown(body, media_type="image/svg+xml", *, markup="", attachment=None, limits=papers.PATIENT):
    """A page with this picture, printed by the real press."""
    return papers.THE_PRESS.to_pdf(
        PAGE.format(markup),
        identifier=papers.IDENTIFIER,
        limits=limits,
        assets={"given": Asset(media_type, body)},
        attachment=attachment,
    )


def outcome(body, media_type="image/svg+xml", **more):
    """The reason why a picture could not be shown, or the PDF that shows it."""
    try:
        return "", shown(body, media_type, **more).pdf
    except CannotPrint as refused:
        return refused.reason, b""


def png(width, height, data=b""):
    """A picture that says it is this large."""

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def test_a_drawing_reaches_neither_files_nor_addresses(canary, secret):  # noqa: F811
    address, calls = canary
    drawings = [
        f'<image href="{address}/a"/><image xlink:href="file://{secret}"/>',
        f'<use href="{address}/b#x"/><use xlink:href="file://{secret}#x"/>',
        f'<style>@import url("{address}/c"); rect {{ fill: url({address}/d) }}</style><rect width="9" height="9"/>',
        f"<script>fetch('{address}/e')</script><foreignObject><iframe src='{address}/f'/></foreignObject>",
        f'<filter id="f"><feImage href="{address}/g"/></filter><rect filter="url(#f)" width="9" height="9"/>',
        f'<a href="{address}/h"><text>x</text></a>',
        f'<image href="data:image/svg+xml;base64,PHN2Zy8+"/><rect mask="url(file://{secret})" width="9" height="9"/>',
    ]
    for drawing in drawings:
        printed = shown(SVG.format(drawing).encode())
        assert b"TOP-SECRET-CANARY" not in printed.pdf
        assert "kept" in papers.text_of(printed.pdf)
        with pikepdf.open(io.BytesIO(printed.pdf)) as opened:
            assert not any("/Annots" in page for page in opened.pages)
            assert "/EmbeddedFiles" not in opened.Root.get("/Names", {})
    assert calls == []


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"no picture",
        b"<svg",
        png(3, 3),
        png(3, 3, b"broken"),
        png(100_000, 100_000, zlib.compress(b"\0" * 1000)),
        b'<svg xmlns="http://www.w3.org/2000/svg"><use href="#a" id="a"/></svg>',
        b'<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>',
    ],
    ids=["empty", "text", "cut", "no data", "broken", "huge", "recursive", "entity"],
)
@pytest.mark.parametrize("media_type", ["image/svg+xml", "image/png"])
def test_a_broken_picture_harms_nobody(body, media_type):
    reason, pdf = outcome(body, media_type)
    assert reason in ("", "error", "memory")
    assert reason or "kept" in papers.text_of(pdf)
    assert b"root:" not in pdf
    assert papers.to_pdf("<html><body><p>next</p></body></html>").pages == 1


@pytest.mark.parametrize(
    "drawing",
    [
        "<!DOCTYPE s [<!ENTITY a 'aaaaaaaaaa'>"
        + "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
        + "]>"
        + SVG.format("<text>&i;</text>"),
        SVG.format("<g>" * 20_000 + "</g>" * 20_000),
        SVG.format(
            "".join(f'<g id="g{n}"><use href="#g{n - 1}"/><use href="#g{n - 1}"/></g>' for n in range(40))
        ),
        SVG.format('<path d="M0 0' + " L1 1" * 200_000 + '"/>'),
    ],
    ids=["entities", "deep", "doubling", "long path"],
)
def test_a_drawing_that_eats_time_or_memory_takes_nobody_along(drawing):
    reason, _pdf = outcome(drawing.encode(), limits=Limits(seconds=3, megabytes=900))
    assert reason in ("", "time", "memory", "error")
    assert papers.to_pdf("<html><body><p>next</p></body></html>").pages == 1


def test_a_given_picture_never_takes_the_place_of_ours():
    mine = '<html lang="en"><body><h1 class="title">t</h1><img src="asset:crest.svg" alt="c"></body></html>'
    ours = papers.to_pdf(mine)
    other = {
        "letters.css": Asset("image/png", b"* { display: none }"),
        "crest.svg": Asset("image/png", png(1, 1)),
    }
    told = {"identifier": papers.IDENTIFIER, "limits": papers.PATIENT}
    assert papers.THE_PRESS.to_pdf(mine, assets=other, **told).pdf == ours.pdf


def test_a_picture_is_there_for_its_own_document_alone():
    shown(SVG.format('<rect width="9" height="9"/>').encode())
    with pytest.raises(CannotPrint):
        papers.to_pdf(PAGE.format(""))


@pytest.mark.parametrize(
    "name", ["../models.py", "/etc/passwd", "A b", "x" * 80, "", "a/b", "é", "a.b.c", "a\n"]
)
def test_names_that_lead_somewhere_are_refused(name):
    with pytest.raises(ValueError, match="called"):
        Job("", "00", {name: Asset("image/png", b"")})
    with pytest.raises(ValueError, match="carry"):
        Attachment(name, b"", "", NOW)


@pytest.mark.parametrize("media_type", ["text/css", "text/html", "application/pdf", "", "image/svg"])
def test_nothing_but_pictures_is_shown(media_type):
    with pytest.raises(ValueError, match="picture"):
        Asset(media_type, b"")


def test_what_is_too_large_is_refused():
    with pytest.raises(ValueError, match="picture"):
        Asset("image/png", b"x" * (LARGEST_PICTURE + 1))
    with pytest.raises(ValueError, match="carry"):
        Attachment("a.json", b"x" * (LARGEST_ATTACHMENT + 1), "", NOW)
    with pytest.raises(ValueError, match="carry"):
        Attachment("a.json", b"", "", NOW.replace(tzinfo=None))


def test_a_job_arrives_as_it_was_packed():
    job = Job(
        "<p>é</p>", "0f", {"a": Asset("image/png", b"\0\1"), "b.svg": Asset("image/svg+xml", b"")}, DATA
    )
    assert unpack(*pack(job, papers.PATIENT)) == job
    assert unpack(*pack(Job("", "0f"), papers.PATIENT)) == Job("", "0f")


def test_what_data_say_is_embedded_as_it_is_and_nothing_of_it_is_done():
    body = (
        b'{"x": "</script><link rel=attachment href=file:///etc/passwd>", "y": "%PDF-1.7 endstream endobj"}'
    )
    told = "(x) /AA <</S /JavaScript>> \u202e \\ )"
    printed = shown(SVG.format("").encode(), attachment=Attachment("mla-document.json", body, told, NOW))
    with pikepdf.open(io.BytesIO(printed.pdf)) as opened:
        (carried,) = opened.Root.AF
        assert carried.EF.F.read_bytes() == body
        assert str(carried.Desc) == told
        assert str(carried.UF) == "mla-document.json"
        assert carried.AFRelationship == "/Data"
        assert not {"/OpenAction", "/AA", "/AcroForm"} & set(opened.Root.keys())


def test_the_same_data_give_the_same_bytes():
    picture = SVG.format('<rect width="9" height="9"/>').encode()
    assert shown(picture, attachment=DATA).pdf == shown(picture, attachment=DATA).pdf


@pytest.mark.parametrize(
    "name",
    ["a" * 4_000 + ".pdf", "/".join("deep" for _ in range(2_000)), "\u202efdp.exe" * 50, "<img src=x>" * 100],
)
def test_the_name_of_an_annex_is_printed_whatever_it_is(name):
    content = papers.content("invoice")
    content["annexes"]["entries"][0] |= {"filename": name, "title": name[:200]}
    printed = papers.printed(papers.material("invoice", annexes=content["annexes"]))
    read = papers.squeezed(papers.text_of(printed.pdf))
    assert papers.squeezed(name.replace("\u202e", "‹U+202E›"))[:300] in read
    assert printed.pages < 40

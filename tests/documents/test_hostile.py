"""Texts that want to reach a file, an address or the reader's eye: printed as text, or refused with a reason."""

import http.server
import io
import threading

import pypdf
import pytest

from requests_app.documents.letters import compose
from requests_app.documents.letters.text import TooLong
from requests_app.documents.press import CannotPrint
from tests.documents import papers


@pytest.fixture(scope="module")
def canary():
    """An address on this machine that counts who calls it."""
    calls = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            calls.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *args):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", calls
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def secret(tmp_path_factory):
    path = tmp_path_factory.mktemp("secret") / "key.txt"
    path.write_text("TOP-SECRET-CANARY")
    return path


def payloads(address, path):
    return [
        f'<img src="{address}/img">',
        f'<link rel="stylesheet" href="{address}/css">',
        f'<link rel="attachment" href="file://{path}">',
        f'<a rel="attachment" href="{path}">x</a>',
        f'<style>@import url("{address}/import"); body{{background:url({address}/bg)}}</style>',
        f"<style>@font-face{{font-family:x;src:url(file://{path})}}</style>",
        f'<iframe src="file://{path}"></iframe><object data="{address}/object"></object>',
        f'<embed src="file://{path}"><svg><image href="{address}/svg"/><use href="file://{path}#a"/></svg>',
        f'<base href="{address}/"><img src="relative.png">',
        f'<div style="content: url({address}/content)">x</div>',
        f"--></title><script>location='{address}/js'</script>",
        f'{{% include "{path}" %}} {{{{ settings.SECRET_KEY }}}} ${{7*7}} {{{{7*7}}}}',
        '<meta http-equiv="refresh" content="0">&lt;b&gt; &#60;i&#62; &nbsp;',
        '" onerror="x" style="position:fixed',
    ]


def test_markup_in_any_field_is_printed_as_it_was_typed_and_nothing_is_fetched_or_read(canary, secret):
    address, calls = canary
    hostile = payloads(address, secret)
    content = papers.content("hospital")
    content["facts"]["summary"] = "\n".join(hostile)
    content["authority"]["official_function"] = hostile[0]
    persons = [
        {"id": f"person{n:02}", "name_latin": payload, "name_original": payload}
        for n, payload in enumerate(hostile)
    ]
    items = [
        {"id": f"item00{n:02}", "type": "AT04", "holder": payload, "accounts": payload}
        for n, payload in enumerate(hostile)
    ]
    m = papers.material(
        facts=content["facts"],
        authority=content["authority"],
        persons={"entries": persons},
        assistance={"entries": items},
    )
    printed = papers.printed(m)
    text = papers.squeezed(papers.text_of(printed.pdf))
    for payload in hostile:
        assert text.count(papers.squeezed(payload)) >= 2, payload
    assert_carries_nothing(printed.pdf)
    assert calls == []


def test_even_unescaped_markup_reaches_neither_files_nor_addresses(canary, secret):
    """Should a template ever forget to escape, the press still has nothing to give."""
    address, calls = canary
    for payload in payloads(address, secret):
        printed = papers.to_pdf(f"<html><body><p>kept</p>{payload}</body></html>")
        assert b"TOP-SECRET-CANARY" not in printed.pdf
        assert "TOP-SECRET-CANARY" not in papers.text_of(printed.pdf)
        assert_carries_nothing(printed.pdf)
    assert calls == []


def assert_carries_nothing(pdf):
    """No file inside, nothing to click that leads out, no code."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    root = reader.trailer["/Root"]
    assert "/EmbeddedFiles" not in root.get("/Names", {})
    assert "/AF" not in root
    assert "/OpenAction" not in root
    assert reader.attachments == {}
    assert not any("/Annots" in page for page in reader.pages)


def test_the_asset_names_lead_nowhere_else():
    for name in (
        "asset:../models.py",
        "asset:/etc/passwd",
        "asset:crest.svg/../letters.css",
        "asset:nothing.png",
    ):
        with pytest.raises(CannotPrint):
            papers.to_pdf(f'<html><body><img src="{name}"></body></html>')


def test_overrides_of_direction_are_shown_and_turn_nothing():
    m = papers.brief("The file invoice\u202efdp.exe was opened.\u2066 Then it ran.")
    text = papers.text_of(papers.printed(m).pdf)
    assert "invoice‹U+202E›fdp.exe was opened.‹U+2066› Then it ran." in text


@pytest.mark.parametrize(
    "summary",
    [
        "one" + "\n" * 100_000 + "two",
        "a" * 60_000,
        "إلياس بن يوسف " * 2_000,
        "账户资料" * 6_000,
        "a\u0301\u0302\u0303\u0304" * 5_000,
        "x\n" * 3_000,
        "\u200b\u200d\u200c" * 15_000 + "end",
    ],
    ids=["newlines", "one word", "arabic", "chinese", "marks", "short lines", "invisible"],
)
def test_long_and_strange_texts_are_printed(summary):
    printed = papers.printed(papers.brief(summary))
    assert printed.pages >= 2
    assert_carries_nothing(printed.pdf)


@pytest.mark.parametrize("summary", ["a" * 200_000, "word " * 40_000, "x\n" * 100_000])
def test_a_text_too_long_to_print_is_refused_with_a_reason(summary):
    with pytest.raises(TooLong, match="a letter can print"):
        compose.to_html(compose.SHEETS["letter_of_request"](papers.brief(summary), ""))

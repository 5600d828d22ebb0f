"""What a document says to who cannot see it: the order of its tags, its languages, its text as it was written."""

import io
import unicodedata
from xml.etree import ElementTree as ET

import pikepdf
import pypdf
import pytest

from requests_app.documents import letterforms, passages, rendering
from tests.documents.conformance import elements

NAMES = "requests_app.documents"


def made(body, *, lang="en", direction="ltr"):
    """A document printed in this process."""
    head = "<head><title>A title</title></head>"
    html = f'<html lang="{lang}" dir="{direction}">{head}<body>{body}</body></html>'
    return rendering.to_pdf(html, identifier=b"\x01" * 16).pdf


def tags(pdf):
    """The structure as text: one line for each element, indented."""
    lines = []

    def walk(node, depth):
        if isinstance(node, pikepdf.Dictionary) and "/S" in node:
            lang = f" {node.Lang}" if "/Lang" in node else ""
            lines.append("  " * depth + str(node.S)[1:] + lang)
            kids = node.get("/K", [])
            for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
                walk(kid, depth + 1)

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        walk(opened.Root.StructTreeRoot.K, 0)
    return "\n".join(lines)


def found(pdf, kind):
    """The elements of a kind, each as a plain dictionary of what is asked about here."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        told = [node for said, node, _above in elements(opened.Root.StructTreeRoot.K) if said == kind]
        return [
            {
                "alt": str(node.get("/Alt", "")),
                "a": {k: str(v) for k, v in node.get("/A", {}).items()},
                "kids": len(node.get("/K", [])),
            }
            for node in told
        ]


def text(pdf):
    plain = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)
    return unicodedata.normalize("NFC", plain.replace("\u200b", ""))


def fonts(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return {str(font.BaseFont) for page in opened.pages for font in page.Resources.Font.values()}


def test_a_label_and_its_value_are_one_entry():
    pdf = made(
        "<h1>t</h1><dl><div><dt>Date</dt><dd>1 May</dd></div><div><dt>Place</dt><dd><p>x</p><p>y</p></dd></div></dl>"
    )
    assert tags(pdf) == (
        "Document\n  H1\n  L\n    LI\n      Lbl\n      LBody\n    LI\n      Lbl\n      LBody\n        P\n        P"
    )


def test_terms_without_a_holder_begin_entries_of_their_own():
    pdf = made("<h1>t</h1><dl><dt>a</dt><dd>1</dd><dt>b</dt><dd>2</dd></dl>")
    assert tags(pdf).count("LI") == 2
    assert tags(pdf).count("LBody") == 2


def test_the_marker_of_an_item_stands_before_its_body_and_the_list_says_how_it_counts():
    pdf = made("<h1>t</h1><ol><li>one</li><li>two</li></ol>")
    assert tags(pdf) == "Document\n  H1\n  L" + "\n    LI\n      Lbl\n      LBody" * 2
    assert found(pdf, "/L")[0]["a"]["/ListNumbering"] == "/Decimal"


def test_a_table_is_told_with_its_heads_and_one_without_any_is_layout():
    head = '<thead><tr><th scope="col">Name</th><th scope="row">Born</th></tr></thead>'
    pdf = made(
        f'<h1>t</h1><table>{head}<tr><td colspan="2">Ilyas</td></tr></table><table><tr><td>x</td></tr></table>'
    )
    assert tags(pdf) == (
        "Document\n  H1\n  Table\n    THead\n      TR\n        TH\n        TH\n    TBody\n      TR\n        TD\n  P"
    )
    assert [one["a"]["/Scope"] for one in found(pdf, "/TH")] == ["/Column", "/Row"]
    assert found(pdf, "/TD")[0]["a"]["/ColSpan"] == "2"


def test_an_empty_cell_keeps_its_place():
    pdf = made("<h1>t</h1><table><tr><th>a</th><th>b</th></tr><tr><td></td><td>x</td></tr></table>")
    assert tags(pdf).count("TD") == 2


def test_the_head_of_a_table_that_runs_over_pages_is_read_once():
    rows = "<tr><td>one</td><td>two</td></tr>" * 120
    pdf = made(f"<h1>t</h1><table><thead><tr><th>A head</th><th>Another</th></tr></thead>{rows}</table>")
    assert len(pypdf.PdfReader(io.BytesIO(pdf)).pages) > 2
    assert text(pdf).count("A head") > 2
    assert [one["kids"] for one in found(pdf, "/TH")] == [1, 1]
    assert tags(pdf).count("Table") == 1


def test_a_paragraph_that_runs_over_a_page_is_one():
    pdf = made(f"<h1>t</h1><p>{'A sentence that goes on. ' * 900}</p>")
    assert len(pypdf.PdfReader(io.BytesIO(pdf)).pages) > 2
    assert tags(pdf) == "Document\n  H1\n  P"


def test_no_level_of_headings_is_left_out():
    assert tags(made("<h1>a</h1><h4>b</h4><h2>c</h2><h4>d</h4><h3>e</h3>")).split() == [
        "Document", "H1", "H2", "H2", "H3", "H3",
    ]  # fmt: skip


def test_a_picture_says_what_it_shows_and_an_ornament_nothing():
    pdf = made('<h1>t</h1><img src="asset:crest.svg" alt="Emblem"><img src="asset:crest.svg" alt="">')
    assert [one["alt"] for one in found(pdf, "/Figure")] == ["Emblem"]
    assert "/BBox" in found(pdf, "/Figure")[0]["a"]


def test_what_is_hidden_from_readers_is_painted_and_not_read():
    pdf = made('<h1>t</h1><p aria-hidden="true">ornament</p><p>read</p>')
    assert "ornament" in text(pdf)
    assert tags(pdf) == "Document\n  H1\n  P"


def test_heads_and_feet_of_pages_are_no_part_of_the_text():
    pdf = made('<div class="running foot-end">Page <span class="this-page"></span></div><h1>t</h1><p>x</p>')
    assert "Page 1" in text(pdf)
    assert tags(pdf) == "Document\n  H1\n  P"


def test_a_passage_in_another_script_says_so_and_a_named_language_stays():
    pdf = made(
        '<h1>t</h1><p>إلياس بن يوسف</p><p>王建国</p><p>Дмитрий</p><p>東京タワー</p><p lang="fr">été</p><p>abc 王</p>'
    )
    assert tags(pdf).split("\n")[2:] == [
        "  P und-Arab", "  P zh", "  P und-Cyrl", "  P ja", "  P fr", "  P",
    ]  # fmt: skip


@pytest.mark.parametrize(("lang", "own"), [("ar", "بيان"), ("zh", "请求书"), ("ru", "Письмо")])
def test_latin_in_a_letter_of_another_script_says_so(lang, own):
    pdf = made(f"<h1>{own}</h1><p>{own}</p><p>Ministry of Justice</p><p>{own} A</p>", lang=lang)
    assert tags(pdf).split("\n")[2:] == ["  P", "  P und-Latn", "  P"]


@pytest.mark.parametrize(
    ("sentence", "apart"),
    [
        ("机关Prosecutor’s Office, Halden致意", ["Prosecutor’s Office, Halden"]),
        ("向24/7 Point of Contact和Генеральная прокуратура发函", ["24/7 Point of Contact", "Генеральная прокуратура"]),
        ("见Operation “Mirrorlock”和“tarn_grid”", ["Operation “Mirrorlock”"]),
        ("致O’Neil (“the firm”)函", ["O’Neil (“the firm”)"]),
        ("“Mirrorlock” and “tarn”两案", ["“Mirrorlock” and “tarn”"]),
        ("IP地址，SHA-256 3b1f，2026年3月1日22:07\u00a0UTC，“甲”‘乙’", []),
    ],
)  # fmt: skip
def test_a_name_in_a_chinese_sentence_is_set_apart_with_its_own_marks(sentence, apart):
    whole = ET.Element("p", {"lang": "zh"})
    whole.text = sentence
    inner = ET.SubElement(whole, "b")
    inner.text, inner.tail = "丙", "和Lars Vik。"
    passages.mark(whole)
    assert "".join(whole.itertext()) == f"{sentence}丙和Lars Vik。"
    assert [one.text for one in whole.iter("span")] == [*apart, "Lars Vik"]
    assert {one.get("lang") for one in whole.iter("span")} <= {"und-Latn", "und-Cyrl"}


def test_an_apostrophe_in_a_chinese_letter_comes_from_a_latin_font():
    def narrow(name):
        pdf = made(f"<h1>函</h1><p>机关{name}致意</p>", lang="zh")
        return "Noto-Serif" in {font.rpartition("+")[2] for font in fonts(pdf)}

    assert narrow("D’Arcy")
    assert not narrow("Arcy")


@pytest.mark.parametrize("lang", ["en", "fr", "vi", "ru", "ar", "zh", "ja", "und-Arab", "zh-Hant", "xx"])
def test_every_language_has_a_script(lang):
    assert passages.script_of(lang) in {*passages._LETTERS}


def test_vietnamese_is_read_as_it_was_written():
    written = "Vụ án quốc tịch Cộng hòa ỘỢỰẬẶ, một cuộc điều tra"
    assert written in text(made(f"<h1>t</h1><p>{written}</p><p><b>{written}</b></p>", lang="vi"))


def test_arabic_letters_are_read_without_the_marks_of_others():
    read = text(made("<h1>بيان</h1><p>وفقاً أُ لأ لا إلى</p>", lang="ar", direction="rtl"))
    assert "وفقاً أُ لأ لا إلى" in read


def test_a_glyph_stands_for_its_own_letter_whatever_it_was_met_as():
    letters = letterforms.Letters({7: "u", 8: "\u0323", 9: "\u0640"})
    letters[7], letters[8], letters[9], letters[5] = "", "ụ", "", "لا"
    assert dict(letters) == {7: "u", 8: "\u0323", 9: "\u200b", 5: "لا"}
    assert 7 in letters
    assert 5 not in letters
    letters[5] = "ل"
    assert letters[5] == "ل"


def test_what_no_font_has_is_printed_as_its_code_and_never_as_an_empty_box():
    pdf = made("<h1>t</h1><p>a\U0001f600b \U00020000 \ue000 한국어 ไทย עברית हिन्दी ქართ ☐ →</p>")
    assert "a‹U+1F600›b ‹U+20000› ‹U+E000›" in text(pdf)
    assert b".notdef" not in pdf


def test_the_names_of_the_library_that_are_replaced_are_there():
    weasyprint = rendering.library()
    assert weasyprint.VERSION == "70.0"
    assert weasyprint.pdf.add_tags.__module__ == f"{NAMES}.tagging"
    assert weasyprint.pdf.stream.Font.__module__ == f"{NAMES}.engine"

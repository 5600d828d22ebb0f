"""The letter of request, read back from the PDF: every part in its order, in both languages."""

import re

import pytest

from requests_app.documents.letters.request.parts import PARTS
from requests_app.documents.phrases.book import book
from requests_app.law.assistance import TYPES
from requests_app.law.languages import LETTER_LANGUAGES
from tests.documents import papers


def headings(language, kind="part"):
    return [papers.plain(book(language).say(f"{kind}.{part.key}")) for part in PARTS if part.key != "clauses"]


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_all_twenty_one_parts_stand_in_their_order_and_are_numbered(language):
    text = papers.text_of(papers.letter("hospital", language).pdf)
    position = 0
    for number, heading in enumerate(headings(language), 1):
        position = text.find(f"{number} {heading}", position)
        assert position >= 0, (number, heading)


def test_the_order_is_that_of_the_rules():
    assert [part.place for part in PARTS if part.key != "clauses"] == list(range(1, 22))


def test_a_part_that_does_not_apply_is_left_out_and_the_numbers_close_up():
    text = papers.text_of(papers.letter("invoice", "en").pdf)
    assert "Timing" not in text  # the request is not urgent and names no day
    assert "14 Confidentiality" in text
    assert "15 Use, data protection" in text


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_every_page_has_reference_number_and_classification(language):
    printed = papers.letter("hospital", language)
    pages = papers.pages(printed.pdf)
    assert printed.pages == len(pages) > 5
    classified = papers.plain(book(language).say("banner.confidential")).upper()
    for number, page in enumerate(pages, 1):
        assert papers.REFERENCE in page
        assert papers.plain(book(language).phrases["page"].format(page=number, pages=len(pages))) in page
        assert classified in page.upper()


def test_urgency_stands_on_every_page_with_its_day():
    assert all(
        "Urgent: reply requested by 3 May 2026" in page
        for page in papers.pages(papers.letter("hospital", "en").pdf)
    )


def test_the_demonstration_is_marked_on_every_page_and_a_real_letter_is_not():
    real = papers.material("invoice")
    demo = papers.material("invoice")
    demo.data = papers.data("en", demo=True)
    assert "Demonstration" not in papers.text_of(papers.printed(real).pdf)
    assert all("Demonstration" in page for page in papers.pages(papers.printed(demo).pdf))


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
@pytest.mark.parametrize("case", papers.CASES)
def test_everything_that_was_typed_for_the_letter_is_in_it(case, language):
    content = papers.content(case)
    text = papers.squeezed(papers.text_of(papers.letter(case, language).pdf))
    for section, fields in {
        "authority": ("nature", "purpose", "domestic_basis", "orders", "conducting_official"),
        "facts": ("summary", "link", "source", "damage"),
        "procedure": ("formalities", "reasons"),
        "delivery": ("method", "costs"),
        "undertakings": ("data_protection", "retention"),
    }.items():
        for field in fields:
            for line in content[section].get(field, "").split("\n"):
                assert _holds(text, line), (section, field, line)
    for offence in content["offences"]["entries"]:
        assert _holds(text, offence["provision"])
        for line in offence["provision_text"].split("\n"):
            assert _holds(text, line)
    for item in content["assistance"]["entries"]:
        assert _holds(text, item["description"])
        assert _holds(text, item["relevance"])


def _holds(text, line):
    """Sentence by sentence and without page breaks in between: a foot of a page may stand inside a long text."""
    sentences = [papers.squeezed(piece) for piece in re.split(r"(?<=[.;:])\s", line)]
    return all(_found(text, sentence) for sentence in sentences if not re.search("[\u0600-\u06ff]", sentence))


def _found(text, sentence):
    half = len(sentence) // 2
    return sentence in text or (sentence[:half] in text) or (sentence[half:] in text)


def test_names_stand_in_their_own_script_and_every_font_is_embedded():
    printed = papers.letter("invoice", "en")
    text = papers.text_of(printed.pdf)
    for name in (
        "هدى عبد الرحمن",
        "王建国",
        "شركة النور للتجارة العامة",
        "Huda Abdel Rahman",
        "Wang Jianguo",
    ):
        assert papers.plain(name) in text
    fonts = papers.fonts_of(printed.pdf)
    assert all(fonts.values())
    assert {"Amiri", "Noto-Serif-SC", "Noto-Serif"} <= set(fonts)


def test_cyrillic_and_greek_names_are_printed_with_the_same_serif():
    person = {
        "id": "aaaaaaaa",
        "kind": "natural",
        "name_original": "Дмитрий Александрович Ёлкин",
        "name_latin": "Dmitri Yolkin",
    }
    greek = {"id": "bbbbbbbb", "kind": "natural", "name_original": "Ελένη Παπαδοπούλου"}
    printed = papers.printed(papers.material("invoice", persons={"entries": [person, greek]}))
    text = papers.text_of(printed.pdf)
    assert "Дмитрий Александрович Ёлкин" in text
    assert "Ελένη Παπαδοπούλου" in text
    assert not {
        name
        for name in papers.fonts_of(printed.pdf)
        if not name.startswith(("Noto-Serif", "Noto-Sans", "Amiri"))  # the last for the addressee in Arabic
    }


def test_every_annex_is_listed_with_its_hash():
    text = papers.squeezed(papers.text_of(papers.letter("hospital", "en").pdf))
    for annex in papers.content("hospital")["annexes"]["entries"]:
        assert annex["sha256"] in text
        assert papers.squeezed(annex["filename"]) in text


def test_the_letter_names_the_version_it_was_made_from():
    assert papers.SHA256 in papers.squeezed(papers.text_of(papers.letter("hospital", "en").pdf))


def test_nothing_that_is_not_for_the_letter_is_printed():
    content = papers.content("hospital")
    persons = content["persons"]["entries"]
    persons[0] |= {
        "protected_status": ["asylum_seeker"],
        "notes": "Notes for the reviewer only 4711",
        "profession": "journalist",
    }
    content["facts"]["custody_statement"] = "yes"
    m = papers.material("hospital", persons=content["persons"], facts=content["facts"])
    text = papers.text_of(papers.printed(m).pdf)
    for hidden in ("4711", "sylum", "ournalist", "in custody without counsel"):
        assert hidden not in text


def test_a_paragraph_nobody_has_verified_is_not_cited():
    m = papers.material("hospital")
    shown = [
        one.printable()
        for code in ("AT01", "AT04")
        for one in TYPES[code].citations
        if one.instrument == "HC"
    ]
    m.data = papers.data("en", basis={"code": "HC", "title": "", "citations": list(dict.fromkeys(shown))})
    text = papers.text_of(papers.printed(m).pdf)
    assert "Hanoi Convention Article 40" in text
    assert "40(3)" not in text


def test_reciprocity_comes_with_its_undertaking():
    basis = papers.content("hospital")["basis"] | {
        "instrument": "RECIPROCITY",
        "reciprocity_undertaking": "yes",
    }
    m = papers.material("hospital", basis=basis)
    m.data = papers.data("en", basis={"code": "RECIPROCITY", "title": "", "citations": []})
    text = papers.text_of(papers.printed(m).pdf)
    assert "on the basis of reciprocity" in text
    assert "The requesting State (Republic of Northmark) undertakes to grant" in text


@pytest.mark.parametrize("language", ["en", "fr"])
def test_days_numbers_and_states_are_written_as_the_language_writes_them(language):
    text = papers.text_of(papers.letter("hospital", language).pdf)
    told = {
        "en": (
            "1 April 2026",
            "Republic of Northmark",
            "Federation of Solvara",
            "1,730 bytes",
            "22:07:31 UTC",
        ),
        "fr": (
            "1er avril 2026",
            "République de Northmark",
            "Fédération de Solvara",
            "1 730 octets",
            "à 22:07:31 UTC",
        ),
    }
    for written in told[language]:
        assert papers.plain(written) in text, written


def test_the_file_says_nothing_about_persons_in_its_description():
    import io

    import pypdf

    described = dict(pypdf.PdfReader(io.BytesIO(papers.letter("hospital", "en").pdf)).metadata)
    assert described == {
        "/Title": f"Letter of request {papers.REFERENCE}",
        "/Author": "Central Authority for Mutual Legal Assistance",
        "/Creator": "MLA portal",
        "/Producer": described["/Producer"],
        "/CreationDate": "D:20260401090000+00'00",
        "/ModDate": "D:20260401090000+00'00",
    }
    assert described["/Producer"].startswith("WeasyPrint")

"""Letters into which somebody typed what wants to reach a file, an address or the reader's eye."""

import html as escaping
from dataclasses import replace

import pytest

from requests_app.documents.answers.requests import Point
from requests_app.documents.answers.writing import Paper
from requests_app.documents.kinds import Kind
from requests_app.documents.letters import compose
from requests_app.documents.letters.text import TooLong
from requests_app.management.gallery import asked as letters_asked
from tests.documents import answering, papers
from tests.documents.test_answers import CODES, DAYS
from tests.documents.test_hostile import assert_carries_nothing

PAYLOAD = '"><img src="file:///etc/passwd" onerror=x>{{ settings.SECRET_KEY }}</title><style>@import url(//x)</style>'


def poisoned(value, name=""):
    """The data of a letter with the payload behind every typed text."""
    if isinstance(value, dict):
        return {key: inner if key in CODES else poisoned(inner, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [poisoned(one, name) for one in value]
    return f"{value} {PAYLOAD}" if isinstance(value, str) and not DAYS.fullmatch(value) else value


@pytest.mark.parametrize("kind", answering.LETTERS)
def test_markup_in_any_field_of_any_letter_is_printed_as_it_was_typed(kind):
    m = answering.material(kind)
    m.data |= {"letter": poisoned(m.data["letter"]), "signer": poisoned(m.data["signer"])}
    page = compose.to_html(compose.SHEETS[kind](m, ""))
    assert "<img src=" not in page.replace('<img class="crest" src="asset:crest.svg"', "")
    assert "<style>" not in page
    assert "file:///etc/passwd" in escaping.unescape(page)


def test_a_poisoned_report_is_printed_and_carries_nothing():
    m = answering.material(Kind.EXECUTION_REPORT)
    m.data |= {"letter": poisoned(m.data["letter"])}
    printed = papers.printed(m, Kind.EXECUTION_REPORT)
    assert_carries_nothing(printed.pdf)
    assert papers.squeezed(PAYLOAD) in papers.squeezed(papers.text_of(printed.pdf))


def test_marks_that_turn_the_writing_are_shown():
    point = Point(text="The file invoice\u202efdp.exe")
    html = answering.html(
        Kind.INFORMATION_REQUEST, "en", replace(letters_asked.INFORMATION_REQUEST, points=(point,))
    )
    assert "invoice‹U+202E›fdp.exe" in html


def test_a_name_in_arabic_keeps_its_direction_beside_ours():
    letter = replace(letters_asked.ACKNOWLEDGEMENT, papers=(Paper(title="إلياس بن يوسف"),))
    html = answering.html(Kind.ACKNOWLEDGEMENT, "fr", letter)
    assert 'dir="rtl">إلياس بن يوسف' in html


def test_identifiers_without_a_place_to_break_do_not_run_over_the_page():
    point = Point(text="k" * 4_000)
    html = answering.html(
        Kind.INFORMATION_REQUEST, "en", replace(letters_asked.INFORMATION_REQUEST, points=(point,))
    )
    assert "k" * 100 not in html


@pytest.mark.parametrize("points", [1, 40])
def test_more_than_a_letter_can_print_is_refused_with_a_reason(points):
    told = tuple(Point(text="word " * (13_000 if points == 1 else 3_200)) for _ in range(points))
    with pytest.raises(TooLong, match="a letter can print"):
        answering.html(
            Kind.INFORMATION_REQUEST, "en", replace(letters_asked.INFORMATION_REQUEST, points=told)
        )


@pytest.mark.parametrize(
    "pointer", ["/", "/nowhere/else", "/offences/entries/99/title", "/offences/entries/x", "x" * 500, "//"]
)
def test_a_pointer_that_leads_nowhere_is_no_accident(pointer):
    letter = replace(letters_asked.INFORMATION_REQUEST, points=(Point(text="Why?", pointer=pointer),))
    assert "Why?" in answering.html(Kind.INFORMATION_REQUEST, "en", letter)


def test_a_hundred_exhibits_and_a_log_of_a_thousand_lines_are_printed():
    _case, report = answering.LETTERS[Kind.CUSTODY_REPORT]
    sheet = report.exhibits[0]
    long = replace(report, exhibits=(replace(sheet, log=sheet.log * 350), *report.exhibits * 40))
    m = answering.material(Kind.CUSTODY_REPORT, "en", long)
    printed = papers.printed(m, Kind.CUSTODY_REPORT)
    assert printed.pages > 60
    assert f"Page {printed.pages} of {printed.pages}" in papers.pages(printed.pdf)[-1]


def test_an_item_that_is_not_in_the_request_is_named_by_its_number():
    objection = replace(letters_asked.REFUSAL.objections[2], items=(77,))
    html = answering.html(Kind.REFUSAL, "en", replace(letters_asked.REFUSAL, objections=(objection,)))
    assert "Item 77" in html

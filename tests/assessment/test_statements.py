"""What a person says is checked before it is kept, and all complaints come at once."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from requests_app.assessment import statements
from requests_app.core import clock
from requests_app.core.errors import Invalid
from requests_app.law.grounds import GROUNDS

CURABLE = GROUNDS["G23"]
GOOD = {
    "answer": "not_engaged",
    "reasons": "No offence of this request carries the death penalty.",
    "facts_relied": "The provisions as quoted in the request.",
    "sources": [{"title": "Criminal Code of XA", "on": "2026-01-01"}],
}


def complaints(flagged=False, ground=CURABLE, **changed):
    with pytest.raises(Invalid) as caught:
        statements.answer(GOOD | changed, ground, flagged=flagged)
    return caught.value.fields


def test_a_complete_answer_is_kept_as_it_is():
    kept = statements.answer(GOOD, CURABLE, flagged=True)
    assert kept["answer"] == "not_engaged"
    assert kept["sources"] == [{"title": "Criminal Code of XA", "on": "2026-01-01"}]
    assert kept["cures"] == []


def test_every_complaint_comes_at_once():
    found = complaints(answer="", reasons="", facts_relied="", sources=[{"title": "", "on": ""}])
    assert set(found) == {"answer", "reasons", "facts_relied", "sources.0.title", "sources.0.on"}


@pytest.mark.parametrize(
    "reasons", ["", "   ", "ok", "no", "x" * 500, ".................................", None, 7]
)
def test_reasons_must_say_something(reasons):
    assert "reasons" in complaints(reasons=reasons)


def test_reasons_may_be_in_any_script():
    kept = statements.answer(
        GOOD | {"reasons": "لا تُعاقَب أي من الجرائم المذكورة بعقوبة الإعدام في القانون"},
        CURABLE,
        flagged=False,
    )
    assert kept["reasons"].startswith("لا")


def test_reasons_have_an_end():
    assert "reasons" in complaints(reasons="word " * 3000)


@pytest.mark.parametrize(
    "hostile", ["broken \ud800 surrogate in the reasons", "a NUL \x00 within the reasons"]
)
def test_what_cannot_be_stored_is_said_at_the_field(hostile):
    assert "reasons" in complaints(reasons=hostile)


@pytest.mark.parametrize("on", ["", "2026-02-30", "yesterday", None, "1066-10-14", 20260101])
def test_a_source_needs_a_real_date(on):
    assert "sources.0.on" in complaints(sources=[{"title": "A report", "on": on}])


def test_a_source_is_not_from_tomorrow():
    tomorrow = (clock.today() + timedelta(days=2)).isoformat()
    assert "sources.0.on" in complaints(sources=[{"title": "A report", "on": tomorrow}])


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,<script>",
        "ftp://example.org/x",
        "//example.org",
        "https://",
        "https://user@example.org/",
        "http://exa mple.org",
        'https://example.org/"onmouseover=',
        "https://[::1",
        "https://example.org/" + "a" * 3000,
    ],
)
def test_an_address_is_http_or_https(url):
    assert "sources.0.url" in complaints(sources=[{"title": "A report", "on": "2026-01-01", "url": url}])


def test_an_address_is_kept():
    source = {"title": "A report", "on": "2026-01-01", "url": " https://example.org/report?id=1 "}
    kept = statements.answer(GOOD | {"sources": [source]}, CURABLE, flagged=False)
    assert kept["sources"][0]["url"] == "https://example.org/report?id=1"


def test_a_raised_question_is_not_set_aside_without_a_source():
    assert "sources" in complaints(flagged=True, sources=[])
    assert statements.answer(GOOD | {"sources": []}, CURABLE, flagged=False)["sources"] == []


def test_a_bar_needs_a_source_and_a_need_for_information_does_not():
    assert "sources" in complaints(answer="bars", sources=[])
    kept = statements.answer(GOOD | {"answer": "needs_information", "sources": []}, CURABLE, flagged=True)
    assert kept["answer"] == "needs_information"


def test_a_cure_says_which_and_what():
    assert "cures" in complaints(answer="cured", cures=[])
    assert "cures" in complaints(answer="cured", cures=[{"kind": "Q", "text": "A promise of the other side"}])
    kind = CURABLE.cures[0]
    assert f"cures.{kind}" in complaints(answer="cured", cures=[{"kind": kind, "text": "yes"}])
    cure = {"kind": kind, "text": "Assurance of 3 March 2026 that the penalty will not be imposed"}
    assert statements.answer(GOOD | {"answer": "cured", "cures": [cure]}, CURABLE, flagged=False)[
        "cures"
    ] == [cure]


def test_what_nothing_cures_is_not_cured():
    ground = next(ground for ground in GROUNDS.values() if not statements.possible_cures(ground))
    cure = {"kind": "A", "text": "Some assurance that was given"}
    assert "cures" in complaints(ground=ground, answer="cured", cures=[cure])


def test_cures_of_another_answer_are_dropped():
    cure = {"kind": CURABLE.cures[0], "text": "Assurance of 3 March 2026"}
    assert statements.answer(GOOD | {"cures": [cure]}, CURABLE, flagged=False)["cures"] == []


def test_there_are_only_so_many_sources():
    assert "sources" in complaints(sources=[{"title": "A report", "on": "2026-01-01"}] * 21)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=200, deadline=None)
@given(
    st.fixed_dictionaries(
        {}, optional=dict.fromkeys(("answer", "reasons", "facts_relied", "sources", "cures"), ANYTHING)
    )
)
def test_nonsense_is_refused_and_never_a_crash(nonsense):
    with pytest.raises(Invalid):
        statements.answer(nonsense, CURABLE, flagged=True)


def test_an_opinion_needs_a_choice_and_reasons():
    with pytest.raises(Invalid) as caught:
        statements.opinion(None, "")
    assert set(caught.value.fields) == {"agrees", "reasons"}


def test_a_resolution_needs_an_outcome_and_reasons():
    with pytest.raises(Invalid) as caught:
        statements.resolution({"outcome": "maybe", "reasons": "no"}, CURABLE)
    assert set(caught.value.fields) == {"outcome", "reasons"}

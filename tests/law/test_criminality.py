"""The elements of Articles 7 to 17, and what a filled sheet amounts to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from requests_app.law import places
from requests_app.law.citations import Grade
from requests_app.law.criminality.declaration import Part
from requests_app.law.criminality.register import CRIMES, FREE, OTHER, fields_of, rows, suggestion
from requests_app.law.instruments import CONVENTION_OFFENCES

ALL = [*CRIMES, OTHER]


def filled(article, **changed):
    """A sheet on which every element is there on both sides and proved."""
    made = {"article": article}
    for element in CRIMES[article].elements:
        made |= {
            f"{element.code}_ours": "yes",
            f"{element.code}_theirs": "yes",
            f"{element.code}_fact": "Log.",
        }
    return made | changed


def test_every_offence_of_the_convention_has_its_elements():
    assert list(CRIMES) == list(CONVENTION_OFFENCES)
    for code, crime in CRIMES.items():
        assert crime.title == CONVENTION_OFFENCES[code].title
        assert crime.article == CONVENTION_OFFENCES[code].article
        assert Part.CONDUCT in {element.part for element in crime.elements}
        assert crime.required


@pytest.mark.parametrize("code", CRIMES)
def test_what_was_not_read_is_graded_so_and_cites_no_paragraph(code):
    for element in CRIMES[code].elements:
        assert element.citation.article == str(CRIMES[code].article)
        if CRIMES[code].article <= 15:
            assert element.citation.grade is Grade.A
        else:
            assert element.citation.grade in (Grade.C, Grade.D)
            assert not element.citation.paragraph


@pytest.mark.parametrize("code", CRIMES)
def test_what_a_state_may_require_is_what_the_catalogue_says(code):
    paragraphs = {element.citation.paragraph for element in CRIMES[code].optional}
    declared = {one.citation.paragraph for one in CONVENTION_OFFENCES[code].optional}
    assert paragraphs == declared


def test_every_element_can_be_spoken_about_by_the_legal_adviser():
    for crime in CRIMES.values():
        for element in crime.elements:
            assert places.find(element.citation.key)


@pytest.mark.parametrize("article", ALL)
def test_each_element_has_three_fields_of_its_own(article):
    codes = [field.code for field in fields_of(article)]
    assert len(codes) == len(set(codes))
    for one in FREE if article == OTHER else [element.code for element in CRIMES[article].elements]:
        assert {f"{one}_ours", f"{one}_theirs", f"{one}_fact"} <= set(codes)


def test_no_article_no_fields():
    assert fields_of("") == fields_of("none") == fields_of("HC18") == ()


@pytest.mark.parametrize("code", CRIMES)
def test_a_crime_on_both_sides(code):
    assert suggestion(filled(code)) == "both"


@pytest.mark.parametrize("code", CRIMES)
def test_one_element_missing_there_and_it_is_no_crime_there(code):
    for element in CRIMES[code].required:
        assert suggestion(filled(code, **{f"{element.code}_theirs": "no"})) == "not"


@pytest.mark.parametrize("code", CRIMES)
def test_an_optional_element_they_do_not_ask_for_does_no_harm(code):
    for element in CRIMES[code].optional:
        assert (
            suggestion(filled(code, **{f"{element.code}_theirs": "no", f"{element.code}_fact": ""})) == "both"
        )


@pytest.mark.parametrize("code", CRIMES)
def test_an_element_they_ask_for_and_no_fact_proves_leaves_it_open(code):
    for element in CRIMES[code].elements:
        assert suggestion(filled(code, **{f"{element.code}_fact": " "})) == "open"


def test_free_elements_count_once_they_are_named():
    sheet = {"article": OTHER, "free1_ours": "yes", "free2_element": "A weapon", "free2_theirs": "no"}
    assert [row.text for row in rows(sheet)] == ["A weapon"]
    assert suggestion(sheet) == "not"
    assert suggestion({"article": OTHER}) == "open"


@given(st.dictionaries(st.text(max_size=20), st.recursive(st.none() | st.text(), st.lists, max_leaves=4)))
def test_whatever_json_holds_is_read_without_a_fault(sheet):
    assert rows(sheet) == ()
    assert suggestion(sheet | {"article": ["HC07"]}) == "open"
    assert len(rows(sheet | {"article": "HC07"})) == len(CRIMES["HC07"].elements)

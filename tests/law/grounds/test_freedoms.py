"""Expression, belief, press, research, secrecy: G29 to G33."""

import pytest

from tests.law.content import changed, clean, pointers, screened


def test_G29_an_offence_of_expression() -> None:
    assert pointers("G29", changed(offences={"character": ["expression"]})) == [
        "/offences/entries/0/character"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Defamation of a judge",
        "fausses nouvelles",
        "Insulting the head of State",
        "Propaganda",
        "désinformation",
    ],
)
def test_G29_a_provision_that_punishes_words(text: str) -> None:
    assert pointers("G29", changed(offences={"title": text})) == ["/offences/entries/0/title"]


@pytest.mark.parametrize(
    "text", ["An article on prisons.", "Une caricature du ministre.", "Two social media posts."]
)
def test_G29_facts_that_tell_of_a_publication(text: str) -> None:
    assert pointers("G29", changed(facts={"summary": text})) == ["/facts/summary"]


def test_G29_words_inside_other_words_do_not_count() -> None:
    text = "The particles online; Article 5 of the Code; un système critique; satiric-free."
    assert pointers("G29", changed(facts={"summary": text.replace("satiric-free", "nothing")})) == []
    assert pointers("G29", clean()) == []


def test_G30_belief_assembly_association() -> None:
    assert pointers("G30", changed(offences={"character": ["religion_assembly"]})) == [
        "/offences/entries/0/character"
    ]
    assert pointers("G30", changed(offences={"title": "Acting as a foreign agent"})) == [
        "/offences/entries/0/title"
    ]
    assert pointers("G30", changed(facts={"summary": "Une manifestation non autorisée"})) == [
        "/facts/summary"
    ]
    assert pointers("G30", clean()) == []


@pytest.mark.parametrize("role", ["suspect", "third_party", "witness", "account_holder"])
def test_G31_a_journalist_in_any_role(role: str) -> None:
    assert pointers("G31", changed(persons={"profession": "journalist", "roles": [role]})) == [
        "/persons/entries/0/profession"
    ]


def test_G31_a_medium_holds_the_data() -> None:
    assert pointers("G31", changed(assistance={"holder": "Hranice Newspaper Ltd"})) == [
        "/assistance/entries/0/holder"
    ]
    assert (
        pointers("G31", changed(facts={"summary": "Les opérations furent reportées; il faut reporter."}))
        == []
    )
    assert pointers("G31", clean()) == []


def test_G31_is_a_right_and_applies_to_other_types_once_raised() -> None:
    journalist = {"profession": "journalist"}
    assert screened("G31", changed(assistance={"type": "AT02"})) is None
    assert pointers("G31", changed(assistance={"type": "AT02"}, persons=journalist)) == [
        "/persons/entries/0/profession"
    ]


def test_G32_research_in_good_faith() -> None:
    assert pointers("G32", changed(persons={"profession": "security_researcher"})) == [
        "/persons/entries/0/profession"
    ]
    assert pointers("G32", changed(facts={"summary": "He reported it to the bug bounty."})) == [
        "/facts/summary"
    ]
    assert pointers("G32", changed(persons={"notes": "Professor of computing"})) == [
        "/persons/entries/0/notes"
    ]


def test_G32_the_hospital_of_a_university_is_no_researcher() -> None:
    assert pointers("G32", changed(persons={"notes": "University Hospital", "roles": ["witness"]})) == []
    assert pointers("G32", changed(facts={"summary": "The University Hospital was attacked."})) == []
    assert pointers("G32", clean()) == []


@pytest.mark.parametrize("profession", ["lawyer", "medical", "clergy", "politician"])
def test_G33_people_who_keep_secrets(profession: str) -> None:
    assert pointers("G33", changed(persons={"profession": profession})) == ["/persons/entries/0/profession"]


def test_G33_items_that_reach_what_is_privileged() -> None:
    assert pointers("G33", changed(assistance={"holder": "Cabinet d’avocats Morel"})) == [
        "/assistance/entries/0/holder"
    ]
    assert pointers("G33", changed(persons={"protected_status": ["parliamentary_immunity"]})) == [
        "/persons/entries/0/protected_status"
    ]
    assert pointers("G33", clean()) == []

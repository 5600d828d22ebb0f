"""The discrimination clause: G09, G10."""

import pytest

from tests.law.content import changed, clean, pointers


@pytest.mark.parametrize("code", ["G09", "G10"])
@pytest.mark.parametrize(
    "profession", ["journalist", "lawyer", "politician", "human_rights_defender", "clergy"]
)
def test_G09_G10_exposed_professions(code: str, profession: str) -> None:
    assert pointers(code, changed(persons={"profession": profession})) == ["/persons/entries/0/profession"]


@pytest.mark.parametrize("code", ["G09", "G10"])
@pytest.mark.parametrize("status", ["refugee", "asylum_seeker", "parliamentary_immunity"])
def test_G09_G10_protected_status(code: str, status: str) -> None:
    assert pointers(code, changed(persons={"protected_status": [status]})) == [
        "/persons/entries/0/protected_status"
    ]


@pytest.mark.parametrize("character", ["political", "expression", "religion_assembly"])
def test_G09_the_character_of_the_offence(character: str) -> None:
    assert pointers("G09", changed(offences={"character": ["ordinary", character]})) == [
        "/offences/entries/0/character"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Dissemination of knowingly false information",
        "Diffusion de fausses nouvelles",
        "Outrage au chef de l’État",
        "Extremist activity",
        "BLASPHEMY",
        "blasphème",
        "Participation in an unauthorised assembly",
        "Same-sex relations",
        "Acts of subversion",
        "discredit\u00ading the army",
    ],
)
def test_G09_speech_belief_and_orientation_in_the_provision(text: str) -> None:
    assert pointers("G09", changed(offences={"provision_text": text})) == [
        "/offences/entries/0/provision_text"
    ]


def test_G09_facts_that_describe_an_opinion() -> None:
    told = changed(facts={"summary": "She published eleven articles on prison conditions."})
    assert pointers("G09", told) == ["/facts/summary"]


def test_G09_does_not_see_a_sign_in_ordinary_crime() -> None:
    assert pointers("G09", clean()) == []
    fraud = {
        "title": "Computer fraud",
        "provision_text": "Whoever uses incorrect or incomplete data to influence the result of processing",
    }
    assert pointers("G09", changed(offences=fraud, persons={"profession": "public_official"})) == []


def test_G09_a_protected_witness_is_not_aimed_at_but_may_be_exposed() -> None:
    witness = changed(persons={"roles": ["witness"], "protected_status": ["refugee"]})
    assert pointers("G09", witness) == []
    assert pointers("G10", witness) == ["/persons/entries/0/protected_status"]


def test_G10_custody_makes_another_sign_worse_and_is_none_by_itself() -> None:
    held = changed(persons={"profession": "journalist", "in_custody": "yes"})
    assert pointers("G10", held) == ["/persons/entries/0/profession", "/persons/entries/0/in_custody"]
    assert pointers("G10", changed(persons={"in_custody": "yes"})) == []
    assert pointers("G10", clean()) == []

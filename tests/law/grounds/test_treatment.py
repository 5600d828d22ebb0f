"""Bars that protect the person: G20 to G24, G47."""

import pytest

from tests.law.content import changed, clean, pointers, screened


def test_G20_custody() -> None:
    assert pointers("G20", changed(persons={"in_custody": "yes"})) == ["/persons/entries/0/in_custody"]
    assert pointers("G20", clean()) == []


@pytest.mark.parametrize("kind", ["AT18", "AT22", "AT23", "AT11", "AT24"])
def test_G20_a_person_would_be_handed_over(kind: str) -> None:
    assert pointers("G20", changed(assistance={"type": kind})) == ["/assistance/entries/0/type"]


@pytest.mark.parametrize("text", ["He was tortured.", "held incommunicado", "victime de mauvais traitements"])
def test_G20_the_facts_speak_of_it(text: str) -> None:
    assert pointers("G20", changed(facts={"summary": text})) == ["/facts/summary"]


@pytest.mark.parametrize("answer", ["yes", "unknown"])
def test_G21_the_facts_rest_on_a_statement_in_custody(answer: str) -> None:
    assert pointers("G21", changed(facts={"custody_statement": answer})) == ["/facts/custody_statement"]


def test_G21_a_confession_in_text_or_annex() -> None:
    assert pointers("G21", changed(facts={"summary": "He confessed."})) == ["/facts/summary"]
    assert pointers("G21", changed(facts={"summary": "Il est passé aux aveux."})) == ["/facts/summary"]
    annexed = changed(annexes=[{"id": "annex001", "title": "Confession of the co-accused"}])
    assert pointers("G21", annexed) == ["/annexes/entries/0/title"]
    assert pointers("G21", clean()) == []


def test_G22_applies_where_a_person_is_moved() -> None:
    assert pointers("G22", changed(assistance={"type": "AT18"})) == ["/assistance/entries/0/type"]
    assert screened("G22", clean()) is None


@pytest.mark.parametrize(
    ("offence", "field"),
    [
        ({"penalty_kind": "death", "penalty_months": None}, "penalty_kind"),
        ({"death_possible": "yes"}, "death_possible"),
        ({"death_possible": "unknown"}, "death_possible"),
    ],
)
def test_G23_death_is_possible_or_left_open(offence: dict[str, str], field: str) -> None:
    assert pointers("G23", changed(offences=offence)) == [f"/offences/entries/0/{field}"]
    assert pointers("G23", clean()) == []


def test_G23_silence_counts_where_the_requesting_state_retains_the_penalty() -> None:
    silent = changed(offences={"death_possible": None})
    assert pointers("G23", silent, direction="incoming", other_retains_death_penalty=True) == [
        "/offences/entries/0/death_possible"
    ]
    assert pointers("G23", silent, direction="incoming", other_retains_death_penalty=False) == []
    assert pointers("G23", silent, other_retains_death_penalty=True) == []


def test_G24_a_minor_may_face_life() -> None:
    minor = changed(offences={"penalty_kind": "life"}, persons={"minor": "yes"})
    assert pointers("G24", minor) == ["/persons/entries/0/minor"]


def test_G24_the_age_at_the_time_counts() -> None:
    young = changed(offences={"penalty_kind": "life"}, persons={"birth_date": "2008-02-12"})
    grown = changed(offences={"penalty_kind": "life"}, persons={"birth_date": "2008-02-11"})
    assert pointers("G24", young) == ["/persons/entries/0/birth_date"]
    assert pointers("G24", grown) == []


def test_G24_adults_and_lesser_penalties_raise_nothing() -> None:
    assert pointers("G24", changed(offences={"penalty_kind": "life"})) == []
    assert pointers("G24", changed(persons={"minor": "yes"})) == []


@pytest.mark.parametrize("kind", ["AT11", "AT18", "AT19", "AT24"])
def test_G47_types_that_need_consent(kind: str) -> None:
    assert pointers("G47", changed(assistance={"type": kind})) == ["/assistance/entries/0/type"]


@pytest.mark.parametrize("kind", ["AT11", "AT18", "AT19", "AT24"])
def test_G47_consent_counts_once_it_can_be_shown(kind: str) -> None:
    asked = {"type": kind, "consent": "to_be_asked"}
    assert pointers("G47", changed(assistance=asked)) == ["/assistance/entries/0/consent"]
    given = {"type": kind, "consent": "given"}
    assert pointers("G47", changed(assistance=given)) == ["/assistance/entries/0/consent"]
    assert pointers("G47", changed(assistance=given | {"consent_record": ["annex001"]})) == []


def test_G47_a_witness_by_video_needs_no_consent() -> None:
    for status in ("witness", "expert", "victim"):
        assert pointers("G47", changed(assistance={"type": "AT19", "examinee_status": status})) == []


def test_G47_a_suspect_by_video() -> None:
    suspect = {"type": "AT01", "by_video": "yes", "examinee_status": "suspect"}
    assert pointers("G47", changed(assistance=suspect)) == ["/assistance/entries/0/examinee_status"]
    assert pointers("G47", changed(assistance=suspect | {"examinee_status": "witness"})) == []
    assert pointers("G47", changed(assistance=suspect | {"by_video": "no"})) == []
    assert screened("G47", clean()) is None

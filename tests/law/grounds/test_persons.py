"""Status, age, safety, whereabouts: G45, G46, G48 to G52."""

import pytest

from tests.law.content import changed, clean, pointers, screened


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"persons": {"protected_status": ["diplomatic_immunity"]}}, "/persons/entries/0/protected_status"),
        (
            {"persons": {"protected_status": ["parliamentary_immunity"]}},
            "/persons/entries/0/protected_status",
        ),
        ({"persons": {"profession": "public_official"}}, "/persons/entries/0/profession"),
        ({"assistance": {"holder": "Embassy of Aurelia"}}, "/assistance/entries/0/holder"),
    ],
)
def test_G45_immunity(change: dict[str, dict[str, str]], pointer: str) -> None:
    assert pointers("G45", changed(**change)) == [pointer]
    assert pointers("G45", clean()) == []


def test_G46_a_national_of_the_requested_state() -> None:
    national = changed(persons={"nationalities": ["XA", "XB"]}, assistance={"type": "AT22"})
    assert pointers("G46", national) == ["/persons/entries/0/nationalities"]
    assert pointers("G46", changed(assistance={"type": "AT22"})) == []
    assert pointers("G46", changed(assistance={"type": "AT22"}), direction="incoming") == [
        "/persons/entries/0/nationalities"
    ]


def test_G46_is_not_asked_of_data() -> None:
    assert screened("G46", changed(persons={"nationalities": ["XB"]})) is None


def test_G48_the_detention_would_last_longer() -> None:
    lent = {"type": "AT18", "release_due_on": "2026-09-01", "return_on": "2026-09-02"}
    assert pointers("G48", changed(assistance=lent)) == ["/assistance/entries/0/return_on"]
    assert pointers("G48", changed(assistance=lent | {"return_on": "2026-09-01"})) == []
    assert pointers("G48", changed(assistance=lent | {"release_due_on": None})) == []


def test_G48_is_asked_of_a_temporary_transfer_and_left_to_people() -> None:
    found = screened("G48", changed(assistance={"type": "AT18"}))
    assert found is not None
    assert not found.flagged
    assert found.ground.trigger_texts
    assert screened("G48", clean()) is None


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"persons": {"minor": "yes"}}, "/persons/entries/0/minor"),
        ({"persons": {"birth_date": "2010-01-01"}}, "/persons/entries/0/birth_date"),
        ({"offences": {"convention_article": "HC15"}}, "/offences/entries/0/convention_article"),
        ({"facts": {"summary": "Self-generated images"}}, "/facts/summary"),
    ],
)
def test_G49_a_child(change: dict[str, dict[str, str]], pointer: str) -> None:
    assert pointers("G49", changed(**change)) == [pointer]
    assert pointers("G49", clean()) == []


def test_G50_a_vulnerable_person() -> None:
    assert pointers("G50", changed(persons={"vulnerable": "yes"})) == ["/persons/entries/0/vulnerable"]
    victim = changed(assistance={"type": "AT01", "examinee_status": "victim"})
    assert pointers("G50", victim) == ["/assistance/entries/0/examinee_status"]
    assert pointers("G50", changed(persons={"notes": "Traumatised"})) == ["/persons/entries/0/notes"]
    assert screened("G50", clean()) is None
    assert pointers("G50", changed(assistance={"type": "AT01", "examinee_status": "witness"})) == []


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"persons": {"protected_status": ["witness_protection"]}}, "/persons/entries/0/protected_status"),
        ({"facts": {"summary": "The informant fears the cartel."}}, "/facts/summary"),
        ({"confidentiality": {"reason": "Menaces de mort"}}, "/confidentiality/reason"),
    ],
)
def test_G51_danger(change: dict[str, dict[str, str]], pointer: str) -> None:
    assert pointers("G51", changed(**change)) == [pointer]
    assert pointers("G51", clean()) == []


@pytest.mark.parametrize("status", ["refugee", "asylum_seeker"])
def test_G52_refuge(status: str) -> None:
    assert pointers("G52", changed(persons={"protected_status": [status], "roles": ["witness"]})) == [
        "/persons/entries/0/protected_status"
    ]
    assert pointers("G52", clean()) == []

"""Instruments: what they are, what they carry, and what is known of the Hanoi Convention."""

import pytest

from requests_app.law.citations import Grade
from requests_app.law.instruments import BASES, CONVENTION_OFFENCES, INSTRUMENTS, SERIOUS_CRIME_MONTHS
from requests_app.law.treaties.declaration import Relevance

HANOI = INSTRUMENTS["HC"]


def test_the_instruments_of_the_house() -> None:
    assert {"HC", "BUDAPEST", "CETS224", "UNTOC", "UNCAC", "ETS030", "ETS099", "ETS182", "ETS024"} <= set(
        INSTRUMENTS
    )
    assert {"ICCPR", "OP2", "CAT", "CRC", "RECIPROCITY"} <= set(INSTRUMENTS)
    assert all(one.title and one.purpose and one.status_note for one in INSTRUMENTS.values())


def test_the_convention_has_sixty_eight_articles_and_is_not_in_force() -> None:
    assert [article.number for article in HANOI.articles] == list(range(1, 69))
    assert not HANOI.in_force
    with pytest.raises(KeyError):
        HANOI.article(69)


def test_what_was_read_and_what_was_not() -> None:
    assert all(HANOI.article(number).content_grade is Grade.A for number in range(1, 16))
    assert all(HANOI.article(number).content_grade is not Grade.A for number in range(16, 69))
    assert {HANOI.article(number).number_grade for number in (36, *range(41, 47))} == {Grade.C}
    assert [HANOI.article(number).number_grade for number in (17, 23, 35)] == [Grade.A] * 3
    assert HANOI.article(40).relevance is Relevance.DRIVES
    assert HANOI.article(58).relevance is Relevance.NONE


def test_the_offences_of_articles_7_to_17() -> None:
    assert list(CONVENTION_OFFENCES) == [f"HC{number:02d}" for number in range(7, 18)]
    optional = {
        code: [element.citation.paragraph for element in one.optional]
        for code, one in CONVENTION_OFFENCES.items()
    }
    assert optional == {
        "HC07": ["(2)"],
        "HC08": ["(2)"],
        "HC09": ["(2)"],
        "HC10": [],
        "HC11": ["(2)", "(3)"],
        "HC12": ["(2)"],
        "HC13": [],
        "HC14": ["(3)", "(4)"],
        "HC15": ["(2)", "(4)"],
        "HC16": [],
        "HC17": [],
    }
    assert CONVENTION_OFFENCES["HC16"].citation.grade is Grade.D
    assert SERIOUS_CRIME_MONTHS == 48


def test_human_rights_limit_assistance_and_never_carry_it() -> None:
    assert set(BASES).isdisjoint({"ICCPR", "OP2", "CAT", "CRC", "REFUGEE", "MODEL", "HOMELAW", "PRACTICE"})
    assert all(one.serves and one.serves_for for one in BASES.values())
    assert all(not one.serves for code, one in INSTRUMENTS.items() if code not in BASES)


def test_extradition_and_data_go_their_own_ways() -> None:
    assert INSTRUMENTS["ETS024"].serves == {"AT22", "AT23"}
    assert "AT22" not in INSTRUMENTS["ETS030"].serves
    assert {code for code, one in INSTRUMENTS.items() if "AT33" in one.serves} == {"CETS224"}
    assert not INSTRUMENTS["CETS224"].in_force

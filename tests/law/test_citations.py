"""Citations: what may be printed, and what has to wait for the legal adviser."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from requests_app.law.assistance import RESIDUAL, TYPES
from requests_app.law.citations import NOTHING_CONFIRMED, Citation, Confirmations, Grade, cite
from requests_app.law.clocks import CLOCKS
from requests_app.law.duties import DUTIES
from requests_app.law.grounds import GROUNDS
from requests_app.law.instruments import CONVENTION_OFFENCES, INSTRUMENTS
from requests_app.law.languages import LETTER_LANGUAGES
from requests_app.law.names import CODES, full_title, placed, short_title
from requests_app.law.rules import RULES

READ_OF_HANOI = range(1, 16)


def _citations(value: Any) -> Iterator[Citation]:
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _citations(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _citations(getattr(value, field.name))


REGISTERS = (INSTRUMENTS, CONVENTION_OFFENCES, TYPES, GROUNDS, DUTIES, CLOCKS, RULES)
EVERY = [
    *(one for register in REGISTERS for one in _citations(list(register.values()))),
    *_citations(RESIDUAL),
]


def test_there_are_many() -> None:
    assert len(EVERY) > 400


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("citation", [one for one in EVERY if one.grade in (Grade.C, Grade.D)])
def test_a_paragraph_nobody_has_checked_is_not_printed(citation: Citation, language: str) -> None:
    assert "(" not in citation.printable(language=language).replace("§ 2703(f)", "")
    if citation.paragraph:
        confirmed = Confirmations({citation.key: citation.place})
        assert citation.printable(confirmed, language).endswith(citation.paragraph)


@pytest.mark.parametrize("citation", [one for one in EVERY if one.grade in (Grade.A, Grade.B)])
def test_a_paragraph_that_was_read_is_printed(citation: Citation) -> None:
    assert citation.printable().endswith(citation.paragraph)


@pytest.mark.parametrize("citation", [one for one in EVERY if one.instrument == "HC" and one.article])
def test_beyond_article_15_of_the_convention_no_clause_was_read(citation: Citation) -> None:
    """Only Articles 1 to 15 could be read; 64 and 65 are quoted by the depositary."""
    number = int(citation.article.partition("-")[0])
    assert 1 <= number <= 68
    if citation.grade is Grade.A:
        assert number in READ_OF_HANOI
    if citation.grade is Grade.B:
        assert number in (64, 65)


def test_the_second_protocol_of_budapest_could_not_be_read() -> None:
    assert {one.grade for one in EVERY if one.instrument == "CETS224"} == {Grade.D}


def test_it_prints_the_way_lawyers_write_it() -> None:
    assert cite("UNTOC", "18(21)(b)", "A").printable() == "UNTOC Article 18(21)(b)"
    assert cite("HC", "40(21)(b)", "C").printable() == "Hanoi Convention Article 40"
    assert cite("BUDAPEST", "29(7)", "A").printable(language="fr") == "Convention de Budapest, article 29(7)"
    assert cite("NLHK", "note 2", "A").printable() == "Netherlands–Hong Kong SAR Agreement, note 2"
    assert cite("GENERAL", "", "D").printable() == "general international law"


def test_what_counsel_confirmed_is_printed_and_what_counsel_corrected_is_printed_corrected() -> None:
    said = Confirmations({"HC 40(21)(b)": "40(21)(b)", "HC 42(6)": "42(7)", "UNTOC 18(3)": "18(4)"})
    assert cite("HC", "40(21)(b)", "C").printable(said) == "Hanoi Convention Article 40(21)(b)"
    assert cite("HC", "42(6)", "D").printable(said, "fr") == "Convention de Hanoï, article 42(7)"
    assert cite("UNTOC", "18(3)", "A").printable(said) == "UNTOC Article 18(4)"
    assert cite("HC", "40(21)(c)", "C").printable(said) == "Hanoi Convention Article 40"
    assert cite("HC", "40(21)(b)", "C").printable(NOTHING_CONFIRMED) == "Hanoi Convention Article 40"


def test_a_word_survives_freezing_and_nobody_can_change_it_behind_its_back() -> None:
    places = {"HC 42(6)": "42(7)"}
    said = Confirmations(places)
    places["HC 42(6)"] = "1"
    assert Confirmations.from_data(said.as_data()) == said
    assert said.as_data() == {"HC 42(6)": "42(7)"}
    assert Confirmations.from_data(None) == NOTHING_CONFIRMED


def test_an_unknown_instrument_or_grade_is_refused() -> None:
    with pytest.raises(ValueError, match="XYZ"):
        cite("XYZ", "1", "A")
    with pytest.raises(ValueError, match="E"):
        cite("HC", "1", "E")


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_every_instrument_has_its_names_in_every_language(language: str) -> None:
    assert set(INSTRUMENTS) == CODES
    for code in CODES:
        assert short_title(code, language).strip()
        assert full_title(code, language).strip()
    assert "40" in placed("HC", "40(21)(b)", language)


def test_every_grade_explains_itself() -> None:
    assert all(grade.meaning for grade in Grade)

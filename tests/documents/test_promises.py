"""Part 17: what the version assures, what the register holds, which conditions were accepted."""

import pytest

from requests_app.documents.phrases.book import book
from requests_app.law.languages import LETTER_LANGUAGES
from tests.documents import papers
from tests.documents.test_types import text_of

GIVEN = {
    "number": 3,
    "kind": "death_penalty_not_imposed",
    "text": "The Prosecutor General assures that the death penalty will not be sought.",
    "scope": "Item 1 and every later request in this matter.",
    "given_by": "Prosecutor General of Northmark",
    "given_on": "2026-02-14",
    "starts_on": "2026-02-15",
    "expires_on": "2028-02-14",
    "entry": "",
}
CONDITION = {
    "number": 4,
    "kind": "speciality",
    "text": "No use in the fiscal proceedings.",
    "scope": "",
    "accepted_on": "2026-03-05",
}


def material(language="en", own=(), **data):
    m = papers.material("hospital", language, assurances={"entries": list(own)})
    m.data = papers.data(language, **data)
    return m


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_the_register_is_printed_beside_what_the_version_assures(language):
    own = {"id": "assured1", "kind": "return", "text": "Originals will be returned within a year."}
    text = text_of(material(language, [own], assurances=[GIVEN], conditions=[CONDITION]))
    said = book(language)
    for told in (
        own["text"],
        said.say("choice.kind.return"),
        GIVEN["text"],
        said.say("choice.kind.death_penalty_not_imposed"),
        GIVEN["scope"],
        GIVEN["given_by"],
        {
            "en": "14 February 2026",
            "fr": "14 février 2026",
            "es": "14 de febrero de 2026",
            "ru": "14 февраля 2026 года",
            "vi": "ngày 14 tháng 02 năm 2026",
            "ar": "14 شباط/فبراير 2026",
            "zh": "2026年2月14日",
        }[language],
        {
            "en": "15 February 2026 to 14 February 2028",
            "fr": "du 15 février 2026 au 14 février 2028",
            "es": "del 15 de febrero de 2026 al 14 de febrero de 2028",
            "ru": "15 февраля 2026 года — 14 февраля 2028 года",
            "vi": "từ ngày 15 tháng 02 năm 2026 đến ngày 14 tháng 02 năm 2028",
            "ar": "من 15 شباط/فبراير 2026 إلى 14 شباط/فبراير 2028",
            "zh": "2026年2月15日至2028年2月14日",
        }[language],
        said.say("assurances.conditions"),
        CONDITION["text"],
        {
            "en": "Accepted on 5 March 2026",
            "fr": "Acceptée le 5 mars 2026",
            "es": "Aceptada el 5 de marzo de 2026",
            "ru": "Дата принятия 5 марта 2026 года",
            "vi": "Ngày chấp nhận ngày 05 tháng 3 năm 2026",
            "ar": "تاريخ القبول 5 آذار/مارس 2026",
            "zh": "接受日期 2026年3月5日",
        }[language],
    ):
        assert papers.plain(told) in text, told
    assert text.index(own["text"]) < text.index(GIVEN["text"]) < text.index(CONDITION["text"])


@pytest.mark.parametrize(
    "same", [{"entry": "assured1"}, {"entry": "", "kind": "return", "text": "Will  be returned."}]
)
def test_an_assurance_of_this_version_is_not_printed_twice(same):
    own = {"id": "assured1", "kind": "return", "text": "Will be returned."}
    text = text_of(material(own=[own], assurances=[GIVEN | {"text": "Will be returned."} | same]))
    assert text.count("Will be returned.") == 1


def test_only_conditions_are_enough_for_the_part():
    text = text_of(material(conditions=[CONDITION]))
    assert "Condition accepted No use in the fiscal proceedings." in text
    assert book("en").say("assurances.intro") not in text


def test_without_any_of_them_there_is_no_such_part():
    text = text_of(material())
    assert book("en").say("assurances.intro") not in text
    assert book("en").say("assurances.conditions") not in text


def test_an_assurance_of_the_register_on_death_is_referred_to_where_death_is_possible():
    offence = {"id": "offence1", "title": "Act", "penalty_kind": "death", "death_possible": "yes"}
    m = papers.material("hospital", offences={"entries": [offence]}, assurances={"entries": []})
    m.data = papers.data("en", assurances=[GIVEN])
    assert "The assurances given in this respect are set out in part 17." in text_of(m)
    m.data = papers.data("en", assurances=[GIVEN | {"kind": "return"}])
    assert "in this respect" not in text_of(m)


def test_a_kind_nobody_worded_is_named_in_general():
    assert "Further assurance" in text_of(material(assurances=[GIVEN | {"kind": "brand_new"}]))

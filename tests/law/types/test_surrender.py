"""AT22 extradition and AT23 provisional arrest."""

import pytest

from requests_app.law.assistance import TYPES
from tests.law.items import Item, days, grades, item, missing, printed, refused

NO_PLACE: Item = dict.fromkeys(("holder", "holder_address", "period_from", "period_to", "time_zone"))
WANTED: Item = {
    "person": "person01",
    "person_description": "1.80 m, scar over the left eye; photograph in annex C.",
    "warrant": "District Court of Halden, 9 March 2026, 12 Gs 341/26",
    "offence_statement": "2 March 2026, Halden: deletion of data, section 303a.",
}
EXTRADITED: Item = item(
    "AT22",
    **NO_PLACE,
    **WANTED,
    surrender_for="prosecution",
    orders_annexed=["annex001"],
    law_annexed=["annex002"],
    penalty_statement="Up to five years.",
    speciality="yes",
)
ARRESTED: Item = item(
    "AT23",
    **NO_PLACE,
    **WANTED,
    extradition_follows="yes",
    arrest_urgency="He has a ticket for 4 April.",
    arrested_on="2026-04-02",
)
WHOLE = {"AT22": EXTRADITED, "AT23": ARRESTED}
FREE = {"type", "holder_country", "description", "offences", "relevance", "arrested_on"}
NEEDED = [(code, name) for code, filled in WHOLE.items() for name in filled if name not in FREE]


@pytest.mark.parametrize("code", WHOLE)
def test_what_is_filled_in_whole_can_be_kept_and_submitted(code: str) -> None:
    assert refused(WHOLE[code]) == {}
    assert missing(WHOLE[code]) == set()


@pytest.mark.parametrize(("code", "field"), NEEDED)
def test_at22_at23_say_what_is_missing(code: str, field: str) -> None:
    assert missing({name: value for name, value in WHOLE[code].items() if name != field}) == {field}


def test_at22_a_sentence_says_how_long_and_whether_in_absence() -> None:
    assert missing(EXTRADITED | {"surrender_for": "sentence"}) == {"sentence_months", "in_absence"}
    assert set(refused(EXTRADITED | {"sentence_months": -1})) == {"sentence_months"}


@pytest.mark.parametrize("code", WHOLE)
def test_the_papers_have_eighteen_days_and_never_more_than_forty(code: str) -> None:
    assert days(WHOLE[code] | {"arrested_on": "2026-04-02"}) == {
        "The arrest may end without the papers from": "2026-04-20",
        "The arrest ends without the papers on": "2026-05-12",
    }
    assert "K07" in TYPES[code].clocks


def test_at23_the_papers_do_not_leave_before_the_arrest() -> None:
    assert set(refused(ARRESTED | {"extradition_request_on": "2026-04-01"})) == {"extradition_request_on"}


def test_places() -> None:
    assert {
        "ETS024 12(2) A",
        "ETS024 2-14 A",
        "UNCAC 44 A",
        "UNTOC 16 A",
        "BUDAPEST 24 A",
        "HC 37 C",
    } <= grades("AT22")
    assert {"ETS024 16 A", "ETS024 16(4) A", "HC 37(10) C"} <= grades("AT23")
    assert "1957 Extradition Convention Article 16(4)" in printed("AT23")
    assert "Hanoi Convention Article 37(10)" not in printed("AT23")

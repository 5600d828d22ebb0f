"""AT11 voluntary appearance, AT18 temporary transfer, AT24 transfer of sentenced persons."""

import pytest

from requests_app.law.assistance import TYPES
from tests.law.items import Item, days, grades, item, missing, printed, refused

NO_PLACE: Item = dict.fromkeys(("holder", "holder_address", "period_from", "period_to", "time_zone"))
CONSENT: Item = {"consent": "given", "consent_given_on": "2026-04-02", "consent_told": "Told by a judge."}
STAY: Item = {
    "person": "person01",
    "presence_reason": "She alone saw who signed.",
    "presence_place": "District Court of Halden",
    "presence_from": "2026-09-01",
    "presence_ends_on": "2026-09-04",
}
COMING: Item = item(
    "AT11",
    **NO_PLACE,
    **CONSENT,
    **STAY,
    rights_and_duties="She may be silent where she would accuse herself.",
    safe_conduct="yes",
    travel_and_stay="Flight and hotel are booked by the court.",
    security="Met at the airport by two officers.",
    expenses="Fare, hotel, 60 EUR a day.",
)
LENT: Item = item(
    "AT18",
    **NO_PLACE,
    **CONSENT,
    **STAY,
    custody_status="sentence",
    sentence="Three years, District Court of Port-Clair, 5 May 2025",
    return_on="2026-09-05",
    custody_kept="yes",
    returned_without_extradition="yes",
    time_credited="yes",
    not_prosecuted_for_earlier="yes",
)
SENTENCED: Item = item(
    "AT24",
    **NO_PLACE,
    **CONSENT,
    person="person01",
    transfer_direction="to_us",
    judgment="Court of Port-Clair, 5 May 2025, final since 6 June 2025",
    months_left=26,
    sentence_ends_on="2028-06-05",
    social_ties="Parents and two children in Halden.",
    agreement_reference="Treaty of 1998",
)
WHOLE = {"AT11": COMING, "AT18": LENT, "AT24": SENTENCED}
COMMON = {"type", "holder_country", "description", "offences", "sentence"}
NEEDED = [
    (code, name)
    for code, filled in WHOLE.items()
    for name in filled
    if name not in COMMON and name != "relevance"
]


@pytest.mark.parametrize("code", WHOLE)
def test_what_is_filled_in_whole_can_be_kept_and_submitted(code: str) -> None:
    assert refused(WHOLE[code]) == {}
    assert missing(WHOLE[code]) == set()


@pytest.mark.parametrize(("code", "field"), [one for one in NEEDED if one[1] != "custody_status"])
def test_at11_at18_at24_say_what_is_missing(code: str, field: str) -> None:
    without = {name: value for name, value in WHOLE[code].items() if name != field}
    assert missing(without) == {field}


def test_at18_a_sentence_or_another_reason_is_described() -> None:
    assert missing({name: value for name, value in LENT.items() if name != "sentence"}) == {"sentence"}
    assert missing(LENT | {"custody_status": "remand"}) == set()
    assert missing(LENT | {"custody_status": "other"}) == {"custody_details"}


@pytest.mark.parametrize("code", WHOLE)
def test_the_day_of_a_consent_is_asked_once_it_was_given(code: str) -> None:
    still_open = {name: value for name, value in WHOLE[code].items() if name != "consent_given_on"}
    assert missing(still_open | {"consent": "to_be_asked"}) == set()
    assert set(refused(WHOLE[code] | {"consent": "refused"})) == {"consent"}


def test_at11_safe_conduct_lasts_fifteen_days_more() -> None:
    assert days(COMING) == {"Safe conduct lasts until": "2026-09-19"}
    assert TYPES["AT11"].clocks == ("K05",)


def test_days_stand_in_their_order() -> None:
    assert set(refused(COMING | {"presence_ends_on": "2026-08-31"})) == {"presence_ends_on"}
    assert set(refused(LENT | {"return_on": "2026-09-03"})) == {"return_on"}


def test_places_and_forms() -> None:
    assert {"UNCAC 46(27) A", "NLHK 12 A", "NLHK 14 A", "HC 40(29) C"} <= grades("AT11")
    assert {"UNCAC 46(10)-(12) A", "ETS030 11 A", "UNCAC 46(11) A", "HC 40(9)-(11) C"} <= grades("AT18")
    assert {"UNCAC 45 A", "HC 38 C", "HC 38 D"} <= grades("AT24")
    assert {TYPES[code].annex_form for code in WHOLE} == {"consent"}
    assert "Hanoi Convention Article 38" in printed("AT24")
    assert all(TYPES[code].moves_person for code in WHOLE)

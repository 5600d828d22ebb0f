"""AT16 the 24/7 network, AT17 data in an emergency, AT35 assistance in an emergency."""

import pytest

from requests_app.law.assistance import TYPES
from tests.law.items import Item, grades, item, missing, printed, refused

BARE: Item = dict.fromkeys(("holder", "holder_address", "period_from", "period_to", "time_zone", "relevance"))
POINT: Item = item(
    "AT16",
    **BARE,
    our_point="xa-24-7",
    their_point="xb-24-7",
    help_wanted=["advice", "locating"],
    secure_channel="Encrypted address of the network; call back agreed on 3 March.",
)
DATA: Item = item(
    "AT17",
    **(BARE | {"holder": "Kestrel Hosting SA"}),
    needed_within_hours=6,
    emergency_route="points",
    data_categories=["subscriber", "traffic"],
    identifiers=["ident001"],
)
ASSISTANCE: Item = item("AT35", needed_within_hours=12)


@pytest.mark.parametrize("field", ["our_point", "their_point", "help_wanted", "secure_channel"])
def test_at16_names_both_points_the_help_and_the_channel(field: str) -> None:
    assert missing(POINT) == set()
    assert missing({name: value for name, value in POINT.items() if name != field}) == {field}


def test_at16_asks_the_network_for_nothing_it_does_not_do() -> None:
    assert refused(POINT) == {}
    assert set(refused(POINT | {"help_wanted": ["arrest"]})) == {"help_wanted"}
    assert not TYPES["AT16"].coercive


def test_at16_cites_the_network() -> None:
    assert {"BUDAPEST 35 A", "HC 41 C"} <= grades("AT16")


@pytest.mark.parametrize(
    "field", ["needed_within_hours", "emergency_route", "data_categories", "identifiers", "holder"]
)
def test_at17_says_how_soon_which_way_and_what(field: str) -> None:
    assert missing(DATA) == set()
    assert missing({name: value for name, value in DATA.items() if name != field}) == {field}


@pytest.mark.parametrize("hours", ["0", "-1", "soon"])
@pytest.mark.parametrize("filled", [DATA, ASSISTANCE], ids=["at17", "at35"])
def test_at17_at35_count_the_risk_in_hours(filled: Item, hours: str) -> None:
    assert refused(filled) == {}
    assert set(refused(filled | {"needed_within_hours": hours})) == {"needed_within_hours"}


def test_at17_only_the_definition_of_an_emergency_is_cited_whole() -> None:
    assert {"HC 2(o) A", "HC 41 D", "CETS224 9 D", "CETS224 10 D"} <= grades("AT17")
    assert "Hanoi Convention Article 2(o)" in printed("AT17")


@pytest.mark.parametrize("field", ["needed_within_hours", "relevance"])
def test_at35_is_a_full_request_with_its_hour(field: str) -> None:
    assert missing(ASSISTANCE) == set()
    assert missing({name: value for name, value in ASSISTANCE.items() if name != field}) == {field}


def test_at35_confirms_what_was_asked_orally() -> None:
    assert refused(ASSISTANCE | {"asked_orally_at": "2026-03-03T01:10:00Z", "asked_orally_of": "Duty"}) == {}
    assert set(refused(ASSISTANCE | {"asked_orally_at": "last night"})) == {"asked_orally_at"}
    assert grades("AT35") == {"CETS224 10 D", "HC 2(o) A"}

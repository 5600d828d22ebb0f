"""AT05 traffic data in real time, AT06 interception, AT15 the traffic path."""

import pytest

from requests_app.law.assistance import TYPES
from tests.law.items import Item, grades, item, missing, printed, refused

TRAFFIC: Item = item(
    "AT05",
    identifiers=["ident001"],
    user_or_place="The holder of the account is not known; the machine stands in Port-Clair.",
    necessity="The logs kept so far do not show the other end.",
    period_reason="The server is paid for until the end of the month.",
)
CONTENT: Item = item(
    "AT06",
    **(TRAFFIC | {"type": None}),
    communications="Calls and messages to and from the number, both directions.",
    serious_there="Extortion, up to ten years, is on the list of their Article 100.",
    minimisation="Talk with counsel is not listened to; unrelated talk is deleted within a week.",
    technical_delivery="Daily portions, encrypted, to the unit named under delivery.",
    domestic_order="Order of the Halden court of 9 March 2026, case 14/26.",
) | {"type": "AT06"}
PATH: Item = item(
    "AT15",
    communication="From 198.51.100.7 port 443 on 2 March 2026, 02:14:07 UTC.",
    preservation_reference="24/7-2026-118",
    holder=None,
    period_from=None,
    period_to=None,
    time_zone=None,
)
NEEDED_BY_BOTH = [
    *("identifiers", "user_or_place", "necessity", "period_reason"),
    *("holder", "period_from", "period_to", "time_zone", "relevance"),
]


@pytest.mark.parametrize("field", NEEDED_BY_BOTH)
def test_at05_gives_the_period_its_reason_and_the_need(field: str) -> None:
    assert missing(TRAFFIC) == set()
    assert missing(item("AT05", **(TRAFFIC | {field: None}))) == {field}


def test_at05_ends_after_it_begins() -> None:
    assert refused(TRAFFIC) == {}
    assert set(refused(TRAFFIC | {"period_to": "2026-01-01T00:00:00Z"})) == {"period_to"}


def test_at05_the_list_of_the_hanoi_convention_is_used_and_not_cited() -> None:
    assert {"HC 45(3) D", "BUDAPEST 33 A"} <= grades("AT05")
    assert {"Hanoi Convention Article 45", "Budapest Convention Article 33"} <= printed("AT05")
    assert "Hanoi Convention Article 45(3)" not in printed("AT05")


@pytest.mark.parametrize(
    "field",
    [
        *NEEDED_BY_BOTH,
        *("communications", "serious_there", "minimisation", "technical_delivery", "domestic_order"),
    ],
)
def test_at06_has_an_end_and_keeps_out_what_is_privileged(field: str) -> None:
    assert missing(CONTENT) == set()
    assert missing(item("AT06", **(CONTENT | {field: None}))) == {field}


def test_at06_asks_all_that_is_asked_of_traffic_data() -> None:
    own = {field.code for field in TYPES["AT05"].fields}
    assert own <= {field.code for field in TYPES["AT06"].fields}
    assert {"G34", "G36", "G59"} == set(TYPES["AT06"].refused_on)


def test_at06_cites_the_measure_and_privacy() -> None:
    assert {"BUDAPEST 21 A", "BUDAPEST 34 A", "ICCPR 17 A", "HC 30 C", "HC 46 C"} <= grades("AT06")


@pytest.mark.parametrize("field", ["communication", "preservation_reference", "relevance"])
def test_at15_names_the_communication_and_the_preservation(field: str) -> None:
    assert missing(PATH) == set()
    assert missing(item("AT15", **(PATH | {field: None}), holder=None)) - {"holder"} == {field}


def test_at15_needs_neither_holder_nor_period() -> None:
    assert TYPES["AT15"].needs == ("relevance",)
    assert not TYPES["AT15"].coercive


def test_at15_is_held_back_on_the_narrow_grounds_only() -> None:
    assert TYPES["AT15"].refused_on == TYPES["AT14"].refused_on
    assert {"BUDAPEST 30 A", "HC 43 C"} <= grades("AT15")

"""AT32 domain names, AT33 orders to a provider, AT34 orders given effect: CETS 224, read by nobody here."""

import pytest

from requests_app.law.assistance import TYPES
from tests.law.items import Item, days, grades, item, missing, printed, refused

DOMAIN: Item = item(
    "AT32",
    identifiers=["ident001"],
    registration_items="Who registered the name, since when, how to reach them.",
    purpose_statement="Investigation 14/26; used for nothing else.",
    answer_by="2026-04-15",
    relevance=None,
)
_ORDER: Item = {
    "order_authority": "Prosecutor’s Office for Cybercrime, Halden",
    "order_made_on": "2026-03-09",
    "order_law": "Section 212 of the Code of Criminal Procedure",
    "order_penalties": "Up to ten years",
    "return_by": "2026-05-15",
    "subscriber_items": "Name, address, means of payment",
    "identifiers": ["ident001"],
}
DIRECT: Item = item("AT33", **_ORDER, relevance=None)
EFFECT: Item = item(
    "AT34",
    **_ORDER,
    data_categories=["subscriber", "traffic"],
    supporting_facts="On 2 March 2026 the files of the hospital were encrypted from this address.",
    held_because="The provider announces the address.",
)
ORDERED = [*_ORDER]


@pytest.mark.parametrize(
    "field", ["identifiers", "registration_items", "purpose_statement", "answer_by", "holder"]
)
def test_at32_names_domain_items_purpose_and_day(field: str) -> None:
    assert missing(DOMAIN) == set()
    assert missing({name: value for name, value in DOMAIN.items() if name != field}) == {field}


def test_at32_is_voluntary() -> None:
    assert not TYPES["AT32"].coercive
    assert set(refused(DOMAIN | {"answer_by": "soon"})) == {"answer_by"}


@pytest.mark.parametrize("field", [*ORDERED, "holder", "holder_address"])
def test_at33_carries_the_whole_order(field: str) -> None:
    assert missing(DIRECT) == set()
    assert missing({name: value for name, value in DIRECT.items() if name != field}) == {field}


def test_at33_is_answered_in_thirty_days() -> None:
    assert days(DIRECT) == {}
    assert days(DIRECT | {"order_received_on": "2026-03-20"}) == {"The provider answers by": "2026-04-19"}
    assert TYPES["AT33"].deadlines[0].clock == "K11"


def test_at33_an_order_is_not_received_before_it_is_made() -> None:
    assert set(refused(DIRECT | {"order_received_on": "2026-03-01"})) == {"order_received_on"}


@pytest.mark.parametrize(
    "field",
    [
        *ORDERED,
        "data_categories",
        "supporting_facts",
        "held_because",
        "relevance",
        "holder",
        "holder_address",
    ],
)
def test_at34_adds_facts_relevance_and_why_the_provider_holds_them(field: str) -> None:
    assert missing(EFFECT) == set()
    left = missing({name: value for name, value in EFFECT.items() if name != field})
    # Which particulars of the subscriber is asked only while that category is.
    assert left == {field}


def test_at34_particulars_of_the_subscriber_are_asked_only_with_that_category() -> None:
    traffic = {name: value for name, value in EFFECT.items() if name != "subscriber_items"}
    assert missing(traffic | {"data_categories": ["traffic"]}) == set()


def test_at34_content_is_beyond_it() -> None:
    assert refused(EFFECT) == {}
    assert set(refused(EFFECT | {"data_categories": ["content"]})) == {"data_categories"}


def test_at34_is_served_in_forty_five_days_and_answered_in_twenty_or_forty_five() -> None:
    known = EFFECT | {"order_received_on": "2026-03-20", "order_served_on": "2026-04-10"}
    assert days(known) == {
        "The order is served on the provider by": "2026-05-04",
        "Subscriber information is returned by": "2026-04-30",
        "Traffic data are returned by": "2026-05-25",
    }
    assert "Traffic data are returned by" not in days(known | {"data_categories": ["subscriber"]})
    assert {one.clock for one in TYPES["AT34"].deadlines} == {"K12"}


@pytest.mark.parametrize("code", ["AT32", "AT33", "AT34"])
def test_at32_at33_at34_print_no_paragraph_nobody_has_read(code: str) -> None:
    assert {place[-1] for place in grades(code)} == {"D"}
    assert all("(" not in place for place in printed(code))
    assert {one.source.grade for one in TYPES[code].deadlines if one.source} <= {"D"}

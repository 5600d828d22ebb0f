"""AT04 stored data and AT14 preservation."""

import pytest

from requests_app.law.assistance import TYPES
from tests.law.items import Item, days, grades, item, missing, printed, refused

STORED: Item = item("AT04", data_categories=["subscriber"], identifiers=["ident001"])
NEW: Item = item("AT14", extension_wanted="no", identifiers=["ident001"], necessity="Logs are overwritten.")
EXTENSION: Item = NEW | {
    "extension_wanted": "yes",
    "earlier_reference": "24/7-2026-118",
    "effected_on": "2026-03-05",
    "expires_on": "2026-06-01",
}


@pytest.mark.parametrize(
    "field",
    ["data_categories", "identifiers", "holder", "period_from", "period_to", "time_zone", "relevance"],
)
def test_at04_names_account_category_holder_period_and_zone(field: str) -> None:
    assert missing(STORED) == set()
    assert missing(item("AT04", **(STORED | {field: None}))) == {field}


def test_at04_takes_no_category_nobody_knows() -> None:
    assert refused(STORED) == {}
    assert set(refused(STORED | {"data_categories": ["everything"]})) == {"data_categories"}
    assert set(refused(STORED | {"hash_method": "md5"})) == {"hash_method"}


def test_at04_fills_the_form_for_subscriber_information() -> None:
    form = {"domestic_order", "orders_annexed", "preservation_reference", "subscriber_items"}
    assert form <= {field.code for field in TYPES["AT04"].fields}
    assert TYPES["AT04"].annex_form == "subscriber"


def test_at04_cites_what_was_read_and_hides_what_was_not() -> None:
    assert {"HC 44 C", "HC 40(3)(d) C", "BUDAPEST 31 A", "BUDAPEST 29(7) A"} <= grades("AT04")
    assert {"Hanoi Convention Article 44", "Hanoi Convention Article 40"} <= printed("AT04")


@pytest.mark.parametrize("field", ["extension_wanted", "identifiers", "necessity", "holder", "relevance"])
def test_at14_says_what_to_keep_where_and_why(field: str) -> None:
    assert missing(NEW) == set()
    assert missing(item("AT14", **(NEW | {field: None}))) == {field}


@pytest.mark.parametrize("field", ["earlier_reference", "expires_on"])
def test_at14_an_extension_names_what_it_extends(field: str) -> None:
    assert missing(EXTENSION) == set()
    assert missing(item("AT14", **(EXTENSION | {field: None}))) == {field}


def test_at14_asks_for_sixty_days_or_more() -> None:
    assert refused(NEW | {"preserve_days": "60"}) == {}
    assert set(refused(NEW | {"preserve_days": "59"})) == {"preserve_days"}


def test_at14_cannot_end_before_it_begins() -> None:
    assert set(refused(EXTENSION | {"expires_on": "2026-03-01"})) == {"expires_on"}


def test_at14_lasts_sixty_days_and_is_renewed_before_it_ends() -> None:
    assert days(EXTENSION) == {
        "Preserved at least until": "2026-05-04",
        "Last day to ask for an extension": "2026-05-31",
    }
    assert days(NEW) == {}
    assert [one.clock for one in TYPES["AT14"].deadlines] == ["K01", "K02"]


def test_at14_has_every_field_of_the_preservation_form() -> None:
    form = {
        *("extension_wanted", "earlier_reference", "provider_ticket", "identifiers", "data_categories"),
        *("necessity", "follow_up_on", "non_notice", "traffic_path_wanted", "preserve_days"),
    }
    assert form <= {field.code for field in TYPES["AT14"].fields}
    assert TYPES["AT14"].annex_form == "preservation"


def test_at14_secrecy_stands_in_a_paragraph_that_is_not_printed() -> None:
    assert {"HC 42(3)(g) D", "HC 42(6) D", "HC 42(9) D", "BUDAPEST 29(2)(e) A"} <= grades("AT14")
    assert "Hanoi Convention Article 42" in printed("AT14")
    assert not any(place.startswith("Hanoi") and "(" in place for place in printed("AT14"))
    assert "Budapest Convention Article 29(2)(e)" in printed("AT14")

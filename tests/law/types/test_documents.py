"""AT02 service, AT03 search, AT07 examination, AT08 expertise, AT09 records, AT21 government records."""

import pytest

from requests_app.law.assistance import TYPES
from tests.law.items import Item, days, grades, item, missing, printed, refused

NO_PLACE: Item = dict.fromkeys(("holder", "holder_address", "period_from", "period_to", "time_zone"))
SERVED: Item = item(
    "AT02",
    **(NO_PLACE | {"relevance": None}),
    person="person01",
    service_address="14 rue du Quai, Port-Sérène",
    served_documents="Summons of 1 April 2026, 4 Js 2217/26",
    summoned="yes",
    hearing_on="2026-09-15",
    hearing_authority="District Court of Halden",
    service_manner="simple",
    service_proof="receipt",
    documents_language="en",
    expenses="Fare and 60 EUR a day",
)
WHOLE: dict[str, Item] = {
    "AT02": SERVED,
    "AT03": item(
        "AT03",
        **NO_PLACE,
        measures_wanted=["search", "seizure"],
        searched=["premises"],
        premises="4 rue du Port, second floor",
        objects_wanted="Telephones, laptops and the black notebook",
        domestic_order="Order of the Halden court of 9 March 2026",
        handling_rules="Sealed; nothing is switched on.",
        seizure_report="yes",
    ),
    "AT07": item(
        "AT07",
        **NO_PLACE,
        examined_kind="object",
        examined_place="Server in rack 14, hall 2",
        tests_wanted="Image of both disks, photograph of the cabling",
        destructive="no",
    ),
    "AT08": item(
        "AT08",
        **NO_PLACE,
        evaluation_wanted=["opinion"],
        expert_field="Digital forensics",
        expert_questions="Was the log altered?",
        without_coercion="yes",
    ),
    "AT09": item(
        "AT09", bank_records="yes", identifiers=["ident001"], certification="certified", time_zone=None
    ),
    "AT21": item(
        "AT21",
        **(NO_PLACE | {"holder": "Land registry of Port-Clair"}),
        record_wanted="Extract, parcel 4411",
        open_to_public="no",
        disclosure_reason="Our own courts may have such extracts.",
        certification="certified",
    ),
}
FREE = {"type", "holder_country", "holder_address", "description", "offences"}
NEEDED = [(code, name) for code, filled in WHOLE.items() for name in filled if name not in FREE]
DECIDES = {"summoned", "searched", "evaluation_wanted", "bank_records", "open_to_public"}


@pytest.mark.parametrize("code", WHOLE)
def test_what_is_filled_in_whole_can_be_kept_and_submitted(code: str) -> None:
    assert refused(WHOLE[code]) == {}
    assert missing(WHOLE[code]) == set()


@pytest.mark.parametrize(("code", "field"), NEEDED)
def test_at02_at03_at07_at08_at09_at21_say_what_is_missing(code: str, field: str) -> None:
    found = missing({name: value for name, value in WHOLE[code].items() if name != field})
    assert found == {field}


def test_at02_no_hearing_no_lead_time() -> None:
    judgment = {
        name: SERVED[name] for name in SERVED if name not in ("hearing_on", "hearing_authority", "expenses")
    }
    assert missing(judgment | {"summoned": "no"}) == set()
    assert missing(judgment) == {"hearing_on", "hearing_authority", "expenses"}
    assert days(judgment) == {}


def test_at02_lead_time_is_counted_back_from_the_hearing() -> None:
    assert days(SERVED) == {
        "To be with the requested State, where it has declared fifty days": "2026-07-27",
        "To be with the requested State, where thirty days are agreed": "2026-08-16",
    }
    assert {one.source.printable() for one in TYPES["AT02"].deadlines if one.source} == {
        "1959 Convention Article 7(3)",
        "Netherlands–Hong Kong SAR Agreement Article 17(3)",
    }


def test_at02_a_special_manner_is_described_and_relevance_spared() -> None:
    assert missing(SERVED | {"service_manner": "special"}) == {"service_manner_wanted"}
    assert TYPES["AT02"].spares == ("relevance",)
    assert TYPES["AT02"].annex_form == "service"


@pytest.mark.parametrize(("target", "field"), [("device", "identifiers"), ("custodian", "custodian")])
def test_at03_what_is_searched_is_described(target: str, field: str) -> None:
    searched = {name: value for name, value in WHOLE["AT03"].items() if name != "premises"}
    assert missing(searched | {"searched": [target]}) == {field}
    assert set(refused(WHOLE["AT03"] | {"searched": ["everything"]})) == {"searched"}


def test_at07_using_up_an_object_is_agreed_first() -> None:
    assert missing(WHOLE["AT07"] | {"destructive": "yes"}) == {"destruction_agreed"}
    assert {"PRACTICE D", "UNCAC 46(3)(d) A"} <= grades("AT07")


@pytest.mark.parametrize("wanted", ["information", "evidence"])
def test_at08_information_and_items_are_named(wanted: str) -> None:
    assert missing(WHOLE["AT08"] | {"evaluation_wanted": [wanted]}) == {"information_wanted"}


def test_at09_accounts_of_a_bank_are_named_by_their_numbers() -> None:
    business = {name: value for name, value in WHOLE["AT09"].items() if name != "identifiers"}
    assert missing(business | {"bank_records": "no"}) == set()
    assert missing(business) == {"identifiers"}


@pytest.mark.parametrize("answer", ["no", "unknown"])
def test_at21_what_is_not_public_is_given_for_a_reason(answer: str) -> None:
    plain = {name: value for name, value in WHOLE["AT21"].items() if name != "disclosure_reason"}
    assert missing(plain | {"open_to_public": answer}) == {"disclosure_reason"}
    assert missing(plain | {"open_to_public": "yes"}) == set()


def test_places() -> None:
    assert {"ETS030 7 A", "ETS030 7-10 A", "ETS030 7(3) A", "NLHK 17(3) A", "UNCAC 46(15)(c) A"} <= grades(
        "AT02"
    )
    assert {"ETS030 5(1) A", "ETS030 5-6 A", "ETS030 6(2) A", "NLHK 15 A", "NLHK 15(2) A"} <= grades("AT03")
    assert {"UNCAC 46(3)(e) A", "UNCAC 46(9)(b) A", "HC 40(3)(h) C"} <= grades("AT08")
    assert {"UNCAC 46(8) A", "UNCAC 46(29) A", "HC 40(24) C", "HC 40(31) C"} <= grades("AT09")
    assert {"UNCAC 46(29) A", "HC 40(31) C"} <= grades("AT21")
    assert "Hanoi Convention Article 40" in printed("AT21")

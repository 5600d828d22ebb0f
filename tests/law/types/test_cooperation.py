"""AT20 and AT30 given unasked, AT25 proceedings, AT26 police, AT27 joint teams, AT13 whatever else."""

import pytest

from requests_app.law.assistance import RESIDUAL, TYPES, find
from tests.law.items import Item, grades, item, missing, printed, refused

BARE: Item = dict.fromkeys(("holder", "holder_address", "period_from", "period_to", "time_zone", "relevance"))
GIVEN: Item = {
    "information": "The same address attacked a clinic over there on 4 March.",
    "origin": "Log of the server seized at Halden, confirmed by its hash.",
    "keep_confidential": "yes",
    "own_case_unharmed": "yes",
}
WHOLE: dict[str, Item] = {
    "AT13": item(
        "AT13",
        **(BARE | {"relevance": "It would show when the register was changed."}),
        no_type_fits="A demonstration of how the register works is no record and no examination.",
        allowed_there="The register is open to courts under their Article 9.",
    ),
    "AT20": item("AT20", **BARE, **GIVEN),
    "AT25": item(
        "AT25",
        **BARE,
        justice_reason="The accused, the servers and all witnesses are there.",
        file_description="Three volumes, 940 pages, at Halden, in Norwegian.",
        evidence_list="Exhibit 1: image of the server",
        victims="University Hospital Halden",
        limitation_dates="2 March 2036, for both offences",
        anyone_detained="no",
    ),
    "AT26": item("AT26", **BARE, police_question="Who uses the number?", handling_code="H1"),
    "AT27": item(
        "AT27",
        **BARE,
        team_states=["XA", "XB"],
        team_purpose="To find who encrypted the files.",
        team_from="2026-04-01",
        team_to="2026-09-30",
        host_state="XB",
        host_law="Their Act on Joint Teams of 2004",
        team_leader="Senior prosecutor at Port-Clair",
        team_members="Two investigators of each State",
        team_use_rules="For this case; for others with the consent of the State it came from.",
    ),
    "AT30": item("AT30", **BARE, **GIVEN, property="Account at Banque du Port, about 90 000 EUR"),
}
NEEDED = [
    (code, name)
    for code, filled in WHOLE.items()
    for name in filled
    if name not in ("type", "holder_country", "description", "offences")
]


@pytest.mark.parametrize("code", WHOLE)
def test_what_is_filled_in_whole_can_be_kept_and_submitted(code: str) -> None:
    assert refused(WHOLE[code]) == {}
    assert missing(WHOLE[code]) == set()


@pytest.mark.parametrize(("code", "field"), NEEDED)
def test_at13_at20_at25_at26_at27_at30_say_what_is_missing(code: str, field: str) -> None:
    assert missing({name: value for name, value in WHOLE[code].items() if name != field}) == {field}


def test_at13_is_drafted_but_not_one_of_the_thirty_four() -> None:
    assert find("AT13") is RESIDUAL
    assert RESIDUAL.available
    assert "AT13" not in TYPES
    assert find("AT99") is find(None) is find(["AT13"]) is None


def test_at13_cites_the_end_of_the_lists() -> None:
    assert {"HC 40(3)(m) C", "UNCAC 46(3)(i) A", "UNTOC 18(3)(i) A"} <= grades("AT13")
    assert {"Hanoi Convention Article 40", "UNCAC Article 46(3)(i)"} <= printed("AT13")


@pytest.mark.parametrize("code", ["AT20", "AT30"])
def test_at20_at30_go_out_only_if_our_own_case_is_unharmed(code: str) -> None:
    asked = find(code)
    assert asked is not None
    assert not asked.field("own_case_unharmed").in_letter
    assert set(refused(WHOLE[code] | {"own_case_unharmed": "perhaps"})) == {"own_case_unharmed"}


def test_at20_cites_the_duty_of_whoever_receives() -> None:
    assert {"UNCAC 46(4)-(5) A", "BUDAPEST 26 A", "HC 40(4)-(5) C"} <= grades("AT20")


def test_at25_whoever_is_detained_is_named() -> None:
    detained = WHOLE["AT25"] | {"anyone_detained": "yes"}
    assert missing(detained) == {"detention"}
    assert missing(detained | {"detention": "One, since 5 March, at Halden"}) == set()
    assert {"UNCAC 47 A", "HC 39 C"} == grades("AT25")


def test_at26_has_a_handling_code_and_is_no_evidence() -> None:
    assert any("evidence" in limit for limit in TYPES["AT26"].limits)
    assert {"UNCAC 48 A", "HC 47 C"} == grades("AT26")
    assert not TYPES["AT26"].coercive


def test_at27_ends_after_it_begins() -> None:
    assert set(refused(WHOLE["AT27"] | {"team_to": "2026-03-01"})) == {"team_to"}
    assert set(refused(WHOLE["AT27"] | {"host_state": "nowhere"})) == {"host_state"}


def test_at27_cites_the_team_and_its_composition() -> None:
    assert {"UNCAC 49 A", "ETS182 20 A", "ETS182 20(2) A", "HC 48 C"} == grades("AT27")


def test_at30_is_about_property() -> None:
    assert {"property", "property_value"} <= {field.code for field in TYPES["AT30"].fields}
    assert {"UNCAC 56 A", "HC 51 C"} <= grades("AT30")

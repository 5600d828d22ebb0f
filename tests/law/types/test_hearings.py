"""AT01 testimony and AT19 the hearing by video link."""

import pytest

from requests_app.law.assistance import TYPES
from tests.law.items import Item, grades, item, missing, printed, refused

NO_PLACE: Item = dict.fromkeys(("holder", "holder_address", "period_from", "period_to", "time_zone"))
HEARD: Item = item(
    "AT01",
    **NO_PLACE,
    examinee=["person01"],
    examinee_status="witness",
    questions="Who opened the account?\nWho paid?",
)
BY_VIDEO: Item = item(
    "AT19",
    **NO_PLACE,
    examinee=["person01"],
    examinee_status="witness",
    video_reason="The journey would take the only night nurse from her ward.",
    hearing_authority="District Court of Halden",
    hearing_persons="Judge Berg; Maren Tveit, prosecutor",
    technical_data="SIP, TLS; test on 2 June; technician +999 555 0190",
    link_costs="requesting",
)
SUSPECT: Item = BY_VIDEO | {
    "examinee_status": "suspect",
    "consent": "given",
    "consent_given_on": "2026-04-02",
    "agreement_reference": "Letter of 1 April 2026, SOL/2026/77",
}


@pytest.mark.parametrize("field", ["examinee", "examinee_status", "questions", "relevance"])
def test_at01_names_the_person_the_capacity_and_the_questions(field: str) -> None:
    assert refused(HEARD) == {}
    assert missing(HEARD) == set()
    assert missing(item("AT01", **(HEARD | NO_PLACE | {field: None}))) == {field}


def test_at01_by_video_says_why() -> None:
    assert missing(HEARD | {"by_video": "yes"}) == {"video_reason"}
    assert missing(HEARD | {"by_video": "no"}) == set()


def test_at01_carries_everything_the_rules_list() -> None:
    own = {field.code for field in TYPES["AT01"].fields}
    assert {"oath", "privileges", "interpreter_language", "officials_attending", "record_format"} <= own
    assert {"UNCAC 46(17) A", "NLHK 10(4) A", "ETS030 3(2) A", "HC 40(3)(a) C"} <= grades("AT01")


@pytest.mark.parametrize(
    "field",
    [
        *("examinee", "examinee_status", "video_reason", "hearing_authority", "hearing_persons"),
        *("technical_data", "link_costs", "relevance"),
    ],
)
def test_at19_says_who_hears_how_and_why_not_in_person(field: str) -> None:
    assert refused(BY_VIDEO) == {}
    assert missing(BY_VIDEO) == set()
    assert missing({name: value for name, value in BY_VIDEO.items() if name != field}) == {field}


def test_at19_a_suspect_is_heard_with_consent_and_agreement_only() -> None:
    assert missing(SUSPECT) == set()
    without = {
        name: value for name, value in SUSPECT.items() if name not in ("consent", "agreement_reference")
    }
    assert missing(without) == {"consent", "agreement_reference"}
    assert missing({name: value for name, value in SUSPECT.items() if name != "consent_given_on"}) == {
        "consent_given_on"
    }
    assert missing(BY_VIDEO | {"examinee_status": "expert"}) == set()


def test_at19_cites_the_second_protocol_and_hides_the_hanoi_paragraph() -> None:
    assert {
        "ETS182 9(3) A",
        "ETS182 9(8) A",
        "ETS182 9 A",
        "UNCAC 46(18) A",
        "HC 40(18) C",
        "HC 40(18) D",
    } <= grades("AT19")
    assert "Hanoi Convention Article 40" in printed("AT19")
    assert TYPES["AT19"].annex_form == "video_hearing"

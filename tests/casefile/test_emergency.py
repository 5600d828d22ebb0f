"""An emergency is one by the elements of Article 2(o), and by nothing less."""

import pytest

from requests_app.casefile.content.handling import EMERGENCY_TEST
from tests.casefile.sound import after, found, putting

TICKS = [code for code, _ in EMERGENCY_TEST]
WORDS = {
    "emergency_who": "A patient of the ward.",
    "emergency_risk": "The ventilator depends on the encrypted system.",
    "emergency_why_now": "The reserve lasts until tonight.",
    "emergency_help": "The key lies in the mailbox.",
}


def emergency(**changed):
    def change(content):
        content["timing"] = {"urgency": "emergency", "emergency_test": TICKS, **WORDS, **changed}

    return change


def test_all_elements_and_all_answers_make_an_emergency():
    assert found(after(emergency())) == set()


def test_it_needs_no_day_and_no_other_reason():
    assert "deadline" not in {point.field for point in after(emergency()).points}
    assert found(after(emergency(deadline="2026-03-11"))) == set()


@pytest.mark.parametrize("missing", TICKS)
def test_one_element_missing_and_it_is_refused_as_an_emergency_with_what_to_choose(missing):
    (point,) = after(emergency(emergency_test=[code for code in TICKS if code != missing])).blocks
    assert (point.code, point.pointer) == ("not_an_emergency", "/timing/emergency_test")
    assert dict(EMERGENCY_TEST)[missing].lower() in point.message
    assert "Choose “urgent”" in point.message
    assert point.source == "Hanoi Convention Article 2(o)"


@pytest.mark.parametrize("missing", [*WORDS, "emergency_test"])
def test_every_answer_is_needed(missing):
    def change(content):
        emergency()(content)
        del content["timing"][missing]

    assert ("block", "missing", f"/timing/{missing}") in found(after(change))


def test_what_is_described_but_not_claimed_is_asked_about():
    change = putting("timing", urgency="urgent", emergency_who="A patient.")
    assert ("warn", "emergency_not_claimed", "/timing/urgency") in found(after(change))


@pytest.mark.parametrize("urgency", ["ordinary", "urgent"])
def test_the_types_made_for_emergencies_need_one(urgency):
    def change(content):
        content["timing"]["urgency"] = urgency
        content["assistance"]["entries"][0]["type"] = "AT17"

    assert ("block", "emergency_needed", "/assistance/entries/0/type") in found(after(change))


def test_in_an_emergency_they_may_be_asked_for():
    def change(content):
        emergency()(content)
        content["assistance"]["entries"][0]["type"] = "AT17"

    assert "emergency_needed" not in {point.code for point in after(change).points}

"""Return reasons: codes that can be counted, each pointing at a place of the request."""

import pytest

from requests_app.casefile.sections import SECTIONS
from requests_app.law.assistance import TYPES
from requests_app.law.return_reasons import REASONS, ReturnReason

NAMED_BY_PRACTICE = {
    "penalty_missing",
    "no_nexus",
    "no_dates",
    "wrong_addressee",
    "wrong_language",
    "death_penalty_unanswered",
    "facts_insufficient",
    "authority_not_competent",
    "confidentiality_unexplained",
}


@pytest.mark.parametrize("reason", REASONS.values(), ids=REASONS.keys())
def test_a_reason_points_at_a_place_that_exists(reason: ReturnReason) -> None:
    fields = {field.code for field in SECTIONS[reason.section].fields}
    if reason.section == "assistance":
        fields |= {field.code for kind in TYPES.values() for field in kind.fields}
    assert not reason.field or reason.field in fields
    assert reason.place.startswith(reason.section)


@pytest.mark.parametrize("reason", REASONS.values(), ids=REASONS.keys())
def test_a_reason_is_a_sentence(reason: ReturnReason) -> None:
    assert reason.title
    assert reason.text.endswith(".")
    assert reason.code.islower()


def test_the_reasons_that_cause_most_delay_are_there() -> None:
    assert set(REASONS) >= NAMED_BY_PRACTICE

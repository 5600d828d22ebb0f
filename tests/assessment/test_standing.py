"""The one rule of where a ground stands."""

import pytest

from requests_app.assessment import standing
from requests_app.assessment.outcomes import Outcome, Waits


@pytest.mark.parametrize(
    ("second", "answer", "spoken", "disputed", "resolved", "outcome", "waits"),
    [
        (True, None, False, False, None, None, Waits.REVIEWER),
        (False, "not_engaged", False, False, None, Outcome.NOT_ENGAGED, Waits.NOBODY),
        (False, "bars", False, False, None, Outcome.BARS, Waits.NOBODY),
        (True, "bars", False, False, None, None, Waits.ADVISER),
        (True, "bars", True, False, None, Outcome.BARS, Waits.NOBODY),
        (True, "not_engaged", True, True, None, None, Waits.SUPERVISOR),
        (False, "not_engaged", True, True, None, None, Waits.SUPERVISOR),
        (True, "not_engaged", True, True, "bars", Outcome.BARS, Waits.NOBODY),
        (True, "not_engaged", True, True, "needs_information", Outcome.NEEDS_INFORMATION, Waits.REVIEWER),
        (True, "needs_information", False, False, None, Outcome.NEEDS_INFORMATION, Waits.REVIEWER),
        (False, "cured", False, False, None, Outcome.CURED, Waits.NOBODY),
    ],
)
def test_the_newest_word_that_counts(second, answer, spoken, disputed, resolved, outcome, waits):
    found = standing.of(
        second_person=second, answer=answer, spoken=spoken, disputed=disputed, resolved=resolved
    )
    assert (found.outcome, found.waits_for) == (outcome, waits)
    assert found.settled == (waits == Waits.NOBODY)

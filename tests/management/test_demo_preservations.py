"""The preservations of the demonstration stand where their keys say."""

import pytest

from requests_app.management.demo import preservations as demo
from requests_app.preservation import standing
from requests_app.preservation.term import Standing

STANDINGS = {
    "preservation-just-in": Standing.NOT_YET,
    "preservation-near-its-end": Standing.LAST_WEEK,
    "preservation-overdue": Standing.OVERDUE,
    "preservation-third-state": Standing.RUNNING,
    "preservation-released": Standing.ENDED,
    "preservation-ours": Standing.ENDING,
}


@pytest.mark.parametrize("kept", demo.preservations(), ids=lambda kept: kept.key)
def test_each_stands_where_it_should(people, kept):
    preserved = kept.go(kept, vars(people))
    assert standing.of(preserved) is STANDINGS[kept.key]


def test_the_one_of_ours_comes_too_late_as_planned(people):
    kept = next(one for one in demo.preservations() if one.key == "preservation-ours")
    assert "planned for a day after" in standing.comes_too_late(kept.go(kept, vars(people)))

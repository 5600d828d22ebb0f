"""The requests of other States in the demonstration arrive where their story says."""

import pytest

from requests_app.core import clock
from requests_app.incoming.states import Status
from requests_app.management.demo.incoming.cases import cases
from requests_app.management.demo.incoming.walk import IncomingWalk

pytestmark = pytest.mark.django_db
STANDS = {
    "pensions": Status.EXECUTING,
    "romance": Status.PROPOSED,
    "harbour": Status.DECISION,
    "investors": Status.QUESTIONED,
    "summons": Status.FORWARDED,
    "false-news": Status.REFUSED,
    "live-stream": Status.PROPOSED,
}


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.key)
def test_each_request_stands_where_its_story_ends(people, case):
    them = vars(people) | {"reviewer2": people.second_reviewer}
    incoming = IncomingWalk(case, them, clock.now()).go()
    assert incoming.status == STANDS[case.key]
    assert incoming.papers.count() == len(case.papers)


def test_every_story_is_told():
    assert {case.key for case in cases()} == STANDS.keys()

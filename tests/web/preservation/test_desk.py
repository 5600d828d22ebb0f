"""The desk names what waits, to those for whom it waits."""

import pytest

from requests_app.preservation import services
from requests_app.web.preservation.work import todos
from tests.preservation_builders import ours_at, preservation_at, registered

WHY = {"because": "withdrawn", "reasons": "No longer needed."}


def test_what_has_just_come_in_stands_on_the_desk_of_the_point(people):
    preservation = registered(people)
    assert [(one.text, one.alarm) for one in todos(people.duty)] == [("Order the preservation", True)]
    assert preservation.reference in todos(people.duty)[0].about
    assert todos(people.officer) == []


def test_a_proposal_waits_for_somebody_else(people):
    services.propose_release(preservation_at("effected", people), by=people.duty, **WHY)
    assert todos(people.duty) == []
    assert [one.text for one in todos(people.reviewer)] == [
        "A release is proposed: look at it as a second person"
    ]


def test_a_warning_waits_for_the_officer(people):
    ours_at("cautioned", people)
    assert len(todos(people.officer)) == 1
    assert todos(people.stranger) == []


def test_a_restricted_one_waits_for_its_team_alone(people):
    registered(people, restricted=True)
    assert len(todos(people.duty)) == 1
    assert todos(people.reviewer) == []


@pytest.mark.parametrize("who", ["auditor", "supervisor", "admin", "executing", "legal", "adviser"])
def test_nothing_waits_for_those_who_only_read(people, who):
    registered(people)
    assert todos(getattr(people, who)) == []

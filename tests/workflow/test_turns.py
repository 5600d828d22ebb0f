"""Our days and theirs: kept at every step, never changed afterwards, counted with what is running."""

from datetime import timedelta
from itertools import pairwise

import pytest
from django.db import DatabaseError, transaction

from requests_app.core import clock
from requests_app.outgoing import services
from requests_app.workflow.models import Stay
from requests_app.workflow.turns import Spent, leave, spent
from tests import builders

pytestmark = pytest.mark.django_db


def days_later(monkeypatch, days):
    now = clock.now() + timedelta(days=days)
    monkeypatch.setattr(clock, "now", lambda: now)


def test_every_step_keeps_where_the_case_was_and_whose_turn_it_was(people):
    outgoing = builders.outgoing_at("acknowledged", people)
    stays = [(one.status, one.side) for one in Stay.objects.filter(case=outgoing.case)]
    assert stays == [
        ("drafted", "ours"),
        ("submitted", "ours"),
        ("approved", "ours"),
        ("prepared", "ours"),
        ("transmitted", "theirs"),
    ]
    joints = list(Stay.objects.filter(case=outgoing.case))
    assert all(one.until == other.since for one, other in pairwise(joints))


def test_days_of_both_sides_are_counted_apart_and_the_running_ones_too(people, monkeypatch):
    outgoing = builders.outgoing_at("transmitted", people)
    days_later(monkeypatch, 12)
    outgoing = services.acknowledge(
        outgoing, by=people.reviewer, their_reference="B/1", acknowledged_on=clock.today()
    )
    days_later(monkeypatch, 3)
    outgoing = services.question(
        outgoing, by=people.reviewer, question="Since when?", asked_on=clock.today(), due_on=None
    )
    days_later(monkeypatch, 5)
    assert spent([outgoing]) == {outgoing.case_id: Spent(ours=5, theirs=15)}
    assert spent([]) == {}


def test_a_closed_case_counts_no_more_days(people, monkeypatch):
    outgoing = builders.outgoing_at("closed", people)
    before = spent([outgoing])[outgoing.case_id]
    days_later(monkeypatch, 40)
    assert spent([outgoing])[outgoing.case_id] == before


def test_a_clock_set_back_makes_no_negative_stay(people, monkeypatch):
    outgoing = builders.outgoing_at("submitted", people)
    days_later(monkeypatch, -1)
    leave(outgoing, side="ours", status="submitted", since=outgoing.moved_at, until=clock.now())
    newest = Stay.objects.order_by("pk").last()
    assert newest is not None
    assert newest.since == newest.until
    assert spent([outgoing])[outgoing.case_id] == Spent(0, 0)


@pytest.mark.parametrize("change", ["update", "delete"])
def test_nobody_changes_how_long_it_took(people, change):
    builders.outgoing_at("submitted", people)
    with pytest.raises(DatabaseError, match="is final"), transaction.atomic():
        Stay.objects.update(side="theirs") if change == "update" else Stay.objects.all().delete()

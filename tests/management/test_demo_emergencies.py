"""The emergencies and the mail of the demonstration walk through the real services."""

import pytest

from requests_app.accounts import demo as accounts
from requests_app.emergency.models import Emergency
from requests_app.management.demo.emergencies import emergencies
from requests_app.management.demo.letters import log_mail
from requests_app.operations.models import WorkItem

pytestmark = pytest.mark.django_db


def test_every_emergency_stands_where_it_should(home, settings):
    settings.DEMO = True
    people = {one.username: one for one in accounts.ensure_demo_accounts()}
    for case in emergencies():
        case.go(case, people)
    assert sorted(Emergency.objects.values_list("status", flat=True)) == [
        "answered", "confirmed", "registered", "rerouted",
    ]  # fmt: skip
    assert len(log_mail(people)) == 2
    kinds = WorkItem.objects.filter(settled_at=None).values_list("kind", flat=True)
    assert sorted(kinds) == ["second_review", "second_review", "unmatched_mail", "unmatched_mail"]

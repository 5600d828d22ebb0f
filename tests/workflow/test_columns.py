"""A step writes the columns that it changed and no others: what a colleague wrote meanwhile stays."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from requests_app.outgoing import services
from tests import builders

pytestmark = pytest.mark.django_db


def test_a_step_writes_only_what_it_changed(people):
    outgoing = builders.outgoing_at("submitted", people)
    with CaptureQueriesContext(connection) as sent:
        services.withdraw(outgoing, by=people.reviewer, note="No longer needed.")
    updates = [one["sql"] for one in sent if one["sql"].startswith('UPDATE "requests_app_outgoing"')]
    assert len(updates) == 1
    assert '"status" = ' in updates[0]
    assert '"withdrawn_at" = ' in updates[0]
    assert '"submitted_at"' not in updates[0]
    assert '"requested_state"' not in updates[0]

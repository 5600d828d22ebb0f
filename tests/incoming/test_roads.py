"""Every status can be reached through the services, and tells whose turn it is."""

import pytest

from requests_app.incoming.states import NUMBERS, OWNERS, WAITS_FOR, WITH_THEM, WITH_US, Status
from requests_app.workflow.turns import Side
from tests import incoming_builders as builders

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("status", list(Status), ids=str)
def test_the_status_is_reached(status, people):
    incoming = builders.incoming_at(status, people)
    assert incoming.waits_for == WAITS_FOR[status]
    assert incoming.owner is OWNERS[status]
    wanted = Side.OURS if status in WITH_US else Side.THEIRS if status in WITH_THEM else Side.NOBODY
    assert incoming.side is wanted


def test_every_status_has_its_number_of_the_digest():
    wanted = {f"I{number}" for number in range(1, 20)} | {"I1F", "I99"}
    assert set(NUMBERS.values()) == wanted

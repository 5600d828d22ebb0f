"""Several at once: one cause is one piece of work, and one person has it."""

import pytest

from requests_app.core.errors import Blocked, PortalError
from requests_app.directory import services as directory
from requests_app.management.demo.states import BOOK
from requests_app.operations import services
from requests_app.operations.kinds import Kind
from requests_app.operations.models import WorkItem
from tests.conftest import make_people
from tests.racing import at_once

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def people():
    directory.load(BOOK)
    return make_people()


def raise_one():
    return services.raise_item(Kind.OTHER, key="a", text="Something is wrong.", by="beat")


def test_one_cause_raised_by_several_at_once_is_one_piece(people):
    found = at_once(*[raise_one] * 6)
    assert not [one for one in found if isinstance(one, Exception)]
    assert WorkItem.objects.count() == 1


def test_one_of_several_takes_it(people):
    item = raise_one()
    takers = [people.reviewer, people.second_reviewer, people.duty, people.supervisor]
    found = at_once(*[lambda who=who: services.take(item, by=who) for who in takers])
    assert len([one for one in found if isinstance(one, WorkItem)]) == 1
    assert len([one for one in found if isinstance(one, Blocked)]) == 3


def test_it_is_settled_once(people):
    item = raise_one()
    found = at_once(
        lambda: services.settle(item, by=people.duty, word="By hand."),
        lambda: services.settle_if_gone(Kind.OTHER, key="a", by="beat", word="By itself."),
    )
    item.refresh_from_db()
    assert item.settled_how in ("By hand.", "By itself.")
    assert not [one for one in found if isinstance(one, Exception) and not isinstance(one, PortalError)]

"""Eight taps at once, each in a transaction of its own: one case, one order, one extension."""

from uuid import uuid4

import pytest

from requests_app.core.errors import Blocked
from requests_app.directory import services as directory
from requests_app.management.demo.states import BOOK
from requests_app.preservation import services
from requests_app.preservation.models import Preservation
from tests.conftest import make_people
from tests.preservation_builders import LAW, in_days, preservation_at, registered, told
from tests.racing import at_once


@pytest.fixture
def crowd(transactional_db):
    """The people, with real transactions."""
    directory.load(BOOK)
    return make_people()


def test_eight_taps_register_one_case(crowd):
    token = uuid4()
    results = at_once(*[lambda: services.register(by=crowd.duty, told=told(), token=token) for _ in range(8)])
    assert {getattr(result, "pk", result) for result in results} == {Preservation.objects.get().pk}


def test_eight_orders_at_once_are_one(crowd):
    preservation = registered(crowd)
    given = {"legal_basis": LAW, "considered": True, "reasons": "None."}
    seen = [Preservation.objects.get(pk=preservation.pk) for _ in range(8)]
    results = at_once(*[lambda mine=mine: services.order(mine, by=crowd.duty, **given) for mine in seen])
    assert sum(isinstance(one, Preservation) for one in results) == 1
    assert sum(isinstance(one, Blocked) for one in results) == 7
    assert preservation.orders.count() == 1


def test_eight_extensions_to_the_same_day_are_one(crowd):
    preservation = preservation_at("effected", crowd)
    seen = [Preservation.objects.get(pk=preservation.pk) for _ in range(8)]
    until = in_days(80)
    results = at_once(*[lambda mine=mine: services.extend(mine, by=crowd.duty, until=until) for mine in seen])
    assert all(isinstance(one, Preservation) for one in results)
    assert preservation.extensions.count() == 1
    assert preservation.orders.count() == 2

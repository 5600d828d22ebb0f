"""A service is whole, and runs again when PostgreSQL says that it lost a race."""

import psycopg
import pytest
from django.db import OperationalError, connection, transaction

from requests_app.core.transactions import lost_a_race, whole


def crossed(sqlstate):
    error = OperationalError("crossed")
    error.__cause__ = type("Crossed", (psycopg.OperationalError,), {"sqlstate": sqlstate})()
    return error


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("sqlstate", ["40001", "40P01"])
def test_a_lost_race_is_run_again_as_a_whole(sqlstate):
    calls = []

    @whole
    def service():
        calls.append(connection.in_atomic_block)
        if len(calls) < 3:
            raise crossed(sqlstate)
        return "done"

    assert service() == "done"
    assert calls == [True, True, True]


@pytest.mark.django_db(transaction=True)
def test_other_faults_are_not_run_again():
    calls = []

    @whole
    def service():
        calls.append(1)
        raise crossed("57014")

    with pytest.raises(OperationalError):
        service()
    assert calls == [1]


@pytest.mark.django_db(transaction=True)
def test_a_race_that_is_always_lost_ends():
    calls = []

    @whole
    def service():
        calls.append(1)
        raise crossed("40001")

    with pytest.raises(OperationalError):
        service()
    assert len(calls) == 4


@pytest.mark.django_db(transaction=True)
def test_an_inner_service_leaves_the_retry_to_the_outer_one():
    outer_calls, inner_calls = [], []

    @whole
    def inner():
        inner_calls.append(1)
        if len(inner_calls) == 1:
            raise crossed("40001")

    @whole
    def outer():
        outer_calls.append(1)
        inner()

    outer()
    assert len(outer_calls) == 2


def test_only_postgresql_says_that_a_race_was_lost():
    assert not lost_a_race(OperationalError("no cause"))
    assert lost_a_race(crossed("40P01"))


@pytest.mark.django_db(transaction=True)
def test_nothing_remains_of_a_service_that_failed():
    from requests_app.audit import register

    @whole
    def service():
        register.record("test/1", "test.happened", by="system")
        raise RuntimeError("half way")

    with pytest.raises(RuntimeError):
        service()
    with transaction.atomic():
        assert register.read("test/1") == []

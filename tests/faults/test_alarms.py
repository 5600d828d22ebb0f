"""Sweeps and workers are killed, the database restarts, the clock jumps: no reminder is lost or sent twice."""

import random
import time
from collections import Counter
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.db import connection

from requests_app.casefile import services as casefile
from requests_app.core import clock
from requests_app.deadlines import sweep
from requests_app.deadlines.models import Alarm, Deadline
from requests_app.directory import services as directory
from requests_app.management.demo.states import BOOK
from requests_app.notices import summaries
from requests_app.notices.models import Notice, Preference
from requests_app.outbox.models import OutboxMessage
from tests.conftest import make_people
from tests.plugins.processes import Processes, wait_until

pytestmark = pytest.mark.faults

MANY = 600
SWEEP = """
import sys
import django
django.setup()
from datetime import timedelta
from requests_app.core import clock
from requests_app.deadlines import sweep
from requests_app.notices import summaries
with clock.standing_at(clock.now() + timedelta(hours=float(sys.argv[1]))):
    while True:
        sweep.sweep(batch=7, most=70)
        summaries.order_due()
"""


@pytest.fixture
def people(own_servers) -> SimpleNamespace:
    """The people, on servers that this test may break."""
    directory.load(BOOK)
    return make_people()


@pytest.fixture
def running(own_servers, people, tmp_path):
    """Processes with a short lease, so that what is lost comes back while the test waits."""
    made = Processes(own_servers.environment() | {"OUTBOX_LEASE_SECONDS": "4"}, tmp_path)
    yield made
    made.end()
    print(made.logs())


def due_clocks(people, number: int = MANY) -> None:
    """Clocks whose due date passed an hour ago, in a few cases; nothing was sent about them yet."""
    now = clock.now()
    cases = [
        casefile.open_case(by=people.duty, title="Kept", kind="preservation", requesting_state="XB")
        for _ in range(4)
    ]
    Deadline.objects.bulk_create(
        [
            Deadline(
                case=cases[one % len(cases)],
                code="K34",
                subject=str(one),
                whose="ours",
                state="XA",
                amount=24,
                unit="hours",
                started_at=now - timedelta(hours=25),
                started_event="preservation.received",
                started_by=people.duty,
                due_at=now - timedelta(hours=1),
                next_alarm_at=now - timedelta(hours=5, seconds=one),
            )
            for one in range(number)
        ]
    )


def everything_is_sent() -> bool:
    return not Deadline.objects.filter(next_alarm_at__lte=clock.now()).exists()


def each_is_told_once(people, number: int = MANY) -> None:
    """Of every clock: the warning and the alarm kept, one notice per person, one message per urgent notice."""
    alarms = Counter(Alarm.objects.values_list("deadline_id", flat=True))
    assert len(alarms) == number
    assert set(alarms.values()) == {2}
    assert Alarm.objects.filter(overtaken=False).count() == number
    for person in (people.duty, people.supervisor):
        told = Counter(Notice.objects.filter(person=person).values_list("about", flat=True))
        assert len(told) == number
        assert set(told.values()) == {1}
    mailed = Counter(
        one["notice"]
        for one in OutboxMessage.objects.filter(topic="notice.mail").values_list("payload", flat=True)
    )
    assert set(mailed) == set(Notice.objects.filter(way="at_once").values_list("pk", flat=True))
    assert set(mailed.values()) == {1}


def test_sweeps_that_are_killed_again_and_again(running, people):
    due_clocks(people)
    chance = random.Random(4)
    for _ in range(60):
        if everything_is_sent():
            break
        pair = [running.start("-c", SWEEP, "0") for _ in range(2)]
        before = Alarm.objects.count()
        wait_until(lambda before=before: Alarm.objects.count() > before or everything_is_sent(), "a batch")
        time.sleep(chance.random() / 5)
        for process in pair:
            running.kill(process)
    assert everything_is_sent()
    each_is_told_once(people)


def test_the_clock_jumps_an_hour_forward_and_back(running, people):
    due_clocks(people, 120)
    for jump in ("1", "-1", "0", "1", "0"):
        process = running.start("-c", SWEEP, jump)
        wait_until(everything_is_sent, "the alarms") if jump != "-1" else time.sleep(1)
        running.kill(process)
    each_is_told_once(people, 120)
    # Nobody was forgotten either: each has its next alarm, in the order of time.
    assert not Deadline.objects.filter(next_alarm_at=None).exists()
    assert not Deadline.objects.filter(next_alarm_at__lte=clock.now()).exists()


def test_postgresql_restarted_under_a_sweep(running, people, own_servers):
    due_clocks(people)
    running.start("-c", SWEEP, "0")
    wait_until(Alarm.objects.exists, "the first batch")
    own_servers.postgresql.restart()
    connection.close()
    running.start("-c", SWEEP, "0")
    wait_until(everything_is_sent, "the alarms")
    each_is_told_once(people)


def test_workers_killed_while_they_mail(running, people):
    due_clocks(people, 60)
    sweep.sweep()
    running.relay()
    worker = running.worker(children=2)
    wait_until(lambda: Notice.objects.filter(mailed_at__isnull=False).exists(), "the first mail")
    running.kill(worker)
    running.worker(children=2)
    wait_until(lambda: not Notice.objects.filter(way="at_once", mailed_at=None).exists(), "every mail")
    each_is_told_once(people, 60)
    assert not OutboxMessage.objects.filter(parked_at__isnull=False).exists()


def test_a_summary_is_ordered_once_however_many_order_it(running, people):
    due_clocks(people, 30)
    Deadline.objects.update(code="K32", unit="days", amount=30)
    sweep.sweep()
    assert Notice.objects.filter(way="summary").exists()
    Preference.objects.update(next_summary_at=clock.now() - timedelta(minutes=1))
    waiting = Preference.objects.count()
    for process in [running.start("-c", SWEEP, "0") for _ in range(3)]:
        wait_until(
            lambda: not Preference.objects.filter(next_summary_at__lte=clock.now()).exists(), "the orders"
        )
        running.kill(process)
    assert OutboxMessage.objects.filter(topic=summaries.TOPIC).count() == waiting

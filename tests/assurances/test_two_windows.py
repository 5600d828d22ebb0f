"""The register under several hands at once, and under any order of acts."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from requests_app.assessment import guards
from requests_app.assurances import services
from requests_app.assurances.models import Assurance
from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import PortalError
from requests_app.outgoing import services as outgoings
from tests.assurances.keeping import OTHER_PROMISE, PROMISE, answered_but_cured, cure, finding, only, receive
from tests.builders import answer_ground
from tests.conftest import make_people
from tests.racing import at_once

pytestmark = pytest.mark.django_db


@pytest.mark.django_db(transaction=True)
def test_approving_while_it_is_broken_comes_out_one_way_or_the_other(home):
    people = make_people()
    outgoing = answered_but_cured(people)
    entry = receive(only(outgoing), people.reviewer)

    def broken():
        return services.breach(
            entry, by=people.second_reviewer, happened_on=clock.today(), note="Broken.", done="Told."
        )

    approved, breached = at_once(lambda: outgoings.approve(outgoing, by=people.reviewer), broken)
    assert breached.status == "breached"
    outgoing.refresh_from_db()
    lines = [line.name for line in register.read(outgoing.case.stream)]
    if isinstance(approved, PortalError):
        assert (outgoing.status, [one.code for one in approved.blockers]) == ("submitted", ["G23"])
    else:
        assert lines.index("outgoing.approved") < lines.index("assurance.breached")
    assert register.first_broken(outgoing.case.stream) is None


@pytest.mark.django_db(transaction=True)
def test_two_windows_receive_it_once_each_in_order_and_number_without_gaps(home):
    people = make_people()
    outgoing = answered_but_cured(people)
    entry = only(outgoing)
    results = at_once(
        lambda: services.accept(receive(entry, people.reviewer), by=people.reviewer),
        lambda: services.end(entry, by=people.second_reviewer, how="not_needed", note="Not needed."),
    )
    assert any(not isinstance(one, Exception) for one in results)
    assert all(isinstance(one, PortalError | Assurance) for one in results)
    entry.refresh_from_db()
    numbers = [change.number for change in entry.changes.all()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert entry.changes.last().status == entry.status


@pytest.mark.django_db(transaction=True)
def test_two_sweeps_at_once_write_one_line(home):
    people = make_people()
    outgoing = answered_but_cured(people)
    entry = receive(only(outgoing), people.reviewer)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE requests_app_assurance SET expires_on = %s", [clock.today() - timedelta(days=1)]
        )
    assert sum(at_once(services.expire_due, services.expire_due)) == 1
    lines = [line for line in register.read(outgoing.case.stream) if line.name == "assurance.expired"]
    assert len(lines) == 1
    entry.refresh_from_db()
    assert entry.status == "expired"


def _acts(people):
    """Everything that may happen to the ground and to the newest entry it required."""
    reviewer, today = people.reviewer, clock.today

    def newest(outgoing):
        return Assurance.objects.filter(case=outgoing.case).order_by("-number").first()

    return {
        "cure": lambda case: cure(case, people, text=PROMISE),
        "cure otherwise": lambda case: cure(case, people, text=OTHER_PROMISE),
        "not engaged": lambda case: answer_ground(finding(case), people, outcome="not_engaged"),
        "ask": lambda case: services.ask(
            newest(case), by=reviewer, kind="other", giver="us", given_by="M", text="T", asked_on=today()
        ),
        "offer": lambda case: services.offer(
            newest(case), by=reviewer, given_by="M", text="T", offered_on=today()
        ),
        "receive": lambda case: receive(newest(case), reviewer),
        "receive the first": lambda case: receive(only(case, number=1), reviewer),
        "receive what has not begun": lambda case: receive(
            newest(case), reviewer, starts_on=today() + timedelta(days=5)
        ),
        "accept": lambda case: services.accept(newest(case), by=reviewer),
        "decline": lambda case: services.decline(newest(case), by=reviewer, note="No."),
        "end": lambda case: services.end(newest(case), by=reviewer, how="replaced", note="Over."),
        "breach": lambda case: services.breach(
            newest(case), by=reviewer, happened_on=today(), note="Broken.", done="Told."
        ),
        "serve": lambda case: services.serve(newest(case), by=reviewer, other="1"),
    }


NAMES = (
    "cure", "cure otherwise", "not engaged", "ask", "offer", "receive", "receive the first",
    "receive what has not begun", "accept", "decline", "end", "breach", "serve",
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(road=st.lists(st.sampled_from(NAMES), max_size=8))
def test_whatever_happens_nothing_is_approved_on_an_assurance_that_nobody_has(cured_case, people, road):
    """The guard says yes exactly if the newest answer needs no assurance, or one tied to it is held today."""
    acts = _acts(people)
    assert set(acts) == set(NAMES)
    with transaction.atomic():
        for name in road:
            try:
                acts[name](cured_case)
            except (PortalError, Assurance.DoesNotExist):
                continue
        row = guards.queries.row(cured_case.version, "G23")
        today = clock.today()
        tied = Assurance.objects.filter(cured__answer=row.answer, status__in=("received", "accepted"))
        held = any(
            (one.starts_on is None or one.starts_on <= today) and one.expires_on >= today
            for one in tied.distinct()
        )
        verdict = guards.every_required_assurance_is_received(cured_case.version)
        assert bool(verdict) == (row.outcome != "cured" or held)
        transaction.set_rollback(True)


@pytest.fixture
def cured_case(people):
    """A request whose one open point is the assurance."""
    return answered_but_cured(people)

"""The clock that watches over the written confirmation of an oral request."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from requests_app.casefile.models import CaseFile
from requests_app.core import clock
from requests_app.documents.models import Document
from requests_app.outgoing import oral, services
from requests_app.outgoing.models import Outgoing
from tests import builders, samples

pytestmark = pytest.mark.django_db


@pytest.fixture
def spoken(people):
    return builders.outgoing_at("sent_orally", people)


@pytest.fixture
def later(monkeypatch, spoken):
    """Let time pass from the moment it was spoken."""
    monkeypatch.setattr(clock, "now", lambda: spoken.moved_at)

    def pass_(**much):
        then = clock.now() + timedelta(**much)
        monkeypatch.setattr(clock, "now", lambda: then)

    return pass_


def test_the_clock_runs_from_the_oral_request(people, settings, monkeypatch):
    settings.ORAL_CONFIRMATION_HOURS = 6
    now = clock.now()
    monkeypatch.setattr(clock, "now", lambda: now)
    spoken = builders.outgoing_at("sent_orally", people)
    assert oral.confirm_by(spoken) == now + timedelta(hours=6)
    assert oral.to_confirm(people.reviewer, most=10)[0].confirm_by == now + timedelta(hours=6)
    assert "6 hours" in oral.whose_number()
    assert "without legal authority" in oral.whose_number()


def test_it_is_overdue_once_the_hours_have_passed(spoken, later, settings):
    assert not oral.is_overdue(spoken)
    later(hours=settings.ORAL_CONFIRMATION_HOURS, minutes=-1)
    assert not oral.is_overdue(spoken)
    later(minutes=2)
    assert oral.is_overdue(spoken)


def test_the_letter_that_confirms_is_ordered_at_once_and_needed(spoken, people):
    assert Document.objects.filter(version=spoken.version, kind="oral_confirmation").count() == 1
    builders.make_letters(spoken)
    confirmed = services.confirm(spoken, by=people.reviewer, channel="diplomatic", sent_on=clock.today())
    assert oral.confirm_by(confirmed) is None
    assert not oral.is_overdue(confirmed)


@pytest.mark.parametrize(
    ("who", "told"), [("reviewer", 1), ("supervisor", 1), ("officer", 0), ("auditor", 0), ("admin", 0)]
)
def test_who_is_told(spoken, people, who, told):
    assert len(oral.to_confirm(getattr(people, who), most=10)) == told


def test_the_longest_waiting_comes_first_and_only_so_many(spoken, people):
    second = builders.outgoing_at("sent_orally", people, title="Second")
    old = datetime(2026, 1, 1, tzinfo=UTC)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("UPDATE requests_app_outgoing SET moved_at = %s WHERE id = %s", [old, second.pk])
    assert oral.to_confirm(people.reviewer, most=10) == [second, spoken]
    assert oral.to_confirm(people.reviewer, most=1) == [second]


def test_a_restricted_case_is_not_told_to_outsiders(spoken, people):
    CaseFile.objects.filter(pk=spoken.case_id).update(confidentiality="restricted")
    Outgoing.objects.filter(pk=spoken.pk).update(restricted=True)
    assert oral.to_confirm(people.second_reviewer, most=10) == []


def test_an_index_finds_them_whatever_the_number_of_cases(spoken, people):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        sql = str(Outgoing.objects.filter(status="sent_orally").order_by("moved_at", "id")[:10].query)
        cursor.execute("EXPLAIN " + sql.replace("= sent_orally", "= 'sent_orally'"))
        plan = "\n".join(row[0] for row in cursor.fetchall())
    # Two indexes begin with what is asked for; which one is read is for the planner to say.
    assert "Index Scan" in plan
    assert "Seq Scan" not in plan


@pytest.mark.parametrize(("urgency", "urgent"), [("ordinary", False), ("urgent", True), ("emergency", True)])
def test_the_column_of_the_list_means_urgent_or_emergency(people, urgency, urgent):
    sections = samples.hospital()
    sections["timing"]["urgency"] = urgency
    if urgency == "emergency":
        sections["timing"] |= EMERGENCY
    outgoing = builders.outgoing_at("submitted", people, sections=sections)
    assert (outgoing.urgent, outgoing.case.urgency) == (urgent, urgency)


EMERGENCY = {
    "emergency_test": ["natural_person", "life_or_safety", "significant", "imminent"],
    "emergency_who": "A patient of the ward.",
    "emergency_risk": "The ventilator depends on the encrypted system.",
    "emergency_why_now": "The reserve lasts until tonight.",
    "emergency_help": "The key lies in the mailbox.",
}


def test_an_emergency_may_be_made_orally(people):
    sections = samples.hospital()
    sections["timing"] = {"urgency": "emergency"} | EMERGENCY
    outgoing = builders.outgoing_at("prepared", people, sections=sections)
    assert (
        services.send_orally(
            outgoing,
            by=people.reviewer,
            channel="point_24_7",
            sent_on=clock.today(),
            note="Spoke to the duty officer.",
        ).status
        == "sent_orally"
    )

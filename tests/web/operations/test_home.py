"""The operations page: who sees it, what it lists, trying again; and the health check."""

import pytest
from django.db import transaction
from django.urls import reverse

from requests_app.audit import register
from requests_app.documents.models import Document
from requests_app.operations.services import STREAM
from requests_app.outbox import post
from requests_app.outbox.models import OutboxMessage
from tests import builders


@pytest.fixture
def parked(db, monkeypatch):
    """One message that was tried once too often."""
    monkeypatch.setitem(post.HANDLERS, "test.topic", post.Handler(lambda payload: 1 / 0, max_attempts=1))
    with transaction.atomic():
        message = post.put("test.topic", {})
    post.deliver(message.id)
    return OutboxMessage.objects.get(pk=message.pk)


@pytest.mark.parametrize("name", ["supervisor", "admin"])
def test_those_who_look_after_the_portal_see_what_is_parked(people, signed_in, parked, name):
    page = signed_in(getattr(people, name)).get(reverse("operations:home"))
    assert page.status_code == 200
    assert "division by zero" in page.content.decode()


@pytest.mark.parametrize("name", ["officer", "reviewer", "adviser", "auditor", "duty", "executing"])
def test_others_do_not(people, signed_in, name):
    assert signed_in(getattr(people, name)).get(reverse("operations:home")).status_code == 403


def test_an_empty_page_says_that_all_is_done(people, signed_in):
    page = signed_in(people.supervisor).get(reverse("operations:home"))
    assert "Nothing is parked" in page.content.decode()


def test_trying_again_is_written_down(people, signed_in, parked):
    client = signed_in(people.supervisor)
    assert client.post(reverse("operations:retry", args=[parked.pk])).status_code == 302
    parked.refresh_from_db()
    assert (parked.parked_at, parked.attempts) == (None, 0)
    assert [line.name for line in register.read(STREAM)] == ["operations.retried"]


def test_trying_again_twice_is_a_conflict(people, signed_in, parked):
    client = signed_in(people.supervisor)
    client.post(reverse("operations:retry", args=[parked.pk]))
    assert client.post(reverse("operations:retry", args=[parked.pk])).status_code == 409


def test_only_by_post_and_only_by_those_who_may(people, signed_in, parked):
    assert signed_in(people.supervisor).get(reverse("operations:retry", args=[parked.pk])).status_code == 405
    assert signed_in(people.reviewer).post(reverse("operations:retry", args=[parked.pk])).status_code == 403


@pytest.fixture
def failed(people):
    """A letter that could not be made."""
    outgoing = builders.outgoing_at("approved", people)
    from requests_app.documents import services

    document = Document.objects.filter(case=outgoing.case).first()
    services.finish(
        {"document": str(document.pk)}, services.Outcome(failure="The text is too long to be printed.")
    )
    return document


def test_a_failed_document_is_work_for_a_supervisor(people, signed_in, failed):
    page = signed_in(people.supervisor).get(reverse("operations:home")).content.decode()
    assert "The text is too long to be printed." in page
    assert reverse("documents:retry", args=[failed.case.reference, failed.pk]) in page


def test_an_administrator_sees_the_failure_and_no_way_into_the_case(people, signed_in, failed):
    page = signed_in(people.admin).get(reverse("operations:home")).content.decode()
    assert "The text is too long to be printed." in page
    assert f"/outgoing/{failed.case.reference}" not in page


def test_health_is_public_and_says_nothing_else(client, db):
    answer = client.get(reverse("operations:health"))
    assert answer.status_code in (200, 503)
    assert set(answer.json()) == {"status", "faults"}


def test_health_names_what_is_wrong(client, db, monkeypatch):
    from requests_app.web.operations import views

    monkeypatch.setattr(views.store, "is_writable", lambda: False)
    answer = client.get(reverse("operations:health"))
    assert answer.status_code == 503
    assert "vault" in answer.json()["faults"]

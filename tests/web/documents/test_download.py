"""Taking a copy: the very bytes, under a safe name, written down; nothing for those who may not see the case."""

import uuid

import pytest
from django.urls import reverse

from requests_app.audit import register
from requests_app.documents import services
from tests import builders
from tests.documents.ordering import PDF, ordered, payload_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def outgoing(people):
    return builders.outgoing_at("submitted", people)


@pytest.fixture
def document(outgoing, people):
    made = ordered(outgoing.version, people)
    services.finish(payload_of(made), PDF)
    made.refresh_from_db()
    return made


def address(outgoing, document):
    return reverse("documents:download", args=[outgoing.reference, document.pk])


def downloads(outgoing):
    return [line for line in register.read(outgoing.case.stream) if line.name == "document.downloaded"]


@pytest.mark.parametrize("who", ["officer", "reviewer", "adviser", "supervisor", "auditor"])
def test_who_may_see_the_case_gets_the_bytes_as_they_were_made(outgoing, document, people, signed_in, who):
    person = getattr(people, who)
    response = signed_in(person).get(address(outgoing, document))
    assert response.getvalue() == PDF.pdf
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Length"] == str(len(PDF.pdf))
    assert (
        response["Content-Disposition"]
        == f'attachment; filename="{outgoing.reference}-return-note-v1-en.pdf"'
    )
    assert response["ETag"] == f'"{document.file_id}"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"] == "private, no-store"
    assert [(line.actor_id, line.facts["sha256"]) for line in downloads(outgoing)] == [
        (str(person.pk), document.file_id)
    ]


@pytest.mark.parametrize("who", ["stranger", "duty", "executing", "admin"])
def test_for_others_it_does_not_exist(outgoing, document, people, signed_in, who):
    assert signed_in(getattr(people, who)).get(address(outgoing, document)).status_code == 404
    assert downloads(outgoing) == []


def test_it_is_not_found_under_the_reference_of_another_case(document, people, signed_in):
    elsewhere = builders.outgoing_at("submitted", people, title="Another matter")
    assert signed_in(people.reviewer).get(address(elsewhere, document)).status_code == 404


def test_what_is_not_ready_or_not_there_cannot_be_taken(outgoing, people, signed_in):
    making = ordered(outgoing.version, people)
    client = signed_in(people.reviewer)
    assert client.get(address(outgoing, making)).status_code == 404
    making.pk = uuid.uuid4()
    assert client.get(address(outgoing, making)).status_code == 404
    assert downloads(outgoing) == []


def test_the_internal_record_is_not_there_for_the_officer(outgoing, people, signed_in):
    internal = ordered(outgoing.version, people, kind="decision_record", record={}, decision={})
    services.finish(payload_of(internal), PDF)
    assert signed_in(people.officer).get(address(outgoing, internal)).status_code == 404
    response = signed_in(people.reviewer).get(address(outgoing, internal))
    assert response.getvalue() == PDF.pdf


def test_a_guest_is_sent_to_sign_in(outgoing, document, client):
    assert client.get(address(outgoing, document)).status_code == 302
    assert downloads(outgoing) == []


def test_nothing_is_changed_by_posting(outgoing, document, people, signed_in):
    assert signed_in(people.reviewer).post(address(outgoing, document)).status_code == 405

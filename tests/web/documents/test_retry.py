"""The button that has a failed document made again."""

import pytest
from django.urls import reverse

from tests import builders
from tests.documents.ordering import failed, fresh, messages, ordered

pytestmark = pytest.mark.django_db


@pytest.fixture
def outgoing(people):
    return builders.outgoing_at("submitted", people)


@pytest.fixture
def document(outgoing, people):
    return failed(ordered(outgoing.version, people))


def address(outgoing, document):
    return reverse("documents:retry", args=[outgoing.reference, document.pk])


def test_the_document_is_being_made_again_and_the_page_says_so(outgoing, document, people, signed_in):
    response = signed_in(people.reviewer).post(address(outgoing, document), follow=True)
    assert response.redirect_chain[-1][0] == reverse("documents:list", args=[outgoing.reference])
    assert "The document is being made again." in response.content.decode()
    assert fresh(document).state == "making"
    assert len(messages()) == 2


@pytest.mark.parametrize(
    ("who", "status"),
    [("officer", 403), ("adviser", 403), ("auditor", 403), ("stranger", 404), ("admin", 404)],
)
def test_others_may_not(outgoing, document, people, signed_in, who, status):
    assert signed_in(getattr(people, who)).post(address(outgoing, document)).status_code == status
    assert fresh(document).state == "failed"


def test_twice_is_once(outgoing, document, people, signed_in):
    client = signed_in(people.supervisor)
    assert client.post(address(outgoing, document)).status_code == 302
    assert client.post(address(outgoing, document)).status_code == 409
    assert len(messages()) == 2


def test_it_takes_more_than_a_link(outgoing, document, people, signed_in):
    assert signed_in(people.reviewer).get(address(outgoing, document)).status_code == 405

"""Withdrawing on the pages of a case: who sees the way, what stays typed, what the card says."""

import pytest
from django.urls import reverse

from requests_app.checking import queries
from requests_app.checking.queries import Status
from tests.checking.conftest import CODE

pytestmark = pytest.mark.django_db


@pytest.fixture
def url(sealed):
    return reverse("documents:withdrawal", args=[sealed.case.reference, sealed.pk])


@pytest.fixture
def listed(sealed):
    return reverse("documents:list", args=[sealed.case.reference])


def test_withdraw_and_take_back(url, listed, people, signed_in):
    client = signed_in(people.reviewer)
    assert url in client.get(listed).content.decode()
    assert "Withdraw the return note" in client.get(url).content.decode()
    empty = client.post(url, {"act": "withdraw", "reason": " "})
    assert empty.status_code == 400
    assert "Say why the document is withdrawn." in empty.content.decode()
    done = client.post(url, {"act": "withdraw", "reason": "Sent <b>wrongly</b>."}, follow=True)
    text = done.content.decode()
    assert "The document is withdrawn." in text
    assert "Sent &lt;b&gt;wrongly&lt;/b&gt;." in text
    assert "Take the withdrawal back" in text
    assert queries.by_code(CODE).status is Status.WITHDRAWN
    late = client.post(url, {"act": "withdraw", "reason": "Again."})
    assert late.status_code == 409
    assert client.post(url, {"act": "back", "reason": "It was right."}).status_code == 302
    assert queries.by_code(CODE).status is Status.CURRENT


def test_who_may_not(url, listed, people, signed_in):
    for who, status in (("officer", 403), ("auditor", 403), ("adviser", 403), ("admin", 404), ("duty", 404)):
        client = signed_in(getattr(people, who))
        assert client.get(url).status_code == status, who
        assert client.post(url, {"act": "withdraw", "reason": "x"}).status_code == status, who
    assert url not in signed_in(people.officer).get(listed).content.decode()


def test_the_heading_says_which_of_several(seal, version, people, signed_in):
    one = seal(version, item_number="3")
    page = reverse("documents:withdrawal", args=[one.case.reference, one.pk])
    text = signed_in(people.reviewer).get(page).content.decode()
    assert "Withdraw the return note, item 3" in text

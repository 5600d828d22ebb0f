"""Starting a request."""

import pytest
from django.urls import reverse

from requests_app.outgoing.models import Outgoing

pytestmark = pytest.mark.django_db


def test_a_title_opens_the_task_list(people, signed_in):
    response = signed_in(people.officer).post(reverse("outgoing:new"), {"title": "Operation Larch"})
    outgoing = Outgoing.objects.get()
    assert response.status_code == 302
    assert response["Location"] == reverse("drafting:tasks", args=[outgoing.reference])
    assert (outgoing.case.title, outgoing.officer) == ("Operation Larch", people.officer)


@pytest.mark.parametrize("title", ["", "   ", "x" * 5000, "a\x00b"])
def test_a_title_that_cannot_be_kept_is_shown_again(people, signed_in, title):
    response = signed_in(people.officer).post(reverse("outgoing:new"), {"title": title})
    assert response.status_code == 400
    assert "There is a problem" in response.content.decode()
    assert not Outgoing.objects.exists()


@pytest.mark.parametrize("who", ["reviewer", "adviser", "auditor", "admin"])
def test_only_officers_start_requests(people, signed_in, who):
    client = signed_in(getattr(people, who))
    assert client.get(reverse("outgoing:new")).status_code == 403
    assert client.post(reverse("outgoing:new"), {"title": "Larch"}).status_code == 403

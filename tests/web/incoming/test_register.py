"""Registering a request: one page, with its papers; what was typed stays when something is wrong."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from requests_app.core import clock
from requests_app.incoming.models import Incoming

pytestmark = pytest.mark.django_db
URL = "/incoming/register/"


def typed(**more):
    """The form as somebody fills it in."""
    received = timezone.localtime(clock.now() - timedelta(hours=1))
    return {
        "state": "XB",
        "title": "Operation Larch",
        "sender": "xb-central",
        "their_reference": "DEP 2026/1",
        "road": "email",
        "channel": "central_authority",
        "received_at": received.strftime("%Y-%m-%dT%H:%M"),
        "language": "fr",
        "urgency": "ordinary",
        **more,
    }


def file(name="request.txt", words="Letter of request"):
    """A file as a browser sends it."""
    return SimpleUploadedFile(name, words.encode())


@pytest.mark.parametrize("who", ["reviewer", "duty"])
def test_a_request_is_registered_with_its_papers(people, signed_in, who):
    papers = {"request_file": file(), "annex_files": [file("a.txt", "one"), file("b.txt", "two")]}
    answer = signed_in(getattr(people, who)).post(URL, typed(**papers))
    incoming = Incoming.objects.get()
    assert answer.status_code == 302
    assert answer["Location"] == reverse("incoming:case", args=[incoming.reference])
    assert (incoming.requesting_state, incoming.their_reference, incoming.language) == (
        "XB",
        "DEP 2026/1",
        "fr",
    )
    assert sorted(incoming.papers.values_list("kind", flat=True)) == ["annex", "annex", "request"]


def test_what_was_typed_stays_when_something_is_wrong(people, signed_in):
    answer = signed_in(people.reviewer).post(URL, typed(title="", urgency="urgent", their_reference="ع-ج/11"))
    shown = answer.content.decode()
    assert answer.status_code == 400
    assert "Give the case a title." in shown
    assert 'href="#id_urgency_reason"' in shown
    assert 'value="ع-ج/11"' in shown
    assert "have to be chosen again" in shown
    assert not Incoming.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"state": "XA"}, "Choose from the list."),
        ({"state": "\x00"}, "Choose from the list."),
        ({"sender": "xc-central"}, "Choose an authority of the requesting State"),
        ({"sender": ""}, "Name whoever sent it"),
        ({"received_at": "2999-01-01T00:00"}, "This lies in the future."),
        ({"received_at": "yesterday"}, "Enter a day and time that exist."),
        ({"road": "oral"}, "Only an urgent request may be made orally."),
        ({"language": ""}, "Choose the language of the request."),
    ],
    ids=str,
)
def test_what_cannot_be_is_refused_at_its_field(people, signed_in, wrong, said):
    answer = signed_in(people.reviewer).post(URL, typed(**wrong))
    assert answer.status_code == 400
    assert said in answer.content.decode()
    assert not Incoming.objects.exists()


@pytest.mark.parametrize(
    ("upload", "status"),
    [(file("run.exe", "MZ"), 415), (file("empty.txt", ""), 400), (file("scan.pdf", "no pdf"), 415)],
    ids=["kind", "empty", "content"],
)
def test_a_file_that_is_not_taken_is_named(people, signed_in, upload, status):
    answer = signed_in(people.reviewer).post(URL, typed(request_file=upload))
    assert answer.status_code == status
    assert "govuk-error-summary" in answer.content.decode()
    assert not Incoming.objects.exists()


def test_hostile_titles_are_only_shown(people, signed_in):
    client = signed_in(people.reviewer)
    client.post(URL, typed(title="<script>alert(1)</script>", sender="", sender_name="<b>Office</b>"))
    incoming = Incoming.objects.get()
    shown = client.get(reverse("incoming:case", args=[incoming.reference])).content.decode()
    assert "<script>alert" not in shown
    assert "&lt;b&gt;Office&lt;/b&gt;" in shown

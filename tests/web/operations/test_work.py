"""The pages of work and mail: who sees them, what can be done without JavaScript, what stays hidden."""

from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone

from requests_app.core import clock
from requests_app.incoming.models import Incoming
from requests_app.operations import services
from requests_app.operations.kinds import Kind
from requests_app.operations.models import Mail, WorkItem
from tests import builders
from tests.emergency_builders import called
from tests.operations.test_work import restricted_case

pytestmark = pytest.mark.django_db


def body(answer):
    return answer.content.decode()


def minute():
    return f"{timezone.localtime(clock.now()):%Y-%m-%dT%H:%M}"


def raised(**more):
    return services.raise_item(Kind.OTHER, key="a", text="Something is wrong.", by="beat", **more)


@pytest.mark.parametrize("name", ["reviewer", "duty", "supervisor", "admin"])
def test_those_who_work_on_it_see_it(people, signed_in, name):
    raised()
    client = signed_in(getattr(people, name))
    assert "Something is wrong." in body(client.get(reverse("operations:work")))
    assert "1 piece of work has no owner" in body(client.get("/"))


def test_a_certificate_that_ends_says_what_to_do_and_where(people, signed_in):
    item = services.raise_item(
        Kind.OTHER,
        key="seal/ending/ab",
        text="The sealing certificate ends.",
        by="beat",
        detail="SHA-256 ab.",
    )
    text = body(signed_in(people.admin).get(reverse("operations:item", args=[item.pk])))
    assert "Have a new certificate issued and put it in place" in text
    assert f'href="{reverse("sealing:home")}"' in text
    assert "Last error" not in text, "Nothing has failed yet."
    assert reverse("sealing:home") not in body(
        signed_in(people.reviewer).get(reverse("operations:item", args=[item.pk]))
    )


@pytest.mark.parametrize("name", ["officer", "adviser", "auditor", "executing", "legal"])
def test_others_do_not(people, signed_in, name):
    item = raised()
    client = signed_in(getattr(people, name))
    for page in (reverse("operations:work"), reverse("operations:item", args=[item.pk])):
        assert client.get(page).status_code == 403
    assert client.post(reverse("operations:take", args=[item.pk])).status_code == 403
    assert "has no owner" not in body(client.get("/"))


def test_it_is_taken_given_and_settled(people, signed_in):
    item = raised()
    client, place = signed_in(people.duty), [item.pk]
    assert client.post(reverse("operations:take", args=place)).status_code == 302
    assert "Something is wrong." in body(client.get("/"))
    answer = client.post(reverse("operations:give", args=place), {"to": ""})
    assert (answer.status_code, "Choose who takes it over." in body(answer)) == (400, True)
    assert client.post(reverse("operations:give", args=place), {"to": "reviewer"}).status_code == 302
    reviewer = signed_in(people.reviewer)
    answer = reviewer.post(reverse("operations:settle", args=place), {"word": ""})
    assert (answer.status_code, "Say what was done." in body(answer)) == (400, True)
    assert reviewer.post(reverse("operations:settle", args=place), {"word": "Mended."}).status_code == 302
    assert "Mended." in body(reviewer.get(f"{reverse('operations:work')}?whose=settled"))


def test_a_second_taker_is_told_who_has_it(people, signed_in):
    item = services.take(raised(), by=people.duty)
    answer = signed_in(people.reviewer).post(reverse("operations:take", args=[item.pk]))
    assert answer.status_code == 409


def test_nothing_is_said_of_work_about_a_restricted_case(people, signed_in):
    case = restricted_case(people)
    item = raised(case=case, detail="Traceback of the restricted case")
    for name in ("duty", "supervisor", "admin", "second_reviewer"):
        client = signed_in(getattr(people, name))
        assert client.get(reverse("operations:item", args=[item.pk])).status_code == 404
        for word in ("take", "settle", "give", "try_again"):
            assert client.post(reverse(f"operations:{word}", args=[item.pk])).status_code == 404
        for page in ("/", reverse("operations:work"), f"{reverse('operations:work')}?whose=all"):
            assert "Something is wrong." not in body(client.get(page))
            assert "has no owner" not in body(client.get(page))
    page = body(signed_in(people.reviewer).get(reverse("operations:item", args=[item.pk])))
    assert case.reference in page
    assert "Traceback of the restricted case" in page


@pytest.mark.parametrize("whose", ["mine", "nobody", "all", "settled", "nonsense", "\x00"])
def test_every_view_of_the_list_answers(people, signed_in, whose):
    answer = signed_in(people.duty).get(reverse("operations:work"), {"whose": whose})
    assert answer.status_code == 200


def log(client, **changed):
    file = BytesIO(builders.SMALL_PDF)
    file.name = "letter.pdf"
    given = {
        "sender": "Police of Solvara",
        "subject": "Request",
        "how": "email",
        "received_at": minute(),
        "files": [file],
    }
    return client.post(reverse("operations:log"), {**given, **changed})


def test_mail_is_logged_and_matched(people, signed_in):
    client, case = signed_in(people.duty), called(people).case
    assert log(client).status_code == 302
    mail = Mail.objects.get()
    assert client.get(reverse("operations:letter", args=[mail.pk])).status_code == 200
    answer = client.post(reverse("operations:match", args=[mail.pk]), {"reference": "INC-1", "reason": "x"})
    assert (answer.status_code, "There is no such case." in body(answer)) == (400, True)
    client.post(
        reverse("operations:match", args=[mail.pk]), {"reference": case.reference, "reason": "It says so."}
    )
    page = body(client.get(f"/emergency/{case.reference}/"))
    assert mail.number in page
    answer = client.get(reverse("operations:file", args=[mail.pk, mail.files.get().pk]))
    assert b"".join(answer.streaming_content) == builders.SMALL_PDF
    assert answer["Content-Type"] == "application/octet-stream"


def test_a_file_of_a_wrong_kind_is_refused_at_its_field(people, signed_in):
    file = BytesIO(b"MZ")
    file.name = "virus.exe"
    answer = log(signed_in(people.duty), files=[file])
    assert answer.status_code == 415
    assert "virus.exe" in body(answer)
    assert not Mail.objects.exists()


def test_a_new_request_is_registered_from_it(people, signed_in):
    client = signed_in(people.duty)
    log(client)
    mail = Mail.objects.get()
    address = reverse("operations:register", args=[mail.pk])
    page = body(client.get(address))
    assert 'value="Request"' in page
    given = {
        "state": "XB", "title": "Request", "road": "email", "channel": "central_authority", "language": "fr",
        "received_at": minute(), "sender_name": "Police", "urgency": "ordinary",
    }  # fmt: skip
    assert client.post(address, {**given, "state": ""}).status_code == 400
    assert not Incoming.objects.exists()
    answer = client.post(address, given)
    made = Incoming.objects.get()
    assert answer.url == reverse("incoming:case", args=[made.reference])
    mail.refresh_from_db()
    assert (mail.case, made.papers.count()) == (made.case, 1)
    assert not WorkItem.objects.get(key=str(mail.pk)).is_open


def test_registering_twice_from_one_mail_makes_one_request(people, signed_in):
    client = signed_in(people.duty)
    log(client)
    mail = Mail.objects.get()
    client.post(reverse("operations:set_aside", args=[mail.pk]), {"reason": "An advertisement."})
    given = {
        "state": "XB", "title": "Request", "road": "email", "channel": "central_authority", "language": "fr",
        "received_at": minute(), "sender_name": "Police", "urgency": "ordinary",
    }  # fmt: skip
    assert client.post(reverse("operations:register", args=[mail.pk]), given).status_code == 409
    assert not Incoming.objects.exists()


@pytest.mark.parametrize("name", ["officer", "adviser", "executing", "admin"])
def test_mail_without_a_case_is_for_those_who_register(people, signed_in, name):
    log(signed_in(people.duty))
    client, mail = signed_in(getattr(people, name)), Mail.objects.get()
    assert client.get(reverse("operations:mail")).status_code == 403
    assert client.get(reverse("operations:letter", args=[mail.pk])).status_code == 404
    assert client.get(reverse("operations:file", args=[mail.pk, mail.files.get().pk])).status_code == 404

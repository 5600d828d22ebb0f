"""Translations in the browser."""

from datetime import timedelta
from io import BytesIO

import pytest

from requests_app.core import clock
from requests_app.outgoing import translated
from requests_app.translation.models import Translation
from tests import builders, samples

pytestmark = pytest.mark.django_db


@pytest.fixture
def approved(people):
    """A request that asks for a translation into Arabic, approved."""
    return builders.outgoing_at("approved", people, sections=samples.invoice())


def place(outgoing, *rest):
    return "/".join(["", "cases", outgoing.reference, "translations", *map(str, rest), ""])


def typed(**more):
    due = clock.today() + timedelta(days=7)
    given = {"source_language": "en", "language": "ar", "translator": "Amal Haddad", "sworn": "yes"}
    return given | {"due_on": due.isoformat(), "cost": "480,00 EUR", **more}


def test_from_order_to_acceptance(approved, people, signed_in):
    client = signed_in(people.reviewer)
    assert "Order the translation" in client.get(f"/outgoing/{approved.reference}/").content.decode()
    page = client.get(place(approved, "new")).content.decode()
    assert '<option value="ar" selected>Arabic</option>' in page
    assert client.post(place(approved, "new"), typed()).status_code == 302
    translation = Translation.objects.get()
    file = BytesIO("هدى عبد الرحمن".encode())
    file.name = "t.txt"
    assert client.post(place(approved, translation.pk, "hand-in"), {"file": file}).status_code == 302
    one = client.get(place(approved, translation.pk)).content.decode()
    assert "are being compared" in one
    assert "hx-get" in one
    compare(translation)
    one = client.get(place(approved, translation.pk)).content.decode()
    assert "In the request, not found in the translation" in one
    assert "hx-get" not in one
    refused = client.post(place(approved, translation.pk, "accept"), {"checked": ""})
    assert refused.status_code == 400
    assert "Say how each difference was checked" in refused.content.decode()
    translation.refresh_from_db()
    page = client.get(place(approved, translation.pk, "accept")).content.decode()
    assert f'name="seen" value="{translation.file_id}"' in page
    other = {"checked": "Each looked at.", "seen": "0" * 64}
    assert client.post(place(approved, translation.pk, "accept"), other).status_code == 409
    accepted = client.post(
        place(approved, translation.pk, "accept"), {"checked": "Each looked at.", "seen": translation.file_id}
    )
    assert accepted.status_code == 302
    download = client.get(place(approved, translation.pk, "file"))
    assert b"".join(download.streaming_content) == "هدى عبد الرحمن".encode()
    assert download["Content-Disposition"] == 'attachment; filename="t.txt"'
    assert "goes out only with" not in client.get(f"/outgoing/{approved.reference}/").content.decode()


def compare(translation):
    payload = {"translation": str(translation.pk)}
    translated.keep(payload, translated.compare(payload))


def test_what_was_typed_stays_when_something_is_wrong(approved, people, signed_in):
    answer = signed_in(people.reviewer).post(place(approved, "new"), typed(cost="a lot", translator="Amal"))
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "a lot" in page
    assert 'value="Amal"' in page
    assert not Translation.objects.exists()


def test_a_case_without_translation_says_what_to_do(approved, people, signed_in):
    page = signed_in(people.officer).get(place(approved)).content.decode()
    assert "No translation has been ordered." in page
    assert "Order a translation" in page
    assert "Order a translation" not in signed_in(people.auditor).get(place(approved)).content.decode()


def test_the_officer_hands_in_and_is_not_offered_to_accept(approved, people, signed_in):
    ordered = builders.order_translation(approved, people)
    assert (
        "Hand in the translation"
        in signed_in(people.officer).get(place(approved, ordered.pk)).content.decode()
    )
    builders.hand_in(ordered, people, "x")
    page = signed_in(people.officer).get(place(approved, ordered.pk)).content.decode()
    assert "/accept/" not in page
    assert (
        signed_in(people.officer).post(place(approved, ordered.pk, "accept"), {"checked": "y"}).status_code
        == 403
    )


def test_a_stranger_finds_nothing(approved, people, signed_in):
    ordered = builders.order_translation(approved, people)
    for address in (place(approved), place(approved, ordered.pk), place(approved, ordered.pk, "file")):
        assert signed_in(people.stranger).get(address).status_code == 404


def test_a_translation_of_another_case_is_not_found_here(approved, people, signed_in):
    ordered = builders.order_translation(approved, people)
    other = builders.outgoing_at("approved", people, sections=samples.invoice(), title="Other")
    assert signed_in(people.reviewer).get(place(other, ordered.pk)).status_code == 404
    assert signed_in(people.reviewer).get(place(approved, ordered.pk, "file")).status_code == 404


def test_a_program_is_refused_at_the_field(approved, people, signed_in):
    ordered = builders.order_translation(approved, people)
    file = BytesIO(b"MZ\x90\x00")
    file.name = "t.exe"
    answer = signed_in(people.reviewer).post(place(approved, ordered.pk, "hand-in"), {"file": file})
    assert answer.status_code == 415
    assert "Files of this kind are not taken" in answer.content.decode()


def test_a_late_translation_alarms_on_the_desk(approved, people, signed_in):
    builders.order_translation(approved, people, due_on=clock.today())
    desk = signed_in(people.reviewer).get("/").content.decode()
    assert "Translation into Arabic" in desk
    assert "Overdue" not in desk
    Translation.objects.update(due_on=clock.today() - timedelta(days=1))
    assert "Overdue" in signed_in(people.reviewer).get("/").content.decode()
    assert "Translation into Arabic" not in signed_in(people.stranger).get("/").content.decode()


def test_sending_back_says_what_and_until_when(approved, people, signed_in):
    received = builders.hand_in(builders.order_translation(approved, people), people, "x")
    client = signed_in(people.reviewer)
    refused = client.post(place(approved, received.pk, "return"), {"note": "", "due_on": ""})
    assert refused.status_code == 400
    given = {"note": "A day is wrong.", "due_on": (clock.today() + timedelta(days=2)).isoformat()}
    assert client.post(place(approved, received.pk, "return"), given).status_code == 302
    assert "A day is wrong." in client.get(place(approved, received.pk)).content.decode()


def test_cancelling_leaves_room_for_another_order(approved, people, signed_in):
    ordered = builders.order_translation(approved, people)
    client = signed_in(people.reviewer)
    assert client.post(place(approved, ordered.pk, "cancel"), {"note": "Ill."}).status_code == 302
    assert client.post(place(approved, "new"), typed()).status_code == 302

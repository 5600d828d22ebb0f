"""What a PDF carries, in the browser: whoever is signed in, nothing kept; papers and refused files of a case."""

import io
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from pikepdf import Name, String

from requests_app.audit import register
from requests_app.casefile import services as casefile
from requests_app.core import clock
from requests_app.core.errors import NotAllowed
from requests_app.documents.data import embedding
from requests_app.incoming.models import Incoming
from requests_app.incoming.unaccepted import UnacceptedFile
from requests_app.incoming.verbs import importing
from requests_app.inspection import data
from requests_app.vault.models import StoredFile
from requests_app.web.inspection import forms
from tests import builders, incoming_builders
from tests.inspection import making

pytestmark = pytest.mark.django_db
PAGE = "/inspect/"


def upload(body, name="letter.pdf"):
    file = io.BytesIO(body)
    file.name = name
    return file


def inspected(client, body):
    answer = client.post(PAGE, {"file": upload(body)})
    return answer.status_code, answer.content.decode()


def test_a_signed_in_person_sees_what_a_file_carries_and_nothing_is_kept(people, signed_in):
    status, text = inspected(signed_in(people.executing), making.letter())
    assert status == 200
    assert "Pages and data belong together" in text
    assert making.told()["references"]["ours"] in text
    assert "The document is not signed." in text
    assert not StoredFile.objects.exists()


def test_nothing_in_the_data_turns_or_hides_what_is_read(people, signed_in):
    told = making.told()
    told["content"]["title"] = "Payment of \u202e0001\u202c to\u200b Ана \ufeffx"
    body = making.with_data((embedding.NAME, making.as_bytes(told)))
    text = unescape(inspected(signed_in(people.officer), body)[1])
    assert "Payment of \\u202e0001\\u202c to\\u200b Ана \\ufeffx" in text
    assert "\u202e" not in text


def test_what_is_dangerous_stands_on_top(people, signed_in):
    body = making.with_action(S=Name.JavaScript, JS=String("app.alert('<b>x</b>')"))
    status, text = inspected(signed_in(people.officer), body)
    assert status == 200
    assert "The file holds something dangerous." in text
    assert "Contains JavaScript" in text
    assert "app.alert" not in text


def test_what_somebody_wrote_into_a_file_is_shown_as_text(people, signed_in):
    pdf = making.opened()
    pdf.docinfo["/Title"] = "<script>alert(1)</script>\u202etxt"
    _status, text = inspected(signed_in(people.officer), making.saved(pdf))
    assert "<script>alert(1)" not in text
    assert "&lt;script&gt;" in text
    assert "\u202e" not in text


def test_a_file_that_is_none_is_said_so(people, signed_in, monkeypatch):
    client = signed_in(people.officer)
    assert inspected(client, b"nothing")[0] == 200
    assert "This is no PDF." in inspected(client, b"nothing")[1]
    assert "The document is not signed." not in inspected(client, b"nothing")[1]
    assert inspected(client, b"")[0] == 400
    assert client.post(PAGE).status_code == 400
    monkeypatch.setattr(forms, "LARGEST", 10)
    assert inspected(client, making.letter())[0] == 400


def test_nobody_else_looks_into_files(people):
    assert Client().get(PAGE).status_code == 302
    assert Client().post(PAGE, {"file": upload(making.letter())}).status_code == 302


def test_a_request_is_registered_from_its_pdf_or_the_file_is_kept_with_the_reason(people, signed_in):
    client, page = signed_in(people.reviewer), reverse("incoming:import")
    assert client.get(page).status_code == 200
    sent = {"road": "email", "channel": "central_authority", "received_at": "2026-01-05T10:00"}
    forged = making.with_data((embedding.NAME, making.as_bytes(making.told() | {"language": "fr"})))
    answer = client.post(page, {**sent, "request_file": upload(forged)})
    assert answer.status_code == 400
    kept = UnacceptedFile.objects.get()
    address = reverse("incoming:unaccepted", args=[kept.pk])
    text = answer.content.decode()
    assert data.WRONG_PRINT in text
    assert address in text
    assert not Incoming.objects.exists()
    shown = client.get(address).content.decode()
    assert shown.count(data.WRONG_PRINT) == 1, "The reason is given twice."
    assert kept.file_id in shown
    assert client.post(page, sent).status_code == 400


def test_who_looks_into_a_refused_file_is_written_down(people, signed_in):
    kept = refused(people)
    address = reverse("incoming:unaccepted", args=[kept.pk])
    assert signed_in(people.reviewer).get(address).status_code == 200
    line = register.read(importing.STREAM)[-1]
    assert (line.name, line.actor_id) == ("incoming.file_not_taken_read", str(people.reviewer.pk))
    assert line.facts == {"file": str(kept.pk), "sha256": kept.file_id}
    assert kept.name not in str(line.facts)
    lines = len(register.read(importing.STREAM))
    assert signed_in(people.reviewer).head(address).status_code == 200
    assert signed_in(people.officer).get(address).status_code == 403
    with pytest.raises(NotAllowed):
        importing.note_unaccepted_read(kept, by=people.officer)
    assert len(register.read(importing.STREAM)) == lines


def refused(people):
    """A file that was not taken, and is no PDF."""
    return UnacceptedFile.objects.create(
        at=clock.now(),
        by=people.reviewer,
        name="Geheime Akte.txt",
        file=StoredFile.objects.create(sha256="0" * 64, size=1, media_type="text/plain"),
        reasons=["why"],
    )


@pytest.mark.parametrize("person", ["officer", "auditor", "admin"])
def test_who_does_not_register_sees_neither_import_nor_refused_files(people, signed_in, person):
    kept = refused(people)
    client = signed_in(getattr(people, person))
    assert client.get(reverse("incoming:import")).status_code == 403
    assert client.get(reverse("incoming:unaccepted", args=[kept.pk])).status_code == 403


def test_a_paper_of_a_case_is_looked_into_by_who_sees_the_case(people, signed_in):
    papers = [(upload(making.acknowledgement()), "request"), (incoming_builders.paper(), "annex")]
    incoming = incoming_builders.registered(people, papers=papers)
    pdf, text = incoming.papers.get(kind="request"), incoming.papers.get(kind="annex")
    client = signed_in(people.reviewer)
    address = reverse("incoming:paper_inspection", args=[incoming.reference, pdf.pk])
    assert (
        address in client.get(reverse("incoming:paper", args=[incoming.reference, pdf.pk])).content.decode()
    )
    shown = client.get(address)
    assert shown.status_code == 200
    assert "Acknowledgement of receipt" in shown.content.decode()
    other = reverse("incoming:paper_inspection", args=[incoming.reference, text.pk])
    assert client.get(other).status_code == 404
    assert signed_in(people.officer).get(address).status_code == 404


def test_an_annex_of_our_own_request_is_looked_into_before_it_goes_out(people, signed_in):
    outgoing = builders.drafted(people, {})
    described = {"category": "B", "title": "A form", "language": "en"}
    body = making.with_action(S=Name.Launch, F=String("/bin/sh"))
    saved = casefile.add_annex(outgoing.case, upload(body, "form.pdf"), described, by=people.officer)
    text = casefile.add_annex(outgoing.case, upload(b"plain", "log.txt"), described, by=people.officer)
    client = signed_in(people.officer)
    address = reverse("annexes:annex", args=[outgoing.reference, saved.entry_id])
    listed = client.get(reverse("drafting:section", args=[outgoing.reference, "annexes"])).content.decode()
    assert listed.count(address) == 1
    assert "Starts programs" in client.get(address).content.decode()
    other = reverse("annexes:annex", args=[outgoing.reference, text.entry_id])
    assert other not in listed
    assert client.get(other).status_code == 404
    assert signed_in(people.stranger).get(address).status_code == 404


def test_nobody_is_sent_where_their_role_may_not_go(people, signed_in):
    assert "/incoming/import/" in signed_in(people.reviewer).get(PAGE).content.decode()
    other = signed_in(people.officer).get(PAGE).content.decode()
    assert "/incoming/import/" not in other
    assert 'href="/check/"' in other

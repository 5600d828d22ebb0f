"""Annexes: taken, refused with the fitting status, opened again under a safe name."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from requests_app.casefile import queries as casefile
from requests_app.outgoing import services

PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF\n"

HIDDEN_TURN = chr(0x202E) + "fdp.pdf"


@pytest.fixture
def draft(people):
    return services.open_request(by=people.officer, title="Mirrorlock")


def send(client, draft, content=PDF, name="order.pdf", **data):
    where = reverse("drafting:new", args=[draft.reference, "annexes"])
    upload = {"file": SimpleUploadedFile(name, content)} if content is not None else {}
    return client.post(where, {"revision": 0, "category": "B", "title": "Order", **upload, **data})


def test_a_file_is_kept_and_opened_again(people, signed_in, draft):
    client = signed_in(people.officer)
    assert send(client, draft).status_code == 302
    [annex] = casefile.draft_section(draft.case, "annexes").entries
    answer = client.get(reverse("drafting:annex_file", args=[draft.reference, annex["id"]]))
    assert b"".join(answer.streaming_content) == PDF
    assert answer["Content-Disposition"].startswith("attachment")


def test_nothing_chosen_is_said_at_the_file(people, signed_in, draft):
    answer = send(signed_in(people.officer), draft, None)
    assert answer.status_code == 400
    assert "Choose the file" in answer.content.decode()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("order.exe", b"MZ\x90\x00"),
        ("order.pdf", b"MZ\x90\x00 not a PDF"),
        ("page.html", b"<script>1</script>"),
    ],
)
def test_other_kinds_of_files_are_refused(people, signed_in, draft, name, content):
    answer = send(signed_in(people.officer), draft, content, name)
    assert answer.status_code == 415
    assert "Order" in answer.content.decode(), "What was typed stays."


def test_a_file_that_is_too_large(people, signed_in, draft, settings):
    settings.UPLOAD_MAX_BYTES = 100
    assert send(signed_in(people.officer), draft, PDF * 5).status_code == 413


@pytest.mark.parametrize(
    "name", ["../../etc/passwd.pdf", "a\r\nSet-Cookie: x=1.pdf", "x" * 300 + ".pdf", HIDDEN_TURN]
)
def test_names_are_made_harmless(people, signed_in, draft, name):
    client = signed_in(people.officer)
    answer = send(client, draft, PDF, name)
    assert answer.status_code in (302, 400, 415)
    for annex in casefile.draft_section(draft.case, "annexes").entries:
        assert "/" not in annex["filename"]
        opened = client.get(reverse("drafting:annex_file", args=[draft.reference, annex["id"]]))
        assert "Set-Cookie" not in opened.headers
        opened.close()


def test_the_file_of_another_case_is_not_found(people, signed_in, draft):
    send(signed_in(people.officer), draft)
    [annex] = casefile.draft_section(draft.case, "annexes").entries
    other = services.open_request(by=people.officer, title="Another")
    for key in (annex["id"], annex["sha256"]):
        where = reverse("drafting:annex_file", args=[other.reference, key])
        assert signed_in(people.officer).get(where).status_code == 404
    assert (
        signed_in(people.stranger)
        .get(reverse("drafting:annex_file", args=[draft.reference, annex["id"]]))
        .status_code
        == 404
    )


def test_an_item_names_the_annex_it_rests_on(people, signed_in, draft):
    client = signed_in(people.officer)
    send(client, draft, title="Order of 9 March")
    [annex] = casefile.draft_section(draft.case, "annexes").entries
    item = reverse("drafting:new", args=[draft.reference, "assistance"])
    assert "Order of 9 March" in client.get(item, {"type": "AT29"}).content.decode()
    typed = {"type": "AT29", "revision": 0, "description": "Freeze it", "orders_annexed": ["nosuchid"]}
    assert "there is no such annex" in client.post(item, typed).content.decode()
    assert client.post(item, {**typed, "orders_annexed": [annex["id"]]}).status_code == 302
    [kept] = casefile.draft_section(draft.case, "assistance").entries
    assert kept["orders_annexed"] == [annex["id"]]
    remove = reverse("drafting:remove", args=[draft.reference, "annexes", annex["id"]])
    assert client.post(remove).status_code == 409

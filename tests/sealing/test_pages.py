"""What people see of seals: on the card of a document, at its download, on the page of those who see to it."""

import datetime as dt

import pytest
from django.urls import reverse

from requests_app.sealing import certificates, keys, services, watching
from requests_app.vault import store
from tests.documents.ordering import fresh, payload_of
from tests.sealing.authorities import now

pytestmark = pytest.mark.django_db


def page_of(document, client):
    return client.get(reverse("documents:list", args=[document.case.reference])).content.decode()


def download(document, client):
    return client.get(reverse("documents:download", args=[document.case.reference, document.pk]))


def test_a_document_that_waits_says_so_and_cannot_be_taken(document, worker, people, signed_in):
    client = signed_in(people.reviewer)
    assert "Being sealed" in page_of(document, client)
    assert "waits for its seal" in page_of(document, client)
    assert download(document, client).status_code == 404
    worker.SEALING_PASSPHRASE = "wrong"
    with pytest.raises(keys.KeyTrouble):
        services.prepare(payload_of(document))
    assert keys.NOT_OPENED in page_of(document, client)


def test_a_sealed_document_names_its_seal_and_is_downloaded_sealed(sealed, people, signed_in):
    client = signed_in(people.reviewer)
    shown = page_of(sealed, client)
    assert "Central Authority of Northmark" in shown
    assert sealed.issued.sha256 in shown
    taken = download(sealed, client)
    assert b"".join(taken.streaming_content) == store.read(sealed.issued.sha256)
    certificates.retire(sealed.seal.certificate_id, "Copied.", compromised=True, by="system")
    assert "in doubt" in page_of(sealed, client)


def test_what_could_not_be_sealed_is_sealed_again_at_a_button(document, people, signed_in):
    services.give_up(payload_of(document), "lost")
    client = signed_in(people.reviewer)
    assert "Seal it again" in page_of(document, client)
    address = reverse("documents:retry", args=[document.case.reference, document.pk])
    assert "Seal it again" not in page_of(document, signed_in(people.officer))
    assert signed_in(people.officer).post(address).status_code == 403
    assert client.post(address).status_code == 302
    assert fresh(document).state == "sealing"
    assert client.post(address).status_code == 409


def test_operations_lists_it_too(document, people, signed_in):
    services.give_up(payload_of(document), "lost")
    shown = signed_in(people.supervisor).get(reverse("operations:home")).content.decode()
    assert "Sealing the document failed again and again." in shown
    assert "Seal it again" in shown


def test_the_page_says_when_no_certificate_is_left(sealed, people, signed_in):
    client, page = signed_in(people.admin), reverse("sealing:home")
    assert "Nothing can be sealed" not in client.get(page).content.decode()
    certificates.retire(sealed.seal.certificate_id, "Lost.", compromised=False, by="system")
    assert "Nothing can be sealed" in client.get(page).content.decode()


def test_the_page_of_the_seal_is_for_those_who_see_to_it(sealed, people, signed_in):
    for user, status in (
        (people.supervisor, 200),
        (people.admin, 200),
        (people.officer, 403),
        (people.auditor, 403),
    ):
        assert signed_in(user).get(reverse("sealing:home")).status_code == status
    shown = signed_in(people.admin).get(reverse("sealing:home")).content.decode()
    assert sealed.seal.certificate_id in shown
    assert "In use" in shown
    assert sealed.case.reference not in shown
    assert signed_in(people.admin).post(reverse("sealing:home")).status_code == 405


def test_the_page_says_what_documents_wait_for(document, worker, people, signed_in):
    worker.SEALING_PKCS12 = "/nowhere.p12"
    with pytest.raises(keys.KeyTrouble):
        services.prepare(payload_of(document))
    shown = signed_in(people.supervisor).get(reverse("sealing:home")).content.decode()
    assert keys.NO_FILE in shown
    assert "has not reported a certificate yet" in shown
    worker.SEALING = False
    assert (
        "leave without a seal" in signed_in(people.supervisor).get(reverse("sealing:home")).content.decode()
    )


@pytest.mark.parametrize(("days", "word"), [(10, "Ends soon"), (-1, "Expired"), (200, "In use")])
def test_the_page_says_how_a_certificate_stands(worker, authority, people, signed_in, days, word):
    since = now() - dt.timedelta(days=30)
    worker.SEALING_PKCS12 = str(authority.seal(since=since, until=now() + dt.timedelta(days=days)))
    watching.look_at_key()
    assert word in signed_in(people.supervisor).get(reverse("sealing:home")).content.decode()

"""Certificates come and go: noted, replaced, retired, in time; what they sealed is still checked by them."""

import datetime as dt
from functools import partial

import pytest
from django.core.management import CommandError, call_command

from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, Unavailable
from requests_app.documents import services as documents
from requests_app.operations.models import WorkItem
from requests_app.sealing import certificates, keys, placing, queries, services, signing, validation, watching
from requests_app.sealing.models import Seal, SealingCertificate
from requests_app.tasks import sealing as tasks
from requests_app.vault import store
from tests.documents.ordering import fresh, ordered, payload_of
from tests.racing import at_once
from tests.sealing.authorities import now

pytestmark = pytest.mark.django_db


def attempt(document):
    services.finish(payload_of(document), services.prepare(payload_of(document)))
    return fresh(document)


def another(version, people, letter):
    """One more document that waits for its seal."""
    made = ordered(version, people, kind="letter_of_request", language="en")
    documents.finish(payload_of(made), documents.Outcome(pdf=letter, pages=1))
    return fresh(made)


def work():
    found = WorkItem.objects.filter(settled_at=None, key__startswith="seal/")
    return {one.key.partition("/")[2].split("/")[0]: one for one in found}


def seal_names():
    return [line.name for line in register.read(certificates.STREAM)]


def test_a_new_certificate_takes_over_and_the_old_seals_stay_good(
    sealed, worker, authority, version, people, letter
):
    old = sealed.seal.certificate
    worker.SEALING_PKCS12 = str(authority.seal())
    second = attempt(another(version, people, letter))
    new = second.seal.certificate
    old.refresh_from_db()
    assert new.pk != old.pk
    assert (old.in_use, new.in_use) == (False, True)
    assert old.replaced_at is not None
    for one in (sealed, second):
        found = validation.validate(store.read(one.issued.sha256), queries.roots())
        assert found.unchanged
        assert found.seal.trusted
        assert found.seal.fingerprint == fresh(one).seal.certificate_id
    assert seal_names() == ["seal.certificate_in_use", "seal.certificate_in_use"]


def test_a_new_root_is_trusted_beside_the_old_one(sealed, worker, other_authority, version, people, letter):
    worker.SEALING_PKCS12 = str(other_authority.seal())
    second = attempt(another(version, people, letter))
    roots = queries.roots()
    assert len(roots) == 2
    for one in (sealed, second):
        assert validation.validate(store.read(one.issued.sha256), roots).seal.trusted


def test_a_seal_outlives_its_certificate(worker, authority, letter):
    brief = authority.seal(until=now() + dt.timedelta(seconds=30))
    worker.SEALING_PKCS12 = str(brief)
    with keys.opened() as key:
        signed = signing.sign_pdf(letter, key)
        assert key.certificate.not_valid_after < now() + dt.timedelta(minutes=1)
    # Whenever this is asked, the certificate is judged by the time at which it sealed.
    assert validation.validate(signed, [authority.pem]).seal.trusted


def test_the_worker_notes_its_certificate_before_the_first_document(worker):
    tasks.look_at_key()
    [row] = queries.certificates()
    assert (row.first_used_at, row.sealed, row.in_use) == (None, 0, True)
    tasks.look_at_key()
    assert seal_names() == ["seal.certificate_in_use"]


def shown(pkcs12, worker):
    """The worker that has this key says which certificate it seals with; the row of the one in use."""
    worker.SEALING_PKCS12 = str(pkcs12)
    tasks.look_at_key()
    [in_use] = SealingCertificate.objects.filter(replaced_at=None, retired_at=None)
    return in_use


def test_two_workers_with_different_keys_agree_on_the_one_in_use(
    document, worker, authority, seal_file, version, people, letter
):
    """While a key is replaced, the old worker still lives: it seals what it holds, and takes nothing back."""
    renewed = authority.seal()
    old, new = shown(seal_file, worker), shown(renewed, worker)
    assert old.pk != new.pk
    for _ in range(3):
        assert shown(seal_file, worker) == new
        assert shown(renewed, worker) == new
    worker.SEALING_PKCS12 = str(seal_file)
    late = attempt(document)
    assert (late.state, late.seal.certificate) == ("ready", old)
    worker.SEALING_PKCS12 = str(renewed)
    assert attempt(another(version, people, letter)).seal.certificate == new
    old.refresh_from_db()
    assert not old.in_use
    assert seal_names() == ["seal.certificate_in_use"] * 2


def test_an_older_key_is_taken_again_once_the_newer_one_is_retired(worker, authority, seal_file):
    old = shown(seal_file, worker)
    new = shown(authority.seal(), worker)
    certificates.retire(new.pk, "It was issued to the wrong name.", compromised=False, by="system")
    assert shown(seal_file, worker) == old
    assert register.read(certificates.STREAM)[-1].facts == {"certificate": old.pk, "instead_of": []}


def test_where_there_is_no_key_nothing_is_noted(worker):
    worker.SEALING_HERE = False
    tasks.look_at_key()
    worker.SEALING_HERE, worker.SEALING_PASSPHRASE = True, "wrong"
    tasks.look_at_key()
    assert not SealingCertificate.objects.exists()


def test_thirty_days_before_its_end_a_certificate_is_work(worker, authority):
    worker.SEALING_PKCS12 = str(authority.seal(until=now() + dt.timedelta(days=31)))
    tasks.look_at_key()
    watching.collect()
    assert work() == {}
    worker.SEALING_WARN_DAYS = 32
    watching.collect()
    watching.collect()
    [item] = work().values()
    assert "ends on" in item.text
    worker.SEALING_PKCS12 = str(authority.seal())
    tasks.look_at_key()
    watching.collect()
    assert work() == {}


def test_an_expired_certificate_blocks_and_says_so(document, worker, authority, monkeypatch):
    worker.SEALING_PKCS12 = str(authority.seal(until=now() + dt.timedelta(days=3)))
    tasks.look_at_key()
    later = clock.now() + dt.timedelta(days=4)
    monkeypatch.setattr(clock, "now", lambda: later)
    with pytest.raises(Unavailable, match="expired on"):
        services.prepare(payload_of(document))
    watching.collect()
    items = work()
    assert "expired on" in items["ending"].text
    assert "expired on" in items["waiting"].detail
    assert fresh(document).state == "sealing"


def test_documents_that_wait_are_one_piece_of_work(document, worker, monkeypatch):
    watching.collect()
    assert work() == {}
    later = clock.now() + watching.PATIENCE + dt.timedelta(minutes=1)
    monkeypatch.setattr(clock, "now", lambda: later)
    watching.collect()
    assert work()["waiting"].detail == watching.NO_ANSWER
    attempt(document)
    watching.collect()
    assert work() == {}


def test_a_document_that_could_not_be_sealed_is_work_until_it_is(document):
    services.give_up(payload_of(document), "lost")
    watching.collect()
    item = work()["failed"]
    assert (item.case_id, "could not be sealed" in item.text) == (document.case_id, True)
    Seal.objects.update(failed_at=None, failure="")
    attempt(document)
    watching.collect()
    assert work() == {}


def test_a_retired_certificate_seals_nothing_and_says_why(sealed, worker, version, people, letter):
    row = certificates.retire(
        sealed.seal.certificate_id, "The office was renamed.", compromised=False, by="system"
    )
    assert (row.in_use, row.compromised) == (False, False)
    with pytest.raises(Unavailable, match="The office was renamed"):
        services.prepare(payload_of(another(version, people, letter)))
    assert seal_names()[-1] == "seal.certificate_retired"


def test_a_key_in_doubt_can_be_said_later_and_never_unsaid(sealed):
    certificate = sealed.seal.certificate_id
    certificates.retire(certificate, "Replaced early.", compromised=False, by="system")
    with pytest.raises(Blocked):
        certificates.retire(certificate, "Again.", compromised=False, by="system")
    row = certificates.retire(certificate, "The file was copied.", compromised=True, by="system")
    assert (row.compromised, row.reason) == (True, "The file was copied.")
    with pytest.raises(Blocked):
        certificates.retire(certificate, "No, it was not.", compromised=True, by="system")


def test_retiring_wants_a_reason_and_a_certificate(sealed):
    with pytest.raises(Invalid):
        certificates.retire(sealed.seal.certificate_id, " ", compromised=True, by="system")
    with pytest.raises(Invalid):
        certificates.retire("ab" * 32, "Unknown.", compromised=True, by="system")


def test_the_command_retires_and_refuses_in_words(sealed):
    certificate = sealed.seal.certificate_id
    call_command("retire_seal_certificate", certificate, reason="The file was copied.", compromised=True)
    assert SealingCertificate.objects.get(pk=certificate).compromised
    with pytest.raises(CommandError, match="retired before"):
        call_command("retire_seal_certificate", certificate, reason="Again.")


@pytest.mark.django_db(transaction=True)
def test_two_new_keys_at_the_same_moment_leave_one_in_use(worker, authority):
    told = []
    for _ in range(4):
        worker.SEALING_PKCS12 = str(authority.seal())
        told.append(placing.present())
    came = at_once(*(partial(certificates.come_into_use, one) for one in told))
    assert {one.pk for one in came} == {one.fingerprint for one in told}
    [in_use] = SealingCertificate.objects.filter(replaced_at=None)
    assert in_use == SealingCertificate.objects.order_by("-first_seen_at").first()

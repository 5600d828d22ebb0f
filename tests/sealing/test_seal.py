"""A document is made, then sealed once, and only then leaves."""

import logging

import pytest
from django.conf import settings as portal
from django.db import connection

from requests_app.core.errors import Blocked, NotAllowed, NotVisible, Unavailable
from requests_app.documents import guards
from requests_app.documents import services as documents
from requests_app.documents.models import Document
from requests_app.outbox import post
from requests_app.outbox.models import OutboxMessage
from requests_app.sealing import archiving, keys, services, signing, validation
from requests_app.sealing.models import Seal, SealingCertificate
from requests_app.sealing.troubles import CannotSeal
from requests_app.tasks import handlers
from requests_app.tasks.deliver import deliver
from requests_app.vault import store
from tests import builders
from tests.documents.ordering import PDF, events, fresh, ordered, payload_of
from tests.sealing.authorities import PASSPHRASE

pytestmark = pytest.mark.django_db


def waiting(topic=services.TOPIC):
    return list(OutboxMessage.objects.filter(topic=topic, done_at=None, parked_at=None))


def attempt(document):
    services.finish(payload_of(document), services.prepare(payload_of(document)))
    return fresh(document)


def failing(document, monkeypatch):
    """The document after every start of a sealing broke on it."""

    def broken(*_, **__):
        raise ValueError(f"a library says {PASSPHRASE}")

    monkeypatch.setattr(signing, "sign_pdf", broken)
    for _ in range(services.MAX_ATTEMPTS - 1):
        with pytest.raises(CannotSeal):
            attempt(document)
    return attempt(document)


def test_what_was_made_waits_for_its_seal_and_is_given_to_nobody(document, people):
    assert (document.state, document.issued) == ("sealing", None)
    assert [one.payload for one in waiting()] == [payload_of(document)]
    with pytest.raises(NotVisible):
        documents.note_download(document, by=people.reviewer)


def test_a_sealed_document_is_what_people_get(document, letter, authority, people):
    sealed = attempt(document)
    assert sealed.state == "ready"
    assert sealed.issued == sealed.seal.file != sealed.file
    pdf = store.read(sealed.issued.sha256)
    assert pdf.startswith(letter)
    assert validation.validate(pdf, [authority.pem]).seal.trusted
    assert (sealed.seal.level, sealed.seal.stamped_at) == ("B-B", None)
    documents.note_download(sealed, by=people.reviewer)
    assert events(sealed) == ["document.ordered", "document.made", "document.sealed", "document.downloaded"]


def test_the_certificate_behind_it_is_kept_and_the_key_is_not(sealed, authority):
    row = sealed.seal.certificate
    assert row.subject == "Central Authority of Northmark"
    assert row.in_use
    assert row.chain.encode() == authority.pem
    kept = "".join(str(vars(one)) for one in (*SealingCertificate.objects.all(), *Seal.objects.all()))
    assert "PRIVATE" not in kept
    assert PASSPHRASE not in kept


def test_a_time_stamp_makes_it_b_t(document, stamping):
    sealed = attempt(document)
    assert sealed.seal.level == "B-T"
    assert sealed.seal.stamped_at is not None


def test_nothing_is_sealed_twice(document):
    first = services.prepare(payload_of(document))
    second = services.prepare(payload_of(document))
    services.finish(payload_of(document), first)
    before = fresh(document).seal
    services.finish(payload_of(document), second)
    services.finish(payload_of(document), services.Outcome(failure="too late"))
    services.finish(payload_of(document), None)
    after = fresh(document).seal
    assert (after.file_id, after.sealed_at, after.failure) == (before.file_id, before.sealed_at, "")
    assert services.prepare(payload_of(document)) is None
    assert events(document).count("document.sealed") == 1


def test_a_placed_seal_cannot_be_changed_or_removed(sealed):
    with pytest.raises(Exception, match="A seal is final"), connection.cursor() as cursor:
        cursor.execute("UPDATE requests_app_seal SET level = 'B-T', stamped_at = now()")


def test_a_certificate_cannot_be_removed_or_replaced(sealed):
    with pytest.raises(Exception, match="kept as it was"), connection.cursor() as cursor:
        cursor.execute("UPDATE requests_app_sealingcertificate SET pem = 'another'")


def test_while_the_key_is_away_documents_wait_and_say_so(document, worker, people):
    right, worker.SEALING_PASSPHRASE = worker.SEALING_PASSPHRASE, "wrong"
    for _ in range(services.MAX_ATTEMPTS + 2):
        with pytest.raises(Unavailable):
            services.prepare(payload_of(document))
    waits = fresh(document)
    assert (waits.state, waits.seal.trouble, waits.seal.attempts) == ("sealing", keys.NOT_OPENED, 0)
    assert guards.are_ready([waits], "The letter").blockers[0].code == "document.sealing"
    assert keys.NOT_OPENED in guards.are_ready([waits], "The letter").blockers[0].message
    worker.SEALING_PASSPHRASE = right
    assert attempt(document).state == "ready"
    assert fresh(document).seal.trouble == ""


def test_while_the_time_stamp_service_is_away_too(document, stamping):
    stamping.works = False
    with pytest.raises(Unavailable):
        services.prepare(payload_of(document))
    assert fresh(document).seal.trouble == signing.NO_STAMP
    stamping.works = True
    assert attempt(document).seal.level == "B-T"


def test_a_stamp_of_a_service_that_is_not_trusted_is_none(document, stamping, worker, other_authority):
    worker.SEALING_TSA_ROOTS = str(other_authority.folder / "root.pem")
    with pytest.raises(Unavailable):
        services.prepare(payload_of(document))
    assert fresh(document).seal.trouble == signing.BAD_STAMP


def test_a_document_that_breaks_the_sealing_fails_with_a_reason(document, monkeypatch, people):
    failed = failing(document, monkeypatch)
    assert (failed.state, failed.issued) == ("unsealed", None)
    assert failed.seal.failure == "The seal could not be placed (ValueError)."
    assert events(document)[-1] == "document.seal_failed"
    blocker = guards.are_ready([failed], "The letter").blockers[0]
    assert blocker.code == "document.unsealed"


def test_it_is_sealed_again_by_those_who_may(document, monkeypatch, people):
    failing(document, monkeypatch)
    with pytest.raises(NotAllowed):
        services.retry(document, by=people.officer)
    monkeypatch.undo()
    services.retry(document, by=people.reviewer)
    assert fresh(document).state == "sealing"
    assert attempt(document).state == "ready"
    with pytest.raises(Blocked):
        services.retry(document, by=people.reviewer)


def test_a_start_that_never_ended_counts(document):
    services.prepare(payload_of(document))
    Seal.objects.update(attempts=services.MAX_ATTEMPTS)
    assert services.prepare(payload_of(document)).failure == services.NEVER_ENDED


def test_a_message_given_up_leaves_nothing_that_looks_under_way(document):
    services.give_up(payload_of(document), f"an error with {PASSPHRASE}")
    assert fresh(document).state == "unsealed"
    assert PASSPHRASE not in fresh(document).seal.failure


def test_a_file_that_the_register_does_not_tell_of_is_not_sealed(document, letter):
    """A row that points to another PDF of the vault is not enough: the register says which file was made."""
    theirs = store.put(letter + b"% a remark", media_type="application/pdf")
    Document.objects.filter(pk=document.pk).update(file=theirs)
    for _ in range(services.MAX_ATTEMPTS - 1):
        with pytest.raises(CannotSeal, match="register does not tell"):
            attempt(document)
    told = attempt(document)
    assert (told.state, told.issued) == ("unsealed", None)


def test_a_document_damaged_in_the_store_is_not_sealed(document, letter):
    path = store.path_of(document.file_id)
    path.chmod(0o600)
    path.write_bytes(letter.replace(b"letter", b"l3tter", 1))
    try:
        with pytest.raises(CannotSeal, match="damaged"):
            services.prepare(payload_of(document))
    finally:
        path.write_bytes(letter)
        path.chmod(0o440)


def test_a_signature_that_does_not_fit_is_never_kept(document, monkeypatch):
    real = signing.sign_pdf
    monkeypatch.setattr(signing, "sign_pdf", lambda *given, **more: real(*given, **more) + b"\n% more")
    with pytest.raises(CannotSeal, match="does not fit"):
        services.prepare(payload_of(document))


def test_what_was_made_before_stays_as_it_was(version, people, settings, letter):
    assert not portal.SEALING
    old = ordered(version, people)
    documents.finish(payload_of(old), documents.Outcome(pdf=letter, pages=1))
    settings.SEALING = settings.SEALING_HERE = True
    assert services.prepare(payload_of(old)) is None
    old = fresh(old)
    assert (old.state, old.issued, waiting()) == ("ready", old.file, [])


def test_a_document_that_says_it_is_sealed_waits_even_if_sealing_was_switched_off(version, people, settings):
    settings.SEALING = True
    made = ordered(version, people)
    settings.SEALING = False
    documents.finish(payload_of(made), PDF)
    assert fresh(made).state == "sealing"


def test_a_letter_waits_for_its_seal_before_it_is_sent(people, worker, letter):
    outgoing = builders.outgoing_at("approved", people)
    for one in outgoing.version.documents.all():
        documents.finish(payload_of(one), documents.Outcome(pdf=letter, pages=1))
    assert guards.every_letter_is_made(outgoing.version).blockers[0].code == "document.sealing"
    for one in outgoing.version.documents.all():
        attempt(one)
    assert guards.every_letter_is_made(outgoing.version)


def test_the_sealing_worker_does_nothing_but_seal(document, version, people):
    other = post.put("version.screen", {"version": str(version.pk)})
    assert deliver(str(other.pk)) is None
    other.refresh_from_db()
    assert (other.done_at, other.attempts) == (None, 0)
    [ours] = waiting()
    deliver(str(ours.pk))
    assert fresh(document).state == "ready"
    assert post.HANDLERS[services.TOPIC].queue == "sealing"
    assert handlers.document_seal


def test_no_other_worker_seals(document, worker):
    worker.SEALING_HERE = False
    with pytest.raises(Unavailable):
        services.prepare(payload_of(document))
    assert fresh(document).state == "sealing"


def test_the_passphrase_is_in_no_log_and_no_message(document, worker, caplog, monkeypatch):
    caplog.set_level(logging.DEBUG)
    worker.SEALING_PASSPHRASE = "canary-9f31-in-the-coal-mine"
    [message] = waiting()
    with pytest.raises(Unavailable):
        post.deliver(message.pk)
    worker.SEALING_PASSPHRASE = PASSPHRASE
    monkeypatch.setattr(signing, "sign_pdf", lambda *_, **__: 1 / 0)
    post.deliver(message.pk)
    message.refresh_from_db()
    told = caplog.text + message.last_error + str(list(Seal.objects.values()))
    assert "canary" not in told
    assert PASSPHRASE not in told
    assert worker.SEALING_PKCS12 not in told


# The archive


def test_a_copy_for_the_archive_is_made_once(document, stamping, worker, authority):
    worker.SEALING_CRLS = str(authority.folder)
    sealed = attempt(document)
    assert archiving.archive_copy(sealed) == archiving.Copy(sealed.seal.file, "B-T")
    assert archiving.order_archive_copy(sealed)
    [message] = waiting(archiving.TOPIC)
    assert post.deliver(message.pk)
    copy = services.archive_copy(fresh(sealed))
    assert copy.level == "B-LTA"
    assert store.read(copy.file.sha256).startswith(store.read(sealed.issued.sha256))
    assert not archiving.order_archive_copy(sealed)
    assert archiving.prepare(payload_of(sealed)) is None


def test_without_a_service_the_archive_keeps_the_sealed_document(sealed):
    assert not archiving.order_archive_copy(sealed)
    assert services.archive_copy(sealed) == archiving.Copy(sealed.seal.file, "B-B")


def test_the_archive_gets_nothing_of_what_is_not_ready(document):
    assert services.archive_copy(document) is None

"""What somebody did to a file is told apart; our own is known again; others are not taken for ours."""

import json

import pytest

from requests_app.checking import apart, examining
from requests_app.checking.examining import Outcome
from requests_app.checking.queries import Status
from requests_app.checking.wording import words
from requests_app.core import limits
from requests_app.documents.kinds import Kind
from requests_app.sealing import certificates, keys, signing
from requests_app.vault import store
from requests_app.web.checking.pages import of_file
from tests.checking.conftest import (
    appended,
    changed,
    detached,
    retitled,
    rewritten,
    signed_by,
    without_attachment,
    without_seal,
)

pytestmark = pytest.mark.django_db
APART = {"test_a_true_copy_is_genuine", "test_a_file_for_which_the_time_does_not_suffice"}


@pytest.fixture(autouse=True)
def nearby(request, monkeypatch):
    """The process apart costs a second a file; few tests need it, the others look at the file in this process."""

    def look(pdf, *, roots=(), stamp_roots=None, announcing=()):
        told = apart.told_of(pdf, roots, stamp_roots, announcing)
        return apart.looked(json.loads(json.dumps(told)))

    if request.node.name not in APART:
        monkeypatch.setattr(apart, "look", look)


def found(file):
    return examining.examine(file, examining.everything())


@pytest.fixture
def file(sealed):
    return store.read(sealed.seal.file_id)


def test_a_true_copy_is_genuine(sealed, file):
    told = found(file)
    assert (told.outcome, told.sealed_at) == (Outcome.GENUINE, sealed.seal.sealed_at)
    assert told.standing.status is Status.CURRENT
    assert not told.data_removed


@pytest.mark.parametrize("place", [0.02, 0.2, 0.4, 0.6, 0.8])
def test_a_changed_byte(file, place):
    told = found(changed(file, int(len(file) * place)))
    assert told.outcome is Outcome.CHANGED
    assert (told.standing, told.sealed_at) == (None, None)


@pytest.mark.parametrize("place", [10, 40, 400, 900])
def test_a_signature_damaged_so_that_nobody_can_read_it(file, place):
    start = file.index(b"/Contents <3082") + len(b"/Contents <")
    broken = file[: start + place] + b"FF" * 8 + file[start + place + 16 :]
    assert found(broken).outcome is Outcome.CHANGED
    assert found(broken.replace(b"/ByteRange", b"/BiteRange")).outcome is not Outcome.GENUINE


def test_a_damaged_signature_of_a_document_that_nobody_knows(file):
    start = file.index(b"/Contents <3082") + len(b"/Contents <")
    broken = file[:start] + b"FF" * 8 + file[start + 16 :]
    assert examining.examine(broken, examining.nobody_knows({}, [])).outcome is Outcome.UNREADABLE


def test_a_byte_changed_so_that_no_reader_opens_the_file(file):
    told = found(changed(file, file.rindex(b"startxref") + 11))
    assert told.outcome in {Outcome.CHANGED, Outcome.UNREADABLE}
    assert found(file.replace(b"%PDF-1.7", b"%QDF-1.7", 1)).outcome is Outcome.CHANGED


def test_a_removed_attachment(file):
    told = found(rewritten(file, without_attachment))
    assert told.outcome is Outcome.CHANGED
    assert told.data_removed
    assert not found(rewritten(file, lambda opened: None)).data_removed


def test_an_attachment_removed_by_an_appended_revision(file):
    told = found(appended(file, detached))
    assert told.outcome is Outcome.APPENDED
    assert told.data_removed


def test_an_appended_revision(sealed, file):
    told = found(appended(file, retitled))
    assert told.outcome is Outcome.APPENDED
    assert not told.data_removed
    assert told.standing.status is Status.CURRENT  # that of the sealed part
    assert told.sealed_at == sealed.seal.sealed_at


@pytest.mark.parametrize("more", [b"\n", b"% a remark\n", b"\n%%EOF\n"])
def test_bytes_at_the_end(file, more):
    assert found(file + more).outcome is Outcome.APPENDED


def test_a_copy_signed_by_somebody_else(sealed, letter, other_authority):
    copy = signed_by(letter, other_authority.seal("Central Authority of Northmark"), "Seal")
    told = found(copy)
    assert told.outcome is Outcome.OTHER_KEY
    assert told.bears_our_code
    assert told.standing is None


def test_a_copy_without_its_seal(file, letter):
    assert found(rewritten(file, without_seal)).outcome is Outcome.SEAL_REMOVED
    assert found(letter).outcome is Outcome.SEAL_REMOVED


def test_what_is_none_of_ours(sealed, other_authority):
    from requests_app.core.limits import Limits
    from requests_app.documents.press import THE_PRESS

    strange = THE_PRESS.to_pdf(
        "<html lang=en><title>X</title><p>X", identifier="ef" * 32, limits=Limits()
    ).pdf
    assert found(strange).outcome is Outcome.NOT_SEALED
    told = found(signed_by(strange, other_authority.seal(), "Seal"))
    assert (told.outcome, told.bears_our_code) == (Outcome.OTHER_KEY, False)


@pytest.mark.parametrize(
    "file", [b"", b"hello", b"%PDF-1.7\n%%EOF", b"PK\x03\x04" + bytes(500), b"%PDF-" * 9000]
)
def test_what_is_no_pdf(sealed, file):
    assert found(file).outcome is Outcome.UNREADABLE


def test_a_file_for_which_the_time_does_not_suffice(file, monkeypatch):
    """It is not called bad, nor good: but what we issued to the letter is known by its hash alone."""
    monkeypatch.setattr(apart, "BOUNDS", limits.Limits(seconds=0))
    told = found(appended(file, retitled))
    assert (told.outcome, told.standing, told.bears_our_code) == (Outcome.UNFINISHED, None, False)
    assert not told.data_removed
    assert found(file).outcome is Outcome.GENUINE
    monkeypatch.setattr(apart, "LARGEST", 10)
    assert found(b"%PDF-1.7 and more").outcome is Outcome.UNFINISHED


def test_a_seal_of_a_key_that_was_given_up(sealed, file):
    certificate = sealed.seal.certificate_id
    certificates.retire(certificate, "The token was replaced.", compromised=False, by="system")
    assert found(file).outcome is Outcome.GENUINE  # this very file is ours, whatever became of the key
    assert found(appended(file, retitled)).outcome is Outcome.DOUBTFUL_KEY


def test_what_somebody_else_sealed_with_our_key_is_on_no_record(sealed):
    """Who has the key can invent a document and its date, but not a line of our register."""
    from requests_app.core.limits import Limits
    from requests_app.documents.press import THE_PRESS

    forged = THE_PRESS.to_pdf("<html lang=en><title>X</title><p>X", identifier="ab" * 32, limits=Limits()).pdf
    with keys.opened() as key:
        forged = signing.sign_pdf(forged, key)
    told = found(forged)
    assert (told.outcome, told.standing, told.sealed_at) == (Outcome.NOT_RECORDED, None, None)
    known = examining.nobody_knows({sealed.seal.certificate_id: None}, [sealed.seal.certificate.chain])
    assert examining.examine(forged, known).outcome is Outcome.GENUINE  # offline the seal speaks alone
    shown = of_file(told, words("en"))
    assert (shown.tone, "no record" in " ".join(shown.lines)) == ("error", True)


def test_an_internal_document_is_told_nothing_about(seal, version):
    internal = seal(version, kind=Kind.DECISION_RECORD)
    told = found(store.read(internal.seal.file_id))
    assert told.outcome is Outcome.GENUINE  # the seal shows that by itself
    assert told.standing is None


def test_without_a_database_the_seal_speaks_alone(sealed, file):
    certificate = sealed.seal.certificate
    known = examining.nobody_knows({certificate.pk: None}, [certificate.chain or certificate.pem])
    told = examining.examine(file, known)
    assert (told.outcome, told.standing) == (Outcome.GENUINE, None)
    assert told.sealed_at is not None
    assert examining.examine(changed(file), known).outcome is Outcome.CHANGED
    removed = examining.examine(rewritten(file, without_attachment), known)
    assert (removed.outcome, removed.data_removed) == (Outcome.CHANGED, True)
    nobody = examining.nobody_knows({}, [])
    assert examining.examine(file, nobody).outcome is Outcome.OTHER_KEY

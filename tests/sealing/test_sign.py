"""A signature on a document: PAdES, over every byte, and the file stays what it was."""

import asyncio
import base64
import io
import subprocess

import page
import pytest
from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESPassed
from pyhanko.sign.validation import ades
from pyhanko.sign.validation.policy_decl import (
    LocalKnowledge,
    PdfSignatureValidationSpec,
    RevocationInfoGatheringSpec,
    SignatureValidationSpec,
)
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator.context import CertValidationPolicySpec
from pyhanko_certvalidator.policy_decl import (
    CertRevTrustPolicy,
    RevocationCheckingPolicy,
    RevocationCheckingRule,
)
from pyhanko_certvalidator.registry import SimpleTrustManager

from requests_app.sealing import keys, signing, validation
from requests_app.sealing.verdicts import ARCHIVING, NOTHING, TIME_STAMP, WHOLE_FILE, WHOLE_REVISION
from tests.sealing.statements import STATEMENT
from tests.sealing.statements import signed as signed_statement


@pytest.fixture
def signed(worker, letter):
    with keys.opened() as key:
        return signing.sign_pdf(letter, key)


def ades_verdict(pdf, authority, level, *, strict=False):
    """What pyHanko's AdES validation of this level says, with our root alone."""
    rule = RevocationCheckingRule.CRL_REQUIRED if strict else RevocationCheckingRule.NO_CHECK
    policy = CertValidationPolicySpec(
        trust_manager=SimpleTrustManager.build(list(load_certs_from_pemder_data(authority.pem))),
        revinfo_policy=CertRevTrustPolicy(RevocationCheckingPolicy(rule, RevocationCheckingRule.NO_CHECK)),
    )
    spec = SignatureValidationSpec(
        cert_validation_policy=policy,
        revinfo_gathering_policy=RevocationInfoGatheringSpec(),
        key_usage_settings=KeyUsageConstraints(key_usage={"non_repudiation"}),
        local_knowledge=LocalKnowledge(),
    )
    embedded = PdfFileReader(io.BytesIO(pdf)).embedded_regular_signatures[0]
    if level == "B-LTA":
        work = ades.ades_lta_validation(embedded, PdfSignatureValidationSpec(spec))
    else:
        check = ades.ades_with_time_validation if level == "B-T" else ades.ades_basic_validation
        work = check(embedded.signed_data, spec, raw_digest=embedded.compute_digest())
    return asyncio.run(work).ades_subindic


def pdfsig(pdf, tmp_path):
    """What poppler says."""
    (tmp_path / "signed.pdf").write_bytes(pdf)
    done = subprocess.run(
        ["pdfsig", "-nocert", str(tmp_path / "signed.pdf")], capture_output=True, text=True, check=False
    )
    return done.stdout


@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_a_sealed_document_stays_pdf_a_and_accessible(letter, signed, profile):
    assert not [one.message for one in page.validate_pdf_bytes(letter, profile=profile).failures]
    assert not [one.message for one in page.validate_pdf_bytes(signed, profile=profile).failures]


@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_a_time_stamp_changes_nothing_of_that(stamping, letter, profile):
    with keys.opened() as key:
        stamped = signing.sign_pdf(letter, key, stamper=signing.stamp_service())
    assert not [one.message for one in page.validate_pdf_bytes(stamped, profile=profile).failures]


def test_what_was_printed_is_the_beginning_of_what_is_sealed(letter, signed):
    assert signed.startswith(letter)
    assert signed != letter


def test_the_signature_is_pades_over_the_whole_file(signed, authority):
    found = validation.validate(signed, [authority.pem])
    seal = found.seal
    assert found.unchanged
    assert (seal.intact, seal.trusted, seal.pades, seal.coverage) == (True, True, True, WHOLE_FILE)
    assert (seal.modification, seal.permitted, seal.covered_to) == (NOTHING, True, len(signed))
    assert seal.signer == "Central Authority of Northmark"
    assert (seal.signed_at is not None, seal.stamped_at) == (True, None)


def test_an_ades_validator_and_poppler_agree(signed, authority, tmp_path):
    assert ades_verdict(signed, authority, "B-B") == AdESPassed.OK
    said = pdfsig(signed, tmp_path)
    assert "Signature is Valid" in said
    assert "Total document signed" in said
    assert "ETSI.CAdES.detached" in said


def test_nothing_may_be_changed_afterwards(signed):
    reader = PdfFileReader(io.BytesIO(signed))
    assert reader.embedded_signatures[0].docmdp_level.value == 1
    assert reader.root["/Perms"]["/DocMDP"] == reader.embedded_signatures[0].sig_object


def test_a_time_stamp_of_a_trusted_service_is_told(stamping, letter, authority, other_authority):
    with keys.opened() as key:
        stamped = signing.sign_pdf(letter, key, stamper=signing.stamp_service())
    seal = validation.validate(stamped, [authority.pem]).seal
    assert seal.stamped_at is not None
    assert seal.stamp_trusted
    assert ades_verdict(stamped, authority, "B-T") == AdESPassed.OK
    strange = validation.validate(stamped, [authority.pem], stamp_roots=[other_authority.pem]).seal
    assert (strange.trusted, strange.stamp_trusted) == (True, False)


def test_a_copy_for_the_archive_proves_itself(stamping, worker, letter, authority, tmp_path):
    worker.SEALING_CRLS = str(authority.folder)
    with keys.opened() as key:
        stamped = signing.sign_pdf(letter, key, stamper=signing.stamp_service())
        copy = signing.for_archive(stamped, key, signing.stamp_service())
    assert copy.startswith(stamped)
    found = validation.validate(copy, [authority.pem])
    seal, stamp = found.found
    assert found.unchanged
    assert (seal.coverage, seal.modification, seal.permitted) == (WHOLE_REVISION, ARCHIVING, True)
    assert (stamp.kind, stamp.coverage, stamp.stamp_trusted) == (TIME_STAMP, WHOLE_FILE, True)
    described = [PdfFileReader(io.BytesIO(one)).root["/Metadata"].data for one in (letter, copy)]
    assert described[0] == described[1]  # where it says PDF/A-3a and PDF/UA-1
    assert ades_verdict(copy, authority, "B-LTA", strict=True) == AdESPassed.OK
    assert "Signature is Valid" in pdfsig(copy, tmp_path)


def test_bytes_are_signed_with_the_same_key(worker, authority, other_authority):
    signature = signed_statement()
    good = validation.validate_bytes(STATEMENT, signature, [authority.pem])
    assert (good.intact, good.trusted, good.stamped_at) == (True, True, None)
    assert not validation.validate_bytes(STATEMENT + b" ", signature, [authority.pem]).intact
    assert not validation.validate_bytes(STATEMENT, signature, [other_authority.pem]).trusted
    assert validation.validate_bytes(b"x", b"no signature") is None


def test_bytes_get_a_time_stamp_too(stamping, authority):
    signature = signed_statement()
    good = validation.validate_bytes(STATEMENT, signature, [authority.pem])
    assert (good.intact, good.trusted, good.stamp_trusted) == (True, True, True)
    assert stamping.asked


def test_a_service_that_wants_a_password_gets_it(stamping, worker):
    worker.SEALING_TSA_USER, worker.SEALING_TSA_PASSWORD = "authority", "møre:and more"
    signed_statement()
    assert stamping.shown is not None
    kind, _, pair = stamping.shown.partition(" ")
    assert (kind, base64.b64decode(pair).decode()) == ("Basic", "authority:møre:and more")


def test_a_service_that_wants_none_is_shown_none(stamping):
    signed_statement()
    assert (stamping.asked, stamping.shown) == (1, None)


def test_openssl_verifies_those_bytes(worker, authority, tmp_path):
    (tmp_path / "data").write_bytes(STATEMENT)
    (tmp_path / "data.p7s").write_bytes(signed_statement())
    words = "openssl cms -verify -binary -inform DER -purpose any -in data.p7s -content data -CAfile".split()
    done = subprocess.run(
        [*words, str(authority.folder / "root.pem")], cwd=tmp_path, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_without_the_service_nothing_is_signed(stamping, letter):
    stamping.works = False
    with keys.opened() as key, pytest.raises(signing.NoStamp):
        signing.sign_pdf(letter, key, stamper=signing.stamp_service())

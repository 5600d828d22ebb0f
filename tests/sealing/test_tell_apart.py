"""What was done to a sealed document is told apart: changed, appended to, signed again, stripped, damaged."""

import io

import pikepdf
import pytest
from pyhanko.pdf_utils.generic import DictionaryObject, NameObject, StreamObject, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import SimpleSigner
from pyhanko.sign.fields import SigFieldSpec
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner, PdfTimeStamper

from requests_app.sealing import apart, keys, signing, validation
from requests_app.sealing.verdicts import CONTENT, LESS, WHOLE_FILE, WHOLE_REVISION, from_json, to_json
from tests.sealing.authorities import PASSPHRASE


@pytest.fixture
def signed(worker, letter):
    with keys.opened() as key:
        return signing.sign_pdf(letter, key)


def appended(pdf, change):
    """The file with one more revision, in which something was changed."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def retitled(writer):
    writer.root["/Lang"] = pdf_string("xx")
    writer.update_root()


def signed_by(pdf, seal_file, field="Other"):
    """The file with a signature of somebody else, who does not care what is allowed."""
    signer = SimpleSigner.load_pkcs12_data(seal_file.read_bytes(), (), PASSPHRASE.encode())
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    out = io.BytesIO()
    PdfSigner(
        PdfSignatureMetadata(field_name=field, md_algorithm="sha256"),
        signer,
        new_field_spec=SigFieldSpec(field),
    ).sign_pdf(writer, output=out)
    return out.getvalue()


def test_any_changed_byte_that_is_covered_is_noticed(signed, authority):
    for place in (200, signed.index(b"/Type /Catalog") + 3, len(signed) // 2 - 3000, len(signed) - 30):
        changed = bytearray(signed)
        changed[place] ^= 1
        found = validation.validate(bytes(changed), [authority.pem])
        assert not found.unchanged, place


def test_the_padding_of_the_signature_hides_nothing(signed, authority):
    gap = signed.rindex(b"00>")
    assert not validation.validate(signed[:gap] + b"41>" + signed[gap + 3 :], [authority.pem]).unchanged


def test_bytes_at_the_end_are_noticed(signed, authority):
    for more in (b"\n", b"% a remark\n", b"\n%%EOF\n"):
        found = validation.validate(signed + more, [authority.pem])
        assert not found.unchanged
        assert found.seal is None or found.seal.coverage != WHOLE_FILE


def test_an_appended_revision_is_told_from_a_changed_one(signed, authority):
    found = validation.validate(appended(signed, retitled), [authority.pem])
    seal = found.seal
    assert (seal.intact, seal.coverage, seal.modification, seal.permitted) == (
        True,
        WHOLE_REVISION,
        CONTENT,
        False,
    )
    assert seal.covered_to == len(signed)
    assert not found.unchanged
    assert not found.signed_again


def renamed(writer):
    writer.trailer["/Info"] = writer.add_object(
        DictionaryObject({NameObject("/Title"): pdf_string("Granted")})
    )


def redescribed(writer):
    described = writer.root["/Metadata"].data.replace(b"A letter", b"Granted!")
    writer.root["/Metadata"] = writer.add_object(StreamObject(stream_data=described))
    writer.update_root()


@pytest.mark.parametrize("change", [renamed, redescribed])
def test_a_title_rewritten_under_a_time_stamp_of_somebody_else(signed, authority, other_authority, change):
    assert b"A letter" in PdfFileReader(io.BytesIO(signed)).root["/Metadata"].data
    out = io.BytesIO()
    stamper = PdfTimeStamper(other_authority.stamper())
    stamper.timestamp_pdf(
        IncrementalPdfFileWriter(io.BytesIO(appended(signed, change))), "sha256", output=out
    )
    found = validation.validate(out.getvalue(), [authority.pem])
    assert found.seal.modification == CONTENT
    assert not found.unchanged


def test_software_that_obeys_places_no_second_signature(signed, other_authority):
    with pytest.raises(SigningError):
        signed_by(signed, other_authority.seal())


def test_a_copy_signed_by_somebody_else_has_another_signer(letter, signed, authority, other_authority):
    again = signed_by(letter, other_authority.seal("Central Authority of Northmark"), "Seal")
    ours, theirs = (validation.validate(pdf, [authority.pem]) for pdf in (signed, again))
    assert theirs.unchanged
    assert theirs.seal.signer == ours.seal.signer
    assert theirs.seal.fingerprint != ours.seal.fingerprint
    assert (ours.seal.trusted, theirs.seal.trusted) == (True, False)
    assert theirs.seal.distrust


def test_a_signature_on_top_of_another_is_told(letter, authority, other_authority, seal_file):
    twice = signed_by(signed_by(letter, seal_file, "First"), other_authority.seal())
    found = validation.validate(twice, [authority.pem])
    assert found.signed_again
    assert not found.unchanged
    assert [one.trusted for one in found.found] == [True, False]


def test_a_file_without_its_signature_has_none(letter, signed):
    with pikepdf.open(io.BytesIO(signed)) as pdf:
        del pdf.Root.AcroForm
        for each in pdf.pages:
            del each.Annots
        stripped = io.BytesIO()
        pdf.save(stripped)
    assert validation.validate(stripped.getvalue()).found == ()
    assert validation.validate(letter).seal is None


def test_a_file_that_was_saved_anew_is_not_the_sealed_one(signed, authority):
    with pikepdf.open(io.BytesIO(signed)) as pdf:
        saved = io.BytesIO()
        pdf.save(saved)
    found = validation.validate(saved.getvalue(), [authority.pem])
    assert not found.unchanged
    assert found.seal is None or not found.seal.intact or found.seal.coverage == LESS


def test_a_range_that_leaves_a_hole_is_no_coverage(signed, authority):
    start = signed.index(b"/ByteRange")
    first, until, again, rest = (
        int(number) for number in signed[start : start + 80].split(b"[")[1].split(b"]")[0].split()
    )
    told = b"[%d %d %d %d]" % (first, until, again, rest)
    lie = b"[%d %d %d %d]" % (first, until - 40, again - 40, rest + 40)
    changed = signed.replace(told, lie.ljust(len(told)), 1)
    found = validation.validate(changed, [authority.pem])
    assert not found.unchanged


@pytest.mark.parametrize(
    "pdf",
    [
        b"",
        b"%PDF-1.7\n",
        b"not a PDF at all",
        b"%PDF-1.7\n" + b"[" * 200_000,
        b"%PDF-1.7\ntrailer<</Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF",
    ],
)
def test_what_cannot_be_read_is_said_and_nothing_breaks(pdf):
    found = validation.validate(pdf)
    assert found.problem
    assert not found.unchanged


def test_without_roots_nothing_is_trusted(signed):
    seal = validation.validate(signed).seal
    assert (seal.intact, seal.trusted) == (True, False)


def test_a_process_apart_says_the_same(signed, authority):
    root = authority.pem.decode()
    assert apart.validate(signed, [root]) == validation.validate(signed, [root])
    assert apart.validate(b"nothing").problem


def test_a_process_apart_has_limits(signed, monkeypatch):
    monkeypatch.setattr(apart, "LARGEST", 100)
    assert apart.validate(signed).problem == apart.TOO_LARGE


def test_the_verdict_survives_the_way_between_processes(signed, authority):
    found = validation.validate(signed, [authority.pem])
    assert from_json(to_json(found)) == found
    with pytest.raises((KeyError, TypeError, ValueError)):
        from_json({"found": [{"kind": "signature"}]})

"""Signatures of a PDF from outside are told as they are, and what was added afterwards is a hazard."""

import io

import pytest
from django.core.management import call_command
from pyhanko.pdf_utils.generic import pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import SimpleSigner
from pyhanko.sign.fields import SigFieldSpec
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner, PdfTimeStamper

from requests_app.incoming import carried
from requests_app.inspection import data, hazards, services, words
from requests_app.web.inspection.pages import result
from tests.inspection import making
from tests.sealing.authorities import PASSPHRASE, Authority


@pytest.fixture(scope="module")
def signed(tmp_path_factory):
    """The letter with its data, signed by an authority elsewhere."""
    key = Authority(tmp_path_factory.mktemp("elsewhere"), "Root of Solvara").seal()
    signer = SimpleSigner.load_pkcs12_data(key.read_bytes(), (), PASSPHRASE.encode())
    out = io.BytesIO()
    PdfSigner(
        PdfSignatureMetadata(field_name="Seal", md_algorithm="sha256"),
        signer,
        new_field_spec=SigFieldSpec("Seal"),
    ).sign_pdf(IncrementalPdfFileWriter(io.BytesIO(making.letter())), output=out)
    return out.getvalue()


def test_a_signature_covers_pages_and_data(signed):
    found = services.inspect(signed)
    (one,) = found.signatures.found
    assert one.intact
    assert found.data.print == data.AGREES
    assert found.hazards == ()
    said = words.signature(one)
    assert "intact" in said
    assert words.NOT_JUDGED in said


def test_a_time_stamp_of_a_service_of_ones_own_proves_nothing(signed, tmp_path):
    out = io.BytesIO()
    own = PdfTimeStamper(Authority(tmp_path, "A Root of My Own").stamper())
    own.timestamp_pdf(IncrementalPdfFileWriter(io.BytesIO(signed)), "sha256", output=out)
    found = services.inspect(out.getvalue())
    seal, stamp = found.signatures.found
    assert (words.said_by(seal), words.said_by(stamp)) == (words.CLAIMED, words.STAMPED)
    said = [str(one) for facts in result(found, name="x.pdf").signatures for one in facts]
    assert any(words.STAMPED in one for one in said)
    assert not any("proven" in one for one in said)


def test_what_was_added_after_the_signature_is_a_hazard(signed):
    found = services.inspect(appended(signed))
    assert hazards.APPENDED in {one.code for one in found.hazards}
    assert any(words.coverage(one) for one in found.signatures.found)


def spoiled(pdf, at=0.5):
    """The same file with one byte changed."""
    where = int(len(pdf) * at)
    return pdf[:where] + bytes([pdf[where] ^ 1]) + pdf[where + 1 :]


def appended(pdf):
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    writer.root["/Lang"] = pdf_string("xx")
    writer.update_root()
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("change", [spoiled, appended])
def test_a_file_changed_after_it_was_signed_is_said_so_before_anything_else(signed, change, tmp_path, capsys):
    file = tmp_path / "letter.pdf"
    file.write_bytes(change(signed))
    with pytest.raises(SystemExit) as ended:
        call_command("inspect", str(file))
    assert ended.value.code == 1
    said = capsys.readouterr().out
    assert words.ALTERED in said
    assert words.NO_HAZARD not in said
    on_top = result(services.inspect(file.read_bytes()), name="x.pdf")
    assert (on_top.tone, on_top.title) == ("error", words.ALTERED)


def test_a_file_as_it_was_signed_is_relied_on(signed, tmp_path, capsys):
    file = tmp_path / "letter.pdf"
    file.write_bytes(signed)
    call_command("inspect", str(file))
    assert words.NO_HAZARD in capsys.readouterr().out
    assert result(services.inspect(signed), name="x.pdf").tone == "success"


@pytest.mark.parametrize("change", [spoiled, appended])
def test_nothing_is_taken_over_from_a_file_changed_after_it_was_signed(signed, change):
    assert not carried.within(services.inspect(signed)).faults
    found = carried.within(services.inspect(change(signed)))
    assert (found.content, found.faults) == ({}, (f"{words.ALTERED} {words.ALTERED_HELP}",))


@pytest.mark.parametrize("more", [b"\n", b"PK\x05\x06" + bytes(18), b"% a remark\n"])
def test_bytes_behind_what_was_signed_are_told(signed, more):
    found = services.inspect(signed + more)
    assert [one.code for one in found.hazards] == [hazards.APPENDED]
    [one] = found.signatures.found
    assert "nothing was added" not in words.coverage(one)
    assert "something was added afterwards" in words.coverage(one)
    assert not found.was_altered  # what was signed is still there, and is what a reader shows
    on_top = result(found, name="x.pdf")
    assert (on_top.tone, on_top.title) == ("warning", words.ADDED_TO)


def without_form(writer):
    del writer.root["/AcroForm"]
    writer.update_root()


def test_a_signature_taken_out_of_use_is_told(signed):
    """A revision leaves the field out; readers then show no signature, as if nobody had ever signed."""
    writer = IncrementalPdfFileWriter(io.BytesIO(signed))
    without_form(writer)
    out = io.BytesIO()
    writer.write(out)
    found = services.inspect(out.getvalue())
    assert found.signatures.found == ()
    assert [one.code for one in found.hazards] == [hazards.UNTIED]
    assert found.was_altered
    assert carried.within(found).content == {}
    assert result(found, name="x.pdf").signature_problem == words.OUT_OF_USE


def test_signatures_in_use_are_not_called_out_of_use(signed, tmp_path):
    out = io.BytesIO()
    stamper = PdfTimeStamper(Authority(tmp_path, "A Root of My Own").stamper())
    stamper.timestamp_pdf(IncrementalPdfFileWriter(io.BytesIO(signed)), "sha256", output=out)
    found = services.inspect(out.getvalue())
    assert len(found.signatures.found) == 2
    assert hazards.UNTIED not in {one.code for one in found.hazards}

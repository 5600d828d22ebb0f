"""Signatures of a PDF from outside are told as they are, and what was added afterwards is a hazard."""

import io

import pytest
from pyhanko.pdf_utils.generic import pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import SimpleSigner
from pyhanko.sign.fields import SigFieldSpec
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner, PdfTimeStamper

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
    writer = IncrementalPdfFileWriter(io.BytesIO(signed))
    writer.root["/Lang"] = pdf_string("xx")
    writer.update_root()
    out = io.BytesIO()
    writer.write(out)
    found = services.inspect(out.getvalue())
    assert hazards.APPENDED in {one.code for one in found.hazards}
    assert any(words.coverage(one) for one in found.signatures.found)

"""What somebody may send to the check page to break it, or to be told a lie: answered, and told as what it is."""

import io
import json

import pikepdf
import pytest
from django.urls import reverse
from pyhanko.pdf_utils.generic import DictionaryObject, NameObject, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field
from pyhanko.sign.signers.pdf_signer import PdfTimeStamper

from requests_app.checking import apart, examining
from requests_app.checking.examining import Outcome
from requests_app.vault import store
from tests.checking.conftest import rewritten

pytestmark = pytest.mark.django_db
TOLD = {Outcome.CHANGED, Outcome.APPENDED, Outcome.UNREADABLE}
BOUNDARY = "part"


@pytest.fixture
def found(monkeypatch):
    """A function that says what a file is; the file is looked at in this process."""

    def look(pdf, *, roots=(), stamp_roots=None, announcing=()):
        return apart.looked(json.loads(json.dumps(apart.told_of(pdf, roots, stamp_roots, announcing))))

    monkeypatch.setattr(apart, "look", look)
    return lambda file: examining.examine(file, examining.everything()).outcome


@pytest.fixture
def file(sealed):
    return store.read(sealed.seal.file_id)


def test_ten_thousand_files_at_once_are_refused_before_one_is_read(client, monkeypatch):
    monkeypatch.setattr(examining, "examine", lambda *_: pytest.fail("a file was read"))
    head = (
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\r\n'
    )
    sent = head * 10_000 + f"--{BOUNDARY}--\r\n"
    kind = f"multipart/form-data; boundary={BOUNDARY}"
    answer = client.generic("POST", reverse("checking:check"), sent.encode(), content_type=kind)
    assert answer.status_code == 413
    assert client.get(reverse("checking:check")).status_code == 200


def page_of(writer):
    page = writer.root["/Pages"]
    while "/Kids" in page:
        page = page["/Kids"][0].get_object()
    return page


def other_words(writer):
    """The page shows other words than those that were sealed."""
    from pyhanko.pdf_utils.generic import StreamObject

    page = page_of(writer)
    page["/Contents"] = writer.add_object(StreamObject(stream_data=b"BT 100 500 Td (Released.) Tj ET"))
    writer.update_container(page)


def over_the_page(writer):
    """A field for a time stamp that covers the page with what it looks like."""
    append_signature_field(writer, SigFieldSpec("Archive", box=(0, 0, 500, 800)))


def twice(writer):
    """A second field that shows the same signature, before the first."""
    fields = writer.root["/AcroForm"]["/Fields"]
    same = {"/T": pdf_string("A"), "/FT": NameObject("/Sig"), "/V": fields[0].get_object().raw_get("/V")}
    fields.insert(0, writer.add_object(DictionaryObject({NameObject(key): one for key, one in same.items()})))
    writer.update_container(writer.root["/AcroForm"])


def copied(writer):
    """The signature itself, word for word, once more in the revision."""
    field = writer.root["/AcroForm"]["/Fields"][0].get_object()
    held = field["/V"]
    field[NameObject("/V")] = writer.add_object(DictionaryObject({key: held.raw_get(key) for key in held}))
    writer.update_container(field)


def out_of_use(writer):
    """No field leads to the seal any more."""
    del writer.root["/AcroForm"]
    writer.update_root()


def unlocked(writer):
    """The seal's own word that nothing may be changed is taken out."""
    del writer.root["/Perms"]
    writer.update_root()


@pytest.mark.parametrize("change", [other_words, over_the_page, twice, copied, out_of_use, unlocked])
@pytest.mark.parametrize("stamped", [False, True])
def test_what_is_appended_is_told_also_under_a_time_stamp(file, found, other_authority, change, stamped):
    writer = IncrementalPdfFileWriter(io.BytesIO(file))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    if stamped:
        whole = IncrementalPdfFileWriter(io.BytesIO(out.getvalue()))
        out = io.BytesIO()
        PdfTimeStamper(other_authority.stamper()).timestamp_pdf(whole, "sha256", output=out)
    assert found(out.getvalue()) is Outcome.APPENDED


@pytest.mark.parametrize(
    "two",
    [
        lambda pdf: b"PK\x03\x04" + bytes(200) + pdf,
        lambda pdf: b"<html><script>alert(1)</script><!--\n" + pdf,
        lambda pdf: pdf + b"PK\x05\x06" + bytes(18),
        lambda pdf: pdf.replace(b"%PDF-1.7\n", b"%PDF-1.7\n%MZ\x90\n", 1),
    ],
    ids=["zip before", "html before", "zip behind", "program inside"],
)
def test_a_file_that_is_two_things_is_not_the_sealed_one(file, found, two):
    assert found(two(file)) in TOLD


def locked(pdf, **words):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        opened.save(out, encryption=pikepdf.Encryption(**words))
    return out.getvalue()


@pytest.mark.parametrize("words", [{"owner": "a", "user": "b"}, {"owner": "a", "user": ""}])
def test_a_file_with_a_password_is_not_the_sealed_one(file, found, words):
    assert found(locked(file, **words)) in TOLD


def with_form_of_its_own(opened):
    opened.Root.AcroForm["/XFA"] = opened.make_stream(b"<xdp/>")


def other_data(opened):
    name = next(iter(opened.attachments))
    del opened.attachments[name]
    kept = {"filename": name, "mime_type": "application/json"}
    opened.attachments[name] = pikepdf.AttachedFileSpec(opened, b'{"format":"mla-document/1"}', **kept)


@pytest.mark.parametrize("change", [with_form_of_its_own, other_data])
def test_a_form_of_its_own_or_other_data_under_the_same_name(file, found, change):
    assert found(rewritten(file, change)) is Outcome.CHANGED


def _pdf(objects):
    """A PDF of these objects, by number; the first is its root."""
    out = b"%PDF-1.7\n"
    for number, body in objects.items():
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    return out + b"trailer\n<</Root 1 0 R/Size 99>>\nstartxref\n0\n%%EOF\n"


ROOT = b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>"
PAGES, PAGE = b"<</Type/Pages/Kids[3 0 R]/Count 1>>", b"<</Type/Page/Parent 2 0 R>>"
LOOPS = {
    "pages": {1: ROOT, 2: b"<</Type/Pages/Kids[2 0 R]/Count 1>>"},
    "parents": {1: ROOT, 2: PAGES, 3: b"<</Type/Page/Parent 3 0 R>>"},
    "fields": {1: ROOT, 2: PAGES, 3: PAGE, 4: b"<</T(a)/Kids[4 0 R]>>"},
    "an object that is itself": {1: ROOT, 2: PAGES, 3: PAGE, 4: b"4 0 R"},
    "a stream of objects": {
        1: ROOT,
        2: PAGES,
        3: PAGE,
        4: b"<</Type/ObjStm/N 1/First 4/Extends 4 0 R/Length 4 0 R>>",
    },
    "depth": {1: ROOT, 2: PAGES, 3: PAGE, 4: b"[" * 50_000 + b"]" * 50_000},
    "ranges": {
        1: ROOT,
        2: PAGES,
        3: PAGE,
        4: b"<</FT/Sig/V<</ByteRange[0 -5 9 99999999999]/Contents<30>>>>>>",
    },
}


@pytest.mark.parametrize("loop", LOOPS)
def test_what_leads_back_to_itself_ends(sealed, found, loop):
    assert found(_pdf(LOOPS[loop])) in {Outcome.UNREADABLE, Outcome.NOT_SEALED}

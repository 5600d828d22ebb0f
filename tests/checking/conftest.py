"""A sealed letter that carries data and prints its check code, and everything that can be done to its file."""

import hashlib
import io
import warnings
from datetime import UTC, datetime

import pikepdf
import pytest

from requests_app.core.limits import Limits
from requests_app.documents import services as documents
from requests_app.documents.job import Attachment
from requests_app.documents.models import Document
from requests_app.documents.press import THE_PRESS
from requests_app.sealing import services as sealing
from tests import builders
from tests.documents.ordering import ordered, payload_of
from tests.sealing import conftest as seals
from tests.sealing.test_tell_apart import appended, retitled, signed_by

authority, other_authority, seal_file = seals.authority, seals.other_authority, seals.seal_file
worker = seals.worker

CODE = "7KQ4M-0XV2C-9RTJ6-WBH3N"
DATA = b'{"format":"mla-document/1"}'
HTML = f"""<html lang="en"><head><title>A letter</title></head><body><h1>A letter</h1><p>To be sealed.</p>
<p>Check code: {CODE}</p><p>This document carries its content as data. SHA-256 of the data:
{hashlib.sha256(DATA).hexdigest()}</p></body></html>"""


@pytest.fixture(scope="session")
def letter():
    """The printed letter."""
    data = Attachment("mla-document.json", DATA, "Data", datetime(2026, 3, 1, tzinfo=UTC))
    return THE_PRESS.to_pdf(HTML, identifier="cd" * 32, limits=Limits(), attachment=data).pdf


@pytest.fixture
def version(people):
    """The version of a request that was submitted."""
    return builders.outgoing_at("submitted", people).version


@pytest.fixture
def seal(worker, people, letter):
    """A function that orders, makes and seals a document of a version."""

    def make(version, *, code=CODE, pdf=None, **options):
        made = ordered(version, people, **options)
        Document.objects.filter(pk=made.pk).update(check_code=code)
        documents.finish(payload_of(made), documents.Outcome(pdf=pdf or letter, pages=1))
        sealing.finish(payload_of(made), sealing.prepare(payload_of(made)))
        return Document.objects.select_related("seal").get(pk=made.pk)

    return make


@pytest.fixture
def sealed(seal, version):
    """One sealed document."""
    return seal(version)


def rewritten(pdf, change):
    """The file saved anew by another program after a change."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        change(opened)
        out = io.BytesIO()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that the picture of a seal is left behind is the point
            opened.save(out)
    return out.getvalue()


def without_attachment(opened):
    opened.attachments.clear()
    if "/AF" in opened.Root:
        del opened.Root.AF


def detached(writer):
    """A revision in which the data file hangs nowhere any more."""
    for name in ("/Names", "/AF"):
        if name in writer.root:
            del writer.root[name]
    writer.update_root()


def without_seal(opened):
    del opened.Root.AcroForm
    if "/Perms" in opened.Root:
        del opened.Root.Perms


def changed(pdf, place=None):
    """The file with one bit turned over, in the picture of the page unless told otherwise."""
    place = pdf.index(b"stream") + 60 if place is None else place
    return pdf[:place] + bytes([pdf[place] ^ 1]) + pdf[place + 1 :]


__all__ = ["appended", "retitled", "signed_by"]

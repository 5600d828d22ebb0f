"""The proof of the format: a request leaves one portal as a PDF and arrives in another, and is the same request."""

import io
from datetime import timedelta

import psycopg
import pytest
from django.db import connection

from requests_app.accounts import services as accounts
from requests_app.accounts.roles import Role
from requests_app.casefile import queries as casefile_queries
from requests_app.casefile import services as casefile
from requests_app.core import canonical, clock
from requests_app.directory import services as directory
from requests_app.directory.models import Authority
from requests_app.documents import services as documents
from requests_app.documents.data import embedding, leaving
from requests_app.documents.models import Document
from requests_app.incoming import services as incoming
from requests_app.inspection import services as inspection
from requests_app.management.demo.states import BOOK
from requests_app.outgoing.models import Outgoing
from requests_app.vault import store
from requests_app.vault.models import StoredFile
from tests import builders, samples
from tests.conftest import make_people

SIGNER = {"name": "Ingrid Solheim", "office": "Director of the Central Authority"}
ANNEX = b"2026-03-01T22:07:31Z 203.0.113.7 POST /login\n"


def upload(body, name):
    file = io.BytesIO(body)
    file.name = name
    return file


@pytest.fixture
def second(own_servers):
    """The name of an empty, migrated database beside the one that is in use."""
    connection.close()
    with psycopg.connect(own_servers.postgresql.url_of("postgres"), autocommit=True) as owner:
        owner.execute("CREATE DATABASE second TEMPLATE portal")
    return "second"


def request_of_the_first(settings, tmp_path):
    """A request that was submitted in the portal of XA: its version's hash as printed, and the PDF of its letter."""
    settings.VAULT_DIR = tmp_path / "first"
    directory.load(BOOK)
    people = make_people()
    sections = samples.hospital()
    sections["persons"]["entries"][0] |= {"protected_status": ["refugee"], "notes": "Known to us alone."}
    outgoing = builders.drafted(people, sections)
    described = {"category": "B", "title": "Log of the server", "language": "en"}
    casefile.add_annex(outgoing.case, upload(ANNEX, "log.txt"), described, by=people.officer)
    outgoing = builders.submit(outgoing, people)
    version = outgoing.version
    document = documents.order_letters(version, by=people.reviewer, signer=SIGNER)[0]
    payload = {"document": str(document.pk)}
    documents.finish(payload, documents.prepare(payload))
    document = Document.objects.get(pk=document.pk)
    return version.content, embedding.printed_sha256(document), store.read(document.file_id)


def in_the_second(second, settings, tmp_path):
    """From here on everything happens in the portal of XB, with its own database and its own vault."""
    connection.close()
    connection.settings_dict["NAME"] = second
    settings.VAULT_DIR, settings.HOME_STATE = tmp_path / "second", "XB"
    assert not Outgoing.objects.exists()
    assert not StoredFile.objects.exists()
    directory.load(BOOK)
    return accounts.create_user(
        name="Hélène Aubertin",
        email="aubertin@portal.example",
        username="aubertin",
        role=Role.REVIEWER,
        authority=Authority.objects.get(code="xb-central"),
        invite=False,
        by="system",
    )


def test_a_request_becomes_a_pdf_and_the_pdf_becomes_the_same_request(
    own_servers, second, settings, tmp_path
):
    content, printed, pdf = request_of_the_first(settings, tmp_path)
    clerk = in_the_second(second, settings, tmp_path)

    found = inspection.inspect(pdf)
    assert (found.problem, found.hazards, found.data.faults, found.data.print) == ("", (), (), "agrees")
    assert b"Known to us alone." not in canonical.dumps(dict(found.data.value)).encode()

    taken = incoming.import_request(
        by=clerk,
        upload=upload(pdf, "request.pdf"),
        annexes=[upload(ANNEX, "log.txt")],
        road="email",
        channel="central_authority",
        received_at=clock.now() - timedelta(minutes=5),
    )
    assert (taken.requesting_state, taken.sender.code) == ("XA", "xa-central")
    assert (taken.their_reference, taken.language) == (content["reference"], "en")
    assert taken.case.title == content["title"]
    assert taken.embedded

    version = casefile.freeze(taken.case, by=clerk)
    theirs = {"reference": taken.their_reference, "title": taken.case.title}
    assert canonical.digest(leaving.content_of(version.content | theirs)) == printed
    assert leaving.content_of(version.content | theirs) == leaving.content_of(content)
    (annex,) = casefile_queries.draft_content(taken.case)["annexes"]["entries"]
    assert store.read(annex["sha256"]) == ANNEX

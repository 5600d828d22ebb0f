"""An authority with its key, made once; the settings of the sealing worker; documents that wait for their seal."""

import pytest

from requests_app.core.limits import Limits
from requests_app.documents import services as documents
from requests_app.documents.press import THE_PRESS
from requests_app.sealing import services
from tests import builders
from tests.documents.ordering import ordered, payload_of
from tests.sealing.authorities import PASSPHRASE, Authority, StampService

HTML = '<html lang="en"><head><title>A letter</title></head><body><h1>A letter</h1><p>To be sealed.</p></body></html>'


@pytest.fixture(scope="session")
def authority(tmp_path_factory):
    """The authority whose seal it is."""
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="session")
def other_authority(tmp_path_factory):
    """Somebody else."""
    return Authority(tmp_path_factory.mktemp("other"), "Another Root")


@pytest.fixture(scope="session")
def seal_file(authority):
    """The authority's key."""
    return authority.seal()


@pytest.fixture(scope="session")
def letter():
    """A printed page as every document is printed: PDF/A-3a and PDF/UA-1."""
    return THE_PRESS.to_pdf(HTML, identifier="ab" * 32, limits=Limits()).pdf


@pytest.fixture
def worker(settings, seal_file):
    """This process has the settings of the sealing worker."""
    settings.SEALING = settings.SEALING_HERE = True
    settings.SEALING_PKCS12, settings.SEALING_PASSPHRASE = str(seal_file), PASSPHRASE
    return settings


@pytest.fixture
def stamp_service(authority):
    """A time stamp service of the same authority."""
    service = StampService(authority)
    yield service
    service.stop()


@pytest.fixture
def stamping(worker, authority, stamp_service):
    """The sealing worker asks that service for time stamps."""
    worker.SEALING_TSA_URL = stamp_service.url
    worker.SEALING_TSA_ROOTS = str(authority.folder / "root.pem")
    return stamp_service


@pytest.fixture
def version(people):
    """The version of a request that was submitted."""
    return builders.outgoing_at("submitted", people).version


@pytest.fixture
def document(worker, version, people, letter):
    """A document that was printed and waits for its seal."""
    made = ordered(version, people)
    documents.finish(payload_of(made), documents.Outcome(pdf=letter, pages=1))
    made.refresh_from_db()
    return made


@pytest.fixture
def sealed(document):
    """The document, sealed."""
    services.finish(payload_of(document), services.prepare(payload_of(document)))
    document.refresh_from_db()
    return document

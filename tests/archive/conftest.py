"""A case with sealed documents, its register sealed, and its package, made once for every test that reads it."""

import pytest

from requests_app.archive import services as archive
from requests_app.checking import daily
from requests_app.outbox import post
from requests_app.outbox.models import OutboxMessage
from requests_app.vault import store
from tests.archive.apart import Parts
from tests.checking import conftest as checking

authority, other_authority, seal_file = checking.authority, checking.other_authority, checking.seal_file
worker, letter, version, seal = checking.worker, checking.letter, checking.version, checking.seal
TOPICS = (daily.TOPIC, archive.TOPIC, archive.TOPIC_SIGN, archive.TOPIC_PACK)


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    """A folder of seals for this test alone."""
    settings.SEALS_DIR = tmp_path / "seals"


def work(topics=TOPICS):
    """Deliver what waits, as the workers do, until nothing of ours waits any more."""
    for _ in range(12):
        waiting = OutboxMessage.objects.filter(topic__in=topics, done_at=None, parked_at=None)
        if not waiting.exists():
            return
        for message in waiting.order_by("created_at"):
            try:
                post.deliver(message.pk)
            except archive.Unavailable:
                continue


@pytest.fixture
def case(seal, version):
    """A case with two sealed documents."""
    seal(version)
    seal(version, code="2ND00-2ND00-2ND00-2ND00", language="fr")
    return version.case


@pytest.fixture
def package(case, people):
    """Its package."""
    made = archive.order(case, by=people.reviewer)
    work()
    made.refresh_from_db()
    return made


@pytest.fixture(scope="module")
def made_once():
    """The bytes of the package of a module, once its first test has made it."""
    return {}


@pytest.fixture
def parts(request, made_once):
    """The files of a package; each test may change them."""
    if not made_once:
        made_once["body"] = store.read(request.getfixturevalue("package").file_id)
    return Parts(made_once["body"])


@pytest.fixture
def path(tmp_path):
    return tmp_path / "package.zip"


@pytest.fixture
def roots(tmp_path, parts):
    """The certificates as the authority publishes them."""
    kept = tmp_path / "authority.pem"
    kept.write_bytes(parts.files["certificates.pem"])
    return kept

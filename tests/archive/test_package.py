"""A package is ordered by who may, holds what it says, is the same bytes again, and is noted when it is taken."""

import contextlib
import io
import json
import zipfile

import pytest

from requests_app.archive import packing, queries
from requests_app.archive import services as archive
from requests_app.audit import register
from requests_app.audit.models import RegisterSeal
from requests_app.casefile.models import CaseFile, TeamMember
from requests_app.core import canonical, clock
from requests_app.core.errors import Blocked, NotAllowed, NotVisible
from requests_app.outbox import post
from requests_app.outbox.models import OutboxMessage
from requests_app.vault import store
from tests import builders
from tests.archive.conftest import work
from tests.documents.ordering import ordered

pytestmark = pytest.mark.django_db


def opened(package):
    return zipfile.ZipFile(io.BytesIO(store.read(package.file_id)))


def test_what_is_in_it(package, case):
    assert package.state == "ready"
    with opened(package) as held:
        manifest = json.loads(held.read("manifest.json"))
        names = held.namelist()
        assert names == ["manifest.json", "manifest.p7s", *(one["path"] for one in manifest["files"])]
        for one in manifest["files"]:
            assert canonical.sha256_of([held.read(one["path"])]) == one["sha256"]
        lines = held.read("register/lines.jsonl").splitlines()
    assert {"README.txt", "verify.py", "certificates.pem", "register/proof.json"} <= set(names)
    assert sum(name.startswith("documents/") for name in names) == 2
    assert manifest["register"]["sealed_to"] == manifest["register"]["lines"] == len(lines)
    assert json.loads(lines[-1])[3] == "archive.ordered"
    assert manifest["missing"] == []
    assert canonical.dumps(manifest).encode() == store.read(package.manifest_id)


def test_who_looks_at_the_case_meanwhile_makes_nobody_wait(case, people):
    made = archive.order(case, by=people.reviewer)
    for _ in range(8):  # each round: what waits is delivered once, and somebody looks whether it is ready
        for message in OutboxMessage.objects.filter(done_at=None).order_by("created_at"):
            with contextlib.suppress(archive.Unavailable):
                post.deliver(message.pk)
        register.record(case.stream, queries.READING, by=people.reviewer, facts={"page": "archive"})
    made.refresh_from_db()
    assert made.state == "ready"
    assert RegisterSeal.objects.count() == 1
    with opened(made) as held:
        told = json.loads(held.read("manifest.json"))["register"]
        lines = held.read("register/lines.jsonl").splitlines()
    assert told["sealed_to"] == told["lines"] == len(lines)


def test_the_same_bytes_again(package):
    assert packing.pack(package).sha256 == package.file_id


def test_every_step_may_run_twice(package):
    payload = {"package": str(package.pk)}
    assert archive.prepare(payload) is None
    archive.finish(payload, None)
    archive.keep_signature(payload, archive.sign(payload))
    archive.keep(payload, archive.pack(payload))
    assert [line.name for line in register.read(package.case.stream)].count("archive.made") == 1


def test_who_takes_it_is_written_down(package, people):
    archive.note_download(package, by=people.auditor)
    last = register.read(package.case.stream)[-1]
    assert (last.name, last.facts["sha256"]) == ("archive.downloaded", package.file_id)


@pytest.mark.parametrize("who", ["officer", "colleague", "adviser", "duty", "executing", "legal", "admin"])
def test_not_everybody_makes_packages(case, people, who):
    with pytest.raises(NotAllowed):
        archive.order(case, by=getattr(people, who))


def test_a_restricted_case_is_for_its_team(case, people):
    CaseFile.objects.filter(pk=case.pk).update(confidentiality="restricted")
    TeamMember.objects.filter(case=case).delete()
    for who in (people.reviewer, people.supervisor, people.auditor):
        with pytest.raises(NotVisible):
            archive.order(case, by=who)


def test_one_at_a_time(case, people):
    archive.order(case, by=people.supervisor)
    with pytest.raises(Blocked) as error:
        archive.order(case, by=people.supervisor)
    assert error.value.blockers[0].code == "archive.making"


def test_nothing_to_pack(people):
    case = builders.outgoing_at("drafted", people).case
    with pytest.raises(Blocked) as error:
        archive.order(case, by=people.supervisor)
    assert error.value.blockers[0].code == "archive.empty"


def test_it_waits_for_what_is_on_its_way_and_goes_without_it_in_the_end(case, version, people, monkeypatch):
    ordered(version, people, language="es")
    package = archive.order(case, by=people.reviewer)
    work()
    package.refresh_from_db()
    assert (package.state, package.waits_for) == ("making", "a document is still being made.")
    later = clock.now() + archive.PATIENCE
    monkeypatch.setattr(clock, "now", lambda: later)
    work()
    package.refresh_from_db()
    assert package.state == "ready"
    assert package.summary["missing"] == ["a document is still being made."]


def test_without_sealing_it_is_made_unsigned(settings, people, version, letter):
    from requests_app.documents import services as documents
    from tests.documents.ordering import payload_of

    settings.SEALING = False
    made = ordered(version, people)
    documents.finish(payload_of(made), documents.Outcome(pdf=letter, pages=1))
    package = archive.order(version.case, by=people.reviewer)
    work()
    package.refresh_from_db()
    with opened(package) as held:
        assert "manifest.p7s" not in held.namelist()


def test_a_message_that_is_parked_ends_the_package(case, people):
    package = archive.order(case, by=people.reviewer)
    archive.give_up({"package": str(package.pk)}, "The disk is full.")
    package.refresh_from_db()
    assert package.state == "failed"
    assert "disk is full" in package.failure
    archive.order(case, by=people.reviewer)


def test_what_a_package_stands_on_stays_in_the_vault(package):
    manifest = json.loads(store.read(package.manifest_id))
    for one in manifest["files"]:
        assert store.remove(one["sha256"]) is False
    assert OutboxMessage.objects.filter(topic=archive.TOPIC, done_at=None).count() == 0


def test_the_outlook_counts(case):
    found = queries.outlook(case)
    assert (found.documents, found.in_the_making, found.exhibits) == (2, 0, 0)
    assert found.lines == len(register.read(case.stream))

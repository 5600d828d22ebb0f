"""A case with exhibits, their custody report and copies for long keeping: packed, verified apart, every swap told."""

import json

import pytest

from requests_app.archive import services as archive
from requests_app.checking import daily
from requests_app.core import canonical
from requests_app.documents import services as documents
from requests_app.evidence import queries as evidence
from requests_app.sealing import archiving
from requests_app.sealing import services as sealing
from requests_app.vault import store
from tests.archive.apart import Parts, run
from tests.archive.conftest import TOPICS, work
from tests.evidence import arrive
from tests.sealing import conftest as seals

pytestmark = pytest.mark.django_db
stamp_service, stamping = seals.stamp_service, seals.stamping
EVERYTHING = (*TOPICS, documents.TOPIC, sealing.TOPIC, archiving.TOPIC)


@pytest.fixture
def keeping(stamping, worker, authority):
    """The sealing worker has a time stamp service, and the lists of revoked certificates."""
    worker.SEALING_CRLS = str(authority.folder)


@pytest.fixture
def package(keeping, case, people):
    """The package of a case with two letters, an exhibit that changed hands, and another."""
    arrive.give_passwords(people)
    image = arrive.with_file(people, case)
    arrive.handed(image, by=people.reviewer, taker=people.second_reviewer)
    arrive.thing(people, case)
    assert len(evidence.of_case(case)) == 2
    package = archive.order(case, by=people.reviewer)
    work(EVERYTHING)
    package.refresh_from_db()
    assert (package.state, package.waits_for, package.failure) == ("ready", "", "")
    return package


def papers(parts):
    return [one for one in parts.manifest["files"] if one["kind"] == "document"]


def wrong(parts, path):
    """What the program says is wrong, apart from the signature over the manifest that an insider has changed."""
    code, told = run(parts.write(path))
    assert code == 1
    return [one for one in told["wrong"] if not one.startswith("manifest.p7s")]


def test_the_program_accepts_it_without_the_portal(parts, path, roots):
    code, told = run(parts.write(path), "--certificates", str(roots))
    assert (code, told["wrong"]) == (0, [])
    assert {one["what"] for one in papers(parts)} == {"return_note", "custody_report"}
    assert [one["seal"] for one in papers(parts)] == ["B-LTA"] * 3
    for one in papers(parts):
        assert f"{one['path']}: sealed by the authority, unchanged." in told["checked"]
        assert f"{one['path']}: the time stamp for long keeping is over the whole file." in told["checked"]
        assert parts.files[one["path"]].count(b"/DocTimeStamp") == 1


def test_the_custody_report_is_that_of_its_exhibits(parts):
    (report,) = [one for one in papers(parts) if one["what"] == "custody_report"]
    assert report["path"].startswith("custody/")
    lines = [json.loads(line) for line in parts.files["register/lines.jsonl"].splitlines()]
    sealed = {(one[7].get("document"), one[7].get("sha256")) for one in lines if one[3] == "document.sealed"}
    assert (report["document"], report["issued_sha256"]) in sealed
    assert report["issued_sha256"] != report["sha256"]  # the copy is longer than what was sent


@pytest.mark.parametrize("place", [0.1, 0.5, 0.9])
def test_a_changed_custody_report_is_told(parts, path, place):
    name, whole = parts.named("custody/"), dict(parts.files)
    body = whole[name]
    at = int(len(body) * place)
    changed = body[:at] + bytes([body[at] ^ 1]) + body[at + 1 :]
    parts.files[name] = changed
    assert wrong(parts, path) == [f"{name}: not the file that the manifest names."]
    parts.put(name, changed)  # and by somebody who writes the manifest anew
    assert any(one.startswith(f"{name}: ") for one in wrong(parts, path))


def test_swapped_archive_copies_are_told(parts, path):
    first, second = (one["path"] for one in papers(parts) if one["what"] == "return_note")
    one, other = parts.files[first], parts.files[second]
    parts.put(first, other)
    parts.put(second, one)
    told = wrong(parts, path)
    assert {f"{name}: the seal does not fit the document." for name in (first, second)} <= set(told)
    manifest = parts.manifest  # with the hashes of what was issued swapped, too
    by_path = {one["path"]: one for one in manifest["files"]}
    hashes = [by_path[name]["issued_sha256"] for name in (second, first)]
    for name, sha256 in zip((first, second), hashes, strict=True):
        by_path[name]["issued_sha256"] = sha256
    parts.files["manifest.json"] = canonical.dumps(manifest).encode()
    told = wrong(parts, path)
    assert {f"{name}: the register does not tell of this file." for name in (first, second)} <= set(told)


def test_a_missing_archive_copy_is_told(parts, path):
    name, whole = parts.named("documents/"), dict(parts.files)
    del parts.files[name]
    assert wrong(parts, path) == [f"{name}: missing."]
    parts.files = whole | {}
    parts.drop(name)  # also from the manifest, which is signed
    code, told = run(parts.write(path))
    assert (code, told["wrong"]) == (1, ["manifest.p7s: does not fit manifest.json."])


def test_an_archive_copy_cut_back_or_with_other_proofs_is_told(parts, path):
    """Somebody takes off, changes or adds to what follows the sealed document, and writes the manifest anew."""
    one = next(one for one in papers(parts) if one["what"] == "return_note")
    body = parts.files[one["path"]]
    sealed = next(end for end in range(len(body)) if body[:end].endswith(b"%%EOF\n") and _is(body[:end], one))
    under_no_stamp = f"{one['path']}: what follows the sealed document is under no time stamp that fits."
    middle = sealed + (len(body) - sealed) // 3
    for changed in (
        body[:middle] + bytes([body[middle] ^ 1]) + body[middle + 1 :],
        body + b"% a remark\n",
        body[:sealed] + b"% a remark\n",
    ):
        parts.put(one["path"], changed)
        assert under_no_stamp in wrong(parts, path)
    parts.put(
        one["path"], body[:sealed]
    )  # the sealed document alone is whole, but not what the manifest signed
    assert wrong(parts, path) == []


def _is(body, told):
    return canonical.sha256_of([body]) == told["issued_sha256"]


def test_another_time_stamp_service_is_not_asked_for_its_name(parts, path, roots):
    """What the program cannot know it says: whose the time stamp is."""
    told = run(parts.write(path), "--certificates", str(roots))[1]
    for one in papers(parts):
        assert f"{one['path']}: which service made the time stamp. A PDF reader tells." in told["not_checked"]


def test_it_waits_for_the_copies_and_says_which_did_not_come(keeping, case, people, monkeypatch):
    package = archive.order(case, by=people.reviewer)
    work()  # nobody makes copies
    package.refresh_from_db()
    assert (package.state, package.waits_for) == ("making", "a copy for long keeping is still being made.")
    later = daily.clock.now() + archive.PATIENCE
    monkeypatch.setattr(daily.clock, "now", lambda: later)
    work()
    package.refresh_from_db()
    assert package.summary["missing"] == ["a copy for long keeping is still being made."]
    (held,) = {one["seal"] for one in papers(Parts(store.read(package.file_id)))}
    assert held == "B-B" or held == "B-T"

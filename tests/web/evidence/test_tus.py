"""The upload protocol, header by header: what is kept, what is refused, what happens when a connection breaks."""

import base64
import fcntl
import hashlib
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from requests_app.core import clock
from requests_app.core.errors import Stale
from requests_app.evidence import queries, taking, uploading
from requests_app.evidence.errors import Gone
from requests_app.evidence.kinds import Status, UploadStatus
from requests_app.evidence.records import Upload
from requests_app.vault import store
from tests.evidence import arrive

pytestmark = pytest.mark.django_db

BYTES = bytes(range(256)) * 900
SIZE = len(BYTES)
TUS = {"Tus-Resumable": "1.0.0"}
OCTETS = "application/offset+octet-stream"


@pytest.fixture(autouse=True)
def _own_vault(settings: Any, tmp_path: Path) -> None:
    settings.VAULT_DIR = tmp_path / "vault"


@pytest.fixture
def exhibit(people: Any) -> Any:
    return arrive.recorded(people)


@pytest.fixture
def client(people: Any, signed_in: Any) -> Client:
    return signed_in(people.reviewer)


def create(
    client: Client, exhibit: Any, *, length: Any = SIZE, name: str = "disk.E01", **headers: str
) -> Any:
    told = f"filename {base64.b64encode(name.encode()).decode()},filetype {base64.b64encode(b'image/x').decode()}"
    sent = {**TUS, "Upload-Length": str(length), "Upload-Metadata": told, **headers}
    return client.post(f"/exhibits/{exhibit.pk}/uploads/", headers=sent, content_type="text/plain")


def patch(
    client: Client, address: str, content: bytes, offset: int, *, kind: str = OCTETS, **headers: str
) -> Any:
    sent = {**TUS, "Upload-Offset": str(offset), **headers}
    return client.patch(address, content, content_type=kind, headers=sent)


def offset(client: Client, address: str) -> int:
    return int(client.head(address, headers=TUS)["Upload-Offset"])


def test_the_server_says_what_it_can(client: Client, exhibit: Any, settings: Any) -> None:
    answer = client.options(f"/exhibits/{exhibit.pk}/uploads/")
    assert answer.status_code == 204
    assert answer["Tus-Version"] == "1.0.0"
    assert set(answer["Tus-Extension"].split(",")) == {"creation", "checksum", "termination", "expiration"}
    assert answer["Tus-Max-Size"] == str(settings.EVIDENCE_UPLOAD_MAX_BYTES)
    assert "sha1" in answer["Tus-Checksum-Algorithm"].split(",")


def test_a_file_arrives_in_parts(client: Client, exhibit: Any) -> None:
    created = create(client, exhibit, name="Festplatte größe №1.E01")
    assert (created.status_code, created["Tus-Resumable"]) == (201, "1.0.0")
    assert "Upload-Expires" in created
    address = created["Location"]
    head = client.head(address, headers=TUS)
    assert (head["Upload-Offset"], head["Upload-Length"]) == ("0", str(len(BYTES)))
    assert head["Cache-Control"] == "no-store"
    for start in range(0, len(BYTES), 100_000):
        answer = patch(client, address, BYTES[start : start + 100_000], start)
        assert answer.status_code == 204
        assert int(answer["Upload-Offset"]) == min(start + 100_000, len(BYTES)) == offset(client, address)
    exhibit.refresh_from_db()
    assert (exhibit.status, exhibit.file_id) == (Status.HELD, hashlib.sha256(BYTES).hexdigest())
    assert (exhibit.filename, exhibit.size) == ("Festplatte größe №1.E01", len(BYTES))
    assert store.verify(exhibit.file_id)
    entry = queries.log(exhibit)[-1]
    assert entry.data == {"filename": exhibit.filename, "size": len(BYTES), "parts": 3}
    assert list((store.path_of(exhibit.file_id).parents[2] / "incoming").iterdir()) == []


def test_the_wrong_offset_is_refused(client: Client, exhibit: Any) -> None:
    address = create(client, exhibit)["Location"]
    assert patch(client, address, BYTES[:500], 0).status_code == 204
    for wrong in (0, 499, 501, len(BYTES)):
        assert patch(client, address, b"x", wrong).status_code == 409
    assert offset(client, address) == 500


@pytest.mark.parametrize(
    ("headers", "kind", "status"),
    [
        ({"Tus-Resumable": "0.2.2"}, OCTETS, 412),
        ({"Tus-Resumable": ""}, OCTETS, 412),
        ({}, "application/octet-stream", 415),
        ({"Upload-Offset": "-1"}, OCTETS, 400),
        ({"Upload-Offset": "٣"}, OCTETS, 400),
        ({"Upload-Offset": "9" * 30}, OCTETS, 400),
        ({"Upload-Checksum": "crc32 AAAA"}, OCTETS, 400),
        ({"Upload-Checksum": "sha1 not base64!"}, OCTETS, 400),
        ({"Upload-Checksum": "sha1 é"}, OCTETS, 400),
    ],
)
def test_malformed_requests_are_refused(
    client: Client, exhibit: Any, headers: dict[str, str], kind: str, status: int
) -> None:
    address = create(client, exhibit)["Location"]
    answer = client.patch(
        address, b"abc", content_type=kind, headers={**TUS, "Upload-Offset": "0", **headers}
    )
    assert answer.status_code == status
    assert answer["Tus-Resumable"] == "1.0.0"
    assert offset(client, address) == 0
    if status == 412:
        assert answer["Tus-Version"] == "1.0.0"


@pytest.mark.parametrize(
    ("length", "headers", "status"),
    [
        ("", {}, 400),
        ("0", {}, 400),
        ("ten", {}, 400),
        (str(201 * 1024**3), {}, 413),
        ("5", {"Upload-Defer-Length": "1"}, 400),
        ("5", {"Upload-Metadata": "filename %%%"}, 400),
        ("5", {"Upload-Metadata": "filename é"}, 400),
        ("5", {"Upload-Metadata": ""}, 400),
        ("5", {"Upload-Metadata": "filename " + base64.b64encode(b"a\x00b").decode()}, 400),
        ("5", {"Upload-Metadata": "x" * 5000}, 400),
    ],
)
def test_an_upload_that_cannot_be_does_not_begin(
    client: Client, exhibit: Any, length: str, headers: dict[str, str], status: int
) -> None:
    assert create(client, exhibit, length=length, **headers).status_code == status
    assert not Upload.objects.exists()


def test_a_name_leads_out_of_no_folder(client: Client, exhibit: Any) -> None:
    create(client, exhibit, name="../../etc/passwd")
    assert Upload.objects.get().filename == "passwd"


@pytest.mark.parametrize("told", [b"\x00", b"image/x\r\nX: y", b"x" * 300, "image/größe".encode()])
def test_what_is_no_media_type_is_not_kept(client: Client, exhibit: Any, told: bytes) -> None:
    pairs = f"filename {base64.b64encode(b'a').decode()},filetype {base64.b64encode(told).decode()}"
    assert create(client, exhibit, **{"Upload-Metadata": pairs}).status_code == 201
    assert Upload.objects.get().media_type == "application/octet-stream"


def test_more_than_announced_is_refused(client: Client, exhibit: Any) -> None:
    address = create(client, exhibit, length=10)["Location"]
    assert patch(client, address, b"x" * 11, 0).status_code == 413
    assert offset(client, address) == 0


def test_checksums_are_checked_and_wrong_bytes_thrown_away(client: Client, exhibit: Any) -> None:
    address = create(client, exhibit)["Location"]
    for name in ("sha1", "sha256"):
        good = base64.b64encode(hashlib.new(name, BYTES[:1000]).digest()).decode()
        answer = patch(client, address, BYTES[1:1001], 0, **{"Upload-Checksum": f"{name} {good}"})
        assert (answer.status_code, offset(client, address)) == (460, 0)
    assert patch(client, address, BYTES[:1000], 0, **{"Upload-Checksum": f"sha256 {good}"}).status_code == 204
    assert patch(client, address, BYTES[1000:], 1000).status_code == 204
    exhibit.refresh_from_db()
    assert exhibit.file_id == hashlib.sha256(BYTES).hexdigest()


def test_only_who_began_it_goes_on_and_others_learn_nothing(
    client: Client, exhibit: Any, people: Any, signed_in: Any
) -> None:
    address = create(client, exhibit)["Location"]
    for person in (people.second_reviewer, people.stranger, people.executing, people.supervisor):
        other = signed_in(person)
        assert other.head(address, headers=TUS).status_code == 404
        assert patch(other, address, b"x", 0).status_code == 404
        assert other.delete(address, headers=TUS).status_code == 404
    assert create(signed_in(people.stranger), exhibit).status_code == 404
    assert create(signed_in(people.auditor), exhibit).status_code == 403


def test_a_restricted_case_takes_uploads_of_its_team_alone(client: Client, exhibit: Any) -> None:
    address = create(client, exhibit)["Location"]
    type(exhibit.case).objects.filter(pk=exhibit.case_id).update(confidentiality="restricted")
    assert client.head(address, headers=TUS).status_code == 404
    assert patch(client, address, b"x", 0).status_code == 404


def test_without_the_token_of_the_form_nothing_is_taken(exhibit: Any, people: Any, signed_in: Any) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = signed_in(people.reviewer).cookies
    assert create(strict, exhibit).status_code == 403
    assert not Upload.objects.exists()


def test_two_writers_never_meet(client: Client, exhibit: Any) -> None:
    address = create(client, exhibit)["Location"]
    with uploading.place_of(Upload.objects.get()).open("r+b") as held:
        fcntl.flock(held.fileno(), fcntl.LOCK_EX)
        assert patch(client, address, BYTES, 0).status_code == 423
        assert client.delete(address, headers=TUS).status_code == 423
    assert patch(client, address, BYTES, 0).status_code == 204


def test_a_late_writer_never_touches_what_has_become_evidence(
    client: Client, exhibit: Any, people: Any, monkeypatch: Any
) -> None:
    """It opened the file before the last part came, and gets the lock after the vault has adopted that file."""
    address = create(client, exhibit)["Location"]
    patch(client, address, BYTES[:1000], 0)
    flock, upload = fcntl.flock, Upload.objects.get()

    def overtaken(*args: int) -> None:
        monkeypatch.setattr(fcntl, "flock", flock)
        assert patch(client, address, BYTES[1000:], 1000).status_code == 204
        flock(*args)

    monkeypatch.setattr(fcntl, "flock", overtaken)
    with pytest.raises(Stale):
        uploading.append(upload.pk, by=people.reviewer, offset=1000, stream=BytesIO(BYTES[1000:]))
    exhibit.refresh_from_db()
    assert store.verify(exhibit.file_id)


def test_an_upload_whose_bytes_are_lost_expires_and_holds_up_no_other(client: Client, people: Any) -> None:
    for _ in range(2):
        create(client, arrive.recorded(people))
    uploading.place_of(Upload.objects.all()[0]).unlink()
    with clock.standing_at(clock.now() + timedelta(hours=73)):
        assert uploading.expire_due() == 2


def test_given_up_expired_or_lost_it_is_gone(client: Client, people: Any) -> None:
    addresses = [create(client, arrive.recorded(people))["Location"] for _ in range(3)]
    assert client.delete(addresses[0], headers=TUS).status_code == 204
    with clock.standing_at(clock.now() + timedelta(hours=73)):
        with pytest.raises(Gone):  # the time is over before anything is swept
            uploading.find(Upload.objects.filter(status=UploadStatus.OPEN)[0].pk, people.reviewer)
        uploads = Upload.objects.filter(status=UploadStatus.OPEN)
        assert uploads.count() == 2
        assert uploading.expire_due() == 2
    for address in addresses:
        assert client.head(address, headers=TUS).status_code == 410
        assert patch(client, address, b"x", 0).status_code == 410
    assert list(store.waiting("x").parent.iterdir()) == []
    lost = create(client, arrive.recorded(people))["Location"]
    uploading.place_of(Upload.objects.get(status=UploadStatus.OPEN)).unlink()
    assert patch(client, lost, b"x", 0).status_code == 410


def test_one_upload_for_one_exhibit_and_few_for_one_person(
    client: Client, exhibit: Any, people: Any, settings: Any
) -> None:
    settings.EVIDENCE_OPEN_UPLOADS = 2
    assert create(client, exhibit).status_code == 201
    assert create(client, exhibit).status_code == 409
    assert create(client, arrive.recorded(people)).status_code == 201
    assert create(client, arrive.recorded(people)).status_code == 403
    assert create(client, arrive.thing(people)).status_code == 409


def test_a_full_disk_is_said_before_it_happens(client: Client, exhibit: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(store, "free_bytes", lambda: 10_000)
    assert create(client, exhibit).status_code == 503


def test_the_method_may_be_told_in_a_header(client: Client, exhibit: Any) -> None:
    address = create(client, exhibit)["Location"]
    sent = {**TUS, "Upload-Offset": "0", "X-HTTP-Method-Override": "PATCH"}
    assert client.post(address, BYTES, content_type=OCTETS, headers=sent).status_code == 204
    assert client.put(address, headers=TUS).status_code == 405


def test_a_method_told_over_a_get_counts_for_nothing(client: Client, exhibit: Any) -> None:
    address = create(client, exhibit)["Location"]
    sent = {**TUS, "X-HTTP-Method-Override": "DELETE"}
    assert client.get(address, headers=sent).status_code == 405
    assert client.head(address, headers=TUS).status_code == 200


def test_bytes_beyond_the_last_part_are_cut_off(client: Client, exhibit: Any) -> None:
    """What a killed process wrote without flushing may be anything: it is sent again."""
    address = create(client, exhibit)["Location"]
    patch(client, address, BYTES[:1000], 0)
    with uploading.place_of(Upload.objects.get()).open("ab") as left_behind:
        left_behind.write(b"\0" * 700)
    assert offset(client, address) == 1000
    assert patch(client, address, BYTES[1000:], 1000).status_code == 204
    exhibit.refresh_from_db()
    assert store.verify(exhibit.file_id)


def test_a_file_that_lost_its_end_goes_back_to_the_last_whole_part(client: Client, exhibit: Any) -> None:
    address = create(client, exhibit)["Location"]
    for start in (0, 1000):
        patch(client, address, BYTES[start : start + 1000], start)
    place = uploading.place_of(Upload.objects.get())
    place.write_bytes(place.read_bytes()[:1500])
    assert offset(client, address) == 1000
    assert patch(client, address, BYTES[1000:], 1000).status_code == 204
    exhibit.refresh_from_db()
    assert exhibit.file_id == hashlib.sha256(BYTES).hexdigest()


def test_bytes_that_change_on_the_disk_before_they_are_taken_in_are_found(
    client: Client, exhibit: Any, settings: Any
) -> None:
    settings.EVIDENCE_AT_ONCE_BYTES = 0
    address = create(client, exhibit)["Location"]
    patch(client, address, BYTES[:1000], 0)
    patch(client, address, BYTES[1000:], 1000)
    upload = Upload.objects.get()
    assert upload.status == UploadStatus.COMPLETE
    place = uploading.place_of(upload)
    place.chmod(0o600)
    place.write_bytes(b"?" + BYTES[1:])
    assert taking.take_in_all(seconds=10) == 1
    exhibit.refresh_from_db()
    upload.refresh_from_db()
    assert (exhibit.status, upload.status) == (Status.AWAITING_FILE, UploadStatus.FAILED)
    assert client.head(address, headers=TUS).status_code == 410
    assert create(client, exhibit).status_code == 201


def test_a_worker_that_died_between_adopting_and_entering_is_made_good(
    client: Client, exhibit: Any, settings: Any, monkeypatch: Any
) -> None:
    settings.EVIDENCE_AT_ONCE_BYTES = 0
    address = create(client, exhibit)["Location"]
    patch(client, address, BYTES[:1000], 0)
    patch(client, address, BYTES[1000:], 1000)
    with monkeypatch.context() as dying:
        dying.setattr(taking, "_enter", _killed)
        with pytest.raises(KeyboardInterrupt):
            taking.take_in_all(seconds=10)
    assert taking.take_in_all(seconds=10) == 0  # claimed by the one that died
    with clock.standing_at(clock.now() + taking.CLAIM + timedelta(seconds=1)):
        assert taking.take_in_all(seconds=10) == 1
    exhibit.refresh_from_db()
    assert exhibit.file_id == hashlib.sha256(BYTES).hexdigest()


def _killed(*args: Any) -> None:
    raise KeyboardInterrupt

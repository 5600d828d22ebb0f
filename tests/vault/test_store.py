"""Bytes go in once, under their own hash, and come out unchanged; every failure leaves the store as it was."""

import errno
import hashlib
import io
import os
from datetime import timedelta
from pathlib import Path
from unittest import mock

import pytest
from django.db import transaction

from requests_app.core.errors import NotVisible, Unavailable
from requests_app.vault import store
from requests_app.vault.models import StoredFile
from tests.racing import at_once

CONTENT = "Zeugnis, شهادة, 证词".encode() * 1000
SHA256 = hashlib.sha256(CONTENT).hexdigest()

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings, tmp_path: Path) -> Path:
    settings.VAULT_DIR = tmp_path / "vault"
    return settings.VAULT_DIR


def files_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_what_went_in_comes_out() -> None:
    kept = store.put(io.BytesIO(CONTENT), media_type="text/plain", name="statement.txt")
    assert (kept.sha256, kept.size, kept.media_type) == (SHA256, len(CONTENT), "text/plain")
    assert store.read(kept.sha256) == CONTENT
    assert store.verify(kept.sha256)


def test_bytes_may_be_handed_in_whole() -> None:
    assert store.put(CONTENT, media_type="text/plain").sha256 == SHA256


def test_an_empty_content_is_a_content() -> None:
    kept = store.put(b"", media_type="text/plain")
    assert kept.size == 0
    assert store.verify(kept.sha256)


def test_the_same_bytes_are_kept_once(folder: Path) -> None:
    first = store.put(CONTENT, media_type="text/plain")
    inode = store.path_of(SHA256).stat().st_ino
    second = store.put(io.BytesIO(CONTENT), media_type="application/pdf")
    assert first == second
    assert second.media_type == "text/plain"
    assert store.path_of(SHA256).stat().st_ino == inode
    assert len(files_in(folder)) == 1
    assert StoredFile.objects.count() == 1


def test_nothing_is_left_behind_and_nothing_is_writable(folder: Path) -> None:
    store.put(CONTENT, media_type="text/plain")
    assert files_in(folder) == [store.path_of(SHA256)]
    assert store.path_of(SHA256).stat().st_mode & 0o777 == 0o440


def test_a_damaged_copy_is_found_and_never_overwritten() -> None:
    store.put(CONTENT, media_type="text/plain")
    path = store.path_of(SHA256)
    path.chmod(0o600)
    path.write_bytes(b"something else")
    assert not store.verify(SHA256)
    with pytest.raises(Unavailable, match="could not be stored"):
        store.put(CONTENT, media_type="text/plain")
    assert path.read_bytes() == b"something else"


def test_a_content_without_a_row_is_adopted() -> None:
    store.put(CONTENT, media_type="text/plain")
    StoredFile.objects.all().delete()
    assert store.put(CONTENT, media_type="text/plain").sha256 == SHA256


def test_a_transaction_that_fails_leaves_no_row() -> None:
    with transaction.atomic():
        store.put(CONTENT, media_type="text/plain")
        transaction.set_rollback(True)
    assert not StoredFile.objects.exists()
    assert store.put(CONTENT, media_type="text/plain")


@pytest.mark.parametrize(
    "name", ["", "x", "../../etc/passwd", SHA256[:-1], SHA256.upper(), SHA256 + "\n", "0" * 64]
)
def test_only_what_is_kept_can_be_opened(name: str) -> None:
    with pytest.raises(NotVisible):
        store.open(name)


def test_verify_says_no_where_nothing_is() -> None:
    assert not store.verify("0" * 64)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO])
@pytest.mark.parametrize("call", ["os.fsync", "os.link", "os.open"])
def test_a_disk_that_fails_is_said_plainly(folder: Path, call: str, number: int) -> None:
    with (
        mock.patch(f"requests_app.vault.store.{call}", side_effect=OSError(number, "no")),
        pytest.raises(Unavailable) as failure,
    ):
        store.put(CONTENT, media_type="text/plain", name="statement.txt")
    assert failure.value.status == 503
    assert "statement.txt" in failure.value.message
    assert ("disk is full" in failure.value.message) == (number == errno.ENOSPC)
    assert not StoredFile.objects.exists()
    assert not list((folder / store.WAITING).glob("*"))


def test_a_folder_that_is_none_is_said_plainly(folder: Path) -> None:
    folder.parent.mkdir(exist_ok=True)
    folder.write_text("a file where the folder should be")
    with pytest.raises(Unavailable):
        store.put(CONTENT, media_type="text/plain")
    with pytest.raises(Unavailable):
        store.open(SHA256)
    with pytest.raises(Unavailable):
        store.verify(SHA256)


def test_a_disk_without_links_serves_as_well(folder: Path) -> None:
    with mock.patch("requests_app.vault.store.os.link", side_effect=OSError(errno.EPERM, "no")):
        store.put(CONTENT, media_type="text/plain")
        store.put(CONTENT, media_type="text/plain")
    assert store.verify(SHA256)
    assert files_in(folder) == [store.path_of(SHA256)]


def test_an_upload_that_breaks_off_leaves_nothing(folder: Path) -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell():
                raise ConnectionResetError
            return super().read(10)

    with pytest.raises(Unavailable):
        store.put(Broken(CONTENT), media_type="text/plain")
    assert files_in(folder) == []


def test_the_sweep_takes_old_leavings_only(folder: Path) -> None:
    store.put(CONTENT, media_type="text/plain")
    old, new = folder / store.WAITING / "a.part", folder / store.WAITING / "b.part"
    old.write_bytes(b"1")
    new.write_bytes(b"2")
    os.utime(old, (0, 0))
    assert store.sweep(older_than=timedelta(hours=1)) == 1
    assert files_in(folder) == sorted([new, store.path_of(SHA256)])


def test_the_sweep_of_a_store_never_used() -> None:
    assert store.sweep() == 0


@pytest.mark.django_db(transaction=True)
def test_many_writers_of_the_same_bytes_make_one_object(folder: Path) -> None:
    results = at_once(*[lambda: store.put(io.BytesIO(CONTENT), media_type="text/plain").sha256] * 8)
    assert results == [SHA256] * 8
    assert files_in(folder) == [store.path_of(SHA256)]
    assert StoredFile.objects.count() == 1
    assert store.verify(SHA256)

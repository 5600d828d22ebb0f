"""A finished upload is adopted by name, without copying; a content is removed only when nothing stands on it."""

import hashlib
import os
from pathlib import Path
from typing import Any

import pytest

from requests_app.core.errors import NotVisible, Unavailable
from requests_app.evidence.models import Exhibit
from requests_app.vault import store
from tests.evidence import arrive

pytestmark = pytest.mark.django_db

CONTENT = b"what came in parts" * 1000
SHA256 = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture(autouse=True)
def _own_vault(settings: Any, tmp_path: Path) -> None:
    settings.VAULT_DIR = tmp_path / "vault"


def finished(name: str = "one.upload") -> Path:
    place = store.waiting(name)
    place.write_bytes(CONTENT)
    return place


def adopted(place: Path) -> Any:
    return store.adopt(place, sha256=SHA256, size=len(CONTENT), media_type="application/octet-stream")


def test_the_same_bytes_get_their_final_name() -> None:
    place = finished()
    inode = place.stat().st_ino
    kept = adopted(place)
    assert (kept.sha256, kept.size) == (SHA256, len(CONTENT))
    assert store.path_of(SHA256).stat().st_ino == inode
    assert store.path_of(SHA256).stat().st_mode & 0o777 == 0o440
    assert not place.exists()


def test_it_may_be_asked_again_after_a_crash() -> None:
    place = finished()
    store.path_of(SHA256).parent.mkdir(parents=True)
    os.link(place, store.path_of(SHA256))
    adopted(place)
    assert adopted(place).sha256 == SHA256
    assert store.verify(SHA256)


def test_what_is_gone_cannot_be_adopted() -> None:
    with pytest.raises(Unavailable):
        adopted(store.waiting("never.upload"))


@pytest.mark.parametrize("name", ["../one", "a/b", "", ".hidden", "x\x00"])
def test_no_name_leads_out_of_the_folder(name: str) -> None:
    with pytest.raises(NotVisible):
        store.waiting(name)


def test_a_content_somebody_stands_on_stays(people: Any) -> None:
    exhibit = arrive.with_file(people)
    assert not store.remove(exhibit.file_id)
    assert store.verify(exhibit.file_id)
    assert store.remove(exhibit.file_id, but_for=(Exhibit,))
    assert not store.verify(exhibit.file_id)


def test_the_sweep_spares_what_is_named() -> None:
    kept, left = finished("kept.upload"), finished("left.upload")
    for place in (kept, left):
        os.utime(place, (0, 0))
    assert store.sweep(ending=".upload", but_for={kept.name}) == 1
    assert kept.exists()
    assert not left.exists()

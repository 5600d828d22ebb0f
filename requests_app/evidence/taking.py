"""A complete upload becomes the file of its exhibit: its bytes are known whole, adopted by the vault, and entered.

Where one request carried the whole file its digest is known from the stream. Otherwise the file is read once: each part
must still have the digest with which it arrived, and the whole gets its own. Few bytes are read while the sender waits,
many by a worker.
"""

import hashlib
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db.models import Q

from requests_app.core import clock
from requests_app.core.transactions import whole
from requests_app.evidence import alarms, custody
from requests_app.evidence.kinds import Action, Algorithm, Danger, Status, UploadStatus
from requests_app.evidence.models import Exhibit
from requests_app.evidence.records import Upload, UploadPart
from requests_app.outbox import post
from requests_app.vault import store
from requests_app.vault.models import StoredFile

TOPIC = "evidence.take_in"
CLAIM = timedelta(minutes=5)
RENEWED_EVERY = 60.0
PIECE = 1024 * 1024


class PartChanged(Exception):
    """The bytes on the disk are not those that arrived."""


@dataclass(frozen=True)
class Digests:
    """What the whole file hashes to: ours, and the one the source stated (empty if it stated none)."""

    sha256: str
    stated: str = ""


def complete(upload: Upload) -> None:
    """It was announced that all bytes are there. Small files, and those whose digest is known, are taken in at once."""
    upload.refresh_from_db()
    known = upload.whole_sha256 and _algorithm(upload.exhibit) in ("", Algorithm.SHA256)
    if (known or upload.length <= settings.EVIDENCE_AT_ONCE_BYTES) and (mine := claim(upload.pk)):
        take_in(mine)


@whole
def announce(upload: Upload) -> bool:
    """All bytes are there: nothing is written any more, and a worker may take them in. False if it was said before."""
    rows = Upload.objects.filter(pk=upload.pk, status=UploadStatus.OPEN)
    if not rows.update(status=UploadStatus.COMPLETE, ended_at=clock.now()):
        return False
    post.put(TOPIC, {"upload": str(upload.pk)})
    return True


@whole
def claim(key: UUID | str | None = None) -> Upload | None:
    """The given complete upload, or the oldest, for this worker alone; None if there is none free."""
    now = clock.now()
    free = Q(claimed_until=None) | Q(claimed_until__lt=now)
    rows = Upload.objects.filter(free, status=UploadStatus.COMPLETE)
    rows = rows.filter(pk=key) if key else rows
    upload = rows.select_for_update(skip_locked=True).order_by("created_at", "pk").first()
    if upload is not None:
        upload.claimed_until = now + CLAIM
        upload.save(update_fields=["claimed_until"])
    return upload


def take_in(upload: Upload) -> bool:
    """Hash, adopt and enter a claimed upload. False if its bytes are not those that arrived."""
    place = store.waiting(f"{upload.pk}.upload")
    exhibit = Exhibit.objects.get(pk=upload.exhibit_id)
    algorithm = _algorithm(exhibit)
    try:
        digests = _digests(upload, place, algorithm)
    except (PartChanged, FileNotFoundError):
        _fail(upload, place)
        return False
    kept = store.adopt(place, sha256=digests.sha256, size=upload.length, media_type=upload.media_type)
    _enter(upload, kept, digests)
    return True


def take_in_all(*, seconds: float) -> int:
    """Take in what is complete; begin nothing new once the time is over. Returns how many were done."""
    ends, done = time.monotonic() + seconds, 0
    while time.monotonic() < ends and (upload := claim()):
        take_in(upload)
        done += 1
    return done


def _digests(upload: Upload, place: Path, algorithm: str) -> Digests:
    if upload.whole_sha256 and algorithm in ("", Algorithm.SHA256):
        return Digests(upload.whole_sha256, upload.whole_sha256 if algorithm else "")
    if not place.exists() and upload.whole_sha256:  # adopted before a crash, not entered
        place = store.path_of(upload.whole_sha256)
    ours = hashlib.sha256()
    other = hashlib.new(algorithm) if algorithm not in ("", Algorithm.SHA256) else None
    for piece in _verified_pieces(upload, place):
        ours.update(piece)
        if other is not None:
            other.update(piece)
    sha256 = ours.hexdigest()
    # Kept before the file moves: after a crash in between it is found under this name.
    Upload.objects.filter(pk=upload.pk).update(whole_sha256=sha256)
    return Digests(sha256, other.hexdigest() if other else sha256 if algorithm else "")


def _verified_pieces(upload: Upload, place: Path) -> Iterator[bytes]:
    """The bytes of the file, part by part. Raises PartChanged where a part no longer has its digest."""
    renewed, end = time.monotonic(), 0
    parts = list(UploadPart.objects.filter(upload=upload).order_by("start"))
    with place.open("rb") as stream:
        for part in parts:
            if part.start != end:
                raise PartChanged
            checksum, left = hashlib.sha256(), part.length
            while left and (piece := stream.read(min(PIECE, left))):
                checksum.update(piece)
                left -= len(piece)
                yield piece
            if left or checksum.hexdigest() != part.sha256:
                raise PartChanged
            end = part.start + part.length
            if time.monotonic() - renewed > RENEWED_EVERY:
                renewed = time.monotonic()
                Upload.objects.filter(pk=upload.pk).update(claimed_until=clock.now() + CLAIM)
        if end != upload.length or stream.read(1):
            raise PartChanged


@whole
def _enter(upload: Upload, kept: StoredFile, digests: Digests) -> None:
    exhibit = custody.lock(upload.exhibit_id)
    fresh = Upload.objects.select_for_update().get(pk=upload.pk)
    if fresh.status != UploadStatus.COMPLETE:
        return
    fresh.status, fresh.claimed_until = UploadStatus.TAKEN_IN, None
    fresh.save(update_fields=["status", "claimed_until"])
    if exhibit.status != Status.AWAITING_FILE:
        return
    stated = str(exhibit.fact("stated_hash"))
    fits = digests.stated == stated if stated else None
    now = clock.now()
    exhibit.file, exhibit.filename, exhibit.size = kept, fresh.filename, fresh.length
    exhibit.status, exhibit.verified_at = Status.HELD, now
    exhibit.save(update_fields=["file", "filename", "size", "status", "verified_at"])
    custody.enter(
        exhibit, Action.TAKEN_IN, by=fresh.by, at=now, sha256=kept.sha256, fits=fits, note=_said(exhibit, fits),
        data={"filename": fresh.filename, "size": fresh.length, "parts": fresh.parts.count()},
    )  # fmt: skip
    fresh.parts.all().delete()
    if fits is False:
        said = f"Stated by the source: {stated}. Found in the file that arrived: {digests.stated}."
        alarms.raise_alarm(exhibit, Danger.STATED, said=said, by=fresh.by)
    size = exhibit.fact("stated_size")
    if size not in ("", None) and int(size) != fresh.length:
        said = f"Stated by the source: {size} bytes. The file that arrived has {fresh.length}."
        alarms.raise_alarm(exhibit, Danger.STATED, said=said, by=fresh.by)


@whole
def _fail(upload: Upload, place: Path) -> None:
    """What lies on the disk is not what arrived: it is thrown away, and the sender must send it again."""
    exhibit = custody.lock(upload.exhibit_id)
    said = "The bytes on the disk were not those that had arrived. They were thrown away; the file must be sent again."
    changed = Upload.objects.filter(pk=upload.pk, status=UploadStatus.COMPLETE).update(
        status=UploadStatus.FAILED, said=said, claimed_until=None
    )
    if changed:
        UploadPart.objects.filter(upload=upload).delete()
        place.unlink(missing_ok=True)
        custody.enter(exhibit, Action.REFUSED, by=custody.PORTAL, note=said)
        alarms.tell_of_failure(exhibit)


def _algorithm(exhibit: Exhibit) -> str:
    return str(exhibit.fact("stated_algorithm"))


def _said(exhibit: Exhibit, fits: bool | None) -> str:
    if fits is None:
        return ""
    name = Algorithm(_algorithm(exhibit)).label
    return f"It {'has' if fits else 'does not have'} the {name} stated by its source."

"""A file comes in parts: begin, append from where it stands, give up, let it expire. Protocol in web/evidence/tus.py.

The bytes are written to one file beside the vault. Every 64 MiB, and whenever a request ends, they are flushed to the
disk and only then a part is written down, with the SHA-256 that its bytes had while they streamed. How far an upload
has come is what the file and its parts agree on: bytes beyond the last part may be lost with the machine's memory and
are cut off; parts beyond the end of the file never count. One writer at a time holds the lock of the file itself,
which the system takes back when a process dies.
"""

import base64
import errno
import fcntl
import hashlib
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, BinaryIO, Protocol
from uuid import UUID

from django.conf import settings
from django.db.models import Sum

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed, NotVisible, Stale, TooLarge, Unavailable
from requests_app.core.input import Input
from requests_app.core.text import clean
from requests_app.core.transactions import whole
from requests_app.core.verdicts import no
from requests_app.evidence import custody, guards, queries, taking
from requests_app.evidence.errors import Gone, Locked, WrongChecksum
from requests_app.evidence.kinds import UploadStatus
from requests_app.evidence.models import Exhibit
from requests_app.evidence.records import Upload, UploadPart
from requests_app.vault import store

RECORD = Permission.EVIDENCE_RECORD
PIECE = 1024 * 1024
PART_BYTES = 64 * PIECE
KEEP_FREE = 1024 * PIECE
LONGEST_NAME = 200
MEDIA_TYPE = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]{0,62}/[a-z0-9][a-z0-9!#$&^_.+-]{0,62}\Z", re.IGNORECASE)
ALGORITHMS = ("sha256", "sha1")
OVER = {
    UploadStatus.EXPIRED: "This upload has expired. Begin it again.",
    UploadStatus.TERMINATED: "This upload was given up. Begin it again.",
    UploadStatus.FAILED: "This upload was found damaged. Begin it again.",
}


class Stream(Protocol):
    """Where the bytes come from: a request, or a file that was handed in."""

    def read(self, size: int, /) -> bytes: ...


@dataclass
class Checksum:
    """What the sender says the bytes of one request must hash to."""

    algorithm: str
    digest: bytes

    @classmethod
    def read(cls, text: str) -> "Checksum":
        """From "sha256 base64…". Raises Invalid."""
        algorithm, _, value = text.strip().partition(" ")
        try:
            if algorithm in ALGORITHMS:
                return cls(algorithm, base64.b64decode(value, validate=True))
        except ValueError:  # not base64, or not even ASCII
            pass
        raise Invalid(f"A checksum is one of {', '.join(ALGORITHMS)}, a space, and the digest in base64.")


@dataclass
class Writing:
    """The state of one request that writes: what was hashed, and what is safely kept."""

    upload: Upload
    target: BinaryIO
    at: int
    checksum: Checksum | None
    carries_all: bool
    part_start: int = 0
    part: Any = field(default_factory=hashlib.sha256)
    whole: Any = None
    control: Any = None


@whole
def begin_upload(exhibit: Exhibit, *, by: User, length: int, filename: str, media_type: str = "") -> Upload:
    """Begin the upload of the file of an exhibit. Raises NotAllowed (too many at once), Blocked, TooLarge, Invalid."""
    held = custody.hold(exhibit, by, RECORD)
    if not (open_ := guards.may_take_a_file(held)):
        raise Blocked(open_.blockers[0].message, open_.blockers)
    if running := queries.open_upload(held):
        said = "Its file is being uploaded already. Go on with that upload, or give it up first."
        raise Blocked(said, no("upload_under_way", said, str(running.pk)).blockers)
    name = _name(filename)
    _must_fit(by, length)
    now = clock.now()
    upload = Upload.objects.create(
        exhibit=held, by=by, length=length, filename=name, media_type=_media_type(media_type),
        created_at=now, expires_at=now + _life(),
    )  # fmt: skip
    with _refusing_disk():
        place_of(upload).touch(mode=0o600)
    return upload


def take_file(exhibit: Exhibit, *, by: User, upload: Any) -> None:
    """The whole file at once, from a plain form: for smaller files. One's own upload that stands open is given up.

    Raises what `begin_upload` and `append` raise.
    """
    if upload.size > settings.EVIDENCE_FORM_MAX_BYTES:
        raise TooLarge("This file is too large for a plain form. Switch scripts on, and it is sent in parts.")
    running = queries.open_upload(exhibit)
    if running and running.by_id == by.pk and running.status == UploadStatus.OPEN:
        terminate(running.pk, by=by)
    kind = getattr(upload, "content_type", "") or ""
    begun = begin_upload(exhibit, by=by, length=upload.size, filename=upload.name or "", media_type=kind)
    append(begun.pk, by=by, offset=0, stream=upload)


def append(
    key: UUID, *, by: User, offset: int, stream: Stream, declared: int | None = None, checksum: str = ""
) -> int:
    """Write what a request brings from `offset` on; returns how far the upload has come then.

    Raises NotVisible, Gone, Locked, Stale (another offset), TooLarge (more than was announced), WrongChecksum. What
    arrived before a connection broke is kept, unless a checksum was announced for it.
    """
    upload = find(key, by)
    expected = Checksum.read(checksum) if checksum else None
    _must_go_on(upload, offset)
    if upload.status != UploadStatus.OPEN:
        return upload.length
    with _refusing_disk(), _locked(upload) as target:
        reached = _settle(upload, target)
        if offset != reached:
            raise Stale(f"This upload stands at byte {reached}.", current=reached)
        if declared is not None and offset + declared > upload.length:
            raise TooLarge("This is more than the length that was announced.")
        carries_all = declared is None or declared == upload.length
        reached = _write(Writing(upload, target, reached, expected, carries_all, reached), stream)
        if reached == upload.length:
            taking.announce(upload)  # under the lock: whoever gets it next sees that nothing more is written
    if reached == upload.length:
        taking.complete(upload)
    return reached


def reached(upload: Upload) -> int:
    """How far an upload has come, without touching it."""
    if upload.status in (UploadStatus.COMPLETE, UploadStatus.TAKEN_IN):
        return upload.length
    size = place_of(upload).stat().st_size if place_of(upload).exists() else 0
    return _agreed(upload, size)


def find(key: UUID, by: User) -> Upload:
    """The upload this person began and may still see. Raises NotVisible, and Gone when it is over."""
    rows = Upload.objects.select_related("exhibit__case", "by").filter(pk=key, by=by)
    upload = rows.filter(exhibit__in=queries.visible_to(by).values("pk")).first()
    if upload is None:
        raise NotVisible("There is no such upload.")
    if not by.holds(RECORD):
        raise NotAllowed("You may not do this.")
    if upload.status == UploadStatus.OPEN and upload.expires_at < clock.now():
        raise Gone(OVER[UploadStatus.EXPIRED])
    if upload.status in OVER:
        raise Gone(OVER[UploadStatus(upload.status)])
    return upload


def terminate(key: UUID, *, by: User) -> None:
    """Give an upload up. Raises NotVisible, Gone, Locked, Blocked (complete)."""
    upload = find(key, by)
    if upload.status != UploadStatus.OPEN:
        raise Blocked("This upload is complete and can no longer be given up.")
    with _refusing_disk(), _locked(upload):
        _end(upload, UploadStatus.TERMINATED)


def expire_due() -> int:
    """End the uploads whose time is over and remove their files; returns how many."""
    done = 0
    for upload in Upload.objects.filter(status=UploadStatus.OPEN, expires_at__lt=clock.now())[:500]:
        done += _expire(upload)
    known = Upload.objects.filter(status__in=[UploadStatus.OPEN, UploadStatus.COMPLETE]).values_list(
        "pk", flat=True
    )
    store.sweep(ending=".upload", but_for={f"{key}.upload" for key in known})
    return done


def _expire(upload: Upload) -> int:
    try:
        with _locked(upload):
            return _end(upload, UploadStatus.EXPIRED) if upload.expires_at < clock.now() else 0
    except FileNotFoundError:  # its bytes are lost already
        return _end(upload, UploadStatus.EXPIRED)
    except (Locked, Gone, Stale):
        return 0


def place_of(upload: Upload) -> Path:
    """Where its bytes lie until they are whole."""
    return store.waiting(f"{upload.pk}.upload")


def _write(writing: Writing, stream: Stream) -> int:
    upload, begin = writing.upload, writing.at
    writing.whole = hashlib.sha256() if begin == 0 and writing.carries_all else None
    writing.control = hashlib.new(writing.checksum.algorithm) if writing.checksum else None
    try:
        while writing.at < upload.length and (piece := stream.read(min(PIECE, upload.length - writing.at))):
            _put(writing, piece)
    finally:
        if writing.checksum is None:
            _keep_part(writing)
    if writing.checksum is not None:
        if writing.control.digest() != writing.checksum.digest:
            writing.target.flush()
            os.ftruncate(writing.target.fileno(), begin)
            raise WrongChecksum("What arrived does not have the checksum that was announced. Send it again.")
        _keep_part(writing)
    if writing.at == upload.length and writing.whole is not None:
        Upload.objects.filter(pk=upload.pk).update(whole_sha256=writing.whole.hexdigest())
    Upload.objects.filter(pk=upload.pk).update(expires_at=clock.now() + _life())
    return writing.at


def _put(writing: Writing, piece: bytes) -> None:
    writing.target.write(piece)
    writing.at += len(piece)
    for checksum in (writing.part, writing.whole, writing.control):
        if checksum is not None:
            checksum.update(piece)
    if writing.checksum is None and writing.at - writing.part_start >= PART_BYTES:
        _keep_part(writing)


def _keep_part(writing: Writing) -> None:
    """Flush what was written to the disk, then write it down."""
    length = writing.at - writing.part_start
    if not length:
        return
    writing.target.flush()
    os.fdatasync(writing.target.fileno())
    UploadPart.objects.create(
        upload=writing.upload, start=writing.part_start, length=length, sha256=writing.part.hexdigest(), at=clock.now()
    )  # fmt: skip
    writing.part_start, writing.part = writing.at, hashlib.sha256()


def _settle(upload: Upload, target: BinaryIO) -> int:
    """Make file and parts agree, and stand there."""
    size = os.fstat(target.fileno()).st_size
    agreed = _agreed(upload, size)
    upload.parts.filter(start__gte=agreed).delete()
    if size > agreed:
        os.ftruncate(target.fileno(), agreed)
    target.seek(agreed)
    return agreed


def _agreed(upload: Upload, size: int) -> int:
    """The end of the last part up to which parts follow each other and lie within the file."""
    end = 0
    for start, length in upload.parts.order_by("start").values_list("start", "length"):
        if start != end or start + length > size:
            break
        end = start + length
    return end


@contextmanager
def _locked(upload: Upload) -> Iterator[BinaryIO]:
    with place_of(upload).open("r+b") as target:
        try:
            fcntl.flock(target.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise Locked("Another request is writing to this upload. Try again shortly.") from None
        _must_be_open(upload)
        yield target


def _must_be_open(upload: Upload) -> None:
    """Between opening the file and getting its lock the upload may have ended, and the file have become evidence."""
    upload.refresh_from_db(fields=["status", "expires_at"])
    if upload.status in OVER:
        raise Gone(OVER[UploadStatus(upload.status)])
    if upload.status != UploadStatus.OPEN:
        raise Stale("This upload is complete.", current=upload.length)


@contextmanager
def _refusing_disk() -> Iterator[None]:
    """What the disk refuses is said in a sentence; a connection that breaks is not the disk."""
    try:
        yield
    except FileNotFoundError as error:
        raise Gone("The bytes of this upload are no longer there. Begin it again.") from error
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS, errno.EACCES, errno.EPERM):
            raise
        raise Unavailable(
            "The disk of the store does not take more. Go on later, or tell the operations team."
        ) from error


@whole
def _end(upload: Upload, status: UploadStatus) -> int:
    rows = Upload.objects.filter(pk=upload.pk, status=UploadStatus.OPEN)
    changed = rows.update(status=status, ended_at=clock.now())
    if changed:
        UploadPart.objects.filter(upload=upload).delete()
        place_of(upload).unlink(missing_ok=True)
    return changed


def _must_go_on(upload: Upload, offset: int) -> None:
    if upload.status != UploadStatus.OPEN and offset != upload.length:
        raise Stale("This upload is complete.", current=upload.length)


def _must_fit(by: User, length: int) -> None:
    if length < 1:
        raise Invalid("The file is empty. Choose another one.", fields={"file": ["The file is empty."]})
    if length > settings.EVIDENCE_UPLOAD_MAX_BYTES:
        raise TooLarge(
            "The file is larger than the portal takes. Split it, or keep it on a medium as a thing."
        )
    running = Upload.objects.filter(by=by, status=UploadStatus.OPEN)
    if running.count() >= settings.EVIDENCE_OPEN_UPLOADS:
        said = "You have too many uploads under way. Finish one, or give one up."
        raise NotAllowed(said, no("too_many_uploads", said).blockers)
    promised = Upload.objects.filter(status=UploadStatus.OPEN).aggregate(all=Sum("length"))["all"] or 0
    if promised + length + KEEP_FREE > store.free_bytes() + _arrived():
        raise Unavailable("The disk of the store has no room for this file. Tell the operations team.")


def _arrived() -> int:
    """What has come of the uploads under way: it lies on the disk already."""
    rows = UploadPart.objects.filter(upload__status=UploadStatus.OPEN)
    return rows.aggregate(all=Sum("length"))["all"] or 0


def _name(filename: str) -> str:
    """The name as it is shown and downloaded: no folders, no control characters."""
    given = Input()
    name = clean(filename.replace("\\", "/").rpartition("/")[2]).replace("\n", " ").strip().strip(".")
    if not name:
        given.fault("file", "The file needs a name.")
    given.done()
    return name[-LONGEST_NAME:]


def _media_type(told: str) -> str:
    """What the sender says the file is, where that is a media type at all."""
    return told if MEDIA_TYPE.match(told) else "application/octet-stream"


def _life() -> timedelta:
    return timedelta(hours=settings.EVIDENCE_UPLOAD_HOURS)

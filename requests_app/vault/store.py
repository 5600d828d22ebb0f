"""Put, open, verify: the only way to the stored bytes.

A content is written to a temporary name, flushed to the disk, given its final name (which is its SHA-256),
the folder is flushed, and only then does the row come. A crash at any point leaves at most a temporary
file, which `sweep` removes, or a content without a row, which the next `put` of the same bytes adopts.
"""

import errno
import os
import re
import shutil
import time
import uuid
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.db import transaction
from django.db.models import Model

from requests_app.core import canonical, clock
from requests_app.core.errors import NotVisible, Unavailable
from requests_app.vault.models import StoredFile

CHUNK_BYTES = 1024 * 1024
WAITING = "incoming"
_NAME = re.compile(r"[0-9a-f]{64}\Z")
_WAITING_NAME = re.compile(r"[0-9a-zA-Z][0-9a-zA-Z.-]{0,120}\Z")
_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}


def put(content: BinaryIO | bytes, *, media_type: str, name: str = "") -> StoredFile:
    """Keep a content and return its row; the same bytes are kept once, however often they come.

    `name` only serves the message if it fails. Raises Unavailable when the folder cannot be written to, is
    full, or holds a damaged copy of these bytes.
    """
    try:
        temporary, sha256, size = _receive(content)
        try:
            _give_final_name(temporary, sha256)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise Unavailable(_sentence("stored", name, error)) from error
    return _row(sha256, size, media_type)


def waiting(name: str) -> Path:
    """Where a file that comes in parts lies until it is whole; on the same disk as the contents, so that it can be
    adopted without copying. Only letters, digits, dot and hyphen, as in the names of this portal.
    """
    if not _WAITING_NAME.match(name):
        raise NotVisible("There is no such file in the store.")
    folder = Path(settings.VAULT_DIR) / WAITING
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder / name


def adopt(finished: Path, *, sha256: str, size: int, media_type: str) -> StoredFile:
    """Keep a file that lies in `waiting` and is whole, by giving it its final name: not a byte is copied.

    The caller has read it and vouches for its SHA-256. May be called again after a crash, also when the file has
    its final name already. Raises Unavailable.
    """
    try:
        if finished.exists():
            _settle_down(finished)
            _give_final_name(finished, sha256)
            finished.unlink(missing_ok=True)
        elif not path_of(sha256).exists():
            raise FileNotFoundError(errno.ENOENT, "the upload is gone")
    except OSError as error:
        raise Unavailable(_sentence("stored", "", error)) from error
    return _row(sha256, size, media_type)


def remove(sha256: str, *, but_for: Collection[type[Model]] = ()) -> bool:
    """Destroy a content on order. Nothing happens while any row of another table than `but_for` stands on it.

    The row stays and says when the bytes went. True if they are gone.
    """
    with transaction.atomic():
        row = StoredFile.objects.select_for_update().filter(pk=sha256).first()
        if row is None or _is_needed(row, but_for):
            return False
        row.removed_at = row.removed_at or clock.now()
        row.save(update_fields=["removed_at"])
        try:
            path_of(sha256).unlink(missing_ok=True)
            if path_of(sha256).parent.exists():
                _flush_folder(path_of(sha256).parent)
        except OSError as error:
            raise Unavailable(_sentence("removed", "", error)) from error
    return True


def free_bytes() -> int:
    """How much room the disk of the store has."""
    folder = Path(settings.VAULT_DIR)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return shutil.disk_usage(folder).free


def open(sha256: str) -> BinaryIO:  # noqa: A001  (store.open reads as it should)
    """The stored bytes, as a binary file the caller closes. Raises NotVisible if there is no such content."""
    try:
        return path_of(sha256).open("rb")
    except FileNotFoundError:
        raise NotVisible("There is no such file in the store.") from None
    except OSError as error:
        raise Unavailable(_sentence("read", "", error)) from error


def read(sha256: str) -> bytes:
    """The stored bytes at once; for contents known to be small."""
    with open(sha256) as stream:
        return stream.read()


def verify(sha256: str) -> bool:
    """Whether the bytes are there and still have this SHA-256. Raises Unavailable if the disk fails."""
    try:
        with open(sha256) as stream:
            return canonical.sha256_of(stream) == sha256
    except NotVisible:
        return False
    except OSError as error:
        raise Unavailable(_sentence("read", "", error)) from error


def sweep(
    *, older_than: timedelta = timedelta(hours=24), ending: str = ".part", but_for: Collection[str] = ()
) -> int:
    """Remove what interrupted writes left behind, but for the named files; returns how many files went.

    Contents are not touched.
    """
    limit = time.time() - older_than.total_seconds()
    removed = 0
    try:
        for left in (Path(settings.VAULT_DIR) / WAITING).glob(f"*{ending}"):
            with suppress(FileNotFoundError):
                if left.name not in but_for and left.stat().st_mtime <= limit:
                    left.unlink()
                    removed += 1
    except OSError as error:
        raise Unavailable(_sentence("tidied up", "", error)) from error
    return removed


def is_writable() -> bool:
    """Whether a file can be kept now: for the health check. Leaves nothing behind."""
    probe = Path(settings.VAULT_DIR) / WAITING / f"probe-{uuid.uuid4().hex}"
    try:
        probe.parent.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"")
        probe.unlink()
    except OSError:
        return False
    return True


def path_of(sha256: str) -> Path:
    """Where a content lies. Anything but a SHA-256 is refused, so that no name leads out of the folder."""
    if not _NAME.match(sha256):
        raise NotVisible("There is no such file in the store.")
    return Path(settings.VAULT_DIR) / sha256[:2] / sha256[2:4] / sha256


def _row(sha256: str, size: int, media_type: str) -> StoredFile:
    row, _ = StoredFile.objects.get_or_create(
        sha256=sha256, defaults={"size": size, "media_type": media_type}
    )
    if row.removed_at is not None:
        StoredFile.objects.filter(pk=sha256).update(removed_at=None)
        row.removed_at = None
        if not path_of(sha256).exists():
            raise Unavailable("The same content was destroyed at this moment. Send it again.")
    return row


def _is_needed(row: StoredFile, but_for: Collection[type[Model]]) -> bool:
    """Whether any table but those named has a row that stands on this content."""
    pointing = [one for one in row._meta.related_objects if one.related_model not in but_for]
    return any(one.related_model._base_manager.filter(**{one.field.name: row}).exists() for one in pointing)


def _settle_down(finished: Path) -> None:
    with finished.open("rb") as stream:
        os.fchmod(stream.fileno(), 0o440)
        os.fsync(stream.fileno())


def _receive(content: BinaryIO | bytes) -> tuple[Path, str, int]:
    waiting = Path(settings.VAULT_DIR) / WAITING
    waiting.mkdir(mode=0o700, parents=True, exist_ok=True)
    temporary = waiting / f"{uuid.uuid4().hex}.part"
    chunks = iter([content]) if isinstance(content, bytes) else iter(lambda: content.read(CHUNK_BYTES), b"")
    try:
        with temporary.open("xb") as target:
            os.fchmod(target.fileno(), 0o440)
            sha256 = canonical.sha256_of(_copied(chunks, target))
            size = target.tell()
            target.flush()
            os.fsync(target.fileno())
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary, sha256, size


def _copied(chunks: Iterable[bytes], target: BinaryIO) -> Iterator[bytes]:
    for chunk in chunks:
        target.write(chunk)
        yield chunk


def _give_final_name(temporary: Path, sha256: str) -> None:
    final = path_of(sha256)
    final.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        # A link, not a rename: it fails where a rename would silently replace what is there.
        os.link(temporary, final)
    except FileExistsError:
        _must_be_whole(final, sha256)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _rename(temporary, final, sha256)
    for folder in (final.parent, final.parent.parent, final.parent.parent.parent):
        _flush_folder(folder)


def _rename(temporary: Path, final: Path, sha256: str) -> None:
    # For file systems without hard links. If two writers meet here, both carry the same bytes.
    if final.exists():
        _must_be_whole(final, sha256)
    else:
        temporary.rename(final)


def _must_be_whole(final: Path, sha256: str) -> None:
    with final.open("rb") as stream:
        if canonical.sha256_of(stream) != sha256:
            raise OSError(errno.EIO, "the copy kept earlier is damaged")


def _flush_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sentence(what: str, name: str, error: OSError) -> str:
    of_name = f" “{name}”" if name else ""
    reason = (
        "the disk is full" if error.errno in {errno.ENOSPC, errno.EDQUOT} else "the store does not answer"
    )
    return f"The file{of_name} could not be {what}: {reason}. Try again later or tell the operations team."

"""Put a package together: a ZIP whose files come in the order of the manifest, piece by piece from the vault.

The same package is the same bytes whenever and wherever it is put together: order, names, times and compression are
settled here.
"""

import json
import tempfile
import zipfile
from datetime import UTC
from typing import Any, BinaryIO

from requests_app.archive.models import Package
from requests_app.vault import store
from requests_app.vault.models import StoredFile

MANIFEST, SIGNATURE = "manifest.json", "manifest.p7s"
LEVEL = 6


def pack(package: Package) -> StoredFile:
    """The ZIP of a package whose manifest is settled. Raises Unavailable, or NotVisible if a file is gone."""
    manifest = json.loads(store.read(package.manifest_id or ""))
    with tempfile.TemporaryFile() as target:
        with zipfile.ZipFile(target, "w", compression=zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as archive:
            _add(archive, package, MANIFEST, package.manifest_id or "")
            if package.signature_id:
                _add(archive, package, SIGNATURE, package.signature_id)
            for one in manifest["files"]:
                _add(archive, package, one["path"], one["sha256"])
        target.seek(0)
        return store.put(target, media_type="application/zip", name="package")


def _add(archive: zipfile.ZipFile, package: Package, name: str, sha256: str) -> None:
    info = zipfile.ZipInfo(name, date_time=_when(package))
    info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
    with store.open(sha256) as source, archive.open(info, "w", force_zip64=True) as inside:
        _copy(source, inside)


def _copy(source: BinaryIO, inside: Any) -> None:
    while chunk := source.read(store.CHUNK_BYTES):
        inside.write(chunk)


def _when(package: Package) -> tuple[int, int, int, int, int, int]:
    at = package.ordered_at.astimezone(UTC)
    return at.year, at.month, at.day, at.hour, at.minute, at.second // 2 * 2

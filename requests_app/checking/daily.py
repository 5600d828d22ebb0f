"""The daily seal of the register: made once a day by whoever comes first, signed by the sealing worker, kept twice.

The vault keeps statement, leaves and signature; the same three lie as plain files in SEALS_DIR, where no database is
needed to read them. A day on which nothing ran is made up for by the next seal, which says since when it speaks.
"""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from django.conf import settings
from django.db import connection

from requests_app.audit import merkle, register, seals
from requests_app.audit.models import RegisterSeal, SealedHead
from requests_app.core import clock
from requests_app.core.errors import Unavailable
from requests_app.core.transactions import whole
from requests_app.outbox import post
from requests_app.sealing.troubles import CannotSeal
from requests_app.vault import store

TOPIC = "register.seal"
STREAM = "register/seals"
STATEMENT_TYPE, LEAVES_TYPE, SIGNATURE_TYPE = (
    "application/json",
    "application/jsonl",
    "application/pkcs7-signature",
)
_LOCK = "register.seal"
NOT_ITS_STATEMENT = "The seal and its statement say different things. It is not signed."
ENDINGS = ("json", "leaves", "p7s")


@whole
def make(*, again: bool = False) -> RegisterSeal | None:
    """Seal what no seal covers. None if the seal of this day is there, or another worker is making it.

    `again` makes a further one on the same day, unless nothing has been written since the last. A seal that is dated
    after today, because a clock was wrong, stops nothing: its number says where it stands, and `watching` tells of it.
    """
    if not _ours() or (not again and RegisterSeal.objects.filter(day=clock.today()).exists()):
        return None
    last = RegisterSeal.objects.order_by("-number").first()
    with tempfile.TemporaryFile() as leaves:
        growing = _Growing(leaves)
        root = merkle.root_of(growing.leaves())
        if again and last is not None and not growing.streams:
            return None
        seal = _keep(last, growing, root)
        _move_heads(seal, leaves)
    facts = {"seal": seal.number, "sha256": seal.statement_id, "streams": seal.streams}
    register.record(STREAM, "register.sealed", by="system", facts=facts)
    if getattr(settings, "SEALING", False):
        post.put(TOPIC, {"seal": seal.number})
    return seal


def sign(payload: dict[str, Any]) -> bytes:
    """The signature of a statement, made where the key is. Empty if it has one already.

    Signed is what the seal says of itself, no other bytes: raises CannotSeal if something else lies in the vault.
    """
    from requests_app.sealing import placing  # a heavy library, and no key but there

    seal = RegisterSeal.objects.get(pk=payload["seal"])
    if seal.signature_id:
        return b""
    statement = store.read(seal.statement_id)
    before = RegisterSeal.objects.filter(number=seal.number - 1).first()
    if statement != seals.statement_of(seal, since=before.sealed_at if before else None):
        raise CannotSeal(NOT_ITS_STATEMENT)
    return placing.sign_statement(statement, of=seals.FORMAT)


@whole
def keep_signature(payload: dict[str, Any], signature: bytes) -> None:
    """Keep it with the seal; a second one is not needed."""
    seal = RegisterSeal.objects.select_for_update().get(pk=payload["seal"])
    if seal.signature_id or not signature:
        return
    seal.signature = store.put(signature, media_type=SIGNATURE_TYPE)
    seal.signed_at = clock.now()
    seal.save(update_fields=["signature", "signed_at"])
    facts = {"seal": seal.number, "sha256": seal.signature_id}
    register.record(STREAM, "register.seal_signed", by="system", facts=facts)


def keep_copies() -> int:
    """Write to SEALS_DIR what is missing there; returns how many files. Nothing there is ever overwritten."""
    folder = Path(settings.SEALS_DIR)
    try:
        folder.mkdir(mode=0o750, parents=True, exist_ok=True)
        there = {one.name for one in folder.iterdir()}
        missing = [one for one in copies() if one[0] not in there]
        for name, sha256 in missing:
            _copy(sha256, folder / name)
    except OSError as error:
        raise Unavailable(f"The folder of seals cannot be written to: {error.strerror}.") from error
    return len(missing)


def copies() -> Iterator[tuple[str, str]]:
    """(name, SHA-256) of every file that lies in SEALS_DIR, of the oldest seal first."""
    rows = RegisterSeal.objects.order_by("number")
    for number, statement, leaves, signature in rows.values_list(
        "number", "statement_id", "leaves_id", "signature_id"
    ).iterator():
        yield file_name(number, "json"), statement
        yield file_name(number, "leaves"), leaves
        if signature:
            yield file_name(number, "p7s"), signature


def file_name(number: int, ending: str) -> str:
    """The name of one file of a seal, so that names sort as the seals do."""
    return f"seal-{number:06d}.{ending}"


class _Growing:
    """Writes the leaves while the tree is built over them, and counts."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.streams = self.lines = 0

    def leaves(self) -> Iterator[bytes]:
        for head in seals.new_heads():
            self.streams += 1
            self.lines += head.number - head.sealed
            self.file.write(head.leaf + b"\n")
            yield head.leaf


def _ours() -> bool:
    """Hold the making of seals until the transaction ends; false if another worker holds it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))", [_LOCK])
        return bool((cursor.fetchone() or (False,))[0])


def _keep(last: RegisterSeal | None, growing: _Growing, root: bytes) -> RegisterSeal:
    growing.file.seek(0)
    seal = RegisterSeal(
        number=last.number + 1 if last else 1,
        day=clock.today(),
        sealed_at=clock.now(),
        previous=last.statement_id if last else seals.BEGINNING,
        root=root.hex(),
        streams=growing.streams,
        lines=growing.lines,
        leaves=store.put(growing.file, media_type=LEAVES_TYPE),
    )
    statement = seals.statement_of(seal, since=last.sealed_at if last else None)
    seal.statement = store.put(statement, media_type=STATEMENT_TYPE)
    seal.save(force_insert=True)
    return seal


def _move_heads(seal: RegisterSeal, leaves: BinaryIO) -> None:
    leaves.seek(0)
    for page in seals.in_pages(seals.leaves_in(leaves)):
        said = [seals.read_leaf(leaf) for leaf in page]
        SealedHead.objects.bulk_create(
            [SealedHead(stream=stream, number=number, seal=seal) for stream, number, _ in said],
            update_conflicts=True,
            unique_fields=["stream"],
            update_fields=["number", "seal"],
        )


def _copy(sha256: str, target: Path) -> None:
    """The bytes under their name, whole or not at all."""
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".")
    try:
        with os.fdopen(handle, "wb") as written, store.open(sha256) as stream:
            while chunk := stream.read(store.CHUNK_BYTES):
                written.write(chunk)
            os.fchmod(written.fileno(), 0o440)
            written.flush()
            os.fsync(written.fileno())
        os.link(temporary, target)
    except FileExistsError:
        return
    finally:
        Path(temporary).unlink(missing_ok=True)

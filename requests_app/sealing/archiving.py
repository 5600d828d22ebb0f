"""The copy of a sealed document for the archive (B-LTA): with revocation lists, certificates and one more time stamp.

It begins with the very bytes that were sent, so whoever has it has those too. Without a time stamp service there is
none, and the archive keeps the sealed document as it is.
"""

from dataclasses import dataclass
from typing import Any

from django.conf import settings

from requests_app.core import clock
from requests_app.core.transactions import whole
from requests_app.documents import services as documents
from requests_app.documents.models import Document
from requests_app.outbox import post
from requests_app.outbox.models import OutboxMessage
from requests_app.sealing.models import Seal
from requests_app.vault import store
from requests_app.vault.models import StoredFile

TOPIC = "document.archive"


@dataclass(frozen=True, slots=True)
class Copy:
    """What the archive keeps of a document: the file, and how far its proof reaches (“B-LTA”, “B-T”, “B-B”, or "")."""

    file: StoredFile
    level: str


def archive_copy(document: Document) -> Copy | None:
    """The best copy there is now; None while the document is not ready."""
    seal = Seal.objects.select_related("archive_file", "file").filter(pk=document.pk).first()
    if seal is not None and seal.archive_file is not None:
        return Copy(seal.archive_file, "B-LTA")
    if seal is not None and seal.file is not None:
        return Copy(seal.file, seal.level)
    return Copy(document.file, "") if document.state == "ready" and document.file is not None else None


@whole
def order_archive_copy(document: Document) -> bool:
    """Have the copy made, if there is a time stamp service; whether it is on its way. May be asked again and again."""
    seal = Seal.objects.select_for_update().filter(pk=document.pk).first()
    if not settings.SEALING_TSA_URL or seal is None or not seal.sealed_at or seal.archive_file_id:
        return False
    payload = {"document": str(document.pk)}
    if not OutboxMessage.objects.filter(topic=TOPIC, payload=payload, done_at=None, parked_at=None).exists():
        post.put(TOPIC, payload)
    return True


def prepare(payload: dict[str, Any]) -> bytes | None:
    """The copy for the message's document; None if there is nothing to do. Raises Unavailable to be called again."""
    seal = Seal.objects.select_related("file").filter(pk=payload["document"]).first()
    if seal is None or seal.file is None or seal.archive_file_id:
        return None
    from requests_app.sealing import placing  # a heavy library, and no key but there

    return placing.for_archive(str(seal.pk), store.read(seal.file.sha256))


@whole
def finish(payload: dict[str, Any], copy: bytes | None) -> None:
    """Keep it. The first copy stays."""
    if copy is None:
        return
    seal = Seal.objects.select_for_update().get(pk=payload["document"])
    if seal.archive_file_id:
        return
    seal.archive_file = store.put(copy, media_type=documents.MEDIA_TYPE, name="archive")
    seal.archived_at = clock.now()
    seal.save(update_fields=["archive_file", "archived_at"])

"""Seal a document once; wait while the key cannot be used; say so when it cannot be sealed, and try again when asked.

As with printing: `prepare` takes long and runs outside a transaction, `finish` writes in the transaction that ends the
message. Both may run twice; whoever comes second finds the document sealed. Only the sealing worker gets through
`prepare`, because it alone can open the key.
"""

import logging
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import InterfaceError, OperationalError, transaction
from django.db.models import F

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import Blocked, PortalError, Unavailable, must_be_allowed
from requests_app.core.transactions import whole
from requests_app.core.verdicts import no
from requests_app.documents import services as documents
from requests_app.documents.models import Document
from requests_app.outbox import post
from requests_app.sealing import archiving, certificates
from requests_app.sealing.models import Seal
from requests_app.sealing.troubles import CannotSeal, Placed
from requests_app.vault import store

TOPIC = documents.TOPIC_SEAL
QUEUE = "sealing"
MAX_ATTEMPTS = 3
NEVER_ENDED = "Sealing the document was started three times and never came to an end."

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a sealing came to: a sealed PDF with its certificate, or the sentence that says why there is none."""

    placed: Placed | None = None
    failure: str = ""


def prepare(payload: dict[str, Any]) -> Outcome | None:
    """Seal the document of the message; None if there is nothing to do any more.

    The start is counted and committed before. What the key, the time stamp service or the machine is to blame for does
    not count: it raises, the document says what it waits for, and the message comes again.
    """
    seal, may_start = _begin(payload["document"])
    if seal is None:
        return None
    if not may_start:
        return Outcome(failure=NEVER_ENDED)
    try:
        from requests_app.sealing import placing  # a heavy library, and no key but there

        return Outcome(placing.place(seal.document))
    except (Unavailable, OperationalError, InterfaceError, OSError) as error:
        _wait(seal, error)
        raise
    except Exception as error:
        if seal.attempts < MAX_ATTEMPTS:
            raise CannotSeal(_sentence(error)) from None
        logger.error("document %s cannot be sealed: %s", seal.pk, type(error).__name__)
        return Outcome(failure=_sentence(error))


@whole
def finish(payload: dict[str, Any], outcome: Outcome | None) -> None:
    """Keep the sealed PDF, or write down why there is none. What is sealed stays as it is."""
    if outcome is None:
        return
    seal = Seal.objects.select_for_update().select_related("document").get(pk=payload["document"])
    if seal.sealed_at:
        return
    if outcome.failure or outcome.placed is None:
        _fail(seal, outcome.failure)
        return
    placed = outcome.placed
    certificate = certificates.come_into_use(placed.certificate)
    now = clock.now()
    if certificate.first_used_at is None:
        certificate.first_used_at = now
        certificate.save(update_fields=["first_used_at"])
    seal.file = store.put(placed.pdf, media_type=documents.MEDIA_TYPE, name=seal.document.kind)
    seal.certificate, seal.sealed_at, seal.stamped_at = certificate, now, placed.stamped_at
    seal.level = "B-T" if placed.stamped_at else "B-B"
    seal.failed_at, seal.failure, seal.trouble = None, "", ""
    seal.save()
    if not seal.document.is_to_be_sealed:  # it was made without, and is another file from now on
        seal.document.is_to_be_sealed = True
        seal.document.save(update_fields=["is_to_be_sealed"])
    facts = {"sha256": seal.file.sha256, "certificate": certificate.fingerprint, "level": seal.level}
    note("document.sealed", seal, by="system", **facts)


@whole
def give_up(payload: dict[str, Any], error: str) -> None:
    """The message is parked: the document must not look as if it were still being sealed."""
    seal, _ = _row(payload["document"])
    if seal is not None and seal.state == "sealing":
        _fail(seal, "Sealing the document failed again and again.")


@whole
def retry(document: Document, *, by: User) -> Seal:
    """Have a document sealed that could not be. Raises NotAllowed, or Blocked if it has not failed."""
    must_be_allowed(
        the_role_does_this(by, Permission.DOCUMENTS_RETRY), "You may not have a document sealed again."
    )
    seal = Seal.objects.select_for_update().filter(pk=document.pk).first()
    if seal is None or seal.state != "failed":
        sentence = "Sealing the document has not failed; there is nothing to repeat."
        raise Blocked(sentence, no("document.not_failed", sentence).blockers)
    seal.attempts, seal.started_at, seal.failed_at, seal.failure = 0, None, None, ""
    seal.save(update_fields=["attempts", "started_at", "failed_at", "failure"])
    post.put(TOPIC, {"document": str(seal.pk)})
    note("document.seal_retried", seal, by=by)
    return seal


@transaction.atomic
def _begin(document_id: UUID | str) -> tuple[Seal | None, bool]:
    """The seal to place, or None if there is none, and whether one more start was free and has been counted."""
    seal, document = _row(document_id)
    if seal is None or document is None or seal.state != "sealing":
        return None, False
    if seal.attempts >= MAX_ATTEMPTS:
        return seal, False
    seal.attempts, seal.started_at = seal.attempts + 1, clock.now()
    seal.save(update_fields=["attempts", "started_at"])
    return seal, True


def _row(document_id: UUID | str) -> tuple[Seal | None, Document | None]:
    """The seal of a document that is to be sealed, locked, made if it is not there yet.

    One that was made without has a seal only if somebody ordered it (`later`).
    """
    document = Document.objects.select_for_update().filter(pk=document_id).first()
    if document is None or document.made_at is None:
        return None, document
    if document.is_to_be_sealed:
        Seal.objects.get_or_create(document=document, defaults={"ordered_at": document.made_at})
    return Seal.objects.select_for_update().filter(document=document).first(), document


def _wait(seal: Seal, error: Exception) -> None:
    """Take the start back: nothing was wrong with the document. It says what it waits for."""
    trouble = (
        error.message if isinstance(error, PortalError) else "The machine or the database did not answer."
    )
    with transaction.atomic():
        mine = Seal.objects.filter(pk=seal.pk, attempts__gt=0, sealed_at=None)
        mine.update(attempts=F("attempts") - 1, trouble=trouble[:500])


def _sentence(error: Exception) -> str:
    if isinstance(error, CannotSeal | PortalError):
        return str(error)
    return f"The seal could not be placed ({type(error).__name__})."


def _fail(seal: Seal, sentence: str) -> None:
    seal.failed_at, seal.failure, seal.trouble = clock.now(), sentence or "It could not be sealed.", ""
    seal.save(update_fields=["failed_at", "failure", "trouble"])
    note("document.seal_failed", seal, by="system", failure=seal.failure)


def note(name: str, seal: Seal, *, by: User | str, **facts: Any) -> None:
    """Write a line about the seal of a document into the register of its case."""
    document = seal.document
    told = {"document": str(seal.pk), "kind": document.kind, "language": document.language, **facts}
    register.record(f"case/{document.case_id}", name, by=by, facts=told)


def archive_copy(document: Document) -> archiving.Copy | None:
    """What the archive keeps of a document, as far as it exists; see `archiving`."""
    return archiving.archive_copy(document)

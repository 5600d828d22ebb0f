"""Seal documents that were made while sealing was off, because somebody orders it.

Such a document stays what it was and can be taken while it waits. Once sealed, the sealed file takes the place of the
one that was made, whose bytes are its beginning. The document keeps its day; the seal has the day of the sealing.
"""

from uuid import UUID

from django.conf import settings

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile.models import CaseFile
from requests_app.core import clock
from requests_app.core.errors import must_be_allowed, must_be_possible
from requests_app.core.transactions import whole
from requests_app.core.verdicts import YES, Verdict, no
from requests_app.documents.models import Document
from requests_app.outbox import post
from requests_app.sealing import queries
from requests_app.sealing.models import Seal
from requests_app.sealing.services import TOPIC, note


def it_can_be_ordered(document: Document) -> Verdict:
    """It left without a seal, documents are sealed now, and nobody has ordered its seal yet, or that failed."""
    if not settings.SEALING:
        return no("seal.off", "Sealing is switched off. Nothing can be sealed now.")
    if document.made_at is None or document.is_to_be_sealed:
        return no("seal.own", "The document was not made without a seal. There is nothing to order.")
    if hasattr(document, "seal") and document.seal.state == "sealing":
        return no("seal.ordered", "The seal of the document is ordered. Wait until it is there.")
    return YES


@whole
def order(document: Document, *, by: User) -> Seal:
    """Have a document sealed that was made without. Raises NotAllowed, or Blocked if that cannot be ordered now."""
    must_be_allowed(the_role_does_this(by, Permission.DOCUMENTS_RETRY), "You may not have a document sealed.")
    return _order(document, by=by)


def order_all(*, case: CaseFile | None = None, by: str) -> int:
    """The same for every document without a seal, or those of one case; how many. Each is an order of its own."""
    found = queries.without_a_seal(case=case)
    keys = found.order_by("made_at", "pk").values_list("pk", flat=True)
    return sum(_order_if_possible(key, by=by) for key in keys.iterator())


@whole
def _order_if_possible(key: UUID, *, by: str) -> bool:
    held = Document.objects.select_for_update().get(pk=key)
    possible = bool(it_can_be_ordered(held))
    if possible:
        _order(held, by=by)
    return possible


def _order(document: Document, *, by: User | str) -> Seal:
    held = Document.objects.select_for_update().get(pk=document.pk)
    must_be_possible(it_can_be_ordered(held), "The document cannot be sealed now.")
    seal, is_new = Seal.objects.get_or_create(document=held, defaults={"ordered_at": clock.now()})
    if not is_new:
        seal.ordered_at, seal.attempts, seal.started_at = clock.now(), 0, None
        seal.failed_at, seal.failure = None, ""
        seal.save(update_fields=["ordered_at", "attempts", "started_at", "failed_at", "failure"])
    post.put(TOPIC, {"document": str(held.pk)})
    note("document.seal_ordered", seal, by=by)
    return seal

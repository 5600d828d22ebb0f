"""Withdraw a document that left, and take that back: with a reason, in the register of the case."""

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import CaseFile
from requests_app.checking import guards, queries
from requests_app.checking.models import Withdrawal
from requests_app.core import clock
from requests_app.core.errors import Blocked, NotVisible, must_be_allowed, must_be_possible
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.documents.kinds import ADDED, LETTERS, Kind
from requests_app.documents.models import Document

REQUESTING = LETTERS | ADDED | {Kind.PRESERVATION_ORDER}
"""What asks for something or says that a request stands, and does so no longer once the request is withdrawn."""

NO_LONGER_ASKED = "The request was withdrawn."


@whole
def withdraw(document: Document, *, by: User, reason: str) -> Withdrawal:
    """Tell whoever checks the document that it is not to be relied on. The reason stays in the file.

    Raises NotAllowed, NotVisible, Invalid without a reason, Blocked if nothing left or it is withdrawn already.
    """
    held = _held(document, by)
    reason = _reason(reason, needed="Say why the document is withdrawn.")
    must_be_possible(guards.it_can_be_withdrawn(held), "This document cannot be withdrawn.")
    return _write(held, Withdrawal.Cause.PERSON, reason, by=by)


@whole
def take_back(document: Document, *, by: User, reason: str) -> Withdrawal:
    """The document may be relied on again. Raises as `withdraw` does."""
    held = _held(document, by)
    reason = _reason(reason, needed="Say why the document may be relied on again.")
    found = Withdrawal.objects.select_for_update().filter(document=held, taken_back_at=None).first()
    if found is None or not guards.it_can_be_taken_back(found):
        raise Blocked("This cannot be taken back.", guards.it_can_be_taken_back(found).blockers)
    found.taken_back_at, found.taken_back_by, found.taken_back_reason = clock.now(), by, reason
    found.save(update_fields=["taken_back_at", "taken_back_by", "taken_back_reason"])
    _record("document.withdrawal_taken_back", held, by=by)
    return found


@whole
def request_withdrawn(case: CaseFile, *, by: User) -> int:
    """A request was withdrawn: so is every document that asks for it. Returns how many.

    Also one that could not be made: it may be made again, and must not be in effect then.
    """
    waiting = Document.objects.filter(case=case, kind__in=REQUESTING)
    waiting = waiting.select_for_update().defer("data").order_by("requested_at", "pk")
    left = [one for one in waiting if queries.withdrawal(one) is None]
    for document in left:
        _write(document, Withdrawal.Cause.REQUEST, NO_LONGER_ASKED, by=by)
    return len(left)


def _held(document: Document, by: User) -> Document:
    must_be_allowed(the_role_does_this(by, Permission.CHECKING_WITHDRAW), "You may not withdraw a document.")
    if not casefile.visible_to(by).filter(pk=document.case_id).exists():
        raise NotVisible("There is no such document.")
    return Document.objects.select_for_update().get(pk=document.pk)


def _reason(reason: str, *, needed: str) -> str:
    given = Input()
    reason = given.text("reason", reason, needed=needed, longest=2000)
    given.done()
    return reason


def _write(document: Document, cause: str, reason: str, *, by: User) -> Withdrawal:
    made = Withdrawal.objects.create(document=document, cause=cause, reason=reason, at=clock.now(), by=by)
    _record("document.withdrawn", document, by=by, cause=str(cause))
    return made


def _record(name: str, document: Document, *, by: User, **facts: str) -> None:
    told = {"document": str(document.pk), "kind": document.kind, "language": document.language, **facts}
    register.record(f"case/{document.case_id}", name, by=by, facts=told)

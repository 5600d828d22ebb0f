"""Raise a piece of work, take it, give it to a colleague, settle it; put parked work back into the queue."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.casefile.models import CaseFile
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed, NotVisible, must_be_allowed
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.operations import guards, queries
from requests_app.operations.concerning import is_id
from requests_app.operations.kinds import Kind
from requests_app.operations.models import LONGEST_DETAIL, LONGEST_TEXT, WorkItem
from requests_app.outbox import post
from requests_app.outbox.models import OutboxMessage

STREAM = "operations"
LONGEST_WORD = 2000


@whole
def raise_item(
    kind: Kind | str,
    *,
    key: str,
    text: str,
    case: CaseFile | None = None,
    by: User | str,
    detail: str = "",
    due_at: datetime | None = None,
    not_for: User | None = None,
    since: datetime | None = None,
) -> WorkItem:
    """A piece of work for this cause, or the one that is open already. May be called again and again.

    `text` is a sentence without names or content. `since` says when the cause arose: if somebody has settled the
    same cause after that moment, nothing new is raised. Raises ValueError for a kind that is not declared.
    """
    kind = Kind(kind)
    for _ in range(3):
        found = _standing(kind, key, since)
        if found is not None:
            return found
        try:
            with transaction.atomic():
                item = WorkItem.objects.create(
                    kind=kind,
                    key=key,
                    text=text[:LONGEST_TEXT],
                    detail=detail[:LONGEST_DETAIL],
                    case=case,
                    due_at=due_at,
                    not_for=not_for,
                    opened_at=clock.now(),
                )
        except IntegrityError:
            continue  # somebody raised it in the same moment
        register.record(item.stream, "work.raised", by=by, facts={"kind": str(kind), "key": key})
        return item
    raise Blocked("The same piece of work was raised and settled at the same moment. Try again.")


@whole
def take(item: WorkItem, *, by: User) -> WorkItem:
    """This person does it. Raises NotAllowed, NotVisible, Blocked (settled, or somebody else has it)."""
    held = _hold(item, by)
    _must(guards.it_is_not_their_own_act(held, by), NotAllowed, "You may not take this.")
    if held.owner_id == by.pk:
        return held
    _must(guards.nobody_has_it(held), Blocked, "Somebody else has taken this.")
    return _owned(held, by, "work.taken", by=by)


@whole
def give(item: WorkItem, *, to: User, by: User, note: str = "") -> WorkItem:
    """Give it to a colleague who may see and do it. Raises NotAllowed, NotVisible, Blocked, Invalid (`to`)."""
    held = _hold(item, by)
    _must(guards.it_is_theirs_to_give(held, by), NotAllowed, "You may not give this away.")
    given = Input()
    note = given.text("note", note, longest=LONGEST_WORD)
    if not (could := guards.could_do_it(held, to)):
        given.fault("to", could.blockers[0].message)
    given.done()
    return _owned(held, to, "work.given", by=by, note=note)


@whole
def settle(item: WorkItem, *, by: User, word: str) -> WorkItem:
    """Done, with what was done. Raises NotAllowed, NotVisible, Blocked, Invalid (`word`)."""
    held = _hold(item, by)
    _must(guards.it_is_not_their_own_act(held, by), NotAllowed, "You may not settle this.")
    _must(guards.it_is_settled_here(held), Blocked, "This settles itself.")
    given = Input()
    word = given.text("word", word, needed="Say what was done.", longest=LONGEST_WORD)
    given.done()
    if held.owner is None:
        held.owner, held.taken_at = by, clock.now()
    return _settled(held, word, by=by)


@whole
def settle_if_gone(kind: Kind | str, *, key: str, by: User | str, word: str) -> bool:
    """The cause is gone: what is open about it is settled by itself. True if something was open."""
    held = WorkItem.objects.select_for_update().filter(kind=kind, key=key, settled_at=None).first()
    if held is None:
        return False
    _settled(held, word, by=by)
    return True


@whole
def retry(message_id: UUID, *, by: User) -> OutboxMessage:
    """Put a parked message back into the queue. Raises NotAllowed, NotVisible, or Blocked if it is not parked."""
    must_be_allowed(the_role_does_this(by, Permission.OPERATIONS_RETRY))
    message = OutboxMessage.objects.select_for_update().filter(pk=message_id).first()
    if message is None:
        raise NotVisible("There is no such message.")
    if message.parked_at is None:
        raise Blocked("This message is not parked: somebody has put it back already, or it was delivered.")
    post.retry(message)
    facts = {"message": str(message.pk), "topic": message.topic, "error": message.last_error[:200]}
    register.record(STREAM, "operations.retried", by=by, facts=facts)
    return message


@whole
def try_again(item: WorkItem, *, by: User) -> OutboxMessage:
    """Whoever has taken the work puts its message back into the queue. Raises NotAllowed, NotVisible, Blocked."""
    held = _hold(item, by)
    _must(guards.it_is_theirs_to_try(held, by), NotAllowed, "You may not try this again.")
    message = (
        OutboxMessage.objects.select_for_update().filter(pk=held.key).first() if is_id(held.key) else None
    )
    if message is None or message.parked_at is None:
        raise Blocked("There is nothing to put back: it was done meanwhile, or is done elsewhere.")
    post.retry(message)
    register.record(held.stream, "work.tried_again", by=by, facts={"topic": message.topic})
    return message


def _standing(kind: Kind, key: str, since: datetime | None) -> WorkItem | None:
    of_cause = WorkItem.objects.filter(kind=kind, key=key)
    found = of_cause.filter(settled_at=None).first()
    if found is None and since is not None:
        found = of_cause.filter(settled_at__gte=since).order_by("-settled_at").first()
    return found


def _hold(item: WorkItem, by: User) -> WorkItem:
    """The item as it is now, held, for somebody who may work on it."""
    must_be_allowed(the_role_does_this(by, Permission.OPERATIONS_WORK))
    held = WorkItem.objects.select_for_update().filter(pk=item.pk).first()
    if held is None or not queries.visible_to(by).filter(pk=item.pk).exists():
        raise NotVisible("There is no such piece of work.")
    _must(guards.it_is_open(held), Blocked, "Nothing is left to do here.")
    return held


def _owned(held: WorkItem, person: User, event: str, *, by: User, note: str = "") -> WorkItem:
    held.owner, held.taken_at = person, clock.now()
    held.save(update_fields=["owner", "taken_at"])
    facts = {"to": str(person.pk), **({"note": note} if note else {})}
    register.record(held.stream, event, by=by, facts=facts)
    return held


def _settled(held: WorkItem, word: str, *, by: User | str) -> WorkItem:
    held.settled_at, held.settled_how = clock.now(), word
    held.settled_by = None if isinstance(by, str) else by
    held.save(update_fields=["owner", "taken_at", "settled_at", "settled_by", "settled_how"])
    register.record(held.stream, "work.settled", by=by, facts={"kind": held.kind, "key": held.key})
    return held


def _must(verdict: object, error: type[Blocked] | type[NotAllowed] | type[Invalid], message: str) -> None:
    if not verdict:
        raise error(message, verdict.blockers)  # type: ignore[attr-defined]

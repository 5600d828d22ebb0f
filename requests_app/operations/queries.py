"""Reading the work that waits for people, and how the outbox is doing. Who sees which piece is decided here."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.audit.models import AuditEvent
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import RESTRICTED, CaseFile
from requests_app.core import clock
from requests_app.core.errors import NotVisible
from requests_app.operations.concerning import case_of, is_id
from requests_app.operations.kinds import NEEDS, Kind
from requests_app.operations.models import Mail, MailFile, WorkItem
from requests_app.outbox.models import OutboxMessage

SHOWN = 200
COUNTED = 100
# What should have been delivered by now although nothing failed: the relay or the workers are not running.
OVERDUE = timedelta(minutes=5)


@dataclass(frozen=True)
class Load:
    """How the outbox is doing."""

    waiting: int
    parked: int
    oldest_due_at: datetime | None

    @property
    def stuck(self) -> bool:
        """True if something has been due for so long that nobody seems to be delivering."""
        return self.oldest_due_at is not None and clock.now() - self.oldest_due_at > OVERDUE


def load() -> Load:
    """What waits, what is parked, and since when the oldest message has been due."""
    waiting = OutboxMessage.objects.filter(done_at=None, parked_at=None)
    oldest = waiting.order_by("due_at").values_list("due_at", flat=True).first()
    parked = OutboxMessage.objects.filter(parked_at__isnull=False, done_at=None)
    return Load(waiting.count(), parked.count(), oldest)


def parked() -> list[OutboxMessage]:
    """The messages that wait for a person, oldest first."""
    return list(
        OutboxMessage.objects.filter(parked_at__isnull=False, done_at=None).order_by("parked_at")[:SHOWN]
    )


def visible_to(user: User) -> QuerySet[WorkItem]:
    """The pieces of work this person may know of.

    Work about a case is for those who see the case. The administrator, who sees none, learns that something about
    an ordinary case failed, not which; of a restricted case nobody learns anything who is not on its team.
    """
    if not user.holds(Permission.OPERATIONS_WORK):
        return WorkItem.objects.none()
    not_theirs = [kind for kind, needed in NEEDS.items() if not user.holds(needed)]
    about = Q(case=None) | Q(case__in=casefile.visible_to(user))
    if user.is_administrator:
        about |= ~Q(case__confidentiality=RESTRICTED)
    return WorkItem.objects.filter(about).exclude(kind__in=not_theirs)


def find(item_id: UUID, user: User) -> WorkItem:
    """One piece of work. Raises NotVisible if it does not exist for this person."""
    found = (
        visible_to(user).select_related("case", "owner", "settled_by", "not_for").filter(pk=item_id).first()
    )
    if found is None:
        raise NotVisible("There is no such piece of work.")
    return found


def open_items(user: User, *, whose: str = "", kind: str = "") -> list[WorkItem]:
    """What is open: `whose` is "mine", "nobody" or "" for all; what is late or due first, then the oldest."""
    found = visible_to(user).filter(settled_at=None)
    if whose == "mine":
        found = found.filter(owner=user)
    elif whose == "nobody":
        found = found.filter(Q(owner=None) | Q(owner__is_active=False))
    if kind in Kind.values:
        found = found.filter(kind=kind)
    alarms = Case(When(kind=Kind.HASH_ALARM, then=Value(0)), default=Value(1), output_field=IntegerField())
    found = found.select_related("case", "owner")
    return list(found.order_by(alarms, "due_at", "opened_at", "id")[:SHOWN])


def settled_items(user: User) -> list[WorkItem]:
    """What was settled last, newest first."""
    found = visible_to(user).filter(settled_at__isnull=False).select_related("case", "owner", "settled_by")
    return list(found.order_by("-settled_at", "id")[:50])


@dataclass(frozen=True)
class Waiting:
    """What is open for one person: their own work, and how much has no owner (above `COUNTED`: more than that)."""

    mine: list[WorkItem]
    without_owner: int


def waiting_for(user: User) -> Waiting:
    """My work and the work without an owner; one statement for both."""
    if not user.holds(Permission.OPERATIONS_WORK):
        return Waiting([], 0)
    found = visible_to(user).filter(settled_at=None).filter(Q(owner=user) | Q(owner=None))
    rows = list(found.order_by("due_at", "opened_at", "id")[: COUNTED + 1])
    return Waiting([one for one in rows if one.owner_id], len([one for one in rows if not one.owner_id]))


def colleagues(item: WorkItem) -> list[User]:
    """The active people to whom this piece could be given, by name."""
    found = User.objects.filter(is_active=True).select_related("authority").order_by("name", "pk")
    may = [one for one in found if one.holds(Permission.OPERATIONS_WORK) and one.pk not in _not_to(item)]
    return [one for one in may if visible_to(one).filter(pk=item.pk).exists()]


def _not_to(item: WorkItem) -> tuple[UUID | None, ...]:
    return (item.owner_id, item.not_for_id)


def readable(messages: list[OutboxMessage], user: User) -> set[UUID]:
    """Of these parked messages those whose error this person may read: about no case, or about one they see.

    The administrator reads what is about an ordinary case; nobody reads what may be about a restricted one.
    """
    about = {message.pk: case_of(message.payload) for message in messages}
    cases = {case.pk: case for case, _ in about.values() if case is not None}
    seen = set(casefile.visible_to(user).filter(pk__in=cases).values_list("pk", flat=True))
    if user.is_administrator:
        seen |= {key for key, case in cases.items() if not case.is_restricted}
    return {key for key, (case, certain) in about.items() if certain and (case is None or case.pk in seen)}


def detail_of(item: WorkItem, user: User) -> str:
    """The last error as the machine put it, for those who may read it."""
    if item.case is None or sees_case(item, user):
        return item.detail
    return item.detail if user.is_administrator and not item.case.is_restricted else ""


def sees_case(item: WorkItem, user: User) -> bool:
    """Whether this person may open the case the work is about."""
    return item.case is not None and casefile.visible_to(user).filter(pk=item.case.pk).exists()


def is_parked(item: WorkItem) -> bool:
    """Whether the message of this work waits to be put back into the queue."""
    if not is_id(item.key):
        return False
    return OutboxMessage.objects.filter(pk=item.key, parked_at__isnull=False, done_at=None).exists()


def history(item: WorkItem) -> list[AuditEvent]:
    """What happened to this piece of work, newest first."""
    return list(reversed(register.read(item.stream)))


def mail_visible_to(user: User) -> QuerySet[Mail]:
    """Mail this person may read: what belongs to no case yet, and what belongs to a case they see."""
    if not user.holds(Permission.INCOMING_REGISTER):
        return Mail.objects.filter(case__in=casefile.visible_to(user))
    return Mail.objects.filter(Q(case=None) | Q(case__in=casefile.visible_to(user)))


def find_mail(mail_id: UUID, user: User) -> Mail:
    """One piece of mail. Raises NotVisible."""
    found = mail_visible_to(user).select_related("case", "logged_by", "settled_by").filter(pk=mail_id).first()
    if found is None:
        raise NotVisible("There is no such mail.")
    return found


def mail_listing(user: User, *, settled: bool = False) -> list[Mail]:
    """Mail without a case, the longest waiting first; or what was matched or set aside, newest first."""
    found = mail_visible_to(user).filter(settled_at__isnull=not settled).select_related("case", "logged_by")
    return list(found.order_by(*(("-settled_at", "id") if settled else ("received_at", "id")))[:SHOWN])


def mail_of(case: CaseFile) -> list[Mail]:
    """The mail that was matched to a case, in the order in which it came: for those who see the case."""
    found = Mail.objects.filter(case=case).select_related("settled_by").prefetch_related("files__file")
    return list(found.order_by("received_at", "id"))


def mail_file(mail: Mail, file_id: UUID) -> MailFile:
    """One file of a piece of mail. Raises NotVisible."""
    found = mail.files.select_related("file").filter(pk=file_id).first()
    if found is None:
        raise NotVisible("There is no such file.")
    return found

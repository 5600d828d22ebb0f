"""The reads of emergencies: what is visible, what waits, what is recorded."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.audit.models import AuditEvent
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import CaseFile
from requests_app.core.errors import NotVisible
from requests_app.directory import queries as directory
from requests_app.directory.models import Authority
from requests_app.emergency import guards, terms
from requests_app.emergency.models import Emergency
from requests_app.emergency.records import (
    Call,
    Confirmation,
    Decision,
    Delivery,
    EmergencyNote,
    ProviderOrder,
    Reply,
    Review,
)
from requests_app.emergency.states import ENDED, WITH_US, Status
from requests_app.vault.models import StoredFile

SHOWN = 50


def visible_to(user: User) -> QuerySet[Emergency]:
    """The emergencies whose cases this person may see."""
    if not user.holds(Permission.CASEFILE_READ):
        return Emergency.objects.none()
    seen = casefile.visible_to(user).filter(kind=CaseFile.Kind.EMERGENCY)
    return Emergency.objects.filter(case__in=seen)


def find(reference: str, user: User) -> Emergency:
    """The emergency of that reference. Raises NotVisible."""
    found = None
    if "\x00" not in reference:
        visible = visible_to(user).filter(reference=reference)
        found = visible.select_related("case", "case__authority", "case__officer", "version").first()
    if found is None:
        raise NotVisible("There is no such case.")
    return found


def of_ordinary(case: CaseFile, user: User) -> list[Emergency]:
    """The emergencies that this ordinary request followed, as far as the person sees them."""
    return list(visible_to(user).filter(ordinary=case).select_related("case"))


def to_review(user: User) -> list[Emergency]:
    """What this person should review as a second person, the longest waiting first."""
    if not guards.reviews(user):
        return []
    found = visible_to(user).filter(decided_at__isnull=False, reviewed_at=None).exclude(status__in=ENDED)
    rows = found.select_related("case").order_by("decided_at", "id")[:SHOWN]
    return [one for one in rows if user.pk not in one.acted()]


def unanswered(user: User) -> list[Emergency]:
    """Calls that came in and were not verified or decided yet: for whoever is on duty."""
    if not user.holds(Permission.EMERGENCY_VERIFY):
        return []
    open_ones = (Status.REGISTERED, Status.VERIFIED, Status.GRANTED, Status.ORDERED)
    found = visible_to(user).filter(asked_of_us=True, status__in=open_ones).select_related("case")
    return list(found.order_by("received_at", "id")[:SHOWN])


def to_confirm(user: User) -> list[Emergency]:
    """Emergencies whose written confirmation is overdue: theirs to chase, ours to send."""
    waiting = (Status.DELIVERED, Status.ASKED, Status.ANSWERED)
    found = visible_to(user).filter(status__in=waiting).select_related("case").order_by("moved_at", "id")
    return [one for one in found[:SHOWN] if terms.confirmation_is_overdue(one)]


def waiting_with_us(user: User) -> QuerySet[Emergency]:
    """What is our turn, the longest waiting first."""
    return visible_to(user).filter(status__in=WITH_US).select_related("case").order_by("moved_at", "id")


def offices(emergency: Emergency) -> list[Authority]:
    """Whom to call back: the authorities of that State with a number, its 24/7 point first."""
    found = [one for one in directory.authorities_of(emergency.state) if one.phone]
    return sorted(found, key=lambda one: one.kind != Authority.Kind.POINT_24_7)


@dataclass(frozen=True)
class Records:
    """Everything recorded in one emergency, oldest first."""

    calls: list[Call]
    decisions: list[Decision]
    orders: list[ProviderOrder]
    deliveries: list[Delivery]
    replies: list[Reply]
    confirmations: list[Confirmation]
    reviews: list[Review]
    notes: list[EmergencyNote]


def records(emergency: Emergency) -> Records:
    """What was recorded, each with its author."""
    return Records(
        calls=list(emergency.calls.select_related("recorded_by", "authority")),
        decisions=list(emergency.decisions.select_related("recorded_by", "version")),
        orders=list(emergency.orders.select_related("recorded_by", "answer", "answer__recorded_by")),
        deliveries=list(emergency.deliveries.select_related("recorded_by", "authority")),
        replies=list(emergency.replies.select_related("recorded_by")),
        confirmations=list(emergency.confirmations.select_related("recorded_by", "file")),
        reviews=list(emergency.reviews.select_related("recorded_by")),
        notes=list(emergency.notes.select_related("recorded_by")),
    )


def history(emergency: Emergency) -> list[AuditEvent]:
    """The lines of the register for this case, newest first."""
    return list(reversed(register.read(emergency.case.stream)))


def sees(case: CaseFile, user: User) -> bool:
    """Whether this person may see another case: the ordinary request that followed."""
    return casefile.visible_to(user).filter(pk=case.pk).exists()


def confirmation(emergency: Emergency, record: UUID) -> tuple[StoredFile, str]:
    """The file of one written confirmation, and its name. Raises NotVisible."""
    found = emergency.confirmations.filter(pk=record).select_related("file").first()
    if found is None or found.file is None:
        raise NotVisible("There is no such file.")
    return found.file, found.filename

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
from requests_app.emergency import guards
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
from requests_app.emergency.states import BEFORE_DELIVERY, BEING_HELPED, ENDED
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


def open_ones(user: User) -> list[Emergency]:
    """What is not closed: first those in which somebody waits for help, then the others, each the oldest first."""
    found = visible_to(user).exclude(status__in=ENDED).select_related("case").order_by("moved_at", "id")
    return sorted(found[:SHOWN], key=lambda one: one.status not in BEFORE_DELIVERY)


def closed_ones(user: User) -> list[Emergency]:
    """What was closed last, newest first."""
    found = visible_to(user).filter(status__in=ENDED).select_related("case")
    return list(found.order_by("-moved_at", "-id")[:SHOWN])


def of_ordinary(case: CaseFile, user: User) -> list[Emergency]:
    """The emergencies that this ordinary request followed, as far as the person sees them."""
    return list(visible_to(user).filter(ordinary=case).select_related("case"))


@dataclass(frozen=True)
class Waiting:
    """What waits for one person besides what a clock tells: calls to go on with, decisions to review."""

    calls: list[Emergency]
    reviews: list[Emergency]


def waiting_for(user: User) -> Waiting:
    """What this person should do in emergencies, the longest waiting first; one statement for all of it."""
    if not (user.holds(Permission.EMERGENCY_WRITE) or guards.reviews(user)):
        return Waiting([], [])
    found = visible_to(user).exclude(status__in=ENDED).select_related("case").order_by("moved_at", "id")
    rows = list(found[:SHOWN])
    answers = user.holds(Permission.EMERGENCY_VERIFY)
    return Waiting(
        calls=[one for one in rows if answers and one.asked_of_us and one.status in BEING_HELPED],
        reviews=[one for one in rows if _is_for(one, user)],
    )


def _is_for(emergency: Emergency, user: User) -> bool:
    """Whether this person is the second person who is missing."""
    if not guards.reviews(user) or not guards.can_be_reviewed(emergency):
        return False
    return emergency.decided_by_id != user.pk and user.pk not in emergency.acted()


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

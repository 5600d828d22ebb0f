"""The reads of this procedure for one case: what is visible, what happened, what is recorded."""

from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import Count, Q, QuerySet

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.accounts.roles import Role
from requests_app.audit import register
from requests_app.audit.models import AuditEvent
from requests_app.casefile import membership as casefile
from requests_app.casefile.points import Point
from requests_app.core.errors import NotVisible
from requests_app.incoming import carried as data
from requests_app.incoming import completeness as lacks
from requests_app.incoming import items as listed
from requests_app.incoming.carried import Carried
from requests_app.incoming.items import Item
from requests_app.incoming.models import Incoming
from requests_app.incoming.records import (
    Forwarding,
    IncomingConsultation,
    IncomingNote,
    IncomingPaper,
    IncomingQuestion,
    PointWaived,
    SenderCheck,
    Unconsulted,
)
from requests_app.incoming.rulings import (
    DecisionProposal,
    DomesticOrder,
    FollowUp,
    IncomingObstacle,
    IncomingSending,
)
from requests_app.incoming.states import ENDED
from requests_app.incoming.unaccepted import UnacceptedFile

MOST_UNACCEPTED = 20

_SEE = (Role.REVIEWER, Role.RIGHTS_ADVISER, Role.DUTY_OFFICER, Role.SUPERVISOR, Role.AUDITOR)


def visible_to(user: User) -> QuerySet[Incoming]:
    """The same rule as `casefile.queries.visible_to`, said in columns of this table so that lists stay fast."""
    if not user.is_active or not user.holds(Permission.CASEFILE_READ) or user.role not in _SEE:
        return Incoming.objects.none()
    return Incoming.objects.filter(Q(restricted=False) | Q(case_id__in=casefile.cases_of(user)))


def find(reference: str, user: User) -> Incoming:
    """The request of that reference. Raises NotVisible if there is none or this person may not see it."""
    found = None
    if "\x00" not in reference:
        rows = visible_to(user).filter(reference=reference)
        found = rows.select_related(
            "case", "case__authority", "case__officer", "version", "officer", "sender"
        ).first()
    if found is None:
        raise NotVisible("There is no such case.")
    return found


def open_cases_of(officer: User) -> list[Incoming]:
    """Every open request this person has, restricted ones too: for handing them over, not for reading."""
    found = Incoming.objects.filter(officer=officer).exclude(status__in=ENDED)
    return list(found.select_related("case").order_by("-moved_at", "-id"))


def open_cases_by_officer() -> dict[UUID, int]:
    """How many open requests each person has, restricted ones too: for handing them over."""
    found = Incoming.objects.exclude(status__in=ENDED).order_by().values_list("officer")
    return dict(found.annotate(Count("pk")))


@dataclass(frozen=True)
class Records:
    """Everything recorded on the way of one request; what is dated, newest first."""

    papers: list[IncomingPaper]
    checks: list[SenderCheck]
    forwardings: list[Forwarding]
    questions: list[IncomingQuestion]
    waivers: list[PointWaived]
    consultations: list[IncomingConsultation]
    unconsulted: list[Unconsulted]
    proposals: list[DecisionProposal]
    orders: list[DomesticOrder]
    obstacles: list[IncomingObstacle]
    sendings: list[IncomingSending]
    follow_ups: list[FollowUp]
    notes: list[IncomingNote]


def records(incoming: Incoming) -> Records:
    """What was recorded at the steps of this request, each with its author."""
    return Records(
        papers=list(incoming.papers.select_related("recorded_by", "file")),
        checks=list(incoming.checks.select_related("recorded_by", "authority")),
        forwardings=list(incoming.forwardings.select_related("recorded_by", "to", "settled_by")),
        questions=list(incoming.questions.select_related("recorded_by", "settled_by").order_by("-number")),
        waivers=list(incoming.waivers.select_related("recorded_by")),
        consultations=list(
            incoming.consultations.select_related("recorded_by", "settled_by")
            .prefetch_related("offers__assurance")
            .order_by("-number")
        ),
        unconsulted=list(incoming.unconsulted.select_related("recorded_by")),
        proposals=proposals(incoming),
        orders=list(incoming.orders.select_related("recorded_by", "paper").order_by("-recorded_at")),
        obstacles=list(incoming.obstacles.select_related("recorded_by").order_by("-number")),
        sendings=list(incoming.sendings.select_related("recorded_by", "version")),
        follow_ups=list(incoming.follow_ups.select_related("recorded_by", "settled_by")),
        notes=list(incoming.notes.select_related("recorded_by")),
    )


def history(incoming: Incoming) -> list[AuditEvent]:
    """The lines of the register for this case, newest first."""
    return list(reversed(register.read(incoming.case.stream)))


def proposals(incoming: Incoming) -> list[DecisionProposal]:
    """Every decision that was proposed, newest first, with its items."""
    rows = incoming.proposals.select_related("recorded_by", "decided_by", "version")
    return list(rows.prefetch_related("items"))


def proposal(incoming: Incoming) -> DecisionProposal | None:
    """The proposal that waits for a second person."""
    return listed.open_proposal(incoming)


def items(incoming: Incoming) -> list[Item]:
    """The items of the request, each with what was last decided on it."""
    return listed.of(incoming)


def undecided(incoming: Incoming) -> list[Item]:
    """The items a proposal has to speak of."""
    return listed.undecided(incoming)


def completeness(incoming: Incoming) -> list[Point]:
    """What is missing from what was keyed in, and was not waived."""
    waived = set(incoming.waivers.values_list("key", flat=True))
    return [point for point in lacks.points(incoming) if point.key not in waived]


def paper(incoming: Incoming, paper_id: str) -> IncomingPaper:
    """One paper of the request. Raises NotVisible."""
    try:
        found = incoming.papers.select_related("file", "incoming").filter(pk=paper_id).first()
    except (ValidationError, ValueError):
        found = None
    if found is None:
        raise NotVisible("This request has no such paper.")
    return found


def carried(paper: IncomingPaper) -> Carried | None:
    """The data a paper carries: None if it carries none, otherwise what they hold or why they cannot be taken."""
    return data.of(paper)


def unaccepted_files() -> list[UnacceptedFile]:
    """The newest files that were to become a request and could not. For whoever registers requests."""
    return list(UnacceptedFile.objects.all()[:MOST_UNACCEPTED])


def unaccepted(file_id: UUID) -> UnacceptedFile:
    """One of them. Raises NotVisible."""
    found = UnacceptedFile.objects.select_related("file", "by").filter(pk=file_id).first()
    if found is None:
        raise NotVisible("There is no such file.")
    return found


def the_same_request(incoming: Incoming, user: User) -> list[Incoming]:
    """Requests this person sees, of the same State under the same reference: perhaps the same one, sent twice."""
    if not incoming.their_reference:
        return []
    found = visible_to(user).filter(
        requesting_state=incoming.requesting_state, their_reference=incoming.their_reference
    )
    return list(found.exclude(pk=incoming.pk).order_by("-received_at")[:20])

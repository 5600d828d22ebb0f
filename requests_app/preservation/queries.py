"""The reads of the procedure: what is visible, what is listed, what was recorded."""

from dataclasses import dataclass

from django.db.models import F, Q, QuerySet

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.audit.models import AuditEvent
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import CaseFile
from requests_app.core.errors import NotVisible
from requests_app.preservation import elements
from requests_app.preservation.models import Preservation
from requests_app.preservation.records import (
    PreservationAnswer,
    PreservationExtension,
    PreservationOrder,
    PreservationWord,
    ThirdStatePath,
)
from requests_app.preservation.states import ENDED, PRESERVED

PAGE = 50
MOST_LINKABLE = 100


def visible_to(user: User) -> QuerySet[Preservation]:
    """The preservations of the cases this person sees."""
    if not user.holds(Permission.PRESERVATION_READ):
        return Preservation.objects.none()
    return Preservation.objects.filter(case__in=casefile.visible_to(user))


def find(reference: str, user: User) -> Preservation:
    """The preservation of that reference. Raises NotVisible if there is none or this person may not see it."""
    found = None
    if "\x00" not in reference:
        rows = visible_to(user).select_related(
            "case", "case__authority", "case__officer", "version", "request"
        )
        found = rows.filter(reference=reference).first()
    if found is None:
        raise NotVisible("There is no such case.")
    return found


@dataclass(frozen=True, slots=True)
class Pile:
    """What a list is narrowed to: a lane ("us", "them"), a pile ("open", "ending", "ended"), a word."""

    lane: str = ""
    pile: str = "open"
    text: str = ""


def listed(user: User, pile: Pile, *, page: int = 1) -> tuple[list[Preservation], int]:
    """One page of the list and how many there are: what ends first stands first, what has no end yet on top."""
    found = visible_to(user)
    if pile.lane in ("us", "them"):
        found = found.filter(asked_of_us=pile.lane == "us")
    if pile.text:
        found = found.filter(case__in=casefile.matching(pile.text))
    found = _of_pile(found, pile.pile)
    order = (
        ["-moved_at", "-id"]
        if pile.pile == "ended"
        else [F("ends_on").asc(nulls_first=True), "moved_at", "id"]
    )
    rows = found.select_related("case", "request").order_by(*order)
    first = (max(page, 1) - 1) * PAGE
    return list(rows[first : first + PAGE]), found.count()


def _of_pile(found: QuerySet[Preservation], pile: str) -> QuerySet[Preservation]:
    if pile == "ended":
        return found.filter(status__in=ENDED)
    if pile == "preserved":
        return found.filter(status__in=PRESERVED)
    return found.exclude(status__in=ENDED)


def for_case(case: CaseFile) -> list[Preservation]:
    """The preservations linked to a request, whoever may see them: ask `visible_to` before showing them."""
    return list(Preservation.objects.filter(request=case).select_related("case").order_by("moved_at", "id"))


def visible_for_case(case: CaseFile, user: User) -> list[Preservation]:
    """The same, of those that this person may see."""
    return list(
        visible_to(user).filter(request=case).select_related("case", "request").order_by("moved_at", "id")
    )


def linkable(preservation: Preservation, user: User) -> list[CaseFile]:
    """The cases this person may link as the later request: same States, same direction, newest first."""
    found = casefile.visible_to(user)
    if preservation.asked_of_us:
        found = found.filter(kind=CaseFile.Kind.INCOMING, requesting_state=preservation.state)
    else:
        found = found.filter(
            Q(requested_state="") | Q(requested_state=preservation.state), kind=CaseFile.Kind.OUTGOING
        )
    return list(found.order_by("-updated_at", "-id")[:MOST_LINKABLE])


def item_without_a_record(case: CaseFile) -> bool:
    """Whether an outgoing request has an item of preservation of which no preservation keeps the dates."""
    if case.kind != CaseFile.Kind.OUTGOING:
        return False
    content = casefile.draft_content(case)
    return bool(elements.item_of(content)) and not Preservation.objects.filter(request=case).exists()


@dataclass(frozen=True)
class Records:
    """Everything recorded on the way, in the order in which it happened."""

    orders: list[PreservationOrder]
    answers: list[PreservationAnswer]
    extensions: list[PreservationExtension]
    third_states: list[ThirdStatePath]
    words: list[PreservationWord]


def records(preservation: Preservation) -> Records:
    """What was recorded, each with its author."""
    return Records(
        orders=list(preservation.orders.select_related("recorded_by")),
        answers=list(preservation.answers.select_related("recorded_by")),
        extensions=list(preservation.extensions.select_related("recorded_by")),
        third_states=list(preservation.third_states.select_related("recorded_by")),
        words=list(preservation.words.select_related("recorded_by")),
    )


def history(preservation: Preservation) -> list[AuditEvent]:
    """The lines of the register for this case, newest first."""
    return list(reversed(register.read(preservation.case.stream)))


def last_legal_basis(user: User) -> str:
    """The provision the office of this person last rested an order on, so that nobody types it at night."""
    rows = PreservationOrder.objects.filter(preservation__authority=user.authority)
    found = rows.order_by("-recorded_at", "-id").values_list("legal_basis", flat=True).first()
    return found or ""

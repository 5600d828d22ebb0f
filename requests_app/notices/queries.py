"""Reading notices. Those of a restricted case are read by its team alone, also when it became restricted later."""

from django.db.models import Q, QuerySet

from requests_app.accounts.models import User
from requests_app.core.errors import NotVisible
from requests_app.notices.models import Notice

RESTRICTED = "restricted"
PER_PAGE = 50
MOST_COUNTED = 100


def of_person(person: User) -> QuerySet[Notice]:
    """The notices of this person that they may still read."""
    if not person.is_active:
        return Notice.objects.none()
    open_ = Q(case=None) | ~Q(case__confidentiality=RESTRICTED) | Q(case__team_rows__user=person)
    return Notice.objects.filter(open_, person=person).select_related("case")


def inbox(person: User, *, unread_only: bool = False, before: int | None = None) -> list[Notice]:
    """The newest notices, one more than a page holds. `before` is the id of the last one shown."""
    found = of_person(person)
    if unread_only:
        found = found.filter(read_at=None, settled_at=None)
    if before is not None:
        found = found.filter(pk__lt=before)
    return list(found.order_by("-pk")[: PER_PAGE + 1])


def unread(person: User) -> int:
    """How many unread notices there are, counted up to a hundred: for the head of the page."""
    found = of_person(person).filter(read_at=None, settled_at=None).order_by("-pk")
    return len(found.values_list("pk", flat=True)[:MOST_COUNTED])


def find(person: User, notice_id: int) -> Notice:
    """One notice of this person. Raises NotVisible."""
    found = of_person(person).filter(pk=notice_id).first() if 0 < notice_id < 2**63 else None
    if found is None:
        raise NotVisible("There is no such notice.")
    return found

"""One summary per person and day, at the hour they chose, where they are."""

from collections.abc import Collection
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone

from requests_app.core import clock
from requests_app.notices.models import Notice, Preference
from requests_app.outbox import post

TOPIC = "notice.summary"
BATCH = 500


def zone_of(preference: Preference) -> Any:
    """The time zone of the person; without one, that of the portal."""
    return ZoneInfo(preference.time_zone) if preference.time_zone else timezone.get_default_timezone()


def next_moment(preference: Preference, after: datetime) -> datetime:
    """The next time the summary may go: the chosen hour of a day on which none has gone yet."""
    zone = zone_of(preference)
    day = after.astimezone(zone).date()
    if preference.last_summary_on is not None:
        day = max(day, preference.last_summary_on + timedelta(days=1))
    moment = _at(day, preference.hour, zone)
    return moment if moment > after else _at(day + timedelta(days=1), preference.hour, zone)


def _at(day: Any, hour: int, zone: Any) -> datetime:
    # An hour that the clocks leave out or go through twice is still one moment: the first reading of it.
    return datetime.combine(day, time(hour), tzinfo=zone).astimezone(UTC)


def expect(people: Collection[Any]) -> None:
    """Something waits for the summary of these people: say when it is due, unless that is known."""
    if not people:
        return
    Preference.objects.bulk_create(
        [Preference(person_id=person) for person in sorted(people)], ignore_conflicts=True
    )
    now = clock.now()
    waiting = Preference.objects.select_for_update().filter(person__in=people, next_summary_at=None)
    rows = list(waiting.order_by("person_id"))
    for row in rows:
        row.next_summary_at = next_moment(row, now)
    Preference.objects.bulk_update(rows, ["next_summary_at"])


def order_due() -> int:
    """Order the summaries that are due; gives how many. Two of these at once share the work."""
    ordered = 0
    while found := _order_batch():
        ordered += found
    return ordered


@transaction.atomic
def _order_batch() -> int:
    now = clock.now()
    due = Preference.objects.select_for_update(skip_locked=True).filter(next_summary_at__lte=now)
    rows = list(due.order_by("next_summary_at")[:BATCH])
    for row in rows:
        row.last_summary_on, row.next_summary_at = now.astimezone(zone_of(row)).date(), None
    Preference.objects.bulk_update(rows, ["last_summary_on", "next_summary_at"])
    return post.put_many(TOPIC, [{"person": str(row.person_id)} for row in rows])


def waiting_for(person: Any) -> list[Notice]:
    """What a summary for this person would hold now: unread, not settled, and of cases they may know of."""
    found = Notice.objects.filter(
        person_id=person, way="summary", mailed_at=None, settled_at=None, read_at=None
    )
    return list(found.select_related("case").order_by("id")[:1000])

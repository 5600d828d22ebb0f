"""How a person wants to be told: which kinds by mail at once, in the summary or in the portal only; when and where."""

import zoneinfo
from collections.abc import Mapping

from requests_app.accounts.models import User
from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.notices import summaries
from requests_app.notices.kinds import ALWAYS_AT_ONCE, Kind, Way
from requests_app.notices.models import Preference

ZONES = sorted(zoneinfo.available_timezones() - {"localtime", "Factory"})


def of(person: User) -> Preference:
    """The preferences of this person; the defaults, unsaved, if nothing was chosen."""
    return Preference.objects.filter(person=person).first() or Preference(person=person)


@whole
def choose(person: User, *, ways: Mapping[str, str], hour: int, time_zone: str, by: User) -> Preference:
    """Keep what a person chose for themselves. Raises Invalid. Urgent alarms about law come at once all the same."""
    if by.pk != person.pk:
        raise ValueError("People choose for themselves.")
    given = Input()
    chosen = _ways(given, ways)
    if not isinstance(hour, int) or not 0 <= hour <= 23:
        given.fault("hour", "Choose an hour of the day.")
    if time_zone and time_zone not in ZONES:
        given.fault("time_zone", "Choose a time zone from the list.")
    given.done()
    Preference.objects.bulk_create([Preference(person=person)], ignore_conflicts=True)
    row = Preference.objects.select_for_update().get(person=person)
    row.ways, row.hour, row.time_zone = chosen, hour, time_zone
    if row.next_summary_at is not None:
        row.next_summary_at = summaries.next_moment(row, clock.now())
    row.save()
    facts = {"hour": hour, "time_zone": time_zone, "ways": dict(sorted(chosen.items()))}
    register.record(person.stream, "person.notices_chosen", by=by, facts=facts)
    return row


def _ways(given: Input, ways: Mapping[str, str]) -> dict[str, str]:
    chosen = {}
    for kind, way in ways.items():
        code = given.choice(f"way_{kind}", way, Way.values) if kind in Kind.values else ""
        if code == Way.INBOX and kind in ALWAYS_AT_ONCE:
            given.fault(f"way_{kind}", "These come in the summary or at once, not only in the portal.")
        if code:
            chosen[kind] = code
    return chosen

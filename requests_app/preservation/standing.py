"""How near the end is, and whether our own request will come too late."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from requests_app.core import clock
from requests_app.law.names import BUDAPEST, HANOI
from requests_app.preservation import elements, later, term
from requests_app.preservation.models import Preservation
from requests_app.preservation.states import ENDED, PRESERVED, Status
from requests_app.preservation.term import Standing

HOLDS = (BUDAPEST, HANOI)
"""Bases under which a filed request holds the data until it is decided."""


def of(preservation: Preservation) -> Standing:
    """The standing of one preservation today."""
    return of_many([preservation])[preservation.pk]


def of_many(found: Iterable[Preservation]) -> dict[UUID, Standing]:
    """The same for a list, with one query for each kind of linked request."""
    rows, today = list(found), clock.today()
    requests = later.of_many(row.request for row in rows if row.request is not None)
    return {row.pk: _standing(row, requests, today) for row in rows}


def comes_too_late(preservation: Preservation) -> str:
    """The alarm of our own lane: why the data may be gone before the request for them counts; "" if they will not.

    A request that is filed holds the data under the conventions on cybercrime. Under another basis nothing holds
    them, and an answer takes months.
    """
    ends, today = preservation.ends_on, clock.today()
    if preservation.asked_of_us or ends is None or preservation.status not in PRESERVED:
        return ""
    content = elements.content_of(preservation)
    planned = _day(elements.item_of(content).get("follow_up_on"))
    filed = preservation.request is not None and later.of(preservation.request) is not later.Standing.DRAFTED
    if filed:
        return _unheld(content, preservation, ends)
    if ends < today:
        return "The preservation has ended on its face and our request is not sent. Ask at once whether the data exist."
    if planned is not None and planned > ends:
        return "Our request is planned for a day after the preservation ends. Ask for an extension or send it earlier."
    if (ends - today).days <= term.ALARMS[0]:
        return "Our request is not sent and the preservation ends soon. Send it, or ask for an extension now."
    return ""


def _unheld(content: elements.Content, preservation: Preservation, ends: date) -> str:
    instrument = (content.get("basis") or {}).get("instrument", "")
    request = preservation.request
    if instrument in HOLDS or request is None or later.of(request) is not later.Standing.FILED:
        return ""
    sent = later.course(request).filed_at
    expected = term.answer_expected(sent.date() if sent else clock.today())
    if expected <= ends:
        return ""
    return (
        "Nothing in the legal basis holds the data until our request is decided, and an answer is expected only "
        f"about {expected:%-d %B %Y}. Ask for an extension."
    )


def _standing(row: Preservation, requests: dict[UUID, later.Standing], today: date) -> Standing:
    if row.status in ENDED:
        return Standing.ENDED
    if row.status not in PRESERVED or row.ends_on is None:
        return Standing.NOT_YET
    if row.status == Status.HELD and row.request_id is not None:
        undecided = requests.get(row.request_id) is later.Standing.FILED
        return Standing.HELD if undecided else Standing.DECIDED
    return term.near(row.ends_on, today)


def _day(value: object) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) and value else None

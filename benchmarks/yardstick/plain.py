"""The pages as they would be without the portal: one SQL statement written by hand, HTML by string formatting.

What surrounds the rows is cut once from a real page; each answer then fills in the rows, the keys of the
neighbouring pages and the token against forged forms. `lists.py` checks that both ways give the same HTML.
"""

import base64
import json
import re
from collections.abc import Iterable
from datetime import date, datetime
from html import escape
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token

from requests_app.core.keyset import SIZE as PAGE
from requests_app.core.text import first_strong_dir
from requests_app.outgoing.states import ANSWERS, LATE_WHILE, WITH_AUTHOR, WITH_THEM, WITH_US, Status
from requests_app.web.outgoing.wording import COLOURS, owner_label

SELECT = """
SELECT o.id, o.reference, c.title, o.status, o.requested_state, u.name, o.moved_at, o.due_on, o.urgent,
       o.their_reference, a.name, c.confidentiality, c.domestic_reference
  FROM requests_app_outgoing o JOIN requests_app_casefile c ON c.id = o.case_id
  JOIN requests_app_authority a ON a.id = o.authority_id JOIN requests_app_user u ON u.id = o.officer_id
 WHERE {where} ORDER BY {order} LIMIT {limit}"""
COUNT = "SELECT count(*) FROM (SELECT 1 FROM requests_app_outgoing o WHERE {where} LIMIT 101) AS found"
STATES = "SELECT code, names->>'en' FROM requests_app_state WHERE code = ANY(%s)"

STATUS = {
    str(s): f'<strong class="govuk-tag govuk-tag--{COLOURS[s]}">{escape(s.label)}</strong>' for s in Status
}
OWNER = {str(status): escape(owner_label(status)) for status in Status}
LATE = {str(status) for status in LATE_WHILE}
URGENT = ' <strong class="govuk-tag govuk-tag--orange">Urgent</strong>'
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
NEWEST, OLDEST, DUE = "o.moved_at DESC, o.id DESC", "o.moved_at, o.id", "o.due_on, o.id"

_FRAMES: dict[str, str] = {}


def keep_frame(address: str, user: Any, html: str) -> None:
    """Cut the frame of a plain page from the portal's page of the same content."""
    text = html.replace("%", "%%")
    places = iter(range(10))
    text = re.sub(
        r"<tbody>.*?</tbody>", lambda _: f"<tbody>%(rows{next(places)})s</tbody>", text, flags=re.DOTALL
    )
    for side in ("after", "before"):
        text = re.sub(rf"\b{side}=[\w-]+", f"{side}=%({side})s", text)
    _FRAMES[f"{user.pk} {address}"] = re.sub(r'(csrfmiddlewaretoken" value=")\w+', r"\1%(csrf)s", text)


def requests(request: HttpRequest) -> HttpResponse:
    """The list of requests: status, State and place taken from the address, as the portal's page does."""
    given = request.GET
    where, values = _visible(request.user)
    for column in ("status", "requested_state"):
        if value := given.get(column):
            where.append(f"o.{column} = %s")
            values.append(value)
    if after := given.get("after"):
        moved, pk = json.loads(base64.urlsafe_b64decode(after + "=" * (-len(after) % 4)))
        where.append("(o.moved_at, o.id) < (%s, %s)")
        values += [datetime.fromisoformat(moved), pk]
    rows = _read(where, values, NEWEST, PAGE + 1)[:PAGE]
    names = _names(rows)
    keys = {"before": _key(rows[0]), "after": _key(rows[-1])}
    return _answer(request, rows0=_html(rows, names), **keys)


def desk(request: HttpRequest) -> HttpResponse:
    """The four piles of the desk."""
    user, today = request.user, date.today()  # noqa: DTZ011 (the servers of the benchmark run in UTC)
    officer = user.role == "officer"
    mine = WITH_AUTHOR if officer else WITH_US
    others = (*WITH_US, *WITH_THEM) if officer else (*WITH_THEM, Status.QUESTIONED)
    of_status = "o.status = ANY(%s)"
    late = f"{of_status} AND o.closed_at IS NULL AND o.due_on < %s"
    piles = [
        (of_status, [_texts(mine)], OLDEST),
        (late, [_texts(LATE_WHILE), today], DUE),
        (of_status, [_texts(ANSWERS)], NEWEST),
        (of_status, [_texts(others)], NEWEST),
    ]
    read, counts = [], []
    for condition, values, order in piles:
        where, visible = _visible(user)
        where.append(condition)
        read.append(_read(where, visible + values, order, 10))
        counts.append(_count(where, visible + values))
    names = _names(row for rows in read for row in rows)
    assert all(counts)
    return _answer(request, **{f"rows{place}": _html(rows, names) for place, rows in enumerate(read)})


def _visible(user: Any) -> tuple[list[str], list[Any]]:
    team = (
        "(NOT o.restricted OR o.case_id IN (SELECT case_id FROM requests_app_teammember WHERE user_id = %s))"
    )
    if user.role == "officer":
        return [team, "o.authority_id = %s"], [user.pk, user.authority_id]
    return [team, "o.submitted_at IS NOT NULL"], [user.pk]


def _texts(statuses: Iterable[Status]) -> list[str]:
    return [str(status) for status in statuses]


def _read(where: list[str], values: list[Any], order: str, limit: int) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(SELECT.format(where=" AND ".join(where), order=order, limit=limit), values)
        return cursor.fetchall()


def _count(where: list[str], values: list[Any]) -> int:
    with connection.cursor() as cursor:
        cursor.execute(COUNT.format(where=" AND ".join(where)), values)
        return cursor.fetchone()[0]


def _names(rows: Iterable[tuple[Any, ...]]) -> dict[str, str]:
    with connection.cursor() as cursor:
        cursor.execute(STATES, [list({row[4] for row in rows})])
        return dict(cursor.fetchall())


def _html(rows: list[tuple[Any, ...]], names: dict[str, str]) -> str:
    today = date.today()  # noqa: DTZ011
    return "".join([_row(row, names, today) for row in rows])


def _row(row: tuple[Any, ...], names: dict[str, str], today: date) -> str:
    _, reference, title, status, state, officer, moved, due, urgent, theirs = row[:10]
    shown = _day(due) if due else ""
    if due and due < today and status in LATE:
        shown = f'<span class="app-late">{shown} (late)</span>'
    note = f'<span class="app-note">Their reference: <bdi>{escape(theirs)}</bdi></span>' if theirs else ""
    return (
        f'<tr><th scope="row" data-label="Request"><a class="govuk-link app-reference" href="/outgoing/{reference}/">'
        f'{reference}</a>{URGENT if urgent else ""}<span class="app-list__title" dir="{first_strong_dir(title)}">'
        f'{escape(title)}</span>{note}</th><td data-label="Status">{STATUS[status]}</td>'
        f'<td data-label="Requested State">{escape(names[state])}</td>'
        f'<td data-label="Next step with">{OWNER[status]}</td><td data-label="Deadline">{shown}</td>'
        f'<td data-label="Last change">{_day(moved)}</td>'
        f'<td data-label="Officer"><bdi>{escape(officer)}</bdi></td></tr>'
    )


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _key(row: tuple[Any, ...]) -> str:
    return (
        base64.urlsafe_b64encode(json.dumps([row[6].isoformat(), str(row[0])]).encode()).decode().rstrip("=")
    )


def _answer(request: HttpRequest, **filled: str) -> HttpResponse:
    address = request.get_full_path()
    frame = _FRAMES[f"{request.user.pk} {address}"]
    return HttpResponse(frame % (filled | {"csrf": get_token(request)}))

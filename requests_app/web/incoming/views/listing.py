"""The list of requests of other States, and the same as CSV."""

import csv
from collections.abc import Iterable, Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from requests_app.accounts.permissions import Permission
from requests_app.core import clock
from requests_app.directory.models import Channel
from requests_app.incoming import listing
from requests_app.incoming.states import Status
from requests_app.web import access
from requests_app.web.incoming.pages import listing as pages
from requests_app.web.incoming.wording.states import owner_label
from requests_app.web.outgoing.views.export import BYTE_ORDER_MARK, Echo, harmless

HEADINGS = (
    "Reference", "Title", "Status", "Next step with", "Requesting State", "Sender", "Their reference", "Urgency",
    "Channel", "Received", "Day named", "Review on", "Last change", "Registered by", "Handling",
)  # fmt: skip


@require_safe
def requests(request: HttpRequest) -> HttpResponse:
    """The requests this person may see, filtered, sorted, page by page."""
    user = access.require(request, Permission.INCOMING_READ)
    return render(request, "incoming/list.html", {"page": pages.requests(user, request.GET)})


@require_safe
def export(request: HttpRequest) -> StreamingHttpResponse:
    """Every row of the list as it is filtered and sorted now."""
    user = access.require(request, Permission.INCOMING_READ)
    filters, sort = pages.read_filters(request.GET)
    lines = csv_lines(listing.export(user, filters, sort=sort))
    name = f"incoming-{clock.today():%Y-%m-%d}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"}
    return StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8", headers=headers)


def csv_lines(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """The lines of the file, one at a time."""
    writer = csv.writer(Echo(), quoting=csv.QUOTE_ALL)
    yield BYTE_ORDER_MARK + writer.writerow(HEADINGS)
    for row in rows:
        yield writer.writerow([harmless(cell) for cell in _cells(row)])


def _cells(row: dict[str, Any]) -> list[str]:
    return [
        row["reference"],
        row["case__title"],
        str(Status(row["status"]).label),
        owner_label(row["status"]),
        row.get("state_name") or row["requesting_state"],
        row["sender__name"] or row["sender_name"],
        row["their_reference"],
        row["urgency"],
        str(Channel(row["channel"]).label),
        row["received_at"].isoformat(timespec="minutes"),
        row["due_on"].isoformat() if row["due_on"] else "",
        row["review_on"].isoformat() if row["review_on"] else "",
        row["moved_at"].isoformat(timespec="seconds"),
        row["officer__name"],
        row["case__confidentiality"],
    ]

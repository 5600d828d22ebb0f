"""The list of requests as CSV, streamed, safe to open in a spreadsheet."""

import csv
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from django.http import HttpRequest, StreamingHttpResponse
from django.views.decorators.http import require_safe

from requests_app.accounts.permissions import Permission
from requests_app.assurances import queries as assurances
from requests_app.core import clock
from requests_app.outgoing import listing
from requests_app.outgoing.states import Status
from requests_app.web import access
from requests_app.web.assurances.banner import in_short
from requests_app.web.outgoing.pages.listing import read_filters
from requests_app.web.outgoing.wording import owner_label

HEADINGS = (
    "Reference", "Title", "Status", "Next step with", "Requested State", "Requesting authority", "Officer",
    "Domestic reference", "Their reference", "Urgent", "Deadline", "Last change", "Handling",
    "In force",
)  # fmt: skip
# A spreadsheet takes a cell that begins with one of these for a formula; the last four are their wide forms.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
BYTE_ORDER_MARK = "\ufeff"  # tells spreadsheets that the file is UTF-8


@require_safe
def export(request: HttpRequest) -> StreamingHttpResponse:
    """Every row of the list as it is filtered and sorted now."""
    user = access.require(request, Permission.CASEFILE_READ)
    filters, sort = read_filters(request.GET)
    lines = csv_lines(listing.export(user, filters, sort=sort))
    name = f"requests-{clock.today():%Y-%m-%d}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"}
    return StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8", headers=headers)


def csv_lines(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """The lines of the file, one at a time."""
    writer = csv.writer(Echo(), quoting=csv.QUOTE_ALL)
    yield BYTE_ORDER_MARK + writer.writerow(HEADINGS)
    for some in _by_the_hundred(rows):
        bound = assurances.in_force_by_case([row["reference"] for row in some])
        for row in some:
            cells = [*_cells(row), in_short(bound.get(row["reference"], []))]
            yield writer.writerow([harmless(cell) for cell in cells])


def _by_the_hundred(rows: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """What is in force is looked up for many rows at once."""
    left = iter(rows)
    while some := list(islice(left, 500)):
        yield some


def harmless(cell: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{cell}" if cell.lstrip(" \u00a0").startswith(FORMULA_STARTS) else cell


def _cells(row: dict[str, Any]) -> list[str]:
    return [
        row["reference"],
        row["case__title"],
        str(Status(row["status"]).label),
        owner_label(row["status"]),
        row.get("state_name") or row["requested_state"],
        row["authority__name"],
        row["officer__name"],
        row["case__domestic_reference"],
        row["their_reference"],
        "yes" if row["urgent"] else "no",
        row["due_on"].isoformat() if row["due_on"] else "",
        row["moved_at"].isoformat(timespec="seconds"),
        row["case__confidentiality"],
    ]


class Echo:
    """A file that hands every line straight back."""

    def write(self, line: str) -> str:
        return line

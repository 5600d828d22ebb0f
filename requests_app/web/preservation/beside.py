"""The preservations of a request, beside it: until when the data are there, or how to preserve them."""

from dataclasses import dataclass

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile.models import CaseFile
from requests_app.preservation import queries, standing
from requests_app.preservation.term import WORDS
from requests_app.web.components import Piece, Tag
from requests_app.web.preservation.wording import STANDING_COLOURS
from requests_app.web.procedures import Procedure
from requests_app.web.tags import day

KINDS = (CaseFile.Kind.OUTGOING, CaseFile.Kind.INCOMING)


@dataclass(frozen=True)
class Line:
    """One preservation of the data a request asks for."""

    reference: str
    url: str
    tag: Tag
    ends: str
    alarm: str


@dataclass(frozen=True)
class Card:
    """All of them; `from_item_url` makes the item of preservation a record of its own."""

    lines: tuple[Line, ...]
    from_item_url: str


def card(procedure: Procedure, user: User) -> Piece | None:
    """The card beside a request; nothing where there is neither a preservation nor an item of one."""
    case = procedure.case
    if case.kind not in KINDS or not user.holds(Permission.PRESERVATION_READ):
        return None
    found = queries.visible_for_case(case, user)
    standings = standing.of_many(found)
    lines = tuple(
        Line(
            one.reference,
            reverse("preservation:case", args=[one.reference]),
            Tag(WORDS[standings[one.pk]], STANDING_COLOURS[standings[one.pk]]),
            day(one.ends_on) if one.ends_on else "",
            standing.comes_too_late(one),
        )
        for one in found
    )
    writes = user.holds(Permission.PRESERVATION_WRITE) and not lines
    from_item = reverse("preservation:from_item", args=[case.reference])
    url = from_item if writes and queries.item_without_a_record(case) else ""
    return Piece("preservation/_beside.html", Card(lines, url)) if lines or url else None

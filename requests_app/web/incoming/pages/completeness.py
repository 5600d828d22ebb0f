"""Is anything missing? Each point with its source and what to do about it."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile import sections
from requests_app.casefile.points import Point
from requests_app.incoming import completeness
from requests_app.incoming.models import Incoming
from requests_app.incoming.states import ASKABLE
from requests_app.web.case_head import case_head, next_steps, where_is_it
from requests_app.web.components import CaseHead, Link, Step, Where
from requests_app.web.incoming.pages.acts import WAIVABLE
from requests_app.web.incoming.pages.case import may_key


@dataclass(frozen=True)
class Missing:
    """One point: what is missing, why that matters, and the ways to deal with it."""

    rule: str
    text: str
    source: str
    ways: tuple[Link, ...]


@dataclass(frozen=True)
class Waived:
    """A point we go on without."""

    text: str
    reason: str
    by: str


@dataclass(frozen=True)
class CompletenessPage:
    """What is missing, what we go on without."""

    head: CaseHead
    steps: tuple[Step, ...]
    where: Where
    missing: tuple[Missing, ...]
    waived: tuple[Waived, ...]
    ask_url: str
    key_url: str


def completeness_page(incoming: Incoming, user: User) -> CompletenessPage:
    """The page for this person."""
    waivers = list(incoming.waivers.select_related("recorded_by"))
    known = {one.key for one in waivers}
    asks = incoming.status in ASKABLE and user.holds(Permission.INCOMING_QUESTION)
    return CompletenessPage(
        head=case_head(incoming, user, current="completeness"),
        steps=next_steps(incoming, user),
        where=where_is_it(incoming, user),
        missing=tuple(
            _missing(incoming, user, point)
            for point in completeness.points(incoming)
            if point.key not in known
        ),
        waived=tuple(Waived(one.message, one.reason, one.recorded_by.name) for one in waivers),
        ask_url=reverse("incoming:step", args=[incoming.reference, "question"]) if asks else "",
        key_url=reverse("drafting:tasks", args=[incoming.reference]) if may_key(incoming, user) else "",
    )


def _missing(incoming: Incoming, user: User, point: Point) -> Missing:
    ways = []
    if may_key(incoming, user):
        ways.append(Link("Key it in", _field(incoming, point), completeness.said(point)))
    if incoming.status in WAIVABLE and user.holds(Permission.INCOMING_ASSESS):
        url = reverse("incoming:act", args=[incoming.reference, "waive_point"])
        about = urlencode({"about": point.key})
        ways.append(Link("Go on without it", f"{url}?{about}", completeness.said(point)))
    return Missing(completeness.rule_of(point), completeness.said(point), point.source, tuple(ways))


def _field(incoming: Incoming, point: Point) -> str:
    """Where the point is keyed in."""
    place = [incoming.reference, point.section]
    if sections.SECTIONS[point.section].repeated and point.entry_id:
        url = reverse("drafting:entry", args=[*place, point.entry_id])
    else:
        url = reverse("drafting:section", args=place)
    return f"{url}#id_{point.field}" if point.field else url

"""What the overview and the history of a case show."""

from dataclasses import dataclass, replace

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile import queries as casefile
from requests_app.outgoing import queries
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.states import Status
from requests_app.web.case_head import case_head, next_steps, steps_of_others, where_is_it
from requests_app.web.components import CaseHead, Event, Piece, Step, Table, Where
from requests_app.web.documents.pages import Panel, panel
from requests_app.web.outgoing import events
from requests_app.web.outgoing.pages import content as contents
from requests_app.web.outgoing.pages.records import Card, Group, groups, returned
from requests_app.web.panels import MAIN, SIDE, pieces

EVENTS_SHOWN = 8


@dataclass(frozen=True)
class OverviewPage:
    """The case at a glance."""

    head: CaseHead
    steps: tuple[Step, ...]
    others: tuple[str, ...]
    where: Where
    returned: Card | None
    draft_url: str
    is_draft: bool
    items: Table
    offences: Table
    persons: Table
    groups: tuple[Group, ...]
    documents: Panel | None
    events: tuple[Event, ...]
    history_url: str
    hand_over_url: str
    main: tuple[Piece, ...]
    side: tuple[Piece, ...]


def overview(outgoing: Outgoing, user: User) -> OverviewPage:
    """The overview for this person."""
    case, drafting = outgoing.case, outgoing.status == Status.DRAFTED
    content = (
        casefile.draft_content(case) if drafting or outgoing.version is None else outgoing.version.content
    )
    records = queries.records(outgoing)
    newest_return = records.returns[0] if drafting and records.returns else None
    known = events.shown_to(user, queries.history(outgoing))
    lines = [line for line in known if line.name not in events.MINOR][:EVENTS_SHOWN]
    may_draft = drafting and user.holds(Permission.CASEFILE_DRAFT)
    return OverviewPage(
        head=case_head(outgoing, user),
        steps=next_steps(outgoing, user),
        others=steps_of_others(outgoing, user),
        where=where_is_it(outgoing, user),
        returned=returned(newest_return) if newest_return else None,
        draft_url=reverse("drafting:tasks", args=[case.reference]) if may_draft else "",
        is_draft=drafting,
        items=contents.items(content),
        offences=contents.offences(content),
        persons=contents.persons(content),
        groups=groups(replace(records, returns=records.returns[1:]) if newest_return else records),
        documents=panel(outgoing, user) if outgoing.version else None,
        events=events.in_words(lines, short=True),
        history_url=reverse("outgoing:history", args=[case.reference]),
        hand_over_url=_hand_over_url(outgoing, user),
        main=pieces(MAIN, outgoing, user),
        side=pieces(SIDE, outgoing, user),
    )


def _hand_over_url(outgoing: Outgoing, user: User) -> str:
    if outgoing.status == Status.CLOSED or not user.holds(Permission.CASEFILE_ASSIGN):
        return ""
    return reverse("caseload:hand_over", args=[outgoing.case.reference])

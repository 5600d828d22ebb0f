"""What the overview and the history of a request of another State show."""

from dataclasses import dataclass

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.assessment import queries as assessment
from requests_app.casefile import queries as casefile
from requests_app.incoming import queries
from requests_app.incoming.models import Incoming
from requests_app.incoming.states import ENDED
from requests_app.web.case_head import case_head, next_steps, steps_of_others, where_is_it
from requests_app.web.components import CaseHead, Event, Fact, Link, Piece, Step, Table, Where
from requests_app.web.documents.pages import Panel, panel
from requests_app.web.incoming.pages import content as contents
from requests_app.web.incoming.pages.acts import links
from requests_app.web.incoming.pages.records import groups
from requests_app.web.outgoing import events
from requests_app.web.outgoing.pages import content as sections
from requests_app.web.outgoing.pages.records import Group
from requests_app.web.panels import MAIN, SIDE, pieces
from requests_app.web.procedures import case_address

EVENTS_SHOWN = 8


@dataclass(frozen=True)
class OverviewPage:
    """The case at a glance."""

    head: CaseHead
    steps: tuple[Step, ...]
    others: tuple[str, ...]
    where: Where
    acts: tuple[Link, ...]
    key_url: str
    keyed: bool
    asked: Table
    same: tuple[Link, ...]
    offences: Table
    persons: Table
    papers: Table
    add_paper_url: str
    arrival: tuple[Fact, ...]
    groups: tuple[Group, ...]
    documents: Panel | None
    events: tuple[Event, ...]
    history_url: str
    hand_over_url: str
    main: tuple[Piece, ...]
    side: tuple[Piece, ...]


def overview(incoming: Incoming, user: User) -> OverviewPage:
    """The overview for this person."""
    case, keys = incoming.case, may_key(incoming, user)
    newest = casefile.draft_content(case) if case.draft_open else incoming.submitted_version.content
    known = events.shown_to(user, queries.history(incoming))
    lines = [line for line in known if line.name not in events.MINOR][:EVENTS_SHOWN]
    acts, twice = links(incoming, user), queries.the_same_request(incoming, user)
    return OverviewPage(
        head=case_head(incoming, user),
        steps=next_steps(incoming, user),
        others=steps_of_others(incoming, user),
        where=where_is_it(incoming, user),
        acts=tuple(link for key, link in acts if key != "add_paper"),
        key_url=reverse("drafting:tasks", args=[case.reference]) if keys else "",
        keyed=bool(newest.get("assistance")),
        asked=contents.asked(incoming, newest, inside=assessment.may_read(user)),
        same=tuple(Link(f"{one.reference} {one.case.title}", case_address(one.case)) for one in twice),
        offences=sections.offences(newest),
        persons=sections.persons(newest),
        papers=contents.papers_table(contents.papers(incoming)),
        add_paper_url=next((link.url for key, link in acts if key == "add_paper"), ""),
        arrival=contents.arrival(incoming),
        groups=groups(incoming, queries.records(incoming), user),
        documents=panel(incoming, user),
        events=events.in_words(lines, short=True),
        history_url=reverse("incoming:history", args=[case.reference]),
        hand_over_url=_hand_over_url(incoming, user),
        main=pieces(MAIN, incoming, user),
        side=pieces(SIDE, incoming, user),
    )


def _hand_over_url(incoming: Incoming, user: User) -> str:
    if incoming.status in ENDED or not user.holds(Permission.CASEFILE_ASSIGN):
        return ""
    return reverse("caseload:hand_over", args=[incoming.reference])


def may_key(incoming: Incoming, user: User) -> bool:
    """Whether this person may key in what is asked, now."""
    return incoming.case.draft_open and user.holds(Permission.INCOMING_KEY)

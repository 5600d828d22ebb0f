"""Is it genuine? What the directory says of the sender, never what the papers say of themselves."""

from dataclasses import dataclass

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.directory import queries as directory
from requests_app.directory.models import Authority, Channel
from requests_app.directory.queries import makes_requests
from requests_app.incoming.models import Incoming
from requests_app.incoming.states import Status
from requests_app.web.case_head import case_head, next_steps, where_is_it
from requests_app.web.components import CaseHead, Fact, Link, Step, Tag, Where, fact
from requests_app.web.incoming.pages.content import Paper, papers
from requests_app.web.incoming.pages.records import check
from requests_app.web.outgoing.pages.records import Card
from requests_app.web.tags import day

BEING_CHECKED = (Status.AUTHENTICATION, Status.VERIFICATION)


@dataclass(frozen=True)
class Office:
    """An authority of the requesting State as the directory has it."""

    name: str
    kind: str
    facts: tuple[Fact, ...]
    is_sender: bool


@dataclass(frozen=True)
class SenderPage:
    """What to compare, and whom to ask."""

    head: CaseHead
    steps: tuple[Step, ...]
    where: Where
    verdict: Tag
    sentence: str
    said: tuple[Fact, ...]
    offices: tuple[Office, ...]
    checks: tuple[Card, ...]
    papers: tuple[Paper, ...]
    directory_url: str
    is_open: bool


def sender_page(incoming: Incoming, user: User) -> SenderPage:
    """The page for this person."""
    listed = makes_requests(incoming.sender, incoming.requesting_state)
    sender = incoming.sender
    offices = directory.authorities_of(incoming.requesting_state)
    offices.sort(key=lambda one: (one != sender, one.kind != Authority.Kind.CENTRAL, one.name))
    return SenderPage(
        head=case_head(incoming, user, current="sender"),
        steps=next_steps(incoming, user),
        where=where_is_it(incoming, user),
        verdict=Tag("Listed to make requests", "green")
        if listed
        else Tag("Not listed to make requests", "orange"),
        sentence=_sentence(sender, listed),
        said=_said(incoming),
        offices=tuple(_office(one, one == sender) for one in offices),
        checks=tuple(check(one) for one in incoming.checks.select_related("authority", "recorded_by")),
        papers=papers(incoming),
        directory_url=reverse("directory:state", args=[incoming.requesting_state]),
        is_open=incoming.status in BEING_CHECKED,
    )


def _sentence(sender: Authority | None, listed: bool) -> str:
    if sender is None:
        return "The sender is not in our directory. Ask the central authority of that State, as listed below."
    if not listed:
        return (
            "Our directory knows this office, but not as one that makes requests. Have the request verified."
        )
    if sender.needs_confirming:
        return "Nobody has confirmed these particulars within the last year. Have the sender verified if in doubt."
    return "Compare channel, signature and seal with what is known of this office."


def _said(incoming: Incoming) -> tuple[Fact, ...]:
    """What is to be compared: name, channel, reference. Numbers and addresses given in the papers are left out."""
    rows = [
        fact("Sender", incoming.from_whom),
        fact("Channel", incoming.get_channel_display(), incoming.get_road_display()),
        fact("Their reference", incoming.their_reference) if incoming.their_reference else None,
        fact("Date of the request", day(incoming.dated_on)) if incoming.dated_on else None,
    ]
    return tuple(row for row in rows if row is not None)


def _office(office: Authority, is_sender: bool) -> Office:
    confirmed = day(office.last_confirmed_on) if office.last_confirmed_on else "Never"
    channels = ", ".join(str(Channel(code).label) for code in office.channels if code in Channel.values)
    edit = reverse("directory:authority", args=[office.code])
    rows = [
        fact("Telephone", office.phone),
        fact("E-mail", office.email),
        fact("Address", *office.address.splitlines()),
        fact("Hours", office.hours) if office.hours else None,
        fact("Channels", channels or "None: not designated to make or receive requests"),
        fact("Remarks", office.remarks) if office.remarks else None,
        fact(
            "Last confirmed",
            confirmed,
            tag=Tag("To be confirmed", "orange") if office.needs_confirming else None,
            links=(Link("Open in the directory", edit, office.name),),
        ),
    ]
    known = tuple(row for row in rows if row is not None)
    return Office(office.name, office.get_kind_display(), known, is_sender)

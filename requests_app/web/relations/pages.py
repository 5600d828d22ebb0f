"""What the pages of relations show."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile import sections, wording
from requests_app.casefile.comparison import Change
from requests_app.casefile.queries import draft_content
from requests_app.directory import queries as directory
from requests_app.outgoing.states import BEFORE_SENDING, Status
from requests_app.relations import parallel, queries
from requests_app.relations.parallel import Difference
from requests_app.relations.queries import Related
from requests_app.web.case_head import case_head
from requests_app.web.components import CaseHead, Link
from requests_app.web.forms import ServiceForm
from requests_app.web.procedures import Procedure, case_address
from requests_app.web.relations.forms import LinkForm
from requests_app.web.tags import day

_OVER = (Status.WITHDRAWN, Status.REFUSED, Status.CLOSED)


@dataclass(frozen=True)
class Row:
    """One related case."""

    words: str
    reference: str
    title: str
    state: str
    url: str
    since: str
    note: str
    unlink: str


@dataclass(frozen=True)
class Line:
    """One difference in words."""

    label: str
    ours: str
    theirs: str


@dataclass(frozen=True)
class Offer:
    """A shared section in which a parallel request says something new."""

    reference: str
    url: str
    section: str
    title: str
    by: str
    at: object
    changes: tuple[Line, ...]
    conflicts: tuple[Line, ...]
    mark: str


@dataclass(frozen=True)
class Begin:
    """A new request that can be begun from here, and for what."""

    link: Link
    text: str


@dataclass(frozen=True)
class RelatedPage:
    """The related cases of one case."""

    head: CaseHead
    rows: tuple[Row, ...]
    begin: tuple[Begin, ...]
    form: LinkForm | None
    offers: tuple[Offer, ...]
    may_take: bool
    shared: str


@dataclass(frozen=True)
class BeginPage:
    """A new request that begins with this one: what will happen, and its form."""

    head: CaseHead
    title: str
    lines: tuple[str, ...]
    button: str
    form: ServiceForm
    back: str


def related_page(procedure: Procedure, user: User, form: LinkForm | None = None) -> RelatedPage:
    """The page of one case for this person."""
    case, found = procedure.case, queries.related(procedure.case, user)
    drafts = user.holds(Permission.CASEFILE_DRAFT)
    shared = ", ".join(sections.find(code).title.lower() for code in parallel.shared_sections())
    in_matter = any(one.relation.kind == queries.Kind.PARALLEL for one in found)
    return RelatedPage(
        head=case_head(procedure, user, current="related"),
        rows=tuple(_row(case.reference, one, user) for one in found),
        begin=_begin(procedure) if drafts else (),
        form=(form or LinkForm()) if user.holds(Permission.RELATIONS_LINK) else None,
        offers=_offers(procedure, user) if drafts else (),
        may_take=drafts and case.draft_open,
        shared=shared if in_matter else "",
    )


def begin_page(
    procedure: Procedure, user: User, form: ServiceForm, *, title: str, lines: Sequence[str], button: str
) -> BeginPage:
    """The page that begins a new request."""
    head = case_head(procedure, user, current="related")
    return BeginPage(head, title, tuple(lines), button, form, _address("case", procedure))


def states_offered(procedure: Procedure, user: User) -> list[tuple[str, str]]:
    """The States to which the matter does not go yet."""
    asked = {one.requested_state for one in [procedure.case, *queries.in_one_matter(procedure.case, user)]}
    return [one for one in directory.counterpart_choices("en") if one[0] not in asked]


def _row(reference: str, one: Related, user: User) -> Row:
    state = directory.find_state(one.case.requesting_state or one.case.requested_state)
    unlink = one.can_be_unlinked and user.holds(Permission.RELATIONS_LINK)
    return Row(
        words=one.words,
        reference=one.case.reference,
        title=one.case.title,
        state=state.name() if state else "",
        url=case_address(one.case),
        since=day(one.relation.at),
        note=one.relation.note,
        unlink=reverse("relations:unlink", args=[reference, one.case.reference]) if unlink else "",
    )


def _begin(procedure: Procedure) -> tuple[Begin, ...]:
    anew = Begin(
        Link("Start a new request from this one", _address("start", procedure)),
        "Another matter, with those answers that still hold.",
    )
    several = Begin(
        Link("Send to further States", _address("several", procedure)),
        "The same matter and facts; a draft for each State.",
    )
    more = Begin(
        Link("Supplementary request", _address("supplement", procedure)),
        "Ask for more in the same matter; the new letter names this one.",
    )
    other = Begin(
        Link("Amend what was sent", _address("amend", procedure)),
        "The whole text again, to be changed, reviewed and sent; the letter says what changed.",
    )
    sent = procedure.status not in BEFORE_SENDING and procedure.transmitted_at is not None
    if not sent:
        return (anew, several)
    return (anew, several, more) if procedure.status in _OVER else (more, other, several, anew)


def _offers(procedure: Procedure, user: User) -> tuple[Offer, ...]:
    mine = draft_content(procedure.case)
    names = wording.Names()
    return tuple(_offer(one, mine, names) for one in parallel.differences(procedure.case, user))


def _offer(one: Difference, mine: dict[str, object], names: wording.Names) -> Offer:
    theirs = draft_content(one.other)
    return Offer(
        reference=one.other.reference,
        url=case_address(one.other),
        section=one.section,
        title=sections.find(one.section).title,
        by=one.by,
        at=one.at,
        changes=tuple(_line(change, mine, theirs, names) for change in one.changes),
        conflicts=tuple(_line(change, mine, theirs, names) for change in one.conflicts),
        mark=one.mark,
    )


def _line(change: Change, mine: dict[str, object], theirs: dict[str, object], names: wording.Names) -> Line:
    if change.field is None:
        return Line(change.label, f"place {change.old}", f"place {change.new}")
    ours = wording.in_words(change.field, change.old, mine, names=names)
    return Line(change.label, ours, wording.in_words(change.field, change.new, theirs, names=names))


def _address(name: str, procedure: Procedure) -> str:
    return reverse(f"relations:{name}", args=[procedure.reference])

"""What the desk shows to each role."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.safestring import SafeString

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.accounts.roles import Role
from requests_app.casefile.listing import COUNTED, Pile
from requests_app.incoming import desk as incoming
from requests_app.outgoing.desk import Desk, desk
from requests_app.web.components import Empty, Link, Todo
from requests_app.web.desk.work import work_of
from requests_app.web.incoming.pages.rows import rows_html as incoming_rows
from requests_app.web.outgoing.pages.rows import rows_html


@dataclass(frozen=True)
class Part:
    """One pile of the desk: a tile that counts it, and its first rows."""

    key: str
    title: str
    count: str
    rows: SafeString
    more: str
    empty: Empty
    head: str = "desk/_outgoing_head.html"


@dataclass(frozen=True)
class DeskPage:
    """The desk. Without parts, `nothing` says what this role does instead."""

    greeting: str
    purpose: str
    starts: tuple[Link, ...]
    parts: tuple[Part, ...]
    work: list[Todo]
    nothing: Empty | None


def home(user: User) -> DeskPage:
    """The desk of this person."""
    parts = _parts_of(user)
    return DeskPage(
        greeting=user.name or user.get_username(),
        purpose=Role(user.role).purpose,
        starts=_starts(user),
        parts=parts,
        work=work_of(user),
        nothing=None if parts else _elsewhere(user),
    )


STARTS = (
    ("Start a request", "outgoing:new", Permission.CASEFILE_DRAFT),
    ("Register a preservation", "preservation:register", Permission.PRESERVATION_ORDER),
    ("Register an emergency", "emergency:register", Permission.EMERGENCY_VERIFY),
    ("Register a request", "incoming:register", Permission.INCOMING_REGISTER),
)


def _starts(user: User) -> tuple[Link, ...]:
    """What this person may begin, what is most pressing for their role first."""
    return tuple(Link(label, reverse(name)) for label, name, needed in STARTS if user.holds(needed))


def _parts_of(user: User) -> tuple[Part, ...]:
    """Our own requests and those of other States: each for those who see them."""
    ours: tuple[Part, ...] = ()
    if user.holds(Permission.CASEFILE_READ) and user.role != Role.DUTY_OFFICER:
        ours = _parts(user, desk(user))
    theirs = _incoming(incoming.desk(user)) if user.holds(Permission.INCOMING_READ) else ()
    return (*ours[:1], *theirs[:1], *ours[1:2], *theirs[1:], *ours[2:])


NOTHING = {
    "late": Empty("Nothing is late.", "Requests whose deadline has passed appear here."),
    "answers": Empty(
        "No answers yet.",
        "Acknowledgements, questions, conditions, refusals and results of other States appear here.",
    ),
    "incoming": Empty(
        "No request of another State waits for you.",
        "What other States ask of us appears here when it is your turn.",
    ),
    "others": Empty(
        "Nothing waits for others.",
        "Requests that the central authority or the requested State must move appear here.",
    ),
}


def _parts(user: User, piles: Desk) -> tuple[Part, ...]:
    return (
        _part("mine", "Waits for me", piles.waiting_for_me, _mine_empty(user), "mine=1"),
        _part("late", "Late", piles.late, NOTHING["late"], "late=1"),
        _part("answers", "Newest answers", piles.newest_answers, NOTHING["answers"]),
        _part("others", "Waits for others", piles.waiting_for_others, NOTHING["others"]),
    )


def _part(key: str, title: str, pile: Pile, empty: Empty, query: str = "") -> Part:
    more = f"{reverse('outgoing:list')}?{query}" if query and pile.count > len(pile.rows) else ""
    count = f"{COUNTED}+" if pile.more_than_counted else str(pile.count)
    return Part(key, title, count, rows_html(pile.rows), more, empty)


def _incoming(piles: incoming.Desk) -> tuple[Part, ...]:
    """What waits for this person, and what is late if anything is."""
    mine = _incoming_part("incoming", "Incoming, waits for me", piles.waiting_for_me, "mine=1")
    if not piles.late.rows:
        return (mine,)
    return (mine, _incoming_part("incoming-late", "Incoming, late", piles.late, "late=1"))


def _incoming_part(key: str, title: str, pile: Pile, query: str) -> Part:
    more = f"{reverse('incoming:list')}?{query}" if pile.count > len(pile.rows) else ""
    count = f"{COUNTED}+" if pile.more_than_counted else str(pile.count)
    rows = incoming_rows(pile.rows)
    return Part(key, title, count, rows, more, NOTHING["incoming"], "incoming/_list_head.html")


def _mine_empty(user: User) -> Empty:
    if user.holds(Permission.CASEFILE_DRAFT):
        link = Link("Start a request", reverse("outgoing:new"))
        return Empty("Nothing waits for you.", "Drafts and questions to answer appear here.", (link,))
    if user.holds(Permission.OUTGOING_APPROVE):
        link = Link("See all requests", reverse("outgoing:list"))
        return Empty(
            "Nothing waits for you.", "Submitted requests appear here as soon as they come in.", (link,)
        )
    texts = {
        Role.RIGHTS_ADVISER: "Grounds that need your second opinion appear here.",
        Role.SUPERVISOR: "Disagreements that you must settle appear here.",
    }
    link = Link("See all requests", reverse("outgoing:list"))
    return Empty(
        "Nothing waits for you.",
        texts.get(Role(user.role), "Your role reads cases and is not asked to act."),
        (link,),
    )


def _elsewhere(user: User) -> Empty:
    """For roles that see no cases here: where their work is."""
    places = [
        ("Tasks given to your authority", "execution:list", Permission.EXECUTION_READ),
        ("People and their roles", "accounts:people", Permission.ACCOUNTS_MANAGE),
        ("Operations: work that failed or waits", "operations:home", Permission.OPERATIONS_READ),
        ("Citations to confirm or correct", "counsel:list", Permission.COUNSEL_CONFIRM),
        ("Clauses to approve", "clauses:library", Permission.CLAUSES_APPROVE),
        ("Directory of States and authorities", "directory:home", Permission.DIRECTORY_READ),
    ]
    links = tuple(Link(label, reverse(name)) for label, name, needs in places if user.holds(needs))
    return Empty("Your role sees no cases here.", "This is where your work is:", links)

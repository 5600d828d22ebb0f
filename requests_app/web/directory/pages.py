"""What the pages of the directory print."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.urls import reverse
from django.utils.translation import get_language

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.core import clock
from requests_app.core.text import fold
from requests_app.counsel.queries import standing
from requests_app.directory import basis, iso, languages, queries
from requests_app.directory.basis import BasisOption, day_in_words
from requests_app.directory.models import Authority, Channel, State
from requests_app.web.components import Empty, Fact, Link, Table, Tag, fact
from requests_app.web.directory import tables

MANAGE = Permission.DIRECTORY_MANAGE
NOTE_TITLES = {
    "languages": "Languages, in detail",
    "death_penalty": "Death penalty, in detail",
    "practice": "Practice",
}


def language() -> str:
    """The language in which names are shown: that of the page, where the UN has it."""
    chosen = (get_language() or "en")[:2]
    return chosen if chosen in iso.UN_LANGUAGES else "en"


@dataclass(frozen=True)
class Entry:
    """One State in the list."""

    name: str
    url: str
    code: str
    found: str
    kind: str
    authorities: int


@dataclass(frozen=True)
class HomePage:
    """The list of States: `known` are those with an authority on record, `letters` are (letter, entries)."""

    query: str
    letters: list[tuple[str, list[Entry]]]
    known: list[Entry]
    count: int
    empty: Empty


@dataclass(frozen=True)
class Name:
    """A name of a State in one of the six UN languages."""

    language: str
    code: str
    text: str


@dataclass(frozen=True)
class StatePage:
    """One State, and how it stands to ours on a day."""

    title: str
    crumbs: tuple[Link, ...]
    is_home: bool
    names: tuple[Name, ...]
    facts: tuple[Fact, ...]
    authorities: Table
    reach: tuple[Fact, ...]
    on: date
    typed: str
    typed_wrongly: bool
    binding: tuple[BasisOption, ...]
    other: tuple[BasisOption, ...]
    last_resort: BasisOption | None
    participations: Table
    treaties: Table
    actions: tuple[Link, ...]
    sheet_url: str


@dataclass(frozen=True)
class AuthorityPage:
    """One authority."""

    title: str
    original: str
    crumbs: tuple[Link, ...]
    facts: tuple[Fact, ...]
    confirmed: Tag
    confirmed_text: str
    closed: bool
    edit_url: str
    confirm_url: str
    revision: int


def home(query: str, lang: str) -> HomePage:
    """The list of States whose name in any of the six languages holds the text."""
    query = query[: queries.SEARCH_MAX_LENGTH].replace("\x00", "").strip()
    rows = queries.search_states(query, lang)
    base = reverse("directory:home") + "states/"
    entries = [
        Entry(row.name, f"{base}{row.code}/", row.code, row.found, _kind(row), row.authorities)
        for row in rows
    ]
    letters = [(letter, list(group)) for letter, group in groupby(entries, key=_initial)]
    empty = Empty(
        "No State or territory of that name.",
        "Try the name in another language, the first letters of it, or the two-letter code.",
        (Link("Show all States and territories", reverse("directory:home")),),
    )
    known = [] if query else [entry for entry in entries if entry.authorities]
    return HomePage(query, letters, known, len(entries), empty)


def state(found: State, user: User, *, typed: str, on: date | None) -> StatePage:
    """The sheet of a State. `typed` is the day as it stands in the address, `on` that day if it is one."""
    lang, day = language(), on or clock.today()
    ours = queries.home_state()
    is_home = ours.code == found.code
    options = [] if is_home else basis.options(ours, found, on=day, confirmed=standing())
    offices = queries.authorities_of(found.code, with_closed=user.holds(MANAGE))
    manages = user.holds(MANAGE)
    return StatePage(
        title=found.name(lang),
        crumbs=(Link("Directory", reverse("directory:home")),),
        is_home=is_home,
        names=tuple(
            Name(languages.name(code), code, found.names[code])
            for code in iso.UN_LANGUAGES
            if found.names.get(code)
        ),
        facts=_state_facts(found),
        authorities=tables.authorities(offices),
        reach=_reach(offices),
        on=day,
        typed=typed,
        typed_wrongly=bool(typed) and on is None,
        binding=tuple(option for option in options if option.binds),
        other=tuple(option for option in options if not option.selectable),
        last_resort=next((option for option in options if option.selectable and not option.binds), None),
        participations=tables.participations(found, queries.participations_of(found.code), manages),
        treaties=tables.treaties(found, queries.treaties_of(found.code), lang, manages),
        actions=_state_actions(found) if manages else (),
        sheet_url="" if is_home else reverse("sheets:sheet", args=[found.code]),
    )


def authority(found: Authority, user: User) -> AuthorityPage:
    """The page of an authority."""
    manages = user.holds(MANAGE)
    of_state = reverse("directory:state", args=[found.state_id])
    return AuthorityPage(
        title=found.name,
        original=found.name_original,
        crumbs=(
            Link("Directory", reverse("directory:home")),
            Link(found.state.name(language()), of_state),
        ),
        facts=_authority_facts(found),
        confirmed=tables.confirmed(found),
        confirmed_text=_confirmed_text(found),
        closed=not found.is_active,
        edit_url=reverse("directory:edit_authority", args=[found.code]) if manages else "",
        confirm_url=reverse("directory:confirm_authority", args=[found.code]) if manages else "",
        revision=found.revision,
    )


def _initial(entry: Entry) -> str:
    letter = fold(entry.name)[:1].upper()
    return letter or "–"


def _kind(row: queries.StateRow) -> str:
    if row.is_demo:
        return "fictional"
    return "territory" if row.is_territory else ""


def _state_facts(found: State) -> tuple[Fact, ...]:
    facts = [
        fact("Code", found.code),
        fact("Accepts requests in", languages.named(found.accepted_languages) or "Not recorded"),
        fact("Letters", found.get_bilingual_display()),
        fact("Death penalty", tag=_death_penalty(found)),
    ]
    if found.is_territory:
        facts.insert(
            1, fact("Kind", "Territory: another State may answer for it. Find out before you write.")
        )
    facts += [fact(NOTE_TITLES.get(key, key), text) for key, text in sorted(found.notes.items())]
    if found.checked_on or found.source:
        checked = f"Checked on {day_in_words(found.checked_on)}" if found.checked_on else ""
        facts.append(fact("Source", found.source, checked))
    return tuple(facts)


def _death_penalty(found: State) -> Tag:
    if found.retains_death_penalty is None:
        return Tag("Not recorded", "grey")
    return Tag("Retains it", "orange") if found.retains_death_penalty else Tag("Does not have it", "green")


def _confirmed_text(office: Authority) -> str:
    if office.last_confirmed_on is None:
        return "Nobody has confirmed these details. Check them with the office before you rely on them."
    if office.needs_confirming:
        return "Confirmed more than a year ago. Check the details with the office before you rely on them."
    return f"Confirmed by the office on {day_in_words(office.last_confirmed_on)}."


def _reach(offices: list[Authority]) -> tuple[Fact, ...]:
    """Whom to write to and whom to call at night: the two addresses an officer looks for."""
    wanted = (Authority.Kind.CENTRAL, Authority.Kind.POINT_24_7)
    return tuple(
        fact(office.get_kind_display(), office.name, *office.address.splitlines(), office.email, office.phone)
        for kind in wanted
        for office in offices
        if office.kind == kind and office.is_active
    )


def _authority_facts(found: Authority) -> tuple[Fact, ...]:
    channels = [str(Channel(code).label) for code in found.channels if code in Channel.values]
    facts = (
        fact("State", found.state.name(language())),
        fact("Kind", found.get_kind_display()),
        fact("Address", found.address),
        fact("E-mail", found.email),
        fact("Telephone", found.phone),
        fact("Website", found.website),
        fact("Hours", found.hours),
        fact("Channels", *channels),
        fact("Languages", languages.named(found.languages)),
        fact("Remarks", found.remarks),
        fact("Source", found.source),
    )
    return tuple(one for one in facts if one.lines)


def _state_actions(found: State) -> tuple[Link, ...]:
    return (
        Link("Change what is known of this State", reverse("directory:edit_state", args=[found.code])),
        Link("Add an authority", reverse("directory:add_authority", args=[found.code])),
        Link("Add a participation", reverse("directory:add_participation", args=[found.code])),
        Link("Add a bilateral treaty", reverse("directory:add_treaty", args=[found.code])),
    )

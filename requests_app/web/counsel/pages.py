"""What the pages of the legal adviser print."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile import sections
from requests_app.core.text import fold
from requests_app.counsel import queries
from requests_app.counsel.models import CounselWord
from requests_app.counsel.queries import Standing, State
from requests_app.law import catalogue
from requests_app.law.citations import Confirmations
from requests_app.law.instruments import INSTRUMENTS
from requests_app.law.places import Place, Use, UseKind
from requests_app.web.components import Cell, Empty, Fact, Link, Table, Tag, fact
from requests_app.web.counsel.forms import ConfirmForm, CorrectForm, WithdrawForm, WordForm
from requests_app.web.reference.parts import grade_tag
from requests_app.web.tags import day

WHOLE = "whole"
WAITING = "waiting"
EVERY = "every"
COLOURS = {
    State.CONFIRMED: "green",
    State.CORRECTED: "turquoise",
    State.LAPSED: "red",
    State.OPEN: "yellow",
    State.READ: "grey",
    State.WHOLE: "grey",
}
USES_IN_LIST = 4


@dataclass(frozen=True)
class Wanted:
    """What the list is narrowed to."""

    words: str = ""
    state: str = WAITING
    instrument: str = ""


@dataclass(frozen=True)
class ListPage:
    """Every place that is wanted, instrument by instrument."""

    wanted: Wanted
    states: tuple[tuple[str, str], ...]
    instruments: tuple[tuple[str, str], ...]
    tables: tuple[Table, ...]
    count: int
    left_behind: Table
    version: str
    empty: Empty


@dataclass(frozen=True)
class PlacePage:
    """One place: how it prints, what relies on it, what was said of it, and the forms for who may speak."""

    title: str
    crumbs: tuple[Link, ...]
    tag: Tag
    lapsed: str
    facts: tuple[Fact, ...]
    uses: Table
    history: Table
    confirm: WordForm | None
    correct: WordForm | None
    withdraw: WordForm | None
    changed: bool
    waits: bool
    urls: dict[str, str]

    @property
    def refused(self) -> WordForm | None:
        """The form that was sent and not taken."""
        return next(
            (form for form in (self.confirm, self.correct, self.withdraw) if form and form.errors), None
        )


def listing(wanted: Wanted) -> ListPage:
    """The places, narrowed by words, standing and instrument."""
    every = queries.standings()
    counted = queries.count_by_state(every)
    waiting = counted[State.OPEN] + counted[State.LAPSED]
    found = [one for one in every if _is_wanted(one, wanted)]
    confirmed = _confirmed(every)
    tables = tuple(
        Table(INSTRUMENTS[code].title, _COLUMNS, tuple(_row(one, confirmed) for one in group))
        for code, group in groupby(found, key=lambda one: one.place.instrument)
    )
    cited = dict.fromkeys(one.place.instrument for one in every)
    return ListPage(
        wanted=wanted,
        states=(
            (WAITING, f"Waits for the legal adviser ({waiting})"),
            (EVERY, f"Every citation ({len(every)})"),
            *((state.value, f"{state.label} ({counted[state]})") for state in State),
        ),
        instruments=tuple((code, INSTRUMENTS[code].short_title) for code in cited),
        tables=tables,
        count=len(found),
        left_behind=_left_behind(),
        version=catalogue.VERSION,
        empty=Empty(
            "No citation fits.",
            "Try fewer words or another standing.",
            (Link("Show every citation", f"{reverse('counsel:list')}?state={EVERY}"),),
        ),
    )


def place(found: Place, user: User, *, refused: WordForm | None = None, changed: bool = False) -> PlacePage:
    """One place, with the forms if this person may speak. `refused` is the form that was not taken."""
    words = queries.history(found)
    standing = Standing(found, words[0] if words else None)
    confirmed = _confirmed([standing])
    forms = _forms(standing, user, refused)
    return PlacePage(
        title=found.citation.printable(Confirmations({found.key: found.place})),
        crumbs=(Link("Citations", reverse("counsel:list")),),
        tag=_tag(standing),
        lapsed=_lapsed(standing),
        facts=_facts(found, confirmed),
        uses=_uses(found),
        history=_history(words),
        confirm=forms.get("confirm"),
        correct=forms.get("correct"),
        withdraw=forms.get("withdraw"),
        changed=changed,
        waits=standing.state in (State.OPEN, State.LAPSED) and refused is None,
        urls={verb: reverse(f"counsel:{verb}", args=address(found)) for verb in _FORMS},
    )


def address(found: Place) -> list[str]:
    """The parts of the address of a place."""
    return [found.instrument, found.place or WHOLE]


_COLUMNS = ("Place", "Grade", "Standing", "Used by")
_FORMS: dict[str, type[WordForm]] = {
    "confirm": ConfirmForm,
    "correct": CorrectForm,
    "withdraw": WithdrawForm,
}


def _is_wanted(one: Standing, wanted: Wanted) -> bool:
    if wanted.instrument and one.place.instrument != wanted.instrument:
        return False
    if wanted.state == WAITING and one.state not in (State.OPEN, State.LAPSED):
        return False
    if wanted.state not in (WAITING, EVERY) and one.state.value != wanted.state:
        return False
    said = " ".join(f"{use.code} {use.title}" for use in one.place.uses)
    text = fold(f"{one.place.key} {INSTRUMENTS[one.place.instrument].short_title} {said}")
    return all(word in text for word in fold(wanted.words).split())


def _confirmed(standings: Iterable[Standing]) -> Confirmations:
    in_force = [(one.place.key, one.word.printed) for one in standings if one.word and one.is_in_force]
    return Confirmations(dict(in_force))


def _row(one: Standing, confirmed: Confirmations) -> tuple[Cell, ...]:
    found = one.place
    codes = list(dict.fromkeys(use.code for use in found.uses))
    more = f" and {len(codes) - USES_IN_LIST} more" if len(codes) > USES_IN_LIST else ""
    whole = INSTRUMENTS[found.instrument].short_title
    return (
        Cell(
            found.place or whole,
            url=reverse("counsel:place", args=address(found)),
            note=f"prints “{found.citation.printable(confirmed)}”",
        ),
        Cell(tag=grade_tag(found.grades[-1]), note="; ".join(found.notes)),
        Cell(tag=_tag(one)),
        Cell(", ".join(codes[:USES_IN_LIST]) + more),
    )


def _tag(one: Standing) -> Tag:
    return Tag(one.state.label.partition(":")[0], COLOURS[one.state])


def _lapsed(one: Standing) -> str:
    if not one.has_lapsed or one.word is None:
        return ""
    return (
        f"The word of {day(one.word.at)} was given on catalogue {one.word.law_version}. What the catalogue says of "
        f"this place, or hangs on it, has changed since; in catalogue {catalogue.VERSION} it covers nothing. "
        "Look again."
    )


def _facts(found: Place, confirmed: Confirmations) -> tuple[Fact, ...]:
    instrument = INSTRUMENTS[found.instrument]
    return (
        fact("Instrument", instrument.title),
        fact("As catalogued", found.place or "The instrument as a whole"),
        fact("Prints as", found.citation.printable(confirmed), found.citation.printable(confirmed, "fr")),
        fact("How far it was checked", *(f"{grade}: {grade.meaning}" for grade in found.grades)),
        fact("Notes", *found.notes) if found.notes else fact("Notes", "None"),
    )


def _uses(found: Place) -> Table:
    rows = [(Cell(use.kind.label), Cell(_named(use), url=_where(use))) for use in found.uses]
    rows += [(Cell("Field of the form"), Cell(name)) for name in _fields(found)]
    return Table("Where it is used", ("Kind", "What"), tuple(rows))


def _fields(found: Place) -> list[str]:
    """The fields every request has, whatever its types."""
    return [
        f"{section.title}: {field.label}"
        for section in sections.SECTIONS.values()
        for field in section.fields
        if field.source is not None and field.source.key == found.key
    ]


def _named(use: Use) -> str:
    return (
        use.title
        if use.kind in (UseKind.RULE, UseKind.DUTY, UseKind.INSTRUMENT)
        else f"{use.code} {use.title}"
    )


def _where(use: Use) -> str:
    code = use.code.partition(".")[0].lower()
    if use.kind is UseKind.GROUND:
        return reverse("reference:ground", args=[code])
    if use.kind in (UseKind.TYPE, UseKind.FIELD):
        return reverse("reference:type", args=[code])
    if use.kind is UseKind.CLOCK:
        return f"{reverse('reference:clocks')}#{use.code}"
    if use.kind is UseKind.DUTY:
        return reverse("reference:duties")
    return reverse("reference:instrument", args=[code]) if use.kind is UseKind.INSTRUMENT else ""


def _history(words: list[CounselWord]) -> Table:
    rows = tuple(
        (
            Cell(CounselWord.Kind(word.kind).label, note=_on(word)),
            Cell(word.source, note=f"read {day(word.read_on)}" if word.read_on else ""),
            Cell(word.reason),
            Cell(word.by.name, note=day(word.at)),
        )
        for word in words
    )
    columns = ("Word", "Text that was read", "Reason", "By")
    return Table("What was said", columns, rows, empty="Nobody has spoken about this place yet.")


def _on(word: CounselWord) -> str:
    """What a word prints, and on which catalogue it was given."""
    catalogued = f"catalogue {word.law_version}"
    return f"prints {word.printed}, {catalogued}" if word.printed else catalogued


def _left_behind() -> Table:
    rows = tuple(
        (
            Cell(word.key, note=f"{CounselWord.Kind(word.kind).label}, catalogue {word.law_version}"),
            Cell(word.by.name, note=day(word.at)),
            Cell(word.source),
        )
        for word in queries.left_behind()
    )
    return Table("Lapsed: no longer cited by the catalogue", ("Place", "By", "Text that was read"), rows)


def _forms(standing: Standing, user: User, refused: WordForm | None) -> dict[str, WordForm]:
    if not user.holds(Permission.COUNSEL_CONFIRM):
        return {}
    word = standing.word
    open_verbs = ["correct"]
    if standing.place.article and standing.state is not State.CONFIRMED:
        open_verbs.append("confirm")
    if word is not None and word.kind != CounselWord.Kind.WITHDRAWN:
        open_verbs.append("withdraw")
    seen = word.number if word else 0
    made = {verb: _FORMS[verb](initial={"seen": seen}, auto_id=f"{verb}-%s") for verb in open_verbs}
    sent = next((verb for verb, kind in _FORMS.items() if type(refused) is kind), "")
    return {**made, sent: refused} if sent and refused is not None else made

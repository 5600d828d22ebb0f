"""What the pages of the country sheets print."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.core.text import first_strong_dir
from requests_app.directory import languages
from requests_app.directory.basis import day_in_words
from requests_app.directory.models import State
from requests_app.law.return_reasons import REASONS
from requests_app.sheets import queries
from requests_app.sheets.lines import LINES, Line
from requests_app.sheets.models import SheetLine, SheetProposal
from requests_app.web.components import Cell, Empty, Fact, Link, Table, Tag, fact
from requests_app.web.directory.pages import language
from requests_app.web.forms import ServiceForm

STANDINGS = {"open": "blue", "accepted": "green", "declined": "red", "withdrawn": "grey"}


@dataclass(frozen=True)
class Entry:
    """One line of a sheet as the page shows it."""

    code: str
    title: str
    question: str
    text: str
    languages: str
    tag: Tag
    facts: tuple[Fact, ...]
    propose_url: str
    confirm_url: str
    waiting: int

    @property
    def dir(self) -> str:
        return first_strong_dir(self.text)


@dataclass(frozen=True)
class SheetPage:
    """The sheet of one State."""

    title: str
    crumbs: tuple[Link, ...]
    entries: tuple[Entry, ...]
    came_back: tuple[str, ...]
    corrections_url: str
    state_url: str


@dataclass(frozen=True)
class FormPage:
    """A form about one line, with what the line says now."""

    title: str
    crumbs: tuple[Link, ...]
    question: str
    now: tuple[Fact, ...]
    form: ServiceForm
    button: str
    back: str


@dataclass(frozen=True)
class CorrectionPage:
    """One proposal: both versions side by side, and the decision or the form for it."""

    title: str
    crumbs: tuple[Link, ...]
    tag: Tag
    facts: tuple[Fact, ...]
    before: str
    after: str
    now: str
    languages: tuple[str, str]
    form: ServiceForm | None
    withdraw_url: str
    stale: bool = False

    @property
    def moved_on(self) -> bool:
        """Whether the line changed after the proposal was made."""
        return self.now != self.before


@dataclass(frozen=True)
class CorrectionsPage:
    """The proposals: to be decided first, then the newest decided ones."""

    crumbs: tuple[Link, ...]
    waiting: Table
    decided: Table
    empty: Empty | None


@dataclass(frozen=True)
class BesidePage:
    """The sheet as a card beside the draft."""

    state: str
    url: str
    came_back: tuple[str, ...]
    lines: tuple[tuple[str, str, bool], ...]


def sheet_page(state: State, user: User) -> SheetPage:
    """Every line, with its source, its owner and the day of its confirmation."""
    name = state.name(language())
    return SheetPage(
        title=f"Country sheet: {name}",
        crumbs=_crumbs(state),
        entries=tuple(_entry(state, one, user) for one in queries.sheet(state.code)),
        came_back=returns_in_words(state),
        corrections_url=reverse("sheets:corrections"),
        state_url=reverse("directory:state", args=[state.code]),
    )


def form_page(
    state: State, line: Line, known: SheetLine | None, form: ServiceForm, title: str, button: str
) -> FormPage:
    """A form about a line."""
    crumbs = (*_crumbs(state), Link("Country sheet", _url(state)))
    return FormPage(title, crumbs, line.question, _known(known), form, button, _url(state))


def correction_page(
    proposal: SheetProposal, user: User, form: ServiceForm | None, *, stale: bool = False
) -> CorrectionPage:
    """A proposal with both versions; `form` if this person decides on it."""
    line, known = queries.find_line(proposal.state_id, proposal.code)
    own = proposal.is_open and proposal.proposed_by_id == user.pk
    return CorrectionPage(
        title=f"{line.title}: {proposal.state.name(language())}",
        crumbs=(*_crumbs(proposal.state), Link("Corrections", reverse("sheets:corrections"))),
        tag=_standing(proposal),
        facts=_facts(proposal),
        before=proposal.before,
        after=proposal.text,
        now=known.text if known else "",
        languages=(languages.named(proposal.languages_before), languages.named(proposal.languages)),
        form=form,
        withdraw_url=reverse("sheets:withdraw", args=[proposal.pk]) if own else "",
        stale=stale,
    )


def corrections_page() -> CorrectionsPage:
    """All proposals, those to be decided first."""
    waiting = queries.open_proposals(most=100)
    decided = [one for one in queries.proposals() if not one.is_open]
    empty = None
    if not waiting and not decided:
        text = "Open the sheet of a State and propose what a line should say. Returned requests propose by themselves."
        empty = Empty("Nobody has proposed a correction yet.", text, (_directory(),))
    return CorrectionsPage(
        crumbs=(_directory(),),
        waiting=_table("To be decided", waiting, "Nothing waits for a decision."),
        decided=_table("Decided", decided, "Nothing has been decided yet."),
        empty=empty,
    )


def beside(state: State) -> BesidePage:
    """What an officer should know of this State while writing: returns first, then the lines that are filled."""
    known = [(one.line, one.known) for one in queries.sheet(state.code) if one.known is not None]
    return BesidePage(
        state=state.name(language()),
        url=_url(state),
        came_back=returns_in_words(state),
        lines=tuple((line.title, row.text, row.needs_confirming) for line, row in known),
    )


def returns_in_words(state: State) -> tuple[str, ...]:
    """For what the newest requests to a State came back, most frequent first."""
    found = queries.came_back(state.code)
    return tuple(
        f"{one.count} of the last {one.of} came back for this: {REASONS[one.reason].text}" for one in found
    )


def _entry(state: State, standing: queries.Standing, user: User) -> Entry:
    line, known = standing.line, standing.known
    place = [state.code, line.code]
    proposes = user.holds(Permission.SHEETS_PROPOSE)
    confirms = known is not None and (known.owner_id == user.pk or user.holds(Permission.SHEETS_DECIDE))
    return Entry(
        code=line.code,
        title=line.title,
        question=line.question,
        text=known.text if known else "",
        languages=languages.named(state.accepted_languages) if line.lists_languages else "",
        tag=_age(known),
        facts=_known(known)[1:],
        propose_url=reverse("sheets:propose", args=place) if proposes else "",
        confirm_url=reverse("sheets:confirm", args=place) if confirms else "",
        waiting=standing.proposals,
    )


def _age(known: SheetLine | None) -> Tag:
    if known is None:
        return Tag("Not known yet", "grey")
    if known.needs_confirming:
        return Tag("Confirmed more than a year ago", "orange")
    return Tag("Confirmed", "green")


def _known(known: SheetLine | None) -> tuple[Fact, ...]:
    if known is None:
        return (fact("Now", "Nothing is known yet."),)
    return (
        fact("Now", *known.text.splitlines()),
        fact("Source", known.source),
        fact("Looked after by", known.owner.name),
        fact("Confirmed on", day_in_words(known.confirmed_on)),
    )


def _facts(proposal: SheetProposal) -> tuple[Fact, ...]:
    by = proposal.proposed_by.name if proposal.proposed_by else "The portal, because a request came back"
    facts = [fact("Proposed by", by), fact("On", _day(proposal.proposed_at))]
    if proposal.reason_code:
        times = "once" if proposal.times == 1 else f"{proposal.times} times"
        facts.append(
            fact("Reason for the return", REASONS[proposal.reason_code].text, f"Seen {times} since then.")
        )
    facts += [fact("Why", *proposal.why.splitlines()), fact("Source", proposal.source)]
    if proposal.decided_by and proposal.decided_at:
        facts.append(fact("Decided by", proposal.decided_by.name, _day(proposal.decided_at)))
    if proposal.note:
        facts.append(fact("Note", *proposal.note.splitlines()))
    return tuple(facts)


def _table(caption: str, proposals: list[SheetProposal], empty: str) -> Table:
    rows = tuple(
        (
            Cell(LINES[one.code].title, reverse("sheets:correction", args=[one.pk])),
            Cell(one.state.name(language())),
            Cell(one.proposed_by.name if one.proposed_by else "The portal"),
            Cell(_day(one.proposed_at)),
            Cell(tag=_standing(one)),
        )
        for one in proposals
    )
    return Table(caption, ("Line", "State", "Proposed by", "On", "Standing"), rows, empty)


def _standing(proposal: SheetProposal) -> Tag:
    return Tag(proposal.get_standing_display(), STANDINGS[proposal.standing])


def _day(moment: object) -> str:
    return day_in_words(timezone.localtime(moment).date())  # type: ignore[arg-type]


def _directory() -> Link:
    return Link("Directory", reverse("directory:home"))


def _crumbs(state: State) -> tuple[Link, ...]:
    return (_directory(), Link(state.name(language()), reverse("directory:state", args=[state.code])))


def _url(state: State) -> str:
    return reverse("sheets:sheet", args=[state.code])

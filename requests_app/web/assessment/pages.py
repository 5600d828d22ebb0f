"""The page of a whole review: how far it is, every ground in the order of the tests, who waits for whom."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.assessment import guards, queries, quotes
from requests_app.assessment.models import Assessment
from requests_app.assessment.outcomes import Outcome, Waits
from requests_app.assessment.queries import Row, Summary
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import Version
from requests_app.core.verdicts import Verdict
from requests_app.law import catalogue
from requests_app.law.grounds import GROUPS
from requests_app.web.assessment.forms import CountersignManyForm, ManyForm
from requests_app.web.case_head import case_head
from requests_app.web.components import CaseHead, Link, Tag
from requests_app.web.procedures import Procedure

SHOWS = {
    "all": "All grounds",
    "open": "Not settled",
    "mine": "Waiting for me",
    "flagged": "Raised by the facts",
}
OUTCOME_TAGS = {
    Outcome.NOT_ENGAGED: Tag("Not engaged", "green"),
    Outcome.CURED: Tag("Cured", "turquoise"),
    Outcome.BARS: Tag("Bars", "red"),
    Outcome.NEEDS_INFORMATION: Tag("Needs information", "yellow"),
}
WAITING = {
    Permission.ASSESSMENT_ANSWER: Waits.REVIEWER,
    Permission.ASSESSMENT_COUNTERSIGN: Waits.ADVISER,
    Permission.ASSESSMENT_RESOLVE: Waits.SUPERVISOR,
}


@dataclass(frozen=True)
class RaisedLine:
    """Why a ground is flagged: the sentence of its trigger, and the field it looked at."""

    explanation: str
    label: str
    url: str
    text: str = ""


@dataclass(frozen=True)
class GroundLine:
    """One ground in the list. `tick` is the value of its box, empty if it has none."""

    code: str
    title: str
    url: str
    tag: Tag
    flagged: bool
    marks: tuple[str, ...]
    raised: tuple[RaisedLine, ...]
    tick: str
    ticked: bool


@dataclass(frozen=True)
class GroupView:
    """One group of grounds with how far it is."""

    code: str
    title: str
    settled: int
    total: int
    lines: tuple[GroundLine, ...]


@dataclass(frozen=True)
class ReviewPage:
    """Everything the page of a review prints."""

    head: CaseHead
    number: int
    url: str
    screened: bool
    summary: Summary
    groups: tuple[GroupView, ...]
    shows: tuple[tuple[str, str, bool], ...]
    waits: tuple[tuple[str, str], ...]
    versions: tuple[Link, ...]
    notes: tuple[str, ...]
    form: ManyForm | CountersignManyForm | None
    form_title: str
    form_url: str
    form_button: str
    tick_name: str
    tick_all: str
    why_not: str
    paper_url: str

    @property
    def percent(self) -> int:
        """Settled grounds in the hundred, never 100 while one is open."""
        return self.summary.settled * 100 // self.summary.total if self.summary.total else 0

    @property
    def form_is_shown(self) -> bool:
        """There is something to tick, or something was typed that must not be lost."""
        return self.form is not None and (self.form.is_bound or self.tickable)

    @property
    def tickable(self) -> bool:
        """Whether any shown ground has a box."""
        return any(line.tick for group in self.groups for line in group.lines)


def address(name: str, procedure: Procedure, version: Version, *parts: str) -> str:
    """An address of the review; an older version is named in it."""
    url = reverse(f"assessment:{name}", args=[procedure.case.reference, *parts])
    return url if version.number == procedure.case.version_count else f"{url}?version={version.number}"


def review_page(
    procedure: Procedure,
    version: Version,
    user: User,
    *,
    show: str = "all",
    ticked: Iterable[str] = (),
    form: ManyForm | CountersignManyForm | None = None,
) -> ReviewPage:
    """Build the page. `ticked` are the values of ticked boxes, "all" ticks every one."""
    show = show if show in SHOWS else "all"
    assessment = queries.of_version(version)
    rows = queries.rows(version) if assessment else []
    turn = turn_of(user)
    may = _may_speak(procedure, assessment, version, user)
    ticking = turn if may and turn in (Waits.REVIEWER, Waits.ADVISER) else None
    lines = _Lines(procedure, version, ticking, frozenset(ticked))
    base = address("review", procedure, version)
    shown = [row for row in rows if _is_shown(row, show, turn)]
    summary = queries.summarise([queries.brief_of(row) for row in rows])
    return ReviewPage(
        head=case_head(procedure, user, current="assessment"),
        number=version.number,
        url=base,
        screened=assessment is not None,
        summary=summary,
        groups=tuple(_groups(summary, shown, lines)),
        shows=tuple((with_query(base, show=key), label, key == show) for key, label in SHOWS.items()),
        waits=_waits(summary),
        versions=_versions(procedure, version),
        notes=tuple(_notes(assessment, procedure, version)),
        form=_form(ticking, version, form),
        form_title=_FORM_TITLES.get(ticking, "") if ticking else "",
        form_url=address(_FORM_NAMES[ticking], procedure, version) if ticking in _FORM_NAMES else "",
        form_button=_FORM_BUTTONS.get(ticking, "") if ticking else "",
        tick_name="answers" if ticking == Waits.ADVISER else "grounds",
        tick_all=with_query(base, show=show, tick="all"),
        why_not=may.blockers[0].message if not may and assessment else "",
        paper_url=address("memorandum", procedure, version),
    )


_FORM_TITLES = {
    Waits.REVIEWER: "Answer the ticked grounds together: not engaged",
    Waits.ADVISER: "Agree with the ticked answers together",
}
_FORM_NAMES = {Waits.REVIEWER: "answer_many", Waits.ADVISER: "countersign_many"}
_FORM_BUTTONS = {Waits.REVIEWER: "Answer the ticked grounds", Waits.ADVISER: "Agree with the ticked answers"}


def with_query(url: str, **values: str) -> str:
    """The address with more in its query; "all" needs no saying where it is the rule."""
    given = "&".join(f"{name}={value}" for name, value in values.items() if (name, value) != ("show", "all"))
    return url + ("&" if "?" in url else "?") + given if given else url


def state_tag(row: Row) -> Tag:
    """Where a ground stands, in two or three words."""
    if row.standing.waits_for == Waits.ADVISER:
        return Tag("Waits for rights adviser", "blue")
    if row.standing.waits_for == Waits.SUPERVISOR:
        return Tag("Disagreement: waits for supervisor", "orange")
    if row.standing.outcome is not None:
        return OUTCOME_TAGS[row.standing.outcome]
    return Tag("Facts changed: answer again", "orange") if row.finding.stale else Tag("Open", "grey")


def raised_lines(row: Row, procedure: Procedure, version: Version) -> tuple[RaisedLine, ...]:
    """What raised a ground, each with the field it points at."""
    lines = []
    for hit in row.finding.raised:
        place = quotes.find(version.content, hit["pointer"])
        label = place.label if place else ""
        url = version_address(procedure, version, place.anchor if place else "")
        lines.append(RaisedLine(hit["explanation"], label, url))
    return tuple(lines)


def version_address(procedure: Procedure, version: Version, anchor: str = "") -> str:
    """The page that shows a version as it was submitted, at one of its fields."""
    url = reverse("versions:read", args=[procedure.case.reference, version.number])
    return f"{url}#{anchor}" if anchor else url


def isolated(name: str) -> str:
    """A name inside a sentence, between marks that keep it from turning the words around it."""
    return f"\u2068{name}\u2069"


def marks(row: Row) -> tuple[str, ...]:
    """Short remarks on a ground: carried over, answered by whom, two persons needed."""
    said = []
    if row.answer is not None and row.answer.carried_from_id:
        said.append(f"Carried over from version {row.finding.carried_from}")
    if row.answer is not None and row.standing.waits_for == Waits.ADVISER:
        said.append(
            f"Answered “{Outcome(row.answer.answer).label.lower()}” by {isolated(row.answer.by.name)}"
        )
    if row.ground.rights:
        said.append("Human-rights ground: two persons")
    return tuple(said)


class _Lines:
    """Turns rows into lines, knowing who looks and what is ticked."""

    def __init__(
        self, procedure: Procedure, version: Version, ticking: Waits | None, ticked: frozenset[str]
    ) -> None:
        self.procedure, self.version, self.ticking, self.ticked = procedure, version, ticking, ticked

    def line(self, row: Row) -> GroundLine:
        tick = self._tick(row)
        return GroundLine(
            code=row.finding.ground,
            title=row.ground.title,
            url=address("ground", self.procedure, self.version, row.finding.ground),
            tag=state_tag(row),
            flagged=row.finding.flagged,
            marks=marks(row),
            raised=raised_lines(row, self.procedure, self.version),
            tick=tick,
            ticked=bool(tick) and (tick in self.ticked or "all" in self.ticked),
        )

    def _tick(self, row: Row) -> str:
        if row.finding.flagged or self.ticking is None or row.standing.waits_for != self.ticking:
            return ""
        if self.ticking == Waits.ADVISER:
            return str(row.answer.pk) if row.answer else ""
        return row.finding.ground if row.answer is None else ""


def turn_of(user: User) -> Waits | None:
    """Which turn is this person's, by their role."""
    return next((turn for permission, turn in WAITING.items() if user.holds(permission)), None)


def _may_speak(procedure: Procedure, assessment: Assessment | None, version: Version, user: User) -> Verdict:
    turn = turn_of(user)
    if assessment is None or turn is None:
        return guards.NOT_SCREENED if assessment is None else guards.READS_ONLY
    newest = procedure.case.version_count
    wrote = guards.did_not_write(user, casefile.contributor_ids(procedure.case))
    return wrote and guards.is_open(assessment, number=version.number, newest=newest)


def _is_shown(row: Row, show: str, turn: Waits | None) -> bool:
    if show == "open":
        return not row.standing.settled
    if show == "mine":
        return row.standing.waits_for == turn
    return row.finding.flagged if show == "flagged" else True


def _groups(summary: Summary, shown: list[Row], lines: _Lines) -> Iterable[GroupView]:
    for group in summary.groups:
        members = [lines.line(row) for row in shown if row.ground.group == group.code]
        if members:
            yield GroupView(group.code, GROUPS[group.code], group.settled, group.total, tuple(members))


def _waits(summary: Summary) -> tuple[tuple[str, str], ...]:
    words = {Waits.REVIEWER: "Reviewer", Waits.ADVISER: "Rights adviser", Waits.SUPERVISOR: "Supervisor"}
    return tuple(
        (word, f"{number} ground{'s' if number != 1 else ''}" if number else "nothing")
        for turn, word in words.items()
        for number in [summary.waits.get(turn.value, 0)]
    )


def _versions(procedure: Procedure, version: Version) -> tuple[Link, ...]:
    return tuple(
        Link(f"Review of version {other.number}", address("review", procedure, other))
        for other in casefile.versions(procedure.case)
        if other.number != version.number
    )


def _notes(assessment: Assessment | None, procedure: Procedure, version: Version) -> Iterable[str]:
    newest = procedure.case.version_count
    if version.number != newest:
        yield f"This is the review of version {version.number}. Version {newest} has replaced it."
    elif assessment and assessment.closed_at:
        yield "A decision was taken on this version. Its review is closed and stays as it is."
    if assessment and assessment.law_digest != catalogue.DIGEST:
        yield "The catalogue has changed since this version was screened. You read the wording of today."


def _form(
    ticking: Waits | None, version: Version, form: ManyForm | CountersignManyForm | None
) -> ManyForm | CountersignManyForm | None:
    if form is not None or ticking is None:
        return form
    kind = ManyForm if ticking == Waits.REVIEWER else CountersignManyForm
    return kind(initial={"version": version.number})

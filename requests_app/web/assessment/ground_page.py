"""The page of one ground: question, law, facts, all that was said, and the form of whose turn it is."""

from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.assessment import guards, queries, quotes
from requests_app.assessment.models import Answer, Opinion, Resolution
from requests_app.assessment.outcomes import Outcome, Waits
from requests_app.assessment.queries import Row
from requests_app.assessment.records import cures_in_words, nature_in_words
from requests_app.assurances import queries as register
from requests_app.casefile import queries as casefile
from requests_app.casefile.content.sources import printed
from requests_app.casefile.models import Version
from requests_app.core.verdicts import Verdict
from requests_app.counsel.queries import standing
from requests_app.law.citations import Confirmations
from requests_app.law.grounds import CURES
from requests_app.web.assessment import pages
from requests_app.web.assessment.forms import AnswerForm, CountersignForm, ResolveForm
from requests_app.web.assessment.pages import OUTCOME_TAGS, RaisedLine
from requests_app.web.case_head import case_head
from requests_app.web.components import CaseHead, Cell, Fact, Link, Piece, Reason, Step, Table, Tag, fact
from requests_app.web.precedents import beside as precedents
from requests_app.web.procedures import Procedure

GRADE_COLOURS = {"A": "green", "B": "turquoise", "C": "yellow", "D": "grey"}


@dataclass(frozen=True)
class Source:
    """A source with its date, and its address if it has one."""

    title: str
    on: str
    url: str


@dataclass(frozen=True)
class Word:
    """What one person said: an answer, an opinion or a resolution."""

    title: str
    tag: Tag
    by: str
    at: Any
    reasons: str
    facts_relied: str = ""
    sources: tuple[Source, ...] = ()
    cures: tuple[str, ...] = ()
    note: str = ""
    others: tuple["Word", ...] = ()


@dataclass(frozen=True)
class PassageView:
    """A filled part of the request that the ground looks at."""

    title: str
    url: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class GroundPage:
    """Everything the page of one ground prints."""

    head: CaseHead
    number: int
    code: str
    title: str
    group: str
    question: str
    basis: str
    tag: Tag
    flagged: bool
    marks: tuple[str, ...]
    notes: tuple[str, ...]
    raised: tuple[RaisedLine, ...]
    law: Table
    about: tuple[Fact, ...]
    passages: tuple[PassageView, ...]
    current: Word | None
    previous: Word | None
    history: tuple[Word, ...]
    waits: str
    assurances: tuple[Link, ...]
    steps: tuple[Step, ...]
    review_url: str
    before: Link | None
    after: Link | None
    next_open: str
    catalogue_url: str
    urls: dict[str, str]
    beside: Piece | None = None
    answer_form: AnswerForm | None = None
    opinion_form: CountersignForm | None = None
    resolution_form: ResolveForm | None = None

    @property
    def form(self) -> Any:
        """The form that is open on this page, for the summary of its errors."""
        return self.answer_form or self.opinion_form or self.resolution_form


def ground_page(
    procedure: Procedure, version: Version, code: str, user: User, *, form: Any = None
) -> GroundPage | None:
    """Build the page, or None if the ground does not apply to the version. `form` holds what was typed."""
    assessment = queries.of_version(version)
    rows = queries.rows(version) if assessment else []
    row = next((one for one in rows if one.finding.ground == code), None)
    if row is None or assessment is None:
        return None
    turns = guards.turns(
        row,
        user,
        assessment,
        number=version.number,
        newest=procedure.case.version_count,
        writers=casefile.contributor_ids(procedure.case),
    )
    page = _page(procedure, version, row, rows, user, turns)
    return _with_form(page, row, version, turns, form)


def _page(
    procedure: Procedure, version: Version, row: Row, rows: list[Row], user: User, turns: dict[str, Verdict]
) -> GroundPage:
    answers = [_answer(answer, row) for answer in row.answers]
    previous = row.finding.previous if row.answer is None else None
    names, said = ("answer", "countersign", "resolve"), standing()
    return GroundPage(
        beside=precedents.for_ground(row.ground.code, version, user),
        head=case_head(procedure, user, current="assessment"),
        number=version.number,
        code=row.ground.code,
        title=row.ground.title,
        group=pages.GROUPS[row.ground.group],
        question=queries.question(row.ground, version),
        basis=guards.basis(row.ground.code, said),
        tag=pages.state_tag(row),
        flagged=row.finding.flagged,
        marks=pages.marks(row),
        notes=(),
        raised=_raised(row, procedure, version),
        law=_law(row, said),
        about=_about(row),
        passages=_passages(row, procedure, version),
        current=answers[0] if answers else None,
        previous=_answer(previous, row) if previous else None,
        history=tuple(answers[1:]),
        waits=_waits(row),
        assurances=_assurances(row, procedure),
        steps=_steps(turns),
        catalogue_url=reverse("reference:ground", args=[row.ground.code.lower()]),
        review_url=pages.address("review", procedure, version),
        urls={name: pages.address(name, procedure, version, row.ground.code) for name in names},
        **_neighbours(row, rows, procedure, version, user),
    )


def _with_form(
    page: GroundPage, row: Row, version: Version, turns: dict[str, Verdict], form: Any
) -> GroundPage:
    """Put in the one form this person may use, or the one that came back with complaints."""
    if isinstance(form, AnswerForm) or (form is None and turns["answer"]):
        return replace(page, answer_form=form or _answer_form(row, version))
    if isinstance(form, CountersignForm) or (form is None and turns["countersign"]):
        return replace(page, opinion_form=form or CountersignForm(initial=_seen(row, version)))
    if isinstance(form, ResolveForm) or (form is None and turns["resolve"]):
        return replace(
            page, resolution_form=form or ResolveForm(ground=row.ground, initial=_seen(row, version))
        )
    return page


def _seen(row: Row, version: Version) -> dict[str, Any]:
    return {"version": version.number, "answer": row.answer.pk if row.answer else ""}


def _answer_form(row: Row, version: Version) -> AnswerForm:
    """The form with what was answered before as its starting point."""
    start: dict[str, Any] = {"version": version.number, "seen": row.answer.number if row.answer else 0}
    said = row.answer or row.finding.previous
    if said is not None:
        start |= {"answer": said.answer, "reasons": said.reasons, "facts_relied": said.facts_relied}
        start |= {f"cure_{cure['kind']}": cure["text"] for cure in said.cures}
        for number, source in enumerate(said.sources):
            start |= {f"source_{number}_{part}": source.get(part, "") for part in ("title", "on", "url")}
    return AnswerForm(ground=row.ground, initial=start)


def _answer(said: Answer, row: Row) -> Word:
    decided = queries.resolution_of(said)
    others = [_opinion(opinion) for opinion in said.opinions.all()]
    if decided is not None:
        others.append(_resolution(decided))
    return Word(
        title="Answer",
        tag=OUTCOME_TAGS[Outcome(said.answer)],
        by=_who(said),
        at=said.at,
        reasons=said.reasons,
        facts_relied=said.facts_relied,
        sources=tuple(Source(one["title"], one["on"], one.get("url", "")) for one in said.sources),
        cures=tuple(cures_in_words(said.cures)),
        note=f"Carried over from version {row.finding.carried_from}" if said.carried_from_id else "",
        others=tuple(others),
    )


def _opinion(opinion: Opinion) -> Word:
    tag = Tag("Agrees", "green") if opinion.agrees else Tag("Disagrees", "orange")
    return Word("Second opinion", tag, _who(opinion), opinion.at, opinion.reasons)


def _resolution(decided: Resolution) -> Word:
    return Word(
        title="Decision of the supervisor",
        tag=OUTCOME_TAGS[Outcome(decided.outcome)],
        by=_who(decided),
        at=decided.at,
        reasons=decided.reasons,
        cures=tuple(cures_in_words(decided.cures)),
    )


def _who(said: Answer | Opinion | Resolution) -> str:
    return f"{said.by.name}, {said.by.get_role_display().lower()}"


def _raised(row: Row, procedure: Procedure, version: Version) -> tuple[RaisedLine, ...]:
    lines = pages.raised_lines(row, procedure, version)
    quoted = [quotes.quote(version.content, hit["pointer"]) for hit in row.finding.raised]
    return tuple(
        replace(line, text=found.text if found else "") for line, found in zip(lines, quoted, strict=True)
    )


def _law(row: Row, said: Confirmations) -> Table:
    return Table(
        caption="Where it stands",
        columns=("Provision", "How it was checked", "Remark"),
        rows=tuple(
            (
                Cell(printed(citation, confirmed=said), note=said.word_on(citation)),
                Cell(
                    citation.grade.meaning, tag=Tag(f"Grade {citation.grade}", GRADE_COLOURS[citation.grade])
                ),
                Cell(citation.note or "–"),
            )
            for citation in row.ground.citations
        ),
        empty="The rules name no provision of a treaty for this ground.",
    )


def _about(row: Row) -> tuple[Fact, ...]:
    ground = row.ground
    cures = ", ".join(CURES[kind] for kind in ground.cures)
    facts = [
        fact("Nature", nature_in_words(ground), ground.nature_note),
        fact("What can settle it", cures or "Nothing is provided for.", ground.cure_note),
        fact("What the portal looks for", *ground.computed_texts),
        fact("What you have to look for", *ground.trigger_texts),
        fact("Route", ground.route_note),
    ]
    if ground.sole_use_barred:
        facts.append(fact("Limit", "It may never be the only reason to refuse."))
    return tuple(one for one in facts if one.lines)


def _passages(row: Row, procedure: Procedure, version: Version) -> tuple[PassageView, ...]:
    return tuple(
        PassageView(
            passage.place.title,
            pages.version_address(procedure, version, passage.place.anchor),
            tuple(fact(quote.label, *quote.text.split("\n")) for quote in passage.quotes),
        )
        for passage in quotes.passages(version.content, row.ground)
    )


def _waits(row: Row) -> str:
    said = row.answer
    if row.standing.waits_for == Waits.REVIEWER:
        return "It waits for a reviewer to answer it."
    if row.standing.waits_for == Waits.ADVISER and said is not None:
        return f"{pages.isolated(said.by.name)} has answered. It waits for the second opinion of a rights adviser."
    if row.standing.waits_for == Waits.SUPERVISOR and said is not None:
        against = pages.isolated(next(opinion.by.name for opinion in row.opinions if not opinion.agrees))
        answered = pages.isolated(said.by.name)
        return f"{against} disagrees with {answered}. It waits for a supervisor who is neither of them."
    return "It is settled on this version. It waits for nobody."


def _assurances(row: Row, procedure: Procedure) -> tuple[Link, ...]:
    """The entries of the register on which the cure of this ground depends."""
    if not row.assurances or row.answer is None:
        return ()
    tied = [one for found in register.cures_of([row.answer.pk]).values() for one in found]
    return tuple(
        Link(
            f"No. {one.number}: {one.status_label().lower()}",
            reverse("assurances:entry", args=[procedure.case.reference, one.number]),
        )
        for one in tied
    )


def _steps(turns: dict[str, Verdict]) -> tuple[Step, ...]:
    labels = {
        "answer": "Answer this ground",
        "countersign": "Give the second opinion",
        "resolve": "Settle the disagreement",
    }
    return tuple(
        Step(
            label=label,
            url=f"#{verb}",
            key=verb,
            reasons=tuple(Reason(blocker.message, blocker.basis) for blocker in turns[verb].blockers),
            tone="primary",
        )
        for verb, label in labels.items()
    )


def _neighbours(
    row: Row, rows: list[Row], procedure: Procedure, version: Version, user: User
) -> dict[str, Any]:
    """The grounds before and after this one, and the next one that waits for this person."""
    place = rows.index(row)

    def link(other: Row | None) -> Link | None:
        if other is None:
            return None
        code = other.finding.ground
        return Link(f"{code} {other.ground.title}", pages.address("ground", procedure, version, code))

    turn = pages.turn_of(user)
    waiting = [one for one in rows[place + 1 :] + rows[:place] if one.standing.waits_for == turn]
    next_open = link(waiting[0]) if waiting else None
    return {
        "before": link(rows[place - 1]) if place else None,
        "after": link(rows[place + 1]) if place + 1 < len(rows) else None,
        "next_open": next_open.url if next_open else "",
    }

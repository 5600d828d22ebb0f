"""What the pages about the clocks of a case show."""

from dataclasses import dataclass

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.counsel.queries import standing as confirmed
from requests_app.deadlines import explaining, queries
from requests_app.deadlines.declared import BY_KEY
from requests_app.deadlines.explaining import Computation
from requests_app.deadlines.models import Alarm, Deadline
from requests_app.deadlines.services import CONTACTS
from requests_app.directory import queries as directory
from requests_app.web.case_head import case_head
from requests_app.web.components import CaseHead, Cell, Event, Fact, Link, Piece, Table, Tag, fact
from requests_app.web.deadlines import wording
from requests_app.web.procedures import Procedure
from requests_app.web.tags import day, iso, moment

STATUS_CLOCK = ("K35", "")
SHOWN = 6


@dataclass(frozen=True)
class Row:
    """One clock in the panel of a case."""

    title: str
    url: str
    tag: Tag
    due: str
    left: str
    whose: str
    next_step: str


@dataclass(frozen=True)
class Panel:
    """The clocks of a case on its overview."""

    rows: tuple[Row, ...]
    more: str
    url: str


@dataclass(frozen=True)
class CasePage:
    """All clocks of a case."""

    head: CaseHead
    running: Table
    ended: Table
    contacted_url: str


@dataclass(frozen=True)
class ClockPage:
    """One clock with its computation."""

    head: CaseHead
    title: str
    tag: Tag
    next_step: str
    sentence: str
    facts: tuple[Fact, ...]
    skipped: Table
    pauses: Table
    alarms: tuple[Event, ...]
    back: str
    contacted_url: str


def panel(procedure: Procedure, user: User) -> Piece | None:
    """The open clocks of a case, the first due first; nothing while none runs."""
    open_ = queries.open_of_case(procedure.case)
    if not open_:
        return None
    url = reverse("deadlines:case", args=[procedure.case.reference])
    more = f"{len(open_) - SHOWN} more" if len(open_) > SHOWN else ""
    return Piece("deadlines/_panel.html", Panel(tuple(_row(one) for one in open_[:SHOWN]), more, url))


def case_page(procedure: Procedure, user: User) -> CasePage:
    """Every clock, those that run first."""
    found = queries.of_case(procedure.case)
    running = [one for one in found if one.ended_at is None]
    return CasePage(
        head=case_head(procedure, user, current="clocks"),
        running=_table("Running", running, "No clock runs in this case."),
        ended=_table("Ended", [one for one in found if one.ended_at], ""),
        contacted_url=_contacted(procedure, running, user),
    )


def clock_page(procedure: Procedure, deadline: Deadline, user: User) -> ClockPage:
    """How the date of one clock came about."""
    found = explaining.explain(deadline, confirmed())
    return ClockPage(
        head=case_head(procedure, user, current="clocks"),
        title=found.declared.title,
        tag=wording.standing(deadline),
        next_step=found.declared.next_step if deadline.ended_at is None else "",
        sentence=_sentence(found),
        facts=_facts(found),
        skipped=_skipped(found),
        pauses=_pauses(found),
        alarms=tuple(_alarm(one) for one in reversed(queries.alarms(deadline))),
        back=reverse("deadlines:case", args=[procedure.case.reference]),
        contacted_url=_contacted(procedure, [deadline] if deadline.ended_at is None else [], user),
    )


def _row(deadline: Deadline) -> Row:
    declared = BY_KEY.get((deadline.code, deadline.variant))
    return Row(
        title=wording.title(deadline),
        url=address(deadline),
        tag=wording.standing(deadline),
        due=wording.due(deadline),
        left=wording.left(deadline),
        whose=wording.whose(deadline),
        next_step=declared.next_step if declared else "",
    )


def address(deadline: Deadline) -> str:
    """The page of one clock."""
    return reverse("deadlines:clock", args=[deadline.case.reference, deadline.pk])


def _contacted(procedure: Procedure, running: list[Deadline], user: User) -> str:
    """Where to note that the other State was asked, while that clock runs."""
    asks = user.holds(CONTACTS)
    if asks and any((one.code, one.variant) == STATUS_CLOCK for one in running):
        return reverse("deadlines:contacted", args=[procedure.case.reference])
    return ""


def _table(caption: str, found: list[Deadline], empty: str) -> Table:
    rows = tuple(
        (
            Cell(wording.title(one), address(one), note=one.subject),
            Cell(tag=wording.standing(one), note=wording.left(one)),
            Cell(wording.due(one)),
            Cell(wording.whose(one)),
        )
        for one in found
    )
    return Table(caption, ("What", "How it stands", "Due", "Whose days"), rows, empty)


def _sentence(found: Computation) -> str:
    deadline = found.deadline
    if found.is_named:
        return f"The day was named: {wording.due(deadline)}. Nothing is counted."
    skipped = sum(one.days for one in found.skipped)
    parts = [f"{wording.length(found.span)} from {wording.when(deadline.started_at)}"]
    if skipped:
        parts.append(f"{wording.count(skipped, 'day')} not counted")
    return f"{', '.join(parts)}: due {wording.due(deadline)}."


def _facts(found: Computation) -> tuple[Fact, ...]:
    deadline, declared = found.deadline, found.declared
    facts = [
        fact("Rule", found.rule, f"{declared.code} {declared.clock.name}"),
        fact("Authority", found.force, *found.law, tag=wording.force(declared)),
        fact("Length", wording.length(found.span), "" if found.is_named else _from_now_on(found)),
        fact("Started", wording.when(deadline.started_at), _by(deadline.started_by)),
        fact("Due", wording.due(deadline), wording.left(deadline)),
        fact("Our days and theirs", f"Ours: {found.sides.ours}. Theirs: {found.sides.theirs}."),
    ]
    if found.counts_working_days:
        facts.insert(3, fact("Calendar", _calendar(found), links=(_days_link(found),)))
    if deadline.ended_at is not None:
        facts.append(fact("Ended", wording.when(deadline.ended_at), _by(deadline.ended_by)))
    return tuple(facts)


def _from_now_on(found: Computation) -> str:
    return "A working value of this portal, without legal authority." if found.is_working_value else ""


def _by(person: User | None) -> str:
    return f"by {person.name}" if person else ""


def _calendar(found: Computation) -> str:
    state = directory.find_state(found.state)
    name = state.name() if state else found.state
    known = (
        ""
        if found.calendar_known
        else " Its holidays are not in the calendar library: only what was set here counts."
    )
    return f"Working days of {name}.{known}"


def _days_link(found: Computation) -> Link:
    return Link("Its days", reverse("deadlines:calendar", args=[found.state]))


def _skipped(found: Computation) -> Table:
    rows = tuple(
        (
            Cell(day(one.first) if one.days == 1 else f"{day(one.first)} to {day(one.last)}"),
            Cell("The clock stood still" if one.why == "paused" else one.why),
            Cell(str(one.days)),
        )
        for one in found.skipped
    )
    return Table("Days that were not counted", ("Day", "Why", "Days"), rows)


def _pauses(found: Computation) -> Table:
    rows = tuple(
        (Cell(one.why), Cell(moment(one.since)), Cell(moment(one.until) if one.until else "until now"))
        for one in found.pauses
    )
    return Table("When it stood still", ("Why", "From", "Until"), rows)


def _alarm(alarm: Alarm) -> Event:
    what = "Warning before the due date" if alarm.code.startswith("-") else "Alarm after the due date"
    lines = ("Overtaken by a later one: not sent by itself.",) if alarm.overtaken else ()
    told = f"Told to {wording.count(alarm.told, 'person').replace('persons', 'people')}."
    return Event(what, "", moment(alarm.at), iso(alarm.at), lines or (told,))

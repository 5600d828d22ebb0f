"""The page of one task: what it is to do, on what it rests, what was done and obtained, what stands in the way."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse

from requests_app.accounts.models import User
from requests_app.execution import queries
from requests_app.execution.acts import ACTS
from requests_app.execution.models import Task
from requests_app.execution.records import Act, HandIn, ItemResult, Obstacle, TaskItem
from requests_app.execution.telling_acts import local
from requests_app.execution.words import Formalities, Ground, Hurdle, Outcome
from requests_app.web.components import CaseHead, Cell, Event, Fact, Step, Table, Tag, Where, fact
from requests_app.web.execution.pages import steps, task_head, where
from requests_app.web.execution.wording import HAPPENED
from requests_app.web.tags import day, iso, moment

OUTCOMES = {Outcome.EXECUTED: "green", Outcome.PARTLY: "yellow", Outcome.NOT_EXECUTED: "red"}


@dataclass(frozen=True)
class ItemCard:
    """One item as the task holds it, with what came of it."""

    title: str
    limits: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class TaskPage:
    """One task."""

    head: CaseHead
    where: Where
    steps: tuple[Step, ...]
    secrecy: str
    obstacle: Fact | None
    facts: tuple[Fact, ...]
    items: tuple[ItemCard, ...]
    about: tuple[tuple[str, tuple[Fact, ...]], ...]
    acts: Table
    exhibits: Table
    events: tuple[Event, ...]


def task_page(task: Task, user: User) -> TaskPage:
    """The page of this task for this person."""
    items, results = queries.items(task), queries.results_of_task(task)
    obstacles = queries.obstacles(task)
    open_one = next((one for one in obstacles if not hasattr(one, "answer")), None)
    return TaskPage(
        head=task_head(task),
        where=where(task),
        steps=steps(task, user),
        secrecy=task.secrecy,
        obstacle=_obstacle(open_one) if open_one is not None and task.status == "obstructed" else None,
        facts=_facts(task),
        items=tuple(_card(one, results.get(one.entry)) for one in items),
        about=_about(items),
        acts=_acts(task, queries.acts(task)),
        exhibits=_exhibits(task),
        events=tuple(_events(task, obstacles)),
    )


def order_facts(subject: Task | Act) -> tuple[Fact, ...]:
    """On what a task or an act rests."""
    made = day(subject.order_made_on)
    return (
        fact("Rests on", str(Ground(subject.order_kind).label)),
        *((fact("Order no.", subject.order_number),) if subject.order_number else ()),
        *((fact("Made", f"{made}, {subject.order_made_by}" if made else subject.order_made_by),)
          if subject.order_made_by else ()),
        *((fact("Provision or scope", subject.order_text),) if subject.order_text else ()),
    )  # fmt: skip


def _facts(task: Task) -> tuple[Fact, ...]:
    more = (
        ("Instructions", task.instructions),
        ("Procedure to follow", task.procedure),
        ("Persons who attend", task.attending),
    )
    given = tuple(fact(label, *text.split("\n")) for label, text in more if text)
    who = task.officer.name if task.officer else "Nobody yet"
    return (
        fact("Given to", task.authority.name),
        fact("Who has it", who),
        fact("Given on", day(task.given_at)),
        fact("To be finished by", day(task.due_on) or "No day was set"),
        *order_facts(task),
        *given,
    )


def _card(item: TaskItem, result: ItemResult | None) -> ItemCard:
    rows = tuple(fact(row["label"], *row["text"].split("\n")) for row in item.rows)
    if result is not None:
        outcome = Outcome(result.outcome)
        tag = Tag(str(outcome.label), OUTCOMES[outcome])
        said = tuple(line for text in (result.came, result.why) for line in text.split("\n") if line)
        rows = (*rows, Fact("What came of it", said, tag=tag))
    return ItemCard(f"{item.number}. {item.title}", item.limits, rows)


def _about(items: Iterable[TaskItem]) -> tuple[tuple[str, tuple[Fact, ...]], ...]:
    """The persons and identifiers the items name, each once."""
    found = {}
    for item in items:
        for one in item.about:
            found[one["title"]] = tuple(fact(row["label"], *row["text"].split("\n")) for row in one["rows"])
    return tuple(found.items())


def _acts(task: Task, acts: Iterable[Act]) -> Table:
    numbers = {one.entry: one.number for one in queries.items(task)}
    rows = []
    for one in acts:
        began, _ = local(one)
        corrected = hasattr(one, "corrected_by")
        rows.append(
            (
                Cell(
                    f"{one.number}. {ACTS[one.kind].title}",
                    url=reverse("execution:act", args=[task.reference, one.number]),
                    note=one.did[:160],
                    tag=Tag(f"Corrected by {one.corrected_by.number}", "grey") if corrected else None,
                ),
                Cell(f"{began:%-d %B %Y, %H:%M}", note=one.zone),
                Cell(one.place[:80]),
                Cell(", ".join(str(numbers[entry]) for entry in one.items if entry in numbers)),
            )
        )
    return Table(
        "What was done", ("Act", "When", "Where", "Items"), tuple(rows), empty="Nothing is recorded yet."
    )


def _exhibits(task: Task) -> Table:
    rows = tuple(
        (
            Cell(one.short_label, url=exhibit_url(one.pk), note=one.description[:160]),
            Cell(str(one.get_status_display())),
            Cell(one.filename or str(one.get_nature_display())),
            Cell(one.authority.name),
        )
        for one in queries.exhibits(task)
    )
    return Table(
        "Exhibits", ("Exhibit", "Status", "What", "Held by"), rows, empty="No exhibit is recorded yet."
    )


def exhibit_url(key: object) -> str:
    """The page of an exhibit."""
    try:
        return reverse("evidence:exhibit", args=[key])
    except NoReverseMatch:
        return ""


def _obstacle(one: Obstacle) -> Fact:
    expected = f"Expected on {day(one.expected_on)}." if one.expected_on else ""
    return fact(str(Hurdle(one.kind).label), one.text, expected)


def _events(task: Task, obstacles: list[Obstacle]) -> list[Event]:
    found = [(task.given_at, Event("Given to the authority", task.given_by.name, *_when(task.given_at)))]
    for note in queries.notes(task):
        title = HAPPENED[note.verb]
        lines = (note.text, f"New day: {day(note.due_on)}" if note.due_on else "")
        person = (f"To {note.person.name}",) if note.person else ()
        found.append((note.at, Event(title, note.by.name, *_when(note.at), lines=(*person, *lines))))
    for one in obstacles:
        told = _obstacle(one)
        found.append(
            (one.at, Event(f"Obstacle reported: {told.key}", one.by.name, *_when(one.at), lines=told.lines))
        )
    found += [(one.at, _handed_in(one)) for one in queries.hand_ins(task)]
    return [event for _, event in sorted(found, key=lambda pair: pair[0], reverse=True)]


def _handed_in(one: HandIn) -> Event:
    kept = {True: "It was kept secret.", False: "It could not be kept secret.", None: ""}[one.secrecy_kept]
    formalities = f"Procedure asked for: {str(Formalities(one.formalities).label).lower()}."
    return Event(
        f"Handed in and certified ({one.round})",
        one.by.name,
        *_when(one.at),
        lines=(formalities, one.formalities_text, kept, one.note),
    )


def _when(at: object) -> tuple[str, str]:
    return moment(at), iso(at)

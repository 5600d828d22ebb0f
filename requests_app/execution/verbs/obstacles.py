"""Report what stands in the way; answer it once the requesting State was told."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Max

from requests_app.accounts.models import User
from requests_app.core import clock
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.execution.models import Task
from requests_app.execution.moving import add_note, hold, perform
from requests_app.execution.records import Obstacle, ObstacleAnswer
from requests_app.execution.verbs.acting import items_chosen
from requests_app.execution.words import TOLD_OF, Hurdle


@whole
def report_obstacle(
    task: Task, *, by: User, kind: str, items: Sequence[Any], text: str, expected_on: date | None = None
) -> Task:
    """Say what cannot be done, will be late, or cannot be kept secret. Work waits until it is answered."""
    given = Input()
    kind = given.choice("kind", kind, Hurdle.values)
    text = given.text("text", text, needed="Say what stands in the way, and what was tried.")
    needed = kind == Hurdle.LATE
    expected = given.future_day("expected_on", expected_on, needed=needed)
    held = hold(task)
    chosen = items_chosen(given, held, items)
    given.done()
    moved = perform(held, "report_obstacle", by=by, facts={"obstacle": kind})
    last = moved.obstacles.aggregate(last=Max("number"))["last"] or 0
    Obstacle.objects.create(
        task=moved,
        number=last + 1,
        kind=kind,
        items=chosen,
        text=text,
        expected_on=expected,
        by=by,
        at=clock.now(),
    )
    return moved


@whole
def answer_obstacle(
    task: Task,
    *,
    by: User,
    text: str,
    told_on: date | None = None,
    their_word: str = "",
    due_on: date | None = None,
) -> Task:
    """Tell the executing authority how to go on.

    Of what cannot be done, will be late or cannot be kept secret the requesting State was told first; whether a
    measure goes on although it cannot be kept secret, the requesting State decides.
    """
    held = hold(task)
    open_one = held.obstacles.filter(answer=None).order_by("-number").first()
    given = Input()
    text = given.text("text", text, needed="Tell the executing authority how to go on.")
    their_word = given.text("their_word", their_word)
    kind = open_one.kind if open_one is not None else ""
    if kind in TOLD_OF:
        told_on = given.past_day("told_on", told_on)
    if kind == Hurdle.SECRECY and not their_word:
        given.fault("their_word", "The requesting State decides whether to go on: say what it answered.")
    due = given.future_day("due_on", due_on, needed=False)
    given.done()
    values = {"due_on": due} if due else {}
    moved = perform(held, "answer_obstacle", by=by, values=values, due=due)
    if open_one is not None:
        ObstacleAnswer.objects.create(
            obstacle=open_one,
            told_on=told_on if kind in TOLD_OF else None,
            their_word=their_word,
            text=text,
            due_on=due,
            by=by,
            at=clock.now(),
        )
    add_note(moved, "answer_obstacle", text, by=by, due_on=due)
    return moved

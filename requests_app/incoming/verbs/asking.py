"""Acknowledge, ask for what is missing, warn, take the answer; go on without it, or let the request lapse."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, BinaryIO

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile.points import Point
from requests_app.core import clock
from requests_app.core.errors import Blocked
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.documents.answers.requests import Acknowledgement, InformationRequest, LapseNotice
from requests_app.documents.answers.requests import Point as Asked
from requests_app.incoming import completeness, letters, moving, papers
from requests_app.incoming.models import Incoming
from requests_app.incoming.papers import Looked
from requests_app.incoming.records import IncomingPaper, IncomingQuestion, PointWaived
from requests_app.incoming.states import Status

REPLY_DAYS = 30
"""K37: a working value of the portal, not law."""
WARNED_DAYS = 14
MOST_POINTS = 100


@whole
def acknowledge(incoming: Incoming, *, by: User, language: str = "en", remark: str = "") -> Incoming:
    """Acknowledge the receipt; the letter is ordered."""
    given = Input()
    remark = given.text("remark", remark, longest=2000)
    given.done()
    incoming = moving.perform(incoming, "acknowledge", by=by)
    letter = Acknowledgement(
        **letters.head(incoming, by=by),
        channel=incoming.channel,
        papers=letters.papers(incoming),
        urgent=incoming.urgent,
        remark=remark,
    )
    letters.order(incoming, letter, by=by, language=language)
    return incoming


@whole
def question(
    incoming: Incoming,
    *,
    by: User,
    question: str,
    points: Sequence[str] = (),
    due_on: date | None = None,
    language: str = "en",
) -> Incoming:
    """Ask the requesting State: in words, and for the points of completeness named by their keys."""
    given = Input()
    wanted = set(points)
    chosen = [one for one in completeness.points(incoming) if one.key in wanted]
    if len(chosen) != len(wanted) or len(wanted) > MOST_POINTS:
        given.fault("points", "The list has changed. Choose the points again.")
    needed = "" if chosen else "Write what is needed, or choose the points that are missing."
    text = given.text("question", question, needed=needed)
    until = given.future_day("due_on", due_on, needed=False) or clock.today() + timedelta(days=REPLY_DAYS)
    given.done()
    facts = {"due_on": str(until), "points": [one.key for one in chosen]}
    incoming = moving.perform(incoming, "question", by=by, facts=facts, due=until)
    row = moving.keep(
        IncomingQuestion,
        incoming,
        number=moving.next_number(incoming.questions),
        question=text or "The points listed are missing.",
        points=[_kept(one) for one in chosen],
        due_on=until,
        by=by,
    )
    _order_question(incoming, row, chosen, language, by=by)
    return incoming


@whole
def warn(incoming: Incoming, *, by: User, until: date | None = None, language: str = "en") -> Incoming:
    """Warn the requesting State that the request lapses unless it answers by a last day."""
    held = moving.hold(incoming, Permission.INCOMING_QUESTION, by=by)
    moving.must_be(held, Status.QUESTIONED)
    row = _open_question(held)
    given = Input()
    last = given.future_day("until", until, needed=False) or clock.today() + timedelta(days=WARNED_DAYS)
    if row.due_on >= clock.today():
        given.fault("until", f"The answer may still come until {row.due_on:%-d %B %Y}. Warn after that day.")
    if last <= clock.today():
        given.fault("until", "Leave the requesting State some days to answer.")
    given.done()
    row.warned_at, row.warned_until = clock.now(), last
    row.save(update_fields=["warned_at", "warned_until"])
    moving.write(held, "warned", by=by, facts={"question": row.number, "until": str(last)}, due=last)
    letter = InformationRequest(
        **letters.head(held, by=by),
        points=_asked(row),
        reply_by=last,
        number=row.number,
        closes_on=last,
        remark=row.question,
    )
    letters.order(held, letter, by=by, language=language, subject=f"warning-{row.number}")
    return held


def supplement(
    incoming: Incoming, *, by: User, answer: str, answered_on: date, papers: Sequence[BinaryIO] = ()
) -> Incoming:
    """Record the answer and keep its papers; what it says is keyed in and frozen when the request is found complete."""
    return _supplement(incoming, by=by, answer=answer, answered_on=answered_on, looked=_look_at(papers))


@whole
def _supplement(
    incoming: Incoming, *, by: User, answer: str, answered_on: date, looked: list[Looked]
) -> Incoming:
    given = Input()
    text = given.text("answer", answer, needed="" if looked else "Write the answer, or hand in its papers.")
    row = incoming.questions.filter(settled_at=None).last()
    asked_on = row.recorded_at.date() if row is not None else None
    day = given.past_day("answered_on", answered_on, not_before=asked_on)
    given.done()
    incoming = moving.perform(incoming, "supplement", by=by, happened=day)
    row = _open_question(incoming)
    row.answer, row.answered_on = text or "See the papers.", day
    _settle(row, by=by)
    papers.enter(incoming, looked, by=by)
    return incoming


@whole
def lapse(incoming: Incoming, *, by: User, note: str = "", language: str = "en") -> Incoming:
    """No answer came, not even after the warning: the request lapses, and the requesting State is told."""
    given = Input()
    note = given.text("note", note)
    given.done()
    incoming = moving.perform(incoming, "lapse", by=by)
    row = _open_question(incoming)
    _settle(row, by=by)
    moving.add_note(incoming, "lapse", note, by=by)
    letter = LapseNotice(
        **letters.head(incoming, by=by),
        closed_on=clock.today(),
        asked_on=row.recorded_at.date(),
        reply_was_due_on=row.due_on,
        reminded_on=row.warned_at.date() if row.warned_at else None,
        points=_asked(row),
    )
    letters.order(incoming, letter, by=by, language=language)
    return incoming


@whole
def waive_point(incoming: Incoming, *, by: User, key: str, reason: str) -> Incoming:
    """Go on without something that is missing, and say why."""
    held = moving.hold(incoming, Permission.INCOMING_ASSESS, by=by)
    moving.must_be(
        held, Status.COMPLETENESS, Status.TESTS, Status.RIGHTS, Status.CONSULTATION, Status.DECISION
    )
    given = Input()
    point = next((one for one in completeness.points(held) if one.key == key), None)
    if point is None:
        given.fault("key", "This point is not open any more. Look at the list again.")
    reason = given.text("reason", reason, needed="Say why we go on without it.", longest=2000)
    given.done()
    if point is not None and not held.waivers.filter(key=point.key).exists():
        message = completeness.said(point)
        moving.keep(PointWaived, held, key=point.key, message=message, reason=reason, by=by)
        moving.write(held, "point_waived", by=by, facts={"point": point.key})
    return held


def _look_at(uploads: Sequence[BinaryIO]) -> list[Looked]:
    return papers.look_at((upload, IncomingPaper.Kind.ANSWER) for upload in uploads)


def _open_question(incoming: Incoming) -> IncomingQuestion:
    row = incoming.questions.filter(settled_at=None).last()
    if row is None:
        raise Blocked("No question is open.")
    return row


def _settle(row: IncomingQuestion, *, by: User) -> None:
    row.settled_at, row.settled_by = clock.now(), by
    row.save(update_fields=["answer", "answered_on", "settled_at", "settled_by"])


def _kept(point: Point) -> dict[str, Any]:
    return {
        "key": point.key,
        "message": completeness.said(point),
        "source": point.source,
        "pointer": point.pointer,
        "rule": completeness.rule_of(point),
    }


def _asked(row: IncomingQuestion) -> tuple[Asked, ...]:
    listed = tuple(
        Asked(text=one["message"], pointer=one["pointer"], source=_rule(one["rule"])) for one in row.points
    )
    return listed or (Asked(text=row.question),)


def _rule(code: str) -> str:
    return code if code.startswith("R") else ""


def _order_question(
    incoming: Incoming, row: IncomingQuestion, chosen: list[Point], language: str, *, by: User
) -> None:
    letter = InformationRequest(
        **letters.head(incoming, by=by),
        points=_asked(row),
        reply_by=row.due_on,
        number=row.number,
        remark=row.question if chosen else "",
    )
    letters.order(incoming, letter, by=by, language=language, subject=f"question-{row.number}")

"""The result goes out with its report and its conditions, and its receipt comes back."""

from datetime import date
from typing import Any

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.assurances.kinds import Nature
from requests_app.assurances.states import HELD
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.deadlines import services as deadlines
from requests_app.deadlines.own import REVIEW_DAY
from requests_app.directory.models import Channel
from requests_app.documents.answers.requests import Condition
from requests_app.documents.answers.results import Done, ExecutionReport
from requests_app.execution import queries as execution
from requests_app.execution import services as tasks
from requests_app.execution.report import Report
from requests_app.incoming import guards, items, letters, moving
from requests_app.incoming.items import Decision
from requests_app.incoming.models import Incoming
from requests_app.incoming.rulings import IncomingSending
from requests_app.incoming.states import Status

NOT_DONE = {Decision.REFUSED: "refused", Decision.POSTPONED: "postponed"}


@whole
def order_report(
    incoming: Incoming,
    *,
    by: User,
    language: str = "en",
    secrecy: str = "",
    data_protection: str = "",
    onward_transfer: str = "",
    retention_and_return: str = "",
    media: str = "",
) -> Incoming:
    """Order the execution report, from what was recorded in execution and decided on the items."""
    held = moving.hold(incoming, Permission.INCOMING_TRANSMIT, by=by)
    moving.must_be(held, Status.PRODUCT_REVIEW)
    moving.insist(guards.every_task_is_handed_in(held) & guards.the_product_is_reviewed(held))
    given = Input()
    told: dict[str, Any] = {
        "secrecy": given.text("secrecy", secrecy, longest=4000),
        "data_protection": given.text("data_protection", data_protection, longest=4000),
        "onward_transfer": given.text("onward_transfer", onward_transfer, longest=4000),
        "retention_and_return": given.text("retention_and_return", retention_and_return, longest=4000),
        "media": given.line("media", media),
    }
    given.done()
    report = execution.report(held.case)
    letter = ExecutionReport(**letters.head(held, by=by), **_parts(held, report), **told)
    subject = items.report_subject(held)
    letters.order(held, letter, by=by, language=language, subject=subject)
    moving.write(held, "report_ordered", by=by, facts={"sending": subject})
    return held


@whole
def transmit(incoming: Incoming, *, by: User, channel: str, sent_on: date, note: str = "") -> Incoming:
    """Record that the result went out, through which channel and when. Its tasks are closed."""
    given = Input()
    channel = given.choice("channel", channel, Channel.values)
    day = given.past_day("sent_on", sent_on)
    note = given.text("note", note)
    given.done()
    facts = {"channel": channel, "on": day.isoformat()}
    incoming = moving.perform(incoming, "transmit", by=by, facts=facts, happened=day)
    moving.keep(
        IncomingSending,
        incoming,
        number=moving.next_number(incoming.sendings),
        version=incoming.submitted_version,
        channel=channel,
        sent_on=day,
        note=note,
        by=by,
    )
    tasks.close_all(incoming.case, by=by)
    return incoming


@whole
def confirm_receipt(
    incoming: Incoming, *, by: User, received_on: date, received_by: str, note: str = ""
) -> Incoming:
    """Record the receipt of the requesting State."""
    given = Input()
    row = incoming.sendings.filter(received_on=None).first()
    day = given.past_day("received_on", received_on, not_before=row.sent_on if row else None)
    named = given.line("received_by", received_by, needed="Name whoever confirmed the receipt.")
    note = given.text("note", note)
    given.done()
    incoming = moving.perform(incoming, "confirm_receipt", by=by, facts={"on": day.isoformat()}, happened=day)
    incoming.sendings.filter(received_on=None).update(received_on=day, received_by=named)
    moving.add_note(incoming, "confirm_receipt", note, by=by)
    return incoming


@whole
def take_up_rest(incoming: Incoming, *, by: User, note: str) -> Incoming:
    """An item that was postponed is decided upon."""
    incoming = moving.with_note(incoming, "take_up_rest", note, by=by, needed="Say why it is taken up now.")
    deadlines.stop(incoming.case, REVIEW_DAY.code, variant="ours", by=by)
    return incoming


def _parts(incoming: Incoming, report: Report) -> dict[str, Any]:
    """The facts of execution, with what was decided on the items that were not carried out."""
    parts: dict[str, Any] = report.parts()
    told = {one.number for one in report.done}
    every = items.of(incoming)
    parts["done"] = (*report.done, *(_not_done(item) for item in every if item.number not in told))
    parts["conditions"] = _conditions(incoming)
    waits = [item.review_on for item in every if item.decision == Decision.POSTPONED and item.review_on]
    if waits:
        parts |= {"final": False, "outstanding_until": min(waits)}
        parts["outstanding"] = "What was postponed is decided upon separately."
    return parts


def _not_done(item: items.Item) -> Done:
    outcome = NOT_DONE.get(Decision(item.decision), "not_executed") if item.decision else "not_executed"
    return Done(number=item.number, text=item.title, outcome=outcome)


def _conditions(incoming: Incoming) -> tuple[Condition, ...]:
    """What the requesting State accepted goes with the result."""
    entries = incoming.case.assurances.filter(nature=Nature.CONDITION, status__in=HELD).order_by("number")
    listed = items.of(incoming)
    return tuple(
        Condition(
            number=entry.number,
            text=entry.text,
            kind=entry.kind,
            items=tuple(item.number for item in listed if entry.text in letters.lines(item.conditions)),
        )
        for entry in entries
    )

"""The result goes out with its report and its conditions, and its receipt comes back."""

from datetime import date
from typing import Any

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.core.errors import must_be_possible
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.deadlines import services as deadlines
from requests_app.deadlines.own import REVIEW_DAY
from requests_app.directory.models import Channel
from requests_app.documents.answers.results import ExecutionReport
from requests_app.evidence import services as evidence
from requests_app.execution import services as tasks
from requests_app.incoming import guards, letters, moving, reporting
from requests_app.incoming.models import Incoming
from requests_app.incoming.rulings import IncomingSending
from requests_app.incoming.states import Status


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
    """Order the execution report, from what was recorded in execution and decided; anew when that changed."""
    held = moving.hold(incoming, Permission.INCOMING_TRANSMIT, by=by)
    moving.must_be(held, Status.PRODUCT_REVIEW)
    must_be_possible(guards.every_task_is_handed_in(held) & guards.the_product_is_reviewed(held))
    given = Input()
    told: dict[str, Any] = {
        "secrecy": given.text("secrecy", secrecy, longest=4000),
        "data_protection": given.text("data_protection", data_protection, longest=4000),
        "onward_transfer": given.text("onward_transfer", onward_transfer, longest=4000),
        "retention_and_return": given.text("retention_and_return", retention_and_return, longest=4000),
        "media": given.line("media", media),
    }
    given.done()
    letter = letters.complete(
        held, ExecutionReport(**letters.head(held, by=by), **reporting.parts(held), **told)
    )
    subject = reporting.subject_for(held, letter.data()["letter"])
    letters.order(held, letter, by=by, language=language, subject=subject)
    moving.write(held, "report_ordered", by=by, facts={"sending": subject})
    return held


@whole
def transmit(incoming: Incoming, *, by: User, channel: str, sent_on: date, note: str = "") -> Incoming:
    """Record that the result went out, through which channel and when: every exhibit says so, its tasks are closed."""
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
    evidence.transmitted(
        incoming.case,
        by=by,
        to=letters.addressee(incoming).name,
        state=incoming.requesting_state,
        means=str(Channel(channel).label),
        purpose="Answer to the request.",
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

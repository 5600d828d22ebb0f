"""We ask: hand to the 24/7 point, send, what the other State answers before it preserves."""

from collections.abc import Sequence
from datetime import date

from requests_app.accounts.models import User
from requests_app.casefile import queries as casefile_queries
from requests_app.casefile import services as casefile
from requests_app.checking import services as checking
from requests_app.core import clock
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.directory.models import Channel
from requests_app.preservation import letters, narrow
from requests_app.preservation.models import Preservation
from requests_app.preservation.moving import perform
from requests_app.preservation.states import Status
from requests_app.preservation.verbs.recording import say
from requests_app.workflow.menu import menu
from requests_app.workflow.perform import lock

RISKS = (
    ("ineffective", "It would not keep the data"),
    ("tip_off", "It would warn the user"),
    ("harm", "It would harm an investigation"),
)
"""Why a State warns instead of preserving at once (Budapest Convention Article 29(6))."""


@whole
def submit(preservation: Preservation, *, by: User) -> Preservation:
    """Freeze the seven elements and hand them to the 24/7 point; the form is ordered."""
    preservation = lock(preservation)
    choice = next((one for one in menu(preservation, by) if one.verb == "submit"), None)
    if choice is None or not choice.permitted or not choice.verdict:
        # perform refuses with the reasons, in the right order, before anything is frozen.
        return perform(preservation, "submit", by=by, version=None)
    if casefile_queries.changed_since_last_version(preservation.case):
        version = casefile.freeze(preservation.case, by=by)
    else:
        version = preservation.submitted_version
    facts = {"version": version.number, "sha256": version.sha256}
    preservation = perform(preservation, "submit", by=by, version=version, facts=facts)
    casefile.close_draft(preservation.case, by=by)
    letters.order_form(preservation, by=by)
    return preservation


@whole
def return_(preservation: Preservation, *, by: User, note: str) -> Preservation:
    """Back to the officer, with the reason."""
    given = Input()
    note = given.text("note", note, needed="Say what has to be corrected.")
    given.done()
    preservation = perform(preservation, "return_", by=by)
    casefile.open_draft(preservation.case, by=by)
    say(preservation, "return_", note, by=by)
    return preservation


@whole
def ask(
    preservation: Preservation, *, by: User, channel: str = "point_24_7", sent_on: date, note: str = ""
) -> Preservation:
    """The form went to the other State through a channel, as a rule the 24/7 points."""
    given = Input()
    channel = given.choice("channel", channel, Channel.values)
    sent_on = given.past_day("sent_on", sent_on)
    note = given.text("note", note)
    given.done()
    facts = {"channel": channel, "on": sent_on.isoformat()}
    preservation = perform(preservation, "ask", by=by, channel=channel, facts=facts, happened=sent_on)
    say(preservation, "ask", note, by=by, on=sent_on)
    return preservation


@whole
def caution(
    preservation: Preservation, *, by: User, risks: Sequence[str], reasons: str, cautioned_on: date
) -> Preservation:
    """They warn us; the officer decides."""
    given = Input()
    risks = chosen_risks(given, risks)
    reasons = given.text("reasons", reasons, needed="Enter what they say.")
    cautioned_on = given.past_day("cautioned_on", cautioned_on)
    given.done()
    preservation = perform(preservation, "caution", by=by, facts={"risks": risks}, happened=cautioned_on)
    say(preservation, "caution", reasons, by=by, codes=risks, on=cautioned_on)
    return preservation


@whole
def insist(preservation: Preservation, *, by: User, note: str) -> Preservation:
    """We want it in spite of the warning, with the reason."""
    given = Input()
    note = given.text("note", note, needed="Say why the data are to be preserved all the same.")
    given.done()
    preservation = perform(preservation, "insist", by=by)
    say(preservation, "insist", note, by=by)
    return preservation


@whole
def decline(
    preservation: Preservation, *, by: User, grounds: Sequence[str], reasons: str, declined_on: date
) -> Preservation:
    """The other State refuses: the ground it names as far as it is a known one, its reasons in its words."""
    given = Input()
    known = {ground.code for ground in narrow.grounds(instrument_of(preservation))}
    grounds = list(dict.fromkeys(grounds))
    if any(one not in known | {"other"} for one in grounds):
        given.fault("grounds", "Choose from the list.")
    if not grounds:
        given.fault("grounds", "Choose the ground they name, or “another”.")
    reasons = given.text("reasons", reasons, needed="Enter their reasons.")
    declined_on = given.past_day("declined_on", declined_on)
    given.done()
    facts = {"grounds": grounds, "on": declined_on.isoformat()}
    preservation = perform(preservation, "decline", by=by, facts=facts, happened=declined_on)
    say(preservation, "decline", reasons, by=by, codes=grounds, on=declined_on)
    return preservation


@whole
def withdraw(preservation: Preservation, *, by: User, note: str) -> Preservation:
    """No longer wanted before anything was confirmed; whoever was asked or ordered is told."""
    given = Input()
    note = given.text("note", note, needed="Say why it is withdrawn, and who said so.")
    given.done()
    was = lock(preservation).status
    preservation = perform(preservation, "withdraw", by=by, facts={"on": clock.today().isoformat()})
    casefile.close_draft(preservation.case, by=by)
    say(preservation, "withdraw", note, by=by)
    checking.request_withdrawn(preservation.case, by=by)
    if was not in (Status.DRAFTED, Status.PROPOSED):
        letters.release(preservation, "withdrawn", by=by)
    return preservation


def chosen_risks(given: Input, risks: Sequence[str]) -> list[str]:
    """The risks of a warning, at least one."""
    chosen = [code for code, _title in RISKS if code in risks]
    if not chosen or len(chosen) != len(set(risks)):
        given.fault("risks", "Choose what stands in the way.")
    return chosen


def instrument_of(preservation: Preservation) -> str:
    """The basis it rests on, as its text says."""
    version = preservation.version
    content = version.content if version else casefile_queries.draft_content(preservation.case)
    return str((content.get("basis") or {}).get("instrument", ""))

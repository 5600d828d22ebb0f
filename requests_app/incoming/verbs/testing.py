"""Find it complete, key in corrections, take it through the legal tests and the rights review."""

from requests_app.accounts.models import User
from requests_app.assessment import services as assessment
from requests_app.casefile import queries as casefile_queries
from requests_app.casefile import services as casefile
from requests_app.casefile.models import Version
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.incoming import moving
from requests_app.incoming.models import Incoming
from requests_app.workflow.perform import lock


@whole
def complete(incoming: Incoming, *, by: User, note: str = "") -> Incoming:
    """Nothing is missing: what was keyed in is frozen, and its grounds are screened."""
    return _freeze_and(incoming, "complete", note, by=by, needed="")


@whole
def correct(incoming: Incoming, *, by: User, note: str) -> Incoming:
    """What is asked was corrected, supplemented or narrowed: it is frozen again, and what changed is tested anew."""
    return _freeze_and(incoming, "correct", note, by=by, needed="Say what was corrected, and on whose word.")


@whole
def refer(incoming: Incoming, *, by: User, note: str = "") -> Incoming:
    """Hand the grounds to the rights adviser."""
    return moving.with_note(incoming, "refer", note, by=by)


@whole
def conclude(incoming: Incoming, *, by: User, note: str = "") -> Incoming:
    """End the legal tests: no ground of human rights was flagged, and everybody who has to speak has spoken."""
    return moving.with_note(incoming, "conclude", note, by=by)


@whole
def conclude_rights(incoming: Incoming, *, by: User, findings: str) -> Incoming:
    """The rights adviser ends the rights review and says what it came to. Stays inside."""
    needed = "Say what the rights review came to, and on what it rests."
    return moving.with_note(incoming, "conclude_rights", findings, by=by, needed=needed, name="findings")


def _freeze_and(incoming: Incoming, verb: str, note: str, *, by: User, needed: str) -> Incoming:
    given = Input()
    note = given.text("note", note, needed=needed)
    given.done()
    incoming = lock(incoming)
    before = incoming.version
    if not _may(incoming, verb, by):
        # perform refuses with the reasons, in the right order, before anything is frozen.
        return moving.perform(incoming, verb, by=by, version=before)
    version = _frozen(incoming, by=by)
    if before is not None and before.pk != version.pk:
        assessment.close(before, by=by)
    facts = {"version": version.number, "sha256": version.sha256}
    incoming = moving.perform(incoming, verb, by=by, version=version, facts=facts)
    _repeat_columns(incoming)
    moving.add_note(incoming, verb, note, by=by)
    return incoming


def _frozen(incoming: Incoming, *, by: User) -> Version:
    """The next version, or the newest one where nothing was keyed in since."""
    if incoming.version is not None and not casefile_queries.changed_since_last_version(incoming.case):
        return incoming.version
    return casefile.freeze(incoming.case, by=by)


def _may(incoming: Incoming, verb: str, by: User) -> bool:
    edge = next((one for one in incoming.edges_from_here() if one.verb == verb), None)
    return edge is not None and by.holds(edge.step.needs) and bool(edge.step.guard_verdict(incoming))


def _repeat_columns(incoming: Incoming) -> None:
    """The day until which they want it stands in the sections; lists sort by the row."""
    incoming.case.refresh_from_db(fields=["due_on"])
    incoming.due_on = incoming.case.due_on
    Incoming.objects.filter(pk=incoming.pk).update(due_on=incoming.due_on)

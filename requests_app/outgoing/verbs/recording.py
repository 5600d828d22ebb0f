"""What the verbs of all stages share: keep a record of a request; take a step that has only a note."""

from typing import Any

from requests_app.accounts.models import User
from requests_app.core import clock
from requests_app.core.input import Input
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.moving import perform
from requests_app.outgoing.records import Note


def keep(record: type[Any], outgoing: Outgoing, *, by: User, **facts: Any) -> None:
    """Write a record of this request, with who wrote it and when."""
    record.objects.create(outgoing=outgoing, recorded_at=clock.now(), recorded_by=by, **facts)


def add_note(outgoing: Outgoing, verb: str, text: str, *, by: User) -> None:
    """Keep the words that belong to a step; an empty note is not kept."""
    if text:
        keep(Note, outgoing, verb=verb, text=text, by=by)


def with_note(outgoing: Outgoing, verb: str, note: str, *, by: User, needed: str = "") -> Outgoing:
    """Take a step that is given only a note. `needed` is the sentence shown when the note is empty."""
    given = Input()
    note = given.text("note", note, needed=needed)
    given.done()
    outgoing = perform(outgoing, verb, by=by)
    add_note(outgoing, verb, note, by=by)
    return outgoing

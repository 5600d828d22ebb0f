"""Who may do what from where: every status, every step, every role, tried on a real case.

`matrix.txt` is the table, to be read by whoever orders the portal. A cell says `may`, `not yet` (the guards of a case
that has just arrived there refuse), or `-` (this person may not). A step that is not in the table of a status is
refused there to everybody. To write the table anew after a change that was meant: WRITE_MATRIX=1 pytest <this file>.
"""

import os
from pathlib import Path

import pytest
from django.db import transaction

from requests_app.core import clock
from requests_app.core.errors import Blocked, NotAllowed
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.states import NUMBERS, Status
from requests_app.workflow.perform import perform
from tests import builders

TABLE = Path(__file__).with_name("matrix.txt")
WHO = "officer colleague stranger reviewer adviser supervisor duty executing auditor admin".split()
VERBS = list(dict.fromkeys(edge.verb for edge in Outgoing.edges()))
GIVEN = {
    "submit": lambda outgoing: {"version": outgoing.version},
    "acknowledge": lambda outgoing: {"their_reference": "SOL/1"},
    "postpone": lambda outgoing: {"review_on": clock.today()},
}


def outcome(outgoing, verb, person):
    """What happens if this person tries; nothing remains of it."""
    try:
        with transaction.atomic():
            perform(outgoing, verb, by=person, **GIVEN.get(verb, lambda _: {})(outgoing))
            transaction.set_rollback(True)
    except NotAllowed:
        return "-"
    except Blocked as error:
        return "elsewhere" if any(one.code == "status" for one in error.blockers) else "not yet"
    return "may"


def table_of(status, people):
    """The lines of one status."""
    outgoing = builders.outgoing_at(status, people)
    lines = [f"{NUMBERS.get(status, '')} {status.label}".strip(), _row("", WHO)]
    for verb in VERBS:
        cells = [outcome(outgoing, verb, getattr(people, name)) for name in WHO]
        leaves_here = any(edge.verb == verb and edge.source == status for edge in Outgoing.edges())
        if leaves_here:
            lines.append(_row(verb.rstrip("_"), cells))
        else:
            assert set(cells) <= {"-", "elsewhere"}, f"{verb} must be refused from {status}"
    return "\n".join(lines)


def _row(head, cells):
    return f"  {head:<18}{''.join(f'{cell:<11}' for cell in cells)}".rstrip()


@pytest.mark.parametrize("status", list(Status), ids=str)
def test_matrix(status, people):
    written = table_of(status, people)
    if os.environ.get("WRITE_MATRIX"):
        with TABLE.open("a") as file:
            file.write(written + "\n\n")
    assert written in TABLE.read_text()


def test_the_table_has_every_status():
    assert TABLE.read_text().count("officer") == len(Status)

"""Who may do what from where: every procedure, every status, every step, every role, tried on a real case.

The tables beside this file are to be read by whoever orders the portal. A cell says `may`, `not yet` (the guards of a
case that has just arrived there refuse), or `-` (this person may not). A step that is not in the table of a status is
refused there to everybody. To write the tables anew after a change that was meant: remove them, then
WRITE_MATRIX=1 pytest <this file>.
"""

import os
from pathlib import Path

import pytest
from django.db import transaction

from requests_app.core.errors import Blocked, NotAllowed
from requests_app.workflow.perform import perform
from tests.workflow.machines import MACHINES

HERE = Path(__file__).parent
STOPS = [(machine, status) for machine in MACHINES for status in machine.statuses]
NAMES = [f"{machine.table.removesuffix('.txt')}-{status}" for machine, status in STOPS]


def outcome(machine, subject, verb, person):
    """What happens if this person tries; nothing remains of it."""
    try:
        with transaction.atomic():
            perform(subject, verb, by=person, **machine.given.get(verb, lambda _: {})(subject))
            transaction.set_rollback(True)
    except NotAllowed:
        return "-"
    except Blocked as error:
        return "elsewhere" if any(one.code == "status" for one in error.blockers) else "not yet"
    return "may"


def table_of(machine, status, people):
    """The lines of one status."""
    subject = machine.arrive(status, people)
    who = machine.who.split()
    width = max(18, *(len(verb) + 1 for verb in machine.verbs))
    heads = [name.removesuffix("_reviewer") for name in who]
    lines = [f"{machine.numbers.get(status, '')} {status.label}".strip(), _row("", heads, width)]
    for verb in machine.verbs:
        cells = [outcome(machine, subject, verb, getattr(people, name)) for name in who]
        if any(edge.verb == verb and edge.source == status for edge in machine.model.edges()):
            lines.append(_row(verb.rstrip("_"), cells, width))
        else:
            assert set(cells) <= {"-", "elsewhere"}, f"{verb} must be refused from {status}"
    return "\n".join(lines)


def _row(head, cells, width):
    return f"  {head:<{width}}{''.join(f'{cell:<11}' for cell in cells)}".rstrip()


@pytest.mark.parametrize(("machine", "status"), STOPS, ids=NAMES)
def test_matrix(machine, status, people):
    written, table = table_of(machine, status, people), HERE / machine.table
    if os.environ.get("WRITE_MATRIX"):
        with table.open("a") as file:
            file.write(written + "\n\n")
    assert written in table.read_text()


@pytest.mark.parametrize("machine", MACHINES, ids=lambda machine: machine.table)
def test_the_table_has_every_status(machine):
    heads = [line for line in (HERE / machine.table).read_text().splitlines() if line[:1].strip()]
    wanted = [f"{machine.numbers.get(one, '')} {one.label}".strip() for one in machine.statuses]
    assert sorted(heads) == sorted(wanted)

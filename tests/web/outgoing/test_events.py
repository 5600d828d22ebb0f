"""Whatever happens to a case is told in words: no line of its history shows the name of an event."""

import pytest

from requests_app.evidence.kinds import Action
from requests_app.web.outgoing.events import WORDS
from requests_app.workflow.machine import machines

STEPS = sorted({edge.step.event for machine in machines() for edge in machine.edges()})


@pytest.mark.parametrize("event", [*STEPS, *(f"evidence.{action.value}" for action in Action)])
def test_every_step_and_every_act_of_custody_has_words(event):
    assert WORDS.get(event), f"{event} would be shown by its own name."

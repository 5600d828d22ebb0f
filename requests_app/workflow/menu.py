"""What this person may do next with this procedure, and if not, why not."""

from dataclasses import dataclass
from typing import Any

from requests_app.core.verdicts import Verdict
from requests_app.workflow.machine import StateMachine
from requests_app.workflow.perform import who_may


@dataclass(frozen=True)
class Choice:
    """One button: its verb and label, and the verdict that makes it green or grey."""

    verb: str
    label: str
    target: str
    verdict: Verdict
    permitted: bool


def menu(subject: StateMachine, user: Any) -> list[Choice]:
    """The steps that leave the present status. `permitted` tells whether the person's role has the step at all."""
    choices = []
    for edge in subject.edges_from_here():
        permitted = user.holds(edge.step.needs)
        verdict = who_may(subject, edge, user)
        if permitted:
            verdict &= edge.step.guard_verdict(subject)
        choices.append(Choice(edge.verb, edge.step.label, edge.target, verdict, permitted))
    return choices

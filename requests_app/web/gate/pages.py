"""What the gate shows: an answer in words, step by step, and what would help."""

from dataclasses import dataclass
from typing import Any

from requests_app.counsel.queries import standing
from requests_app.law.gate import Answer
from requests_app.law.gate_facts import Outcome
from requests_app.web.components import Tag
from requests_app.web.gate.forms import GateForm

COLOURS = {
    Outcome.PASSED: "green",
    Outcome.FAILED: "red",
    Outcome.OPEN: "yellow",
    Outcome.NOT_NEEDED: "grey",
}


@dataclass(frozen=True)
class ShownStep:
    """One step: title, how it came out, why, the sources in a line."""

    title: str
    tag: Tag
    why: str
    sources: str


@dataclass(frozen=True)
class ShownAnswer:
    """The answer on a page or a card.

    `may_open`: a request can serve the purpose at all; `settled`: all steps passed.
    """

    headline: str
    tag: Tag
    steps: tuple[ShownStep, ...]
    helps: tuple[str, ...]
    reason: str = ""
    may_open: bool = True
    settled: bool = False


@dataclass(frozen=True)
class GatePage:
    """The gate before a case: the questions, and the answer once they were asked."""

    form: GateForm
    answer: ShownAnswer | None = None
    families: Any = ()


def shown(answer: Answer) -> ShownAnswer:
    """An answer of the law in the words of a page."""
    outcome, said = answer.outcome, standing()
    return ShownAnswer(
        headline=_headline(answer),
        tag=Tag(outcome.label, COLOURS[outcome]),
        steps=tuple(
            ShownStep(
                step.title,
                Tag(step.outcome.label, COLOURS[step.outcome]),
                step.why,
                "; ".join(step.printed(said)),
            )
            for step in answer.steps
        ),
        helps=tuple(dict.fromkeys(help_.text for help_ in answer.helps)),
        # Without a case nothing else matters, so that the last step speaks first.
        reason=next((step.why for step in reversed(answer.steps) if step.outcome is Outcome.FAILED), ""),
        settled=outcome is Outcome.PASSED,
        may_open=answer.step("case").outcome is not Outcome.FAILED,
    )


def _headline(answer: Answer) -> str:
    if answer.step("case").outcome is Outcome.FAILED:
        return "This cannot become a request."
    if answer.outcome is Outcome.FAILED:
        return "As it stands, this cannot be asked."
    rests = f" on {answer.proposal.title}" if answer.proposal else ""
    if answer.outcome is Outcome.OPEN:
        return f"Possibly{rests}: something is still to be settled." if rests else "Not decided yet."
    return f"This can be asked{rests}."

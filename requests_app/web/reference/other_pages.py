"""Clocks, duties and return reasons: one page each."""

from requests_app.casefile.sections import SECTIONS
from requests_app.law.citations import Confirmations
from requests_app.law.clocks import CLOCKS, Clock, Force
from requests_app.law.duties import DUTIES, Phase
from requests_app.law.return_reasons import REASONS, ReturnReason
from requests_app.web.components import Fact, Tag, fact
from requests_app.web.reference.parts import Part, Sheet, chapters, crumbs, places_in_words

_FORCE_COLOURS = {
    Force.LAW: "green",
    Force.NATIONAL_LAW: "turquoise",
    Force.PRACTICE: "grey",
    Force.DEFAULT: "yellow",
}
_PHASES = {
    Phase.REFUSAL: "Around a refusal",
    Phase.EXECUTION: "While a request is handled",
    Phase.AFTERWARDS: "After the answer",
    Phase.URGENT: "Urgent measures",
}


def clocks(said: Confirmations) -> Sheet:
    """Every time limit, by the force it has."""
    return Sheet(
        title="Clocks",
        intro="Time limits, and what they are worth: law, practice, or a setting of this portal.",
        crumbs=crumbs(),
        chapters=chapters("clocks"),
        every_part=tuple(
            Part(
                force.meaning,
                force.value.lower(),
                facts=tuple(_clock(one, said) for one in CLOCKS.values() if one.force is force),
            )
            for force in Force
        ),
    )


def _clock(clock: Clock, said: Confirmations) -> Fact:
    spans = ", ".join(
        f"{span.amount} {span.unit}{f' ({span.label})' if span.label else ''}" for span in clock.spans
    )
    return fact(
        f"{clock.code} {clock.title}",
        clock.rule,
        f"Starts: {clock.starts}" if clock.starts else "",
        f"Counted: {spans}" if spans else "",
        places_in_words(clock.citations, said),
        *(place.note for place in clock.citations if place.note),
        clock.note,
        key_id=clock.code,
        tag=Tag(clock.force.value.capitalize(), _FORCE_COLOURS[clock.force]),
    )


def duties(said: Confirmations) -> Sheet:
    """Every duty, by when it arises."""
    return Sheet(
        title="Duties",
        intro="What the requesting and the requested State owe each other.",
        crumbs=crumbs(),
        chapters=chapters("duties"),
        every_part=tuple(
            Part(
                title,
                phase.value,
                facts=tuple(
                    fact(one.title, one.rule, places_in_words(one.citations, said), key_id=one.code)
                    for one in DUTIES.values()
                    if one.phase is phase
                ),
            )
            for phase, title in _PHASES.items()
        ),
    )


def return_reasons() -> Sheet:
    """Every coded reason, by the section it points at."""
    return Sheet(
        title="Return reasons",
        intro=(
            "Why the central authority sends a draft back to its author, by the part that has to be mended."
        ),
        crumbs=crumbs(),
        chapters=chapters("return_reasons"),
        every_part=tuple(
            Part(
                section.title,
                code,
                facts=tuple(_reason(one) for one in REASONS.values() if one.section == code),
            )
            for code, section in SECTIONS.items()
        ),
    )


def _reason(reason: ReturnReason) -> Fact:
    labels = {field.code: field.label for field in SECTIONS[reason.section].fields}
    where = labels.get(reason.field, "")
    return fact(
        reason.title,
        reason.text,
        f"Points at: {where}" if where else "",
        f"Code: {reason.code}",
        key_id=reason.code,
    )

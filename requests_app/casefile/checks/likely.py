"""Grounds for refusal the request itself raises: what the other State is likely to ask, told while it is written.

The same declarations screen the submitted version; here they only warn, so that the officer can answer first.
Left out are grounds that other checks cover in plainer words, and those nobody may use alone.
"""

from collections.abc import Iterator

from requests_app.casefile.checks.reader import Form, Reader
from requests_app.casefile.points import Point
from requests_app.law.facts import OUTGOING, Facts, Raised
from requests_app.law.grounds import GROUNDS
from requests_app.law.screening import screen

ASKED_EARLY = frozenset(
    {
        *("G09", "G10", "G14", "G15", "G24", "G25", "G27", "G29", "G30", "G31"),
        *("G32", "G33", "G34", "G35", "G45", "G49", "G50", "G51", "G52"),
    }
)


def grounds_raised(reader: Reader) -> Iterator[Point]:
    """One warning for each ground raised, at the first field that raised it."""
    for found in screen(facts_of(reader)):
        if found.code in ASKED_EARLY and found.raised:
            ground = GROUNDS[found.code]
            form, field = place_of(reader, found.raised[0])
            more = f" ({len(found.raised) - 1} more such places.)" if len(found.raised) > 1 else ""
            message = f"{found.raised[0].explanation}{more} {ground.question_outgoing}"
            source = ground.citations[0] if ground.citations else None
            facts = [[one.pointer, one.explanation] for one in found.raised]
            yield reader.warn(form, f"ground_{found.code.lower()}", field, message, source, facts=facts)


def facts_of(reader: Reader) -> Facts:
    """The content and its context as the grounds read them."""
    context, basis = reader.context, reader.context.basis
    return Facts(
        content=reader.content,
        direction=OUTGOING,
        home=context.home,
        other=context.other.code if context.other else "",
        on=context.on,
        basis={"code": basis.code, "status": basis.status, "binds": basis.binds} if basis else None,
        other_retains_death_penalty=context.other.retains_death_penalty if context.other else None,
        accepted_languages=context.other.accepted_languages if context.other else (),
    )


def place_of(reader: Reader, raised: Raised) -> tuple[Form, str]:
    """The form and the field a pointer leads to."""
    steps = raised.pointer.split("/")[1:]
    if len(steps) >= 3 and steps[1] == "entries" and steps[2].isdigit():
        number = int(steps[2])
        form = reader.entries(steps[0])[number]
        return form, steps[3] if len(steps) > 3 else ""
    return reader.flat(steps[0]), steps[1] if len(steps) > 1 and steps[1] != "entries" else ""


CHECKS = (grounds_raised,)

"""The end of docs/reference/types.md: instruments that carry the types, offences of the Hanoi Convention."""

from requests_app.law.instruments import CONVENTION_OFFENCES, INSTRUMENTS
from requests_app.law.scope import TYPED
from requests_app.management.reference.markdown import places, table, text


def part() -> list[str]:
    """The lines of this part."""
    carried = (
        (
            f"`{one.code}`",
            text(one.title),
            places((one.basis,)) if one.basis else "",
            _served(one.serves),
            text(one.status_note),
        )
        for one in INSTRUMENTS.values()
    )
    offences = (
        (
            f"`{one.code}`",
            text(one.title),
            text(one.elements),
            text("; ".join(f"{element.citation.printable()}: {element.text}" for element in one.optional)),
            one.citation.grade.value,
        )
        for one in CONVENTION_OFFENCES.values()
    )
    return [
        "## Instruments",
        "",
        *table(("Code", "Instrument", "Basis of a request", "Carries", "Status"), carried),
        "## Offences of the Hanoi Convention",
        "",
        *table(("Code", "Offence", "Elements", "A State may add or leave out", "Grade"), offences),
    ]


def _served(types: frozenset[str]) -> str:
    missing = TYPED - types
    if not types:
        return ""
    if not missing:
        return "every type"
    if len(missing) < len(types):
        return f"every type but {', '.join(sorted(missing))}"
    return ", ".join(sorted(types))

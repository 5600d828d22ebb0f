"""docs/reference/types.md: the types of assistance, and the instruments that carry them."""

from requests_app.casefile.content.sources import printed
from requests_app.law.assistance import RESIDUAL, TYPES, AssistanceType, Family
from requests_app.law.fields import Field
from requests_app.law.instruments import CONVENTION_OFFENCES, INSTRUMENTS
from requests_app.law.scope import TYPED
from requests_app.management.reference.markdown import NOTICE, bullets, places, table, text


def page() -> str:
    """The page as markdown."""
    lines = [
        "# Types of assistance and instruments",
        "",
        NOTICE,
        "",
        f"{len(TYPES)} types have particulars of their own. {_residual()}",
        "",
        *_overview(),
    ]
    for family in Family:
        lines += [f"## {text(family.heading)}", ""]
        for kind in TYPES.values():
            if kind.family is family:
                lines += _type(kind)
    return "\n".join([*lines, *_instruments()]).rstrip() + "\n"


def _residual() -> str:
    summary = text(RESIDUAL.summary.rstrip("."))
    return f"{RESIDUAL.code} ({summary}) ends the treaties' lists and has none: {places(RESIDUAL.citations)}."


def _overview() -> list[str]:
    rows = (
        (
            f"[{one.code}](#{one.code.lower()})",
            f"`{one.name}`",
            text(one.title),
            "yes" if one.available else "",
            str(len(one.fields)) if one.fields else "",
            f"`{one.letter_paragraph}`",
        )
        for one in TYPES.values()
    )
    columns = ("Code", "Name", "Type", "Can be drafted", "Own fields", "Paragraph of the letter")
    return ["## All types", "", *table(columns, rows)]


def _type(kind: AssistanceType) -> list[str]:
    return [
        f'### <a id="{kind.code.lower()}"></a>{kind.code} {text(kind.title)}',
        "",
        text(kind.summary),
        "",
        *bullets("The request has to say", kind.elements),
        *bullets("What has to be there first", kind.preconditions),
        *bullets("Limits", kind.limits),
        *bullets("Who decides", kind.refusers),
        *_codes("Grounds met most often", kind.refused_on, "grounds.md"),
        *_codes("Clocks", kind.clocks, "clocks.md"),
        *_fields(kind.fields),
        f"Where it stands: {places(kind.citations)}",
        "",
    ]


def _codes(title: str, codes: tuple[str, ...], file: str) -> list[str]:
    linked = ", ".join(f"[{code}]({file}#{code.lower()})" for code in codes)
    return [f"{title}: {linked}", ""] if codes else []


def _fields(fields: tuple[Field, ...]) -> list[str]:
    rows = (
        (
            f"`{one.code}`",
            text(one.label),
            one.kind.value,
            _needed(one),
            ", ".join(f"`{value}`" for value in one.choice_values),
            text(printed(one.source)),
        )
        for one in fields
    )
    return table(("Field", "Label", "Kind", "Needed", "Choices", "Source"), rows) if fields else []


def _needed(field: Field) -> str:
    if field.required:
        return "always"
    when = field.required_when
    return f"if `{when.field}` is {' or '.join(when.values)}" if when else ""


def _instruments() -> list[str]:
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

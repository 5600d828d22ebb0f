"""docs/reference/types.md: every type of assistance with its fields, its rules and its paragraph of the letter."""

from collections.abc import Iterable

from requests_app.casefile.content.assistance import ASSISTANCE
from requests_app.casefile.content.sources import printed
from requests_app.documents.letters.material import label_of
from requests_app.documents.phrases.book import book
from requests_app.law.assistance import RESIDUAL, TYPES, AssistanceType, Family
from requests_app.law.clocks import CLOCKS
from requests_app.law.fields import Field
from requests_app.law.grounds import GROUNDS
from requests_app.law.reckoning import Reckoned
from requests_app.management.reference import instruments
from requests_app.management.reference.markdown import NOTICE, bullets, places, table, text

EVERY = (*TYPES.values(), RESIDUAL)


def page() -> str:
    """The page as markdown."""
    lines = [
        "# Types of assistance and instruments",
        "",
        NOTICE,
        "",
        (
            f"{len(TYPES)} types have a place of their own in the treaties; {RESIDUAL.code} ends their lists. Fields "
            "that must be filled are in bold, those that must be filled on a condition in italics. Every item also "
            f"has {_common()}."
        ),
        "",
        *_overview(),
    ]
    for family in Family:
        lines += [f"## {text(family.heading)}", ""]
        for kind in EVERY:
            if kind.family is family:
                lines += _type(kind)
    return "\n".join([*lines, *instruments.part()]).rstrip() + "\n"


def _common() -> str:
    fields = [field for field in ASSISTANCE.fields if field.code != "type"]
    return ", ".join(_marked(field) for field in fields)


def _overview() -> list[str]:
    rows = (
        (
            f"[{one.code}](#{one.code.lower()}) {text(one.title)}",
            ", ".join(_marked(field) for field in one.fields),
            _lines(*one.preconditions, *one.limits),
            ", ".join(f"[{code}](clocks.md#{code.lower()})" for code in one.clocks),
            _lines(*one.refusers),
            _paragraph(one),
        )
        for one in EVERY
    )
    columns = ("Type", "Fields", "Preconditions and limits", "Clocks", "Who refuses, and why", "Letter")
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
        *_listed("Grounds met most often", (_ground(code) for code in kind.refused_on)),
        *_listed("Clocks", (_clock(code) for code in kind.clocks)),
        *_listed("Days the portal counts", map(_deadline, kind.deadlines)),
        *_fields(kind),
        *_in_the_letter(kind),
        f"Where it stands: {places(kind.citations)}",
        "",
    ]


def _ground(code: str) -> str:
    return f"[{code}](grounds.md#{code.lower()}) {text(GROUNDS[code].title)}"


def _clock(code: str) -> str:
    return f"[{code}](clocks.md#{code.lower()}) {text(CLOCKS[code].title)}"


def _deadline(deadline: Reckoned) -> str:
    side = "before" if deadline.days < 0 else "after"
    length = abs(deadline.days)
    days = f"{length} day{'' if length == 1 else 's'} {side} `{deadline.field}`"
    when = deadline.when
    condition = f", if `{when.field}` is {' or '.join(when.values)}" if when else ""
    source = f" ({text(printed(deadline.source))}, {deadline.source.grade})" if deadline.source else ""
    return f"{text(deadline.label)}: {days}{condition}{source}"


def _listed(title: str, lines: Iterable[str]) -> list[str]:
    listed = [f"- {line}" for line in lines]
    return [f"**{title}**", "", *listed, ""] if listed else []


def _fields(kind: AssistanceType) -> list[str]:
    rows = (
        (
            f"`{one.code}`",
            text(one.label),
            one.kind.value,
            _needed(one),
            ", ".join(f"`{value}`" for value in one.choice_values),
            f"{text(printed(one.source))} ({one.source.grade})" if one.source else "",
            f"{text(one.letter_label)} / {text(label_of(one, 'fr'))}" if one.in_letter else "not printed",
        )
        for one in kind.fields
    )
    columns = ("Field", "Label", "Kind", "Needed", "Choices", "Source", "In the letter (en / fr)")
    return [*table(columns, rows), *_of_every_item(kind)]


def _of_every_item(kind: AssistanceType) -> list[str]:
    needs = ", ".join(f"`{code}`" for code in kind.needs)
    spares = ", ".join(f"`{code}`" for code in kind.spares)
    lines = [
        f"Cannot do without, of the fields of every item: {needs}." if needs else "",
        f"Spared, of the fields every item must have: {spares}." if spares else "",
    ]
    return [part for line in lines if line for part in (line, "")]


def _in_the_letter(kind: AssistanceType) -> list[str]:
    form = f" Annex form: `{kind.annex_form}`." if kind.annex_form else ""
    return [f"> {_paragraph(kind)}", "", f"Paragraph `{kind.letter_paragraph}` of the letter.{form}", ""]


def _paragraph(kind: AssistanceType) -> str:
    """The paragraph at the head of the item, in English."""
    return text(book("en").find(f"paragraph.{kind.letter_paragraph}"))


def _needed(field: Field) -> str:
    if field.required:
        return "always"
    when = field.required_when
    return f"if `{when.field}` is {' or '.join(when.values)}" if when else ""


def _marked(field: Field) -> str:
    """The label of a field, in bold if it must be filled, in italics if on a condition."""
    label = text(field.letter_label or field.label)
    if field.required:
        return f"**{label}**"
    return f"*{label}*" if field.required_when else label


def _lines(*said: str) -> str:
    return "<br>".join(map(text, said))

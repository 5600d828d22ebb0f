"""The types of assistance: the list by family, and the sheet of each."""

from django.urls import reverse

from requests_app.casefile.content.assistance import ASSISTANCE
from requests_app.casefile.content.sources import printed
from requests_app.documents.phrases.book import book
from requests_app.law.assistance import RESIDUAL, TYPES, AssistanceType, Family
from requests_app.law.citations import Confirmations
from requests_app.law.clocks import CLOCKS
from requests_app.law.fields import Field
from requests_app.law.grounds import GROUNDS, IN_ORDER
from requests_app.law.reckoning import Reckoned
from requests_app.web.components import Cell, Fact, Link, Table, Tag, fact
from requests_app.web.reference.parts import (
    Part,
    Sheet,
    chapters,
    crumbs,
    ground_link,
    neighbours,
    places,
)

EVERY = {**TYPES, RESIDUAL.code: RESIDUAL}
"""All types that have a page, the residual one included."""

_NEEDED, _ON_CONDITION = Tag("Needed", "blue"), Tag("Needed on a condition", "yellow")


def _link(kind: AssistanceType) -> Link:
    return Link(f"{kind.code} {kind.title}", reverse("reference:type", args=[kind.code.lower()]))


def listing(said: Confirmations) -> Sheet:
    """All types, family by family."""
    families = tuple(
        Part(family.heading, family.value, table=_table(family.heading, family, said)) for family in Family
    )
    return Sheet(
        title="Types of assistance",
        intro="What one State may ask of another, and where the treaties say so.",
        crumbs=crumbs(),
        chapters=chapters("types"),
        every_part=families,
    )


def _table(caption: str, family: Family, said: Confirmations) -> Table:
    rows = tuple(
        (
            Cell(_link(kind).label, url=_link(kind).url, note=kind.summary),
            Cell(printed(kind.citations[0], confirmed=said)),
            Cell(str(len(kind.fields))),
            Cell(", ".join(kind.clocks)),
        )
        for kind in EVERY.values()
        if kind.family is family
    )
    return Table(caption, ("Type", "First place", "Own fields", "Clocks"), rows, hide_caption=True)


def sheet(kind: AssistanceType, said: Confirmations) -> Sheet:
    """Everything the catalogue says of one type."""
    every = tuple(EVERY.values())
    before, after = neighbours(tuple(map(_link, every)), every.index(kind))
    return Sheet(
        title=kind.title,
        code=kind.code,
        caption=kind.family.heading,
        intro=kind.summary,
        crumbs=crumbs("types"),
        chapters=chapters("types"),
        every_part=(
            Part("Where it stands", "law", table=places(kind.citations, said)),
            Part("What the request has to say", "elements", lines=kind.elements),
            Part("What has to be there first", "preconditions", lines=kind.preconditions),
            Part("Limits", "limits", lines=kind.limits),
            Part("Who decides", "refusers", lines=kind.refusers),
            Part("Grounds met most often", "often", links=_often(kind)),
            Part("Clocks", "clocks", links=_clocks(kind)),
            Part(
                "Days the portal counts",
                "days",
                lines=tuple(_counted(kind, one, said) for one in kind.deadlines),
            ),
            Part("Fields of the form", "fields", facts=tuple(_field(kind, one, said) for one in kind.fields)),
            Part("Of the fields every item has", "common", lines=_common(kind)),
            Part("What the letter says", "letter", text=_paragraph(kind)),
            Part("Every ground that applies", "grounds", links=_applying(kind), folded=True),
        ),
        before=before,
        after=after,
    )


def _often(kind: AssistanceType) -> tuple[Link, ...]:
    return tuple(ground_link(GROUNDS[code]) for code in kind.refused_on)


def _applying(kind: AssistanceType) -> tuple[Link, ...]:
    return tuple(ground_link(ground) for ground in IN_ORDER if kind.code in ground.applies_to)


def _clocks(kind: AssistanceType) -> tuple[Link, ...]:
    url = reverse("reference:clocks")
    return tuple(Link(f"{code} {CLOCKS[code].title}", f"{url}#{code}") for code in kind.clocks)


def _counted(kind: AssistanceType, deadline: Reckoned, said: Confirmations) -> str:
    side = "before" if deadline.days < 0 else "after"
    length = abs(deadline.days)
    counted_from = kind.field(deadline.field).label
    source = f" ({printed(deadline.source, confirmed=said)})" if deadline.source else ""
    return f"{deadline.label}: {length} day{'' if length == 1 else 's'} {side} “{counted_from}”{source}"


def _field(kind: AssistanceType, field: Field, said: Confirmations) -> Fact:
    choices = "; ".join(label for _, label in field.choices)
    return fact(
        field.label,
        _condition(kind, field),
        field.help,
        f"Answers: {choices}" if choices else "",
        "Not printed in the letter." if not field.in_letter else "",
        key_id=f"field-{field.code}",
        tag=_NEEDED if field.required else _ON_CONDITION if field.required_when else None,
        source=f"{printed(field.source, confirmed=said)} (grade {field.source.grade})"
        if field.source
        else "",
    )


def _condition(kind: AssistanceType, field: Field) -> str:
    when = field.required_when
    if field.required or when is None:
        return "" if field.required else "If it applies."
    other = kind.field(when.field)
    answers = " or ".join(f"“{other.choice_label(value)}”" for value in when.values)
    return f"Needed where “{other.label}” is answered {answers}."


def _common(kind: AssistanceType) -> tuple[str, ...]:
    """What this type asks of the fields common to all items, where it differs from the others."""
    needed = (f"Needed: {ASSISTANCE.field(code).label}" for code in kind.needs)
    spared = (f"Not needed: {ASSISTANCE.field(code).label}" for code in kind.spares)
    return (*needed, *spared)


def _paragraph(kind: AssistanceType) -> str:
    """The paragraph at the head of the item, in English; the gaps are filled from the item."""
    return book("en").find(f"paragraph.{kind.letter_paragraph}")

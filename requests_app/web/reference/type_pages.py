"""The types of assistance: the list by family, and the sheet of each."""

from django.urls import reverse

from requests_app.casefile.content.sources import printed
from requests_app.law.assistance import RESIDUAL, TYPES, AssistanceType, Family
from requests_app.law.clocks import CLOCKS
from requests_app.law.fields import Field
from requests_app.law.grounds import GROUNDS, IN_ORDER
from requests_app.web.components import Cell, Link, Table, Tag
from requests_app.web.reference.parts import (
    Part,
    Sheet,
    chapters,
    crumbs,
    ground_link,
    neighbours,
    places,
)

_AVAILABLE = Tag("Can be drafted here", "green")


def _link(kind: AssistanceType) -> Link:
    return Link(f"{kind.code} {kind.title}", reverse("reference:type", args=[kind.code.lower()]))


def listing() -> Sheet:
    """All types, family by family."""
    families = tuple(
        Part(family.heading, family.value, table=_table(family.heading, family)) for family in Family
    )
    other = Part("Any other assistance", "other", text=RESIDUAL.summary, table=places(RESIDUAL.citations))
    return Sheet(
        title="Types of assistance",
        intro="What one State may ask of another, and where the treaties say so.",
        crumbs=crumbs(),
        chapters=chapters("types"),
        every_part=(*families, other),
    )


def _table(caption: str, family: Family) -> Table:
    rows = tuple(
        (
            Cell(_link(kind).label, url=_link(kind).url, note=kind.summary),
            Cell(printed(kind.citations[0]), tag=_AVAILABLE if kind.available else None),
        )
        for kind in TYPES.values()
        if kind.family is family
    )
    return Table(caption, ("Type", "First place"), rows, hide_caption=True)


def sheet(kind: AssistanceType) -> Sheet:
    """Everything the catalogue says of one type."""
    every = tuple(TYPES.values())
    before, after = neighbours(tuple(map(_link, every)), every.index(kind))
    return Sheet(
        title=kind.title,
        code=kind.code,
        caption=kind.family.heading,
        intro=kind.summary,
        crumbs=crumbs("types"),
        chapters=chapters("types"),
        tags=(_AVAILABLE,) if kind.available else (),
        every_part=(
            Part("Where it stands", "law", table=places(kind.citations)),
            Part("What the request has to say", "elements", lines=kind.elements),
            Part("What has to be there first", "preconditions", lines=kind.preconditions),
            Part("Limits", "limits", lines=kind.limits),
            Part("Who decides", "refusers", lines=kind.refusers),
            Part("Grounds met most often", "often", links=_often(kind)),
            Part("Clocks", "clocks", links=_clocks(kind)),
            Part("Fields of the form", "fields", table=_fields(kind)),
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


def _fields(kind: AssistanceType) -> Table:
    rows = tuple(
        (
            Cell(field.label, note=field.help),
            Cell(_needed(field)),
            Cell(printed(field.source)),
        )
        for field in kind.fields
    )
    return Table("Fields of the form", ("Field", "Needed", "Because of"), rows, hide_caption=True)


def _needed(field: Field) -> str:
    if field.required:
        return "Always"
    return "Depends on another answer" if field.required_when else "If it applies"

"""The instruments: the list, and the sheet of each with the places the catalogue relies on."""

from django.urls import reverse

from requests_app.law.assistance import TYPES
from requests_app.law.citations import Confirmations
from requests_app.law.grounds import GROUNDS
from requests_app.law.instruments import CONVENTION_OFFENCES, INSTRUMENTS, Instrument
from requests_app.law.names import HANOI
from requests_app.law.scope import TYPED
from requests_app.web.components import Cell, Fact, Link, Table, Tag, fact
from requests_app.web.reference.parts import Part, Sheet, chapters, crumbs, ground_link


def listing(said: Confirmations) -> Sheet:
    """All instruments: those a request can rest on, and those that limit or explain."""
    return Sheet(
        title="Instruments",
        intro=(
            "What a request can rest on, and what limits it. Whether a treaty binds two "
            "States on a given day is in the directory."
        ),
        crumbs=crumbs(),
        chapters=chapters("instruments"),
        every_part=(
            Part("A request can rest on these", "bases", table=_table(said, as_basis=True)),
            Part("These limit it or explain it", "others", table=_table(said, as_basis=False)),
        ),
    )


def _table(said: Confirmations, *, as_basis: bool) -> Table:
    rows = tuple(
        (
            Cell(one.title, url=reverse("reference:instrument", args=[code.lower()]), note=one.purpose),
            Cell(one.basis.printable(said) if one.basis else one.short_title, tag=_force(one)),
        )
        for code, one in INSTRUMENTS.items()
        if (one.basis is not None) == as_basis
    )
    return Table("Instruments", ("Instrument", "Cited as"), rows, hide_caption=True)


def _force(instrument: Instrument) -> Tag | None:
    return None if instrument.in_force else Tag("Not in force", "orange")


def sheet(instrument: Instrument, said: Confirmations) -> Sheet:
    """Everything the catalogue says of one instrument."""
    force = _force(instrument)
    return Sheet(
        title=instrument.title,
        caption=instrument.short_title,
        intro=instrument.purpose,
        crumbs=crumbs("instruments"),
        chapters=chapters("instruments"),
        tags=(force,) if force else (),
        every_part=(
            Part("What it carries", "use", facts=_use(instrument, said)),
            Part("Offences", "offences", facts=_offences(said) if instrument.code == HANOI else ()),
            Part("Articles", "articles", facts=_articles(instrument)),
            Part("Grounds that cite it", "grounds", links=_cited_by_grounds(instrument.code)),
            Part("Types of assistance that cite it", "types", links=_cited_by_types(instrument.code)),
        ),
    )


def _use(instrument: Instrument, said: Confirmations) -> tuple[Fact, ...]:
    basis = instrument.basis
    place = f"{basis.printable(said)} (grade {basis.grade})" if basis else "Never the basis of a request"
    left_out = ", ".join(sorted(TYPED - instrument.serves))
    serves = f"Every type except {left_out}" if left_out else "Every type"
    if len(instrument.serves) < len(TYPED) / 2:
        serves = ", ".join(sorted(instrument.serves))
    return (
        fact("Status", instrument.status_note),
        fact("Basis of a request", place),
        fact("For which matters", instrument.serves_for or "For none by itself"),
        fact("Types of assistance", serves or "None by itself"),
    )


def _offences(said: Confirmations) -> tuple[Fact, ...]:
    return tuple(
        fact(
            f"Article {one.article}: {one.title}",
            one.elements,
            *(
                f"A State may add or leave out ({element.citation.printable(said)}): {element.text}"
                for element in one.optional
            ),
            f"Grade {one.citation.grade}",
            key_id=one.code,
        )
        for one in CONVENTION_OFFENCES.values()
    )


def _articles(instrument: Instrument) -> tuple[Fact, ...]:
    return tuple(
        fact(
            f"Article {one.number}: {one.heading}",
            one.summary,
            f"Number and heading grade {one.number_grade}, content grade {one.content_grade}. {one.note}".strip(),
            key_id=f"article-{one.number}",
        )
        for one in instrument.articles
    )


def _cited_by_grounds(code: str) -> tuple[Link, ...]:
    return tuple(
        ground_link(ground)
        for ground in GROUNDS.values()
        if any(place.instrument == code for place in ground.citations)
    )


def _cited_by_types(code: str) -> tuple[Link, ...]:
    return tuple(
        Link(f"{kind.code} {kind.title}", reverse("reference:type", args=[kind.code.lower()]))
        for kind in TYPES.values()
        if any(place.instrument == code for place in kind.citations)
    )

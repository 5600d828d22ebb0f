"""Relations where they are needed: on the overview of a case, and beside its draft."""

from dataclasses import dataclass

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile import queries as casefile
from requests_app.casefile import wording
from requests_app.casefile.models import CaseFile
from requests_app.relations import carrying, parallel, queries
from requests_app.relations.duplicates import Duplicate, duplicates
from requests_app.web.components import Link, Piece
from requests_app.web.drafting.beside import Beside
from requests_app.web.procedures import Procedure, case_address

SHOWN = 6


@dataclass(frozen=True)
class RelatedCard:
    """The related cases in short."""

    rows: tuple[tuple[str, str, str, str], ...]  # what it is, reference, title, address
    more: int
    url: str
    begins: bool


@dataclass(frozen=True)
class DuplicatesCard:
    """Other cases that may be about the same."""

    rows: tuple[
        tuple[str, str, str, tuple[str, ...]], ...
    ]  # reference, title, address, in which respects alike


@dataclass(frozen=True)
class OriginCard:
    """Where the text of a draft came from, and what must be said anew here."""

    reference: str
    url: str
    words: str
    asked: tuple[tuple[str, str], ...]  # label, the earlier answer


@dataclass(frozen=True)
class SharedCard:
    """The requests that share a section, and what they changed in it."""

    title: str
    shared: tuple[tuple[str, str], ...]  # reference, address
    lines: tuple[str, ...]
    link: Link


def related(procedure: Procedure, user: User) -> Piece | None:
    """The card on the overview."""
    found = queries.related(procedure.case, user)
    begins = user.holds(Permission.CASEFILE_DRAFT)
    if not found and not begins and not user.holds(Permission.RELATIONS_LINK):
        return None
    rows = tuple((one.words, one.case.reference, one.case.title, _case(one.case)) for one in found[:SHOWN])
    url = reverse("relations:case", args=[procedure.reference])
    return Piece("relations/_related.html", RelatedCard(rows, max(0, len(found) - SHOWN), url, begins))


def alike(procedure: Procedure, user: User) -> Piece | None:
    """Probable duplicates; nothing if there are none this person may see."""
    known = [one.case.pk for one in queries.related(procedure.case, user)]
    found = duplicates(procedure.case, user, beside=known)
    return (
        Piece("relations/_duplicates.html", DuplicatesCard(tuple(map(_duplicate, found)))) if found else None
    )


def duplicates_beside(place: Beside) -> Piece | None:
    """The same while writing."""
    return alike(place.procedure, place.user)


def origin_beside(place: Beside) -> Piece | None:
    """The earlier answers to what must be said anew in the section that is open."""
    relation = queries.visible_origin(place.procedure.case, place.user)
    if relation is None or relation.kind == queries.Kind.PARALLEL:
        return None
    asked = _asked(place, relation) if relation.kind == queries.Kind.STARTED_FROM else ()
    if place.section is not None and not asked:
        return None
    words = queries.WORDS[relation.kind][0]
    return Piece(
        "relations/_origin.html", OriginCard(relation.to.reference, _case(relation.to), words, asked)
    )


def offers_beside(place: Beside) -> Piece | None:
    """On shared sections: with which requests they are shared, and what one of those says anew."""
    code = place.section.code if place.section else ""
    if code and code not in parallel.shared_sections():
        return None
    others = queries.in_one_matter(place.procedure.case, place.user)
    if not others:
        return None
    found = parallel.differences(place.procedure.case, place.user)
    lines = [f"{one.other.reference}: {_title(one.section)}" for one in found if code in ("", one.section)]
    card = SharedCard(
        title="Shared with other requests" if code else "One matter, several States",
        shared=tuple((one.reference, _case(one)) for one in others),
        lines=tuple(dict.fromkeys(lines)),
        link=Link(
            "See what differs", reverse("relations:case", args=[place.procedure.reference]) + "#differences"
        ),
    )
    return Piece("relations/_offers.html", card)


def _asked(place: Beside, relation: queries.Relation) -> tuple[tuple[str, str], ...]:
    code = place.section.code if place.section else ""
    if code not in relation.sections:
        return ()
    text = relation.version.content if relation.version else casefile.draft_content(relation.to)
    found = carrying.asked_again(text, code, place.entry_id)
    names = wording.Names()
    return tuple(
        (one.field.label, wording.in_words(one.field, one.value, text, names=names)) for one in found
    )


def _duplicate(one: Duplicate) -> tuple[str, str, str, tuple[str, ...]]:
    return one.case.reference, one.case.title, _case(one.case), one.alike


def _case(case: CaseFile) -> str:
    return case_address(case)


def _title(code: str) -> str:
    return carrying.sections.find(code).title.lower()

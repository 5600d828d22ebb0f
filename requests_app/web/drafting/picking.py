"""Choosing what to ask for: the types of assistance by family, what each needs and what usually stops it."""

from dataclasses import dataclass
from functools import cache

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from requests_app.accounts.models import User
from requests_app.casefile.declaration import Section
from requests_app.core.text import fold
from requests_app.law.assistance import AVAILABLE, RESIDUAL, TYPES, AssistanceType, Family
from requests_app.law.grounds import GROUNDS
from requests_app.web.access import person
from requests_app.web.case_head import case_head
from requests_app.web.components import CaseHead, Link
from requests_app.web.procedures import Procedure

LONGEST_QUERY = 100
MOST_GROUNDS = 4


@dataclass(frozen=True)
class Offer:
    """One type as it is offered: `needs` is what the item will have to say, `stops` what it often fails on."""

    code: str
    title: str
    summary: str
    url: str
    needs: tuple[str, ...]
    before: tuple[str, ...]
    limits: tuple[str, ...]
    stops: tuple[str, ...]
    sheet_url: str


@dataclass(frozen=True)
class Group:
    """A family of types."""

    code: str
    heading: str
    offers: list[Offer]


@dataclass(frozen=True)
class TypesPage:
    """The types that fit what was searched for."""

    head: CaseHead
    section: Section
    groups: list[Group]
    count: int
    query: str
    url: str
    back: Link
    error: str = ""


def choose_type(request: HttpRequest, procedure: Procedure, section: Section, *, tried: bool) -> HttpResponse:
    """The page of types; `tried` if an unknown one was asked for."""
    query = request.GET.get("q", "")[:LONGEST_QUERY].replace("\x00", "").strip()
    page = _page(procedure, person(request), section, query)
    if tried:
        page = TypesPage(**{**page.__dict__, "error": _("Choose what kind of assistance you need.")})
    template = "drafting/_types.html" if request.headers.get("HX-Request") else "drafting/types.html"
    return render(request, template, {"page": page}, status=400 if tried else 200)


def matching(query: str) -> list[AssistanceType]:
    """The types that hold every word of the query, those with a word in the title first; all without a query."""
    offered = [one for one in (*TYPES.values(), RESIDUAL) if one.code in AVAILABLE]
    asked = fold(query).split()
    found = [one for one in offered if all(word in _words(one.code) for word in asked)]
    return (
        sorted(found, key=lambda one: not any(word in fold(one.title) for word in asked)) if asked else found
    )


def _page(procedure: Procedure, user: User, section: Section, query: str) -> TypesPage:
    found = matching(query)
    url = reverse("drafting:new", args=[procedure.reference, section.code])
    groups = [
        Group(family.value, family.heading, [_offer(one, url) for one in found if one.family is family])
        for family in Family
    ]
    return TypesPage(
        head=case_head(procedure, user, current="draft"),
        section=section,
        groups=[group for group in groups if group.offers],
        count=len(found),
        query=query,
        url=url,
        back=Link("Back to the items", reverse("drafting:section", args=[procedure.reference, section.code])),
    )


def _offer(declared: AssistanceType, url: str) -> Offer:
    grounds = [GROUNDS[code].title for code in declared.refused_on[:MOST_GROUNDS] if code in GROUNDS]
    return Offer(
        code=declared.code,
        title=declared.title,
        summary=declared.summary,
        url=f"{url}?type={declared.code}",
        needs=declared.elements,
        before=declared.preconditions,
        limits=declared.limits,
        stops=(*declared.refusers, *grounds),
        sheet_url=reverse("reference:type", args=[declared.code.lower()]),
    )


@cache
def _words(code: str) -> str:
    """Everything a type says, folded; the words of its fields are those an officer may think of first."""
    declared = TYPES.get(code, RESIDUAL)
    fields = (f"{field.label} {' '.join(label for _, label in field.choices)}" for field in declared.fields)
    said = (
        declared.code,
        declared.name.replace("_", " "),
        declared.title,
        declared.summary,
        declared.family.heading,
        *declared.elements,
        *fields,
    )
    return fold(" ".join(said))

"""Clauses of one draft: those that fit, filled from this very request; put one in, take its newer text."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from requests_app.casefile import clausing, sections
from requests_app.casefile import queries as casefile
from requests_app.clauses import queries as library
from requests_app.clauses.models import ClauseText
from requests_app.clauses.queries import Kept
from requests_app.core.errors import NotVisible
from requests_app.directory import queries as directory
from requests_app.web.access import person
from requests_app.web.case_head import case_head
from requests_app.web.clauses import parts
from requests_app.web.clauses.parts import Words
from requests_app.web.components import CaseHead, Empty, Link
from requests_app.web.drafting.views import find_draft
from requests_app.web.procedures import Procedure


@dataclass(frozen=True)
class Offer:
    """A clause that fits: how it would read in this letter, and what the request does not say yet."""

    code: str
    title: str
    words: Words
    fits: str
    missing: bool
    url: str


@dataclass(frozen=True)
class ChoosePage:
    """The clauses that fit a draft."""

    head: CaseHead
    offers: tuple[Offer, ...]
    insert_url: str
    back: Link
    empty: Empty


@dataclass(frozen=True)
class InsertedPage:
    """A clause in the draft: how it reads, and whether the library has moved on."""

    head: CaseHead
    title: str
    code: str
    number: int
    words: Words
    missing: bool
    newer: int
    retired: bool
    library_url: str
    remove_url: str
    back: Link


@require_safe
def choose(request: HttpRequest, reference: str) -> HttpResponse:
    """The clauses that fit, as they would read."""
    procedure = find_draft(request, reference)
    content = casefile.draft_content(procedure.case)
    known = _known(content)
    page = ChoosePage(
        head=case_head(procedure, person(request), current="draft"),
        offers=tuple(_offer(text, content, known) for text in clausing.offered(content)),
        insert_url=reverse("clausing:insert", args=[reference]),
        back=_back(procedure),
        empty=_empty(content),
    )
    return render(request, "clauses/choose.html", {"page": page})


@require_POST
def insert(request: HttpRequest, reference: str) -> HttpResponse:
    """Put a clause into the draft."""
    procedure = find_draft(request, reference)
    saved = clausing.insert(procedure.case, request.POST.get("code", "")[:60], by=person(request))
    messages.success(request, f"“{saved.entry.get('title', '')}” stands in the draft.")
    return redirect("drafting:section", reference, "clauses")


@require_http_methods(["GET", "HEAD", "POST"])
def inserted(request: HttpRequest, reference: str, entry: str) -> HttpResponse:
    """A clause of the draft as it reads; a POST takes the newest text."""
    procedure = find_draft(request, reference)
    if request.method == "POST":
        saved = clausing.renew(procedure.case, entry, by=person(request))
        messages.success(request, f"The clause now carries text {saved.entry.get('number')}.")
        return redirect("clausing:inserted", reference, entry)
    content = casefile.draft_content(procedure.case)
    found = next((one for one in sections.entries_of(content, "clauses") if one["id"] == entry), None)
    if found is None:
        raise NotVisible("This clause is no longer part of the request.")
    return render(request, "clauses/inserted.html", {"page": _inserted(request, procedure, content, found)})


def _offer(text: ClauseText, content: Mapping[str, Any], known: Mapping[str, Any]) -> Offer:
    words = parts.as_read(text.text, content, text.language, text.types, known)
    return Offer(
        code=text.clause.code,
        title=text.title,
        words=words,
        fits=parts.fits_in_words(text.types, (), {})[0],
        missing=any(part.missing for part in words.parts),
        url=parts.url(text.clause.code),
    )


def _inserted(
    request: HttpRequest, procedure: Procedure, content: Mapping[str, Any], entry: Mapping[str, Any]
) -> InsertedPage:
    code, language = entry["clause"], entry["language"]
    words = parts.as_read(entry["text"], content, language, entry.get("types", ()), _known(content))
    kept = library.kept([code]).get((code, language), Kept())
    return InsertedPage(
        head=case_head(procedure, person(request), current="draft"),
        title=entry["title"],
        code=code,
        number=entry["number"],
        words=words,
        missing=any(part.missing for part in words.parts),
        newer=kept.newest if kept.newest > entry["number"] and not kept.retired else 0,
        retired=kept.retired,
        library_url=parts.url(code),
        remove_url=reverse("drafting:remove", args=[procedure.reference, "clauses", entry["id"]]),
        back=_back(procedure),
    )


def _known(content: Mapping[str, Any]) -> dict[str, Any]:
    """Names for the codes a clause may print: at most four small reads."""
    basis, authority = content.get("basis") or {}, content.get("authority") or {}
    offices = {}
    for code in (authority.get("requesting_authority"), basis.get("addressee")):
        if code and (office := directory.find_authority(code)):
            offices[code] = {"name": office.name}
    language = basis.get("letter_language", "en")
    state = directory.find_state(basis.get("requested_state", ""))
    titles = dict(parts.instrument_choices())
    chosen = basis.get("instrument", "")
    return {
        "authorities": offices,
        "states": {state.code: state.name(language)} if state else {},
        "basis": {"code": chosen, "title": titles.get(chosen, "")},
    }


def _back(procedure: Procedure) -> Link:
    return Link("Back to the clauses", reverse("drafting:section", args=[procedure.reference, "clauses"]))


def _empty(content: Mapping[str, Any]) -> Empty:
    text = "The clauses of the library are for other types of assistance, another basis or another language."
    if not sections.entries_of(content, "assistance") or not (content.get("basis") or {}).get("instrument"):
        text = "Choose the basis and add an item of assistance first: then the clauses that fit appear here."
    link = Link("Look into the library", reverse("clauses:library"))
    return Empty("No other clause fits this draft.", text, (link,))

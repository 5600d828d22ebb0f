"""Reading the library: every page is for whoever is signed in; drafts are shown to those who write."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from requests_app.accounts.permissions import Permission
from requests_app.clauses import queries
from requests_app.clauses.queries import Wanted
from requests_app.core.errors import NotVisible
from requests_app.web.access import person
from requests_app.web.clauses import pages

LONGEST_SEARCH = 100


@require_safe
def library(request: HttpRequest) -> HttpResponse:
    """The approved clauses, narrowed by words, type, basis and language."""
    asked = request.GET
    words = " ".join(asked.get("q", "").replace("\x00", " ").split())[:LONGEST_SEARCH]
    wanted = Wanted(words, asked.get("language", ""), asked.get("type", ""), asked.get("instrument", ""))
    page = pages.library(wanted, person(request))
    template = "clauses/_lines.html" if request.headers.get("HX-Request") else "clauses/library.html"
    return render(request, template, {"page": page})


@require_safe
def clause(request: HttpRequest, code: str) -> HttpResponse:
    """One clause in its languages, with every text there was."""
    user, found = person(request), queries.clause(code)
    page = pages.clause(found, user)
    if not page.languages:
        raise NotVisible("The library has no clause of that code.")
    return render(request, "clauses/clause.html", {"page": page})


@require_safe
def compare(request: HttpRequest, code: str, language: str, old: int, new: int) -> HttpResponse:
    """Two texts of a clause, word by word."""
    before, after = queries.text(code, language, old), queries.text(code, language, new)
    approved = all(one.standing == "approved" for one in (before, after))
    if not approved and not person(request).holds(Permission.CLAUSES_WRITE):
        raise NotVisible("The library has no such text.")
    return render(request, "clauses/compare.html", {"page": pages.compared(before, after)})

"""Writing the library: propose a text, decide on it, retire a clause."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from requests_app.accounts.permissions import Permission
from requests_app.clauses import queries, services
from requests_app.clauses.models import Clause, ClauseText
from requests_app.core.errors import Invalid, Stale
from requests_app.web.access import require
from requests_app.web.clauses import pages, parts
from requests_app.web.clauses.forms import DecisionForm, NewClauseForm, RetireForm, WordingForm
from requests_app.web.clauses.parts import Known, Words
from requests_app.web.components import Link

form_page = require_http_methods(["GET", "HEAD", "POST"])


@dataclass(frozen=True)
class FormPage:
    """A form of the library, perhaps with a preview or with what somebody else proposed meanwhile."""

    title: str
    crumbs: tuple[Link, ...]
    back: str
    form: WordingForm | RetireForm
    variables: tuple[Known, ...] = ()
    preview: Words | None = None
    theirs: ClauseText | None = None


@form_page
def new(request: HttpRequest) -> HttpResponse:
    """A clause the library does not have yet."""
    user = require(request, Permission.CLAUSES_WRITE)
    form = NewClauseForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and "preview" not in request.POST:
        try:
            text = services.open_clause(form.cleaned_data["code"], form.wording(), by=user)
        except Invalid as problem:
            form.take(problem)
        else:
            return _proposed(request, text)
    return _form(request, form, "Write a clause", reverse("clauses:library"))


@form_page
def propose(request: HttpRequest, code: str) -> HttpResponse:
    """Another text of a clause, in a language it has or in a new one (`?language=fr`)."""
    user, found = require(request, Permission.CLAUSES_WRITE), queries.clause(code)
    form = WordingForm(request.POST or None, initial=_initial(found, request.GET.get("language", "")))
    theirs = None
    if request.method == "POST" and form.is_valid() and "preview" not in request.POST:
        try:
            text = services.propose(found, form.wording(), seen=form.seen_number, by=user)
        except Invalid as problem:
            form.take(problem)
        except Stale as problem:
            theirs = problem.current
        else:
            return _proposed(request, text)
    return _form(request, form, f"Propose a text: {found.code}", parts.url(code), theirs=theirs)


@require_POST
def decide(request: HttpRequest, code: str, language: str, number: int) -> HttpResponse:
    """Approve a text or decline it."""
    user = require(request, Permission.CLAUSES_APPROVE)
    text, form = queries.text(code, language, number), DecisionForm(request.POST)
    form.is_valid()
    try:
        approve = "approve" in request.POST
        services.decide(text, approve=approve, note=form.cleaned_data.get("note", ""), by=user)
    except Invalid as problem:
        form.take(problem)
        page = pages.clause(text.clause, user, form=form, at=text)
        return render(request, "clauses/clause.html", {"page": page}, status=400)
    messages.success(request, "The text was approved." if approve else "The text was declined.")
    return redirect(parts.url(code))


@form_page
def retire(request: HttpRequest, code: str) -> HttpResponse:
    """Take a clause out of use for good."""
    user, found = require(request, Permission.CLAUSES_APPROVE), queries.clause(code)
    form = RetireForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.retire(found, why=form.cleaned_data["why"], by=user)
        except Invalid as problem:
            form.take(problem)
        else:
            messages.success(request, "The clause was retired.")
            return redirect(parts.url(code))
    back = parts.url(code)
    page = FormPage(f"Retire {found.code}", (*parts.crumbs(), Link(found.code, back)), back, form)
    return render(request, "clauses/retire.html", {"page": page}, status=400 if form.errors else 200)


def _initial(found: Clause, language: str) -> dict[str, object]:
    """The newest text of that language to start from; of a new language, what its sisters fit."""
    texts = queries.texts(found)
    newest = next((one for one in texts if one.language == language), None)
    if newest is None:
        like = texts[0] if texts else None
        fits = {"types": like.types, "instruments": like.instruments} if like else {}
        return {"language": language, "seen": 0, **fits}
    names = ("title", "language", "text", "types", "instruments")
    return {**{name: getattr(newest, name) for name in names}, "seen": newest.number}


def _form(
    request: HttpRequest, form: WordingForm, title: str, back: str, *, theirs: ClauseText | None = None
) -> HttpResponse:
    preview = None
    if "preview" in request.POST and form.is_valid():
        said = form.wording()
        preview = parts.in_sample(said.text, said.language or "en", said.types)
    if theirs is not None:
        typed: Any = form.data
        form.data = typed.copy()
        form.data["seen"] = str(theirs.number)  # type: ignore[index]
    page = FormPage(title, parts.crumbs(), back, form, parts.variables(), preview, theirs)
    status = 409 if theirs is not None else 400 if form.errors else 200
    return render(request, "clauses/form.html", {"page": page}, status=status)


def _proposed(request: HttpRequest, text: ClauseText) -> HttpResponse:
    messages.success(request, f"Text {text.number} waits for the legal adviser.")
    return redirect(parts.url(text.clause.code))

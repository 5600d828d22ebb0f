"""Changing the directory: one form per thing, each answered by one service."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from requests_app.core.errors import Invalid, Stale
from requests_app.directory import queries, services
from requests_app.directory.models import State
from requests_app.law.instruments import INSTRUMENTS
from requests_app.web.access import require
from requests_app.web.components import Link
from requests_app.web.directory import forms
from requests_app.web.directory.pages import MANAGE, language

form_page = require_http_methods(["GET", "HEAD", "POST"])


@dataclass(frozen=True)
class FormPage:
    """A form of the directory: what it changes, its button, and what somebody else changed meanwhile."""

    title: str
    crumbs: tuple[Link, ...]
    button: str
    back: str
    form: forms.DirectoryForm
    changed: tuple[str, ...] = ()
    is_stale: bool = False


@form_page
def edit_state(request: HttpRequest, code: str) -> HttpResponse:
    """Languages, death penalty and notes of a State."""
    user = require(request, MANAGE)
    state = queries.state(code)
    form = forms.StateForm(request.POST or None, initial=forms.StateForm.initial_of(state))
    title = f"Change what is known of {state.name(language())}"

    def act() -> None:
        services.edit_state(state, data=form.facts(), revision=form.opened_on, by=user)

    return _answer(request, form, state, title, "Save changes", act, _sheet(state))


@form_page
def add_authority(request: HttpRequest, code: str) -> HttpResponse:
    """A new authority of a State."""
    user = require(request, MANAGE)
    state = queries.state(code)
    form = forms.AuthorityForm(request.POST or None)

    def act() -> None:
        services.add_authority(state, data=form.facts(), by=user)

    return _answer(request, form, state, "Add an authority", "Add authority", act, _sheet(state))


@form_page
def edit_authority(request: HttpRequest, code: str) -> HttpResponse:
    """The details of an authority, or its closing."""
    user = require(request, MANAGE)
    office = queries.authority(code)
    form = forms.AuthorityForm(request.POST or None, initial=forms.AuthorityForm.initial_of(office))

    def act() -> None:
        services.edit_authority(office, data=form.facts(), revision=form.opened_on, by=user)

    back = reverse("directory:authority", args=[office.code])
    return _answer(request, form, office.state, f"Change {office.name}", "Save changes", act, back)


@require_POST
def confirm_authority(request: HttpRequest, code: str) -> HttpResponse:
    """The office itself confirmed today the details that were shown."""
    user = require(request, MANAGE)
    office = queries.authority(code)
    shown = request.POST.get("revision", "")
    try:
        revision = int(shown) if shown.isascii() and shown.isdigit() and len(shown) < 10 else -1
        services.confirm_authority(office, revision=revision, by=user)
    except Stale:
        messages.error(
            request, "The details were changed in the meantime. Read them again, then confirm them."
        )
    else:
        messages.success(request, "Noted: the office confirmed these details today.")
    return redirect("directory:authority", office.code)


@form_page
def add_participation(request: HttpRequest, code: str) -> HttpResponse:
    """What a State has done about an instrument not recorded yet."""
    user = require(request, MANAGE)
    state = queries.state(code)
    form = forms.NewParticipationForm(request.POST or None)

    def act() -> None:
        facts = form.facts()
        services.add_participation(state, facts.pop("instrument"), data=facts, by=user)

    return _answer(request, form, state, "Add a participation", "Add participation", act, _sheet(state))


@form_page
def edit_participation(request: HttpRequest, code: str, instrument: str) -> HttpResponse:
    """What a State has done about an instrument."""
    user = require(request, MANAGE)
    row = queries.participation(code.upper(), instrument)
    initial = forms.ParticipationForm.initial_of(row)
    form = forms.ParticipationForm(request.POST or None, initial=initial, about=row.instrument)
    known = INSTRUMENTS.get(row.instrument)

    def act() -> None:
        services.edit_participation(row, data=form.facts(), revision=form.opened_on, by=user)

    title = f"{row.state.name(language())}: {known.short_title if known else row.instrument}"
    return _answer(request, form, row.state, title, "Save changes", act, _sheet(row.state))


@form_page
def add_treaty(request: HttpRequest, code: str) -> HttpResponse:
    """A treaty on mutual assistance between this State and another one."""
    user = require(request, MANAGE)
    state = queries.state(code)
    form = forms.NewTreatyForm(request.POST or None, lang=language(), without=state.code)

    def act() -> None:
        facts = form.facts()
        services.add_treaty(state, queries.state(facts.pop("other_state")), data=facts, by=user)

    return _answer(request, form, state, "Add a bilateral treaty", "Add treaty", act, _sheet(state))


@form_page
def edit_treaty(request: HttpRequest, code: str) -> HttpResponse:
    """Dates, channel, languages and citation of a treaty."""
    user = require(request, MANAGE)
    treaty = queries.treaty(code)
    form = forms.TreatyForm(request.POST or None, initial=forms.TreatyForm.initial_of(treaty))

    def act() -> None:
        services.edit_treaty(treaty, data=form.facts(), revision=form.opened_on, by=user)

    home_code = queries.home_state().code
    partner = treaty.state_b if treaty.state_a_id == home_code else treaty.state_a
    return _answer(request, form, partner, treaty.title, "Save changes", act, _sheet(partner))


def _sheet(state: State) -> str:
    return reverse("directory:state", args=[state.code])


def _answer(
    request: HttpRequest,
    form: forms.DirectoryForm,
    state: State,
    title: str,
    button: str,
    act: Callable[[], Any],
    back: str,
) -> HttpResponse:
    """Show the form, or act and go back; what was typed stays, with what is wrong at its field."""
    status, changed, stale = 200, [], False
    if request.method == "POST":
        status = 400
        if form.is_valid():
            try:
                act()
            except Invalid as problem:
                form.take(problem)
            except Stale as problem:
                status, changed, stale = 409, form.reopen_on(problem), True
            else:
                messages.success(request, "Saved.")
                return redirect(back)
    crumbs = (
        Link("Directory", reverse("directory:home")),
        Link(state.name(language()), _sheet(state)),
    )
    page = FormPage(title, crumbs, button, back, form, tuple(changed), stale)
    return render(request, "directory/form.html", {"page": page}, status=status)

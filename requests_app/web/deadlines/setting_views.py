"""Views of holidays, weekends and working values."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from requests_app.accounts.permissions import Permission
from requests_app.core.errors import Invalid
from requests_app.deadlines import days, declared, values
from requests_app.deadlines.calendars import calendar_of
from requests_app.deadlines.declaration import Declared
from requests_app.directory import queries as directory
from requests_app.web.access import require
from requests_app.web.components import Link
from requests_app.web.deadlines import setting
from requests_app.web.deadlines.forms import DayForm, ValueForm, WeekendForm
from requests_app.web.forms import ServiceForm

both = require_http_methods(["GET", "HEAD", "POST"])
COUNTED_ANEW = "Clocks that count working days there are being counted anew."


@require_safe
def calendar(request: HttpRequest, code: str) -> HttpResponse:
    """The working days of one State."""
    user = require(request, Permission.DIRECTORY_READ)
    page = setting.calendar_page(directory.state(code), user)
    return render(request, "deadlines/calendar.html", {"page": page})


@both
def day(request: HttpRequest, code: str) -> HttpResponse:
    """Say what one day is in a State."""
    user, state = require(request, Permission.DEADLINES_MANAGE), directory.state(code)
    form = DayForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            days.set_day(state.code, by=user, **form.cleaned_data)
        except Invalid as problem:
            form.take(problem)
        else:
            messages.success(request, f"Kept. {COUNTED_ANEW}")
            return redirect("deadlines:calendar", state.code)
    title = f"Set a day: {state.name()}"
    text = (
        "A holiday the calendar does not know, or a day that is worked although the calendar says otherwise."
    )
    return _form(request, setting.FormPage(title, text, *_of_state(code), form, "Keep", _calendar_url(code)))


@both
def weekend(request: HttpRequest, code: str) -> HttpResponse:
    """Say which days of the week are not worked in a State."""
    user, state = require(request, Permission.DEADLINES_MANAGE), directory.state(code)
    initial = {"days": sorted(calendar_of(state.code).weekend)}
    form = WeekendForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            days.set_weekend(state.code, by=user, **form.cleaned_data)
        except Invalid as problem:
            form.take(problem)
        else:
            messages.success(request, f"Kept. {COUNTED_ANEW}")
            return redirect("deadlines:calendar", state.code)
    title, text = f"Set the weekend: {state.name()}", "On these days nobody works there."
    return _form(request, setting.FormPage(title, text, *_of_state(code), form, "Keep", _calendar_url(code)))


@require_safe
def lengths(request: HttpRequest) -> HttpResponse:
    """How long every clock is, and which of them may be changed."""
    user = require(request, Permission.DIRECTORY_READ)
    page = setting.values_page(user, settings.HOME_STATE)
    return render(request, "deadlines/values.html", {"page": page})


@both
def value(request: HttpRequest, clock: str, variant: str) -> HttpResponse:
    """Change how long one clock is from now on."""
    user, chosen = require(request, Permission.DEADLINES_MANAGE), _declared(clock, variant)
    span = values.length(chosen)
    form = ValueForm(
        request.POST if request.method == "POST" else None,
        declared=chosen,
        initial={"amount": span.amount if span else None},
    )
    if request.method == "POST" and form.is_valid():
        try:
            values.change(chosen, by=user, **form.cleaned_data)
        except Invalid as problem:
            form.take(problem)
        else:
            messages.success(request, "Kept. Clocks that start from now on have this length.")
            return redirect("deadlines:values")
    back = reverse("deadlines:values")
    crumbs, facts = (Link("Lengths of clocks", back),), setting.value_facts(chosen)
    text = "This is a value of the portal. It has no legal authority, and every date it gives says so."
    return _form(request, setting.FormPage(chosen.title, text, crumbs, facts, form, "Change", back))


def _declared(clock: str, variant: str) -> Declared:
    try:
        return declared.find(clock, "" if variant == "-" else variant)
    except LookupError:
        raise Http404 from None


def _form(request: HttpRequest, page: setting.FormPage) -> HttpResponse:
    form: ServiceForm = page.form
    return render(request, "deadlines/form.html", {"page": page}, status=400 if form.errors else 200)


def _of_state(code: str) -> tuple[tuple[Link, ...], tuple[()]]:
    return (Link("Working days", _calendar_url(code)),), ()


def _calendar_url(code: str) -> str:
    return reverse("deadlines:calendar", args=[code])

"""The people of the portal, for an administrator: list, invite, change, deactivate, reset factors."""

from collections.abc import Callable
from uuid import UUID

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from requests_app.accounts import factors, queries, services, sessions
from requests_app.accounts.models import User
from requests_app.caseload import queries as cases
from requests_app.core.errors import Invalid
from requests_app.web.accounts import pages
from requests_app.web.accounts.people_forms import (
    DetailsForm,
    FilterForm,
    InviteForm,
    PlaceForm,
    ReasonForm,
    ResetForm,
)
from requests_app.web.accounts.whoever import administrator, what_was_sent

form_view = require_http_methods(["GET", "POST"])


@require_GET
def people(request: HttpRequest) -> HttpResponse:
    """All people, by name."""
    administrator(request)
    form = FilterForm(request.GET)
    narrowed = pages.narrowed(form)
    page = pages.people(narrowed, after=request.GET.get("after", ""), query=request.GET)
    return render(
        request, "accounts/people.html", {"page": page, "form": form}, status=200 if form.is_valid() else 400
    )


@form_view
def invite(request: HttpRequest) -> HttpResponse:
    """Add a person, who gets an invitation by mail."""
    by = administrator(request)
    form = InviteForm(what_was_sent(request), authorities=queries.our_authorities())
    if request.method == "POST" and form.is_valid():
        made = _try(form, lambda: services.create_user(**form.cleaned_data, by=by))
        if made:
            messages.success(request, _("The invitation is on its way to %(email)s.") % {"email": made.email})
            return redirect("accounts:person", made.pk)
    context = {"page": pages.form_page(_("Invite a person"), _("Send the invitation")), "form": form}
    return render(request, "accounts/person_form.html", context, status=400 if form.errors else 200)


@require_GET
def one(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """One person: role, authority, access, what may be done."""
    by = administrator(request)
    page = pages.one_person(queries.find(person_id), by=by)
    return render(request, "accounts/person.html", {"page": page})


@form_view
def change_place(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Role and authority."""
    by, person = administrator(request), queries.find(person_id)
    initial = {"role": person.role, "authority": person.authority.code if person.authority else ""}
    form = PlaceForm(
        request.POST or None, initial=initial, authorities=queries.our_authorities(person.authority)
    )
    return _answer(
        request,
        person,
        form,
        pages.form_page(_("Role and authority"), _("Save"), person),
        lambda: services.change_place(person, **form.cleaned_data, by=by),
    )


@form_view
def change_details(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Name and e-mail address."""
    by, person = administrator(request), queries.find(person_id)
    form = DetailsForm(what_was_sent(request), initial={"name": person.name, "email": person.email})
    return _answer(
        request,
        person,
        form,
        pages.form_page(_("Name and e-mail address"), _("Save"), person),
        lambda: services.change_details(person, **form.cleaned_data, by=by),
    )


@form_view
def deactivate(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Take away access."""
    by, person = administrator(request), queries.find(person_id)
    form = ReasonForm(what_was_sent(request))
    page = pages.form_page(
        _("Deactivate this account"), _("Deactivate"), person, tone="warning", warning=_left_behind(person)
    )
    verb = lambda: services.deactivate(person, **form.cleaned_data, by=by)  # noqa: E731
    return _answer(request, person, form, page, verb)


@form_view
def reactivate(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Give access back."""
    by, person = administrator(request), queries.find(person_id)
    form = ReasonForm(what_was_sent(request))
    page = pages.form_page(_("Reactivate this account"), _("Reactivate"), person)
    verb = lambda: services.reactivate(person, **form.cleaned_data, by=by)  # noqa: E731
    return _answer(request, person, form, page, verb)


@form_view
@reauthentication_required
def ask_for_reset(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """First step of taking away second factors."""
    by, person = administrator(request), queries.find(person_id)
    form = ResetForm(what_was_sent(request))
    page = pages.form_page(_("Reset second factors"), _("Ask for the reset"), person, tone="warning")
    verb = lambda: factors.ask_for_reset(person, **form.cleaned_data, by=by)  # noqa: E731
    return _answer(request, person, form, page, verb)


@form_view
@reauthentication_required
def confirm_reset(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Second step: confirm the reset or drop it."""
    by, person = administrator(request), queries.find(person_id)
    reset = queries.the_open_reset(person)
    if request.method == "POST":
        verb = factors.drop_reset if "drop" in request.POST else factors.reset_second_factor
        verb(reset, by=by)
        messages.success(request, _("Saved."))
        return redirect("accounts:person", person.pk)
    return render(request, "accounts/confirm_reset.html", {"page": pages.reset(person, reset, by=by)})


@require_POST
def invite_again(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Send the invitation once more."""
    person = queries.find(person_id)
    services.invite_again(person, by=administrator(request))
    messages.success(request, _("The invitation is on its way to %(email)s.") % {"email": person.email})
    return redirect("accounts:person", person.pk)


@require_POST
def end_sessions(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """End all sessions of a person."""
    by, person = administrator(request), queries.find(person_id)
    sessions.end_sessions(person, by=by)
    messages.success(request, _("All sessions of this person were ended."))
    return redirect("accounts:person", person.pk)


def _answer(
    request: HttpRequest, person: User, form: Form, page: pages.FormPage, verb: Callable[[], object]
) -> HttpResponse:
    """Do the verb if the form is right; otherwise the form again, with what is wrong and what was typed."""
    if request.method == "POST" and form.is_valid() and _try(form, verb) is not None:
        messages.success(request, _("Saved."))
        return redirect("accounts:person", person.pk)
    context = {"page": page, "form": form}
    return render(request, "accounts/person_form.html", context, status=400 if form.errors else 200)


def _left_behind(person: User) -> str:
    # No number: it would tell an administrator of cases that are not theirs to know.
    if not cases.has_open_cases(person):
        return ""
    return _(
        "This person is still responsible for open cases. Ask a supervisor to hand them over (page “Workload”); "
        "after the deactivation they stand on the desks of the supervisors until that is done."
    )


def _try(form: Form, verb: Callable[[], object]) -> User | None:
    """The result of a service, or None with what it did not accept put at the fields."""
    try:
        return verb()  # type: ignore[return-value]
    except Invalid as error:
        for field, sentences in error.fields.items():
            form.add_error(field if field in form.fields else None, sentences)
        return None

"""The inbox of a person, and how they want to be told."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from requests_app.core.errors import Invalid
from requests_app.notices import preferences, queries, services
from requests_app.web.access import person
from requests_app.web.notices.forms import PreferencesForm
from requests_app.web.notices.pages import inbox_page


@require_safe
def inbox(request: HttpRequest) -> HttpResponse:
    """What was told to me."""
    typed = request.GET.get("before", "")
    before = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 19 else None
    page = inbox_page(person(request), unread_only="unread" in request.GET, before=before)
    return render(request, "notices/inbox.html", {"page": page})


@require_POST
def follow(request: HttpRequest, number: int) -> HttpResponse:
    """Mark a notice as read and go where it leads."""
    user = person(request)
    notice = queries.find(user, number)
    services.mark_read(user, [notice.pk])
    return redirect(notice.url or "notices:inbox")


@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    """Mark everything as read."""
    services.mark_read(person(request))
    messages.success(request, "Everything is marked as read.")
    return redirect("notices:inbox")


@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: HttpRequest) -> HttpResponse:
    """Choose how to be told."""
    user = person(request)
    form = PreferencesForm(request.POST if request.method == "POST" else None, known=preferences.of(user))
    if request.method == "POST" and form.is_valid():
        try:
            preferences.choose(user, by=user, **form.facts())
        except Invalid as problem:
            form.take(problem)
        else:
            messages.success(request, "Kept. From now on you are told this way.")
            return redirect("notices:choose")
    return render(request, "notices/choose.html", {"form": form}, status=400 if form.errors else 200)

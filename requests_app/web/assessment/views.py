"""Views of the review: find the version, hand what was typed to one service, show what came of it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from requests_app.accounts.permissions import Permission
from requests_app.assessment import queries, services
from requests_app.assessment.queries import Row
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import Version
from requests_app.core.errors import Blocked, Invalid, NotVisible, PortalError, Stale
from requests_app.documents import drafts
from requests_app.law.grounds import GROUNDS
from requests_app.web import access
from requests_app.web.assessment import ground_page, pages
from requests_app.web.assessment.forms import (
    AnswerForm,
    CountersignForm,
    CountersignManyForm,
    ManyForm,
    ResolveForm,
    SpeakingForm,
)
from requests_app.web.downloads import paper
from requests_app.web.procedures import Procedure


@require_GET
def review(request: HttpRequest, reference: str) -> HttpResponse:
    """All grounds of a version. While the screening runs, the page asks again by itself."""
    procedure, version = _find(request, reference, reading="assessment")
    ticked = ["all"] if request.GET.get("tick") == "all" else []
    page = pages.review_page(
        procedure, version, access.person(request), show=request.GET.get("show", "all"), ticked=ticked
    )
    if request.headers.get("HX-Request") and not page.screened:
        return render(request, "assessment/_screening.html", {"page": page})
    response = render(request, "assessment/review.html", {"page": page})
    if request.headers.get("HX-Request"):
        response["HX-Refresh"] = "true"
    return response


@require_GET
def ground(request: HttpRequest, reference: str, code: str) -> HttpResponse:
    """One ground with everything said about it."""
    procedure, version = _find(request, reference, reading=f"assessment/{code}")
    return _show_ground(request, procedure, version, code)


@require_GET
def memorandum(request: HttpRequest, reference: str) -> HttpResponse:
    """The assessment as it stands, as an internal memorandum (PDF) made for this reader."""
    _procedure, version = _find(request, reference, reading="assessment on paper")
    if queries.of_version(version) is None:
        raise Blocked("This version has not been screened yet; there is no assessment to print.")
    pdf = drafts.memorandum(version, record=queries.record(version), waits=queries.waiting(version))
    return paper(pdf, f"{reference}-assessment-v{version.number}.pdf")


@require_POST
def answer(request: HttpRequest, reference: str, code: str) -> HttpResponse:
    """The reviewer's answer. The button "more" only adds a row for one more source."""
    procedure, version = _find(request, reference, to=Permission.ASSESSMENT_ANSWER)
    row = _row(version, code)
    form = AnswerForm(request.POST, ground=row.ground)
    if "more" in request.POST:
        return _show_ground(request, procedure, version, code, form=form.unchecked())

    def act() -> None:
        services.answer(row.finding, **form.given(), by=access.person(request))

    return _speak(request, procedure, version, code, form, act, f"{code} is answered.")


@require_POST
def countersign(request: HttpRequest, reference: str, code: str) -> HttpResponse:
    """The rights adviser's opinion on the answer the page showed."""
    procedure, version = _find(request, reference, to=Permission.ASSESSMENT_COUNTERSIGN)
    row = _row(version, code)
    form = CountersignForm(request.POST)

    def act() -> None:
        said = _said(row, form)
        services.countersign(said, **form.given(), by=access.person(request))

    return _speak(request, procedure, version, code, form, act, f"Your opinion on {code} is recorded.")


@require_POST
def resolve(request: HttpRequest, reference: str, code: str) -> HttpResponse:
    """The supervisor's decision between two opinions."""
    procedure, version = _find(request, reference, to=Permission.ASSESSMENT_RESOLVE)
    row = _row(version, code)
    form = ResolveForm(request.POST, ground=row.ground)

    def act() -> None:
        services.resolve(_said(row, form), **form.given(), by=access.person(request))

    return _speak(request, procedure, version, code, form, act, f"The disagreement on {code} is settled.")


@require_POST
def answer_many(request: HttpRequest, reference: str) -> HttpResponse:
    """One answer for the ticked grounds."""
    procedure, version = _find(request, reference, to=Permission.ASSESSMENT_ANSWER)
    ticked = request.POST.getlist("grounds")[: services.MOST_AT_ONCE]
    form = ManyForm(request.POST)

    def act() -> int:
        chosen = list(
            queries.findings(version).filter(ground__in=[code for code in ticked if code in GROUNDS])
        )
        words = {name: form.cleaned_data[name] for name in ("reasons", "facts_relied")}
        return len(services.answer_many(chosen, **words, by=access.person(request)))

    return _speak_many(request, procedure, version, form, act, ticked, "Grounds answered: {}.")


@require_POST
def countersign_many(request: HttpRequest, reference: str) -> HttpResponse:
    """One agreement for the ticked answers."""
    procedure, version = _find(request, reference, to=Permission.ASSESSMENT_COUNTERSIGN)
    ticked = request.POST.getlist("answers")[: services.MOST_AT_ONCE]
    form = CountersignManyForm(request.POST)

    def act() -> int:
        chosen = queries.answers(version, [found for text in ticked if (found := _uuid(text))])
        reasons = form.cleaned_data["reasons"]
        return len(services.countersign_many(chosen, reasons=reasons, by=access.person(request)))

    return _speak_many(request, procedure, version, form, act, ticked, "Answers you agreed with: {}.")


def _speak(
    request: HttpRequest,
    procedure: Procedure,
    version: Version,
    code: str,
    form: Any,
    act: Callable[[], object],
    done: str,
) -> HttpResponse:
    error = _attempt(form, act)
    if error is not None:
        return _show_ground(request, procedure, version, code, form=form, error=error)
    messages.success(request, done)
    page = ground_page.ground_page(procedure, version, code, access.person(request))
    onward = page.next_open if page and "next" in request.POST else ""
    return redirect(onward or pages.address("ground", procedure, version, code))


def _speak_many(
    request: HttpRequest,
    procedure: Procedure,
    version: Version,
    form: Any,
    act: Callable[[], int],
    ticked: list[str],
    done: str,
) -> HttpResponse:
    outcome: list[int] = []
    error = _attempt(form, lambda: outcome.append(act()))
    if error is None:
        messages.success(request, done.format(outcome[0]))
        return redirect(pages.address("review", procedure, version))
    page = pages.review_page(procedure, version, access.person(request), ticked=ticked, form=form)
    context = {"page": page, "error": error}
    return render(request, "assessment/review.html", context, status=error.status)


def _attempt(form: SpeakingForm, act: Callable[[], object]) -> PortalError | None:
    """Run the service; None if it was done, else the error, with its complaints put into the form."""
    if not form.is_valid():
        return Invalid("Check what you entered.")
    try:
        act()
    except Invalid as error:
        form.take(error)
        return error
    except Stale as error:
        if error.current is not None:
            form.overtaken_by(error.current)
        return error
    except Blocked as error:
        return error
    return None


def _show_ground(
    request: HttpRequest,
    procedure: Procedure,
    version: Version,
    code: str,
    *,
    form: Any = None,
    error: PortalError | None = None,
) -> HttpResponse:
    page = ground_page.ground_page(procedure, version, code, access.person(request), form=form)
    if page is None:
        raise NotVisible("This ground is not part of the review.")
    context = {"page": page, "error": error}
    return render(request, "assessment/ground.html", context, status=error.status if error else 200)


def _find(
    request: HttpRequest, reference: str, *, reading: str = "", to: str = ""
) -> tuple[Procedure, Version]:
    """The request and the version asked for, the newest if none is; 404 for whoever may not read reviews.

    `to` is the permission to speak, where the page is for that.
    """
    if not queries.may_read(access.person(request)):
        raise NotVisible("There is no such page.")
    procedure = access.find_procedure(request, reference, reading=reading)
    if to:
        access.require(request, to)
    asked = request.POST.get("version") or request.GET.get("version") or str(procedure.case.version_count)
    number = int(asked) if asked.isdecimal() and len(asked) < 9 else 0
    return procedure, casefile.version(procedure.case, number)


def _row(version: Version, code: str) -> Row:
    found = queries.row(version, code)
    if found is None:
        raise NotVisible("This ground is not part of the review.")
    return found


def _said(row: Row, form: SpeakingForm) -> Any:
    """The answer the form was written about, also if another has taken its place since."""
    wanted = form.cleaned_data.get("answer")
    found = next((one for one in row.answers if one.pk == wanted), None)
    if found is None:
        raise Stale("This ground has no such answer. Open the page again.")
    return found


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None

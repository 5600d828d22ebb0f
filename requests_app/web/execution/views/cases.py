"""The tasks of a case, the form that gives items out, and the review of what was obtained."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from requests_app.accounts.permissions import Permission
from requests_app.core.errors import Blocked, NotAllowed, PortalError, Stale, must_be_allowed
from requests_app.execution import guards, queries, services
from requests_app.execution.products import Product
from requests_app.web import access
from requests_app.web.execution import case_pages, product_pages
from requests_app.web.execution.assign_form import AssignForm
from requests_app.web.execution.product_forms import ReviewForm, SecondForm

P = Permission


@require_safe
def tasks(request: HttpRequest, reference: str) -> HttpResponse:
    """The tasks of a case."""
    procedure = access.find_procedure(request, reference, reading="tasks")
    page = case_pages.case_page(procedure, access.person(request))
    return render(request, "execution/case.html", {"page": page})


@require_http_methods(["GET", "POST"])
def assign(request: HttpRequest, reference: str) -> HttpResponse:
    """Give granted items to an executing authority."""
    procedure = access.find_procedure(request, reference)
    user = access.require(request, P.INCOMING_ASSIGN)
    form = AssignForm(request.POST if request.method == "POST" else None, case=procedure.case)
    problem: PortalError | None = None
    if request.method == "POST" and form.is_valid():
        try:
            task = services.assign(procedure.case, by=user, **form.facts())
            messages.success(request, f"{task.reference} was given to {task.authority.name}.")
            return redirect("execution:case", reference)
        except (Blocked, NotAllowed) as error:
            problem = error
        except PortalError as error:
            form.take(error)
    status = problem.status if problem else 400 if request.method == "POST" else 200
    page = case_pages.assign_page(procedure, user, form, error=problem)
    return render(request, "execution/assign.html", {"page": page}, status=status)


@require_safe
def product(request: HttpRequest, reference: str) -> HttpResponse:
    """Everything that may leave, with its reviews."""
    procedure = access.find_procedure(request, reference, reading="product")
    page = product_pages.product_page(procedure, access.person(request))
    return render(request, "execution/product.html", {"page": page})


@require_http_methods(["GET", "POST"])
def review(request: HttpRequest, reference: str, key: str) -> HttpResponse:
    """Judge one product."""
    procedure = access.find_procedure(request, reference, reading=f"product {key}")
    user = access.require(request, P.INCOMING_REVIEW_PRODUCT)
    found: Product = queries.product(procedure.case, key)
    form = ReviewForm(request.POST if request.method == "POST" else None, product=found)

    def keep() -> None:
        seen = request.POST.get("seen", "")
        services.review_product(procedure.case, key, by=user, seen=seen, **form.facts())

    def page(error: PortalError | None) -> Any:
        return product_pages.review_page(procedure, user, found, form, error=error)

    return _kept(request, reference, form, keep, page, "The review is kept.")


@require_http_methods(["GET", "POST"])
def second(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    """The word of the second person."""
    procedure = access.find_procedure(request, reference, reading=f"review {number}")
    user = access.require(request, P.INCOMING_REVIEW_PRODUCT)
    found = queries.review(procedure.case, number)
    must_be_allowed(guards.is_a_second_person(found, user))
    form = SecondForm(request.POST if request.method == "POST" else None)

    def keep() -> None:
        services.second(found, by=user, **form.facts())

    def page(error: PortalError | None) -> Any:
        return product_pages.second_page(procedure, user, found, form, error=error)

    return _kept(request, reference, form, keep, page, "Your opinion is kept.")


def _kept(request: HttpRequest, reference: str, form: Any, keep: Any, page: Any, done: str) -> HttpResponse:
    """Keep what was typed, or show the form again with what is wrong."""
    problem: PortalError | None = None
    if request.method == "POST" and form.is_valid():
        try:
            keep()
            messages.success(request, done)
            return redirect("execution:product", reference)
        except (Blocked, Stale) as error:
            problem = error
        except PortalError as error:
            if not error.fields:
                raise
            form.take(error)
    status = problem.status if problem else 400 if request.method == "POST" else 200
    return render(request, "execution/review.html", {"page": page(problem)}, status=status)

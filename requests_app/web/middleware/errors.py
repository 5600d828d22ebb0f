"""Turn the portal's expected errors into pages that say what to do."""

from collections.abc import Callable

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from requests_app.accounts import services as accounts
from requests_app.core.errors import Invalid, NotAllowed, PortalError, TooLarge, Unavailable

Answer = Callable[[HttpRequest], HttpResponse]


class PortalErrors:
    """Every PortalError that a view lets through becomes the page of its status."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer for what is expected; anything else is a defect and goes on to Django."""
        error = as_portal_error(exception)
        if error is None:
            return None
        if isinstance(error, NotAllowed) and request.user.is_authenticated:
            accounts.note_denied(
                request.user, path=request.path, reasons=[one.code for one in error.blockers]
            )
        return error_page(request, error)


def as_portal_error(exception: Exception) -> PortalError | None:
    """The portal's word for an exception, or None if it is none of ours."""
    if isinstance(exception, PortalError):
        return exception
    if isinstance(exception, RequestDataTooBig | TooManyFieldsSent | TooManyFilesSent):
        return TooLarge("What you sent is larger than the portal takes. Send less, or a smaller file.")
    if isinstance(exception, OperationalError | InterfaceError):
        return Unavailable(
            "The portal cannot reach its database just now. Nothing was changed. Try again shortly."
        )
    return None


def error_page(request: HttpRequest, error: PortalError) -> HttpResponse:
    """The page of an error, with its reasons."""
    return render(request, f"errors/{error.status}.html", {"error": error}, status=error.status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What cannot be read before a view is reached: the check of the form's token reads the body first.

    The framework's own page would check for a token, too, and fail at the same body.
    """
    unreadable = Invalid("The portal could not read what was sent. Go back, and send the form again.")
    return error_page(request, as_portal_error(exception) or unreadable)

"""The public check page: a file or a code in, an answer out. Nobody signs in and nothing is kept."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import parse_header_parameters
from django.views.decorators.http import require_http_methods, require_safe

from requests_app.checking import examining, queries
from requests_app.checking.wording import Words, chosen
from requests_app.core.errors import Unavailable
from requests_app.web.checking import limiting, pages
from requests_app.web.checking.forms import CodeForm, FileForm
from requests_app.web.checking.pages import Result


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    """The two forms; a file is answered on the same page, and is gone with the answer."""
    said = _words(request)
    if "code" in request.GET:
        code = CodeForm(said, request.GET)
        if code.is_valid():
            told = reverse("checking:code", args=[code.cleaned_data["code"]])
            return redirect(f"{told}?language={said.language}")
        return _page(request, said, code=code, status=400)
    if request.method != "POST":
        return _page(request, said)
    if wait := limiting.seconds_to_wait(request):
        return _busy(request, said, wait)
    form = FileForm(said, request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, said, file=form, status=400)
    try:
        with limiting.CHECKS.taken():
            finding = examining.examine(form.cleaned_data["file"].read(), examining.everything())
    except Unavailable:
        return _page(request, said, result=pages.crowded(said), status=503)
    return _page(request, said, result=pages.of_file(finding, said))


@login_not_required
@require_safe
def code(request: HttpRequest, code: str) -> HttpResponse:
    """Where the QR code of a document leads. Always found: whether there is such a document is not told by a status."""
    said = _words(request)
    if wait := limiting.seconds_to_wait(request):
        return _busy(request, said, wait)
    return _page(request, said, result=pages.of_code(queries.by_code(code), said))


@login_not_required
@require_safe
def certificates(request: HttpRequest) -> HttpResponse:
    """The certificates with which this authority seals or has sealed, for checks without this portal."""
    response = HttpResponse("".join(queries.public_certificates()), content_type="application/x-pem-file")
    response["Content-Disposition"] = 'attachment; filename="certificates.pem"'
    return response


def _words(request: HttpRequest) -> Words:
    accepted = request.headers.get("Accept-Language", "")[:200].split(",")
    asked = [request.POST.get("language") or request.GET.get("language", "")]
    return chosen([*asked, *(parse_header_parameters(one.strip())[0] for one in accepted)])


def _busy(request: HttpRequest, said: Words, seconds: int) -> HttpResponse:
    response = _page(request, said, result=pages.busy(said, seconds), status=429)
    response["Retry-After"] = str(seconds)
    return response


def _page(
    request: HttpRequest,
    said: Words,
    *,
    result: Result | None = None,
    file: FileForm | None = None,
    code: CodeForm | None = None,
    status: int = 200,
) -> HttpResponse:
    page = pages.page(said, result=result, file=file, code=code)
    return render(request, "checking/check.html", {"page": page}, status=status)

"""The upload protocol tus 1.0: core, creation, checksum, termination and expiration, streaming to disk.

Only the person who began an upload goes on with it, in their own session, with the token every form carries. Whatever
is wrong is answered by a status and one line of text, as programs expect it, and not by a page.
"""

import base64
from collections.abc import Callable
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.urls import reverse
from django.utils.http import http_date

from requests_app.core.errors import Invalid, PortalError, UnsupportedType
from requests_app.evidence import queries, services, uploading
from requests_app.evidence.kinds import UploadStatus
from requests_app.evidence.records import Upload
from requests_app.web import access

VERSION = "1.0.0"
EXTENSIONS = "creation,checksum,termination,expiration"
OFFSETS = "application/offset+octet-stream"
LONGEST_METADATA = 4096

Answer = Callable[..., HttpResponse]


def collection(request: HttpRequest, key: UUID) -> HttpResponse:
    """Where uploads of an exhibit begin."""
    return _answer(request, {"POST": _create, "OPTIONS": _options}, key)


def resource(request: HttpRequest, key: UUID) -> HttpResponse:
    """One upload."""
    methods = {"HEAD": _head, "PATCH": _patch, "DELETE": _delete, "OPTIONS": _options}
    return _answer(request, methods, key)


def _answer(request: HttpRequest, methods: dict[str, Answer], key: UUID) -> HttpResponse:
    method = request.method or ""
    if method == "POST":  # never over a GET, for which no token is asked
        method = request.headers.get("X-HTTP-Method-Override", method).upper()
    try:
        response = _checked(request, methods, method, key)
    except PortalError as error:
        response = HttpResponse(
            f"{error.message}\n", status=error.status, content_type="text/plain; charset=utf-8"
        )
    except UnreadablePostError:
        # The connection broke. What arrived is kept, and nobody is there to read this.
        response = HttpResponse(status=400)
    response["Tus-Resumable"] = VERSION
    response["Cache-Control"] = "no-store"
    return response


def _checked(request: HttpRequest, methods: dict[str, Answer], method: str, key: UUID) -> HttpResponse:
    if method not in methods:
        return HttpResponse(status=405, headers={"Allow": ", ".join(methods)})
    if method != "OPTIONS" and request.headers.get("Tus-Resumable") != VERSION:
        return HttpResponse(status=412, headers={"Tus-Version": VERSION})
    return methods[method](request, key)


def _options(request: HttpRequest, key: UUID) -> HttpResponse:
    return HttpResponse(
        status=204,
        headers={
            "Tus-Version": VERSION,
            "Tus-Extension": EXTENSIONS,
            "Tus-Max-Size": str(settings.EVIDENCE_UPLOAD_MAX_BYTES),
            "Tus-Checksum-Algorithm": ",".join(uploading.ALGORITHMS),
        },
    )


def _create(request: HttpRequest, key: UUID) -> HttpResponse:
    user = access.person(request)
    exhibit = queries.find(key, user)
    if "Upload-Defer-Length" in request.headers:
        raise Invalid("The length must be known when an upload begins.")
    told = _metadata(request.headers.get("Upload-Metadata", ""))
    upload = services.begin_upload(
        exhibit,
        by=user,
        length=_number(request, "Upload-Length"),
        filename=told.get("filename", ""),
        media_type=told.get("filetype", ""),
    )
    address = reverse("evidence:upload_resource", args=[upload.pk])
    return HttpResponse(status=201, headers={"Location": address, **_expires(upload)})


def _head(request: HttpRequest, key: UUID) -> HttpResponse:
    upload = uploading.find(key, access.person(request))
    name = base64.b64encode(upload.filename.encode()).decode()
    headers = {
        "Upload-Offset": str(uploading.reached(upload)),
        "Upload-Length": str(upload.length),
        "Upload-Metadata": f"filename {name}",
    }
    return HttpResponse(status=200, headers=headers | _expires(upload))


def _patch(request: HttpRequest, key: UUID) -> HttpResponse:
    if request.content_type != OFFSETS:
        raise UnsupportedType(f"Send the bytes as {OFFSETS}.")
    declared = _number(request, "Content-Length") if request.headers.get("Content-Length") else None
    user = access.person(request)
    reached = services.append(
        key,
        by=user,
        offset=_number(request, "Upload-Offset"),
        stream=request,
        declared=declared,
        checksum=request.headers.get("Upload-Checksum", ""),
    )
    upload = Upload.objects.get(pk=key)
    return HttpResponse(status=204, headers={"Upload-Offset": str(reached), **_expires(upload)})


def _delete(request: HttpRequest, key: UUID) -> HttpResponse:
    services.terminate(key, by=access.person(request))
    return HttpResponse(status=204)


def _expires(upload: Upload) -> dict[str, str]:
    if upload.status != UploadStatus.OPEN:
        return {}
    return {"Upload-Expires": http_date(upload.expires_at.timestamp())}


def _number(request: HttpRequest, header: str) -> int:
    text = request.headers.get(header, "")
    if not text.isascii() or not text.isdigit() or len(text) > 18:
        raise Invalid(f"The header {header} must be a whole number.")
    return int(text)


def _metadata(text: str) -> dict[str, str]:
    """The names and values of `Upload-Metadata`: pairs of a name and base64, between commas."""
    if len(text) > LONGEST_METADATA:
        raise Invalid("The metadata are too long.")
    told = {}
    for pair in filter(None, (one.strip() for one in text.split(","))):
        name, _, value = pair.partition(" ")
        try:
            told[name] = base64.b64decode(value, validate=True).decode("utf-8")
        except ValueError:  # not base64, not UTF-8, or not even ASCII
            raise Invalid("The metadata cannot be read.") from None
    return told

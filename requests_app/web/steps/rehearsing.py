"""What a step or an act would write, seen on paper before it is taken: the letters of a rehearsal that is undone."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from requests_app.documents import drafts
from requests_app.web import access
from requests_app.web.downloads import paper
from requests_app.web.procedures import Procedure, door, url_word


def is_asked(request: HttpRequest) -> bool:
    """Whether the button that only shows was pressed: nothing is confirmed then, and no file is taken in."""
    return "preview" in request.POST


def typed(request: HttpRequest) -> tuple[object, ...]:
    """What a form of the page is bound to; nothing while the page is only opened."""
    if request.method != "POST":
        return ()
    return (request.POST, {}) if is_asked(request) else (request.POST, request.FILES)


def on_paper(
    request: HttpRequest, procedure: Procedure, verb: str, act: Callable[[], object]
) -> HttpResponse:
    """The letters, as one PDF marked as a draft. Raises what the act raises, and Blocked if it writes nothing."""
    later, by = door(procedure).writes_later.get(verb), access.person(request)

    def rehearsed() -> None:
        taken = act()
        if later:
            later(taken, by)

    pdf = drafts.rehearse(procedure.case, rehearsed)
    access.note_reading(request, procedure.case, f"{verb} on paper")
    return paper(pdf, f"{procedure.case.reference}-{url_word(verb)}-draft.pdf")

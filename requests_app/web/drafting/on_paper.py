"""The card that leads from a draft to its letters on paper."""

from dataclasses import dataclass

from django.urls import reverse

from requests_app.casefile.models import CaseFile
from requests_app.documents.kinds import Kind
from requests_app.documents.letters.forms.declared import forms
from requests_app.web.components import Link, Piece
from requests_app.web.drafting.beside import Beside

_OWN_PAGE = "clauses"
"""The section whose form is that of another room and saves in its own way."""


@dataclass(frozen=True)
class PaperCard:
    """The ways to see the draft on paper."""

    links: tuple[Link, ...]
    in_form: bool = False
    """Beside a form, in which something may be typed that is not saved."""


def card(beside: Beside) -> Piece | None:
    """The letter, and each form that goes with it; nothing for a case whose letters are written at its steps."""
    case = beside.procedure.case
    if case.kind != CaseFile.Kind.OUTGOING:
        return None
    links = [Link("The letter of request", reverse("drafting:preview", args=[case.reference]))]
    for number, item, form in forms(beside.content):
        label = f"{Kind(form.kind).label}, item {number}"
        links.append(Link(label, reverse("drafting:preview_form", args=[case.reference, item["id"]])))
    section = beside.section
    in_form = section is not None and section.code != _OWN_PAGE and (not section.repeated or beside.entry_id)
    return Piece("drafting/_preview.html", PaperCard(tuple(links), bool(in_form)))

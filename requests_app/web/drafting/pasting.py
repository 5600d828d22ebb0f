"""Pasting a list of identifiers: a box, then what each line seems to be, then the entries."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from requests_app.accounts.models import User
from requests_app.casefile import pasting, sections
from requests_app.casefile import queries as casefile
from requests_app.casefile import services as drafts
from requests_app.casefile.identifiers import checking, wallets
from requests_app.casefile.surroundings import known_to
from requests_app.casefile.wording import in_words
from requests_app.core.errors import Invalid
from requests_app.web.access import person
from requests_app.web.case_head import case_head
from requests_app.web.components import CaseHead, Link
from requests_app.web.drafting.forms import Lists
from requests_app.web.drafting.views import find_draft
from requests_app.web.procedures import Procedure

SECTION = "identifiers"


@dataclass(frozen=True)
class Row:
    """One line as the page shows it."""

    line: pasting.Line
    kind: str
    chain: str
    shown: str
    moments: str
    as_stated: bool


@dataclass(frozen=True)
class PastePage:
    """The box, and beneath it what was recognised."""

    head: CaseHead
    back: Link
    text: str
    common: pasting.Common
    persons: list[tuple[str, str]]
    rows: Sequence[Row] = ()
    to_add: int = 0
    errors: list[tuple[str, str]] = field(default_factory=list)
    kinds: Sequence[tuple[str, str]] = checking.KINDS
    chains: Sequence[tuple[str, str]] = wallets.CHAINS
    most: int = pasting.MOST_LINES


@require_http_methods(["GET", "POST"])
def paste(request: HttpRequest, reference: str) -> HttpResponse:
    """Show the box; show what is recognised; keep it."""
    procedure = find_draft(request, reference)
    if request.method != "POST":
        return render(
            request, "drafting/paste.html", {"page": _page(procedure, person(request), QueryDict())}
        )
    page = _page(procedure, person(request), request.POST)
    if page.errors and not page.rows:
        return render(request, "drafting/paste.html", {"page": page}, status=400)
    if "save" not in request.POST or page.errors or not _was_seen(page, request.POST):
        status = 400 if "save" in request.POST and page.errors else 200
        return render(request, "drafting/paste.html", {"page": page}, status=status)
    _keep(procedure, [dict(row.line.entry) for row in page.rows if row.line.will_be_added], person(request))
    said = ngettext("%(count)d identifier was added.", "%(count)d identifiers were added.", page.to_add)
    messages.success(request, said % {"count": page.to_add})
    return redirect("drafting:section", reference, SECTION)


def _page(procedure: Procedure, user: User, typed: QueryDict) -> PastePage:
    content = casefile.draft_content(procedure.case)
    common = pasting.Common(
        time_zone=typed.get("time_zone", "").strip(),
        service=typed.get("service", "").strip(),
        holder=typed.get("holder", ""),
        known=known_to(SECTION, content),
    )
    lines, errors = _read(typed, common, content)
    place = reverse("drafting:section", args=[procedure.reference, SECTION])
    return PastePage(
        head=case_head(procedure, user, current="draft"),
        back=Link("Back to identifiers", place),
        text=typed.get("text", ""),
        common=common,
        persons=Lists(content).entries("persons"),
        rows=[_row(line, content) for line in lines],
        to_add=sum(line.will_be_added for line in lines),
        errors=errors,
    )


def _read(
    typed: QueryDict, common: pasting.Common, content: Any
) -> tuple[list[pasting.Line], list[tuple[str, str]]]:
    if "text" not in typed:
        return [], []
    present = sections.entries_of(content, SECTION)
    try:
        lines = pasting.read_lines(typed.get("text", ""), common=common, said=_said(typed), present=present)
        _must_have_room(len(present) + sum(line.will_be_added for line in lines))
    except Invalid as error:
        return [], [("text", sentence) for sentence in error.fields.get("text", [error.message])]
    faulty = [
        (f"kind-{line.number}", f"Line {line.number}: {line.faults[0]}") for line in lines if line.faults
    ]
    if not faulty and not any(line.will_be_added for line in lines):
        faulty = [("text", "Nothing is new here: every line is in the list already or left out.")]
    return lines, faulty


def _must_have_room(count: int) -> None:
    """Raises Invalid if the section would hold too many entries."""
    most = sections.SECTIONS[SECTION].max_entries
    if count > most:
        raise Invalid(f"A request holds at most {most} identifiers. Put the rest into an annex.")


def _said(typed: QueryDict) -> dict[int, pasting.Said]:
    """The officer's words on the lines that stand where they stood when the words were given."""
    return {
        number: pasting.Said(
            kind=typed.get(f"kind-{number}", ""),
            chain=typed.get(f"chain-{number}", ""),
            as_stated=f"stated-{number}" in typed,
            left_out=f"out-{number}" in typed,
        )
        for number, line in enumerate(pasting.lines_of(typed.get("text", "")), 1)
        if typed.get(f"line-{number}") == line
    }


def _was_seen(page: PastePage, typed: QueryDict) -> bool:
    """Whether the officer saw what each line was read as before pressing the button that keeps it."""
    return all(typed.get(f"line-{row.line.number}") == row.line.typed for row in page.rows)


def _row(line: pasting.Line, content: Any) -> Row:
    declared = sections.SECTIONS[SECTION]
    moments = [
        in_words(declared.field(name), line.entry[name], content)
        for name in ("seen_from", "seen_to")
        if name in line.entry
    ]
    return Row(
        line=line,
        kind=line.entry["kind"],
        chain=line.entry.get("chain", ""),
        shown=checking.shown(line.entry),
        moments=" – ".join(moments),
        as_stated=line.entry.get("as_stated") == "yes",
    )


def _keep(procedure: Procedure, entries: list[dict[str, Any]], user: User) -> None:
    draft = casefile.draft_section(procedure.case, SECTION)
    data = {"entries": [*draft.data.get("entries", ()), *entries]}
    drafts.save_section(procedure.case, SECTION, data, revision=draft.revision, by=user)

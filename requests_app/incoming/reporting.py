"""The execution report of the sending to come: what it tells, and whether what was printed still tells it."""

from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet

from requests_app.assurances.kinds import Nature
from requests_app.assurances.states import HELD
from requests_app.documents.answers.requests import Condition
from requests_app.documents.answers.results import Done
from requests_app.documents.answers.writing import plain
from requests_app.documents.kinds import Kind
from requests_app.documents.models import Document
from requests_app.execution import queries as execution
from requests_app.incoming import items
from requests_app.incoming.items import Decision

if TYPE_CHECKING:
    from requests_app.incoming.models import Incoming

NOT_DONE = {Decision.REFUSED: "refused", Decision.POSTPONED: "postponed"}


def ordered(incoming: "Incoming") -> QuerySet[Document]:
    """The reports that were ordered for the sending to come, newest first."""
    first = items.report_subject(incoming)
    rows = Document.objects.filter(case=incoming.case, kind=Kind.EXECUTION_REPORT)
    return rows.filter(Q(subject=first) | Q(subject__startswith=f"{first}-")).order_by("-requested_at", "-id")


def subject_for(incoming: "Incoming", letter: dict[str, Any]) -> str:
    """Under which name this letter is ordered: that of an earlier order of the very same letter, or the next one."""
    rows = list(ordered(incoming))
    same = next((one.subject for one in rows if one.data.get("letter") == letter), "")
    first = items.report_subject(incoming)
    return same or (f"{first}-{len(rows) + 1}" if rows else first)


def still_tells(document: Document, incoming: "Incoming") -> bool:
    """Whether a report tells what was obtained, reviewed and decided as it stands now."""
    told = document.data.get("letter", {})
    return all((told.get(name) or []) == (plain(now) or []) for name, now in parts(incoming).items())


def parts(incoming: "Incoming") -> dict[str, Any]:
    """The facts of execution, with what was decided on the items that were not carried out."""
    report = execution.report(incoming.case)
    found: dict[str, Any] = report.parts()
    told = {one.number for one in report.done}
    every = items.of(incoming)
    found["done"] = (*report.done, *(_not_done(item) for item in every if item.number not in told))
    found["conditions"] = _conditions(incoming, every)
    waits = [item.review_on for item in every if item.decision == Decision.POSTPONED and item.review_on]
    if waits:
        found |= {"final": False, "outstanding_until": min(waits)}
        found["outstanding"] = "What was postponed is decided upon separately."
    return found


def _not_done(item: items.Item) -> Done:
    outcome = NOT_DONE.get(Decision(item.decision), "not_executed") if item.decision else "not_executed"
    return Done(number=item.number, text=item.title, outcome=outcome)


def _conditions(incoming: "Incoming", listed: list[items.Item]) -> tuple[Condition, ...]:
    """What the requesting State accepted goes with the result."""
    entries = incoming.case.assurances.filter(nature=Nature.CONDITION, status__in=HELD).order_by("number")
    return tuple(
        Condition(
            number=entry.number,
            text=entry.text,
            kind=entry.kind,
            items=tuple(
                item.number for item in listed if any(one["text"] == entry.text for one in item.conditions)
            ),
        )
        for entry in entries
    )

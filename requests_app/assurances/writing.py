"""What every change of the register does: open an entry or take a step, keep the change, write the line.

For the services of this room only.
"""

from datetime import date, datetime
from typing import Any, Final

from django.db.models import Max

from requests_app.accounts.permissions import Permission
from requests_app.assurances.models import Assurance, AssuranceChange
from requests_app.assurances.states import HELD, REMINDED_BEFORE, Status
from requests_app.audit import register
from requests_app.casefile.models import CaseFile
from requests_app.core import clock
from requests_app.workflow.perform import perform

REGISTER_PREFIX = "assurance"


class Portal:
    """The portal itself, when a day has passed or an answer was replaced. It keeps the register, nothing else."""

    pk = ""
    audit_label = "system"

    def holds(self, permission: str) -> bool:
        """What the portal may do by itself."""
        return permission == Permission.ASSURANCES_RECORD


PORTAL: Final = Portal()


def open_entry(case: CaseFile, *, by: Any, line_by: Any = None, note: str = "", **columns: Any) -> Assurance:
    """A new entry with the next number of its case. `line_by` stands in the register where it is not the opener."""
    held = CaseFile.objects.select_for_update().get(pk=case.pk)
    last = Assurance.objects.filter(case=held).aggregate(last=Max("number"))["last"] or 0
    now, status = clock.now(), columns["status"]
    entry = Assurance.objects.create(
        case=held,
        number=last + 1,
        opened_by=by,
        opened_at=now,
        moved_by=by,
        moved_at=now,
        remind_on=reminder(status, columns.get("expires_on")),
        **columns,
    )
    _keep(entry, "open", by=by, at=now, note=note)
    line(entry, f"{REGISTER_PREFIX}.{status}", by=line_by or by, at=now)
    return entry


def take(
    entry: Assurance,
    verb: str,
    *,
    by: Any,
    values: dict[str, Any] | None = None,
    note: str = "",
    done: str = "",
    on: date | None = None,
) -> Assurance:
    """Take a step through the engine and keep what changed."""
    target = next(edge.target for edge in Assurance.edges() if edge.verb == verb)
    given = dict(values or {})
    expires_on = given.get("expires_on", entry.expires_on)
    given["remind_on"] = reminder(target, expires_on)
    moved = perform(entry, verb, by=by, facts=facts_of(entry), values=given)
    _keep(moved, verb, by=by if by.pk else None, at=moved.moved_at, note=note, done=done, on=on)
    return moved


def keep_terms(entry: Assurance, *, by: Any, note: str) -> None:
    """Keep a change that moved no status."""
    _keep(entry, "terms", by=by, at=clock.now(), note=note)


def line(entry: Assurance, name: str, *, by: Any, at: datetime | None = None) -> None:
    """One line of the register of the case: number and kind, never the text."""
    register.record(f"case/{entry.case_id}", name, by=by, at=at, facts=facts_of(entry))


def facts_of(entry: Assurance) -> dict[str, Any]:
    """What a line of the register says of an entry."""
    return {"number": entry.number, "assurance": entry.kind, "nature": entry.nature}


def reminder(status: str, expires_on: date | None) -> date | None:
    """From which day somebody must look at an entry in this state."""
    if status == Status.REQUIRED:
        return clock.today()
    if status in (*HELD, Status.OFFERED) and expires_on is not None:
        return expires_on - REMINDED_BEFORE
    return None


def _keep(
    entry: Assurance,
    verb: str,
    *,
    by: Any,
    at: datetime,
    note: str = "",
    done: str = "",
    on: date | None = None,
) -> None:
    last = entry.changes.aggregate(last=Max("number"))["last"] or 0
    AssuranceChange.objects.create(
        assurance=entry,
        number=last + 1,
        verb=verb,
        status=entry.status,
        text=entry.text,
        scope=entry.scope,
        starts_on=entry.starts_on,
        expires_on=entry.expires_on,
        document_id=entry.document_id if verb == "receive" else None,
        document_name=entry.document_name if verb == "receive" else "",
        note=note,
        done=done,
        on=on or clock.today(),
        by=by,
        at=at,
    )

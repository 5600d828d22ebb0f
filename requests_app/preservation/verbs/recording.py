"""What the verbs of all stages share: hold, ask who may, keep a record."""

from collections.abc import Sequence
from datetime import date
from typing import Any, TypeVar

from requests_app.accounts.models import User
from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import Blocked, must_be_allowed
from requests_app.core.verdicts import Verdict
from requests_app.preservation import guards
from requests_app.preservation.models import Preservation
from requests_app.preservation.records import PreservationRecord, PreservationWord
from requests_app.workflow.perform import lock

R = TypeVar("R", bound=PreservationRecord)


def keep(record: type[R], preservation: Preservation, *, by: User, **facts: Any) -> R:
    """Write a record of this preservation, with who wrote it and when."""
    columns: Any = {"preservation": preservation, "recorded_at": clock.now(), "recorded_by": by, **facts}
    return record._default_manager.create(**columns)


def say(
    preservation: Preservation,
    verb: str,
    text: str,
    *,
    by: User,
    codes: Sequence[str] = (),
    on: date | None = None,
) -> None:
    """Keep the words that belong to a step; none are kept where there are none."""
    if text:
        facts = {"verb": verb, "text": text, "codes": list(codes), "on": on or clock.today()}
        keep(PreservationWord, preservation, by=by, **facts)


def held_for(preservation: Preservation, *, by: User, if_: Verdict | None = None) -> Preservation:
    """The row, held, for what is recorded between the steps. Raises NotAllowed, or Blocked by `if_`."""
    held = lock(preservation)
    must_be_allowed(guards.may_change(held, by))
    if if_ is not None and not if_:
        raise Blocked("This cannot be done yet.", if_.blockers)
    return held


def set_columns(preservation: Preservation, **columns: Any) -> Preservation:
    """Columns that no step moves, such as the linked request or a proposal."""
    Preservation.objects.filter(pk=preservation.pk).update(**columns)
    for name, value in columns.items():
        setattr(preservation, name, value)
    return preservation


def write_down(preservation: Preservation, event: str, *, by: User, **facts: Any) -> None:
    """A line of the register for what is no step."""
    register.record(preservation.case.stream, f"preservation.{event}", by=by, facts=facts)

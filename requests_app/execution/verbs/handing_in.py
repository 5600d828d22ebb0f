"""Hand a task in, with a word on every item."""

from collections.abc import Mapping
from typing import Any

from requests_app.accounts.models import User
from requests_app.core import clock
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.execution.models import Task
from requests_app.execution.moving import hold, perform
from requests_app.execution.records import HandIn, ItemResult, TaskItem
from requests_app.execution.words import Formalities, Outcome

LONGEST = 10_000


@whole
def hand_in(
    task: Task,
    *,
    by: User,
    results: Mapping[str, Mapping[str, str]],
    formalities: str,
    formalities_text: str = "",
    secrecy_kept: bool | None = None,
    note: str = "",
    certified: bool = False,
) -> Task:
    """Say of each item what came of it, and certify it. `results` has, by number, `outcome`, `came` and `why`."""
    held = hold(task)
    given = Input()
    items = list(held.items.order_by("number"))
    rows = [_result(given, held, one, results.get(str(one.number), {})) for one in items]
    columns = _formalities(given, held, formalities, formalities_text)
    columns["note"] = given.text("note", note, longest=LONGEST)
    columns["secrecy_kept"] = _secrecy(given, held, secrecy_kept)
    if not certified:
        given.fault("certified", "Certify that what is recorded is complete and correct.")
    given.done()
    facts = {"outcomes": {row["entry"]: row["outcome"] for row in rows}}
    moved = perform(held, "hand_in", by=by, facts=facts)
    handed = HandIn.objects.create(task=moved, round=moved.round, by=by, at=clock.now(), **columns)
    ItemResult.objects.bulk_create(ItemResult(hand_in=handed, **row) for row in rows)
    return moved


def _result(given: Input, task: Task, item: TaskItem, said: Mapping[str, str]) -> dict[str, Any]:
    number = item.number
    outcome = given.choice(f"outcome_{number}", said.get("outcome"), Outcome.values)
    came = given.text(f"came_{number}", said.get("came"), longest=LONGEST)
    why = given.text(f"why_{number}", said.get("why"), longest=LONGEST)
    if outcome in (Outcome.EXECUTED, Outcome.PARTLY):
        if not came:
            given.fault(f"came_{number}", "Say what was done and obtained.")
        if not any(item.entry in act.items for act in acts_that_count(task)):
            given.fault(f"outcome_{number}", "No act is recorded on this item. Record what was done first.")
    if outcome in (Outcome.PARTLY, Outcome.NOT_EXECUTED) and not why:
        given.fault(f"why_{number}", "Say why, as the requesting State may read it.")
    return {
        "entry": item.entry,
        "outcome": outcome,
        "came": "" if outcome == Outcome.NOT_EXECUTED else came,
        "why": "" if outcome == Outcome.EXECUTED else why,
    }


def acts_that_count(task: Task) -> list[Any]:
    """The acts of a task without those that were corrected."""
    return list(task.acts.filter(corrected_by=None).order_by("began_at", "number"))


def _formalities(given: Input, task: Task, formalities: str, text: str) -> dict[str, Any]:
    chosen = given.choice("formalities", formalities, Formalities.values)
    if chosen == Formalities.NONE_ASKED and task.procedure:
        given.fault("formalities", "A procedure was asked for. Say whether it was followed.")
    said = given.text("formalities_text", text, longest=LONGEST)
    if chosen in (Formalities.PARTLY, Formalities.NOT_FOLLOWED) and not said:
        given.fault("formalities_text", "Say what was not followed, and why.")
    return {"formalities": chosen, "formalities_text": said}


def _secrecy(given: Input, task: Task, kept: bool | None) -> bool | None:
    if not task.secrecy:
        return None
    if kept is None:
        given.fault("secrecy_kept", "Say whether it could be kept secret.")
    return kept

"""What is recorded item by item: alone, or with a step that speaks of the whole request."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.casefile import sections
from requests_app.core import clock
from requests_app.core.errors import must_be_allowed, must_be_possible
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.law.grounds import GROUNDS
from requests_app.outgoing import guards, items
from requests_app.outgoing.items import Decision, Execution
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.records import ItemRecord
from requests_app.workflow.perform import lock

Said = Mapping[str, str]
PLAIN = ("", Decision.GRANTED), ("", Execution.EXECUTED)
SAY_WHY = "Give the reason that the requested State named."
LONGEST_CAME = 4000


@whole
def record_item(
    outgoing: Outgoing,
    *,
    item: str,
    by: User,
    decision: str = "",
    ground: str = "",
    reason: str = "",
    execution: str = "",
    came: str = "",
    on: date,
) -> Outgoing:
    """Record what was decided on one item, or what came of it. Raises NotAllowed, Blocked or Invalid."""
    allowed = the_role_does_this(by, Permission.OUTGOING_RECORD_ITEM)
    must_be_allowed(allowed and outgoing.open_to(by))
    outgoing = lock(outgoing)
    must_be_possible(guards.it_was_sent(outgoing), "This cannot be recorded now.")
    given = Input()
    said = {"decision": decision, "ground": ground, "reason": reason, "execution": execution, "came": came}
    if not decision and not execution:
        given.fault("decision", "Say what was decided on this item, or what came of it.")
    rows = read(given, outgoing, {item: said}, on=given.past_day("on", on), alone=True)
    given.done()
    keep_rows(outgoing, rows, verb="", by=by)
    return outgoing


def read(
    given: Input,
    outgoing: Outgoing,
    said: Mapping[str, Said],
    *,
    on: date,
    reason: str = "",
    alone: bool = False,
) -> list[ItemRecord]:
    """The records of what was said of some items. `reason` stands where an item names none of its own.

    A fault is named `item-<id>-<part>`, or by the part alone where only one item is spoken of.
    """
    known = {item.id for item in items.of(outgoing)}
    rows = []
    for key, words in said.items():
        if key not in known:
            given.fault("items", "Choose an item of this request.")
        elif words.get("decision") or words.get("execution"):
            rows.append(_row(given, outgoing, key, words, on, reason, "" if alone else f"item-{key}-"))
    return rows


def keep_rows(outgoing: Outgoing, rows: list[ItemRecord], *, verb: str, by: User) -> None:
    """Keep the records, and one line of the register for all of them."""
    now = clock.now()
    for row in rows:
        row.verb, row.recorded_at, row.recorded_by = verb, now, by
    ItemRecord.objects.bulk_create(rows)
    if rows:
        facts = {"items": [_told(row, outgoing) for row in rows]}
        register.record(outgoing.case.stream, "outgoing.item_recorded", by=by, at=now, facts=facts)


def refused_with_the_whole(
    outgoing: Outgoing, rows: list[ItemRecord], *, ground: str, reason: str, on: date
) -> list[ItemRecord]:
    """What a refusal of the whole request says of the items of which nothing was said."""
    named = {row.item for row in rows}
    return [
        _record(outgoing, item.id, on, decision=Decision.REFUSED, ground=ground, reason=reason)
        for item in items.outstanding(items.of(outgoing))
        if item.id not in named
    ]


def _told(row: ItemRecord, outgoing: Outgoing) -> dict[str, Any]:
    """What the register says of one record: which item, and codes; never the reason."""
    ids = [entry["id"] for entry in sections.entries_of(outgoing.submitted_version.content, "assistance")]
    facts = {"decision": row.decision, "execution": row.execution, "ground": row.ground}
    return {"item": row.item, "number": ids.index(row.item) + 1} | {
        name: value for name, value in facts.items() if value
    }


def _row(
    given: Input, outgoing: Outgoing, key: str, words: Said, on: date, reason: str, prefix: str
) -> ItemRecord:
    decision = given.choice(f"{prefix}decision", words.get("decision", ""), ["", *Decision.values])
    execution = given.choice(f"{prefix}execution", words.get("execution", ""), ["", *Execution.values])
    ground = given.choice(f"{prefix}ground", words.get("ground", ""), ["", *GROUNDS])
    wanted = decision not in PLAIN[0] or execution not in PLAIN[1]
    own = given.text(
        f"{prefix}reason", words.get("reason", ""), needed=SAY_WHY if wanted and not reason else ""
    )
    came = given.text(f"{prefix}came", words.get("came", ""), longest=LONGEST_CAME)
    return _record(
        outgoing,
        key,
        on,
        decision=decision,
        ground=ground if decision and decision != Decision.GRANTED else "",
        reason=(own or reason) if wanted else own,
        execution=execution,
        came=came if execution else "",
    )


def _record(outgoing: Outgoing, item: str, on: date, **facts: Any) -> ItemRecord:
    return ItemRecord(outgoing=outgoing, version=outgoing.submitted_version, item=item, on=on, **facts)

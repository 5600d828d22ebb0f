"""Domestic authority, execution and what stands in its way; taking a postponed request up again."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, BinaryIO

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile import sections
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.documents.answers.requests import ObstacleNotice
from requests_app.execution import services as execution
from requests_app.execution.words import ORDERED, Ground
from requests_app.incoming import items as known_items
from requests_app.incoming import letters, moving, papers
from requests_app.incoming.models import Incoming
from requests_app.incoming.papers import Looked
from requests_app.incoming.records import IncomingPaper
from requests_app.incoming.rulings import DomesticOrder, IncomingObstacle
from requests_app.incoming.states import BEING_EXECUTED, Status

LONGEST_NAME = 200
OBSTACLES = IncomingObstacle.Kind


def record_authority(
    incoming: Incoming, *, by: User, items: Sequence[str], paper: BinaryIO | None = None, **told: Any
) -> Incoming:
    """Record the order of a domestic authority or court for some items, or that it was refused.

    `told`: kind, order_no, authority_name, judge, ordered_on, valid_until, scope, refused, reasons. The file is
    looked at before anything is locked.
    """
    looked = papers.look_at([(paper, IncomingPaper.Kind.ORDER)], field="paper") if paper is not None else []
    return _record_authority(incoming, by=by, items=items, looked=looked, told=told)


@whole
def _record_authority(
    incoming: Incoming, *, by: User, items: Sequence[str], looked: list[Looked], told: Mapping[str, Any]
) -> Incoming:
    held = moving.hold(incoming, Permission.INCOMING_AUTHORISE, by=by)
    moving.must_be(held, *BEING_EXECUTED)
    facts = _order(held, items, told)
    kept = papers.enter(held, looked, by=by)
    moving.keep(DomesticOrder, held, paper=kept[0] if kept else None, by=by, **facts)
    numbers = [item.number for item in known_items.of(held) if item.id in facts["items"]]
    moving.write(held, "authority_recorded", by=by, facts={"items": numbers, "refused": facts["refused"]})
    return held


def _order(incoming: Incoming, items: Sequence[str], told: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of an order, checked."""
    given = Input()
    kind = given.choice("kind", told.get("kind", Ground.COURT_ORDER), Ground.values)
    refused = bool(told.get("refused"))
    numbered = "Enter the number of the order." if kind in ORDERED else ""
    named = given.text(
        "authority_name", told.get("authority_name"), needed="Name who decided.", longest=LONGEST_NAME
    )
    facts = {
        "items": _granted(given, incoming, items),
        "kind": kind,
        "order_no": given.line("order_no", told.get("order_no"), needed=numbered)
        or dict(Ground.choices).get(kind, ""),
        "authority_name": named,
        "judge": given.line("judge", told.get("judge")),
        "ordered_on": given.past_day("ordered_on", told.get("ordered_on")),
        "valid_until": given.future_day("valid_until", told.get("valid_until"), needed=False),
        "scope": given.text("scope", told.get("scope")),
        "refused": refused,
        "reasons": given.text(
            "reasons", told.get("reasons"), needed="Say why it was refused." if refused else ""
        ),
    }
    given.done()
    return facts


@whole
def deny_authority(incoming: Incoming, *, by: User, reasons: str) -> Incoming:
    """Authority is denied: what needed it is decided anew, narrower or not at all."""
    needed = "Say what follows from the refusal of the order."
    incoming = moving.with_note(incoming, "deny_authority", reasons, by=by, needed=needed, name="reasons")
    stop_tasks(incoming, "The domestic order was refused.", by=by)
    return incoming


@whole
def authorise(incoming: Incoming, *, by: User, note: str = "") -> Incoming:
    """Every coercive item rests on an order: the items may be given to executing authorities."""
    return moving.with_note(incoming, "authorise", note, by=by)


@whole
def obstruct(
    incoming: Incoming,
    *,
    by: User,
    kind: str,
    text: str,
    expected_on: date | None = None,
    reply_by: date | None = None,
    language: str = "en",
) -> Incoming:
    """Tell the requesting State what stands in the way of execution, or delays it. It reads `text`.

    Where secrecy cannot be kept it decides whether to go on: that is a consultation.
    """
    held = moving.hold(incoming, Permission.INCOMING_ASSIGN, by=by)
    moving.must_be(held, Status.AUTHORITY, Status.EXECUTING, Status.PRODUCT_REVIEW)
    given = Input()
    kind = given.choice("kind", kind, OBSTACLES.values)
    text = given.text("text", text, needed="Say what stands in the way. The requesting State reads this.")
    needs_day = kind == OBSTACLES.DELAY
    expected = given.future_day("expected_on", expected_on, needed=needs_day)
    answer_by = given.future_day("reply_by", reply_by, needed=kind == OBSTACLES.SECRECY)
    given.done()
    row = moving.keep(
        IncomingObstacle,
        held,
        number=moving.next_number(held.obstacles),
        kind=kind,
        text=text,
        expected_on=expected,
        by=by,
    )
    moving.write(held, "obstructed", by=by, facts={"kind": kind, "number": row.number})
    _order_notice(held, row, answer_by, language, by=by)
    return held


@whole
def resume(incoming: Incoming, *, by: User, note: str) -> Incoming:
    """Take a postponed request up again."""
    return moving.with_note(incoming, "resume", note, by=by, needed="Say why it is taken up now.")


@whole
def review(incoming: Incoming, *, by: User, note: str = "") -> Incoming:
    """Everything was handed in: privilege, scope, third parties and personal data are reviewed."""
    return moving.with_note(incoming, "review", note, by=by)


@whole
def resume_execution(incoming: Incoming, *, by: User, note: str) -> Incoming:
    """Something is missing from what was handed in, or a further part is executed."""
    return moving.with_note(incoming, "resume_execution", note, by=by, needed="Say what is still to be done.")


def stop_tasks(incoming: Incoming, reason: str, *, by: User) -> None:
    """Nobody goes on executing what is not wanted, or not allowed, any more."""
    execution.call_back(incoming.case, by=by, reason=reason)


def stop_what_changed(incoming: Incoming, *, by: User) -> None:
    """After a new decision only what was given out just as it is granted now is carried out."""
    version = incoming.submitted_version
    entries = {one["id"]: one for one in sections.entries_of(version.content, "assistance")}
    now = {
        item.id: (known_items.limits(item), entries[item.id])
        for item in known_items.of(incoming)
        if item.is_granted
    }
    reason = "It was decided anew, and is not granted as it was given out."
    execution.call_back(incoming.case, by=by, reason=reason, granted=now)


def _granted(given: Input, incoming: Incoming, chosen: Sequence[str]) -> list[str]:
    granted = {item.id for item in known_items.of(incoming) if item.is_granted}
    wanted = list(dict.fromkeys(chosen))
    if not wanted or not granted.issuperset(wanted):
        given.fault("items", "Choose the granted items that it covers.")
    return wanted


def _order_notice(
    incoming: Incoming, row: IncomingObstacle, reply_by: date | None, language: str, *, by: User
) -> None:
    notice = ObstacleNotice(
        **letters.head(incoming, by=by),
        kind=row.kind,
        text=row.text,
        expected_on=row.expected_on,
        reply_by=reply_by,
        number=row.number,
    )
    letters.order(incoming, notice, by=by, language=language, subject=f"obstacle-{row.number}")

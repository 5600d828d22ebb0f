"""What the newest requests to this State came back for, said while the next one is written."""

from collections.abc import Iterator

from requests_app.casefile import sections
from requests_app.casefile.checks.reader import Check, Form, Reader
from requests_app.casefile.points import Point
from requests_app.law.return_reasons import REASONS, ReturnReason
from requests_app.sheets.queries import CameBack

WORTH_SAYING = 2
"""Fewer returns than this say more about the request than about the State."""

SETTLED_BY_AN_ENTRY = frozenset(
    {
        *("order_missing", "reciprocity_missing", "penalty_missing", "provision_text_missing"),
        *("death_penalty_unanswered", "dual_criminality_open", "limitation_unclear", "no_dates", "no_nexus"),
        *("formalities_unexplained", "urgency_unexplained", "confidentiality_unexplained"),
    }
)
"""Reasons that fall away once the field is filled; the others ask for a second look at what stands there."""


def seen_before(reader: Reader) -> Iterator[Point]:
    """One warning for each coded reason that brought several of the newest requests back."""
    for found in reader.context.came_back:
        reason = REASONS.get(found.reason)
        if reason is None or found.count < WORTH_SAYING or reason.section not in sections.SECTIONS:
            continue
        forms = _forms(reader, reason)
        empty = [form for form in forms if not form.get(reason.field)] if reason.field else forms
        if reason.code in SETTLED_BY_AN_ENTRY and forms and not empty:
            continue
        form = (empty or forms or [Form(reason.section, {})])[0]
        yield reader.warn(
            form,
            f"came_back_{found.reason}",
            _field(reason),
            _sentence(reader, found, reason),
            facts=found.reason,
        )


def _forms(reader: Reader, reason: ReturnReason) -> list[Form]:
    repeated = sections.SECTIONS[reason.section].repeated
    return reader.entries(reason.section) if repeated else [reader.flat(reason.section)]


def _field(reason: ReturnReason) -> str:
    known = {field.code for field in sections.SECTIONS[reason.section].fields}
    return reason.field if reason.field in known else ""


def _sentence(reader: Reader, found: CameBack, reason: ReturnReason) -> str:
    state = reader.context.other.name if reader.context.other else "this State"
    requests = f"{found.count} of the last {found.of} requests to {state} came back"
    return f"{requests} for this: {reason.text} Make sure that yours does not."


CHECKS: tuple[Check, ...] = (seen_before,)

"""How long the clocks are: what the law says, and the working values that people of this authority set."""

from dataclasses import dataclass

from django.conf import settings

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import must_be_allowed
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.deadlines.declaration import Bound, Declared
from requests_app.deadlines.declared import DECLARED
from requests_app.deadlines.models import WorkingValue
from requests_app.law.clocks import Span

STREAM = "deadlines"
LONGEST = 3660


@dataclass(frozen=True, slots=True)
class Value:
    """The length of one declaration as it stands, and who set it, if somebody did."""

    declared: Declared
    span: Span | None
    set_as: WorkingValue | None


def length(declared: Declared) -> Span | None:
    """How long this clock is if it starts now; None where a day is named."""
    if declared.span is None:
        return None
    newest = WorkingValue.objects.filter(code=declared.code, variant=declared.variant).order_by("-id")
    amount = newest.values_list("amount", flat=True).first()
    return _span(declared, amount)


def every_value() -> list[Value]:
    """All declarations with their lengths as they stand; one query."""
    rows = WorkingValue.objects.order_by("code", "variant", "-id").distinct("code", "variant")
    known = {(row.code, row.variant): row for row in rows.select_related("set_by")}
    return [
        Value(one, _span(one, known[one.key].amount if one.key in known else None), known.get(one.key))
        for one in DECLARED
    ]


def may_change(declared: Declared) -> bool:
    """Whether anything about the length is left to people."""
    return declared.bound in (Bound.FREE, Bound.AT_LEAST, Bound.AT_MOST)


@whole
def change(declared: Declared, amount: int, *, reason: str, by: User) -> WorkingValue:
    """Set how long a clock is from now on. Raises NotAllowed, or Invalid where the law forbids it.

    Clocks that run keep the length with which they started.
    """
    must_be_allowed(the_role_does_this(by, Permission.DEADLINES_MANAGE))
    given = Input()
    _check(given, declared, amount)
    reason = given.text("reason", reason, needed="Say why the length is changed.", longest=2000)
    given.done()
    facts = {"clock": declared.code, "variant": declared.variant, "amount": amount}
    register.record(STREAM, "deadlines.value_changed", by=by, facts=facts)
    return WorkingValue.objects.create(
        code=declared.code,
        variant=declared.variant,
        amount=amount,
        reason=reason,
        set_by=by,
        set_at=clock.now(),
    )


def _check(given: Input, declared: Declared, amount: int) -> None:
    if declared.span is None or not may_change(declared):
        given.fault("amount", "The length of this clock cannot be changed.")
    elif not isinstance(amount, int) or not 1 <= amount <= LONGEST:
        given.fault("amount", f"Enter a whole number from 1 to {LONGEST}.")
    elif declared.bound is Bound.AT_LEAST and amount < declared.span.amount:
        given.fault("amount", f"The law says at least {declared.span.amount} {declared.span.unit}.")
    elif declared.bound is Bound.AT_MOST and amount > declared.span.amount:
        given.fault("amount", f"The law says at most {declared.span.amount} {declared.span.unit}.")


def _span(declared: Declared, amount: int | None) -> Span | None:
    span = declared.span
    if amount is None and declared.setting:
        amount = int(getattr(settings, declared.setting))
    return span if span is None or amount is None else Span(amount, span.unit, span.label)

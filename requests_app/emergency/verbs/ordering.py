"""Ask or order the provider, and record what came of it."""

from datetime import datetime
from typing import Any

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.core import clock
from requests_app.core.errors import Blocked
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.emergency.models import Emergency
from requests_app.emergency.moving import held, keep, past_moment, perform, working, write_down
from requests_app.emergency.records import ProviderAnswer, ProviderOrder
from requests_app.emergency.states import Status

MORE_ORDERS = (Status.ORDERED, Status.DELIVERED)


@whole
def order(emergency: Emergency, *, by: User, **given: Any) -> Emergency:
    """Ask or order a provider for the first time; `given` as for `order_again`."""
    emergency = held(emergency, "order", by)
    facts = _read_order(emergency, **given)
    emergency = perform(emergency, "order", by=by, facts={"kind": facts["kind"]})
    keep(ProviderOrder, emergency, number=1, by=by, **facts)
    return emergency


@whole
def order_again(
    emergency: Emergency,
    *,
    by: User,
    provider: str,
    kind: str,
    what: str,
    legal_basis: str,
    sent_at: datetime,
    contact: str = "",
    due_at: datetime | None = None,
) -> ProviderOrder:
    """Ask or order a further provider, or the same one for more, until everything is delivered."""
    emergency = working(emergency, by, Permission.EMERGENCY_DECIDE, MORE_ORDERS)
    facts = _read_order(
        emergency,
        provider=provider,
        kind=kind,
        what=what,
        legal_basis=legal_basis,
        sent_at=sent_at,
        contact=contact,
        due_at=due_at,
    )
    made: ProviderOrder = keep(ProviderOrder, emergency, number=emergency.orders.count() + 1, by=by, **facts)
    write_down(emergency, "emergency.ordered_again", by=by, facts={"order": made.number})
    return made


@whole
def record_answer(
    emergency: Emergency, *, by: User, order: int, outcome: str, what: str, answered_at: datetime
) -> ProviderAnswer:
    """What came of an order, by its number. Raises Blocked if that was recorded already."""
    emergency = working(emergency, by, Permission.EMERGENCY_DELIVER, tuple(Status))
    given = Input()
    asked = emergency.orders.filter(number=order).first() if isinstance(order, int) else None
    if asked is None:
        given.fault("order", "Choose the order.")
    outcome = given.choice("outcome", outcome, ProviderAnswer.Outcome.values)
    what = given.text("what", what, needed="Say what was given or preserved, or why not.")
    moment = past_moment(given, "answered_at", answered_at, not_before=asked.sent_at if asked else None)
    given.done()
    if asked is None or ProviderAnswer.objects.filter(order=asked).exists():
        raise Blocked("This order is answered already.")
    made = ProviderAnswer.objects.create(
        order=asked, outcome=outcome, what=what, answered_at=moment, recorded_at=clock.now(), recorded_by=by
    )
    write_down(emergency, "emergency.order_answered", by=by, facts={"order": order, "outcome": outcome})
    return made


def _read_order(
    emergency: Emergency,
    *,
    provider: str,
    kind: str,
    what: str,
    legal_basis: str,
    sent_at: datetime,
    contact: str = "",
    due_at: datetime | None = None,
) -> dict[str, Any]:
    given = Input()
    facts: dict[str, Any] = {
        "provider": given.text("provider", provider, needed="Name the provider.", longest=300),
        "contact": given.text("contact", contact, longest=300),
        "kind": given.choice("kind", kind, ProviderOrder.Kind.values),
        "what": given.text("what", what, needed="Say exactly what the provider is to give or preserve."),
        "legal_basis": given.text(
            "legal_basis",
            legal_basis,
            needed="Name the provision on which this is asked or ordered.",
            longest=300,
        ),
        "sent_at": past_moment(given, "sent_at", sent_at, not_before=emergency.received_at),
        "due_at": due_at,
    }
    if due_at is not None and (not isinstance(due_at, datetime) or due_at <= facts["sent_at"]):
        given.fault("due_at", "The answer is due after the order. Enter a later moment.")
    given.done()
    return facts

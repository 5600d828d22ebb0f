"""On what authority a measure rests, checked in one way for the task and for each act. For this room only."""

from typing import Any

from requests_app.core.input import Input
from requests_app.execution.clearance import Order
from requests_app.execution.models import LONGEST_NAME
from requests_app.execution.words import ORDERED, Ground


def columns(given: Input, order: Order) -> dict[str, Any]:
    """The columns of an order: it has its number, its day and whoever made it; anything else says what it is."""
    kind = given.choice("order_kind", order.kind, Ground.values)
    number = given.line("order_number", order.number)
    made_by = " ".join(given.text("order_made_by", order.made_by, longest=LONGEST_NAME).split())
    if kind in ORDERED:
        if not number:
            given.fault("order_number", "Give the number of the order.")
        if not made_by:
            given.fault("order_made_by", "Name the court and judge, or the prosecutor.")
        given.past_day("order_made_on", order.made_on)
    text = given.text("order_text", order.text)
    if kind in (Ground.STATUTE, Ground.CONSENT) and not text:
        given.fault("order_text", "Name the provision, or say who consented, when and to what.")
    return {
        "order_kind": kind,
        "order_number": number,
        "order_made_on": order.made_on,
        "order_made_by": made_by,
        "order_text": text,
    }

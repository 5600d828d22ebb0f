"""The form that goes with an order to a provider, whether sent directly or through the authorities of its State."""

from requests_app.documents.letters.blocks import Block, Passage, Rows
from requests_app.documents.letters.declaration import Part
from requests_app.documents.letters.forms import shared_parts as shared
from requests_app.documents.letters.forms.view import Numbers, OfItem
from requests_app.documents.letters.request import matter
from requests_app.documents.letters.text import typed

_ORDER = (
    "order_authority",
    "order_made_on",
    "order_reference",
    "order_law",
    "order_penalties",
    "orders_annexed",
)
_SUPPORT = ("supporting_facts", "held_because")
_RETURN = ("return_by", "order_received_on", "order_served_on", "delivery_format", "preservation_reference")


def order(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Who made the order, when, on what law, and what follows if it is not obeyed."""
    return (Rows(m.rows("assistance", m.item, _ORDER)),)


def has_support(m: OfItem) -> bool:
    """Whether facts are given for the authorities that are to give effect to the order."""
    return m.filled(*_SUPPORT)


def support(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """The facts that support the order, and why the provider holds the data."""
    return tuple(Passage(row.lines, row.label) for row in m.rows("assistance", m.item, _SUPPORT))


def relation(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """How the data bear on the offence."""
    return (Passage(typed(m.item["relevance"])),)


def answer(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """By when and in which form the data are to be returned, and to whom."""
    rows = m.rows("assistance", m.item, _RETURN)
    return (
        Rows(
            (*rows, *m.rows("delivery", m.section("delivery"), ("method", "contact", "phone", "time_zone")))
        ),
    )


PARTS = (
    Part(1, "request", shared.request),
    Part(2, "parties", shared.parties),
    Part(3, "custodian", shared.custodian, applies=shared.has_custodian),
    Part(4, "order", order),
    Part(5, "in_charge", shared.in_charge),
    Part(6, "offences", shared.offences, applies=matter.has_offences),
    Part(7, "data", shared.data, applies=shared.has_data),
    Part(8, "relation", relation, applies=shared.has_relation),
    Part(9, "support", support, applies=has_support),
    Part(10, "answer", answer),
    Part(11, "secrecy", shared.secrecy, applies=shared.is_secret),
    Part(12, "signature", shared.signature),
)

"""The certificate that whoever keeps the records is asked to sign."""

from requests_app.documents.letters.blocks import Block, Passage, Row, Rows, Statements
from requests_app.documents.letters.declaration import Part
from requests_app.documents.letters.forms import shared_parts as shared
from requests_app.documents.letters.forms.view import Numbers, OfItem
from requests_app.documents.letters.request import assistance
from requests_app.documents.letters.request import identifiers as listed
from requests_app.documents.letters.text import typed

_STATES = ("custodian_of", "regular", "made_then", "true_copies", "complete")


def records(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Which records, of whom, of which period."""
    rows = []
    if held := assistance.holder(m, m.item):
        rows.append(Row(m.say("label.holder"), held))
    if period := m.span(m.item.get("period_from", ""), m.item.get("period_to", ""), m.moment):
        rows.append(Row(m.say("label.period"), m.own(period)))
    rows += m.rows("assistance", m.item, ("record_wanted", "account_numbers", "certification"))
    described = (Passage(typed(m.item["description"])),) if m.item.get("description") else ()
    return (*described, Rows(tuple(rows)), *listed.table(m, m.item.get("identifiers", ())))


def certificate(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """What whoever keeps the records states, on oath where that is the form the law there knows."""
    said = tuple(m.say(f"certificate.{key}") for key in _STATES)
    under = {"stated_under": ("on_oath", "on_affirmation", "on_penalty")}
    labels: tuple[str | tuple[str, int], ...] = (
        ("documents_certified", 3),
        "pages_or_hashes",
        "stated_under",
    )
    return Statements(m.say("certificate.intro"), said), shared.blanks(m, *labels, options=under)


def keeper(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Left for the keeper: name, position, institution, date, signature."""
    return (shared.blanks(m, "name", "position", "institution", "place_and_date", ("signature_and_seal", 2)),)


PARTS = (
    Part(1, "request", shared.request),
    Part(2, "records", records),
    Part(3, "certificate", certificate),
    Part(4, "keeper", keeper),
    Part(5, "to_return", shared.to_return),
)

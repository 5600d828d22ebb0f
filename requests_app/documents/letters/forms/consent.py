"""The form on which a person is told what is asked and answers: appearance, transfer in custody or of a sentence."""

from requests_app.documents.letters.blocks import Block, Paragraph, Passage, Row, Rows, Statements
from requests_app.documents.letters.declaration import Part
from requests_app.documents.letters.forms import shared_parts as shared
from requests_app.documents.letters.forms.view import Numbers, OfItem
from requests_app.documents.letters.items.counting import counted
from requests_app.documents.letters.items.statements import statements
from requests_app.documents.letters.text import typed

_TOLD = (
    "presence_reason", "presence_place", "presence_from", "presence_ends_on", "return_on", "transfer_direction",
    "judgment", "months_left", "sentence_ends_on", "rights_and_duties", "travel_and_stay", "security", "expenses",
    "advance", "escort", "consent_told",
)  # fmt: skip
_DECLARES = ("understood", "free", "counsel", "may_withdraw")


def person(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """The person asked."""
    rows = Rows(m.rows("assistance", m.item, ("custody_status", "custody_details", "sentence")))
    return *shared.persons_of(m, "person"), rows


def information(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """What the person is told: reason, days, rights and duties, what is paid."""
    described = (Passage(typed(m.item["description"])),) if m.item.get("description") else ()
    days: tuple[Row, ...] = counted(m, m.item)
    return (*described, Rows((*m.rows("assistance", m.item, _TOLD), *days)))


def has_promises(m: OfItem) -> bool:
    """Whether the requesting State promises the person anything."""
    return bool(statements(m, m.item))


def promises(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """The statements of the item, in the words of the letter."""
    return tuple(statements(m, m.item))


def declaration(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Left for the person: what was understood, yes or no, signature."""
    said = tuple(m.say(f"consent.{key}") for key in _DECLARES)
    answers = {"answer": ("consents", "consents_not")}
    blanks = shared.blanks(
        m, "answer", "language_used", "name", "place_and_date", "signature", options=answers
    )
    return Statements(m.say("consent.intro"), said), blanks


def witness(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Left for the official before whom the declaration was made, for counsel and interpreter."""
    labels: tuple[str | tuple[str, int], ...] = ("authority", "official", "counsel", "interpreter")
    return Paragraph(m.say("consent.before"), "leads"), shared.blanks(
        m, *labels, "place_and_date", ("signature_and_seal", 2)
    )


PARTS = (
    Part(1, "request", shared.request),
    Part(2, "person", person),
    Part(3, "information", information),
    Part(4, "promises", promises, applies=has_promises),
    Part(5, "declaration", declaration),
    Part(6, "witness", witness),
    Part(7, "to_return", shared.to_return),
)

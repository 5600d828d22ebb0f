"""The form on which the serving authority proves service, or says why it failed."""

from requests_app.documents.letters.blocks import Block, Paragraph, Passage, Rows
from requests_app.documents.letters.declaration import Part
from requests_app.documents.letters.forms import shared_parts as shared
from requests_app.documents.letters.forms.view import Numbers, OfItem
from requests_app.documents.letters.text import typed

_ADDRESSEE = ("service_address",)
_DOCUMENTS = ("served_documents", "served_annexes", "documents_language", "documents_translation")
_WANTED = ("service_manner", "service_manner_wanted", "service_proof", "hearing_on", "hearing_authority")


def addressee(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """On whom, where, and in what manner service is asked for."""
    rows = Rows(m.rows("assistance", m.item, (*_ADDRESSEE, *_WANTED)))
    return *shared.persons_of(m, "person"), rows


def served(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """The documents, as the request lists them."""
    described = (Passage(typed(m.item["description"])),) if m.item.get("description") else ()
    return (*described, Rows(m.rows("assistance", m.item, _DOCUMENTS)))


def proof(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Left for the serving authority: when, where, how and to whom the documents were handed."""
    manners = {"service_how": ("to_person", "to_household", "by_post", "otherwise")}
    labels = ("served_at", "served_where", "service_how", "service_otherwise", "served_to", "served_relation")
    return Paragraph(m.say("form.served"), "leads"), shared.blanks(m, *labels, options=manners)


def receipt(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Left for the person served."""
    return Paragraph(m.say("form.received")), shared.blanks(
        m, "date", "recipient_name", "recipient_signature"
    )


def failed(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Left for the serving authority, should service have failed."""
    return Paragraph(m.say("form.not_served"), "leads"), shared.blanks(m, ("not_served_why", 3), "tried_on")


def officer(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Left for the serving authority: its name, the official, date, signature and seal."""
    return (shared.blanks(m, "authority", "official", "place_and_date", ("signature_and_seal", 2)),)


PARTS = (
    Part(1, "request", shared.request),
    Part(2, "addressee", addressee),
    Part(3, "served", served),
    Part(4, "proof", proof),
    Part(5, "receipt", receipt),
    Part(6, "failed", failed),
    Part(7, "officer", officer),
    Part(8, "to_return", shared.to_return),
)

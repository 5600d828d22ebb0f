"""Documents for tests: a version that was submitted, a document ordered on it, and what became of it."""

from requests_app.audit import register
from requests_app.documents import services
from requests_app.documents.models import Document
from requests_app.outbox.models import OutboxMessage

SIGNER = {"name": "Ingrid Solheim", "office": "Central Authority for Mutual Legal Assistance"}
PDF = services.Outcome(pdf=b"%PDF-1.7 a letter", pages=3)


def ordered(version, people, kind="return_note", language="en", **data):
    """A document ordered by the reviewer; a return note unless another kind is wanted, for it is quick to print."""
    told = {"signer": SIGNER, "reasons": [], "by": SIGNER, "returned_on": "2026-04-01"} | data
    return services.order(version, kind, language, by=people.reviewer, data=told)


def payload_of(document):
    return {"document": str(document.pk)}


def messages():
    """The messages that ask for a printing, in the order in which they were put."""
    found = OutboxMessage.objects.filter(topic=services.TOPIC).order_by("created_at")
    return [message.payload["document"] for message in found]


def events(document):
    """The names of the lines in the register that concern a document."""
    lines = register.read(f"case/{document.case_id}")
    return [line.name for line in lines if line.facts.get("document") == str(document.pk)]


def fresh(document):
    return Document.objects.get(pk=document.pk)


def failed(document):
    """The document after its last try came to nothing."""
    services.finish(payload_of(document), services.Outcome(failure="It could not be laid out."))
    return fresh(document)

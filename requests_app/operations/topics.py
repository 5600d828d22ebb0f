"""What a message of the outbox means to the person who reads that it failed."""

from dataclasses import dataclass

from requests_app.operations.kinds import Kind


@dataclass(frozen=True)
class Topic:
    """The work in a few words, and which kind of work its failure is."""

    words: str
    kind: Kind = Kind.PARKED_MESSAGE


TOPICS: dict[str, Topic] = {
    "version.screen": Topic("Screening a version for grounds of refusal"),
    "document.render": Topic("Making a document"),
    "document.seal": Topic("Sealing a document"),
    "document.archive": Topic("Making the archive copy of a sealed document"),
    "translation.compare": Topic("Comparing a translation with its source"),
    "emergency.rerouted": Topic("Opening the ordinary request after an emergency"),
    "evidence.take_in": Topic("Taking an uploaded file into custody"),
    "evidence.check": Topic("Verifying the hash of an exhibit"),
    "evidence.erase": Topic("Removing the bytes of a destroyed exhibit"),
    "deadlines.recount": Topic("Counting clocks anew after a holiday changed"),
    "notice.mail": Topic("Sending an urgent notice by mail", Kind.FAILED_DELIVERY),
    "notice.summary": Topic("Sending the summary of the day by mail", Kind.FAILED_DELIVERY),
    "person.notify": Topic("Sending a mail about an account", Kind.FAILED_DELIVERY),
}

OWN_ITEM = frozenset({"document.render", "document.seal"})
"""Topics whose failure is a piece of work of its own: here the document, whether the message is parked or not."""


def topic(name: str) -> Topic:
    """What a topic means; one that nobody has put into words is named as it is."""
    known = TOPICS.get(name)
    return known or Topic(f"Work of the kind “{name}”")

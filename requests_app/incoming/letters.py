"""The letters that go out at the steps, and the memorandum that stays: what each needs from this floor."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils import timezone

from requests_app.accounts.models import User
from requests_app.core import clock
from requests_app.directory.models import Authority
from requests_app.directory.queries import makes_requests
from requests_app.documents import services as documents
from requests_app.documents.answers.writing import Addressee, Letter, Paper, Record, Signer
from requests_app.documents.models import Document
from requests_app.incoming.models import Incoming

INTERNAL_LANGUAGE = "en"


def order(
    incoming: Incoming,
    letter: Letter | Record,
    *,
    by: User,
    language: str = INTERNAL_LANGUAGE,
    subject: str = "",
) -> Document:
    """Order a letter about the newest version. `subject` tells several letters of a kind apart."""
    version = incoming.submitted_version
    return documents.order(version, letter.KIND, language, by=by, data=letter.data(), subject=subject)


def head(incoming: Incoming, *, by: User, to: Addressee | None = None) -> dict[str, Any]:
    """What every letter of a request says: to whom, under which references, who signs."""
    return {
        "addressee": to or addressee(incoming),
        "signer": signer(by),
        "dated_on": clock.today(),
        "their_reference": incoming.their_reference,
        "our_reference": incoming.reference,
        "request_dated_on": incoming.dated_on,
        "request_received_on": timezone.localtime(incoming.received_at).date(),
        "confidential": incoming.restricted,
    }


def inside(incoming: Incoming) -> dict[str, Any]:
    """What a document that stays inside says of the request."""
    return {
        "dated_on": clock.today(),
        "our_reference": incoming.reference,
        "their_reference": incoming.their_reference,
    }


def signer(person: User) -> Signer:
    """The person under whose name a letter goes out."""
    return Signer(name=person.name, office=person.authority.name if person.authority else "")


def addressee(incoming: Incoming) -> Addressee:
    """The sender if the directory lists it, else the central authority of that State, else what the paper says.

    Nothing is sent to particulars that only the request itself names, as long as the directory knows better ones.
    """
    sender = incoming.sender
    if sender is not None and makes_requests(sender, incoming.requesting_state):
        return Addressee.of(sender)
    central = central_of(incoming.requesting_state)
    if central is not None:
        return Addressee.of(central)
    if sender is not None:
        return Addressee.of(sender)
    return as_written(incoming)


def sender(incoming: Incoming) -> Addressee:
    """Whoever sent the request."""
    return Addressee.of(incoming.sender) if incoming.sender is not None else as_written(incoming)


def as_written(incoming: Incoming) -> Addressee:
    """The sender as it stands on the paper."""
    lines = tuple(line.strip() for line in incoming.sender_contact.splitlines() if line.strip())
    return Addressee(name=incoming.sender_name, address=lines, state=incoming.requesting_state)


def central_of(state: str) -> Authority | None:
    """The central authority of a State in the directory."""
    found = Authority.objects.filter(state_id=state, kind=Authority.Kind.CENTRAL, is_active=True)
    return found.order_by("name").first()


def papers(incoming: Incoming) -> tuple[Paper, ...]:
    """The papers of the request, as a letter lists them."""
    rows = incoming.papers.select_related("file")
    return tuple(
        Paper(title=one.title or one.get_kind_display(), file_name=one.name, sha256=one.file_id)
        for one in rows
    )


def lines(conditions: Iterable[Mapping[str, str]]) -> tuple[str, ...]:
    """Conditions in words."""
    return tuple(dict.fromkeys(one["text"] for one in conditions))

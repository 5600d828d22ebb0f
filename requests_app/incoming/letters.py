"""The letters that go out at the steps, and the memorandum that stays: what each needs from this floor."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from django.utils import timezone

from requests_app.accounts.models import User
from requests_app.casefile import sections
from requests_app.casefile.models import Version
from requests_app.core import clock
from requests_app.directory.models import Authority
from requests_app.directory.queries import makes_requests
from requests_app.documents import services as documents
from requests_app.documents.answers.writing import Addressee, Held, Letter, Paper, Record, Signer
from requests_app.documents.models import Document
from requests_app.incoming.models import Incoming

L = TypeVar("L", bound=Letter | Record)
INTERNAL_LANGUAGE = "en"
PRESERVED = ("effected", "extended", "held")
"""In which statuses of a preservation its data are kept. That room stands beside this one and is not imported."""


def order(
    incoming: Incoming,
    letter: Letter | Record,
    *,
    by: User,
    language: str = INTERNAL_LANGUAGE,
    subject: str = "",
) -> Document:
    """Order a letter about the newest version. `subject` tells several letters of a kind apart."""
    version, letter = incoming.submitted_version, complete(incoming, letter)
    return documents.order(version, letter.KIND, language, by=by, data=letter.data(), subject=subject)


def complete(incoming: Incoming, letter: L) -> L:
    """A letter that may speak of data kept for this request does so, whoever words it."""
    if not isinstance(letter, Letter) or getattr(letter, "held", "") is not None:
        return letter
    told: dict[str, Any] = {"held": held(incoming, guarded=letter.is_guarded)}
    return replace(letter, **told)


def held(incoming: Incoming, *, guarded: bool = False) -> Held | None:
    """The data preserved for this request, to the first day on which they may go; None for none.

    What a restricted case holds is named in no other case. A letter that guards somebody repeats no description.
    """
    kept = incoming.case.preservations.select_related("case", "version").filter(status__in=PRESERVED)
    rows = [one for one in kept.order_by("moved_at", "id") if not one.case.is_restricted]
    if not rows:
        return None
    said = [_description(one.submitted_version) for one in rows if not guarded]
    return Held(
        reference=", ".join(one.their_reference or one.reference for one in rows),
        data="; ".join(filter(None, said)),
        ends_on=min((one.ends_on for one in rows if one.ends_on), default=None),
    )


def _description(version: Version) -> str:
    items = sections.entries_of(version.content, "assistance")
    return str(items[0].get("description", "")) if items else ""


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
        Paper(title=one.title, kind=one.kind, file_name=one.name, sha256=one.file_id) for one in rows
    )


def lines(conditions: Iterable[Mapping[str, str]]) -> tuple[str, ...]:
    """Conditions in words."""
    return tuple(dict.fromkeys(one["text"] for one in conditions))

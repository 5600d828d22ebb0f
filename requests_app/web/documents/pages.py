"""What the documents panel and its page show."""

from dataclasses import dataclass

from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.core import canonical
from requests_app.directory import languages
from requests_app.documents import guards, queries
from requests_app.documents.kinds import INTERNAL, Kind, Shelf, shelf_of
from requests_app.documents.models import Document
from requests_app.sealing import later
from requests_app.sealing.models import Seal
from requests_app.web.assurances.banner import Banner, banner
from requests_app.web.case_head import case_head, next_steps, where_is_it
from requests_app.web.checking.beside import Effect, Effects
from requests_app.web.components import CaseHead, Fact, Link, Step, Tag, Where, fact
from requests_app.web.procedures import Procedure
from requests_app.web.tags import moment

_ASKED_BY_US = "There are no documents yet. The letter is written when the request has been approved."
_ASKED_OF_US = "There are no documents yet. Each letter is written at the step that sends it."
STATES = {
    "making": Tag("Being made", "yellow"),
    "sealing": Tag("Being sealed", "yellow"),
    "unsealed": Tag("Not sealed", "red"),
    "ready": Tag("Ready", "green"),
    "superseded": Tag("Superseded", "grey"),
    "withdrawn": Tag("Withdrawn", "red"),
    "failed": Tag("Failed", "red"),
}
UNDER_WAY = frozenset({"making", "sealing"})
FAILED = {"failed": "The document could not be made", "unsealed": "The document could not be sealed"}
AGAIN = {"failed": "Make it again", "unsealed": "Seal it again"}


@dataclass(frozen=True)
class Card:
    """One document: what it is, how far it is, what can be done with it."""

    title: str
    tag: Tag
    state: str
    facts: tuple[Fact, ...]
    waits_for: str = ""
    failure: str = ""
    failed_title: str = ""
    download_url: str = ""
    retry_url: str = ""
    retry_text: str = ""
    effect: Link | None = None


@dataclass(frozen=True)
class Group:
    """Documents that go the same way: to the other State, to a provider, into the file."""

    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Panel:
    """The documents of a case. While one is being made the panel asks again, telling what it shows already."""

    groups: tuple[Group, ...]
    empty: str
    making: bool
    poll_url: str
    list_url: str
    shown: str


@dataclass(frozen=True)
class DocumentsPage:
    """The page of its own that holds the panel."""

    head: CaseHead
    in_force: Banner | None
    panel: Panel
    steps: tuple[Step, ...]
    where: Where
    archive_url: str = ""


def panel(procedure: Procedure, user: User) -> Panel:
    """The panel for this person."""
    found = list(queries.for_case(procedure.case, user))
    reference = procedure.case.reference
    shown = canonical.digest([[str(document.pk), _so_far(document)] for document in found])[:16]
    return Panel(
        groups=_groups(found, reference, user, Effects(procedure.case, user)),
        empty=_ASKED_OF_US if procedure.case.asked_of_us else _ASKED_BY_US,
        making=any(_so_far(document) in UNDER_WAY for document in found),
        poll_url=f"{reverse('documents:panel', args=[reference])}?shown={shown}",
        list_url=reverse("documents:list", args=[reference]),
        shown=shown,
    )


def documents_page(procedure: Procedure, user: User) -> DocumentsPage:
    """The page for this person."""
    return DocumentsPage(
        head=case_head(procedure, user, current="documents"),
        in_force=banner(procedure.case),
        panel=panel(procedure, user),
        steps=next_steps(procedure, user),
        where=where_is_it(procedure, user),
        archive_url=_archive_url(procedure, user),
    )


def _archive_url(procedure: Procedure, user: User) -> str:
    holds = user.holds(Permission.ARCHIVE_READ)
    return reverse("archive:case", args=[procedure.case.reference]) if holds else ""


def _groups(found: list[Document], reference: str, user: User, effects: Effects) -> tuple[Group, ...]:
    """The documents by the way they go, in the order of the shelves; within one as they were found."""
    by_shelf: dict[Shelf, list[Card]] = {shelf: [] for shelf in Shelf}
    for document in found:
        to_provider = getattr(document, "addressed", None) == "provider"
        shelf = shelf_of(document.kind, to_provider=to_provider)
        by_shelf[shelf].append(_card(document, reference, user, effects.of(document)))
    return tuple(Group(str(shelf.label), tuple(cards)) for shelf, cards in by_shelf.items() if cards)


def _card(document: Document, reference: str, user: User, effect: Effect) -> Card:
    state, address = document.state, [reference, document.pk]
    may_retry = user.holds(Permission.DOCUMENTS_RETRY)
    again = _again(document)
    return Card(
        title=title_of(document),
        tag=STATES[effect.tag or state],
        state=state,
        facts=(*effect.facts, *_facts(document)),
        waits_for=guards.waits_for(document) if state == "sealing" else "",
        failure=document.seal.failure if state == "unsealed" else document.failure,
        failed_title=FAILED.get(state, ""),
        download_url=reverse("documents:download", args=address) if document.issued else "",
        retry_url=reverse("documents:retry", args=address) if again and may_retry else "",
        retry_text=again,
        effect=effect.link,
    )


def _again(document: Document) -> str:
    """What can be done once more, or was not done yet, on its button."""
    if document.state == "ready" and later.it_can_be_ordered(document):
        return AGAIN["unsealed"] if hasattr(document, "seal") else "Seal it"
    return AGAIN.get(document.state, "")


def _so_far(document: Document) -> str:
    """How far it is: also one that was made without a seal, and is being sealed."""
    waits = document.state == "ready" and hasattr(document, "seal") and document.seal.state == "sealing"
    return "sealing" if waits else document.state


def title_of(document: Document) -> str:
    """What it is, and which of several of its kind."""
    label = str(Kind(document.kind).label)
    if number := getattr(document, "item_number", None):
        return f"{label}, item {number}"
    label = ", ".join([label, *_which(document.subject)])
    return f"{label} (internal)" if document.kind in INTERNAL else label


RECIPIENTS = {"provider": "to the provider", "state": "to the other State"}


def _which(subject: str) -> list[str]:
    """What tells several letters of a kind apart, in words: the second one is “no. 2”; an exhibit has its number."""
    if subject.isdigit():
        return [f"no. {subject}"]
    parts = subject.split("-")
    said = [RECIPIENTS[part] for part in parts if part in RECIPIENTS]
    numbers = [part for part in parts if part.isdigit()]
    return [*said, *(f"no. {number}" for number in numbers if len(numbers) == 1 and number != "1")]


def _facts(document: Document) -> tuple[Fact, ...]:
    facts = [
        fact("Made from", f"Version {document.version.number}, in {languages.name(document.language)}"),
        fact("Ordered", moment(document.requested_at)),
    ]
    if document.state == "ready" and document.is_to_be_sealed:
        facts.append(fact("Sealed", *_seal(document.seal)))
    if not document.is_to_be_sealed and document.made_at and (hasattr(document, "seal") or settings.SEALING):
        facts.append(fact("Sealed", *_without(document)))
    if (file := document.issued) is not None:
        pages = f"{document.page_count} page{'' if document.page_count == 1 else 's'}"
        facts.append(fact("File", f"PDF, {pages}, {filesizeformat(file.size)}"))
        facts.append(fact("SHA-256", file.sha256, code=True))
    return tuple(facts)


def _without(document: Document) -> tuple[str, ...]:
    """It was made while sealing was off; what became of the order to seal it since."""
    if not hasattr(document, "seal"):
        return ("No", "It was made while sealing was switched off.")
    seal = document.seal
    if seal.state == "failed":
        return ("No", "It could not be sealed.", seal.failure)
    return ("Not yet", f"Ordered {moment(seal.ordered_at)}", *((seal.trouble,) if seal.trouble else ()))


def _seal(seal: Seal) -> tuple[str, ...]:
    """When and by whom, and what has happened to that certificate since."""
    certificate = seal.certificate
    if certificate is None:
        return ()
    said = [moment(seal.sealed_at), f"By {certificate.subject}"]
    if seal.stamped_at:
        said.append(f"Time stamp of {moment(seal.stamped_at)}")
    if certificate.compromised:
        said.append("This certificate is in doubt: somebody else may have had its key.")
    elif certificate.retired_at:
        said.append(f"This certificate was retired on {moment(certificate.retired_at)}.")
    return tuple(said)

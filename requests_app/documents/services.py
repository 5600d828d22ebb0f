"""Order a document, print it, keep it; say so when it cannot be made, and try again when asked.

Printing is split in two, as the outbox wants it: `prepare` takes long and runs outside a transaction,
`finish` writes the result in the transaction that ends the message. Both may run twice.
"""

import logging
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import InterfaceError, OperationalError, transaction
from django.db.models import F

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.casefile.models import Version
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotVisible, Unavailable, must_be_allowed
from requests_app.core.limits import Limits
from requests_app.core.transactions import whole
from requests_app.core.verdicts import no
from requests_app.directory.models import State
from requests_app.documents import queries, snapshot
from requests_app.documents.answers import guarding
from requests_app.documents.answers.writing import Letter, Record
from requests_app.documents.kinds import HERE, Kind, goes_to_provider
from requests_app.documents.letters import compose
from requests_app.documents.letters.forms.declared import forms
from requests_app.documents.letters.text import TooLong
from requests_app.documents.models import Document
from requests_app.documents.press import THE_PRESS, CannotPrint
from requests_app.law.languages import LETTER_LANGUAGES
from requests_app.outbox import post
from requests_app.vault import store

TOPIC = "document.render"
TOPIC_SEAL = "document.seal"
MAX_ATTEMPTS = 3
MEDIA_TYPE = "application/pdf"
NEVER_ENDED = "Making the document was started three times and never came to an end."

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a printing came to: a PDF with its number of pages, or the sentence that says why there is none."""

    pdf: bytes = b""
    pages: int = 0
    failure: str = ""


@whole
def order(
    version: Version,
    kind: Kind | str,
    language: str,
    *,
    by: User | str,
    data: dict[str, Any] | None = None,
    subject: str = "",
) -> Document:
    """Order a document, or find it if it was ordered before; the message leaves with the caller's transaction.

    What goes to a provider or to an authority here is written in the language of this State, whatever the letter
    beside it is written in.
    `data` is what only the caller knows (signer, decision, reasons); the rest is collected and frozen here.
    Raises Invalid for a kind or language that is not made, and for a letter that says where a guarded person is.
    """
    if kind not in Kind.values or language not in LETTER_LANGUAGES:
        raise Invalid("There is no such document in this language.")
    if kind in HERE or goes_to_provider(kind, (data or {}).get("letter") or {}):
        language = queries.home_language()
    named = {"version": version, "kind": kind, "language": language, "subject": subject}
    found = Document.objects.filter(**named).first()
    if found is not None:
        return found
    _refuse_what_betrays(version, (data or {}).get("letter") or {})
    told = snapshot.collect(version, Kind(kind), language, data or {})
    document, is_new = Document.objects.get_or_create(
        **named,
        defaults={
            "case_id": version.case_id,
            "data": told,
            "check_code": told["check_code"],
            "requested_at": clock.now(),
            "requested_by": None if isinstance(by, str) else by,
        },
    )
    if is_new:
        _post(document)
        _record("document.ordered", document, by=by)
    return document


def _refuse_what_betrays(version: Version, letter: dict[str, Any]) -> None:
    """A letter that guards a person is compared with the whereabouts that the case knows, whoever wrote it."""
    if not letter.get("guarded"):
        return
    names = [name for state in State.objects.all() for name in state.names.values()]
    places = guarding.whereabouts(version.content, but=names)
    if wrong := guarding.says_too_much(letter, places, guarded=True):
        told = {name: [said] for name, said in wrong.items()}
        raise Invalid("The letter says more than it may.", fields=told)


def order_letter(
    version: Version, letter: Letter | Record, language: str, *, by: User | str, subject: str = ""
) -> Document:
    """Order a letter that is told in a dataclass of `documents.answers`. Raises Invalid if it cannot be written."""
    return order(version, letter.KIND, language, by=by, data=letter.data(), subject=subject)


@whole
def order_letters(
    version: Version,
    *,
    by: User | str,
    signer: dict[str, str],
    amends: dict[str, Any] | None = None,
    supplements: dict[str, Any] | None = None,
) -> list[Document]:
    """Order what goes to the other State: the letter, and the form of every item whose type has one.

    `amends` names the request this one changes (reference, their_reference, sent_on, version) with its `changes`
    (label, old, new); `supplements` the first request this one adds to, by the same names.
    """
    data: dict[str, Any] = {"signer": signer, "dated_on": clock.today().isoformat()}
    data |= {name: told for name, told in (("amends", amends), ("supplements", supplements)) if told}
    content = version.content
    language = (content.get("basis") or {}).get("letter_language", "en")
    letters = [order(version, Kind.LETTER_OF_REQUEST, language, by=by, data=data)]
    for number, item, form in forms(content):
        told = data | {"item_number": number}
        letters.append(order(version, form.kind, language, by=by, data=told, subject=item["id"]))
    return letters


def prepare(payload: dict[str, Any]) -> Outcome | None:
    """Print the document of the message; None if there is nothing to do any more.

    The start is counted and committed before the printing, so that a text that kills its worker is counted
    too. What the machine is to blame for does not count. Raises CannotPrint to be called again later; the last
    permitted start ends in an outcome with a failure.
    """
    document, may_start = _begin(payload["document"])
    if document is None:
        return None
    if not may_start:
        return Outcome(failure=NEVER_ENDED)
    try:
        return _print(document)
    except TooLong as error:
        return Outcome(failure=str(error))
    except (Unavailable, OperationalError, InterfaceError, OSError):
        Document.objects.filter(pk=document.pk, attempts__gt=0).update(attempts=F("attempts") - 1)
        raise
    except Exception as error:
        if document.attempts < MAX_ATTEMPTS:
            raise
        logger.exception("document %s cannot be made", document.pk)
        sentence = (
            str(error)
            if isinstance(error, CannotPrint)
            else f"It could not be worded ({type(error).__name__})."
        )
        return Outcome(failure=sentence)


@whole
def finish(payload: dict[str, Any], outcome: Outcome | None) -> None:
    """Keep the PDF, or write down why there is none. A document that is made stays as it is."""
    if outcome is None:
        return
    document = Document.objects.select_for_update().get(pk=payload["document"])
    if document.made_at:
        return
    if outcome.failure:
        _fail(document, outcome.failure)
        return
    document.file = store.put(outcome.pdf, media_type=MEDIA_TYPE, name=document.kind)
    document.page_count, document.made_at = outcome.pages, clock.now()
    document.failed_at, document.failure = None, ""
    document.is_to_be_sealed = settings.SEALING or bool(document.data.get("sealed"))
    document.save(update_fields=["file", "page_count", "made_at", "failed_at", "failure", "is_to_be_sealed"])
    if document.is_to_be_sealed:
        post.put(TOPIC_SEAL, {"document": str(document.pk)})
    _record("document.made", document, by="system", sha256=document.file.sha256, pages=outcome.pages)


@whole
def give_up(payload: dict[str, Any], error: str) -> None:
    """The outbox has parked the message: the document must not look as if it were still being made."""
    document = Document.objects.select_for_update().filter(pk=payload["document"]).first()
    if document is not None and document.state == "making":
        _fail(document, f"Making the document failed again and again: {error}"[:500])


@whole
def retry(document: Document, *, by: User) -> Document:
    """Have a failed document made again. Raises NotAllowed, or Blocked if it has not failed."""
    must_be_allowed(
        the_role_does_this(by, Permission.DOCUMENTS_RETRY), "You may not have a document made again."
    )
    document = Document.objects.select_for_update().get(pk=document.pk)
    if document.state != "failed":
        sentence = "The document has not failed; there is nothing to repeat."
        raise Blocked(sentence, no("document.not_failed", sentence).blockers)
    document.attempts, document.started_at = 0, None
    document.failed_at, document.failure = None, ""
    document.save(update_fields=["attempts", "started_at", "failed_at", "failure"])
    _post(document)
    _record("document.retried", document, by=by)
    return document


@whole
def note_download(document: Document, *, by: User) -> None:
    """Write down that somebody takes a copy. Raises NotVisible while there is nothing to take."""
    if document.issued is None:
        raise NotVisible("There is no such document.")
    _record("document.downloaded", document, by=by, sha256=document.issued.sha256)


@transaction.atomic
def _begin(document_id: UUID | str) -> tuple[Document | None, bool]:
    """The document, or None if it is made or failed, and whether one more start was free and has been counted."""
    document = Document.objects.select_for_update().filter(pk=document_id).first()
    if document is None or document.state != "making":
        return None, False
    if document.attempts >= MAX_ATTEMPTS:
        return document, False
    document.attempts, document.started_at = document.attempts + 1, clock.now()
    document.save(update_fields=["attempts", "started_at"])
    return document, True


def _print(document: Document) -> Outcome:
    sheet = compose.compose(document)
    printed = THE_PRESS.to_pdf(
        sheet.html,
        identifier=sheet.identifier,
        limits=limits(),
        assets=sheet.assets,
        attachment=sheet.attachment,
    )
    return Outcome(pdf=printed.pdf, pages=printed.pages)


def limits() -> Limits:
    """Time and memory for one printing, as the settings have them."""
    usual = Limits()
    return Limits(
        seconds=getattr(settings, "DOCUMENT_SECONDS", usual.seconds),
        megabytes=getattr(settings, "DOCUMENT_MEGABYTES", usual.megabytes),
    )


def _fail(document: Document, sentence: str) -> None:
    document.failed_at, document.failure = clock.now(), sentence
    document.save(update_fields=["failed_at", "failure"])
    _record("document.failed", document, by="system", failure=sentence)


def _post(document: Document) -> None:
    post.put(TOPIC, {"document": str(document.pk)})


def _record(name: str, document: Document, *, by: User | str, **facts: Any) -> None:
    told = {"document": str(document.pk), "kind": document.kind, "language": document.language, **facts}
    if document.subject:
        told["subject"] = document.subject
    register.record(f"case/{document.case_id}", name, by=by, facts=told)

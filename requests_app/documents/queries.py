"""Reads of documents. Who may see which kind is decided here; who may see the case, in casefile."""

from uuid import UUID

from django.db.models import Case, IntegerField, Q, QuerySet, When
from django.db.models.fields.json import KT
from django.db.models.functions import Cast, Coalesce

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile.models import CaseFile
from requests_app.core.errors import NotVisible
from requests_app.directory.queries import home_state
from requests_app.documents.kinds import FORMS, INTERNAL, Kind
from requests_app.documents.models import Document
from requests_app.law.languages import LETTER_LANGUAGES

_SEES_INTERNAL = (
    Permission.ASSESSMENT_ANSWER,
    Permission.ASSESSMENT_COUNTERSIGN,
    Permission.ASSESSMENT_RESOLVE,
    Permission.AUDIT_READ,
)

READY = Q(made_at__isnull=False) & (Q(is_to_be_sealed=False) | Q(seal__sealed_at__isnull=False))
"""Documents that may leave: made and, if they are to be, sealed."""

_RANK = Case(
    When(kind=Kind.LETTER_OF_REQUEST, then=0),
    When(kind__in=FORMS, then=1),
    When(kind__in=INTERNAL, then=3),
    default=2,
    output_field=IntegerField(),
)


def for_case(case: CaseFile, user: User) -> QuerySet[Document]:
    """The documents of a case this person may see, of the newest version first: letter, forms by item, the rest.

    Each has `item_number`, the number of the item a form is for, as text, None for other documents; and `addressed`,
    "provider" where a letter that may go to either goes to a provider.
    """
    found = Document.objects.filter(case=case)
    found = found.select_related("file", "version", "seal__file", "seal__certificate")
    found = found.annotate(item_number=KT("data__item_number"), addressed=KT("data__letter__to"), rank=_RANK)
    of_item = Cast("item_number", IntegerField())
    found = found.defer("data", "version__content")
    found = found.order_by("-version__number", "rank", of_item, "requested_at", "id")
    if not user.holds(Permission.DOCUMENTS_READ):
        return found.none()
    if not any(user.holds(permission) for permission in _SEES_INTERNAL):
        found = found.exclude(kind__in=INTERNAL)
    return found


def home_language() -> str:
    """The language for what goes to providers and authorities here: the first this State accepts that is made."""
    accepted = home_state().accepted_languages
    return next((language for language in accepted if language in LETTER_LANGUAGES), LETTER_LANGUAGES[0])


def find(case: CaseFile, document_id: UUID, user: User) -> Document:
    """One document of a case. Raises NotVisible if it does not exist for this person."""
    document = for_case(case, user).filter(pk=document_id).first()
    if document is None:
        raise NotVisible("There is no such document.")
    return document


def file_name(document: Document, reference: str) -> str:
    """The name under which a copy is saved: plain letters, the same for everybody, without a person in it."""
    parts = [reference, document.kind.replace("_", "-"), f"v{document.version.number}", document.language]
    if document.subject:
        parts.insert(2, document.subject)
    return "-".join(parts) + ".pdf"


def failed() -> QuerySet[Document]:
    """Documents that could not be made, or not be sealed, and wait for somebody; for the operations page."""
    found = Document.objects.filter(Q(failed_at__isnull=False) | Q(seal__failed_at__isnull=False))
    since = Coalesce("failed_at", "seal__failed_at")
    return found.select_related("case", "seal").defer("data").order_by(since, "id")

"""Order the package of a case, settle what it holds, have its manifest signed, put it together, note who takes it.

Three messages of the outbox, one after the other: gathered by any worker, signed by the one that has the key, packed by
any worker. Each may run twice; what is settled stays.
"""

import logging
from datetime import timedelta
from typing import Any

from django.conf import settings

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.archive import gathering, packing, queries
from requests_app.archive.gathering import Gathered
from requests_app.archive.models import Package
from requests_app.audit import register
from requests_app.audit.models import SealedHead
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import CaseFile
from requests_app.checking import daily
from requests_app.core import clock
from requests_app.core.errors import NotVisible, Unavailable, must_be_allowed, must_be_possible
from requests_app.core.transactions import whole
from requests_app.core.verdicts import YES, Verdict, no
from requests_app.documents.models import Document
from requests_app.evidence import queries as evidence
from requests_app.evidence import report
from requests_app.outbox import post
from requests_app.sealing import archiving, statements
from requests_app.sealing.troubles import CannotSeal
from requests_app.vault import store
from requests_app.vault.models import StoredFile

TOPIC, TOPIC_SIGN, TOPIC_PACK = "archive.gather", "archive.sign", "archive.pack"
MEDIA_TYPE = "application/zip"
NOT_ITS_MANIFEST = "The manifest is that of another package. It is not signed."
PATIENCE = timedelta(minutes=15)

logger = logging.getLogger(__name__)
Payload = dict[str, Any]


@whole
def order(case: CaseFile, *, by: User) -> Package:
    """Have a package made. A report of the custody of its exhibits as they are now is ordered with it.

    Raises NotAllowed, NotVisible, and Blocked while there is nothing to pack or one is being made.
    """
    must_be_seen(case, by=by)
    case = CaseFile.objects.select_for_update().get(pk=case.pk)
    must_be_possible(it_can_be_ordered(case), "No package can be made now.")
    has_exhibits = bool(evidence.of_case(case)) and casefile.latest_version(case) is not None
    package = Package.objects.create(
        case=case,
        ordered_at=clock.now(),
        ordered_by=by,
        custody_report=report.order(case, by=by) if has_exhibits else None,
    )
    _order_copies(case)
    register.record(case.stream, "archive.ordered", by=by, facts={"package": str(package.pk)})
    _post(TOPIC, package)
    return package


def must_be_seen(case: CaseFile, *, by: User) -> None:
    """Raises NotAllowed or NotVisible: a role that makes packages, and a case that this person sees."""
    must_be_allowed(the_role_does_this(by, Permission.ARCHIVE_READ), "You may not take a case as a package.")
    if not casefile.visible_to(by).filter(pk=case.pk).exists():
        raise NotVisible("There is no such case.")


def it_can_be_ordered(case: CaseFile) -> Verdict:
    """There is a case to pack, and no other package of it on its way."""
    if not queries.documents(case):
        return no("archive.empty", "No document of this case was made yet. There is nothing to pack.")
    if Package.objects.filter(case=case, made_at=None, failed_at=None).exists():
        return no("archive.making", "A package of this case is being made. Wait until it is ready.")
    return YES


def prepare(payload: Payload) -> Gathered | None:
    """Settle what the package holds. Raises Unavailable while something it needs is still on its way."""
    package = _waiting(payload)
    if package is None or package.manifest_id:
        return None
    _see_to_a_seal(package.case)
    _order_copies(package.case)  # of what was sealed since, the report of custody above all
    missing = _on_the_way(package)
    if missing and clock.now() - package.ordered_at < PATIENCE:
        Package.objects.filter(pk=package.pk).update(waits_for=missing[0][:200])
        raise Unavailable(f"The package waits: {missing[0]}")
    return gathering.gather(package, missing=missing)


@whole
def finish(payload: Payload, gathered: Gathered | None) -> None:
    """Keep the manifest and hold every file it names; on to the signature, or to the packing where nobody signs."""
    package = _held(payload)
    if package is None or package.manifest_id or gathered is None:
        return
    package.manifest, package.summary, package.waits_for = gathered.manifest, gathered.summary, ""
    package.save(update_fields=["manifest", "summary", "waits_for"])
    package.contents.set({one.file.pk: one.file for one in gathered.items}.values())
    _post(TOPIC_SIGN if settings.SEALING else TOPIC_PACK, package)


def sign(payload: Payload) -> bytes:
    """The signature of the manifest, made where the key is. Raises CannotSeal for anything but the manifest of this."""
    from requests_app.sealing import placing  # a heavy library, and no key but there

    package = _waiting(payload)
    if package is None or not package.manifest_id or package.signature_id:
        return b""
    manifest = store.read(package.manifest_id)
    said = statements.read(manifest, of=gathering.FORMAT)
    told = said["package"], said["reference"], said["register"]["stream"]
    if told != (str(package.pk), package.case.reference, package.case.stream):
        raise CannotSeal(NOT_ITS_MANIFEST)
    return placing.sign_statement(manifest, of=gathering.FORMAT)


@whole
def keep_signature(payload: Payload, signature: bytes) -> None:
    """Keep it; on to the packing."""
    package = _held(payload)
    if package is None or package.signature_id or not signature:
        return
    package.signature = store.put(signature, media_type=daily.SIGNATURE_TYPE)
    package.save(update_fields=["signature"])
    _post(TOPIC_PACK, package)


def pack(payload: Payload) -> StoredFile | None:
    """The ZIP, from the vault into the vault."""
    package = _waiting(payload)
    return packing.pack(package) if package is not None and package.manifest_id else None


@whole
def keep(payload: Payload, file: StoredFile | None) -> None:
    """The package is ready."""
    package = _held(payload)
    if package is None or file is None:
        return
    package.file, package.made_at = file, clock.now()
    package.save(update_fields=["file", "made_at"])
    facts = {"package": str(package.pk), "sha256": file.sha256, "manifest": package.manifest_id}
    register.record(package.case.stream, "archive.made", by="system", facts=facts)


@whole
def give_up(payload: Payload, error: str) -> None:
    """The message is parked: the package must not look as if it were still being made."""
    package = _held(payload)
    if package is not None:
        package.failed_at = clock.now()
        package.failure = f"Making the package failed again and again: {error}"[:500]
        package.save(update_fields=["failed_at", "failure"])
        register.record(
            package.case.stream, "archive.failed", by="system", facts={"package": str(package.pk)}
        )


@whole
def note_download(package: Package, *, by: User) -> None:
    """Write down who takes it."""
    must_be_seen(package.case, by=by)
    facts = {"package": str(package.pk), "sha256": package.file_id}
    register.record(package.case.stream, "archive.downloaded", by=by, facts=facts)


def _order_copies(case: CaseFile) -> None:
    """A copy for long keeping of every sealed document that has none."""
    for document in queries.documents(case):
        archiving.order_archive_copy(document)


def _see_to_a_seal(case: CaseFile) -> None:
    """What was done in the case goes under a seal now, unless it is. Who only reads it meanwhile makes nobody wait."""
    heads = SealedHead.objects.filter(stream=case.stream).order_by("-number")
    sealed = heads.values_list("number", flat=True).first() or 0
    if sealed < queries.newest_deed(case):
        daily.make(again=True)


def _on_the_way(package: Package) -> list[str]:
    """What would be in the package if it were ready."""
    made = queries.documents(package.case)
    waiting = Document.objects.filter(case=package.case, made_at=None, failed_at=None).exists()
    found: list[tuple[bool, str]] = [
        (waiting, "a document is still being made."),
        (any(map(_waits_for_its_seal, made)), "a document is still being sealed."),
        (_copies_are_due(made), "a copy for long keeping is still being made."),
        (_seal_is_unsigned(package), "the seal of the register is still being signed."),
    ]
    return [said for is_so, said in found if is_so]


def _waits_for_its_seal(document: Document) -> bool:
    """Also one that was made without a seal, and whose seal was ordered since."""
    return document.state == "sealing" or (hasattr(document, "seal") and document.seal.state == "sealing")


def _copies_are_due(made: list[Document]) -> bool:
    if not settings.SEALING_TSA_URL:
        return False
    seals = [one.seal for one in made if hasattr(one, "seal")]
    return any(one.sealed_at is not None and one.archive_file_id is None for one in seals)


def _seal_is_unsigned(package: Package) -> bool:
    sealed = queries.sealed_head(package.case)
    return sealed is None or sealed.number < queries.newest_deed(package.case)


def _waiting(payload: Payload) -> Package | None:
    found = Package.objects.select_related("case").filter(pk=payload["package"], made_at=None, failed_at=None)
    return found.first()


def _held(payload: Payload) -> Package | None:
    return (
        Package.objects.select_for_update(of=("self",))
        .select_related("case")
        .filter(pk=payload["package"], made_at=None, failed_at=None)
        .first()
    )


def _post(topic: str, package: Package) -> None:
    post.put(topic, {"package": str(package.pk)})

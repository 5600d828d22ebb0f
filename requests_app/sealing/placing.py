"""What the sealing worker does with its key: place a seal, look at it once more, make the copy for the archive.

Loads pyHanko; the services import it when they need it.
"""

import hashlib
import logging

from asn1crypto import x509

from requests_app.audit.models import AuditEvent
from requests_app.documents.models import Document
from requests_app.sealing import certificates, keys, signing, statements, validation
from requests_app.sealing.keys import Key
from requests_app.sealing.troubles import CannotSeal, NoStamp, Placed, Public
from requests_app.sealing.validation import to_pem
from requests_app.sealing.verdicts import ARCHIVING, TIME_STAMP, WHOLE_FILE
from requests_app.vault import store

DAMAGED = "The document as it was made is damaged in the store."
UNREGISTERED = "The register does not tell that this document was made. It is not sealed."
STRANGE = "The document carries another signature, or none, after it was sealed."
UNFIT = "The seal does not fit the document on which it was placed."
UNPROVEN = "The copy for the archive does not prove what it must."

_PARTS = ("common_name", "organizational_unit_name", "organization_name", "country_name")

logger = logging.getLogger(__name__)


def present() -> Public:
    """The public part of the key as it is now. Raises KeyTrouble."""
    with keys.opened() as key:
        return public(key)


def public(key: Key) -> Public:
    """The public part of an open key."""
    certificate = key.certificate
    return Public(
        fingerprint=key.fingerprint,
        subject=_named(certificate.subject),
        issuer=_named(certificate.issuer),
        pem=to_pem(certificate),
        chain="".join(to_pem(one) for one in key.chain),
        valid_from=signing.as_utc(certificate.not_valid_before),
        valid_until=signing.as_utc(certificate.not_valid_after),
    )


def _named(name: x509.Name) -> str:
    """Whose it is, as people say it: from the name to the country."""
    parts = [str(name.native[part]) for part in _PARTS if name.native.get(part)]
    return (", ".join(parts) or str(name.human_friendly))[:500]


def place(document: Document) -> Placed:
    """The sealed PDF, looked at once more before anybody gets it. Raises CannotSeal, KeyTrouble, NoStamp."""
    pdf = _as_made(document)
    with keys.opened() as key:
        keys.must_be_valid(key.certificate)
        told = public(key)
        certificates.must_not_be_retired(told.fingerprint)
        sealed = signing.sign_pdf(pdf, key, stamper=signing.stamp_service())
        roots = [to_pem(root) for root in key.roots]
    stamps = [to_pem(root) for root in signing.stamp_roots()]
    found = validation.validate(sealed, roots, stamp_roots=stamps)
    seal = found.seal
    if seal is None or len(found.found) != 1 or seal.fingerprint != told.fingerprint:
        raise CannotSeal(STRANGE)
    if not (seal.intact and seal.coverage == WHOLE_FILE and sealed.startswith(pdf)):
        raise CannotSeal(UNFIT)
    if stamps and not seal.stamp_trusted:
        raise NoStamp(signing.BAD_STAMP)
    if not seal.sound:
        raise NoStamp(signing.ODD_STAMP)
    return Placed(sealed, told, seal.stamped_at)


def for_archive(name: str, sealed: bytes) -> bytes | None:
    """The copy for the archive; None where there is no time stamp service. Raises CannotSeal, KeyTrouble, NoStamp."""
    stamper = signing.stamp_service()
    if stamper is None:
        return None
    with keys.opened() as key:
        try:
            copy = signing.for_archive(sealed, key, stamper)
        except NoStamp:
            raise
        except Exception as error:
            logger.error("document %s cannot be made ready for the archive: %s", name, type(error).__name__)
            sentence = f"The copy for the archive could not be made ({type(error).__name__})."
            raise CannotSeal(sentence) from None
        roots = [to_pem(root) for root in key.roots]
    stamps = [to_pem(root) for root in signing.stamp_roots()]
    found = validation.validate(copy, roots, stamp_roots=stamps or None)
    good = found.unchanged and found.seal is not None and found.seal.modification == ARCHIVING
    if not (good and copy.startswith(sealed) and found.found[-1].kind == TIME_STAMP):
        raise CannotSeal(UNPROVEN)
    return copy


def sign_statement(data: bytes, *, of: str) -> bytes:
    """The signature over a statement of that format. Raises CannotSeal for other bytes, KeyTrouble, NoStamp."""
    statements.read(data, of=of)
    with keys.opened() as key:
        keys.must_be_valid(key.certificate)
        certificates.must_not_be_retired(key.fingerprint)
        return signing.sign_statement(data, key, of=of)


def _as_made(document: Document) -> bytes:
    """The document as it was printed. Raises CannotSeal if store or register hold something else."""
    name = document.file_id or ""
    pdf = store.read(name)
    if hashlib.sha256(pdf).hexdigest() != name:
        raise CannotSeal(DAMAGED)
    made = AuditEvent.objects.filter(stream=f"case/{document.case_id}", name="document.made")
    if not made.filter(facts__document=str(document.pk), facts__sha256=name).exists():
        raise CannotSeal(UNREGISTERED)
    return pdf

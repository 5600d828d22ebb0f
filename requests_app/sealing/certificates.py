"""The certificates that sealed: noted when they come into use, replaced, retired. Their public parts only."""

from django.db import connection

from requests_app.accounts.models import User
from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid
from requests_app.core.transactions import whole
from requests_app.core.verdicts import no
from requests_app.sealing.models import SealingCertificate
from requests_app.sealing.troubles import KeyTrouble, Public

STREAM = "sealing"
_LOCK = "sealing/certificates"


@whole
def come_into_use(told: Public) -> SealingCertificate:
    """Note the certificate with which we seal now; if it is newer than the one in use, it takes its place.

    The newest that is not retired stays in use, whoever comes later with an older one: while a key is replaced, two
    workers with different keys may be alive. Raises KeyTrouble for one that was retired.
    """
    row = SealingCertificate.objects.filter(pk=told.fingerprint).first()
    if row is None or _is_due(row):
        _one_at_a_time()
        row = _noted(told)
        if _is_due(row):
            _put_into_use(row)
    _refuse_retired(row)
    return row


def _noted(told: Public) -> SealingCertificate:
    row, _ = SealingCertificate.objects.get_or_create(
        fingerprint=told.fingerprint,
        defaults={
            "subject": told.subject,
            "issuer": told.issuer,
            "pem": told.pem,
            "chain": told.chain,
            "valid_from": told.valid_from,
            "valid_until": told.valid_until,
            "first_seen_at": clock.now(),
            "replaced_at": clock.now(),
        },
    )
    return row


def _is_due(row: SealingCertificate) -> bool:
    """Whether it is the newest that may be used, and not in use yet."""
    usable = SealingCertificate.objects.filter(retired_at=None)
    newest = usable.order_by("-first_seen_at", "-valid_from", "fingerprint").first()
    return row == newest and row.replaced_at is not None


def _put_into_use(row: SealingCertificate) -> None:
    former = SealingCertificate.objects.exclude(pk=row.pk).filter(replaced_at=None, retired_at=None)
    facts = {"certificate": row.fingerprint, "instead_of": sorted(one.pk for one in former)}
    former.update(replaced_at=clock.now())
    row.replaced_at = None
    row.save(update_fields=["replaced_at"])
    register.record(STREAM, "seal.certificate_in_use", by="system", facts=facts)


def _one_at_a_time() -> None:
    """Two new certificates that come at the same moment must not both be in use."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [_LOCK])


def must_not_be_retired(fingerprint: str) -> None:
    """Raises KeyTrouble for a certificate that was retired."""
    if (row := SealingCertificate.objects.filter(pk=fingerprint).first()) is not None:
        _refuse_retired(row)


def _refuse_retired(row: SealingCertificate) -> None:
    if row.retired_at is not None:
        raise KeyTrouble(f"The sealing certificate was retired: {row.reason} Put a new one in place.")


@whole
def retire(fingerprint: str, reason: str, *, compromised: bool, by: User | str) -> SealingCertificate:
    """Trust a certificate no longer from now on; if the key may have been in other hands, no seal of it at all.

    Raises Invalid for one that never sealed here or without a reason, Blocked if it was retired before.
    """
    if not reason.strip():
        raise Invalid("Say why.", fields={"reason": ["Say why the certificate is retired."]})
    row = (
        SealingCertificate.objects.select_for_update().filter(pk=fingerprint.lower().replace(":", "")).first()
    )
    if row is None:
        raise Invalid("No certificate with this fingerprint ever sealed here.")
    if row.retired_at is not None and (row.compromised or not compromised):
        sentence = "This certificate was retired before."
        raise Blocked(sentence, no("seal.retired", sentence).blockers)
    row.retired_at = row.retired_at or clock.now()
    row.compromised, row.reason = compromised, reason.strip()
    row.save(update_fields=["retired_at", "compromised", "reason"])
    facts = {"certificate": row.fingerprint, "compromised": compromised}
    register.record(STREAM, "seal.certificate_retired", by=by, facts=facts)
    return row

"""Place a PAdES signature on a PDF, sign a statement (CMS), renew a sealed PDF for the archive.

The field is invisible, outside the page, and may be printed: so the file stays PDF/A-3a and PDF/UA-1. The visible block
is part of the printed page. Nothing of the file is touched but for what is appended.
"""

import asyncio
import base64
import io
import logging
from collections.abc import Coroutine, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import (
    InvisSigSettings,
    MDPPerm,
    SigFieldSpec,
    SigSeedSubFilter,
    append_signature_field,
)
from pyhanko.sign.signers.pdf_signer import (
    PdfSignatureMetadata,
    PdfSigner,
    PdfTimeStamper,
    TimestampDSSContentSettings,
)
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.timestamps.aiohttp_client import HTTPTimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError
from pyhanko.sign.validation.dss import DocumentSecurityStore, collect_validation_info
from pyhanko_certvalidator import ValidationContext

from requests_app.sealing import statements
from requests_app.sealing.keys import Key
from requests_app.sealing.troubles import NoStamp
from requests_app.sealing.validation import certificates

FIELD, ARCHIVE_FIELD = "Seal", "Archive"
TOOLTIP = "Electronic seal of the authority"
REASON = "Sealed by the authority that issues it"
DIGEST = "sha256"
STAMP_SECONDS = 15
NO_STAMP = "The time stamp service does not answer, or refuses."
BAD_STAMP = "The time stamp does not lead to a root that is trusted for time stamps."
ODD_STAMP = (
    "The time stamp service answers in a way that a check elsewhere would take for a changed signature."
)
_OUTSIDE = InvisSigSettings(set_print_flag=True, box_out_of_bounds=True)


def sign_pdf(pdf: bytes, key: Key, *, stamper: TimeStamper | None = None) -> bytes:
    """The PDF with our signature (B-B, or B-T with a time stamp): nothing may be changed after it. Raises NoStamp."""
    writer = _Untouched(io.BytesIO(pdf))
    append_signature_field(
        writer, SigFieldSpec(FIELD, readable_field_name=TOOLTIP, invis_sig_settings=_OUTSIDE)
    )
    meta = PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm=DIGEST,
        subfilter=SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
        reason=REASON,
    )
    signer = PdfSigner(meta, key.signer, timestamper=stamper)
    out = io.BytesIO()
    with _stamps():
        _run(signer.async_sign_pdf(writer, existing_fields_only=True, output=out))
    return out.getvalue()


def sign_statement(data: bytes, key: Key, *, of: str) -> bytes:
    """A detached CMS signature over a statement of that format, in DER, time-stamped if a service is set.

    Nothing but a statement of this portal is signed: raises CannotSeal for any other bytes. Raises NoStamp.
    """
    statements.read(data, of=of)
    with _stamps():
        work = key.signer.async_sign_general_data(data, DIGEST, use_cades=True, timestamper=stamp_service())
        signed: bytes = _run(work).dump()
    return signed


def for_archive(pdf: bytes, key: Key, stamper: TimeStamper) -> bytes:
    """The sealed PDF with what a check needs in many years: revocation lists, certificates, a time stamp (B-LTA).

    The bytes that were sealed stay its beginning. Raises NoStamp, and Unavailable while a revocation list is missing.
    """
    context = ValidationContext(
        trust_roots=[*key.roots, *stamp_roots()],
        other_certs=list(key.chain),
        crls=_revocation_lists(),
        allow_fetching=False,
        revocation_mode="soft-fail",
    )
    with _stamps():
        return bytes(_run(_archive(pdf, context, stamper)))


def stamp_service() -> TimeStamper | None:
    """The time stamp service of the settings, if there is one."""
    if not settings.SEALING_TSA_URL:
        return None
    headers = {}
    if settings.SEALING_TSA_USER:
        pair = f"{settings.SEALING_TSA_USER}:{settings.SEALING_TSA_PASSWORD}"
        headers["Authorization"] = "Basic " + base64.b64encode(pair.encode()).decode("ascii")
    return HTTPTimeStamper(settings.SEALING_TSA_URL, timeout=STAMP_SECONDS, headers=headers)


def stamp_roots() -> list[Any]:
    """The roots that time stamps must lead to."""
    if not settings.SEALING_TSA_ROOTS:
        return []
    return list(certificates([Path(settings.SEALING_TSA_ROOTS).read_bytes()]))


async def _archive(pdf: bytes, context: ValidationContext, stamper: TimeStamper) -> bytes:
    embedded = PdfFileReader(io.BytesIO(pdf)).embedded_regular_signatures[0]
    paths = await collect_validation_info(embedded, context)
    proofs, proven = _Untouched(io.BytesIO(pdf)), io.BytesIO()
    of_seal = embedded.pkcs7_content.hex().encode("ascii")
    DocumentSecurityStore.supply_dss_in_writer(proofs, of_seal, paths=paths, validation_context=context)
    proofs.write(proven)
    writer = _Untouched(io.BytesIO(proven.getvalue()))
    append_signature_field(
        writer, SigFieldSpec(ARCHIVE_FIELD, readable_field_name=TOOLTIP, invis_sig_settings=_OUTSIDE)
    )
    out = io.BytesIO()
    stamp = PdfTimeStamper(stamper, field_name=ARCHIVE_FIELD)
    await stamp.async_timestamp_pdf(
        writer,
        DIGEST,
        validation_context=context,
        output=out,
        # What proves the stamp comes before it: nothing follows the last time stamp.
        dss_settings=TimestampDSSContentSettings(include_vri=False, update_before_ts=True),
    )
    return out.getvalue()


class _Untouched(IncrementalPdfFileWriter):
    """Appends and leaves the metadata alone: rewritten, they would no longer say PDF/A and PDF/UA."""

    def _update_meta(self) -> None:
        """Leave them."""


@contextmanager
def _stamps() -> Any:
    try:
        yield
    except TimestampRequestError:
        raise NoStamp(NO_STAMP) from None


def _revocation_lists() -> Sequence[bytes]:
    if not settings.SEALING_CRLS:
        return []
    return [path.read_bytes() for path in sorted(Path(settings.SEALING_CRLS).glob("*.crl"))]


def _run(work: Coroutine[Any, Any, Any]) -> Any:
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
    return asyncio.run(work)


def as_utc(moment: datetime) -> datetime:
    """A moment of a certificate in the time of the portal."""
    return moment.astimezone(UTC)

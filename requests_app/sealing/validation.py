"""Check the signatures of a PDF, or of any bytes. Pure: no settings, no database, no network, no clock but theirs.

A PDF from outside is never given to `validate` in a process of the portal: `sealing.apart` does that in one of its own.
"""

import asyncio
import hashlib
import io
import logging
from collections.abc import Coroutine, Iterable, Sequence
from datetime import datetime
from typing import Any

from asn1crypto import cms, pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import (
    CatalogModificationRule,
    DSSCompareRule,
    FormUpdatingRule,
    ModificationLevel,
    ObjectStreamRule,
    SigFieldCreationRule,
    SigFieldModificationRule,
    StandardDiffPolicy,
    XrefStreamRule,
)
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.validation import generic_cms
from pyhanko.sign.validation.pdf_embedded import (
    EmbeddedPdfSignature,
    async_validate_pdf_signature,
    async_validate_pdf_timestamp,
)
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import ModificationInfo, SignatureCoverageLevel, SignatureStatus
from pyhanko_certvalidator import ValidationContext

from requests_app.sealing.soundness import is_sound
from requests_app.sealing.verdicts import (
    ARCHIVING,
    CONTENT,
    FORMS,
    LESS,
    NOTHING,
    REMARKS,
    SIGNATURE,
    TIME_STAMP,
    WHOLE_FILE,
    WHOLE_REVISION,
    Signature,
    Signatures,
)

MOST_SIGNATURES = 20
UNREADABLE = (
    "The signatures could not be read: the file is damaged or built in a way that no reader should accept."
)
MANY = f"The file carries more than {MOST_SIGNATURES} signatures."
_SEALS = KeyUsageConstraints(
    key_usage={"non_repudiation", "digital_signature"}, match_all_key_usages=False, extd_key_usage=None
)
_CHANGES = {
    ModificationLevel.NONE: NOTHING,
    ModificationLevel.LTA_UPDATES: ARCHIVING,
    ModificationLevel.FORM_FILLING: FORMS,
    ModificationLevel.ANNOTATIONS: REMARKS,
}
_COVERS = {
    SignatureCoverageLevel.ENTIRE_FILE: WHOLE_FILE,
    SignatureCoverageLevel.ENTIRE_REVISION: WHOLE_REVISION,
}
_PROOFS = StandardDiffPolicy(
    global_rules=[
        CatalogModificationRule(),
        *(
            rule.as_qualified(ModificationLevel.LTA_UPDATES)
            for rule in (XrefStreamRule(), ObjectStreamRule(), DSSCompareRule())
        ),
    ],
    form_rule=FormUpdatingRule(field_rules=[SigFieldCreationRule(), SigFieldModificationRule()]),
)
"""What may follow a seal: proofs and time stamps. pyHanko alone would also let title and metadata be rewritten."""
Pem = bytes | str


def validate(
    pdf: bytes, roots: Sequence[Pem] = (), *, stamp_roots: Sequence[Pem] | None = None
) -> Signatures:
    """What the signatures of a PDF are worth, given the roots one trusts (PEM), and those for time stamps."""
    _be_quiet()
    try:
        reader = PdfFileReader(io.BytesIO(pdf))
        embedded = reader.embedded_signatures
        if len(embedded) > MOST_SIGNATURES:
            return Signatures(size=len(pdf), problem=MANY)
        trust = _Trust(roots, stamp_roots)
        found = tuple(_one(each, pdf, trust) for each in embedded)
        return Signatures(found, reader.xrefs.total_revisions, len(pdf))
    except Exception:
        # A hostile file makes the reader fail in any way there is; whatever it was, there is no good signature.
        return Signatures(size=len(pdf), problem=UNREADABLE)


def validate_bytes(
    data: bytes, signature: bytes, roots: Sequence[Pem] = (), *, stamp_roots: Sequence[Pem] | None = None
) -> Signature | None:
    """What a detached CMS signature over these bytes is worth; None if it is not one."""
    _be_quiet()
    try:
        signed = cms.ContentInfo.load(signature, strict=True)["content"]
        signer = generic_cms.extract_signer_info(signed)
        claimed, stamped = generic_cms.extract_self_reported_ts(signer), _stamped_at(signer)
        trust = _Trust(roots, stamp_roots)
        status = _run(
            generic_cms.async_validate_detached_cms(
                data,
                signed,
                signer_validation_context=trust.context(stamped or claimed),
                ts_validation_context=trust.context(stamped, stamps=True),
                key_usage_settings=_SEALS,
            )
        )
        return _told(
            status, SIGNATURE, "", _stamp(status), claimed, WHOLE_FILE, len(data), NOTHING, permitted=True
        )
    except Exception:
        return None


class _Trust:
    """The roots one trusts, for signatures and for time stamps."""

    def __init__(self, roots: Sequence[Pem], stamp_roots: Sequence[Pem] | None) -> None:
        self._roots = certificates(roots)
        self._stamps = self._roots if stamp_roots is None else certificates(stamp_roots)
        self.known = [*self._roots, *self._stamps]

    def context(self, moment: datetime | None, *, stamps: bool = False) -> ValidationContext:
        roots = self._stamps if stamps else self._roots
        return ValidationContext(
            trust_roots=list(roots), moment=moment, allow_fetching=False, retroactive_revinfo=True
        )


def certificates(texts: Iterable[Pem]) -> list[x509.Certificate]:
    """The certificates in texts of PEM, each of which may hold several. Raises ValueError."""
    found = []
    for text in texts:
        raw = text.encode() if isinstance(text, str) else text
        if raw.strip():
            found += [x509.Certificate.load(der) for _, _, der in pem.unarmor(raw, multiple=True)]
    return found


def to_pem(certificate: x509.Certificate) -> str:
    """A certificate as text."""
    return pem.armor("CERTIFICATE", certificate.dump()).decode("ascii")


def fingerprint(certificate: x509.Certificate) -> str:
    """SHA-256 of the certificate, in hexadecimal: how this portal names it."""
    return hashlib.sha256(certificate.dump()).hexdigest()


def _one(embedded: EmbeddedPdfSignature, pdf: bytes, trust: _Trust) -> Signature:
    is_stamp = embedded.sig_object_type == "/DocTimeStamp"
    claimed = None if is_stamp else embedded.self_reported_timestamp
    if is_stamp:
        stamped = _time_of(embedded.signed_data)
        status: Any = _run(
            async_validate_pdf_timestamp(embedded, trust.context(stamped, stamps=True), diff_policy=_PROOFS)
        )
        fits = bool(status.intact and status.valid)
        stamp: tuple[datetime | None, bool] = (stamped if fits else None, fits and bool(status.trusted))
    else:
        inside = _stamped_at(embedded.signer_info)
        status = _run(
            async_validate_pdf_signature(
                embedded,
                signer_validation_context=trust.context(inside or claimed),
                ts_validation_context=trust.context(inside, stamps=True),
                key_usage_settings=_SEALS,
                diff_policy=_PROOFS,
            )
        )
        stamp = _stamp(status)
    coverage, covered_to = _coverage(embedded, status, pdf)
    pades = embedded.sig_object.get("/SubFilter") in {SigSeedSubFilter.PADES.value, "/ETSI.RFC3161"}
    return _told(
        status,
        TIME_STAMP if is_stamp else SIGNATURE,
        embedded.field_name,
        stamp,
        claimed,
        coverage,
        covered_to,
        _change(status) if coverage != LESS else CONTENT,
        permitted=status.docmdp_ok is not False,
        pades=pades,
        sound=is_sound(embedded, pdf, status, trust.known),
    )


def _told(
    status: SignatureStatus,
    kind: str,
    field: str,
    stamp: tuple[datetime | None, bool],
    claimed: datetime | None,
    coverage: str,
    covered_to: int,
    change: str,
    *,
    permitted: bool,
    pades: bool = True,
    sound: bool = True,
) -> Signature:
    signer = status.signing_cert
    problem = status.trust_problem_indic
    return Signature(
        kind=kind,
        field=field,
        signer=str(signer.subject.native.get("common_name") or signer.subject.human_friendly),
        fingerprint=fingerprint(signer),
        certificate=to_pem(signer),
        intact=bool(status.intact and status.valid and coverage != LESS),
        trusted=bool(status.trusted),
        distrust="" if status.trusted else str(getattr(problem, "name", "unknown")).lower(),
        coverage=coverage,
        covered_to=covered_to,
        modification=change,
        permitted=permitted,
        pades=pades,
        signed_at=claimed,
        stamped_at=stamp[0],
        stamp_trusted=stamp[1],
        sound=sound,
    )


def _coverage(embedded: EmbeddedPdfSignature, status: ModificationInfo, pdf: bytes) -> tuple[str, int]:
    """What it covers, and to which byte. The gap must hold the signature and nothing else, padded with zeros."""
    first, until, again, rest = (int(number) for number in embedded.byte_range)
    gap = pdf[until:again]
    holds = gap[:1] == b"<" and gap[-1:] == b">" and bytes.fromhex(gap[1:-1].decode("ascii"))
    signature = cms.ContentInfo.load(embedded.pkcs7_content).dump()
    padding = embedded.pkcs7_content[len(signature) :]
    if first or holds != embedded.pkcs7_content or padding.strip(b"\0"):
        return LESS, 0
    end = again + rest
    coverage = _COVERS.get(status.coverage or SignatureCoverageLevel.UNCLEAR, LESS)
    return (LESS, end) if coverage == WHOLE_FILE and end != len(pdf) else (coverage, end)


def _change(status: ModificationInfo) -> str:
    level = status.modification_level
    return _CHANGES.get(level, CONTENT) if level is not None else CONTENT


def _stamp(status: Any) -> tuple[datetime | None, bool]:
    """The time of a stamp that fits the signature, and whether its service is trusted; a broken one tells no time."""
    stamp = status.timestamp_validity
    if stamp is None or not (stamp.intact and stamp.valid):
        return None, False
    return stamp.timestamp, bool(stamp.trusted)


def _stamped_at(signer: cms.SignerInfo) -> datetime | None:
    for token in generic_cms.extract_tst_data_iter(signer, signed=False):
        return _time_of(token)
    return None


def _time_of(token: cms.SignedData) -> datetime:
    at: datetime = token["encap_content_info"]["content"].parsed["gen_time"].native
    return at


def _run(work: Coroutine[Any, Any, Any]) -> Any:
    return asyncio.run(work)


def _be_quiet() -> None:
    """What is wrong is in the answer; a trace of it in the log would hold pieces of a stranger's file."""
    for name in ("pyhanko", "pyhanko_certvalidator"):
        logging.getLogger(name).setLevel(logging.CRITICAL)

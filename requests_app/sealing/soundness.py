"""Whether a seal is, byte by byte, as it was placed: also where no signature reaches, because it is the signature.

A signature cannot cover its own bytes: the certificates beside the signer's, the time stamp, the digits that spell it
all. Who turns a bit there changes nothing that is signed, and a validator passes it over. For a seal of ours that is
not good enough: the file is not the one that was sealed. Of signatures of others nothing is asked here.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from asn1crypto import cms, x509
from cryptography.exceptions import InvalidSignature
from cryptography.x509 import load_der_x509_certificate
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

STAMP = "signature_time_stamp_token"


def is_sound(
    embedded: EmbeddedPdfSignature, pdf: bytes, status: Any, known: Sequence[x509.Certificate]
) -> bool:
    """Whether nothing in the signature itself was changed. `known`: the certificates one was given."""
    try:
        return (
            _is_spelled_out(embedded, pdf)
            and _is_canonical(bytes(embedded.pkcs7_content))
            and _is_whole(embedded.signed_data, status, known)
        )
    except Exception:
        return False  # what a stranger wrote there breaks a reader in any way there is


def _is_spelled_out(embedded: EmbeddedPdfSignature, pdf: bytes) -> bool:
    """The gap is the signature in hexadecimal and zeros, in one way of writing the digits."""
    _, until, again, _ = (int(number) for number in embedded.byte_range)
    digits = pdf[until + 1 : again - 1]
    meant = bytes(embedded.pkcs7_content).hex().encode("ascii")
    return digits in (meant, meant.upper())


def _is_canonical(padded: bytes) -> bool:
    """There is one way of writing it in DER. A service may write its stamps in another; then none is held to it."""
    held = cms.ContentInfo.load(padded)
    der = held.dump()
    (signer,) = held["content"]["signer_infos"]
    for attribute in signer["unsigned_attrs"] or ():
        for token in attribute["values"]:
            plain = token.dump()
            if cms.ContentInfo.load(plain).dump(force=True) != plain:
                return True
    return cms.ContentInfo.load(der, strict=True).dump(force=True) == der


def _is_whole(signed: cms.SignedData, status: Any, known: Sequence[x509.Certificate]) -> bool:
    if signed["encap_content_info"]["content_type"].native == "tst_info":
        return _is_regular(signed, status.signing_cert) and _are_bound(signed, status.signing_cert, known)
    (signer,) = signed["signer_infos"]
    return (
        _is_regular(signed, status.signing_cert)
        and _are_ours(signed, status.signing_cert, known)
        and _is_stamped_or_not(signer, status, known)
    )


def _is_regular(signed: cms.SignedData, certificate: x509.Certificate) -> bool:
    """What stands around the signature says what it must, and once: versions, digest, whose it is."""
    (signer,) = signed["signer_infos"]
    (digest,) = signed["digest_algorithms"]
    own = signed["encap_content_info"]["content_type"].native == "data"
    return bool(
        signed["version"].native == ("v1" if own else "v3")
        and digest.dump() == signer["digest_algorithm"].dump()
        and _is_named(signer, certificate)
        and not (own and signed["crls"])
    )


def _is_named(signer: cms.SignerInfo, certificate: x509.Certificate) -> bool:
    """Issuer and number of its certificate, or the name of its key: RFC 5652 has a version for either."""
    said, version = signer["sid"].chosen, signer["version"].native
    if signer["sid"].name == "subject_key_identifier":
        return bool(version == "v3" and said.native == certificate.key_identifier)
    same = said["issuer"].dump() == certificate.issuer.dump()
    return bool(version == "v1" and same and said["serial_number"].native == certificate.serial_number)


def _is_stamped_or_not(signer: cms.SignerInfo, status: Any, known: Sequence[x509.Certificate]) -> bool:
    """A time stamp that is there fits, and stands alone.

    What nobody can hold it to: certificates that a service sends along and that nobody here has the issuer of.
    """
    beside = list(signer["unsigned_attrs"]) if signer["unsigned_attrs"] else []
    if not beside:
        return True
    (attribute,) = beside
    (token,) = attribute["values"]
    stamp = status.timestamp_validity
    if attribute["type"].native != STAMP or stamp is None or not (stamp.intact and stamp.valid):
        return False
    signed = token["content"]
    return _is_regular(signed, stamp.signing_cert) and _are_bound(signed, stamp.signing_cert, known)


def _are_ours(signed: cms.SignedData, signer: x509.Certificate, known: Sequence[x509.Certificate]) -> bool:
    """Beside the signer's there are only certificates that one was given, or that those above them signed."""
    given = {one.dump() for one in (signer, *known)}
    held = [one.chosen for one in signed["certificates"]]
    return all(one.dump() in given or _is_signed(one, [*held, *known]) for one in held)


def _are_bound(signed: cms.SignedData, signer: x509.Certificate, known: Sequence[x509.Certificate]) -> bool:
    """As above; but the service may send certificates whose issuer nobody here has, and nobody asks."""
    held = [one.chosen for one in signed["certificates"]]
    above = [*held, *known]
    names = {one.subject.dump() for one in above}
    return all(
        one.dump() == signer.dump() or one.issuer.dump() not in names or _is_signed(one, above)
        for one in held
    )


def _is_signed(one: x509.Certificate, above: Iterable[x509.Certificate]) -> bool:
    certificate = load_der_x509_certificate(one.dump())
    for issuer in above:
        if issuer.subject.dump() != one.issuer.dump():
            continue
        try:
            certificate.verify_directly_issued_by(load_der_x509_certificate(issuer.dump()))
        except (InvalidSignature, ValueError, TypeError):
            continue
        return True
    return False

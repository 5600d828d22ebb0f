"""The key of the authority, opened for as long as something is sealed: from a PKCS#12 file or in a PKCS#11 token.

Only the process that was told so holds it. No error here carries a path, a passphrase or the words of a library.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from asn1crypto import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import load_der_public_key
from django.conf import settings
from pkcs11.exceptions import PinIncorrect, PinLocked, PKCS11Error, TokenNotPresent
from pyhanko.sign import SimpleSigner
from pyhanko.sign.pkcs11 import PKCS11Signer, TokenCriteria, open_pkcs11_session
from pyhanko.sign.signers.pdf_cms import Signer

from requests_app.core import clock
from requests_app.sealing.demonstration import POLICY
from requests_app.sealing.troubles import KeyTrouble
from requests_app.sealing.validation import certificates, fingerprint

NOT_HERE = "This process does not hold the key; the sealing worker does."
NONE = "No key is configured for the sealing worker."
NO_FILE = "The file of the sealing key is missing or cannot be read."
NOT_OPENED = "The file of the sealing key cannot be opened: the passphrase is wrong, or the file is damaged."
NO_CERTIFICATE = "The file of the sealing key holds no certificate that fits the key."
NOT_PLUGGED_IN = "The token with the sealing key is not there, or does not answer."
WRONG_PIN = "The token with the sealing key refuses the PIN."
NO_OBJECT = "The token holds no key with its certificate under the label that is configured."
NO_CHAIN = "The certificates above the sealing certificate cannot be read."
DEMONSTRATION = (
    "The sealing certificate comes from a demonstration and is worth nothing. Get one from an authority."
)
NOT_FOR_SEALS = "The sealing certificate may not be used to sign: its key usage does not allow it."
WEAK = "The sealing key is too weak: RSA needs 2048 bits or more."


@dataclass(frozen=True, slots=True)
class Key:
    """An open key with its certificate and those above it, the root last."""

    signer: Signer
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...]

    @property
    def fingerprint(self) -> str:
        """By which its certificate is known."""
        return fingerprint(self.certificate)

    @property
    def roots(self) -> tuple[x509.Certificate, ...]:
        """What its signatures lead to: the root of the chain, or the certificate itself."""
        return self.chain[-1:] or (self.certificate,)


@contextmanager
def opened() -> Iterator[Key]:
    """The key, checked and ready. Raises KeyTrouble with the reason why there is none."""
    if not settings.SEALING_HERE:
        raise KeyTrouble(NOT_HERE)
    if settings.SEALING_PKCS12:
        yield _fit(_from_file())
    elif settings.SEALING_PKCS11_MODULE:
        with _token() as key:
            yield _fit(key)
    else:
        raise KeyTrouble(NONE)


def _from_file() -> Key:
    try:
        raw = Path(settings.SEALING_PKCS12).read_bytes()
    except OSError:
        raise KeyTrouble(NO_FILE) from None
    try:
        signer = SimpleSigner.load_pkcs12_data(raw, (), settings.SEALING_PASSPHRASE.encode() or None)
    except ValueError:
        raise KeyTrouble(NOT_OPENED) from None
    except Exception:
        raise KeyTrouble(NO_CERTIFICATE) from None
    if signer.signing_cert is None:
        raise KeyTrouble(NO_CERTIFICATE)
    beside = [one for one in signer.cert_registry if one.dump() != signer.signing_cert.dump()]
    return _with_chain(signer, signer.signing_cert, beside)


@contextmanager
def _token() -> Iterator[Key]:
    try:
        session = open_pkcs11_session(
            settings.SEALING_PKCS11_MODULE,
            token_criteria=TokenCriteria(label=settings.SEALING_PKCS11_TOKEN or None),
            user_pin=settings.SEALING_PASSPHRASE or None,
        )
    except (PinIncorrect, PinLocked):
        raise KeyTrouble(WRONG_PIN) from None
    except Exception:
        raise KeyTrouble(NOT_PLUGGED_IN) from None
    with session:
        try:
            signer = PKCS11Signer(session, cert_label=settings.SEALING_PKCS11_LABEL)
            certificate = signer.signing_cert
        except TokenNotPresent:
            raise KeyTrouble(NOT_PLUGGED_IN) from None
        except PKCS11Error:
            raise KeyTrouble(NO_OBJECT) from None
        if certificate is None:
            raise KeyTrouble(NO_OBJECT)
        yield _with_chain(signer, certificate, ())


def _with_chain(signer: Signer, certificate: x509.Certificate, beside: Sequence[x509.Certificate]) -> Key:
    """The certificates above ours in their order, from what the file holds and what the settings name."""
    found = list(beside)
    if settings.SEALING_CHAIN:
        try:
            found += certificates([Path(settings.SEALING_CHAIN).read_bytes()])
        except (OSError, ValueError):
            raise KeyTrouble(NO_CHAIN) from None
    chain: list[x509.Certificate] = []
    below = certificate
    while below.subject != below.issuer:
        above = next((one for one in found if one.subject == below.issuer and one not in chain), None)
        if above is None:
            break
        chain.append(above)
        below = above
    signer.cert_registry.register_multiple(chain)
    return Key(signer, certificate, tuple(chain))


def _fit(key: Key) -> Key:
    """The key, if its certificate may seal here and now. Raises KeyTrouble."""
    certificate = key.certificate
    usage = certificate.key_usage_value
    if usage is not None and not usage.native & {"digital_signature", "non_repudiation"}:
        raise KeyTrouble(NOT_FOR_SEALS)
    public = load_der_public_key(certificate.public_key.dump())
    if isinstance(public, rsa.RSAPublicKey) and public.key_size < 2048:
        raise KeyTrouble(WEAK)
    if not isinstance(public, rsa.RSAPublicKey | ec.EllipticCurvePublicKey):
        raise KeyTrouble(NOT_FOR_SEALS)
    if not settings.DEMO and any(of_demonstration(one) for one in (certificate, *key.chain)):
        raise KeyTrouble(DEMONSTRATION)
    return key


def must_be_valid(certificate: x509.Certificate, at: datetime | None = None) -> None:
    """Raises KeyTrouble outside the time for which the certificate was issued."""
    now = at or clock.now()
    if now < certificate.not_valid_before:
        raise KeyTrouble(
            f"The sealing certificate is valid only from {certificate.not_valid_before:%-d %B %Y}."
        )
    if now > certificate.not_valid_after:
        day = f"{certificate.not_valid_after:%-d %B %Y}"
        raise KeyTrouble(f"The sealing certificate expired on {day}. Put a new one in place.")


def of_demonstration(certificate: x509.Certificate) -> bool:
    """Whether a certificate comes from the demonstration's authority, which production refuses."""
    policies = certificate.certificate_policies_value
    return bool(policies) and any(one["policy_identifier"].dotted == POLICY for one in policies)

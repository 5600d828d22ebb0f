"""The certification authority of the demonstration, and the key that seals there. Worth nothing, and says so.

Each certificate carries a policy by which production knows it and refuses it. Everything lies in one folder that never
leaves the machine.
"""

import os
from datetime import timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from requests_app.core import clock

POLICY = "2.25.302419618421713209183524093731127180549"
"""By which a certificate of a demonstration is known. Made from a UUID, so it is nobody else’s."""

PKCS12, ROOT, ROOT_KEY, CRL = "seal.p12", "root.pem", "root.key", "root.crl"
PASSPHRASE = "worth nothing"  # noqa: S105  (so is what it opens)
PAST = timedelta(days=400)
SUBJECT = "Demonstration seal, worth nothing"
_USAGE = (
    "digital_signature",
    "content_commitment",
    "key_encipherment",
    "data_encipherment",
    "key_agreement",
    "key_cert_sign",
    "crl_sign",
    "encipher_only",
    "decipher_only",
)


def make(
    folder: Path,
    *,
    days: int = 825,
    renew: bool = False,
    subject: str = SUBJECT,
    passphrase: str = PASSPHRASE,
) -> None:
    """See to a root and a key in the folder; what is there stays, but for the key if it is to be renewed."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not (folder / ROOT).exists():
        _make_root(folder)
    if renew or not (folder / PKCS12).exists():
        _make_seal(folder, days, subject, passphrase)


def _make_root(folder: Path) -> None:
    key = rsa.generate_private_key(public_exponent=65537, key_size=3072)
    name = _name("Demonstration root, worth nothing")
    now = clock.now() - PAST  # the cases of the demonstration began before today
    certificate = (
        _certificate(name, name, key.public_key(), now, now + timedelta(days=3650))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage("key_cert_sign", "crl_sign"), critical=True)
        .sign(key, hashes.SHA256())
    )
    revoked = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(name)
        .last_update(now)
        .next_update(now + timedelta(days=3650))
        .add_extension(x509.CRLNumber(1), critical=False)
        .sign(key, hashes.SHA256())
    )
    _keep(
        folder / ROOT_KEY,
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        ),
    )
    _keep(folder / CRL, revoked.public_bytes(serialization.Encoding.DER))
    _keep(folder / ROOT, certificate.public_bytes(serialization.Encoding.PEM))


def _make_seal(folder: Path, days: int, subject: str, passphrase: str) -> None:
    root = x509.load_pem_x509_certificate((folder / ROOT).read_bytes())
    root_key = serialization.load_pem_private_key((folder / ROOT_KEY).read_bytes(), None)
    if not isinstance(root_key, rsa.RSAPrivateKey):
        raise TypeError("The key of the demonstration's root is none of ours.")
    key = rsa.generate_private_key(public_exponent=65537, key_size=3072)
    now = clock.now()
    certificate = (
        _certificate(_name(subject), root.subject, key.public_key(), now - PAST, now + timedelta(days=days))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage("digital_signature", "content_commitment"), critical=True)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key()), critical=False
        )
        .sign(root_key, hashes.SHA256())
    )
    sealed = pkcs12.serialize_key_and_certificates(
        b"seal", key, certificate, [root], serialization.BestAvailableEncryption(passphrase.encode())
    )
    _keep(folder / PKCS12, sealed)


def _certificate(
    subject: x509.Name, issuer: x509.Name, key: rsa.RSAPublicKey, since: object, until: object
) -> x509.CertificateBuilder:
    policy = x509.PolicyInformation(x509.ObjectIdentifier(POLICY), None)
    return (
        x509.CertificateBuilder(subject_name=subject, issuer_name=issuer, public_key=key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(since)  # type: ignore[arg-type]
        .not_valid_after(until)  # type: ignore[arg-type]
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
        .add_extension(x509.CertificatePolicies([policy]), critical=False)
    )


def _name(words: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Demonstration"),
            x509.NameAttribute(NameOID.COMMON_NAME, words),
        ]
    )


def _usage(*allowed: str) -> x509.KeyUsage:
    return x509.KeyUsage(**{name: name in allowed for name in _USAGE})


def _keep(path: Path, content: bytes) -> None:
    """Whole or not at all, and for the owner alone."""
    draft = path.with_suffix(f"{path.suffix}.part")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        out.write(content)
    draft.replace(path)

"""Certification authorities, keys and a time stamp service for the tests of seals; made once per run, worth nothing."""

import datetime as dt
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from asn1crypto import keys as asn1_keys
from asn1crypto import tsp
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper

PASSPHRASE = "kestrel-OVER-the-fjord-5521"
USAGE = (
    "digital_signature content_commitment key_encipherment data_encipherment key_agreement key_cert_sign crl_sign "
    "encipher_only decipher_only"
).split()


def usage(*allowed: str) -> x509.KeyUsage:
    return x509.KeyUsage(**{name: name in allowed for name in USAGE})


def name(words: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, words)])


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


class Authority:
    """A root with what it issues, in a folder: `root.pem`, `<name>.p12`, `root.crl`. Keys on curves: quick to make."""

    def __init__(self, folder: Path, words: str = "Central Authority Root") -> None:
        self.folder, self.words = folder, words
        folder.mkdir(parents=True, exist_ok=True)
        self.key = ec.generate_private_key(ec.SECP256R1())
        since = now() - dt.timedelta(days=3650)
        self.certificate = (
            self._blank(words, self.key.public_key(), since, now() + dt.timedelta(days=3650))
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
            .add_extension(usage("key_cert_sign", "crl_sign"), critical=True)
            .sign(self.key, hashes.SHA256())
        )
        self.pem = self.certificate.public_bytes(serialization.Encoding.PEM)
        (folder / "root.pem").write_bytes(self.pem)
        self.revoke()

    def _blank(self, words, key, since, until):
        return (
            x509.CertificateBuilder(subject_name=name(words), issuer_name=name(self.words), public_key=key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(since)
            .not_valid_after(until)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
        )

    def revoke(self) -> None:
        """An empty list of revoked certificates, which is what a copy for the archive carries."""
        listed = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(name(self.words))
            .last_update(now() - dt.timedelta(hours=1))
            .next_update(now() + dt.timedelta(days=30))
            .add_extension(x509.CRLNumber(1), critical=False)
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key()), critical=False
            )
            .sign(self.key, hashes.SHA256())
        )
        (self.folder / "root.crl").write_bytes(listed.public_bytes(serialization.Encoding.DER))

    def issue(
        self,
        words: str,
        key,
        *,
        since=None,
        until=None,
        extended=(),
        allowed=("digital_signature", "content_commitment"),
    ):
        certificate = self._blank(
            words,
            key.public_key(),
            since or now() - dt.timedelta(days=1),
            until or now() + dt.timedelta(days=365),
        )
        certificate = certificate.add_extension(
            x509.BasicConstraints(ca=False, path_length=None), critical=True
        )
        certificate = certificate.add_extension(usage(*allowed), critical=True)
        if extended:
            certificate = certificate.add_extension(x509.ExtendedKeyUsage(extended), critical=True)
        return certificate.sign(self.key, hashes.SHA256())

    def seal(
        self,
        words: str = "Central Authority of Northmark",
        *,
        passphrase: str = PASSPHRASE,
        rsa_bits: int = 0,
        **facts,
    ) -> Path:
        """A PKCS#12 file with a new key and its certificate."""
        key = (
            rsa.generate_private_key(public_exponent=65537, key_size=rsa_bits)
            if rsa_bits
            else ec.generate_private_key(ec.SECP256R1())
        )
        certificate = self.issue(words, key, **facts)
        encryption = serialization.BestAvailableEncryption(passphrase.encode())
        packed = pkcs12.serialize_key_and_certificates(
            b"seal", key, certificate, [self.certificate], encryption
        )
        path = self.folder / f"{certificate.serial_number:x}.p12"
        path.write_bytes(packed)
        return path

    def stamper(self) -> DummyTimeStamper:
        key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        certificate = self.issue(
            "Time stamps", key, extended=[ExtendedKeyUsageOID.TIME_STAMPING], allowed=("digital_signature",)
        )
        private = key.private_bytes(
            serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        return DummyTimeStamper(
            asn1.Certificate.load(certificate.public_bytes(serialization.Encoding.DER)),
            asn1_keys.PrivateKeyInfo.load(private),
            certs_to_embed=[asn1.Certificate.load(self.certificate.public_bytes(serialization.Encoding.DER))],
        )


class StampService:
    """An RFC 3161 service on the loopback address. `works` switches it; `asked` counts; `shown` is its password."""

    def __init__(self, authority: Authority) -> None:
        self.stamper, self.works, self.asked = authority.stamper(), True, 0
        self.shown: str | None = None
        self._may_answer = threading.Event()
        self._may_answer.set()
        service = self

        class Answer(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                service.asked += 1
                service.shown = self.headers["Authorization"]
                body = self.rfile.read(int(self.headers["Content-Length"]))
                service._may_answer.wait(60)
                if not service.works:
                    self.send_error(503)
                    return
                answer = service.stamper.request_tsa_response(tsp.TimeStampReq.load(body)).dump()
                self.send_response(200)
                self.send_header("Content-Type", "application/timestamp-reply")
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *_: object) -> None:
                """Keep quiet."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def hold(self) -> None:
        """Whoever asks now waits."""
        self._may_answer.clear()

    def go_on(self) -> None:
        """Answer those who wait, and who come."""
        self._may_answer.set()

    def stop(self) -> None:
        self.go_on()
        self.server.shutdown()
        self.server.server_close()

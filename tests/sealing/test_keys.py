"""The key: from a file or a token, refused when it may not seal, and never told to anybody."""

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import pkcs11
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.serialization import pkcs12
from pkcs11 import Attribute
from pkcs11.util.x509 import decode_x509_certificate

from requests_app.core import clock
from requests_app.sealing import demonstration, keys, signing, validation
from requests_app.sealing.keys import KeyTrouble
from tests.sealing.authorities import PASSPHRASE, now
from tests.sealing.statements import STATEMENT
from tests.sealing.statements import signed as signed_statement

ROOT = Path(__file__).resolve().parents[2]
PIN = "731904"
SOFTHSM = next(
    (
        path
        for path in (
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib64/pkcs11/libsofthsm2.so",
            "/opt/homebrew/lib/softhsm/libsofthsm2.so",
        )
        if Path(path).exists()
    ),
    "",
)


def why():
    """Why the key cannot be used."""
    with pytest.raises(KeyTrouble) as told, keys.opened() as key:
        keys.must_be_valid(key.certificate)
    return told.value.message


def test_no_other_process_opens_it(worker):
    worker.SEALING_HERE = False
    assert why() == keys.NOT_HERE


def test_the_chain_comes_with_it(worker, authority):
    with keys.opened() as key:
        assert [validation.to_pem(one).encode() for one in key.chain] == [authority.pem]
        assert key.roots == key.chain


def test_what_is_missing_or_wrong_is_said_without_a_secret(worker, tmp_path):
    for name, value, reason in (
        ("SEALING_PASSPHRASE", "wrong", keys.NOT_OPENED),
        ("SEALING_PASSPHRASE", "", keys.NOT_OPENED),
        ("SEALING_CHAIN", str(tmp_path / "nothing.pem"), keys.NO_CHAIN),
        ("SEALING_PKCS12", str(tmp_path / "nothing.p12"), keys.NO_FILE),
        ("SEALING_PKCS12", "", keys.NONE),
    ):
        before = getattr(worker, name)
        setattr(worker, name, value)
        said = why()
        assert said == reason
        assert str(tmp_path) not in said
        setattr(worker, name, before)


def test_a_damaged_file_is_said(worker, tmp_path, seal_file):
    damaged = tmp_path / "damaged.p12"
    damaged.write_bytes(seal_file.read_bytes()[:200])
    worker.SEALING_PKCS12 = str(damaged)
    assert why() == keys.NOT_OPENED


def test_a_certificate_that_may_not_sign_is_refused(worker, authority):
    worker.SEALING_PKCS12 = str(authority.seal(allowed=("key_encipherment",)))
    assert why() == keys.NOT_FOR_SEALS


def test_a_weak_key_is_refused(worker, authority):
    worker.SEALING_PKCS12 = str(authority.seal(rsa_bits=1024))
    assert why() == keys.WEAK


def test_an_rsa_key_seals_too(worker, authority, letter):
    worker.SEALING_PKCS12 = str(authority.seal(rsa_bits=2048))
    with keys.opened() as key:
        assert validation.validate(signing.sign_pdf(letter, key), [authority.pem]).unchanged


def test_outside_its_time_a_certificate_seals_nothing(worker, authority):
    yesterday = now() - dt.timedelta(days=1)
    worker.SEALING_PKCS12 = str(authority.seal(since=yesterday - dt.timedelta(days=9), until=yesterday))
    assert why() == f"The sealing certificate expired on {yesterday:%-d %B %Y}. Put a new one in place."
    tomorrow = now() + dt.timedelta(days=1)
    worker.SEALING_PKCS12 = str(authority.seal(since=tomorrow))
    assert why() == f"The sealing certificate is valid only from {tomorrow:%-d %B %Y}."


def test_production_refuses_what_a_demonstration_made(worker, tmp_path):
    demonstration.make(tmp_path)
    worker.SEALING_PKCS12 = str(tmp_path / demonstration.PKCS12)
    worker.SEALING_PASSPHRASE = demonstration.PASSPHRASE
    worker.DEMO = False
    assert why() == keys.DEMONSTRATION
    worker.DEMO = True
    with keys.opened() as key:
        assert keys.of_demonstration(key.certificate)
        keys.must_be_valid(key.certificate, clock.now() - dt.timedelta(days=300))
    assert oct((tmp_path / demonstration.ROOT_KEY).stat().st_mode)[-3:] == "600"


def test_the_demonstration_keeps_its_key_until_it_is_renewed(tmp_path):
    demonstration.make(tmp_path)
    first = (tmp_path / demonstration.PKCS12).read_bytes()
    root = (tmp_path / demonstration.ROOT).read_bytes()
    demonstration.make(tmp_path)
    assert (tmp_path / demonstration.PKCS12).read_bytes() == first
    demonstration.make(tmp_path, renew=True)
    assert (tmp_path / demonstration.PKCS12).read_bytes() != first
    assert (tmp_path / demonstration.ROOT).read_bytes() == root


# A token


@pytest.fixture(scope="session")
def token(tmp_path_factory, authority):
    """A token of SoftHSM with a key and its certificate; the folder in which it lies."""
    assert SOFTHSM, "softhsm2 is not installed; `make install` does that"
    folder = tmp_path_factory.mktemp("token")
    (folder / "tokens").mkdir()
    conf = folder / "softhsm2.conf"
    conf.write_text(f"directories.tokendir = {folder}/tokens\nlog.level = ERROR\n")
    os.environ["SOFTHSM2_CONF"] = str(conf)
    held = pkcs12.load_pkcs12(authority.seal(rsa_bits=2048).read_bytes(), PASSPHRASE.encode())
    private = held.key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (folder / "key.pem").write_bytes(private)
    util = ["softhsm2-util", "--token", "seals", "--pin", PIN]
    for words in (
        ["softhsm2-util", "--init-token", "--free", "--label", "seals", "--so-pin", "0000", "--pin", PIN],
        [*util, "--import", str(folder / "key.pem"), "--label", "seal", "--id", "A1"],
    ):
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr + done.stdout
    certificate = decode_x509_certificate(held.cert.certificate.public_bytes(serialization.Encoding.DER))
    certificate |= {Attribute.LABEL: "seal", Attribute.ID: bytes.fromhex("A1"), Attribute.TOKEN: True}
    with pkcs11.lib(SOFTHSM).get_token(token_label="seals").open(user_pin=PIN, rw=True) as session:
        session.create_object(certificate)
    return folder


@pytest.fixture
def with_token(worker, token, authority):
    """The sealing worker uses the token."""
    worker.SEALING_PKCS12 = ""
    worker.SEALING_PKCS11_MODULE, worker.SEALING_PKCS11_TOKEN = SOFTHSM, "seals"
    worker.SEALING_PKCS11_LABEL, worker.SEALING_PASSPHRASE = "seal", PIN
    worker.SEALING_CHAIN = str(authority.folder / "root.pem")
    return worker


def test_a_token_seals_and_keeps_its_key(with_token, authority, letter):
    with keys.opened() as key:
        signed = signing.sign_pdf(letter, key)
    found = validation.validate(signed, [authority.pem])
    assert found.unchanged
    assert found.seal.trusted
    good = validation.validate_bytes(STATEMENT, signed_statement(), [authority.pem])
    assert good.intact


def test_a_token_that_refuses_says_why(with_token):
    for name, value, reason in (
        ("SEALING_PASSPHRASE", "000000", keys.WRONG_PIN),
        ("SEALING_PKCS11_LABEL", "nothing", keys.NO_OBJECT),
        ("SEALING_PKCS11_TOKEN", "pulled out", keys.NOT_PLUGGED_IN),
        ("SEALING_PKCS11_MODULE", "/nowhere/library.so", keys.NOT_PLUGGED_IN),
    ):
        before = getattr(with_token, name)
        setattr(with_token, name, value)
        assert why() == reason
        setattr(with_token, name, before)


# Settings


def start(**told):
    """What becomes of a process of production with this environment."""
    given = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "mla_portal.settings.production",
        "SECRET_KEY": "".join(chr(65 + number % 57) for number in range(70)).replace("\\", "-"),
        "HOME_STATE": "NO",
        "ALLOWED_HOSTS": "mla.example.org",
        "DATABASE_URL": "postgresql://u:p@127.0.0.1/none",
        "REDIS_URL": "redis://127.0.0.1/0",
        "VAULT_DIR": "/nowhere",
        "PORTAL_URL": "https://mla.example.org",
        "DEFAULT_FROM_EMAIL": "mla@example.org",
        "EMAIL_HOST": "mail.example.org",
    }
    code = "import django; django.setup(); from django.conf import settings; print(settings.SEALING_PKCS12)"
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=given | told, capture_output=True, text=True, check=False
    )


def test_production_starts_nothing_else_that_was_told_of_the_key():
    assert start().stdout.strip() == ""
    for told in (
        {"SEALING_PASSPHRASE": PASSPHRASE},
        {"SEALING_PASSPHRASE_FILE": "/run/secrets/passphrase"},
        {"SEALING_PKCS12": "/run/secrets/seal.p12"},
        {"SEALING_PKCS11_TOKEN": "seals"},
    ):
        done = start(**told)
        assert done.returncode != 0
        assert next(iter(told)) in done.stderr
        assert PASSPHRASE not in done.stderr


def test_nobody_looks_into_the_process_that_holds_the_key():
    code = (
        "import ctypes, mla_portal.celery as c; from django.conf import settings; settings.SEALING_HERE = {};"
        "c.let_nobody_look_in(); print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    )
    for here, dumpable in ((True, "0"), (False, "1")):
        done = subprocess.run(
            [sys.executable, "-c", code.format(here)],
            cwd=ROOT,
            env=os.environ | {"DJANGO_SETTINGS_MODULE": "mla_portal.settings.test"},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.strip() == dumpable


def test_production_starts_the_sealing_worker_with_it():
    done = start(SEALING_HERE="1", SEALING_PKCS12="/run/secrets/seal.p12", SEALING_PASSPHRASE=PASSPHRASE)
    assert done.stdout.strip() == "/run/secrets/seal.p12", done.stderr
    both = start(SEALING_HERE="1", SEALING_PKCS12="/a", SEALING_PKCS11_MODULE="/b")
    assert both.returncode != 0

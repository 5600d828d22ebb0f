"""Sealing: what every process knows of it, and what only the sealing worker is told.

The key has one process, the worker of the queue “sealing”; SEALING_HERE says that this is it. No other process reads
the names below, and in production none starts that was told one of them by mistake.
"""

import os

from mla_portal.settings import env

SEALING = env.flag(
    "SEALING", why="Documents leave only with the seal of the authority; needs the sealing worker."
)
SEALING_TSA_URL = env.text(
    "SEALING_TSA_URL",
    "",
    why="A time stamp service (RFC 3161) for every seal; without it, seals have no time stamp.",
)
SEALING_TSA_ROOTS = env.text(
    "SEALING_TSA_ROOTS", "", why="A file of the root certificates (PEM) that time stamps must lead to."
)
SEALING_WARN_DAYS = env.number(
    "SEALING_WARN_DAYS",
    30,
    least=1,
    why="Days before the certificate ends at which that becomes a piece of work.",
)
SEALING_HERE = env.flag(
    "SEALING_HERE", why="This process is the sealing worker. No other may be told the key."
)

SEALING_PKCS12 = SEALING_PKCS11_MODULE = SEALING_PKCS11_TOKEN = SEALING_PKCS11_LABEL = ""
SEALING_PASSPHRASE = SEALING_CHAIN = SEALING_CRLS = SEALING_TSA_USER = SEALING_TSA_PASSWORD = ""

if SEALING_HERE:
    SEALING_PKCS12 = env.text("SEALING_PKCS12", "", why="The file with key and certificate (PKCS#12).")
    SEALING_PKCS11_MODULE = env.text(
        "SEALING_PKCS11_MODULE", "", why="Or the library of a token or HSM (PKCS#11), such as libsofthsm2.so."
    )
    SEALING_PKCS11_TOKEN = env.text("SEALING_PKCS11_TOKEN", "", why="The label of that token.")
    SEALING_PKCS11_LABEL = env.text(
        "SEALING_PKCS11_LABEL", "seal", why="The label under which it keeps the key and its certificate."
    )
    SEALING_PASSPHRASE = env.text(
        "SEALING_PASSPHRASE", "", why="The passphrase of the file, or the PIN of the token; better as a file."
    )
    SEALING_CHAIN = env.text(
        "SEALING_CHAIN", "", why="A file with the certificates above ours (PEM), the root last."
    )
    SEALING_CRLS = env.text(
        "SEALING_CRLS", "", why="A folder with the revocation lists (*.crl) for copies kept in the archive."
    )
    SEALING_TSA_USER = env.text(
        "SEALING_TSA_USER", "", why="The user of the time stamp service, if it wants one."
    )
    SEALING_TSA_PASSWORD = env.text("SEALING_TSA_PASSWORD", "", why="And the password.")

SEALING_SECRETS = (
    "SEALING_PKCS12",
    "SEALING_PKCS11_MODULE",
    "SEALING_PKCS11_TOKEN",
    "SEALING_PASSPHRASE",
    "SEALING_TSA_PASSWORD",
)


def refuse_what_belongs_elsewhere() -> None:
    """Stop a process that was told of the key and is not the one that seals. Names what it was told, never a value."""
    told = [
        name + ending
        for name in SEALING_SECRETS
        for ending in ("", "_FILE")
        if os.environ.get(name + ending, "").strip()
    ]
    if told and not SEALING_HERE:
        raise env.refuse(
            f"{', '.join(told)} may be known to the sealing worker only, and this is another process. Take it out "
            "of this environment, and give it to the worker of the queue “sealing” in a file of its own."
        )
    if SEALING_HERE and SEALING_PKCS12 and SEALING_PKCS11_MODULE:
        raise env.refuse(
            "SEALING_PKCS12 and SEALING_PKCS11_MODULE are both set. The key lies in a file or in a token: set one."
        )

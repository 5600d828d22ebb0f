"""The virus scanner, spoken to in its own protocol (clamd, INSTREAM)."""

import socket
import struct
from typing import BinaryIO

from django.conf import settings

from requests_app.core.errors import Invalid, Unavailable

SECONDS = 30.0
CHUNK_BYTES = 64 * 1024
LONGEST_REPLY = 4096


def must_be_clean(stream: BinaryIO) -> None:
    """Have the scanner read a file from its beginning. Does nothing where no scanner is configured.

    Raises Invalid with the name of what was found, or Unavailable if the scanner does not answer: a file that
    nobody looked at is not taken.
    """
    if not settings.CLAMAV_HOST:
        return
    stream.seek(0)
    try:
        reply = _ask(stream)
    except OSError as error:
        raise _not_checked() from error
    if reply.endswith("FOUND"):
        what = reply.removeprefix("stream:").removesuffix("FOUND").strip()
        sentence = (
            f"The virus scanner found “{what}” in this file, so it was not taken. Tell your security team."
        )
        raise Invalid(sentence, fields={"file": [sentence]})
    if not reply.endswith("OK"):
        raise _not_checked()


def _ask(stream: BinaryIO) -> str:
    with socket.create_connection((settings.CLAMAV_HOST, settings.CLAMAV_PORT), timeout=SECONDS) as line:
        line.sendall(b"zINSTREAM\0")
        while chunk := stream.read(CHUNK_BYTES):
            line.sendall(struct.pack("!I", len(chunk)) + chunk)
        line.sendall(struct.pack("!I", 0))
        reply = b""
        while not reply.endswith(b"\0") and len(reply) < LONGEST_REPLY and (part := line.recv(1024)):
            reply += part
    return reply.rstrip(b"\0\n").decode("utf-8", "replace").strip()


def _not_checked() -> Unavailable:
    return Unavailable(
        "The virus scanner does not answer, so the file was not taken. Try again in a few minutes."
    )

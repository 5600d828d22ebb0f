"""Sends a large file to a running portal as tus-js-client does, and can be cut off in the middle of a request.

The bytes are made up on the way: one block of noise, numbered, so that no two blocks are alike and nothing is
compressed or stored twice. Plain sockets, so that a broken connection is really broken.
"""

import hashlib
import http.client
import os
import re
from base64 import b64encode
from contextlib import closing
from urllib.parse import urlsplit

PIECE = 1024 * 1024
Headers = dict[str, str]
TUS = {"Tus-Resumable": "1.0.0"}


class CutOff(Exception):
    """The connection was closed on purpose."""


class Noise:
    """A file that exists nowhere: `size` bytes that look random and can be read from anywhere."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._block = os.urandom(PIECE - 8)

    def piece(self, number: int) -> bytes:
        """One megabyte of it; the last one may be shorter."""
        return (number.to_bytes(8, "big") + self._block)[: self.size - number * PIECE]

    def pieces(self, offset: int, end: int):  # type: ignore[no-untyped-def]
        """The bytes from one place to another, in pieces."""
        while offset < end:
            number, inside = divmod(offset, PIECE)
            bytes_ = self.piece(number)[inside : inside + end - offset]
            yield bytes_
            offset += len(bytes_)

    def sha256(self) -> str:
        """What the whole hashes to."""
        checksum = hashlib.sha256()
        for piece in self.pieces(0, self.size):
            checksum.update(piece)
        return checksum.hexdigest()


class Sender:
    """One person's browser, signed in by a session that exists already."""

    def __init__(self, address: str, session: str, cookie: str = "sessionid") -> None:
        self.host = urlsplit(address).netloc
        self.cookies = {cookie: session}
        self.token = ""

    def open(self, page: str) -> None:
        """Load the page with the form, and take its token."""
        answer, body = self.ask("GET", page)
        if answer.status != 200:
            raise RuntimeError(f"{page} answers {answer.status}")
        for header in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = header.partition(";")[0].partition("=")
            self.cookies[name] = value
        self.token = re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', body)[-1]

    def create(self, path: str, size: int, name: str) -> str:
        """Begin an upload; returns its address."""
        told = f"filename {b64encode(name.encode()).decode()}"
        answer, body = self.ask("POST", path, {**TUS, "Upload-Length": str(size), "Upload-Metadata": told})
        if answer.status != 201:
            raise RuntimeError(f"the upload was refused: {answer.status} {body}")
        return str(answer.headers["Location"])

    def offset(self, upload: str) -> int:
        """How far it has come."""
        answer, _ = self.ask("HEAD", upload, TUS)
        return int(answer.headers["Upload-Offset"])

    def send(self, upload: str, file: Noise, offset: int, end: int, *, cut_at: int | None = None) -> int:
        """One PATCH; cut off at a byte if told so. Returns where the upload stands."""
        headers = {**TUS, "Upload-Offset": str(offset), "Content-Type": "application/offset+octet-stream"}
        at = offset
        with closing(
            self.begin("PATCH", upload, {**headers, "Content-Length": str(end - offset)})
        ) as connection:
            for piece in file.pieces(offset, end):
                if cut_at is not None and at + len(piece) > cut_at:
                    raise CutOff
                connection.send(piece)
                at += len(piece)
            answer = connection.getresponse()
            body = answer.read().decode()
        if answer.status != 204:
            raise RuntimeError(f"the bytes were refused: {answer.status} {body}")
        return int(answer.headers["Upload-Offset"])

    def ask(
        self, method: str, path: str, headers: Headers | None = None
    ) -> tuple[http.client.HTTPResponse, str]:
        """A request without a body."""
        with closing(self.begin(method, path, {"Content-Length": "0", **(headers or {})})) as connection:
            answer = connection.getresponse()
            return answer, answer.read().decode(errors="replace")

    def begin(self, method: str, path: str, headers: Headers) -> http.client.HTTPConnection:
        """The head of a request; what follows is the caller's."""
        connection = http.client.HTTPConnection(self.host, timeout=120)
        connection.putrequest(method, path)
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        for name, value in {"Cookie": cookies, "X-CSRFToken": self.token, **headers}.items():
            connection.putheader(name, value)
        connection.endheaders()
        return connection

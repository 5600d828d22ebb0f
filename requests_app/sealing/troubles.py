"""Why something is not sealed, and the public part of a key: plain things, so that no library is loaded for them."""

from dataclasses import dataclass
from datetime import datetime

from requests_app.core.errors import Unavailable


class KeyTrouble(Unavailable):
    """The key cannot be used now; the sentence says why and names nothing secret."""


class NoStamp(Unavailable):
    """The time stamp service gave none. It will be asked again."""


class CannotSeal(Exception):
    """The seal could not be placed on this document. The sentence holds nothing of the key and of the library."""


@dataclass(frozen=True, slots=True)
class Public:
    """What a certificate tells about itself."""

    fingerprint: str
    subject: str
    issuer: str
    pem: str
    chain: str
    valid_from: datetime
    valid_until: datetime


@dataclass(frozen=True, slots=True)
class Placed:
    """A sealed PDF, the certificate behind it, and the time of its time stamp if it has one."""

    pdf: bytes
    certificate: Public
    stamped_at: datetime | None

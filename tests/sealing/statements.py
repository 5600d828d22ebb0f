"""A statement of a daily seal as one is signed, and its signature."""

from requests_app.audit import seals
from requests_app.core import canonical
from requests_app.sealing import keys, signing

FORMAT = seals.FORMAT
SAID = {
    "format": FORMAT,
    "portal": "XA",
    "number": 17,
    "day": "2026-03-01",
    "sealed_at": "2026-03-01T00:00:05.000000+00:00",
    "since": "2026-02-28T00:00:04.000000+00:00",
    "previous": "a" * 64,
    "streams": 3,
    "lines": 12,
    "root": "b" * 64,
    "leaves": "c" * 64,
}
STATEMENT = canonical.dumps(SAID).encode()


def signed(statement=STATEMENT, of=FORMAT):
    """The signature of the key that is set."""
    with keys.opened() as key:
        return signing.sign_statement(statement, key, of=of)

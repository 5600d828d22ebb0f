"""The check code of a document: printed on it, and enough to ask the check page for its status.

Twenty characters without those that are mistaken for one another (Crockford's base 32), a hundred random bits: nobody
meets a code by guessing. A code says nothing about the document.
"""

import secrets

from django.conf import settings

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS, GROUP = 4, 5
LENGTH = GROUPS * (GROUP + 1) - 1
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})


def new() -> str:
    """A code nobody has."""
    return _grouped("".join(secrets.choice(ALPHABET) for _ in range(GROUPS * GROUP)))


def read(typed: str) -> str:
    """A code as somebody typed it, in the form in which it is kept; empty if it cannot be one."""
    letters = "".join(one for one in typed[: 4 * LENGTH] if one.isalnum()).upper().translate(_MISREAD)
    if len(letters) != GROUPS * GROUP or not set(letters) <= set(ALPHABET):
        return ""
    return _grouped(letters)


def address(code: str) -> str:
    """Where the check page tells of this code: what the QR code on a document holds."""
    return f"{settings.PORTAL_URL}/check/{code}/"


def _grouped(letters: str) -> str:
    return "-".join(letters[start : start + GROUP] for start in range(0, len(letters), GROUP))

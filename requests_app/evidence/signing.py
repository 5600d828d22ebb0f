"""A signature of the portal: the person types the password again, and signs one statement about one content.

It names the person, the moment and the content, and carries a digest over all of it; the custody entry that holds it
lies in a chain of hashes. It proves who was there with the password at that moment, not more (ADR 27).
"""

from datetime import datetime, timedelta
from typing import Any

from requests_app.accounts.models import User
from requests_app.accounts.roles import Role
from requests_app.audit import register
from requests_app.audit.models import AuditEvent
from requests_app.core import canonical, clock
from requests_app.core.errors import Blocked, Invalid
from requests_app.core.transactions import whole
from requests_app.core.verdicts import no

REFUSED = "person.signature_refused"
LONGEST_NAME = 200
TRIES, PAUSE = 10, timedelta(minutes=15)

Signature = dict[str, Any]


def named(person: User) -> str:
    """A person as the log names them: name, function, authority."""
    office = person.authority.name if person.authority else ""
    return ", ".join(filter(None, [person.name, str(Role(person.role).label).lower(), office]))[:LONGEST_NAME]


def prove(person: User, password: str) -> None:
    """The person types the password again. Raises Invalid (`password`), or Blocked after too many wrong ones.

    Call it before the transaction of the service: a refusal is written down, and stays.
    """
    since = clock.now() - PAUSE
    wrong = AuditEvent.objects.filter(actor_id=str(person.pk), name=REFUSED, at__gt=since).count()
    if wrong >= TRIES:
        said = "Too many wrong passwords. Wait 15 minutes, then sign again."
        raise Blocked(said, no("too_many_signatures", said).blockers)
    if not password:
        raise Invalid("Check what you entered.", fields={"password": ["Type your password to sign."]})
    if not person.check_password(password):
        _note_refusal(person)
        raise Invalid("Check what you entered.", fields={"password": ["This is not your password."]})


@whole
def _note_refusal(person: User) -> None:
    register.record(person.stream, REFUSED, by=person)


def signature(person: User, *, role: str, statement: str, content: dict[str, Any], at: datetime) -> Signature:
    """What is kept of a signature. `content` is what is signed: plain texts, canonical."""
    signed: Signature = {
        "role": role,
        "person": str(person.pk),
        "name": named(person),
        "at": at.isoformat(),
        "statement": statement,
        "content": content,
    }
    return signed | {"digest": canonical.digest(signed)}


def holds(signed: Signature) -> bool:
    """Whether the digest still fits what was signed."""
    body = {name: value for name, value in signed.items() if name != "digest"}
    return signed.get("digest") == canonical.digest(body)

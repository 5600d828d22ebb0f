"""What the register says about signing in and out. The sign-in library does the work, this is its record.

A line about a successful sign-in is written before the session is opened: without the line, no session.
"""

from requests_app.accounts.models import User
from requests_app.accounts.passwords import ANONYMOUS, UNKNOWN_STREAM
from requests_app.audit import register
from requests_app.core.transactions import whole

AGENT_LENGTH = 200


@whole
def signed_in(person: User, *, ip: str, agent: str, methods: list[str]) -> None:
    """A person proved who they are with these methods (password, totp, webauthn, recovery_codes)."""
    facts = {"ip": ip, "agent": printable(agent), "methods": methods}
    register.record(person.stream, "person.signed_in", by=person, facts=facts)


@whole
def sign_in_failed(person: User | None, *, ip: str, why: str = "password") -> None:
    """A wrong password, or a name nobody has (then `person` is None). The same work either way."""
    stream = person.stream if person else UNKNOWN_STREAM
    register.record(stream, "person.sign_in_failed", by=ANONYMOUS, facts={"ip": ip, "why": why})


@whole
def code_refused(person: User, *, ip: str) -> None:
    """A wrong code of the second factor. Counted against `guards.a_code_may_be_tried`."""
    register.record(person.stream, "person.code_refused", by=ANONYMOUS, facts={"ip": ip})


@whole
def locked_out(person: User | None, *, ip: str) -> None:
    """Too many failures in a row: this name is closed to this address for a while."""
    stream = person.stream if person else UNKNOWN_STREAM
    register.record(stream, "person.locked_out", by="system", facts={"ip": ip})


@whole
def signed_out(person: User, *, ip: str) -> None:
    """The person signed out."""
    register.record(person.stream, "person.signed_out", by=person, facts={"ip": ip})


@whole
def session_expired(person: User, *, how: str) -> None:
    """The portal ended a session because nothing happened (`idle`) or because it was old (`limit`)."""
    register.record(person.stream, "person.session_expired", by="system", facts={"how": how})


def printable(text: str) -> str:
    """What a browser says about itself, cut and without characters that could forge a line of a log."""
    return "".join(letter if letter.isprintable() else " " for letter in text)[:AGENT_LENGTH]

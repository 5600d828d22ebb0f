"""A password for a person of the tests, chosen as people choose theirs: with a link."""

from requests_app.accounts import passwords, tokens
from requests_app.accounts.models import User
from requests_app.accounts.tokens import Purpose

PASSWORD = "correct horse of the tests"


def with_password(person: User) -> User:
    """The same person, who has accepted the invitation."""
    return passwords.choose_with_link(tokens.make(person, Purpose.INVITATION), Purpose.INVITATION, PASSWORD)

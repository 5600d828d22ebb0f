"""Choosing a password: only ever by the person, with the link from a mail or with the old password."""

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from requests_app.accounts import guards, queries, sessions
from requests_app.accounts.models import User
from requests_app.accounts.notices import Notice, notify
from requests_app.accounts.tokens import Purpose, path, read
from requests_app.audit import register
from requests_app.core.errors import Blocked, Invalid
from requests_app.core.transactions import whole

ANONYMOUS = "nobody signed in"
UNKNOWN_STREAM = "sign-in"
"""The stream for attempts that name nobody. What was typed is not kept: it may be a password."""


@whole
def ask_for_link(login: str, *, ip: str) -> None:
    """Somebody says that they forgot their password. The same work and the same silence whoever is named.

    An active person gets a mail with a link; one who never accepted the invitation gets the invitation again.
    """
    found = queries.find_by_login(login.strip())
    person = found if found is not None and guards.the_account_is_active(found) else None
    invited = person is not None and not person.has_usable_password()
    notice = Notice.INVITATION if invited else Notice.RESET
    stream = person.stream if person else UNKNOWN_STREAM
    register.record(stream, "person.link_asked", by=ANONYMOUS, facts={"ip": ip})
    notify(person, notice)


@whole
def choose_with_link(token: str, purpose: Purpose, password: str) -> User:
    """Use the link of a mail. Every session of the person ends, a lock-out too; second factors stay as they are.

    Raises NotVisible for a link that does not work any more, Invalid for a password that is too weak.
    """
    person = User.objects.select_for_update(of=("self",)).get(pk=read(token, purpose).pk)
    person = read(token, purpose)  # again, under the lock: of two uses at once only one finds it fresh
    first = not person.has_usable_password()
    check(person, password)
    _store(person, password, event="person.invitation_accepted" if first else "person.password_reset")
    sessions.end_sessions(person, by=person)
    sessions.forget_wrong_passwords(person)
    return person


@whole
def change(person: User, password: str) -> User:
    """Replace one's own password while signed in (the form has asked for the old one)."""
    check(person, password)
    _store(person, password, event="person.password_changed")
    return person


def check(person: User, password: str) -> None:
    """Raises Invalid with every reason why this password is too weak for this person."""
    try:
        validate_password(password, person)
    except ValidationError as error:
        raise Invalid("Choose another password.", fields={"password": list(error.messages)}) from None


@whole
def invitation_link(person: User, *, by: str) -> str:
    """The path of an invitation, for the console of whoever sets the portal up. Noted in the register.

    Raises Blocked when the person has accepted the invitation already.
    """
    verdict = guards.the_invitation_is_open(person)
    if not verdict:
        raise Blocked(verdict.blockers[0].message, verdict.blockers)
    register.record(person.stream, "person.invitation_printed", by=by)
    return path(person, Purpose.INVITATION)


def _store(person: User, password: str, *, event: str) -> None:
    person.set_password(password)
    person.save(update_fields=["password"])
    register.record(person.stream, event, by=person)
    if event != "person.invitation_accepted":
        notify(person, Notice.PASSWORD_CHANGED)

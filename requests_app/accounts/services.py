"""What an administrator (or the set-up) does with people. Each verb is one transaction, its line included.

Nobody chooses a password for somebody else: a new person gets an invitation by mail and chooses one.
"""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db.models import Q

from requests_app.accounts import guards, sessions
from requests_app.accounts.models import User
from requests_app.accounts.notices import Notice, notify
from requests_app.accounts.permissions import Permission
from requests_app.accounts.roles import Role
from requests_app.audit import register
from requests_app.core.errors import Blocked, Invalid, NotAllowed
from requests_app.core.text import clean
from requests_app.core.transactions import whole
from requests_app.core.verdicts import Verdict, all_of, no
from requests_app.directory.models import Authority

Actor = User | str


@whole
def create_user(
    *,
    name: str,
    email: str,
    role: str,
    authority: Authority | None = None,
    username: str = "",
    language: str = "en",
    invite: bool = True,
    by: Actor,
) -> User:
    """Add a person, who is invited by mail to choose a password. Without a user name they sign in by e-mail.

    Raises Invalid with the fields that are wrong, NotAllowed when `by` may not manage people.
    """
    may_manage(by)
    person = User(
        name=_text(name), email=_text(email).lower(), username=_text(username).lower(), language=language
    )
    person.username = person.username or person.email
    person.role, person.authority = _role(role), authority
    _check_details(person)
    _refuse_fields(_place_of(person.role, authority), "authority")
    person.set_unusable_password()
    person.save(force_insert=True)
    register.record(person.stream, "person.created", by=by, facts={"name": person.name, **_place(person)})
    if invite:
        notify(person, Notice.INVITATION)
    return person


@whole
def invite_again(person: User, *, by: Actor) -> None:
    """Send the invitation once more. Raises Blocked when the person has accepted it or is deactivated."""
    may_manage(by)
    person = locked(person)
    block_unless(guards.the_invitation_is_open(person))
    register.record(person.stream, "person.invited_again", by=by)
    notify(person, Notice.INVITATION)


@whole
def change_place(person: User, *, role: str, authority: Authority | None, by: Actor) -> User:
    """Give a person another role or authority; both count from the next request on."""
    may_manage(by)
    person = locked(person)
    before = _place(person)
    wanted = _role(role)
    if (wanted, authority) == (Role(person.role), person.authority):
        return person
    block_unless(guards.it_is_somebody_else(person, by))
    if wanted != Role.ADMINISTRATOR:
        block_unless(guards.an_administrator_remains(person))
    _refuse_fields(_place_of(wanted, authority), "authority")
    person.role, person.authority = wanted, authority
    person.save(update_fields=["role", "authority"])
    after = _place(person)
    for part in ("role", "authority"):
        if before[part] != after[part]:
            facts = {"from": before[part], "to": after[part]}
            register.record(person.stream, f"person.{part}_changed", by=by, facts=facts)
    return person


@whole
def change_details(person: User, *, name: str, email: str, by: Actor) -> User:
    """Correct a name or an e-mail address. A change of address is told to the old one."""
    may_manage(by)
    person = locked(person)
    old_email, old_name = person.email, person.name
    person.name, person.email = _text(name), _text(email).lower()
    if (person.name, person.email) == (old_name, old_email):
        return person
    if person.email != old_email:
        block_unless(guards.it_is_somebody_else(person, by))
    _check_details(person)
    if person.email != old_email:
        notify(person, Notice.EMAIL_CHANGED, to=old_email)
    if person.username == old_email:
        person.username = person.email
    person.save(update_fields=["name", "email", "username"])
    changed = [
        part for part, old in (("name", old_name), ("email", old_email)) if getattr(person, part) != old
    ]
    register.record(person.stream, "person.details_changed", by=by, facts={"changed": changed})
    return person


@whole
def deactivate(person: User, *, reason: str, by: Actor) -> User:
    """Take away access, at once: every session ends. What the person did stays."""
    may_manage(by)
    person = locked(person)
    block_unless(guards.it_is_somebody_else(person, by) & guards.an_administrator_remains(person))
    reason = _reason(reason)
    if person.is_active:
        person.is_active = False
        person.save(update_fields=["is_active"])
        register.record(person.stream, "person.deactivated", by=by, facts={"reason": reason})
        sessions.end_sessions(person, by=by)
    return person


@whole
def reactivate(person: User, *, reason: str, by: Actor) -> User:
    """Give access back, with the role and authority of before."""
    may_manage(by)
    person = locked(person)
    reason = _reason(reason)
    _refuse_fields(_place_of(Role(person.role), person.authority), "authority")
    if not person.is_active:
        person.is_active = True
        person.save(update_fields=["is_active"])
        register.record(person.stream, "person.reactivated", by=by, facts={"reason": reason})
    return person


@whole
def choose_language(person: User, language: str) -> User:
    """The language in which a person reads the portal; everyone chooses their own."""
    if language not in dict(settings.LANGUAGES):
        raise Invalid(
            "Choose a language from the list.", fields={"language": ["Choose a language from the list."]}
        )
    person.language = language
    person.save(update_fields=["language"])
    return person


@whole
def note_denied(person: User, *, path: str, reasons: list[str]) -> None:
    """The portal refused a page or an action to a signed-in person (403); `reasons` are codes of blockers."""
    facts = {"path": path[:200], "reasons": reasons}
    register.record(person.stream, "person.denied", by=person, facts=facts)


def may_manage(by: Actor) -> None:
    """Raises NotAllowed unless `by` is the system or holds the permission to manage people."""
    if isinstance(by, User) and not by.holds(Permission.ACCOUNTS_MANAGE):
        verdict = no("permission", "Only an administrator looks after people.")
        raise NotAllowed("You may not change people's accounts.", verdict.blockers)


def locked(person: User) -> User:
    """The same person, read again under a row lock, so that two administrators do not cross."""
    return User.objects.select_for_update(of=("self",)).select_related("authority").get(pk=person.pk)


def block_unless(verdict: Verdict) -> None:
    """Raises Blocked with the reasons of a no."""
    if not verdict:
        raise Blocked(verdict.blockers[0].message, verdict.blockers)


def _place(person: User) -> dict[str, Any]:
    return {"role": str(person.role), "authority": person.authority.code if person.authority else ""}


def _place_of(role: Role, authority: Authority | None) -> Verdict:
    return all_of(
        [
            lambda: guards.the_role_has_its_authority(role, authority),
            lambda: guards.the_authority_is_ours(authority, settings.HOME_STATE),
        ]
    )


def _role(value: str) -> Role:
    try:
        return Role(value)
    except ValueError:
        raise Invalid("Choose a role.", fields={"role": ["Choose a role from the list."]}) from None


def _text(value: str) -> str:
    return clean(value).strip()


def _reason(value: str) -> str:
    reason = _text(value)
    if not reason:
        raise Invalid(
            "Give a reason.", fields={"reason": ["Say why, in a few words. It is kept in the register."]}
        )
    return reason[:1000]


def _refuse_fields(verdict: Verdict, field: str) -> None:
    if not verdict:
        messages = [blocker.message for blocker in verdict.blockers]
        raise Invalid(messages[0], fields={field: messages})


def _check_details(person: User) -> None:
    fields: dict[str, list[str]] = {}
    if not person.name or len(person.name) > 200 or "\n" in person.name:
        fields["name"] = ["Enter the person's name, on one line and with at most 200 characters."]
    try:
        validate_email(person.email)
    except ValidationError:
        fields["email"] = ["Enter an e-mail address such as name@example.org."]
    if not fields and _is_taken(person, person.email):
        fields["email"] = ["Somebody else signs in with this e-mail address."]
    if not fields and _is_taken(person, person.username):
        fields["username"] = ["Somebody else signs in with this user name."]
    if fields:
        raise Invalid("Some details are missing or wrong.", fields=fields)


def _is_taken(person: User, login: str) -> bool:
    """Whether somebody else signs in with this text, be it their user name or their e-mail address."""
    others = User.objects.exclude(pk=person.pk)
    return others.filter(Q(username__iexact=login) | Q(email__iexact=login)).exists()

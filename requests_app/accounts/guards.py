"""Questions about people that must be answered yes before something is changed."""

from datetime import timedelta

from allauth.mfa.models import Authenticator

from requests_app.accounts import queries
from requests_app.accounts.models import FactorReset, User
from requests_app.accounts.permissions import done_by
from requests_app.accounts.roles import WITHOUT_AUTHORITY, Role
from requests_app.core import clock
from requests_app.core.verdicts import YES, Verdict, no
from requests_app.directory.models import Authority

CODE_TRIES = 10
CODE_PAUSE = timedelta(minutes=15)


def the_role_does_this(person: User, permission: str) -> Verdict:
    """The role of this person holds the permission; if not, the reason names the roles that do."""
    if person.holds(permission):
        return YES
    return no("permission", f"This is done by {done_by(permission)}.")


def it_is_somebody_else(person: User, by: "User | str") -> Verdict:
    """Nobody changes their own role, authority or access: an administrator asks another administrator."""
    if isinstance(by, User) and by.pk == person.pk:
        return no("oneself", "You cannot do this to your own account. Ask another administrator.")
    return YES


def an_administrator_remains(person: User) -> Verdict:
    """The portal is never left without an active administrator."""
    if not person.is_administrator or queries.administrators().exclude(pk=person.pk).exists():
        return YES
    return no("last_administrator", "This is the last active administrator. Appoint another one first.")


def the_role_has_its_authority(role: Role, authority: Authority | None) -> Verdict:
    """Every role but auditor and administrator works for an authority."""
    if authority is None and role not in WITHOUT_AUTHORITY:
        return no("no_authority", "Choose the authority this person works for.")
    return YES


def the_authority_is_ours(authority: Authority | None, home: str) -> Verdict:
    """People of this portal work for authorities of this State that still exist."""
    if authority is None:
        return YES
    if authority.state_id != home:
        return no("foreign_authority", "Choose an authority of your own State.")
    if not authority.is_active:
        return no("closed_authority", "This authority is no longer active. Choose another one.")
    return YES


def the_invitation_is_open(person: User) -> Verdict:
    """Only somebody who has not yet chosen a password can be invited again."""
    if not person.is_active:
        return no("inactive", "This account is deactivated. Reactivate it first.")
    if person.has_usable_password():
        return no("accepted", "This person has already accepted the invitation and chosen a password.")
    return YES


def a_second_administrator_confirms(reset: FactorReset, by: User) -> Verdict:
    """Whoever asked for a reset does not confirm it, unless there is nobody else who could."""
    if reset.asked_by_id != by.pk:
        return YES
    others = queries.administrators().exclude(pk__in=[by.pk, reset.person_id])
    if not others.exists():
        return YES
    return no("same_administrator", "You asked for this reset. Another administrator has to confirm it.")


def the_account_is_active(person: User) -> Verdict:
    """Nothing is set up for an account that cannot sign in."""
    return YES if person.is_active else no("inactive", "This account is deactivated. Reactivate it first.")


def a_code_may_be_tried(person: User) -> Verdict:
    """At most ten wrong codes in a quarter of an hour; counted in the register, which forgets nothing."""
    if queries.codes_refused_since(person, clock.now() - CODE_PAUSE) < CODE_TRIES:
        return YES
    return no("too_many_codes", "Too many wrong codes. Wait 15 minutes, then try again.")


def a_factor_remains(factor: Authenticator, *, required: bool) -> Verdict:
    """Where a second factor is required, the last one (recovery codes do not count) is not removed."""
    if not required or factor.type == Authenticator.Type.RECOVERY_CODES:
        return YES
    if any(other.pk != factor.pk for other in queries.second_factors(factor.user)):
        return YES
    return no("last_factor", "This is your last second factor. Add another one before you remove it.")

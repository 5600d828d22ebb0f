"""Second factors: their record, their limits, and taking them away from somebody who lost them."""

from allauth.mfa.models import Authenticator
from django.db import IntegrityError, transaction

from requests_app.accounts import guards, queries, sessions
from requests_app.accounts.models import FactorReset, User
from requests_app.accounts.notices import Notice, notify
from requests_app.accounts.services import block_unless, locked, may_manage
from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid
from requests_app.core.text import clean
from requests_app.core.transactions import whole

STEP_KEY = "last_step"


@whole
def factor_added(person: User, kind: str, *, by: User | str) -> None:
    """A factor was set up (kind: totp, webauthn, recovery_codes). The person is told by mail."""
    register.record(person.stream, "person.factor_added", by=by, facts={"kind": kind})
    if kind != Authenticator.Type.RECOVERY_CODES:
        notify(person, Notice.FACTOR_ADDED)


@whole
def factor_removed(person: User, kind: str, *, by: User | str) -> None:
    """A factor was removed. The person is told by mail, unless a reset tells them more."""
    register.record(person.stream, "person.factor_removed", by=by, facts={"kind": kind})
    if kind != Authenticator.Type.RECOVERY_CODES and isinstance(by, User) and by.pk == person.pk:
        notify(person, Notice.FACTOR_REMOVED)


@whole
def use_time_step(authenticator: Authenticator, step: int) -> bool:
    """Take a code of an authenticator app for this time step (30 s since 1970). False if it was used before.

    Kept in the database: a code seen over somebody's shoulder is worthless even while the cache is away.
    """
    held = Authenticator.objects.select_for_update().get(pk=authenticator.pk)
    if held.data.get(STEP_KEY, -1) >= step:
        return False
    held.data[STEP_KEY] = step
    held.save(update_fields=["data"])
    return True


@whole
def ask_for_reset(person: User, *, reason: str, identity_check: str, by: User) -> FactorReset:
    """First step: say why the factors must go and how the person's identity was checked.

    Raises Invalid (fields), Blocked (oneself, deactivated, asked for already), NotAllowed.
    """
    may_manage(by)
    person = locked(person)
    block_unless(guards.it_is_somebody_else(person, by) & guards.the_account_is_active(person))
    texts = {"reason": clean(reason).strip(), "identity_check": clean(identity_check).strip()}
    missing = {
        field: ["Write a sentence. It is kept in the register."] for field, text in texts.items() if not text
    }
    if missing:
        raise Invalid("Say why, and how you know who asked.", fields=missing)
    try:
        with transaction.atomic():
            reset = FactorReset.objects.create(person=person, asked_by=by, asked_at=clock.now(), **texts)
    except IntegrityError:
        raise Blocked("A reset for this person is already waiting to be confirmed.") from None
    register.record(person.stream, "person.factors_reset_asked", by=by, facts=texts)
    return reset


@whole
def reset_second_factor(reset: FactorReset, *, by: User) -> User:
    """Second step: another administrator confirms. All factors and sessions of the person end.

    The password stays as it is, so that nobody who confirms can sign in as that person. Outside demonstration
    the next sign-in leads to the set-up of a new factor.
    """
    may_manage(by)
    person = locked(reset.person)
    reset = _open(reset)
    block_unless(
        guards.it_is_somebody_else(person, by)
        & guards.the_account_is_active(person)
        & guards.a_second_administrator_confirms(reset, by)
    )
    reset.confirmed_by, reset.confirmed_at = by, clock.now()
    reset.save(update_fields=["confirmed_by", "confirmed_at"])
    kinds = [factor.type for factor in queries.factors(person)]
    for factor in queries.factors(person):
        factor.delete()
    register.record(person.stream, "person.factors_reset", by=by, facts={"kinds": kinds})
    sessions.end_sessions(person, by=by)
    notify(person, Notice.FACTORS_RESET)
    return person


@whole
def drop_reset(reset: FactorReset, *, by: User) -> None:
    """Leave the factors as they are after all."""
    may_manage(by)
    locked(reset.person)
    reset = _open(reset)
    reset.dropped_by, reset.dropped_at = by, clock.now()
    reset.save(update_fields=["dropped_by", "dropped_at"])
    register.record(reset.person.stream, "person.factors_reset_dropped", by=by)


def _open(reset: FactorReset) -> FactorReset:
    held = FactorReset.objects.select_for_update(of=("self",)).select_related("person").get(pk=reset.pk)
    if held.confirmed_at or held.dropped_at:
        raise Blocked("This reset has been confirmed or dropped in the meantime.")
    return held

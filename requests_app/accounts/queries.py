"""Reads about people."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, Q, QuerySet

from requests_app.accounts.models import FactorReset, User
from requests_app.accounts.roles import Role
from requests_app.audit.models import AuditEvent
from requests_app.core.errors import NotVisible
from requests_app.directory.models import Authority

SIGN_IN_EVENTS = (
    "person.signed_in",
    "person.sign_in_failed",
    "person.signed_out",
    "person.session_expired",
    "person.session_ended",
    "person.locked_out",
    "person.code_refused",
)
PER_PAGE = 50


@dataclass(frozen=True)
class PeopleFilter:
    """What a list of people is narrowed to. Empty means everything."""

    text: str = ""
    role: str = ""
    state: str = ""  # active | inactive | invited


def find(person_id: UUID | str) -> User:
    """The person with this id, with the authority. Raises NotVisible."""
    try:
        return User.objects.select_related("authority").get(pk=person_id)
    except (User.DoesNotExist, ValidationError):
        raise NotVisible("There is no such person.") from None


def people(narrowed: PeopleFilter, *, after: str = "") -> list[User]:
    """A page of people by name, one more than fits if there is a next page. `after` is the last id shown."""
    found = User.objects.select_related("authority").order_by("name", "pk")
    if narrowed.role in Role.values:
        found = found.filter(role=narrowed.role)
    if narrowed.state:
        found = _in_state(found, narrowed.state)
    if narrowed.text:
        words = Q(name__icontains=narrowed.text) | Q(email__icontains=narrowed.text)
        found = found.filter(
            words | Q(username__icontains=narrowed.text) | Q(authority__name__icontains=narrowed.text)
        )
    if after:
        last = find(after)
        found = found.filter(Q(name__gt=last.name) | Q(name=last.name, pk__gt=last.pk))
    has_factor = Exists(_factors().filter(user=OuterRef("pk")))
    return list(found.annotate(has_factor=has_factor)[: PER_PAGE + 1])


def _in_state(found: QuerySet[User], state: str) -> QuerySet[User]:
    unset = Q(password__startswith=UNUSABLE_PASSWORD_PREFIX)
    if state == "inactive":
        return found.filter(is_active=False)
    if state == "invited":
        return found.filter(unset, is_active=True)
    return found.filter(~unset, is_active=True)


def colleagues_of(person: User) -> list[tuple[str, str]]:
    """(user name, name) of the others who are active in the same role and authority."""
    found = User.objects.filter(role=person.role, authority=person.authority_id, is_active=True)
    return list(found.exclude(pk=person.pk).order_by("name", "pk").values_list("username", "name")[:500])


def names_of(ids: Collection[str]) -> dict[str, str]:
    """Id → name of these people; unknown ids are left out."""
    found = User.objects.filter(pk__in=ids).values_list("pk", "name")
    return {str(pk): name for pk, name in found}


def find_by_login(login: str) -> User | None:
    """The person who signs in with this user name or e-mail address, in whatever case it is typed."""
    if not login:
        return None
    lower = login.lower()  # both are kept in lower case, and no text is both for two people
    return User.objects.filter(Q(username=lower) | Q(email=lower)).select_related("authority").first()


def administrators() -> QuerySet[User]:
    """Everyone who can look after people now."""
    return User.objects.filter(role=Role.ADMINISTRATOR, is_active=True)


def _factors() -> QuerySet[Authenticator]:
    return Authenticator.objects.exclude(type=Authenticator.Type.RECOVERY_CODES)


def factors(person: User) -> list[Authenticator]:
    """All factors of a person, recovery codes included, oldest first."""
    return list(Authenticator.objects.filter(user=person).order_by("created_at"))


def second_factors(person: User) -> QuerySet[Authenticator]:
    """The authenticator apps and passkeys of a person. Recovery codes alone do not count."""
    return _factors().filter(user=person)


def has_second_factor(person: User) -> bool:
    """Whether this person has an authenticator app or a passkey."""
    return second_factors(person).exists()


def open_factor_reset(person: User) -> FactorReset | None:
    """The reset of factors that was asked for and not yet confirmed or dropped."""
    found = FactorReset.objects.filter(person=person, confirmed_at=None, dropped_at=None)
    return found.select_related("asked_by").first()


def sign_ins(person: User, *, limit: int = 10) -> list[AuditEvent]:
    """The newest lines of the register about signing in, newest first."""
    lines = AuditEvent.objects.filter(stream=person.stream, name__in=SIGN_IN_EVENTS)
    return list(lines.order_by("-number")[:limit])


def codes_refused_since(person: User, since: datetime) -> int:
    """How many wrong codes were typed for this person since then."""
    return AuditEvent.objects.filter(stream=person.stream, name="person.code_refused", at__gte=since).count()


def the_open_reset(person: User) -> FactorReset:
    """The reset that waits to be confirmed. Raises NotVisible if there is none."""
    reset = open_factor_reset(person)
    if reset is None:
        raise NotVisible("No reset waits to be confirmed for this person.")
    return reset


def our_authorities(also: Authority | None = None) -> list[Authority]:
    """The active authorities of this State, by name; `also` is listed even if it is closed."""
    ours = Q(state_id=settings.HOME_STATE, is_active=True)
    if also is not None:
        ours |= Q(pk=also.pk)
    return list(Authority.objects.filter(ours).order_by("name"))

"""The person who signs in."""

import uuid

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

from requests_app.accounts.permissions import ROLES, Permission
from requests_app.accounts.roles import WITHOUT_AUTHORITY, Role
from requests_app.core import clock


class People(BaseUserManager["User"]):
    """Finds people by the name they sign in with, whatever its case."""

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(username__iexact=username)


class User(AbstractBaseUser):
    """A person with one role, tied to one authority.

    There are no groups, no superusers and no rows of permissions: what a person may do follows from
    ``role`` alone, is read from the database with every request, and so changes with the next one.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    username = models.CharField(max_length=254, unique=True)
    name = models.CharField(max_length=200)
    email = models.EmailField(max_length=254, unique=True)
    role = models.CharField(max_length=20, choices=Role.choices)
    authority = models.ForeignKey(
        "requests_app.Authority", null=True, blank=True, on_delete=models.PROTECT, related_name="people"
    )
    language = models.CharField(max_length=10, default="en")
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(default=clock.now, editable=False)

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name", "email"]

    objects = People()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(username=Lower("username"), email=Lower("email")),
                name="user_signs_in_lower_case",
            ),
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="user_role_is_known"),
            models.CheckConstraint(
                condition=models.Q(authority__isnull=False) | models.Q(role__in=sorted(WITHOUT_AUTHORITY)),
                name="user_has_an_authority",
            ),
        ]
        indexes = [models.Index(fields=["role", "is_active"], name="user_by_role")]

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        """The name as it is shown; the sign-in library asks for it by this word."""
        return self.name

    def get_short_name(self) -> str:
        return self.name

    def holds(self, permission: Permission | str) -> bool:
        """Whether this person's role allows ``permission``. Never for someone deactivated."""
        return self.is_active and permission in ROLES[Role(self.role)]

    @property
    def is_administrator(self) -> bool:
        """Whether this person looks after the portal (and therefore sees no case)."""
        return self.is_active and self.role == Role.ADMINISTRATOR

    @property
    def audit_label(self) -> str:
        """Name, role and authority as text: what the register keeps when this person acts."""
        office = f", {self.authority.name}" if self.authority is not None else ""
        return f"{self.name} ({Role(self.role).value}{office})"[:200]

    @property
    def stream(self) -> str:
        """The name of this person's stream in the register."""
        return f"person/{self.pk}"


class FactorReset(models.Model):
    """One administrator asks to take away a person's second factors, another one confirms it.

    Whoever lost a telephone must be able to work again; whoever steals an administrator's session must not
    be able to become somebody else with it. An open row is one without ``confirmed_at`` and ``dropped_at``.
    """

    person = models.ForeignKey(User, on_delete=models.PROTECT, related_name="factor_resets")
    reason = models.TextField()
    identity_check = models.TextField()
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    confirmed_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField(null=True, blank=True)
    dropped_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    dropped_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                condition=models.Q(confirmed_at=None, dropped_at=None),
                name="factorreset_one_open_per_person",
            ),
            models.CheckConstraint(
                condition=models.Q(confirmed_by=None, confirmed_at=None)
                | models.Q(confirmed_by__isnull=False, confirmed_at__isnull=False),
                name="factorreset_confirmed_in_pairs",
            ),
            models.CheckConstraint(
                condition=models.Q(dropped_by=None, dropped_at=None)
                | models.Q(dropped_by__isnull=False, dropped_at__isnull=False, confirmed_at=None),
                name="factorreset_dropped_in_pairs",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} ({self.asked_at:%Y-%m-%d})"

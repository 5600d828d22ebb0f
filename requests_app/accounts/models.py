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
    username = models.CharField(max_length=150)
    name = models.CharField(max_length=200)
    email = models.EmailField(max_length=254)
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
            models.UniqueConstraint(Lower("username"), name="user_username_is_unique"),
            models.UniqueConstraint(Lower("email"), name="user_email_is_unique"),
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

"""What the columns of an incoming request are made of: the words they hold, and moments beside the person who acted."""

from django.db import models
from django.db.models import Q

from requests_app.accounts.actors import actor


class Road(models.TextChoices):
    """How the papers came into the house."""

    PAPER = "paper", "On paper, by post"
    EMAIL = "email", "By e-mail"
    HAND = "hand", "Handed over"
    ORAL = "oral", "Orally, in urgency"


class Urgency(models.TextChoices):
    """How pressing the requesting State says it is."""

    ORDINARY = "ordinary", "Ordinary"
    URGENT = "urgent", "Urgent"
    EMERGENCY = "emergency", "Emergency"


def moment() -> models.DateTimeField:
    """When a step was taken; always beside the person who took it."""
    return models.DateTimeField(null=True, blank=True, editable=False)


def person() -> models.ForeignKey:
    """Who took a step. Nobody is looked for by it: no index to keep up."""
    return actor(optional=True, db_index=False, editable=False)


def paired(name: str) -> models.CheckConstraint:
    """`<name>_at` and `<name>_by` are set together or not at all."""
    at, by = f"{name}_at__isnull", f"{name}_by__isnull"
    return models.CheckConstraint(
        condition=Q(**{at: True, by: True}) | Q(**{at: False, by: False}), name=f"incoming_{name}_pair"
    )

"""The words that columns of an incoming request hold."""

from django.db import models


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

"""The column that names who did something."""

from typing import Any

from django.conf import settings
from django.db import models


def actor(*, optional: bool = False, **options: Any) -> models.ForeignKey:
    """A person who acted. Whoever has acted is never deleted; `optional` where nobody may have acted yet."""
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=optional,
        blank=optional,
        on_delete=models.PROTECT,
        related_name="+",
        **options,
    )

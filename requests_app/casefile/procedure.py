"""What every way of handling a case has: a machine with its case, its newest version, and who moved it when."""

import uuid
from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Q

from requests_app.accounts.actors import actor
from requests_app.casefile import guards
from requests_app.casefile.models import Version
from requests_app.core import clock
from requests_app.core.errors import Blocked
from requests_app.core.verdicts import Verdict
from requests_app.workflow.machine import StateMachine

NEWEST_FIRST = ("-moved_at", "-id")


def moment() -> models.DateTimeField:
    """When a step was taken; beside the person who took it."""
    return models.DateTimeField(null=True, blank=True, editable=False)


def person() -> models.ForeignKey:
    """Who took a step. Nobody is looked for by it, and people are never deleted: no index to keep up."""
    return actor(optional=True, db_index=False, editable=False)


def paired(procedure: str, names: str) -> list[models.CheckConstraint]:
    """For each of the names: `<name>_at` and `<name>_by` are set together or not at all."""
    return [_paired(procedure, name) for name in names.split()]


def _paired(procedure: str, name: str) -> models.CheckConstraint:
    at, by = f"{name}_at__isnull", f"{name}_by__isnull"
    return models.CheckConstraint(
        condition=Q(**{at: True, by: True}) | Q(**{at: False, by: False}), name=f"{procedure}_{name}_pair"
    )


class Procedure(StateMachine):
    """The machine of one case. A subclass has `case`, one-to-one with the case file, and `status` besides."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    version = models.ForeignKey(
        "requests_app.Version", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    moved_at = models.DateTimeField(default=clock.now, editable=False)
    moved_by = actor(db_index=False)
    reference = models.CharField(max_length=40, unique=True)

    class Meta:
        abstract = True

    @property
    def submitted_version(self) -> Version:
        """The newest version. Raises Blocked while nothing was frozen."""
        if self.version is None:
            raise Blocked("Nothing has been submitted yet.")
        return self.version

    def open_to(self, user: Any) -> Verdict:
        """Restricted cases are moved by their team alone."""
        return guards.is_open_to(self.case, user)

    def _moved(self, by: Any, at: datetime, name: str = "", **columns: Any) -> None:
        pair = {f"{name}_by": by, f"{name}_at": at} if name else {}
        for column, value in {"moved_by": by, "moved_at": at, **pair, **columns}.items():
            setattr(self, column, value)

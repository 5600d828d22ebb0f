"""The table of translations, and the steps one takes."""

import uuid
from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Q

from requests_app.accounts.actors import actor
from requests_app.accounts.permissions import Permission
from requests_app.core import clock
from requests_app.core.verdicts import Verdict
from requests_app.translation import guards
from requests_app.translation.states import AWAITED, OPEN, Status
from requests_app.workflow.machine import StateMachine, status_field
from requests_app.workflow.steps import step

P, S = Permission, Status


class Translation(StateMachine):
    """One translation of one version into one language; another version needs another translation.

    `version_sha256` is the hash of the version it was made from, `file` the translated document. `differences`
    are those the comparison found (see `translation.comparison`), `compared_at` when; `unreadable` says why nothing
    could be compared. `checked` is the word of whoever accepted it in spite of differences. `cost` is an amount
    with its currency, as typed ("480.00 EUR").
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("requests_app.CaseFile", on_delete=models.PROTECT, related_name="translations")
    version = models.ForeignKey("requests_app.Version", on_delete=models.PROTECT, related_name="translations")
    version_sha256 = models.CharField(max_length=64)
    status = status_field(Status.choices, Status.ORDERED)
    source_language = models.CharField(max_length=3)
    language = models.CharField(max_length=3)
    translator = models.CharField(max_length=120)
    sworn = models.BooleanField()
    cost = models.CharField(max_length=40, blank=True, default="")
    due_on = models.DateField()
    note = models.TextField(blank=True, default="")
    file = models.ForeignKey(
        "requests_app.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    filename = models.CharField(max_length=150, blank=True, default="")
    differences = models.JSONField(default=list, blank=True)
    compared_at = models.DateTimeField(null=True, blank=True)
    unreadable = models.TextField(blank=True, default="")
    checked = models.TextField(blank=True, default="")
    ordered_at = models.DateTimeField(default=clock.now, editable=False)
    ordered_by = actor(db_index=False)
    moved_at = models.DateTimeField(default=clock.now, editable=False)
    moved_by = actor(db_index=False)

    class Meta:
        ordering = ["-ordered_at", "-id"]
        constraints = [
            models.CheckConstraint(condition=Q(status__in=Status.values), name="translation_status_known"),
            models.CheckConstraint(
                condition=~Q(source_language=models.F("language")), name="translation_between_two_languages"
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["received", "accepted"]) | Q(file__isnull=False),
                name="translation_received_with_file",
            ),
            models.UniqueConstraint(
                fields=["version", "language"],
                condition=~Q(status="cancelled"),
                name="translation_one_per_version_and_language",
            ),
        ]
        indexes = [
            models.Index(fields=["due_on", "id"], name="translation_due", condition=Q(status__in=AWAITED)),
        ]

    def __str__(self) -> str:
        return f"{self.language} of {self.version_id}"

    def open_to(self, user: Any) -> Verdict:
        """A restricted case is handled by its team alone."""
        return guards.the_case_is_visible(self, user)

    @step(status, AWAITED, S.RECEIVED, label="Hand in the translation", event="translation.received",
          needs=P.TRANSLATION_RECEIVE, guards=[guards.it_is_of_the_newest_version],
          tells=["translation.compare"])  # fmt: skip
    def receive(self, *, by: Any, at: datetime, file: Any, filename: str) -> None:
        """The translated document is here; it is compared with its source by a worker."""
        self.file, self.filename = file, filename
        self.differences, self.compared_at, self.unreadable = [], None, ""
        self._moved(by, at)

    @step(status, S.RECEIVED, S.ACCEPTED, label="Accept the translation", event="translation.accepted",
          needs=P.TRANSLATION_ACCEPT, guards=[guards.it_is_of_the_newest_version, guards.it_was_compared])  # fmt: skip
    def accept(self, *, by: Any, at: datetime, checked: str) -> None:
        """It may go out with the letter. Differences, if any, were looked at."""
        self.checked = checked
        self._moved(by, at)

    @step(status, [S.RECEIVED, S.ACCEPTED], S.RETURNED, label="Send it back to the translator",
          event="translation.returned", needs=P.TRANSLATION_ACCEPT)  # fmt: skip
    def return_(self, *, by: Any, at: datetime, note: str, due_on: Any) -> None:
        """Something must be corrected; the note says what."""
        self.note, self.due_on, self.checked = note, due_on, ""
        self._moved(by, at)

    @step(status, [*OPEN, S.ACCEPTED], S.CANCELLED, label="Cancel the translation", event="translation.cancelled",
          needs=P.TRANSLATION_ORDER)  # fmt: skip
    def cancel(self, *, by: Any, at: datetime, note: str) -> None:
        """No longer needed, or to be ordered elsewhere."""
        self.note = note
        self._moved(by, at)

    def letter_to(self, topic: str) -> dict[str, Any]:
        """The payload of a message: which translation."""
        return {"translation": str(self.pk)}

    def _moved(self, by: Any, at: datetime) -> None:
        self.moved_by, self.moved_at = by, at

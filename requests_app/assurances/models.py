"""Tables of the register: the entry and its steps, what it cures, and every change, which is only ever added."""

import uuid
from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import F, Q

from requests_app.accounts.actors import actor
from requests_app.accounts.permissions import Permission
from requests_app.assurances import guards
from requests_app.assurances.kinds import Kind, Nature, Origin
from requests_app.assurances.states import ALARMING, HELD, OPEN, Status
from requests_app.core import clock
from requests_app.core.verdicts import Verdict
from requests_app.workflow.machine import StateMachine, status_field
from requests_app.workflow.steps import step

P, S = Permission, Status
NEWEST_FIRST = ("-moved_at", "-id")
LONGEST_WHO = 120


class Assurance(StateMachine):
    """An assurance or a condition: who asks, who gives, what, for what and until when.

    `number` counts within the case. `entry` is the id of the assurance in the request that was sent, `condition`
    the condition recorded at a step. `remind_on` is the day from which somebody must look at it, empty for never.
    `moved_by` is empty where the portal itself acted.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("requests_app.CaseFile", on_delete=models.PROTECT, related_name="assurances")
    version = models.ForeignKey(
        "requests_app.Version", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    number = models.PositiveSmallIntegerField()
    status = status_field(Status.choices, Status.REQUIRED)
    nature = models.CharField(max_length=10, choices=Nature.choices, default=Nature.ASSURANCE)
    kind = models.CharField(max_length=30, choices=Kind.choices)
    origin = models.CharField(max_length=10, choices=Origin.choices)
    ground = models.CharField(max_length=4, blank=True, default="")
    other_state = models.CharField(max_length=2, blank=True, default="")
    asked_by_state = models.CharField(max_length=2, blank=True, default="")
    asked_by = models.CharField(max_length=LONGEST_WHO, blank=True, default="")
    given_by_state = models.CharField(max_length=2)
    given_by = models.CharField(max_length=LONGEST_WHO, blank=True, default="")
    text = models.TextField()
    scope = models.TextField(blank=True, default="")
    starts_on = models.DateField(null=True, blank=True)
    expires_on = models.DateField(null=True, blank=True)
    received_on = models.DateField(null=True, blank=True)
    document = models.ForeignKey(
        "requests_app.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    document_name = models.CharField(max_length=150, blank=True, default="")
    entry = models.CharField(max_length=20, blank=True, default="")
    condition = models.OneToOneField(
        "requests_app.Condition", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    remind_on = models.DateField(null=True, blank=True)
    opened_at = models.DateTimeField(default=clock.now, editable=False)
    opened_by = actor(db_index=False)
    moved_at = models.DateTimeField(default=clock.now, editable=False)
    moved_by = actor(optional=True, db_index=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="assurance_number_in_case"),
            models.CheckConstraint(condition=Q(status__in=Status.values), name="assurance_status_known"),
            models.CheckConstraint(condition=Q(nature__in=Nature.values), name="assurance_nature_known"),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="assurance_kind_known"),
            models.CheckConstraint(condition=Q(origin__in=Origin.values), name="assurance_origin_known"),
            models.CheckConstraint(
                condition=~Q(text="") & ~Q(given_by_state=""), name="assurance_says_something"
            ),
            models.CheckConstraint(
                condition=Q(starts_on=None) | Q(expires_on=None) | Q(expires_on__gte=F("starts_on")),
                name="assurance_ends_after_it_starts",
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.RECEIVED) | Q(received_on__isnull=False),
                name="assurance_received_on_a_day",
            ),
        ]
        indexes = [
            models.Index(fields=NEWEST_FIRST, name="assurance_newest"),
            models.Index(fields=["status", *NEWEST_FIRST], name="assurance_by_status"),
            models.Index(fields=["kind", *NEWEST_FIRST], name="assurance_by_kind"),
            models.Index(fields=["other_state", *NEWEST_FIRST], name="assurance_by_state"),
            models.Index(
                fields=["expires_on", "id"],
                name="assurance_running_out",
                condition=Q(expires_on__isnull=False, status__in=[*HELD, Status.OFFERED]),
            ),
            models.Index(
                fields=["moved_at", "id"], name="assurance_alarming", condition=Q(status__in=ALARMING)
            ),
            models.Index(
                fields=["remind_on", "id"], name="assurance_reminds", condition=Q(remind_on__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"no. {self.number} of {self.case_id}"

    def open_to(self, user: Any) -> Verdict:
        """The register of a restricted case is kept by its team alone, and by the portal itself."""
        return guards.is_open_to(self, user)

    @step(status, [S.REQUIRED, S.DECLINED], S.ASKED, label="Ask for it", event="assurance.asked",
          needs=P.ASSURANCES_RECORD)  # fmt: skip
    def ask(self, *, by: Any, at: datetime, values: dict[str, Any]) -> None:
        """Whoever can give it was asked."""
        self._moved(by, at, values)

    @step(status, [S.REQUIRED, S.ASKED], S.OFFERED, label="Record an offer", event="assurance.offered",
          needs=P.ASSURANCES_RECORD)  # fmt: skip
    def offer(self, *, by: Any, at: datetime, values: dict[str, Any]) -> None:
        """It is offered, not yet given in writing."""
        self._moved(by, at, values)

    @step(status, [*OPEN, *HELD, S.EXPIRED], S.RECEIVED, label="Record that it was received",
          event="assurance.received", needs=P.ASSURANCES_RECORD, guards=[guards.the_request_has_accepted])  # fmt: skip
    def receive(self, *, by: Any, at: datetime, values: dict[str, Any]) -> None:
        """It was given, for the first time or anew with later dates: from now on it counts."""
        self._moved(by, at, values)

    @step(status, [S.ASKED, S.OFFERED, S.RECEIVED], S.ACCEPTED, label="Accept", event="assurance.accepted",
          needs=P.ASSURANCES_RECORD, guards=[guards.there_is_something_to_accept, guards.its_days_are_not_over,
                                             guards.the_request_has_accepted])  # fmt: skip
    def accept(self, *, by: Any, at: datetime, values: dict[str, Any]) -> None:
        """Whoever asked finds it sufficient; an accepted condition binds."""
        self._moved(by, at, values)

    @step(status, [S.ASKED, S.OFFERED, S.RECEIVED], S.DECLINED, label="Record that it is not accepted",
          event="assurance.declined", needs=P.ASSURANCES_RECORD, guards=[guards.the_request_has_declined])  # fmt: skip
    def decline(self, *, by: Any, at: datetime, values: dict[str, Any]) -> None:
        """It is not given, or not found sufficient, for a reason."""
        self._moved(by, at, values)

    @step(status, [*OPEN, *HELD, *ALARMING], S.ENDED, label="End", event="assurance.ended",
          needs=P.ASSURANCES_RECORD)  # fmt: skip
    def end(self, *, by: Any, at: datetime, values: dict[str, Any]) -> None:
        """Fulfilled, no longer needed, or replaced; after an expiry or a breach: the work on it is done."""
        self._moved(by, at, values)

    @step(status, [S.OFFERED, *HELD], S.EXPIRED, label="Let it expire", event="assurance.expired",
          needs=P.ASSURANCES_RECORD, guards=[guards.its_days_are_over])  # fmt: skip
    def expire(self, *, by: Any, at: datetime, values: dict[str, Any]) -> None:
        """Its last day has passed."""
        self._moved(by, at, values)

    @step(status, [S.OFFERED, *HELD, S.EXPIRED], S.BREACHED, label="Record a breach", event="assurance.breached",
          needs=P.ASSURANCES_RECORD, guards=[guards.somebody_was_bound])  # fmt: skip
    def breach(self, *, by: Any, at: datetime, values: dict[str, Any]) -> None:
        """It was broken: what happened and what was done about it are recorded."""
        self._moved(by, at, values)

    def _moved(self, by: Any, at: datetime, values: dict[str, Any]) -> None:
        for name, value in values.items():
            setattr(self, name, value)
        self.moved_by, self.moved_at = by if by.pk else None, at


class AssuranceChange(models.Model):
    """One change of an entry, with the entry as it was afterwards. Only ever added: a trigger sees to it.

    `note` says why, or what happened; `done` what was done about a breach; `on` the day it is about.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    assurance = models.ForeignKey(Assurance, on_delete=models.PROTECT, related_name="changes")
    number = models.PositiveSmallIntegerField()
    verb = models.CharField(max_length=20)
    status = models.CharField(max_length=20, choices=Status.choices)
    text = models.TextField()
    scope = models.TextField(blank=True, default="")
    starts_on = models.DateField(null=True, blank=True)
    expires_on = models.DateField(null=True, blank=True)
    document = models.ForeignKey(
        "requests_app.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    document_name = models.CharField(max_length=150, blank=True, default="")
    note = models.TextField(blank=True, default="")
    done = models.TextField(blank=True, default="")
    on = models.DateField()
    by = actor(optional=True, db_index=False)
    at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["assurance", "number"], name="assurance_change_number"),
            models.CheckConstraint(
                condition=~Q(verb="breach") | ~Q(note="") & ~Q(done=""), name="assurance_breach_is_told"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.verb} ({self.number}) of {self.assurance_id}"


class CuredGround(models.Model):
    """Which answer to which ground an entry cures. `wording` is the digest of the cure as the answer words it.

    Only ever added: a newer answer has rows of its own, or none.
    """

    assurance = models.ForeignKey(Assurance, on_delete=models.PROTECT, related_name="cured")
    answer = models.ForeignKey("requests_app.Answer", on_delete=models.PROTECT, related_name="+")
    ground = models.CharField(max_length=4)
    wording = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["answer", "wording", "assurance"], name="cured_once"),
        ]

    def __str__(self) -> str:
        return f"{self.ground} by {self.assurance_id}"

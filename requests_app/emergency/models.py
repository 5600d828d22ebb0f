"""The table of emergencies, and the steps by which one moves."""

import uuid
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import Q

from requests_app.accounts.actors import actor
from requests_app.accounts.permissions import Permission
from requests_app.casefile.models import Version
from requests_app.casefile.procedure import NEWEST_FIRST, Procedure, moment
from requests_app.core.verdicts import Verdict
from requests_app.emergency import guards
from requests_app.emergency.claims import missing_words
from requests_app.emergency.states import (
    ENDED,
    ENDING,
    OWNERS,
    WAITS_FOR,
    WAITS_FOR_WHERE_WE_ASK,
    WITHDRAWABLE,
    Owner,
    Status,
)
from requests_app.workflow.machine import Edge, status_field
from requests_app.workflow.steps import step
from requests_app.workflow.turns import Side

P, S = Permission, Status
UNREVIEWED = {"reviewed_at": None, "reviewed_by": None}
"""One person decided alone: whatever was reviewed before, this was not."""


class Emergency(Procedure):
    """A call for help at once: of another State to us (`asked_of_us`), or of ours to another State.

    What the caller said about themselves is kept here; what is asked and why stands in the sections of the case.
    `token` tells a second tap on the same page from a second call. `ordinary` is the request that followed.
    `decided_by` is whoever took, alone, the decision that a second person reviews.
    """

    class How(models.TextChoices):
        TELEPHONE = "telephone", "By telephone"
        EMAIL = "email", "By e-mail"
        BOTH = "both", "By telephone and e-mail"
        OTHER = "other", "Another way"

    case = models.OneToOneField("requests_app.CaseFile", on_delete=models.PROTECT, related_name="emergency")
    status = status_field(Status.choices, Status.REGISTERED)

    authority = models.ForeignKey("requests_app.Authority", on_delete=models.PROTECT, related_name="+")
    asked_of_us = models.BooleanField()
    state = models.CharField(max_length=2, help_text="The other State.")
    token = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)

    caller = models.CharField(max_length=200, blank=True, default="")
    caller_office = models.CharField(max_length=200, blank=True, default="")
    number_given = models.CharField(max_length=60, blank=True, default="")
    email_given = models.CharField(max_length=254, blank=True, default="")
    how = models.CharField(max_length=12, choices=How.choices)
    received_at = models.DateTimeField(help_text="When they called us; when we opened our own.")
    their_reference = models.CharField(max_length=120, blank=True, default="")

    decided_at, decided_by = moment(), actor(optional=True, db_index=False)
    delivered_at, asked_at, confirmed_at = moment(), moment(), moment()
    reviewed_at, reviewed_by = moment(), actor(optional=True, db_index=False)
    closed_at = moment()
    ordinary = models.ForeignKey(
        "requests_app.CaseFile",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="emergencies_before",
    )

    class Meta:
        verbose_name_plural = "emergencies"
        constraints = [
            models.CheckConstraint(condition=Q(status__in=Status.values), name="emergency_status_known"),
            models.CheckConstraint(condition=~Q(state=""), name="emergency_names_the_state"),
            models.CheckConstraint(
                condition=Q(decided_at=None, decided_by=None)
                | Q(decided_at__isnull=False, decided_by__isnull=False),
                name="emergency_decided_pair",
            ),
            models.CheckConstraint(
                condition=Q(reviewed_at=None, reviewed_by=None)
                | Q(reviewed_at__isnull=False, reviewed_by__isnull=False),
                name="emergency_reviewed_pair",
            ),
            models.CheckConstraint(
                condition=~Q(status=S.CLOSED) | Q(decided_at=None) | Q(reviewed_at__isnull=False),
                name="emergency_closed_after_review",
            ),
        ]
        indexes = [
            models.Index(fields=NEWEST_FIRST, name="emergency_newest"),
            models.Index(fields=["status", *NEWEST_FIRST], name="emergency_by_status"),
            models.Index(
                fields=["moved_at", "id"],
                name="emergency_open",
                condition=~Q(status__in=[str(one) for one in ENDED]),
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def owner(self) -> Owner:
        """Who must act next."""
        return OWNERS[Status(self.status)]

    @property
    def waits_for(self) -> str:
        """What would free the case, in a sentence."""
        status = Status(self.status)
        if status in ENDING and self.reviewed_at is not None:
            return "The review is done. It is closed when nothing is outstanding."
        ours = {} if self.asked_of_us else WAITS_FOR_WHERE_WE_ASK
        return ours.get(status, WAITS_FOR[status])

    @property
    def side(self) -> Side:
        """Whose turn it is: ours, theirs or nobody's. A provider here is on our side."""
        if self.owner is Owner.NOBODY:
            return Side.NOBODY
        return Side.THEIRS if self.owner is Owner.OTHER else Side.OURS

    @property
    def to_be_reviewed(self) -> bool:
        """Whether somebody decided something alone."""
        return self.decided_at is not None

    def missing_words(self) -> list[str]:
        """What of the claim is not written down yet, in words."""
        return missing_words(self.case)

    def acted(self) -> set[UUID]:
        """Who verified, decided, ordered, delivered, asked or answered in it."""
        rows: list[Any] = [self.calls, self.decisions, self.orders, self.deliveries, self.replies]
        found = {pk for row in rows for pk in row.values_list("recorded_by_id", flat=True)}
        return found | ({self.decided_by_id} if self.decided_by_id else set())

    def edges_from_here(self) -> list[Edge]:
        """The arrows that leave the present status in the lane of this emergency."""
        other = guards.we_ask if self.asked_of_us else guards.another_state_asks
        return [edge for edge in super().edges_from_here() if other not in edge.step.guards]

    def open_to(self, user: Any) -> Verdict:
        """Restricted cases are moved by their team alone; officers move their own authority's."""
        return super().open_to(user) and guards.works_for_it(self, user)

    def letter_to(self, topic: str) -> dict[str, Any]:
        """What a message of the outbox says about this emergency: ids only."""
        return {"emergency": str(self.pk), "by": str(self.moved_by_id)}

    @step(status, [S.REGISTERED, S.UNVERIFIED], S.VERIFIED, label="Verify the caller", event="emergency.verified",
          needs=P.EMERGENCY_VERIFY, guards=[guards.another_state_asks])  # fmt: skip
    def verify(self, *, by: Any, at: datetime) -> None:
        """Their own point or authority confirms the call through an independent channel (E1 to E2)."""
        self._moved(by, at)

    @step(status, S.REGISTERED, S.UNVERIFIED, label="The caller is not genuine", event="emergency.unverified",
          needs=P.EMERGENCY_VERIFY, guards=[guards.another_state_asks])  # fmt: skip
    def reject(self, *, by: Any, at: datetime) -> None:
        """Their own point or authority knows nothing of the call: nothing is given (E1 to E2)."""
        self._moved(by, at, "decided", **UNREVIEWED)

    @step(status, S.VERIFIED, S.GRANTED, label="Recognise the emergency", event="emergency.granted",
          needs=P.EMERGENCY_DECIDE, guards=[guards.another_state_asks])  # fmt: skip
    def grant(self, *, by: Any, at: datetime, version: Version) -> None:
        """Every element of Article 2(o) is met; one person decides, a second reviews it afterwards (E2 to E3)."""
        self._moved(by, at, "decided", version=version, **UNREVIEWED)

    @step(status, [S.REGISTERED, S.VERIFIED], S.REROUTED, label="Put it on the ordinary track",
          event="emergency.rerouted", needs=P.EMERGENCY_DECIDE, guards=[guards.another_state_asks],
          tells=["emergency.rerouted"])  # fmt: skip
    def reroute(self, *, by: Any, at: datetime, version: Version) -> None:
        """Not an emergency, or not to be given without the ordinary review: an incoming request is opened (E3)."""
        self._moved(by, at, "decided", version=version, **UNREVIEWED)

    @step(status, S.GRANTED, S.ORDERED, label="Ask or order the provider", event="emergency.ordered",
          needs=P.EMERGENCY_DECIDE, guards=[guards.another_state_asks])  # fmt: skip
    def order(self, *, by: Any, at: datetime) -> None:
        """The provider is asked to give the data, or ordered to (E3 to E4)."""
        self._moved(by, at)

    @step(status, [S.GRANTED, S.ORDERED], S.DELIVERED, label="Record the delivery", event="emergency.delivered",
          needs=P.EMERGENCY_DELIVER, guards=[guards.another_state_asks, guards.custody_is_whole])  # fmt: skip
    def deliver(self, *, by: Any, at: datetime, delivered_at: datetime) -> None:
        """The data went to the requesting State on a secure way (E4 to E5)."""
        self._moved(by, at, delivered_at=delivered_at)

    @step(status, [S.DELIVERED, S.UNCONFIRMED], S.CONFIRMED, label="Record their written confirmation",
          event="emergency.confirmed", needs=P.EMERGENCY_DELIVER, guards=[guards.another_state_asks])  # fmt: skip
    def confirm(self, *, by: Any, at: datetime, confirmed_at: datetime) -> None:
        """The requesting State has confirmed in writing what it asked for (E5 to E6)."""
        self._moved(by, at, confirmed_at=confirmed_at)

    @step(status, S.DELIVERED, S.UNCONFIRMED, label="Give up waiting for the confirmation",
          event="emergency.unconfirmed", needs=P.EMERGENCY_REVIEW,
          guards=[guards.another_state_asks, guards.the_confirmation_is_overdue])  # fmt: skip
    def give_up(self, *, by: Any, at: datetime) -> None:
        """No written confirmation came although it was asked for again."""
        self._moved(by, at)

    @step(status, S.REGISTERED, S.ASKED, label="Record our call", event="emergency.asked",
          needs=P.EMERGENCY_WRITE, guards=[guards.we_ask, guards.our_claim_is_whole])  # fmt: skip
    def ask(self, *, by: Any, at: datetime, version: Version, asked_at: datetime) -> None:
        """We called the 24/7 point of the other State and asked."""
        self._moved(by, at, "decided", version=version, asked_at=asked_at, **UNREVIEWED)

    @step(status, S.ASKED, S.ANSWERED, label="Record their answer", event="emergency.answered",
          needs=P.EMERGENCY_WRITE, guards=[guards.we_ask])  # fmt: skip
    def receive(self, *, by: Any, at: datetime, their_reference: str) -> None:
        """The other State answered."""
        self._moved(by, at, their_reference=their_reference)

    @step(status, [S.ASKED, S.ANSWERED], S.CONFIRMED, label="Record our written confirmation",
          event="emergency.confirmation_sent", needs=P.EMERGENCY_WRITE, guards=[guards.we_ask])  # fmt: skip
    def confirm_ours(self, *, by: Any, at: datetime, confirmed_at: datetime) -> None:
        """We have confirmed in writing what we asked for."""
        self._moved(by, at, confirmed_at=confirmed_at)

    @step(status, WITHDRAWABLE, S.WITHDRAWN, label="Record the withdrawal", event="emergency.withdrawn",
          needs=P.EMERGENCY_WRITE)  # fmt: skip
    def withdraw(self, *, by: Any, at: datetime) -> None:
        """The help is no longer needed."""
        self._moved(by, at)

    @step(status, ENDING, S.CLOSED, label="Close", event="emergency.closed", needs=P.EMERGENCY_REVIEW,
          guards=[guards.it_was_reviewed, guards.what_came_is_known])  # fmt: skip
    def close(self, *, by: Any, at: datetime) -> None:
        """Reviewed, and nothing is outstanding (E7)."""
        self._moved(by, at, closed_at=at)

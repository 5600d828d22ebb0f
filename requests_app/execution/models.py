"""The task of an executing authority, and the steps by which it moves."""

import uuid
from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Q

from requests_app.accounts.actors import actor
from requests_app.accounts.permissions import Permission
from requests_app.core import clock
from requests_app.core.verdicts import Verdict
from requests_app.execution import guards
from requests_app.execution.states import (
    DROPPABLE,
    ENDED,
    OWNERS,
    RUNNING,
    WAITS_FOR,
    WITH_THEM,
    WITH_US,
    Owner,
    Status,
)
from requests_app.execution.words import Ground
from requests_app.workflow.machine import StateMachine, status_field
from requests_app.workflow.steps import step

P, S = Permission, Status
NEWEST_FIRST = ("-moved_at", "-id")
LONGEST_LINE, LONGEST_NAME = 120, 400


class Task(StateMachine):
    """What one executing authority is to do: the items given to it, copied when it was assigned.

    Whoever executes reads this row and what hangs on it, never the case. `number` counts within the case,
    `reference` is what people outside the central authority call it. `officer` is the person who has it; in a
    restricted case nobody else of the authority sees it. `replaces` is the task of the authority that had it before.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reference = models.CharField(max_length=40, unique=True)
    case = models.ForeignKey("requests_app.CaseFile", on_delete=models.PROTECT, related_name="tasks")
    version = models.ForeignKey("requests_app.Version", on_delete=models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField()
    status = status_field(Status.choices, Status.ASSIGNED)
    moved_at = models.DateTimeField(default=clock.now, editable=False)
    moved_by = actor(db_index=False)

    authority = models.ForeignKey(
        "requests_app.Authority", db_index=False, on_delete=models.PROTECT, related_name="+"
    )
    officer = actor(optional=True, db_index=False)
    replaces = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)
    instructions = models.TextField(blank=True, default="")
    procedure = models.TextField(blank=True, default="")
    attending = models.TextField(blank=True, default="")
    secrecy = models.TextField(blank=True, default="")
    due_on = models.DateField(null=True, blank=True)
    urgent = models.BooleanField(default=False)

    order_kind = models.CharField(max_length=12, choices=Ground.choices)
    order_number = models.CharField(max_length=LONGEST_LINE, blank=True, default="")
    order_made_on = models.DateField(null=True, blank=True)
    order_made_by = models.CharField(max_length=LONGEST_NAME, blank=True, default="")
    order_text = models.TextField(blank=True, default="")

    given_at = models.DateTimeField(default=clock.now, editable=False)
    given_by = actor(db_index=False)
    round = models.PositiveSmallIntegerField(default=0, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="task_number_in_case"),
            models.CheckConstraint(condition=Q(status__in=Status.values), name="task_status_known"),
            models.CheckConstraint(condition=Q(order_kind__in=Ground.values), name="task_ground_known"),
        ]
        indexes = [
            models.Index(fields=["authority", "status", *NEWEST_FIRST], name="task_of_authority"),
            models.Index(fields=["moved_at", "id"], name="task_with_us", condition=Q(status__in=WITH_US)),
            models.Index(
                fields=["authority", "due_on", "id"],
                name="task_due",
                condition=Q(due_on__isnull=False, status__in=WITH_THEM),
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
        """What would bring the task forward, in a sentence."""
        return WAITS_FOR[Status(self.status)]

    @property
    def is_over(self) -> bool:
        """Whether nothing is left to do."""
        return self.status in ENDED

    @property
    def is_late(self) -> bool:
        """Whether its day has passed while it is not handed in."""
        return self.due_on is not None and self.due_on < clock.today() and self.status in RUNNING

    def open_to(self, user: Any) -> Verdict:
        """The people of its authority; of the central authority, whoever sees the case."""
        return guards.is_open_to(self, user)

    def letter_to(self, topic: str) -> dict[str, Any]:
        """What a message of the outbox says about this task: ids only."""
        return {"task": str(self.pk)}

    def _moved(self, by: Any, at: datetime, values: dict[str, Any] | None = None) -> None:
        self.moved_by, self.moved_at = by, at
        for name, value in (values or {}).items():
            setattr(self, name, value)

    @step(status, S.ASSIGNED, S.ACCEPTED, label="Accept the task", event="task.accepted",
          needs=P.EXECUTION_ACT, who=[guards.works_for_its_authority])  # fmt: skip
    def accept(self, *, by: Any, at: datetime) -> None:
        """The authority takes it on; whoever accepts has it."""
        self._moved(by, at, {"officer": self.officer or by})

    @step(status, [S.ASSIGNED, S.ACCEPTED], S.DECLINED, label="Decline the task", event="task.declined",
          needs=P.EXECUTION_ACT, who=[guards.works_for_its_authority], guards=[guards.nothing_was_done])  # fmt: skip
    def decline(self, *, by: Any, at: datetime) -> None:
        """The authority gives it back, for a reason."""
        self._moved(by, at)

    @step(status, S.ACCEPTED, S.IN_WORK, label="Begin", event="task.begun",
          needs=P.EXECUTION_ACT, who=[guards.works_for_its_authority])  # fmt: skip
    def begin(self, *, by: Any, at: datetime) -> None:
        """Work has begun."""
        self._moved(by, at)

    @step(status, [S.ACCEPTED, S.IN_WORK, S.SENT_BACK], S.OBSTRUCTED, label="Report an obstacle",
          event="task.obstacle_reported", needs=P.EXECUTION_ACT, who=[guards.works_for_its_authority])  # fmt: skip
    def report_obstacle(self, *, by: Any, at: datetime) -> None:
        """Something stands in the way: the requesting State must be told, and may have to decide."""
        self._moved(by, at)

    @step(status, S.OBSTRUCTED, S.IN_WORK, label="Answer the obstacle", event="task.obstacle_answered",
          needs=P.INCOMING_ASSIGN)  # fmt: skip
    def answer_obstacle(self, *, by: Any, at: datetime, values: dict[str, Any]) -> None:
        """The requesting State was told; the executing authority goes on as the answer says."""
        self._moved(by, at, values)

    @step(status, [S.IN_WORK, S.SENT_BACK], S.HANDED_IN, label="Hand in", event="task.handed_in",
          needs=P.EXECUTION_ACT, who=[guards.works_for_its_authority],
          guards=[guards.something_was_recorded, guards.its_exhibits_are_whole])  # fmt: skip
    def hand_in(self, *, by: Any, at: datetime) -> None:
        """What came of each item is said, the acts are recorded, the exhibits are there."""
        self._moved(by, at, {"round": self.round + 1})

    @step(status, S.HANDED_IN, S.SENT_BACK, label="Send back for more", event="task.sent_back",
          needs=P.INCOMING_REVIEW_PRODUCT)  # fmt: skip
    def send_back(self, *, by: Any, at: datetime, values: dict[str, Any]) -> None:
        """Something is missing or was not done as asked."""
        self._moved(by, at, values)

    @step(status, [*RUNNING, S.DECLINED], S.REPLACED, label="Give to another authority", event="task.reassigned",
          needs=P.INCOMING_ASSIGN)  # fmt: skip
    def reassign(self, *, by: Any, at: datetime) -> None:
        """Another authority has it from now on, with a task of its own."""
        self._moved(by, at)

    @step(status, [*DROPPABLE], S.CANCELLED, label="Call off", event="task.cancelled",
          needs=P.INCOMING_ASSIGN)  # fmt: skip
    def cancel(self, *, by: Any, at: datetime) -> None:
        """It is not wanted any more: the request was withdrawn, or the decision is another one now."""
        self._moved(by, at)

    @step(status, S.HANDED_IN, S.CLOSED, label="Close", event="task.closed",
          needs=P.INCOMING_REVIEW_PRODUCT, guards=[guards.its_product_is_reviewed])  # fmt: skip
    def close(self, *, by: Any, at: datetime) -> None:
        """Its product was reviewed and has left, or will not: nothing is left to do."""
        self._moved(by, at)

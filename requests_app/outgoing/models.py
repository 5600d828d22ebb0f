"""The table of outgoing requests, and the steps by which one moves."""

from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Q

from requests_app.accounts.actors import actor
from requests_app.accounts.permissions import Permission
from requests_app.casefile.procedure import NEWEST_FIRST, Procedure, moment, paired, person
from requests_app.outgoing import guards
from requests_app.outgoing.states import (
    ANSWERS,
    IN_REVIEW,
    LATE_WHILE,
    OWNERS,
    WAITS_FOR,
    WITH_AUTHOR,
    WITH_US,
    WITHDRAWABLE,
    Owner,
    Status,
)
from requests_app.workflow.machine import status_field
from requests_app.workflow.steps import step
from requests_app.workflow.turns import Side

P, S = Permission, Status


class Outgoing(Procedure):
    """A request to another State.

    The columns after `moved_by` repeat what the case file says, so that a list of a million rows is read from
    one index; `outgoing.services` keeps them.
    """

    case = models.OneToOneField("requests_app.CaseFile", on_delete=models.PROTECT, related_name="outgoing")
    status = status_field(Status.choices, Status.DRAFTED)

    # The indexes of these two begin below with the column and go on with the order of a list.
    authority = models.ForeignKey(
        "requests_app.Authority", db_index=False, on_delete=models.PROTECT, related_name="+"
    )
    officer = actor(db_index=False)
    requested_state = models.CharField(max_length=2, blank=True, default="")
    urgent = models.BooleanField(default=False)
    due_on = models.DateField(null=True, blank=True)
    # PostgreSQL repeats the level of the case file here, in the same statement: the rule about who sees a
    # restricted case may at no moment say two things.
    restricted = models.BooleanField(default=False, db_default=False, editable=False)

    their_reference = models.CharField(max_length=120, blank=True, default="")
    review_on = models.DateField(
        null=True, blank=True, help_text="When a postponed request is looked at again."
    )
    submitted_at, submitted_by = moment(), person()
    returned_at, returned_by = moment(), person()
    refused_at, refused_by = moment(), person()
    approved_at, approved_by = moment(), person()
    transmitted_at, transmitted_by = moment(), person()
    acknowledged_at, acknowledged_by = moment(), person()
    received_at, received_by = moment(), person()
    withdrawn_at, withdrawn_by = moment(), person()
    closed_at, closed_by = moment(), person()

    class Meta:
        constraints = [
            *paired(
                "outgoing",
                "submitted returned refused approved transmitted acknowledged received withdrawn closed",
            ),
            models.CheckConstraint(condition=Q(status__in=Status.values), name="outgoing_status_known"),
            models.CheckConstraint(
                condition=Q(status=Status.DRAFTED)
                | Q(status=Status.WITHDRAWN)
                | Q(status=Status.CLOSED)
                | Q(version__isnull=False),
                name="outgoing_has_a_version",
            ),
        ]
        indexes = [
            models.Index(fields=NEWEST_FIRST, name="outgoing_newest"),
            models.Index(
                fields=NEWEST_FIRST, name="outgoing_submitted", condition=Q(submitted_at__isnull=False)
            ),
            models.Index(fields=["authority", *NEWEST_FIRST], name="outgoing_of_authority"),
            models.Index(fields=["officer", *NEWEST_FIRST], name="outgoing_of_officer"),
            models.Index(fields=["status", *NEWEST_FIRST], name="outgoing_by_status"),
            models.Index(fields=["authority", "status", *NEWEST_FIRST], name="outgoing_authority_status"),
            models.Index(fields=["requested_state", *NEWEST_FIRST], name="outgoing_by_state"),
            models.Index(fields=["status", "requested_state", *NEWEST_FIRST], name="outgoing_status_state"),
            models.Index(fields=["authority", "requested_state"], name="outgoing_authority_state"),
            models.Index(
                fields=["due_on", "id"],
                name="outgoing_due",
                condition=Q(due_on__isnull=False, closed_at__isnull=True),
            ),
            models.Index(
                fields=["authority", "due_on", "id"],
                name="outgoing_authority_due",
                condition=Q(due_on__isnull=False, closed_at__isnull=True),
            ),
            # The piles of the desk, oldest or most urgent first: without these, years of closed cases lie before them.
            models.Index(fields=["moved_at", "id"], name="outgoing_with_us", condition=Q(status__in=WITH_US)),
            models.Index(
                fields=["authority", "moved_at", "id"],
                name="outgoing_with_author",
                condition=Q(status__in=WITH_AUTHOR),
            ),
            models.Index(
                fields=["due_on", "id"],
                name="outgoing_late",
                condition=Q(closed_at__isnull=True, status__in=LATE_WHILE),
            ),
            models.Index(
                fields=["authority", "due_on", "id"],
                name="outgoing_authority_late",
                condition=Q(closed_at__isnull=True, status__in=LATE_WHILE),
            ),
            models.Index(
                fields=["authority", *NEWEST_FIRST],
                name="outgoing_authority_answers",
                condition=Q(status__in=ANSWERS),
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
        return WAITS_FOR[Status(self.status)]

    @property
    def side(self) -> str:
        """Whose days are running."""
        sides = {Owner.REQUESTED: Side.THEIRS, Owner.NOBODY: Side.NOBODY}
        return sides.get(self.owner, Side.OURS)

    def letter_to(self, topic: str) -> dict[str, Any]:
        """What a message of the outbox says about this request: ids only."""
        return {"outgoing": str(self.pk), "version": str(self.version_id)}

    @step(status, S.DRAFTED, S.SUBMITTED, label="Submit to the central authority", event="outgoing.submitted",
          needs=P.OUTGOING_SUBMIT, who=[guards.works_for_the_authority], guards=[guards.the_draft_is_ready],
          tells=["version.screen"])  # fmt: skip
    def submit(self, *, by: Any, at: datetime, version: Any) -> None:
        """Freeze the draft and hand it to the reviewers (O1 to O2)."""
        self.version = version
        self._moved(by, at, "submitted")

    @step(status, IN_REVIEW, S.DRAFTED, label="Take back", event="outgoing.recalled",
          needs=P.OUTGOING_RECALL, who=[guards.works_for_the_authority])  # fmt: skip
    def recall(self, *, by: Any, at: datetime) -> None:
        """The officer takes the request back before it is decided, to amend it (O2 or O3 to O1)."""
        self._moved(by, at)

    @step(status, IN_REVIEW, S.DRAFTED, label="Return to the officer", event="outgoing.returned",
          needs=P.OUTGOING_RETURN, who=[guards.is_not_an_author])  # fmt: skip
    def return_(self, *, by: Any, at: datetime) -> None:
        """Send back with coded reasons (O2 to O1)."""
        self._moved(by, at, "returned")

    @step(status, S.SUBMITTED, S.PRE_CONTACTED, label="Share the draft in advance", event="outgoing.pre_contacted",
          needs=P.OUTGOING_PRE_CONTACT)  # fmt: skip
    def pre_contact(self, *, by: Any, at: datetime) -> None:
        """Note that the requested State was shown the draft, or asked where the provider is (O2 to O3)."""
        self._moved(by, at)

    @step(status, IN_REVIEW, S.REFUSED, label="Refuse", event="outgoing.refused",
          needs=P.OUTGOING_REFUSE, who=[guards.is_not_an_author],
          guards=[guards.a_ground_bars, guards.the_ground_may_be_used_alone])  # fmt: skip
    def refuse(self, *, by: Any, at: datetime) -> None:
        """Our own central authority will not send this request."""
        self._moved(by, at, "refused")

    @step(status, IN_REVIEW, S.APPROVED, label="Approve", event="outgoing.approved",
          needs=P.OUTGOING_APPROVE, who=[guards.is_not_an_author],
          guards=[guards.screening_is_done, guards.every_ground_is_answered,
                  guards.second_person_has_spoken, guards.no_ground_bars,
                  guards.the_assurances_are_in_force])  # fmt: skip
    def approve(self, *, by: Any, at: datetime) -> None:
        """Every ground is answered on this very version and none bars (O2 or O3 to O4)."""
        self._moved(by, at, "approved")

    @step(status, S.APPROVED, S.PREPARED, label="Declare ready to sign", event="outgoing.prepared",
          needs=P.OUTGOING_PREPARE,
          guards=[guards.the_letters_are_made, guards.the_translation_is_accepted,
                  guards.the_assurances_are_in_force])  # fmt: skip
    def prepare(self, *, by: Any, at: datetime) -> None:
        """Letters made, translation attached or not needed (O4 to O5)."""
        self._moved(by, at)

    @step(status, [S.APPROVED, S.PREPARED, S.DECLINED, S.RECEIVED, S.REFUSED], S.DRAFTED, label="Draft anew",
          event="outgoing.reopened", needs=P.OUTGOING_REOPEN)  # fmt: skip
    def reopen(self, *, by: Any, at: datetime) -> None:
        """Back to the draft: a defect found, another basis, or a supplementary request (O4, O5, O14, O15 to O1)."""
        self._moved(by, at)

    @step(status, S.PREPARED, S.TRANSMITTED, label="Mark as sent", event="outgoing.transmitted",
          needs=P.OUTGOING_TRANSMIT,
          guards=[guards.the_letters_are_made, guards.the_translation_is_accepted,
                  guards.the_assurances_are_in_force])  # fmt: skip
    def transmit(self, *, by: Any, at: datetime) -> None:
        """Signed and sent through its channel (O5 to O6)."""
        self._moved(by, at, "transmitted")

    @step(status, S.PREPARED, S.SENT_ORALLY, label="Record an oral request", event="outgoing.sent_orally",
          needs=P.OUTGOING_SEND_ORALLY,
          guards=[guards.the_request_is_urgent, guards.the_assurances_are_in_force])  # fmt: skip
    def send_orally(self, *, by: Any, at: datetime) -> None:
        """Made orally where urgent and agreed; to be confirmed in writing at once (O5 to O6W)."""
        self._moved(by, at)

    @step(status, S.SENT_ORALLY, S.TRANSMITTED, label="Confirm in writing", event="outgoing.confirmed",
          needs=P.OUTGOING_CONFIRM,
          guards=[guards.the_letters_are_made, guards.the_translation_is_accepted,
                  guards.the_assurances_are_in_force])  # fmt: skip
    def confirm(self, *, by: Any, at: datetime) -> None:
        """The written confirmation of an oral request has gone out (O6W to O6)."""
        self._moved(by, at, "transmitted")

    @step(status, [S.TRANSMITTED, S.SUPPLEMENTED], S.ACKNOWLEDGED, label="Record the acknowledgement",
          event="outgoing.acknowledged", needs=P.OUTGOING_ACKNOWLEDGE)  # fmt: skip
    def acknowledge(self, *, by: Any, at: datetime, their_reference: str) -> None:
        """The requested State has the request, or our supplement (O6 or O9 to O7)."""
        self.their_reference = their_reference
        self._moved(by, at, "acknowledged")

    @step(status, S.ACKNOWLEDGED, S.QUESTIONED, label="Record a question", event="outgoing.questioned",
          needs=P.OUTGOING_QUESTION)  # fmt: skip
    def question(self, *, by: Any, at: datetime) -> None:
        """The requested State asks for information (O7 to O8)."""
        self._moved(by, at)

    @step(status, S.QUESTIONED, S.SUPPLEMENTED, label="Answer the question", event="outgoing.supplemented",
          needs=P.OUTGOING_SUPPLEMENT, who=[guards.works_for_the_authority])  # fmt: skip
    def supplement(self, *, by: Any, at: datetime) -> None:
        """Every question is answered (O8 to O9)."""
        self._moved(by, at)

    @step(status, [S.ACKNOWLEDGED, S.POSTPONED], S.CONSULTED, label="Record a consultation",
          event="outgoing.consulted", needs=P.OUTGOING_CONSULT)  # fmt: skip
    def consult(self, *, by: Any, at: datetime) -> None:
        """The requested State consults before refusing or postponing (O7 or O13 to O10)."""
        self._moved(by, at)

    @step(status, S.CONSULTED, S.CONDITIONED, label="Record conditions", event="outgoing.conditioned",
          needs=P.OUTGOING_CONDITION)  # fmt: skip
    def condition(self, *, by: Any, at: datetime) -> None:
        """Assistance is offered on conditions (O10 to O11)."""
        self._moved(by, at)

    @step(status, S.CONDITIONED, S.EXECUTED, label="Accept the conditions", event="outgoing.condition_accepted",
          needs=P.OUTGOING_ACCEPT_CONDITION)  # fmt: skip
    def accept_condition(self, *, by: Any, at: datetime) -> None:
        """Accepted conditions bind us (O11 to O12)."""
        self._moved(by, at)

    @step(status, S.CONDITIONED, S.CONSULTED, label="Decline the conditions", event="outgoing.condition_declined",
          needs=P.OUTGOING_DECLINE_CONDITION)  # fmt: skip
    def decline_condition(self, *, by: Any, at: datetime) -> None:
        """We cannot comply and say so at once; the requested State decides (O11 to O10)."""
        self._moved(by, at)

    @step(status, [S.ACKNOWLEDGED, S.CONSULTED, S.POSTPONED], S.EXECUTED, label="Record that execution began",
          event="outgoing.executed", needs=P.OUTGOING_EXECUTE)  # fmt: skip
    def execute(self, *, by: Any, at: datetime) -> None:
        """The requested State executes the request (O7, O10 or O13 to O12)."""
        self.review_on = None
        self._moved(by, at)

    @step(status, [S.ACKNOWLEDGED, S.CONSULTED, S.EXECUTED], S.POSTPONED, label="Record a postponement",
          event="outgoing.postponed", needs=P.OUTGOING_POSTPONE)  # fmt: skip
    def postpone(self, *, by: Any, at: datetime, review_on: Any) -> None:
        """Execution would interfere with a case of theirs; looked at again on a date (to O13)."""
        self.review_on = review_on
        self._moved(by, at)

    @step(status, [S.ACKNOWLEDGED, S.CONSULTED, S.CONDITIONED, S.EXECUTED], S.DECLINED, label="Record a refusal",
          event="outgoing.declined", needs=P.OUTGOING_DECLINE)  # fmt: skip
    def decline(self, *, by: Any, at: datetime) -> None:
        """The requested State refuses, with its grounds and reasons (to O14)."""
        self._moved(by, at)

    @step(status, S.EXECUTED, S.RECEIVED, label="Record a result", event="outgoing.received",
          needs=P.OUTGOING_RECEIVE)  # fmt: skip
    def receive(self, *, by: Any, at: datetime) -> None:
        """A result arrived, partly or wholly (O12 to O15)."""
        self._moved(by, at, "received")

    @step(status, S.RECEIVED, S.EXECUTED, label="Await the rest", event="outgoing.rest_awaited",
          needs=P.OUTGOING_AWAIT_REST, guards=[guards.the_result_is_partial])  # fmt: skip
    def await_rest(self, *, by: Any, at: datetime) -> None:
        """Part of the result is outstanding (O15 to O12)."""
        self._moved(by, at)

    @step(status, WITHDRAWABLE, S.WITHDRAWN, label="Withdraw", event="outgoing.withdrawn",
          needs=P.OUTGOING_WITHDRAW, who=[guards.works_for_the_authority])  # fmt: skip
    def withdraw(self, *, by: Any, at: datetime) -> None:
        """The assistance is no longer needed; the requested State is told promptly (to O16)."""
        self._moved(by, at, "withdrawn")

    @step(status, [S.RECEIVED, S.CLOSED], S.CONTROLLED, label="Control the use of the result",
          event="outgoing.controlled", needs=P.OUTGOING_CONTROL)  # fmt: skip
    def control(self, *, by: Any, at: datetime) -> None:
        """Result complete and checked; conditions, consents and returns are followed (O15 or O17 to O18)."""
        self.closed_by, self.closed_at = None, None
        self._moved(by, at)

    @step(status, [S.CONTROLLED, S.WITHDRAWN, S.DECLINED, S.REFUSED], S.CLOSED, label="Close",
          event="outgoing.closed", needs=P.OUTGOING_CLOSE, who=[guards.looks_after_the_end],
          guards=[guards.nothing_is_awaited])  # fmt: skip
    def close(self, *, by: Any, at: datetime) -> None:
        """Nothing is outstanding (to O17)."""
        self._moved(by, at, "closed")

"""The table of requests that other States make of us, and the steps by which one moves."""

from datetime import date, datetime
from typing import Any

from django.db import models
from django.db.models import Q

from requests_app.accounts.actors import actor
from requests_app.accounts.permissions import Permission
from requests_app.casefile.procedure import NEWEST_FIRST, Procedure, moment, paired, person
from requests_app.directory.models import Channel
from requests_app.incoming import guards
from requests_app.incoming.columns import Road, Urgency
from requests_app.incoming.states import (
    ASKABLE,
    CLOSABLE,
    CONSULTABLE,
    CORRECTABLE,
    ENDED,
    FORWARDABLE,
    OWNERS,
    WAITS_FOR,
    WITH_US,
    WITHDRAWABLE,
    Owner,
    Status,
)
from requests_app.workflow.machine import status_field
from requests_app.workflow.steps import step
from requests_app.workflow.turns import Side

P, S = Permission, Status


class Incoming(Procedure):
    """A request of another State.

    `sender` is whoever sent it, where the directory knows them; what stands on the paper (`sender_name`,
    `sender_contact`) verifies nothing. `requesting_state` and `restricted` repeat what the case says.
    """

    case = models.OneToOneField("requests_app.CaseFile", on_delete=models.PROTECT, related_name="incoming")
    status = status_field(Status.choices, Status.RECEIVED)

    officer = actor(db_index=False)
    requesting_state = models.CharField(max_length=2)
    restricted = models.BooleanField(default=False, db_default=False, editable=False)

    road = models.CharField(max_length=6, choices=Road.choices)
    channel = models.CharField(max_length=20, choices=Channel.choices)
    received_at = models.DateTimeField()
    dated_on = models.DateField(null=True, blank=True)
    language = models.CharField(max_length=3)
    their_reference = models.CharField(max_length=120, blank=True, default="")
    sender = models.ForeignKey(  # the index begins with it and goes on with the reference
        "requests_app.Authority", null=True, blank=True, db_index=False, on_delete=models.PROTECT, related_name="+"
    )  # fmt: skip
    sender_name = models.CharField(max_length=200, blank=True, default="")
    sender_contact = models.CharField(max_length=300, blank=True, default="")
    urgency = models.CharField(max_length=10, choices=Urgency.choices, default=Urgency.ORDINARY)
    urgency_reason = models.TextField(blank=True, default="")
    urgent = models.BooleanField(default=False)
    due_on = models.DateField(null=True, blank=True, help_text="Until when the requesting State wants it.")
    embedded = models.BooleanField(default=False, help_text="Taken over from the data in the request’s PDF.")
    review_on = models.DateField(null=True, blank=True, help_text="When a postponement is looked at again.")

    verified_at, verified_by = moment(), person()
    acknowledged_at, acknowledged_by = moment(), person()
    completed_at, completed_by = moment(), person()
    decided_at, decided_by = moment(), person()
    transmitted_at, transmitted_by = moment(), person()
    withdrawn_at, withdrawn_by = moment(), person()
    closed_at, closed_by = moment(), person()

    class Meta:
        constraints = [
            *paired("incoming", "verified acknowledged completed decided transmitted withdrawn closed"),
            models.CheckConstraint(condition=Q(status__in=Status.values), name="incoming_status_known"),
            models.CheckConstraint(condition=~Q(requesting_state=""), name="incoming_says_who_asks"),
            models.CheckConstraint(
                condition=Q(sender__isnull=False) | ~Q(sender_name=""), name="incoming_names_a_sender"
            ),
            models.CheckConstraint(
                condition=Q(road__in=["paper", "email", "hand", "oral"]), name="incoming_road_known"
            ),
            models.CheckConstraint(
                condition=Q(urgency="ordinary")
                | (Q(urgency__in=["urgent", "emergency"]) & ~Q(urgency_reason="")),
                name="incoming_urgent_for_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(road="oral") | ~Q(urgency="ordinary"), name="incoming_oral_in_urgency"
            ),
            models.CheckConstraint(
                condition=~Q(status="rejected") | Q(verified_at__isnull=True),
                name="incoming_rejected_was_never_verified",
            ),
        ]
        indexes = [
            models.Index(fields=NEWEST_FIRST, name="incoming_newest"),
            models.Index(fields=["status", *NEWEST_FIRST], name="incoming_by_status"),
            models.Index(fields=["requesting_state", *NEWEST_FIRST], name="incoming_by_state"),
            models.Index(fields=["officer", *NEWEST_FIRST], name="incoming_of_officer"),
            models.Index(fields=["status", "requesting_state", *NEWEST_FIRST], name="incoming_status_state"),
            models.Index(
                fields=["due_on", "id"],
                name="incoming_due",
                condition=Q(due_on__isnull=False, closed_at__isnull=True),
            ),
            models.Index(fields=["sender", "their_reference"], name="incoming_their_reference"),
            models.Index(fields=["moved_at", "id"], name="incoming_with_us", condition=Q(status__in=WITH_US)),
            models.Index(
                fields=["review_on", "id"], name="incoming_reviews", condition=Q(review_on__isnull=False)
            ),
            models.Index(
                fields=["-received_at", "-id"], name="incoming_open", condition=~Q(status__in=ENDED)
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def owner(self) -> Owner:
        """Who must act next."""
        return OWNERS[Status(self.status)]

    @property
    def side(self) -> Side:
        """Whose turn it is."""
        if self.status in ENDED:
            return Side.NOBODY
        return Side.OURS if self.status in WITH_US else Side.THEIRS

    @property
    def waits_for(self) -> str:
        """What would free the case, in a sentence."""
        return WAITS_FOR[Status(self.status)]

    @property
    def from_whom(self) -> str:
        """The sender by name."""
        return self.sender.name if self.sender else self.sender_name

    def letter_to(self, topic: str) -> dict[str, Any]:
        """What a message of the outbox says about this request: ids only."""
        return {"incoming": str(self.pk), "version": str(self.version_id)}

    @step(status, S.RECEIVED, S.AUTHENTICATION, label="Take up", event="incoming.taken_up",
          needs=P.INCOMING_REGISTER)  # fmt: skip
    def take_up(self, *, by: Any, at: datetime) -> None:
        """It is for us: its authenticity is looked at (I1 to I2)."""
        self._moved(by, at)

    @step(status, FORWARDABLE, S.FORWARDED, label="Forward", event="incoming.forwarded",
          needs=P.INCOMING_FORWARD)  # fmt: skip
    def forward(self, *, by: Any, at: datetime) -> None:
        """Another authority is competent; it gets the papers and the sender is told (I1 to I1F)."""
        self._moved(by, at)

    @step(status, S.AUTHENTICATION, S.REGISTERED, label="Recognise the sender", event="incoming.recognised",
          needs=P.INCOMING_VERIFY, guards=[guards.the_sender_is_listed])  # fmt: skip
    def recognise(self, *, by: Any, at: datetime) -> None:
        """Sender, channel and signature are known (I2 to I4)."""
        self._moved(by, at, "verified")

    @step(status, S.AUTHENTICATION, S.VERIFICATION, label="Have the sender verified", event="incoming.doubted",
          needs=P.INCOMING_VERIFY)  # fmt: skip
    def doubt(self, *, by: Any, at: datetime) -> None:
        """Something is not known: the sender is asked through an independent channel (I2 to I3)."""
        self._moved(by, at)

    @step(status, S.VERIFICATION, S.REGISTERED, label="Record that the sender confirmed",
          event="incoming.verified", needs=P.INCOMING_VERIFY)  # fmt: skip
    def verify(self, *, by: Any, at: datetime) -> None:
        """Confirmed through an independent channel (I3 to I4)."""
        self._moved(by, at, "verified")

    @step(status, S.VERIFICATION, S.REJECTED, label="Record that it is not genuine", event="incoming.rejected",
          needs=P.INCOMING_VERIFY)  # fmt: skip
    def reject(self, *, by: Any, at: datetime) -> None:
        """The alleged sender knows nothing of it (I3 to I99)."""
        self._moved(by, at)

    @step(status, S.REGISTERED, S.COMPLETENESS, label="Acknowledge", event="incoming.acknowledged",
          needs=P.INCOMING_ACKNOWLEDGE)  # fmt: skip
    def acknowledge(self, *, by: Any, at: datetime) -> None:
        """The receipt is acknowledged (I4 to I5)."""
        self._moved(by, at, "acknowledged")

    @step(status, ASKABLE, S.QUESTIONED, label="Ask for information", event="incoming.questioned",
          needs=P.INCOMING_QUESTION)  # fmt: skip
    def question(self, *, by: Any, at: datetime) -> None:
        """The requesting State is asked; our clock stops (I5, I7, I8 or I10 to I6)."""
        self._moved(by, at)

    @step(status, S.QUESTIONED, S.COMPLETENESS, label="Record the answer", event="incoming.supplemented",
          needs=P.INCOMING_KEY)  # fmt: skip
    def supplement(self, *, by: Any, at: datetime) -> None:
        """The requesting State has answered (I6 to I5)."""
        self._moved(by, at)

    @step(status, S.QUESTIONED, S.LAPSED, label="Let it lapse", event="incoming.lapsed",
          needs=P.INCOMING_CLOSE, guards=[guards.the_warning_has_run_out])  # fmt: skip
    def lapse(self, *, by: Any, at: datetime) -> None:
        """No answer came, not even after the warning (I6 to I14)."""
        self._moved(by, at)

    @step(status, S.COMPLETENESS, S.TESTS, label="Find it complete", event="incoming.completed",
          needs=P.INCOMING_ASSESS, guards=[guards.the_request_is_complete], tells=["version.screen"])  # fmt: skip
    def complete(self, *, by: Any, at: datetime, version: Any) -> None:
        """Nothing is missing that we do not go on without; the grounds are screened (I5 to I7)."""
        self.version = version
        self._moved(by, at, "completed")

    @step(status, CORRECTABLE, S.TESTS, label="Key in a correction", event="incoming.corrected",
          needs=P.INCOMING_ASSESS, guards=[guards.the_sections_were_changed, guards.the_request_is_complete],
          tells=["version.screen"])  # fmt: skip
    def correct(self, *, by: Any, at: datetime, version: Any) -> None:
        """What is asked was corrected, supplemented or narrowed: it is tested anew (I7 to I10 to I7)."""
        self.version = version
        self._moved(by, at)

    @step(status, S.TESTS, S.RIGHTS, label="Hand to the rights adviser", event="incoming.referred",
          needs=P.INCOMING_ASSESS, guards=[guards.screening_is_done, guards.every_ground_is_answered])  # fmt: skip
    def refer(self, *, by: Any, at: datetime) -> None:
        """A ground of human rights is flagged: a second person looks at all of them (I7 to I8)."""
        self._moved(by, at)

    @step(status, S.TESTS, S.DECISION, label="End the legal tests", event="incoming.concluded",
          needs=P.INCOMING_ASSESS,
          guards=[guards.screening_is_done, guards.every_ground_is_answered, guards.second_person_has_spoken,
                  guards.no_rights_ground_is_flagged])  # fmt: skip
    def conclude(self, *, by: Any, at: datetime) -> None:
        """Every ground is answered and no ground of human rights was flagged (I7 to I10)."""
        self._moved(by, at)

    @step(status, S.RIGHTS, S.DECISION, label="End the rights review", event="incoming.rights_concluded",
          needs=P.INCOMING_CONCLUDE_RIGHTS,
          guards=[guards.every_ground_is_answered, guards.second_person_has_spoken])  # fmt: skip
    def conclude_rights(self, *, by: Any, at: datetime) -> None:
        """The rights adviser has spoken on every ground that needs a second person (I8 to I10)."""
        self._moved(by, at)

    @step(status, CONSULTABLE, S.CONSULTATION, label="Consult the requesting State", event="incoming.consulted",
          needs=P.INCOMING_CONSULT)  # fmt: skip
    def consult(self, *, by: Any, at: datetime) -> None:
        """Terms and conditions are talked about before a refusal or postponement (to I9)."""
        self._moved(by, at)

    @step(status, S.CONSULTATION, S.DECISION, label="Record what the consultation brought",
          event="incoming.consultation_answered", needs=P.INCOMING_CONSULT)  # fmt: skip
    def answer_consultation(self, *, by: Any, at: datetime) -> None:
        """Agreed, agreed in part, or not (I9 to I10)."""
        self._moved(by, at)

    @step(status, S.DECISION, S.PROPOSED, label="Propose a decision", event="incoming.proposed",
          needs=P.INCOMING_PROPOSE,
          guards=[guards.screening_is_done, guards.every_ground_is_answered,
                  guards.second_person_has_spoken])  # fmt: skip
    def propose(self, *, by: Any, at: datetime) -> None:
        """One person proposes what is decided on every item (I10)."""
        self._moved(by, at)

    @step(status, S.PROPOSED, S.DECISION, label="Send the proposal back", event="incoming.sent_back",
          needs=P.INCOMING_DECIDE)  # fmt: skip
    def send_back(self, *, by: Any, at: datetime) -> None:
        """The decision is not taken as it was proposed (I10)."""
        self._moved(by, at)

    @step(status, S.PROPOSED, S.AUTHORITY, label="Grant as proposed", event="incoming.granted",
          needs=P.INCOMING_DECIDE, who=[guards.is_not_the_proposer],
          guards=[guards.the_proposal_grants, *guards.DECIDABLE, guards.the_assurances_are_in_force])  # fmt: skip
    def grant(self, *, by: Any, at: datetime, review_on: date | None = None) -> None:
        """At least one item is granted, wholly or in part (I10 to I11)."""
        self.review_on = review_on
        self._moved(by, at, "decided")

    @step(status, S.PROPOSED, S.POSTPONED, label="Postpone as proposed", event="incoming.postponed",
          needs=P.INCOMING_DECIDE, who=[guards.is_not_the_proposer],
          guards=[guards.the_proposal_postpones, *guards.DECIDABLE])  # fmt: skip
    def postpone(self, *, by: Any, at: datetime, review_on: date | None = None) -> None:
        """Nothing is granted yet; what is not refused waits until a day (I10 to I12)."""
        self.review_on = review_on
        self._moved(by, at, "decided")

    @step(status, S.PROPOSED, S.REFUSED, label="Refuse as proposed", event="incoming.refused",
          needs=P.INCOMING_DECIDE, who=[guards.is_not_the_proposer],
          guards=[guards.the_proposal_refuses, *guards.DECIDABLE, guards.a_ground_bars,
                  guards.the_grounds_may_be_used_alone])  # fmt: skip
    def refuse(self, *, by: Any, at: datetime, review_on: date | None = None) -> None:
        """Every item is refused, with grounds and reasons (I10 to I13)."""
        self._moved(by, at, "decided")

    @step(status, S.AUTHORITY, S.DECISION, label="Record that authority was denied", event="incoming.authority_denied",
          needs=P.INCOMING_AUTHORISE, guards=[guards.an_order_was_refused])  # fmt: skip
    def deny_authority(self, *, by: Any, at: datetime) -> None:
        """No authority or court orders it: it is decided anew, narrower or not at all (I11 to I10)."""
        self._moved(by, at)

    @step(status, S.AUTHORITY, S.EXECUTING, label="Begin execution", event="incoming.authorised",
          needs=P.INCOMING_AUTHORISE,
          guards=[guards.every_coercive_item_is_authorised, guards.the_assurances_are_in_force])  # fmt: skip
    def authorise(self, *, by: Any, at: datetime) -> None:
        """Every coercive item that was granted rests on a domestic order (I11 to I15)."""
        self._moved(by, at)

    @step(status, S.POSTPONED, S.DECISION, label="Take up again", event="incoming.resumed",
          needs=P.INCOMING_ASSESS)  # fmt: skip
    def resume(self, *, by: Any, at: datetime) -> None:
        """The review date has come, or the reason fell away (I12 to I10)."""
        self.review_on = None
        self._moved(by, at)

    @step(status, S.EXECUTING, S.PRODUCT_REVIEW, label="Review what was obtained", event="incoming.reviewed",
          needs=P.INCOMING_REVIEW_PRODUCT, guards=[guards.every_task_is_handed_in])  # fmt: skip
    def review(self, *, by: Any, at: datetime) -> None:
        """Every executing authority has handed in what it obtained (I15 to I16)."""
        self._moved(by, at)

    @step(status, [S.PRODUCT_REVIEW, S.TRANSMITTED, S.FOLLOW_UP], S.EXECUTING, label="Go on executing",
          event="incoming.execution_resumed", needs=P.INCOMING_ASSIGN)  # fmt: skip
    def resume_execution(self, *, by: Any, at: datetime) -> None:
        """Something is missing, or a further part is executed (I16, I18 or I19 to I15)."""
        self._moved(by, at)

    @step(status, S.PRODUCT_REVIEW, S.TRANSMITTED, label="Record that the result was sent",
          event="incoming.transmitted", needs=P.INCOMING_TRANSMIT,
          guards=[guards.every_task_is_handed_in, guards.the_product_is_reviewed, guards.custody_is_whole,
                  guards.the_report_is_made, guards.the_conditions_are_accepted,
                  guards.the_assurances_are_in_force])  # fmt: skip
    def transmit(self, *, by: Any, at: datetime) -> None:
        """Reviewed, in unbroken custody and with its conditions, the result goes out (I16 to I18)."""
        self._moved(by, at, "transmitted")

    @step(status, S.TRANSMITTED, S.FOLLOW_UP, label="Record the receipt", event="incoming.receipt_confirmed",
          needs=P.INCOMING_FOLLOW)  # fmt: skip
    def confirm_receipt(self, *, by: Any, at: datetime) -> None:
        """The requesting State has the result (I18 to I19)."""
        self._moved(by, at)

    @step(status, [S.TRANSMITTED, S.FOLLOW_UP], S.DECISION, label="Take up what was postponed",
          event="incoming.rest_taken_up", needs=P.INCOMING_ASSESS, guards=[guards.an_item_is_postponed])  # fmt: skip
    def take_up_rest(self, *, by: Any, at: datetime) -> None:
        """An item that had to wait is decided upon (I18 or I19 to I10)."""
        self.review_on = None
        self._moved(by, at)

    @step(status, WITHDRAWABLE, S.LAPSED, label="Record a withdrawal", event="incoming.withdrawn",
          needs=P.INCOMING_CLOSE)  # fmt: skip
    def withdraw(self, *, by: Any, at: datetime) -> None:
        """The requesting State no longer needs it (to I14)."""
        self._moved(by, at, "withdrawn")

    @step(status, CLOSABLE, S.CLOSED, label="Close", event="incoming.closed",
          needs=P.INCOMING_CLOSE, guards=[guards.nothing_is_unsettled])  # fmt: skip
    def close(self, *, by: Any, at: datetime) -> None:
        """Nothing is outstanding (to I17)."""
        self._moved(by, at, "closed")

    @step(status, S.CLOSED, S.FOLLOW_UP, label="Open again", event="incoming.reopened",
          needs=P.INCOMING_CLOSE, guards=[guards.something_was_sent])  # fmt: skip
    def reopen(self, *, by: Any, at: datetime) -> None:
        """A later use, an account or a return is to be dealt with (I17 to I19)."""
        self.closed_at, self.closed_by = None, None
        self._moved(by, at)

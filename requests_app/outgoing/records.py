"""What is recorded at a step and lives longer than it: returns, refusals, sendings, questions, conditions, results."""

import uuid

from django.db import models
from django.db.models import Q

from requests_app.accounts.actors import actor
from requests_app.directory.models import Channel


class Record(models.Model):
    """A record belongs to one outgoing request and names who wrote it and when."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    recorded_at = models.DateTimeField()
    recorded_by = actor()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{type(self).__name__} of {self.recorded_at:%Y-%m-%d}"


class Return(Record):
    """Why a version came back: coded reasons, each pointing at a field, and a note."""

    outgoing = models.ForeignKey("requests_app.Outgoing", on_delete=models.PROTECT, related_name="returns")
    version = models.ForeignKey("requests_app.Version", on_delete=models.PROTECT, related_name="+")
    reasons = models.JSONField(help_text="[{code, pointer, note}]")
    note = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["-recorded_at"]
        constraints = [models.CheckConstraint(condition=~Q(reasons=[]), name="return_has_a_reason")]


class Refusal(Record):
    """A refusal with its grounds: by our own central authority before sending, or by the requested State."""

    class Side(models.TextChoices):
        OURS = "ours", "Our central authority"
        THEIRS = "theirs", "The requested State"

    outgoing = models.ForeignKey("requests_app.Outgoing", on_delete=models.PROTECT, related_name="refusals")
    version = models.ForeignKey("requests_app.Version", on_delete=models.PROTECT, related_name="+")
    side = models.CharField(max_length=10, choices=Side.choices)
    grounds = models.JSONField(help_text="Codes of the catalogue.")
    reasons = models.TextField()
    consulted = models.BooleanField()
    consultation = models.TextField(help_text="What the consultation brought, or why there was none.")
    refused_on = models.DateField()

    class Meta:
        ordering = ["-recorded_at"]
        constraints = [
            models.CheckConstraint(condition=~Q(grounds=[]), name="refusal_has_a_ground"),
            models.CheckConstraint(condition=~Q(reasons=""), name="refusal_has_reasons"),
            models.CheckConstraint(condition=Q(side__in=["ours", "theirs"]), name="refusal_side_known"),
        ]


class Transmission(Record):
    """One sending: what went out, how and when."""

    class Kind(models.TextChoices):
        ADVANCE = "advance", "Draft shared in advance"
        ORAL = "oral", "Oral request"
        WRITTEN = "written", "Letter of request"

    outgoing = models.ForeignKey(
        "requests_app.Outgoing", on_delete=models.PROTECT, related_name="transmissions"
    )
    version = models.ForeignKey("requests_app.Version", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    channel = models.CharField(max_length=20, choices=Channel.choices)
    sent_on = models.DateField()
    note = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["-recorded_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["advance", "oral", "written"]), name="transmission_kind_known"
            )
        ]


class InformationRequest(Record):
    """A question of the requested State, and our answer."""

    outgoing = models.ForeignKey("requests_app.Outgoing", on_delete=models.PROTECT, related_name="questions")
    question = models.TextField()
    their_reference = models.CharField(max_length=120, blank=True, default="")
    asked_on = models.DateField()
    due_on = models.DateField(null=True, blank=True)
    codes = models.JSONField(
        default=list, blank=True, help_text="Coded reasons, as for a return; may be empty."
    )
    answer = models.TextField(blank=True, default="")
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = actor(optional=True)

    class Meta:
        ordering = ["recorded_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True, answered_by__isnull=True, answer="")
                | Q(answered_at__isnull=False, answered_by__isnull=False) & ~Q(answer=""),
                name="question_answered_pair",
            ),
            models.CheckConstraint(condition=~Q(question=""), name="question_has_a_text"),
        ]


class Condition(Record):
    """A condition of the requested State, and whether we accept it."""

    outgoing = models.ForeignKey("requests_app.Outgoing", on_delete=models.PROTECT, related_name="conditions")
    text = models.TextField()
    accepted = models.BooleanField(null=True, blank=True)
    reasons = models.TextField(blank=True, default="")
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = actor(optional=True)

    class Meta:
        ordering = ["recorded_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(accepted__isnull=True, decided_at__isnull=True, decided_by__isnull=True)
                | Q(accepted__isnull=False, decided_at__isnull=False, decided_by__isnull=False),
                name="condition_decided_pair",
            ),
            models.CheckConstraint(condition=~Q(text=""), name="condition_has_a_text"),
        ]


class Result(Record):
    """What came back: wholly or in part, and how its integrity was checked."""

    class Extent(models.TextChoices):
        PARTIAL = "partial", "Part of what was asked"
        FULL = "full", "Everything that was asked"

    outgoing = models.ForeignKey("requests_app.Outgoing", on_delete=models.PROTECT, related_name="results")
    extent = models.CharField(max_length=10, choices=Extent.choices)
    description = models.TextField()
    outstanding = models.TextField(blank=True, default="")
    received_on = models.DateField()
    settled = models.TextField(
        blank=True, default="", help_text="Why the result is whole although items are outstanding."
    )

    class Meta:
        ordering = ["-recorded_at"]
        constraints = [
            models.CheckConstraint(condition=Q(extent__in=["partial", "full"]), name="result_extent_known"),
            models.CheckConstraint(
                condition=Q(extent="full") | ~Q(outstanding=""), name="result_partial_names_the_rest"
            ),
        ]


class ItemRecord(Record):
    """What the requested State decided on one item of assistance, or what came of it. Only ever added.

    `item` is the id of the entry in the request. A record may speak of the decision, of the execution or of both;
    the newest word on each counts. `verb` is the step at which it was recorded, or empty.
    """

    class Decision(models.TextChoices):
        GRANTED = "granted", "Granted"
        CONDITIONS = "conditions", "Granted under conditions"
        PARTLY = "partly", "Granted in part"
        NARROWED = "narrowed", "Narrowed"
        POSTPONED = "postponed", "Postponed"
        REFUSED = "refused", "Refused"

    class Execution(models.TextChoices):
        EXECUTED = "executed", "Executed"
        PARTLY = "partly", "Executed in part"
        NOT_EXECUTED = "not_executed", "Not executed"

    outgoing = models.ForeignKey(
        "requests_app.Outgoing", on_delete=models.PROTECT, related_name="item_records"
    )
    version = models.ForeignKey("requests_app.Version", on_delete=models.PROTECT, related_name="+")
    item = models.CharField(max_length=20)
    verb = models.CharField(max_length=30, blank=True, default="")
    decision = models.CharField(max_length=12, choices=Decision.choices, blank=True, default="")
    ground = models.CharField(max_length=4, blank=True, default="")
    reason = models.TextField(blank=True, default="")
    execution = models.CharField(max_length=14, choices=Execution.choices, blank=True, default="")
    came = models.TextField(blank=True, default="")
    on = models.DateField()

    class Meta:
        ordering = ["recorded_at", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(item=""), name="item_record_names_the_item"),
            models.CheckConstraint(
                condition=~Q(decision="") | ~Q(execution=""), name="item_record_says_something"
            ),
            models.CheckConstraint(
                condition=Q(
                    decision__in=["", "granted", "conditions", "partly", "narrowed", "postponed", "refused"]
                ),
                name="item_decision_known",
            ),
            models.CheckConstraint(
                condition=Q(execution__in=["", "executed", "partly", "not_executed"]),
                name="item_execution_known",
            ),
            models.CheckConstraint(
                condition=Q(decision__in=["", "granted"]) & Q(execution__in=["", "executed"]) | ~Q(reason=""),
                name="item_record_has_a_reason",
            ),
        ]
        indexes = [models.Index(fields=["outgoing", "item", "recorded_at"], name="item_records_of_item")]


class Note(Record):
    """Words that belong to a step: why it was postponed, withdrawn, reopened, closed; what was consulted."""

    outgoing = models.ForeignKey("requests_app.Outgoing", on_delete=models.PROTECT, related_name="notes")
    verb = models.CharField(max_length=30)
    text = models.TextField()

    class Meta:
        ordering = ["-recorded_at"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="note_has_a_text")]

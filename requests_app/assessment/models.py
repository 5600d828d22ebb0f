"""Tables of the review. Answers, opinions and resolutions are only ever added: a trigger sees to it."""

import uuid

from django.db import models
from django.db.models import Q

from requests_app.accounts.actors import actor
from requests_app.assessment.outcomes import Outcome, Waits


class Assessment(models.Model):
    """The review of one version; it exists once the version has been screened, and says against which law."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("requests_app.CaseFile", on_delete=models.PROTECT, related_name="assessments")
    version = models.OneToOneField(
        "requests_app.Version", on_delete=models.PROTECT, related_name="assessment"
    )
    screened_at = models.DateTimeField()
    law_version = models.CharField(max_length=40)
    law_digest = models.CharField(max_length=64)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = actor(optional=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, closed_by__isnull=True)
                | Q(closed_at__isnull=False, closed_by__isnull=False),
                name="assessment_closed_at_with_by",
            )
        ]

    def __str__(self) -> str:
        return f"assessment of {self.version_id}"


class Finding(models.Model):
    """One ground on one version: what the screening saw, and whose turn it is.

    `facts_digest` covers every value the ground looks at. `stale` is set at screening when an earlier version
    was answered on other facts; `previous` is that answer, offered as a starting point. `carried_from` is the
    number of the version in which the answer was given, when it was kept because nothing it rests on changed.
    `waits_for` is for work lists only: the guards read the answers, opinions and resolutions themselves.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="findings")
    ground = models.CharField(max_length=4)
    order = models.PositiveSmallIntegerField()
    flagged = models.BooleanField()
    second_person = models.BooleanField()
    raised = models.JSONField(default=list, blank=True)
    facts_digest = models.CharField(max_length=64)
    stale = models.BooleanField(default=False)
    previous = models.ForeignKey("Answer", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    carried_from = models.PositiveIntegerField(null=True, blank=True)
    waits_for = models.CharField(max_length=10, choices=Waits.choices, default=Waits.REVIEWER)

    class Meta:
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(fields=["assessment", "ground"], name="finding_one_per_ground"),
            models.CheckConstraint(condition=Q(waits_for__in=Waits.values), name="finding_waits_for_known"),
            models.CheckConstraint(
                condition=Q(flagged=False) | Q(second_person=True), name="finding_flagged_needs_second"
            ),
            models.CheckConstraint(
                condition=Q(stale=False) | Q(previous__isnull=False), name="finding_stale_has_previous"
            ),
        ]
        indexes = [
            models.Index(
                fields=["waits_for", "assessment"],
                condition=~Q(waits_for=Waits.NOBODY),
                name="finding_waiting",
            )
        ]

    def __str__(self) -> str:
        return f"{self.ground} on {self.assessment_id}"


class Answer(models.Model):
    """A reviewer's answer to one ground. Append-only; the highest number counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="answers")
    number = models.PositiveIntegerField()
    answer = models.CharField(max_length=20, choices=Outcome.choices)
    reasons = models.TextField()
    facts_relied = models.TextField()
    sources = models.JSONField(default=list, blank=True)
    cures = models.JSONField(default=list, blank=True)
    carried_from = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    by = actor()
    at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["finding", "number"], name="answer_one_per_number"),
            models.CheckConstraint(condition=Q(number__gte=1), name="answer_number_from_one"),
            models.CheckConstraint(condition=Q(answer__in=Outcome.values), name="answer_known"),
            models.CheckConstraint(condition=~Q(reasons=""), name="answer_with_reasons"),
            models.CheckConstraint(
                condition=~Q(answer=Outcome.CURED) | ~Q(cures=[]), name="answer_cured_names_cure"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.answer} ({self.number}) on {self.finding_id}"


class Opinion(models.Model):
    """The second person's word on an answer. Append-only, one per person."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    answer = models.ForeignKey(Answer, on_delete=models.PROTECT, related_name="opinions")
    agrees = models.BooleanField()
    reasons = models.TextField()
    by = actor()
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]
        constraints = [
            models.UniqueConstraint(fields=["answer", "by"], name="opinion_one_per_person"),
            models.CheckConstraint(condition=~Q(reasons=""), name="opinion_with_reasons"),
        ]

    def __str__(self) -> str:
        return f"{'agrees' if self.agrees else 'disagrees'} on {self.answer_id}"


class Resolution(models.Model):
    """What the supervisor decided where reviewer and adviser differ. Append-only, one per answer."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    answer = models.OneToOneField(Answer, on_delete=models.PROTECT, related_name="resolution")
    outcome = models.CharField(max_length=20, choices=Outcome.choices)
    reasons = models.TextField()
    cures = models.JSONField(default=list, blank=True)
    by = actor()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(outcome__in=Outcome.values), name="resolution_known"),
            models.CheckConstraint(condition=~Q(reasons=""), name="resolution_with_reasons"),
            models.CheckConstraint(
                condition=~Q(outcome=Outcome.CURED) | ~Q(cures=[]), name="resolution_cured_names_cure"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.outcome} on {self.answer_id}"

"""Tables beside the log: hand-overs, alarms, checks, ends of custody, uploads and their parts."""

import uuid

from django.db import models
from django.db.models import F, Q

from requests_app.accounts.actors import actor
from requests_app.core import clock
from requests_app.evidence.kinds import Danger, Ending, Outcome, Turn, UploadStatus, Why

UNDER_WAY = (UploadStatus.OPEN, UploadStatus.COMPLETE)


class HandOver(models.Model):
    """An exhibit on its way from one person to another. `taker` is a person of the portal, or else `outside` names one.

    Once it has ended the row does not change any more; what was offered never does (a trigger sees to it).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    exhibit = models.ForeignKey("requests_app.Exhibit", on_delete=models.PROTECT, related_name="hand_overs")
    status = models.CharField(max_length=10, choices=Turn.choices, default=Turn.OFFERED)
    giver = actor(db_index=False)
    taker = actor(optional=True, db_index=False)
    outside = models.CharField(max_length=300, blank=True, default="")
    purpose = models.TextField()
    place = models.CharField(max_length=120, blank=True, default="")
    note = models.TextField(blank=True, default="")
    sha256 = models.CharField(max_length=64, blank=True, default="")
    offered_at = models.DateTimeField(default=clock.now)
    giver_signature = models.JSONField(default=dict)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = actor(optional=True, db_index=False)
    taker_signature = models.JSONField(null=True, blank=True)
    reason = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["exhibit"], condition=Q(status=Turn.OFFERED), name="handover_one_open_per_exhibit"
            ),
            models.CheckConstraint(
                condition=Q(taker__isnull=False, outside="") | Q(taker=None) & ~Q(outside=""),
                name="handover_has_one_taker",
            ),
            models.CheckConstraint(condition=~Q(taker=F("giver")), name="handover_between_two_people"),
            models.CheckConstraint(
                condition=Q(status=Turn.OFFERED, ended_at=None)
                | ~Q(status=Turn.OFFERED) & Q(ended_at__isnull=False),
                name="handover_ends_once",
            ),
            models.CheckConstraint(condition=~Q(purpose=""), name="handover_has_a_purpose"),
        ]
        indexes = [
            models.Index(
                fields=["taker", "offered_at"], name="handover_waiting", condition=Q(status=Turn.OFFERED)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.exhibit_id} {self.status}"


class ExhibitAlarm(models.Model):
    """Something is wrong with an exhibit. One open alarm of a kind per exhibit; while one is open nothing leaves."""

    exhibit = models.ForeignKey("requests_app.Exhibit", on_delete=models.PROTECT, related_name="alarms")
    danger = models.CharField(max_length=10, choices=Danger.choices)
    said = models.TextField()
    raised_at = models.DateTimeField(default=clock.now)
    raised_by = actor(optional=True, db_index=False)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = actor(optional=True, db_index=False)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True, default="")
    reason = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["exhibit", "danger"], condition=Q(settled_at=None), name="exhibit_alarm_one_open"
            ),
            models.CheckConstraint(
                condition=Q(settled_at=None, outcome="") | Q(settled_at__isnull=False) & ~Q(outcome=""),
                name="exhibit_alarm_settled",
            ),
        ]
        indexes = [
            models.Index(fields=["raised_at"], name="exhibit_alarm_open", condition=Q(settled_at=None))
        ]

    def __str__(self) -> str:
        return f"{self.exhibit_id} {self.danger}"


class ExhibitCheck(models.Model):
    """Bytes to be read and hashed again by a worker. `claimed_until` is its lease, renewed while it reads."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    exhibit = models.ForeignKey("requests_app.Exhibit", on_delete=models.PROTECT, related_name="checks")
    why = models.CharField(max_length=10, choices=Why.choices)
    ordered_by = actor(optional=True, db_index=False)
    ordered_at = models.DateTimeField(default=clock.now)
    claimed_until = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    fits = models.BooleanField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["exhibit"], condition=Q(done_at=None), name="exhibit_check_one_open"
            ),
        ]
        indexes = [models.Index(fields=["ordered_at"], name="exhibit_check_open", condition=Q(done_at=None))]

    def __str__(self) -> str:
        return f"{self.exhibit_id} {self.why}"


class Disposal(models.Model):
    """The end of custody: one person proposes it, another one confirms or declines it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    exhibit = models.ForeignKey("requests_app.Exhibit", on_delete=models.PROTECT, related_name="disposals")
    ending = models.CharField(max_length=10, choices=Ending.choices)
    receiver = models.CharField(max_length=300, blank=True, default="")
    method = models.TextField(blank=True, default="")
    reason = models.TextField()
    proposed_by = actor(db_index=False)
    proposed_at = models.DateTimeField(default=clock.now)
    proposer_signature = models.JSONField(default=dict)
    decided_by = actor(optional=True, db_index=False)
    decided_at = models.DateTimeField(null=True, blank=True)
    confirmed = models.BooleanField(null=True, blank=True)
    decider_signature = models.JSONField(null=True, blank=True)
    word = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["exhibit"], condition=Q(decided_at=None), name="disposal_one_open_per_exhibit"
            ),
            models.CheckConstraint(condition=~Q(decided_by=F("proposed_by")), name="disposal_by_two_people"),
            models.CheckConstraint(
                condition=Q(decided_at=None, confirmed=None)
                | Q(decided_at__isnull=False, confirmed__isnull=False, decided_by__isnull=False),
                name="disposal_is_decided_whole",
            ),
        ]
        indexes = [
            models.Index(fields=["proposed_at"], name="disposal_open", condition=Q(decided_at=None)),
        ]

    def __str__(self) -> str:
        return f"{self.exhibit_id} {self.ending}"


class Upload(models.Model):
    """A file on its way into the vault. How far it has come is read from the file and the parts, never from here.

    `whole_sha256` is the digest of the whole where one request carried it all.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    exhibit = models.ForeignKey("requests_app.Exhibit", on_delete=models.PROTECT, related_name="uploads")
    by = actor(db_index=False)
    length = models.PositiveBigIntegerField()
    filename = models.CharField(max_length=200)
    media_type = models.CharField(max_length=127, default="application/octet-stream")
    status = models.CharField(max_length=10, choices=UploadStatus.choices, default=UploadStatus.OPEN)
    whole_sha256 = models.CharField(max_length=64, blank=True, default="")
    created_at = models.DateTimeField(default=clock.now)
    expires_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    claimed_until = models.DateTimeField(null=True, blank=True)
    said = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["exhibit"], condition=Q(status__in=UNDER_WAY), name="upload_one_under_way"
            ),
            models.CheckConstraint(condition=Q(status__in=UploadStatus.values), name="upload_status_known"),
            models.CheckConstraint(condition=Q(length__gt=0), name="upload_has_bytes"),
        ]
        indexes = [
            models.Index(
                fields=["expires_at"], name="upload_running_out", condition=Q(status=UploadStatus.OPEN)
            ),
            models.Index(
                fields=["created_at"], name="upload_complete", condition=Q(status=UploadStatus.COMPLETE)
            ),
            models.Index(fields=["by"], name="upload_of_person", condition=Q(status=UploadStatus.OPEN)),
        ]

    def __str__(self) -> str:
        return f"{self.exhibit_id} {self.status}"


class UploadPart(models.Model):
    """Bytes that lie safely on the disk, with the digest they had while they streamed in."""

    upload = models.ForeignKey(Upload, on_delete=models.CASCADE, related_name="parts")
    start = models.PositiveBigIntegerField()
    length = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["start"]
        constraints = [
            models.UniqueConstraint(fields=["upload", "start"], name="uploadpart_once"),
            models.CheckConstraint(condition=Q(length__gt=0), name="uploadpart_has_bytes"),
        ]

    def __str__(self) -> str:
        return f"{self.upload_id} {self.start}+{self.length}"

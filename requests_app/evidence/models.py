"""Tables of the room: the exhibit, and the custody log, to which entries are only ever added."""

import uuid
from typing import Any

from django.db import models
from django.db.models import Q

from requests_app.accounts.actors import actor
from requests_app.core import clock
from requests_app.evidence.kinds import Action, Nature, Origin, Relation, Status


class Exhibit(models.Model):
    """One thing or one file, from receipt or collection to return or destruction.

    `facts` is what was said when it was recorded and never changes; `corrections` lies over it, and every change of
    it is an entry of the log. `authority` holds it now, `holder` is the person there who signed for it; `outside`
    names whoever has it outside the portal. `leaves` is false for an exhibit that is not to be sent. `task` is the
    id of the task for which it was recorded, `items` the items of the request it answers.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("requests_app.CaseFile", on_delete=models.PROTECT, related_name="exhibits")
    number = models.PositiveIntegerField()
    original = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="copies"
    )
    relation = models.CharField(max_length=10, choices=Relation.choices, blank=True, default="")
    nature = models.CharField(max_length=10, choices=Nature.choices)
    origin = models.CharField(max_length=10, choices=Origin.choices)
    status = models.CharField(max_length=20, choices=Status.choices)
    description = models.TextField()
    taken_at = models.DateTimeField()
    facts = models.JSONField(default=dict)
    corrections = models.JSONField(default=dict, blank=True)
    items = models.JSONField(default=list, blank=True)
    task = models.UUIDField(null=True, blank=True)
    authority = models.ForeignKey("requests_app.Authority", on_delete=models.PROTECT, related_name="+")
    recorded_authority = models.ForeignKey(
        "requests_app.Authority", on_delete=models.PROTECT, related_name="+"
    )
    recorded_by = actor(db_index=False)
    recorded_at = models.DateTimeField(default=clock.now)
    holder = actor(optional=True)
    outside = models.CharField(max_length=300, blank=True, default="")
    leaves = models.BooleanField(default=True)
    file = models.ForeignKey(
        "requests_app.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="exhibits"
    )
    filename = models.CharField(max_length=200, blank=True, default="")
    size = models.PositiveBigIntegerField(null=True, blank=True)
    verified_at = models.DateTimeField(null=True, blank=True)
    seal_number = models.CharField(max_length=120, blank=True, default="")
    storage_place = models.CharField(max_length=120, blank=True, default="")
    storage_conditions = models.CharField(max_length=120, blank=True, default="")

    class Meta:
        ordering = ["case", "number"]
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="exhibit_number_in_case"),
            models.CheckConstraint(condition=Q(nature__in=Nature.values), name="exhibit_nature_known"),
            models.CheckConstraint(condition=Q(origin__in=Origin.values), name="exhibit_origin_known"),
            models.CheckConstraint(condition=Q(status__in=Status.values), name="exhibit_status_known"),
            models.CheckConstraint(
                condition=Q(original=None, relation="")
                | Q(original__isnull=False, relation__in=Relation.values),
                name="exhibit_copy_says_how",
            ),
            models.CheckConstraint(
                condition=Q(file=None) | Q(nature=Nature.FILE, size__isnull=False),
                name="exhibit_file_has_size",
            ),
            models.CheckConstraint(condition=~Q(description=""), name="exhibit_is_described"),
        ]
        indexes = [
            models.Index(fields=["authority", "-recorded_at", "-id"], name="exhibit_by_authority"),
            models.Index(fields=["recorded_authority", "-recorded_at", "-id"], name="exhibit_by_recorder"),
            models.Index(fields=["task"], name="exhibit_by_task", condition=Q(task__isnull=False)),
            models.Index(
                fields=["verified_at", "id"],
                name="exhibit_oldest_verified",
                condition=Q(file__isnull=False, status__in=[Status.HELD, Status.OUTSIDE]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id}/{self.short_label}"

    @property
    def short_label(self) -> str:
        """Its number, without the case: for those who see no case."""
        return f"E{self.number}"

    @property
    def label(self) -> str:
        """The reference of the case and its number."""
        return f"{self.case.reference}/{self.short_label}"

    @property
    def is_over(self) -> bool:
        """Whether custody has ended."""
        return self.status in (Status.RETURNED, Status.DESTROYED)

    def fact(self, key: str) -> Any:
        """One field as it stands after corrections."""
        return self.corrections.get(key, self.facts.get(key, ""))


class CustodyEntry(models.Model):
    """One line of the custody log: number n of an exhibit, bound to line n-1 by its hash. A trigger keeps it final.

    `at` is when it was written, `happened_at` when it happened. `fits` says whether the bytes had their SHA-256, empty
    where nothing was hashed. `signatures` are the words of giver and taker with the digest of what they signed.
    """

    exhibit = models.ForeignKey(Exhibit, on_delete=models.PROTECT, related_name="entries")
    number = models.PositiveIntegerField()
    action = models.CharField(max_length=20, choices=Action.choices)
    at = models.DateTimeField()
    happened_at = models.DateTimeField()
    by = actor(optional=True, db_index=False)
    by_label = models.CharField(max_length=200)
    giver = models.CharField(max_length=300, blank=True, default="")
    taker = models.CharField(max_length=300, blank=True, default="")
    purpose = models.TextField(blank=True, default="")
    place = models.CharField(max_length=120, blank=True, default="")
    note = models.TextField(blank=True, default="")
    sha256 = models.CharField(max_length=64, blank=True, default="")
    fits = models.BooleanField(null=True, blank=True)
    data = models.JSONField(default=dict, blank=True)
    document = models.ForeignKey(
        "requests_app.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    document_name = models.CharField(max_length=150, blank=True, default="")
    signatures = models.JSONField(default=list, blank=True)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["exhibit", "number"], name="custody_one_line_per_number"),
            models.CheckConstraint(condition=Q(action__in=Action.values), name="custody_action_known"),
        ]

    def __str__(self) -> str:
        return f"{self.exhibit_id}#{self.number} {self.action}"

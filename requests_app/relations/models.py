"""Tables of relations: which case came from which, and the texts that parallel requests last had in common."""

from django.db import models
from django.db.models import F, Q

from requests_app.accounts.actors import actor


class Relation(models.Model):
    """One case (`of`, the later one) belongs to another (`to`). Only links made by hand are ever taken back.

    `version` is the text an amendment or another new draft started from; `sections` what was carried from it.
    `shared` is, for a parallel request, what its shared sections said when it began.
    """

    class Kind(models.TextChoices):
        STARTED_FROM = "started_from", "Started from"
        SUPPLEMENTARY = "supplementary", "Supplementary request"
        AMENDMENT = "amendment", "Amendment"
        PARALLEL = "parallel", "Same matter, another State"
        LINKED = "linked", "Linked"
        FOLLOWS = "follows", "Follows an emergency"

    kind = models.CharField(max_length=20, choices=Kind.choices)
    of = models.ForeignKey("requests_app.CaseFile", on_delete=models.PROTECT, related_name="relations")
    to = models.ForeignKey("requests_app.CaseFile", on_delete=models.PROTECT, related_name="relations_back")
    version = models.ForeignKey(
        "requests_app.Version", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    sections = models.JSONField(default=list, blank=True)
    shared = models.JSONField(default=dict, blank=True)
    note = models.CharField(max_length=500, blank=True, default="")
    by = actor(db_index=False)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["of", "to", "kind"], name="relation_once"),
            models.CheckConstraint(condition=~Q(of=F("to")), name="relation_between_two"),
            models.CheckConstraint(
                condition=Q(
                    kind__in=["started_from", "supplementary", "amendment", "parallel", "linked", "follows"]
                ),
                name="relation_kind_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(kind="amendment") | Q(version__isnull=False), name="relation_amends_a_version"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.of_id} {self.kind} {self.to_id}"


class Common(models.Model):
    """What a shared section of two parallel requests said when they were last brought together."""

    one = models.ForeignKey("requests_app.CaseFile", on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey("requests_app.CaseFile", on_delete=models.PROTECT, related_name="+")
    section = models.CharField(max_length=30)
    data = models.JSONField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["one", "other", "section"], name="common_once"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="common_pair_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.one_id}/{self.other_id}/{self.section}"

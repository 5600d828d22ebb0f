"""The table of precedents: what was found on one offence between the laws of two States. Rows are only added."""

import uuid

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q

from requests_app.accounts.actors import actor

NEWEST_FIRST = ("-judged_on", "-id")


class Precedent(models.Model):
    """One sheet of an approved version, without the facts of its case: those stay in the version.

    `elements` lists for each element its code, its words and whether our law and theirs have it. `our_key` and
    `their_key` are the provisions folded, so that “§ 303b (4)” and “§303b(4)” are one. `conclusion` may speak
    of the case: it is shown only to those who see the case. A trigger refuses every change.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("requests_app.CaseFile", on_delete=models.PROTECT, related_name="precedents")
    version = models.ForeignKey("requests_app.Version", on_delete=models.PROTECT, related_name="precedents")
    sheet = models.CharField(max_length=8)
    state = models.CharField(max_length=2)
    article = models.CharField(max_length=10)
    our_provision = models.CharField(max_length=200)
    our_key = models.CharField(max_length=200)
    their_provision = models.CharField(max_length=200)
    their_key = models.CharField(max_length=200)
    their_text = models.TextField(blank=True, default="")
    their_source = models.CharField(max_length=300, blank=True, default="")
    elements = models.JSONField(default=list)
    result = models.CharField(max_length=10)
    conclusion = models.TextField(blank=True, default="")
    judged_on = models.DateField()
    kept_by = actor(db_index=False)
    search = SearchVectorField(null=True, editable=False)

    class Meta:
        ordering = NEWEST_FIRST
        constraints = [
            models.UniqueConstraint(fields=["version", "sheet"], name="precedent_once_per_sheet"),
            models.CheckConstraint(
                condition=Q(result__in=["both", "partly", "not"]), name="precedent_result_is_known"
            ),
        ]
        indexes = [
            models.Index(fields=NEWEST_FIRST, name="precedent_newest"),
            models.Index(fields=["state", *NEWEST_FIRST], name="precedent_of_state"),
            models.Index(fields=["state", "our_key", *NEWEST_FIRST], name="precedent_of_provision"),
            models.Index(fields=["state", "article", *NEWEST_FIRST], name="precedent_of_article"),
            GinIndex(fields=["search"], name="precedent_search"),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.our_provision} / {self.state} {self.their_provision}"

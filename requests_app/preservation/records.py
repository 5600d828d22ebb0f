"""What is recorded on the way of a preservation: orders, confirmations, extensions, paths, words at a step."""

import uuid

from django.db import models
from django.db.models import Q

from requests_app.accounts.actors import actor


class PreservationRecord(models.Model):
    """A record belongs to one preservation and names who wrote it and when. Only ever added."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    recorded_at = models.DateTimeField()
    recorded_by = actor()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{type(self).__name__} of {self.recorded_at:%Y-%m-%d}"


class PreservationOrder(PreservationRecord):
    """One order to the provider, or its renewal; `ends_on` is the last day it binds."""

    preservation = models.ForeignKey(
        "requests_app.Preservation", on_delete=models.PROTECT, related_name="orders"
    )
    provider = models.CharField(max_length=300)
    address = models.TextField(blank=True, default="")
    email = models.EmailField(blank=True, default="")
    legal_basis = models.TextField()
    scope = models.TextField(blank=True, default="")
    grounds_seen = models.JSONField(default=list, blank=True, help_text="Narrow grounds that showed a sign.")
    reasons = models.TextField(blank=True, default="")
    ordered_on = models.DateField()
    ends_on = models.DateField()

    class Meta:
        ordering = ["recorded_at", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(provider=""), name="preservation_order_names_the_provider"),
            models.CheckConstraint(condition=~Q(legal_basis=""), name="preservation_order_has_a_basis"),
            models.CheckConstraint(
                condition=Q(ends_on__gte=models.F("ordered_on")), name="preservation_order_ends_later"
            ),
        ]


class PreservationAnswer(PreservationRecord):
    """What the provider, or the State we asked, says it preserves. There may be several, each for a part."""

    class Extent(models.TextChoices):
        FULL = "full", "Everything that was asked"
        PARTIAL = "partial", "Part of it"
        NONE = "none", "Nothing: the data are not there"

    class HashMethod(models.TextChoices):
        SHA256 = "sha256", "SHA-256"
        SHA512 = "sha512", "SHA-512"
        SHA3_256 = "sha3_256", "SHA3-256"
        OTHER = "other", "Another"

    preservation = models.ForeignKey(
        "requests_app.Preservation", on_delete=models.PROTECT, related_name="answers"
    )
    extent = models.CharField(max_length=10, choices=Extent.choices)
    scope = models.TextField(blank=True, default="", help_text="What is preserved.")
    left_out = models.TextField(blank=True, default="", help_text="What is not, and why.")
    effected_at = models.DateTimeField(null=True, blank=True)
    ticket = models.CharField(max_length=120, blank=True, default="")
    answered_by = models.CharField(max_length=200, blank=True, default="")
    hash_method = models.CharField(max_length=10, choices=HashMethod.choices, blank=True, default="")
    hash_value = models.CharField(max_length=200, blank=True, default="")
    log = models.TextField(blank=True, default="", help_text="The log of the preservation, if there is one.")

    class Meta:
        ordering = ["recorded_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(extent__in=["full", "partial", "none"]), name="preservation_extent_known"
            ),
            models.CheckConstraint(
                condition=Q(extent="none") | Q(effected_at__isnull=False),
                name="preservation_answer_has_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(extent="full") | ~Q(left_out=""), name="preservation_answer_names_the_rest"
            ),
            models.CheckConstraint(
                condition=Q(hash_value="") | ~Q(hash_method=""), name="preservation_hash_has_a_method"
            ),
        ]


class PreservationExtension(PreservationRecord):
    """An extension (K02): asked for, or given; `until` is the new end."""

    class Kind(models.TextChoices):
        ASKED = "asked", "Asked for"
        GIVEN = "given", "Given"

    preservation = models.ForeignKey(
        "requests_app.Preservation", on_delete=models.PROTECT, related_name="extensions"
    )
    kind = models.CharField(max_length=10, choices=Kind.choices)
    ended_on = models.DateField(help_text="The end before the extension.")
    until = models.DateField()
    reason = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["recorded_at", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=["asked", "given"]), name="extension_kind_known"),
            models.CheckConstraint(condition=Q(until__gt=models.F("ended_on")), name="extension_ends_later"),
        ]


class ThirdStatePath(PreservationRecord):
    """A provider in a third State took part: the least of traffic data that tells who and by which path."""

    preservation = models.ForeignKey(
        "requests_app.Preservation", on_delete=models.PROTECT, related_name="third_states"
    )
    state = models.CharField(max_length=2)
    provider = models.CharField(max_length=300)
    path = models.TextField()
    told_on = models.DateField()

    class Meta:
        ordering = ["recorded_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="") & ~Q(provider="") & ~Q(path=""), name="third_state_is_named"
            )
        ]


class PreservationWord(PreservationRecord):
    """Words that belong to a step, with the codes they rest on: grounds of a refusal, kinds of a warning."""

    preservation = models.ForeignKey(
        "requests_app.Preservation", on_delete=models.PROTECT, related_name="words"
    )
    verb = models.CharField(max_length=30)
    codes = models.JSONField(default=list, blank=True)
    text = models.TextField()
    on = models.DateField()

    class Meta:
        ordering = ["recorded_at", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="preservation_word_has_a_text"),
            models.CheckConstraint(
                condition=~Q(verb__in=["refuse", "propose_refusal", "decline"]) | ~Q(codes=[]),
                name="preservation_refusal_has_a_ground",
            ),
        ]

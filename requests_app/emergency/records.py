"""What is recorded in an emergency and never changed: calls, decisions, asks and answers of providers, deliveries,
confirmations, reviews, notes."""

import uuid

from django.db import models
from django.db.models import Q

from requests_app.accounts.actors import actor


class Record(models.Model):
    """A record belongs to one emergency and names who wrote it and when. Only ever added."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    recorded_at = models.DateTimeField()
    recorded_by = actor(db_index=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{type(self).__name__} of {self.recorded_at:%Y-%m-%d %H:%M}"


def of_emergency(name: str) -> models.ForeignKey:
    """The column that ties a record to its emergency."""
    return models.ForeignKey("requests_app.Emergency", on_delete=models.PROTECT, related_name=name)


class Call(Record):
    """A call through an independent channel: to verify who called us, or to ask another State.

    `number` is that of the directory at this moment, never the one a caller gave.
    """

    class Outcome(models.TextChoices):
        CONFIRMED = "confirmed", "They confirm the call"
        DENIED = "denied", "They know nothing of it"
        UNREACHED = "unreached", "Nobody could be reached"

    class Through(models.TextChoices):
        DIRECTORY = "directory", "The number of the directory"
        INTERPOL = "interpol", "INTERPOL"
        DIPLOMATIC = "diplomatic", "The diplomatic mission"
        PERSON = "person", "A person known to us"

    emergency = of_emergency("calls")
    authority = models.ForeignKey(
        "requests_app.Authority", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    through = models.CharField(max_length=12, choices=Through.choices)
    number = models.CharField(max_length=60, blank=True, default="")
    spoke_to = models.CharField(max_length=200, blank=True, default="")
    called_at = models.DateTimeField()
    outcome = models.CharField(max_length=12, choices=Outcome.choices)
    note = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["called_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome__in=["confirmed", "denied", "unreached"]), name="call_outcome_known"
            ),
            models.CheckConstraint(
                condition=Q(through__in=["directory", "interpol", "diplomatic", "person"]),
                name="call_through_known",
            ),
            models.CheckConstraint(
                condition=~Q(through="directory") | Q(authority__isnull=False) & ~Q(number=""),
                name="call_by_the_directory",
            ),
            models.CheckConstraint(
                condition=Q(outcome="unreached") | ~Q(spoke_to=""), name="call_names_who_answered"
            ),
        ]


class Decision(Record):
    """The test of Article 2(o), element by element, and what follows from it."""

    class Outcome(models.TextChoices):
        EMERGENCY = "emergency", "It is an emergency"
        NOT_AN_EMERGENCY = "not_an_emergency", "It is not an emergency"
        NOT_AT_ONCE = "not_at_once", "It is one, but what is asked needs the ordinary review"

    emergency = of_emergency("decisions")
    version = models.ForeignKey("requests_app.Version", on_delete=models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=20, choices=Outcome.choices)
    test = models.JSONField(help_text="[{element, answer, reasons}]")
    reasons = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["recorded_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome__in=["emergency", "not_an_emergency", "not_at_once"]),
                name="emergency_decision_known",
            ),
            models.CheckConstraint(condition=~Q(test=[]), name="emergency_decision_is_tested"),
            models.CheckConstraint(
                condition=Q(outcome="emergency") | ~Q(reasons=""), name="emergency_reroute_has_reasons"
            ),
        ]


class ProviderOrder(Record):
    """What a provider was asked or ordered to give, by what right, and until when."""

    class Kind(models.TextChoices):
        VOLUNTARY = "voluntary", "Asked to give it of its own accord"
        ORDER = "order", "Ordered to give it"
        PRESERVE = "preserve", "Ordered to preserve it"

    emergency = of_emergency("orders")
    number = models.PositiveSmallIntegerField()
    provider = models.CharField(max_length=300)
    contact = models.CharField(max_length=300, blank=True, default="")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    what = models.TextField()
    legal_basis = models.CharField(max_length=300)
    sent_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["emergency", "number"], name="emergency_order_numbered"),
            models.CheckConstraint(
                condition=Q(kind__in=["voluntary", "order", "preserve"]), name="emergency_order_known"
            ),
            models.CheckConstraint(
                condition=~Q(provider="") & ~Q(what="") & ~Q(legal_basis=""), name="emergency_order_says_what"
            ),
        ]


class ProviderAnswer(Record):
    """What came of an order: given, preserved, or not, and why not."""

    class Outcome(models.TextChoices):
        GIVEN = "given", "Given"
        PRESERVED = "preserved", "Preserved"
        PARTLY = "partly", "Given in part"
        NOT_GIVEN = "not_given", "Not given"

    order = models.OneToOneField(ProviderOrder, on_delete=models.PROTECT, related_name="answer")
    outcome = models.CharField(max_length=12, choices=Outcome.choices)
    what = models.TextField()
    answered_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome__in=["given", "preserved", "partly", "not_given"]),
                name="provider_answer_known",
            ),
            models.CheckConstraint(condition=~Q(what=""), name="provider_answer_says_what"),
        ]


class Delivery(Record):
    """What left, to whom, how and when; what became of each thing that was asked."""

    class Means(models.TextChoices):
        ENCRYPTED = "encrypted", "Encrypted e-mail"
        NETWORK = "network", "Secure network of points of contact"
        INTERPOL = "interpol", "INTERPOL channel"
        HAND = "hand", "By hand"
        TELEPHONE = "telephone", "Read out on the verified line"

    emergency = of_emergency("deliveries")
    authority = models.ForeignKey("requests_app.Authority", on_delete=models.PROTECT, related_name="+")
    to = models.CharField(max_length=200)
    means = models.CharField(max_length=12, choices=Means.choices)
    what = models.TextField()
    outcomes = models.JSONField(default=list, help_text="[{item, outcome, remark}]")
    conditions = models.TextField(blank=True, default="")
    exhibits = models.PositiveSmallIntegerField(default=0)
    delivered_at = models.DateTimeField()

    class Meta:
        ordering = ["delivered_at", "id"]
        verbose_name_plural = "deliveries"
        constraints = [
            models.CheckConstraint(
                condition=Q(means__in=["encrypted", "network", "interpol", "hand", "telephone"]),
                name="emergency_delivery_means_known",
            ),
            models.CheckConstraint(condition=~Q(to="") & ~Q(what=""), name="emergency_delivery_says_what"),
        ]


class Reply(Record):
    """What another State answered to our call."""

    class Outcome(models.TextChoices):
        GIVEN = "given", "Given"
        PARTLY = "partly", "Given in part"
        REFUSED = "refused", "Not given"
        REROUTED = "rerouted", "An ordinary request is asked for"

    emergency = of_emergency("replies")
    outcome = models.CharField(max_length=12, choices=Outcome.choices)
    what = models.TextField()
    their_reference = models.CharField(max_length=120, blank=True, default="")
    answered_at = models.DateTimeField()

    class Meta:
        ordering = ["answered_at", "id"]
        verbose_name_plural = "replies"
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome__in=["given", "partly", "refused", "rerouted"]),
                name="emergency_reply_known",
            ),
            models.CheckConstraint(condition=~Q(what=""), name="emergency_reply_says_what"),
        ]


class Confirmation(Record):
    """The written confirmation: theirs of what they asked, or ours of what we asked."""

    emergency = of_emergency("confirmations")
    confirmed_at = models.DateTimeField()
    signed_by = models.CharField(max_length=200)
    their_reference = models.CharField(max_length=120, blank=True, default="")
    agrees = models.BooleanField(help_text="Whether it says what was said on the telephone.")
    differences = models.TextField(blank=True, default="")
    file = models.ForeignKey(
        "requests_app.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    filename = models.CharField(max_length=150, blank=True, default="")

    class Meta:
        ordering = ["confirmed_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(agrees=True) | ~Q(differences=""), name="emergency_confirmation_differs_in"
            ),
            models.CheckConstraint(condition=~Q(signed_by=""), name="emergency_confirmation_signed"),
        ]


class Review(Record):
    """What a second person holds of it afterwards."""

    class Rightly(models.TextChoices):
        YES = "yes", "Yes"
        NO = "no", "No"
        UNKNOWN = "unknown", "It cannot be said yet"

    emergency = of_emergency("reviews")
    rightly = models.CharField(max_length=10, choices=Rightly.choices)
    test = models.TextField()
    went_well = models.TextField(blank=True, default="")
    went_badly = models.TextField(blank=True, default="")
    beyond_need = models.TextField(blank=True, default="")
    follow_up = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["recorded_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(rightly__in=["yes", "no", "unknown"]), name="emergency_review_known"
            ),
            models.CheckConstraint(condition=~Q(test=""), name="emergency_review_has_reasons"),
            models.CheckConstraint(
                condition=Q(rightly="yes") | ~Q(follow_up=""), name="emergency_review_follows_up"
            ),
        ]


class EmergencyNote(Record):
    """Words that belong to a step: why it was withdrawn, closed, given up."""

    emergency = of_emergency("notes")
    verb = models.CharField(max_length=30)
    text = models.TextField()

    class Meta:
        ordering = ["recorded_at", "id"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="emergency_note_has_a_text")]

"""What is recorded while a request of another State is received, checked, asked about and consulted on."""

import uuid
from datetime import date

from django.db import models
from django.db.models import Q

from requests_app.accounts.actors import actor
from requests_app.assurances.kinds import Kind as Assured


class Record(models.Model):
    """A record belongs to one incoming request and names who wrote it and when."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    recorded_at = models.DateTimeField()
    recorded_by = actor(db_index=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{type(self).__name__} of {self.recorded_at:%Y-%m-%d}"


def belongs(name: str) -> models.ForeignKey:
    """The request a record belongs to; `name` is how the request calls its records."""
    return models.ForeignKey("requests_app.Incoming", on_delete=models.PROTECT, related_name=name)


class IncomingPaper(Record):
    """A paper that came with the request or after it: in the vault, under the name it came with. Only ever added."""

    class Kind(models.TextChoices):
        REQUEST = "request", "The request itself"
        TRANSLATION = "translation", "Translation"
        ANNEX = "annex", "Annex"
        ANSWER = "answer", "Answer to a question or a consultation"
        ORDER = "order", "Domestic order"
        RECEIPT = "receipt", "Receipt"
        OTHER = "other", "Other"

    incoming = belongs("papers")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    title = models.CharField(max_length=200, blank=True, default="")
    name = models.CharField(max_length=150)
    file = models.ForeignKey("requests_app.StoredFile", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["recorded_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["incoming", "file"], name="incoming_paper_once"),
            models.CheckConstraint(
                condition=Q(
                    kind__in=["request", "translation", "annex", "answer", "order", "receipt", "other"]
                ),
                name="incoming_paper_kind_known",
            ),
        ]


class SenderCheck(Record):
    """One look at whether the request is genuine: what was compared, whom we asked, what came of it. Only added.

    Whoever was asked was asked at an address of the directory; `contact` says through which of its particulars.
    """

    class Outcome(models.TextChoices):
        KNOWN = "known", "Known sender, channel and signature"
        DOUBTED = "doubted", "To be verified"
        CONFIRMED = "confirmed", "Confirmed by the sender"
        DENIED = "denied", "Not genuine"

    class Compared(models.TextChoices):
        AUTHORITY = "authority", "The sender is a listed authority"
        CHANNEL = "channel", "It came through a channel of that authority"
        SIGNATURE = "signature", "Signature or seal is the known one"
        ELECTRONIC = "electronic", "The electronic signature is valid"
        REFERENCE = "reference", "It follows a known case"

    class Contact(models.TextChoices):
        PHONE = "phone", "Telephone of the directory"
        EMAIL = "email", "E-mail of the directory"
        POST = "post", "Post to the address of the directory"

    incoming = belongs("checks")
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    compared = models.JSONField(default=list, blank=True, help_text="Codes of what was compared and fits.")
    authority = models.ForeignKey(
        "requests_app.Authority", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    contact = models.CharField(max_length=10, choices=Contact.choices, blank=True, default="")
    answered_by = models.CharField(max_length=120, blank=True, default="")
    on = models.DateField()
    note = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["-recorded_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome__in=["known", "doubted", "confirmed", "denied"]),
                name="sender_check_outcome_known",
            ),
            models.CheckConstraint(
                condition=Q(outcome__in=["known", "doubted"])
                | (Q(authority__isnull=False) & ~Q(contact="") & ~Q(answered_by="")),
                name="sender_check_independent",
            ),
        ]


class Forwarding(Record):
    """Where a misdirected request was sent on to, and whether it arrived there."""

    incoming = belongs("forwardings")
    to = models.ForeignKey(
        "requests_app.Authority", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    to_name = models.CharField(max_length=200)
    to_address = models.TextField(blank=True, default="")
    reason = models.TextField()
    confirmed_on = models.DateField(null=True, blank=True)
    their_reference = models.CharField(max_length=120, blank=True, default="")
    note = models.TextField(blank=True, default="", help_text="What is known of it, if nobody confirmed.")
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = actor(optional=True, db_index=False)

    class Meta:
        ordering = ["-recorded_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(settled_at__isnull=True, settled_by__isnull=True)
                | Q(settled_at__isnull=False, settled_by__isnull=False)
                & (Q(confirmed_on__isnull=False) | ~Q(note="")),
                name="forwarding_settled_pair",
            ),
            models.CheckConstraint(condition=~Q(reason="") & ~Q(to_name=""), name="forwarding_says_why"),
        ]


class IncomingQuestion(Record):
    """What we ask of the requesting State, until when, and the answer. Our clock stops meanwhile."""

    incoming = belongs("questions")
    number = models.PositiveSmallIntegerField()
    question = models.TextField()
    points = models.JSONField(default=list, blank=True, help_text="[{key, message, source}]")
    due_on = models.DateField()
    warned_at = models.DateTimeField(null=True, blank=True)
    warned_until = models.DateField(null=True, blank=True)
    answer = models.TextField(blank=True, default="")
    answered_on = models.DateField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = actor(optional=True, db_index=False)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["incoming", "number"], name="incoming_question_number"),
            models.CheckConstraint(condition=~Q(question=""), name="incoming_question_has_a_text"),
            models.CheckConstraint(
                condition=Q(settled_at__isnull=True, settled_by__isnull=True, answer="", answered_on=None)
                | Q(settled_at__isnull=False, settled_by__isnull=False),
                name="incoming_question_settled_pair",
            ),
            models.CheckConstraint(
                condition=Q(warned_at__isnull=True, warned_until__isnull=True)
                | Q(warned_at__isnull=False, warned_until__isnull=False),
                name="incoming_question_warned_pair",
            ),
        ]

    @property
    def open_until(self) -> date:
        """The last day on which the answer is in time: that of the warning, once there was one."""
        return self.warned_until or self.due_on


class PointWaived(Record):
    """A lack of the request we go on without, and why. Only ever added."""

    incoming = belongs("waivers")
    key = models.CharField(max_length=120)
    message = models.TextField()
    reason = models.TextField()

    class Meta:
        ordering = ["recorded_at"]
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="point_waived_with_a_reason"),
            models.UniqueConstraint(fields=["incoming", "key"], name="point_waived_once"),
        ]


class IncomingConsultation(Record):
    """A consultation: on what and because of which grounds, what we offer, what the requesting State says."""

    class Outcome(models.TextChoices):
        AGREED = "agreed", "Agreed"
        PARTLY = "partly", "Agreed in part"
        NO_AGREEMENT = "no_agreement", "No agreement"
        NO_REPLY = "no_reply", "No reply in time"

    incoming = belongs("consultations")
    number = models.PositiveSmallIntegerField()
    subject = models.TextField()
    grounds = models.JSONField(default=list, blank=True)
    due_on = models.DateField()
    outcome = models.CharField(max_length=12, choices=Outcome.choices, blank=True, default="")
    answer = models.TextField(blank=True, default="")
    answered_on = models.DateField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = actor(optional=True, db_index=False)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["incoming", "number"], name="incoming_consultation_number"),
            models.CheckConstraint(condition=~Q(subject=""), name="incoming_consultation_has_a_subject"),
            models.CheckConstraint(
                condition=Q(outcome="", settled_at__isnull=True, settled_by__isnull=True)
                | ~Q(outcome="") & Q(settled_at__isnull=False, settled_by__isnull=False),
                name="incoming_consultation_settled_pair",
            ),
        ]


class ConsultationOffer(models.Model):
    """A condition we offered in a consultation; it stands in the register of assurances under its own number."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    consultation = models.ForeignKey(IncomingConsultation, on_delete=models.PROTECT, related_name="offers")
    kind = models.CharField(max_length=30, choices=Assured.choices)
    text = models.TextField()
    assurance = models.ForeignKey("requests_app.Assurance", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="consultation_offer_has_a_text")]

    def __str__(self) -> str:
        return f"offer {self.kind} of {self.consultation_id}"


class Unconsulted(Record):
    """Why the requesting State is not consulted before a refusal or postponement. Stays inside. Only ever added."""

    class Why(models.TextChoices):
        ENDANGERS = "endangers", "It would endanger somebody"
        SECRECY = "secrecy", "It would betray a case or a source"
        POINTLESS = "pointless", "No condition could cure the ground"
        NOT_REQUIRED = "not_required", "The instrument asks for none"

    incoming = belongs("unconsulted")
    why = models.CharField(max_length=14, choices=Why.choices)
    reason = models.TextField()

    class Meta:
        ordering = ["-recorded_at"]
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="unconsulted_with_a_reason"),
            models.CheckConstraint(
                condition=Q(why__in=["endangers", "secrecy", "pointless", "not_required"]),
                name="unconsulted_why_known",
            ),
        ]


class IncomingNote(Record):
    """Words that belong to a step. Only ever added."""

    incoming = belongs("notes")
    verb = models.CharField(max_length=30)
    text = models.TextField()

    class Meta:
        ordering = ["-recorded_at"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="incoming_note_has_a_text")]

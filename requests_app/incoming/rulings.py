"""What is recorded when a request is decided, executed, sent and followed afterwards."""

import uuid

from django.db import models
from django.db.models import F, Q

from requests_app.accounts.actors import actor
from requests_app.directory.models import Channel
from requests_app.execution.words import Ground
from requests_app.incoming.records import Record, belongs


class DecisionProposal(Record):
    """A decision as one person proposes it and another takes it, or sends it back.

    `reasons` stay inside; `safe_reasons` are what the letter may say.
    """

    class Outcome(models.TextChoices):
        OPEN = "open", "Waits for a second person"
        TAKEN = "taken", "Decided as proposed"
        SENT_BACK = "sent_back", "Sent back"
        OVERTAKEN = "overtaken", "Overtaken"

    incoming = belongs("proposals")
    number = models.PositiveSmallIntegerField()
    version = models.ForeignKey("requests_app.Version", on_delete=models.PROTECT, related_name="+")
    reasons = models.TextField()
    safe_reasons = models.TextField(blank=True, default="")
    outcome = models.CharField(max_length=10, choices=Outcome.choices, default=Outcome.OPEN)
    word = models.TextField(blank=True, default="")
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = actor(optional=True, db_index=False)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["incoming", "number"], name="proposal_number"),
            models.UniqueConstraint(
                fields=["incoming"], condition=Q(outcome="open"), name="proposal_one_open"
            ),
            models.CheckConstraint(condition=~Q(reasons=""), name="proposal_has_reasons"),
            models.CheckConstraint(
                condition=Q(outcome="open", decided_at__isnull=True, decided_by__isnull=True)
                | Q(outcome__in=["taken", "sent_back", "overtaken"])
                & Q(decided_at__isnull=False, decided_by__isnull=False),
                name="proposal_decided_pair",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="taken") | ~Q(decided_by=F("recorded_by")),
                name="proposal_taken_by_a_second_person",
            ),
        ]


class ItemDecision(models.Model):
    """What is decided on one item, as part of a proposal. Only ever added.

    `reaches` says why a ground found to bar does not reach an item that is granted all the same.
    """

    class Decision(models.TextChoices):
        GRANTED = "granted", "Granted"
        CONDITIONS = "conditions", "Granted under conditions"
        PARTLY = "partly", "Granted in part"
        NARROWED = "narrowed", "Narrowed"
        POSTPONED = "postponed", "Postponed"
        REFUSED = "refused", "Refused"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    proposal = models.ForeignKey(DecisionProposal, on_delete=models.PROTECT, related_name="items")
    item = models.CharField(max_length=20)
    number = models.PositiveSmallIntegerField()
    decision = models.CharField(max_length=12, choices=Decision.choices)
    reason = models.TextField(blank=True, default="")
    grounds = models.JSONField(default=list, blank=True)
    conditions = models.JSONField(default=list, blank=True, help_text="[{kind, text}]")
    narrowed_to = models.TextField(blank=True, default="")
    review_on = models.DateField(null=True, blank=True)
    reaches = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["proposal", "item"], name="item_decision_once"),
            models.CheckConstraint(
                condition=Q(
                    decision__in=["granted", "conditions", "partly", "narrowed", "postponed", "refused"]
                ),
                name="item_decided_in_a_known_way",
            ),
            models.CheckConstraint(
                condition=~Q(decision="refused") | (~Q(grounds=[]) & ~Q(reason="")),
                name="item_refused_on_a_ground",
            ),
            models.CheckConstraint(
                condition=~Q(decision="postponed") | (Q(review_on__isnull=False) & ~Q(reason="")),
                name="item_postponed_until_a_day",
            ),
            models.CheckConstraint(
                condition=~Q(decision="conditions") | ~Q(conditions=[]), name="item_conditions_are_named"
            ),
            models.CheckConstraint(
                condition=~Q(decision__in=["partly", "narrowed"]) | ~Q(narrowed_to=""),
                name="item_narrowed_to_something",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.decision} on item {self.number}"


class DomesticOrder(Record):
    """The order of a domestic authority or court for some items, or its refusal. Only ever added."""

    incoming = belongs("orders")
    kind = models.CharField(max_length=12, choices=Ground.choices, default=Ground.COURT_ORDER)
    items = models.JSONField(help_text="Ids of the items it covers.")
    order_no = models.CharField(max_length=120)
    authority_name = models.CharField(max_length=200)
    judge = models.CharField(max_length=120, blank=True, default="")
    ordered_on = models.DateField()
    valid_until = models.DateField(null=True, blank=True)
    scope = models.TextField(blank=True, default="")
    refused = models.BooleanField(default=False)
    reasons = models.TextField(blank=True, default="")
    paper = models.ForeignKey(
        "requests_app.IncomingPaper", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["recorded_at"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(items=[]) & ~Q(order_no=""), name="domestic_order_names_items"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["court_order", "prosecutor", "statute", "consent"]),
                name="domestic_order_kind_known",
            ),
            models.CheckConstraint(
                condition=Q(refused=False) | ~Q(reasons=""), name="domestic_refusal_has_reasons"
            ),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("ordered_on")),
                name="domestic_order_ends_after_it_begins",
            ),
        ]


class IncomingObstacle(Record):
    """What stands in the way of execution, as the requesting State was told. Only ever added."""

    class Kind(models.TextChoices):
        OBSTACLE = "obstacle", "Execution is impossible, or possible in part only"
        DELAY = "delay", "Execution takes significantly longer"
        SECRECY = "secrecy", "Secrecy cannot be kept"

    incoming = belongs("obstacles")
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10, choices=Kind.choices)
    text = models.TextField()
    expected_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["incoming", "number"], name="incoming_obstacle_number"),
            models.CheckConstraint(condition=~Q(text=""), name="incoming_obstacle_has_a_text"),
            models.CheckConstraint(
                condition=Q(kind__in=["obstacle", "delay", "secrecy"]), name="incoming_obstacle_kind_known"
            ),
        ]


class IncomingSending(Record):
    """A result that went out: how, when, and when it was received."""

    incoming = belongs("sendings")
    number = models.PositiveSmallIntegerField()
    version = models.ForeignKey("requests_app.Version", on_delete=models.PROTECT, related_name="+")
    channel = models.CharField(max_length=20, choices=Channel.choices)
    sent_on = models.DateField()
    note = models.TextField(blank=True, default="")
    received_on = models.DateField(null=True, blank=True)
    received_by = models.CharField(max_length=120, blank=True, default="")

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["incoming", "number"], name="incoming_sending_number"),
            models.CheckConstraint(
                condition=Q(received_on__isnull=True, received_by="")
                | (Q(received_on__isnull=False) & ~Q(received_by="")),
                name="incoming_sending_received_pair",
            ),
            models.CheckConstraint(
                condition=Q(received_on__isnull=True) | Q(received_on__gte=F("sent_on")),
                name="incoming_received_after_sent",
            ),
        ]


class FollowUp(Record):
    """What has to be settled after the transfer: a consent, an account, a return, costs. It blocks the closing."""

    class Kind(models.TextChoices):
        USE_CONSENT = "use_consent", "Consent to another use"
        ACCOUNT_OF_USE = "account_of_use", "Account of use"
        ONWARD_TRANSFER = "onward_transfer", "Authorisation of an onward transfer"
        RETURN_OF_ORIGINALS = "return_of_originals", "Return of originals"
        COSTS = "costs", "Costs"

    class Outcome(models.TextChoices):
        OPEN = "open", "Open"
        GIVEN = "given", "Given or done"
        LIMITED = "limited", "Given within limits"
        DECLINED = "declined", "Declined"
        DROPPED = "dropped", "No longer needed"

    incoming = belongs("follow_ups")
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=20, choices=Kind.choices)
    text = models.TextField()
    due_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, default=Outcome.OPEN)
    word = models.TextField(blank=True, default="")
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = actor(optional=True, db_index=False)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["incoming", "number"], name="follow_up_number"),
            models.CheckConstraint(condition=~Q(text=""), name="follow_up_has_a_text"),
            models.CheckConstraint(
                condition=Q(outcome="open", word="", settled_at__isnull=True, settled_by__isnull=True)
                | Q(outcome__in=["given", "limited", "declined", "dropped"])
                & ~Q(word="")
                & Q(settled_at__isnull=False, settled_by__isnull=False),
                name="follow_up_settled_with_a_word",
            ),
        ]
        indexes = [
            models.Index(fields=["incoming"], name="follow_up_open", condition=Q(outcome="open")),
        ]

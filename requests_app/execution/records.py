"""What hangs on a task. Every row is only ever added: triggers see to it."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from requests_app.accounts.actors import actor
from requests_app.execution.acts import ACTS
from requests_app.execution.models import LONGEST_LINE, LONGEST_NAME
from requests_app.execution.words import Formalities, Ground, Hurdle, Measure, Outcome


class Kept(models.Model):
    """A row with the person who wrote it and the moment."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    by = actor(db_index=False)
    at = models.DateTimeField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{type(self).__name__} {self.pk}"


class TaskItem(models.Model):
    """One item as it was given: its words, copied from the request, and what the decision leaves of it.

    `entry` is the id of the item in the request and is never shown to whoever executes; `number` is theirs.
    `rows` are labels and texts; `about` are the persons and identifiers it needs, each with a heading and rows.
    """

    task = models.ForeignKey("requests_app.Task", on_delete=models.PROTECT, related_name="items")
    number = models.PositiveSmallIntegerField()
    entry = models.CharField(max_length=20)
    type = models.CharField(max_length=10)
    title = models.CharField(max_length=200)
    limits = models.TextField(blank=True, default="")
    rows = models.JSONField(default=list)
    about = models.JSONField(default=list)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["task", "number"], name="taskitem_number_in_task"),
            models.UniqueConstraint(fields=["task", "entry"], name="taskitem_once_per_task"),
        ]
        indexes = [models.Index(fields=["entry"], name="taskitem_of_entry")]

    def __str__(self) -> str:
        return f"{self.task_id}/{self.number}"


class Act(Kept):
    """One thing that was done: what, when, where, by whom, before whom, on what authority.

    Moments are kept in UTC with the zone in which they were written down. `items` are ids of entries; `present`
    and `attending` are lists of name and capacity, the latter of those who came for the requesting State.
    `corrects` is the act that this one puts right: the older one stays, and no longer counts.
    """

    task = models.ForeignKey("requests_app.Task", on_delete=models.PROTECT, related_name="acts")
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=20, choices=[(one.code, one.title) for one in ACTS.values()])
    items = ArrayField(models.CharField(max_length=20))
    did = models.TextField()
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    zone = models.CharField(max_length=60)
    place = models.TextField()
    carried_out_by = models.TextField()
    present = models.JSONField(default=list)
    attending = models.JSONField(default=list)
    order_kind = models.CharField(max_length=12, choices=Ground.choices)
    order_number = models.CharField(max_length=LONGEST_LINE, blank=True, default="")
    order_made_on = models.DateField(null=True, blank=True)
    order_made_by = models.CharField(max_length=LONGEST_NAME, blank=True, default="")
    order_text = models.TextField(blank=True, default="")
    formalities = models.TextField(blank=True, default="")
    details = models.JSONField(default=dict)
    cost = models.CharField(max_length=40, blank=True, default="")
    cost_for = models.TextField(blank=True, default="")
    extraordinary = models.BooleanField(default=False)
    document = models.ForeignKey(
        "requests_app.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    document_name = models.CharField(max_length=150, blank=True, default="")
    corrects = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="corrected_by"
    )
    why_corrected = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["task", "number"], name="act_number_in_task"),
            models.CheckConstraint(condition=Q(kind__in=list(ACTS)), name="act_kind_known"),
            models.CheckConstraint(condition=Q(order_kind__in=Ground.values), name="act_ground_known"),
            models.CheckConstraint(
                condition=~Q(did="") & ~Q(place="") & ~Q(carried_out_by="") & ~Q(zone=""),
                name="act_says_what_where_who",
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None) | Q(ended_at__gte=F("began_at")), name="act_ends_after_it_began"
            ),
            models.CheckConstraint(
                condition=Q(corrects=None) | ~Q(why_corrected=""), name="act_corrected_for_a_reason"
            ),
            models.CheckConstraint(condition=Q(cost="") | ~Q(cost_for=""), name="act_cost_is_for_something"),
        ]


class TaskNote(Kept):
    """Words that belong to a step: why it was declined, sent back, given to somebody else, called off."""

    task = models.ForeignKey("requests_app.Task", on_delete=models.PROTECT, related_name="notes")
    verb = models.CharField(max_length=20)
    text = models.TextField()
    person = actor(optional=True, db_index=False)
    due_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["at", "id"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="tasknote_has_a_text")]


class Obstacle(Kept):
    """What stands in the way of some items, as the executing authority reports it."""

    task = models.ForeignKey("requests_app.Task", on_delete=models.PROTECT, related_name="obstacles")
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=12, choices=Hurdle.choices)
    items = ArrayField(models.CharField(max_length=20))
    text = models.TextField()
    expected_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["task", "number"], name="obstacle_number_in_task"),
            models.CheckConstraint(condition=Q(kind__in=Hurdle.values), name="obstacle_kind_known"),
            models.CheckConstraint(condition=~Q(text=""), name="obstacle_says_what"),
            models.CheckConstraint(
                condition=~Q(kind=Hurdle.LATE) | Q(expected_on__isnull=False), name="obstacle_late_until"
            ),
        ]


class ObstacleAnswer(Kept):
    """What the central authority did about it: when the requesting State was told, what it said, how to go on."""

    obstacle = models.OneToOneField(Obstacle, on_delete=models.PROTECT, related_name="answer")
    told_on = models.DateField(null=True, blank=True)
    their_word = models.TextField(blank=True, default="")
    text = models.TextField()
    due_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="obstacle_answer_says_how")]


class HandIn(Kept):
    """One handing in: the formalities, what else there is to say, and the certification."""

    task = models.ForeignKey("requests_app.Task", on_delete=models.PROTECT, related_name="hand_ins")
    round = models.PositiveSmallIntegerField()
    formalities = models.CharField(max_length=12, choices=Formalities.choices)
    formalities_text = models.TextField(blank=True, default="")
    secrecy_kept = models.BooleanField(null=True, blank=True)
    note = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["round"]
        constraints = [
            models.UniqueConstraint(fields=["task", "round"], name="handin_round_in_task"),
            models.CheckConstraint(
                condition=Q(formalities__in=Formalities.values), name="handin_formalities_known"
            ),
            models.CheckConstraint(
                condition=Q(formalities__in=[Formalities.NONE_ASKED, Formalities.FOLLOWED])
                | ~Q(formalities_text=""),
                name="handin_formalities_explained",
            ),
        ]


class ItemResult(models.Model):
    """What came of one item at one handing in; the newest round counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    hand_in = models.ForeignKey(HandIn, on_delete=models.PROTECT, related_name="results")
    entry = models.CharField(max_length=20)
    outcome = models.CharField(max_length=12, choices=Outcome.choices)
    came = models.TextField(blank=True, default="")
    why = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["hand_in", "entry"], name="itemresult_once"),
            models.CheckConstraint(condition=Q(outcome__in=Outcome.values), name="itemresult_outcome_known"),
            models.CheckConstraint(
                condition=Q(outcome=Outcome.EXECUTED) | ~Q(why=""), name="itemresult_says_why_not"
            ),
            models.CheckConstraint(
                condition=Q(outcome=Outcome.NOT_EXECUTED) | ~Q(came=""), name="itemresult_says_what_came"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.entry}: {self.outcome}"


class ProductReview(Kept):
    """How one product was judged before it leaves: an exhibit, the words of a result, or what the acts of a task say.

    The newest counts. `seen` is the digest of what was looked at: a product that changed since is judged again.
    `findings` holds, by check, the finding and its reasons. A redacted exhibit names the copy that leaves instead.
    """

    case = models.ForeignKey(
        "requests_app.CaseFile", on_delete=models.PROTECT, related_name="product_reviews"
    )
    exhibit = models.ForeignKey(
        "requests_app.Exhibit", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    result = models.ForeignKey(ItemResult, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    acts_of = models.ForeignKey(
        "requests_app.Task", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    number = models.PositiveSmallIntegerField()
    seen = models.CharField(max_length=64)
    findings = models.JSONField()
    flagged = models.BooleanField()
    looked_at = models.TextField()
    measure = models.CharField(max_length=10, choices=Measure.choices)
    measure_text = models.TextField(blank=True, default="")
    leaves_instead = models.ForeignKey(
        "requests_app.Exhibit", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    redacted_text = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="review_number_in_case"),
            models.CheckConstraint(
                condition=Q(exhibit__isnull=False, result=None, acts_of=None)
                | Q(exhibit=None, result__isnull=False, acts_of=None)
                | Q(exhibit=None, result=None, acts_of__isnull=False),
                name="review_of_one_product",
            ),
            models.CheckConstraint(condition=Q(measure__in=Measure.values), name="review_measure_known"),
            models.CheckConstraint(
                condition=Q(measure=Measure.AS_IS) | Q(flagged=True) & ~Q(measure_text=""),
                name="review_measure_has_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(measure=Measure.REDACTED)
                | Q(exhibit__isnull=False, leaves_instead__isnull=False)
                | Q(exhibit=None) & ~Q(redacted_text=""),
                name="review_redaction_names_what_leaves",
            ),
        ]


class ReviewOpinion(Kept):
    """What the second person says to a review in which something was flagged."""

    review = models.OneToOneField(ProductReview, on_delete=models.PROTECT, related_name="opinion")
    agrees = models.BooleanField()
    reasons = models.TextField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(reasons=""), name="review_opinion_has_reasons")]

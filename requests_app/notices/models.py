"""Tables of the notices: each once per person, and how each person wants to be told."""

from django.db import models
from django.db.models import Q

from requests_app.accounts.actors import actor
from requests_app.notices.kinds import Kind, Way

FIRST_HOUR = 7


class Notice(models.Model):
    """One sentence for one person. `about` names the matter, so that all notices of it end with it.

    `mail_due` says that it still waits for the summary; `mailed_at` when it left, alone or in a summary.
    `settled_at` means that the matter is over: nothing more is sent.
    """

    person = actor(db_index=False)
    key = models.CharField(max_length=120)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    text = models.CharField(max_length=300)
    url = models.CharField(max_length=200, blank=True, default="")
    case = models.ForeignKey(
        "requests_app.CaseFile",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    about = models.CharField(max_length=80, blank=True, default="")
    urgent = models.BooleanField(default=False)
    created_at = models.DateTimeField()
    way = models.CharField(max_length=8, choices=Way.choices)
    mailed_at = models.DateTimeField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "key"], name="notice_once_per_person"),
            models.CheckConstraint(condition=~Q(text=""), name="notice_says_something"),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="notice_kind_known"),
            models.CheckConstraint(condition=Q(way__in=Way.values), name="notice_way_known"),
        ]
        indexes = [
            models.Index(fields=["person", "-created_at", "-id"], name="notice_newest"),
            models.Index(
                fields=["person", "-id"],
                name="notice_unread",
                condition=Q(read_at=None, settled_at=None),
            ),
            models.Index(
                fields=["person", "id"],
                name="notice_for_summary",
                condition=Q(way="summary", mailed_at=None, settled_at=None),
            ),
            models.Index(
                fields=["about"], name="notice_open_about", condition=Q(settled_at=None) & ~Q(about="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} for {self.person_id}"


class Preference(models.Model):
    """How one person wants to be told, and when the next summary is due. Without a row the defaults count.

    `ways` maps a kind to a way. `next_summary_at` is empty while nothing waits for a summary, so that the beat reads
    only what is due.
    """

    person = models.OneToOneField(
        "requests_app.User", on_delete=models.PROTECT, related_name="notice_preference"
    )
    time_zone = models.CharField(max_length=60, blank=True, default="")
    hour = models.PositiveSmallIntegerField(default=FIRST_HOUR)
    ways = models.JSONField(default=dict, blank=True)
    next_summary_at = models.DateTimeField(null=True, blank=True)
    last_summary_on = models.DateField(null=True, blank=True, help_text="The day, where the person is.")

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(hour__lte=23), name="notice_hour_of_a_day")]
        indexes = [
            models.Index(
                fields=["next_summary_at"],
                name="notice_summary_due",
                condition=Q(next_summary_at__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"preferences of {self.person_id}"

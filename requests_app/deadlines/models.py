"""Tables of the clocks: what runs, when it stood still, what was sent; and the days and lengths that people set."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from requests_app.accounts.actors import actor
from requests_app.core import clock
from requests_app.deadlines.declaration import Outcome, Whose
from requests_app.law.clocks import Unit

UNITS = [(unit.value, unit.value) for unit in Unit]


class Deadline(models.Model):
    """One clock of one case, from its start to its end.

    Length and calendar are those of the moment it started: a working value that is changed later counts for new
    clocks alone. `due_at` is the moment after which it is late; for a clock that counts days, the end of `due_on`.
    `next_alarm_at` is empty while nothing is to be sent: paused, ended. `alarmed_until` is the nominal moment of
    the last alarm, so that a clock of the computer that jumps neither repeats nor loses one.
    """

    case = models.ForeignKey(
        "requests_app.CaseFile", db_index=False, on_delete=models.PROTECT, related_name="deadlines"
    )
    code = models.CharField(max_length=4)
    variant = models.CharField(max_length=20, blank=True, default="")
    subject = models.CharField(max_length=60, blank=True, default="")
    whose = models.CharField(max_length=6, choices=[(one.value, one.value) for one in Whose])
    state = models.CharField(max_length=2, help_text="Whose calendar counts.")
    # Whose people are warned besides ours: the authority that was given a task.
    authority = models.ForeignKey(
        "requests_app.Authority",
        null=True,
        blank=True,
        db_index=False,
        on_delete=models.PROTECT,
        related_name="+",
    )
    amount = models.PositiveIntegerField(null=True, blank=True)
    unit = models.CharField(max_length=12, choices=UNITS, blank=True, default="")

    started_at = models.DateTimeField()
    started_event = models.CharField(max_length=60)
    started_by = actor(optional=True, db_index=False)
    due_at = models.DateTimeField()
    due_on = models.DateField(null=True, blank=True)
    paused_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_event = models.CharField(max_length=60, blank=True, default="")
    ended_by = actor(optional=True, db_index=False)
    outcome = models.CharField(max_length=12, blank=True, default="")

    next_alarm_at = models.DateTimeField(null=True, blank=True)
    alarmed_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case", "code", "variant", "subject"],
                condition=Q(ended_at=None),
                name="deadline_runs_once",
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, outcome="") | (Q(ended_at__isnull=False) & ~Q(outcome="")),
                name="deadline_ends_somehow",
            ),
            models.CheckConstraint(
                condition=Q(next_alarm_at=None) | Q(ended_at=None, paused_at=None),
                name="deadline_alarms_while_it_runs",
            ),
            models.CheckConstraint(
                condition=Q(outcome__in=["", *Outcome.values]), name="deadline_outcome_known"
            ),
            models.CheckConstraint(
                condition=Q(amount=None, unit="") | (Q(amount__gt=0) & ~Q(unit="")),
                name="deadline_length_whole",
            ),
        ]
        indexes = [
            models.Index(
                fields=["next_alarm_at", "id"],
                name="deadline_next_alarm",
                condition=Q(next_alarm_at__isnull=False),
            ),
            models.Index(fields=["case", "-started_at"], name="deadline_of_case"),
            models.Index(
                fields=["due_at", "id"], name="deadline_due", condition=Q(ended_at=None, paused_at=None)
            ),
            models.Index(
                fields=["started_by", "due_at", "id"],
                name="deadline_of_starter",
                condition=Q(ended_at=None, paused_at=None),
            ),
            models.Index(
                fields=["state", "id"],
                name="deadline_working_days",
                condition=Q(ended_at=None, unit=Unit.WORKING_DAYS.value),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} of {self.case_id}"

    @property
    def is_running(self) -> bool:
        """Whether time passes."""
        return self.ended_at is None and self.paused_at is None

    @property
    def is_late(self) -> bool:
        """Whether the due date has passed (or had, when it ended) while the clock ran."""
        end = self.ended_at or self.paused_at or clock.now()
        return end >= self.due_at


class Pause(models.Model):
    """A time during which a clock stood still, and why."""

    deadline = models.ForeignKey(Deadline, on_delete=models.PROTECT, related_name="pauses")
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)
    event = models.CharField(max_length=60)
    why = models.CharField(max_length=200)
    paused_by = actor(optional=True, db_index=False)
    resumed_by = actor(optional=True, db_index=False)

    class Meta:
        ordering = ["since", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["deadline"], condition=Q(until=None), name="pause_one_open_per_clock"
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="pause_ends_after_it_begins"
            ),
        ]

    def __str__(self) -> str:
        return f"pause of {self.deadline_id}"


class Alarm(models.Model):
    """One alarm of one clock: written with what was sent, once. `overtaken` ones were late and gave way to the next."""

    deadline = models.ForeignKey(Deadline, db_index=False, on_delete=models.PROTECT, related_name="alarms")
    code = models.CharField(max_length=40)
    nominal_at = models.DateTimeField()
    at = models.DateTimeField()
    overtaken = models.BooleanField(default=False)
    told = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["nominal_at", "id"]
        constraints = [models.UniqueConstraint(fields=["deadline", "code"], name="alarm_once_per_clock")]

    def __str__(self) -> str:
        return f"{self.code} of {self.deadline_id}"


class DayOverride(models.Model):
    """A day in one State that is not what its calendar says. Rows are only added; the newest of a day counts."""

    class Kind(models.TextChoices):
        HOLIDAY = "holiday", "A holiday"
        WORKING = "working", "A working day"
        CALENDAR = "calendar", "As the calendar says"

    state = models.CharField(max_length=2)
    day = models.DateField()
    kind = models.CharField(max_length=10, choices=Kind.choices)
    name = models.CharField(max_length=120, blank=True, default="")
    reason = models.TextField()
    set_by = actor(db_index=False)
    set_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["holiday", "working", "calendar"]), name="day_override_kind_known"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="day_override_with_a_reason"),
            models.CheckConstraint(
                condition=~Q(kind="holiday") | ~Q(name=""), name="day_override_names_a_holiday"
            ),
        ]
        indexes = [models.Index(fields=["state", "day", "-id"], name="day_override_newest")]

    def __str__(self) -> str:
        return f"{self.state} {self.day}: {self.kind}"


class Weekend(models.Model):
    """The days of rest of one State's week, where they differ from the calendar. The newest row counts."""

    state = models.CharField(max_length=2)
    days = ArrayField(models.PositiveSmallIntegerField(), size=6)
    reason = models.TextField()
    set_by = actor(db_index=False)
    set_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="weekend_with_a_reason")]
        indexes = [models.Index(fields=["state", "-id"], name="weekend_newest")]

    def __str__(self) -> str:
        return f"{self.state}: {self.days}"


class WorkingValue(models.Model):
    """How long a clock is from now on. Rows are only added; the newest of a clock counts."""

    code = models.CharField(max_length=4)
    variant = models.CharField(max_length=20, blank=True, default="")
    amount = models.PositiveIntegerField()
    reason = models.TextField()
    set_by = actor(db_index=False)
    set_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="working_value_with_a_reason"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="working_value_is_a_length"),
        ]
        indexes = [models.Index(fields=["code", "variant", "-id"], name="working_value_newest")]

    def __str__(self) -> str:
        return f"{self.code}: {self.amount}"

"""Tables of the work that waits for a person, and of mail that was logged."""

import uuid

from django.db import models
from django.db.models import Q

from requests_app.accounts.actors import actor
from requests_app.core import clock
from requests_app.operations.kinds import Kind

LONGEST_TEXT = 300
LONGEST_DETAIL = 2000


class WorkItem(models.Model):
    """One piece of work with an owner. Of each cause (`kind` and `key`) at most one is open.

    `text` says in plain words what is wrong and names nobody; `detail` is the last error as the machine put it,
    shown only to those who may see the case. `not_for` is whoever may not settle it: their own act is looked at.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    key = models.CharField(max_length=120)
    text = models.CharField(max_length=LONGEST_TEXT)
    detail = models.TextField(blank=True, default="")
    case = models.ForeignKey(
        "requests_app.CaseFile", null=True, blank=True, on_delete=models.PROTECT, related_name="work_items"
    )
    opened_at = models.DateTimeField(default=clock.now, editable=False)
    due_at = models.DateTimeField(null=True, blank=True)
    not_for = actor(optional=True, db_index=False)
    owner = actor(optional=True, db_index=False)
    taken_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = actor(optional=True, db_index=False)
    settled_how = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "key"], condition=Q(settled_at=None), name="work_one_open_per_cause"
            ),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="work_kind_known"),
            models.CheckConstraint(condition=~Q(key="") & ~Q(text=""), name="work_says_what"),
            models.CheckConstraint(
                condition=Q(owner=None, taken_at=None) | Q(owner__isnull=False, taken_at__isnull=False),
                name="work_taken_pair",
            ),
            models.CheckConstraint(
                condition=Q(settled_at=None, settled_by=None, settled_how="")
                | Q(settled_at__isnull=False) & ~Q(settled_how=""),
                name="work_settled_with_word",
            ),
        ]
        indexes = [
            models.Index(fields=["opened_at", "id"], name="work_open", condition=Q(settled_at=None)),
            models.Index(fields=["owner", "opened_at"], name="work_of_owner", condition=Q(settled_at=None)),
            models.Index(fields=["kind", "key", "settled_at"], name="work_of_cause"),
            models.Index(
                fields=["-settled_at", "id"], name="work_settled", condition=Q(settled_at__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"

    @property
    def stream(self) -> str:
        """The name of this item's stream in the register."""
        return f"work/{self.pk}"

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something."""
        return self.settled_at is None

    @property
    def is_late(self) -> bool:
        """Whether it should have been done by now."""
        return self.is_open and self.due_at is not None and self.due_at < clock.now()


class Mail(models.Model):
    """A letter, mail or file that came in and named no case we know.

    It is matched to a case, of which it then is a paper, or set aside with a reason. `number` is what people
    call it until then.
    """

    class How(models.TextChoices):
        EMAIL = "email", "E-mail"
        POST = "post", "Post or courier"
        HAND = "hand", "Handed in"
        TELEPHONE = "telephone", "Telephone"
        OTHER = "other", "Another way"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.CharField(max_length=20, unique=True)
    sender = models.CharField(max_length=300)
    subject = models.CharField(max_length=300)
    how = models.CharField(max_length=12, choices=How.choices)
    received_at = models.DateTimeField()
    note = models.TextField(blank=True, default="")
    logged_at = models.DateTimeField(default=clock.now, editable=False)
    logged_by = actor(db_index=False)
    case = models.ForeignKey(
        "requests_app.CaseFile", null=True, blank=True, on_delete=models.PROTECT, related_name="mail"
    )
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = actor(optional=True, db_index=False)
    reason = models.TextField(blank=True, default="", help_text="Why it belongs there, or to no case.")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(sender="") & ~Q(subject=""), name="mail_says_what"),
            models.CheckConstraint(
                condition=Q(how__in=["email", "post", "hand", "telephone", "other"]), name="mail_how_known"
            ),
            models.CheckConstraint(
                condition=Q(settled_at=None, settled_by=None, case=None, reason="")
                | Q(settled_at__isnull=False, settled_by__isnull=False) & ~Q(reason=""),
                name="mail_settled_with_reason",
            ),
        ]
        indexes = [
            models.Index(fields=["-received_at", "-id"], name="mail_newest"),
            models.Index(fields=["received_at", "id"], name="mail_open", condition=Q(settled_at=None)),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def stream(self) -> str:
        """The name of this mail's stream in the register."""
        return f"mail/{self.pk}"

    @property
    def is_open(self) -> bool:
        """Whether nobody has said yet where it belongs."""
        return self.settled_at is None


class MailFile(models.Model):
    """A file that came with it, in the vault."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    mail = models.ForeignKey(Mail, on_delete=models.PROTECT, related_name="files")
    file = models.ForeignKey("requests_app.StoredFile", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=150)

    class Meta:
        ordering = ["name", "id"]
        constraints = [models.UniqueConstraint(fields=["mail", "file"], name="mail_file_once")]

    def __str__(self) -> str:
        return self.name

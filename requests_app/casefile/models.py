"""Tables of the dossier: the case, its draft section by section, who wrote in it, its frozen versions."""

import uuid

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q

from requests_app.accounts.actors import actor
from requests_app.core import clock

NEWEST_FIRST = ("-updated_at", "-id")
RESTRICTED = "restricted"


class CaseFile(models.Model):
    """One matter. The procedure (a request going out or coming in, a preservation, an emergency) points here
    and holds the status.

    `requesting_state` is the State that asks us; it is empty where we ask. The columns after `updated_at` repeat
    what the draft or the last version says, so that lists need no JSON. They are written by `casefile.services`
    only.
    """

    class Kind(models.TextChoices):
        OUTGOING = "outgoing", "Request to another State"
        INCOMING = "incoming", "Request from another State"
        PRESERVATION = "preservation", "Preservation"
        EMERGENCY = "emergency", "Emergency request"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reference = models.CharField(max_length=40, unique=True)
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=Kind.choices, default=Kind.OUTGOING)
    authority = models.ForeignKey("requests_app.Authority", on_delete=models.PROTECT, related_name="+")
    opened_by = actor()
    opened_at = models.DateTimeField(default=clock.now)
    officer = actor()
    draft_open = models.BooleanField(default=True)
    updated_at = models.DateTimeField(default=clock.now)
    requesting_state = models.CharField(max_length=2, blank=True, default="", db_default="")

    requested_state = models.CharField(max_length=2, blank=True, default="")
    confidentiality = models.CharField(max_length=20, default="ordinary")
    domestic_reference = models.CharField(max_length=100, blank=True, default="")
    due_on = models.DateField(null=True, blank=True)
    urgency = models.CharField(max_length=10, default="ordinary")
    other_references = models.JSONField(default=list, blank=True)
    version_count = models.PositiveIntegerField(default=0)
    search = SearchVectorField(null=True, editable=False)

    class Meta:
        ordering = NEWEST_FIRST
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["outgoing", "incoming", "preservation", "emergency"]),
                name="case_kind_is_known",
            ),
            models.CheckConstraint(
                condition=Q(kind="outgoing", requesting_state="")
                | (Q(kind="incoming") & ~Q(requesting_state=""))
                | Q(kind__in=["preservation", "emergency"]),
                name="case_says_who_asks",
            ),
            models.CheckConstraint(
                condition=Q(confidentiality__in=["ordinary", "confidential", "restricted"]),
                name="case_confidentiality_is_known",
            ),
            models.CheckConstraint(
                condition=Q(urgency__in=["ordinary", "urgent", "emergency"]), name="case_urgency_is_known"
            ),
        ]
        indexes = [
            models.Index(fields=NEWEST_FIRST, name="case_newest"),
            models.Index(fields=["authority", *NEWEST_FIRST], name="case_of_authority"),
            models.Index(fields=["officer", *NEWEST_FIRST], name="case_of_officer"),
            GinIndex(fields=["search"], name="case_search"),
            models.Index(
                fields=["reference"], name="case_restricted", condition=Q(confidentiality="restricted")
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def stream(self) -> str:
        """The name of this case's stream in the register."""
        return f"case/{self.pk}"

    @property
    def was_submitted(self) -> bool:
        """Whether a version was ever frozen."""
        return self.version_count > 0

    @property
    def asked_of_us(self) -> bool:
        """Whether another State asks us; False where we ask."""
        return self.requesting_state != ""

    @property
    def is_restricted(self) -> bool:
        """Whether only its team may see it."""
        return self.confidentiality == RESTRICTED


class DraftSection(models.Model):
    """One section of the draft as it is now. `revision` counts its changes.

    `entry_revisions` says for every entry of a repeated section (removed ones too) at which revision it was
    changed last, so that two people working on two entries do not stand in each other's way. `removed` keeps
    the last entries taken out, newest last, so that taking out can be undone.
    """

    case = models.ForeignKey(CaseFile, on_delete=models.PROTECT, related_name="draft_sections")
    section = models.CharField(max_length=30)
    data = models.JSONField(default=dict, blank=True)
    revision = models.PositiveIntegerField(default=1)
    entry_revisions = models.JSONField(default=dict, blank=True)
    removed = models.JSONField(default=list, blank=True)
    edited_by = actor()
    edited_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "section"], name="draft_one_row_per_section")]

    def __str__(self) -> str:
        return f"{self.case_id}/{self.section} r{self.revision}"


class Contributor(models.Model):
    """Someone who wrote in the draft: an author for everything that asks for a second person."""

    case = models.ForeignKey(CaseFile, on_delete=models.PROTECT, related_name="contributor_rows")
    user = actor()
    since = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "user"], name="contributor_once_per_case")]

    def __str__(self) -> str:
        return f"{self.case_id}/{self.user_id}"


class TeamMember(models.Model):
    """Someone who may see a case while it is restricted. The rows say who may now; the register, who ever might.

    Being on the team opens nothing that the person's role does not open in an ordinary case.
    """

    case = models.ForeignKey(CaseFile, on_delete=models.PROTECT, related_name="team_rows")
    user = actor(db_index=False)
    since = models.DateTimeField()
    added_by = actor(db_index=False)
    reason = models.TextField(blank=True, default="")
    named_themselves = models.BooleanField(default=False)

    class Meta:
        constraints = [
            # Beginning with the person: every list asks for the cases of one person.
            models.UniqueConstraint(fields=["user", "case"], name="team_once_per_case"),
            models.CheckConstraint(
                condition=Q(named_themselves=False) | ~Q(reason=""), name="team_named_oneself_with_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id}/{self.user_id}"


class CaseKey(models.Model):
    """What makes another case a probable duplicate: a person, an identifier or a domestic reference, folded.

    Written anew with the draft, whenever it says something else.
    """

    case = models.ForeignKey(CaseFile, on_delete=models.PROTECT, related_name="keys")
    kind = models.CharField(max_length=10)
    key = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "kind", "key"], name="casekey_once_per_case"),
            models.CheckConstraint(
                condition=Q(kind__in=["person", "identifier", "domestic"]), name="casekey_kind_is_known"
            ),
        ]
        # The newest few of a key are read, however many cases share it.
        indexes = [models.Index(fields=["key", "-id"], name="casekey_newest")]

    def __str__(self) -> str:
        return f"{self.case_id}/{self.kind}"


class Acknowledgement(models.Model):
    """An officer's word on a warning. Rows are only added; the newest counts.

    `code` is the key of the point (`readiness.Point.key`): it changes with the facts that raised the warning,
    so that a word given on other facts does not silence it. `message` is the warning as it was read.
    """

    case = models.ForeignKey(CaseFile, on_delete=models.PROTECT, related_name="acknowledgements")
    code = models.CharField(max_length=120)
    message = models.TextField(default="")
    reason = models.TextField()
    by = actor()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="acknowledged_with_a_reason")]
        indexes = [models.Index(fields=["case", "code", "-at"], name="acknowledged_newest")]

    def __str__(self) -> str:
        return f"{self.case_id}/{self.code}"


class Version(models.Model):
    """The content as it was submitted. Never changed: a trigger refuses UPDATE, DELETE and TRUNCATE.

    `sha256` is the digest of the canonical JSON of `content`; `schema` names the published format it was
    validated against; `law_version` and `law_digest` name the catalogue in force at that moment.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(CaseFile, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    sha256 = models.CharField(max_length=64)
    schema = models.CharField(max_length=40)
    law_version = models.CharField(max_length=40)
    law_digest = models.CharField(max_length=64)
    frozen_by = actor()
    frozen_at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="version_one_per_number"),
            models.CheckConstraint(condition=Q(number__gte=1), name="version_number_from_one"),
            models.CheckConstraint(condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="version_has_a_sha256"),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} v{self.number}"

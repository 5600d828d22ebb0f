"""Tables of the directory: States, authorities, participation in instruments, bilateral treaties."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from requests_app.core import clock
from requests_app.directory import iso

CONFIRMATION_LASTS_DAYS = 365


def _in_order(first: str, second: str, name: str) -> models.CheckConstraint:
    """Where both dates are known, the first is not later than the second."""
    either_unknown = Q(**{f"{first}__isnull": True}) | Q(**{f"{second}__isnull": True})
    return models.CheckConstraint(condition=either_unknown | Q(**{f"{first}__lte": F(second)}), name=name)


def _ends_after(start: str, end: str, name: str) -> models.CheckConstraint:
    """Nothing ends that has not begun on an earlier day."""
    begun = Q(**{f"{start}__isnull": False, f"{start}__lt": F(end)})
    return models.CheckConstraint(condition=Q(**{f"{end}__isnull": True}) | begun, name=name)


class Channel(models.TextChoices):
    """The ways a request may travel; the codes are those of the request's own content."""

    CENTRAL_AUTHORITY = "central_authority", "Between central authorities"
    DIPLOMATIC = "diplomatic", "Diplomatic channel"
    INTERPOL = "interpol", "INTERPOL"
    DIRECT = "direct", "Direct contact between judicial authorities"
    POINT_24_7 = "point_24_7", "24/7 point of contact"


class Bilingual(models.TextChoices):
    """Whether a State wants letters between itself and another in two languages, and how they are set."""

    NO = "", "In one language"
    COLUMNS = "columns", "In two languages, side by side"
    INTERLEAVED = "interleaved", "In two languages, one under the other"


class Sourced(models.Model):
    """An entry that somebody vouched for: where it was read, when it was checked, how often it was edited.

    ``revision`` is 0 as long as only the loader has written the row. The loader leaves edited rows alone, and
    a form that was opened on an older revision is told so.
    """

    source = models.CharField(max_length=500, blank=True)
    checked_on = models.DateField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=0)

    class Meta:
        abstract = True


class State(Sourced):
    """A State or territory of ISO 3166-1, or a fictional State of the demonstration."""

    code = models.CharField(max_length=2, primary_key=True)
    names = models.JSONField(default=dict)
    is_territory = models.BooleanField(default=False)
    is_demo = models.BooleanField(default=False)
    retains_death_penalty = models.BooleanField(null=True, blank=True)
    accepted_languages = models.JSONField(default=list, blank=True)
    bilingual = models.CharField(max_length=12, choices=Bilingual.choices, blank=True, default=Bilingual.NO)
    notes = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(condition=Q(code__regex=r"^[A-Z]{2}$"), name="state_code_is_two_capitals"),
            models.CheckConstraint(
                condition=Q(bilingual__in=["", "columns", "interleaved"]), name="state_bilingual_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name()

    def name(self, lang: str = "en") -> str:
        """The name as it is kept in that language; failing that as CLDR has it; failing that English, or the code."""
        return self.names.get(lang) or iso.name(self.code, lang) or self.names.get("en") or self.code


class Authority(Sourced):
    """An office one can write to: a central authority, a 24/7 point, a prosecutor, a court, a police unit."""

    class Kind(models.TextChoices):
        CENTRAL = "central", "Central authority"
        POINT_24_7 = "point_24_7", "24/7 point of contact"
        PROSECUTOR = "prosecutor", "Prosecutor"
        COURT = "court", "Court"
        POLICE = "police", "Police"
        OTHER = "other", "Other authority"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    code = models.SlugField(max_length=80, unique=True)
    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="authorities")
    name = models.CharField(max_length=200)
    name_original = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    address = models.TextField(max_length=600, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=60, blank=True)
    website = models.URLField(max_length=300, blank=True)
    hours = models.CharField(max_length=200, blank=True)
    channels = models.JSONField(default=list, blank=True)
    languages = models.JSONField(default=list, blank=True)
    remarks = models.TextField(max_length=2000, blank=True)
    last_confirmed_on = models.DateField(null=True, blank=True)
    is_active = models.BooleanField(default=True)
    checked_on = None  # an address is confirmed by the office itself: last_confirmed_on

    class Meta:
        ordering = ["state_id", "kind", "name"]
        verbose_name_plural = "authorities"
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["central", "point_24_7", "prosecutor", "court", "police", "other"]),
                name="authority_kind_is_known",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def needs_confirming(self) -> bool:
        """True when nobody has confirmed these details within the last year."""
        if self.last_confirmed_on is None:
            return True
        return (clock.today() - self.last_confirmed_on).days > CONFIRMATION_LASTS_DAYS


class Participation(Sourced):
    """What one State has done about one instrument. A row without dates says: checked, and not a party.

    ``denounced_on`` is the day on which a denunciation takes effect, not the day of the notice. A signature
    or ratification that is certain, but not its day, is marked as undated: such a day is never guessed.
    """

    instrument = models.CharField(max_length=30)
    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="participations")
    signed_on = models.DateField(null=True, blank=True)
    signed_undated = models.BooleanField(default=False)
    ratified_on = models.DateField(null=True, blank=True)
    ratified_undated = models.BooleanField(default=False)
    in_force_on = models.DateField(null=True, blank=True)
    denounced_on = models.DateField(null=True, blank=True)
    reservations = models.TextField(max_length=4000, blank=True)
    declarations = models.TextField(max_length=4000, blank=True)
    note = models.TextField(max_length=2000, blank=True)

    class Meta:
        ordering = ["instrument", "state_id"]
        constraints = [
            models.UniqueConstraint(fields=["instrument", "state"], name="participation_once_per_instrument"),
            _in_order("signed_on", "ratified_on", "participation_signed_before_ratified"),
            _in_order("signed_on", "in_force_on", "participation_signed_before_in_force"),
            _in_order("ratified_on", "in_force_on", "participation_ratified_before_in_force"),
            _ends_after("in_force_on", "denounced_on", "participation_in_force_before_denounced"),
        ]

    def __str__(self) -> str:
        return f"{self.instrument} / {self.state_id}"


class BilateralTreaty(Sourced):
    """A treaty on mutual legal assistance between two States; it stops binding on ``terminated_on``."""

    code = models.SlugField(max_length=80, unique=True)
    title = models.CharField(max_length=300)
    state_a = models.ForeignKey(State, on_delete=models.PROTECT, related_name="+")
    state_b = models.ForeignKey(State, on_delete=models.PROTECT, related_name="+")
    signed_on = models.DateField(null=True, blank=True)
    in_force_on = models.DateField(null=True, blank=True)
    terminated_on = models.DateField(null=True, blank=True)
    channel = models.CharField(max_length=20, choices=Channel.choices, default=Channel.CENTRAL_AUTHORITY)
    languages = models.JSONField(default=list, blank=True)
    citation = models.CharField(max_length=300)
    note = models.TextField(max_length=2000, blank=True)

    class Meta:
        ordering = ["code"]
        verbose_name_plural = "bilateral treaties"
        constraints = [
            models.CheckConstraint(condition=~Q(state_a=F("state_b")), name="treaty_between_two_states"),
            _in_order("signed_on", "in_force_on", "treaty_signed_before_in_force"),
            _ends_after("in_force_on", "terminated_on", "treaty_in_force_before_terminated"),
        ]

    def __str__(self) -> str:
        return self.title


def home_state_code() -> str:
    """The code of the State whose portal this is."""
    return str(settings.HOME_STATE)

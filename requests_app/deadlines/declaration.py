"""What a declaration of a clock says: pure data, checked when it is written down."""

from dataclasses import dataclass
from enum import StrEnum

from django.db.models import TextChoices

from requests_app.law.clocks import CLOCKS, Clock, Force, Span, Unit


class Whose(StrEnum):
    """Whose days are counted, and who lets them pass."""

    OURS = "ours"
    THEIRS = "theirs"

    @property
    def other(self) -> "Whose":
        return Whose.THEIRS if self is Whose.OURS else Whose.OURS

    @property
    def words(self) -> str:
        """For the end of "counted on …"."""
        return _WHOSE[self]


_WHOSE = {Whose.OURS: "our days", Whose.THEIRS: "their days"}


class Bound(StrEnum):
    """In which direction the law lets a length be changed."""

    FREE = "free"
    """No law sets it: a working value."""

    AT_LEAST = "at_least"
    """The law says at least; longer is allowed."""

    AT_MOST = "at_most"
    """The law says at most; shorter is allowed."""

    FIXED = "fixed"
    """The law says exactly this."""

    NAMED = "named"
    """Somebody names the day; nothing is counted."""


class Told(StrEnum):
    """Who is told of an alarm."""

    HOLDER = "holder"
    """Whoever holds the case."""

    STARTER = "starter"
    """Whoever took the step that started the clock."""

    POINT = "point"
    """Everybody on duty at the 24/7 point."""

    SUPERVISOR = "supervisor"
    """The supervisors."""


class Outcome(TextChoices):
    """How a clock ended."""

    MET = "met", "Done in time"
    LATE = "late", "Done after the due date"
    SUPERSEDED = "superseded", "Replaced by a new one"
    CANCELLED = "cancelled", "No longer needed"
    RELEASED = "released", "Released"


@dataclass(frozen=True, slots=True)
class Scope:
    """For which cases a declaration counts. Empty means all."""

    kinds: tuple[str, ...] = ()
    asked_of_us: bool | None = None
    requested_states: tuple[str, ...] = ()
    urgency: tuple[str, ...] = ()
    not_urgency: tuple[str, ...] = ()


EVERYWHERE = Scope()


@dataclass(frozen=True, slots=True)
class Declared:
    """One clock that runs in the portal.

    `starts` and `ends` name events (an end with its outcome), `pauses` and `resumes` too. `pauses_on_other_turn`
    lets the clock stand still while the other side must act. `setting` names the setting of the installation that
    gives the length where no working value was chosen. `warns` are the alarms before the due date; after it
    there is one at once and then one every `chases`. A clock that `restarts` is replaced when its event comes again.
    """

    clock: Clock
    title: str
    whose: Whose
    starts: tuple[str, ...]
    ends: tuple[tuple[str, Outcome], ...]
    span: Span | None = None
    bound: Bound = Bound.FREE
    variant: str = ""
    pauses: tuple[str, ...] = ()
    resumes: tuple[str, ...] = ()
    pause_reason: str = ""
    pauses_on_other_turn: bool = False
    warns: tuple[Span, ...] = ()
    chases: Span | None = None
    tells: tuple[Told, ...] = (Told.HOLDER,)
    escalates_to: tuple[Told, ...] = (Told.SUPERVISOR,)
    urgent: bool = False
    restarts: bool = False
    several: bool = False
    scope: Scope = EVERYWHERE
    next_step: str = ""
    setting: str = ""

    def __post_init__(self) -> None:
        if (self.span is None) != (self.bound is Bound.NAMED):
            raise ValueError(f"{self.key}: either a length or a named day")
        if self.bound is Bound.FREE and self.clock.force is not Force.DEFAULT:
            raise ValueError(f"{self.key}: a length that the law sets cannot be free")
        if self.bound not in (Bound.FREE, Bound.NAMED) and self.clock.force is Force.DEFAULT:
            raise ValueError(f"{self.key}: only the law binds a length")
        if bool(self.pauses) != bool(self.resumes):
            raise ValueError(f"{self.key}: what pauses must also resume")

    @property
    def code(self) -> str:
        return self.clock.code

    @property
    def key(self) -> tuple[str, str]:
        """Code and variant: the name of the declaration."""
        return self.clock.code, self.variant

    @property
    def is_law(self) -> bool:
        """Whether a law, not the portal, says how long."""
        return self.clock.force in (Force.LAW, Force.NATIONAL_LAW)

    def ends_on(self, event: str) -> Outcome | None:
        """How this event ends the clock; None if it does not."""
        return dict(self.ends).get(event)

    @property
    def events(self) -> frozenset[str]:
        """Every event this declaration names."""
        return frozenset([*self.starts, *dict(self.ends), *self.pauses, *self.resumes])


def legal(code: str, number: int = 0) -> tuple[Clock, Span]:
    """A clock of the law with one of its spans."""
    found = CLOCKS[code]
    return found, found.spans[number]


def met(*events: str) -> tuple[tuple[str, Outcome], ...]:
    """These events end a clock because what it waited for was done."""
    return tuple((event, Outcome.MET) for event in events)


def days(amount: int) -> Span:
    """So many calendar days."""
    return Span(amount, Unit.DAYS)


def working_days(amount: int) -> Span:
    """So many working days."""
    return Span(amount, Unit.WORKING_DAYS)


def hours(amount: int) -> Span:
    """So many hours, through nights and weekends."""
    return Span(amount, Unit.HOURS)


def minutes(amount: int) -> Span:
    """So many minutes."""
    return Span(amount, Unit.MINUTES)

"""What is missing from a request, or likely to be asked: points, and what they are judged by."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from requests_app.clauses.queries import Kept
from requests_app.core import canonical
from requests_app.law.citations import NOTHING_CONFIRMED, Confirmations
from requests_app.sheets.queries import CameBack

MISSING = "missing"


class Severity(StrEnum):
    """Whether a point stops the submission or asks for a word of reason."""

    BLOCK = "block"
    WARN = "warn"


class Progress(StrEnum):
    """How far a section of the task list has come."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    NEEDS_ATTENTION = "needs_attention"
    COMPLETE = "complete"

    @property
    def label(self) -> str:
        """The word shown on the task list."""
        return self.value.replace("_", " ").capitalize()


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to do. `source` is the legal source as it may be printed; `number` the entry's place, from 0.

    `facts` is a digest of the values that raised the point, so that a word given on other facts lapses.
    """

    section: str
    entry_id: str
    field: str
    severity: Severity
    code: str
    message: str
    source: str = ""
    number: int | None = None
    facts: str = ""

    @property
    def key(self) -> str:
        """The name under which an officer acknowledges this point."""
        place = ".".join(part for part in (self.section, self.entry_id, self.field) if part)
        return f"{self.code}@{place}#{self.facts}"

    @property
    def pointer(self) -> str:
        """JSON pointer into the content."""
        steps = [self.section] + (["entries", str(self.number)] if self.number is not None else [])
        return "/" + "/".join([*steps, self.field] if self.field else steps)

    @property
    def anchor(self) -> str:
        """Name of the field on a page."""
        return "-".join(part for part in (self.section, self.entry_id, self.field) if part)


@dataclass(frozen=True, slots=True)
class Counterpart:
    """What the directory knows of the requested State; None where it does not know.

    `notes` are its remarks by subject: languages, death_penalty, practice.
    """

    code: str
    name: str
    accepted_languages: tuple[str, ...] = ()
    retains_death_penalty: bool | None = None
    notes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Addressee:
    """What the directory knows of the authority written to."""

    code: str
    name: str
    state: str
    is_central: bool = True
    is_active: bool = True
    last_confirmed_on: date | None = None
    needs_confirming: bool = False
    channels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Basis:
    """The legal basis chosen, as it stands between the two States on the day."""

    code: str
    title: str
    status: str
    selectable: bool
    binds: bool
    reason: str
    citation: str = ""
    bilateral: bool = False
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """What a request is judged by besides its own content.

    `clauses`: how those in the draft stand in the library; `confirmed`: what counsel said of citations;
    `governing`: the bases that bind both States; `came_back`: for what the newest requests to that State returned.
    """

    on: date
    home: str
    other: Counterpart | None = None
    addressee: Addressee | None = None
    basis: Basis | None = None
    governing: tuple[Basis, ...] = ()
    team_lacks: tuple[str, ...] = ()
    clauses: Mapping[tuple[str, str], Kept] = field(default_factory=dict)
    confirmed: Confirmations = NOTHING_CONFIRMED
    came_back: tuple[CameBack, ...] = ()


@dataclass(frozen=True, slots=True)
class Readiness:
    """All points of a request, and the keys of the warnings already answered."""

    points: tuple[Point, ...]
    acknowledged: frozenset[str] = frozenset()

    @property
    def blocks(self) -> tuple[Point, ...]:
        """What stops the submission."""
        return tuple(point for point in self.points if point.severity is Severity.BLOCK)

    @property
    def warnings(self) -> tuple[Point, ...]:
        """What the other State is likely to ask, answered or not."""
        return tuple(point for point in self.points if point.severity is Severity.WARN)

    @property
    def unacknowledged(self) -> tuple[Point, ...]:
        """The warnings nobody has given a word on."""
        return tuple(point for point in self.warnings if point.key not in self.acknowledged)

    @property
    def is_ready(self) -> bool:
        """Whether the draft may be submitted."""
        return not self.blocks and not self.unacknowledged

    def of(self, section: str, entry_id: str | None = None) -> tuple[Point, ...]:
        """The points of a section, or of one entry of it."""
        return tuple(
            point
            for point in self.points
            if point.section == section and (entry_id is None or point.entry_id == entry_id)
        )

    def progress(self, section: str, content: Mapping[str, Any]) -> Progress:
        """How far a section has come."""
        if section not in content:
            return Progress.NOT_STARTED
        points = self.of(section)
        blocks = [point for point in points if point.severity is Severity.BLOCK]
        if blocks and all(point.code == MISSING for point in blocks):
            return Progress.IN_PROGRESS
        open_warnings = [point for point in points if point in self.unacknowledged]
        return Progress.NEEDS_ATTENTION if blocks or open_warnings else Progress.COMPLETE

    def is_optional(self, section: str) -> bool:
        """Whether nothing stops the submission if the section stays as it is."""
        return not any(point.section == section for point in self.blocks)


def digest_of(facts: Any) -> str:
    """A short digest of the values that raised a point."""
    return canonical.digest(facts)[:8]

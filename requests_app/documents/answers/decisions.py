"""Letters that refuse or postpone, and the memorandum that stays inside."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from requests_app.documents.answers.writing import (
    Consulted,
    Granted,
    Held,
    Letter,
    Objection,
    Record,
    Signer,
    codes,
)
from requests_app.documents.kinds import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Postponement(Letter):
    """Which items wait, why, until when at the latest it is looked at again, what is provided meanwhile."""

    KIND: ClassVar[Kind] = Kind.POSTPONEMENT

    objections: tuple[Objection, ...]
    review_on: date
    consulted: Consulted
    granted: tuple[Granted, ...] = ()
    provided: tuple[str, ...] = ()
    held: Held | None = None
    guarded: bool = False
    kept_back: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal(Letter):
    """The refusal, whole or of some items, with everything such a letter must say and nothing that endangers anybody.

    `guarded` and `kept_back` as in a consultation. `remedy` names a way of appeal if there is one.
    """

    KIND: ClassVar[Kind] = Kind.REFUSAL

    objections: tuple[Objection, ...]
    consulted: Consulted
    whole: bool = True
    decided_on: date | None = None
    granted: tuple[Granted, ...] = ()
    provided: tuple[str, ...] = ()
    held: Held | None = None
    keep_confidential: bool = True
    remedy: str = ""
    guarded: bool = False
    kept_back: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a reason comes from, and the day it was consulted."""

    title: str
    url: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A ground in full, as it was weighed inside."""

    ground: str
    reasons: str
    items: tuple[int, ...] = ()
    facts: str = ""
    counter_facts: str = ""
    sources: tuple[Source, ...] = ()
    cures_considered: str = ""
    proposed_by: str = ""
    decided_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Memorandum(Record):
    """The confidential memorandum behind a refusal, a postponement or a consultation: the reasons in full.

    `outcome` is "refused", "partly_refused", "postponed" or "consulted". `kept_back` tells what the letter must not
    say and why; `not_consulted_because` why no consultation was held.
    """

    KIND: ClassVar[Kind] = Kind.MEMORANDUM
    ALLOWED: ClassVar[Mapping[str, frozenset[str]]] = {
        "outcome": codes("refused", "partly_refused", "postponed", "consulted")
    }

    outcome: str
    weighed: tuple[Weighed, ...]
    decided_on: date | None = None
    proposed_by: Signer | None = None
    decided_by: Signer | None = None
    not_consulted_because: str = ""
    kept_back: tuple[str, ...] = ()
    kept_back_because: str = ""
    what_the_letter_says: str = ""

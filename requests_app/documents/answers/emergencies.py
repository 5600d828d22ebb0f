"""Letters about an emergency, and the review that stays inside."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from requests_app.documents.answers.requests import Condition
from requests_app.documents.answers.results import Sent
from requests_app.documents.answers.writing import Held, Letter, Record, Signer, codes
from requests_app.documents.kinds import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """One thing that was asked: `outcome` is given, preserved, later or not_given; `remark` what must be said of it."""

    ALLOWED: ClassVar[Mapping[str, frozenset[str]]] = {
        "outcome": codes("given", "preserved", "later", "not_given")
    }

    text: str
    outcome: str
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EmergencyReply(Letter):
    """The reply with the delivery note. `outcome` is granted, partly, refused or rerouted (not an emergency)."""

    KIND: ClassVar[Kind] = Kind.EMERGENCY_REPLY
    ALLOWED: ClassVar[Mapping[str, frozenset[str]]] = {
        "outcome": codes("granted", "partly", "refused", "rerouted")
    }

    outcome: str
    answered: tuple[Answered, ...]
    received_at: datetime
    decided_at: datetime
    received_by: str = ""
    caller_verified: bool = True
    legal_basis: str = ""
    delivered: tuple[Sent, ...] = ()
    delivered_at: datetime | None = None
    delivered_by: str = ""
    conditions: tuple[Condition, ...] = ()
    held: Held | None = None
    confirm_by: datetime | None = None
    reasons: str = ""
    rerouted_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EmergencyConfirmation(Letter):
    """We ask that an oral request be confirmed in writing: by when, and what the confirmation has to hold."""

    KIND: ClassVar[Kind] = Kind.EMERGENCY_CONFIRMATION

    asked_at: datetime
    confirm_by: datetime
    asked_by: str = ""
    asked_through: str = ""
    what_was_asked: tuple[str, ...] = ()
    what_was_given: tuple[str, ...] = ()
    reminder: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One entry of the course of events: the code of what happened, and what of it only this emergency knows.

    Reviews that were ordered before there were codes have the words themselves, as `what`.
    """

    at: datetime
    event: str
    number: int | None = None
    name: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tested:
    """One element of the test of an emergency, by its code: the answer (yes, no, unknown), what it rests on.

    Reviews that were ordered before there were codes have the words of the `question`.
    """

    ALLOWED: ClassVar[Mapping[str, frozenset[str]]] = {"answer": codes("yes", "no", "unknown")}

    element: str
    answer: str
    rests_on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """Something to be done after the review: what, by whom, until when."""

    what: str
    by: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterActionReview(Record):
    """The review of an emergency afterwards. Internal. `rightly_handled` is yes, no or unknown.

    `requesting` is the code of a State; `outcome` and `verified_how` are codes of the room of emergencies.
    """

    KIND: ClassVar[Kind] = Kind.AFTER_ACTION_REVIEW
    ALLOWED: ClassVar[Mapping[str, frozenset[str]]] = {"rightly_handled": codes("yes", "no", "unknown")}

    course: tuple[Moment, ...]
    tested: tuple[Tested, ...] = ()
    requesting: str = ""
    outcome: str = ""
    verified_how: str = ""
    given: tuple[Sent, ...] = ()
    confirmed_at: datetime | None = None
    went_well: str = ""
    went_badly: str = ""
    data_beyond_need: str = ""
    rightly_handled: str = "unknown"
    follow_ups: tuple[FollowUp, ...] = ()
    reviewed_by: tuple[Signer, ...] = ()

"""Letters about a request of another State until it is decided upon."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from requests_app.documents.answers.writing import Addressee, Held, Letter, Objection, Paper, codes
from requests_app.documents.kinds import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledgement(Letter):
    """The request arrived, under which reference it is kept, whom to ask, what comes next.

    `channel` is a code of the channels of a request. `answer_by` is the day by which completeness is looked at.
    """

    KIND: ClassVar[Kind] = Kind.ACKNOWLEDGEMENT

    channel: str = ""
    papers: tuple[Paper, ...] = ()
    urgent: bool = False
    answer_by: date | None = None
    held: Held | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MisdirectedNotice(Letter):
    """To the sender: the request is not ours to execute, and to whom it was passed on. No `competent`: returned."""

    KIND: ClassVar[Kind] = Kind.MISDIRECTED_NOTICE

    competent: Addressee | None = None
    forwarded_on: date | None = None
    reason: str = ""
    copy_kept: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ForwardingNotice(Letter):
    """To the competent authority: here is a request that reached us; its sender has been told."""

    KIND: ClassVar[Kind] = Kind.FORWARDING_NOTICE

    sender: Addressee
    sender_reference: str = ""
    papers: tuple[Paper, ...] = ()
    urgent: bool = False
    reason: str = ""
    reply_by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing that is missing.

    `pointer` leads into the content ("/offences/entries/0/penalty_months"; "" for the request as a whole); `source`
    is the rule that asks for it (R1 to R7; "" where practice does); `items` are the numbers that wait for it.
    """

    ALLOWED: ClassVar[Mapping[str, frozenset[str]]] = {
        "source": codes("R1", "R2", "R3", "R4", "R5", "R6", "R7")
    }

    text: str
    pointer: str = ""
    source: str = ""
    items: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InformationRequest(Letter):
    """What is missing, point by point, by when, and what follows. `held` tells what is kept safe meanwhile."""

    KIND: ClassVar[Kind] = Kind.INFORMATION_REQUEST

    points: tuple[Point, ...]
    reply_by: date
    number: int = 1
    closes_on: date | None = None
    held: Held | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation(Letter):
    """Before refusing or postponing: what stands against it, what we offer, what could settle it, by when.

    `about` is "refusal" or "postponement". `guarded` says that rights of a person are at stake: words of asylum are
    then refused wherever something was typed. `kept_back` lists words (sources, places) that must not be in the
    letter; they are checked and never kept with it.
    """

    KIND: ClassVar[Kind] = Kind.CONSULTATION
    ALLOWED: ClassVar[Mapping[str, frozenset[str]]] = {"about": codes("refusal", "postponement")}

    objections: tuple[Objection, ...]
    reply_by: date
    about: str = "refusal"
    offers: tuple[str, ...] = ()
    held: Held | None = None
    remark: str = ""
    guarded: bool = False
    kept_back: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One condition: its number in the register, its words, the items it goes with, why it is set.

    `kind` is a code of the register of assurances.
    """

    number: int
    text: str
    items: tuple[int, ...] = ()
    kind: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionsOffer(Letter):
    """Under which conditions we would assist, by when to accept, and a declaration to sign and send back."""

    KIND: ClassVar[Kind] = Kind.CONDITIONS_OFFER

    conditions: tuple[Condition, ...]
    reply_by: date
    without_conditions: tuple[int, ...] = ()
    held: Held | None = None
    remark: str = ""
    guarded: bool = False
    kept_back: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LapseNotice(Letter):
    """The request is closed since what was asked did not come. `withdrawn` says that they took it back instead."""

    KIND: ClassVar[Kind] = Kind.LAPSE_NOTICE

    closed_on: date
    asked_on: date | None = None
    reply_was_due_on: date | None = None
    reminded_on: date | None = None
    withdrawn: bool = False
    points: tuple[Point, ...] = ()
    held: Held | None = None
    papers_returned: tuple[Paper, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ObstacleNotice(Letter):
    """What makes execution impossible or significantly late; or that secrecy cannot be kept, so that they decide.

    `kind` is obstacle, delay or secrecy. `expected_on` says when execution is expected after all, `reply_by` by when
    the requesting State should decide or answer.
    """

    KIND: ClassVar[Kind] = Kind.OBSTACLE_NOTICE
    ALLOWED: ClassVar[Mapping[str, frozenset[str]]] = {"kind": codes("obstacle", "delay", "secrecy")}

    kind: str
    text: str
    expected_on: date | None = None
    reply_by: date | None = None
    number: int = 1
    items: tuple[int, ...] = ()
    held: Held | None = None

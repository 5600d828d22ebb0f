"""Letters about a preservation that another State asks of us, or that we ask of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from requests_app.documents.answers.writing import Addressee, Letter, Objection, codes
from requests_app.documents.kinds import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """An account, address or number the data are found by. `kind` is a code of the identifiers of a request."""

    kind: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Which data: in words, by categories, identifiers and period with its zone.

    `categories` are codes: subscriber, traffic, content.
    """

    description: str
    categories: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    period_from: datetime | None = None
    period_to: datetime | None = None
    time_zone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreservationOrder(Letter):
    """To the provider, in the language of the home State: what to keep, how long, on what law, and to keep quiet.

    Says neither who asks nor why. `extends` is the reference of the order it renews, `extends_until` the day that one
    ends. `consequences` tells what follows if it is not obeyed, as the law of the home State has it.
    """

    KIND: ClassVar[Kind] = Kind.PRESERVATION_ORDER

    scope: Scope
    legal_basis: str
    days: int
    ends_on: date
    effect_by: datetime | None = None
    secret: bool = True
    secret_until: date | None = None
    consequences: str = ""
    extends: str = ""
    extends_until: date | None = None
    traffic_path: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PreservationConfirmation(Letter):
    """To the requesting State: since when, until when, what is kept and what is not, what is expected of it.

    `extended_from` is the day on which the preservation ended before it was renewed.
    """

    KIND: ClassVar[Kind] = Kind.PRESERVATION_CONFIRMATION

    scope: Scope
    effected_at: datetime
    ends_on: date
    provider: str = ""
    provider_reference: str = ""
    not_preserved: str = ""
    hashes: tuple[str, ...] = ()
    secret: bool = True
    follow_up_by: date | None = None
    extended_from: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PreservationExtension(Letter):
    """To the requested State: we ask to extend what it keeps for us, until when and why; what we do meanwhile."""

    KIND: ClassVar[Kind] = Kind.PRESERVATION_EXTENSION

    scope: Scope
    ends_on: date
    extend_until: date
    effected_on: date | None = None
    provider_reference: str = ""
    reason: str = ""
    request_reference: str = ""
    request_expected_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PreservationRefusal(Letter):
    """A preservation is refused on one of the narrow grounds. `guarded` and `kept_back` as in a refusal."""

    KIND: ClassVar[Kind] = Kind.PRESERVATION_REFUSAL

    objections: tuple[Objection, ...]
    decided_on: date | None = None
    guarded: bool = False
    kept_back: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PreservationWarning(Letter):
    """Preserving would not be enough or would do harm: the requesting State decides whether to go on.

    `risks` holds one or more of ineffective, tip_off, harm. `reply_by` says when the decision is needed.
    """

    KIND: ClassVar[Kind] = Kind.PRESERVATION_WARNING
    ALLOWED: ClassVar[Mapping[str, frozenset[str]]] = {"risks": codes("ineffective", "tip_off", "harm")}

    risks: tuple[str, ...]
    reasons: str
    reply_by: datetime
    alternatives: tuple[str, ...] = ()
    executed_meanwhile: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ThirdStateNotice(Letter):
    """A provider in another State took part: only what identifies it and the path of the communication."""

    KIND: ClassVar[Kind] = Kind.THIRD_STATE_NOTICE

    provider: str
    provider_state: str
    communication: str
    path: tuple[str, ...]
    seen_from: datetime | None = None
    seen_to: datetime | None = None
    provider_contact: Addressee | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseNotice(Letter):
    """The preservation ends. `to` is state or provider; `because` is decided, expired, withdrawn or refused."""

    KIND: ClassVar[Kind] = Kind.RELEASE_NOTICE
    ALLOWED: ClassVar[Mapping[str, frozenset[str]]] = {
        "to": codes("state", "provider"),
        "because": codes("decided", "expired", "withdrawn", "refused"),
    }

    to: str
    because: str
    released_on: date
    effected_on: date | None = None
    order_reference: str = ""
    provider_reference: str = ""
    what: str = ""
    secrecy_goes_on: bool = True
    secret_until: date | None = None
    request_reference: str = ""

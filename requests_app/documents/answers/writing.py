"""What every letter has in common, and the pieces several of them are made of.

Nothing in here comes from the content of the case by itself: a letter says what its caller hands in and no more, so
that what must stay inside stays inside. Days and moments are handed in as such and kept as ISO 8601.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any, ClassVar, Self

from requests_app.core.errors import Invalid
from requests_app.directory.models import Authority
from requests_app.documents.answers.guarding import says_too_much
from requests_app.documents.kinds import Kind
from requests_app.law.grounds import CURES, GROUNDS, NEVER_ALONE, RIGHTS


def codes(*allowed: str) -> frozenset[str]:
    """The codes a field takes; the empty text is always one of them."""
    return frozenset(allowed) | {""}


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """To whom a letter goes. `state` is the code of a State of the directory, or a name if it has none."""

    name: str
    address: tuple[str, ...] = ()
    state: str = ""
    email: str = ""
    phone: str = ""

    @classmethod
    def of(cls, authority: Authority) -> Self:
        """An authority of the directory as addressee."""
        lines = tuple(line.strip() for line in authority.address.splitlines() if line.strip())
        return cls(
            name=authority.name,
            address=lines,
            state=authority.state_id,
            email=authority.email,
            phone=authority.phone,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signs, and in which office."""

    name: str
    office: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Whom to ask. Left out, a letter names the central authority with its particulars."""

    name: str
    office: str = ""
    phone: str = ""
    email: str = ""
    hours: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter of ours. `KIND` is what it is ordered as; `data` is what is frozen with the order.

    `our_reference` is that of the case unless another is named. `matter` is how the letter names the case; it is
    empty unless handed in, since the title of a case may say more than the addressee should read.
    """

    KIND: ClassVar[Kind]

    addressee: Addressee
    signer: Signer
    dated_on: date
    their_reference: str = ""
    our_reference: str = ""
    matter: str = ""
    request_dated_on: date | None = None
    request_received_on: date | None = None
    confidential: bool = False
    contact: Contact | None = None

    def data(self) -> dict[str, Any]:
        """What `documents.services.order` takes as `data`. Raises Invalid, naming each field that is wrong."""
        if wrong := self.mistakes():
            raise Invalid(
                "The letter cannot be written yet.", fields={name: [said] for name, said in wrong.items()}
            )
        told = plain(self)
        told.pop("kept_back", None)
        told |= {"guarded": True} if self.is_guarded else {}
        signer, day = told.pop("signer"), told.pop("dated_on")
        return {"signer": signer, "dated_on": day, "letter": told}

    def mistakes(self) -> dict[str, str]:
        """What is wrong, by field; empty if the letter can be written."""
        told = plain(self)
        wrong = says_too_much(told, told.get("kept_back", ()), guarded=self.is_guarded)
        if not self.addressee.name.strip():
            wrong["addressee"] = "Say to whom the letter goes."
        if not self.signer.name.strip():
            wrong["signer"] = "Say who signs the letter."
        wrong |= dict(_unknown_codes(self))
        objections = getattr(self, "objections", None)
        if objections is not None and (fault := _objected(objections)):
            wrong["objections"] = fault
        return wrong

    @property
    def is_guarded(self) -> bool:
        """Whether the rights of a person are at stake, so that the letter is looked through.

        Its writer may say so; a ground of human rights says so by itself.
        """
        objections: tuple[Objection, ...] = getattr(self, "objections", ())
        return bool(getattr(self, "guarded", False)) or any(RIGHTS & set(one.grounds) for one in objections)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A document that stays inside, or goes along with others: nobody is addressed."""

    KIND: ClassVar[Kind]

    dated_on: date
    signer: Signer | None = None
    our_reference: str = ""
    their_reference: str = ""
    matter: str = ""
    confidential: bool = True

    def data(self) -> dict[str, Any]:
        """What `documents.services.order` takes as `data`. Raises Invalid for a code there is no word for."""
        if wrong := dict(_unknown_codes(self)):
            raise Invalid(
                "The document cannot be written yet.", fields={name: [said] for name, said in wrong.items()}
            )
        told = plain(self)
        signer, day = told.pop("signer", None), told.pop("dated_on")
        return {"signer": signer or {}, "dated_on": day, "letter": told}


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """What stands against some items: grounds by their codes, and what may be said of the reasons.

    The letter turns each ground into its own safe words and cites what may be printed. `reasons` and `cure` go out
    as they are written: the least that explains the decision, no source, nobody's whereabouts. `cures` names by
    their codes the ways in which it could be settled. No `items` means all.
    """

    ALLOWED: ClassVar[Mapping[str, frozenset[str]]] = {"cures": codes(*CURES)}

    grounds: tuple[str, ...]
    items: tuple[int, ...] = ()
    reasons: str = ""
    cure: str = ""
    cures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Consulted:
    """Whether the other State was consulted. Why it was not, where that must not be said, belongs in the memorandum."""

    ALLOWED: ClassVar[Mapping[str, frozenset[str]]] = {
        "outcome": codes("agreed", "partly", "no_agreement", "no_reply")
    }

    held: bool
    begun_on: date | None = None
    ended_on: date | None = None
    offers: tuple[str, ...] = ()
    outcome: str = ""
    reply: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Granted:
    """An item that is granted, whole or in part."""

    ALLOWED: ClassVar[Mapping[str, frozenset[str]]] = {
        "decision": codes("granted", "conditions", "partly", "narrowed")
    }

    number: int
    decision: str = "granted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Data held under a preservation: which, until when, under which reference. `ends_on` None: until decided."""

    reference: str = ""
    data: str = ""
    ends_on: date | None = None
    released_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper that goes along: its title, or what kind of paper it is, and what tells it from others."""

    ALLOWED: ClassVar[Mapping[str, frozenset[str]]] = {
        "kind": codes("request", "translation", "annex", "answer", "order", "receipt", "other")
    }

    title: str = ""
    kind: str = ""
    pages: int | None = None
    file_name: str = ""
    sha256: str = ""


def _unknown_codes(value: Any, field: str = "") -> Iterator[tuple[str, str]]:
    """Codes that no letter has words for, by the field of the letter they are in."""
    if isinstance(value, tuple):
        for one in value:
            yield from _unknown_codes(one, field)
    elif is_dataclass(value):
        allowed: Mapping[str, frozenset[str]] = getattr(value, "ALLOWED", {})
        for one in fields(value):
            inner = getattr(value, one.name)
            taken = inner if isinstance(inner, tuple) else (inner,)
            if one.name in allowed and (unknown := [code for code in taken if code not in allowed[one.name]]):
                yield field or one.name, f"There is no word for “{unknown[0]}” here."
            yield from _unknown_codes(inner, field or one.name)


def _objected(objections: Iterable[Objection]) -> str:
    """What is wrong with the objections of a letter: none, a ground there is not, one that may not stand alone."""
    grounds = [set(one.grounds) for one in objections]
    if not all(grounds):
        return "Name the ground on which each objection rests."
    if unknown := sorted(set().union(*grounds) - GROUNDS.keys()):
        return f"There is no ground {unknown[0]}."
    if any(named <= NEVER_ALONE for named in grounds):
        return "A refusal may not rest on this ground alone."
    return "" if grounds else "Say what stands against the request."


def plain(value: Any) -> Any:
    """A dataclass and all it holds as JSON; what is empty is left out of objects, so that data stay small."""
    if is_dataclass(value):
        told = {one.name: plain(getattr(value, one.name)) for one in fields(value)}
        return {name: inner for name, inner in told.items() if inner not in (None, "", [], {})}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): plain(inner) for key, inner in value.items()}
    return [plain(inner) for inner in value] if isinstance(value, tuple | list) else value

"""The execution report with the transmittal and receipt, and the return of originals."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from requests_app.documents.answers.requests import Condition
from requests_app.documents.answers.writing import Held, Letter, Paper, codes
from requests_app.documents.kinds import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What became of one item, and why if it was not executed whole.

    `outcome` is executed, partly, not_executed, refused or postponed.
    """

    ALLOWED: ClassVar[Mapping[str, frozenset[str]]] = {
        "outcome": codes("executed", "partly", "not_executed", "refused", "postponed")
    }

    number: int
    text: str = ""
    outcome: str
    what: str = ""
    why: str = ""
    authority: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """The domestic authority used: order of a court, or the power of an authority where none was needed."""

    authority: str
    number: str = ""
    made_on: date | None = None
    judge: str = ""
    legal_basis: str = ""
    by_consent: bool = False
    items: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Particular:
    """What the record of an act holds, by the code of its field. `form` says what kind of value it is.

    It is text, day, moment, amount, yesno or code.
    """

    ALLOWED: ClassVar[Mapping[str, frozenset[str]]] = {
        "form": codes("text", "day", "moment", "amount", "yesno", "code")
    }

    field: str
    value: str
    form: str = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One act of execution: what, when, where, who took part and who attended for the requesting State.

    `kind` is the code of the kind of act; empty where only words are told.
    """

    what: str = ""
    at: datetime
    kind: str = ""
    place: str = ""
    carried_out_by: str = ""
    formalities: str = ""
    particulars: tuple[Particular, ...] = ()
    persons_present: tuple[str, ...] = ()
    attending: tuple[str, ...] = ()
    items: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """An exhibit that goes along: one row of the table. `form` is original, copy or image."""

    ALLOWED: ClassVar[Mapping[str, frozenset[str]]] = {"form": codes("original", "copy", "image")}

    number: str
    description: str
    items: tuple[int, ...] = ()
    source: str = ""
    form: str = "copy"
    file_name: str = ""
    size: int | None = None
    sha256: str = ""
    acquired_at: datetime | None = None
    seal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Formality:
    """A formality that was asked for, whether it was followed, and why if not. `partly`: not in every respect."""

    text: str
    followed: bool = True
    partly: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """What does not go along; no `what` is part of what the authority wrote. `how`: withheld, redacted, privileged."""

    ALLOWED: ClassVar[Mapping[str, frozenset[str]]] = {"how": codes("withheld", "redacted", "privileged")}

    what: str = ""
    how: str = "withheld"
    why: str = ""
    items: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """Details of a search or seizure: place, circumstances, and the custody of what was taken."""

    place: str
    at: datetime
    circumstances: str = ""
    objections: str = ""
    custody: str = ""
    items: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """Proof of service or minutes of a hearing. `kind` is service or minutes; `exhibit` the number it goes under."""

    ALLOWED: ClassVar[Mapping[str, frozenset[str]]] = {"kind": codes("service", "minutes")}

    kind: str
    text: str = ""
    particulars: tuple[Particular, ...] = ()
    exhibit: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """A cost, as an amount ("1240.00 EUR"), and who bears it (requesting or requested).

    Without `text` it is told by the `kind` of the act that caused it.
    """

    ALLOWED: ClassVar[Mapping[str, frozenset[str]]] = {"borne_by": codes("requesting", "requested")}

    text: str = ""
    kind: str = ""
    amount: str = ""
    borne_by: str = "requested"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExecutionReport(Letter):
    """What was done on each item, under which authority, and everything that goes along. Complete after 8.4.

    Conditions are those of the register that the requesting State accepted; the four texts after them say what else
    binds the use. Empty parts are printed as "none" where the requesting State has to know that there was nothing.
    """

    KIND: ClassVar[Kind] = Kind.EXECUTION_REPORT

    done: tuple[Done, ...]
    executing_authorities: tuple[str, ...]
    executed_from: date
    executed_to: date
    orders: tuple[Order, ...] = ()
    acts: tuple[Act, ...] = ()
    exhibits: tuple[Sent, ...] = ()
    formalities: tuple[Formality, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    conditions: tuple[Condition, ...] = ()
    secrecy: str = ""
    data_protection: str = ""
    onward_transfer: str = ""
    retention_and_return: str = ""
    searches: tuple[Search, ...] = ()
    proofs: tuple[Proof, ...] = ()
    costs: tuple[Cost, ...] = ()
    costs_remark: str = ""
    final: bool = True
    outstanding: str = ""
    outstanding_until: date | None = None
    sent_by: str = ""
    media: str = ""
    receipt_by: date | None = None
    held: Held | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnOfOriginals(Letter):
    """Originals and objects.

    `purpose` is returning (we give back what was lent to us), asking (we ask for ours) or waived (ours may be kept).
    """

    KIND: ClassVar[Kind] = Kind.RETURN_OF_ORIGINALS
    ALLOWED: ClassVar[Mapping[str, frozenset[str]]] = {"purpose": codes("returning", "asking", "waived")}

    objects: tuple[Sent, ...]
    purpose: str = "returning"
    lent_on: date | None = None
    return_by: date | None = None
    sent_by: str = ""
    owner_rights: str = ""
    papers: tuple[Paper, ...] = ()
    remark: str = ""

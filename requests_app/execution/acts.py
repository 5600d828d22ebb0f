"""The kinds of acts, each with the particulars that its record must hold: the form and the report follow them."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from requests_app.casefile.kinds import Wrong, clean_value
from requests_app.core.errors import Invalid
from requests_app.law.fields import YES_NO_UNKNOWN, Field, Kind, When

MANNERS = (
    ("in_person", "Handed to the addressee"),
    ("to_another", "Handed to somebody who may take it for the addressee"),
    ("by_post", "By post with a receipt"),
    ("electronically", "Electronically with a receipt"),
    ("left", "Left at the address as the law allows"),
    ("failed", "It could not be served"),
)
PROOFS = (
    ("receipt", "Receipt, dated and signed by the addressee"),
    ("declaration", "Declaration of the authority that served it"),
    ("none", "None: it could not be served"),
)
OATHS = (
    ("oath", "Oath"),
    ("affirmation", "Affirmation"),
    ("none", "Neither"),
)


@dataclass(frozen=True, slots=True)
class ActKind:
    """One kind of act. `coercive` acts rest on an order, the law or a consent that must be named exactly."""

    code: str
    title: str
    fields: tuple[Field, ...] = ()
    coercive: bool = False
    hint: str = ""

    def field(self, code: str) -> Field:
        """The particular of that code."""
        return next(one for one in self.fields if one.code == code)

    def clean(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """The particulars as they are kept. Raises Invalid, naming each that is missing or wrong."""
        kept: dict[str, Any] = {}
        wrong: dict[str, list[str]] = {}
        for one in self.fields:
            try:
                value = clean_value(one, given.get(one.code))
            except Wrong as error:
                wrong[one.code] = [str(error)]
                continue
            if value is not None:
                kept[one.code] = value
        for one in self.fields:
            if one.code not in kept and one.code not in wrong and self._needs(one, kept):
                wrong[one.code] = [f"{one.label}: this must be recorded."]
        if wrong:
            raise Invalid("Check what you entered.", fields=wrong)
        return kept

    def _needs(self, one: Field, kept: Mapping[str, Any]) -> bool:
        return one.required or (one.required_when is not None and one.required_when.holds(kept))


def _long(code: str, label: str, help_text: str = "", *, required: bool = False) -> Field:
    return Field(code, label, Kind.LONGTEXT, required=required, help=help_text, max_length=4000)


def _line(code: str, label: str, help_text: str = "", *, required: bool = False) -> Field:
    return Field(code, label, Kind.TEXT, required=required, help=help_text, max_length=300)


_SEIZED = (
    _long(
        "circumstances",
        "Circumstances of the search or seizure",
        "How entry was gained, who opened, what was found where.",
        required=True,
    ),
    _long(
        "custody",
        "Custody of what was seized",
        "Who took it, how it was sealed and where it was kept until it was recorded as an exhibit.",
        required=True,
    ),
    _long("objections", "Objections raised", "By whom and what was decided; leave empty if there were none."),
)
_ASKED_HOLDER = (
    _line("holder", "Who was asked", "The provider, bank, registry or other holder.", required=True),
    Field("asked_on", "Order or letter reached the holder on", Kind.DATE),
    Field("answered_on", "The holder answered on", Kind.DATE),
    _long(
        "extracted",
        "How the data were extracted",
        "System, query, time zone of the data, who extracted them.",
    ),
    Field("told_customer", "Was the customer told?", Kind.YESNO, required=True, choices=YES_NO_UNKNOWN),
)
_HEARD = (
    _line("heard", "Who was heard", required=True),
    _line("heard_as", "In which capacity", "For example witness, expert, suspect.", required=True),
    _line("conducted_by", "Conducted by", "Name and office.", required=True),
    _long("identity_checked", "How the identity was checked", required=True),
    Field("oath", "Oath or affirmation", Kind.CHOICE, required=True, choices=OATHS),
    _long("rights", "Rights and duties told to the person", required=True),
    _long(
        "privilege_claimed",
        "Privilege or silence claimed",
        "On which questions, under which law; empty if none.",
    ),
    _line("interpreter", "Interpreter", "Name, languages, sworn or not; empty if none."),
    _line("counsel", "Counsel or other support present", "Empty if none."),
)
_CONDITIONS = (
    _long(
        "technical",
        "Technical conditions",
        "Connection, recording, encryption, interruptions with their times.",
        required=True,
    ),
    _line("judicial_authority", "Judicial authority of this State that was present", required=True),
)
_SERVED = (
    _line("addressee", "Addressee", required=True),
    _long("served", "Documents served", required=True),
    Field("manner", "Manner of service", Kind.CHOICE, required=True, choices=MANNERS),
    _line("taken_by", "Taken by", "Name and relation to the addressee, if it was somebody else."),
    Field("proof", "Proof of service", Kind.CHOICE, required=True, choices=PROOFS),
    Field(
        "why_failed",
        "Why it could not be served",
        Kind.LONGTEXT,
        max_length=4000,
        required_when=When("manner", ("failed",)),
        help="Needed if it failed.",
    ),
)
_INTERCEPTED = (
    _line("technical_holder", "Provider or unit that carried it out", required=True),
    Field("runs_from", "Began", Kind.DATETIME, required=True),
    Field("runs_to", "Ended", Kind.DATETIME),
    _long("minimised", "How privileged and unrelated communications were kept out", required=True),
)
_FROZEN = (
    _line("holder", "Who holds the property", required=True),
    _long("property", "Property frozen", "Account, wallet, register entry.", required=True),
    Field("value", "Value on that day", Kind.AMOUNT),
    _long("third_parties", "Third parties and their rights", "Who claims what; empty if nobody does."),
)
_TAKEN = (
    _line("attempted", "What was attempted", required=True),
    _long("result", "What came of it", required=True),
)


def _kinds() -> tuple[ActKind, ...]:
    return (
        ActKind("production", "Data or records produced by their holder", _ASKED_HOLDER, coercive=True),
        ActKind("search", "Search", _SEIZED, coercive=True),
        ActKind("seizure", "Seizure", _SEIZED, coercive=True),
        ActKind("interception", "Interception or collection in real time", _INTERCEPTED, coercive=True),
        ActKind("freezing", "Freezing", _FROZEN, coercive=True),
        ActKind("hearing", "Hearing of a person", _HEARD),
        ActKind("video_hearing", "Hearing by video link", (*_HEARD, *_CONDITIONS)),
        ActKind("service", "Service of documents", _SERVED),
        ActKind("examination", "Examination of objects, sites or data", _TAKEN),
        ActKind("enquiry", "Enquiry", _TAKEN),
        ActKind("other", "Something else", _TAKEN),
    )


ACTS: MappingProxyType[str, ActKind] = MappingProxyType({one.code: one for one in _kinds()})


def kind_of(code: str) -> ActKind:
    """The kind of that code."""
    return ACTS[code]

"""Extradition, and the arrest before it."""

from typing import Final

from requests_app.law.citations import Citation, Grade, cite
from requests_app.law.fields import YES_NO_UNKNOWN, Field, Kind, When
from requests_app.law.measures.consent import PERSON
from requests_app.law.measures.declaration import AssistanceType, Family
from requests_app.law.measures.shared_fields import ORDERS_ANNEXED, variant
from requests_app.law.names import BUDAPEST, EXTRADITION_1957, HANOI, ICCPR, UNCAC, UNTOC
from requests_app.law.reckoning import ARREST_ENDS, ARREST_MAY_END

_PAPERS: Final = cite(EXTRADITION_1957, "12(2)", Grade.A)
_ARREST: Final = cite(EXTRADITION_1957, "16", Grade.A)
_SERVING: Final = When("surrender_for", ("sentence",))


def _warrant(source: Citation) -> Field:
    return Field(
        "warrant",
        "The arrest warrant or judgment",
        Kind.LONGTEXT,
        required=True,
        max_length=4000,
        help="Court, day and reference; for a judgment, that it can be enforced.",
        source=source,
        letter_label="Warrant or judgment",
    )


def _statement(source: Citation) -> Field:
    return Field(
        "offence_statement",
        "The offences: time, place and legal classification",
        Kind.LONGTEXT,
        required=True,
        help="One offence after the other, each with its day, its place and what the law calls it.",
        source=source,
        letter_label="Statement of the offences",
    )


def _description(source: Citation) -> Field:
    return Field(
        "person_description",
        "Description of the person",
        Kind.LONGTEXT,
        required=True,
        max_length=4000,
        help="What tells the person from others of the same name: papers, photograph, fingerprints, marks.",
        source=source,
        letter_label="Description of the person",
    )


_ARRESTED_ON = Field(
    "arrested_on",
    "Day of the provisional arrest",
    Kind.DATE,
    help="If the person was arrested already: the papers are awaited from that day on.",
    source=cite(EXTRADITION_1957, "16(4)", Grade.A),
    letter_label="Provisionally arrested on",
)

EXTRADITION = AssistanceType(
    code="AT22",
    name="EXTRADITION",
    title="Extradition",
    summary="Surrender of a person for trial or to serve a sentence.",
    family=Family.PERSONS,
    citations=(
        cite(UNCAC, "44", Grade.A),
        cite(UNTOC, "16", Grade.A),
        cite(BUDAPEST, "24", Grade.A),
        cite(EXTRADITION_1957, "2-14", Grade.A),
        cite(EXTRADITION_1957, "12(2)", Grade.A),
        cite(HANOI, "37", Grade.C),
    ),
    elements=(
        "Arrest warrant or enforceable judgment",
        "Statement of the offences with time, place and legal classification",
        "Text of the law",
        "Identity and nationality",
        "Penalty",
    ),
    preconditions=(
        "Dual criminality.",
        (
            "The least penalty the treaty asks for: a maximum of one year, or a sentence of "
            "four months, under the 1957 Convention."
        ),
    ),
    limits=(
        "Dealt with speedily and with fair treatment.",
        "A national who is not surrendered is brought before the prosecutor without undue delay.",
    ),
    clocks=("K07", "K08"),
    deadlines=(ARREST_MAY_END, ARREST_ENDS),
    refusers=(
        (
            "Court and minister: discrimination, political or military offence, earlier "
            "judgment, lapse of time, death penalty, nationality."
        ),
    ),
    refused_on=("G09", "G14", "G15", "G41", "G43", "G23", "G46"),
    fields=(
        PERSON,
        _description(_PAPERS),
        Field(
            "surrender_for",
            "For what is the person to be surrendered?",
            Kind.CHOICE,
            required=True,
            choices=(("prosecution", "To be prosecuted"), ("sentence", "To serve a sentence")),
            source=_PAPERS,
            letter_label="Surrender for",
        ),
        _warrant(_PAPERS),
        variant(
            ORDERS_ANNEXED,
            required=True,
            source=_PAPERS,
            label="Warrant or judgment among the annexes",
            hint="The original or an authenticated copy.",
        ),
        _statement(_PAPERS),
        Field(
            "law_annexed",
            "Text of the law among the annexes",
            Kind.ANNEXES,
            required=True,
            help="The provisions on the offence, the penalty and the lapse of time.",
            source=_PAPERS,
            letter_label="Text of the law annexed",
        ),
        Field(
            "penalty_statement",
            "The penalty the person faces",
            Kind.LONGTEXT,
            required=True,
            max_length=2000,
            help="The maximum; under the 1957 Convention it has to be one year at least.",
            source=cite(EXTRADITION_1957, "2-14", Grade.A),
            letter_label="Penalty",
        ),
        Field(
            "sentence_months",
            "Length of the sentence in months",
            Kind.INTEGER,
            required_when=_SERVING,
            minimum=0,
            help="Under the 1957 Convention four months at least.",
            source=cite(EXTRADITION_1957, "2-14", Grade.A),
            letter_label="Sentence imposed (months)",
        ),
        Field(
            "in_absence",
            "Was the person judged in absence?",
            Kind.YESNO,
            choices=YES_NO_UNKNOWN,
            required_when=_SERVING,
            help="If so, promise a retrial among the assurances.",
            source=cite(ICCPR, "14(3)(d)", Grade.A),
            letter_label="Judged in absence",
        ),
        Field(
            "speciality",
            "No proceedings for other earlier matters without consent?",
            Kind.YESNO,
            required=True,
            source=cite(EXTRADITION_1957, "14", Grade.A),
            letter_label="Speciality is observed",
        ),
        Field(
            "prosecution_instead",
            "If a national is not surrendered: is prosecution over there asked for?",
            Kind.YESNO,
            source=cite(UNCAC, "44(11)", Grade.A),
            letter_label="Prosecution there instead",
        ),
        _ARRESTED_ON,
    ),
    letter_paragraph="extradition",
    coercive=True,
    moves_person=True,
    available=True,
)

PROVISIONAL_ARREST = AssistanceType(
    code="AT23",
    name="PROVISIONAL_ARREST",
    title="Provisional arrest",
    summary="Arrest before the papers for extradition arrive.",
    family=Family.PERSONS,
    citations=(
        cite(EXTRADITION_1957, "16", Grade.A),
        cite(EXTRADITION_1957, "16(4)", Grade.A),
        cite(HANOI, "37(10)", Grade.C),
    ),
    elements=(
        "That a warrant or judgment exists",
        "That extradition will be asked",
        "Offence, time and place",
        "Description of the person",
    ),
    preconditions=("Urgency.",),
    limits=(
        (
            "Under the 1957 Convention it may end after eighteen days and never lasts beyond "
            "forty without the papers; a new arrest stays possible."
        ),
        "The Hanoi Convention sets no number of days.",
    ),
    clocks=("K07",),
    deadlines=(ARREST_MAY_END, ARREST_ENDS),
    refusers=("Court: no urgency, no warrant, a real risk of ill-treatment.",),
    refused_on=("G20",),
    fields=(
        PERSON,
        _description(_ARREST),
        _warrant(_ARREST),
        variant(
            ORDERS_ANNEXED,
            source=_ARREST,
            label="Warrant or judgment among the annexes",
            hint="Not needed for the arrest itself; it has to exist.",
        ),
        _statement(_ARREST),
        Field(
            "extradition_follows",
            "Will extradition be asked for?",
            Kind.YESNO,
            required=True,
            source=_ARREST,
            letter_label="Extradition will be requested",
        ),
        Field(
            "extradition_request_on",
            "Day on which the papers are expected to leave",
            Kind.DATE,
            help="Well before the fortieth day of the arrest.",
            source=cite(EXTRADITION_1957, "16(4)", Grade.A),
            letter_label="Papers expected to leave on",
        ),
        Field(
            "arrest_urgency",
            "Why the arrest cannot wait for the papers",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            source=_ARREST,
            letter_label="Urgency",
        ),
        _ARRESTED_ON,
    ),
    letter_paragraph="provisional_arrest",
    coercive=True,
    moves_person=True,
    available=True,
)

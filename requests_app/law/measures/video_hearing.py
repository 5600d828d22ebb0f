"""Hearing by video link: our court hears, a judicial authority of the requested State watches over it."""

from dataclasses import replace
from typing import Final

from requests_app.law.citations import Grade, cite
from requests_app.law.fields import Field, Kind, When
from requests_app.law.measures.consent import CONSENT, CONSENT_GIVEN_ON, CONSENT_RECORD, CONSENT_TOLD
from requests_app.law.measures.declaration import AssistanceType, Family
from requests_app.law.measures.persons import (
    EXAMINEE,
    EXAMINEE_STATUS,
    PROTECTION,
    QUESTIONS,
    VIDEO_REASON,
)
from requests_app.law.measures.shared_fields import (
    HEARING_AUTHORITY,
    INTERPRETER_LANGUAGE,
    OATH,
    PRIVILEGES,
    variant,
)
from requests_app.law.names import HANOI, NETHERLANDS_HONG_KONG, SECOND_PROTOCOL_1959, UNCAC

_SUSPECT: Final = When("examinee_status", ("suspect",))
_ASKED: Final = cite(SECOND_PROTOCOL_1959, "9(3)", Grade.A)
_OF_SUSPECTS: Final = cite(SECOND_PROTOCOL_1959, "9(8)", Grade.A)
_HELD: Final = cite(SECOND_PROTOCOL_1959, "9", Grade.A)

_WHO_HEARS = (
    variant(
        HEARING_AUTHORITY,
        required=True,
        source=_ASKED,
        label="Judicial authority that will hear the person",
        hint="Name of the court or office.",
    ),
    Field(
        "hearing_persons",
        "Persons who will conduct the hearing",
        Kind.LONGTEXT,
        required=True,
        max_length=2000,
        help="Name and office of each: judge, prosecutor, defence counsel, clerk.",
        source=_ASKED,
        letter_label="Persons conducting the hearing",
    ),
    Field(
        "hearing_at",
        "Day and time proposed",
        Kind.DATETIME,
        help="Without a zone it is read in the time zone of the item.",
        source=_HELD,
        letter_label="Day and time proposed",
    ),
)
_LINK = (
    Field(
        "technical_data",
        "Technical data of the link",
        Kind.LONGTEXT,
        required=True,
        max_length=4000,
        help="Standard, address, encryption, day of the test, and whom a technician calls.",
        source=_HELD,
        letter_label="Technical data of the link",
    ),
    Field(
        "equipment_loan",
        "Should equipment be lent for it?",
        Kind.YESNO,
        source=cite(HANOI, "40(18)", Grade.D),
        letter_label="Loan of equipment",
    ),
    Field(
        "link_costs",
        "Who pays for the link and the interpreters?",
        Kind.CHOICE,
        required=True,
        choices=(
            ("requesting", "The requesting State"),
            ("requested", "The requested State, which waives repayment"),
            ("agreed", "As the two States agree"),
        ),
        help="As a rule the requesting State pays.",
        source=_HELD,
        letter_label="Costs of link and interpreters",
    ),
)
_CONSENT_OF_SUSPECTS = (
    replace(CONSENT, required=False, required_when=_SUSPECT, source=_OF_SUSPECTS),
    replace(CONSENT_GIVEN_ON, source=_OF_SUSPECTS),
    replace(CONSENT_TOLD, required=False, source=_OF_SUSPECTS),
    replace(CONSENT_RECORD, source=_OF_SUSPECTS),
    Field(
        "agreement_reference",
        "Agreement of the two States on this hearing",
        Kind.TEXT,
        required_when=_SUSPECT,
        help="Reference and day of the letter in which they agreed, or that the agreement is asked for here.",
        source=_OF_SUSPECTS,
        letter_label="Agreement",
    ),
)

VIDEO_HEARING = AssistanceType(
    code="AT19",
    name="VIDEO_HEARING",
    title="Hearing by video link",
    summary="The court of the requesting State hears a person who stays in the requested State.",
    family=Family.PERSONS,
    citations=(
        cite(UNCAC, "46(18)", Grade.A),
        cite(SECOND_PROTOCOL_1959, "9", Grade.A),
        cite(SECOND_PROTOCOL_1959, "9(3)", Grade.A),
        cite(SECOND_PROTOCOL_1959, "9(8)", Grade.A),
        cite(HANOI, "40(18)", Grade.C, "Victims and the loan of equipment are graded D."),
    ),
    elements=(
        "Why appearing in person is not possible or not desirable",
        "The authority and the persons who will hear",
        "Interpreter",
        "Oath",
        "Technical data of the link",
        "Protection of the person",
    ),
    preconditions=(
        "It agrees with fundamental principles of law.",
        "The person is in the requested State.",
    ),
    limits=(
        (
            "A judicial authority of the requested State is present, checks the identity and "
            "watches over the principles; the requesting State leads the hearing."
        ),
        "Minutes state day, place, identities, oath and technical conditions.",
        "Suspects only where the States agree and the person consents.",
        "The link and interpreters are as a rule paid by the requesting State.",
    ),
    refusers=("Court or central authority: fundamental principles, and for a suspect a missing consent.",),
    refused_on=("G47", "G50", "G58"),
    fields=(
        EXAMINEE,
        EXAMINEE_STATUS,
        replace(VIDEO_REASON, required=True, required_when=None, source=_ASKED),
        *_WHO_HEARS,
        replace(QUESTIONS, label="Subject of the hearing", required=False, help="Topics, in outline."),
        variant(OATH, source=_HELD),
        variant(INTERPRETER_LANGUAGE, source=_HELD),
        variant(PRIVILEGES, source=cite(NETHERLANDS_HONG_KONG, "10(4)", Grade.A)),
        *_LINK,
        PROTECTION,
        *_CONSENT_OF_SUSPECTS,
    ),
    needs=("relevance",),
    letter_paragraph="video_hearing",
    annex_form="video_hearing",
    coercive=True,
    available=True,
)

"""Persons who are heard by an authority of the requested State."""

from typing import Final

from requests_app.law.citations import Grade, cite
from requests_app.law.fields import Field, Kind, When
from requests_app.law.measures.declaration import AssistanceType, Family, hanoi_purpose
from requests_app.law.measures.shared_fields import (
    INTERPRETER_LANGUAGE,
    OATH,
    OFFICIALS_ATTENDING,
    PRIVILEGES,
    variant,
)
from requests_app.law.names import (
    EUROPEAN_1959,
    NETHERLANDS_HONG_KONG,
    SECOND_PROTOCOL_1959,
    UNCAC,
    UNTOC,
)

EXAMINEE: Final = Field(
    "examinee",
    "Who is to be heard?",
    Kind.PERSONS,
    required=True,
    help="Choose one of the persons named in this request.",
    source=cite(UNCAC, "46(15)(e)", Grade.A),
    letter_label="Person to be heard",
)
EXAMINEE_STATUS: Final = Field(
    "examinee_status",
    "In what capacity?",
    Kind.CHOICE,
    required=True,
    choices=(
        ("witness", "Witness"),
        ("suspect", "Suspect"),
        ("expert", "Expert"),
        ("victim", "Victim"),
    ),
    help="It decides which rights the person must be told of.",
    source=cite(NETHERLANDS_HONG_KONG, "10", Grade.A),
    letter_label="Capacity",
)
QUESTIONS: Final = Field(
    "questions",
    "Questions or topics",
    Kind.LONGTEXT,
    required=True,
    help="One question on each line, or name the annex that holds them.",
    source=cite(NETHERLANDS_HONG_KONG, "10", Grade.A),
    letter_label="Questions",
)
VIDEO_REASON: Final = Field(
    "video_reason",
    "Why the person cannot or should not appear in person",
    Kind.LONGTEXT,
    required_when=When("by_video", ("yes",)),
    max_length=4000,
    source=cite(UNCAC, "46(18)", Grade.A),
    letter_label="Reasons for the video link",
)
RECORD_FORMAT: Final = Field(
    "record_format",
    "Form of the record",
    Kind.CHOICE,
    choices=(
        ("written", "Written record"),
        ("audio", "Audio recording"),
        ("video", "Video recording"),
        ("verbatim", "Verbatim transcript"),
    ),
    source=cite(UNCAC, "46(17)", Grade.A),
    letter_label="Form of the record",
)
PROTECTION: Final = Field(
    "protection",
    "Protection the person needs",
    Kind.LONGTEXT,
    max_length=4000,
    help="For a child, a victim or a threatened person: screens, a changed voice, somebody they trust.",
    source=cite(SECOND_PROTOCOL_1959, "23", Grade.A),
    letter_label="Protection of the person",
)

TESTIMONY = AssistanceType(
    code="AT01",
    name="TESTIMONY",
    title="Testimony and statements",
    summary="Take the evidence or the statement of a person in the requested State.",
    family=Family.PERSONS,
    citations=(
        hanoi_purpose("(a)"),
        cite(UNCAC, "46(3)(a)", Grade.A),
        cite(UNTOC, "18(3)(a)", Grade.A),
        cite(UNCAC, "46(15)", Grade.A),
        cite(UNCAC, "46(17)", Grade.A),
        cite(NETHERLANDS_HONG_KONG, "10", Grade.A),
        cite(EUROPEAN_1959, "3(2)", Grade.A),
    ),
    elements=(
        "Whether the person is a witness, suspect, expert or victim",
        "List of questions or topics",
        "Whether an oath is wanted",
        "Privileges that may be claimed",
        "Interpreter",
        "Officials who wish to attend",
        "Form of the record",
    ),
    preconditions=("Identity and whereabouts of the person are given as far as they are known.",),
    limits=(
        (
            "Carried out under the law of the requested State; formalities asked for are "
            "followed unless they run against it."
        ),
        "Under some bilateral treaties the person may rely on a privilege of either State.",
    ),
    refusers=("Court or central authority: privilege, self-incrimination, the general grounds.",),
    refused_on=(
        "G33",
        "G03",
        "G04",
        "G05",
        "G06",
        "G07",
        "G08",
        "G09",
        "G10",
    ),
    fields=(
        EXAMINEE,
        EXAMINEE_STATUS,
        QUESTIONS,
        OATH,
        Field(
            "by_video",
            "Should the person be heard by video link?",
            Kind.YESNO,
            source=cite(UNCAC, "46(18)", Grade.A),
            letter_label="Hearing by video link",
        ),
        VIDEO_REASON,
        variant(INTERPRETER_LANGUAGE, source=cite(UNCAC, "46(17)", Grade.A)),
        variant(OFFICIALS_ATTENDING, source=cite(EUROPEAN_1959, "4", Grade.A)),
        RECORD_FORMAT,
        variant(PRIVILEGES, source=cite(NETHERLANDS_HONG_KONG, "10(4)", Grade.A)),
        PROTECTION,
    ),
    needs=("relevance",),
    letter_paragraph="testimony",
    coercive=True,
    available=True,
)

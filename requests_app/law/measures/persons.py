"""Persons: statements, hearings by video, appearance, transfer, extradition, sentenced persons."""

from requests_app.law.citations import Grade, cite
from requests_app.law.fields import Field, Kind, When
from requests_app.law.measures.declaration import AssistanceType, Family, hanoi_purpose
from requests_app.law.names import (
    EUROPEAN_1959,
    HANOI,
    NETHERLANDS_HONG_KONG,
    SECOND_PROTOCOL_1959,
    UNCAC,
    UNTOC,
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
    refused_on=("G33", "G11", "G50"),
    fields=(
        Field(
            "examinee",
            "Who is to be heard?",
            Kind.PERSONS,
            required=True,
            help="Choose one of the persons named in this request.",
            source=cite(UNCAC, "46(15)(e)", Grade.A),
            letter_label="Person to be heard",
            letter_label_fr="Personne à entendre",
        ),
        Field(
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
            letter_label_fr="Qualité",
        ),
        Field(
            "questions",
            "Questions or topics",
            Kind.LONGTEXT,
            required=True,
            help="One question on each line, or name the annex that holds them.",
            letter_label="Questions",
            letter_label_fr="Questions",
        ),
        Field(
            "oath",
            "Is an oath or affirmation wanted?",
            Kind.YESNO,
            source=cite(EUROPEAN_1959, "3(2)", Grade.A),
            letter_label="Oath or affirmation",
            letter_label_fr="Serment ou affirmation solennelle",
        ),
        Field(
            "by_video",
            "Should the person be heard by video link?",
            Kind.YESNO,
            source=cite(UNCAC, "46(18)", Grade.A),
            letter_label="Hearing by video link",
            letter_label_fr="Audition par vidéoconférence",
        ),
        Field(
            "video_reason",
            "Why the person cannot or should not appear in person",
            Kind.LONGTEXT,
            required_when=When("by_video", ("yes",)),
            max_length=4000,
            source=cite(UNCAC, "46(18)", Grade.A),
            letter_label="Reasons for the video link",
            letter_label_fr="Motifs de la vidéoconférence",
        ),
        Field(
            "interpreter_language",
            "Language for which an interpreter is needed",
            Kind.LANGUAGE,
            letter_label="Interpreter",
            letter_label_fr="Interprète",
        ),
        Field(
            "officials_attending",
            "Officials who wish to attend",
            Kind.LONGTEXT,
            max_length=2000,
            help="Name, office and why presence is useful.",
            letter_label="Officials attending",
            letter_label_fr="Agents souhaitant assister",
        ),
        Field(
            "record_format",
            "Form of the record",
            Kind.CHOICE,
            choices=(
                ("written", "Written record"),
                ("audio", "Audio recording"),
                ("video", "Video recording"),
                ("verbatim", "Verbatim transcript"),
            ),
            letter_label="Form of the record",
            letter_label_fr="Forme du procès-verbal",
        ),
        Field(
            "privileges",
            "Privileges and rights the person must be told of",
            Kind.LONGTEXT,
            max_length=4000,
            source=cite(NETHERLANDS_HONG_KONG, "10(4)", Grade.A),
            letter_label="Privileges and rights",
            letter_label_fr="Droits et privilèges",
        ),
    ),
    needs=("relevance",),
    letter_paragraph="testimony",
    coercive=True,
    available=True,
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
    preconditions=("It agrees with fundamental principles of law.", "The person is in the requested State."),
    limits=(
        (
            "A judicial authority of the requested State is present, checks the identity and "
            "watches over the principles; the requesting State leads the hearing."
        ),
        "Minutes state day, place, identities, oath and technical conditions.",
        "Suspects only where the States agree and the person consents.",
        "The link and interpreters are as a rule paid by the requesting State.",
    ),
    refusers=("Court or central authority.",),
    refused_on=("G47", "G50", "G33"),
    needs=("relevance",),
    letter_paragraph="video_hearing",
    coercive=True,
)

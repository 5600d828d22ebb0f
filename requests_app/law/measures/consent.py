"""What types that depend on a person's free will ask alike: who, whether the person agrees, from when to when."""

from dataclasses import replace
from typing import Final

from requests_app.law.citations import Citation, Grade, cite
from requests_app.law.fields import Field, Kind, When
from requests_app.law.names import EUROPEAN_1959, UNCAC

CONSENT_GIVEN: Final = When("consent", ("given",))

CONSENT: Final = Field(
    "consent",
    "Does the person consent?",
    Kind.CHOICE,
    required=True,
    choices=(
        ("given", "Yes, freely and informed"),
        ("to_be_asked", "The requested State is asked to obtain the consent"),
    ),
    help="Without the person’s free consent nothing can be done. Where it was refused, leave the item out.",
    source=cite(UNCAC, "46(10)(a)", Grade.A),
    letter_label="Consent of the person",
)
CONSENT_GIVEN_ON: Final = Field(
    "consent_given_on",
    "Day of the consent",
    Kind.DATE,
    required_when=CONSENT_GIVEN,
    source=cite(UNCAC, "46(10)(a)", Grade.A),
    letter_label="Consent given on",
)
CONSENT_TOLD: Final = Field(
    "consent_told",
    "What the person is told before answering",
    Kind.LONGTEXT,
    required=True,
    max_length=4000,
    help="What it is for, for how long, what happens there, and that declining has no consequences.",
    source=cite(UNCAC, "46(10)(a)", Grade.A),
    letter_label="Information given to the person",
)
CONSENT_RECORD: Final = Field(
    "consent_record",
    "Record of the consent",
    Kind.ANNEXES,
    help="The signed declaration, among the annexes. If it is still to be obtained, a blank form goes along.",
    source=cite(EUROPEAN_1959, "11(1)(a)", Grade.A),
    letter_label="Record of the consent",
)
PERSON: Final = Field(
    "person",
    "Which person?",
    Kind.PERSON,
    required=True,
    help="Choose one of the persons named in this request; name, birth and nationality are taken from there.",
    source=cite(UNCAC, "46(15)(e)", Grade.A),
    letter_label="Person",
)
PRESENCE_FROM: Final = Field(
    "presence_from",
    "First day of the stay",
    Kind.DATE,
    required=True,
    letter_label="Presence from",
)
PRESENCE_ENDS_ON: Final = Field(
    "presence_ends_on",
    "Day after which the person is no longer needed",
    Kind.DATE,
    required=True,
    letter_label="No longer needed after",
)
PRESENCE_REASON: Final = Field(
    "presence_reason",
    "Why the person should be present",
    Kind.LONGTEXT,
    required=True,
    max_length=4000,
    letter_label="Reason for the presence",
)
PRESENCE_PLACE: Final = Field(
    "presence_place",
    "Court or authority before which the person appears",
    Kind.TEXT,
    required=True,
    letter_label="To appear before",
)


def standing(source: Citation, *fields: Field) -> tuple[Field, ...]:
    """The same fields under the treaty place that asks for them in another type."""
    return tuple(replace(field, source=source) for field in fields)


def consents(source: Citation) -> tuple[Field, ...]:
    """The four fields on consent as they stand in one treaty."""
    return standing(source, CONSENT, CONSENT_GIVEN_ON, CONSENT_TOLD, CONSENT_RECORD)


def presence(source: Citation) -> tuple[Field, ...]:
    """Why, where and on which days a person is to be present, as it stands in one treaty."""
    return standing(source, PRESENCE_REASON, PRESENCE_PLACE, PRESENCE_FROM, PRESENCE_ENDS_ON)

"""Persons who travel for a case: those who come of their own will, and those lent while in custody."""

from typing import Final

from requests_app.law.citations import Grade, cite
from requests_app.law.fields import Field, Kind, When
from requests_app.law.measures.consent import PERSON, consents, presence
from requests_app.law.measures.declaration import AssistanceType, Family, hanoi_purpose
from requests_app.law.measures.shared_fields import EXPENSES, variant
from requests_app.law.names import EUROPEAN_1959, HANOI, NETHERLANDS_HONG_KONG, UNCAC, UNTOC
from requests_app.law.reckoning import SAFE_CONDUCT_ENDS

_SAFE_CONDUCT: Final = cite(UNCAC, "46(27)", Grade.A)
_INVITED: Final = cite(NETHERLANDS_HONG_KONG, "12", Grade.A)
_LENT: Final = cite(UNCAC, "46(10)", Grade.A)
_KEPT_AND_RETURNED: Final = cite(UNCAC, "46(11)", Grade.A)

VOLUNTARY_APPEARANCE = AssistanceType(
    code="AT11",
    name="VOLUNTARY_APPEARANCE",
    title="Voluntary appearance",
    summary="Help a person who is willing to come and testify in the requesting State.",
    family=Family.PERSONS,
    citations=(
        hanoi_purpose("(k)"),
        cite(HANOI, "40(29)", Grade.C),
        cite(UNCAC, "46(3)(h)", Grade.A),
        cite(UNTOC, "18(3)(h)", Grade.A),
        cite(UNCAC, "46(27)", Grade.A),
        cite(NETHERLANDS_HONG_KONG, "12", Grade.A),
        cite(NETHERLANDS_HONG_KONG, "14", Grade.A),
    ),
    elements=(
        "Why the person should be present",
        "Days",
        "Rights and duties",
        "Travel, stay and security",
        "Allowances",
    ),
    preconditions=("The person agrees freely.",),
    limits=(
        (
            "Safe conduct lasts for fifteen days in a row after official notice that "
            "presence is no longer needed."
        ),
        "Declining the invitation has no consequences.",
    ),
    clocks=("K05",),
    deadlines=(SAFE_CONDUCT_ENDS,),
    refusers=("The person; the central authority where the arrangements for safety are weak.",),
    refused_on=("G47", "G51"),
    fields=(
        PERSON,
        *presence(_INVITED),
        Field(
            "rights_and_duties",
            "Rights and duties of the person there",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            help="Counsel, the right to be silent, oath, duty to tell the truth.",
            source=_INVITED,
            letter_label="Rights and duties",
        ),
        *consents(_INVITED),
        Field(
            "safe_conduct",
            "Does the requesting State give safe conduct?",
            Kind.YESNO,
            required=True,
            help=(
                "No prosecution, detention or other restriction for earlier matters; the letter "
                "says it in these words."
            ),
            source=_SAFE_CONDUCT,
            letter_label="Safe conduct",
        ),
        Field(
            "travel_and_stay",
            "Travel and stay",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            source=_INVITED,
            letter_label="Travel and stay",
        ),
        Field(
            "security",
            "Security of the person",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            help="Who protects the person, from where to where. Weak arrangements are a reason to decline.",
            source=cite(NETHERLANDS_HONG_KONG, "12(3)", Grade.A),
            letter_label="Security",
        ),
        variant(EXPENSES, required=True, source=_INVITED),
        Field(
            "advance",
            "Amount advanced",
            Kind.AMOUNT,
            source=_INVITED,
            letter_label="Amount advanced",
        ),
    ),
    letter_paragraph="voluntary_appearance",
    annex_form="consent",
    moves_person=True,
    available=True,
)

TEMPORARY_TRANSFER = AssistanceType(
    code="AT18",
    name="TEMP_TRANSFER",
    title="Temporary transfer of a detained person",
    summary="A person detained in the requested State is lent for testimony or identification.",
    family=Family.PERSONS,
    citations=(
        cite(UNCAC, "46(10)-(12)", Grade.A),
        cite(EUROPEAN_1959, "11", Grade.A),
        cite(HANOI, "40(9)-(11)", Grade.C),
    ),
    elements=(
        "The person, the kind of custody and the sentence",
        "Days, and day of return",
        "Assurance that custody is kept",
    ),
    preconditions=("The person consents freely and informed.", "Both States agree."),
    limits=(
        "Custody continues and the person is returned without delay; no extradition is needed for that.",
        "Time spent counts towards the sentence; no prosecution for earlier matters.",
    ),
    refusers=(
        "The person.",
        "Central authority: presence needed at home, detention made longer, another overriding ground.",
    ),
    refused_on=("G47", "G48", "G20"),
    fields=(
        PERSON,
        Field(
            "custody_status",
            "Why is the person in custody?",
            Kind.CHOICE,
            required=True,
            choices=(
                ("remand", "On remand"),
                ("sentence", "Serving a sentence"),
                ("other", "For another reason, named below"),
            ),
            source=_LENT,
            letter_label="Kind of custody",
        ),
        Field(
            "custody_details",
            "Place of custody, court and decision",
            Kind.LONGTEXT,
            max_length=2000,
            required_when=When("custody_status", ("other",)),
            source=_LENT,
            letter_label="Custody",
        ),
        Field(
            "sentence",
            "The sentence",
            Kind.LONGTEXT,
            required_when=When("custody_status", ("sentence",)),
            max_length=2000,
            help="Court, day and length of the sentence as far as known.",
            source=_LENT,
            letter_label="Sentence",
        ),
        Field(
            "release_due_on",
            "Day on which the person would be released",
            Kind.DATE,
            help="The transfer must not make the detention longer.",
            source=cite(EUROPEAN_1959, "11(1)(b)-(d)", Grade.A),
            letter_label="Release due on",
        ),
        *presence(_LENT),
        Field(
            "return_on",
            "Day of return",
            Kind.DATE,
            required=True,
            help="Without delay, or as the two States agreed.",
            source=_KEPT_AND_RETURNED,
            letter_label="Return on",
        ),
        *consents(cite(UNCAC, "46(10)(a)", Grade.A)),
        Field(
            "agreement_reference",
            "Agreement of the two States",
            Kind.TEXT,
            help="Reference and day of the letter in which they agreed; empty if it is asked for here.",
            source=_LENT,
            letter_label="Agreement",
        ),
        Field(
            "custody_kept",
            "Is the person kept in custody throughout?",
            Kind.YESNO,
            required=True,
            source=_KEPT_AND_RETURNED,
            letter_label="Custody is kept",
        ),
        Field(
            "returned_without_extradition",
            "Is the person returned without any request for extradition?",
            Kind.YESNO,
            required=True,
            source=_KEPT_AND_RETURNED,
            letter_label="Return without extradition",
        ),
        Field(
            "time_credited",
            "Does the time count towards the sentence there?",
            Kind.YESNO,
            required=True,
            source=_KEPT_AND_RETURNED,
            letter_label="Time counts towards the sentence",
        ),
        Field(
            "not_prosecuted_for_earlier",
            "No prosecution or punishment for earlier matters?",
            Kind.YESNO,
            required=True,
            source=cite(UNCAC, "46(12)", Grade.A),
            letter_label="No prosecution for earlier matters",
        ),
        Field(
            "escort",
            "Escort and transport",
            Kind.LONGTEXT,
            max_length=4000,
            source=_KEPT_AND_RETURNED,
            letter_label="Escort and transport",
        ),
    ),
    letter_paragraph="temporary_transfer",
    annex_form="consent",
    coercive=True,
    moves_person=True,
    available=True,
)

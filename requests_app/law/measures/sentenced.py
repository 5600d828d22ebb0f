"""Transfer of sentenced persons."""

from typing import Final

from requests_app.law.citations import Grade, cite
from requests_app.law.fields import Field, Kind
from requests_app.law.measures.consent import PERSON, consents
from requests_app.law.measures.declaration import AssistanceType, Family
from requests_app.law.measures.shared_fields import ORDERS_ANNEXED, variant
from requests_app.law.names import HANOI, UNCAC

_SENTENCED: Final = cite(UNCAC, "45", Grade.A)

SENTENCED_TRANSFER = AssistanceType(
    code="AT24",
    name="SENTENCED_TRANSFER",
    title="Transfer of sentenced persons",
    summary="A sentence is served in the State where the person belongs.",
    family=Family.PERSONS,
    citations=(cite(UNCAC, "45", Grade.A), cite(HANOI, "38", Grade.C)),
    elements=("The judgment", "The sentence still to be served", "Consent", "Ties with the State"),
    preconditions=("An agreement.",),
    limits=("Consent, and the aim of rehabilitation.",),
    refusers=("Both States: neither is bound to agree.",),
    refused_on=("G47",),
    fields=(
        PERSON,
        Field(
            "transfer_direction",
            "Where is the sentence to be served?",
            Kind.CHOICE,
            required=True,
            choices=(
                ("to_us", "In the requesting State: the person was sentenced over there"),
                ("to_them", "In the requested State: the person was sentenced here"),
            ),
            source=_SENTENCED,
            letter_label="Sentence to be served",
        ),
        Field(
            "judgment",
            "The judgment",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            help="Court, day, reference, and since when it has been final.",
            source=_SENTENCED,
            letter_label="Judgment",
        ),
        variant(ORDERS_ANNEXED, source=_SENTENCED, label="The judgment among the annexes"),
        Field(
            "months_left",
            "Months of the sentence still to be served",
            Kind.INTEGER,
            required=True,
            minimum=0,
            source=_SENTENCED,
            letter_label="Still to be served (months)",
        ),
        Field(
            "sentence_ends_on",
            "Day on which the sentence ends",
            Kind.DATE,
            required=True,
            source=_SENTENCED,
            letter_label="Sentence ends on",
        ),
        *consents(cite(HANOI, "38", Grade.D, "Consent and the aim of rehabilitation are graded D.")),
        Field(
            "social_ties",
            "Ties with the State where the sentence would be served",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            help="Nationality, family, language, work, a home after release.",
            source=_SENTENCED,
            letter_label="Social ties",
        ),
        Field(
            "agreement_reference",
            "Agreement this rests on",
            Kind.TEXT,
            required=True,
            help="The treaty, or the letter in which both States agreed on this case.",
            source=_SENTENCED,
            letter_label="Agreement",
        ),
    ),
    letter_paragraph="sentenced_transfer",
    annex_form="consent",
    moves_person=True,
    available=True,
)

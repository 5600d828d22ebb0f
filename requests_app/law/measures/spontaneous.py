"""Information given without being asked for, on any offence or on proceeds."""

from dataclasses import replace

from requests_app.law.citations import Citation, Grade, cite
from requests_app.law.fields import Field, Kind
from requests_app.law.measures import shared_fields as shared
from requests_app.law.measures.declaration import AssistanceType, Family
from requests_app.law.measures.shared_fields import variant
from requests_app.law.names import BUDAPEST, HANOI, UNCAC

_CONDITIONS = cite(UNCAC, "46(4)-(5)", Grade.A)
_INFORMATION = (
    Field(
        "information",
        "The information",
        Kind.LONGTEXT,
        required=True,
        help="What you know, in full: the receiver has asked nothing and has only this.",
        letter_label="Information",
    ),
    Field(
        "origin",
        "Where it comes from",
        Kind.LONGTEXT,
        required=True,
        max_length=4000,
        help="The proceeding and the measure that brought it, and how far it is confirmed.",
        letter_label="Origin",
    ),
    Field(
        "own_case_unharmed",
        "Is our own case unharmed, and does our law allow it?",
        Kind.YESNO,
        required=True,
        choices=(("yes", "Yes"), ("no", "No: it cannot be sent")),
        in_letter=False,
    ),
    shared.IDENTIFIERS,
)
_KEPT = (
    Field(
        "keep_confidential",
        "Must the receiver keep it confidential?",
        Kind.YESNO,
        required=True,
        help="What speaks for an accused person may be disclosed all the same, after notice to us.",
        source=_CONDITIONS,
        letter_label="To be kept confidential",
    ),
    variant(shared.USE_CONDITIONS, source=_CONDITIONS),
    Field(
        "conditions_agreed",
        "Has the receiver said that it can keep them?",
        Kind.YESNO,
        help="A receiver that cannot keep a condition says so before it gets the information.",
        source=cite(BUDAPEST, "26", Grade.A),
        letter_label="Conditions agreed beforehand",
    ),
)


def _given(place: Citation) -> tuple[Field, ...]:
    """What is said of information given unasked: itself and its origin as that place wants it, and its conditions."""
    return (*(replace(field, source=place) for field in _INFORMATION), *_KEPT)


SPONTANEOUS = AssistanceType(
    code="AT20",
    name="SPONTANEOUS",
    title="Spontaneous information",
    summary="Information the sender believes will help, given without being asked.",
    family=Family.COOPERATION,
    citations=(
        cite(UNCAC, "46(4)-(5)", Grade.A),
        cite(BUDAPEST, "26", Grade.A),
        cite(HANOI, "40(4)-(5)", Grade.C),
    ),
    elements=("The information", "Conditions on its use", "Confidentiality", "Where it comes from"),
    preconditions=("The sender’s own case is not harmed.", "Domestic law allows it."),
    limits=(
        (
            "The receiver keeps the conditions; what speaks for an accused may be disclosed "
            "after notice, in exceptional cases with notice without delay."
        ),
    ),
    refusers=(
        "The sender is free to give or not.",
        "Budapest Convention: a receiver that cannot keep a condition says so first.",
    ),
    fields=_given(_CONDITIONS),
    spares=("relevance",),
    letter_paragraph="spontaneous",
    available=True,
)

PROCEEDS_INFORMATION = AssistanceType(
    code="AT30",
    name="SPECIAL_COOP",
    title="Spontaneous information on proceeds",
    summary="Information on proceeds that is given without being asked.",
    family=Family.ASSETS,
    citations=(cite(UNCAC, "56", Grade.A), cite(HANOI, "51", Grade.C)),
    elements=("As for spontaneous information, about proceeds",),
    refusers=("The sender is free to give or not.",),
    fields=(
        variant(shared.PROPERTY, source=cite(UNCAC, "56", Grade.A)),
        variant(shared.PROPERTY_VALUE, source=cite(UNCAC, "56", Grade.A)),
        *_given(cite(UNCAC, "56", Grade.A)),
    ),
    spares=("relevance",),
    letter_paragraph="proceeds_information",
    available=True,
)

"""Service of documents, with the lead time counted back from the hearing."""

from typing import Final

from requests_app.law.citations import Grade, cite
from requests_app.law.fields import Field, Kind, When
from requests_app.law.measures.consent import PERSON
from requests_app.law.measures.declaration import AssistanceType, Family, hanoi_purpose
from requests_app.law.measures.shared_fields import EXPENSES, HEARING_AUTHORITY, HEARING_ON, variant
from requests_app.law.names import EUROPEAN_1959, NETHERLANDS_HONG_KONG, UNCAC, UNTOC
from requests_app.law.reckoning import SERVICE_BY_DECLARATION, SERVICE_IN_BILATERAL_PRACTICE

_SERVED: Final = cite(EUROPEAN_1959, "7", Grade.A)
_SUMMONED: Final = When("summoned", ("yes",))

SERVICE = AssistanceType(
    code="AT02",
    name="SERVICE",
    title="Service of documents",
    summary="Hand judicial documents to a person in the requested State and prove it.",
    family=Family.DOCUMENTS,
    citations=(
        hanoi_purpose("(b)"),
        cite(UNCAC, "46(3)(b)", Grade.A),
        cite(UNTOC, "18(3)(b)", Grade.A),
        cite(EUROPEAN_1959, "7-10", Grade.A),
        cite(EUROPEAN_1959, "7(3)", Grade.A),
        cite(UNCAC, "46(15)(c)", Grade.A),
        cite(NETHERLANDS_HONG_KONG, "17(3)", Grade.A),
    ),
    elements=(
        "Name and address of the person",
        "List of the documents",
        "Day of the hearing",
        "Manner of service",
        "Translation",
        "Expenses that will be paid",
    ),
    preconditions=("Sent early enough.",),
    limits=(
        (
            "Under the 1959 Convention a State may ask by declaration for up to fifty days "
            "before the appearance; one bilateral treaty asks for thirty."
        ),
        (
            "Whoever ignores a foreign summons is not punished for it, unless it is lawfully "
            "served again over there."
        ),
        (
            "Proof is a dated and signed receipt or a declaration; if service fails, the "
            "reasons are given at once."
        ),
        "No summary of the facts is needed.",
    ),
    clocks=("K06",),
    deadlines=(SERVICE_BY_DECLARATION, SERVICE_IN_BILATERAL_PRACTICE),
    refusers=("Central authority, rarely: discrimination, public order.",),
    refused_on=("G05", "G09"),
    fields=(
        variant(PERSON, label="On whom are the documents to be served?"),
        Field(
            "service_address",
            "Address at which they are to be served",
            Kind.LONGTEXT,
            required=True,
            max_length=1000,
            help="The home or work address in the requested State, with the day it was last confirmed.",
            source=cite(UNCAC, "46(15)(e)", Grade.A),
            letter_label="Address for service",
        ),
        Field(
            "served_documents",
            "List of the documents",
            Kind.LONGTEXT,
            required=True,
            max_length=6000,
            help="One on each line: what it is, its day and its number.",
            source=_SERVED,
            letter_label="Documents to be served",
        ),
        Field(
            "served_annexes",
            "The documents among the annexes",
            Kind.ANNEXES,
            source=_SERVED,
            letter_label="Documents annexed",
        ),
        Field(
            "summoned",
            "Is the person summoned to appear?",
            Kind.YESNO,
            required=True,
            help="A summons has to arrive well before the hearing; a judgment does not.",
            source=cite(EUROPEAN_1959, "7(3)", Grade.A),
            letter_label="Summons to appear",
        ),
        variant(HEARING_ON, when=_SUMMONED),
        variant(
            HEARING_AUTHORITY,
            source=_SERVED,
            when=_SUMMONED,
            label="Court or authority before which the person is to appear",
            hint="Name and address.",
        ),
        Field(
            "service_manner",
            "Manner of service",
            Kind.CHOICE,
            required=True,
            choices=(
                ("simple", "Simply handed over"),
                ("their_law", "As the requested State serves its own documents of this kind"),
                ("special", "In a special manner, described below"),
            ),
            source=_SERVED,
            letter_label="Manner of service",
        ),
        Field(
            "service_manner_wanted",
            "The special manner",
            Kind.LONGTEXT,
            required_when=When("service_manner", ("special",)),
            max_length=2000,
            help="It must not run against the law of the requested State.",
            source=_SERVED,
            letter_label="Special manner",
        ),
        Field(
            "service_proof",
            "Proof of service wanted",
            Kind.CHOICE,
            required=True,
            choices=(
                ("receipt", "Receipt, dated and signed by the person"),
                ("declaration", "Declaration of the authority that served"),
                ("either", "Either of the two"),
            ),
            help="If service fails, the requested State says why at once.",
            source=cite(EUROPEAN_1959, "7-10", Grade.A),
            letter_label="Proof of service",
        ),
        Field(
            "documents_language",
            "Language of the documents",
            Kind.LANGUAGE,
            required=True,
            source=cite(EUROPEAN_1959, "16", Grade.A),
            letter_label="Language of the documents",
        ),
        Field(
            "documents_translation",
            "Language into which they were translated",
            Kind.LANGUAGE,
            help="One the person understands, and one the requested State accepts if it has declared so.",
            source=cite(EUROPEAN_1959, "16", Grade.A),
            letter_label="Translation enclosed",
        ),
        variant(EXPENSES, source=cite(EUROPEAN_1959, "10", Grade.A), when=_SUMMONED),
    ),
    spares=("relevance",),
    letter_paragraph="service",
    annex_form="service",
    available=True,
)

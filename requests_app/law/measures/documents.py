"""Information and records: what an expert, an institution or an authority of the requested State can give."""

from typing import Final

from requests_app.law.citations import Grade, cite
from requests_app.law.fields import YES_NO_UNKNOWN, Field, Kind, When
from requests_app.law.measures.declaration import AssistanceType, Family, hanoi_purpose
from requests_app.law.measures.shared_fields import EXPENSES, IDENTIFIERS, USE_CONDITIONS, variant
from requests_app.law.names import EUROPEAN_1959, HANOI, UNCAC, UNTOC

_GIVEN: Final = cite(UNCAC, "46(3)(e)", Grade.A)
_PUBLIC: Final = cite(UNCAC, "46(29)", Grade.A)
_OPINION: Final = When("evaluation_wanted", ("opinion",))

CERTIFICATION: Final = Field(
    "certification",
    "Certification",
    Kind.CHOICE,
    required=True,
    choices=(
        ("certified", "Certified copies"),
        ("originals", "Originals"),
        ("plain", "Plain copies"),
        ("affidavit", "Copies with an affidavit of the keeper"),
    ),
    help="Ask for originals only if the court needs them: they have to be returned.",
    source=cite(UNCAC, "46(3)(f)", Grade.A),
    letter_label="Certification",
)

RECORDS = AssistanceType(
    code="AT09",
    name="RECORDS",
    title="Records and documents",
    summary="Originals or certified copies of bank, business, government and other records.",
    family=Family.DOCUMENTS,
    citations=(
        hanoi_purpose("(i)"),
        cite(HANOI, "40(24)", Grade.C),
        cite(HANOI, "40(31)", Grade.C),
        cite(UNCAC, "46(3)(f)", Grade.A),
        cite(UNTOC, "18(3)(f)", Grade.A),
        cite(UNCAC, "46(8)", Grade.A),
        cite(UNCAC, "46(29)", Grade.A),
    ),
    elements=(
        "The institution that keeps the records",
        "Account numbers",
        "Period",
        "Kind of certification",
        "Whether originals are needed",
    ),
    preconditions=("Bank secrecy is no reason to decline.",),
    limits=(
        (
            "Government records open to the public have to be given; others at the requested "
            "State’s discretion and on its conditions."
        ),
    ),
    refusers=("Central authority or court: the general grounds; bank secrecy alone is none.",),
    refused_on=("G07", "G11", "G34"),
    fields=(
        Field(
            "bank_records",
            "Are these records of a bank or financial institution?",
            Kind.YESNO,
            required=True,
            source=cite(UNCAC, "46(8)", Grade.A),
            letter_label="Bank records",
        ),
        variant(
            IDENTIFIERS,
            source=cite(UNCAC, "46(3)(f)", Grade.A),
            when=When("bank_records", ("yes",)),
            label="Accounts",
            hint="Tick the accounts; their numbers are checked where they are written down.",
        ),
        Field(
            "account_numbers",
            "Further particulars of the accounts",
            Kind.LONGTEXT,
            help="What no number says: branch, kind of account, who opened it.",
            max_length=4000,
            source=cite(UNCAC, "46(3)(f)", Grade.A),
            letter_label="Accounts, further particulars",
        ),
        Field(
            "account_confirmed",
            "A number fails the check: is it as stated in the evidence?",
            Kind.YESNO,
            help="Answer only if the portal says that a number fails its check digits.",
            in_letter=False,
        ),
        CERTIFICATION,
    ),
    needs=("holder", "period_from", "period_to", "relevance"),
    letter_paragraph="records",
    annex_form="certification",
    coercive=True,
    available=True,
)

EXPERTISE = AssistanceType(
    code="AT08",
    name="INFO_EXPERT",
    title="Information and expert evaluation",
    summary="Information, items of evidence, or the opinion of an expert.",
    family=Family.DOCUMENTS,
    citations=(
        hanoi_purpose("(h)"),
        cite(UNCAC, "46(3)(e)", Grade.A),
        cite(UNTOC, "18(3)(e)", Grade.A),
        cite(UNCAC, "46(9)(b)", Grade.A),
    ),
    elements=("The question for the expert", "The kind of information"),
    limits=(
        (
            "Under UNCAC the parts that need no coercion are owed even without dual "
            "criminality; not so under UNTOC or the Hanoi Convention."
        ),
    ),
    refusers=("Central authority: the general grounds.",),
    refused_on=("G11", "G13"),
    fields=(
        Field(
            "evaluation_wanted",
            "What is wanted?",
            Kind.MULTICHOICE,
            required=True,
            choices=(
                ("information", "Information"),
                ("evidence", "Items of evidence"),
                ("opinion", "The opinion of an expert"),
            ),
            source=_GIVEN,
            letter_label="Wanted",
        ),
        Field(
            "information_wanted",
            "Which information or items",
            Kind.LONGTEXT,
            required_when=When("evaluation_wanted", ("information", "evidence")),
            max_length=6000,
            help="Kind, source and period; one on each line.",
            source=_GIVEN,
            letter_label="Information or items",
        ),
        Field(
            "expert_field",
            "Field of the expert",
            Kind.TEXT,
            required_when=_OPINION,
            help="For example digital forensics, accountancy, handwriting.",
            source=_GIVEN,
            letter_label="Field of the expert",
        ),
        Field(
            "expert_questions",
            "Questions for the expert",
            Kind.LONGTEXT,
            required_when=_OPINION,
            max_length=6000,
            help="One on each line, so that each can be answered by itself.",
            source=_GIVEN,
            letter_label="Questions for the expert",
        ),
        Field(
            "expert_material",
            "Material for the expert among the annexes",
            Kind.ANNEXES,
            source=_GIVEN,
            letter_label="Material for the expert",
        ),
        variant(EXPENSES, source=cite(EUROPEAN_1959, "20", Grade.A), label="Who pays the expert"),
        Field(
            "without_coercion",
            "Can it be given without any coercion?",
            Kind.YESNO,
            choices=YES_NO_UNKNOWN,
            required=True,
            help="Under UNCAC such help is owed even where the act is no crime on both sides.",
            source=cite(UNCAC, "46(9)(b)", Grade.A),
            letter_label="No coercion needed",
        ),
    ),
    needs=("relevance",),
    letter_paragraph="expertise",
    available=True,
)

GOVERNMENT_RECORDS = AssistanceType(
    code="AT21",
    name="GOV_RECORDS",
    title="Government records",
    summary="Copies of what an authority of the requested State keeps.",
    family=Family.DOCUMENTS,
    citations=(cite(UNCAC, "46(29)", Grade.A), cite(HANOI, "40(31)", Grade.C)),
    elements=("The record",),
    preconditions=("It matters whether the record is open to the public.",),
    limits=("Public records have to be given; others at discretion and on conditions.",),
    refusers=("The agency that keeps the record: at its discretion where the record is not public.",),
    refused_on=("G04", "G37"),
    fields=(
        Field(
            "record_wanted",
            "The record",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            help="Register, number, day: what the agency needs to find it.",
            source=_PUBLIC,
            letter_label="Record",
        ),
        Field(
            "open_to_public",
            "Is the record open to the public there?",
            Kind.YESNO,
            choices=YES_NO_UNKNOWN,
            required=True,
            help="Public records have to be given; others may be, on conditions.",
            source=_PUBLIC,
            letter_label="Open to the public",
        ),
        Field(
            "disclosure_reason",
            "Why it should be given although it is not public",
            Kind.LONGTEXT,
            required_when=When("open_to_public", ("no", "unknown")),
            max_length=4000,
            help="Whether our own police, prosecutors or courts could have such a record.",
            source=_PUBLIC,
            letter_label="Reasons for disclosure",
        ),
        variant(
            USE_CONDITIONS,
            source=_PUBLIC,
            label="Conditions that can be accepted",
            hint="What the agency may ask for in return: use in this case only, no copy, return.",
        ),
        CERTIFICATION,
    ),
    needs=("holder", "relevance"),
    letter_paragraph="government_records",
    annex_form="certification",
    available=True,
)

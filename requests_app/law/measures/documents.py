"""Documents, records, places and objects: service, search, inspection, expertise, records."""

from requests_app.law.citations import Grade, cite
from requests_app.law.fields import Field, Kind, When
from requests_app.law.measures.declaration import AssistanceType, Family
from requests_app.law.names import HANOI, UNCAC, UNTOC

_LETTER_D = "The purpose is graded C; the letter in the list has not been checked."

RECORDS = AssistanceType(
    code="AT09",
    name="RECORDS",
    title="Records and documents",
    summary="Originals or certified copies of bank, business, government and other records.",
    family=Family.DOCUMENTS,
    citations=(
        cite(HANOI, "40(3)(i)", Grade.C, _LETTER_D),
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
    refusers=("Central authority or court.",),
    refused_on=("G11", "G17", "G35"),
    fields=(
        Field(
            "bank_records",
            "Are these records of a bank or financial institution?",
            Kind.YESNO,
            required=True,
            source=cite(UNCAC, "46(8)", Grade.A),
            letter_label="Bank records",
            letter_label_fr="Documents bancaires",
        ),
        Field(
            "account_numbers",
            "Account numbers",
            Kind.LONGTEXT,
            required_when=When("bank_records", ("yes",)),
            help="One on each line, as stated in the evidence. An IBAN is checked for its check digits.",
            max_length=4000,
            letter_label="Accounts",
            letter_label_fr="Comptes",
        ),
        Field(
            "account_confirmed",
            "A number fails the check: is it as stated in the evidence?",
            Kind.YESNO,
            help="Answer only if the portal says that a number fails its check digits.",
            in_letter=False,
        ),
        Field(
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
            letter_label_fr="Certification",
        ),
    ),
    needs=("holder", "period_from", "period_to", "relevance"),
    letter_paragraph="records",
    coercive=True,
    available=True,
)

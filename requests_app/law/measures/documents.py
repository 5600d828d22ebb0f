"""Documents, records, places and objects: service, search, inspection, expertise, records."""

from requests_app.law.citations import Grade, cite
from requests_app.law.fields import Field, Kind, When
from requests_app.law.measures.declaration import AssistanceType, Family, hanoi_purpose
from requests_app.law.names import EUROPEAN_1959, HANOI, NETHERLANDS_HONG_KONG, UNCAC, UNTOC

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
    refusers=("Central authority or court.",),
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
    refusers=("Central authority, rarely: discrimination, public order.",),
    refused_on=("G05", "G09"),
    letter_paragraph="service",
)

SEARCH = AssistanceType(
    code="AT03",
    name="SEARCH_SEIZE_FREEZE",
    title="Search, seizure and freezing",
    summary="Search premises, devices or custodians and seize or freeze what is found.",
    family=Family.DOCUMENTS,
    citations=(
        hanoi_purpose("(c)"),
        cite(UNCAC, "46(3)(c)", Grade.A),
        cite(UNTOC, "18(3)(c)", Grade.A),
        cite(EUROPEAN_1959, "5-6", Grade.A),
        cite(NETHERLANDS_HONG_KONG, "15", Grade.A),
    ),
    elements=(
        "Premises, device or custodian",
        "The objects",
        "Their link with the offence",
        "The domestic order",
        "Urgency",
        "How the objects are to be handled",
    ),
    preconditions=(
        (
            "Dual criminality as a rule; by declaration also an extraditable offence, or "
            "that the measure be lawful at home."
        ),
    ),
    limits=(
        "Coercive: a court has to order it.",
        "Place, circumstances and custody of what was seized are reported.",
        "Originals go back unless the requested State gives them up.",
    ),
    refusers=("Court or central authority: dual criminality, the general grounds, scope.",),
    refused_on=("G11", "G03", "G04", "G05", "G06", "G07", "G08", "G01"),
    needs=("relevance",),
    letter_paragraph="search",
    coercive=True,
)

EXAMINATION = AssistanceType(
    code="AT07",
    name="EXAMINE",
    title="Examination of objects and sites",
    summary="Look at an object or a place and put down what is found.",
    family=Family.DOCUMENTS,
    citations=(
        hanoi_purpose("(g)"),
        cite(UNCAC, "46(3)(d)", Grade.A),
        cite(UNTOC, "18(3)(d)", Grade.A),
    ),
    elements=("The object or site", "The test wanted", "Experts"),
    limits=("In practice nothing is destroyed unless that was agreed.",),
    refusers=("Central authority or court.",),
    letter_paragraph="examination",
    coercive=True,
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
    refusers=("Central authority.",),
    letter_paragraph="expertise",
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
    refusers=("The agency that keeps the record.",),
    letter_paragraph="government_records",
)

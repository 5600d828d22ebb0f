"""How soon, and how quietly."""

from requests_app.casefile.content import sources
from requests_app.casefile.declaration import Section
from requests_app.law.fields import Field, Kind, When

URGENCIES = (("ordinary", "Ordinary"), ("urgent", "Urgent"))
LEVELS = (("ordinary", "Ordinary"), ("confidential", "Confidential"), ("restricted", "Restricted"))

TIMING = Section(
    code="timing",
    title="Timing",
    title_fr="Délais",
    group="handling",
    intro=(
        "The requested State takes full account of a deadline for which reasons are given, and of no other."
    ),
    fields=(
        Field(
            "urgency",
            "Urgency",
            Kind.CHOICE,
            required=True,
            choices=URGENCIES,
            source=sources.DEADLINE,
            letter_label="Urgency",
            letter_label_fr="Urgence",
        ),
        Field(
            "deadline",
            "Needed by",
            Kind.DATE,
            source=sources.DEADLINE,
            letter_label="Needed by",
            letter_label_fr="Souhaité pour le",
        ),
        Field(
            "reason",
            "Reason",
            Kind.LONGTEXT,
            max_length=2000,
            source=sources.DEADLINE,
            required_when=When("urgency", ("urgent",)),
            help="A hearing, the end of a preservation, a limitation date: with the day.",
            letter_label="Reason",
            letter_label_fr="Motif",
        ),
    ),
)

CONFIDENTIALITY = Section(
    code="confidentiality",
    title="Confidentiality",
    title_fr="Confidentialité",
    group="handling",
    intro=(
        "Who may learn that this request exists. If the other State cannot keep it, it says so "
        "before it acts."
    ),
    fields=(
        Field(
            "level",
            "Level",
            Kind.CHOICE,
            required=True,
            choices=LEVELS,
            source=sources.CONFIDENTIALITY,
            letter_label="Classification",
            letter_label_fr="Classification",
        ),
        Field(
            "reason",
            "Reason",
            Kind.LONGTEXT,
            max_length=2000,
            source=sources.CONFIDENTIALITY,
            required_when=When("level", ("confidential", "restricted")),
            help="What would be lost if it became known.",
            letter_label="Reason",
            letter_label_fr="Motif",
        ),
        Field(
            "may_tell",
            "Who may be told what",
            Kind.LONGTEXT,
            max_length=2000,
            source=sources.CONFIDENTIALITY,
            help="For example: the provider may see item 1 and the list of accounts, not the facts.",
            letter_label="Disclosure allowed",
            letter_label_fr="Communication autorisée",
        ),
        Field(
            "provider_non_notice",
            "The provider must not tell its customer",
            Kind.YESNO,
            source=sources.CONFIDENTIALITY,
            letter_label="No notice to the customer",
            letter_label_fr="Ne pas avertir le client",
        ),
    ),
)

"""What the requesting State undertakes and assures."""

from requests_app.casefile.content import sources
from requests_app.casefile.declaration import Section
from requests_app.law.fields import Field, Kind, When

ASSURANCES_OFFERED = (
    ("death_penalty_not_imposed", "The death penalty will not be imposed"),
    ("death_penalty_not_carried_out", "The death penalty, if imposed, will not be carried out"),
    ("treatment", "Humane treatment, open to monitoring"),
    ("speciality", "Use for the stated case only"),
    ("confidentiality", "Confidentiality"),
    ("return", "Return of originals and objects"),
    ("data_protection", "Protection of personal data"),
    ("onward_transfer", "No onward transfer without consent"),
    ("fair_trial", "Fair trial"),
    ("retrial", "Retrial of a person convicted in absence"),
    ("reciprocity", "Reciprocity"),
    ("other", "Another assurance"),
)

UNDERTAKINGS = Section(
    code="undertakings",
    title="Use and data protection",
    group="promises",
    intro="What we undertake to do, and not to do, with what we receive. It binds us.",
    fields=(
        Field(
            "use_limit",
            "Used only for the proceeding stated, unless the requested State consents",
            Kind.YESNO,
            required=True,
            source=sources.USE_LIMIT,
            help="Material that clears an accused person may be disclosed all the same, after notice.",
            letter_label="Use limited to the stated proceeding",
        ),
        Field(
            "data_protection",
            "How personal data are protected",
            Kind.LONGTEXT,
            max_length=4000,
            source=sources.DATA_PROTECTION,
            help="The law that applies, who has access, how it is supervised.",
            letter_label="Data protection",
        ),
        Field(
            "onward_transfer",
            "Will it be passed on to another State or organisation?",
            Kind.YESNO,
            required=True,
            source=sources.ONWARD_TRANSFER,
            letter_label="Onward transfer intended",
        ),
        Field(
            "onward_recipients",
            "To whom and why",
            Kind.LONGTEXT,
            max_length=2000,
            source=sources.ONWARD_TRANSFER,
            required_when=When("onward_transfer", ("yes",)),
            help="The requested State has to agree before anything is passed on.",
            letter_label="Recipients",
        ),
        Field(
            "retention",
            "How long it is kept",
            Kind.LONGTEXT,
            max_length=1000,
            source=sources.DATA_PROTECTION,
            letter_label="Retention",
        ),
        Field(
            "return_originals",
            "Originals will be returned",
            Kind.YESNO,
            letter_label="Return of originals",
        ),
    ),
)

ASSURANCES = Section(
    code="assurances",
    title="Assurances offered",
    group="promises",
    intro=(
        "Assurances that answer in advance what the requested State would otherwise ask for. "
        "Offer only what those "
        "who must keep it have agreed to."
    ),
    repeated=True,
    entry_noun="assurance",
    named_by=("kind",),
    max_entries=30,
    fields=(
        Field(
            "kind",
            "Assurance",
            Kind.CHOICE,
            required=True,
            choices=ASSURANCES_OFFERED,
            letter_label="Assurance",
        ),
        Field(
            "text",
            "Wording",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            help="The sentence as it stands in the letter. Say who gives it and on what authority.",
            letter_label="Wording",
        ),
        Field(
            "scope",
            "For whom and for how long",
            Kind.LONGTEXT,
            max_length=1000,
            letter_label="Scope",
        ),
    ),
)

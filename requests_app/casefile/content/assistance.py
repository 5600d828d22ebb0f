"""What is asked for: the numbered items, how it is to be done, what went before."""

from requests_app.casefile.content import sources
from requests_app.casefile.declaration import Section
from requests_app.law.assistance import RESIDUAL, TYPES
from requests_app.law.fields import Field, Kind

OFFERED = tuple(sorted((one.code, one.title) for one in (*TYPES.values(), RESIDUAL) if one.available))

EARLIER_KINDS = (
    ("preservation", "Request for preservation"),
    ("request", "Request for mutual legal assistance"),
    ("police", "Police channel"),
    ("informal", "Informal contact"),
)

ASSISTANCE = Section(
    code="assistance",
    title="Assistance sought",
    group="assistance",
    intro=(
        "One item for each thing you need, numbered in the letter. An item that says exactly "
        "what, where, for which "
        "days and why can be carried out without a question."
    ),
    repeated=True,
    entry_noun="item",
    named_by=("description",),
    at_least=1,
    max_entries=60,
    ordered=(
        ("period_from", "period_to"),
        ("earlier_sent_on", "effected_on"),
        ("effected_on", "expires_on"),
        ("presence_from", "presence_ends_on"),
        ("presence_ends_on", "return_on"),
        ("arrested_on", "extradition_request_on"),
        ("team_from", "team_to"),
        ("order_made_on", "order_received_on"),
        ("order_received_on", "order_served_on"),
    ),
    fields=(
        Field(
            "type",
            "Type of assistance",
            Kind.CHOICE,
            required=True,
            choices=OFFERED,
            source=sources.R4,
            letter_label="Type of assistance",
        ),
        Field(
            "description",
            "What is asked for",
            Kind.LONGTEXT,
            required=True,
            max_length=10_000,
            source=sources.R4,
            help="The object itself: which data, which records, which statement.",
            letter_label="Object",
        ),
        Field(
            "holder",
            "Who holds it",
            Kind.TEXT,
            max_length=300,
            source=sources.NEXUS,
            help="The provider, bank, registry or person.",
            letter_label="Holder",
        ),
        Field(
            "holder_address",
            "Address of the holder",
            Kind.LONGTEXT,
            max_length=600,
            letter_label="Address",
        ),
        Field(
            "holder_country",
            "Country of the holder",
            Kind.COUNTRY,
            help="Must be the requested State; otherwise the request goes astray.",
            letter_label="Country",
        ),
        Field(
            "period_from",
            "Period from",
            Kind.DATETIME,
            source=sources.R6,
            help="The moment from which material is wanted; without a zone it is read in the one below.",
            letter_label="From",
        ),
        Field(
            "period_to",
            "Period until",
            Kind.DATETIME,
            source=sources.R6,
            letter_label="Until",
        ),
        Field(
            "time_zone",
            "Time zone of the period",
            Kind.TIME_ZONE,
            max_length=60,
            source=sources.R6,
            help=(
                "The zone of your source, for example UTC or Europe/Oslo. Addresses change "
                "hands within seconds."
            ),
            letter_label="Time zone",
        ),
        Field(
            "relevance",
            "Why it matters for the offence",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            source=sources.NEXUS,
            help="What this item would prove or disprove, for which offence.",
            letter_label="Relevance",
        ),
        Field(
            "offences",
            "Offences it serves",
            Kind.OFFENCES,
            required=True,
            source=sources.NEXUS,
            letter_label="Offences",
        ),
        Field(
            "persons",
            "Persons concerned",
            Kind.PERSONS,
            source=sources.R5,
            letter_label="Persons",
        ),
        Field(
            "delivery_format",
            "Form in which it is needed",
            Kind.TEXT,
            max_length=300,
            help="For example: CSV with a column for the time zone; certified copies on paper.",
            letter_label="Form of delivery",
        ),
    ),
)

PROCEDURE = Section(
    code="procedure",
    title="Procedure wanted",
    group="assistance",
    intro=(
        "Formalities your court needs before it accepts the evidence. The requested State "
        "follows them unless they "
        "run against its own law, so ask for what is needed and say why."
    ),
    fields=(
        Field(
            "formalities",
            "Formalities to be observed",
            Kind.LONGTEXT,
            max_length=4000,
            source=sources.FORMALITIES,
            help="For example oath, certification, hash of each file, chain of custody form.",
            letter_label="Formalities",
        ),
        Field(
            "reasons",
            "Why they are needed",
            Kind.LONGTEXT,
            max_length=4000,
            source=sources.FORMALITIES,
            help="The rule of your procedure that asks for them.",
            letter_label="Reasons",
        ),
        Field(
            "attending",
            "Persons who wish to attend",
            Kind.LONGTEXT,
            max_length=2000,
            source=sources.FORMALITIES,
            help="Name, office and reason for each.",
            letter_label="Attendance",
        ),
    ),
)

EARLIER = Section(
    code="earlier",
    title="Earlier contacts",
    group="assistance",
    intro=(
        "Preservation requests, earlier requests, police contacts in the same matter, so that "
        "the other State can join them up."
    ),
    repeated=True,
    entry_noun="earlier contact",
    named_by=("reference",),
    max_entries=50,
    ordered=(("on", "expires_on"),),
    fields=(
        Field(
            "kind",
            "Kind",
            Kind.CHOICE,
            required=True,
            choices=EARLIER_KINDS,
            source=sources.PRACTICE,
            letter_label="Kind",
        ),
        Field(
            "reference",
            "Reference",
            Kind.TEXT,
            required=True,
            max_length=100,
            source=sources.PRACTICE,
            letter_label="Reference",
        ),
        Field(
            "on",
            "Date",
            Kind.DATE,
            required=True,
            source=sources.PRACTICE,
            letter_label="Date",
        ),
        Field(
            "expires_on",
            "Ends on",
            Kind.DATE,
            help="For a preservation: the day on which the data may be deleted.",
            letter_label="Ends on",
        ),
        Field(
            "note",
            "Note",
            Kind.LONGTEXT,
            max_length=2000,
            help="What came of it.",
            letter_label="Note",
        ),
    ),
)

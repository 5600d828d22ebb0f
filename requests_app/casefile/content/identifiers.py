"""Accounts, numbers and addresses: each typed once, checked, and referred to by the items that concern it."""

from requests_app.casefile.content import sources
from requests_app.casefile.declaration import Section
from requests_app.casefile.identifiers import checking, entry
from requests_app.casefile.identifiers.wallets import CHAINS
from requests_app.law.fields import Field, Kind, When

HIGHEST_PORT = 65_535

IDENTIFIERS = Section(
    code="identifiers",
    title="Identifiers",
    group="matter",
    intro=(
        "Accounts, numbers and addresses by which the other State will search: each once, checked as you save it. "
        "Items of assistance then refer to them."
    ),
    repeated=True,
    entry_noun="identifier",
    named_by=("value",),
    max_entries=200,
    ordered=(("seen_from", "seen_to"),),
    maxima={"port": HIGHEST_PORT},
    set_by_portal=frozenset({"typed"}),
    named=checking.shown,
    completed=entry.completed,
    fields=(
        Field(
            "kind",
            "What is it?",
            Kind.CHOICE,
            required=True,
            choices=checking.KINDS,
            source=sources.R4,
            letter_label="Kind",
        ),
        Field(
            "value",
            "The identifier",
            Kind.TEXT,
            required=True,
            max_length=2000,
            source=sources.R4,
            help="Exactly as your evidence has it. Check digits are tested when you save.",
            letter_label="Identifier",
        ),
        Field(
            "typed",
            "As it was typed",
            Kind.TEXT,
            max_length=2000,
            in_letter=False,
        ),
        Field(
            "chain",
            "Chain of the wallet",
            Kind.CHOICE,
            choices=CHAINS,
            required_when=When("kind", ("wallet",)),
            help="Only for a wallet address. It is found by itself where the address tells.",
            letter_label="Chain",
        ),
        Field(
            "port",
            "Port",
            Kind.INTEGER,
            minimum=1,
            help="Only for an IP address. Providers that share one address among many customers need it.",
            letter_label="Port",
        ),
        Field(
            "service",
            "Service, provider, bank or network",
            Kind.TEXT,
            max_length=300,
            required_when=When("kind", ("account", "bank_account")),
            help="Where this account or number is held.",
            letter_label="Service",
        ),
        Field(
            "seen_from",
            "In use from",
            Kind.DATETIME,
            source=sources.R6,
            help="The first moment at which your evidence shows it.",
            letter_label="Seen from",
        ),
        Field(
            "seen_to",
            "In use until",
            Kind.DATETIME,
            source=sources.R6,
            help="The last one.",
            letter_label="Seen until",
        ),
        Field(
            "time_zone",
            "Time zone of these moments",
            Kind.TIME_ZONE,
            max_length=60,
            source=sources.R6,
            help="The zone of your source, for example UTC or Europe/Oslo. It is kept; the letter gives both.",
            letter_label="Time zone of the source",
        ),
        Field(
            "holder",
            "Whose is it?",
            Kind.PERSON,
            source=sources.R5,
            letter_label="Used or held by",
        ),
        Field(
            "as_stated",
            "Is it as stated in the evidence, although it fails its check?",
            Kind.YESNO,
            help="Answer this only if the portal says that the number cannot be right and your evidence says it all "
            "the same. The letter will say so.",
            letter_label="As stated in the evidence",
        ),
        Field(
            "note",
            "Note",
            Kind.LONGTEXT,
            max_length=2000,
            help="Where it was found, in which exhibit.",
            letter_label="Note",
        ),
    ),
)

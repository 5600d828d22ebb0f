"""What types about property ask alike: what the property is to the offence, and where it can be found."""

from typing import Final

from requests_app.law.citations import Grade, cite
from requests_app.law.fields import Field, Kind
from requests_app.law.measures.shared_fields import IDENTIFIERS, variant
from requests_app.law.names import UNCAC

PROPERTY_LINK: Final = Field(
    "property_link",
    "What is the property to the offence?",
    Kind.MULTICHOICE,
    required=True,
    choices=(
        ("proceeds", "Proceeds of the offence"),
        ("converted", "Property into which proceeds were turned"),
        ("instrumentality", "A tool of the offence"),
    ),
    source=cite(UNCAC, "46(3)(g)", Grade.A),
    letter_label="Link with the offence",
)
PROPERTY_KINDS: Final = Field(
    "property_kinds",
    "What kinds of property?",
    Kind.MULTICHOICE,
    required=True,
    choices=(
        ("crypto_assets", "Crypto-assets"),
        ("accounts", "Money in accounts"),
        ("land", "Land and buildings"),
        ("movables", "Vehicles and other movable things"),
        ("shares", "Shares and claims"),
        ("other", "Other"),
    ),
    source=cite(UNCAC, "46(3)(g)", Grade.A),
    letter_label="Kinds of property",
)
PROPERTY_IDENTIFIERS: Final = variant(
    IDENTIFIERS,
    source=cite(UNCAC, "55(2)", Grade.A),
    label="Wallets, accounts, vehicles",
    hint=(
        "Tick the addresses of crypto-assets, accounts and vehicles; the check digits of an "
        "address are tested by its chain where it is written down."
    ),
)
PROPERTY_LOCATION: Final = Field(
    "property_location",
    "Where the property is",
    Kind.LONGTEXT,
    required=True,
    max_length=4000,
    help="Bank, exchange, register or address in the requested State.",
    source=cite(UNCAC, "55(3)", Grade.A),
    letter_label="Location of the property",
)
PROPERTY_HOLDERS: Final = Field(
    "property_holders",
    "Who owns or controls it",
    Kind.PERSONS,
    help="Persons of this request, those who hold it for somebody else included.",
    source=cite(UNCAC, "46(15)(e)", Grade.A),
    letter_label="Owners and holders",
)

"""Fields several types of assistance have in common: named once, so that one code means one thing everywhere.

A type takes one as it stands, or with `variant` where it needs it more urgently or can cite a closer place.
"""

from dataclasses import replace
from typing import Final

from requests_app.law.citations import Citation, Grade, cite
from requests_app.law.fields import Field, Kind, When
from requests_app.law.names import BUDAPEST, EUROPEAN_1959, PRACTICE, UNCAC

DATA_CHOICES: Final = (
    ("subscriber", "Subscriber information"),
    ("traffic", "Traffic data"),
    ("content", "Content data"),
)

IDENTIFIERS: Final = Field(
    "identifiers",
    "Accounts, addresses, numbers or devices",
    Kind.IDENTIFIERS,
    help="Tick those this item is about. They are written once, under the identifiers of the request.",
    source=cite(BUDAPEST, "31", Grade.A),
    letter_label="Identifiers",
)

DATA_CATEGORIES: Final = Field(
    "data_categories",
    "Which categories of data do you need?",
    Kind.MULTICHOICE,
    required=True,
    choices=DATA_CHOICES,
    help="The requested State applies a stricter test the closer the data come to what was said.",
    source=cite(BUDAPEST, "31", Grade.A),
    letter_label="Categories of data",
)

PRESERVATION_REFERENCE: Final = Field(
    "preservation_reference",
    "Reference of the preservation of these data",
    Kind.TEXT,
    help="The reference the 24/7 point or the provider gave, if the data were preserved.",
    source=cite(BUDAPEST, "29(7)", Grade.A),
    letter_label="Earlier preservation",
)

HASH_METHOD: Final = Field(
    "hash_method",
    "Hash algorithm for each file",
    Kind.CHOICE,
    choices=(
        ("sha256", "SHA-256"),
        ("sha512", "SHA-512"),
        ("sha3_256", "SHA3-256"),
        ("other", "Another, named under the procedure wanted"),
    ),
    help="The value taken at acquisition lets the court check that nothing changed on the way.",
    source=cite(PRACTICE, "", Grade.B),
    letter_label="Hash algorithm",
)

EXPEDITE_REASON: Final = Field(
    "expedite_reason",
    "Why the data could be lost or changed",
    Kind.LONGTEXT,
    help="Fill this in if the item should be dealt with before others.",
    max_length=4000,
    source=cite(BUDAPEST, "31", Grade.A),
    letter_label="Grounds for expedition",
)

NON_NOTICE: Final = Field(
    "non_notice",
    "Should the provider keep it from the user?",
    Kind.YESNO,
    source=cite(UNCAC, "46(20)", Grade.A),
    letter_label="No notice to the user",
)

NECESSITY: Final = Field(
    "necessity",
    "Why the measure is necessary",
    Kind.LONGTEXT,
    required=True,
    max_length=4000,
    help="What milder means would not bring, and why.",
    letter_label="Necessity",
)

DOMESTIC_ORDER: Final = Field(
    "domestic_order",
    "Order at home",
    Kind.LONGTEXT,
    max_length=2000,
    help="Court or prosecutor, reference and day of the order that allows this measure in our own State.",
    source=cite(PRACTICE, "", Grade.B, "Council of Europe form for subscriber information"),
    letter_label="Domestic order",
)

ORDERS_ANNEXED: Final = Field(
    "orders_annexed",
    "Orders and judgments annexed",
    Kind.ANNEXES,
    help="Tick the annexes that hold the order, warrant or judgment this item rests on.",
    source=cite(PRACTICE, "", Grade.B, "Council of Europe form for subscriber information"),
    letter_label="Orders annexed",
)

HEARING_ON: Final = Field(
    "hearing_on",
    "Day of the hearing",
    Kind.DATE,
    help="The days by which the papers should be there are counted back from it.",
    source=cite(EUROPEAN_1959, "7(3)", Grade.A),
    letter_label="Hearing on",
)

HEARING_AUTHORITY: Final = Field(
    "hearing_authority",
    "Court or authority before which it takes place",
    Kind.TEXT,
    help="Name of the court, and of the persons who will conduct the hearing.",
    letter_label="Before",
)

INTERPRETER_LANGUAGE: Final = Field(
    "interpreter_language",
    "Language for which an interpreter is needed",
    Kind.LANGUAGE,
    letter_label="Interpreter",
)

OATH: Final = Field(
    "oath",
    "Is an oath or affirmation wanted?",
    Kind.YESNO,
    source=cite(EUROPEAN_1959, "3(2)", Grade.A),
    letter_label="Oath or affirmation",
)

OFFICIALS_ATTENDING: Final = Field(
    "officials_attending",
    "Officials who wish to attend",
    Kind.LONGTEXT,
    max_length=2000,
    help="Name, office and why presence is useful.",
    letter_label="Officials attending",
)

HANDLING_RULES: Final = Field(
    "handling_rules",
    "How it is to be handled",
    Kind.LONGTEXT,
    max_length=4000,
    help="Packing, seals, custody, what is to be kept apart, what must not be opened.",
    letter_label="Handling",
)

PRIVILEGES: Final = Field(
    "privileges",
    "Privileges and rights the person must be told of",
    Kind.LONGTEXT,
    max_length=4000,
    letter_label="Privileges and rights",
)

EXPENSES: Final = Field(
    "expenses",
    "Expenses and allowances that will be paid",
    Kind.LONGTEXT,
    max_length=2000,
    letter_label="Expenses and allowances",
)

PROPERTY: Final = Field(
    "property",
    "The property",
    Kind.LONGTEXT,
    required=True,
    max_length=6000,
    help="What it is, where it is and who holds it, as far as known. One piece of property on each line.",
    letter_label="Property",
)

PROPERTY_VALUE: Final = Field(
    "property_value",
    "Value of the property",
    Kind.AMOUNT,
    help="With its currency; an estimate will do.",
    letter_label="Value",
)

USE_CONDITIONS: Final = Field(
    "use_conditions",
    "Conditions on its use",
    Kind.LONGTEXT,
    max_length=4000,
    help="What the receiver may use it for, and what not.",
    source=cite(UNCAC, "46(5)", Grade.A),
    letter_label="Conditions on use",
)

FOLLOW_UP_ON: Final = Field(
    "follow_up_on",
    "Day on which the request for the data is expected to follow",
    Kind.DATE,
    help="The period of preservation has to reach at least so far.",
    source=cite(BUDAPEST, "29(2)(f)", Grade.A),
    letter_label="Request for the data expected on",
)


def variant(
    field: Field,
    *,
    source: Citation | None = None,
    required: bool | None = None,
    when: When | None = None,
    label: str = "",
    hint: str = "",
) -> Field:
    """The shared field as one type needs it: with a closer source, needed or not, asked in other words.

    Code, kind and the labels of the letter stay what they are. `when` makes it needed under that condition only.
    """
    return replace(
        field,
        source=source or field.source,
        required=field.required if required is None else required,
        required_when=when or field.required_when,
        label=label or field.label,
        help=hint or field.help,
    )

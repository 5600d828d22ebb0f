"""Stored data: handing it over, and keeping it until it can be asked for."""

from requests_app.law.citations import Grade, cite
from requests_app.law.fields import Field, Kind, When
from requests_app.law.measures import shared_fields as shared
from requests_app.law.measures.declaration import AssistanceType, Family, hanoi_purpose
from requests_app.law.measures.shared_fields import variant
from requests_app.law.names import BUDAPEST, HANOI, PRACTICE
from requests_app.law.reckoning import PRESERVATION_LASTS, PRESERVATION_RENEWED

_EXTENSION = When("extension_wanted", ("yes",))
_FORM_29_30 = cite(PRACTICE, "", Grade.B, "Council of Europe form for preservation requests")
_FORM_31 = cite(PRACTICE, "", Grade.B, "Council of Europe form for subscriber information")

STORED_DATA = AssistanceType(
    code="AT04",
    name="STORED_DATA",
    title="Stored electronic data",
    summary="Find, secure and hand over data that a provider or another holder already keeps.",
    family=Family.DATA,
    citations=(
        hanoi_purpose("(d)"),
        cite(HANOI, "44", Grade.C),
        cite(BUDAPEST, "31", Grade.A),
    ),
    elements=(
        "Identifiers of the account or service",
        "The provider and the place where the data are held",
        "Category of data: subscriber, traffic or content",
        "Range of dates with its time zone",
        "Reference of an earlier preservation",
        "Form of delivery and hash algorithm",
    ),
    preconditions=("The data, preserved data included, lie in the territory of the requested State.",),
    limits=(
        "Handled with expedition where the data may be lost or changed, or where the instrument says so.",
        "The 24/7 point may be used to find out where the data and the provider are.",
    ),
    clocks=("K01",),
    refusers=("Court or central authority, on any ground of the general list; often for want of precision.",),
    refused_on=("G35", "G02", "G03", "G04", "G05", "G06", "G07", "G08", "G09", "G10", "G11"),
    fields=(
        shared.DATA_CATEGORIES,
        variant(shared.IDENTIFIERS, required=True),
        Field(
            "accounts",
            "Further particulars of the accounts",
            Kind.LONGTEXT,
            help=(
                "What the identifiers alone do not say, for example which folder or which service. Do not ask for "
                "all users of a service."
            ),
            source=cite(BUDAPEST, "31", Grade.A),
            letter_label="Accounts and identifiers",
        ),
        Field(
            "subscriber_items",
            "Which particulars of the subscriber?",
            Kind.LONGTEXT,
            max_length=4000,
            help="For example name and address, contact and payment details, since when the service was used.",
            source=_FORM_31,
            letter_label="Subscriber information wanted",
        ),
        shared.PRESERVATION_REFERENCE,
        shared.HASH_METHOD,
        shared.EXPEDITE_REASON,
        shared.DOMESTIC_ORDER,
        shared.ORDERS_ANNEXED,
    ),
    needs=("holder", "period_from", "period_to", "time_zone", "relevance"),
    letter_paragraph="stored_data",
    annex_form="subscriber",
    coercive=True,
    electronic=True,
    available=True,
)

PRESERVATION = AssistanceType(
    code="AT14",
    name="PRESERVATION",
    title="Preservation of stored data",
    summary="Keep data as they are until a request for them has been decided.",
    family=Family.DATA,
    citations=(
        cite(BUDAPEST, "29(1)-(7)", Grade.A),
        cite(HANOI, "42", Grade.C),
        cite(HANOI, "42(6)", Grade.D),
        cite(HANOI, "42(9)", Grade.D),
    ),
    elements=(
        "Authority that asks for preservation",
        "Offence and short statement of the facts",
        "The data and how they bear on the offence",
        "Custodian or place of the system, if known",
        "Why preservation is necessary",
        "Statement that a request for search, seizure or disclosure will follow",
        "Where needed: secrecy, and no notice to the user",
    ),
    preconditions=(
        "The data lie in the territory of the requested State.",
        "The requesting State means to follow with a request for the data.",
    ),
    limits=(
        "Lasts for sixty days at least, and once the request is filed until that request has been decided.",
        "Under the Hanoi Convention an extension may be asked before the period ends.",
        (
            "Dual criminality is not tested, save under a reservation for offences outside "
            "the convention where it is foreseeable that disclosure would fail that test."
        ),
        (
            "If preservation would not work, or would warn the suspect or harm the case, the "
            "requesting State is told and decides whether to go on."
        ),
    ),
    clocks=("K01", "K02", "K03", "K34", "K36"),
    refusers=(
        (
            "24/7 point or central authority. Budapest Convention: political offence, "
            "sovereignty, security, public order or other essential interests, and nothing "
            "else."
        ),
        "Hanoi Convention: the essential interests, the bar of own law and the discrimination clause.",
    ),
    refused_on=("G14", "G03", "G04", "G05", "G06", "G07", "G09", "G10"),
    fields=(
        Field(
            "extension_wanted",
            "Is this a new preservation, or the extension of an earlier one?",
            Kind.YESNO,
            required=True,
            choices=(("no", "A new preservation"), ("yes", "The extension of an earlier preservation")),
            source=_FORM_29_30,
            letter_label="Extension requested",
        ),
        Field(
            "earlier_reference",
            "Reference of the earlier preservation request",
            Kind.TEXT,
            required_when=_EXTENSION,
            help="The reference under which our 24/7 point asked for preservation, if it did.",
            source=_FORM_29_30,
            letter_label="Preservation request",
        ),
        Field(
            "earlier_sent_on",
            "Day it was sent",
            Kind.DATE,
            source=_FORM_29_30,
            letter_label="Sent on",
        ),
        Field(
            "effected_on",
            "Day the preservation took effect",
            Kind.DATE,
            help="The period of at least sixty days is counted from this day.",
            source=cite(BUDAPEST, "29(7)", Grade.A),
            letter_label="In effect since",
        ),
        Field(
            "expires_on",
            "Day the preservation ends",
            Kind.DATE,
            required_when=_EXTENSION,
            help="An extension has to be asked for before this day.",
            source=cite(BUDAPEST, "29(7)", Grade.A),
            letter_label="Ends on",
        ),
        Field(
            "provider_ticket",
            "Ticket number of the provider",
            Kind.TEXT,
            source=_FORM_29_30,
            letter_label="Provider’s ticket",
        ),
        variant(shared.IDENTIFIERS, required=True, source=cite(BUDAPEST, "29(2)(c)", Grade.A)),
        variant(shared.DATA_CATEGORIES, required=False, source=cite(BUDAPEST, "29(2)(c)", Grade.A)),
        Field(
            "preserve_days",
            "For how many days should the data be kept?",
            Kind.INTEGER,
            minimum=60,
            help="Sixty days are the least; leave it empty if that is enough.",
            source=cite(BUDAPEST, "29(7)", Grade.A),
            letter_label="Days of preservation requested",
        ),
        Field(
            "necessity",
            "Why preservation is necessary",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            help="By when the data would be lost, and why they cannot wait for the request itself.",
            source=cite(BUDAPEST, "29(2)(e)", Grade.A),
            letter_label="Necessity",
        ),
        shared.FOLLOW_UP_ON,
        Field(
            "traffic_path_wanted",
            "Should the traffic path be disclosed if another State’s provider carried the data?",
            Kind.YESNO,
            source=cite(BUDAPEST, "30", Grade.A),
            letter_label="Disclosure of the traffic path",
        ),
        variant(shared.NON_NOTICE, source=cite(HANOI, "42(3)(g)", Grade.D)),
    ),
    needs=("holder", "relevance"),
    deadlines=(PRESERVATION_LASTS, PRESERVATION_RENEWED),
    letter_paragraph="preservation",
    annex_form="preservation",
    electronic=True,
    available=True,
)

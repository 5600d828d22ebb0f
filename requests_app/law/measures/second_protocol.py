"""What the Second Additional Protocol to the Budapest Convention adds. None of its clauses could be read."""

from dataclasses import replace

from requests_app.law.citations import Citation, Grade, cite
from requests_app.law.fields import Field, Kind, When
from requests_app.law.measures import shared_fields as shared
from requests_app.law.measures.declaration import AssistanceType, Family
from requests_app.law.measures.emergencies import NEEDED_WITHIN
from requests_app.law.measures.shared_fields import variant
from requests_app.law.names import SECOND_PROTOCOL_CYBERCRIME
from requests_app.law.reckoning import ORDER_SERVED, PROVIDER_ANSWERS, SUBSCRIBER_RETURNED, TRAFFIC_RETURNED

_PARTY = "Both States are parties to the Second Additional Protocol."
_DOMAIN = cite(SECOND_PROTOCOL_CYBERCRIME, "6", Grade.D)
_TO_PROVIDER = cite(SECOND_PROTOCOL_CYBERCRIME, "7(3)-(4)", Grade.D)
_GIVEN_EFFECT = cite(SECOND_PROTOCOL_CYBERCRIME, "8(3)-(4)", Grade.D)
_EMERGENCY = cite(SECOND_PROTOCOL_CYBERCRIME, "10", Grade.D)

_ORDER = (
    Field(
        "order_authority",
        "Authority that made the order",
        Kind.TEXT,
        required=True,
        letter_label="Issuing authority",
    ),
    Field(
        "order_made_on",
        "Day of the order",
        Kind.DATE,
        required=True,
        letter_label="Order of",
    ),
    Field(
        "order_reference",
        "Reference of the order",
        Kind.TEXT,
        letter_label="Reference of the order",
    ),
    Field(
        "order_law",
        "Law that empowers the authority to make it",
        Kind.LONGTEXT,
        required=True,
        max_length=4000,
        letter_label="Legal basis of the order",
    ),
    Field(
        "order_penalties",
        "Penalties for the offence",
        Kind.LONGTEXT,
        required=True,
        max_length=4000,
        help="As the order has to state them; the text of the law stays with the offence.",
        letter_label="Penalties",
    ),
    Field(
        "return_by",
        "Day on which the answer is due",
        Kind.DATE,
        required=True,
        help="Not before the time the protocol leaves for it has passed.",
        letter_label="Answer due on",
    ),
    Field(
        "order_received_on",
        "Day the order reached its addressee",
        Kind.DATE,
        help="Fill it in once it is known: the time for the answer runs from it.",
        letter_label="Order received on",
    ),
)
_SUBSCRIBER_ITEMS = Field(
    "subscriber_items",
    "Which particulars of the subscriber?",
    Kind.LONGTEXT,
    max_length=4000,
    help="Name each of them: what the order does not name is not given.",
    letter_label="Subscriber information wanted",
)


def _ordered(place: Citation, *fields: Field) -> tuple[Field, ...]:
    """The fields under the article that asks for them, with the annexed order and the reference of a preservation."""
    every = (
        *_ORDER,
        *fields,
        variant(shared.IDENTIFIERS, required=True),
        shared.PRESERVATION_REFERENCE,
        shared.ORDERS_ANNEXED,
        shared.NON_NOTICE,
    )
    return tuple(replace(field, source=place) for field in every)


DOMAIN_INFORMATION = AssistanceType(
    code="AT32",
    name="DOMAIN_INFO",
    title="Domain name registration data",
    summary="Ask a registrar abroad who registered a domain name.",
    family=Family.DATA,
    citations=(_DOMAIN,),
    elements=("The domain name", "The items wanted", "What for", "By when"),
    preconditions=(_PARTY,),
    refusers=("The registrar, which answers of its own will; the parties may consult.",),
    fields=(
        variant(
            shared.IDENTIFIERS,
            label="Domain names",
            required=True,
            hint="Tick the domain names; they are written once, under the identifiers of the request.",
            source=_DOMAIN,
        ),
        Field(
            "registration_items",
            "Which registration data?",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            help="For example who registered the name, how to reach them, since when.",
            source=_DOMAIN,
            letter_label="Registration data wanted",
        ),
        Field(
            "purpose_statement",
            "What the data are needed for",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            help="The specific proceeding, what they would show in it, and that they are used for nothing else.",
            source=_DOMAIN,
            letter_label="Statement of purpose",
        ),
        Field(
            "answer_by",
            "By when",
            Kind.DATE,
            required=True,
            source=_DOMAIN,
            letter_label="Answer requested by",
        ),
    ),
    needs=("holder",),
    spares=("relevance",),
    letter_paragraph="domain_information",
    electronic=True,
    available=True,
)

DIRECT_SUBSCRIBER = AssistanceType(
    code="AT33",
    name="DIRECT_SUBSCRIBER",
    title="Subscriber information straight from a provider",
    summary="An order addressed to a provider in the other State for subscriber information.",
    family=Family.DATA,
    citations=(cite(SECOND_PROTOCOL_CYBERCRIME, "7", Grade.D, "The topic is graded B."),),
    elements=(
        "Issuing authority and date",
        "Provider",
        "Offence",
        "The exact subscriber data",
        "Legal basis",
        "Penalties",
        "Reference of a preservation",
        "When the answer is due",
    ),
    preconditions=(f"{_PARTY} The other State made no reservation.",),
    limits=(
        (
            "The provider answers within thirty days or the longer period stated; after that "
            "only an order given effect or mutual assistance remains."
        ),
    ),
    clocks=("K11",),
    refusers=(
        (
            "A State that is notified may stop the disclosure on the grounds of the Budapest "
            "Convention or because its own case would suffer."
        ),
    ),
    refused_on=("G14", "G03", "G04", "G05", "G06", "G57"),
    fields=_ordered(_TO_PROVIDER, replace(_SUBSCRIBER_ITEMS, required=True)),
    needs=("holder", "holder_address"),
    spares=("relevance",),
    deadlines=(PROVIDER_ANSWERS,),
    letter_paragraph="direct_subscriber",
    annex_form="order",
    coercive=True,
    electronic=True,
    available=True,
)

GIVE_EFFECT = AssistanceType(
    code="AT34",
    name="GIVE_EFFECT_ORDER",
    title="Giving effect to an order",
    summary="The requested State has its provider obey our order for subscriber or traffic data.",
    family=Family.DATA,
    citations=(cite(SECOND_PROTOCOL_CYBERCRIME, "8", Grade.D),),
    elements=(
        "Everything asked for an order to a provider",
        "The facts behind it",
        "Why the data matter",
        "Why the provider is believed to hold them",
    ),
    preconditions=(_PARTY,),
    limits=(
        "Served within forty-five days; answered in twenty days for subscriber, forty-five for traffic data.",
    ),
    clocks=("K12",),
    refusers=("The requested authority, on the grounds and conditions of the Budapest Convention.",),
    refused_on=("G14", "G03", "G04", "G05", "G06"),
    fields=_ordered(
        _GIVEN_EFFECT,
        Field(
            "order_served_on",
            "Day the order was served on the provider",
            Kind.DATE,
            help="Fill it in once it is known: the time for the data runs from it.",
            letter_label="Order served on",
        ),
        replace(
            shared.DATA_CATEGORIES,
            choices=shared.DATA_CHOICES[:2],
            help="Subscriber information and traffic data only; content is asked for as stored data.",
        ),
        replace(_SUBSCRIBER_ITEMS, required_when=When("data_categories", ("subscriber",))),
        Field(
            "supporting_facts",
            "The facts behind the order",
            Kind.LONGTEXT,
            required=True,
            max_length=10_000,
            help="Enough for the requested authority to act on this item without the rest of the letter.",
            letter_label="Supporting facts",
        ),
        Field(
            "held_because",
            "Why the provider is believed to hold the data",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            letter_label="Grounds to believe the provider holds them",
        ),
    ),
    needs=("holder", "holder_address", "relevance"),
    deadlines=(ORDER_SERVED, SUBSCRIBER_RETURNED, TRAFFIC_RETURNED),
    letter_paragraph="give_effect",
    annex_form="order",
    coercive=True,
    electronic=True,
    available=True,
)

EMERGENCY_ASSISTANCE = AssistanceType(
    code="AT35",
    name="EMERGENCY_MLA",
    title="Mutual assistance in an emergency",
    summary="A full request dealt with at once because life or safety is at stake.",
    family=Family.COOPERATION,
    citations=(_EMERGENCY,),
    elements=("What is asked for data in an emergency", "The common core of a request"),
    preconditions=("An emergency.", _PARTY),
    limits=("Available round the clock; asked electronically, or orally with electronic confirmation.",),
    clocks=("K30",),
    refusers=("Central authority.",),
    fields=(
        NEEDED_WITHIN,
        Field(
            "asked_orally_at",
            "When was it asked orally, if it was?",
            Kind.DATETIME,
            help="This letter then confirms it.",
            source=_EMERGENCY,
            letter_label="Asked orally at",
        ),
        Field(
            "asked_orally_of",
            "Who took the oral request?",
            Kind.TEXT,
            help="Name, office and telephone number.",
            source=_EMERGENCY,
            letter_label="Oral request taken by",
        ),
        variant(shared.IDENTIFIERS, source=_EMERGENCY),
    ),
    needs=("relevance",),
    letter_paragraph="emergency_assistance",
    coercive=True,
    available=True,
)

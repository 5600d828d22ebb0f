"""Communications as they happen: traffic data, content, and the path that traffic took."""

from requests_app.law.citations import Citation, Grade, cite
from requests_app.law.fields import Field, Kind
from requests_app.law.measures import shared_fields as shared
from requests_app.law.measures.declaration import AssistanceType, Family, hanoi_purpose
from requests_app.law.measures.shared_fields import variant
from requests_app.law.names import BUDAPEST, HANOI, ICCPR

_LISTED = cite(HANOI, "45(3)", Grade.D)
_HOME_MEASURE = cite(BUDAPEST, "33", Grade.A)


def _measured(identified: Citation, serious: Citation) -> tuple[Field, ...]:
    """What is asked of every measure that follows communications while they happen."""
    return (
        variant(shared.IDENTIFIERS, required=True, source=identified),
        Field(
            "user_or_place",
            "Owner or user, or place of the system",
            Kind.LONGTEXT,
            required=True,
            max_length=2000,
            help="Who uses the line, account or machine; if that is unknown, where the machine stands.",
            source=_LISTED,
            letter_label="User, or place of the system",
        ),
        variant(shared.NECESSITY, source=_LISTED),
        Field(
            "period_reason",
            "Why that long",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            help="What is expected in the period, and why a shorter one would not do.",
            source=_LISTED,
            letter_label="Grounds for the period",
        ),
        Field(
            "open_there",
            "Why the measure would be open in a similar case there",
            Kind.LONGTEXT,
            max_length=4000,
            help="The provision of the requested State that allows it for such an offence, if you know it.",
            source=serious,
            letter_label="Measure in a similar domestic case",
        ),
    )


REAL_TIME_TRAFFIC = AssistanceType(
    code="AT05",
    name="RT_TRAFFIC",
    title="Traffic data in real time",
    summary="Record who communicates with whom, while it happens.",
    family=Family.DATA,
    citations=(
        hanoi_purpose("(e)"),
        cite(HANOI, "45", Grade.C),
        cite(HANOI, "45(3)", Grade.D),
        cite(BUDAPEST, "33", Grade.A),
    ),
    elements=(
        "Authority that asks",
        "Main facts and nature of the case",
        "The data and how they bear on the offence",
        "Owner or user, or place of the system",
        "Why the measure is needed",
        "Period, and why that long",
    ),
    preconditions=("The measure would be open in a similar case at home in the requested State.",),
    limits=(
        "The law of the requested State governs.",
        (
            "Under the Hanoi Convention parties only endeavour to help; under the Budapest "
            "Convention they have to, at least where the measure is open at home."
        ),
    ),
    refusers=("Court: not open for that offence; out of proportion.",),
    refused_on=("G59", "G34"),
    fields=(
        *_measured(_HOME_MEASURE, _HOME_MEASURE),
        shared.DOMESTIC_ORDER,
        shared.ORDERS_ANNEXED,
        shared.NON_NOTICE,
    ),
    needs=("holder", "period_from", "period_to", "time_zone", "relevance"),
    letter_paragraph="real_time_traffic",
    coercive=True,
    electronic=True,
    available=True,
)

INTERCEPTION = AssistanceType(
    code="AT06",
    name="RT_CONTENT",
    title="Interception of content",
    summary="Record what is said or sent, while it happens.",
    family=Family.DATA,
    citations=(
        hanoi_purpose("(f)"),
        cite(HANOI, "46", Grade.C),
        cite(HANOI, "30", Grade.C),
        cite(BUDAPEST, "21", Grade.A),
        cite(BUDAPEST, "34", Grade.A),
    ),
    elements=(
        "Everything asked for traffic data in real time",
        "The communications to be intercepted, specified",
        "Technical delivery",
        "How privileged and unrelated talk is kept out",
        "Day on which it ends",
    ),
    preconditions=(
        "The offence is serious under the law of the requested State.",
        "A domestic warrant exists or can be had.",
    ),
    limits=(
        (
            "Only as far as treaties and domestic law allow; under the Hanoi Convention "
            "parties only endeavour to help."
        ),
    ),
    refusers=("Court: as for traffic data in real time; necessity; privacy.",),
    refused_on=("G59", "G34", "G36"),
    fields=(
        Field(
            "communications",
            "Which communications are to be intercepted",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            help="Lines or accounts, kind of communication, directions; what is left out.",
            source=cite(BUDAPEST, "34", Grade.A),
            letter_label="Communications",
        ),
        *_measured(cite(BUDAPEST, "34", Grade.A), cite(BUDAPEST, "34", Grade.A)),
        Field(
            "serious_there",
            "Why the offence is serious under the law of the requested State",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            help="The offence it would be there, its penalty, and the list or threshold that opens interception.",
            source=cite(BUDAPEST, "21", Grade.A),
            letter_label="Gravity under the law of the requested State",
        ),
        Field(
            "minimisation",
            "How privileged and unrelated talk is kept out",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            help="Talk with counsel, doctors and family; who listens, what is deleted and when.",
            source=cite(ICCPR, "17", Grade.A),
            letter_label="Minimisation",
        ),
        Field(
            "technical_delivery",
            "How the product is delivered",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            help="Live or in portions, format, encryption, and the technical contact on our side.",
            source=cite(BUDAPEST, "34", Grade.A),
            letter_label="Technical delivery",
        ),
        variant(
            shared.DOMESTIC_ORDER,
            required=True,
            hint="Court, reference and day of the warrant, or why it can be had and when.",
            source=cite(BUDAPEST, "21", Grade.A),
        ),
        shared.ORDERS_ANNEXED,
        shared.NON_NOTICE,
    ),
    needs=("holder", "period_from", "period_to", "time_zone", "relevance"),
    letter_paragraph="interception",
    coercive=True,
    electronic=True,
    available=True,
)

TRAFFIC_PATH = AssistanceType(
    code="AT15",
    name="TRAFFIC_PATH",
    title="Disclosure of the traffic path",
    summary="Tell which provider in another State carried the traffic that is being preserved.",
    family=Family.DATA,
    citations=(cite(BUDAPEST, "30", Grade.A), cite(HANOI, "43", Grade.C)),
    elements=("Identification of the communication", "Reference of the preservation"),
    preconditions=(
        (
            "While a preservation is carried out, it turns out that the traffic ran through "
            "a provider elsewhere."
        ),
    ),
    limits=("Only so much is disclosed, and promptly, as identifies that provider and the path.",),
    refusers=("Held back on the same narrow grounds as preservation.",),
    refused_on=("G14", "G03", "G04", "G05", "G06", "G07", "G09", "G10"),
    fields=(
        Field(
            "communication",
            "Which communication",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            help="Sender and receiver, addresses and ports, the moment with its zone.",
            source=cite(BUDAPEST, "30", Grade.A),
            letter_label="Communication",
        ),
        variant(shared.IDENTIFIERS, source=cite(BUDAPEST, "30", Grade.A)),
        variant(
            shared.PRESERVATION_REFERENCE,
            required=True,
            hint="The traffic path is disclosed while that preservation is carried out.",
            source=cite(BUDAPEST, "30", Grade.A),
        ),
        Field(
            "path_through",
            "States the traffic is thought to have passed",
            Kind.COUNTRIES,
            help="As far as you know; leave it empty otherwise.",
            source=cite(BUDAPEST, "30", Grade.A),
            letter_label="States thought to be on the path",
        ),
        shared.NON_NOTICE,
    ),
    needs=("relevance",),
    letter_paragraph="traffic_path",
    electronic=True,
    available=True,
)

"""Data in transit, traffic paths and emergencies."""

from requests_app.law.citations import Grade, cite
from requests_app.law.measures.declaration import AssistanceType, Family, hanoi_purpose
from requests_app.law.names import BUDAPEST, HANOI, SECOND_PROTOCOL_CYBERCRIME

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
    refused_on=(
        "G59",
        "G34",
    ),
    needs=("period_from", "period_to", "time_zone", "relevance"),
    letter_paragraph="real_time_traffic",
    coercive=True,
    electronic=True,
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
    refused_on=(
        "G59",
        "G34",
        "G36",
    ),
    needs=("period_from", "period_to", "time_zone", "relevance"),
    letter_paragraph="interception",
    coercive=True,
    electronic=True,
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
    refused_on=(
        "G14",
        "G03",
        "G04",
        "G05",
        "G06",
        "G07",
        "G09",
        "G10",
    ),
    letter_paragraph="traffic_path",
    electronic=True,
)

EMERGENCY_DATA = AssistanceType(
    code="AT17",
    name="EMERGENCY_DATA",
    title="Data in an emergency",
    summary="Data that are needed at once because a person’s life or safety is at stake.",
    family=Family.DATA,
    citations=(
        cite(HANOI, "2(o)", Grade.A),
        cite(HANOI, "41", Grade.D),
        cite(SECOND_PROTOCOL_CYBERCRIME, "9", Grade.D),
        cite(SECOND_PROTOCOL_CYBERCRIME, "10", Grade.D),
    ),
    elements=("The risk", "How near it is", "The persons at risk", "How the data help"),
    preconditions=("A significant and imminent risk to the life or safety of a natural person.",),
    limits=(
        (
            "Under the Second Additional Protocol between points of contact without a "
            "request for assistance, or by a rapid request."
        ),
    ),
    clocks=("K30",),
    refusers=("24/7 point or central authority; a provider may also give data of its own accord.",),
    letter_paragraph="emergency_data",
    coercive=True,
    electronic=True,
)

CONTACT_POINT = AssistanceType(
    code="AT16",
    name="24_7",
    title="Help through the 24/7 network",
    summary="Advice on technology and law, preservation, evidence, the search for suspects: at any hour.",
    family=Family.COOPERATION,
    citations=(
        cite(BUDAPEST, "35", Grade.A),
        cite(HANOI, "41", Grade.C, "The item on emergency data is graded D."),
    ),
    elements=("The two points of contact", "The measure wanted"),
    preconditions=("A specific case.", "A secure channel on which the caller has been identified."),
    limits=("Round the clock, by trained and equipped staff, in step with the central authority.",),
    clocks=("K30",),
    refusers=(
        "The point of contact within its own law; whatever is coercive goes to the central authority.",
    ),
    letter_paragraph="contact_point",
    electronic=True,
)

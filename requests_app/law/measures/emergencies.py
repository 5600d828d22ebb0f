"""Help at any hour: the 24/7 network, and data that are needed at once."""

from typing import Final

from requests_app.law.citations import Grade, cite
from requests_app.law.fields import Field, Kind
from requests_app.law.measures import shared_fields as shared
from requests_app.law.measures.declaration import AssistanceType, Family
from requests_app.law.measures.shared_fields import variant
from requests_app.law.names import BUDAPEST, HANOI, SECOND_PROTOCOL_CYBERCRIME

NEEDED_WITHIN: Final = Field(
    "needed_within_hours",
    "Within how many hours is it needed?",
    Kind.INTEGER,
    required=True,
    minimum=1,
    help="Who is at risk, of what, and how the answer helps, is said once, under Timing.",
    source=cite(HANOI, "2(o)", Grade.A),
    letter_label="Needed within (hours)",
)
"""How near the risk is, counted in hours: an element of the emergency of Article 2(o)."""

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
    fields=(
        Field(
            "our_point",
            "Our point of contact",
            Kind.AUTHORITY,
            required=True,
            source=cite(BUDAPEST, "35", Grade.A),
            letter_label="Point of contact of the requesting State",
        ),
        Field(
            "their_point",
            "Their point of contact",
            Kind.AUTHORITY,
            required=True,
            source=cite(BUDAPEST, "35", Grade.A),
            letter_label="Point of contact of the requested State",
        ),
        Field(
            "help_wanted",
            "What is the point asked to do?",
            Kind.MULTICHOICE,
            required=True,
            choices=(
                ("advice", "Give technical advice"),
                ("preservation", "Have data preserved"),
                ("evidence", "Collect evidence and give legal information"),
                ("locating", "Locate suspects"),
                ("emergency", "Help with data in an emergency"),
            ),
            help="What is coercive is passed to the central authority there: ask for it as an item of its own.",
            source=cite(BUDAPEST, "35", Grade.A),
            letter_label="Help wanted",
        ),
        Field(
            "secure_channel",
            "Secure channel, and how we are recognised on it",
            Kind.LONGTEXT,
            required=True,
            max_length=2000,
            help="For example the encrypted address registered with the network, and the call back that was agreed.",
            source=cite(BUDAPEST, "35", Grade.A),
            letter_label="Channel and authentication",
        ),
        variant(shared.IDENTIFIERS, source=cite(BUDAPEST, "35", Grade.A)),
    ),
    spares=("relevance",),
    letter_paragraph="contact_point",
    electronic=True,
    available=True,
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
    fields=(
        NEEDED_WITHIN,
        Field(
            "emergency_route",
            "Which way is taken?",
            Kind.CHOICE,
            required=True,
            choices=(
                ("points", "Between points of contact, without a request for assistance"),
                ("rapid", "By a rapid request for assistance"),
            ),
            source=cite(SECOND_PROTOCOL_CYBERCRIME, "9", Grade.D),
            letter_label="Way taken",
        ),
        variant(shared.DATA_CATEGORIES, source=cite(SECOND_PROTOCOL_CYBERCRIME, "9", Grade.D)),
        variant(shared.IDENTIFIERS, required=True, source=cite(SECOND_PROTOCOL_CYBERCRIME, "9", Grade.D)),
        Field(
            "provider_asked",
            "Was the provider asked to give the data of its own accord?",
            Kind.YESNO,
            source=cite(SECOND_PROTOCOL_CYBERCRIME, "9", Grade.D),
            letter_label="Provider asked to disclose voluntarily",
        ),
        variant(shared.PRESERVATION_REFERENCE, source=cite(BUDAPEST, "29(7)", Grade.A)),
    ),
    needs=("holder",),
    spares=("relevance",),
    letter_paragraph="emergency_data",
    coercive=True,
    electronic=True,
    available=True,
)

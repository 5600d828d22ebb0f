"""What the Second Additional Protocol to the Budapest Convention adds. None of its clauses could be read."""

from requests_app.law.citations import Grade, cite
from requests_app.law.measures.declaration import AssistanceType, Family
from requests_app.law.names import SECOND_PROTOCOL_CYBERCRIME

_PARTY = "Both States are parties to the Second Additional Protocol."

DOMAIN_INFORMATION = AssistanceType(
    code="AT32",
    name="DOMAIN_INFO",
    title="Domain name registration data",
    summary="Ask a registrar abroad who registered a domain name.",
    family=Family.DATA,
    citations=(cite(SECOND_PROTOCOL_CYBERCRIME, "6", Grade.D),),
    elements=("The domain name", "The items wanted", "What for", "By when"),
    preconditions=(_PARTY,),
    refusers=("The registrar, which answers of its own will; the parties may consult.",),
    letter_paragraph="domain_information",
    electronic=True,
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
    letter_paragraph="direct_subscriber",
    coercive=True,
    electronic=True,
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
    letter_paragraph="give_effect",
    coercive=True,
    electronic=True,
)

EMERGENCY_ASSISTANCE = AssistanceType(
    code="AT35",
    name="EMERGENCY_MLA",
    title="Mutual assistance in an emergency",
    summary="A full request dealt with at once because life or safety is at stake.",
    family=Family.COOPERATION,
    citations=(cite(SECOND_PROTOCOL_CYBERCRIME, "10", Grade.D),),
    elements=("What is asked for data in an emergency", "The common core of a request"),
    preconditions=("An emergency.", _PARTY),
    limits=("Available round the clock; asked electronically, or orally with electronic confirmation.",),
    clocks=("K30",),
    refusers=("Central authority.",),
    letter_paragraph="emergency_assistance",
    coercive=True,
)

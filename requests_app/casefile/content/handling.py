"""How soon, and how quietly."""

from requests_app.casefile.content import sources
from requests_app.casefile.declaration import Section
from requests_app.law.fields import Field, Kind, When

URGENCIES = (("ordinary", "Ordinary"), ("urgent", "Urgent"), ("emergency", "Emergency: life or safety"))
PRESSING = frozenset({"urgent", "emergency"})
"""Urgencies that let a request pass before others, and be made orally where that is agreed."""

EMERGENCY_TEST = (
    ("natural_person", "A natural person is in danger, not only property, data or a company"),
    ("life_or_safety", "The danger is to life or safety"),
    ("significant", "The risk is significant: more than a mere possibility"),
    ("imminent", "The risk is imminent: an answer in the ordinary time would come too late"),
)
"""The elements of an emergency (Hanoi Convention Article 2(o)), each to be ticked."""

_IN_AN_EMERGENCY = When("urgency", ("emergency",))
LEVELS = (("ordinary", "Ordinary"), ("confidential", "Confidential"), ("restricted", "Restricted"))

TIMING = Section(
    code="timing",
    title="Timing",
    group="handling",
    intro=(
        "The requested State takes full account of a deadline for which reasons are given, and of no other."
    ),
    fields=(
        Field(
            "urgency",
            "Urgency",
            Kind.CHOICE,
            required=True,
            choices=URGENCIES,
            source=sources.DEADLINE,
            letter_label="Urgency",
        ),
        Field(
            "deadline",
            "Needed by",
            Kind.DATE,
            source=sources.DEADLINE,
            letter_label="Needed by",
        ),
        Field(
            "reason",
            "Reason",
            Kind.LONGTEXT,
            max_length=2000,
            source=sources.DEADLINE,
            required_when=When("urgency", ("urgent",)),
            help="A hearing, the end of a preservation, a limitation date: with the day.",
            letter_label="Reason",
        ),
        Field(
            "emergency_test",
            "Emergency: what is true of it",
            Kind.MULTICHOICE,
            choices=EMERGENCY_TEST,
            source=sources.EMERGENCY,
            required_when=_IN_AN_EMERGENCY,
            help="Only for an emergency. All four must be true; otherwise choose “urgent” above.",
            in_letter=False,
        ),
        Field(
            "emergency_who",
            "Emergency: who is in danger",
            Kind.LONGTEXT,
            max_length=1000,
            source=sources.EMERGENCY,
            required_when=_IN_AN_EMERGENCY,
            help="The person or persons, as far as they may be named to those who will act.",
            letter_label="Persons in danger",
        ),
        Field(
            "emergency_risk",
            "Emergency: what may happen to them",
            Kind.LONGTEXT,
            max_length=1000,
            source=sources.EMERGENCY,
            required_when=_IN_AN_EMERGENCY,
            letter_label="The risk",
        ),
        Field(
            "emergency_why_now",
            "Emergency: why now",
            Kind.LONGTEXT,
            max_length=1000,
            source=sources.EMERGENCY,
            required_when=_IN_AN_EMERGENCY,
            help="From what it is known that it may happen at once, and until when help would still help.",
            letter_label="Why it is imminent",
        ),
        Field(
            "emergency_help",
            "Emergency: how the data help",
            Kind.LONGTEXT,
            max_length=1000,
            source=sources.EMERGENCY,
            required_when=_IN_AN_EMERGENCY,
            help="What will be done with them in the next hours that protects the person.",
            letter_label="How the data help",
        ),
    ),
)

CONFIDENTIALITY = Section(
    code="confidentiality",
    title="Confidentiality",
    group="handling",
    intro=(
        "Who may learn that this request exists. If the other State cannot keep it, it says so "
        "before it acts."
    ),
    fields=(
        Field(
            "level",
            "Level",
            Kind.CHOICE,
            required=True,
            choices=LEVELS,
            source=sources.CONFIDENTIALITY,
            letter_label="Classification",
        ),
        Field(
            "reason",
            "Reason",
            Kind.LONGTEXT,
            max_length=2000,
            source=sources.CONFIDENTIALITY,
            required_when=When("level", ("confidential", "restricted")),
            help="What would be lost if it became known.",
            letter_label="Reason",
        ),
        Field(
            "may_tell",
            "Who may be told what",
            Kind.LONGTEXT,
            max_length=2000,
            source=sources.CONFIDENTIALITY,
            help="For example: the provider may see item 1 and the list of accounts, not the facts.",
            letter_label="Disclosure allowed",
        ),
        Field(
            "provider_non_notice",
            "The provider must not tell its customer",
            Kind.YESNO,
            source=sources.CONFIDENTIALITY,
            letter_label="No notice to the customer",
        ),
    ),
)

"""Places and objects: search and seizure, inspection."""

from typing import Final

from requests_app.law.citations import Grade, cite
from requests_app.law.fields import YES_NO_UNKNOWN, Field, Kind, When
from requests_app.law.measures.declaration import AssistanceType, Family, hanoi_purpose
from requests_app.law.measures.shared_fields import (
    DOMESTIC_ORDER,
    EXPEDITE_REASON,
    HANDLING_RULES,
    IDENTIFIERS,
    ORDERS_ANNEXED,
    variant,
)
from requests_app.law.names import EUROPEAN_1959, NETHERLANDS_HONG_KONG, PRACTICE, UNCAC, UNTOC

_SEARCHED: Final = cite(UNCAC, "46(3)(c)", Grade.A)
_EXAMINED: Final = cite(UNCAC, "46(3)(d)", Grade.A)
_BY_DECLARATION: Final = cite(EUROPEAN_1959, "5(1)", Grade.A, "Where the requested State has declared so.")
_SEIZED: Final = cite(NETHERLANDS_HONG_KONG, "15", Grade.A)

SEARCH = AssistanceType(
    code="AT03",
    name="SEARCH_SEIZE_FREEZE",
    title="Search, seizure and freezing",
    summary="Search premises, devices or custodians and seize or freeze what is found.",
    family=Family.DOCUMENTS,
    citations=(
        hanoi_purpose("(c)"),
        cite(UNCAC, "46(3)(c)", Grade.A),
        cite(UNTOC, "18(3)(c)", Grade.A),
        cite(EUROPEAN_1959, "5-6", Grade.A),
        cite(NETHERLANDS_HONG_KONG, "15", Grade.A),
    ),
    elements=(
        "Premises, device or custodian",
        "The objects",
        "Their link with the offence",
        "The domestic order",
        "Urgency",
        "How the objects are to be handled",
    ),
    preconditions=(
        (
            "Dual criminality as a rule; by declaration also an extraditable offence, or "
            "that the measure be lawful at home."
        ),
    ),
    limits=(
        "Coercive: a court has to order it.",
        "Place, circumstances and custody of what was seized are reported.",
        "Originals go back unless the requested State gives them up.",
    ),
    refusers=("Court or central authority: dual criminality, the general grounds, scope.",),
    refused_on=("G11", "G03", "G04", "G05", "G06", "G07", "G08", "G01"),
    fields=(
        Field(
            "measures_wanted",
            "What is to be done?",
            Kind.MULTICHOICE,
            required=True,
            choices=(("search", "Search"), ("seizure", "Seizure"), ("freezing", "Freezing")),
            source=_SEARCHED,
            letter_label="Measures",
        ),
        Field(
            "searched",
            "What is to be searched?",
            Kind.MULTICHOICE,
            required=True,
            choices=(
                ("premises", "Premises"),
                ("device", "Devices and data carriers"),
                ("custodian", "A person or body that keeps the objects"),
            ),
            source=_SEARCHED,
            letter_label="To be searched",
        ),
        Field(
            "premises",
            "The premises",
            Kind.LONGTEXT,
            required_when=When("searched", ("premises",)),
            max_length=4000,
            help="Address, floor, rooms, and who lives or works there.",
            source=_SEARCHED,
            letter_label="Premises",
        ),
        variant(
            IDENTIFIERS,
            source=_SEARCHED,
            when=When("searched", ("device",)),
            label="The devices, accounts or vehicles",
        ),
        Field(
            "custodian",
            "Who keeps the objects",
            Kind.LONGTEXT,
            required_when=When("searched", ("custodian",)),
            max_length=2000,
            help="Name and address, and whether the custodian is suspected of anything.",
            source=_SEARCHED,
            letter_label="Custodian",
        ),
        Field(
            "objects_wanted",
            "The objects looked for",
            Kind.LONGTEXT,
            required=True,
            max_length=6000,
            help="One kind on each line, so exactly that nothing else needs to be taken.",
            source=_SEARCHED,
            letter_label="Objects looked for",
        ),
        variant(DOMESTIC_ORDER, required=True, source=_BY_DECLARATION),
        variant(ORDERS_ANNEXED, source=_BY_DECLARATION),
        Field(
            "extraditable",
            "Is the offence extraditable under both laws?",
            Kind.YESNO,
            choices=YES_NO_UNKNOWN,
            help="Some States have declared that they search for such offences only.",
            source=_BY_DECLARATION,
            letter_label="Extraditable offence",
        ),
        variant(EXPEDITE_REASON, source=_SEARCHED, label="Why it is urgent"),
        variant(
            HANDLING_RULES,
            required=True,
            source=_SEIZED,
            hint=(
                "Who makes the forensic copy, how objects are sealed and sent, how talk with "
                "lawyers or doctors and files of third parties are kept apart."
            ),
        ),
        Field(
            "seizure_report",
            "Should place, circumstances and custody of each object be reported?",
            Kind.YESNO,
            required=True,
            source=cite(NETHERLANDS_HONG_KONG, "15(2)", Grade.A),
            letter_label="Report on place, circumstances and custody",
        ),
        Field(
            "return_waiver",
            "Is the requested State asked to give up the return of the objects?",
            Kind.YESNO,
            help="If not, undertake to return them.",
            source=cite(EUROPEAN_1959, "6(2)", Grade.A),
            letter_label="Waiver of return requested",
        ),
    ),
    needs=("relevance",),
    letter_paragraph="search",
    coercive=True,
    available=True,
)

EXAMINATION = AssistanceType(
    code="AT07",
    name="EXAMINE",
    title="Examination of objects and sites",
    summary="Look at an object or a place and put down what is found.",
    family=Family.DOCUMENTS,
    citations=(
        hanoi_purpose("(g)"),
        cite(UNCAC, "46(3)(d)", Grade.A),
        cite(UNTOC, "18(3)(d)", Grade.A),
    ),
    elements=("The object or site", "The test wanted", "Experts"),
    limits=("In practice nothing is destroyed unless that was agreed.",),
    refusers=("Central authority or court: the general grounds.",),
    refused_on=("G03", "G07"),
    fields=(
        Field(
            "examined_kind",
            "What is to be examined?",
            Kind.CHOICE,
            required=True,
            choices=(("object", "An object"), ("site", "A site"), ("both", "An object and a site")),
            source=_EXAMINED,
            letter_label="To be examined",
        ),
        Field(
            "examined_place",
            "Which object or site, and where",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            source=_EXAMINED,
            letter_label="Object or site",
        ),
        variant(IDENTIFIERS, source=_EXAMINED, label="Numbers of the objects"),
        Field(
            "tests_wanted",
            "The tests wanted",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            help="What is to be measured, copied or photographed, and by which method.",
            source=_EXAMINED,
            letter_label="Tests wanted",
        ),
        Field(
            "destructive",
            "Would a test use up or change the object?",
            Kind.YESNO,
            choices=YES_NO_UNKNOWN,
            required=True,
            source=cite(PRACTICE, "", Grade.D, "Reported as practice: nothing is destroyed unless agreed."),
            letter_label="Uses up or changes the object",
        ),
        Field(
            "destruction_agreed",
            "What was agreed about it",
            Kind.LONGTEXT,
            required_when=When("destructive", ("yes",)),
            max_length=2000,
            help="Who agreed, when, and how much of it stays.",
            source=cite(PRACTICE, "", Grade.D, "Reported as practice: nothing is destroyed unless agreed."),
            letter_label="Agreed about its use",
        ),
        Field(
            "experts",
            "Experts who should take part",
            Kind.LONGTEXT,
            max_length=2000,
            help="Name, field and what each of them is needed for.",
            source=_EXAMINED,
            letter_label="Experts",
        ),
    ),
    needs=("relevance",),
    letter_paragraph="examination",
    coercive=True,
    available=True,
)

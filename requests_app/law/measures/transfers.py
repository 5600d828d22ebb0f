"""Moving persons: appearance, temporary transfer, extradition, sentenced persons."""

from requests_app.law.citations import Grade, cite
from requests_app.law.measures.declaration import AssistanceType, Family, hanoi_purpose
from requests_app.law.names import (
    BUDAPEST,
    EUROPEAN_1959,
    EXTRADITION_1957,
    HANOI,
    NETHERLANDS_HONG_KONG,
    UNCAC,
    UNTOC,
)

VOLUNTARY_APPEARANCE = AssistanceType(
    code="AT11",
    name="VOLUNTARY_APPEARANCE",
    title="Voluntary appearance",
    summary="Help a person who is willing to come and testify in the requesting State.",
    family=Family.PERSONS,
    citations=(
        hanoi_purpose("(k)"),
        cite(HANOI, "40(29)", Grade.C),
        cite(UNCAC, "46(3)(h)", Grade.A),
        cite(UNTOC, "18(3)(h)", Grade.A),
        cite(UNCAC, "46(27)", Grade.A),
        cite(NETHERLANDS_HONG_KONG, "12", Grade.A),
        cite(NETHERLANDS_HONG_KONG, "14", Grade.A),
    ),
    elements=(
        "Why the person should be present",
        "Days",
        "Rights and duties",
        "Travel, stay and security",
        "Allowances",
    ),
    preconditions=("The person agrees freely.",),
    limits=(
        (
            "Safe conduct lasts for fifteen days in a row after official notice that "
            "presence is no longer needed."
        ),
        "Declining the invitation has no consequences.",
    ),
    clocks=("K05",),
    refusers=("The person; the central authority where the arrangements for safety are weak.",),
    refused_on=("G47", "G51"),
    letter_paragraph="voluntary_appearance",
    moves_person=True,
)

TEMPORARY_TRANSFER = AssistanceType(
    code="AT18",
    name="TEMP_TRANSFER",
    title="Temporary transfer of a detained person",
    summary="A person detained in the requested State is lent for testimony or identification.",
    family=Family.PERSONS,
    citations=(
        cite(UNCAC, "46(10)-(12)", Grade.A),
        cite(EUROPEAN_1959, "11", Grade.A),
        cite(HANOI, "40(9)-(11)", Grade.C),
    ),
    elements=(
        "The person, the kind of custody and the sentence",
        "Days, and day of return",
        "Assurance that custody is kept",
    ),
    preconditions=("The person consents freely and informed.", "Both States agree."),
    limits=(
        "Custody continues and the person is returned without delay; no extradition is needed for that.",
        "Time spent counts towards the sentence; no prosecution for earlier matters.",
    ),
    refusers=(
        "The person.",
        "Central authority: presence needed at home, detention made longer, another overriding ground.",
    ),
    refused_on=(
        "G47",
        "G48",
        "G20",
    ),
    letter_paragraph="temporary_transfer",
    coercive=True,
    moves_person=True,
)

EXTRADITION = AssistanceType(
    code="AT22",
    name="EXTRADITION",
    title="Extradition",
    summary="Surrender of a person for trial or to serve a sentence.",
    family=Family.PERSONS,
    citations=(
        cite(UNCAC, "44", Grade.A),
        cite(UNTOC, "16", Grade.A),
        cite(BUDAPEST, "24", Grade.A),
        cite(EXTRADITION_1957, "2-14", Grade.A),
        cite(EXTRADITION_1957, "12(2)", Grade.A),
        cite(HANOI, "37", Grade.C),
    ),
    elements=(
        "Arrest warrant or enforceable judgment",
        "Statement of the offences with time, place and legal classification",
        "Text of the law",
        "Identity and nationality",
        "Penalty",
    ),
    preconditions=(
        "Dual criminality.",
        (
            "The least penalty the treaty asks for: a maximum of one year, or a sentence of "
            "four months, under the 1957 Convention."
        ),
    ),
    limits=(
        "Dealt with speedily and with fair treatment.",
        "A national who is not surrendered is brought before the prosecutor without undue delay.",
    ),
    clocks=("K08",),
    refusers=(
        (
            "Court and minister: discrimination, political or military offence, earlier "
            "judgment, lapse of time, death penalty, nationality."
        ),
    ),
    refused_on=("G09", "G14", "G15", "G41", "G43", "G23", "G46"),
    letter_paragraph="extradition",
    coercive=True,
    moves_person=True,
)

PROVISIONAL_ARREST = AssistanceType(
    code="AT23",
    name="PROVISIONAL_ARREST",
    title="Provisional arrest",
    summary="Arrest before the papers for extradition arrive.",
    family=Family.PERSONS,
    citations=(
        cite(EXTRADITION_1957, "16", Grade.A),
        cite(EXTRADITION_1957, "16(4)", Grade.A),
        cite(HANOI, "37(10)", Grade.C),
    ),
    elements=(
        "That a warrant or judgment exists",
        "That extradition will be asked",
        "Offence, time and place",
        "Description of the person",
    ),
    preconditions=("Urgency.",),
    limits=(
        (
            "Under the 1957 Convention it may end after eighteen days and never lasts beyond "
            "forty without the papers; a new arrest stays possible."
        ),
    ),
    clocks=("K07",),
    refusers=("Court.",),
    refused_on=("G20",),
    letter_paragraph="provisional_arrest",
    coercive=True,
    moves_person=True,
)

SENTENCED_TRANSFER = AssistanceType(
    code="AT24",
    name="SENTENCED_TRANSFER",
    title="Transfer of sentenced persons",
    summary="A sentence is served in the State where the person belongs.",
    family=Family.PERSONS,
    citations=(cite(UNCAC, "45", Grade.A), cite(HANOI, "38", Grade.C)),
    elements=("The judgment", "The sentence still to be served", "Consent", "Ties with the State"),
    preconditions=("An agreement.",),
    limits=("Consent, and the aim of rehabilitation.",),
    refusers=("Both States.",),
    letter_paragraph="sentenced_transfer",
    moves_person=True,
)

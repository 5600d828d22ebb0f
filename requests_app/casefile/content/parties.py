"""Who asks, in which proceedings; whom we ask, and on what basis."""

from requests_app.casefile.content import sources
from requests_app.casefile.declaration import Section
from requests_app.law.fields import Field, Kind, When
from requests_app.law.languages import CHOICES

STAGES = (
    ("investigation", "Investigation"),
    ("prosecution", "Prosecution"),
    ("trial", "Trial"),
    ("enforcement", "Enforcement of a judgment"),
)
CHANNELS = (
    ("central_authority", "Between central authorities"),
    ("diplomatic", "Through diplomatic channels"),
    ("interpol", "Through INTERPOL (urgent cases, if both States agree)"),
    ("direct", "Directly to the competent authority, with a copy through the central authorities"),
    ("point_24_7", "Through the 24/7 points of contact"),
)

AUTHORITY = Section(
    code="authority",
    title="Authority and proceeding",
    group="parties",
    intro=(
        "Who is running the case at home, and what the case is. The other State needs this to "
        "know who is asking and why."
    ),
    fields=(
        Field(
            "requesting_authority",
            "Requesting authority",
            Kind.AUTHORITY,
            required=True,
            source=sources.R1,
            help="The prosecutor, court or police unit that needs the evidence.",
            letter_label="Requesting authority",
        ),
        Field(
            "conducting_official",
            "Official in charge",
            Kind.TEXT,
            required=True,
            max_length=200,
            source=sources.R2,
            help="The person who runs the proceeding and can be asked about it.",
            letter_label="Official in charge",
        ),
        Field(
            "official_function",
            "Function of that official",
            Kind.TEXT,
            required=True,
            max_length=200,
            source=sources.R2,
            help="For example: senior public prosecutor, investigating judge.",
            letter_label="Function",
        ),
        Field(
            "contact_email",
            "E-mail for questions",
            Kind.EMAIL,
            source=sources.PRACTICE,
            help="An official address. The other State uses it to check that the request is genuine.",
            letter_label="E-mail",
        ),
        Field(
            "contact_phone",
            "Telephone for questions",
            Kind.PHONE,
            source=sources.PRACTICE,
            help="With the country prefix, for example +999 555 0100.",
            letter_label="Telephone",
        ),
        Field(
            "proceeding_reference",
            "Domestic case number",
            Kind.TEXT,
            required=True,
            max_length=100,
            source=sources.R2,
            help="As it stands on your file.",
            letter_label="Domestic reference",
        ),
        Field(
            "stage",
            "Stage of the proceeding",
            Kind.CHOICE,
            required=True,
            choices=STAGES,
            source=sources.R2,
            letter_label="Stage",
        ),
        Field(
            "nature",
            "Subject and nature of the proceeding",
            Kind.LONGTEXT,
            required=True,
            max_length=2000,
            source=sources.R2,
            help="Two or three sentences: what is being investigated, against whom, since when.",
            letter_label="Subject and nature",
        ),
        Field(
            "purpose",
            "Purpose of the request",
            Kind.LONGTEXT,
            required=True,
            max_length=2000,
            source=sources.R7,
            help="What the evidence will be used for. Name the case; “for all purposes” invites a question.",
            letter_label="Purpose",
        ),
        Field(
            "domestic_basis",
            "Domestic legal basis of the measure",
            Kind.LONGTEXT,
            max_length=4000,
            source=sources.PRACTICE,
            help="The provisions of your own law that would allow this measure at home.",
            letter_label="Domestic legal basis",
        ),
        Field(
            "orders",
            "Decisions of a court or prosecutor",
            Kind.LONGTEXT,
            max_length=4000,
            source=sources.PRACTICE,
            help="Authority, date and number of each order. Attach copies as annexes of category B.",
            letter_label="Decisions taken",
        ),
    ),
)

BASIS = Section(
    code="basis",
    title="Requested State and legal basis",
    group="parties",
    intro=(
        "Whom you ask and what obliges them to help. Only a basis that binds both States today "
        "can carry the request."
    ),
    fields=(
        Field(
            "requested_state",
            "Requested State",
            Kind.COUNTRY,
            required=True,
            source=sources.CENTRAL_AUTHORITY,
            letter_label="Requested State",
        ),
        Field(
            "addressee",
            "Addressee",
            Kind.AUTHORITY,
            required=True,
            source=sources.CENTRAL_AUTHORITY,
            help="As a rule the central authority of the requested State.",
            letter_label="Addressee",
        ),
        Field(
            "channel",
            "Channel",
            Kind.CHOICE,
            required=True,
            choices=CHANNELS,
            source=sources.CENTRAL_AUTHORITY,
            letter_label="Channel",
        ),
        Field(
            "instrument",
            "Legal basis",
            Kind.INSTRUMENT,
            required=True,
            source=sources.CENTRAL_AUTHORITY,
            help="A bilateral treaty goes before a general one. Reciprocity is the last resort.",
            letter_label="Legal basis",
        ),
        Field(
            "reciprocity_undertaking",
            "We undertake to give the same assistance in return",
            Kind.YESNO,
            required_when=When("instrument", ("RECIPROCITY",)),
            help="Needed where no treaty binds both States.",
            letter_label="Undertaking of reciprocity",
        ),
        Field(
            "letter_language",
            "Language of the letter",
            Kind.CHOICE,
            required=True,
            choices=CHOICES,
            source=sources.LANGUAGE,
            letter_label="Language",
        ),
        Field(
            "translation_language",
            "Translation attached in",
            Kind.LANGUAGE,
            source=sources.LANGUAGE,
            help="Needed when the requested State does not accept the language of the letter.",
            letter_label="Translation",
        ),
    ),
)

"""Electronic data: stored data, data in transit, preservation, traffic paths, emergencies."""

from requests_app.law.citations import Grade, cite
from requests_app.law.fields import Field, Kind
from requests_app.law.measures.declaration import AssistanceType, Family, hanoi_purpose
from requests_app.law.names import BUDAPEST, HANOI, PRACTICE

DATA_CATEGORIES = (
    ("subscriber", "Subscriber information"),
    ("traffic", "Traffic data"),
    ("content", "Content data"),
)

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
    refused_on=(
        "G35",
        "G02",
        "G03",
        "G04",
        "G05",
        "G06",
        "G07",
        "G08",
        "G09",
        "G10",
        "G11",
    ),
    fields=(
        Field(
            "data_categories",
            "Which categories of data do you need?",
            Kind.MULTICHOICE,
            required=True,
            choices=DATA_CATEGORIES,
            help="The requested State applies a stricter test the closer the data come to what was said.",
            source=cite(BUDAPEST, "31", Grade.A),
            letter_label="Categories of data",
            letter_label_fr="Catégories de données",
        ),
        Field(
            "accounts",
            "Accounts, addresses or devices",
            Kind.LONGTEXT,
            required=True,
            help=(
                "One identifier on each line: account name, e-mail address, telephone "
                "number, IP address with port, device number. Do not ask for all users of a "
                "service."
            ),
            source=cite(BUDAPEST, "31", Grade.A),
            letter_label="Accounts and identifiers",
            letter_label_fr="Comptes et identifiants",
        ),
        Field(
            "preservation_reference",
            "Reference of the preservation of these data",
            Kind.TEXT,
            help="The reference the 24/7 point or the provider gave, if the data were preserved.",
            source=cite(BUDAPEST, "29(7)", Grade.A),
            letter_label="Earlier preservation",
            letter_label_fr="Conservation antérieure",
        ),
        Field(
            "hash_method",
            "Hash algorithm for each file",
            Kind.CHOICE,
            choices=(
                ("sha256", "SHA-256"),
                ("sha512", "SHA-512"),
                ("sha3_256", "SHA3-256"),
                ("other", "Another, named under the procedure wanted"),
            ),
            help="The value taken at acquisition lets the court check that nothing changed on the way.",
            source=cite(PRACTICE, "", Grade.B),
            letter_label="Hash algorithm",
            letter_label_fr="Algorithme de hachage",
        ),
        Field(
            "expedite_reason",
            "Why the data could be lost or changed",
            Kind.LONGTEXT,
            help="Fill this in if the item should be dealt with before others.",
            max_length=4000,
            source=cite(BUDAPEST, "31", Grade.A),
            letter_label="Grounds for expedition",
            letter_label_fr="Motifs d’urgence",
        ),
    ),
    needs=("holder", "period_from", "period_to", "time_zone", "relevance"),
    letter_paragraph="stored_data",
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
    fields=(
        Field(
            "earlier_reference",
            "Reference of the preservation request",
            Kind.TEXT,
            required=True,
            help="The reference under which our 24/7 point asked for preservation.",
            source=cite(PRACTICE, "", Grade.B, "Council of Europe form for preservation requests"),
            letter_label="Preservation request",
            letter_label_fr="Demande de conservation",
        ),
        Field(
            "earlier_sent_on",
            "Day it was sent",
            Kind.DATE,
            letter_label="Sent on",
            letter_label_fr="Envoyée le",
        ),
        Field(
            "effected_on",
            "Day the preservation took effect",
            Kind.DATE,
            help="The period of at least sixty days is counted from this day.",
            source=cite(BUDAPEST, "29(7)", Grade.A),
            letter_label="In effect since",
            letter_label_fr="En vigueur depuis le",
        ),
        Field(
            "expires_on",
            "Day the preservation ends",
            Kind.DATE,
            source=cite(BUDAPEST, "29(7)", Grade.A),
            letter_label="Ends on",
            letter_label_fr="Prend fin le",
        ),
        Field(
            "provider_ticket",
            "Ticket number of the provider",
            Kind.TEXT,
            letter_label="Provider’s ticket",
            letter_label_fr="Numéro de dossier du fournisseur",
        ),
        Field(
            "extension_wanted",
            "Should the preservation be extended?",
            Kind.YESNO,
            source=cite(HANOI, "42(9)", Grade.D),
            letter_label="Extension requested",
            letter_label_fr="Prolongation demandée",
        ),
        Field(
            "non_notice",
            "Should the provider keep it from the user?",
            Kind.YESNO,
            source=cite(HANOI, "42(3)(g)", Grade.D),
            letter_label="No notice to the user",
            letter_label_fr="Ne pas avertir l’utilisateur",
        ),
        Field(
            "necessity",
            "Why preservation is necessary",
            Kind.LONGTEXT,
            required=True,
            max_length=4000,
            source=cite(BUDAPEST, "29(2)(e)", Grade.A),
            letter_label="Necessity",
            letter_label_fr="Nécessité",
        ),
    ),
    needs=("holder", "relevance"),
    letter_paragraph="preservation",
    annex_form="preservation",
    electronic=True,
    available=True,
)

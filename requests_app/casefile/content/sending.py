"""How the answer is to reach us, and what goes with the letter."""

from requests_app.casefile.content import sources
from requests_app.casefile.declaration import Section
from requests_app.law.fields import Field, Kind

CATEGORIES = (
    ("A", "A: text of the law"),
    ("B", "B: orders and decisions"),
    ("C", "C: particulars of persons"),
    ("D", "D: schedules of accounts, lists of questions"),
    ("E", "E: maps and plans"),
    ("F", "F: translations"),
    ("G", "G: forms for certification"),
)
REPLY_MEANS = (
    ("email", "E-mail"),
    ("phone", "Telephone"),
    ("fax", "Fax"),
    ("post", "Post"),
    ("secure", "Secure transfer"),
)
LARGEST_FILE_BYTES = 2**40

DELIVERY = Section(
    code="delivery",
    title="Delivery and costs",
    group="sending",
    intro="Where the result should go, and who can be reached while it is being prepared.",
    fields=(
        Field(
            "method",
            "Method of delivery",
            Kind.TEXT,
            required=True,
            max_length=300,
            source=sources.PRACTICE,
            help=(
                "For example: encrypted medium by diplomatic bag; secure transfer service of "
                "the central authority."
            ),
            letter_label="Delivery",
        ),
        Field(
            "contact",
            "Contact for delivery",
            Kind.TEXT,
            max_length=300,
            source=sources.PRACTICE,
            help="Name, office and e-mail address.",
            letter_label="Contact",
        ),
        Field(
            "phone",
            "Telephone",
            Kind.PHONE,
            letter_label="Telephone",
        ),
        Field(
            "fax",
            "Fax",
            Kind.PHONE,
            letter_label="Fax",
        ),
        Field(
            "reply_means",
            "Preferred means of reply",
            Kind.MULTICHOICE,
            choices=REPLY_MEANS,
            source=sources.PRACTICE,
            letter_label="Preferred means of reply",
        ),
        Field(
            "time_zone",
            "Time zone of the office",
            Kind.TIME_ZONE,
            max_length=60,
            source=sources.PRACTICE,
            letter_label="Time zone",
        ),
        Field(
            "confirm_name",
            "Further contact who confirms the request: name",
            Kind.TEXT,
            max_length=200,
            source=sources.PRACTICE,
            help="Somebody other than the contact above, for a 24/7 point that wants to make sure who is asking.",
            letter_label="Confirmation by",
        ),
        Field(
            "confirm_office",
            "Title and function of that contact",
            Kind.TEXT,
            max_length=200,
            source=sources.PRACTICE,
            letter_label="Title and function",
        ),
        Field(
            "confirm_phone",
            "Telephone of that contact",
            Kind.PHONE,
            source=sources.PRACTICE,
            letter_label="Telephone for confirmation",
        ),
        Field(
            "confirm_email",
            "E-mail address of that contact",
            Kind.EMAIL,
            source=sources.PRACTICE,
            letter_label="E-mail for confirmation",
        ),
        Field(
            "costs",
            "Costs",
            Kind.LONGTEXT,
            max_length=2000,
            source=sources.COSTS,
            help="Ordinary costs fall on the requested State. Say what happens with extraordinary ones.",
            letter_label="Costs",
        ),
    ),
)

ANNEXES = Section(
    code="annexes",
    title="Annexes",
    group="sending",
    intro=(
        "Files that go with the letter. Each is checked, kept unchanged and listed with its hash at "
        "the end of the letter."
    ),
    repeated=True,
    entry_noun="annex",
    named_by=("title", "filename"),
    max_entries=60,
    maxima={"size": LARGEST_FILE_BYTES},
    set_by_portal=frozenset({"filename", "media_type", "size", "sha256"}),
    added_by="Upload a file to add an annex.",
    fields=(
        Field(
            "category",
            "Category",
            Kind.CHOICE,
            required=True,
            choices=CATEGORIES,
            source=sources.PRACTICE,
            letter_label="Category",
        ),
        Field(
            "title",
            "Title",
            Kind.TEXT,
            required=True,
            max_length=200,
            help="As it stands in the list of annexes.",
            letter_label="Title",
        ),
        Field(
            "language",
            "Language",
            Kind.LANGUAGE,
            letter_label="Language",
        ),
        Field(
            "filename",
            "File",
            Kind.TEXT,
            required=True,
            max_length=150,
            letter_label="File",
        ),
        Field("media_type", "Type of file", Kind.TEXT, required=True, max_length=127, in_letter=False),
        Field(
            "size",
            "Size in bytes",
            Kind.INTEGER,
            required=True,
            minimum=1,
            letter_label="Size",
        ),
        Field(
            "sha256",
            "SHA-256",
            Kind.TEXT,
            required=True,
            max_length=64,
            letter_label="SHA-256",
        ),
    ),
)

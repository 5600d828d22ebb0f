"""Clauses of the library that the letter carries: each with the approved text it was taken with."""

from requests_app.casefile.declaration import Section
from requests_app.law.assistance import RESIDUAL, TYPES
from requests_app.law.fields import Field, Kind

CLAUSES = Section(
    code="clauses",
    title="Clauses",
    group="promises",
    intro=(
        "Paragraphs approved by the legal adviser. Only those that fit the basis, the types of assistance and the "
        "language of the letter are offered; what stands in braces is filled from the request."
    ),
    repeated=True,
    entry_noun="clause",
    named_by=("title", "clause"),
    max_entries=30,
    fields=(
        Field(
            "clause",
            "Clause",
            Kind.TEXT,
            required=True,
            max_length=60,
            letter_label="Clause",
            in_letter=False,
        ),
        Field(
            "number",
            "Number of its text",
            Kind.INTEGER,
            required=True,
            minimum=1,
            letter_label="Number of the text",
            in_letter=False,
        ),
        Field(
            "language",
            "Language",
            Kind.LANGUAGE,
            required=True,
            letter_label="Language",
            in_letter=False,
        ),
        Field(
            "title",
            "Title",
            Kind.TEXT,
            required=True,
            max_length=200,
            letter_label="Title",
        ),
        Field(
            "text",
            "Text as approved",
            Kind.LONGTEXT,
            required=True,
            max_length=6000,
            letter_label="Text",
        ),
        Field(
            "types",
            "Types of assistance it is for",
            Kind.MULTICHOICE,
            choices=tuple((one.code, f"{one.code} {one.title}") for one in (*TYPES.values(), RESIDUAL)),
            letter_label="Types of assistance",
            in_letter=False,
        ),
    ),
    set_by_portal=frozenset({"clause", "number", "language", "title", "text", "types"}),
    added_by="Choose a clause from the library.",
)

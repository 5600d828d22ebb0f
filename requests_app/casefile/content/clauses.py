"""Clauses of the library that the letter carries: each with the approved text it was taken with."""

from requests_app.casefile.declaration import Section
from requests_app.law.assistance import RESIDUAL, TYPES
from requests_app.law.fields import Field, Kind

CLAUSES = Section(
    code="clauses",
    title="Clauses",
    title_fr="Clauses",
    group="promises",
    intro=(
        "Paragraphs approved by the legal adviser. Only those that fit the basis, the types of assistance and the "
        "language of the letter are offered; what stands in braces is filled from the request."
    ),
    repeated=True,
    entry_noun="clause",
    entry_noun_fr="clause",
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
            letter_label_fr="Clause",
            in_letter=False,
        ),
        Field(
            "number",
            "Number of its text",
            Kind.INTEGER,
            required=True,
            minimum=1,
            letter_label="Number of the text",
            letter_label_fr="Numéro du texte",
            in_letter=False,
        ),
        Field(
            "language",
            "Language",
            Kind.LANGUAGE,
            required=True,
            letter_label="Language",
            letter_label_fr="Langue",
            in_letter=False,
        ),
        Field(
            "title",
            "Title",
            Kind.TEXT,
            required=True,
            max_length=200,
            letter_label="Title",
            letter_label_fr="Titre",
        ),
        Field(
            "text",
            "Text as approved",
            Kind.LONGTEXT,
            required=True,
            max_length=6000,
            letter_label="Text",
            letter_label_fr="Texte",
        ),
        Field(
            "types",
            "Types of assistance it is for",
            Kind.MULTICHOICE,
            choices=tuple((one.code, f"{one.code} {one.title}") for one in (*TYPES.values(), RESIDUAL)),
            letter_label="Types of assistance",
            letter_label_fr="Types d’entraide",
            in_letter=False,
        ),
    ),
    set_by_portal=frozenset({"clause", "number", "language", "title", "text", "types"}),
    added_by="Choose a clause from the library.",
)

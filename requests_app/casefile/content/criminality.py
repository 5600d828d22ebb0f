"""Dual criminality: one sheet for an offence, our law against theirs, element by element."""

from collections.abc import Mapping
from typing import Any

from requests_app.casefile.declaration import Section
from requests_app.law.criminality.register import CRIMES, OTHER
from requests_app.law.fields import Field, Kind
from requests_app.law.rules import RULES

CONDUCT_DECIDES = RULES["conduct decides"].citations[0]
CONDITION = RULES["dual criminality"].citations[0]

ARTICLES = (
    *((crime.code, f"Article {crime.article}: {crime.title.lower()}") for crime in CRIMES.values()),
    (OTHER, "Another offence: name its elements yourself"),
)
RESULTS = (
    ("both", "A crime on both sides"),
    ("partly", "A crime there in part"),
    ("not", "Not a crime there"),
    ("open", "Not settled yet"),
)


def _name(entry: Mapping[str, Any]) -> str:
    crime = CRIMES.get(str(entry.get("article", "")))
    words = [f"Article {crime.article}, {crime.title.lower()}"] if crime else []
    words += [str(entry["their_provision"])] if entry.get("their_provision") else []
    return ": ".join(words)


CRIMINALITY = Section(
    code="dual_criminality",
    title="Dual criminality",
    group="matter",
    intro=(
        "Would the same acts be a crime there? The conduct decides, not the label: take the offence apart and "
        "name for each element the fact that proves it."
    ),
    repeated=True,
    entry_noun="sheet",
    named_by=("their_provision",),
    named=_name,
    max_entries=30,
    fields=(
        Field(
            "offence",
            "Offence",
            Kind.OFFENCES,
            required=True,
            source=CONDUCT_DECIDES,
            help="The offence of this request that the sheet is about.",
            letter_label="Offence",
        ),
        Field(
            "article",
            "Elements of",
            Kind.CHOICE,
            required=True,
            choices=ARTICLES,
            source=CONDUCT_DECIDES,
            help="The offence whose elements are compared, whatever either law calls it.",
            letter_label="Elements of",
        ),
        Field(
            "their_provision",
            "Their provision",
            Kind.TEXT,
            max_length=200,
            source=CONDITION,
            help="Law, section and paragraph of the requested State.",
            letter_label="Provision of the requested State",
        ),
        Field(
            "their_text",
            "Its text",
            Kind.LONGTEXT,
            source=CONDITION,
            help="Word for word, in a language the reviewer can read.",
            letter_label="Text",
        ),
        Field(
            "their_source",
            "Where the text was found",
            Kind.TEXT,
            max_length=300,
            help="An official journal or site, with the day it was read.",
            letter_label="Source",
        ),
        Field(
            "result",
            "Result",
            Kind.CHOICE,
            choices=RESULTS,
            source=CONDITION,
            letter_label="Result",
        ),
        Field(
            "conclusion",
            "Conclusion in words",
            Kind.LONGTEXT,
            max_length=4000,
            help="Two or three sentences a judge over there can follow. It may be taken over into the offence.",
            letter_label="Conclusion",
        ),
    ),
)

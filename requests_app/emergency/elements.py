"""The test of an emergency, element by element (Hanoi Convention Article 2(o), read at grade A)."""

from dataclasses import dataclass

from django.db.models import TextChoices

from requests_app.casefile.content.handling import EMERGENCY_TEST
from requests_app.casefile.content.sources import EMERGENCY as SOURCE


class Answer(TextChoices):
    """What is held of one element."""

    YES = "yes", "Yes"
    NO = "no", "No"
    UNKNOWN = "unknown", "Not known"


@dataclass(frozen=True)
class Element:
    """One element of the definition, as a question."""

    code: str
    statement: str
    question: str


QUESTIONS = {
    "natural_person": "Is a natural person in danger, not only property, data or a company?",
    "life_or_safety": "Is the danger to life or safety?",
    "significant": "Is the risk significant: more than a mere possibility?",
    "imminent": "Is the risk imminent: would an answer in the ordinary time come too late?",
}

ELEMENTS = tuple(Element(code, statement, QUESTIONS[code]) for code, statement in EMERGENCY_TEST)
"""All four must be answered with yes; what is not known is not yes."""

__all__ = ["ELEMENTS", "SOURCE", "Answer", "Element"]

"""The letter that answers what the requested State asks about a request of ours."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from requests_app.documents.answers.writing import Letter
from requests_app.documents.kinds import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplied:
    """One question in the words of the requested State, and our answer; when they asked, and under which reference."""

    question: str
    answer: str
    asked_on: date
    their_reference: str = ""
    due_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InformationAnswer(Letter):
    """What was asked about our request, our answers, and whether the request stands as it was sent.

    `version` is the version that was sent, `version_sha256` its hash as printed in the letter of request, `sent_on`
    the day it went out. `statement` says how the request is to be read from now on; empty: it stands unchanged.
    `enclosed` names the papers that go along.
    """

    KIND: ClassVar[Kind] = Kind.INFORMATION_ANSWER

    supplied: tuple[Supplied, ...]
    version: int
    version_sha256: str = ""
    sent_on: date | None = None
    number: int = 1
    statement: str = ""
    enclosed: tuple[str, ...] = ()

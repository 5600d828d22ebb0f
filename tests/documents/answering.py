"""Letters to other States for tests: realistic ones from cases 3 and 4, each made without a database."""

import copy
from typing import Any

from requests_app.documents.answers.writing import Letter, Record
from requests_app.documents.kinds import Kind
from requests_app.documents.letters import compose
from requests_app.documents.letters.material import Material
from requests_app.management.demo.incoming import journalist, livestream
from requests_app.management.gallery import asked as letters_asked
from requests_app.management.gallery import done as letters_done
from requests_app.management.gallery import kept as letters_kept
from tests.documents import papers

CASES = {
    "journalist": (journalist, "HC", "SIGNED_NOT_IN_FORCE"),
    "livestream": (livestream, "BUDAPEST", "IN_FORCE"),
}

REFERENCE = "INC-2026-4QX7B"

LETTERS: dict[str, tuple[str, Letter | Record]] = {
    Kind.ACKNOWLEDGEMENT: ("livestream", letters_asked.ACKNOWLEDGEMENT),
    Kind.MISDIRECTED_NOTICE: ("livestream", letters_asked.MISDIRECTED_NOTICE),
    Kind.FORWARDING_NOTICE: ("livestream", letters_asked.FORWARDING_NOTICE),
    Kind.INFORMATION_REQUEST: ("livestream", letters_asked.INFORMATION_REQUEST),
    Kind.INFORMATION_ANSWER: ("livestream", letters_asked.INFORMATION_ANSWER),
    Kind.CONSULTATION: ("livestream", letters_asked.CONSULTATION),
    Kind.CONDITIONS_OFFER: ("livestream", letters_asked.CONDITIONS_OFFER),
    Kind.POSTPONEMENT: ("livestream", letters_asked.POSTPONEMENT),
    Kind.REFUSAL: ("journalist", letters_asked.REFUSAL),
    Kind.MEMORANDUM: ("journalist", letters_asked.MEMORANDUM),
    Kind.LAPSE_NOTICE: ("livestream", letters_asked.LAPSE_NOTICE),
    Kind.OBSTACLE_NOTICE: ("livestream", letters_asked.OBSTACLE_NOTICE),
    Kind.EXECUTION_REPORT: ("livestream", letters_done.REPORT),
    Kind.RETURN_OF_ORIGINALS: ("livestream", letters_done.RETURN_OF_ORIGINALS),
    Kind.PRESERVATION_ORDER: ("livestream", letters_kept.PRESERVATION_ORDER),
    Kind.PRESERVATION_CONFIRMATION: ("livestream", letters_kept.PRESERVATION_CONFIRMATION),
    Kind.PRESERVATION_EXTENSION: ("livestream", letters_kept.PRESERVATION_EXTENSION),
    Kind.PRESERVATION_REFUSAL: ("livestream", letters_kept.PRESERVATION_REFUSAL),
    Kind.PRESERVATION_WARNING: ("livestream", letters_kept.PRESERVATION_WARNING),
    Kind.THIRD_STATE_NOTICE: ("livestream", letters_kept.THIRD_STATE_NOTICE),
    Kind.RELEASE_NOTICE: ("livestream", letters_kept.RELEASE_NOTICE),
    Kind.EMERGENCY_REPLY: ("livestream", letters_done.EMERGENCY_REPLY),
    Kind.EMERGENCY_CONFIRMATION: ("livestream", letters_done.EMERGENCY_CONFIRMATION),
    Kind.AFTER_ACTION_REVIEW: ("livestream", letters_done.AFTER_ACTION_REVIEW),
    Kind.CUSTODY_REPORT: ("livestream", letters_kept.CUSTODY),
}
"""Of each kind a whole letter, and the case it belongs to."""


def content(case: str) -> dict[str, Any]:
    """The content of a request of another State as it was keyed."""
    told = CASES[case][0]
    made = {"format": "outgoing-request/2", "reference": REFERENCE, "title": told.TITLE}
    return made | copy.deepcopy(told.SECTIONS)


def material(
    kind: str, language: str = "en", letter: Letter | Record | None = None, **changes: Any
) -> Material:
    """The material of a sample letter, or of another letter about the same case."""
    case, sample = LETTERS[kind]
    _told, code, standing = CASES[case]
    frozen = papers.data(language, basis={"code": code, "title": "", "citations": [], "standing": standing})
    data = frozen | (letter or sample).data() | changes
    return Material(
        content(case), data, language, number=1, sha256=papers.SHA256, frozen_at="2026-11-23T09:00:00+00:00"
    )


def html(kind: str, language: str = "en", letter: Letter | Record | None = None, **changes: Any) -> str:
    """A sample letter as HTML."""
    return compose.to_html(compose.SHEETS[kind](material(kind, language, letter, **changes), ""))

"""The lines of a country sheet: what one has to know of a State before writing to it.

The list follows the fields that the Council of Europe's country profiles keep (source graded B).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from requests_app.law.return_reasons import REASONS


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its code, its title, the question it answers, and whether it lists languages as well."""

    code: str
    title: str
    question: str
    lists_languages: bool = False


LINES: Mapping[str, Line] = MappingProxyType(
    {
        line.code: line
        for line in (
            Line(
                "central_authority", "Central authority", "Who receives requests, and how are they reached?"
            ),
            Line("alternate_addressee", "Another addressee", "Who else may be written to, and for what?"),
            Line("channels", "Channels", "Which ways may a request travel, and when?"),
            Line(
                "means", "Means of sending", "Is e-mail enough? Which encryption, which electronic signature?"
            ),
            Line("languages", "Languages", "Which languages are accepted, with which translation?", True),
            Line(
                "dual_criminality", "Dual criminality", "For which measures is it asked, and how is it shown?"
            ),
            Line("use_limits", "Limits on use", "What may the evidence be used for, and what needs consent?"),
            Line(
                "extra_documents", "Papers expected", "Which papers are expected beyond what the treaty says?"
            ),
            Line("law_links", "Laws", "Where can the law on mutual assistance and on evidence be read?"),
            Line("direct_transmission", "Direct sending", "Where are the offices for direct contact listed?"),
        )
    }
)
"""In the order in which a sheet shows them."""

_LINES_OF_REASONS = {
    "wrong_language": "languages",
    "translation_faulty": "languages",
    "wrong_addressee": "central_authority",
    "dual_criminality_open": "dual_criminality",
    "undertaking_missing": "use_limits",
    "assurance_missing": "use_limits",
    "delivery_insecure": "means",
}


def line_of(reason: str) -> Line:
    """The line of the sheet that a coded reason for a return speaks about."""
    return LINES[_LINES_OF_REASONS.get(reason, "extra_documents")]


def experience_with(reason: str) -> str:
    """What a coded reason teaches about a State, as a sentence for its sheet."""
    return f"A request came back for this: {REASONS[reason].text}"

"""Statements that an item of a certain type has to carry: what the requesting State says, promises or intends.

A statement made under every instrument is printed under every instrument; where the instrument of the letter has a
place for it, the place is named as far as it may be printed. A statement that only one treaty knows is printed
under that treaty alone, and not while all that is known of its content comes from memory (grade D).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from requests_app.documents import localise
from requests_app.documents.letters.blocks import Statements
from requests_app.documents.letters.material import Material
from requests_app.law.citations import Citation, Grade, cite
from requests_app.law.names import (
    BUDAPEST,
    EUROPEAN_1959,
    EXTRADITION_1957,
    HANOI,
    SECOND_PROTOCOL_1959,
    UNCAC,
)

Item = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: the key of its words, the types that carry it, where it stands in the treaties.

    `everywhere` says that it is made under whatever instrument; otherwise only under those it cites. `field` is
    the question of the item that must have been answered with yes; the statement then stands for that answer.
    `only_if` is a field with the values for which it is made.
    """

    key: str
    types: frozenset[str]
    citations: tuple[Citation, ...] = ()
    everywhere: bool = True
    field: str = ""
    only_if: tuple[str, tuple[str, ...]] = ("", ())

    def belongs(self, item: Item, m: Material) -> bool:
        """Whether this item of this letter carries it."""
        if item.get("type") not in self.types or (self.field and item.get(self.field) != "yes"):
            return False
        field, values = self.only_if
        if field and item.get(field) not in values:
            return False
        return self.everywhere or any(_can_be_relied_on(one, m) for one in self.citations)


def _can_be_relied_on(citation: Citation, m: Material) -> bool:
    if citation.instrument != m.data.get("basis", {}).get("code"):
        return False
    return citation.grade is not Grade.D or citation.key in m.confirmed.places


def _of(*codes: str) -> frozenset[str]:
    return frozenset(codes)


_TRANSFER = (
    cite(UNCAC, "46(10)", Grade.A),
    cite(EUROPEAN_1959, "11", Grade.A),
    cite(HANOI, "40(9)", Grade.C),
)
_CUSTODY = (
    cite(UNCAC, "46(11)", Grade.A),
    cite(EUROPEAN_1959, "11", Grade.A),
    cite(HANOI, "40(10)", Grade.C),
)
_EARLIER_MATTERS = (cite(UNCAC, "46(12)", Grade.A), cite(HANOI, "40(11)", Grade.C))
_SAFE_CONDUCT = (
    cite(UNCAC, "46(27)", Grade.A),
    cite(EUROPEAN_1959, "12(3)", Grade.A),
    cite(HANOI, "40(29)", Grade.C),
)
_NO_LONGER_NEEDED = (cite(UNCAC, "46(24)", Grade.A), cite(HANOI, "40(26)", Grade.C))
_SPONTANEOUS = (cite(UNCAC, "46(5)", Grade.A), cite(BUDAPEST, "26", Grade.A), cite(HANOI, "40(5)", Grade.C))

STATEMENTS: Final = (
    Statement(
        "no_penalty_for_absence", _of("AT02"), (cite(EUROPEAN_1959, "7-10", Grade.A),), everywhere=False
    ),
    Statement("kept_apart", _of("AT06")),
    Statement("not_used_beyond", _of("AT06")),
    Statement("told_when_not_needed", _of("AT05", "AT06", "AT29"), _NO_LONGER_NEEDED),
    Statement("free_to_decline", _of("AT11"), _SAFE_CONDUCT),
    Statement("safe_conduct", _of("AT11"), _SAFE_CONDUCT, field="safe_conduct"),
    Statement(
        "follow_up", _of("AT14"), (cite(BUDAPEST, "29(2)(f)", Grade.A), cite(HANOI, "42(3)(f)", Grade.C))
    ),
    Statement("not_told", _of("AT05", "AT06", "AT14", "AT15", "AT33", "AT34"), field="non_notice"),
    Statement("path_only", _of("AT15"), (cite(BUDAPEST, "30", Grade.A), cite(HANOI, "43", Grade.C))),
    Statement("emergency", _of("AT17", "AT35"), (cite(HANOI, "2(o)", Grade.A),)),
    Statement("consents", _of("AT18"), _TRANSFER),
    Statement("kept_in_custody", _of("AT18"), _CUSTODY, field="custody_kept"),
    Statement("returned_without_delay", _of("AT18"), _CUSTODY, field="returned_without_extradition"),
    Statement("time_credited", _of("AT18"), _CUSTODY, field="time_credited"),
    Statement("no_earlier_matters", _of("AT18"), _EARLIER_MATTERS, field="not_prosecuted_for_earlier"),
    Statement(
        "suspect_consents",
        _of("AT19"),
        (cite(SECOND_PROTOCOL_1959, "9(8)", Grade.A),),
        only_if=("examinee_status", ("suspect", "accused")),
    ),
    Statement("conditions_honoured", _of("AT20", "AT30"), _SPONTANEOUS),
    Statement("exculpatory", _of("AT20", "AT30"), _SPONTANEOUS),
    Statement(
        "only_these_offences", _of("AT22"), (cite(EXTRADITION_1957, "14", Grade.A),), field="speciality"
    ),
    Statement(
        "extradition_follows",
        _of("AT23"),
        (cite(EXTRADITION_1957, "16", Grade.A), cite(HANOI, "37(10)", Grade.C)),
        field="extradition_follows",
    ),
    Statement("sentenced_consents", _of("AT24")),
    Statement("good_faith", _of("AT28"), (cite(UNCAC, "55(9)", Grade.A),)),
    Statement(
        "heard_before_lifting",
        _of("AT29"),
        (cite(UNCAC, "55(8)", Grade.A), cite(HANOI, "50", Grade.C)),
        field="heard_before_lifting",
    ),
)


def said_by_statement(m: Material, item: Item) -> frozenset[str]:
    """The fields of an item whose answer a statement gives in words, so that no row need repeat it."""
    return frozenset(one.field for one in STATEMENTS if one.field and one.belongs(item, m))


def statements(m: Material, item: Item) -> tuple[Statements, ...]:
    """The statements of an item, lettered under one introduction; nothing if it carries none."""
    said = [_worded(m, one) for one in STATEMENTS if one.belongs(item, m)]
    if not said:
        return ()
    ended = [
        *(m.words.join("statement.goes_on", sentence=one) for one in said[:-1]),
        m.words.join("statement.ends", sentence=said[-1]),
    ]
    return (Statements(m.say("statement.intro"), tuple(ended)),)


def _worded(m: Material, statement: Statement) -> str:
    sentence = m.say(f"statement.{statement.key}")
    cited = m.cited(statement.citations)
    if not cited:
        return sentence
    return m.words.join("statement.cited", sentence=sentence, provisions=localise.listed(cited, m.language))

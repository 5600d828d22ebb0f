"""Reading the library: what there is, what fits a request, how a text used in a request stands now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from requests_app.clauses.models import Clause, ClauseText
from requests_app.core.errors import NotVisible
from requests_app.core.text import fold

_APPROVED = ClauseText.Standing.APPROVED


@dataclass(frozen=True, slots=True)
class Kept:
    """How a clause stands in the library in one language: the newest approved number, 0 if there is none."""

    newest: int = 0
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list of the library is narrowed to; empty values narrow nothing."""

    words: str = ""
    language: str = ""
    type: str = ""
    instrument: str = ""


def clause(code: str) -> Clause:
    """The clause of that code. Raises NotVisible."""
    found = Clause.objects.select_related("retired_by").filter(code=code).first()
    if found is None:
        raise NotVisible("The library has no clause of that code.")
    return found


def texts(clause: Clause) -> list[ClauseText]:
    """Every text of a clause, language by language, the newest first."""
    rows = clause.texts.select_related("written_by", "decided_by")
    return list(rows.order_by("language", "-number"))


def text(code: str, language: str, number: int) -> ClauseText:
    """One text. Raises NotVisible."""
    rows = ClauseText.objects.select_related("clause", "written_by", "decided_by")
    found = rows.filter(clause__code=code, language=language, number=number).first()
    if found is None:
        raise NotVisible("The library has no such text.")
    return found


def library(wanted: Wanted) -> list[ClauseText]:
    """The newest approved text of every clause in use in every language, narrowed, by title."""
    rows = [one for one in _newest_approved() if _is_wanted(one, wanted)]
    return sorted(rows, key=lambda one: (fold(one.title), one.language))


def languages() -> list[str]:
    """The languages the library has texts in."""
    return sorted(set(ClauseText.objects.values_list("language", flat=True)))


def to_decide() -> list[ClauseText]:
    """The texts that wait for a legal adviser, the oldest first."""
    return list(
        ClauseText.objects.select_related("clause", "written_by")
        .filter(standing=ClauseText.Standing.PROPOSED, clause__retired_at=None)
        .order_by("written_at", "pk")
    )


def retired() -> list[Clause]:
    """The clauses that may not be used any more."""
    return list(Clause.objects.filter(retired_at__isnull=False).order_by("code"))


def fitting(content: Mapping[str, Any]) -> list[ClauseText]:
    """The approved texts that fit this request: its basis, its types of assistance, the language of its letter."""
    basis = content.get("basis") or {}
    items = (content.get("assistance") or {}).get("entries", ())
    types = {item.get("type", "") for item in items}
    language, instrument = basis.get("letter_language", "en"), basis.get("instrument", "")
    found = [one for one in _newest_approved() if one.language == language and fits(one, instrument, types)]
    return sorted(found, key=lambda one: (not one.types, fold(one.title)))


def fits(text: ClauseText, instrument: str, types: Iterable[str]) -> bool:
    """Whether a text goes with this basis and with at least one of these types of assistance."""
    by_basis = not text.instruments or instrument in text.instruments
    return by_basis and (not text.types or bool(set(text.types) & set(types)))


def approved_text(code: str, language: str) -> ClauseText:
    """The newest approved text of a clause in use. Raises NotVisible."""
    rows = _approved_in_use().filter(clause__code=code.replace("\x00", ""), language=language)
    found = rows.order_by("-number").first()
    if found is None:
        raise NotVisible("There is no approved clause of that code in this language.")
    return found


def kept(codes: Iterable[str]) -> dict[tuple[str, str], Kept]:
    """How these clauses stand now, by code and language; a clause the library never had is missing."""
    rows = ClauseText.objects.filter(clause__code__in=sorted(set(codes)), standing=_APPROVED)
    found: dict[tuple[str, str], Kept] = {}
    for code, language, number, at in rows.values_list(
        "clause__code", "language", "number", "clause__retired_at"
    ):
        before = found.get((code, language), Kept())
        found[code, language] = Kept(max(before.newest, number), at is not None)
    return found


def _approved_in_use() -> QuerySet[ClauseText]:
    rows = ClauseText.objects.select_related("clause", "written_by", "decided_by")
    return rows.filter(standing=_APPROVED, clause__retired_at=None)


def _newest_approved() -> list[ClauseText]:
    """One query, whatever the number of clauses."""
    rows = _approved_in_use().order_by("clause_id", "language", "-number")
    return list(rows.distinct("clause_id", "language"))


def _is_wanted(text: ClauseText, wanted: Wanted) -> bool:
    if wanted.language and text.language != wanted.language:
        return False
    if wanted.type and text.types and wanted.type not in text.types:
        return False
    if wanted.instrument and text.instruments and wanted.instrument not in text.instruments:
        return False
    said = fold(f"{text.clause.code} {text.title} {text.text}")
    return all(word in said for word in fold(wanted.words).split())

"""Clauses of the letter: what cannot be filled, what was replaced since, what no longer fits."""

from collections.abc import Iterator

from requests_app.casefile import sections
from requests_app.casefile.checks.reader import Form, Reader
from requests_app.casefile.points import Point
from requests_app.clauses.variables import VARIABLES
from requests_app.clauses.wording import Faulty, unfilled

CODE = "clauses"


def clauses_can_be_filled(reader: Reader) -> Iterator[Point]:
    """Every variable of a clause has its answer in this very request."""
    for entry in reader.entries(CODE):
        try:
            missing = unfilled(entry.get("text"), reader.content, types=entry.get("types", ()))
        except Faulty:
            message = f"{entry.get('title')}: the text cannot be read any more. Take the clause out, or a newer text."
            yield reader.block(entry, "clause_unreadable", "text", message)
            continue
        if missing:
            yield reader.block(entry, "clause_unfilled", "text", _unfilled(entry, missing), facts=missing)


def clauses_fit_the_letter(reader: Reader) -> Iterator[Point]:
    """A clause is in the language of the letter, and for something that is asked for."""
    language = reader.flat("basis").get("letter_language") or "en"
    asked = {item.get("type") for item in reader.entries("assistance")}
    for entry in reader.entries(CODE):
        if entry.get("language") != language:
            message = f"{entry.get('title')}: the clause is not in the language of the letter. Take it out."
            yield reader.block(entry, "clause_language", "language", message, facts=language)
        types = set(entry.get("types", ()))
        if types and not types & asked:
            message = f"{entry.get('title')}: nothing it is for is asked for any more. Take it out."
            yield reader.block(entry, "clause_without_item", "types", message, facts=sorted(map(str, asked)))


def clauses_are_the_newest(reader: Reader) -> Iterator[Point]:
    """The library may have moved on: a newer text, a clause that was retired."""
    for entry in reader.entries(CODE):
        kept = reader.context.clauses.get((entry.get("clause"), entry.get("language")))
        if kept is None:
            continue
        if kept.retired:
            message = f"{entry.get('title')}: the clause was retired. Take it out, or say why it stays."
            yield reader.warn(entry, "clause_retired", "clause", message)
        elif kept.newest > entry.get("number", 0):
            message = f"{entry.get('title')}: text {kept.newest} was approved since. Take it, or say why not."
            yield reader.warn(entry, "clause_newer", "number", message, facts=kept.newest)


def _unfilled(entry: Form, missing: tuple[str, ...]) -> str:
    """Which answers are wanting, and in which section they are given."""
    wanted = []
    for name in missing:
        variable = VARIABLES[name]
        place = sections.SECTIONS[variable.section].title if variable.section else ""
        wanted.append(f"“{variable.meaning}” ({place})" if place else f"“{variable.meaning}”")
    return f"{entry.get('title')}: the request does not say {'; '.join(wanted)}. Fill it in, or take the clause out."


CHECKS = (clauses_can_be_filled, clauses_fit_the_letter, clauses_are_the_newest)

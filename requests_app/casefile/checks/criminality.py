"""Dual criminality: is there a sheet or a note, and does the sheet hold?"""

from collections.abc import Iterator

from requests_app.casefile.checks.reader import Form, Reader
from requests_app.casefile.content.criminality import CONDITION, CONDUCT_DECIDES
from requests_app.casefile.points import Point
from requests_app.core.text import together
from requests_app.law.criminality.register import Row, rows
from requests_app.law.names import UNCAC
from requests_app.law.scope import COERCIVE

EXEMPT = frozenset({"AT14"})
"""Preservation is given without the test (Budapest Convention Article 29(3))."""


def offences_are_shown_to_be_crimes_there(reader: Reader) -> Iterator[Point]:
    """Where what is asked depends on dual criminality, every offence has a sheet or a note on it."""
    other = reader.context.other
    if other is None or not is_needed(reader):
        return
    covered = {one for sheet in reader.entries("dual_criminality") for one in sheet.get("offence", ())}
    for offence in reader.entries("offences"):
        if offence.entry_id not in covered and not offence.get("dual_criminality_note"):
            message = (
                f"Nothing shows that these acts are a crime in {other.name} as well. Fill in a sheet under "
                "“Dual criminality”, or say it here."
            )
            yield reader.warn(
                offence, "no_dual_criminality", "dual_criminality_note", message, CONDITION, facts=other.code
            )


def is_needed(reader: Reader) -> bool:
    """Whether an item depends on dual criminality; under UNCAC only coercive ones do (Article 46(9)(b))."""
    types = {item.get("type") for item in reader.entries("assistance")} - EXEMPT - {""}
    basis = reader.context.basis
    return bool(types & COERCIVE if basis is not None and basis.code == UNCAC else types)


def sheets_hold(reader: Reader) -> Iterator[Point]:
    """What a sheet leaves open, and what follows from what it found."""
    for sheet in reader.entries("dual_criminality"):
        found = rows(sheet.data)
        yield from _one_offence(reader, sheet)
        yield from _their_law(reader, sheet)
        yield from _elements(reader, sheet, found)
        if sheet.get("result") == "both" and any(row.breaks for row in found):
            message = (
                "The result says that it is a crime on both sides, yet an element is missing there. "
                "Correct one of the two."
            )
            yield reader.block(sheet, "result_contradicts", "result", message, CONDITION)


def _one_offence(reader: Reader, sheet: Form) -> Iterator[Point]:
    named = sheet.get("offence", ())
    if len(named) > 1:
        message = "A sheet is about one offence. Keep one, and make another sheet for the rest."
        yield reader.block(sheet, "one_offence", "offence", message)
    articles = {one.entry_id: one.get("convention_article") for one in reader.entries("offences")}
    stated = {articles.get(one, "") for one in named} - {"", "none"}
    if stated and sheet.get("article") and sheet.get("article") not in stated:
        message = "The offence is tied to another article of the Convention. Say why the elements differ."
        yield reader.warn(sheet, "article_differs", "article", message, CONDUCT_DECIDES, facts=sorted(stated))


def _their_law(reader: Reader, sheet: Form) -> Iterator[Point]:
    missing = [code for code in ("their_provision", "their_text") if not sheet.get(code)]
    if missing:
        message = "Name their provision and copy its text: a comparison with an unknown law proves nothing."
        yield reader.warn(sheet, "their_law_missing", missing[0], message, CONDITION, facts=missing)


def _elements(reader: Reader, sheet: Form, found: tuple[Row, ...]) -> Iterator[Point]:
    there = reader.context.other.name if reader.context.other else "the requested State"
    absent = [row for row in found if row.breaks]
    if absent:
        message = (
            f"Not covered by the law of {there}: {_named(absent)}. It may refuse everything but preservation. "
            "Look for another provision of theirs, leave out what it does not cover, or ask for help at its "
            "discretion."
        )
        yield _warned(reader, sheet, "element_missing_there", absent, "theirs", message)
    unproved = [row for row in found if row.unproved]
    if unproved:
        message = f"Their law asks for it and no fact proves it: {_named(unproved)}. Name the fact."
        yield _warned(reader, sheet, "element_without_fact", unproved, "fact", message)
    unknown = [row for row in found if row.is_open and not row.optional]
    if unknown:
        message = (
            f"Not looked up in the law of {there}: {_named(unknown)}. Tick yes or no, or say who was asked."
        )
        yield _warned(reader, sheet, "element_open", unknown, "theirs", message)
    ours = [row for row in found if row.ours == "no" and not row.optional]
    if ours:
        message = (
            f"Not part of our own offence: {_named(ours)}. Compare with the article whose conduct it is."
        )
        yield _warned(reader, sheet, "element_missing_here", ours, "ours", message)


def _warned(reader: Reader, sheet: Form, code: str, named: list[Row], field: str, message: str) -> Point:
    place = f"{named[0].code}_{field}"
    facts = [[row.code, row.ours, row.theirs] for row in named]
    return reader.warn(sheet, code, place, message, CONDUCT_DECIDES, facts=facts)


def _named(found: list[Row]) -> str:
    return together([f"“{row.text}”" for row in found])


CHECKS = (offences_are_shown_to_be_crimes_there, sheets_hold)

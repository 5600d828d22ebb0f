"""Dual criminality: our offence and theirs side by side, element by element, with the fact that shows each."""

from typing import Any

from requests_app.documents import localise
from requests_app.documents.letters.blocks import Block, Body, Group, Lines, Passage, Row, Rows, Table
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.text import typed
from requests_app.law.criminality import register
from requests_app.law.instruments import CONVENTION_OFFENCES

Sheet = dict[str, Any]

SECTION = "dual_criminality"
_ANSWERS = ("yes", "no", "unknown")
_WORTH_TELLING = ("both", "partly")
"""Results that speak for the request; the other State draws the others from the table itself."""


def has_sheets(m: Material) -> bool:
    """Whether a sheet was filled."""
    return bool(m.entries(SECTION))


def has_sheet(m: Material, offence: dict[str, Any]) -> bool:
    """Whether one was filled for this offence."""
    return any(offence.get("id") in _offences(sheet) for sheet in m.entries(SECTION))


def sheets(m: Material) -> tuple[Block, ...]:
    """Each sheet in the order in which it was written: the two provisions, their elements, the conclusion."""
    return tuple(_sheet(m, sheet) for sheet in m.entries(SECTION))


def _sheet(m: Material, sheet: Sheet) -> Group:
    numbers = m.numbers("offences", _offences(sheet))
    entries = m.chosen("offences", _offences(sheet))
    named = localise.listed(map(str, numbers), m.language)
    title = tuple(line for entry in entries for line in typed(entry.get("title")))
    blocks: list[Block] = [Rows(_provisions(m, sheet, entries))]
    if text := sheet.get("their_text"):
        blocks.append(Passage(typed(text), m.say("criminality.their_text"), quoted=True))
    if bodies := _elements(m, sheet):
        heads = tuple(m.say(f"criminality.{one}") for one in ("element", "ours", "theirs", "fact"))
        blocks.append(Table("elements", "", heads, bodies))
    fields = ("result", "conclusion") if sheet.get("result") in _WORTH_TELLING else ("conclusion",)
    blocks.append(Rows(m.rows(SECTION, sheet, fields)))
    return Group(m.say("offence.number", number=named), title, tuple(blocks))


def _provisions(m: Material, sheet: Sheet, entries: list[dict[str, Any]]) -> tuple[Row, ...]:
    ours = tuple(line for entry in entries for line in typed(entry.get("provision")))
    rows = [Row(m.say("criminality.our_provision"), ours)] if ours else []
    if article := CONVENTION_OFFENCES.get(str(sheet.get("article", ""))):
        rows.append(Row(m.label(SECTION, "article"), m.own(m.cite(article.citation))))
    rows += m.rows(SECTION, sheet, ("their_provision", "their_source"))
    return tuple(rows)


def _elements(m: Material, sheet: Sheet) -> tuple[Body, ...]:
    return tuple(
        Body((_element(m, sheet, row), _answer(m, row.ours), _answer(m, row.theirs), typed(row.fact)))
        for row in register.rows(sheet)
        if row.ours or row.theirs or row.fact
    )


def _element(m: Material, sheet: Sheet, row: register.Row) -> Lines:
    """An element of the Convention in the language of the letter; one that was written down, as it was."""
    words = m.words.find(f"element.{sheet.get('article')}.{row.code}")
    lines = m.own(words) if words else typed(row.text)
    return lines + (m.own(m.say("criminality.optional"), "small") if row.optional else ())


def _answer(m: Material, answer: str) -> Lines:
    return m.own(m.say(f"yesno.{answer}")) if answer in _ANSWERS else ()


def _offences(sheet: Sheet) -> list[str]:
    chosen = sheet.get("offence") or sheet.get("offences") or []
    return [chosen] if isinstance(chosen, str) else list(chosen)

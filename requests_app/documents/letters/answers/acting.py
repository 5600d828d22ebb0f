"""Acts of execution in the words of a letter: their kind, what their record holds, their costs."""

import re
from collections.abc import Iterable

from requests_app.casefile import amounts
from requests_app.documents import localise
from requests_app.documents.letters.answers.view import Said, Told
from requests_app.documents.letters.blocks import Lines, Row
from requests_app.documents.letters.text import inline, typed


def done(m: Told, one: Said) -> Lines:
    """What kind of act it was, and what was done."""
    return _kind(m, one, "strong") + typed(one.get("what"))


def cost(m: Told, one: Said) -> Lines:
    """What a cost was for; the kind of act where nothing may be said of it."""
    return typed(one.get("text")) or _kind(m, one, "")


def amount(m: Told, text: str) -> Lines:
    """A sum as this language writes it; what is no sum as it was typed."""
    return m.own(amounts.in_words(text, m.language)) if re.match(amounts.PATTERN, text) else typed(text)


def held(m: Told, told: Iterable[Said]) -> tuple[Row, ...]:
    """What the record of an act holds, each under its label."""
    return tuple(Row(m.say(f"act_field.{one['field']}"), _value(m, one)) for one in told)


def held_in_lines(m: Told, told: Iterable[Said]) -> Lines:
    """The same line by line, where a table has no room for labels."""
    return tuple(
        line
        for row in held(m, told)
        for line in m.own(
            localise.introduced(
                row.label,
                " ".join(inline(one.text, within=m.words.direction) for one in row.lines),
                m.language,
            )
        )
    )


def _kind(m: Told, one: Said, style: str) -> Lines:
    said = m.words.find(f"act_kind.{one.get('kind')}")
    return m.own(said, style) if said else ()


def _value(m: Told, one: Said) -> Lines:
    value, form = str(one["value"]), one.get("form")
    if form == "day":
        return m.own(m.day(value))
    if form == "moment":
        return m.own(m.moment(value))
    if form == "amount":
        return amount(m, value)
    key = f"yesno.{value}" if form == "yesno" else f"act_code.{one['field']}.{value}"
    said = m.words.find(key) if form in ("yesno", "code") else ""
    return m.own(said) if said else typed(value)

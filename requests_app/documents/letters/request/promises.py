"""Part 17: the assurances of this version, those already in force, and the conditions that were accepted."""

from collections.abc import Mapping
from typing import Any

from requests_app.documents.letters.blocks import Block, Group, Paragraph, Passage, Row, Rows
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.text import typed

Numbers = dict[str, int]
Given = Mapping[str, Any]


def has_assurances(m: Material) -> bool:
    """Whether an assurance is given, stands in the register, or a condition was accepted."""
    return bool(m.entries("assurances") or standing(m) or conditions(m))


def standing(m: Material) -> list[Given]:
    """The assurances of the register in force when the letter was ordered, without those this version gives itself."""
    own = {entry.get("id") for entry in m.entries("assurances")}
    own_words = {(entry.get("kind"), _plain(entry.get("text"))) for entry in m.entries("assurances")}
    return [
        one
        for one in m.data.get("assurances", ())
        if one.get("entry") not in own and (one.get("kind"), _plain(one.get("text"))) not in own_words
    ]


def conditions(m: Material) -> list[Given]:
    """The conditions accepted, as they stood when the letter was ordered."""
    return list(m.data.get("conditions", ()))


def assurances(m: Material, numbers: Numbers) -> tuple[Block, ...]:
    """Part 17: each assurance in its own words, with its scope and its days; then each condition accepted."""
    number = numbers["assurances"]
    blocks: list[Block] = []
    groups = [_of_version(m, entry) for entry in m.entries("assurances")]
    groups += [_of_register(m, one) for one in standing(m)]
    if groups:
        blocks.append(Paragraph(m.say("assurances.intro"), "leads"))
    accepted = [_condition(m, one) for one in conditions(m)]
    for place, (title, inner) in enumerate((*groups, *accepted), 1):
        if place == len(groups) + 1:
            blocks.append(Paragraph(m.say("assurances.conditions"), "leads"))
        blocks.append(Group(f"{number}.{place}", m.own(title), inner))
    return tuple(blocks)


def _of_version(m: Material, entry: Given) -> tuple[str, tuple[Block, ...]]:
    title = m.choice("kind", entry.get("kind", ""), "assurances")
    return title, (Passage(typed(entry.get("text"))), Rows(m.rows("assurances", entry, ("scope",))))


def _of_register(m: Material, one: Given) -> tuple[str, tuple[Block, ...]]:
    kind = str(one.get("kind", ""))
    title = m.words.find(f"choice.kind.{kind}") or m.say("assurances.other")
    return title, (
        Passage(typed(one.get("text"))),
        Rows(_particulars(m, one, "assurances.given_on", "given_on")),
    )


def _condition(m: Material, one: Given) -> tuple[str, tuple[Block, ...]]:
    rows = _particulars(m, one, "assurances.accepted_on", "accepted_on")
    return m.say("assurances.condition"), (Passage(typed(one.get("text"))), Rows(rows))


def _particulars(m: Material, one: Given, label: str, day: str) -> tuple[Row, ...]:
    """Scope, the day it was given or accepted, by whom, and the days between which it holds."""
    rows = [Row(m.say("assurances.scope"), typed(one["scope"]))] if one.get("scope") else []
    if one.get(day):
        rows.append(Row(m.say(label), m.own(m.day(one[day]))))
    if one.get("given_by"):
        rows.append(Row(m.say("assurances.given_by"), typed(one["given_by"])))
    if held := m.span(one.get("starts_on") or "", one.get("expires_on") or "", m.day):
        rows.append(Row(m.say("assurances.holds"), m.own(held)))
    return tuple(rows)


def _plain(text: object) -> str:
    return " ".join(str(text or "").split())

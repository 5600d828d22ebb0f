"""The confidential memorandum: the reasons in full, with sources, and what the letter keeps back. Internal."""

from requests_app.documents import localise
from requests_app.documents.letters import recorded
from requests_app.documents.letters.answers import shared_parts as shared
from requests_app.documents.letters.answers.view import Numbers, Said, Told, rows
from requests_app.documents.letters.blocks import Block, Group, Line, Lines, Paragraph, Passage, Row, Rows
from requests_app.documents.letters.declaration import Part
from requests_app.documents.letters.framing import version_row
from requests_app.documents.letters.text import inline, typed
from requests_app.law.grounds import GROUNDS


def matter(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Which request and version, what was decided, by whom."""
    found = rows(
        m.label_row("label.reference", m.our_reference, "strong"),
        m.label_row("answer.their_reference", m.get("their_reference")),
        m.label_row("label.subject", m.get("matter")),
        version_row(m),
        m.word_row("record.outcome", "memo.outcome", m.get("outcome")),
        m.day_row("memo.decided_on", m.get("decided_on")),
        Row(m.say("memo.proposed_by"), person(m.get("proposed_by"))),
        Row(m.say("record.decided_by"), person(m.get("decided_by"))),
    )
    return Paragraph(m.say("memo.internal")), Rows(found)


def person(told: Said | None) -> Lines:
    """Name and office."""
    return typed(told.get("name"), style="strong") + typed(told.get("office")) if told else ()


def weighed(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Each ground with its reasons, facts, counter-facts, sources and cures."""
    return tuple(_ground(m, one) for one in m.each("weighed"))


def _ground(m: Told, one: Said) -> Group:
    code = str(one.get("ground", ""))
    known = GROUNDS.get(code)
    sources = tuple(line for source in one.get("sources") or () for line in _source(m, source))
    found = rows(
        m.items_row("objection.affected", one.get("items") or ()),
        Row(m.say("memo.letter_says"), m.own(m.words.find(f"ground.{code}"), "small")),
        m.label_row("record.reasons", one.get("reasons")),
        m.label_row("record.facts", one.get("facts")),
        m.label_row("memo.counter_facts", one.get("counter_facts")),
        Row(m.say("record.sources"), sources),
        m.label_row("memo.cures", one.get("cures_considered")),
        m.label_row("memo.proposed_by", one.get("proposed_by")),
        m.label_row("record.decided_by", one.get("decided_by")),
    )
    titled = {"code": code, "title": known.title if known else code}
    return Group(code, recorded.title(m, titled), (Rows(found),))


def _source(m: Told, one: Said) -> Lines:
    told = [inline(one.get("title"), within=m.words.direction)]
    told += [m.say("memo.source_on", day=m.day(one["on"]))] if one.get("on") else []
    return (
        Line(localise.followed(told, m.language), m.words.direction, "small"),
        *typed(one.get("url"), style="small"),
    )


def no_consultation(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Why the other State was not consulted."""
    return (Passage(typed(m.get("not_consulted_because"))),)


def was_not_consulted(m: Told) -> bool:
    """Whether a reason for that is given."""
    return m.has("not_consulted_because")


def kept_back(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """What no letter in this case may say, and why."""
    why = (Passage(typed(m.get("kept_back_because"))),) if m.has("kept_back_because") else ()
    return Paragraph(m.say("memo.kept_back"), "leads"), *shared.points(m, m.each("kept_back")), *why


def keeps_back(m: Told) -> bool:
    """Whether anything is kept back."""
    return m.has("kept_back", "kept_back_because")


def said_outside(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """What the letter tells instead."""
    return (Passage(typed(m.get("what_the_letter_says"))),)


def says_outside(m: Told) -> bool:
    """Whether that is written down."""
    return m.has("what_the_letter_says")


def is_signed(m: Told) -> bool:
    """Whether somebody signs it."""
    return bool(m.data.get("signer"))


MEMORANDUM = (
    Part(1, "matter", matter),
    Part(2, "weighed", weighed),
    Part(3, "no_consultation", no_consultation, applies=was_not_consulted),
    Part(4, "kept_back", kept_back, applies=keeps_back),
    Part(5, "said_outside", said_outside, applies=says_outside),
    Part(6, "signature", shared.signature, applies=is_signed),
)

"""The answer to a request for information: what was asked, what we say, how the request stands, that time runs."""

from requests_app.documents.letters.answers import shared_parts as shared
from requests_app.documents.letters.answers.view import Numbers, Said, Told, rows
from requests_app.documents.letters.blocks import Block, Body, Group, Paragraph, Passage, Row, Rows, Table
from requests_app.documents.letters.declaration import Part
from requests_app.documents.letters.text import typed


def supplied(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """To which request this belongs; that what was asked follows."""
    number = int(m.get("number") or 1)
    again = (Paragraph(m.say("information.again", number=number)),) if number > 1 else ()
    return (
        shared.compliments(m, "answer.compliments"),
        *again,
        Paragraph(m.say("information.answers")),
        Rows(rows(m.day_row("information.sent_on", m.get("sent_on")))),
    )


def answered(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Every question as it was asked, with our answer as it was typed."""
    told = m.each("supplied")
    return tuple(_point(m, number, one) for number, one in enumerate(told, 1))


def _point(m: Told, number: int, one: Said) -> Group:
    asked = rows(
        m.day_row("information.asked_on", one.get("asked_on")),
        m.label_row("information.asked_reference", one.get("their_reference")),
        m.day_row("information.due_on", one.get("due_on")),
    )
    said = (
        Rows(asked, leading=True),
        Passage(typed(one.get("question")), m.say("information.question"), quoted=True),
        Passage(typed(one.get("answer")), m.say("information.answer")),
    )
    return Group(str(number), m.own(m.say("information.point")), said)


def has_enclosed(m: Told) -> bool:
    """Whether papers go along."""
    return m.has("enclosed")


def enclosed(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """The papers that go along, by title."""
    listed = enumerate(m.each("enclosed"), 1)
    bodies = tuple(Body((m.own(str(number)), typed(one))) for number, one in listed)
    return (Table("enclosed", "", (m.say("paper.number"), m.say("paper.title")), bodies),)


def stands(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Which version of the request holds, and whether anything in it is to be read differently."""
    version = m.label_row("information.version", m.get("version"))
    if m.has("version_sha256"):
        line = m.say("version_line", number=m.get("version"), sha256=m.get("version_sha256"))
        version = Row(m.say("information.version"), m.own(line, "small"))
    if not m.has("statement"):
        return Rows((version,)), Paragraph(m.say("information.unchanged"))
    return (
        Rows((version,)),
        Paragraph(m.say("information.changed"), "leads"),
        Passage(typed(m.get("statement"))),
    )


def time(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """That time runs again; what can be done meanwhile; how to ask once more."""
    return (
        Paragraph(m.say("information.time")),
        Paragraph(m.say("information.meanwhile")),
        Paragraph(m.say("information.further", reference=m.our_reference)),
    )


ANSWER = (
    Part(1, "parties", shared.parties),
    Part(2, "supplied", supplied),
    Part(3, "answered", answered),
    Part(4, "papers", enclosed, applies=has_enclosed),
    Part(5, "stands", stands),
    Part(6, "time", time),
    Part(7, "contact", shared.contact),
    Part(8, "closing", shared.courtesy),
)

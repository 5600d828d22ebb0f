"""Acknowledgement, forwarding with its notice, request for information, notice of a lapse."""

from requests_app.documents.letters.answers import shared_parts as shared
from requests_app.documents.letters.answers.view import Numbers, Said, Told, rows
from requests_app.documents.letters.blocks import (
    Block,
    Body,
    Lines,
    Paragraph,
    Parties,
    Passage,
    Row,
    Rows,
    Table,
)
from requests_app.documents.letters.declaration import Part
from requests_app.documents.letters.placing import place
from requests_app.documents.letters.text import typed


def acknowledged(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """That the request arrived, when and how, and under which reference it is kept."""
    channel = m.get("channel")
    found = rows(
        m.day_row("answer.received_on", m.get("request_received_on")),
        Row(m.say("answer.received_through"), m.own(m.choice("channel", channel)) if channel else ()),
        m.label_row("answer.kept_under", m.our_reference, "strong"),
    )
    opening = shared.compliments(m, "answer.compliments")
    said = Paragraph(m.say("ack.urgent" if m.get("urgent") else "ack.received"))
    return opening, said, Rows(found), *shared.papers(m, m.each("papers"))


def comes_next(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """What is done with the request now; that nothing is decided by this letter."""
    told = [m.say("ack.next_by", day=m.day(m.get("answer_by"))) if m.has("answer_by") else m.say("ack.next")]
    told.append(m.say("ack.no_decision"))
    return tuple(Paragraph(one) for one in told)


def has_remark(m: Told) -> bool:
    """Whether the writer added something."""
    return m.has("remark")


def remark(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """What the writer added."""
    return (Passage(typed(m.get("remark"))),)


def misdirected(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """That the request is not ours, why, and to whom it went, or that it is returned."""
    opening = shared.compliments(m, "answer.compliments")
    why = (Passage(typed(m.get("reason"))),) if m.has("reason") else ()
    if not m.has("competent"):
        return opening, Paragraph(m.say("misdirected.returned")), *why
    day = m.get("forwarded_on") or m.data["dated_on"]
    copy = (Paragraph(m.say("misdirected.copy")),) if m.get("copy_kept") else ()
    return opening, Paragraph(m.say("misdirected.forwarded", day=m.day(day))), *why, *copy


def has_competent(m: Told) -> bool:
    """Whether the competent authority is known."""
    return m.has("competent")


def competent(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """The competent authority, and that everything further is to be sent there."""
    party = shared.addressed(m, "misdirected.competent", m.get("competent"))
    return Parties((party,)), Paragraph(m.say("misdirected.write_there"))


def forwarded(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """That a request is passed on, from whom it came, and that its sender knows."""
    key = "forwarding.urgent" if m.get("urgent") else "forwarding.passed_on"
    why = (Passage(typed(m.get("reason"))),) if m.has("reason") else ()
    told = [Paragraph(m.say("forwarding.sender_told"))]
    if m.has("reply_by"):
        told.append(Paragraph(m.say("forwarding.reply_by", day=m.day(m.get("reply_by")))))
    return shared.compliments(m, "answer.compliments_plain"), Paragraph(m.say(key)), *why, *told


def sender(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Who sent it, and under which reference."""
    party = shared.addressed(m, "forwarding.sender", m.get("sender") or {})
    return Parties((party,)), Rows(rows(m.label_row("forwarding.reference", m.get("sender_reference"))))


def has_papers(m: Told) -> bool:
    """Whether papers go along."""
    return m.has("papers")


def papers(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """The papers that go along."""
    return shared.papers(m, m.each("papers"))


def asked(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """That something is missing before the request can be dealt with; nothing is refused by that."""
    number = int(m.get("number") or 1)
    opening = shared.compliments(m, "answer.compliments")
    again = (Paragraph(m.say("question.again", number=number)),) if number > 1 else ()
    return opening, *again, Paragraph(m.say("question.intro")), Paragraph(m.say("question.not_refused"))


def questions(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Every point with its number, the place it concerns, the rule that asks for it, the items that wait for it."""
    return (question_table(m, m.each("points")),)


def question_table(m: Told, points: list[Said]) -> Table:
    """Points of a request for information."""
    heads = tuple(m.say(f"question.{head}") for head in ("number", "place", "what"))
    bodies = tuple(_question(m, number, point) for number, point in enumerate(points, 1))
    return Table("points", "", heads, bodies, details_beside=True)


def _question(m: Told, number: int, point: Said) -> Body:
    where = _place(m, str(point.get("pointer", ""))) or m.own(m.say("question.whole"))
    source = str(point.get("source", ""))
    rule = m.own(m.words.find(f"question.source.{source}") or source) if source else ()
    waiting = m.item_lines(point["items"]) if point.get("items") else ()
    details = rows(Row(m.say("question.rule"), rule), Row(m.say("question.items"), waiting))
    return Body((m.own(str(number)), where, typed(point.get("text"))), details)


def _place(m: Told, pointer: str) -> Lines:
    """Section, entry and field a pointer leads to, in words; nothing where it leads nowhere."""
    section, field = place(pointer, m.content, m.language)
    return (*typed(section), *typed(field, style="strong"))


def answer_by(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """By when, and what follows: the clock stands still for us, a reminder, the closing."""
    told = [
        m.say("question.reply_by", day=m.day(m.get("reply_by")), reference=m.our_reference),
        m.say("question.waits"),
        m.say("question.afterwards"),
    ]
    if m.has("closes_on"):
        told.append(m.say("question.closes_on", day=m.day(m.get("closes_on"))))
    told.append(m.say("question.later"))
    return tuple(Paragraph(one) for one in told)


def lapsed(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """That the request is closed, since when, and why."""
    key = "lapse.withdrawn" if m.get("withdrawn") else "lapse.closed"
    found = rows(
        m.day_row("lapse.asked_on", m.get("asked_on")),
        m.day_row("lapse.was_due", m.get("reply_was_due_on")),
        m.day_row("lapse.reminded_on", m.get("reminded_on")),
        m.day_row("lapse.closed_on", m.get("closed_on")),
    )
    return (
        shared.compliments(m, "answer.compliments"),
        Paragraph(m.say(key, day=m.day(m.get("closed_on")))),
        Rows(found),
    )


def has_points(m: Told) -> bool:
    """Whether points stayed open."""
    return m.has("points")


def open_points(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """The points that stayed open."""
    return Paragraph(m.say("lapse.points"), "leads"), question_table(m, m.each("points"))


def no_prejudice(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """No judgment on the request; a new one may be made; papers that go back."""
    key = "lapse.new_request_withdrawn" if m.get("withdrawn") else "lapse.new_request"
    returned = shared.papers(m, m.each("papers_returned"))
    told = (Paragraph(m.say("lapse.papers_returned"), "leads"),) if returned else ()
    return Paragraph(m.say(key)), *told, *returned


def hindered(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """What stands in the way, of which items, and when execution is expected after all."""
    kind = str(m.get("kind") or "obstacle")
    again = int(m.get("number") or 1)
    found = rows(
        Row(m.say("objection.affected"), m.item_lines(m.each("items"))),
        m.day_row("obstacle.expected_on", m.get("expected_on")),
    )
    more = (Paragraph(m.say("obstacle.again", number=again)),) if again > 1 else ()
    opening = shared.compliments(m, "answer.compliments")
    return opening, *more, Paragraph(m.say(f"obstacle.{kind}")), Passage(typed(m.get("text"))), Rows(found)


def what_to_do(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """What the requesting State is asked to decide, and by when; that nothing is refused."""
    kind = str(m.get("kind") or "obstacle")
    told = [m.say("obstacle.decide" if kind == "secrecy" else "obstacle.not_refused")]
    if m.has("reply_by"):
        told.append(m.say("obstacle.reply_by", day=m.day(m.get("reply_by"))))
    return tuple(Paragraph(one) for one in told)


ACKNOWLEDGEMENT = (
    Part(1, "parties", shared.parties),
    Part(2, "receipt", acknowledged),
    Part(3, "next", comes_next),
    Part(4, "held", shared.held, applies=shared.is_held),
    Part(5, "remark", remark, applies=has_remark),
    Part(6, "contact", shared.contact),
    Part(7, "closing", shared.courtesy),
)
MISDIRECTED = (
    Part(1, "parties", shared.parties),
    Part(2, "not_ours", misdirected),
    Part(3, "competent", competent, applies=has_competent),
    Part(4, "contact", shared.contact),
    Part(5, "closing", shared.courtesy),
)
FORWARDING = (
    Part(1, "parties", shared.parties),
    Part(2, "passed_on", forwarded),
    Part(3, "sender", sender),
    Part(4, "papers", papers, applies=has_papers),
    Part(5, "contact", shared.contact),
    Part(6, "closing", shared.courtesy),
)
INFORMATION = (
    Part(1, "parties", shared.parties),
    Part(2, "question", asked),
    Part(3, "points", questions),
    Part(4, "answer_by", answer_by),
    Part(5, "held", shared.held, applies=shared.is_held),
    Part(6, "remark", remark, applies=has_remark),
    Part(7, "contact", shared.contact),
    Part(8, "closing", shared.courtesy),
)
LAPSE = (
    Part(1, "parties", shared.parties),
    Part(2, "lapse", lapsed),
    Part(3, "open_points", open_points, applies=has_points),
    Part(4, "held", shared.held, applies=shared.is_held),
    Part(5, "new_request", no_prejudice),
    Part(6, "contact", shared.contact),
    Part(7, "closing", shared.courtesy),
)
OBSTACLE = (
    Part(1, "parties", shared.parties),
    Part(2, "obstacle", hindered),
    Part(3, "next", what_to_do),
    Part(4, "held", shared.held, applies=shared.is_held),
    Part(5, "contact", shared.contact),
    Part(6, "closing", shared.courtesy),
)

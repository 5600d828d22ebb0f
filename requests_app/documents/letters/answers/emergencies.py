"""The reply to an emergency with its delivery note, and the letter that asks for confirmation in writing."""

from requests_app.documents.letters.answers import exhibits, objecting
from requests_app.documents.letters.answers import shared_parts as shared
from requests_app.documents.letters.answers.view import Numbers, Told, rows
from requests_app.documents.letters.blocks import (
    Block,
    Body,
    Paragraph,
    Passage,
    Row,
    Rows,
    Statements,
    Table,
)
from requests_app.documents.letters.declaration import Part
from requests_app.documents.letters.text import typed

_CONFIRMED = ("authority", "emergency", "facts", "offences", "persons", "data", "signature")


def replied(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """What was decided, when, on what legal basis."""
    outcome = str(m.get("outcome") or "granted")
    found = rows(
        m.moment_row("emergency.received_at", m.get("received_at")),
        m.label_row("emergency.received_by", m.get("received_by")),
        m.moment_row("emergency.decided_at", m.get("decided_at")),
        m.label_row("order.legal_basis", m.get("legal_basis")),
    )
    verified = (Paragraph(m.say("emergency.verified")),) if m.get("caller_verified") else ()
    opening = shared.compliments(m, "answer.compliments_emergency")
    return opening, Paragraph(m.say(f"emergency.outcome.{outcome}")), *verified, Rows(found)


def has_reasons(m: Told) -> bool:
    """Whether reasons are given, or another road named."""
    return m.has("reasons", "rerouted_to")


def reasons(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """The reasons as far as they may be told; where the matter goes on."""
    why = (Passage(typed(m.get("reasons"))),) if m.has("reasons") else ()
    return *why, Rows(rows(m.label_row("emergency.rerouted_to", m.get("rerouted_to"))))


def answered(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """What was asked, point by point, and what became of it."""
    heads = tuple(m.say(f"emergency.{head}") for head in ("number", "asked", "answer", "remark"))
    bodies = tuple(
        Body((
            m.own(str(number)),
            typed(one.get("text")),
            m.own(m.say(f"emergency.answer.{one.get('outcome')}"), "strong"),
            typed(one.get("remark")),
        ))
        for number, one in enumerate(m.each("answered"), 1)
    )  # fmt: skip
    return (Table("answered", "", heads, bodies),)


def has_delivery(m: Told) -> bool:
    """Whether something is delivered."""
    return m.has("delivered", "delivered_at")


def delivery(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """The delivery note: when, how, which files with their hashes."""
    found = rows(
        m.moment_row("emergency.delivered_at", m.get("delivered_at")),
        Row(m.say("emergency.delivered_by"), m.coded("means", m.get("delivered_by"))),
    )
    if not m.has("delivered"):
        return (Rows(found),)
    return Rows(found), exhibits.table(m, m.each("delivered")), Paragraph(m.say("report.hashes"), "note")


def is_given(m: Told) -> bool:
    """Whether anything was given, so that its use is limited."""
    return m.get("outcome") in ("granted", "partly")


def use(m: Told, numbers: Numbers) -> tuple[Block, ...]:
    """What it may be used for: to avert the danger, and the conditions set."""
    groups = objecting.condition_groups(m, numbers["use"])
    if not groups:
        return (Paragraph(m.say("emergency.use")),)
    return Paragraph(m.say("emergency.use")), Paragraph(m.say("emergency.conditions"), "leads"), *groups


def wants_confirmation(m: Told) -> bool:
    """Whether the request is to be confirmed in writing."""
    return m.has("confirm_by")


def confirm(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """By when the request is to be confirmed in writing, and what the confirmation holds."""
    day = Paragraph(m.say("emergency.confirm_by", moment=m.moment(m.get("confirm_by"))))
    return day, Statements(
        m.say("emergency.confirm_holds"), tuple(m.say(f"emergency.holds.{key}") for key in _CONFIRMED)
    )


def oral(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """The request made orally: when, by whom, how."""
    key = "emergency.reminder" if m.get("reminder") else "emergency.please_confirm"
    found = rows(
        m.moment_row("emergency.asked_at", m.get("asked_at")),
        m.label_row("emergency.asked_by", m.get("asked_by")),
        Row(m.say("emergency.asked_through"), m.coded("asked_how", m.get("asked_through"))),
    )
    return shared.compliments(m, "answer.compliments_emergency"), Paragraph(m.say(key)), Rows(found)


def asked(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """What was asked as we understood it, and what was given."""
    given = m.each("what_was_given")
    told = (Paragraph(m.say("emergency.was_given"), "leads"), *shared.points(m, given)) if given else ()
    return (
        Paragraph(m.say("emergency.was_asked"), "leads"),
        *shared.points(m, m.each("what_was_asked")),
        *told,
    )


def has_asked(m: Told) -> bool:
    """Whether it was noted what was asked."""
    return m.has("what_was_asked")


REPLY = (
    Part(1, "parties", shared.parties),
    Part(2, "emergency", replied),
    Part(3, "reasons", reasons, applies=has_reasons),
    Part(4, "answered", answered),
    Part(5, "delivery", delivery, applies=has_delivery),
    Part(6, "use", use, applies=is_given),
    Part(7, "confirm", confirm, applies=wants_confirmation),
    Part(8, "held", shared.held, applies=shared.is_held),
    Part(9, "contact", shared.contact),
    Part(10, "closing", shared.courtesy),
)
CONFIRM = (
    Part(1, "parties", shared.parties),
    Part(2, "emergency", oral),
    Part(3, "asked", asked, applies=has_asked),
    Part(4, "confirm", confirm),
    Part(5, "contact", shared.contact),
    Part(6, "closing", shared.courtesy),
)

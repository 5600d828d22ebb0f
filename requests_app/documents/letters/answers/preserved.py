"""What is told to the State that asked for a preservation: confirmed, refused, doubtful, or traced to a third State."""

from requests_app.documents.letters.answers import objecting
from requests_app.documents.letters.answers import shared_parts as shared
from requests_app.documents.letters.answers.preserving import scope
from requests_app.documents.letters.answers.view import Numbers, Told, rows
from requests_app.documents.letters.blocks import (
    Blank,
    Blanks,
    Block,
    Paragraph,
    Parties,
    Passage,
    Row,
    Rows,
    Statements,
)
from requests_app.documents.letters.declaration import Part
from requests_app.documents.letters.text import typed


def confirmed(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Since when, until when, by whom, under which ticket."""
    extended = m.get("extended_from")
    key = "preserved.extended" if extended else "preserved.confirmed"
    found = rows(
        m.moment_row("preserved.effected_at", m.get("effected_at")),
        m.day_row("preserved.ended_before", extended),
        m.day_row("preserved.ends_on", m.get("ends_on")),
        m.label_row("preserved.provider", m.get("provider")),
        m.label_row("extend.provider_reference", m.get("provider_reference")),
        Row(
            m.say("preserved.hashes"),
            tuple(line for one in m.each("hashes") for line in typed(one, style="mono")),
        ),
    )
    return shared.compliments(m, "answer.compliments_preservation"), Paragraph(m.say(key)), Rows(found)


def not_preserved(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """What could not be kept."""
    return (Passage(typed(m.get("not_preserved"))),)


def lacks(m: Told) -> bool:
    """Whether something could not be kept."""
    return m.has("not_preserved")


def expected(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """What is expected of the requesting State: the request in time, or a wish to extend before the end."""
    told = [m.say("preserved.request", day=m.day(m.get("ends_on")))]
    if m.has("follow_up_by"):
        told.append(m.say("preserved.request_by", day=m.day(m.get("follow_up_by"))))
    told += [m.say("preserved.kept_until_decided"), m.say("preserved.no_silent_end")]
    if m.get("secret"):
        told.append(m.say("preserved.secret"))
    return tuple(Paragraph(one) for one in told)


def refused(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """That the preservation is refused, on a narrow ground."""
    day = m.get("decided_on")
    when = (Paragraph(m.say("refusal.decided_on", day=m.day(day))),) if day else ()
    return (
        shared.compliments(m, "answer.compliments_preservation"),
        Paragraph(m.say("preserved.refused")),
        *when,
    )


def after_refusal(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """That nothing is kept, and a new request may be made."""
    return Paragraph(m.say("preserved.nothing_kept")), Paragraph(m.say("refusal.new_request"))


def warned(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """What preservation would not achieve, or would spoil; that the requesting State decides."""
    said = [m.say(f"warning.{one}") for one in m.each("risks")]
    ended = [m.words.join("statement.goes_on", sentence=one) for one in said[:-1]]
    ended += [m.words.join("statement.ends", sentence=one) for one in said[-1:]]
    done = "warning.executed" if m.get("executed_meanwhile") else "warning.not_executed"
    return (
        shared.compliments(m, "answer.compliments_preservation"),
        Statements(m.say("warning.intro"), tuple(ended)),
        Passage(typed(m.get("reasons"))),
        Paragraph(m.say(done)),
    )


def has_alternatives(m: Told) -> bool:
    """Whether there is another way."""
    return m.has("alternatives")


def alternatives(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Other ways."""
    return shared.points(m, m.each("alternatives"))


def choice(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """The decision of the requesting State, to be sent back."""
    options = tuple(m.say(f"warning.choice.{key}") for key in ("go_on", "not", "other"))
    blanks = (
        Blank(m.say("warning.decision"), 1, options),
        Blank(m.say("warning.other"), 2),
        Blank(m.say("form.official")),
        Blank(m.say("form.place_and_date")),
        Blank(m.say("form.signature_and_seal"), 2),
    )
    return Paragraph(m.say("warning.reply_by", moment=m.moment(m.get("reply_by"))), "leads"), Blanks(blanks)


def third_state(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """That a provider in another State took part in the transmission."""
    return shared.compliments(m, "answer.compliments_preservation"), Paragraph(m.say("third.intro"))


def path(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """The provider, its State, the communication and its path, and not a word more."""
    seen = m.span(m.get("seen_from") or "", m.get("seen_to") or "", m.moment)
    found = rows(
        m.label_row("third.provider", m.get("provider"), "strong"),
        m.label_row("third.state", m.state(str(m.get("provider_state") or ""))),
        m.label_row("third.communication", m.get("communication"), "mono"),
        Row(m.say("third.seen"), m.own(seen) if seen else ()),
        Row(m.say("third.path"), tuple(line for one in m.each("path") for line in typed(one, style="mono"))),
    )
    whom = m.get("provider_contact")
    reach = (Parties((shared.addressed(m, "third.contact", whom),)),) if whom else ()
    return Rows(found), *reach


def only_path(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """That no more is disclosed, and where to turn."""
    return Paragraph(m.say("third.only")), Paragraph(m.say("third.turn_to"))


CONFIRMATION = (
    Part(1, "parties", shared.parties),
    Part(2, "preserved", confirmed),
    Part(3, "scope", scope),
    Part(4, "not_preserved", not_preserved, applies=lacks),
    Part(5, "expected", expected),
    Part(6, "contact", shared.contact),
    Part(7, "closing", shared.courtesy),
)
REFUSED = (
    Part(1, "parties", shared.parties),
    Part(2, "refusal", refused),
    Part(3, "objections", objecting.objections),
    Part(4, "new_request", after_refusal),
    Part(5, "contact", shared.contact),
    Part(6, "closing", shared.courtesy),
)
WARNING = (
    Part(1, "parties", shared.parties),
    Part(2, "warning", warned),
    Part(3, "alternatives", alternatives, applies=has_alternatives),
    Part(4, "choice", choice),
    Part(5, "contact", shared.contact),
    Part(6, "closing", shared.courtesy),
)
THIRD_STATE = (
    Part(1, "parties", shared.parties),
    Part(2, "third_state", third_state),
    Part(3, "path", path),
    Part(4, "limits", only_path),
    Part(5, "contact", shared.contact),
    Part(6, "closing", shared.courtesy),
)

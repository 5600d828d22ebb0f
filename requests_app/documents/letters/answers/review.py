"""The review after an emergency: what happened, whether it was one, what was learnt. Internal."""

from dataclasses import replace

from requests_app.documents.letters import recorded
from requests_app.documents.letters.answers import exhibits
from requests_app.documents.letters.answers.shared_parts import signed_by
from requests_app.documents.letters.answers.view import Numbers, Said, Told, rows
from requests_app.documents.letters.blocks import Block, Body, Lines, Paragraph, Row, Rows, Signatures, Table
from requests_app.documents.letters.declaration import Part
from requests_app.documents.letters.framing import version_row
from requests_app.documents.letters.text import typed


def matter(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Which emergency, who asked, how the caller was verified, how it ended."""
    found = rows(
        m.label_row("label.reference", m.our_reference, "strong"),
        m.label_row("answer.their_reference", m.get("their_reference")),
        m.label_row("label.subject", m.get("matter")),
        version_row(m),
        m.label_row("review.requesting", m.state(str(m.get("requesting") or ""))),
        Row(m.say("review.verified_how"), m.coded("verified_through", m.get("verified_how"))),
        Row(m.say("record.outcome"), m.coded("review_outcome", m.get("outcome"))),
        m.moment_row("review.confirmed_at", m.get("confirmed_at")),
    )
    return Paragraph(m.say("review.internal")), Rows(found)


def course(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """What happened, moment by moment."""
    heads = tuple(m.say(f"review.{head}") for head in ("when", "what", "by"))
    bodies = tuple(
        Body((m.own(m.moment(one["at"])), _happened(m, one), typed(one.get("by"))))
        for one in m.each("course")
    )
    return (Table("course", "", heads, bodies),)


def _happened(m: Told, one: Said) -> Lines:
    """What happened in words; as it was frozen, where that was before there were codes."""
    if "event" not in one:
        return recorded.english(m, one.get("what"))
    return m.own(m.say(f"course.{one['event']}", number=one.get("number", ""), name=one.get("name", "")))


def was_tested(m: Told) -> bool:
    """Whether the elements of an emergency were looked at."""
    return m.has("tested")


def tested(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Every element of the test with its answer and what it rests on."""
    heads = tuple(m.say(f"review.{head}") for head in ("question", "answer", "rests_on"))
    bodies = tuple(
        Body((
            _asked(m, one),
            m.own(m.words.find(f"yesno.{one.get('answer')}") or str(one.get("answer", "")), "strong"),
            typed(one.get("rests_on")),
        ))
        for one in m.each("tested")
    )  # fmt: skip
    return Paragraph(m.say("review.test"), "leads"), Table("tested", "", heads, bodies)


def _asked(m: Told, one: Said) -> Lines:
    """The question of an element; as it was frozen, where that was before there were codes."""
    if "element" not in one:
        return recorded.english(m, one.get("question"))
    return m.own(m.say(f"emergency_question.{one['element']}"))


def was_given(m: Told) -> bool:
    """Whether anything was given."""
    return m.has("given", "data_beyond_need")


def given(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """What was given, and whether it was more than was needed."""
    listed = (exhibits.table(m, m.each("given")),) if m.has("given") else ()
    return *listed, Rows(rows(m.label_row("review.beyond_need", m.get("data_beyond_need"))))


def judgment(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Whether it was rightly handled as an emergency; what went well and badly."""
    found = rows(
        m.word_row("review.rightly_handled", "yesno", str(m.get("rightly_handled") or "unknown")),
        m.label_row("review.went_well", m.get("went_well")),
        m.label_row("review.went_badly", m.get("went_badly")),
    )
    return (Rows(found),)


def follow_ups(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """What is to be done, by whom, until when."""
    told = m.each("follow_ups")
    if not told:
        return (Paragraph(m.say("review.nothing_to_do")),)
    heads = tuple(m.say(f"review.{head}") for head in ("to_do", "by", "until"))
    bodies = tuple(
        Body(
            (
                typed(one.get("what")),
                typed(one.get("by")),
                m.own(m.day(one["until"])) if one.get("until") else (),
            )
        )
        for one in told
    )
    return (Table("todo", "", heads, bodies),)


def reviewers(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Who reviewed it, each with room to sign beside the other: nobody signs a page on which nothing else is said."""
    signers = m.each("reviewed_by") or [m.data.get("signer") or {}]
    over = m.own(m.say("review.reviewed_by"), "small")
    return (Signatures(tuple(replace(signed_by(m, one), wording=over) for one in signers)),)


def has_reviewers(m: Told) -> bool:
    """Whether anybody is named."""
    return bool(m.has("reviewed_by") or m.data.get("signer"))


REVIEW = (
    Part(1, "matter", matter),
    Part(2, "course", course),
    Part(3, "tested", tested, applies=was_tested),
    Part(4, "given", given, applies=was_given),
    Part(5, "judgment", judgment),
    Part(6, "follow_ups", follow_ups),
    Part(7, "signature", reviewers, applies=has_reviewers),
)

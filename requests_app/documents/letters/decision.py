"""The decision record: every ground with its question, every answer, opinion and resolution, and the decision.

Internal. Grounds that nothing raised and that one person found not engaged stand in a table; all others in full.
"""

from collections.abc import Mapping
from typing import Any

from requests_app.documents.kinds import Kind
from requests_app.documents.letters import recorded
from requests_app.documents.letters.blocks import (
    Block,
    Body,
    Group,
    Lines,
    Paragraph,
    Passage,
    Row,
    Rows,
    Sheet,
    Table,
)
from requests_app.documents.letters.declaration import Part, printed
from requests_app.documents.letters.framing import framed, version_row
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.text import Line, typed
from requests_app.law.grounds import RIGHTS

Numbers = dict[str, int]
Said = Mapping[str, Any]


def sheet(m: Material, _subject: str = "") -> Sheet:
    """The record as a whole."""
    return framed(m, Kind.DECISION_RECORD, printed(PARTS, m, "record.part"), banner=m.say("banner.internal"))


def grounds(m: Material) -> list[dict[str, Any]]:
    """The grounds of the record, in the order of the tests."""
    return list(m.data.get("record", {}).get("grounds", ()))


def was_screened(m: Material) -> bool:
    """Whether there is an assessment to record."""
    return bool(grounds(m))


def request(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Which request and version, screened when, against which catalogue."""
    record, authority = m.data.get("record", {}), m.section("authority")
    rows = [
        Row(m.say("label.reference"), typed(m.content.get("reference"), style="strong")),
        Row(m.say("record.matter"), typed(m.content.get("title"))),
        Row(
            m.say("record.requesting_authority"),
            typed(m.authority(authority.get("requesting_authority", ""))["name"]),
        ),
        Row(m.say("record.requested_state"), typed(m.state(m.section("basis").get("requested_state", "")))),
        version_row(m),
    ]
    if record.get("screened_at"):
        rows.append(Row(m.say("record.screened"), m.own(m.moment(record["screened_at"]))))
        named = {"version": record.get("law_version", ""), "digest": record.get("law_digest", "")}
        rows.append(Row(m.say("record.catalogue"), m.own(m.say("record.catalogue_digest", **named), "small")))
    blocks: list[Block] = [Rows(tuple(row for row in rows if row.lines))]
    if not was_screened(m):
        blocks.append(Paragraph(m.say("record.empty")))
    return tuple(blocks)


def was_decided(m: Material) -> bool:
    """Whether the record comes with a decision."""
    return bool(m.data.get("decision"))


def decision(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """What was decided, by whom, when and why."""
    made = m.data["decision"]
    outcome = m.words.find(f"record.outcome.{made.get('outcome')}") or str(made.get("outcome", ""))
    rows = [Row(m.say("record.outcome"), m.own(outcome, "strong"))]
    if made.get("by"):
        rows.append(Row(m.say("record.decided_by"), typed(made["by"]) + typed(made.get("office"))))
    if made.get("at"):
        rows.append(Row(m.say("record.decided_at"), m.own(m.moment(made["at"]))))
    if made.get("reasons"):
        rows.append(Row(m.say("record.reasons"), typed(made["reasons"])))
    return (Rows(tuple(rows)),)


def overview(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """One line per ground: what was answered and what the second person said."""
    found = grounds(m)
    flagged = sum(bool(ground.get("flagged")) for ground in found)
    heads = tuple(m.say(f"record.{head}") for head in ("ground", "title", "answer", "second"))
    bodies = tuple(
        Body((m.own(ground["code"]), recorded.title(m, ground), outcome(m, ground), second(m, ground)))
        for ground in found
    )
    counts = m.say("record.counts", total=len(found), flagged=flagged)
    return Paragraph(counts, "leads"), Table("overview", "", heads, bodies)


def outcome(m: Material, ground: Said) -> Lines:
    """The newest answer, or that there is none."""
    answers = ground.get("answers") or []
    return recorded.answer(m, answers[-1]) if answers else m.own(m.say("record.open"), "quiet")


def second(m: Material, ground: Said) -> Lines:
    """What the second person said on the newest answer."""
    answers = ground.get("answers") or []
    opinions = answers[-1].get("opinions") or [] if answers else []
    if not opinions:
        return m.own(m.say("record.none_yet" if needs_second(ground) else "record.not_needed"), "quiet")
    lines = m.own(m.say("record.agrees" if all(one["agrees"] for one in opinions) else "record.disagrees"))
    if settled := answers[-1].get("resolution"):
        lines += m.own(m.say("record.settled", outcome=recorded.outcome_word(m, settled)))
    return lines


def needs_second(ground: Said) -> bool:
    """Whether a second person has to speak on it: it was raised, or it is a ground of human rights."""
    return bool(ground.get("flagged") or ground["code"] in RIGHTS)


def is_plain(ground: Said) -> bool:
    """Nothing raised it, one person answered it once, and nobody had to add anything."""
    answers = ground.get("answers") or []
    if ground.get("flagged") or ground.get("stale") or len(answers) != 1:
        return False
    only = answers[0]
    return not any(only.get(key) for key in ("opinions", "resolution", "cures"))


def has_weighed(m: Material) -> bool:
    """Whether any ground is told in full."""
    return any(not is_plain(ground) for ground in grounds(m))


def weighed(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Each ground that was raised, disputed, cured or answered more than once, in full."""
    return tuple(in_full(m, ground) for ground in grounds(m) if not is_plain(ground))


def in_full(m: Material, ground: Said) -> Group:
    """One ground with everything that was said about it, oldest first."""
    head = []
    if citations := recorded.citations(m, ground):
        head.append(Row(m.say("record.citations"), citations))
    if raised := ground.get("raised"):
        lines = tuple(line for one in raised for line in recorded.raised(m, one))
        head.append(Row(m.say("record.raised"), lines))
    blocks: list[Block] = [Passage(recorded.english(m, ground.get("question"))), Rows(tuple(head))]
    if ground.get("stale"):
        blocks.append(Paragraph(m.say("record.stale")))
    for answer in ground.get("answers") or ():
        blocks += said(m, answer)
    return Group(ground["code"], recorded.title(m, ground), tuple(blocks))


def said(m: Material, answer: Said) -> list[Block]:
    """An answer with the opinions on it and how a disagreement was settled."""
    first = recorded.answer(m, answer, "strong") + signed(m, answer)
    if answer.get("carried_from"):
        first += m.own(m.say("record.carried", number=answer["carried_from"]), "small")
    rows = [Row(m.say("record.answered"), first), Row(m.say("record.reasons"), typed(answer.get("reasons")))]
    if answer.get("facts_relied"):
        rows.append(Row(m.say("record.facts"), typed(answer["facts_relied"])))
    if answer.get("sources"):
        rows.append(
            Row(m.say("record.sources"), tuple(line for one in answer["sources"] for line in source(m, one)))
        )
    if cures := recorded.cures(m, answer):
        rows.append(Row(m.say("record.cures"), cures))
    for opinion in answer.get("opinions") or ():
        label = m.say("record.opinion_agrees" if opinion["agrees"] else "record.opinion_disagrees")
        rows.append(Row(label, typed(opinion.get("reasons")) + signed(m, opinion)))
    if settled := answer.get("resolution"):
        lines = recorded.outcome(m, settled, "strong") + typed(settled.get("reasons")) + signed(m, settled)
        rows.append(Row(m.say("record.resolution"), lines))
    return [Rows(tuple(rows))]


def signed(m: Material, by: Said) -> Lines:
    """Who said it, in which role, when."""
    told = {"name": by.get("by", ""), "role": recorded.role(m, by), "at": m.moment(by["at"])}
    if by.get("office"):
        return m.own(m.say("record.said_office", office=by["office"], **told), "small")
    return m.own(m.say("record.said", **told), "small")


def source(m: Material, one: Said) -> Lines:
    """A source with the day on which it was consulted."""
    day = m.day(one["on"]) if one.get("on") else ""
    told = m.say("record.source", title=one.get("title", ""), day=day, url=one.get("url", "")).strip()
    return (Line(told, m.words.direction, "small"),)


def has_plain(m: Material) -> bool:
    """Whether any ground is told in the table."""
    return any(is_plain(ground) for ground in grounds(m))


def plain(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Grounds nobody had to weigh: question, answer, reason, who."""
    heads = tuple(m.say(f"record.{head}") for head in ("ground", "title", "answer"))
    bodies = []
    for ground in grounds(m):
        if is_plain(ground):
            only = ground["answers"][0]
            sources = tuple(line for one in only.get("sources") or () for line in source(m, one))
            answer = (
                recorded.answer(m, only, "strong") + typed(only.get("reasons")) + sources + signed(m, only)
            )
            title = recorded.title(m, ground, "strong") + recorded.english(m, ground.get("question"), "small")
            bodies.append(Body((m.own(ground["code"]), title, answer)))
    return (Table("plain", "", heads, tuple(bodies)),)


PARTS = (
    Part(1, "request", request),
    Part(2, "decision", decision, applies=was_decided),
    Part(3, "overview", overview, applies=was_screened),
    Part(4, "weighed", weighed, applies=has_weighed),
    Part(5, "plain", plain, applies=has_plain),
)

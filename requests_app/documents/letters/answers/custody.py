"""The custody report: every exhibit with all its fields, its log, hand-overs, verifications and alarms."""

from collections.abc import Callable
from dataclasses import replace

from requests_app.documents import localise
from requests_app.documents.letters import recorded
from requests_app.documents.letters.answers import shared_parts as shared
from requests_app.documents.letters.answers.exhibits import size
from requests_app.documents.letters.answers.view import Numbers, Said, Told, rows
from requests_app.documents.letters.blocks import Block, Body, Box, Group, Lines, Paragraph, Row, Rows, Table
from requests_app.documents.letters.declaration import Part
from requests_app.documents.letters.text import Line, inline, typed

_WHERE = ("kind", "status", "held_by", "source", "source_custodian", "place")
_HOW = (
    "collector", "collector_role", "witness", "step", "method", "tool", "tool_version", "write_blocker",
    "live_or_static", "live_reason", "image_format",
)  # fmt: skip
_KEPT = (
    "copy_of", "copies", "storage_place", "storage_conditions", "seal", "changes", "changes_because", "transport",
    "encryption", "receipt_check", "disposal",
)  # fmt: skip


def report(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Which case, as of when, made by whom; whether the chain is whole, and if not why."""
    found = rows(
        m.label_row("label.reference", m.our_reference, "strong"),
        m.label_row("answer.their_reference", m.get("their_reference")),
        m.label_row("label.subject", m.get("matter")),
        m.label_row("review.requesting", m.state(str(m.get("requesting") or ""))),
        m.moment_row("custody.as_of", m.get("as_of")),
        m.label_row("custody.made_by", m.get("made_by")),
        m.day_row("custody.retained_until", m.get("retained_until")),
    )
    whole = m.say("custody.whole" if m.get("whole") else "custody.broken")
    blockers = tuple(line for one in m.each("blockers") for line in _blocker(m, one))
    return Rows(found), Box(m.say("custody.chain"), (*m.own(whole, "strong"), *blockers))


def _blocker(m: Told, one: Said | str) -> Lines:
    """What stands in the way, after the number of the exhibit; the sentence that was frozen before there were codes."""
    if isinstance(one, str):
        return recorded.english(m, one)
    key = f"danger.{one['danger']}" if one.get("danger") else f"blocker.{one['code']}"
    exhibit = inline(one["exhibit"], within=m.words.direction)
    return m.own(localise.introduced(exhibit, m.say(key), m.language))


def overview(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Every exhibit on one line with its hash."""
    heads = tuple(m.say(f"custody.{head}") for head in ("number", "description", "held_by", "status"))
    bodies = tuple(
        Body(
            (
                typed(one.get("number"), style="strong"),
                typed(one.get("description")),
                typed(one.get("held_by")),
                state(m, one),
            ),
            rows(m.label_row("exhibit.sha256", one.get("hash_after") or one.get("hash_before"), "mono")),
        )
        for one in m.each("exhibits")
    )
    return (Table("custody", "", heads, bodies, details_beside=True),)


def state(m: Told, one: Said) -> Lines:
    """The status of an exhibit; an open alarm stands out."""
    alarmed = any(is_open(alarm) for alarm in one.get("alarms") or ())
    alarm = m.own(m.say("custody.alarm_open"), "strong") if alarmed else ()
    status = str(one.get("status") or "")
    word = m.words.find(f"custody.status.{status}")
    return (m.own(word) if word else typed(status)) + alarm


def is_several(m: Told) -> bool:
    """Whether there is more than one exhibit."""
    return len(m.each("exhibits")) > 1


def fields(m: Told, one: Said) -> tuple[Block, ...]:
    """All custody fields of an exhibit that say something."""
    taken = one.get("taken_at")
    zone = str(one.get("time_zone") or "")
    there = localise.in_zone(taken, zone) if taken and zone else ""
    clocks = (
        (Line(m.say("custody.in_zone", there=there, zone=zone), m.words.direction, "small"),) if there else ()
    )
    found = rows(
        *_fields(m, one, _WHERE),
        Row(m.say("custody.taken_at"), (*m.own(m.moment(taken)), *clocks) if taken else ()),
        m.label_row("custody.clock_offset", one.get("clock_offset")),
        *_fields(m, one, _HOW),
        Row(m.say("custody.file"), (*typed(one.get("file_name")), *size(m, one.get("size")))),
        *_fields(m, one, ("hash_algorithm",)),
        m.label_row("custody.hash_before", one.get("hash_before"), "mono"),
        m.label_row("custody.hash_after", one.get("hash_after"), "mono"),
        *_fields(m, one, _KEPT),
        Row(
            m.say("custody.conditions"),
            tuple(line for text in one.get("conditions") or () for line in typed(text)),
        ),
    )
    return (Rows(found),)


def _fields(m: Told, one: Said, names: tuple[str, ...]) -> tuple[Row, ...]:
    found = []
    for name in names:
        value = one.get(name) or ""
        word = (
            m.words.find(f"custody.{name}.{value}")
            if isinstance(value, str)
            else localise.listed(value, m.language)
        )
        lines = m.own(word) if word else typed(value)
        found.append(Row(m.say(f"custody.{name}"), lines))
    return tuple(found)


def log(m: Told, one: Said) -> tuple[Block, ...]:
    """Every access, transfer and change, oldest first."""
    entries = one.get("log") or []
    if not entries:
        return (Paragraph(m.say("custody.no_log")),)
    heads = tuple(m.say(f"log.{head}") for head in ("when", "what", "who", "purpose"))
    return (Table("custodylog", m.say("custody.log"), heads, tuple(_entry(m, entry) for entry in entries)),)


def _entry(m: Told, entry: Said) -> Body:
    kind = str(entry.get("kind", ""))
    what = m.own(m.words.find(f"log.kind.{kind}")) if m.words.find(f"log.kind.{kind}") else typed(kind)
    between = tuple(
        line for key in ("giver", "taker") if entry.get(key)
        for line in m.own(m.say(f"log.{key}", name=entry[key]), "small")
    )  # fmt: skip
    who = (*typed(entry.get("by")), *_small(m.coded("role", entry.get("role"))), *between)
    why = (
        *_said_in(m, "checked_why", entry.get("why")),
        *_said_in(m, "custody.receipt_check", entry.get("stated")),
        *typed(entry.get("purpose")),
        *typed(entry.get("place"), style="small"),
        *typed(entry.get("note"), style="small"),
    )
    digest = entry.get("sha256")
    details = rows(m.label_row("exhibit.sha256", digest, "mono")) if digest else ()
    return Body((m.own(m.moment(entry["at"])), what, who, why), details)


def hand_overs(m: Told, one: Said) -> tuple[Block, ...]:
    """Each hand-over with both signatures."""
    told = one.get("hand_overs") or []
    if not told:
        return ()
    heads = tuple(m.say(f"handed.{head}") for head in ("number", "given", "taken", "state"))
    bodies = tuple(_handed(m, number, each) for number, each in enumerate(told, 1))
    return (Table("handed", m.say("custody.hand_overs"), heads, bodies, details_beside=True),)


def _handed(m: Told, number: int, one: Said) -> Body:
    code = str(one.get("state", ""))
    cells = (
        m.own(str(number)),
        signature(m, one.get("giver")),
        signature(m, one.get("taker")) or shared.quiet(m, "handed.not_signed"),
        m.own(m.words.find(f"handed.state.{code}") or code, "strong"),
    )
    names = ("purpose", "transport", "seal", "condition", "declined_because")
    details = rows(
        *(m.label_row(f"handed.{name}", one.get(name)) for name in names),
        m.label_row("custody.hash_before", one.get("sha256_before"), "mono"),
        m.label_row("custody.hash_after", one.get("sha256_after"), "mono"),
    )
    return Body(cells, details)


def signature(m: Told, told: Said | None) -> Lines:
    """Who signed in the portal, in which function, when, by which means."""
    if not told:
        return ()
    at = m.own(m.moment(told["at"]), "small") if told.get("at") else ()
    by = m.words.find(f"signing_means.{told.get('means')}") or told.get("means")
    means = m.own(m.say("handed.means", means=by), "small") if by else ()
    signed_as = _said_in(m, "signed_as", told.get("signed_as"))
    return (*typed(told.get("name"), style="strong"), *typed(told.get("office")), *signed_as, *at, *means)


def _said_in(m: Told, prefix: str, code: str | None) -> Lines:
    """A code of the portal in words; nothing where there is none."""
    return m.own(m.say(f"{prefix}.{code}")) if code else ()


def checks(m: Told, one: Said) -> tuple[Block, ...]:
    """Each verification of the hash."""
    told = one.get("checks") or []
    heads = tuple(m.say(f"check.{head}") for head in ("when", "outcome", "by"))
    bodies = tuple(
        Body(
            (
                m.own(m.moment(each["at"])),
                m.own(m.words.find(f"check.{each.get('outcome')}") or str(each.get("outcome", "")), "strong"),
                typed(each.get("by")),
            ),
            rows(m.label_row("exhibit.sha256", each.get("sha256"), "mono")),
        )
        for each in told
    )
    return (Table("checks", m.say("custody.checks"), heads, bodies),) if told else ()


def alarms(m: Told, one: Said) -> tuple[Block, ...]:
    """Each alarm, and how it was settled."""
    told = one.get("alarms") or []
    heads = tuple(m.say(f"alarm.{head}") for head in ("when", "what", "settled"))
    bodies = tuple(Body((m.own(m.moment(each["at"])), _alarm(m, each), settled(m, each))) for each in told)
    return (Table("alarms", m.say("custody.alarms"), heads, bodies),) if told else ()


def is_open(alarm: Said) -> bool:
    """Whether nobody has said yet how an alarm ended."""
    return not (alarm.get("settled") or alarm.get("outcome"))


def settled(m: Told, alarm: Said) -> Lines:
    """How an alarm was settled and when; that it is open, where it is."""
    if is_open(alarm):
        return m.own(m.say("custody.alarm_open"), "strong")
    at = m.own(m.moment(alarm["settled_at"]), "small") if alarm.get("settled_at") else ()
    return (*m.coded("alarm_outcome", alarm.get("outcome")), *typed(alarm.get("settled")), *at)


def _alarm(m: Told, alarm: Said) -> Lines:
    return m.coded("danger", alarm.get("danger")) + typed(alarm.get("what"))


def _small(lines: Lines) -> Lines:
    return tuple(replace(line, style="small") for line in lines)


_TOLD: tuple[Callable[[Told, Said], tuple[Block, ...]], ...] = (fields, log, hand_overs, checks, alarms)


def exhibits(m: Told, numbers: Numbers) -> tuple[Block, ...]:
    """Every exhibit in full."""
    return tuple(
        _exhibit(m, f"{numbers['exhibits']}.{place}", one) for place, one in enumerate(m.each("exhibits"), 1)
    )


def _exhibit(m: Told, number: str, one: Said) -> Group:
    title = (*typed(one.get("number"), style="strong"), *typed(one.get("description")))
    return Group(number, title, tuple(block for told in _TOLD for block in told(m, one)))


def is_signed(m: Told) -> bool:
    """Whether somebody signs it."""
    return bool(m.data.get("signer"))


def certified(m: Told, numbers: Numbers) -> tuple[Block, ...]:
    """That it is a true extract of the register of custody, with room to sign."""
    return Paragraph(m.say("custody.certified"), "leads"), *shared.signature(m, numbers)


CUSTODY = (
    Part(1, "custody", report),
    Part(2, "overview", overview, applies=is_several),
    Part(3, "exhibits", exhibits),
    Part(4, "certified", certified, applies=is_signed),
)

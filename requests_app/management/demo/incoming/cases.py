"""The requests of other States in the demonstration, each with what happened to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from requests_app.management.demo.incoming import journalist, livestream, matters
from requests_app.management.demo.incoming.short import Short
from requests_app.management.demo.walk import Day, Step

Papers = tuple[tuple[str, str, str], ...]
ASKED = (
    "The request does not give the text of the provision, nor does it say why the records are relevant. Please send "
    "Article 451 in the wording in force, and name the transfers that are looked into."
)
CONDITIONS = (
    {"kind": "speciality", "text": "The contents are used in proceeding PS 2026/902 only."},
    {
        "kind": "data_protection",
        "text": "Letters of persons who are not victims are not read and are destroyed.",
    },
)
_CHECKED = {"checks": ["authority", "channel", "signature"]}


@dataclass(frozen=True)
class Received:
    """One request: how it came, what it says, its papers, and the steps that were taken."""

    key: str
    title: str
    arrival: Mapping[str, Any]
    sections: Mapping[str, Any]
    papers: Papers
    steps: tuple[Step, ...]
    bars: tuple[str, ...] = field(default=())
    why: str = ""


def _arrived(state: str, sender: str, theirs: str, **more: Any) -> dict[str, Any]:
    return {
        "state": state,
        "sender": sender,
        "their_reference": theirs,
        "road": "email",
        "channel": "central_authority",
        "language": "en",
        **more,
    }


def _of(key: str, short: Short, sender: str, *steps: Step, **more: Any) -> Received:
    letter = (
        f"{short.their_reference}\n\nREQUEST FOR MUTUAL LEGAL ASSISTANCE\n\n{short.summary}\n\n{short.link}\n"
    )
    return Received(
        key,
        short.title,
        _arrived(short.state, sender, short.their_reference, **more),
        short.sections(),
        ((f"request-{key}.txt", letter, "request"),),
        steps,
    )


def _known(days: int) -> tuple[Step, ...]:
    """Taken up, recognised and acknowledged."""
    return (
        Step("take_up", days),
        Step("recognise", days - 1, _CHECKED),
        Step("acknowledge", days - 1),
    )


def _decided(days: int, *, until: int) -> tuple[Step, ...]:
    """Found complete, tested and ready to be decided."""
    return (*_known(days), Step("complete", days - 3), Step("judge", until), Step("end_tests", until))


def _refused_steps() -> tuple[Step, ...]:
    """Verified through the directory, tested, and refused without asking anybody who might be warned."""
    refused = {"decision": "refused", "grounds": list(journalist.BARS), "reason": journalist.LETTER_REASONS}
    return (
        Step("take_up", 24),
        Step("doubt", 24, {"reasons": "The sender is not designated, and it came by plain e-mail."}),
        Step(
            "verify",
            21,
            {
                "authority": "xd-central",
                "contact": "phone",
                "answered_by": "Duty desk of the international law department",
                "on": Day(),
                "note": "They confirm that the General Prosecutor sent it.",
            },
        ),
        Step("acknowledge", 21),
        Step("complete", 18),
        Step("judge", 12),
        Step("end_tests", 12),
        Step("not_consulted", 11, {"why": "endangers", "reason": journalist.NOT_CONSULTED}),
        Step(
            "propose",
            10,
            {"all": refused, "reasons": journalist.WHY, "safe_reasons": journalist.LETTER_REASONS},
        ),
        Step("refuse", 9),
    )


def _journalist() -> Received:
    return Received(
        "false-news",
        journalist.TITLE,
        _arrived(
            "XD",
            "xd-general-prosecutor",
            journalist.THEIR_REFERENCE,
            channel="direct",
            language="ru",
            urgency="urgent",
            urgency_reason=journalist.SECTIONS["timing"]["reason"],
        ),
        journalist.SECTIONS,
        journalist.PAPERS,
        _refused_steps(),
        journalist.BARS,
        journalist.WHY,
    )


def _livestream() -> Received:
    conditions = [{"kind": kind, "text": words} for kind, words in livestream.CONTENT_CONDITIONS]
    waits = {
        "decision": "postponed",
        "grounds": ["G49"],
        "reason": livestream.UNTIL_PROTECTED,
        "review_on": Day(45),
    }
    said = {"streamco": {"decision": "conditions", "conditions": conditions}, "childvid": waits}
    return Received(
        "live-stream",
        livestream.TITLE,
        _arrived("XB", "xb-central", livestream.THEIR_REFERENCE, urgency="urgent",
                 urgency_reason=livestream.SECTIONS["timing"]["reason"]),
        livestream.SECTIONS,
        livestream.PAPERS,
        (
            *_decided(6, until=2),
            Step("not_consulted", 2, {"why": "not_required", "reason": "The conditions were agreed by telephone."}),
            Step("propose", 1, {"items": said, "reasons": livestream.WHY, "safe_reasons": livestream.UNTIL_PROTECTED}),
        ),
    )  # fmt: skip


def cases() -> tuple[Received, ...]:
    """Every request of another State, the oldest first."""
    conditional = {"decision": "conditions", "conditions": list(CONDITIONS)}
    return (
        _of("pensions", matters.PENSIONS, "xc-central", *_decided(60, until=50),
            Step("propose", 48, {"reasons": "Nothing stands in the way."}), Step("grant", 47), Step("order", 40),
            Step("authorise", 40), Step("assign", 39)),
        _of("romance", matters.ROMANCE, "xb-central", *_decided(30, until=20),
            Step("propose", 18, {"all": conditional, "reasons": "Letters of other persons are in the mailbox."})),
        _of("harbour", matters.HARBOUR, "xb-central", *_decided(34, until=28)),
        _of("investors", matters.INVESTORS, "xc-central", *_known(14),
            Step("question", 10, {"question": ASKED})),
        _of("summons", matters.SUMMONS, "xb-central", Step("take_up", 5),
            Step("forward", 5, {"to": "xa-lindvik-court", "reason": "That court serves documents in Lindvik."})),
        _journalist(),
        _livestream(),
    )  # fmt: skip

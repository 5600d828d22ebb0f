"""The letters of postponement and refusal, with every point such a letter has to hold."""

from requests_app.documents.letters.answers import shared_parts as shared
from requests_app.documents.letters.answers.objecting import objections
from requests_app.documents.letters.answers.view import Numbers, Told, rows
from requests_app.documents.letters.blocks import Block, Paragraph, Passage, Row, Rows
from requests_app.documents.letters.declaration import Part
from requests_app.documents.letters.text import typed


def postponed(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """That the items wait, and that nothing is refused."""
    waiting = sorted({number for one in m.each("objections") for number in one.get("items") or ()})
    said = m.say_of_items("postpone.intro_one", "postpone.intro", waiting)
    return (
        shared.compliments(m, "answer.compliments"),
        Paragraph(said),
        Paragraph(m.say("postpone.not_refused")),
    )


def review(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """The day on which it is looked at again at the latest."""
    told = Paragraph(m.say("postpone.review_on", day=m.day(m.get("review_on"))))
    return told, Paragraph(m.say("postpone.review_earlier"))


def refused(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """That assistance is refused, wholly or for some items."""
    if m.get("whole"):
        said = m.say("refusal.whole")
    else:
        affected = sorted({number for one in m.each("objections") for number in one.get("items") or ()})
        said = m.say_of_items("refusal.part_one", "refusal.part", affected)
    day = m.get("decided_on")
    when = (Paragraph(m.say("refusal.decided_on", day=m.day(day))),) if day else ()
    return shared.compliments(m, "answer.compliments"), Paragraph(said), *when


def consultation(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """The consultation that was held with its offers, or that there was none."""
    told = m.get("consulted") or {}
    if not told.get("held"):
        return Paragraph(m.say("consulted.none")), *_passage(told.get("remark"))
    offers = told.get("offers") or []
    found = rows(
        m.day_row("consulted.begun_on", told.get("begun_on")),
        m.day_row("consulted.ended_on", told.get("ended_on")),
        Row(
            m.say("consulted.reply"),
            m.coded("consulted_outcome", told.get("outcome")) + typed(told.get("reply")),
        ),
    )
    offered = (Paragraph(m.say("consulted.offers"), "leads"), *shared.points(m, offers)) if offers else ()
    no_offer = () if offers else (Paragraph(m.say("consulted.no_offers")),)
    return Paragraph(m.say("consulted.held")), Rows(found), *offered, *no_offer, *_passage(told.get("remark"))


def _passage(text: object) -> tuple[Block, ...]:
    return (Passage(typed(text)),) if text else ()


def provided(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """What is given nevertheless; that nothing is, where that is so."""
    given, granted = m.each("provided"), m.each("granted")
    if not given and not granted:
        return (Paragraph(m.say("provided.nothing")),)
    items = tuple(
        Row(m.item_lines([one["number"]])[0].text, m.own(m.say(f"item_decision.{one['decision']}")))
        for one in granted
    )
    named = (Rows(items),) if items else ()
    points = shared.points(m, given) if given else ()
    return Paragraph(m.say("provided.intro"), "leads"), *named, *points


def keeps_confidential(m: Told) -> bool:
    """Whether confidentiality goes on after the decision."""
    return bool(m.get("keep_confidential"))


def confidentiality(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """That both sides keep the request and this letter confidential."""
    return Paragraph(m.say("refusal.confidential")), Paragraph(m.say("refusal.confidential_there"))


def has_remedy(m: Told) -> bool:
    """Whether there is a way of appeal."""
    return m.has("remedy")


def remedy(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """The way of appeal."""
    return (Passage(typed(m.get("remedy"))),)


def new_request(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """That a new request, or one on another basis, may be made. Where a person is guarded, that nothing is admitted."""
    silent = m.get("guarded") and not m.has("granted", "provided", "held")
    told = ("refusal.new_request", *(("refusal.no_admission",) if silent else ()))
    return tuple(Paragraph(m.say(key)) for key in told)


POSTPONEMENT = (
    Part(1, "parties", shared.parties),
    Part(2, "postponement", postponed),
    Part(3, "objections", objections),
    Part(4, "review", review),
    Part(5, "consulted", consultation),
    Part(6, "provided", provided),
    Part(7, "held", shared.held_or_not),
    Part(8, "contact", shared.contact),
    Part(9, "closing", shared.courtesy),
)
REFUSAL = (
    Part(1, "parties", shared.parties),
    Part(2, "refusal", refused),
    Part(3, "objections", objections),
    Part(4, "consulted", consultation),
    Part(5, "provided", provided),
    Part(6, "held", shared.held_or_not),
    Part(7, "confidentiality", confidentiality, applies=keeps_confidential),
    Part(8, "remedy", remedy, applies=has_remedy),
    Part(9, "new_request", new_request),
    Part(10, "contact", shared.contact),
    Part(11, "closing", shared.courtesy),
)

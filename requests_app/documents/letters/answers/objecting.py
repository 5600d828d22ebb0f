"""What stands against a request: objections in safe words, consultation, conditions, postponement, refusal."""

from collections.abc import Collection

from requests_app.documents import localise
from requests_app.documents.letters.answers import shared_parts as shared
from requests_app.documents.letters.answers.exhibits import back_to
from requests_app.documents.letters.answers.relying import relied_on
from requests_app.documents.letters.answers.view import Numbers, Said, Told, rows
from requests_app.documents.letters.blocks import (
    Blank,
    Blanks,
    Block,
    Group,
    Lines,
    Paragraph,
    Passage,
    Row,
    Rows,
)
from requests_app.documents.letters.declaration import Part
from requests_app.documents.letters.text import typed


def objections(m: Told, numbers: Numbers) -> tuple[Block, ...]:
    """Each objection: the items, the ground in safe words, the provisions, the reasons as far as they may be told."""
    number = numbers["objections"]
    groups = tuple(
        _objection(m, f"{number}.{place}", one) for place, one in enumerate(m.each("objections"), 1)
    )
    return (*_standing(m), *groups)


def _standing(m: Told) -> tuple[Block, ...]:
    """That the treaty the request names is not in force, and is cited only because the request names it."""
    basis = m.data.get("basis", {})
    if basis.get("standing") not in ("SIGNED_NOT_IN_FORCE", "NOT_PARTY"):
        return ()
    title = m.words.find(f"instrument.{basis.get('code')}") or basis.get("title", "")
    return (Paragraph(m.say("objection.not_in_force", title=title)),)


def _objection(m: Told, number: str, one: Said) -> Group:
    items = one.get("items") or ()
    cited = list(dict.fromkeys(
        place for ground in one["grounds"] for place in relied_on(m, ground, m.types_of(items))
    ))  # fmt: skip
    provisions = tuple(line for place in cited for line in typed(place))
    title = m.own(_what_is_met(m, items))
    grounds = tuple(line for ground in one["grounds"] for line in m.own(m.say(f"ground.{ground}")))
    found = rows(
        m.items_row("objection.affected", items),
        Row(m.say("objection.ground"), grounds),
        Row(m.say("objection.provisions"), provisions or m.own(m.say("objection.home_law"))),
        m.label_row("objection.reasons", one.get("reasons")),
        Row(m.say("objection.cure"), _cure(m, one)),
    )
    return Group(number, title, (Rows(found),))


def _what_is_met(m: Told, items: Collection[int]) -> str:
    """The items an objection meets, or the request as a whole, as its heading says it."""
    if not items:
        return m.say("objection.whole")
    if len(items) == 1:
        return m.say("answer.item", number=next(iter(items)))
    return m.say("objection.items", items=m.numbers_in_words(items))


def _cure(m: Told, one: Said) -> Lines:
    """What could settle it: as it was written, or by its kinds; that nothing is seen, where that is so."""
    ways = tuple(line for code in one.get("cures") or () for line in m.own(m.say(f"ground_cure.{code}")))
    return typed(one.get("cure")) + ways or m.own(m.say("objection.no_cure"))


def consulting(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """That nothing is decided yet, and that we wish to talk first."""
    about = "postponement" if m.get("about") == "postponement" else "refusal"
    return (
        shared.compliments(m, "answer.compliments"),
        Paragraph(m.say(f"consult.before_{about}")),
        Paragraph(m.say("consult.undecided")),
    )


def has_offers(m: Told) -> bool:
    """Whether something is offered."""
    return m.has("offers")


def offers(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """What is offered."""
    return Paragraph(m.say("consult.offers"), "leads"), *shared.points(m, m.each("offers"))


def reply(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """By when, how, and what follows without a reply."""
    day = m.day(m.get("reply_by"))
    about = "postponement" if m.get("about") == "postponement" else "refusal"
    return Paragraph(m.say("consult.reply_by", day=day)), Paragraph(m.say(f"consult.without_{about}"))


def has_remark(m: Told) -> bool:
    """Whether the writer added something."""
    return m.has("remark")


def remark(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """What the writer added."""
    return (Passage(typed(m.get("remark"))),)


def offering(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """That assistance can be given under conditions; which items need none."""
    free = m.each("without_conditions")
    rest = (Paragraph(m.say_of_items("offer.without_one", "offer.without", free)),) if free else ()
    return shared.compliments(m, "answer.compliments"), Paragraph(m.say("offer.intro")), *rest


def conditions(m: Told, numbers: Numbers) -> tuple[Block, ...]:
    """Every condition in its words, with the items it goes with and its reason."""
    return condition_groups(m, numbers["conditions"])


def condition_groups(m: Told, part: int) -> tuple[Group, ...]:
    """The conditions of the letter, numbered under their part."""
    return tuple(_condition(m, f"{part}.{place}", one) for place, one in enumerate(m.each("conditions"), 1))


def _condition(m: Told, number: str, one: Said) -> Group:
    kind = m.words.find(f"choice.kind.{one.get('kind')}") if one.get("kind") != "other" else ""
    title = m.own(kind or m.say("offer.condition", number=one.get("number", "")))
    items = one.get("items") or ()
    found = rows(
        m.items_row("offer.items", items),
        m.label_row("offer.reason", one.get("reason")),
        Row(m.say("offer.register"), m.own(str(one["number"])) if one.get("number") else ()),
    )
    return Group(number, title, (Passage(typed(one.get("text"))), Rows(found)))


def binding(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """That acceptance binds, that inability is to be told at once, by when to answer."""
    day = m.day(m.get("reply_by"))
    return (
        Paragraph(m.say("offer.binds")),
        Paragraph(m.say("offer.cannot")),
        Paragraph(m.say("offer.reply_by", day=day)),
    )


def acceptance(m: Told) -> tuple[Block, ...]:
    """The declaration of acceptance, to be signed and sent back."""
    references = rows(
        m.label_row("answer.our_reference_there", m.our_reference, "strong"),
        m.label_row("answer.your_reference_there", m.get("their_reference")),
    )
    given = (str(one.get("number") or place) for place, one in enumerate(m.each("conditions"), 1))
    numbers = localise.listed(given, m.language)
    ticks = tuple(m.say(f"offer.{key}") for key in ("accepts_all", "accepts_some", "accepts_none"))
    blanks = (
        Blank(m.say("offer.declares"), 1, ticks),
        Blank(m.say("offer.which"), 2),
        Blank(m.say("form.authority")),
        Blank(m.say("form.official")),
        Blank(m.say("form.place_and_date")),
        Blank(m.say("form.signature_and_seal"), 2),
    )
    declared = m.say("offer.declaration", numbers=numbers)
    return Rows(references), Paragraph(declared), Blanks(blanks), *back_to(m)


CONSULTATION = (
    Part(1, "parties", shared.parties),
    Part(2, "consultation", consulting),
    Part(3, "objections", objections),
    Part(4, "offers", offers, applies=has_offers),
    Part(5, "reply", reply),
    Part(6, "held", shared.held_or_not),
    Part(7, "remark", remark, applies=has_remark),
    Part(8, "contact", shared.contact),
    Part(9, "closing", shared.courtesy),
)
CONDITIONS = (
    Part(1, "parties", shared.parties),
    Part(2, "offer", offering),
    Part(3, "conditions", conditions),
    Part(4, "binding", binding),
    Part(5, "held", shared.held, applies=shared.is_held),
    Part(6, "remark", remark, applies=has_remark),
    Part(7, "contact", shared.contact),
    Part(8, "closing", shared.courtesy),
)

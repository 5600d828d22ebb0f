"""Parts that several letters have in common: who writes to whom, what is held, whom to ask, courtesy, signature."""

from requests_app.documents.letters.answers.view import Numbers, Said, Told, rows
from requests_app.documents.letters.blocks import (
    Block,
    Body,
    Lines,
    Paragraph,
    Parties,
    Party,
    Row,
    Rows,
    Signature,
    Table,
)
from requests_app.documents.letters.request import closing
from requests_app.documents.letters.text import Line, typed


def parties(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Addressee and sender; the references of both sides, the date, the request that is meant."""
    addressee = addressed(m, "label.to", m.get("addressee") or {})
    told = rows(
        m.label_row("label.reference", m.our_reference, "strong"),
        m.label_row("answer.your_reference", m.get("their_reference")),
        m.day_row("label.date", m.data["dated_on"]),
        m.label_row("label.subject", m.get("matter")),
        m.day_row("answer.request_dated", m.get("request_dated_on")),
        m.day_row("answer.request_received", m.get("request_received_on")),
    )
    return Parties((addressee, sent_by(m))), Rows(told)


def sent_by(m: Told) -> Party:
    """The central authority as sender; how to reach it stands in the letterhead and with the contact."""
    sender = m.authority(m.data["sender"])
    original = sender.get("name_original", "")
    lines = typed(original) if original != sender["name"] else ()
    return Party(m.say("label.from"), str(m.data["home"]["name"]), typed(sender["name"]), lines)


def addressed(m: Told, label: str, whom: Said) -> Party:
    """Somebody with name, address and what is needed to reach them."""
    reach = (("label.telephone", "phone"), ("label.email", "email"))
    found = tuple(Row(m.say(key), typed(whom[field])) for key, field in reach if whom.get(field))
    lines = tuple(line for one in whom.get("address") or () for line in typed(one))
    return Party(m.say(label), m.state(str(whom.get("state", ""))), typed(whom.get("name")), lines, found)


def compliments(m: Told, key: str, **values: object) -> Paragraph:
    """The opening sentence: who presents compliments to whom, and to what the letter refers."""
    return Paragraph(
        m.say(
            key,
            sender=m.authority(m.data["sender"])["name"],
            home=m.data["home"]["name"],
            addressee=(m.get("addressee") or {}).get("name", ""),
            **values,
        )
    )


def is_held(m: Told) -> bool:
    """Whether data are, or were, held under a preservation."""
    return m.has("held")


def held(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """What is held, until when; that it ends, if it ends."""
    told = m.get("held") or {}
    if told.get("released_on"):
        sentence = m.say("answer.held_released", day=m.day(told["released_on"]))
    elif told.get("ends_on"):
        sentence = m.say("answer.held_until", day=m.day(told["ends_on"]))
    else:
        sentence = m.say("answer.held_until_decided")
    found = rows(
        m.label_row("answer.held_reference", told.get("reference")),
        m.label_row("answer.held_data", told.get("data")),
        m.day_row("answer.held_ends", told.get("ends_on")),
    )
    return Paragraph(sentence), Rows(found)


def held_or_not(m: Told, numbers: Numbers) -> tuple[Block, ...]:
    """The same; where nothing is held, a sentence that says so."""
    return held(m, numbers) if is_held(m) else (Paragraph(m.say("answer.held_nothing")),)


def papers(m: Told, listed: list[Said]) -> tuple[Block, ...]:
    """Papers that arrived or go along, with pages and hash where they have one; nothing for none."""
    if not listed:
        return ()
    heads = tuple(m.say(f"paper.{head}") for head in ("number", "title", "pages", "file"))
    bodies = tuple(_paper(m, number, one) for number, one in enumerate(listed, 1))
    return (Table("papers", m.say("paper.table"), heads, bodies),)


def _paper(m: Told, number: int, one: Said) -> Body:
    cells = (
        m.own(str(number)),
        typed(one.get("title")) or m.coded("paper_kind", one.get("kind")),
        typed(one.get("pages")),
        typed(one.get("file_name")),
    )
    hashed = typed(one.get("sha256"), style="mono")
    return Body(cells, (Row(m.say("exhibit.sha256"), hashed),) if hashed else ())


def contact(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Whom to ask, under our reference."""
    told = m.get("contact") or {}
    central = m.authority(m.data["sender"])
    name = told.get("name") or central["name"]
    found = rows(
        Row(m.say("form.person" if told else "form.authority"), typed(name, style="strong")),
        m.label_row("form.position", told.get("office")),
        *(
            m.label_row(key, told.get(field) or ("" if told else central.get(field)))
            for key, field in (
                ("label.telephone", "phone"),
                ("label.email", "email"),
                ("label.hours", "hours"),
            )
        ),
    )
    return Paragraph(m.say("answer.contact", reference=m.our_reference), "leads"), Rows(found)


def courtesy(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """The formula of courtesy, signature and seal."""
    named = {
        "sender": m.authority(m.data["sender"])["name"],
        "addressee": (m.get("addressee") or {}).get("name", ""),
    }
    return Paragraph(m.say("answer.courtesy", **named), "leads"), closing.signature(m)


def signature(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Signature and seal alone."""
    return (closing.signature(m),)


def signed_by(m: Told, signer: Said) -> Signature:
    """Room for the signature of somebody who is named here, not of the signer of the letter; without a seal."""
    return Signature(
        place_label=m.say("signature.place"),
        date_label=m.say("signature.date"),
        date="",
        sign_label=m.say("signature.sign"),
        seal_label="",
        name=typed(signer.get("name"), style="strong"),
        office=typed(signer.get("office")),
    )


def points(m: Told, texts: list[str]) -> tuple[Block, ...]:
    """Typed texts as numbered rows, each in the direction of its writing."""
    found = tuple(
        Row(m.say("answer.point", number=number), typed(one)) for number, one in enumerate(texts, 1)
    )
    return (Rows(found),) if found else ()


def lines_of(*several: Lines) -> Lines:
    """Lines one under the other."""
    return tuple(line for lines in several for line in lines)


def quiet(m: Told, key: str) -> Lines:
    """A word of ours that stands where nothing was told."""
    return (Line(m.say(key), m.words.direction, "quiet"),)

"""The short letter that confirms an oral request in writing and brings the letter of request with it."""

from requests_app.documents.kinds import Kind
from requests_app.documents.letters.blocks import Block, Paragraph, Row, Rows, Sheet
from requests_app.documents.letters.declaration import Part, printed
from requests_app.documents.letters.framing import framed, version_row
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.request import closing, opening
from requests_app.documents.letters.text import typed

Numbers = dict[str, int]


def sheet(m: Material, _subject: str = "") -> Sheet:
    """The confirmation of the oral request that `oral` in the data tells of: its day, its channel, to whom."""
    urgency = opening.banner(m)
    return framed(m, Kind.ORAL_CONFIRMATION, printed(PARTS, m, "oral.part"), urgency=urgency)


def request(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Reference and date, the proceeding, the version that is confirmed."""
    rows = [
        Row(m.say("label.reference"), typed(m.content.get("reference"), style="strong")),
        Row(m.say("label.date"), m.own(m.day(m.data["dated_on"]))),
        *m.rows("authority", m.section("authority"), ("proceeding_reference",)),
        version_row(m),
    ]
    return (Rows(tuple(rows)),)


def confirmation(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """What was asked for, when and how; that it is herewith confirmed."""
    oral = m.data.get("oral", {})
    sentence = m.say(
        "oral.confirms",
        sender=m.authority(m.data["sender"])["name"],
        day=m.day(oral.get("on", m.data["dated_on"])),
        addressee=m.authority(m.section("basis").get("addressee", ""))["name"],
    )
    rows = (
        [Row(m.say("oral.channel"), m.own(m.choice("channel", oral["channel"])))]
        if oral.get("channel")
        else []
    )
    if oral.get("to"):
        rows.append(Row(m.say("oral.to"), typed(oral["to"])))
    items = tuple(
        line
        for number, item in enumerate(m.entries("assistance"), 1)
        for line in m.own(f"{number}. {m.assistance(item.get('type', ''))}")
    )
    if items:
        rows.append(Row(m.say("oral.items"), items))
    return Paragraph(sentence), Rows(tuple(rows)), Paragraph(m.say("oral.attached"))


def signature(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Signature and seal."""
    return (closing.signature(m),)


PARTS = (
    Part(1, "request", request),
    Part(2, "parties", opening.parties),
    Part(3, "confirmation", confirmation),
    Part(4, "signature", signature),
)

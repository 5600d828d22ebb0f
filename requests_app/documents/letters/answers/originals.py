"""The letter about originals and objects: given back, asked back, or left with the other State."""

from requests_app.documents.letters.answers import exhibits
from requests_app.documents.letters.answers import shared_parts as shared
from requests_app.documents.letters.answers.view import Numbers, Told, rows
from requests_app.documents.letters.blocks import Block, Paragraph, Passage, Rows
from requests_app.documents.letters.declaration import Part
from requests_app.documents.letters.text import typed


def returning(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """What becomes of the originals, and by when."""
    purpose = str(m.get("purpose") or "returning")
    found = rows(
        m.day_row("return_of.lent_on", m.get("lent_on")),
        m.day_row("return_of.return_by", m.get("return_by")),
        m.label_row("report.sent_by", m.get("sent_by")),
    )
    return shared.compliments(m, "answer.compliments"), Paragraph(m.say(f"return_of.{purpose}")), Rows(found)


def objects(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Each original or object with what tells it from others."""
    return exhibits.table(m, m.each("objects")), *shared.papers(m, m.each("papers"))


def has_rights(m: Told) -> bool:
    """Whether somebody has rights in the objects."""
    return m.has("owner_rights", "remark")


def rights(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Rights of owners and third parties, and what else is to be said."""
    return tuple(Passage(typed(m.get(field))) for field in ("owner_rights", "remark") if m.has(field))


def gives_back(m: Told) -> bool:
    """Whether a receipt goes along."""
    return (m.get("purpose") or "returning") == "returning"


def receipt_wanted(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """That the receipt annexed is to be signed and sent back."""
    return (Paragraph(m.say("report.receipt")),)


ORIGINALS = (
    Part(1, "parties", shared.parties),
    Part(2, "originals", returning),
    Part(3, "objects", objects),
    Part(4, "rights", rights, applies=has_rights),
    Part(5, "receipt_wanted", receipt_wanted, applies=gives_back),
    Part(6, "contact", shared.contact),
    Part(7, "closing", shared.courtesy),
)

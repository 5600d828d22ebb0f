"""What every document has around its parts: letterhead, title, banners, page numbers, colophon."""

from requests_app.documents.letters.blocks import Annex, Printed, Row, Sheet
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.text import typed, visible

_CLASSIFIED = {"confidential": "banner.confidential", "restricted": "banner.restricted"}


def framed(
    m: Material,
    kind: str,
    parts: tuple[Printed, ...],
    *,
    annexes: tuple[Annex, ...] = (),
    urgency: str = "",
    banner: str = "",
    reference: str = "",
    title: str = "",
    subtitle: str = "",
) -> Sheet:
    """The sheet of a document of this kind."""
    sender = m.authority(m.data["sender"])
    level = m.section("confidentiality").get("level", "ordinary")
    classified = m.say(_CLASSIFIED[level]) if level in _CLASSIFIED else ""
    before, between, after = _around(m.words.phrases["page"])
    return Sheet(
        language=m.language,
        direction=m.words.direction,
        kind=kind,
        title=title or m.say(f"kind.{kind}"),
        subtitle=subtitle or m.say(f"subtitle.{kind}"),
        reference=visible(reference or str(m.content.get("reference", ""))),
        author=visible(str(sender["name"])),
        created=m.frozen_at,
        home=visible(m.data["home"]["name"]),
        office=typed(sender["name"]),
        address=tuple(line for field in ("address", "phone", "email") for line in typed(sender.get(field))),
        banner=" · ".join(mark for mark in (banner, classified) if mark),
        urgency=urgency,
        demonstration=m.say("demo") if m.data.get("demo") else "",
        page_words=(before, between, after),
        parts=parts,
        annexes=annexes,
    )


def version_row(m: Material) -> Row:
    """The version a document was made from, by number and hash."""
    return Row(
        m.say("label.version"), m.own(m.say("version_line", number=m.number, sha256=m.sha256), "small")
    )


def _around(phrase: str) -> tuple[str, str, str]:
    """The words around the two page numbers, which only the layout knows."""
    before, rest = phrase.split("{page}")
    between, after = rest.split("{pages}")
    return before, between, after

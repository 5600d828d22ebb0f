"""What every document has around its parts: letterhead, title, banners, page numbers, colophon."""

from requests_app.documents.letters.blocks import Annex, Check, Head, Lines, Printed, Row, Sheet, Signature
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
        office=headed(m, "name") or typed(sender["name"]),
        address=headed(m, "address")
        or tuple(line for field in ("address", "phone", "email") for line in typed(sender.get(field))),
        banner=" · ".join(mark for mark in (banner, classified) if mark),
        urgency=urgency,
        demonstration=m.say("demo") if m.data.get("demo") else "",
        page_words=(before, between, after),
        head=_head(m),
        colophon=None if _is_signed(parts) else check(m),
        parts=parts,
        annexes=annexes,
    )


def headed(m: Material, field: str) -> Lines:
    """Lines of the letterhead as it was when the document was ordered; nothing if it says nothing there."""
    return tuple(line for one in (m.data.get("letterhead") or {}).get(field) or () for line in typed(one))


def check(m: Material) -> Check | None:
    """How this document is checked; None for one that was ordered before documents had a check code."""
    if not m.data.get("check_code"):
        return None
    address, sender = m.data["check_url"], m.authority(m.data["sender"])["name"]
    sealed = bool(m.data.get("sealed"))
    before, after = m.words.phrases["appearance.check_at"].split("{address}")
    return Check(
        picture=m.say("appearance.code_picture", address=address),
        heading=m.say("appearance.check"),
        address=visible(address),
        where=(before, after),
        code=m.say("appearance.check_code", code=m.data["check_code"]),
        sealed=m.say("appearance.sealed") if sealed else "",
        sealed_by=m.say("appearance.sealed_by", sender=sender) if sealed else "",
    )


def _head(m: Material) -> Head:
    has_crest = bool((m.data.get("letterhead") or {}).get("crest"))
    return Head(
        crest="crest" if has_crest else "crest.svg",
        crest_words=m.say("appearance.emblem", sender=m.authority(m.data["sender"])["name"]),
        motto=headed(m, "motto"),
        foot=headed(m, "footer"),
    )


def _is_signed(parts: tuple[Printed, ...]) -> bool:
    """Whether the check block stands with a signature already."""
    return any(isinstance(block, Signature) and block.check for part in parts for block in part.blocks)


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

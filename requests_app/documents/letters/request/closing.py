"""Parts 20 and 21: certification, signature and seal; the list of annexes with their hashes."""

from typing import Any

from requests_app.documents import localise
from requests_app.documents.letters.blocks import (
    Annex,
    Block,
    Body,
    Paragraph,
    Row,
    Signature,
    Statements,
    Table,
)
from requests_app.documents.letters.forms.declared import forms
from requests_app.documents.letters.framing import check, headed
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.request.criminality import has_sheets
from requests_app.documents.letters.request.matter import has_provision_texts
from requests_app.documents.letters.text import Line, typed

Numbers = dict[str, int]

_DIGITS = 12
"""Of the hash of the catalogue: enough to tell versions apart on paper."""


def closing(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Part 20: what the signatory certifies, the formula of courtesy, signature and seal."""
    certified = ["certification.real_case", "certification.facts"]
    if has_provision_texts(m):
        certified.append("certification.law")
    if m.section("undertakings").get("use_limit") == "yes":
        certified.append("certification.purpose")
    certified.append("certification.annexes" if has_annexes(m) else "certification.alone")
    courtesy = m.say(
        "closing.courtesy",
        addressee=m.authority(m.section("basis").get("addressee", ""))["name"],
    )
    return (
        Statements(m.say("certification.intro"), tuple(m.say(key) for key in certified)),
        *catalogue(m),
        Paragraph(courtesy, "leads"),
        signature(m),
    )


def catalogue(m: Material) -> tuple[Paragraph, ...]:
    """Which version of the catalogue of law the letter follows, and whether counsel spoke about its citations."""
    version, digest = m.law
    if not version:
        return ()
    key = "closing.catalogue_confirmed" if m.confirmed.places else "closing.catalogue"
    return (Paragraph(m.say(key, version=version, digest=digest[:_DIGITS]), "note"),)


def signature(m: Material) -> Signature:
    """Room for the signature over the name and office of whoever signs."""
    signer, head = m.data.get("signer", {}), m.data.get("letterhead") or {}
    return Signature(
        place_label=m.say("signature.place"),
        date_label=m.say("signature.date"),
        date=m.day(m.data["dated_on"]),
        sign_label=m.say("signature.sign"),
        seal_label=m.say("signature.seal") if head.get("stamp", True) else "",
        name=typed(signer.get("name"), style="strong"),
        office=typed(signer.get("office")),
        wording=headed(m, "signature"),
        check=check(m),
    )


def has_annexes(m: Material) -> bool:
    """Whether anything goes with the letter."""
    attached = has_provision_texts(m) or has_sheets(m) or any(forms(m.content))
    return bool(m.entries("annexes")) or attached


def annexes(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Part 21: every annex with category, title, language, file and SHA-256, in the order A to G."""
    bodies, here = [], m.own(localise.language_name(m.language, m.language))
    if has_provision_texts(m):
        bodies.append(Body((m.own("A"), m.own(m.say("annexes.law_title")), here, ())))
    if has_sheets(m):
        bodies.append(Body((m.own("A"), m.own(m.say("annexes.criminality_title")), here, ())))
    for number, _item, form in forms(m.content):
        title = m.own(m.say("annexes.form_title", form=m.say(f"kind.{form.kind}"), number=number))
        bodies.append(Body((m.own("G"), title, here, ())))
    bodies += [annex(m, entry) for entry in m.entries("annexes")]
    bodies.sort(key=lambda body: body.cells[0][0].text if body.cells[0] else "")
    heads = tuple(m.say(f"annexes.{head}") for head in ("category", "title", "language", "file"))
    table = Table("annexes", "", heads, tuple(bodies))
    return (table, Paragraph(m.say("annexes.note"), "note")) if m.entries("annexes") else (table,)


def dividers(m: Material) -> tuple[Annex, ...]:
    """A page for each category of annexes that are files, if the letterhead wants such pages."""
    if not (m.data.get("letterhead") or {}).get("dividers"):
        return ()
    by_category: dict[str, list[dict[str, Any]]] = {}
    for entry in m.entries("annexes"):
        by_category.setdefault(str(entry.get("category", "")), []).append(entry)
    heads = tuple(m.say(f"annexes.{head}") for head in ("category", "title", "language", "file"))
    return tuple(
        Annex(
            m.say("annexes.category"),
            m.choice("category", category, "annexes"),
            (
                Paragraph(m.say("appearance.attached")),
                Table("annexes", "", heads, tuple(annex(m, entry) for entry in listed)),
            ),
            divider=True,
        )
        for category, listed in sorted(by_category.items())
    )


def annex(m: Material, entry: dict[str, Any]) -> Body:
    """One file: what it is, its name and size, and the hash by which it is known."""
    size = m.say("size", bytes=localise.number(int(entry.get("size") or 0), m.language))
    language = localise.language_name(entry.get("language", ""), m.language)
    file = (*typed(entry.get("filename")), Line(size, m.words.direction, "small"))
    hashed = (Row(m.label("annexes", "sha256"), typed(entry.get("sha256"), style="mono")),)
    cells = (m.own(entry.get("category", "")), typed(entry.get("title")), m.own(language), file)
    return Body(cells, hashed)

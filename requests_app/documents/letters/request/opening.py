"""Parts 1 to 6: reference, parties, introduction, authority for the request, the case, its purpose."""

from requests_app.casefile.content.handling import PRESSING
from requests_app.documents import localise
from requests_app.documents.letters.blocks import Block, Paragraph, Parties, Party, Passage, Row, Rows
from requests_app.documents.letters.framing import version_row
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.request.relating import relations
from requests_app.documents.letters.text import typed

Numbers = dict[str, int]

_BANNERS = {
    False: ("banner.urgent", "banner.urgent_by"),
    True: ("banner.emergency", "banner.emergency_by"),
}


def reference(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Part 1: reference, date, classification, urgency with its reason."""
    authority, confidentiality = m.section("authority"), m.section("confidentiality")
    rows = [
        Row(m.say("label.reference"), typed(m.content.get("reference"), style="strong")),
        Row(m.say("label.date"), m.own(m.day(m.data["dated_on"]))),
    ]
    if domestic := authority.get("proceeding_reference"):
        rows.append(Row(m.say("label.domestic_reference"), typed(domestic)))
    level = confidentiality.get("level", "ordinary")
    rows.append(Row(m.say("label.classification"), m.own(m.choice("level", level))))
    if is_pressing(m):
        rows.append(Row(m.say("label.urgency"), m.own(urgency(m))))
    return (Rows((*rows, version_row(m))),)


def is_pressing(m: Material) -> bool:
    """Whether the requested State is asked to hurry, for urgency or in an emergency."""
    return m.section("timing").get("urgency") in PRESSING


def is_emergency(m: Material) -> bool:
    """Whether a person’s life or safety is at stake."""
    return m.section("timing").get("urgency") == "emergency"


def banner(m: Material) -> str:
    """The urgency at the head of each page, if there is one; part 1 names the day where two languages need the room."""
    if not is_pressing(m):
        return ""
    return m.say(_BANNERS[is_emergency(m)][0]) if m.data.get("second") else urgency(m)


def urgency(m: Material) -> str:
    """The urgency in words, with the day if one is named, which is not broken over two lines."""
    deadline = m.section("timing").get("deadline")
    plain, by = _BANNERS[is_emergency(m)]
    return m.words.join(by, day=m.day(deadline).replace(" ", "\u00a0")) if deadline else m.say(plain)


def parties(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Part 2: to whom, from whom, by which channel, in which language."""
    basis = m.section("basis")
    addressee = party(m, "label.to", basis.get("addressee", ""), m.state(basis.get("requested_state", "")))
    sender = party(m, "label.from", m.data["sender"], m.data["home"]["name"])
    rows = m.rows("basis", basis, ("channel",))
    return (Parties((addressee, sender)), Rows((*rows, Row(m.say("label.languages"), m.own(languages(m))))))


def party(m: Material, label: str, code: str, state: str) -> Party:
    """An authority as addressee or sender."""
    authority = m.authority(code)
    original = authority.get("name_original", "")
    lines = typed(original) if original != authority["name"] else ()
    reach = (("label.telephone", "phone"), ("label.email", "email"), ("label.hours", "hours"))
    rows = tuple(Row(m.say(key), typed(authority[field])) for key, field in reach if authority.get(field))
    return Party(m.say(label), state, typed(authority["name"]), lines + typed(authority.get("address")), rows)


def languages(m: Material) -> str:
    """The language of the letter, and of a translation that goes with it."""
    own = localise.language_name(m.language, m.language)
    translation = m.section("basis").get("translation_language")
    if not translation:
        return own
    named = localise.language_name(translation, m.language)
    return m.say("language.with_translation", language=own, translation=named)


def introduction(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Part 3: who asks whom, on whose behalf, in what kind of proceeding."""
    basis, authority = m.section("basis"), m.section("authority")
    request = m.say(
        "introduction.request",
        sender=m.authority(m.data["sender"])["name"],
        home=m.data["home"]["name"],
        addressee=m.authority(basis.get("addressee", ""))["name"],
        authority=m.authority(authority.get("requesting_authority", ""))["name"],
    )
    blocks: list[Block] = [Paragraph(request), Paragraph(m.say("introduction.signatory"))]
    if stage := authority.get("stage"):
        blocks.append(Paragraph(m.say("introduction.stage", stage=m.choice("stage", stage))))
    return (*blocks, *relations(m))


def basis(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Part 4: the instrument and its provisions, or reciprocity with its undertaking."""
    chosen, frozen = m.section("basis"), m.data.get("basis", {})
    if chosen.get("instrument") == "RECIPROCITY":
        blocks: list[Block] = [Paragraph(m.say("basis.reciprocity"))]
        if chosen.get("reciprocity_undertaking") == "yes":
            other = m.state(chosen.get("requested_state", ""))
            blocks.append(Paragraph(m.say("basis.undertaking", home=m.data["home"]["name"], other=other)))
        return tuple(blocks)
    title = (
        m.words.find(f"instrument.{frozen.get('code')}")
        or frozen.get("title")
        or chosen.get("instrument", "")
    )
    rows = [Row(m.say("label.instrument"), typed(title, style="strong"))]
    if citations := frozen.get("citations"):
        label = m.say("label.cited_as" if frozen.get("bilateral") else "label.provisions")
        rows.append(Row(label, tuple(line for one in citations for line in typed(one))))
    return Paragraph(m.say("basis.treaty")), Rows(tuple(rows)), Paragraph(m.say("basis.also_domestic"))


def proceeding(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Part 5: the matter, its nature, the authority that conducts it and its decisions."""
    authority = m.section("authority")
    title = m.content.get("title")
    subject = (Row(m.say("label.subject"), typed(title, style="strong")),) if title else ()
    fields = (
        "nature requesting_authority conducting_official official_function contact_email contact_phone "
        "proceeding_reference domestic_basis orders"
    )
    return (Rows((*subject, *m.rows("authority", authority, fields.split()))),)


def has_purpose(m: Material) -> bool:
    """Whether a purpose is stated."""
    return bool(m.section("authority").get("purpose"))


def purpose(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Part 6: what the evidence is wanted for."""
    return tuple(Passage(passage.lines) for passage in m.passage("authority", "purpose"))

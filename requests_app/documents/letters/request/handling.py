"""Parts 14 to 16, 18 and 19: confidentiality, timing, use, costs, delivery."""

from requests_app.documents import localise
from requests_app.documents.letters.blocks import Block, Paragraph, Rows
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.request.opening import is_emergency, is_pressing

Numbers = dict[str, int]

_EMERGENCY = ("emergency_who", "emergency_risk", "emergency_why_now", "emergency_help")


def is_confidential(m: Material) -> bool:
    """Whether secrecy is asked for, of the authorities or of the provider."""
    section = m.section("confidentiality")
    return section.get("level", "ordinary") != "ordinary" or section.get("provider_non_notice") == "yes"


def confidentiality(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Part 14: level, reason, who may be told what, no notice to the customer."""
    section = m.section("confidentiality")
    blocks: list[Block] = []
    if section.get("level", "ordinary") != "ordinary":
        blocks.append(Paragraph(m.say("confidentiality.keep")))
    if section.get("provider_non_notice") == "yes":
        blocks.append(Paragraph(m.say("confidentiality.non_notice")))
    blocks.append(Rows(m.rows("confidentiality", section, ("level", "reason", "may_tell"))))
    return tuple(blocks)


def has_deadline(m: Material) -> bool:
    """Whether the request is urgent or names a day."""
    return is_pressing(m) or bool(m.section("timing").get("deadline"))


def timing(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Part 15: by when, and why; in an emergency who is in danger, of what, and how the data help."""
    section = m.section("timing")
    sentences = []
    if is_pressing(m):
        sentences.append(m.say("timing.emergency" if is_emergency(m) else "timing.urgent"))
    if section.get("deadline"):
        sentences.append(m.say("timing.by", day=m.day(section["deadline"])))
    fields = (*(_EMERGENCY if is_emergency(m) else ()), "reason")
    return Paragraph(localise.sentences(sentences, m.language), "leads"), Rows(
        m.rows("timing", section, fields)
    )


def has_undertakings(m: Material) -> bool:
    """Whether anything is undertaken about the use of what is received."""
    return bool(m.section("undertakings"))


def use(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Part 16: limits of use, data protection, onward transfer, retention, return."""
    section = m.section("undertakings")
    sentences = []
    if section.get("use_limit") == "yes":
        sentences.append(m.say("use.limited"))
    if section.get("onward_transfer") == "no":
        sentences.append(m.say("use.no_onward_transfer"))
    if section.get("onward_transfer") == "yes":
        sentences.append(m.say("use.onward_transfer"))
    if section.get("return_originals") == "yes":
        sentences.append(m.say("use.return_originals"))
    fields = ["data_protection", "onward_recipients", "retention"]
    if section.get("use_limit") == "no":
        fields.insert(0, "use_limit")
    return (*(Paragraph(sentence) for sentence in sentences), Rows(m.rows("undertakings", section, fields)))


def has_costs(m: Material) -> bool:
    """Whether anything is said about costs."""
    return bool(m.section("delivery").get("costs"))


def costs(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Part 18: extraordinary costs and who bears them."""
    return m.passage("delivery", "costs", labelled=False)


_REACHED = ("contact", "phone", "fax", "reply_means", "time_zone")
_CONFIRMED = ("confirm_name", "confirm_office", "confirm_phone", "confirm_email")
_DELIVERY = ("method", *_REACHED, *_CONFIRMED)


def has_delivery(m: Material) -> bool:
    """Whether a way of delivery is named."""
    return any(m.section("delivery").get(field) for field in _DELIVERY)


def delivery(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Part 19: how, to whom, in which time zone."""
    return (Rows(m.rows("delivery", m.section("delivery"), _DELIVERY)),)

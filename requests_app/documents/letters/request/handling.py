"""Parts 14 to 19: confidentiality, timing, use, assurances, costs, delivery."""

from requests_app.documents.letters.blocks import Block, Group, Paragraph, Passage, Rows
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.request.opening import is_urgent
from requests_app.documents.letters.text import typed

Numbers = dict[str, int]


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
    return is_urgent(m) or bool(m.section("timing").get("deadline"))


def timing(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Part 15: by when, and why."""
    section = m.section("timing")
    sentences = [m.say("timing.urgent")] if is_urgent(m) else []
    if section.get("deadline"):
        sentences.append(m.say("timing.by", day=m.day(section["deadline"])))
    return Paragraph(" ".join(sentences), "leads"), Rows(m.rows("timing", section, ("reason",)))


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


def has_assurances(m: Material) -> bool:
    """Whether an assurance is given."""
    return bool(m.entries("assurances"))


def assurances(m: Material, numbers: Numbers) -> tuple[Block, ...]:
    """Part 17: each assurance in its own words, with its scope."""
    groups = tuple(
        Group(
            f"{numbers['assurances']}.{number}",
            m.own(m.choice("kind", entry.get("kind", ""))),
            (Passage(typed(entry.get("text"))), Rows(m.rows("assurances", entry, ("scope",)))),
        )
        for number, entry in enumerate(m.entries("assurances"), 1)
    )
    return (Paragraph(m.say("assurances.intro"), "leads"), *groups)


def has_costs(m: Material) -> bool:
    """Whether anything is said about costs."""
    return bool(m.section("delivery").get("costs"))


def costs(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Part 18: extraordinary costs and who bears them."""
    return m.passage("delivery", "costs", labelled=False)


_DELIVERY = ("method", "contact", "phone", "time_zone")


def has_delivery(m: Material) -> bool:
    """Whether a way of delivery is named."""
    return any(m.section("delivery").get(field) for field in _DELIVERY)


def delivery(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Part 19: how, to whom, in which time zone."""
    return (Rows(m.rows("delivery", m.section("delivery"), _DELIVERY)),)

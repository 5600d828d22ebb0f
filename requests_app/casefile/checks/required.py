"""What must be filled in: required fields of every section and entry, and of each type of assistance."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from requests_app.casefile import sections
from requests_app.casefile.checks.reader import Form, Reader
from requests_app.casefile.points import MISSING, Point
from requests_app.law.assistance import AssistanceType, find
from requests_app.law.fields import Field

SERVICE = "AT02"

SENTENCES: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("authority", "requesting_authority"): "Name the authority that asks for the assistance.",
        ("authority", "purpose"): "Say what the evidence will be used for.",
        (
            "authority",
            "nature",
        ): "Describe the proceeding: what is investigated, and at which stage it stands.",
        ("basis", "requested_state"): "Choose the State you ask.",
        ("basis", "addressee"): "Choose the authority the letter goes to.",
        ("basis", "instrument"): "Choose the treaty the request rests on, or reciprocity.",
        (
            "basis",
            "reciprocity_undertaking",
        ): "No treaty binds both States: say whether we would do the same for them.",
        (
            "offences",
            "provision_text",
        ): "Copy the whole text of the provision: requests without it come back.",
        (
            "offences",
            "penalty_kind",
        ): "Give the maximum penalty: the other State tests the gravity of the offence by it.",
        ("offences", "penalty_months"): "Give the maximum penalty in months; five years are 60.",
        (
            "offences",
            "death_possible",
        ): "State whether the death penalty could be imposed: every requested State asks.",
        ("offences", "committed_from"): "Give the day, or the first day, of the offence.",
        ("facts", "summary"): "Tell the facts: who did what, when, where and how.",
        ("facts", "link"): "Say why the evidence is in the requested State.",
        (
            "facts",
            "custody_statement",
        ): "Say whether the facts rest on a statement taken in custody without counsel.",
        ("assistance", "type"): "Choose the type of assistance.",
        ("assistance", "description"): "Say what exactly is asked for.",
        ("assistance", "relevance"): "Say what this item would prove, and for which offence.",
        ("assistance", "offences"): "Link this item to at least one offence.",
        ("assistance", "holder"): "Name who holds it: the provider, bank, registry or person.",
        ("assistance", "period_from"): "Give the moment from which the material is wanted.",
        ("assistance", "period_to"): "Give the moment until which the material is wanted.",
        ("assistance", "time_zone"): "Name the time zone in which your source gives the times.",
        ("timing", "urgency"): "Say whether the request is urgent.",
        (
            "timing",
            "reason",
        ): "Give the reason for the urgency: without one it need not be taken into account.",
        ("confidentiality", "level"): "Choose the level of confidentiality; “ordinary” is an answer.",
        ("confidentiality", "reason"): "Give the reason for the confidentiality asked for.",
    }
)


def required_fields(reader: Reader) -> Iterator[Point]:
    """Every required field that is empty, with the sentence that says what to do."""
    for form in reader.forms():
        if form.section == "facts" and _only_serves(reader):
            continue
        declared = _type_of(form)
        spared = declared.spares if declared else ()
        for field in sections.fields_of(form.section, form.data):
            if field.code not in form.data and field.code not in spared and _needed(field, form):
                yield reader.block(form, MISSING, field.code, _sentence(field, form), field.source)


def entries_needed(reader: Reader) -> Iterator[Point]:
    """Repeated sections that may not stay empty."""
    for code, section in sections.SECTIONS.items():
        if section.repeated and len(reader.entries(code)) < section.at_least:
            message = f"Add at least one {section.entry_noun}."
            yield reader.block(Form(code, {}), MISSING, "", message, section.fields[0].source)


def needs_of_the_type(reader: Reader) -> Iterator[Point]:
    """The common fields an item cannot do without, given its type of assistance."""
    for item in reader.entries("assistance"):
        declared = _type_of(item)
        for code in declared.needs if declared else ():
            field = sections.SECTIONS["assistance"].field(code)
            if code not in item.data and not field.required:
                yield reader.block(item, MISSING, code, _sentence(field, item), field.source)


def _only_serves(reader: Reader) -> bool:
    """Whether nothing but service of documents is asked for: then no statement of facts is due (R3)."""
    types = {item.get("type") for item in reader.entries("assistance")}
    return types == {SERVICE}


def _type_of(form: Form) -> AssistanceType | None:
    return find(form.get("type")) if form.section == "assistance" else None


def _needed(field: Field, form: Form) -> bool:
    return field.required or (field.required_when is not None and field.required_when.holds(form.data))


def _sentence(field: Field, form: Form) -> str:
    return SENTENCES.get((form.section, field.code)) or f"Fill in “{field.label}”."


CHECKS = (required_fields, entries_needed, needs_of_the_type)

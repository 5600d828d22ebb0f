"""What is said of an exhibit when it is recorded: declared once for the form, the page, the report and the export.

The fields are those a custody log asks for (topics of ISO/IEC 27037: source, step, place, time with zone and offset of
the device's clock, collector, witness, method and tool, write blocker, live or static, format, hash at the source,
alterations, transport, encryption).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from requests_app.evidence.kinds import Algorithm, Blocker, Mode, Nature, Origin, Relation, Stage

LINE, TEXT, CHOICE, MOMENT, NUMBER, ZONE, HASH = "line", "text", "choice", "moment", "number", "zone", "hash"


@dataclass(frozen=True)
class Field:
    """One field: how it is read, and the sentence shown where it is needed and missing."""

    key: str
    label: str
    kind: str = LINE
    group: str = ""
    hint: str = ""
    needed: str = ""
    choices: Any = None


GROUPS = {
    "what": "What it is",
    "source": "Where it comes from",
    "taking": "How it was taken",
    "hash": "Hash and size at the source",
    "changes": "Changes",
    "way": "Transport and receipt",
    "keeping": "Where it is kept",
}

FIELDS: tuple[Field, ...] = (
    Field("description", "Description", TEXT, "what", "Make, model, serial number; for data: what, from when to when.",
          "Describe the exhibit so that it cannot be mistaken for another one."),
    Field("nature", "Kind of exhibit", CHOICE, "what", choices=Nature),
    Field("origin", "How it came", CHOICE, "what", choices=Origin),
    Field("source", "Source device or account", LINE, "source", "For example a telephone, a server, an account."),
    Field("source_custodian", "Who had it", LINE, "source", "The person, company or authority that had it before."),
    Field("step", "Step", CHOICE, "taking", choices=Stage),
    Field("taken_at", "Date and time", MOMENT, "taking", "When it was collected or received, in the zone given below.",
          "Say when it was collected or received."),
    Field("zone", "Time zone", ZONE, "taking", "A zone such as Europe/Oslo, or UTC.", "Name the time zone."),
    Field("clock_offset", "Offset of the device’s clock, in seconds", NUMBER, "taking",
          "Positive where the device was fast. Leave empty where it has no clock."),
    Field("place", "Place", LINE, "taking", "", "Say where."),
    Field("collector_name", "Collected or received by", LINE, "taking", "", "Name the person."),
    Field("collector_role", "Their function", LINE, "taking"),
    Field("witness", "Witness", LINE, "taking", "Who else was present."),
    Field("method", "Method", TEXT, "taking", "How it was taken, step by step if it matters."),
    Field("tool", "Tool", LINE, "taking"),
    Field("tool_version", "Version of the tool", LINE, "taking"),
    Field("write_blocker", "Write blocker used", CHOICE, "taking", choices=Blocker),
    Field("mode", "State of the source", CHOICE, "taking", choices=Mode),
    Field("mode_reason", "Why it was taken live", TEXT, "taking"),
    Field("image_format", "Format of the image or export", LINE, "taking", "For example E01, raw, JSON."),
    Field("stated_size", "Size in bytes, as stated", NUMBER, "hash"),
    Field("stated_algorithm", "Hash algorithm at the source", CHOICE, "hash", choices=Algorithm),
    Field("stated_hash", "Hash value at the source", HASH, "hash",
          "The file is compared with it when it arrives."),
    Field("alterations", "Changes that could not be avoided", TEXT, "changes"),
    Field("alterations_reason", "Why they could not be avoided", TEXT, "changes"),
    Field("received_from", "Received from", LINE, "way", "The person and authority that sent or gave it."),
    Field("transport", "Transport", LINE, "way", "Courier, diplomatic bag, secure channel, by hand."),
    Field("encryption", "Encryption during transport", LINE, "way"),
    Field("storage_place", "Storage place", LINE, "keeping", "Room, safe, shelf."),
    Field("storage_conditions", "Storage conditions", LINE, "keeping", "Cool, dry, shielded from radio."),
    Field("seal_number", "Seal number", LINE, "keeping"),
)  # fmt: skip

BY_KEY: Mapping[str, Field] = {field.key: field for field in FIELDS}
KEPT_APART = frozenset(
    {"description", "nature", "origin", "taken_at", "storage_place", "storage_conditions", "seal_number"}
)
"""They have columns of their own; the rest is kept together."""
OPTIONAL_CHOICES = frozenset({"step", "write_blocker", "mode", "stated_algorithm"})
CORRECTABLE = tuple(field for field in FIELDS if field.key not in
                    {"nature", "origin", "storage_place", "storage_conditions", "seal_number", "stated_hash",
                     "stated_algorithm"})  # fmt: skip
LENGTHS = {"md5": 32, "sha1": 40, "sha256": 64, "sha512": 128}
COPY_FIELDS = ("description", "method", "tool", "tool_version", "image_format")
RELATIONS = Relation


def worded(key: str, value: Any) -> str:
    """A value as people read it."""
    field = BY_KEY[key]
    if value in (None, ""):
        return ""
    if field.choices is not None:
        return str(field.choices(value).label)
    return str(value)

"""What was typed about an exhibit, judged field by field as the declaration says."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from requests_app.core import clock
from requests_app.core.input import LONGEST_TEXT, Input
from requests_app.evidence import fields
from requests_app.evidence.fields import (
    CHOICE,
    FIELDS,
    HASH,
    MOMENT,
    NUMBER,
    OPTIONAL_CHOICES,
    TEXT,
    ZONE,
    Field,
)
from requests_app.evidence.kinds import Mode, Origin

LARGEST = 2**53
_HEX = re.compile(r"[0-9a-f]+\Z")


def read(given: Input, values: Mapping[str, Any], wanted: Sequence[Field] = FIELDS) -> dict[str, Any]:
    """The values of the wanted fields, cleaned; faults are gathered in `given`."""
    found = {
        field.key: READERS.get(field.kind, _line)(given, field, values.get(field.key)) for field in wanted
    }
    _together(given, {"origin": values.get("origin"), **found})
    return {key: value for key, value in found.items() if value not in (None, "")}


def _together(given: Input, found: dict[str, Any]) -> None:
    """What only makes sense together."""
    if found.get("origin") == Origin.COLLECTED and not found.get("collector_name"):
        given.fault("collector_name", "Name the person who collected it.")
    if found.get("origin") == Origin.RECEIVED and not found.get("received_from"):
        given.fault("received_from", "Say from whom it was received.")
    if found.get("mode") == Mode.LIVE and not found.get("mode_reason"):
        given.fault("mode_reason", "Say why it was taken from a running source.")
    if found.get("alterations") and not found.get("alterations_reason"):
        given.fault("alterations_reason", "Say why these changes could not be avoided.")
    _stated(given, found)


def _stated(given: Input, found: dict[str, Any]) -> None:
    algorithm, value = found.get("stated_algorithm", ""), found.get("stated_hash", "")
    if value and not algorithm:
        given.fault("stated_algorithm", "Say by which algorithm this hash was made.")
    elif algorithm and not value:
        given.fault("stated_hash", "Enter the hash, or choose no algorithm.")
    elif value and len(value) != fields.LENGTHS.get(algorithm):
        wanted = fields.LENGTHS.get(algorithm, 64)
        given.fault("stated_hash", f"This hash has {len(value)} characters; the algorithm gives {wanted}.")


def _line(given: Input, field: Field, value: Any) -> str:
    return given.line(field.key, value, needed=field.needed if field.key not in _BY_ORIGIN else "")


def _text(given: Input, field: Field, value: Any) -> str:
    return given.text(field.key, value, needed=field.needed, longest=LONGEST_TEXT)


def _choice(given: Input, field: Field, value: Any) -> str:
    if not value and field.key in OPTIONAL_CHOICES:
        return ""
    return given.choice(field.key, value, field.choices.values)


def _moment(given: Input, field: Field, value: Any) -> str:
    if not isinstance(value, datetime) or value.tzinfo is None:
        given.fault(field.key, field.needed or "Enter a day and a time.")
        return ""
    if value > clock.now():
        given.fault(field.key, "This moment lies in the future. Check the day, the time and the zone.")
    return value.astimezone(UTC).isoformat()


def _number(given: Input, field: Field, value: Any) -> int | None:
    if value in (None, ""):
        return None
    try:
        number = int(str(value).strip())
    except ValueError:
        given.fault(field.key, "Enter a whole number.")
        return None
    if abs(number) > LARGEST or (field.key == "stated_size" and number < 0):
        given.fault(field.key, "This number is not possible. Check it.")
        return None
    return number


def _zone(given: Input, field: Field, value: Any) -> str:
    name = given.line(field.key, value, needed=field.needed)
    if name and name not in available_timezones():
        given.fault(field.key, "This is no time zone. Enter one such as Europe/Oslo, or UTC.")
        return ""
    return name


def _hash(given: Input, field: Field, value: Any) -> str:
    text = given.text(field.key, value, longest=200)
    text = re.sub(r"[\s:-]", "", text).lower()
    if text and not _HEX.match(text):
        given.fault(field.key, "A hash has only the digits 0 to 9 and the letters a to f.")
        return ""
    return text


_BY_ORIGIN = frozenset({"collector_name", "received_from"})
READERS = {TEXT: _text, CHOICE: _choice, MOMENT: _moment, NUMBER: _number, ZONE: _zone, HASH: _hash}


def in_zone(moment: datetime, zone: str) -> datetime:
    """A moment as the clocks of that zone show it."""
    return moment.astimezone(ZoneInfo(zone)) if zone in available_timezones() else moment

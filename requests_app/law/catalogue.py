"""The catalogue as one thing: its version, its digest, and all of it as JSON.

An assessment stores version and digest, so that an old decision is read against the law as it stood in the
portal on that day. Whoever changes a declaration changes the digest, and a test asks for a new version.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Final

from requests_app.core.canonical import digest
from requests_app.law.assistance import RESIDUAL, TYPES
from requests_app.law.citations import Citation, Grade
from requests_app.law.clocks import CLOCKS, Force
from requests_app.law.criminality.register import CRIMES
from requests_app.law.duties import DUTIES
from requests_app.law.grounds import CURES, GROUNDS, GROUPS, IN_ORDER, NATURES, Ground
from requests_app.law.instruments import CONVENTION_OFFENCES, INSTRUMENTS, SERIOUS_CRIME_MONTHS
from requests_app.law.return_reasons import REASONS
from requests_app.law.rules import RULES
from requests_app.law.scope import ALL
from requests_app.law.words import Vocabulary

VERSION: Final = "2026.4"


def _plain(value: Any) -> Any:
    """A declaration as JSON: dataclasses become objects, sets sorted lists, functions their names."""
    if isinstance(value, Citation):
        return _citation(value)
    if isinstance(value, Vocabulary):
        return {"name": value.name, "phrases": list(value.phrases)}
    if isinstance(value, Ground):
        return _ground(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, frozenset):
        return sorted(_plain(one) for one in value)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return str(value) if isinstance(value, str) else value


def _citation(citation: Citation) -> dict[str, str]:
    return {
        "instrument": citation.instrument,
        "article": citation.article,
        "paragraph": citation.paragraph,
        "grade": citation.grade.value,
        "note": citation.note,
        "printable": citation.printable(),
    }


def _ground(ground: Ground) -> dict[str, Any]:
    plain = {
        field.name: _plain(getattr(ground, field.name)) for field in fields(ground) if field.name != "trigger"
    }
    return plain | {
        "computed": ground.trigger is not None or bool(ground.follows),
        "applies_to_all": ground.applies_to == ALL,
        "order": ground.order,
        "rights": ground.rights,
        "sole_use_barred": ground.sole_use_barred,
    }


def _content() -> dict[str, Any]:
    """Everything the digest covers."""
    return {
        "instruments": [_plain(one) for one in INSTRUMENTS.values()],
        "offences": [_plain(one) for one in CONVENTION_OFFENCES.values()],
        "criminality": [_plain(one) for one in CRIMES.values()],
        "serious_crime_months": SERIOUS_CRIME_MONTHS,
        "types": [_plain(one) for one in TYPES.values()],
        "residual_type": _plain(RESIDUAL),
        "grounds": [_plain(one) for one in GROUNDS.values()],
        "order_of_tests": [ground.code for ground in IN_ORDER],
        "groups": _plain(GROUPS),
        "natures": _plain(NATURES),
        "cures": _plain(CURES),
        "duties": [_plain(one) for one in DUTIES.values()],
        "clocks": [_plain(one) for one in CLOCKS.values()],
        "forces": {force.value: force.meaning for force in Force},
        "rules": [_plain(one) for one in RULES.values()],
        "return_reasons": [_plain(one) for one in REASONS.values()],
        "grades": {grade.value: grade.meaning for grade in Grade},
    }


DIGEST: Final = digest(_content())
"""SHA-256 over the canonical JSON of the whole catalogue."""


def as_json() -> dict[str, Any]:
    """The catalogue with its version and digest, ready for json.dumps."""
    return {"version": VERSION, "digest": DIGEST, **_content()}

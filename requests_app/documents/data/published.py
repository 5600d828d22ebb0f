"""The published schemas as files beside the code: what was published once stays, and says the same for ever.

Reading and validating need no settings, so that the process that looks into files from outside can do it.
"""

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from requests_app.core.errors import Invalid, NotVisible

FOLDER = Path(__file__).parent / "schemas"
_FILE = re.compile(r"(?P<name>[a-z][a-z_-]{0,60})-(?P<version>[1-9][0-9]{0,3})\.schema\.json")
MOST_FAULTS = 20


@dataclass(frozen=True, slots=True)
class Published:
    """One schema: the name and version of what it describes, its title, its text."""

    name: str
    version: str
    title: str
    description: str
    text: str

    @property
    def format(self) -> str:
        """As data name it."""
        return f"{self.name}/{self.version}"


def file_name(found: str) -> str:
    """The file of a format: "mla-document/1" is in mla-document-1.schema.json."""
    return f"{found.replace('/', '-')}.schema.json"


@cache
def everything() -> dict[str, Published]:
    """All of them by format: the envelope, requests, then letters by name."""
    read = (_read(path) for path in FOLDER.glob("*.schema.json"))
    first = {"mla-document": 0, "outgoing-request": 1}
    found = sorted(read, key=lambda one: (first.get(one.name, 2), one.name, -int(one.version)))
    return {one.format: one for one in found}


def find(name: str, version: str) -> Published:
    """One of them. Raises NotVisible."""
    try:
        return everything()[f"{name}/{version}"]
    except KeyError:
        raise NotVisible("There is no such schema.") from None


_ANY = "What stands here does not fit the format."
_SAID = {
    "additionalProperties": "Holds a name that the format does not know.",
    "required": "Lacks something that the format demands.",
    "type": "Is of another kind than the format says (text, number, list …).",
    "enum": "Is none of the values that the format allows.",
    "const": "Is none of the values that the format allows.",
    "pattern": "Is not written as the format demands.",
    "format": "Is not written as the format demands.",
    "maxLength": "Is longer than the format allows.",
    "maxItems": "Has more entries than the format allows.",
    "minItems": "Has fewer entries than the format demands.",
}
"""What a place is told, by the rule of JSON Schema that it breaks; never what stands there."""


def validate(value: Any, found: str) -> None:
    """Raises Invalid, with a JSON pointer for every place that does not fit the published format."""
    wrong: dict[str, list[str]] = {}
    for error in _validator(found).iter_errors(value):
        pointer = "".join(f"/{step}" for step in error.absolute_path)
        wrong.setdefault(pointer, []).append(_SAID.get(error.validator, _ANY))
        if len(wrong) >= MOST_FAULTS:
            break
    if wrong:
        raise Invalid(f"The data do not fit the published format {found}.", fields=wrong)


def write(folder: Path) -> list[str]:
    """Write the schemas in force, and those that were published before, into a folder; returns their names."""
    from requests_app.documents.data import describing

    folder.mkdir(parents=True, exist_ok=True)
    made = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.schema.json")}
    made |= {file_name(name): as_text(schema) for name, schema in describing.schemas().items()}
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8")
    return sorted(made)


def as_text(schema: Any) -> str:
    """A schema as it is written."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _read(path: Path) -> Published:
    text = path.read_text(encoding="utf-8")
    told, named = json.loads(text), _FILE.fullmatch(path.name)
    if named is None:
        raise ValueError(f"{path.name} is no name for a schema")
    return Published(named["name"], named["version"], told["title"], told["description"], text)


@cache
def _validator(found: str) -> Draft202012Validator:
    schema = json.loads(everything()[found].text)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)

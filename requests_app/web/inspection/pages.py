"""What an inspection found, as pieces of a page."""

import json
from dataclasses import dataclass
from typing import Any

from django.template.defaultfilters import filesizeformat

from requests_app.inspection import words
from requests_app.inspection.hazards import APPENDED, UNTIED, Hazard
from requests_app.inspection.results import Data, Inspection
from requests_app.law.languages import NAMES
from requests_app.sealing.verdicts import Signature
from requests_app.web.components import Cell, Fact, Table, Tag, fact
from requests_app.web.tags import day, moment

LONGEST_SHOWN = 60_000
BROKEN = Tag("Broken", "red")


@dataclass(frozen=True)
class Result:
    """A file that was looked into: one sentence on top, then the rest."""

    tone: str
    title: str
    text: str
    faults: tuple[str, ...]
    about: tuple[Fact, ...]
    hazards: tuple[Hazard, ...]
    data: tuple[Fact, ...]
    json: str
    files: Table
    signatures: tuple[tuple[Fact, ...], ...]
    signature_problem: str
    is_read: bool = True


def result(found: Inspection, *, name: str) -> Result:
    """The result for a page."""
    tone, title, text = _said(found)
    value = found.data.value if found.data is not None else None
    return Result(
        tone=tone,
        title=title,
        text=text,
        faults=_faults(found, title),
        about=_about(found, name),
        hazards=found.hazards,
        data=_data(found.data) if found.data is not None and value is not None else (),
        json=_shown(value) if value is not None else "",
        files=_files(found),
        signatures=tuple(_signature(one) for one in found.signatures.found),
        signature_problem=_no_signature(found),
        is_read=not found.problem,
    )


def _faults(found: Inspection, title: str) -> tuple[str, ...]:
    """What is wrong with the data; and that the file was altered, where the title tells something graver."""
    faults = found.data.faults if found.data is not None else ()
    if found.was_altered and title != words.ALTERED:
        return (*faults, f"{words.ALTERED} {words.ALTERED_HELP}")
    return faults


def _shown(value: Any) -> str:
    """The data as text in which nothing is hidden: what turns writing round, or takes no room, stands as its escape."""
    text = json.dumps(value, indent=1, ensure_ascii=False)[:LONGEST_SHOWN]
    return "".join(one if one.isprintable() or one == "\n" else json.dumps(one)[1:-1] for one in text)


def _said(found: Inspection) -> tuple[str, str, str]:
    """The one thing to know: tone of the notice, title, sentence."""
    if found.problem:
        return "error", "The file could not be looked into.", found.problem
    if found.dangers:
        text = "Do not open it outside the portal. Ask the sender for a plain copy."
        return "error", "The file holds something dangerous.", text
    if found.data is not None and found.data.faults:
        return "error", "The data cannot be relied on.", "Nothing is taken over from them."
    if found.is_locked:
        return "error", words.LOCKED, words.LOCKED_HELP
    if found.was_altered:
        return "error", words.ALTERED, words.ALTERED_HELP
    if found.signatures.problem:
        return "error", "The signatures cannot be checked.", found.signatures.problem
    if found.data is None:
        return "information", words.NO_DATA, "A person has to read it. Nothing can be taken over."
    return _carries(found, found.data)


def _carries(found: Inspection, data: Data) -> tuple[str, str, str]:
    """Bytes behind the signature change no page; but nobody signed them, and that is no file to call good."""
    if any(one.code == APPENDED for one in found.hazards):
        return "warning", words.ADDED_TO, f"{words.ADDED_TO_HELP} {data.agreement}"
    return "success" if data.is_document else "warning", "The document carries its data.", data.agreement


def _no_signature(found: Inspection) -> str:
    """Why none is shown. “Not signed” would be wrong of a file whose signature was taken out of use."""
    if found.signatures.problem:
        return found.signatures.problem
    return words.OUT_OF_USE if any(one.code == UNTIED for one in found.hazards) else ""


def _about(found: Inspection, name: str) -> tuple[Fact, ...]:
    told = found.about
    facts = [
        fact("File", name),
        fact("Size", filesizeformat(found.size)),
        fact("SHA-256", found.sha256, code=True),
        fact("Pages", found.pages or ""),
        fact("Title", told.get("Title", "")),
        fact("Author", told.get("Author", "")),
        fact("Made with", " · ".join(told[key] for key in ("Creator", "Producer") if told.get(key))),
    ]
    return tuple(one for one in facts if one.lines)


def _data(data: Data) -> tuple[Fact, ...]:
    value = data.value or {}
    facts = [fact("Document", words.kind(data)), fact("Reference", words.reference(data))]
    if data.is_document:
        facts += [
            fact("Their reference to us", value["references"].get("theirs", "")),
            fact("From", *_party(value["sender"])),
            fact("To", *_party(value["addressee"])),
            fact("Dated", day(value["dated_on"])),
            fact("Language", NAMES.get(value["language"], value["language"])),
        ]
        if version := value.get("version"):
            facts.append(fact("Version", f"{version['number']}", version["sha256"], code=True))
    facts += [fact("Format", data.format), fact("SHA-256 of the data", data.sha256, code=True)]
    return tuple(one for one in facts if one.lines)


def _party(party: dict[str, str]) -> tuple[str, ...]:
    return tuple(party[key] for key in ("name", "state_name") if party.get(key))


def _files(found: Inspection) -> Table:
    rows = tuple(
        (
            Cell(one.name or "Without a name", note=one.sha256),
            Cell(f"{one.type or 'Not said'} (the data)" if one.is_data else one.type or "Not said"),
            Cell(filesizeformat(one.size) if one.size >= 0 else "Cannot be unpacked"),
        )
        for one in found.files
    )
    return Table("Files inside", ("Name", "Type", "Size"), rows, empty="None.")


def _state(one: Signature) -> tuple[str, ...]:
    """A broken signature says nothing about what came afterwards."""
    if not one.intact:
        return ("What it covers is no longer what was signed.",)
    return "Intact", words.coverage(one).capitalize()


def _signature(one: Signature) -> tuple[Fact, ...]:
    when = one.stamped_at or one.signed_at
    return (
        fact("By", one.signer or "Somebody unnamed", words.NOT_JUDGED),
        fact(
            "When",
            moment(when) if when else "",
            words.said_by(one) if when else "",
        ),
        fact("State", *_state(one), tag=None if one.intact else BROKEN),
        fact("Fingerprint of the certificate", one.fingerprint, code=True),
    )

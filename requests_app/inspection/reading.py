"""Read a PDF that nobody vouches for. Runs in the process of `apart` alone; knows no settings and no secret."""

import hashlib
import io
import logging
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from requests_app.inspection import data, hazards

LONGEST_TEXT = 4 * 1024 * 1024
MOST_FILES = 100
_LONGEST_WORD = 300
_UNSEEN = re.compile("[\\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_DATA_TYPES = ("/application/json", "/application#2Fjson", "application/json")

_DAMAGED = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, OSError, RecursionError)

Told = dict[str, Any]


def read(pdf: bytes) -> Told:
    """Everything there is to tell, as JSON. Raises whatever pypdf raises for a file that is damaged."""
    logging.disable(logging.CRITICAL)
    reader = PdfReader(io.BytesIO(pdf), strict=False)
    if reader.is_encrypted:
        return _nothing() | {"hazards": {hazards.ENCRYPTED: 1}}
    found, files, is_whole = _walk(reader)
    told = _nothing() | {"files": [_file(name, held) for name, held in files.values()][:MOST_FILES]}
    if not is_whole:
        found[hazards.MANY_OBJECTS] = 1
    text, told["pages"] = "", len(reader.pages)
    if told["pages"] > hazards.MOST_PAGES:
        found[hazards.MANY_PAGES] = 1
    else:
        text = _text(reader)
    carrying = [one.pop("body", None) for one in told["files"] if one["is_data"]]
    return told | {"hazards": found, "about": _about(reader), "data": data.judge(carrying, text)}


def squeezed(text: str) -> str:
    """Text without anything that only the layout adds, so that a broken line breaks no hash."""
    return _UNSEEN.sub("", unicodedata.normalize("NFKC", text))


def _nothing() -> Told:
    return {"pages": 0, "files": [], "hazards": {}, "about": {}, "data": None}


def _walk(reader: PdfReader) -> tuple[dict[str, int], dict[Any, tuple[str, Any]], bool]:
    """Hazards and embedded files of every object of the file, reachable or not; whether all were looked at."""
    found: dict[str, int] = {}
    files: dict[Any, tuple[str, Any]] = {}
    numbers = [(number, generation) for generation, held in reader.xref.items() for number in held]
    numbers += [(number, 0) for number in reader.xref_objStm]
    for seen, one in enumerate(_dictionaries(reader, numbers)):
        if seen >= hazards.MOST_OBJECTS:
            return found, files, False
        for code in hazards.of_dictionary(_resolved(one)):
            found[code] = found.get(code, 0) + 1
        if "/EF" in one:
            files |= _embedded(one)
    return found, files, True


def _dictionaries(reader: PdfReader, numbers: list[tuple[int, int]]) -> Iterator[DictionaryObject]:
    waiting: list[Any] = [reader.trailer]
    for number, generation in [(0, 0), *numbers]:
        if number:
            try:
                waiting.append(reader.get_object(IndirectObject(number, generation, reader)))
            except _DAMAGED:
                continue  # an object nobody can read acts in no reader either
        while waiting:
            one = waiting.pop()
            if isinstance(one, DictionaryObject):
                yield one
                waiting.extend(value for value in one.values() if not isinstance(value, IndirectObject))
            elif isinstance(one, ArrayObject):
                waiting.extend(value for value in one if not isinstance(value, IndirectObject))


def _resolved(one: DictionaryObject) -> Told:
    """The values that tell hazards, wherever in the file they stand."""
    found: Told = {}
    for name in hazards.NAMES:
        if name in one:
            try:
                found[name] = one[name]
            except _DAMAGED:
                found[name] = None
    return found


def _embedded(specification: DictionaryObject) -> dict[Any, tuple[str, Any]]:
    """The files of a file specification, each under the number of its stream, so that it counts once."""
    inside = specification["/EF"]
    name = str(_first(specification, "/UF", "/F"))
    found: dict[Any, tuple[str, Any]] = {}
    if isinstance(inside, DictionaryObject):
        for key in inside:
            raw, stream = inside.raw_get(key), inside[key]
            if isinstance(stream, StreamObject):
                mark = (raw.idnum, raw.generation) if isinstance(raw, IndirectObject) else id(stream)
                found[mark] = (name, (stream, str(_first(specification, "/AFRelationship"))))
    return found


def _first(one: DictionaryObject, *names: str) -> Any:
    return next((one[name] for name in names if name in one), "")


def _file(name: str, held: tuple[StreamObject, str]) -> Told:
    stream, relationship = held
    kind = str(_first(stream, "/Subtype"))
    told: Told = {
        "name": _word(name),
        "type": _word(kind.lstrip("/").replace("#2F", "/")),
        "size": -1,
        "sha256": "",
    }
    told["relationship"] = _word(relationship.lstrip("/"))
    told["is_data"] = name.lower().endswith(".json") or kind in _DATA_TYPES
    try:
        body = bytes(stream.get_data())
    except _DAMAGED:
        return told
    told |= {"size": len(body), "sha256": hashlib.sha256(body).hexdigest()}
    return told | {"body": body} if told["is_data"] else told


def _text(reader: PdfReader) -> str:
    """The text of all pages; a page that cannot be read is left out."""
    pieces, length = [], 0
    for page in reader.pages:
        try:
            piece = squeezed(page.extract_text())
        except _DAMAGED:
            continue
        pieces.append(piece)
        length += len(piece)
        if length > LONGEST_TEXT:
            break
    return "\n".join(pieces)[:LONGEST_TEXT]


def _about(reader: PdfReader) -> dict[str, str]:
    try:
        told: Any = reader.metadata or {}
        named = {
            name: told.get(f"/{name}") for name in ("Title", "Author", "Producer", "Creator", "CreationDate")
        }
        language = reader.root_object.get("/Lang")
    except _DAMAGED:
        return {}
    return {name: _word(str(value)) for name, value in {**named, "Lang": language}.items() if value}


def _word(text: str) -> str:
    """A short line that somebody else wrote: no controls, no end of the world."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in text[:_LONGEST_WORD])

"""The data a document carries, as the file that is embedded into it: `mla-document/1`.

An envelope says what the document is, who wrote it to whom, under which references; its content is what the letter
says, for machines. It is made of the version and the frozen data alone, so that it is the same whenever it is made.
"""

import hashlib
from datetime import UTC
from typing import Any

from requests_app.casefile import sections
from requests_app.core import canonical
from requests_app.documents.data import leaving, told
from requests_app.documents.job import Attachment
from requests_app.documents.kinds import ANSWERS, LETTERS, Kind, goes_to_provider
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.request.clauses import wording
from requests_app.documents.models import Document
from requests_app.law.fields import Kind as FieldKind

FORMAT = "mla-document/1"
NAME = "mla-document.json"
MEDIA_TYPE = "application/json"
CARRYING = frozenset({Kind.LETTER_OF_REQUEST}) | ANSWERS
"""Kinds that carry data."""

Envelope = dict[str, Any]
_REACHED = ("name", "name_original", "address", "phone", "email")
_RELATED = ("reference", "their_reference", "sent_on")


def attachment(document: Document) -> Attachment | None:
    """The data of this document; None if its kind carries none."""
    body = _body(_material(document), document.kind)
    if body is None:
        return None
    described = f"{Kind(document.kind).label}: data in the format {FORMAT}"
    return Attachment(NAME, body, described, document.version.frozen_at.astimezone(UTC))


def digest(document: Document) -> str:
    """SHA-256 (hex) of the data this document carries, to be printed in it; empty if it carries none."""
    return digest_of(_material(document), document.kind)


def digest_of(m: Material, kind: str) -> str:
    """The same for whoever words the document."""
    body = _body(m, kind)
    return hashlib.sha256(body).hexdigest() if body is not None else ""


def printed_sha256(document: Document) -> str:
    """The hash that stands for the version in a document: of what leaves where it leaves, else of all of it."""
    if document.kind not in LETTERS:
        return document.version.sha256
    return canonical.digest(_request(_material(document)))


def envelope(m: Material, kind: str) -> Envelope | None:
    """The data of a document of this kind; None if it carries none."""
    letter = m.data.get("letter") or {}
    if kind not in CARRYING or goes_to_provider(kind, letter):
        return None
    common = {"format": FORMAT, "kind": str(kind), "language": m.language, "dated_on": m.data["dated_on"]}
    common["sender"] = {"state": m.data["home"]["code"], "state_name": m.data["home"]["name"]}
    common["sender"] |= _reached(m.authority(m.data["sender"]))
    if kind == Kind.LETTER_OF_REQUEST:
        return common | _of_request(m)
    references = {"ours": letter.get("our_reference") or m.content.get("reference", "")}
    if theirs := letter.get("their_reference"):
        references["theirs"] = theirs
    return common | {
        "references": references,
        "addressee": _addressee(m, letter.get("addressee") or {}),
        "content": told.content_of(kind, letter, m.words),
    }


def _of_request(m: Material) -> Envelope:
    basis, content = m.section("basis"), _request(m)
    references: Envelope = {"ours": m.content.get("reference", "")}
    for relation in ("amends", "supplements"):
        if other := m.data.get(relation):
            references[relation] = {name: other[name] for name in _RELATED if other.get(name)}
    state = basis.get("requested_state", "")
    return {
        "references": references,
        "addressee": {"state": state, "state_name": m.state(state)}
        | _reached(m.authority(basis.get("addressee", ""))),
        "version": {"number": m.number, "sha256": canonical.digest(content)},
        "named": _named(m, content),
        "content": content,
    }


def _request(m: Material) -> Envelope:
    return leaving.content_of(m.content, clause=lambda one: wording(m, one))


def _addressee(m: Material, whom: Envelope) -> Envelope:
    told_state = str(whom.get("state", ""))
    found = {name: value for name, value in whom.items() if name in _REACHED and value}
    if isinstance(found.get("address"), list):
        found["address"] = "\n".join(found["address"])
    if told_state in m.data.get("states", {}):
        return {"state": told_state, "state_name": m.state(told_state)} | found
    return ({"state_name": told_state} if told_state else {}) | found


def _reached(authority: Any) -> Envelope:
    return {name: authority[name] for name in _REACHED if authority.get(name)}


def _named(m: Material, content: Envelope) -> Envelope:
    """Codes of authorities and States in the content, which another directory does not know, by their names."""
    authorities, states = set[str](), set[str]()
    for section, _entry_id, entry in sections.filled(content):
        for field in sections.fields_of(section.code, entry):
            value = entry.get(field.code)
            found = set(value if isinstance(value, list) else [value]) - {None}
            if field.kind == FieldKind.AUTHORITY:
                authorities |= found
            elif field.kind in (FieldKind.COUNTRY, FieldKind.COUNTRIES):
                states |= found
    return {
        "authorities": {code: str(m.authority(code)["name"]) for code in sorted(authorities)},
        "states": {code: m.state(code) for code in sorted(states)},
    }


def _body(m: Material, kind: str) -> bytes | None:
    made = envelope(m, kind)
    return None if made is None else canonical.dumps(made).encode()


def _material(document: Document) -> Material:
    version = document.version
    return Material(version.content, document.data, document.language, number=version.number)

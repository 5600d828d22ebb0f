"""What makes another case a probable duplicate: the same person, the same identifier, the same domestic reference.

A person is known by birth date and name, whatever the script: names are written in plain letters, and only those
consonants are kept on which transliterations agree, in no order. So «Вереск», “Veresk” and “Wereszk” meet, and
王建国 meets “Wang Jianguo”. The birth date keeps different people apart. Keys are digests: they only say “the same”.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import Any

from anyascii import anyascii

from requests_app.casefile import sections
from requests_app.casefile.identifiers.checking import match_key
from requests_app.casefile.models import CaseFile, CaseKey
from requests_app.core.text import fold

PERSON, IDENTIFIER, DOMESTIC = "person", "identifier", "domestic"
MOST_KEYS = 400

_BETWEEN_NAMES = re.compile(r"[,;\n/]+")
_NOT_A_LETTER = re.compile(r"[^a-z]+")
_DOUBLED = re.compile(r"(.)\1+")
# Letters that transliterations choose differently for one sound; vowels and half-vowels say too little to keep.
_ONE_SOUND = (("ph", "f"), ("sz", "s"), ("x", "ks"))
_ALIKE = str.maketrans("cqgzbd", "kkkspt", "aeiouyjwvh")


def write(case: CaseFile, content: Mapping[str, Any]) -> None:
    """Keep the keys of this content, and no others, for the case."""
    wanted = set(keys_of(case, content))
    kept = {(row.kind, row.key): row.pk for row in CaseKey.objects.filter(case=case)}
    if gone := [pk for pair, pk in kept.items() if pair not in wanted]:
        CaseKey.objects.filter(pk__in=gone).delete()
    new = [CaseKey(case=case, kind=kind, key=key) for kind, key in sorted(wanted - kept.keys())]
    if new:
        CaseKey.objects.bulk_create(new, ignore_conflicts=True)


def keys_of(case: CaseFile, content: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """(kind, key) of everything in a content by which a duplicate would be known."""
    for number, (kind, text) in enumerate(_texts(case, content)):
        if number == MOST_KEYS:
            return
        yield kind, hashlib.sha256(f"{kind}|{text}".encode()).hexdigest()


def letters_of(name: str) -> str:
    """What is left of a name when script, spelling and order no longer matter."""
    plain = _NOT_A_LETTER.sub(" ", fold(anyascii(name)))
    for written, heard in _ONE_SOUND:
        plain = plain.replace(written, heard)
    kept = _DOUBLED.sub(r"\1", plain).translate(_ALIKE).replace(" ", "")
    # Too few consonants would make strangers one; then the letters themselves must agree.
    return "".join(sorted(kept)) if len(kept) > 1 else "".join(sorted(plain.replace(" ", "")))


def _texts(case: CaseFile, content: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    reference = (content.get("authority") or {}).get("proceeding_reference", "")
    if plain := re.sub(r"[\W_]+", "", fold(reference)):
        # Two authorities may count their cases alike.
        yield DOMESTIC, f"{case.authority_id}|{plain}"
    for person in sections.entries_of(content, "persons"):
        yield from _persons(person)
    if "identifiers" in sections.SECTIONS:
        for entry in sections.entries_of(content, "identifiers"):
            if entry.get("kind") and entry.get("value"):
                yield IDENTIFIER, match_key(entry["kind"], entry["value"], entry.get("chain", ""))


def _persons(person: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    names = [person.get("name_original", ""), person.get("name_latin", "")]
    names += _BETWEEN_NAMES.split(person.get("aliases", ""))
    born = person.get("birth_date", "")
    for name in names:
        if person.get("kind") == "legal":
            plain = sorted(_NOT_A_LETTER.sub(" ", fold(anyascii(name))).split())
            if plain:
                yield PERSON, f"legal|{' '.join(plain)}"
        elif born and (letters := letters_of(name)):
            yield PERSON, f"{born}|{letters}"

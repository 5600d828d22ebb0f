"""What a letter must not betray: whose rights are at stake, and the words that would show where somebody is."""

from collections.abc import Iterable
from typing import Any

from requests_app.casefile import sections
from requests_app.casefile.models import Version
from requests_app.law.grounds import GROUNDS

LONGEST_WORDS = 200
NOBODY = ("", "none")


def at_stake(grounds: Iterable[str]) -> bool:
    """Whether one of these grounds protects human rights."""
    return any(GROUNDS[code].rights for code in grounds if code in GROUNDS)


def kept_back(version: Version, more: Iterable[str] = ()) -> tuple[str, ...]:
    """Words that stay inside: where persons in need of protection are, as it stands in the request, and `more`."""
    found = [words for person in sections.entries_of(version.content, "persons") for words in _places(person)]
    found += [words.strip() for words in more]
    return tuple(dict.fromkeys(words[:LONGEST_WORDS] for words in found if words))


def _places(person: dict[str, Any]) -> list[str]:
    status = [one for one in person.get("protected_status", []) if one not in NOBODY]
    if not status and person.get("vulnerable") != "yes":
        return []
    return [line.strip() for line in person.get("whereabouts", "").splitlines() if line.strip()]

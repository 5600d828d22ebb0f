"""What a person says in a review, checked before it is kept: reasons, facts, sources with dates, cures."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from requests_app.assessment.outcomes import Outcome
from requests_app.core import clock
from requests_app.core.errors import Invalid
from requests_app.core.text import clean
from requests_app.law.grounds import Cure, Ground

LEAST_REASONS = 20
"""Characters a reason must have: enough for one short sentence."""
LEAST_FACTS = 10
LEAST_CURE = 10
LONGEST = 10_000
LONGEST_TITLE = 300
LONGEST_URL = 2_000
MOST_SOURCES = 20
MOST_CURES = 10
_VARIETY = 6
_EARLIEST = date(1900, 1, 1)


@dataclass
class Check:
    """Gathers every complaint, so that a person hears all of them at once."""

    fields: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def text(self, path: str, value: object, *, name: str, least: int, longest: int = LONGEST) -> str:
        """Clean text of a meaningful length, or "" and a complaint at `path`."""
        try:
            cleaned = clean(value).strip() if isinstance(value, str) else ""
        except Invalid as error:
            self.fields[path].append(str(error))
            return ""
        if not cleaned:
            self.fields[path].append(f"Enter {name}.")
        elif len(cleaned) > longest:
            self.fields[path].append(f"Shorten {name} to {longest} characters; it has {len(cleaned)}.")
        elif len(cleaned) < least or (least >= LEAST_REASONS and not _says_something(cleaned)):
            self.fields[path].append(f"Say more: {name} must have at least {least} meaningful characters.")
        return cleaned

    def raise_if_wrong(self, message: str = "Check what you entered.") -> None:
        """Invalid with every complaint, if there is one."""
        if self.fields:
            raise Invalid(message, fields=dict(self.fields))


def _says_something(text: str) -> bool:
    return len({character for character in text.casefold() if character.isalnum()}) >= _VARIETY


def outcome(check: Check, value: object, *, path: str = "answer") -> Outcome | None:
    """The chosen outcome, or None and a complaint."""
    if isinstance(value, str) and value in Outcome.values:
        return Outcome(value)
    check.fields[path].append("Choose an answer.")
    return None


def sources(check: Check, given: object, *, needed: bool) -> list[dict[str, str]]:
    """The sources with title and date, and an address on the web if there is one."""
    entries = _entries(given)
    if len(entries) > MOST_SOURCES:
        check.fields["sources"].append(f"Give at most {MOST_SOURCES} sources.")
        entries = entries[:MOST_SOURCES]
    if needed and not entries:
        check.fields["sources"].append("Give at least one source with its date.")
    return [_source(check, f"sources.{number}", entry) for number, entry in enumerate(entries)]


def _source(check: Check, path: str, entry: Mapping[str, Any]) -> dict[str, str]:
    title = check.text(
        f"{path}.title", entry.get("title"), name="the title of the source", least=3, longest=LONGEST_TITLE
    )
    kept = {"title": " ".join(title.split()), "on": _source_date(check, f"{path}.on", entry.get("on"))}
    address = entry.get("url") or ""
    if isinstance(address, str) and address.strip():
        kept["url"] = _address(check, f"{path}.url", address.strip())
    return kept


def _source_date(check: Check, path: str, value: object) -> str:
    text = value.strip() if isinstance(value, str) else ""
    try:
        # ISO dates without hyphens and with weeks would pass as well; the record knows one form only.
        day = date.fromisoformat(text) if len(text) == len("2026-01-31") else date.min
    except ValueError:
        day = date.min
    if day == date.min:
        check.fields[path].append("Enter the date of the source: day, month and year.")
        return ""
    if not _EARLIEST <= day <= clock.today():
        check.fields[path].append("The date of the source must be in the past or today.")
    return day.isoformat()


def _address(check: Check, path: str, address: str) -> str:
    wrong = "Enter a web address that starts with https:// or http://, or leave this empty."
    try:
        parts = urlsplit(clean(address))
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.username is None
    except (ValueError, Invalid):
        usable = False
    if not usable or len(address) > LONGEST_URL or any(c.isspace() or c in "\"'<>\\" for c in address):
        check.fields[path].append(wrong)
    return address


def cures(check: Check, given: object, *, allowed: Iterable[str], needed: bool) -> list[dict[str, str]]:
    """The ways in which the ground is cured: a kind the ground allows, and what exactly."""
    kinds = set(allowed)
    entries = _entries(given)
    if not needed:
        return []
    if not kinds:
        check.fields["cures"].append("This ground cannot be cured. Choose another answer.")
        return []
    if not entries:
        check.fields["cures"].append("Choose at least one cure and say what it is.")
    return [_cure(check, entry, kinds) for entry in entries[:MOST_CURES]]


def _cure(check: Check, entry: Mapping[str, Any], kinds: set[str]) -> dict[str, str]:
    kind = str(entry.get("kind", ""))
    if kind not in kinds:
        check.fields["cures"].append("Choose a cure that this ground allows.")
    return {
        "kind": kind,
        "text": check.text(
            f"cures.{kind}", entry.get("text"), name="what cures the ground", least=LEAST_CURE
        ),
    }


def possible_cures(ground: Ground) -> tuple[str, ...]:
    """The kinds of cure a person may name for this ground; none if it cannot be settled."""
    return tuple(str(kind) for kind in ground.cures if kind != Cure.NONE)


def words(reasons: object, facts_relied: object) -> tuple[str, str]:
    """Reasons and the facts relied on. Raises Invalid with `fields`."""
    check = Check()
    said = _words(check, reasons, facts_relied)
    check.raise_if_wrong()
    return said


def opinion(agrees: object, reasons: object) -> tuple[bool, str]:
    """The second person's word. Raises Invalid with `fields`."""
    check = Check()
    if not isinstance(agrees, bool):
        check.fields["agrees"].append("Choose whether you agree.")
    said = check.text("reasons", reasons, name="your reasons", least=LEAST_REASONS)
    check.raise_if_wrong()
    return bool(agrees), said


def answer(given: Mapping[str, Any], ground: Ground, *, flagged: bool) -> dict[str, Any]:
    """A whole answer as it is stored. Raises Invalid with `fields` of every complaint.

    A source is needed where the answer bars, and where it sets aside a question that the facts raise.
    """
    check = Check()
    chosen = outcome(check, given.get("answer"))
    reasons, facts_relied = _words(check, given.get("reasons"), given.get("facts_relied"))
    sourced = chosen == Outcome.BARS or (flagged and chosen != Outcome.NEEDS_INFORMATION)
    kept = {
        "answer": chosen,
        "reasons": reasons,
        "facts_relied": facts_relied,
        "sources": sources(check, given.get("sources"), needed=sourced),
        "cures": cures(
            check, given.get("cures"), allowed=possible_cures(ground), needed=chosen == Outcome.CURED
        ),
    }
    check.raise_if_wrong()
    return kept


def resolution(given: Mapping[str, Any], ground: Ground) -> dict[str, Any]:
    """A supervisor's decision as it is stored. Raises Invalid with `fields`."""
    check = Check()
    chosen = outcome(check, given.get("outcome"), path="outcome")
    kept = {
        "outcome": chosen,
        "reasons": check.text("reasons", given.get("reasons"), name="your reasons", least=LEAST_REASONS),
        "cures": cures(
            check, given.get("cures"), allowed=possible_cures(ground), needed=chosen == Outcome.CURED
        ),
    }
    check.raise_if_wrong()
    return kept


def _words(check: Check, reasons: object, facts_relied: object) -> tuple[str, str]:
    return (
        check.text("reasons", reasons, name="your reasons", least=LEAST_REASONS),
        check.text("facts_relied", facts_relied, name="the facts you rely on", least=LEAST_FACTS),
    )


def _entries(given: object) -> list[Mapping[str, Any]]:
    return [one for one in given if isinstance(one, Mapping)] if isinstance(given, list | tuple) else []

"""What is claimed and asked in an emergency, written into the sections of its case.

The words on the risk stand under Timing, where every request has them; what is needed are items of assistance.
"""

from dataclasses import dataclass, fields
from typing import Any

from requests_app.accounts.models import User
from requests_app.casefile import queries as casefile
from requests_app.casefile import sections
from requests_app.casefile import services as drafts
from requests_app.casefile.content.handling import EMERGENCY_TEST
from requests_app.casefile.models import CaseFile, Version
from requests_app.core import canonical
from requests_app.core.errors import Invalid
from requests_app.directory.models import Channel

WORDS = {
    "who": ("emergency_who", "who is in danger"),
    "risk": ("emergency_risk", "what may happen to them"),
    "why_now": ("emergency_why_now", "why it is imminent"),
    "help": ("emergency_help", "how the data help"),
}
"""What is asked on the form, the field it is kept in, and what it is called in a sentence."""

NEEDS = {
    "data": ("AT17", "data needed at once"),
    "account": ("AT17", "account or payment data needed at once"),
    "preservation": ("AT14", "data to be preserved"),
}
"""What is asked on the form, the type of assistance it becomes, and what it is called in a sentence."""


@dataclass(frozen=True, kw_only=True)
class Claim:
    """What was said of the emergency, as it was typed."""

    who: str = ""
    risk: str = ""
    why_now: str = ""
    help: str = ""
    data: str = ""
    account: str = ""
    preservation: str = ""
    provider: str = ""
    identifier: str = ""


ASKED = frozenset(one.name for one in fields(Claim))


def write(case: CaseFile, claim: Claim, *, by: User, asked: str, ticked: bool = False) -> None:
    """Write the sections; `asked` is the code of the State that is asked.

    `ticked` claims that all four elements are met: in our own calls, where we claim it.

    Raises Invalid with the names of the form for what cannot be kept.
    """
    try:
        _section(case, "basis", {"requested_state": asked, "channel": Channel.POINT_24_7.value}, by=by)
        _section(case, "timing", _timing(claim, ticked=ticked), by=by)
        found = _identifier(case, claim, by=by)
        for name, (kind, _) in NEEDS.items():
            if said := getattr(claim, name):
                drafts.save_entry(case, "assistance", None, _item(kind, said, claim, found), by=by)
    except Invalid as error:
        raise Invalid(error.message, fields=_as_asked(error)) from error


def missing_words(case: CaseFile) -> list[str]:
    """What of the claim is not written down yet, in the words of a sentence."""
    content = casefile.draft_content(case)
    timing = content.get("timing") or {}
    missing = [words for field, words in WORDS.values() if not timing.get(field)]
    return missing if sections.entries_of(content, "assistance") else [*missing, "what is asked"]


def freeze(case: CaseFile, last: Version | None, *, by: User) -> Version:
    """The newest text as a version: the last one if nothing was changed since."""
    if last is not None and canonical.digest(casefile.draft_content(case)) == last.sha256:
        return last
    return drafts.freeze(case, by=by)


def items(version: Version | None) -> list[tuple[str, str]]:
    """(id, what is asked) of every item of a version."""
    content = version.content if version else {}
    return [
        (one["id"], str(one.get("description", ""))) for one in sections.entries_of(content, "assistance")
    ]


def _timing(claim: Claim, *, ticked: bool) -> dict[str, Any]:
    said = {field: getattr(claim, name) for name, (field, _) in WORDS.items() if getattr(claim, name)}
    test = {"emergency_test": [code for code, _ in EMERGENCY_TEST]} if ticked else {}
    return {"urgency": "emergency", **said, **test}


def _section(case: CaseFile, code: str, data: dict[str, Any], *, by: User) -> None:
    revision = casefile.draft_section(case, code).revision
    drafts.save_section(case, code, data, revision=revision, by=by)


def _identifier(case: CaseFile, claim: Claim, *, by: User) -> str:
    if not claim.identifier:
        return ""
    entry = {"kind": "account", "value": claim.identifier, "service": claim.provider}
    saved = drafts.save_entry(case, "identifiers", None, entry, by=by)
    return saved.entry_id


def _item(kind: str, said: str, claim: Claim, identifier: str) -> dict[str, Any]:
    item = {"type": kind, "description": said, "holder": claim.provider}
    return item | ({"identifiers": [identifier]} if identifier else {})


def _as_asked(error: Invalid) -> dict[str, list[str]]:
    names = {field: name for name, (field, _) in WORDS.items()}
    names |= {"value": "identifier", "service": "provider", "holder": "provider", "description": "data"}
    return {names.get(name.split(".")[-1], name): said for name, said in error.fields.items()}

"""The seven elements of a preservation request: which there are, which are missing, how the short form writes them.

They live in the sections every case has, so that the form, the screening, the search for duplicates and the later
request read them like any other content.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from requests_app.casefile import queries as casefile
from requests_app.casefile import sections
from requests_app.law.citations import Citation, Grade, cite
from requests_app.law.measures.shared_fields import DATA_CHOICES
from requests_app.law.names import BUDAPEST, HANOI

if TYPE_CHECKING:
    from requests_app.preservation.models import Preservation

TYPE: Final = "AT14"
Content = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Element:
    """One of the seven: where the conventions ask for it, and the sentence that asks for it here."""

    code: str
    title: str
    sentence: str
    sources: tuple[Citation, ...]
    needed: bool = True

    @property
    def basis(self) -> str:
        """The first place, as it may be printed."""
        return self.sources[0].printable()


def _element(code: str, title: str, sentence: str, letter: str, *, needed: bool = True) -> Element:
    sources = (cite(BUDAPEST, f"29(2)({letter})", Grade.A), cite(HANOI, f"42(3)({letter})", Grade.C))
    return Element(code, title, sentence, sources, needed)


ELEMENTS: Final = (
    _element("authority", "Authority that asks", "Enter the authority that asks.", "a"),
    _element("offence", "Offence and short facts", "Enter the offence and the facts in short.", "b"),
    _element(
        "data", "Data and how they bear on it", "Enter the data, and how they bear on the offence.", "c"
    ),
    _element("custodian", "Custodian or place, if known", "Enter the provider.", "d", needed=False),
    _element("necessity", "Why it is necessary", "Say why the data must be preserved.", "e"),
    _element("follows", "A request will follow", "Confirm that a request for the data will follow.", "f"),
    Element(
        "secrecy",
        "Keep secret, do not tell the user",
        "Say whether it is to be kept secret.",
        (cite(HANOI, "42(3)(g)", Grade.D),),
        needed=False,
    ),
)
"""In the order of the conventions; the custodian is given if known, secrecy as appropriate."""


@dataclass(frozen=True)
class Told:
    """What the short form holds: the seven elements, and a few particulars that are rarely typed."""

    state: str = ""
    authority: str = ""
    contact: str = ""
    their_reference: str = ""
    offence: str = ""
    facts: str = ""
    identifiers: str = ""
    described: str = ""
    categories: tuple[str, ...] = ()
    relation: str = ""
    custodian: str = ""
    necessity: str = ""
    will_follow: bool = False
    follow_up_on: date | None = None
    secret: bool = False
    days: int | None = None
    traffic_path: bool = False
    restricted: bool = False
    instrument: str = ""
    channel: str = ""
    more: Mapping[str, Any] = field(default_factory=dict)


def item_of(content: Content) -> dict[str, Any]:
    """The item of preservation in a content; empty if there is none."""
    found = [one for one in sections.entries_of(content, "assistance") if one.get("type") == TYPE]
    return dict(found[0]) if found else {}


def content_of(preservation: "Preservation") -> dict[str, Any]:
    """What it says now: the draft while it is open, else the version."""
    if preservation.case.draft_open or preservation.version is None:
        return casefile.draft_content(preservation.case)
    return dict(preservation.version.content)


def missing(content: Content, *, will_follow: bool) -> tuple[Element, ...]:
    """The needed elements a content lacks."""
    there = _there(content) | {"follows": will_follow}
    return tuple(one for one in ELEMENTS if one.needed and not there[one.code])


def given(content: Content, *, will_follow: bool) -> tuple[tuple[Element, bool], ...]:
    """Every element with whether it is there."""
    there = _there(content) | {"follows": will_follow}
    return tuple((one, bool(there[one.code])) for one in ELEMENTS)


def _there(content: Content) -> dict[str, bool]:
    authority, secrecy = content.get("authority") or {}, content.get("confidentiality") or {}
    offences, item = sections.entries_of(content, "offences"), item_of(content)
    says = bool(item.get("identifiers") or item.get("description"))
    return {
        "authority": bool(authority.get("requesting_authority") or authority.get("conducting_official")),
        "offence": any(one.get("title") for one in offences)
        and bool((content.get("facts") or {}).get("summary")),
        "data": says and bool(item.get("relevance")),
        "custodian": bool(item.get("holder")),
        "necessity": bool(item.get("necessity")),
        "secrecy": bool(secrecy.get("provider_non_notice") or item.get("non_notice")),
    }


def told_by(content: Content) -> dict[str, Any]:
    """What the short form shows of a content: the reverse of writing it."""
    item, authority = item_of(content), content.get("authority") or {}
    offences = sections.entries_of(content, "offences")
    secrecy = content.get("confidentiality") or {}
    return {
        "authority": authority.get("conducting_official", ""),
        "contact": authority.get("contact_email", "") or authority.get("contact_phone", ""),
        "offence": str(offences[0].get("title", "")) if offences else "",
        "facts": (content.get("facts") or {}).get("summary", ""),
        "identifiers": "\n".join(
            str(one.get("typed") or one.get("value", ""))
            for one in sections.entries_of(content, "identifiers")
        ),
        "described": item.get("description", ""),
        "categories": tuple(item.get("data_categories", ())),
        "relation": item.get("relevance", ""),
        "custodian": item.get("holder", ""),
        "necessity": item.get("necessity", ""),
        "follow_up_on": item.get("follow_up_on"),
        "secret": secrecy.get("provider_non_notice") == "yes",
        "days": item.get("preserve_days"),
        "traffic_path": item.get("traffic_path_wanted") == "yes",
        "restricted": secrecy.get("level") == "restricted",
        "instrument": (content.get("basis") or {}).get("instrument", ""),
    }


def worded(categories: tuple[str, ...]) -> str:
    """What is asked for, where nobody typed it: the categories of the data of the identifiers listed."""
    names = [title.lower() for code, title in DATA_CHOICES if code in categories]
    what = ", ".join(names) if names else "all stored data"
    return f"{what[0].upper()}{what[1:]} of the accounts, addresses and numbers listed."

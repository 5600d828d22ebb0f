"""Small matters of other States: what is particular to each, what every request repeats added."""

from dataclasses import dataclass, field
from typing import Any

Entry = dict[str, Any]

_OFFICES: dict[str, Entry] = {
    "xb-port-serene-prosecutor": {
        "conducting_official": "Luc Perrin",
        "official_function": "Deputy public prosecutor",
        "contact_email": "luc.perrin@port-serene.solvara.example",
        "contact_phone": "+999 555 0236",
    },
    "xb-central": {
        "conducting_official": "Camille Auclair",
        "official_function": "Head of section",
        "contact_email": "entraide@justice.solvara.example",
        "contact_phone": "+999 555 0211",
    },
    "xc-central": {
        "conducting_official": "سلمى القاسمي (Salma al-Qasimi)",
        "official_function": "Public prosecutor, economic crimes",
        "contact_email": "cooperation@justice.aurelia.example",
        "contact_phone": "+999 555 0311",
    },
}
_UNDERTAKINGS: Entry = {
    "use_limit": "yes",
    "data_protection": "Access only for those who work on the case; every access is recorded.",
    "onward_transfer": "no",
    "retention": "Until the judgment is final and for ten years after it.",
    "return_originals": "yes",
}
BANK = {
    "holder": "Nordfjord Sparebank",
    "holder_address": "Strandgata 2\n0105 Halden\nNorthmark",
    "holder_country": "XA",
}
MAIL = {
    "holder": "Brevpost AS",
    "holder_address": "Skriverveien 8\n0112 Halden\nNorthmark",
    "holder_country": "XA",
}


@dataclass(frozen=True)
class Short:
    """One matter: its office (of the requesting State), offence, facts and items."""

    title: str
    office: str
    their_reference: str
    instrument: str
    offence: Entry
    persons: tuple[Entry, ...]
    summary: str
    link: str
    items: tuple[Entry, ...]
    identifiers: tuple[Entry, ...] = ()
    channel: str = "central_authority"
    more: dict[str, Entry] = field(default_factory=dict)

    @property
    def state(self) -> str:
        """The State that asks."""
        return self.office[:2].upper()

    def sections(self) -> dict[str, Entry]:
        """The request, section by section, as it is keyed in."""
        written: dict[str, Entry] = {
            "authority": {
                "requesting_authority": self.office,
                **_OFFICES[self.office],
                "proceeding_reference": self.their_reference,
                "stage": "investigation",
                "nature": f"Criminal investigation no. {self.their_reference}.",
                "purpose": f"Evidence in proceeding {self.their_reference}, a trial included.",
            },
            "basis": {
                "requested_state": "XA",
                "addressee": "xa-central",
                "channel": self.channel,
                "instrument": self.instrument,
                "letter_language": "en",
            },
            "offences": {"entries": [{"id": "offence1", **self.offence}]},
            "persons": {"entries": list(self.persons)},
            "identifiers": {"entries": list(self.identifiers)},
            "facts": {
                "summary": self.summary,
                "link": self.link,
                "source": "File of the investigation.",
                "custody_statement": "no",
            },
            "assistance": {"entries": [{"offences": ["offence1"], **item} for item in self.items]},
            "timing": {"urgency": "ordinary"},
            "confidentiality": {"level": "ordinary"},
            "undertakings": _UNDERTAKINGS,
            "delivery": {"method": "Encrypted medium between the central authorities"},
        }
        for code, data in self.more.items():
            written[code] = {**written.get(code, {}), **data}
        return {code: data for code, data in written.items() if data != {"entries": []}}


def offence(title: str, provision: str, words: str, months: int, begun: str, **more: Any) -> Entry:
    """An offence with the text of its law."""
    return {
        "title": title,
        "provision": provision,
        "provision_text": words,
        "penalty_kind": "months",
        "penalty_months": months,
        "death_possible": "no",
        "character": ["ordinary"],
        "convention_article": "none",
        "committed_from": begun,
        **more,
    }


def suspect(key: str, name: str, latin: str = "", **more: Any) -> Entry:
    """A suspect by name."""
    return {
        "id": key,
        "kind": "natural",
        "roles": ["suspect"],
        "name_original": name,
        "name_latin": latin or name,
        "minor": "no",
        "profession": "none",
        "in_custody": "no",
        "vulnerable": "no",
        **more,
    }

"""How a small matter is written down: what is particular to it here, what every request repeats added."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from requests_app.casefile.pasting import recognise

Entry = dict[str, Any]

_OFFICES: dict[str, Entry] = {
    "xa-halden-cyber": {
        "conducting_official": "Kari Nordahl",
        "official_function": "Public prosecutor",
        "contact_email": "kari.nordahl@prosecutor-halden.example",
        "contact_phone": "+999 555 0123",
    },
    "xa-lindvik-court": {
        "conducting_official": "Aksel Brenna",
        "official_function": "Investigating judge",
        "contact_email": "investigating.judge@court-lindvik.example",
        "contact_phone": "+999 555 0162",
    },
}

_UNDERTAKINGS: Entry = {
    "use_limit": "yes",
    "data_protection": (
        "The Personal Data (Criminal Justice) Act of Northmark applies. Only those who work on the case have "
        "access; the Data Protection Commissioner supervises it."
    ),
    "onward_transfer": "no",
    "retention": "Until the judgment is final and for five years after it, then erased.",
}

_DELIVERY: Entry = {
    "method": "Encrypted medium through the central authorities",
    "contact": "Central Authority for Mutual Legal Assistance, Halden",
    "phone": "+999 555 0100",
    "time_zone": "Europe/Oslo",
    "costs": "Northmark bears extraordinary costs that were agreed beforehand.",
}

_ADDRESSEES: dict[str, Entry] = {
    "XB": {"addressee": "xb-central", "channel": "central_authority", "letter_language": "en"},
    "XC": {
        "addressee": "xc-central",
        "channel": "central_authority",
        "letter_language": "en",
        "translation_language": "ar",
    },
    "XD": {
        "addressee": "xd-central",
        "channel": "diplomatic",
        "letter_language": "en",
        "translation_language": "ru",
    },
}


@dataclass(frozen=True)
class Story:
    """One matter. `deadline_days` counts from the day on which the draft is written; None is no deadline."""

    title: str
    office: str
    file_number: str
    nature: str
    state: str
    instrument: str
    offences: tuple[Entry, ...]
    persons: tuple[Entry, ...]
    summary: str
    link: str
    items: tuple[Entry, ...]
    damage: str = ""
    source: str = "Log files and statements in the file of the investigation."
    deadline_days: int | None = None
    urgent: bool = False
    deadline_reason: str = ""
    confidential: str = ""
    earlier: tuple[Entry, ...] = ()
    assurances: tuple[Entry, ...] = ()
    sheets: tuple[Entry, ...] = ()
    basis: Entry = field(default_factory=dict)
    facts: Entry = field(default_factory=dict)

    def sections(self, deadline: date | None = None) -> dict[str, Entry]:
        """The request, section by section, as it is saved."""
        items, identifiers = identified(self.items)
        written = {
            "authority": self._authority(),
            "basis": {
                "requested_state": self.state,
                "instrument": self.instrument,
                **_ADDRESSEES[self.state],
                **self.basis,
            },
            "offences": {"entries": list(self.offences)},
            "dual_criminality": {"entries": list(self.sheets)},
            "persons": {"entries": list(self.persons)},
            "identifiers": {"entries": identifiers},
            "facts": {
                "summary": self.summary,
                "link": self.link,
                "source": self.source,
                "damage": self.damage,
                "custody_statement": "no",
                **self.facts,
            },
            "assistance": {"entries": items},
            "earlier": {"entries": list(self.earlier)},
            "timing": self._timing(deadline),
            "confidentiality": self._confidentiality(),
            "undertakings": _UNDERTAKINGS,
            "assurances": {"entries": list(self.assurances)},
            "delivery": _DELIVERY,
        }
        return {code: data for code, data in written.items() if data != {"entries": []}}

    def _authority(self) -> Entry:
        return {
            "requesting_authority": self.office,
            **_OFFICES[self.office],
            "proceeding_reference": self.file_number,
            "stage": "investigation",
            "nature": self.nature,
            "purpose": f"Evidence in proceeding {self.file_number} before the courts of Northmark, a trial included.",
            "domestic_basis": "Code of Criminal Procedure of Northmark, §§ 94, 99 and 161a.",
        }

    def _timing(self, deadline: date | None) -> Entry:
        if deadline is None:
            return {"urgency": "ordinary"}
        urgency = "urgent" if self.urgent else "ordinary"
        return {"urgency": urgency, "deadline": deadline.isoformat(), "reason": self.deadline_reason}

    def _confidentiality(self) -> Entry:
        if not self.confidential:
            return {"level": "ordinary"}
        return {
            "level": "confidential",
            "reason": self.confidential,
            "may_tell": "The holder may see the item that concerns it, nothing else.",
            "provider_non_notice": "yes",
        }


def identified(items: tuple[Entry, ...]) -> tuple[list[Entry], list[Entry]]:
    """The items with their accounts, written one on each line, turned into identifiers of the request."""
    entries: dict[str, Entry] = {}
    written = []
    for item in items:
        own = dict(item)
        for value in own.pop("accounts", "").split():
            kind, _ = recognise(value)
            entries.setdefault(
                value,
                {"id": f"ident{len(entries):03d}", "kind": kind, "value": value, "service": own["holder"]},
            )
            own.setdefault("identifiers", []).append(entries[value]["id"])
        written.append(own)
    every = [one["id"] for one in entries.values()]
    for own in written:
        if own["type"] == "AT14":
            own.setdefault("identifiers", every)
    return written, list(entries.values())


def person(key: str, role: str, **facts: Any) -> Entry:
    """A natural person, of age and of unknown nationality unless told otherwise."""
    given: Entry = {
        "id": key,
        "kind": "natural",
        "roles": [role],
        "minor": "no",
        "profession": "none",
        **facts,
    }
    if "nationalities" not in given:
        given["nationality_unknown"] = "yes"
    return given


def company(key: str, role: str, name: str, **facts: Any) -> Entry:
    """A legal person."""
    return {"id": key, "kind": "legal", "roles": [role], "name_original": name, **facts}


def data(
    key: str, description: str, holder: str, accounts: str, days: tuple[str, str], **facts: Any
) -> Entry:
    """Stored data of a provider in the requested State, for whole days in UTC."""
    return {
        "id": key,
        "type": "AT04",
        "description": description,
        "holder": holder,
        "accounts": accounts,
        "data_categories": ["subscriber", "traffic"],
        "hash_method": "sha256",
        "delivery_format": "CSV with times in UTC",
        **_period(days),
        **facts,
    }


def records(
    key: str, description: str, holder: str, accounts: str, days: tuple[str, str], **facts: Any
) -> Entry:
    """Certified records of a bank in the requested State."""
    return {
        "id": key,
        "type": "AT09",
        "description": description,
        "holder": holder,
        "bank_records": "yes",
        "accounts": accounts,
        "certification": "certified",
        **_period(days),
        **facts,
    }


def statement(key: str, description: str, who: str, questions: str, **facts: Any) -> Entry:
    """The statement of a witness named in the request."""
    return {
        "id": key,
        "type": "AT01",
        "description": description,
        "examinee": who,
        "persons": [who],
        "examinee_status": "witness",
        "questions": questions,
        "oath": "no",
        "by_video": "no",
        "record_format": "written",
        **facts,
    }


def preservation(
    key: str, description: str, holder: str, reference: str, necessity: str, **facts: Any
) -> Entry:
    """Preservation that was asked for earlier and is to go on."""
    return {
        "id": key,
        "type": "AT14",
        "description": description,
        "holder": holder,
        "earlier_reference": reference,
        "necessity": necessity,
        "non_notice": "yes",
        **facts,
    }


def _period(days: tuple[str, str]) -> Entry:
    return {"period_from": f"{days[0]}T00:00:00Z", "period_to": f"{days[1]}T23:59:59Z", "time_zone": "UTC"}

"""Case 4 of the demonstration: its identifiers and its items of assistance."""

from typing import Any

_GLIMT = {
    "holder": "Glimt AS",
    "holder_address": "Brygga 11\n0104 Halden\nNorthmark",
    "holder_country": "XA",
}
_NIGHT = {
    "period_from": "2026-11-14T22:31:00Z",
    "period_to": "2026-11-15T03:10:00Z",
    "time_zone": "Europe/Oslo",
}
_BOTH = ["offabuse", "offgroom"]
_ORDER = "Investigating judge at Port-Sérène, order of 16 November 2026, no. 2026/4471-2."

IDENTIFIERS: dict[str, Any] = {
    "entries": [
        {
            "id": "idaa0277",
            "kind": "account",
            "value": "7719-aa02",
            "service": "Glimt",
            "seen_from": "2026-11-14T22:31:00Z",
            "seen_to": "2026-11-15T00:05:00Z",
            "time_zone": "Europe/Oslo",
            "holder": "useraa02",
            "note": "The account that streamed.",
        },
        {
            "id": "idpaymnt",
            "kind": "bank_account",
            "value": "8601 11 17947",
            "service": "Nordfjord Sparebank",
            "holder": "useraa02",
            "note": "Written into the stream by the account 7719-aa02.",
        },
    ]
}

ASSISTANCE: dict[str, Any] = {
    "entries": [
        {
            "id": "subscaa0",
            "type": "AT04",
            "description": (
                "Subscriber data of the user 7719-aa02 and of the eleven accounts that watched, with the "
                "addresses and times of their log-ins that night, certified, to be used as evidence."
            ),
            **_GLIMT,
            **_NIGHT,
            "relevance": "They will show who streamed, who watched and from where.",
            "offences": _BOTH,
            "persons": ["useraa02"],
            "delivery_format": "CSV with times in UTC",
            "data_categories": ["subscriber", "traffic"],
            "identifiers": ["idaa0277"],
            "preservation_reference": "RESEAU-247-2026-0878",
            "hash_method": "sha256",
            "domestic_order": _ORDER,
        },
        {
            "id": "preserv4",
            "type": "AT14",
            "description": "Continued preservation of the stream and of the account until this request is decided.",
            **_GLIMT,
            "relevance": "The stream exists only as long as the preservation lasts.",
            "offences": _BOTH,
            "persons": ["glimtas1"],
            "extension_wanted": "yes",
            "earlier_reference": "RESEAU-247-2026-0878",
            "earlier_sent_on": "2026-11-14",
            "effected_on": "2026-11-15",
            "expires_on": "2027-01-13",
            "identifiers": ["idaa0277"],
            "data_categories": ["subscriber", "traffic", "content"],
            "necessity": "Without it the platform deletes streams after thirty days.",
            "non_notice": "yes",
        },
        {
            "id": "streamco",
            "type": "AT04",
            "description": (
                "The preserved stream, the messages written in it and the messages between 7719-aa02 and the "
                "eleven accounts, from 1 November 2026."
            ),
            **_GLIMT,
            "period_from": "2026-11-01T00:00:00Z",
            "period_to": "2026-11-15T03:10:00Z",
            "time_zone": "Europe/Oslo",
            "relevance": "It is the abuse itself, and shows who asked and paid for it.",
            "offences": _BOTH,
            "persons": ["childone", "useraa02"],
            "delivery_format": "Original container, with hashes",
            "data_categories": ["content"],
            "identifiers": ["idaa0277"],
            "preservation_reference": "RESEAU-247-2026-0878",
            "hash_method": "sha256",
            "domestic_order": _ORDER,
        },
        {
            "id": "devices1",
            "type": "AT03",
            "description": "Search of the home of the holder of 7719-aa02 and seizure of the devices used.",
            "relevance": "The devices hold the recordings and the contacts of the person who streamed.",
            "offences": _BOTH,
            "persons": ["useraa02"],
            "measures_wanted": ["search", "seizure"],
            "searched": ["premises", "device"],
            "premises": "The home in Halden to which the log-in addresses of that night lead.",
            "identifiers": ["idaa0277"],
            "objects_wanted": "Telephones, cameras, computers and media; notes of accounts and pass phrases.",
            "domestic_order": _ORDER,
            "extraditable": "yes",
            "handling_rules": (
                "Devices are imaged with a write-blocker; originals are sealed; images of children are viewed "
                "only by trained persons and never sent over a network."
            ),
            "seizure_report": "yes",
            "return_waiver": "no",
        },
        {
            "id": "payments",
            "type": "AT09",
            "description": "Opening documents and movements of the payment account from 1 May to 15 November 2026.",
            "holder": "Nordfjord Sparebank",
            "holder_address": "Strandgata 2\n0105 Halden\nNorthmark",
            "holder_country": "XA",
            "period_from": "2026-05-01T00:00:00Z",
            "period_to": "2026-11-15T23:59:59Z",
            "time_zone": "Europe/Oslo",
            "relevance": "Those who paid are those who had the child abused.",
            "offences": _BOTH,
            "persons": ["useraa02"],
            "bank_records": "yes",
            "identifiers": ["idpaymnt"],
            "account_confirmed": "yes",
            "certification": "certified",
        },
        {
            "id": "childvid",
            "type": "AT19",
            "description": "Protected statement of Child A, recorded on video once, by a person trained for it.",
            "relevance": "Only the child can say who else was there and how often.",
            "offences": _BOTH,
            "persons": ["childone"],
            "examinee": ["childone"],
            "examinee_status": "victim",
            "video_reason": "The child is in Northmark and must not travel or meet any accused.",
            "hearing_authority": "Public Prosecutor at Port-Sérène, section for offences against minors",
            "hearing_persons": "A specialist of the child protection service asks; Hélène Aubertin listens.",
            "questions": "Open questions only, agreed beforehand with the specialist and the child's counsel.",
            "oath": "no",
            "interpreter_language": "fr",
            "technical_data": "SIP with end-to-end encryption; listening room at Port-Sérène; test the day before.",
            "link_costs": "requesting",
            "protection": (
                "Best interests of the child first: a room made for children, a trusted person, breaks, no name in "
                "the record, no second hearing."
            ),
        },
    ]
}

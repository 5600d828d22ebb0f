"""Case 1 of the demonstration: its identifiers and its items of assistance."""

from typing import Any

_KESTREL = {
    "holder": "Kestrel Hosting SA",
    "holder_address": "14 rue du Quai\nPort-Sérène\nSolvara",
    "holder_country": "XB",
}
_ATTACK = {"period_from": "2026-02-11T22:07:31Z", "period_to": "2026-03-02T03:20:05Z", "time_zone": "UTC"}
_SEEN = {"seen_from": "2026-02-11T22:07:31Z", "seen_to": "2026-03-02T03:20:05Z", "time_zone": "UTC"}

IDENTIFIERS: dict[str, Any] = {
    "entries": [
        {
            "id": "idipfour",
            "kind": "ip",
            "value": "198.51.100.77",
            "port": 443,
            "service": "Kestrel Hosting SA",
            **_SEEN,
            "holder": "tarngrid",
            "note": "First control server, TCP. Log of the hospital's firewall.",
        },
        {
            "id": "idipsixx",
            "kind": "ip",
            "value": "2001:db8:4:a1::9c",
            "service": "Kestrel Hosting SA",
            **_SEEN,
            "holder": "tarngrid",
            "note": "Second control server. Log of the hospital's firewall.",
        },
        {
            "id": "idmailbl",
            "kind": "email",
            "value": "billing@tarn-grid.example",
            "service": "Kestrel Hosting SA, reseller account",
            "holder": "tarngrid",
        },
        {
            "id": "idphoneb",
            "kind": "phone",
            "value": "+9995550134",
            "seen_from": "2026-02-27T18:44:02Z",
            "time_zone": "Europe/Oslo",
            "holder": "benyous1",
            "note": "Confirmed the second login to the reseller account by a text message.",
        },
        {
            "id": "iduserna",
            "kind": "account",
            "value": "tarn_grid",
            "service": "Customer forum of Kestrel Hosting SA",
            "holder": "tarngrid",
        },
        {
            "id": "idwallet",
            "kind": "wallet",
            "value": "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
            "chain": "bitcoin",
            "holder": "tarngrid",
            "note": "Address of the ransom note.",
        },
    ]
}

ASSISTANCE: dict[str, Any] = {
    "entries": [
        {
            "id": "subscrib",
            "type": "AT04",
            "description": (
                "Subscriber and billing data of the customer or customers to whom 198.51.100.77 and "
                "2001:db8:4:a1::9c were let, and of the reseller account billing@tarn-grid.example: names, "
                "addresses, telephone numbers, means and records of payment, dates of contract, "
                "contracts, messages "
                "exchanged with the provider's support, addresses and times of every login to the "
                "customer area."
            ),
            **_KESTREL,
            **_ATTACK,
            "relevance": (
                "The contract, the payments and the logins will show who leased the servers from which the "
                "hospital's files were encrypted and the ransom was demanded."
            ),
            "offences": ["offdata1", "offsyst1", "offextor"],
            "persons": ["tarngrid", "benyous1", "kestrel1"],
            "delivery_format": "CSV or JSON with times in UTC; contracts and invoices as PDF",
            "data_categories": ["subscriber"],
            "identifiers": ["idipfour", "idipsixx", "idmailbl", "idphoneb"],
            "preservation_reference": "N-24/7-2026-0119",
            "hash_method": "sha256",
        },
        {
            "id": "trafficd",
            "type": "AT04",
            "description": (
                "Traffic data of both addresses from 11 February 2026 to 2 March 2026: source and "
                "destination "
                "addresses and ports, times, volumes, and logins by which the servers were administered."
            ),
            **_KESTREL,
            **_ATTACK,
            "relevance": (
                "They will show from where the servers were commanded at the moments at which the "
                "hospital's logs "
                "record orders, and so lead to the person who gave them."
            ),
            "offences": ["offdata1", "offsyst1"],
            "persons": ["tarngrid", "benyous1"],
            "delivery_format": "Flow records or CSV with times in UTC and the offset of the recording clock",
            "data_categories": ["traffic"],
            "identifiers": ["idipfour", "idipsixx"],
            "preservation_reference": "N-24/7-2026-0119",
            "hash_method": "sha256",
            "expedite_reason": (
                "Flow records are kept by the provider for a short time only; the preservation covers "
                "them for as "
                "long as it lasts."
            ),
        },
        {
            "id": "serverim",
            "type": "AT04",
            "description": (
                "Forensic image of the virtual servers behind both addresses, memory included where it was "
                "preserved, in the state of the preservation effected on 4 March 2026."
            ),
            **_KESTREL,
            **_ATTACK,
            "relevance": (
                "The images will hold the control program, the keys with which the files were encrypted, "
                "the copied "
                "patients' records and traces of those who worked on the servers. With the keys the "
                "hospital may "
                "restore its files."
            ),
            "offences": ["offdata1", "offsyst1", "offextor"],
            "persons": ["tarngrid"],
            "delivery_format": "E01 or raw image on an encrypted medium, with the log of the acquisition",
            "data_categories": ["content"],
            "identifiers": ["idipfour", "idipsixx"],
            "preservation_reference": "N-24/7-2026-0119",
            "hash_method": "sha256",
            "expedite_reason": "The servers may be deleted by the customer as soon as the preservation ends.",
        },
        {
            "id": "bitcoin1",
            "type": "AT10",
            "description": (
                "Tracing of the bitcoin address of the ransom note, and of the accounts at Solvex "
                "Exchange that received, "
                "directly or through no more than three intermediate addresses, bitcoin from it: opening "
                "documents, "
                "identification of the holder and of the beneficial owner, deposits and withdrawals with "
                "transaction "
                "numbers, linked bank accounts, addresses and times of logins."
            ),
            "holder": "Solvex Exchange",
            "holder_address": "2 place de la Bourse\nPort-Sérène\nSolvara",
            "holder_country": "XB",
            "period_from": "2025-10-01T00:00:00Z",
            "period_to": "2026-03-31T23:59:59Z",
            "time_zone": "UTC",
            "relevance": (
                "The address of the ransom note received payments of earlier victims; the accounts "
                "through which "
                "they were changed lead to those who would have received the hospital's ransom."
            ),
            "offences": ["offextor"],
            "persons": ["tarngrid", "benyous1"],
            "delivery_format": "Certified copies; tables as CSV with times in UTC",
            "property_kinds": ["crypto_assets", "accounts"],
            "property": (
                "Bitcoin paid by earlier victims to the address of the ransom note, about 41 bitcoin by "
                "the public "
                "ledger, and what it was changed into at Solvex Exchange."
            ),
            "property_link": ["proceeds", "converted"],
            "identifiers": ["idwallet"],
            "tracing_question": (
                "Which accounts at Solvex Exchange received bitcoin from the address, who holds and who "
                "controls them, "
                "where did the money go from there, and what is left?"
            ),
            "reasonable_basis": (
                "The public ledger shows seven transfers from the address, through one or two "
                "intermediate addresses, to "
                "addresses that Solvex Exchange names as its own."
            ),
            "property_holders": ["tarngrid"],
        },
        {
            "id": "abusehrg",
            "type": "AT19",
            "description": (
                "Statement of the abuse manager of Kestrel Hosting SA on the complaints received about both "
                "addresses and on the steps taken, to be heard by video link by the public prosecutor."
            ),
            "holder": "Kestrel Hosting SA",
            "holder_address": "14 rue du Quai\nPort-Sérène\nSolvara",
            "holder_country": "XB",
            "relevance": (
                "The witness spoke with the customer in February 2026 and can say who answered the "
                "complaints and "
                "what was known of the use of the servers."
            ),
            "offences": ["offdata1", "offsyst1"],
            "persons": ["abusemgr", "kestrel1"],
            "examinee": ["abusemgr"],
            "examinee_status": "witness",
            "questions": (
                "1. Which complaints about 198.51.100.77 and 2001:db8:4:a1::9c reached the company, from "
                "whom and "
                "when?\n"
                "2. Who answered on behalf of the customer, by which means, in which language?\n"
                "3. What was done after the complaint of 19 February 2026, and why were the servers left "
                "running?\n"
                "4. Which records of these exchanges exist, and where are they?\n"
                "5. Who in the company had access to the two servers?\n"
                "The full list is annexed (category D)."
            ),
            "oath": "yes",
            "video_reason": (
                "The witness lives and works in Solvara; the journey is not in proportion to a hearing of "
                "two "
                "hours, and the data are needed before the preservation ends."
            ),
            "interpreter_language": "fr",
            "hearing_authority": "Prosecutor's Office for Cybercrime, Halden",
            "hearing_persons": (
                "Dr. Maren Tveit, senior public prosecutor, who leads the hearing; one police officer of the "
                "cybercrime unit, to explain the logs; an interpreter for French at Halden."
            ),
            "hearing_at": "2026-04-21T08:00:00Z",
            "technical_data": (
                "H.323 or SIP with end-to-end encryption; room 4 of the Prosecutor's Office, +999 555 "
                "0111; test on the "
                "day before at the same hour."
            ),
            "link_costs": "requesting",
            "privileges": (
                "A witness may refuse to answer questions whose answer could expose the witness or a "
                "relative to "
                "prosecution (Code of Criminal Procedure of Northmark § 55), and may claim any privilege "
                "of the law "
                "of Solvara."
            ),
        },
        {
            "id": "preserve",
            "type": "AT14",
            "description": (
                "Continuation of the preservation of all data of both addresses and of the reseller "
                "account until "
                "this request has been decided."
            ),
            **_KESTREL,
            "relevance": "The data of items 1 to 3 exist only as long as the preservation lasts.",
            "offences": ["offdata1", "offsyst1"],
            "persons": ["kestrel1"],
            "identifiers": ["idipfour", "idipsixx", "idmailbl"],
            "earlier_reference": "N-24/7-2026-0119",
            "earlier_sent_on": "2026-03-03",
            "effected_on": "2026-03-04",
            "expires_on": "2026-05-03",
            "provider_ticket": "KH-88231",
            "extension_wanted": "yes",
            "non_notice": "yes",
            "necessity": (
                "The provider deletes flow records and servers that are no longer paid for; the customer "
                "has not "
                "paid since March 2026."
            ),
        },
    ]
}

"""Case 1 of the demonstration: its offences, persons and items of assistance."""

from typing import Any

_ADDRESSES = "198.51.100.77:443 (TCP)\n2001:db8:4:a1::9c"
_KESTREL = {
    "holder": "Kestrel Hosting SA",
    "holder_address": "14 rue du Quai\nPort-Sérène\nSolvara",
    "holder_country": "XB",
}
_ATTACK = {"period_from": "2026-02-11T22:07:31Z", "period_to": "2026-03-02T03:20:05Z", "time_zone": "UTC"}

OFFENCES: dict[str, Any] = {
    "entries": [
        {
            "id": "offdata1",
            "title": "Interference with data",
            "provision": "Criminal Code § 303a (1)",
            "provision_text": (
                "§ 303a Interference with data\n"
                "(1) Whoever without right deletes, suppresses, renders unusable or alters electronic data of "
                "another shall be punished with imprisonment of up to three years or a fine.\n"
                "(2) The attempt is punishable.\n"
                "(3) Whoever prepares an offence under subsection (1) by making, obtaining or passing on a program "
                "made for that purpose is liable to the same penalty."
            ),
            "penalty_kind": "months",
            "penalty_months": 36,
            "death_possible": "no",
            "character": ["ordinary"],
            "convention_article": "HC09",
            "committed_from": "2026-02-11",
            "committed_to": "2026-03-02",
            "law_in_force_since": "2007-08-11",
            "limitation_date": "2036-03-02",
            "dual_criminality_note": (
                "The conduct is the encryption, without right, of 2.3 million files of a hospital so that nobody "
                "could use them: suppression of electronic data, whatever it is called."
            ),
        },
        {
            "id": "offsyst1",
            "title": "Aggravated interference with a system",
            "provision": "Criminal Code § 303b (1) and (4)",
            "provision_text": (
                "§ 303b Interference with a system\n"
                "(1) Whoever seriously hinders data processing that is of essential importance to another by an act "
                "under § 303a, by entering or transmitting data with the intention of causing harm, or by "
                "destroying, damaging or rendering unusable a system, shall be punished with imprisonment of up to "
                "three years or a fine.\n"
                "(2) If the data processing is of essential importance to a business, an enterprise or a public "
                "authority, the penalty is imprisonment of up to five years or a fine.\n"
                "(3) The attempt is punishable.\n"
                "(4) In especially serious cases under subsection (2) the penalty is imprisonment from six months "
                "to ten years. A case is as a rule especially serious if the offender impairs the supply of the "
                "population with vital goods or services, acts commercially or as a member of a gang, or causes a "
                "loss of great extent."
            ),
            "penalty_kind": "months",
            "penalty_months": 120,
            "death_possible": "no",
            "character": ["ordinary"],
            "convention_article": "HC10",
            "committed_from": "2026-03-02",
            "law_in_force_since": "2007-08-11",
            "limitation_date": "2036-03-02",
            "dual_criminality_note": (
                "The clinical information system, the laboratory and the operating theatres stood still for five "
                "days: serious hindering of a system by altering data."
            ),
        },
        {
            "id": "offextor",
            "title": "Attempted extortion",
            "provision": "Criminal Code § 253 (1) and (3)",
            "provision_text": (
                "§ 253 Extortion\n"
                "(1) Whoever unlawfully compels another by force or by threat of considerable harm to act, to "
                "tolerate or to omit, and thereby damages the assets of that person or of another in order to "
                "enrich himself or a third person unlawfully, shall be punished with imprisonment of up to five "
                "years or a fine.\n"
                "(2) The act is unlawful if the use of force or the threat of harm is reprehensible in view of the "
                "end sought.\n"
                "(3) The attempt is punishable."
            ),
            "penalty_kind": "months",
            "penalty_months": 60,
            "death_possible": "no",
            "character": ["ordinary"],
            "convention_article": "none",
            "committed_from": "2026-03-02",
            "law_in_force_since": "1998-04-01",
            "limitation_date": "2036-03-02",
            "dual_criminality_note": (
                "Money was demanded under the threat that the files would never be restored and that patients' "
                "records would be published. Nothing was paid."
            ),
        },
    ]
}

PERSONS: dict[str, Any] = {
    "entries": [
        {
            "id": "tarngrid",
            "kind": "natural",
            "roles": ["suspect"],
            "aliases": "tarn_grid",
            "nationality_unknown": "yes",
            "identifiers": (
                "User name tarn_grid on the forum of the provider\n"
                "billing@tarn-grid.example\n"
                "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"
            ),
            "whereabouts": "Not known.",
            "minor": "unknown",
            "profession": "none",
            "in_custody": "no",
            "vulnerable": "unknown",
        },
        {
            "id": "oestngo1",
            "kind": "natural",
            "roles": ["witness"],
            "name_original": "Dr. Émilie Øst-Ngô",
            "name_latin": "Dr. Émilie Øst-Ngô",
            "birth_date": "1979-11-30",
            "nationalities": ["XA"],
            "identifiers": "Director of information technology, University Hospital Halden",
            "whereabouts": "University Hospital Halden, Halden, Northmark",
            "minor": "no",
            "profession": "none",
            "in_custody": "no",
            "vulnerable": "no",
        },
        {
            "id": "benyous1",
            "kind": "natural",
            "roles": ["suspect"],
            "name_original": "إلياس بن يوسف",
            "name_latin": "Ilyas Ben Youssef",
            "birth_date": "1994-05-17",
            "nationality_unknown": "yes",
            "identifiers": "+999 555 0134",
            "whereabouts": "Last known in Port-Sérène, Solvara, in January 2026",
            "minor": "no",
            "profession": "none",
            "in_custody": "no",
            "vulnerable": "unknown",
        },
        {
            "id": "kestrel1",
            "kind": "legal",
            "roles": ["third_party"],
            "name_original": "Kestrel Hosting SA",
            "name_latin": "Kestrel Hosting SA",
            "nationalities": ["XB"],
            "whereabouts": "14 rue du Quai, Port-Sérène, Solvara",
        },
        {
            "id": "abusemgr",
            "kind": "natural",
            "roles": ["witness"],
            "aliases": "Abuse manager of Kestrel Hosting SA (name not known)",
            "nationality_unknown": "yes",
            "identifiers": "abuse@kestrel-hosting.example",
            "whereabouts": "Kestrel Hosting SA, 14 rue du Quai, Port-Sérène, Solvara",
            "minor": "no",
            "profession": "none",
            "in_custody": "no",
            "vulnerable": "unknown",
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
                "addresses, telephone numbers, means and records of payment, dates of contract, contracts, messages "
                "exchanged with the provider's support, addresses and times of every login to the customer area."
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
            "accounts": f"{_ADDRESSES}\nbilling@tarn-grid.example\n+999 555 0134",
            "preservation_reference": "N-24/7-2026-0119",
            "hash_method": "sha256",
        },
        {
            "id": "trafficd",
            "type": "AT04",
            "description": (
                "Traffic data of both addresses from 11 February 2026 to 2 March 2026: source and destination "
                "addresses and ports, times, volumes, and logins by which the servers were administered."
            ),
            **_KESTREL,
            **_ATTACK,
            "relevance": (
                "They will show from where the servers were commanded at the moments at which the hospital's logs "
                "record orders, and so lead to the person who gave them."
            ),
            "offences": ["offdata1", "offsyst1"],
            "persons": ["tarngrid", "benyous1"],
            "delivery_format": "Flow records or CSV with times in UTC and the offset of the recording clock",
            "data_categories": ["traffic"],
            "accounts": _ADDRESSES,
            "preservation_reference": "N-24/7-2026-0119",
            "hash_method": "sha256",
            "expedite_reason": (
                "Flow records are kept by the provider for a short time only; the preservation covers them for as "
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
                "The images will hold the control program, the keys with which the files were encrypted, the copied "
                "patients' records and traces of those who worked on the servers. With the keys the hospital may "
                "restore its files."
            ),
            "offences": ["offdata1", "offsyst1", "offextor"],
            "persons": ["tarngrid"],
            "delivery_format": "E01 or raw image on an encrypted medium, with the log of the acquisition",
            "data_categories": ["content"],
            "accounts": _ADDRESSES,
            "preservation_reference": "N-24/7-2026-0119",
            "hash_method": "sha256",
            "expedite_reason": "The servers may be deleted by the customer as soon as the preservation ends.",
        },
        {
            "id": "bitcoin1",
            "type": "AT09",
            "description": (
                "Records of Solvex Exchange on the accounts that received, directly or through no more than three "
                "intermediate addresses, bitcoin from bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq: opening "
                "documents, identification of the holder and of the beneficial owner, deposits and withdrawals with "
                "transaction numbers, linked bank accounts, addresses and times of logins."
            ),
            "holder": "Solvex Exchange",
            "holder_address": "2 place de la Bourse\nPort-Sérène\nSolvara",
            "holder_country": "XB",
            "period_from": "2025-10-01T00:00:00Z",
            "period_to": "2026-03-31T23:59:59Z",
            "time_zone": "UTC",
            "relevance": (
                "The address of the ransom note received payments of earlier victims; the accounts through which "
                "they were changed lead to those who would have received the hospital's ransom."
            ),
            "offences": ["offextor"],
            "persons": ["tarngrid", "benyous1"],
            "delivery_format": "Certified copies; tables as CSV with times in UTC",
            "bank_records": "yes",
            "account_numbers": "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
            "certification": "certified",
        },
        {
            "id": "abusehrg",
            "type": "AT01",
            "description": (
                "Statement of the abuse manager of Kestrel Hosting SA on the complaints received about both "
                "addresses and on the steps taken, to be heard by video link by the public prosecutor."
            ),
            "holder": "Kestrel Hosting SA",
            "holder_address": "14 rue du Quai\nPort-Sérène\nSolvara",
            "holder_country": "XB",
            "relevance": (
                "The witness spoke with the customer in February 2026 and can say who answered the complaints and "
                "what was known of the use of the servers."
            ),
            "offences": ["offdata1", "offsyst1"],
            "persons": ["abusemgr", "kestrel1"],
            "examinee": ["abusemgr"],
            "examinee_status": "witness",
            "questions": (
                "1. Which complaints about 198.51.100.77 and 2001:db8:4:a1::9c reached the company, from whom and "
                "when?\n"
                "2. Who answered on behalf of the customer, by which means, in which language?\n"
                "3. What was done after the complaint of 19 February 2026, and why were the servers left running?\n"
                "4. Which records of these exchanges exist, and where are they?\n"
                "5. Who in the company had access to the two servers?\n"
                "The full list is annexed (category D)."
            ),
            "oath": "yes",
            "by_video": "yes",
            "video_reason": (
                "The witness lives and works in Solvara; the journey is not in proportion to a hearing of two "
                "hours, and the data are needed before the preservation ends."
            ),
            "interpreter_language": "fr",
            "officials_attending": (
                "Dr. Maren Tveit, senior public prosecutor, who leads the hearing; one police officer of the "
                "cybercrime unit, to explain the logs."
            ),
            "record_format": "verbatim",
            "privileges": (
                "A witness may refuse to answer questions whose answer could expose the witness or a relative to "
                "prosecution (Code of Criminal Procedure of Northmark § 55), and may claim any privilege of the law "
                "of Solvara."
            ),
        },
        {
            "id": "preserve",
            "type": "AT14",
            "description": (
                "Continuation of the preservation of all data of both addresses and of the reseller account until "
                "this request has been decided."
            ),
            **_KESTREL,
            "relevance": "The data of items 1 to 3 exist only as long as the preservation lasts.",
            "offences": ["offdata1", "offsyst1"],
            "persons": ["kestrel1"],
            "earlier_reference": "N-24/7-2026-0119",
            "earlier_sent_on": "2026-03-03",
            "effected_on": "2026-03-04",
            "expires_on": "2026-05-03",
            "provider_ticket": "KH-88231",
            "extension_wanted": "yes",
            "non_notice": "yes",
            "necessity": (
                "The provider deletes flow records and servers that are no longer paid for; the customer has not "
                "paid since March 2026."
            ),
        },
    ]
}

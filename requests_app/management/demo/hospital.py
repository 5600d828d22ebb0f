"""Case 1 of the demonstration, typed whole: ransomware against a hospital; data, tracing, a video hearing."""

from typing import Any

from requests_app.management.demo.hospital_entries import OFFENCES, PERSONS
from requests_app.management.demo.hospital_items import ASSISTANCE, IDENTIFIERS

TITLE = "Operation Mirrorlock"

SECTIONS: dict[str, dict[str, Any]] = {
    "authority": {
        "requesting_authority": "xa-halden-cyber",
        "conducting_official": "Dr. Maren Tveit",
        "official_function": "Senior public prosecutor",
        "contact_email": "maren.tveit@prosecutor-halden.example",
        "contact_phone": "+999 555 0107",
        "proceeding_reference": "4 Js 2217/26",
        "stage": "investigation",
        "nature": (
            "Criminal investigation against the unknown user “tarn_grid”, against Ilyas Ben Youssef and against "
            "persons not yet known, opened on 2 March 2026, for interference with data and systems of the "
            "University Hospital Halden by ransomware and for attempted extortion of the hospital. One patient "
            "died after an emergency transfer; whether the death is to be charged is being examined."
        ),
        "purpose": (
            "To identify the persons who leased and operated the control servers of the attack, to prove what was "
            "sent from these servers to the hospital, to follow the ransom demanded, and to use what is found as "
            "evidence in proceeding 4 Js 2217/26 before the courts of Northmark, including a trial."
        ),
        "domestic_basis": (
            "Code of Criminal Procedure of Northmark: § 94 (production of stored data), § 99 (traffic data kept by "
            "a provider), § 110 (imaging of servers), § 161 (inquiries with exchanges of virtual assets), § 58b "
            "(hearing of a witness by video link)."
        ),
        "orders": (
            "District Court of Halden, investigating judge, order of 9 March 2026, no. 12 Gs 341/26: production of "
            "traffic and content data of both addresses. Prosecutor's Office for Cybercrime, Halden, order of 4 "
            "March 2026: production of subscriber and billing data."
        ),
    },
    "basis": {
        "requested_state": "XB",
        "addressee": "xb-central",
        "channel": "central_authority",
        "instrument": "xa-xb-2009",
        "letter_language": "en",
    },
    "offences": OFFENCES,
    "persons": PERSONS,
    "identifiers": IDENTIFIERS,
    "facts": {
        "summary": (
            "On 2 March 2026 at 03:14 UTC (04:14 local time) files of the University Hospital Halden began to be "
            "encrypted by software that calls itself “Mirrorlock”. By 03:20 UTC 2.3 million files on 214 servers "
            "could no longer be opened, among them the clinical information system, the laboratory and the plans "
            "of the operating theatres.\n\n"
            "Forty-one operations were postponed. The hospital closed its emergency department for 31 hours. One "
            "patient who had to be taken to the hospital at Lindvik, 64 kilometres away, died there; a report by "
            "the Institute of Forensic Medicine on whether the delay caused the death is expected.\n\n"
            "On every screen stood a note that demanded 12.5 bitcoin within 72 hours to the address "
            "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq and threatened to publish patients' records. Nothing was "
            "paid.\n\n"
            "The log files of the hospital's firewall show control traffic from 2026-02-11T22:07:31Z to "
            "2026-03-02T03:20:05Z between an administrator's workstation and the addresses 198.51.100.77:443 and "
            "2001:db8:4:a1::9c. The first connection followed by eleven seconds the opening of a file attached to "
            "an e-mail that pretended to come from a supplier. Over these addresses the program was loaded, the "
            "accounts of two administrators were taken over and, on 2 March at 03:13 UTC, the order to encrypt was "
            "given.\n\n"
            "Both addresses are registered to Kestrel Hosting SA, 14 rue du Quai, Port-Sérène, Solvara. By its "
            "public records both were let to the reseller account billing@tarn-grid.example. A second login to "
            "this account on 27 February 2026 was confirmed by a text message to +999 555 0134, a number that "
            "Ilyas Ben Youssef gave as his own when he rented a flat in Halden in 2025."
        ),
        "link": (
            "The two control servers stand in the data centre of Kestrel Hosting SA in Port-Sérène, Solvara; the "
            "company keeps the records of the reseller account and employs the person who handled the complaints "
            "about it. Solvex Exchange, through which part of the bitcoin paid by earlier victims to the same "
            "address was changed, has its seat in Port-Sérène as well."
        ),
        "source": (
            "Log files of the hospital's firewall (SHA-256 of the copy is in the file), report of the cybercrime "
            "unit of the police of Northmark of 6 March 2026, statement of Dr. Émilie Øst-Ngô of 5 March 2026, "
            "public register of addresses, public ledger of bitcoin transactions."
        ),
        "event_from": "2026-02-11",
        "event_to": "2026-03-02",
        "custody_statement": "no",
        "damage": (
            "41 operations postponed; emergency department closed for 31 hours; one death under examination; cost "
            "of restoration so far EUR 3 870 000. 12.5 bitcoin demanded, nothing paid."
        ),
    },
    "assistance": ASSISTANCE,
    "procedure": {
        "formalities": (
            "SHA-256 of each image at the moment of acquisition, entered in the log of the acquisition. A chain of "
            "custody form for each medium, signed at every hand-over. The statement of the witness under oath."
        ),
        "reasons": (
            "Under §§ 244 and 251 of the Code of Criminal Procedure of Northmark electronic evidence is admitted "
            "only if its integrity from acquisition on is shown, and a statement may be read out in court only if "
            "it was sworn."
        ),
        "attending": "Dr. Maren Tveit, senior public prosecutor, at the hearing by video link.",
    },
    "earlier": {
        "entries": [
            {
                "id": "earlypre",
                "kind": "preservation",
                "reference": "N-24/7-2026-0119",
                "on": "2026-03-03",
                "expires_on": "2026-05-03",
                "note": (
                    "Sent through the 24/7 points on 3 March 2026, effected on 4 March 2026, ticket KH-88231 of "
                    "the provider."
                ),
            },
            {
                "id": "earlypol",
                "kind": "police",
                "reference": "XA-CYB-2026-0311",
                "on": "2026-03-06",
                "note": "The police of Solvara confirmed that the servers stand in Port-Sérène. Not used as evidence.",
            },
        ]
    },
    "timing": {
        "urgency": "urgent",
        "deadline": "2026-05-03",
        "reason": (
            "The preservation ends on 3 May 2026; after that day the provider may delete the data. The hospital "
            "also needs the keys that may be found on the servers to restore the records of its patients."
        ),
    },
    "confidentiality": {
        "level": "confidential",
        "reason": (
            "The suspects are at large. If they learn of the request they will delete what lies elsewhere and move "
            "the proceeds."
        ),
        "may_tell": (
            "The provider and the exchange may be given the items that concern them and the list of accounts, not "
            "the facts and not the names of the persons."
        ),
        "provider_non_notice": "yes",
    },
    "undertakings": {
        "use_limit": "yes",
        "data_protection": (
            "The Act on Data Protection in Criminal Matters of Northmark applies. Access is limited to the persons "
            "who work on proceeding 4 Js 2217/26; each access is recorded; the Data Protection Authority "
            "supervises. Patients' records found on the servers are given back to the hospital and not evaluated."
        ),
        "onward_transfer": "no",
        "retention": (
            "Until the judgment is final, then as long as the law on court files prescribes, at most thirty years. "
            "Data that prove irrelevant are deleted within one year."
        ),
        "return_originals": "yes",
    },
    "assurances": {
        "entries": [
            {
                "id": "assspec1",
                "kind": "speciality",
                "text": (
                    "The Prosecutor's Office for Cybercrime, Halden, assures that what is received is used only in "
                    "proceeding 4 Js 2217/26, unless Solvara consents to another use beforehand."
                ),
                "scope": "All items, without limit of time.",
            },
            {
                "id": "assretrn",
                "kind": "return",
                "text": (
                    "Media and originals are returned as soon as the judgment is final, unless Solvara waives "
                    "their return."
                ),
                "scope": "All media handed over under items 1 to 4.",
            },
        ]
    },
    "delivery": {
        "method": "Encrypted medium through the central authorities; the key by a separate message to the contact",
        "contact": "Registry of the Prosecutor's Office for Cybercrime, Halden, registry@prosecutor-halden.example",
        "phone": "+999 555 0100",
        "time_zone": "Europe/Oslo",
        "costs": (
            "Northmark bears the cost of the video link and of the interpreter. Should other costs be "
            "extraordinary, please tell us before they arise."
        ),
    },
}

ANNEXES = (
    (
        {"category": "A", "title": "Criminal Code of Northmark, §§ 253, 303a and 303b", "language": "en"},
        "criminal-code-extract.txt",
        "Criminal Code of Northmark (extract)\n\n"
        + "\n\n".join(offence["provision_text"] for offence in SECTIONS["offences"]["entries"])
        + "\n",
    ),
    (
        {
            "category": "B",
            "title": "Order of the District Court of Halden of 9 March 2026, 12 Gs 341/26",
            "language": "en",
        },
        "order-12-Gs-341-26.txt",
        (
            "District Court of Halden\n"
            "The investigating judge\n"
            "12 Gs 341/26\n"
            "9 March 2026\n\n"
            "In proceeding 4 Js 2217/26 the production of traffic data and content data of the addresses "
            "198.51.100.77:443 and 2001:db8:4:a1::9c for the period from 11 February 2026, 22:07:31 UTC, to 2 March "
            "2026, 03:20:05 UTC, is ordered. The measure is proportionate: a hospital was brought to a standstill and "
            "a death is under examination.\n"
        ),
    ),
    (
        {"category": "D", "title": "Questions to the abuse manager", "language": "en"},
        "questions.txt",
        "Questions to the abuse manager of Kestrel Hosting SA\n\n"
        + next(item["questions"] for item in SECTIONS["assistance"]["entries"] if item["id"] == "abusehrg")
        + "\n",
    ),
    (
        {"category": "D", "title": "Extract of the firewall log", "language": "en"},
        "firewall-extract.csv",
        (
            "time_utc,source,destination,port,bytes\n"
            "2026-02-11T22:07:31Z,10.20.7.41,198.51.100.77,443,1482\n"
            "2026-02-27T18:44:02Z,10.20.7.41,2001:db8:4:a1::9c,443,90211\n"
            "2026-03-02T03:13:09Z,10.20.7.41,198.51.100.77,443,388\n"
            "2026-03-02T03:20:05Z,10.20.7.41,198.51.100.77,443,212\n"
        ),
    ),
)
"""(what the annex form holds, file name, text of the file)."""

"""Case 2 of the demonstration, typed whole: invoice fraud and laundering; bank records, freezing, a statement."""

from typing import Any

from requests_app.management.demo.invoice_items import ASSISTANCE, IBAN, IDENTIFIERS

TITLE = "Operation Fjord Ledger"


SECTIONS: dict[str, dict[str, Any]] = {
    "authority": {
        "requesting_authority": "xa-lindvik-court",
        "conducting_official": "Aksel Brenna",
        "official_function": "Investigating judge",
        "contact_email": "investigating.judge@court-lindvik.example",
        "contact_phone": "+999 555 0162",
        "proceeding_reference": "7 Gs 88/26",
        "stage": "investigation",
        "nature": (
            "Judicial investigation against persons not yet known and, as far as her part can be made out, "
            "concerning Huda Abdel Rahman, for fraud by means of a system committed by a gang, and for "
            "laundering "
            "of its proceeds. Opened on 27 January 2026 on the complaint of Fjord Pumps AS."
        ),
        "purpose": (
            "To identify who held and who controlled the account that received the money, to follow where "
            "it went, "
            "and to use the records and the statement as evidence in proceeding 7 Gs 88/26, including a "
            "trial."
        ),
        "domestic_basis": (
            "Code of Criminal Procedure of Northmark: § 94 (production of records), § 161a (inquiries "
            "with banks), "
            "§ 58 (hearing of a person abroad)."
        ),
        "orders": (
            "District Court of Lindvik, order of 30 January 2026, no. 7 Gs 88/26-3: production of bank "
            "records. "
            "District Court of Lindvik, order of 2 February 2026, no. 7 Gs 88/26-5: freezing of the balance "
            "up to EUR 1 284 930,17."
        ),
    },
    "basis": {
        "requested_state": "XC",
        "addressee": "xc-central",
        "channel": "central_authority",
        "instrument": "UNTOC",
        "letter_language": "en",
        "translation_language": "ar",
    },
    "offences": {
        "entries": [
            {
                "id": "offfraud",
                "title": "Computer fraud committed by a gang",
                "provision": "Criminal Code § 263a (1) and (3)",
                "provision_text": (
                    "§ 263a Computer fraud\n"
                    "(1) Whoever, with the intention of obtaining an unlawful gain for himself or a third "
                    "person, "
                    "damages the assets of another by influencing the result of data processing through "
                    "incorrect "
                    "programs, through incorrect or incomplete data, through use of data without right or "
                    "otherwise without right, shall be punished with imprisonment of up to five years or "
                    "a fine.\n"
                    "(2) The attempt is punishable.\n"
                    "(3) Whoever acts commercially or as a member of a gang that has joined to commit such "
                    "offences continuously shall be punished with imprisonment from six months to ten years."
                ),
                "penalty_kind": "months",
                "penalty_months": 120,
                "death_possible": "no",
                "character": ["ordinary"],
                "convention_article": "HC13",
                "committed_from": "2026-01-09",
                "committed_to": "2026-01-23",
                "law_in_force_since": "2003-12-28",
                "limitation_date": "2036-01-23",
                "dual_criminality_note": (
                    "A company was deceived, by messages sent from a mailbox taken over, into paying four "
                    "genuine "
                    "invoices to an account of the offenders: deception about facts with loss of property."
                ),
            },
            {
                "id": "offlaund",
                "title": "Money laundering",
                "provision": "Criminal Code § 261 (1)",
                "provision_text": (
                    "§ 261 Money laundering\n"
                    "(1) Whoever hides an object that stems from an unlawful act, disguises its origin, or "
                    "frustrates or endangers its tracing, its seizure or the inquiry into its origin, or "
                    "obtains, "
                    "keeps or uses such an object for himself or a third person, shall be punished with "
                    "imprisonment of up to five years or a fine.\n"
                    "(2) The attempt is punishable."
                ),
                "penalty_kind": "months",
                "penalty_months": 60,
                "death_possible": "no",
                "character": ["ordinary"],
                "convention_article": "HC17",
                "committed_from": "2026-01-12",
                "committed_to": "2026-01-25",
                "law_in_force_since": "2021-03-18",
                "limitation_date": "2031-01-25",
                "dual_criminality_note": (
                    "Money known to stem from fraud was passed on within 48 hours to three accounts to "
                    "hide where "
                    "it came from."
                ),
            },
        ]
    },
    "persons": {
        "entries": [
            {
                "id": "abdelrah",
                "kind": "natural",
                "roles": ["witness", "unclear"],
                "name_original": "هدى عبد الرحمن",
                "name_latin": "Huda Abdel Rahman",
                "birth_date": "1988-02-29",
                "nationality_unknown": "yes",
                "identifiers": "Director of record of Al-Noor General Trading LLC",
                "whereabouts": "Business address of the company: Office 1104, Al-Noor Tower, Port Aurelia, Aurelia",
                "minor": "no",
                "profession": "none",
                "in_custody": "no",
                "vulnerable": "unknown",
                "notes": (
                    "Director on paper since November 2025. Whether she knew of the payments is open; "
                    "until that "
                    "is clear she is to be told of the rights of a suspect."
                ),
            },
            {
                "id": "wangjian",
                "kind": "natural",
                "roles": ["suspect", "account_holder"],
                "name_original": "王建国",
                "name_latin": "Wang Jianguo",
                "birth_date": "1971-10-01",
                "nationality_unknown": "yes",
                "identifiers": "Passport E00000000",
                "whereabouts": (
                    "Not known; the account that received EUR 214 000,00 on 14 January 2026 is held in "
                    "his name."
                ),
                "minor": "no",
                "profession": "none",
                "in_custody": "no",
                "vulnerable": "no",
            },
            {
                "id": "fjordpmp",
                "kind": "legal",
                "roles": ["victim"],
                "name_original": "Fjord Pumps AS",
                "name_latin": "Fjord Pumps AS",
                "nationalities": ["XA"],
                "identifiers": "ap@fjordpumps.example",
                "whereabouts": "Havnegata 8, Lindvik, Northmark",
            },
            {
                "id": "alnoorgt",
                "kind": "legal",
                "roles": ["account_holder"],
                "name_original": "شركة النور للتجارة العامة",
                "name_latin": "Al-Noor General Trading LLC",
                "nationalities": ["XC"],
                "identifiers": IBAN,
                "whereabouts": "Office 1104, Al-Noor Tower, Port Aurelia, Aurelia",
            },
        ]
    },
    "identifiers": IDENTIFIERS,
    "facts": {
        "summary": (
            "Between 9 and 23 January 2026 persons not yet known took over the mailbox "
            "ap@fjordpumps.example of "
            "the accounts department of Fjord Pumps AS, Lindvik. They read the correspondence with "
            "customers, "
            "copied four open invoices and sent them again from the same mailbox with a changed account "
            "number and "
            "the remark that the supplier had moved to another bank.\n\n"
            "The customer paid on 12 January 2026 EUR 318 200,00, on 14 January EUR 402 750,17, on 19 "
            "January EUR "
            "290 480,00 and on 23 January EUR 273 500,00, together EUR 1 284 930,17, to the account with "
            "the IBAN "
            f"{IBAN} at Qasr Commercial Bank, Port Aurelia, held by “Al-Noor General Trading LLC / شركة "
            f"النور "
            "للتجارة العامة”. The number is given here as it stands in the forged invoices and in the "
            "confirmations of the transfers.\n\n"
            "Of this sum EUR 612 400,00 was passed on within 48 hours to three accounts, one of them held "
            "in the "
            "name of Wang Jianguo (王建国). The fraud came to light on 26 January 2026, when the supplier "
            "reminded "
            "its customer of the unpaid invoices.\n\n"
            "The logins to the mailbox came from several addresses abroad; rules had been set in it that "
            "moved the "
            "customer's questions to a hidden folder."
        ),
        "link": (
            "The account that received the whole sum is kept by Qasr Commercial Bank in Port Aurelia, "
            "Aurelia; the "
            "company that holds it is registered there, and its director of record has her business "
            "address there."
        ),
        "source": (
            "Complaint of Fjord Pumps AS of 27 January 2026, the four forged invoices, confirmations of "
            "the four "
            "transfers by the customer's bank, log of the mail server, extract of the register of "
            "companies of "
            "Aurelia."
        ),
        "event_from": "2026-01-09",
        "event_to": "2026-01-25",
        "custody_statement": "no",
        "damage": (
            "EUR 1 284 930,17, of which EUR 612 400,00 was passed on. Fjord Pumps AS had to dismiss eleven "
            "employees."
        ),
    },
    "assistance": ASSISTANCE,
    "procedure": {
        "formalities": (
            "Copies certified by the bank as conforming to the originals. Before the hearing the person "
            "is to be "
            "told of the right to be silent and to have counsel, and this is to be recorded."
        ),
        "reasons": (
            "Copies are read as evidence only if certified (Code of Criminal Procedure of Northmark § "
            "249). A "
            "statement taken without this instruction from a person who turns out to be a suspect could "
            "not be "
            "used (§ 136)."
        ),
    },
    "earlier": {
        "entries": [
            {
                "id": "earlyfiu",
                "kind": "informal",
                "reference": "FIU-XA-2026-0047",
                "on": "2026-01-29",
                "note": (
                    "The financial intelligence unit of Aurelia confirmed that the account exists. Not to "
                    "be used "
                    "as evidence."
                ),
            }
        ]
    },
    "timing": {"urgency": "ordinary"},
    "confidentiality": {
        "level": "confidential",
        "reason": "If the holder learns of the request before the balance is frozen, what is left will be moved.",
        "may_tell": "The bank may be given the item that concerns it, not the facts.",
        "provider_non_notice": "yes",
    },
    "undertakings": {
        "use_limit": "yes",
        "data_protection": (
            "The Act on Data Protection in Criminal Matters of Northmark applies; access is limited to "
            "the persons "
            "who work on proceeding 7 Gs 88/26 and is recorded."
        ),
        "onward_transfer": "no",
        "retention": (
            "Until the judgment is final, then as long as the law on court files prescribes, at most "
            "thirty years."
        ),
        "return_originals": "yes",
    },
    "assurances": {
        "entries": [
            {
                "id": "assspec2",
                "kind": "speciality",
                "text": (
                    "The District Court of Lindvik assures that what is received is used only in "
                    "proceeding 7 Gs "
                    "88/26, unless Aurelia consents to another use beforehand."
                ),
                "scope": "All items, without limit of time.",
            }
        ]
    },
    "delivery": {
        "method": "Certified copies by registered courier through the central authorities",
        "contact": "Registry of the District Court of Lindvik, registry@court-lindvik.example",
        "phone": "+999 555 0160",
        "time_zone": "Europe/Oslo",
        "costs": (
            "Northmark bears the cost of the interpreter. Should other costs be extraordinary, please "
            "tell us "
            "before they arise."
        ),
    },
}

ANNEXES = (
    (
        {"category": "A", "title": "Criminal Code of Northmark, §§ 261 and 263a", "language": "en"},
        "criminal-code-extract.txt",
        "Criminal Code of Northmark (extract)\n\n"
        + "\n\n".join(offence["provision_text"] for offence in SECTIONS["offences"]["entries"])
        + "\n",
    ),
    (
        {
            "category": "B",
            "title": "Orders of the District Court of Lindvik of 30 January and 2 February 2026",
            "language": "en",
        },
        "orders-7-Gs-88-26.txt",
        (
            "District Court of Lindvik\n"
            "7 Gs 88/26-3\n"
            "30 January 2026\n\n"
            f"The production of the records of the account {IBAN} for the period from 1 December 2025 to "
            f"28 February "
            "2026 is ordered.\n\n"
            "7 Gs 88/26-5\n"
            "2 February 2026\n\n"
            "The balance of this account is to be frozen up to EUR 1 284 930,17.\n"
        ),
    ),
    (
        {"category": "D", "title": "Payments to the account", "language": "en"},
        "payments.csv",
        (
            "day;amount_eur;from;to\n"
            f'2026-01-12;"318 200,00";Customer of Fjord Pumps AS;{IBAN}\n'
            f'2026-01-14;"402 750,17";Customer of Fjord Pumps AS;{IBAN}\n'
            f'2026-01-19;"290 480,00";Customer of Fjord Pumps AS;{IBAN}\n'
            f'2026-01-23;"273 500,00";Customer of Fjord Pumps AS;{IBAN}\n'
        ),
    ),
)
"""(what the annex form holds, file name, text of the file)."""

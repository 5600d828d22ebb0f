"""Case 2 of the demonstration: its identifiers and its items of assistance."""

from typing import Any

IBAN = "XC00TEST0000123456789012"
"""Fictional; its check digits are wrong, as in the forged invoices."""

_BANK = {
    "holder": "Qasr Commercial Bank",
    "holder_address": "3 Harbour Road\nPort Aurelia\nAurelia",
    "holder_country": "XC",
}
_STATEMENTS = {"period_from": "2025-12-01T00:00:00Z", "period_to": "2026-02-28T23:59:59Z", "time_zone": "UTC"}

IDENTIFIERS: dict[str, Any] = {
    "entries": [
        {
            "id": "idibanac",
            "kind": "iban",
            "value": IBAN,
            "service": "Qasr Commercial Bank",
            "holder": "alnoorgt",
            "as_stated": "yes",
            "note": "As it stands in the four forged invoices and in the confirmations of the transfers.",
        },
        {
            "id": "idmailap",
            "kind": "email",
            "value": "ap@fjordpumps.example",
            "service": "Mail server of Fjord Pumps AS",
            "seen_from": "2026-01-09T06:12:40Z",
            "seen_to": "2026-01-23T17:30:02Z",
            "time_zone": "Europe/Oslo",
            "holder": "fjordpmp",
            "note": "The mailbox that was taken over.",
        },
        {
            "id": "idpasspt",
            "kind": "document",
            "value": "E00000000",
            "holder": "wangjian",
            "note": "Passport.",
        },
    ]
}

ASSISTANCE: dict[str, Any] = {
    "entries": [
        {
            "id": "bankdocs",
            "type": "AT09",
            "description": (
                f"Of the account with the IBAN {IBAN}: the documents of its opening, the cards of "
                f"signatures, "
                "the powers of attorney, and the statements from 1 December 2025 to 28 February 2026 with "
                "the "
                "counter-accounts of every payment."
            ),
            **_BANK,
            **_STATEMENTS,
            "relevance": (
                "The documents will show who opened and who could use the account that received the "
                "proceeds; "
                "the statements will show where EUR 612 400,00 went and what is left."
            ),
            "offences": ["offfraud", "offlaund"],
            "persons": ["abdelrah", "wangjian", "alnoorgt"],
            "delivery_format": "Certified copies on paper; statements also as a table",
            "bank_records": "yes",
            "identifiers": ["idibanac"],
            "certification": "certified",
        },
        {
            "id": "benowner",
            "type": "AT09",
            "description": (
                "The bank's records by which the beneficial owners of Al-Noor General Trading LLC were "
                "identified: copies of identity documents, declarations, notes of checks, and the extract of "
                "the register of companies used for them."
            ),
            **_BANK,
            **_STATEMENTS,
            "relevance": (
                "The director of record may be a straw person; who owns the company is who disposed of the "
                "proceeds."
            ),
            "offences": ["offlaund"],
            "persons": ["abdelrah", "alnoorgt"],
            "delivery_format": "Certified copies on paper",
            "bank_records": "yes",
            "identifiers": ["idibanac"],
            "certification": "certified",
        },
        {
            "id": "freezebl",
            "type": "AT29",
            "description": (
                f"Freezing of the balance of the account with the IBAN {IBAN}, up to EUR 1 284 930,17, "
                f"until a "
                "request for confiscation or for return to the victim has been decided."
            ),
            **_BANK,
            "relevance": (
                "The account received the whole of the proceeds; what is left of them is to be kept for "
                "Fjord Pumps "
                "AS and for confiscation."
            ),
            "offences": ["offfraud", "offlaund"],
            "persons": ["alnoorgt", "fjordpmp"],
            "property": f"Balance of the account with the IBAN {IBAN} at Qasr Commercial Bank, Port Aurelia.",
            "property_link": ["proceeds"],
            "identifiers": ["idibanac"],
            "property_location": "Qasr Commercial Bank, 3 Harbour Road, Port Aurelia, Aurelia",
            "property_holders": ["alnoorgt"],
            "property_value": "1284930.17 EUR",
            "freezing_facts": (
                "The account received EUR 1 284 930,17 between 12 and 23 January 2026 on four forged "
                "invoices; EUR "
                "612 400,00 left it within 48 hours. Nothing else is known to have been paid in."
            ),
            "action_wanted": (
                "Prohibit the bank from carrying out debits up to the sum named, and tell us the balance "
                "at the moment "
                "of freezing."
            ),
            "confiscation_expected": (
                "Confiscation of the proceeds or their return to Fjord Pumps AS in proceeding 7 Gs 88/26; "
                "an order is "
                "expected with the judgment, in the first half of 2027."
            ),
            "domestic_order": "District Court of Lindvik, order of 2 February 2026, no. 7 Gs 88/26-5",
            "expedite_reason": "More than half was passed on within 48 hours; the rest can be moved at any time.",
            "heard_before_lifting": "yes",
        },
        {
            "id": "dirstate",
            "type": "AT01",
            "description": (
                "Statement of Huda Abdel Rahman, director of record of Al-Noor General Trading LLC, on the "
                "founding of the company, on the account and on the four payments."
            ),
            "holder": "Huda Abdel Rahman",
            "holder_address": "Office 1104, Al-Noor Tower\nPort Aurelia\nAurelia",
            "holder_country": "XC",
            "relevance": (
                "She signed the opening of the account and can say who asked her to, who holds the means of "
                "access, and who ordered the transfers of January 2026."
            ),
            "offences": ["offfraud", "offlaund"],
            "persons": ["abdelrah", "alnoorgt"],
            "examinee": ["abdelrah"],
            "examinee_status": "witness",
            "questions": (
                "1. Who founded Al-Noor General Trading LLC, and who are its owners?\n"
                "2. Who asked you to become its director, and what were you paid?\n"
                "3. Who opened the account at Qasr Commercial Bank, and who can use it?\n"
                "4. What do you know of the payments of 12, 14, 19 and 23 January 2026?\n"
                "5. Do you know Wang Jianguo (王建国), and why was money sent to an account in his name?"
            ),
            "oath": "no",
            "by_video": "no",
            "interpreter_language": "ar",
            "record_format": "written",
            "privileges": (
                "As it is not yet clear whether she took part, she is to be told that she need not answer "
                "and "
                "may have counsel (Code of Criminal Procedure of Northmark §§ 55 and 136)."
            ),
        },
    ]
}

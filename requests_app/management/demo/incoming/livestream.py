"""Case 4 of the demonstration, typed whole: the ordinary request that follows the emergency of a live stream."""

from typing import Any

from requests_app.management.demo.incoming.livestream_items import ASSISTANCE, IDENTIFIERS

TITLE = "Operation Nightlight: live-streamed abuse"
THEIR_REFERENCE = "BR 2026/4471-JIRS"

SECTIONS: dict[str, dict[str, Any]] = {
    "authority": {
        "requesting_authority": "xb-port-serene-prosecutor",
        "conducting_official": "Hélène Aubertin",
        "official_function": "Vice-prosecutor, section for offences against minors",
        "contact_email": "parquet.mineurs@port-serene.solvara.example",
        "contact_phone": "+999 555 0235",
        "proceeding_reference": THEIR_REFERENCE,
        "stage": "investigation",
        "nature": (
            "Judicial investigation against persons not yet known, users of the platform “Glimt”, for the sexual "
            "abuse of a child in a live stream and for arranging it, opened on 15 November 2026."
        ),
        "purpose": (
            "To identify the child and those who abuse it, to identify those who watched and paid, and to use "
            "what is received as evidence in proceeding BR 2026/4471-JIRS, including a trial."
        ),
        "domestic_basis": "Code of Criminal Procedure of Solvara, Articles 60-1, 706-47 and 706-52.",
        "orders": (
            "Investigating judge at Port-Sérène, order of 16 November 2026, no. 2026/4471-2: production of stored "
            "data, and seizure of devices."
        ),
    },
    "basis": {
        "requested_state": "XA",
        "addressee": "xa-central",
        "channel": "central_authority",
        "instrument": "BUDAPEST",
        "letter_language": "en",
        "translation_language": "fr",
    },
    "offences": {
        "entries": [
            {
                "id": "offabuse",
                "title": "Production and streaming of child sexual abuse material",
                "provision": "Criminal Code of Solvara Article 227-23",
                "provision_text": (
                    "Article 227-23\n"
                    "Whoever makes, records, transmits or streams an image of a minor with a sexual character is "
                    "punished with imprisonment of up to ten years; of up to fifteen years where the minor is "
                    "under fifteen years of age or where an electronic communications network was used."
                ),
                "penalty_kind": "months",
                "penalty_months": 180,
                "death_possible": "no",
                "character": ["ordinary"],
                "convention_article": "HC14",
                "committed_from": "2026-11-14",
                "committed_to": "2026-11-15",
                "law_in_force_since": "2014-08-05",
                "limitation_date": "2056-11-15",
                "dual_criminality_note": "Punishable in Northmark under Criminal Code §§ 310 and 311.",
            },
            {
                "id": "offgroom",
                "title": "Arranging the sexual abuse of a child by means of a computer system",
                "provision": "Criminal Code of Solvara Article 227-22-2",
                "provision_text": (
                    "Article 227-22-2\n"
                    "Whoever offers or arranges, by means of electronic communication, that a minor under fifteen "
                    "years of age be subjected to a sexual act is punished with imprisonment of up to ten years."
                ),
                "penalty_kind": "months",
                "penalty_months": 120,
                "death_possible": "no",
                "character": ["ordinary"],
                "convention_article": "HC15",
                "committed_from": "2026-11-14",
                "law_in_force_since": "2021-04-23",
                "limitation_date": "2056-11-14",
            },
        ]
    },
    "persons": {
        "entries": [
            {
                "id": "childone",
                "kind": "natural",
                "roles": ["victim"],
                "aliases": "Child A",
                "nationality_unknown": "yes",
                "whereabouts": "In the care of the child protection service of Northmark since 15 November 2026",
                "minor": "yes",
                "profession": "none",
                "in_custody": "no",
                "vulnerable": "yes",
                "notes": "About eight years of age. Named “Child A” everywhere; the name is in a sealed annex.",
            },
            {
                "id": "useraa02",
                "kind": "natural",
                "roles": ["suspect", "account_holder"],
                "aliases": "7719-aa02",
                "nationality_unknown": "yes",
                "identifiers": "User 7719-aa02 of the platform Glimt",
                "whereabouts": "Not known; last log-in addresses given in the emergency point to Halden.",
                "minor": "unknown",
                "profession": "none",
                "in_custody": "no",
                "vulnerable": "unknown",
            },
            {
                "id": "glimtas1",
                "kind": "legal",
                "roles": ["third_party"],
                "name_original": "Glimt AS",
                "name_latin": "Glimt AS",
                "nationalities": ["XA"],
                "whereabouts": "Brygga 11, 0104 Halden, Northmark",
            },
        ]
    },
    "identifiers": IDENTIFIERS,
    "facts": {
        "summary": (
            "On Saturday 14 November 2026, from 23:31 local time, the user 7719-aa02 streamed on the platform "
            "“Glimt” the sexual abuse of a child of about eight years. Eleven accounts watched; at least four of "
            "them paid during the stream and wrote what was to be done to the child.\n\n"
            "The 24/7 point of Solvara asked the point of Northmark by telephone at 23:52 for help in an "
            "emergency. Subscriber data, the last log-in addresses and the payment account were given that night, "
            "and the stream was preserved. The child was found at 04:10 and brought to safety.\n\n"
            "Payments went to an account at Nordfjord Sparebank whose number was given in the stream."
        ),
        "link": (
            "The platform is run by Glimt AS in Halden and keeps its data there; the last log-in addresses, the "
            "devices and the payment account are in Northmark, and the child is there."
        ),
        "source": (
            "Recording of 94 seconds of the stream by an officer of the Federal Police, the data given in the "
            "emergency, statements of two persons who watched."
        ),
        "event_from": "2026-11-14",
        "event_to": "2026-11-15",
        "custody_statement": "no",
        "damage": "Grave harm to a child of about eight years.",
    },
    "assistance": ASSISTANCE,
    "procedure": {
        "formalities": (
            "The statement of the child recorded on video by a person trained for it, once, in a room made for "
            "children, with an interpreter; counsel of the child present; no contact with any accused."
        ),
        "reasons": (
            "The recording replaces the child's appearance at trial (Code of Criminal Procedure of Solvara, "
            "Article 706-52). A second hearing would harm the child."
        ),
        "attending": "Hélène Aubertin and one officer of the Federal Police, in a separate room, without questions.",
    },
    "earlier": {
        "entries": [
            {
                "id": "emergncy",
                "kind": "police",
                "reference": "RESEAU-247-2026-0877",
                "on": "2026-11-14",
                "note": "The emergency; confirmed in writing on 15 November 2026.",
            },
            {
                "id": "earlypre",
                "kind": "preservation",
                "reference": "RESEAU-247-2026-0878",
                "on": "2026-11-14",
                "expires_on": "2027-01-13",
                "note": "Preservation of the stream and of the account 7719-aa02 by Glimt AS.",
            },
        ]
    },
    "timing": {
        "urgency": "urgent",
        "deadline": "2027-01-13",
        "reason": "The preservation ends on 13 January 2027, and others who watched may be harming children now.",
    },
    "confidentiality": {
        "level": "restricted",
        "reason": "The identity of the child must not become known; those who watched must not be warned.",
        "may_tell": "Glimt AS and the bank may be given the item that concerns them.",
        "provider_non_notice": "yes",
    },
    "undertakings": {
        "use_limit": "yes",
        "data_protection": (
            "Images of the child are kept on a medium without network at the Federal Police; a list of every "
            "access is kept and shown on request."
        ),
        "onward_transfer": "no",
        "retention": "Until the judgment is final; then copies of images are destroyed and the destruction reported.",
        "return_originals": "yes",
    },
    "delivery": {
        "method": "Encrypted medium by courier between the central authorities",
        "contact": "entraide@justice.solvara.example",
        "phone": "+999 555 0210",
        "time_zone": "Europe/Paris",
        "costs": "Solvara bears the cost of the interpreter and of the video recording.",
    },
}

LETTER = (
    "Ministère public de Port-Sérène\nSection des mineurs\nBR 2026/4471-JIRS\n16 November 2026\n\n"
    "LETTER OF REQUEST\n\n"
    + SECTIONS["facts"]["summary"]
    + "\n\nRequested: "
    + "\n".join(f"{number}. {item['description']}" for number, item in enumerate(ASSISTANCE["entries"], 1))
    + "\n"
)
ORDER = "Investigating judge at Port-Sérène\nNo. 2026/4471-2\n16 November 2026\n\nThe production of data is ordered.\n"

PAPERS = (
    ("letter-of-request-BR-2026-4471.txt", LETTER, "en"),
    ("order-2026-4471-2.txt", ORDER, "en"),
)
"""(file name, text, language), the request itself first."""

CONTENT_CONDITIONS = (
    (
        "speciality",
        "Used only in proceeding BR 2026/4471-JIRS; any other use needs our consent beforehand.",
    ),
    (
        "data_protection",
        "A list of every access to the images is kept and handed in with the account of use.",
    ),
    ("return", "All copies are destroyed when the judgment is final, and the destruction is reported."),
)
"""Under which the stored content is granted: what each is about, and its words."""
UNTIL_PROTECTED = "The child can be heard only when its protection is ensured and counsel has been appointed."
"""Why the statement of the child is postponed, as the letter says it."""
WHY = (
    "Everything asked for serves the case. The content goes out under conditions, because it shows a child; the child "
    "is heard only when the protection plan of the child protection service is in place."
)
"""The reasons kept inside."""

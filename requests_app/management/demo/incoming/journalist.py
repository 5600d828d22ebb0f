"""Case 3 of the demonstration, typed whole: "false news"; a request that must be refused."""

from typing import Any

TITLE = "Article 207.3, publications in “Hranice”"
THEIR_REFERENCE = "77/ГП-2026"

_BREVPOST = {
    "holder": "Brevpost AS",
    "holder_address": "Skriverveien 8\n0112 Halden\nNorthmark",
    "holder_country": "XA",
}
_SINCE_2023 = {
    "period_from": "2023-01-01T00:00:00Z",
    "period_to": "2026-10-31T23:59:59Z",
    "time_zone": "UTC",
}
_ORDER = "Resolution of the General Prosecutor of 19 October 2026, no. 77/ГП-2026-4. It names no court and no judge."

SECTIONS: dict[str, dict[str, Any]] = {
    "authority": {
        "requesting_authority": "xd-general-prosecutor",
        "conducting_official": "Г. С. Морозов (G. S. Morozov)",
        "official_function": "Senior assistant of the General Prosecutor",
        "contact_email": "office@genprok.ostrava-velm.example",
        "contact_phone": "+999 555 0422",
        "proceeding_reference": THEIR_REFERENCE,
        "stage": "investigation",
        "nature": (
            "Pre-trial investigation of the General Prosecutor's Office of the Republic of Ostrava-Velm "
            "against Kateryna Wolf and other persons, for the dissemination of knowingly false information "
            "about State bodies and for discrediting the armed forces."
        ),
        "purpose": (
            "To establish the place of residence of the accused, the circle of her contacts and the persons "
            "who supply her with materials, and to bring them to criminal responsibility. The materials will "
            "also be passed to the Ministry of State Security for its tasks."
        ),
        "domestic_basis": "Code of Criminal Procedure of Ostrava-Velm, Articles 186.1 and 453.",
        "orders": _ORDER,
    },
    "basis": {
        "requested_state": "XA",
        "addressee": "xa-central",
        "channel": "direct",
        "instrument": "HC",
        "letter_language": "en",
        "translation_language": "ru",
    },
    "offences": {
        "entries": [
            {
                "id": "offfalse",
                "title": "Dissemination of knowingly false information about State bodies by means of ICT",
                "provision": "Criminal Code Article 207.3 (2)",
                "provision_text": (
                    "Article 207.3\n"
                    "(1) Public dissemination, under the guise of reliable reports, of knowingly false "
                    "information about the activity of State bodies is punished with deprivation of liberty of "
                    "up to five years.\n"
                    "(2) The same acts committed with the use of information and telecommunication networks, "
                    "or for purposes of subversion, are punished with deprivation of liberty of up to ten years."
                ),
                "penalty_kind": "months",
                "penalty_months": 120,
                "death_possible": "no",
                "character": ["political", "expression"],
                "convention_article": "none",
                "committed_from": "2025-03-03",
                "committed_to": "2025-06-27",
                "law_in_force_since": "2022-03-04",
                "limitation_date": "2035-06-27",
                "dual_criminality_note": (
                    "They state that the acts were committed by means of information and communications "
                    "technology and are therefore covered by the Convention."
                ),
            },
            {
                "id": "offarmed",
                "title": "Discrediting the armed forces",
                "provision": "Criminal Code Article 280.3 (1)",
                "provision_text": (
                    "Article 280.3\n"
                    "(1) Public acts aimed at discrediting the use of the armed forces in defence of the "
                    "interests of the Republic are punished with deprivation of liberty of up to five years."
                ),
                "penalty_kind": "months",
                "penalty_months": 60,
                "death_possible": "no",
                "character": ["political", "expression"],
                "convention_article": "none",
                "committed_from": "2025-05-12",
                "committed_to": "2025-06-27",
                "law_in_force_since": "2022-03-04",
            },
        ]
    },
    "persons": {
        "entries": [
            {
                "id": "wolfkate",
                "kind": "natural",
                "roles": ["accused", "account_holder"],
                "name_original": "Катерина Вольф",
                "name_latin": "Kateryna Wolf",
                "birth_date": "1985-07-12",
                "nationalities": ["XD"],
                "identifiers": "k.wolf@hranice.example",
                "whereabouts": "According to the request: in Northmark, address not known. They ask for it.",
                "minor": "no",
                "protected_status": ["refugee"],
                "profession": "journalist",
                "in_custody": "no",
                "vulnerable": "yes",
                "notes": (
                    "Recognised refugee in Northmark since 2024, according to our own records; the request does "
                    "not say so. Journalist at the online paper “Hranice”. Nothing of this goes back to them."
                ),
            },
            {
                "id": "coaccuse",
                "kind": "natural",
                "roles": ["accused", "witness"],
                "name_original": "Павел Дорн",
                "name_latin": "Pavel Dorn",
                "nationalities": ["XD"],
                "whereabouts": "Remand prison no. 2, Velm, since 4 July 2025",
                "minor": "no",
                "profession": "none",
                "in_custody": "yes",
                "vulnerable": "unknown",
                "notes": "His confession is annexed. It was taken in custody, without counsel.",
            },
        ]
    },
    "identifiers": {
        "entries": [
            {
                "id": "idwolfml",
                "kind": "email",
                "value": "k.wolf@hranice.example",
                "service": "Brevpost AS",
                "holder": "wolfkate",
            },
            {
                "id": "idhranic",
                "kind": "domain",
                "value": "hranice.example",
                "service": "Online paper “Hranice”",
                "note": "All accounts that commented on the eleven articles are asked for; none is named.",
            },
        ]
    },
    "facts": {
        "summary": (
            "Between March and June 2025 the accused Kateryna Wolf published eleven articles on prison "
            "conditions in the online paper “Hranice”. In them she spread knowingly false information about "
            "the activity of State bodies and discredited the armed forces that guard the institutions.\n\n"
            "The accounts were used for purposes of subversion. The co-accused Dorn confessed in custody that "
            "he had handed materials to her; he waived counsel. His confession of 6 July 2025 is annexed.\n\n"
            "The accused has left the territory of the Republic. The users who commented on the articles "
            "supported her and are to be identified."
        ),
        "link": (
            "The mailbox k.wolf@hranice.example is kept by a provider in Northmark. The accused is believed to "
            "be there."
        ),
        "source": "The eleven articles, the confession of the co-accused Dorn, an expert opinion of a linguist.",
        "event_from": "2025-03-03",
        "event_to": "2025-06-27",
        "custody_statement": "yes",
        "damage": "Damage to the reputation of State bodies.",
    },
    "assistance": {
        "entries": [
            {
                "id": "subscrib",
                "type": "AT04",
                "description": (
                    "Subscriber data of the mailbox k.wolf@hranice.example and addresses and times of every "
                    "login since 1 January 2023."
                ),
                **_BREVPOST,
                **_SINCE_2023,
                "relevance": "The data will show where the accused is and from where she writes.",
                "offences": ["offfalse", "offarmed"],
                "persons": ["wolfkate"],
                "data_categories": ["subscriber", "traffic"],
                "identifiers": ["idwolfml"],
                "domestic_order": _ORDER,
            },
            {
                "id": "contents",
                "type": "AT04",
                "description": (
                    "Contacts and contents of all messages of k.wolf@hranice.example, and of all accounts that "
                    "commented on the eleven articles."
                ),
                **_BREVPOST,
                **_SINCE_2023,
                "relevance": "The messages will show who supplies the accused with materials and who supports her.",
                "offences": ["offfalse", "offarmed"],
                "persons": ["wolfkate"],
                "data_categories": ["subscriber", "traffic", "content"],
                "identifiers": ["idwolfml", "idhranic"],
                "domestic_order": _ORDER,
            },
            {
                "id": "heraddrs",
                "type": "AT21",
                "description": "The current address of Kateryna Wolf according to the registers of Northmark.",
                "relevance": "The accused is to be found.",
                "offences": ["offfalse"],
                "persons": ["wolfkate"],
                "record_wanted": "The entry of the accused in the register of residents, with her current address.",
                "open_to_public": "no",
                "disclosure_reason": "She is wanted for questioning.",
                "certification": "plain",
            },
            {
                "id": "intercep",
                "type": "AT06",
                "description": "Interception of all communications of k.wolf@hranice.example for six months.",
                **_BREVPOST,
                "period_from": "2026-12-01T00:00:00Z",
                "period_to": "2027-05-31T23:59:59Z",
                "time_zone": "UTC",
                "relevance": "Her future publications and their sources are to be known in time.",
                "offences": ["offfalse"],
                "persons": ["wolfkate"],
                "communications": "All messages sent and received, with attachments.",
                "identifiers": ["idwolfml"],
                "user_or_place": "Kateryna Wolf, wherever she is.",
                "necessity": "Other measures would alert the accused.",
                "period_reason": "Six months, because she publishes several times a month.",
                "serious_there": "The offence carries up to ten years and is grave under Article 15.",
                "minimisation": "None is foreseen.",
                "technical_delivery": "Daily to a server of the Ministry of State Security.",
                "domestic_order": _ORDER,
                "non_notice": "yes",
            },
        ]
    },
    "timing": {
        "urgency": "urgent",
        "reason": "They ask for execution within ten days, because further publications are to be expected.",
    },
    "confidentiality": {
        "level": "restricted",
        "reason": "They ask that the request be kept secret.",
        "may_tell": "They ask that neither the provider nor the person concerned be told.",
        "provider_non_notice": "yes",
    },
    "undertakings": {
        "use_limit": "no",
        "onward_transfer": "yes",
        "onward_recipients": "Ministry of State Security of Ostrava-Velm",
        "retention": "Without limit of time.",
    },
    "delivery": {
        "method": "By e-mail to the General Prosecutor's Office, with a copy to the Ministry of State Security",
        "contact": "office@genprok.ostrava-velm.example",
    },
}

LETTER = (
    "ГЕНЕРАЛЬНАЯ ПРОКУРАТУРА РЕСПУБЛИКИ ОСТРАВА-ВЕЛЬМ\n"
    "№ 77/ГП-2026\n"
    "20 октября 2026 года\n\n"
    "Компетентным органам Республики Нортмарк\n\n"
    "ЗАПРОС О ПРАВОВОЙ ПОМОЩИ\n\n"
    "На основании статьи 40 Конвенции Организации Объединённых Наций против киберпреступности просим оказать "
    "содействие по уголовному делу в отношении Катерины Вольф, 12 июля 1985 года рождения.\n"
)
TRANSLATION = (
    "General Prosecutor's Office of the Republic of Ostrava-Velm\nNo. 77/ГП-2026\n20 October 2026\n\n"
    "REQUEST FOR LEGAL ASSISTANCE (translation)\n\n"
    "On the basis of Article 40 of the United Nations Convention against Cybercrime we ask for assistance in "
    "the criminal case concerning Kateryna Wolf, born on 12 July 1985.\n\n"
    + SECTIONS["facts"]["summary"]
    + "\n"
)
CONFESSION = (
    "Record of questioning of the accused P. Dorn, 6 July 2025, 02:40 to 05:15\n"
    "Remand prison no. 2, Velm. Counsel: none.\n\n"
    "I confess that I gave Wolf materials on the institution. I was told what to say.\n"
)

PAPERS = (
    ("request-77-GP-2026-ru.txt", LETTER, "ru"),
    ("request-77-GP-2026-en.txt", TRANSLATION, "en"),
    ("annex-confession-dorn.txt", CONFESSION, "en"),
)
"""(file name, text, language), the request itself first."""

BARS = (
    "G00", "G01", "G02", "G09", "G10", "G11", "G14", "G21", "G25", "G29", "G31", "G34", "G35", "G37", "G38", "G52",
)  # fmt: skip
WHY = (
    "Read against the request, its annexes and our own records: the request punishes journalism on prison "
    "conditions, rests on a confession taken in custody without counsel, and seeks the whereabouts and the "
    "sources of a person whom Northmark protects as a refugee."
)
"""The grounds that bar it, and the reasons of the reviewer."""

NOT_CONSULTED = (
    "Nobody was consulted: every question to the requesting State would show that the person is here and "
    "known to us, and may endanger her and her family."
)
LETTER_REASONS = (
    "The conduct described is the publication of articles and comments. It is no offence under the law of "
    "Northmark, it is protected by the freedom of expression, and assistance would be contrary to essential "
    "principles of our law. The legal basis named in the request is not in force between our States."
)
"""What may be told to the requesting State: nothing of where she is, nothing of her status."""

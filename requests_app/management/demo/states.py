"""The fictional States of the demonstration: who they are, whom to write to, what they have signed.

Their codes are user-assigned in ISO 3166-1, their domains end in .example, their telephone numbers begin with
an unassigned country code.
"""

from datetime import date
from typing import Any

from requests_app.directory.reference import Book

_SOURCE = "Invented for the demonstration"
_CHECKED = date(2026, 10, 5)


def _state(code: str, names: list[str], **facts: Any) -> dict[str, Any]:
    by_language = dict(zip(("en", "fr", "es", "ru", "ar", "zh", "vi"), names, strict=True))
    return {
        "code": code,
        "names": by_language,
        "is_demo": True,
        "retains_death_penalty": None,
        "notes": {},
        "source": _SOURCE,
        "checked_on": _CHECKED,
        **facts,
    }


_STATES = [
    _state(
        "XA",
        [
            "Republic of Northmark",
            "République de Northmark",
            "República de Northmark",
            "Республика Нортмарк",
            "جمهورية نورثمارك",
            "诺斯马克共和国",
            "Cộng hòa Northmark",
        ],
        accepted_languages=["en", "fr"],
        retains_death_penalty=False,
    ),
    _state(
        "XB",
        [
            "Federation of Solvara",
            "Fédération de Solvara",
            "Federación de Solvara",
            "Федерация Солвара",
            "اتحاد سولفارا",
            "索尔瓦拉联邦",
            "Liên bang Solvara",
        ],
        accepted_languages=["fr", "en"],
        retains_death_penalty=False,
        notes={
            "practice": "Asks for the full text of the penalty provision and for the time zone of every log."
        },
    ),
    _state(
        "XC",
        [
            "Kingdom of Aurelia",
            "Royaume d’Aurélie",
            "Reino de Aurelia",
            "Королевство Аурелия",
            "مملكة أوريليا",
            "奥雷利亚王国",
            "Vương quốc Aurelia",
        ],
        accepted_languages=["ar", "en"],
        retains_death_penalty=True,
        notes={
            "languages": "Arabic, or English with a certified translation into Arabic.",
            "death_penalty": "Retained for offences against life and narcotics trafficking; not for fraud.",
        },
    ),
    _state(
        "XD",
        [
            "Republic of Ostrava-Velm",
            "République d’Ostrava-Velm",
            "República de Ostrava-Velm",
            "Республика Острава-Вельм",
            "جمهورية أوسترافا-فيلم",
            "奥斯特拉瓦-维尔姆共和国",
            "Cộng hòa Ostrava-Velm",
        ],
        accepted_languages=["ru", "en"],
        notes={"languages": "Russian, or English with a translation into Russian."},
    ),
]


def _authority(code: str, name: str, kind: str, **facts: Any) -> dict[str, Any]:
    return {"code": code, "state": code[:2].upper(), "name": name, "kind": kind, "source": _SOURCE, **facts}


_NORTHMARK = [
    _authority(
        "xa-central",
        "Central Authority for Mutual Legal Assistance",
        "central",
        name_original="Sentralmyndigheten for gjensidig rettshjelp",
        address="Ministry of Justice\nRettsplassen 1\n0101 Halden\nNorthmark",
        email="central.authority@justice.northmark.example",
        phone="+999 555 0100",
        website="https://justice.northmark.example/assistance",
        hours="Monday to Friday 08:00–16:00, Europe/Oslo",
        channels=["central_authority", "diplomatic", "interpol"],
        languages=["en", "fr"],
        last_confirmed_on=date(2026, 10, 5),
    ),
    _authority(
        "xa-halden-cyber",
        "Prosecutor’s Office for Cybercrime, Halden",
        "prosecutor",
        name_original="Statsadvokaten for datakriminalitet, Halden",
        address="Tollbugata 14\n0102 Halden\nNorthmark",
        email="cyber@prosecutor-halden.northmark.example",
        phone="+999 555 0121",
        channels=["central_authority"],
        languages=["en", "fr"],
        last_confirmed_on=date(2026, 9, 21),
    ),
    _authority(
        "xa-lindvik-court",
        "District Court of Lindvik",
        "court",
        name_original="Lindvik tingrett",
        address="Torget 3\n4410 Lindvik\nNorthmark",
        email="registry@court-lindvik.northmark.example",
        phone="+999 555 0144",
        channels=["central_authority"],
        languages=["en"],
        last_confirmed_on=date(2026, 9, 21),
    ),
    _authority(
        "xa-police-cyber",
        "National Police, Cybercrime Unit",
        "police",
        name_original="Rikspolitiet, seksjon for datakriminalitet",
        address="Havnegata 60\n0103 Halden\nNorthmark",
        email="cyber@police.northmark.example",
        phone="+999 555 0160",
        channels=["central_authority", "interpol"],
        languages=["en"],
        last_confirmed_on=date(2026, 6, 30),
    ),
    _authority(
        "xa-24-7",
        "24/7 Point of Contact of Northmark",
        "point_24_7",
        address="National Police, Operations Centre\nHavnegata 60\n0103 Halden\nNorthmark",
        email="contact247@police.northmark.example",
        phone="+999 555 0199",
        hours="At all hours",
        channels=["point_24_7", "interpol"],
        languages=["en", "fr"],
        last_confirmed_on=date(2026, 10, 5),
    ),
]

_SOLVARA = [
    _authority(
        "xb-central",
        "Federal Office of Justice, Directorate for Mutual Assistance",
        "central",
        name_original="Office fédéral de la justice, direction de l’entraide pénale",
        address="9 place de la Concorde\n1001 Port-Sérène\nSolvara",
        email="entraide@justice.solvara.example",
        phone="+999 555 0210",
        website="https://justice.solvara.example/entraide",
        hours="Monday to Friday 08:30–17:00, Europe/Paris",
        channels=["central_authority", "diplomatic"],
        languages=["fr", "en"],
        last_confirmed_on=date(2026, 9, 14),
    ),
    _authority(
        "xb-24-7",
        "Federal Police, 24/7 Point of Contact",
        "point_24_7",
        name_original="Police fédérale, point de contact 24/7",
        address="2 quai des Brumes\n1004 Port-Sérène\nSolvara",
        email="reseau247@police.solvara.example",
        phone="+999 555 0247",
        hours="At all hours",
        channels=["point_24_7", "interpol"],
        languages=["fr", "en"],
        last_confirmed_on=date(2026, 9, 14),
    ),
    _authority(
        "xb-port-serene-prosecutor",
        "Public Prosecutor at Port-Sérène",
        "prosecutor",
        name_original="Ministère public de Port-Sérène",
        address="31 rue du Palais\n1002 Port-Sérène\nSolvara",
        email="parquet@port-serene.solvara.example",
        phone="+999 555 0233",
        channels=["central_authority"],
        languages=["fr"],
        last_confirmed_on=date(2025, 7, 2),
    ),
]

_OTHERS = [
    _authority(
        "xc-central",
        "Ministry of Justice, Department of International Judicial Cooperation",
        "central",
        name_original="وزارة العدل، إدارة التعاون القضائي الدولي",
        address="King’s Road 12\nAl-Madina al-Bayda\nAurelia",
        email="cooperation@justice.aurelia.example",
        phone="+999 555 0310",
        hours="Sunday to Thursday 08:00–14:30, Asia/Dubai",
        channels=["central_authority", "diplomatic"],
        languages=["ar", "en"],
        remarks="Paper originals follow an electronic request through the diplomatic channel.",
        last_confirmed_on=date(2025, 3, 18),
    ),
    _authority(
        "xd-central",
        "Ministry of Justice, International Law Department",
        "central",
        name_original="Министерство юстиции, департамент международного права",
        address="Площадь Согласия 4\nVelm 10000\nOstrava-Velm",
        email="intlaw@minjust.ostrava-velm.example",
        phone="+999 555 0410",
        channels=["diplomatic"],
        languages=["ru"],
        last_confirmed_on=date(2024, 11, 12),
    ),
    _authority(
        "xd-general-prosecutor",
        "General Prosecutor’s Office",
        "prosecutor",
        name_original="Генеральная прокуратура Республики Острава-Вельм",
        address="Улица Закона 1\nVelm 10001\nOstrava-Velm",
        email="office@genprok.ostrava-velm.example",
        phone="+999 555 0422",
        channels=[],
        languages=["ru"],
        remarks="Not designated to receive or make requests under any treaty recorded here.",
    ),
]


def _party(instrument: str, state: str, *days: date | None, **facts: Any) -> dict[str, Any]:
    signed, ratified, in_force = (*days, None, None, None)[:3]
    return {
        "instrument": instrument,
        "state": state,
        "signed_on": signed,
        "ratified_on": ratified,
        "in_force_on": in_force,
        "source": _SOURCE,
        "checked_on": _CHECKED,
        **facts,
    }


_PARTICIPATIONS = [
    _party("HC", "XA", date(2025, 10, 25)),
    _party("HC", "XB", date(2025, 10, 25)),
    _party("HC", "XC", date(2025, 10, 25)),
    _party("HC", "XD", date(2025, 10, 26)),
    _party("BUDAPEST", "XA", date(2001, 11, 23), date(2006, 5, 9), date(2006, 9, 1)),
    _party(
        "BUDAPEST",
        "XB",
        date(2003, 3, 4),
        date(2008, 10, 21),
        date(2009, 2, 1),
        declarations="Requests under Article 29 are accepted in French or English only.",
    ),
    _party("BUDAPEST", "XC"),
    _party("BUDAPEST", "XD"),
    _party("UNTOC", "XA", date(2000, 12, 13), date(2003, 9, 23), date(2003, 10, 23)),
    _party("UNTOC", "XB", date(2000, 12, 14), date(2005, 1, 12), date(2005, 2, 11)),
    _party("UNTOC", "XC", date(2002, 7, 3), date(2008, 6, 2), date(2008, 7, 2)),
    _party("UNTOC", "XD", date(2001, 5, 15), date(2004, 9, 6), date(2004, 10, 6)),
    _party("UNCAC", "XA", date(2003, 12, 9), date(2006, 6, 29), date(2006, 7, 29)),
    _party("UNCAC", "XB", date(2003, 12, 10)),
    _party(
        "UNCAC",
        "XC",
        date(2005, 8, 10),
        date(2009, 3, 30),
        date(2009, 4, 29),
        reservations="Not bound by the clause on the settlement of disputes.",
    ),
]

_TREATIES = [
    {
        "code": "xa-xb-2009",
        "title": "Treaty between Northmark and Solvara on Mutual Legal Assistance in Criminal Matters",
        "state_a": "XA",
        "state_b": "XB",
        "signed_on": date(2009, 5, 14),
        "in_force_on": date(2010, 3, 1),
        "channel": "central_authority",
        "languages": ["fr", "en"],
        "citation": "Northmark–Solvara Treaty of 14 May 2009 on Mutual Legal Assistance in Criminal Matters",
        "source": _SOURCE,
        "checked_on": _CHECKED,
    },
    {
        "code": "xa-xd-1998",
        "title": "Agreement between Northmark and Ostrava-Velm on Legal Relations in Criminal Matters",
        "state_a": "XA",
        "state_b": "XD",
        "signed_on": date(1998, 4, 22),
        "in_force_on": date(1999, 1, 1),
        "terminated_on": date(2023, 1, 1),
        "channel": "diplomatic",
        "languages": ["ru", "en"],
        "citation": "Northmark–Ostrava-Velm Agreement of 22 April 1998",
        "source": _SOURCE,
        "checked_on": _CHECKED,
    },
]

BOOK = Book(
    states=_STATES,
    authorities=[*_NORTHMARK, *_SOLVARA, *_OTHERS],
    participations=_PARTICIPATIONS,
    treaties=_TREATIES,
)

IN_TWO_LANGUAGES = Book(states=[{"code": code, "bilingual": "columns"} for code in ("XA", "XB")])
"""Northmark and Solvara both want their letters in English and French, side by side."""

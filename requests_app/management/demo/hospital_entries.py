"""Case 1 of the demonstration: its offences and persons."""

from typing import Any

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

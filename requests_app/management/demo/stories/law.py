"""Provisions of the fictional Criminal Code of Northmark, as the small matters quote them."""

from typing import Any

_CODE: dict[str, dict[str, Any]] = {
    "access": {
        "title": "Unlawful access to a system",
        "provision": "Criminal Code § 202a",
        "provision_text": (
            "§ 202a Whoever without right obtains access, for himself or another, to data that are not meant "
            "for him and are specially secured against access shall be punished with imprisonment of up to "
            "three years."
        ),
        "penalty_months": 36,
        "convention_article": "HC07",
    },
    "data": {
        "title": "Interference with data",
        "provision": "Criminal Code § 303a",
        "provision_text": (
            "§ 303a Whoever without right deletes, suppresses, makes unusable or alters data shall be "
            "punished with imprisonment of up to three years. The attempt is punishable."
        ),
        "penalty_months": 36,
        "convention_article": "HC09",
    },
    "system": {
        "title": "Interference with a system of vital importance",
        "provision": "Criminal Code § 303b (1) and (4)",
        "provision_text": (
            "§ 303b (1) Whoever seriously hinders data processing that is of substantial importance to "
            "another shall be punished with imprisonment of up to five years. (4) If supplies of vital "
            "importance to the public are impaired, the punishment is imprisonment from six months to ten "
            "years."
        ),
        "penalty_months": 120,
        "convention_article": "HC10",
    },
    "fraud": {
        "title": "Computer fraud",
        "provision": "Criminal Code § 263a (1)",
        "provision_text": (
            "§ 263a (1) Whoever, with the intention of unlawful gain, damages the assets of another by "
            "influencing the result of data processing through incorrect or unauthorised data shall be "
            "punished with imprisonment of up to five years."
        ),
        "penalty_months": 60,
        "convention_article": "HC13",
    },
    "swindle": {
        "title": "Fraud on a commercial scale",
        "provision": "Criminal Code § 263 (1) and (3)",
        "provision_text": (
            "§ 263 (1) Whoever, with the intention of unlawful gain, damages the assets of another by "
            "pretending false facts shall be punished with imprisonment of up to five years. (3) Whoever "
            "acts on a commercial scale shall be punished with imprisonment from six months to ten years."
        ),
        "penalty_months": 120,
        "convention_article": "HC13",
    },
    "laundering": {
        "title": "Money laundering",
        "provision": "Criminal Code § 261 (1)",
        "provision_text": (
            "§ 261 (1) Whoever hides, transfers or acquires property that stems from an unlawful act, or "
            "disguises its origin, shall be punished with imprisonment of up to five years."
        ),
        "penalty_months": 60,
        "convention_article": "HC17",
    },
    "extortion": {
        "title": "Extortion",
        "provision": "Criminal Code § 253 (1)",
        "provision_text": (
            "§ 253 (1) Whoever unlawfully, by force or threat of considerable harm, coerces a person and "
            "thereby causes damage to assets for unlawful gain shall be punished with imprisonment of up to "
            "five years."
        ),
        "penalty_months": 60,
        "convention_article": "none",
    },
    "images": {
        "title": "Distribution of intimate images without consent",
        "provision": "Criminal Code § 201b",
        "provision_text": (
            "§ 201b Whoever makes accessible to another person an intimate image without the consent of the "
            "person shown shall be punished with imprisonment of up to four years."
        ),
        "penalty_months": 48,
        "convention_article": "HC16",
    },
    "abuse": {
        "title": "Distribution of images of the sexual abuse of children",
        "provision": "Criminal Code § 184b (1)",
        "provision_text": (
            "§ 184b (1) Whoever distributes a representation of sexual acts by, on or in the presence of a "
            "child, or makes it accessible, shall be punished with imprisonment from one year to ten years."
        ),
        "penalty_months": 120,
        "convention_article": "HC14",
    },
    "secrets": {
        "title": "Betrayal of business secrets",
        "provision": "Trade Secrets Act § 23 (1)",
        "provision_text": (
            "§ 23 (1) Whoever, to promote competition or for gain, obtains, uses or discloses a business "
            "secret without right shall be punished with imprisonment of up to four years."
        ),
        "penalty_months": 48,
        "convention_article": "none",
    },
    "official": {
        "title": "Breach of official secrecy",
        "provision": "Criminal Code § 353b (1)",
        "provision_text": (
            "§ 353b (1) Whoever, being a public official, discloses without right a secret confided to him "
            "in that capacity and thereby endangers important public interests shall be punished with "
            "imprisonment of up to five years."
        ),
        "penalty_months": 60,
        "convention_article": "none",
    },
    "threat": {
        "title": "Threat of a serious crime",
        "provision": "Criminal Code § 126 (1)",
        "provision_text": (
            "§ 126 (1) Whoever, in a manner capable of disturbing public peace, threatens murder or an "
            "offence by means of explosives shall be punished with imprisonment of up to five years."
        ),
        "penalty_months": 60,
        "convention_article": "none",
    },
}


def offence(key: str, name: str, first: str, last: str = "", **facts: Any) -> dict[str, Any]:
    """An entry of the section on offences: which provision, committed between which days."""
    days = {"committed_from": first, "committed_to": last} if last else {"committed_from": first}
    return {
        "id": key,
        **_CODE[name],
        "penalty_kind": "months",
        "death_possible": "no",
        "character": ["ordinary"],
        "law_in_force_since": "2015-01-01",
        **days,
        **facts,
    }

"""What an offence is about: politics, the army, taxes, mere attempts, drawn material."""

from typing import Final

from requests_app.law.words import Vocabulary

POLITICAL: Final = Vocabulary(
    "political offence",
    (
        "sediti*",
        "séditi*",
        "treason",
        "trahison",
        "subvers*",
        "insurrection*",
        "rebellion",
        "rébellion",
        "coup d’état",
        "overthrow*",
        "constitutional order",
        "ordre constitutionnel",
        "head of state",
        "chef de l’état",
        "state bodies",
        "organes de l’état",
        "election campaign*",
        "campagne électorale",
        "hacktivis*",
        "separatis*",
        "séparatis*",
        "sûreté de l’état",
        "anti state",
        "political party",
        "parti politique",
        "discrediting the armed forces",
        "lèse majesté",
        "espionage",
        "espionnage",
    ),
)

MILITARY: Final = Vocabulary(
    "military offence",
    (
        "desert from",
        "desertion",
        "deserter*",
        "désertion",
        "déserteur*",
        "absence without leave",
        "insubordination",
        "conscription",
        "draft evasion",
        "insoumission",
        "military secret*",
        "secret militaire",
        "military duty",
        "devoir militaire",
        "military code",
        "code de justice militaire",
        "mutiny",
        "mutinerie",
    ),
)

TAX: Final = Vocabulary(
    "tax or customs",
    (
        "tax evasion",
        "tax fraud",
        "tax offence*",
        "fraude fiscale",
        "évasion fiscale",
        "infraction fiscale",
        "customs duty",
        "customs duties",
        "customs offence*",
        "droits de douane",
        "infraction douanière",
        "excise",
        "accises",
        "vat fraud",
        "fraude à la tva",
        "foreign exchange control*",
        "contrôle des changes",
    ),
)

ATTEMPT: Final = Vocabulary(
    "attempt", ("attempt", "attempts", "attempted", "tentative", "preparatory act*", "actes préparatoires")
)

NO_INTENT: Final = Vocabulary(
    "conduct without intent",
    (
        "negligen*",
        "négligence",
        "reckless*",
        "careless*",
        "imprudence",
        "par inadvertance",
        "strict liability",
    ),
)

DRAWN_MATERIAL: Final = Vocabulary(
    "material that shows no real child",
    (
        "fictional",
        "fictif*",
        "drawing*",
        "drawn",
        "dessin*",
        "cartoon*",
        "manga",
        "anime",
        "animated",
        "computer generated",
        "ai generated",
        "images de synthèse",
        "written story",
        "written stories",
    ),
)

CHILD_MADE: Final = Vocabulary(
    "child",
    (
        "minor child",
        "self generated",
        "autoproduit*",
        "underage",
        "schoolgirl",
        "schoolboy",
        "mineur de",
        "mineure de",
    ),
)

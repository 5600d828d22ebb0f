"""How people are tried, held and endangered."""

from typing import Final

from requests_app.law.words import Vocabulary

SPECIAL_COURT: Final = Vocabulary(
    "special or military court",
    (
        "military court*",
        "military tribunal*",
        "military prosecutor*",
        "court martial",
        "courts martial",
        "tribunal militaire",
        "tribunaux militaires",
        "procureur militaire",
        "conseil de guerre",
        "cour martiale",
        "special court",
        "special tribunal",
        "special criminal court",
        "tribunal spécial",
        "cour spéciale",
        "state security court",
        "cour de sûreté de l’état",
        "revolutionary court",
        "tribunal révolutionnaire",
    ),
)

NO_DEFENCE: Final = Vocabulary(
    "defence denied",
    (
        "without counsel",
        "without a lawyer",
        "without access to counsel",
        "without access to a lawyer",
        "no counsel",
        "no lawyer",
        "sans avocat",
        "sans défenseur",
        "secret evidence",
        "preuves secrètes",
        "trial in secret",
        "closed hearing",
        "huis clos",
    ),
)

ILL_TREATMENT: Final = Vocabulary(
    "torture or ill-treatment",
    (
        "torture*",
        "ill treat*",
        "mauvais traitements",
        "inhuman treatment",
        "traitement inhumain",
        "traitements inhumains",
        "beaten in custody",
        "beaten by",
        "solitary confinement",
        "isolement cellulaire",
        "electric shock*",
        "incommunicado",
        "détenu au secret",
        "détenue au secret",
        "mis au secret",
        "mise au secret",
    ),
)

CONFESSION: Final = Vocabulary(
    "confession",
    (
        "confess*",
        "self incriminat*",
        "aveu",
        "aveux",
        "a avoué",
        "passe aux aveux",
        "under duress",
        "sous la contrainte",
    ),
)

ARBITRARY_CUSTODY: Final = Vocabulary(
    "detention without a judge",
    (
        "administrative detention",
        "détention administrative",
        "preventive detention",
        "internment",
        "internement",
        "without charge",
        "sans inculpation",
        "without a judge",
        "sans juge",
        "house arrest",
        "assignation à résidence",
        "incommunicado",
        "held hostage",
    ),
)

ABSENCE: Final = Vocabulary(
    "judgment in absence",
    (
        "in absentia",
        "in his absence",
        "in her absence",
        "jugement par défaut",
        "condamné par défaut",
        "condamnée par défaut",
        "par contumace",
        "en son absence",
    ),
)

AMNESTY: Final = Vocabulary(
    "amnesty or pardon",
    (
        "amnest*",
        "amnist*",
        "pardoned",
        "presidential pardon",
        "royal pardon",
        "grâce présidentielle",
        "grâce royale",
        "gracié*",
        "immunity from prosecution",
        "immunité de poursuites",
        "statute of pardon",
    ),
)

DANGER: Final = Vocabulary(
    "danger to a person",
    (
        "informant*",
        "informateur*",
        "informatrice*",
        "whistleblower*",
        "lanceur d’alerte",
        "lanceuse d’alerte",
        "cartel*",
        "death threat*",
        "menaces de mort",
        "threatened with death",
        "threat to life",
        "retaliat*",
        "représailles",
        "reprisal*",
        "witness protection",
        "protection des témoins",
        "honour killing",
        "crime d’honneur",
    ),
)

VULNERABILITY: Final = Vocabulary(
    "need of protection",
    (
        "disabilit*",
        "handicap*",
        "traumatis*",
        "suicid*",
        "pregnan*",
        "enceinte",
        "mental illness",
        "maladie mentale",
    ),
)

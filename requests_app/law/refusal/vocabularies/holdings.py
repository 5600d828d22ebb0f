"""Who holds the evidence, how much is wanted, and what it costs."""

from typing import Final

from requests_app.law.words import Vocabulary

EVERYBODY: Final = Vocabulary(
    "everybody",
    (
        "all users",
        "all accounts",
        "all subscribers",
        "all customers",
        "all persons",
        "all ip addresses",
        "any account",
        "any user",
        "every account",
        "every user",
        "everyone",
        "everybody",
        "anyone who",
        "whole database",
        "entire database",
        "tous les utilisateurs",
        "tous les comptes",
        "tous les abonnés",
        "tous les clients",
        "toutes les adresses ip",
        "toutes les personnes",
        "tout compte",
        "quiconque",
        "toute la base de données",
    ),
)

SENSITIVE_DATA: Final = Vocabulary(
    "sensitive data",
    (
        "biometric*",
        "biométri*",
        "fingerprint*",
        "empreintes digitales",
        "facial recognition",
        "reconnaissance faciale",
        "dna",
        "adn",
        "genetic*",
        "génétique*",
        "health data",
        "données de santé",
        "medical record*",
        "dossier médical",
        "sexual orientation",
        "orientation sexuelle",
        "religious belief*",
        "convictions religieuses",
        "ethnic origin",
        "origine ethnique",
        "trade union membership",
        "appartenance syndicale",
        "political opinion*",
        "opinions politiques",
    ),
)

SECRET_SERVICES: Final = Vocabulary(
    "intelligence or security service",
    (
        "intelligence service*",
        "intelligence agency",
        "intelligence agencies",
        "intelligence purposes",
        "services de renseignement",
        "service de renseignement",
        "fins de renseignement",
        "secret service*",
        "services secrets",
        "state security",
        "sûreté de l’état",
        "sécurité d’état",
        "national security",
        "sécurité nationale",
        "counter intelligence",
        "contre espionnage",
    ),
)

DEFENCE: Final = Vocabulary(
    "defence or critical infrastructure",
    (
        "ministry of defence",
        "ministry of defense",
        "ministère de la défense",
        "armed forces",
        "forces armées",
        "military base*",
        "base militaire",
        "classified",
        "classifié*",
        "secret défense",
        "state secret*",
        "secret d’état",
        "secrets d’état",
        "critical infrastructure",
        "infrastructure critique",
        "infrastructures critiques",
        "nuclear",
        "nucléaire",
        "power grid",
        "air traffic control",
    ),
)

STATE_ORGAN: Final = Vocabulary(
    "organ of a State",
    (
        "ministry",
        "ministère",
        "embassy",
        "ambassade",
        "consulate",
        "consulat",
        "parliament",
        "parlement",
        "head of state",
        "chef de l’état",
        "central bank",
        "banque centrale",
        "government server*",
        "serveur gouvernemental",
        "armed forces",
        "forces armées",
        "united nations office",
        "international organisation",
        "international organization",
        "organisation internationale",
    ),
)

MISSIONS: Final = Vocabulary(
    "mission or organisation with immunity",
    (
        "embassy",
        "ambassade",
        "consulate",
        "consulat",
        "diplomat*",
        "permanent mission",
        "mission permanente",
        "international organisation",
        "international organization",
        "organisation internationale",
        "united nations office",
    ),
)

REMOTE_ACCESS: Final = Vocabulary(
    "acting from afar",
    (
        "remote access",
        "accès à distance",
        "remote search",
        "perquisition à distance",
        "our officers will",
        "our officers shall",
        "nos agents procéderont",
        "undercover",
        "infiltration",
    ),
)

ESSENTIAL: Final = Vocabulary(
    "another essential interest",
    ("hostage*", "otage*", "trade secret*", "business secret*", "secret d’affaires", "secrets d’affaires"),
)

SHARED_HOLDING: Final = Vocabulary(
    "shared systems or pooled funds",
    (
        "shared server*",
        "serveur partagé",
        "serveurs partagés",
        "shared hosting",
        "hébergement mutualisé",
        "virtual server*",
        "serveur virtuel",
        "serveurs virtuels",
        "whole server",
        "image of the",
        "exchange wallet*",
        "hosted wallet*",
        "pooled account*",
        "client account*",
        "compte client",
        "reseller",
        "revendeur",
    ),
)

PUBLIC_SOURCE: Final = Vocabulary(
    "open source",
    (
        "public register*",
        "registre public",
        "registres publics",
        "publicly available",
        "accessible au public",
        "open source",
        "sources ouvertes",
        "whois",
        "company register",
        "commercial register",
        "registre du commerce",
        "land register",
        "cadastre",
    ),
)

EPHEMERAL: Final = Vocabulary(
    "data that vanish, or a provider that tells",
    (
        "ephemeral",
        "éphémère*",
        "disappearing message*",
        "self destruct*",
        "auto delete*",
        "notifies its users",
        "notifies the user",
        "notify the user",
        "informs its users",
        "avertit ses utilisateurs",
        "informe ses utilisateurs",
        "warrant canary",
    ),
)

COSTLY: Final = Vocabulary(
    "cost or burden",
    (
        "decrypt*",
        "déchiffr*",
        "décrypt*",
        "terabyte*",
        "téraoctet*",
        "petabyte*",
        "pétaoctet*",
        "forensic image*",
        "image of the",
        "image forensique",
        "expert report",
        "rapport d’expertise",
        "travel of",
        "déplacement de",
    ),
)

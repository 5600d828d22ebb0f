"""What instruments are called in the middle of a sentence, by language.

Kept apart from the instruments themselves so that a citation can print without knowing more than a code.
"""

from typing import Final

HANOI: Final = "HC"
BUDAPEST: Final = "BUDAPEST"
SECOND_PROTOCOL_CYBERCRIME: Final = "CETS224"
UNTOC: Final = "UNTOC"
UNCAC: Final = "UNCAC"
EUROPEAN_1959: Final = "ETS030"
PROTOCOL_1978: Final = "ETS099"
SECOND_PROTOCOL_1959: Final = "ETS182"
EXTRADITION_1957: Final = "ETS024"
ICCPR: Final = "ICCPR"
OPTIONAL_PROTOCOL_2: Final = "OP2"
CAT: Final = "CAT"
CRC: Final = "CRC"
REFUGEES: Final = "REFUGEE"
MODEL_TREATY: Final = "MODEL"
NETHERLANDS_HONG_KONG: Final = "NLHK"
EU_US: Final = "EUUS"
INVESTIGATION_ORDER: Final = "EIO"
E_EVIDENCE: Final = "EEVIDENCE"
US_PRESERVATION: Final = "USC2703F"
GENERAL_LAW: Final = "GENERAL"
HOME_LAW: Final = "HOMELAW"
PRACTICE: Final = "PRACTICE"
RECIPROCITY: Final = "RECIPROCITY"

SHORT_TITLES: Final[dict[str, dict[str, str]]] = {
    HANOI: {"en": "Hanoi Convention", "fr": "Convention de Hanoï"},
    BUDAPEST: {"en": "Budapest Convention", "fr": "Convention de Budapest"},
    SECOND_PROTOCOL_CYBERCRIME: {
        "en": "Second Additional Protocol to the Budapest Convention",
        "fr": "Deuxième Protocole additionnel à la Convention de Budapest",
    },
    UNTOC: {"en": "UNTOC", "fr": "Convention de Palerme"},
    UNCAC: {"en": "UNCAC", "fr": "Convention de Mérida"},
    EUROPEAN_1959: {"en": "1959 Convention", "fr": "Convention de 1959"},
    PROTOCOL_1978: {
        "en": "1978 Protocol to the 1959 Convention",
        "fr": "Protocole de 1978 à la Convention de 1959",
    },
    SECOND_PROTOCOL_1959: {
        "en": "Second Additional Protocol to the 1959 Convention",
        "fr": "Deuxième Protocole additionnel à la Convention de 1959",
    },
    EXTRADITION_1957: {"en": "1957 Extradition Convention", "fr": "Convention d’extradition de 1957"},
    ICCPR: {"en": "ICCPR", "fr": "PIDCP"},
    OPTIONAL_PROTOCOL_2: {
        "en": "Second Optional Protocol to the ICCPR",
        "fr": "Deuxième Protocole facultatif se rapportant au PIDCP",
    },
    CAT: {"en": "Convention against Torture", "fr": "Convention contre la torture"},
    CRC: {"en": "Convention on the Rights of the Child", "fr": "Convention relative aux droits de l’enfant"},
    REFUGEES: {"en": "refugee law", "fr": "droit des réfugiés"},
    MODEL_TREATY: {
        "en": "UN Model Treaty on Mutual Assistance",
        "fr": "Traité type des Nations Unies d’entraide",
    },
    NETHERLANDS_HONG_KONG: {
        "en": "Netherlands–Hong Kong SAR Agreement",
        "fr": "Accord entre les Pays-Bas et la RAS de Hong Kong",
    },
    EU_US: {
        "en": "EU–US Agreement on Mutual Legal Assistance",
        "fr": "Accord d’entraide judiciaire UE–États-Unis",
    },
    INVESTIGATION_ORDER: {
        "en": "European Investigation Order Directive",
        "fr": "directive concernant la décision d’enquête européenne",
    },
    E_EVIDENCE: {"en": "EU e-evidence rules", "fr": "règles de l’UE sur les preuves électroniques"},
    US_PRESERVATION: {"en": "18 U.S.C. § 2703(f)", "fr": "18 U.S.C. § 2703(f)"},
    GENERAL_LAW: {"en": "general international law", "fr": "droit international général"},
    HOME_LAW: {"en": "domestic law of the requested State", "fr": "droit interne de l’État requis"},
    PRACTICE: {"en": "reported practice", "fr": "pratique rapportée"},
    RECIPROCITY: {"en": "reciprocity", "fr": "réciprocité"},
}

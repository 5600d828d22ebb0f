"""The register of the instruments, and the offences of the Hanoi Convention."""

from typing import Final

from requests_app.law.treaties import bilateral, cybercrime, europe, hanoi, rights, united_nations
from requests_app.law.treaties.declaration import Article, ConventionOffence, Instrument

INSTRUMENTS: Final[dict[str, Instrument]] = {
    instrument.code: instrument
    for instrument in (
        hanoi.HANOI_CONVENTION,
        cybercrime.BUDAPEST_CONVENTION,
        cybercrime.CYBERCRIME_PROTOCOL_2,
        united_nations.ORGANIZED_CRIME,
        united_nations.CORRUPTION,
        europe.ASSISTANCE_1959,
        europe.FISCAL_PROTOCOL,
        europe.PROTOCOL_2001,
        europe.EXTRADITION,
        rights.CIVIL_RIGHTS,
        rights.DEATH_PENALTY_PROTOCOL,
        rights.AGAINST_TORTURE,
        rights.CHILDREN,
        rights.REFUGEE_LAW,
        bilateral.HONG_KONG,
        bilateral.MODEL,
        europe.TRANSATLANTIC,
        europe.EIO_DIRECTIVE,
        europe.EVIDENCE_RULES,
        bilateral.STORED_COMMUNICATIONS,
        bilateral.GENERAL,
        bilateral.DOMESTIC,
        bilateral.REPORTED_PRACTICE,
        bilateral.BY_RECIPROCITY,
    )
}

BASES: Final[dict[str, Instrument]] = {
    code: instrument for code, instrument in INSTRUMENTS.items() if instrument.basis is not None
}
"""Instruments a request for assistance can rest on."""

CONVENTION_OFFENCES: Final[dict[str, ConventionOffence]] = hanoi.CONVENTION_OFFENCES
SERIOUS_CRIME_MONTHS: Final = hanoi.SERIOUS_CRIME_MONTHS

__all__ = [
    "BASES",
    "CONVENTION_OFFENCES",
    "INSTRUMENTS",
    "SERIOUS_CRIME_MONTHS",
    "Article",
    "ConventionOffence",
    "Instrument",
]

"""The codes of ISO 3166-1 and their names in the six UN languages, from CLDR through Babel."""

from functools import cache

from babel import Locale

UN_LANGUAGES = {"en": "en", "fr": "fr", "es": "es", "ru": "ru", "ar": "ar", "zh": "zh_Hans"}
"""Language of a name → the CLDR locale it is read from."""

_OFFICIALLY_ASSIGNED = """
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW
BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI
FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN
IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME
MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF
PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV
SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE
YT ZA ZM ZW
"""

CODES: tuple[str, ...] = tuple(_OFFICIALLY_ASSIGNED.split())

_ANSWERED_FOR_BY_ANOTHER = """
AI AQ AS AW AX BL BM BQ BV CC CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP MQ MS NC NF
PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT
"""

TERRITORIES = frozenset(_ANSWERED_FOR_BY_ANOTHER.split())
"""Entries for which another State usually answers abroad. A hint to the officer, not a view on status."""


@cache
def _territory_names(language: str) -> dict[str, str]:
    return dict(Locale.parse(UN_LANGUAGES.get(language, language)).territories)


def names(code: str) -> dict[str, str]:
    """The names of a code of ISO 3166-1, by UN language. KeyError for any other code."""
    return {language: _territory_names(language)[code] for language in UN_LANGUAGES}


def name(code: str, language: str) -> str:
    """The name of a code in any language that CLDR speaks; the empty string for a code of nobody."""
    return _territory_names(language)[code] if code in CODES else ""

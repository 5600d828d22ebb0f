"""The codes of instruments, and what they are called in each language of the letters.

Kept apart from the instruments themselves so that a citation can print without knowing more than a code.
"""

import re
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Final

from requests_app.law.titles import en

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

CODES: Final = frozenset(en.SHORT)
"""Every instrument of the catalogue."""


def short_title(code: str, language: str = "en") -> str:
    """What the instrument is called in the middle of a sentence. Raises KeyError for an unknown code."""
    return str(_titles(language).SHORT[code])


def full_title(code: str, language: str = "en") -> str:
    """What a letter calls the instrument it rests on. Raises KeyError for an unknown code."""
    return str(_titles(language).FULL[code])


def placed(code: str, place: str, language: str = "en") -> str:
    """The instrument with an article of it, "40(21)(b)", or with a place of another kind, "section 2703(f)"."""
    titles = _titles(language)
    article, bracket, rest = place.partition("(")
    one = getattr(titles, "ARTICLES", titles.ARTICLE) if "-" in article else titles.ARTICLE
    form = one if place[:1].isdigit() else titles.OTHER_PLACE
    told = {"place": place, "article": article, "paragraph": bracket + rest}
    written = {name: _written(value, titles) for name, value in told.items()}
    return str(form.format(title=short_title(code, language), **written))


def _written(place: str, titles: ModuleType) -> str:
    """A place as that language writes it, where that differs from how lawyers write it in Latin letters."""
    for pattern, words in getattr(titles, "PLACES", ()):
        place = re.sub(pattern, words, place)
    return place


@cache
def _titles(language: str) -> ModuleType:
    return import_module(f"requests_app.law.titles.{language}")

"""Articles 7 to 13: access, interception, interference, devices, forgery, fraud."""

from typing import Final

from requests_app.law.citations import Grade, cite
from requests_app.law.criminality.declaration import Crime, Element, Part
from requests_app.law.names import HANOI


def read(article: int, code: str, part: Part, text: str, paragraph: str = "") -> Element:
    """An element of an article that was read in full; one with a paragraph is optional."""
    return Element(code, part, text, cite(HANOI, f"{article}{paragraph}", Grade.A), bool(paragraph))


ACCESS: Final = Crime(
    "HC07",
    7,
    "Illegal access",
    (
        read(7, "access", Part.CONDUCT, "Somebody gained access"),
        read(7, "system", Part.OBJECT, "to the whole or a part of an information system"),
        read(7, "without_right", Part.CIRCUMSTANCE, "without right"),
        read(7, "intent", Part.MENTAL, "on purpose"),
        read(7, "security", Part.MEANS, "by breaking security measures", "(2)"),
        read(7, "dishonest", Part.MENTAL, "to obtain data or with another dishonest intent", "(2)"),
        read(7, "connected", Part.OBJECT, "in a system that is connected to another one", "(2)"),
    ),
)

INTERCEPTION: Final = Crime(
    "HC08",
    8,
    "Illegal interception",
    (
        read(8, "interception", Part.CONDUCT, "Somebody intercepted"),
        read(8, "technical", Part.MEANS, "by technical means"),
        read(8, "transmission", Part.OBJECT, "a transmission of electronic data that is not public"),
        read(8, "without_right", Part.CIRCUMSTANCE, "without right"),
        read(8, "intent", Part.MENTAL, "on purpose"),
        read(8, "dishonest", Part.MENTAL, "with dishonest intent", "(2)"),
        read(8, "connected", Part.OBJECT, "in a system that is connected to another one", "(2)"),
    ),
)

DATA: Final = Crime(
    "HC09",
    9,
    "Interference with data",
    (
        read(9, "damage", Part.CONDUCT, "Somebody damaged, deleted, degraded, altered or suppressed"),
        read(9, "data", Part.OBJECT, "electronic data"),
        read(9, "without_right", Part.CIRCUMSTANCE, "without right"),
        read(9, "intent", Part.MENTAL, "on purpose"),
        read(9, "serious_harm", Part.RESULT, "and serious harm resulted", "(2)"),
    ),
)

SYSTEM: Final = Crime(
    "HC10",
    10,
    "Interference with a system",
    (
        read(10, "hindering", Part.RESULT, "The working of a system was seriously hindered"),
        read(10, "system", Part.OBJECT, "an information system"),
        read(10, "tampering", Part.CONDUCT, "by feeding in, sending, damaging, deleting or altering data"),
        read(10, "without_right", Part.CIRCUMSTANCE, "without right"),
        read(10, "intent", Part.MENTAL, "on purpose"),
    ),
)

DEVICES: Final = Crime(
    "HC11",
    11,
    "Misuse of devices",
    (
        read(11, "dealing", Part.CONDUCT, "Somebody obtained, made, sold, passed on or held"),
        read(11, "device", Part.OBJECT, "a tool, or a password, credential or signature that opens a system"),
        read(11, "intent", Part.MENTAL, "on purpose"),
        read(11, "for_offence", Part.MENTAL, "so that it be used for an offence of Articles 7 to 10"),
        read(
            11,
            "not_testing",
            Part.EXCEPTION,
            "and not for authorised testing or the protection of a system",
            "(2)",
        ),
        read(
            11,
            "reservation",
            Part.EXCEPTION,
            "and no limited reservation of that State takes this dealing out",
            "(3)",
        ),
    ),
)

FORGERY: Final = Crime(
    "HC12",
    12,
    "Forgery by computer",
    (
        read(12, "tampering", Part.CONDUCT, "Somebody put in, altered, deleted or suppressed data"),
        read(12, "not_genuine", Part.RESULT, "so that the data are not genuine"),
        read(12, "taken_as", Part.MENTAL, "and are to be taken, or acted on, as if they were genuine"),
        read(12, "intent", Part.MENTAL, "on purpose"),
        read(12, "dishonest", Part.MENTAL, "to defraud, or with a similar dishonest intent", "(2)"),
    ),
)

FRAUD: Final = Crime(
    "HC13",
    13,
    "Theft or fraud by computer",
    (
        read(13, "loss", Part.RESULT, "Somebody lost property"),
        read(
            13,
            "means",
            Part.CONDUCT,
            "through interference with data or a system, or through deception online about facts",
        ),
        read(13, "intent", Part.MENTAL, "on purpose"),
        read(13, "gain", Part.MENTAL, "for a dishonest gain, their own or another person’s"),
    ),
)

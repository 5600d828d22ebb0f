"""Numbers with check digits: of bank accounts, cards, devices and subscribers."""

import re

from stdnum import iban as ibans
from stdnum import imei as imeis
from stdnum import imsi as imsis
from stdnum import luhn, mac
from stdnum.exceptions import InvalidChecksum, InvalidComponent, InvalidLength, ValidationError

from requests_app.casefile.identifiers.unsound import Unsound

_IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}\Z")
_EXAMPLE_STATE = re.compile(r"AA|Q[M-Z]|X[A-Z]|ZZ")
_MAC = re.compile(r"(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}\Z")
_VIN = re.compile(r"[A-HJ-NPR-Z0-9]{17}\Z")
_CARD = re.compile(r"([0-9]{4,8})[*xX\u2022\u00b7._ -]+([0-9]{3,4})\Z")
_WHOLE_CARD = re.compile(r"[0-9]{12,19}\Z")
_CARD_LENGTH = 16


def iban(value: str) -> str:
    """An IBAN without spaces. Raises Unsound if shape, check digits or the rules of its country are not met."""
    number = squeezed(value).upper()
    if not _IBAN.match(number):
        raise Unsound("This is no IBAN: two letters, two check digits, then up to 30 letters and digits.")
    try:
        return ibans.validate(number)
    except InvalidChecksum:
        raise Unsound("The check digits of this IBAN are wrong.") from None
    except InvalidComponent:
        # The check digits are right; some codes are never given to a State and serve examples (ISO 3166).
        if _EXAMPLE_STATE.match(number):
            return number
        raise Unsound("No country with IBANs has the first two letters of this number.") from None
    except ValidationError:
        raise Unsound(
            "This IBAN does not follow the rules of its country: length or bank code are wrong."
        ) from None


def imei(value: str) -> str:
    """The number of a device: 15 digits with a check digit, 14 without, 16 with the version of its software."""
    try:
        return imeis.validate(value)
    except InvalidChecksum:
        raise Unsound("The check digit of this IMEI is wrong.") from None
    except InvalidLength:
        raise Unsound(
            "An IMEI has 15 digits (14 without its check digit, 16 with the software version)."
        ) from None
    except ValidationError:
        raise Unsound("An IMEI is made of digits only.") from None


def imsi(value: str) -> str:
    """The number of a SIM card: 14 or 15 digits that begin with the code of a country."""
    try:
        return imsis.validate(value)
    except InvalidComponent:
        raise Unsound("No country has the first three digits of this IMSI.") from None
    except ValidationError:
        raise Unsound("An IMSI has 14 or 15 digits.") from None


def card_masked(value: str) -> str:
    """A card by its first and last digits: 411111******1111. A whole number must not be kept: Unsound, for good."""
    number = squeezed(value)
    if _WHOLE_CARD.match(number) and luhn.is_valid(number):
        raise Unsound(
            "Do not enter the whole number of a card: the first six and the last four digits find it, "
            "for example 411111******1111.",
            final=True,
        )
    match = _CARD.match(number)
    if match is None:
        raise Unsound(
            "Enter the first six and the last four digits of the card, for example 411111******1111."
        )
    first, last = match.groups()
    return f"{first}{'*' * (_CARD_LENGTH - len(first) - len(last))}{last}"


def device(value: str) -> str:
    """A serial number as typed; the address of a network card in one form."""
    return mac.validate(value).lower() if is_network_card(value) else value


def is_network_card(value: str) -> bool:
    """Whether the text is the address of a network card (MAC)."""
    return bool(_MAC.match(value))


def vehicle(value: str) -> str:
    """A registration mark in capitals; the number of a chassis without spaces."""
    upper = value.upper()
    return squeezed(upper) if _VIN.match(squeezed(upper)) else upper


def squeezed(value: str) -> str:
    """Without spaces, points and hyphens."""
    return re.sub(r"[\s.\-\u2010-\u2015]", "", value)

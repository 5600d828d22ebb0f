"""Numbers and addresses that look mistyped: account numbers, addresses on the internet, telephone numbers."""

import ipaddress
import re
from collections.abc import Iterator

from requests_app.casefile.checks.reader import Form, Reader
from requests_app.casefile.content import sources
from requests_app.casefile.points import Point
from requests_app.core.text import fold
from requests_app.law.citations import cite

SPECIFIED = cite("BUDAPEST", "29(2)(c)", "A")
ACCOUNTS = cite("UNCAC", "46(3)(f)", "A")
IBAN_MIN, IBAN_MAX = 15, 34

_IBAN = re.compile(r"\b[A-Z]{2}[0-9]{2}(?:[0-9A-Z]{11,30}|(?:[ -][0-9A-Z]{4}){2,7}(?:[ -][0-9A-Z]{1,3})?)\b")
_DOTTED = re.compile(r"(?<![\w.])\d{1,4}(?:\.\d{1,4}){3}(?![\w.]*\w)")
_COLONS = re.compile(r"(?<![\w:])[0-9A-Fa-f]{0,5}(?::[0-9A-Fa-f]{0,5}){2,8}(?![\w:])")
_MAIL = re.compile(r"[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+\Z")
_EVERYONE = re.compile(
    r"\*|\ball (?:users|accounts|customers|subscribers)\b|\b(?:every|any) (?:user|account)\b"
)


def account_numbers_add_up(reader: Reader) -> Iterator[Point]:
    """An IBAN that fails its check is mistyped, or stands so in the evidence: then the officer says so."""
    for item in reader.entries("assistance"):
        wrong = failing_ibans(item.get("account_numbers"))
        if wrong and item.get("account_confirmed") == "yes":
            message = (
                f"{', '.join(wrong)}: fails the check, confirmed as stated in the evidence. Say "
                "where it is stated."
            )
            yield reader.warn(item, "account_number_as_stated", "account_numbers", message, ACCOUNTS)
        elif wrong:
            message = (
                f"{', '.join(wrong)}: the check digits are wrong. Correct it, or confirm that it is "
                "as in the evidence."
            )
            yield reader.block(item, "account_number_fails", "account_confirmed", message, ACCOUNTS)


def identifiers_look_right(reader: Reader) -> Iterator[Point]:
    """Addresses on the internet and e-mail addresses that cannot be right."""
    texts = [(form, "accounts") for form in reader.entries("assistance")]
    texts += [(form, "identifiers") for form in reader.entries("persons")]
    for form, code in texts:
        if odd := odd_addresses(form.get(code)):
            message = f"Check {', '.join(odd[:5])}: this cannot be an address in use."
            yield reader.warn(form, "address_odd", code, message, SPECIFIED)


def request_is_specific(reader: Reader) -> Iterator[Point]:
    """No State answers for everybody."""
    for item in reader.entries("assistance"):
        if _EVERYONE.search(fold(item.get("accounts"))):
            message = "Name the accounts one by one: a request for everyone is refused as not specific."
            yield reader.warn(item, "not_specific", "accounts", message, SPECIFIED)


def telephones_have_a_prefix(reader: Reader) -> Iterator[Point]:
    """A number without the prefix of its country rings elsewhere."""
    for section, code in (("authority", "contact_phone"), ("delivery", "phone")):
        form: Form = reader.flat(section)
        if form.get(code) and not form.get(code).startswith(("+", "00")):
            message = "Begin with the prefix of the country, for example +999."
            yield reader.warn(form, "phone_without_prefix", code, message, sources.PRACTICE)


def failing_ibans(text: str) -> list[str]:
    """Those words of a text that have the shape of an IBAN and fail its check (ISO 13616, modulo 97)."""
    found = (
        re.sub(r"[ -]", "", match.group()) for line in text.splitlines() for match in _IBAN.finditer(line)
    )
    return [
        number for number in dict.fromkeys(found) if _is_iban_shaped(number) and not iban_is_valid(number)
    ]


def iban_is_valid(number: str) -> bool:
    """Whether the check digits of an IBAN without spaces are right."""
    if not _is_iban_shaped(number):
        return False
    turned = number[4:] + number[:4]
    return int("".join(str(int(character, 36)) for character in turned)) % 97 == 1


def odd_addresses(text: str) -> list[str]:
    """Addresses that no machine in public use can have, and e-mail addresses without the shape of one."""
    odd = [match.group() for match in _DOTTED.finditer(text) if not _usable(match.group())]
    odd += [
        match.group()
        for match in _COLONS.finditer(text)
        if "::" in match.group() and not _usable(match.group())
    ]
    mails = (word.strip(".,;:()<>[]\"'") for word in text.split() if "@" in word)
    return odd + [word for word in mails if not _MAIL.match(word)]


def _usable(address: str) -> bool:
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return False
    return not (
        parsed.is_loopback or parsed.is_unspecified or parsed.is_multicast or parsed.is_link_local
    ) and (not parsed.is_private or _is_documentation(parsed))


def _is_documentation(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    # Ranges set aside for examples (RFC 5737, RFC 3849): what teaching cases and tests are written with.
    return any(address in network for network in _EXAMPLES if network.version == address.version)


def _is_iban_shaped(number: str) -> bool:
    return (
        IBAN_MIN <= len(number) <= IBAN_MAX and number.isascii() and number[:2].isalpha() and number.isalnum()
    )


_EXAMPLES = [
    ipaddress.ip_network(network)
    for network in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32")
]

CHECKS = (account_numbers_add_up, identifiers_look_right, request_is_specific, telephones_have_a_prefix)

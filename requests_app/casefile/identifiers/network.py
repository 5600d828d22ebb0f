"""Identifiers of the networks: telephone numbers, addresses on the internet, names, mailboxes."""

import ipaddress
import re
from typing import Final
from urllib.parse import SplitResult, urlsplit, urlunsplit

import idna
import phonenumbers
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from phonenumbers import PhoneNumberFormat

from requests_app.casefile.identifiers.unsound import Unsound

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

EXAMPLE_PREFIX: Final = "+999"
"""A country code that no country has: what teaching cases and tests are written with."""

SCHEMES: Final = frozenset({"http", "https", "ftp", "ftps", "sftp", "ws", "wss"})
_USUAL_PORT: Final = {"http": 80, "https": 443, "ftp": 21}
_MOST_PORT = 65_535
_WITH_PORT = re.compile(r"(?:\[(?P<six>[0-9A-Fa-f:.]+)\]|(?P<four>[0-9.]+)):(?P<port>[0-9]{1,5})\Z")
_EXAMPLE_NUMBER = re.compile(r"\+999[0-9]{4,12}\Z")
_LABEL_ON_THE_WAY = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\Z")
_EXAMPLES = [
    ipaddress.ip_network(network)
    for network in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32", "3fff::/20")
]


def phone(value: str) -> str:
    """A telephone number as E.164 writes it: +4722225555. Raises Unsound without a prefix, or if it cannot exist."""
    typed = "+" + value[2:] if value.startswith("00") else value
    if not typed.startswith("+"):
        raise Unsound("Begin the number with + and the code of its country, for example +47 22 22 55 55.")
    if typed.startswith(EXAMPLE_PREFIX):
        digits = "+" + re.sub(r"[^0-9]", "", typed)
        if not _EXAMPLE_NUMBER.match(digits):
            raise Unsound("The number is too short or too long.")
        return digits
    try:
        parsed = phonenumbers.parse(typed)
    except phonenumbers.NumberParseException:
        raise Unsound(
            "This is no telephone number: no country has this code, or digits are missing."
        ) from None
    if not phonenumbers.is_possible_number(parsed):
        raise Unsound("The number is too short or too long for its country.")
    return phonenumbers.format_number(parsed, PhoneNumberFormat.E164)


def phone_is_usual(number: str) -> bool:
    """Whether the plan of the country has such numbers. New ranges may not be known yet: never a fault by itself."""
    if number.startswith(EXAMPLE_PREFIX):
        return True
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(number))
    except phonenumbers.NumberParseException:
        return False


def email(value: str) -> str:
    """A mailbox, its domain in small letters. Raises Unsound for what is none."""
    typed = _rearmed(value).removeprefix("mailto:")
    try:
        validate_email(typed)
    except ValidationError:
        raise Unsound("This is no whole e-mail address, such as name@office.example.") from None
    local, _, host = typed.rpartition("@")
    return f"{local}@{domain(host)}"


def parted(value: str) -> tuple[str, int | None]:
    """An address on the internet and the port written after it: 198.51.100.77:443, [2001:db8::9]:443."""
    match = _WITH_PORT.match(_rearmed(value))
    if match is None:
        return _rearmed(value), None
    port = int(match["port"])
    if not 1 <= port <= _MOST_PORT:
        raise Unsound(f"A port is a number from 1 to {_MOST_PORT}.")
    return match["six"] or match["four"], port


def ip(value: str) -> str:
    """An address on the internet in its shortest form. Raises Unsound for what is none, or a whole network."""
    typed, _ = parted(value)
    if "/" in typed:
        raise Unsound("Enter one address, not a whole network: name each address that is meant.")
    try:
        parsed = ipaddress.ip_address(typed)
    except ValueError:
        raise Unsound(
            "This is no IPv4 or IPv6 address, such as 198.51.100.77 or 2001:db8:4:a1::9c."
        ) from None
    if getattr(parsed, "scope_id", None):
        raise Unsound("Leave out what follows the % sign: it names a network card, not an address.")
    return str(parsed)


def ip_is_public(address: str) -> bool:
    """Whether a machine on the internet may have this address; those set aside for examples count."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return False
    example = any(parsed in network for network in _EXAMPLES if network.version == parsed.version)
    return example or (parsed.is_global and not parsed.is_multicast)


def domain(value: str) -> str:
    """A domain name in the form of the registries (xn--… for other scripts). Raises Unsound for what is none."""
    typed = _rearmed(value).rstrip(".").lower()
    try:
        written = idna.encode(typed, uts46=True).decode("ascii") if not typed.isascii() else typed
    except idna.IDNAError:
        raise Unsound("This is no domain name, such as tarn-grid.example.") from None
    labels = written.split(".")
    if len(written) > 253 or len(labels) < 2 or not all(_LABEL_ON_THE_WAY.match(label) for label in labels):
        raise Unsound("This is no domain name, such as tarn-grid.example.")
    if labels[-1].isdigit():
        raise Unsound("This is no domain name. Choose “IP address” if it is one.")
    return written


def url(value: str) -> str:
    """An address of a page: scheme and host in small letters, the rest as typed. Raises Unsound for what is none."""
    try:
        parts = urlsplit(_rearmed(value))
        port = parts.port
    except ValueError:
        parts, port = SplitResult("", "", "", "", ""), None
    if parts.scheme not in SCHEMES or not parts.hostname or any(character.isspace() for character in value):
        raise Unsound("This is no whole address of a page: it begins with https:// and names a host.")
    host = _host(parts.hostname)
    sign_in = f"{parts.netloc.rpartition('@')[0]}@" if "@" in parts.netloc else ""
    shown = f":{port}" if port is not None and port != _USUAL_PORT.get(parts.scheme) else ""
    return urlunsplit(parts._replace(netloc=f"{sign_in}{host}{shown}"))


def _host(name: str) -> str:
    try:
        parsed = ipaddress.ip_address(name)
    except ValueError:
        return domain(name)
    return f"[{parsed}]" if parsed.version == 6 else str(parsed)


def _rearmed(value: str) -> str:
    """The address itself, where a report has made it harmless (hxxps, [.])."""
    plain = value.replace("[.]", ".").replace("(.)", ".").replace("[:]", ":").replace("[@]", "@")
    return re.sub(r"\Ahxxp(s?)://", r"http\1://", plain, flags=re.IGNORECASE)

"""The door of this room: the kinds of identifiers, their normal form, and whether a value can be right."""

import unicodedata
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from requests_app.casefile.identifiers import network, numbers, wallets
from requests_app.casefile.identifiers.unsound import Unsound

KINDS: Final = (
    ("account", "Account or user name"),
    ("email", "E-mail address"),
    ("phone", "Telephone number"),
    ("ip", "IP address"),
    ("url", "Address of a page or file (URL)"),
    ("domain", "Domain name"),
    ("iban", "Bank account by IBAN"),
    ("bank_account", "Bank account by another number"),
    ("card_masked", "Payment card (first and last digits)"),
    ("imei", "Device by IMEI"),
    ("imsi", "SIM card by IMSI"),
    ("wallet", "Wallet address"),
    ("vehicle", "Vehicle"),
    ("device", "Device by another number"),
    ("document", "Passport or other document"),
    ("other", "Something else"),
)
CHECKED: Final = frozenset(
    {"email", "phone", "ip", "url", "domain", "iban", "card_masked", "imei", "imsi", "wallet"}
)
"""The kinds of which a wrong value can be told."""

CORRECT_OR_CONFIRM: Final = "Correct it, or confirm below that it is as stated in the evidence."


def read(kind: str, value: str, chain: str = "") -> str:
    """The value in its normal form. Raises Unsound if it cannot be right."""
    typed = _visible(value) if kind in CHECKED else " ".join(value.split())
    if kind == "wallet":
        return wallets.read(chain, typed) if chain else _without_chain(typed)
    reader = _READERS.get(kind)
    return reader(typed) if reader else typed


def check(kind: str, value: str, chain: str = "") -> str:
    """An empty text if the value may be right, else a sentence that says what is wrong with it."""
    try:
        read(kind, value, chain)
    except Unsound as unsound:
        return str(unsound)
    return ""


def normal_form(kind: str, value: str, chain: str = "") -> str:
    """The value in its normal form; as it stands, in one line, if it cannot be right."""
    try:
        return read(kind, value, chain)
    except Unsound:
        return " ".join(value.split())


def match_key(kind: str, value: str, chain: str = "") -> str:
    """What two entries share that mean the same: the kind, and the value without what people write differently."""
    normal = normal_form(kind, value, chain)
    if kind in ("bank_account", "vehicle", "document", "device", "card_masked"):
        normal = "".join(one for one in normal if one.isalnum() or one == "*")
    # Base58 tells capitals from small letters; everything else that is compared does not.
    return f"{kind}:{normal if kind in ('wallet', 'url') else normal.casefold()}"


def shown(entry: Mapping[str, Any]) -> str:
    """An identifier as people read it: the port with its address, an IBAN in groups of four."""
    kind, value, port = entry.get("kind", ""), str(entry.get("value", "")), entry.get("port")
    if kind == "iban" and entry.get("as_stated") != "yes":
        return " ".join(value[at : at + 4] for at in range(0, len(value), 4))
    if kind == "ip" and port:
        return f"[{value}]:{port}" if ":" in value else f"{value}:{port}"
    return value


def _without_chain(address: str) -> str:
    found = wallets.chains_of(address)
    if not found:
        raise Unsound(
            "This is no address on the chains known here: its checksum is wrong, or its chain is another."
        )
    return wallets.read(found[0], address)


def _visible(value: str) -> str:
    """Without spaces around it and without the invisible characters that come along when text is copied."""
    return "".join(one for one in value if unicodedata.category(one) != "Cf").strip()


_READERS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "email": network.email,
        "phone": network.phone,
        "ip": network.ip,
        "url": network.url,
        "domain": network.domain,
        "iban": numbers.iban,
        "card_masked": numbers.card_masked,
        "imei": numbers.imei,
        "imsi": numbers.imsi,
        "vehicle": numbers.vehicle,
        "device": numbers.device,
    }
)

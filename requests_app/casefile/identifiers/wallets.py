"""Addresses of crypto-assets: what the checksum inside them says, chain by chain.

The codecs come from libraries; what a chain makes of the bytes (its version numbers and prefixes) is written
here. Nothing asks a network: that an address is sound does not mean that anybody uses it.
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from base58_bech32.base58 import BITCOIN_ALPHABET, RIPPLE_ALPHABET, b58decode, b58decode_check
from base58_bech32.bech32 import BECH32_1_CONST, BECH32_M_CONST, bech32_decode, convertbits
from base58_bech32.cashaddr import cashaddr_decode
from base58_bech32.ss58 import ss58_decode
from Crypto.Hash import keccak

from requests_app.casefile.identifiers.unsound import Unsound

CHAINS: Final = (
    ("bitcoin", "Bitcoin"),
    ("ethereum", "Ethereum and networks of its kind (EVM)"),
    ("tron", "Tron"),
    ("litecoin", "Litecoin"),
    ("bitcoin_cash", "Bitcoin Cash"),
    ("dogecoin", "Dogecoin"),
    ("dash", "Dash"),
    ("zcash", "Zcash (transparent addresses)"),
    ("xrp", "XRP Ledger"),
    ("cardano", "Cardano"),
    ("polkadot", "Polkadot and networks of its kind"),
    ("solana", "Solana (addresses carry no checksum)"),
    ("other", "Another chain, not checked here"),
)
NOT_CHECKED: Final = "other"

_LONGEST = 130
_HEX = re.compile(r"0x[0-9a-fA-F]{40}\Z")
_KEY_HASH = 20
_ACCOUNT_KEY = 32


def read(chain: str, address: str) -> str:
    """The address in its normal form. Raises Unsound if its checksum or shape is wrong for the chain."""
    reader = _READERS.get(chain)
    if reader is None:
        return address
    if len(address) > _LONGEST:
        raise _unsound(chain)
    try:
        return reader(address)
    except ValueError as error:
        raise _unsound(chain) from error


def chains_of(address: str) -> list[str]:
    """The chains whose checksum the address passes; those without one are left out."""
    found = []
    for chain in _READERS:
        if chain in _SILENT:
            continue
        try:
            read(chain, address)
        except Unsound:
            continue
        found.append(chain)
    return found


def _unsound(chain: str) -> Unsound:
    return Unsound(
        f"This is no address on {dict(CHAINS)[chain].split(' (')[0]}: its checksum or its length is wrong."
    )


def _checked(address: str, versions: tuple[bytes, ...], alphabet: bytes = BITCOIN_ALPHABET) -> str:
    payload = b58decode_check(address, alphabet=alphabet)
    if not any(payload.startswith(one) and len(payload) == len(one) + _KEY_HASH for one in versions):
        raise ValueError("another chain or another kind of key")
    return address


def _segwit(address: str, prefix: str) -> str:
    """A witness address: version 0 under the first checksum, later ones under the second (BIP 173, 350)."""
    name, values, constant = bech32_decode(address, limit=90)
    program = convertbits(values[1:], 5, 8, False)
    version = values[0] if values else -1
    wanted = BECH32_1_CONST if version == 0 else BECH32_M_CONST
    sizes = (20, 32) if version == 0 else range(2, 41)
    if name != prefix or not 0 <= version <= 16 or constant != wanted or len(program) not in sizes:
        raise ValueError("not a witness address of this chain")
    return address.lower()


def _like_bitcoin(prefix: str, *versions: bytes) -> Callable[[str], str]:
    def reader(address: str) -> str:
        return (
            _segwit(address, prefix)
            if address.lower().startswith(f"{prefix}1")
            else _checked(address, versions)
        )

    return reader


def _base58(*versions: bytes, alphabet: bytes = BITCOIN_ALPHABET) -> Callable[[str], str]:
    return lambda address: _checked(address, versions, alphabet)


def _ethereum(address: str) -> str:
    """An address of 40 hexadecimal digits; capitals carry the checksum (EIP-55), one case alone carries none."""
    if not _HEX.match(address):
        raise ValueError("not 40 hexadecimal digits")
    digits = address[2:]
    digest = keccak.new(digest_bits=256, data=digits.lower().encode()).hexdigest()
    right = "0x" + "".join(
        one.upper() if int(mark, 16) > 7 else one for one, mark in zip(digits.lower(), digest, strict=False)
    )
    if digits not in (digits.lower(), digits.upper()) and address != right:
        raise ValueError("the capitals do not match")
    return right


def _bitcoin_cash(address: str) -> str:
    if ":" not in address and address[:1] in "13":
        return _checked(address, (b"\x00", b"\x05"))
    prefix, kind, digest = cashaddr_decode(address, prefix="bitcoincash")
    if kind not in range(4) or len(digest) not in (_KEY_HASH, _ACCOUNT_KEY):
        raise ValueError("not an address")
    lower = address.lower()
    return lower if ":" in lower else f"{prefix}:{lower}"


def _cardano(address: str) -> str:
    if not address.lower().startswith(("addr1", "stake1")):
        raise ValueError("not an address of the main network")
    name, _, constant = bech32_decode(address, limit=_LONGEST)
    if name not in ("addr", "stake") or constant != BECH32_1_CONST:
        raise ValueError("not an address")
    return address.lower()


def _polkadot(address: str) -> str:
    _, key = ss58_decode(address)
    if len(key) != _ACCOUNT_KEY:
        raise ValueError("not an account")
    return address


def _solana(address: str) -> str:
    if len(b58decode(address, max_length=44)) != _ACCOUNT_KEY:
        raise ValueError("not 32 bytes")
    return address


_SILENT = frozenset({"solana", "bitcoin_cash"})
"""Left out when a chain is guessed: no checksum, or addresses that Bitcoin has as well."""

_READERS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "bitcoin": _like_bitcoin("bc", b"\x00", b"\x05"),
        "ethereum": _ethereum,
        "tron": _base58(b"\x41"),
        "litecoin": _like_bitcoin("ltc", b"\x30", b"\x32"),
        "bitcoin_cash": _bitcoin_cash,
        "dogecoin": _base58(b"\x1e", b"\x16"),
        "dash": _base58(b"\x4c", b"\x10"),
        "zcash": _base58(b"\x1c\xb8", b"\x1c\xbd"),
        "xrp": _base58(b"\x00", alphabet=RIPPLE_ALPHABET),
        "cardano": _cardano,
        "polkadot": _polkadot,
        "solana": _solana,
    }
)

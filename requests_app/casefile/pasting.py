"""A list of identifiers pasted as text, one on each line: what each line seems to be, checked like a typed one.

A line may carry one or two moments after the identifier, and a word before it that says what it is
("IMEI: 490154203237518"). What is recognised is a proposal: the officer sees it before anything is kept.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from stdnum import luhn

from requests_app.casefile.identifiers import checking, numbers, wallets
from requests_app.casefile.kinds import NOTHING_KNOWN, Known
from requests_app.casefile.validation import clean
from requests_app.core.errors import Invalid

MOST_LINES: Final = 200

_MOMENT = re.compile(
    r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?"
)
_WORD = re.compile(r"([A-Za-z-]+)\s*[:=]\s*(?!//)(.+)\Z")
_SCHEME = re.compile(r"(?:https?|hxxps?|ftps?|sftp|wss?)://", re.IGNORECASE)
_WALLET = re.compile(r"(?:(bc)1[02-9a-z]{20,}|(ltc)1[02-9a-z]{20,}|(0x)[0-9a-fA-F]{40})\Z")
_IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}\Z")
_CARD = re.compile(r"[0-9]{4,8}[*xX\u2022\u00b7]+[0-9]{3,4}\Z")
_WALLET_CHAINS: Final = {"bc": "bitcoin", "ltc": "litecoin", "0x": "ethereum"}
_IMEI_DIGITS: Final = 15

_SAID: Final[Mapping[str, tuple[str, str]]] = {
    **dict.fromkeys(("account", "user", "username", "login", "handle"), ("account", "")),
    **dict.fromkeys(("email", "e-mail", "mail", "mailto"), ("email", "")),
    **dict.fromkeys(("phone", "telephone", "tel", "mobile", "msisdn"), ("phone", "")),
    **dict.fromkeys(("mac", "serial", "device"), ("device", "")),
    **dict.fromkeys(("passport", "document"), ("document", "")),
    **dict.fromkeys(("vehicle", "plate", "vin"), ("vehicle", "")),
    **{word: (word, "") for word in ("ip", "url", "domain", "iban", "imei", "imsi")},
    **dict.fromkeys(("card", "pan"), ("card_masked", "")),
    "wallet": ("wallet", ""),
    "btc": ("wallet", "bitcoin"),
    "eth": ("wallet", "ethereum"),
    "ltc": ("wallet", "litecoin"),
    "trx": ("wallet", "tron"),
    "xrp": ("wallet", "xrp"),
}


@dataclass(frozen=True, slots=True)
class Said:
    """What an officer says about a line: another kind or chain, that it is as stated, to leave it out."""

    kind: str = ""
    chain: str = ""
    as_stated: bool = False
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what was typed, the entry it would become, its faults, and whether the draft has it already."""

    number: int
    typed: str
    entry: Mapping[str, Any]
    faults: tuple[str, ...] = ()
    is_known: bool = False
    left_out: bool = False

    @property
    def will_be_added(self) -> bool:
        """Whether saving makes an entry of it."""
        return not (self.faults or self.is_known or self.left_out)


@dataclass(frozen=True, slots=True)
class Common:
    """What holds for all lines: the zone of moments without one, the service, whose they are."""

    time_zone: str = ""
    service: str = ""
    holder: str = ""
    known: Known = field(default=NOTHING_KNOWN)

    def of(self, entry: Mapping[str, Any]) -> dict[str, Any]:
        """The fields it adds to an entry."""
        zone = self.time_zone if "seen_from" in entry else ""
        given = {"time_zone": zone, "service": self.service, "holder": self.holder}
        return {name: value for name, value in given.items() if value}


def read_lines(
    text: str,
    *,
    common: Common | None = None,
    said: Mapping[int, Said] | None = None,
    present: Collection[Mapping[str, Any]] = (),
) -> list[Line]:
    """Every filled line of a text, recognised and checked. Raises Invalid if there are too many, or none.

    `said` are the officer's words by the number of the line (from 1); `present` the entries the draft has.
    """
    typed = lines_of(text)
    if not typed:
        raise Invalid("Paste at least one line.", fields={"text": ["Paste at least one identifier."]})
    if len(typed) > MOST_LINES:
        sentence = f"Paste at most {MOST_LINES} lines at a time. Put longer lists into an annex."
        raise Invalid(sentence, fields={"text": [sentence]})
    taken = list(present)
    lines = []
    for number, line in enumerate(typed, 1):
        read = _line(number, line, common or Common(), (said or {}).get(number, Said()), taken)
        taken += [read.entry] if read.will_be_added else []
        lines.append(read)
    return lines


def lines_of(text: str) -> list[str]:
    """The filled lines of a text."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def recognise(value: str) -> tuple[str, str]:
    """The kind a value seems to be of, and its chain if it is a wallet address."""
    for kind, seems in _SIGNS:
        if seems(value):
            return kind, ""
    if (match := _WALLET.match(value)) and not wallets.chains_of(value):
        return "wallet", _WALLET_CHAINS[match.group(match.lastindex or 1)]
    if chains := wallets.chains_of(value):
        return "wallet", chains[0]
    if _IBAN.match(numbers.squeezed(value)):
        return "iban", ""
    if "." in value and not checking.check("domain", value):
        return "domain", ""
    return ("other", "") if " " in value else ("account", "")


def _line(number: int, typed: str, common: Common, said: Said, taken: Sequence[Mapping[str, Any]]) -> Line:
    entry = _entry(typed, said)
    entry |= {name: value for name, value in common.of(entry).items() if name not in entry}
    if said.left_out:
        return Line(number, typed, entry, left_out=True)
    try:
        cleaned = clean("identifiers", entry, known=common.known)
    except Invalid as error:
        faults = tuple(sentence for sentences in error.fields.values() for sentence in sentences)
        return Line(number, typed, entry, faults)
    return Line(number, typed, cleaned, is_known=any(_says_the_same(one, cleaned) for one in taken))


def _entry(typed: str, said: Said) -> dict[str, Any]:
    moments = [_as_iso(moment) for moment in _MOMENT.findall(typed)[:2]]
    value = _MOMENT.sub(" ", typed).strip(" \t,;|-\u2013\u2014")
    kind, chain = "", ""
    if (match := _WORD.match(value)) and (found := _SAID.get(match[1].lower())):
        (kind, chain), value = found, match[2].strip()
    if not kind:
        kind, chain = recognise(value)
    if said.kind:
        kind, chain = said.kind, said.chain or (chain if said.kind == kind else "")
    entry: dict[str, Any] = {"kind": kind, "value": value}
    entry |= {"chain": chain} if chain and kind == "wallet" else {}
    entry |= {"as_stated": "yes"} if said.as_stated else {}
    return entry | dict(zip(("seen_from", "seen_to"), moments, strict=False))


def _as_iso(moment: str) -> str:
    return re.sub(r" ?UTC\Z", "Z", moment).replace(" ", "T", 1).replace(" ", "")


def _says_the_same(kept: Mapping[str, Any], line: Mapping[str, Any]) -> bool:
    """Whether an entry names the same thing and everything else that the line says of it."""
    return _key(kept) == _key(line) and all(kept.get(name) == line[name] for name in _TELLING if name in line)


_TELLING = ("port", "service", "seen_from", "seen_to")


def _key(entry: Mapping[str, Any]) -> str:
    return checking.match_key(entry.get("kind", ""), str(entry.get("value", "")), entry.get("chain", ""))


def _is_mailbox(value: str) -> bool:
    return "@" in value[1:] and " " not in value


def _is_device_number(value: str) -> bool:
    digits = numbers.squeezed(value)
    return len(digits) == _IMEI_DIGITS and digits.isascii() and digits.isdigit() and luhn.is_valid(digits)


def _is_subscriber_number(value: str) -> bool:
    digits = numbers.squeezed(value)
    return len(digits) == _IMEI_DIGITS and digits.isdigit() and not checking.check("imsi", digits)


_SIGNS = (
    ("url", lambda value: bool(_SCHEME.match(value))),
    ("email", _is_mailbox),
    ("ip", lambda value: not checking.check("ip", value)),
    ("device", numbers.is_network_card),
    ("phone", lambda value: value.startswith("+") or not checking.check("phone", value)),
    ("card_masked", lambda value: bool(_CARD.match(numbers.squeezed(value)))),
    ("imei", _is_device_number),
    ("imsi", _is_subscriber_number),
)

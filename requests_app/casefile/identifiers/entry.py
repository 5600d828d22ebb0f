"""One entry of the section “identifiers”, made whole: its value in normal form, its faults at their fields."""

from typing import Any

from requests_app.casefile.identifiers import network, wallets
from requests_app.casefile.identifiers.checking import CHECKED, CORRECT_OR_CONFIRM, read
from requests_app.casefile.identifiers.unsound import Unsound

Data = dict[str, Any]
Faults = dict[str, list[str]]


def completed(data: Data) -> tuple[Data, Faults]:
    """The entry with its value in normal form, and what was typed where that differs; and the faults, by field.

    An officer who confirms that a value is as stated keeps it as typed. Incomplete entries pass: a draft may be.
    """
    kind, value = data.get("kind", ""), data.get("value", "")
    if not kind or not value:
        return data, {}
    whole = dict(data)
    whole.pop("typed", None)
    try:
        _part_the_port(whole)
        _find_the_chain(whole)
        normal = read(kind, whole["value"], whole.get("chain", ""))
    except Unsound as unsound:
        return _as_stated(data, unsound)
    whole["value"] = normal
    # A sound value needs no confirmation, and says nothing false about a checksum.
    whole.pop("as_stated", None)
    if (typed := _worth_keeping(data, normal)) != normal:
        whole["typed"] = typed
    return whole, _misplaced(whole)


def _as_stated(data: Data, unsound: Unsound) -> tuple[Data, Faults]:
    if data.get("as_stated") == "yes" and not unsound.final:
        whole = dict(data)
        whole.pop("typed", None)
        return whole, _misplaced(whole)
    advice = "" if unsound.final else f" {CORRECT_OR_CONFIRM}"
    return data, {"value": [f"{unsound}{advice}"]}


def _part_the_port(data: Data) -> None:
    if data["kind"] != "ip":
        return
    address, port = network.parted(data["value"])
    if port is None:
        return
    if data.get("port") not in (None, port):
        raise Unsound(
            "The port after the address is not the one under “Port”. Correct one of the two.", final=True
        )
    data["value"], data["port"] = address, port


def _find_the_chain(data: Data) -> None:
    if data["kind"] == "wallet" and not data.get("chain"):
        found = wallets.chains_of(data["value"])
        if len(found) == 1:
            data["chain"] = found[0]


def _misplaced(data: Data) -> Faults:
    if data.get("chain") and data["kind"] != "wallet":
        return {"chain": ["Only a wallet address has a chain. Leave this out."]}
    if data.get("port") and data["kind"] != "ip":
        return {"port": ["Only an IP address has a port. Leave this out."]}
    return {}


def _worth_keeping(data: Data, normal: str) -> str:
    """What was typed when the value was entered, if more than spaces and capitals set it apart."""
    before = data.get("typed", "")
    if before and data["value"] == normal and _means(data, before) == normal:
        return str(before)
    typed = str(data["value"])
    same = "".join(typed.split()).casefold() == normal.casefold()
    return normal if same or data["kind"] not in CHECKED else typed


def _means(data: Data, typed: str) -> str:
    try:
        return read(data["kind"], typed, data.get("chain", ""))
    except Unsound:
        return ""

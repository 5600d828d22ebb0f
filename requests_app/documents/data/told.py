"""The data of a letter to another State: what it says, field by field, without what only its writer knew."""

from collections.abc import Mapping
from typing import Any

from requests_app.documents.phrases.book import Phrasebook

Told = dict[str, Any]

KEPT_BACK = frozenset({"guarded", "kept_back", "our_reference", "their_reference", "addressee"})
"""Marks for the writer alone, and what stands in the envelope already."""


def content_of(kind: str, letter: Mapping[str, Any], words: Phrasebook) -> Told:
    """The letter as it was handed in. Grounds are told in the words of the letter: a code would tell which it is."""
    told: Told = {name: value for name, value in letter.items() if name not in KEPT_BACK}
    if "objections" in told:
        told["objections"] = [_objection(one, words) for one in told["objections"]]
    return {"format": f"{kind}/1", **told}


def _objection(one: Mapping[str, Any], words: Phrasebook) -> Told:
    said = dict.fromkeys(words.say(f"ground.{ground}") for ground in one.get("grounds", ()))
    return {name: value for name, value in one.items() if name != "grounds"} | {"stands": list(said)}

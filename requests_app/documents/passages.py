"""The language of each passage, as far as its writing tells: a voice that reads Arabic aloud must know that it does.

A passage written in another script than its surroundings is marked with the language where the script has one, and
with the script alone where several languages share it: nothing is guessed. A language the HTML names stays.
"""

import re
from collections.abc import Iterator
from typing import Any

# What a script says in a `lang` attribute, and the letters that are its own.
_LETTERS = {
    "und-Latn": "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ",
    "und-Cyrl": "\u0400-\u052f",
    "und-Arab": "\u0620-\u064a\u066e-\u06d3\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    "zh": "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff",
    "ja": "\u3041-\u30ff",
    "ko": "\u1100-\u11ff\uac00-\ud7af",
    "el": "\u0370-\u03ff\u1f00-\u1fff",
    "he": "\u0591-\u05f4",
    "hy": "\u0531-\u058f",
    "ka": "\u10a0-\u10ff",
    "th": "\u0e01-\u0e7f",
    "und-Deva": "\u0900-\u097f",
}
_FINDS = {script: re.compile(f"[{letters}]") for script, letters in _LETTERS.items()}
_ASCII = re.compile(r"[\x00-\x7f]*")
_SCRIPT_OF = {"ar": "und-Arab", "fa": "und-Arab", "ur": "und-Arab", "ru": "und-Cyrl", "uk": "und-Cyrl"}


def mark(root: Any) -> None:
    """Give `lang` to every element of this tree that is written in another script than its surroundings."""
    waiting = [(root, "und-Latn")]
    while waiting:
        element, around = waiting.pop()
        if lang := element.get("lang"):
            around = script_of(lang)
        elif element.tag != "title" and (foreign := _foreign("".join(_texts(element)), around)):
            element.set("lang", foreign)
            around = foreign
        waiting.extend((child, around) for child in element)


def script_of(lang: str) -> str:
    """The script a language is written in, by the name used here."""
    code = lang.partition("-")[0]
    return lang if lang in _LETTERS else _SCRIPT_OF.get(code, code if code in _LETTERS else "und-Latn")


def _texts(element: Any) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield child.tail or ""


def _foreign(text: str, around: str) -> str:
    """The script of a text that has no letter of the script around it; "" where it has, or has no letters at all."""
    if not text or (around == "und-Latn" and _ASCII.fullmatch(text)) or _FINDS[around].search(text):
        return ""
    found = {script: len(letters.findall(text)) for script, letters in _FINDS.items()}
    if found["ja"] and around != "ja":
        return "ja"
    most = max(found, key=lambda script: found[script])
    return most if found[most] else ""

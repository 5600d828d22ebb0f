"""The language of each passage, as far as its writing tells: a voice that reads Arabic aloud must know that it does.

A passage written in another script than its surroundings is marked with the language where the script has one, and
with the script alone where several languages share it: nothing is guessed. A language the HTML names stays. Names in
the middle of a Chinese sentence are set apart, too: a Chinese font gives their apostrophes the room of a whole sign;
and the last signs of a Chinese paragraph are kept together.
"""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

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
_APART = re.compile(
    "[^\u2066-\u2069\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]+"
)
_LETTERS_ENCLOSE = re.compile(r"(?:\d[\d/]* )?[^\W\d_](?:.*\w)?", re.DOTALL)
_A_NAME = re.compile(r"[‘’“”…§×±·•]|[^\W\d_]{2,},? [^\W\d_]{2,}")
_APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)")
_KEPT = 3
_ENDING = re.compile("[\u3001\u3002\u3400-\u9fff\uff01-\uff1f]+")
_OPENING, _CLOSING = "“‘(", "”’)"
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
        if around == "zh" and element.tag != "title":
            _set_names_apart(element)
            _keep_the_end(element)
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


def _set_names_apart(element: Any) -> None:
    """Give each name in Latin or Cyrillic letters within a Chinese text an element of its own."""
    for child in list(element):
        after = list(element).index(child) + 1
        child.tail = _parted(element, child.tail or "", after)
    element.text = _parted(element, element.text or "", 0)


def _keep_the_end(element: Any) -> None:
    """Keep the last signs of a Chinese paragraph on one line: none ends in a line of one sign and its stop."""
    last = element[-1] if len(element) else None
    text = (element.text if last is None else last.tail) or ""
    if element.tag not in ("p", "li", "dd") or not _ENDING.fullmatch(text[-_KEPT:]) or len(text) <= 2 * _KEPT:
        return
    ending = ET.SubElement(element, "span", {"class": "ending"})
    ending.text = text[-_KEPT:]
    if last is None:
        element.text = text[:-_KEPT]
    else:
        last.tail = text[:-_KEPT]


def _parted(element: Any, text: str, place: int) -> str:
    """The text up to its first name; the names follow as children of the element from this place on."""
    before, done, last = "", 0, None
    for run in _APART.finditer(text):
        start, end = _name(run.group())
        if not (lang := _script_of_a_name(run.group()[start:end])):
            continue
        rest = text[done : run.start() + start]
        if last is None:
            before = rest
        else:
            last.tail = rest
        last = ET.Element("span", {"lang": lang})
        last.text, done = run.group()[start:end], run.start() + end
        element.insert(place, last)
        place += 1
    if last is None:
        return text
    last.tail = text[done:]
    return before


def _name(run: str) -> tuple[int, int]:
    """Where the letters of a run without Chinese signs begin and end, with a mark that is paired within them."""
    if not (found := _LETTERS_ENCLOSE.search(run)):
        return 0, 0
    start, end = found.span()
    to_open, to_close = _unpaired(found.group())
    while to_close and run[end : end + 1] and run[end] in _CLOSING:
        end, to_close = end + 1, to_close - 1
    while to_open and start and run[start - 1] in _OPENING:
        start, to_open = start - 1, to_open - 1
    return start, end


def _unpaired(text: str) -> tuple[int, int]:
    """How many marks stand in a text that were opened before it, and how many are closed after it."""
    opened = to_open = 0
    for mark in _APOSTROPHE.sub("", text):
        if mark in _OPENING:
            opened += 1
        elif mark in _CLOSING:
            opened, to_open = max(opened - 1, 0), to_open + (opened == 0)
    return to_open, opened


def _script_of_a_name(text: str) -> str:
    if not _A_NAME.search(text):
        return ""
    found = {script for script, letters in _FINDS.items() if letters.search(text)}
    return found.pop() if len(found) == 1 and found <= {"und-Latn", "und-Cyrl"} else ""

"""How the word of the legal adviser stands: what may be printed, what has lapsed, what was never looked at."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from requests_app.counsel.models import CounselWord
from requests_app.law import places
from requests_app.law.citations import Confirmations
from requests_app.law.places import Place


class State(StrEnum):
    """How a place stands with the legal adviser."""

    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    LAPSED = "lapsed"
    OPEN = "open"
    READ = "read"
    WHOLE = "whole"

    @property
    def label(self) -> str:
        """The state in words."""
        return _LABELS[self]


_LABELS = {
    State.CONFIRMED: "Confirmed",
    State.CORRECTED: "Corrected",
    State.LAPSED: "Lapsed: the catalogue has changed",
    State.OPEN: "To be checked",
    State.READ: "Text was read",
    State.WHOLE: "Named as a whole",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """One place of the catalogue and the newest word on it, if there is one."""

    place: Place
    word: CounselWord | None = None

    @property
    def is_in_force(self) -> bool:
        """Whether the word confirms or corrects the place as the catalogue cites it today."""
        return self.word is not None and _covers(self.word, self.place)

    @property
    def has_lapsed(self) -> bool:
        """Whether a word was given that no longer covers what the catalogue says."""
        said = self.word is not None and self.word.kind != CounselWord.Kind.WITHDRAWN
        return said and not self.is_in_force

    @property
    def state(self) -> State:
        """The state in one word."""
        if self.word is not None and self.is_in_force:
            return State(self.word.kind)
        if self.has_lapsed:
            return State.LAPSED
        if not self.place.article:
            return State.WHOLE
        return State.OPEN if self.place.needs_counsel else State.READ


def standing() -> Confirmations:
    """What pages and letters may print today: every confirmation and correction that covers its place."""
    known = places.places()
    words = (word for word in _newest() if word.key in known and _covers(word, known[word.key]))
    return Confirmations({word.key: word.printed for word in words})


def standings() -> list[Standing]:
    """Every place of the catalogue with the newest word on it, in the order of the catalogue."""
    words = {word.key: word for word in _newest()}
    return [Standing(place, words.get(key)) for key, place in places.places().items()]


def standing_of(place: Place) -> Standing:
    """One place with the newest word on it."""
    words = history(place)
    return Standing(place, words[0] if words else None)


def history(place: Place) -> list[CounselWord]:
    """Every word on a place, the newest first."""
    rows = CounselWord.objects.select_related("by").filter(instrument=place.instrument, place=place.place)
    return list(rows.order_by("-number"))


def left_behind() -> list[CounselWord]:
    """Words on places the catalogue does not cite any more: they cover nothing, and say so."""
    return [
        word
        for word in _newest()
        if word.key not in places.places() and word.kind != CounselWord.Kind.WITHDRAWN
    ]


def count_by_state(found: Iterable[Standing]) -> dict[State, int]:
    """How many places stand how."""
    counted = dict.fromkeys(State, 0)
    for one in found:
        counted[one.state] += 1
    return counted


def _newest() -> list[CounselWord]:
    rows = CounselWord.objects.select_related("by").order_by("instrument", "place", "-number")
    return list(rows.distinct("instrument", "place"))


def _covers(word: CounselWord, place: Place) -> bool:
    return word.kind != CounselWord.Kind.WITHDRAWN and word.fingerprint == place.fingerprint

"""Days counted from a day of an item, as a letter tells them: back from a hearing, on from an arrest."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from requests_app.casefile import sections
from requests_app.documents.letters.blocks import Row
from requests_app.documents.letters.material import Material
from requests_app.law import assistance
from requests_app.law.citations import Grade
from requests_app.law.reckoning import Reckoned

Item = Mapping[str, Any]
Counted = tuple[Reckoned, date]

_OURS_ALONE = frozenset({"K02", "K36"})
"""Clocks that tell our own officers when to act; the other State has no use for them."""


def counted(m: Material, item: Item) -> tuple[Row, ...]:
    """A row for each day that follows from the item under the law the letter rests on.

    Where that law sets no number for service, the most cautious one is told: papers that are there too early
    harm nobody. A number known from memory only (grade D) is not told.
    """
    found = [
        one for one in assistance.reckon(item) if one[0].clock not in _OURS_ALONE and _is_known(m, one[0])
    ]
    code = m.data.get("basis", {}).get("code")
    here = [one for one in found if one[0].source is None or one[0].source.instrument == code]
    back = sorted((one for one in found if one[0].days < 0), key=lambda one: one[1])
    chosen = here or back[:1]
    return tuple(_row(m, item, reckoned, day) for reckoned, day in chosen)


def _is_known(m: Material, reckoned: Reckoned) -> bool:
    source = reckoned.source
    return source is None or source.grade is not Grade.D or source.key in m.confirmed.places


def _row(m: Material, item: Item, reckoned: Reckoned, day: date) -> Row:
    label = m.words.label(reckoned.label)
    told = m.words.join(
        "counted.back" if reckoned.days < 0 else "counted.on",
        what=label,
        day=m.day(day.isoformat()),
        days=str(abs(reckoned.days)),
        label=_named(m, item, reckoned.field),
        start=m.day(str(item.get(reckoned.field, ""))),
    )
    return Row(m.say("counted.label"), m.own(told))


def _named(m: Material, item: Item, field: str) -> str:
    """The day it is counted from, in the middle of a sentence."""
    known = m.words.find(f"counted.from.{field}")
    if known:
        return known
    declared = {one.code for one in sections.fields_of("assistance", item)}
    return m.label("assistance", field, item) if field in declared else ""

"""What the loader writes: every code of ISO 3166-1, and participation as far as the sources read support it.

Nothing here is guessed. Where a source tells that a State signed or ratified but not when, the entry is
undated; an undated ratification never brings an instrument into force for anybody.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from requests_app.directory import iso

Row = dict[str, Any]


@dataclass(frozen=True)
class Book:
    """Rows to be loaded together. States are named by code, everything else refers to them."""

    states: list[Row] = field(default_factory=list)
    authorities: list[Row] = field(default_factory=list)
    participations: list[Row] = field(default_factory=list)
    treaties: list[Row] = field(default_factory=list)


_DEPOSITARY = (
    "United Nations Treaty Collection, chapter XVIII-16, "
    "https://treaties.un.org/doc/Publication/MTDSG/Volume%20II/Chapter%20XVIII/XVIII-16.en.xml"
)
_DEPOSITARY_READ = date(2025, 11, 19)
_SIGNING_PRESS = (
    "Press report of 29 October 2025, "
    "https://newshour.media/2025/10/29/in-hanoi-72-states-ratify-the-un-convention-on-cybercrime"
)
_RATIFICATION_PRESS = (
    "Press report of May 2026, https://machineherald-io.pages.dev/article/2026-05/"
    "21-un-cybercrime-convention-stalls-at-one-ratification-as-implementation-deadlock-deepens"
)
_NEWS_DIGEST = "News digests of 1 and 2 August 2026 citing canada.ca and Wikipedia"

_SIGNED_ON_THE_OPENING_DAY = """
DZ AO AU AT AZ BY BE BR BN BF KH CL CN CR CI CU CZ KP CD DJ DO EC EG FR GH GR GW IR IE JM KZ LA LY LU MY
MV MA MZ NA NR NI NG PW PS PG PE PH PL PT QA RU SK SI ES LK TZ TH TG TR UZ
"""
_OPENING_DAY = date(2025, 10, 25)
_SIGNED_ON_ANOTHER_DAY = {
    "ML": date(2025, 10, 26),
    "RW": date(2025, 10, 26),
    "SA": date(2025, 10, 26),
    "MU": date(2025, 11, 19),
}
_SIGNED_ON_AN_UNCONFIRMED_DAY = ["GB", "SE", "VE", "VN"]
_HAD_NOT_SIGNED = ["IL", "IN", "JP", "MX", "NZ", "US"]
_LAST_NEWS = date(2026, 8, 2)


def book() -> Book:
    """The real world as far as it is known here."""
    return Book(states=_states(), participations=list(_hanoi().values()))


def _states() -> list[Row]:
    return [
        {
            "code": code,
            "names": iso.names(code),
            "is_territory": code in iso.TERRITORIES,
            "source": "ISO 3166-1; names from Unicode CLDR",
        }
        for code in iso.CODES
    ]


def _hanoi() -> dict[str, Row]:
    days = dict.fromkeys(_SIGNED_ON_THE_OPENING_DAY.split(), _OPENING_DAY) | _SIGNED_ON_ANOTHER_DAY
    rows = {
        code: _row(code, signed_on=day, source=_DEPOSITARY, checked_on=_DEPOSITARY_READ)
        for code, day in days.items()
    }
    for code in _SIGNED_ON_AN_UNCONFIRMED_DAY:
        note = "Named among the States that signed at Hanoi on 25 or 26 October 2025; day not confirmed."
        rows[code] = _row(
            code, signed_undated=True, note=note, source=_SIGNING_PRESS, checked_on=date(2025, 10, 29)
        )
    for code in _HAD_NOT_SIGNED:
        rows[code] = _row(
            code, note="Had not signed at Hanoi.", source=_SIGNING_PRESS, checked_on=date(2025, 10, 29)
        )
    rows["IN"]["note"] += " A later report of a ratification contradicts this and is not relied on."
    rows["CA"] = _row(
        "CA",
        signed_undated=True,
        note="Reported to have signed in the middle of July 2026.",
        source=_NEWS_DIGEST,
        checked_on=_LAST_NEWS,
    )
    _note_ratifications(rows)
    return rows


def _note_ratifications(rows: dict[str, Row]) -> None:
    for code in ("AZ", "VN"):
        rows[code] |= {
            "ratified_undated": True,
            "source": _NEWS_DIGEST,
            "checked_on": _LAST_NEWS,
            "note": "Reported to have ratified; the day of the deposit is not known.",
        }
    rows["QA"] |= {
        "ratified_undated": True,
        "reservations": "Two reservations are reported; their text has not been read.",
        "source": _RATIFICATION_PRESS,
        "checked_on": date(2026, 5, 21),
        "note": "Reported to have ratified in February 2026; the day of the deposit is not confirmed.",
    }


def _row(code: str, **facts: Any) -> Row:
    return {"instrument": "HC", "state": code, **facts}

"""The register of the types of assistance."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from requests_app.law.citations import Grade, cite
from requests_app.law.measures import (
    assets,
    communications,
    cooperation,
    data,
    documents,
    persons,
    second_protocol,
    transfers,
)
from requests_app.law.measures.declaration import AssistanceType, Family
from requests_app.law.names import HANOI, UNCAC, UNTOC
from requests_app.law.reckoning import Reckoned

RESIDUAL: Final = AssistanceType(
    code="AT13",
    name="OTHER",
    title="Any other assistance",
    summary="Whatever else the law of the requested State does not forbid.",
    family=Family.COOPERATION,
    citations=(
        cite(
            HANOI,
            "40(3)(m)",
            Grade.C,
            "The purpose is graded C; the letter in the list has not been checked.",
        ),
        cite(UNCAC, "46(3)(i)", Grade.A),
        cite(UNTOC, "18(3)(i)", Grade.A),
    ),
    limits=("Not contrary to the law of the requested State.",),
)
"""The catch-all at the end of the treaties' lists: no particulars of its own, and not one of TYPES."""

TYPES: Final[dict[str, AssistanceType]] = {
    declared.code: declared
    for declared in (
        persons.TESTIMONY,
        documents.SERVICE,
        documents.SEARCH,
        data.STORED_DATA,
        communications.REAL_TIME_TRAFFIC,
        communications.INTERCEPTION,
        documents.EXAMINATION,
        documents.EXPERTISE,
        documents.RECORDS,
        assets.TRACING,
        transfers.VOLUNTARY_APPEARANCE,
        assets.RECOVERY,
        data.PRESERVATION,
        communications.TRAFFIC_PATH,
        communications.CONTACT_POINT,
        communications.EMERGENCY_DATA,
        transfers.TEMPORARY_TRANSFER,
        persons.VIDEO_HEARING,
        cooperation.SPONTANEOUS,
        documents.GOVERNMENT_RECORDS,
        transfers.EXTRADITION,
        transfers.PROVISIONAL_ARREST,
        transfers.SENTENCED_TRANSFER,
        cooperation.PROCEEDINGS_TRANSFER,
        cooperation.POLICE,
        cooperation.JOINT_TEAM,
        assets.CONFISCATION,
        assets.FREEZING,
        cooperation.PROCEEDS_INFORMATION,
        assets.RETURN,
        second_protocol.DOMAIN_INFORMATION,
        second_protocol.DIRECT_SUBSCRIBER,
        second_protocol.GIVE_EFFECT,
        second_protocol.EMERGENCY_ASSISTANCE,
    )
}
"""The thirty-four types, in the order of their codes."""

AVAILABLE: Final = frozenset(one.code for one in (*TYPES.values(), RESIDUAL) if one.available)
"""Codes an officer can draft in the portal, the residual one included."""


def find(code: object) -> AssistanceType | None:
    """The type of that code, the residual one included; None if there is none."""
    if code == RESIDUAL.code:
        return RESIDUAL
    return TYPES.get(code) if isinstance(code, str) else None


def reckon(item: Mapping[str, Any]) -> tuple[tuple[Reckoned, date], ...]:
    """The days that follow from what an item says, by the deadlines of its type; none for an unknown type."""
    declared = find(item.get("type"))
    return declared.reckon(item) if declared else ()


__all__ = ["AVAILABLE", "RESIDUAL", "TYPES", "AssistanceType", "Family", "find", "reckon"]

"""The register of the types of assistance."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from requests_app.law.measures import (
    assets,
    communications,
    confiscation,
    cooperation,
    data,
    documents,
    emergencies,
    persons,
    search,
    second_protocol,
    sentenced,
    service,
    spontaneous,
    surrender,
    transfers,
    video_hearing,
)
from requests_app.law.measures.declaration import AssistanceType, Family
from requests_app.law.reckoning import Reckoned

RESIDUAL: Final = cooperation.OTHER
"""The catch-all at the end of the treaties' lists, not one of TYPES."""

TYPES: Final[dict[str, AssistanceType]] = {
    declared.code: declared
    for declared in (
        persons.TESTIMONY,
        service.SERVICE,
        search.SEARCH,
        data.STORED_DATA,
        communications.REAL_TIME_TRAFFIC,
        communications.INTERCEPTION,
        search.EXAMINATION,
        documents.EXPERTISE,
        documents.RECORDS,
        assets.TRACING,
        transfers.VOLUNTARY_APPEARANCE,
        assets.RECOVERY,
        data.PRESERVATION,
        communications.TRAFFIC_PATH,
        emergencies.CONTACT_POINT,
        emergencies.EMERGENCY_DATA,
        transfers.TEMPORARY_TRANSFER,
        video_hearing.VIDEO_HEARING,
        spontaneous.SPONTANEOUS,
        documents.GOVERNMENT_RECORDS,
        surrender.EXTRADITION,
        surrender.PROVISIONAL_ARREST,
        sentenced.SENTENCED_TRANSFER,
        cooperation.PROCEEDINGS_TRANSFER,
        cooperation.POLICE,
        cooperation.JOINT_TEAM,
        confiscation.CONFISCATION,
        assets.FREEZING,
        spontaneous.PROCEEDS_INFORMATION,
        confiscation.RETURN,
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

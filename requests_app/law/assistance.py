"""The register of the types of assistance."""

from typing import Final

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

AVAILABLE: Final = frozenset(code for code, declared in TYPES.items() if declared.available)
"""Types an officer can draft in the portal today."""

__all__ = ["AVAILABLE", "RESIDUAL", "TYPES", "AssistanceType", "Family"]

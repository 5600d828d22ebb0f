"""What the procedure of a request puts into the register: its own promises, the conditions of the other State."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django.conf import settings

from requests_app.assurances.kinds import Kind, Nature, Origin
from requests_app.assurances.models import Assurance
from requests_app.assurances.states import LIVE, Status
from requests_app.assurances.writing import PORTAL, open_entry, take
from requests_app.casefile import sections
from requests_app.casefile.models import CaseFile, Version
from requests_app.core.transactions import whole
from requests_app.directory import queries as directory

if TYPE_CHECKING:
    from requests_app.accounts.models import User


@whole
def enter_promises(version: Version, *, by: "User") -> None:
    """The assurances that a request offers stand in the register from the day it was sent; sent anew, once."""
    case = version.case
    known = set(
        Assurance.objects.filter(case=case, origin=Origin.REQUEST, status__in=LIVE).values_list(
            "entry", "kind", "text"
        )
    )
    for entry in sections.entries_of(version.content, "assurances"):
        kind = entry["kind"] if entry["kind"] in Kind.values else Kind.OTHER
        if (entry["id"], kind, entry["text"]) not in known:
            open_entry(case, by=by, version=version, **_promise(version.content, entry, kind))


@whole
def enter_conditions(
    version: Version, conditions: Sequence[Any], kinds: Sequence[str], *, by: "User"
) -> None:
    """Each condition of the requested State enters the register; `conditions` are rows with a `text`."""
    other = _requested_state(version.content)
    for condition, kind in zip(conditions, kinds, strict=True):
        open_entry(
            version.case,
            by=by,
            version=version,
            condition_id=condition.pk,
            status=Status.ASKED,
            nature=Nature.CONDITION,
            kind=kind if kind in Kind.values else Kind.OTHER,
            origin=Origin.CONDITION,
            other_state=other,
            asked_by_state=other,
            asked_by=_addressee(version.content),
            given_by_state=settings.HOME_STATE,
            text=condition.text,
        )


@whole
def decide_conditions(case: CaseFile, *, accepted: bool, note: str, by: "User") -> None:
    """The open conditions were accepted or declined by the step of the request; those of an earlier round are left."""
    open_ = Assurance.objects.filter(case=case, origin=Origin.CONDITION, status=Status.ASKED)
    for entry in open_.filter(condition__accepted=accepted).order_by("number"):
        take(entry, "accept" if accepted else "decline", by=by, note=note)


@whole
def drop_open(case: CaseFile, note: str) -> None:
    """The request is not pursued: nobody asks for what was only required, and open conditions lapse."""
    required = Assurance.objects.filter(case=case, status=Status.REQUIRED)
    lapsing = Assurance.objects.filter(case=case, status=Status.ASKED, origin=Origin.CONDITION)
    for entry in (required | lapsing).order_by("number"):
        take(entry, "end", by=PORTAL, note=note)


def _promise(content: Mapping[str, Any], entry: Mapping[str, Any], kind: str) -> dict[str, Any]:
    other = _requested_state(content)
    requesting = directory.find_authority(content.get("authority", {}).get("requesting_authority", ""))
    return {
        "status": Status.OFFERED,
        "nature": Nature.ASSURANCE,
        "kind": kind,
        "origin": Origin.REQUEST,
        "entry": entry["id"],
        "other_state": other,
        "asked_by_state": other,
        "asked_by": _addressee(content),
        "given_by_state": settings.HOME_STATE,
        "given_by": requesting.name[:120] if requesting else "",
        "text": entry["text"],
        "scope": entry.get("scope", ""),
    }


def _requested_state(content: Mapping[str, Any]) -> str:
    return str(content.get("basis", {}).get("requested_state", ""))


def _addressee(content: Mapping[str, Any]) -> str:
    found = directory.find_authority(str(content.get("basis", {}).get("addressee", "")))
    return found.name[:120] if found else ""

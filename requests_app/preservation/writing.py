"""Write what the short form was told into the sections of the case."""

from typing import Any

from requests_app.accounts.models import User
from requests_app.casefile import pasting, queries, sections
from requests_app.casefile import services as casefile
from requests_app.casefile.models import CaseFile
from requests_app.casefile.validation import new_entry_id
from requests_app.core import clock
from requests_app.core.errors import Invalid
from requests_app.directory import basis as bases
from requests_app.directory import queries as directory
from requests_app.directory.models import Authority, State
from requests_app.law.names import BUDAPEST, HANOI
from requests_app.preservation import elements
from requests_app.preservation.elements import TYPE, Told

Data = dict[str, Any]
FIELDS = {
    "conducting_official": "authority",
    "contact_email": "contact",
    "contact_phone": "contact",
    "title": "offence",
    "summary": "facts",
    "value": "identifiers",
    "description": "described",
    "relevance": "relation",
    "holder": "custodian",
    "necessity": "necessity",
    "preserve_days": "days",
    "follow_up_on": "follow_up_on",
    "data_categories": "categories",
    "requested_state": "state",
    "instrument": "instrument",
    "channel": "channel",
}
"""Which field of the short form a field of a section came from: faults are told there."""

OF_SECTION = {"offences": "offence", "assistance": "described", "confidentiality": "secret", "basis": "state"}


def write(case: CaseFile, told: Told, *, by: User) -> None:
    """Every section of the short form, on top of what is there. Raises Invalid by the fields of the form."""
    wrong: dict[str, list[str]] = {}
    there = queries.draft_content(case)
    listed = _identifiers(case, told, there, wrong)
    offences = _offences(told, there)
    written: dict[str, Data] = {
        "authority": (there.get("authority") or {}) | _authority(case, told),
        "basis": (there.get("basis") or {}) | _basis(case, told),
        "offences": {"entries": offences},
        "facts": (there.get("facts") or {}) | {"summary": told.facts},
        "identifiers": {"entries": listed},
        "timing": {"urgency": "urgent", "reason": told.necessity[:2000]} | (there.get("timing") or {}),
        "confidentiality": _confidentiality(told, there),
    }
    written["assistance"] = {"entries": [_item(told, there, listed, offences)]}
    for code in (one for one in sections.SECTIONS if one in written):
        if code != "assistance" or not wrong:  # the item points at entries that may not have been kept
            _save(case, code, written[code], wrong, by=by)
    if wrong:
        raise Invalid("Check what you entered.", fields=wrong)


def basis_with(state: State) -> str:
    """The basis a preservation rests on: a convention on cybercrime that binds, else what binds, else reciprocity."""
    found = bases.options(directory.home_state(), state, on=clock.today(), types=[TYPE])
    binding = [one.code for one in found if one.binds]
    for code in (*(one for one in (BUDAPEST, HANOI) if one in binding), *binding):
        return code
    return next((one.code for one in found if one.selectable), "")


def point_of(state_code: str) -> Authority | None:
    """The 24/7 point of a State, failing that its central authority."""
    offices = directory.authorities_of(state_code)
    wanted = (Authority.Kind.POINT_24_7, Authority.Kind.CENTRAL)
    return next((one for kind in wanted for one in offices if one.kind == kind), None)


def _save(case: CaseFile, code: str, data: Data, wrong: dict[str, list[str]], *, by: User) -> None:
    held = queries.draft_section(case, code)
    if "entries" in data and not data["entries"] and not held.entries:
        return
    try:
        casefile.save_section(case, code, data, revision=held.revision, by=by)
    except Invalid as error:
        for name, sentences in error.fields.items():
            wrong.setdefault(FIELDS.get(name.split("/")[-1], OF_SECTION.get(code, code)), []).extend(
                sentences
            )


def _authority(case: CaseFile, told: Told) -> Data:
    found: Data = {"conducting_official": told.authority}
    found |= (
        {"contact_email": told.contact, "contact_phone": ""}
        if "@" in told.contact
        else ({"contact_phone": told.contact, "contact_email": ""} if told.contact else {})
    )
    if case.asked_of_us and (office := _office(told)):
        found["requesting_authority"] = office.code
    return found


def _office(told: Told) -> Authority | None:
    """The authority of the directory whose name was typed, or else the point through which it came."""
    named = [
        one
        for one in directory.authorities_of(told.state)
        if one.name.casefold() == told.authority.casefold()
    ]
    return named[0] if named else point_of(told.state) if told.authority else None


def _basis(case: CaseFile, told: Told) -> Data:
    state = directory.find_state(told.state)
    home = directory.home_state()
    asked = home.code if case.asked_of_us else told.state
    addressee = point_of(asked) if asked else None
    found: Data = {"requested_state": asked, "channel": told.channel or "point_24_7", "letter_language": "en"}
    found |= {"addressee": addressee.code} if addressee else {}
    instrument = told.instrument or (basis_with(state) if state else "")
    found |= {"instrument": instrument} if instrument else {}
    return found | ({"reciprocity_undertaking": "yes"} if instrument == bases.RECIPROCITY else {})


def _offences(told: Told, there: Data) -> list[Data]:
    entries = [dict(one) for one in sections.entries_of(there, "offences")]
    if not told.offence:
        return entries
    first = entries[0] if entries else {"id": new_entry_id()}
    return [first | {"title": told.offence}, *entries[1:]]


def _identifiers(case: CaseFile, told: Told, there: Data, wrong: dict[str, list[str]]) -> list[Data]:
    """The lines as entries; those that are there already keep their ids. Their own words are kept as they stand."""
    known = {
        str(one.get("typed") or one.get("value")): one for one in sections.entries_of(there, "identifiers")
    }
    entries = []
    for number, typed in enumerate(pasting.lines_of(told.identifiers), 1):
        if typed in known:
            entries.append(dict(known[typed]))
            continue
        line = _line(typed, told.custodian, as_stated=case.asked_of_us)
        if line.faults:
            wrong.setdefault("identifiers", []).append(f"Line {number}: {line.faults[0]}")
        else:
            entries.append({"id": new_entry_id(), **line.entry})
    return entries


def _line(typed: str, custodian: str, *, as_stated: bool) -> pasting.Line:
    common = pasting.Common(service=custodian, time_zone="UTC")
    line = pasting.read_lines(typed, common=common)[0]
    if not line.faults or not as_stated:
        return line
    said = pasting.Said(as_stated=True)
    line = pasting.read_lines(typed, common=common, said={1: said})[0]
    return line if not line.faults else pasting.read_lines(typed, said={1: pasting.Said(kind="other")})[0]


def _item(told: Told, there: Data, listed: list[Data], offences: list[Data]) -> Data:
    before = elements.item_of(there) or {"id": new_entry_id(), "extension_wanted": "no"}
    categories = tuple(told.categories)
    item: Data = {
        "type": TYPE,
        "description": told.described or (elements.worded(categories) if listed else ""),
        "holder": told.custodian,
        "relevance": told.relation,
        "necessity": told.necessity,
        "identifiers": [one["id"] for one in listed],
        "offences": [one["id"] for one in offences],
        "data_categories": list(categories),
        "preserve_days": told.days,
        "follow_up_on": told.follow_up_on,
        "traffic_path_wanted": "yes" if told.traffic_path else "",
        "non_notice": "yes" if told.secret else "",
    }
    return before | item


def _confidentiality(told: Told, there: Data) -> Data:
    before = there.get("confidentiality") or {}
    level = "restricted" if told.restricted else "confidential" if told.secret else "ordinary"
    if before.get("level") == "restricted":
        level = "restricted"
    reason = before.get("reason") or (
        "The user must not learn of it before the data are obtained."
        if told.secret or told.restricted
        else ""
    )
    return before | {"level": level, "reason": reason, "provider_non_notice": "yes" if told.secret else "no"}

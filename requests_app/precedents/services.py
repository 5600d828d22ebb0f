"""Keeping the sheets of an approved version."""

from collections.abc import Mapping
from typing import Any

from requests_app.accounts.models import User
from requests_app.audit import register
from requests_app.casefile import sections
from requests_app.casefile.models import Version
from requests_app.casefile.search import vector, words_of
from requests_app.core import clock
from requests_app.core.transactions import whole
from requests_app.law.criminality.register import CRIMES, rows
from requests_app.precedents.keys import provision_key
from requests_app.precedents.models import Precedent

SETTLED = frozenset({"both", "partly", "not"})

Data = Mapping[str, Any]


@whole
def keep(version: Version, *, by: User) -> list[Precedent]:
    """Keep every settled sheet of this version once; whoever calls has decided that the version is approved."""
    content = version.content
    offences = {one.get("id"): one for one in sections.entries_of(content, "offences")}
    state = (content.get("basis") or {}).get("requested_state", "")
    made = [
        _precedent(version, sheet, offence, state, by)
        for sheet in sections.entries_of(content, "dual_criminality")
        if (offence := _offence_of(sheet, offences)) is not None and _is_settled(sheet)
    ]
    if made and state:
        Precedent.objects.bulk_create(made, ignore_conflicts=True)
        facts = {"version": version.number, "sheets": [one.sheet for one in made]}
        register.record(version.case.stream, "precedents.kept", by=by, facts=facts)
    return made


def _offence_of(sheet: Data, offences: Mapping[Any, Data]) -> Data | None:
    return next((offences[one] for one in sheet.get("offence", ()) if one in offences), None)


def _is_settled(sheet: Data) -> bool:
    return sheet.get("result") in SETTLED and bool(sheet.get("their_provision"))


def _precedent(version: Version, sheet: Data, offence: Data, state: str, by: User) -> Precedent:
    ours, theirs = offence.get("provision", ""), sheet["their_provision"]
    crime = CRIMES.get(sheet["article"])
    words = [ours, theirs, offence.get("title", ""), crime.title if crime else "", state]
    return Precedent(
        case=version.case,
        version=version,
        sheet=sheet["id"],
        state=state,
        article=sheet["article"],
        our_provision=ours,
        our_key=provision_key(ours),
        their_provision=theirs,
        their_key=provision_key(theirs),
        their_text=sheet.get("their_text", ""),
        their_source=sheet.get("their_source", ""),
        elements=[
            {"code": row.code, "text": row.text, "ours": row.ours, "theirs": row.theirs}
            for row in rows(sheet)
        ],
        result=sheet["result"],
        conclusion=sheet.get("conclusion", ""),
        judged_on=clock.today(),
        kept_by=by,
        search=vector({word for text in words for word in words_of(text)}),
    )

"""Opening a request through the gate: what was told there is already in the draft."""

from collections.abc import Mapping
from typing import Any

from requests_app.accounts.models import User
from requests_app.audit import register
from requests_app.casefile import queries
from requests_app.casefile import services as casefile
from requests_app.casefile.gate import matter_told
from requests_app.casefile.validation import new_entry_id
from requests_app.core.errors import Blocked, Invalid
from requests_app.core.transactions import whole
from requests_app.core.verdicts import Blocker
from requests_app.law.gate import ask
from requests_app.law.gate_facts import Purpose
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.verbs.drafting import open_request

Told = Mapping[str, Any]
"""What the gate was told: requested_state, proceeding_reference, purpose, offence (a mapping), types."""


@whole
def open_through_gate(*, by: User, title: str, told: Told) -> Outgoing:
    """A new case whose draft begins with what the gate was told, and with the basis it proposed.

    Raises Blocked for a purpose no request can serve, Invalid for a missing title, State or purpose.
    """
    answer = ask(matter_told(told))
    if told.get("purpose", "") in (Purpose.INTELLIGENCE, Purpose.BULK):
        step = answer.step("case")
        basis = step.printed()[0]
        raise Blocked(step.why, [Blocker("not_specific", help_.text, basis) for help_ in step.helps])
    wrong = _missing(told)
    if not title.strip():
        wrong["title"] = ["Enter a title, for example the name of the operation."]
    if wrong:
        raise Invalid("Some answers are needed before a case is opened.", fields=wrong)
    outgoing = open_request(by=by, title=title)
    instrument = answer.proposal.code if answer.proposal else ""
    for section, data in _sections(told, instrument).items():
        draft = queries.draft_section(outgoing.case, section)
        casefile.save_section(outgoing.case, section, {**draft.data, **data}, revision=draft.revision, by=by)
    facts = {"outcome": str(answer.outcome), "basis": instrument}
    register.record(outgoing.case.stream, "outgoing.gate_asked", by=by, facts=facts)
    return outgoing


def _missing(told: Told) -> dict[str, list[str]]:
    wrong: dict[str, list[str]] = {}
    if not told.get("requested_state"):
        wrong["requested_state"] = ["Choose the State you want to ask."]
    if told.get("purpose", "") != Purpose.CASE:
        wrong["purpose"] = ["Say what the material is for."]
    return wrong


def _sections(told: Told, instrument: str) -> dict[str, dict[str, Any]]:
    """The sections as they begin. Items are tied to the offence, which gets its id here."""
    offence = {name: value for name, value in (told.get("offence") or {}).items() if value not in (None, "")}
    found: dict[str, dict[str, Any]] = {
        "authority": {"proceeding_reference": told.get("proceeding_reference", "")},
        "basis": {"requested_state": told["requested_state"], "instrument": instrument},
    }
    offence_id = new_entry_id()
    if offence:
        found["offences"] = {"entries": [{"id": offence_id, **offence}]}
    if types := told.get("types"):
        tied = {"offences": [offence_id]} if offence else {}
        found["assistance"] = {"entries": [{"type": one, **tied} for one in types]}
    return {code: data for code, data in found.items() if any(data.values())}

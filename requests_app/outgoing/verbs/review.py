"""What reviewers do with a submitted version: approve, return or refuse."""

from typing import Any

from requests_app.accounts.models import User
from requests_app.assessment import queries as assessments
from requests_app.assessment import services as assessment
from requests_app.assurances import following
from requests_app.casefile import services as casefile
from requests_app.core import clock
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.documents import services as documents
from requests_app.law.grounds import GROUNDS
from requests_app.law.return_reasons import REASONS
from requests_app.outgoing import amended, letters
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.moving import perform
from requests_app.outgoing.records import Refusal, Return
from requests_app.outgoing.verbs.recording import keep
from requests_app.precedents import services as precedents
from requests_app.sheets import services as sheets

MOST_REASONS = 50


@whole
def approve(outgoing: Outgoing, *, by: User) -> Outgoing:
    """Approve this very version; its letters and the decision record are ordered in the same transaction."""
    outgoing = perform(outgoing, "approve", by=by, facts=_decided_on(outgoing))
    assessment.close(outgoing.submitted_version, by=by)
    precedents.keep(outgoing.submitted_version, by=by)
    told = amended.earlier(outgoing)
    documents.order_letters(outgoing.submitted_version, by=by, signer=letters.signer(by), **told)
    letters.order_decision_record(outgoing, "approved", by=by)
    return outgoing


@whole
def return_(outgoing: Outgoing, *, by: User, reasons: list[dict[str, Any]], note: str = "") -> Outgoing:
    """Send the version back with coded reasons, each pointing at a field; a return note is ordered."""
    given = Input()
    coded = _coded_reasons(given, reasons)
    note = given.text("note", note)
    given.done()
    outgoing = perform(
        outgoing, "return_", by=by, facts={**_decided_on(outgoing), "reasons": [r["code"] for r in coded]}
    )
    assessment.close(outgoing.submitted_version, by=by)
    casefile.open_draft(outgoing.case, by=by)
    keep(
        Return,
        outgoing,
        version=outgoing.submitted_version,
        reasons=coded,
        note=note,
        by=by,
    )
    if not outgoing.restricted:
        sheets.note_return(outgoing.pk, [reason["code"] for reason in coded], by=by)
    letters.order_return_note(outgoing, coded, note, by=by)
    return outgoing


@whole
def refuse(
    outgoing: Outgoing, *, by: User, grounds: list[str], reasons: str, consulted: bool, consultation: str
) -> Outgoing:
    """Refuse to send: at least one ground that bars, reasons, and the consultation held or why not."""
    given = Input()
    grounds = list(dict.fromkeys(grounds))
    if not grounds:
        given.fault("grounds", "Choose at least one ground.")
    barring = assessments.barring_grounds(outgoing.version) if outgoing.version else set()
    for code in grounds:
        if code not in barring:
            given.fault("grounds", f"{code} is not among the grounds found to bar this request.")
    if grounds and all(code in GROUNDS and GROUNDS[code].sole_use_barred for code in grounds):
        given.fault(
            "grounds", "These grounds may not be used alone. Choose the ground on which the refusal rests."
        )
    reasons = given.text("reasons", reasons, needed="Give the reasons for the refusal.")
    wording = "Say what the consultation brought." if consulted else "Say why nobody was consulted."
    consultation = given.text("consultation", consultation, needed=wording)
    given.done()
    outgoing = perform(outgoing, "refuse", by=by, facts={**_decided_on(outgoing), "grounds": grounds})
    assessment.close(outgoing.submitted_version, by=by)
    keep(
        Refusal,
        outgoing,
        version=outgoing.submitted_version,
        side=Refusal.Side.OURS,
        grounds=grounds,
        reasons=reasons,
        consulted=consulted,
        consultation=consultation,
        refused_on=clock.today(),
        by=by,
    )
    following.drop_open(outgoing.case, "Our central authority does not send the request.")
    letters.order_decision_record(outgoing, "refused", by=by, reasons=reasons)
    return outgoing


def _decided_on(outgoing: Outgoing) -> dict[str, Any]:
    """Which text was decided on: the register keeps its number and hash."""
    version = outgoing.version
    return {"version": version.number, "sha256": version.sha256} if version else {}


def _coded_reasons(given: Input, reasons: list[dict[str, Any]]) -> list[dict[str, str]]:
    if not reasons:
        given.fault("reasons", "Choose at least one reason, so that the officer knows what to change.")
    if len(reasons) > MOST_REASONS:
        given.fault("reasons", f"Give at most {MOST_REASONS} reasons.")
    coded = []
    for reason in reasons[:MOST_REASONS]:
        code = str(reason.get("code", ""))
        if code not in REASONS:
            given.fault("reasons", "Choose the reasons from the list.")
        pointer = given.line("reasons", reason.get("pointer", ""))
        coded.append(
            {"code": code, "pointer": pointer, "note": given.text("reasons", reason.get("note", ""))}
        )
    return coded

"""What the letters need from this floor: who signs, what was decided. The rest comes from the version."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from requests_app.accounts.models import User
from requests_app.assessment import queries as assessment
from requests_app.core import clock
from requests_app.directory.models import Authority, State
from requests_app.documents import services as documents
from requests_app.documents.answers.information import InformationAnswer, Supplied
from requests_app.documents.answers.writing import Addressee, Signer
from requests_app.documents.data import embedding
from requests_app.documents.kinds import Kind
from requests_app.documents.models import Document
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.records import InformationRequest, Transmission

INTERNAL_LANGUAGE = "en"


def signer(user: User) -> dict[str, str]:
    """The person under whose name a letter goes out."""
    return {"name": user.name, "office": user.authority.name if user.authority else ""}


def order_decision_record(outgoing: Outgoing, outcome: str, *, by: User, reasons: str = "") -> None:
    """Order the internal record of the assessment and of what was decided on it."""
    decision = {"outcome": outcome, **_act(by), "at": clock.now().isoformat(), "reasons": reasons}
    data = {"record": assessment.record(outgoing.submitted_version), "decision": decision}
    documents.order(outgoing.submitted_version, "decision_record", INTERNAL_LANGUAGE, by=by, data=data)


def order_return_note(outgoing: Outgoing, reasons: list[dict[str, str]], note: str, *, by: User) -> None:
    """Order the note that tells the officer what to change."""
    data: dict[str, Any] = {
        "reasons": reasons,
        "note": note,
        "by": signer(by),
        "returned_on": clock.today().isoformat(),
    }
    documents.order(outgoing.submitted_version, "return_note", INTERNAL_LANGUAGE, by=by, data=data)


def _act(by: User) -> dict[str, str]:
    return {"by": by.name, "office": signer(by)["office"]}


def order_oral_confirmation(outgoing: Outgoing, *, on: date, channel: str, by: User, to: str = "") -> None:
    """Order the letter that confirms in writing what was asked for orally on that day."""
    version = outgoing.submitted_version
    language = _language(outgoing)
    oral = {"on": on.isoformat(), "channel": channel, "to": to}
    data = {"oral": oral, "signer": signer(by), "dated_on": clock.today().isoformat()}
    documents.order(version, "oral_confirmation", language, by=by, data=data)


def order_information_answer(
    outgoing: Outgoing,
    answered: Sequence[InformationRequest],
    *,
    papers: Sequence[str],
    statement: str,
    by: User,
) -> None:
    """Order the letter that answers these questions, in the language of the request, and nothing else of the file."""
    version = outgoing.submitted_version
    number = version.case.documents.filter(kind=Kind.INFORMATION_ANSWER).count() + 1
    letter = InformationAnswer(
        addressee=_addressee(outgoing),
        signer=Signer(**signer(by)),
        dated_on=clock.today(),
        their_reference=_said(outgoing.their_reference),
        our_reference=outgoing.reference,
        confidential=outgoing.restricted,
        supplied=tuple(map(_supplied, answered)),
        version=version.number,
        version_sha256=_printed_sha256(outgoing),
        sent_on=_sent_on(outgoing),
        number=number,
        statement=statement,
        enclosed=tuple(papers),
    )
    documents.order_letter(version, letter, _language(outgoing), by=by, subject=f"answer-{number}")


def _supplied(one: InformationRequest) -> Supplied:
    return Supplied(
        question=one.question,
        answer=one.answer,
        asked_on=one.asked_on,
        their_reference=_said(one.their_reference),
        due_on=one.due_on,
    )


def _language(outgoing: Outgoing) -> str:
    basis = outgoing.submitted_version.content.get("basis") or {}
    return str(basis.get("letter_language") or INTERNAL_LANGUAGE)


def _said(reference: str) -> str:
    """A reference of theirs; “none” was written down where they gave none."""
    return "" if reference.strip(" .").casefold() == "none" else reference


def _addressee(outgoing: Outgoing) -> Addressee:
    """Whoever the request is addressed to, as the directory reaches them today."""
    basis = outgoing.submitted_version.content.get("basis") or {}
    found = Authority.objects.filter(code=basis.get("addressee") or "").first()
    if found is not None:
        return Addressee.of(found)
    state = State.objects.get(code=outgoing.requested_state)
    return Addressee(name=state.name(_language(outgoing)), state=state.code)


def _sent_on(outgoing: Outgoing) -> date | None:
    sent = outgoing.transmissions.exclude(kind=Transmission.Kind.ADVANCE).filter(version=outgoing.version)
    return sent.order_by("-recorded_at").values_list("sent_on", flat=True).first()


def _printed_sha256(outgoing: Outgoing) -> str:
    """The hash of the version as the letter of request prints it: of what left, not of all that is kept."""
    letters = Document.objects.filter(version=outgoing.version, kind=Kind.LETTER_OF_REQUEST)
    found = letters.select_related("version").first()
    return embedding.printed_sha256(found) if found else ""

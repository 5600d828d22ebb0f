"""What the letters need from this floor: who signs, what was decided. The rest comes from the version."""

from datetime import date
from typing import Any

from requests_app.accounts.models import User
from requests_app.assessment import queries as assessment
from requests_app.core import clock
from requests_app.documents import services as documents
from requests_app.outgoing.models import Outgoing

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
    language = version.content.get("basis", {}).get("letter_language", INTERNAL_LANGUAGE)
    oral = {"on": on.isoformat(), "channel": channel, "to": to}
    data = {"oral": oral, "signer": signer(by), "dated_on": clock.today().isoformat()}
    documents.order(version, "oral_confirmation", language, by=by, data=data)

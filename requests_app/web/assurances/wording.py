"""How the register speaks: colours of its states, and what each act asks, does and says afterwards."""

from dataclasses import dataclass

from requests_app.assurances.kinds import Kind, Nature
from requests_app.assurances.models import Assurance
from requests_app.assurances.states import Status
from requests_app.web.components import Tag
from requests_app.web.tags import day

COLOURS = {
    Status.REQUIRED: "orange",
    Status.ASKED: "yellow",
    Status.OFFERED: "turquoise",
    Status.RECEIVED: "blue",
    Status.ACCEPTED: "green",
    Status.DECLINED: "grey",
    Status.ENDED: "grey",
    Status.EXPIRED: "red",
    Status.BREACHED: "red",
}


@dataclass(frozen=True)
class Act:
    """One act on an entry: the words of its page."""

    heading: str
    consequence: str
    button: str
    done: str
    tone: str = ""


ACTS = {
    "ask": Act(
        "Ask for the assurance",
        "You record that the authority which can give it was asked. Until it is received, no ground is cured.",
        "Record that it was asked for",
        "It was recorded as asked for.",
    ),
    "offer": Act(
        "Record an offer",
        "It is offered but not given yet: it cures no ground until it is received.",
        "Record the offer",
        "The offer was recorded.",
    ),
    "receive": Act(
        "Record that it was received",
        "From now on it counts, as long as its days run. The document is kept with the case.",
        "Record the receipt",
        "It was recorded as received.",
    ),
    "accept": Act(
        "Accept",
        "Whoever asked finds it sufficient. An accepted condition binds us and is shown wherever evidence is opened.",
        "Accept",
        "It was accepted.",
    ),
    "decline": Act(
        "Not given, or not accepted",
        "It does not count. If a ground depends on it, the request cannot be approved until that is settled.",
        "Record it",
        "It was recorded as not accepted.",
        tone="warning",
    ),
    "end": Act(
        "End",
        "It no longer counts, and leaves every desk. A ground that depends on it is open again.",
        "End it",
        "The entry was ended.",
        tone="warning",
    ),
    "breach": Act(
        "Record a breach",
        "It stays in view on every page where evidence is opened, and on the desks, until somebody ends it.",
        "Record the breach",
        "The breach was recorded.",
        tone="warning",
    ),
    "terms": Act(
        "Set scope and days",
        "The new scope and days count from now on; the earlier ones stay in its history.",
        "Save scope and days",
        "Scope and days were saved.",
    ),
    "serve": Act(
        "Settle it by another assurance",
        "The other assurance then cures the same ground, and this entry ends.",
        "Settle it",
        "The other assurance settles it now.",
    ),
}
CHANGES = {
    "open": "Entered",
    "ask": "Asked for",
    "offer": "Offered",
    "receive": "Received",
    "accept": "Accepted",
    "decline": "Not accepted",
    "end": "Ended",
    "expire": "Expired",
    "breach": "Breach recorded",
    "terms": "Scope and days set",
}

TITLE = 60


def status_tag(entry: Assurance) -> Tag:
    """The state in words and colour."""
    return Tag(str(Status(entry.status).label), COLOURS[Status(entry.status)])


def kind_of(entry: Assurance) -> str:
    """What it is about; empty where the list of kinds has no word for it and the wording says it."""
    return "" if entry.kind == Kind.OTHER else str(Kind(entry.kind).label)


def title_of(entry: Assurance) -> str:
    """What it is, in a word or two."""
    label = str(Kind(entry.kind).label)
    if entry.kind == Kind.OTHER:
        said = " ".join(entry.text.split())
        words = said if len(said) <= TITLE else f"{said[:TITLE].rsplit(' ', 1)[0]}…"
        return f"{Nature(entry.nature).label}: {words}"
    return f"Condition: {label}" if entry.nature == Nature.CONDITION else label


def days_of(entry: Assurance) -> str:
    """From when until when, in a few words."""
    if entry.starts_on and entry.expires_on:
        return f"from {day(entry.starts_on)} to {day(entry.expires_on)}"
    if entry.expires_on:
        return f"until {day(entry.expires_on)}"
    return f"from {day(entry.starts_on)}, without an end" if entry.starts_on else "without an end"

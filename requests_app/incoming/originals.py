"""Originals that went out with a result: they are asked back, or left with the other State, by letter."""

from requests_app.accounts.models import User
from requests_app.documents.answers.results import ReturnOfOriginals, Sent
from requests_app.evidence import queries as evidence
from requests_app.evidence.kinds import Nature
from requests_app.incoming import letters
from requests_app.incoming.models import Incoming
from requests_app.incoming.rulings import FollowUp
from requests_app.law.languages import LETTER_LANGUAGES


def ask_back(incoming: Incoming, row: FollowUp, *, by: User) -> None:
    """The letter that asks for what is ours, by the day that was noted. None is ordered where no original left."""
    _order(incoming, row, "asking", by=by)


def leave_them(incoming: Incoming, row: FollowUp, *, by: User) -> None:
    """The letter that says they may be kept."""
    _order(incoming, row, "waived", by=by)


def _order(incoming: Incoming, row: FollowUp, purpose: str, *, by: User) -> None:
    objects = tuple(_sent(incoming))
    if not objects:
        return
    sent = incoming.sendings.first()
    letter = ReturnOfOriginals(
        **letters.head(incoming, by=by),
        objects=objects,
        purpose=purpose,
        lent_on=sent.sent_on if sent else None,
        return_by=row.due_on if purpose == "asking" else None,
    )
    language = incoming.language if incoming.language in LETTER_LANGUAGES else letters.INTERNAL_LANGUAGE
    subject = f"originals-{row.number}" + ("" if purpose == "asking" else f"-{purpose}")
    letters.order(incoming, letter, by=by, language=language, subject=subject)


def _sent(incoming: Incoming) -> list[Sent]:
    """The things, not files, of which the log says that they went out, and that are still in custody."""
    return [
        Sent(number=one.short_label, description=one.description, form="original", seal=one.seal_number)
        for one in evidence.sent_out(incoming.case)
        if one.nature == Nature.PHYSICAL and one.original_id is None
    ]

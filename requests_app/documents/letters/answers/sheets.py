"""Every letter as a document of its own: its parts under its name, seen through what was handed in."""

from collections.abc import Callable, Mapping
from typing import Final

from requests_app.documents.kinds import INTERNAL, Kind
from requests_app.documents.letters.answers import (
    custody,
    deciding,
    emergencies,
    exhibits,
    information,
    memorandum,
    objecting,
    originals,
    preserved,
    preserving,
    reporting,
    requests,
    review,
)
from requests_app.documents.letters.answers.view import Told, of_letter
from requests_app.documents.letters.blocks import Annex, Sheet
from requests_app.documents.letters.declaration import Part, printed
from requests_app.documents.letters.framing import framed
from requests_app.documents.letters.material import Material

PARTS: Final[Mapping[Kind, tuple[Part, ...]]] = {
    Kind.ACKNOWLEDGEMENT: requests.ACKNOWLEDGEMENT,
    Kind.MISDIRECTED_NOTICE: requests.MISDIRECTED,
    Kind.FORWARDING_NOTICE: requests.FORWARDING,
    Kind.INFORMATION_REQUEST: requests.INFORMATION,
    Kind.INFORMATION_ANSWER: information.ANSWER,
    Kind.CONSULTATION: objecting.CONSULTATION,
    Kind.CONDITIONS_OFFER: objecting.CONDITIONS,
    Kind.POSTPONEMENT: deciding.POSTPONEMENT,
    Kind.REFUSAL: deciding.REFUSAL,
    Kind.MEMORANDUM: memorandum.MEMORANDUM,
    Kind.LAPSE_NOTICE: requests.LAPSE,
    Kind.OBSTACLE_NOTICE: requests.OBSTACLE,
    Kind.EXECUTION_REPORT: reporting.REPORT,
    Kind.RETURN_OF_ORIGINALS: originals.ORIGINALS,
    Kind.PRESERVATION_ORDER: preserving.ORDER,
    Kind.PRESERVATION_CONFIRMATION: preserved.CONFIRMATION,
    Kind.PRESERVATION_EXTENSION: preserving.EXTENSION,
    Kind.PRESERVATION_REFUSAL: preserved.REFUSED,
    Kind.PRESERVATION_WARNING: preserved.WARNING,
    Kind.THIRD_STATE_NOTICE: preserved.THIRD_STATE,
    Kind.RELEASE_NOTICE: preserving.RELEASE_TO_STATE,
    Kind.EMERGENCY_REPLY: emergencies.REPLY,
    Kind.EMERGENCY_CONFIRMATION: emergencies.CONFIRM,
    Kind.AFTER_ACTION_REVIEW: review.REVIEW,
    Kind.CUSTODY_REPORT: custody.CUSTODY,
}
"""The parts of every letter."""

_URGENT = frozenset({Kind.EMERGENCY_REPLY, Kind.EMERGENCY_CONFIRMATION})
_ACCEPTED = frozenset({None, "granted", "partly"})


def parts_of(m: Told, kind: Kind) -> tuple[Part, ...]:
    """The parts of a letter; a release goes to a State or to a provider."""
    if kind == Kind.RELEASE_NOTICE and m.get("to") == "provider":
        return preserving.RELEASE_TO_PROVIDER
    return PARTS[kind]


def _sheet(kind: Kind) -> Callable[[Material, str], Sheet]:
    def sheet(m: Material, _subject: str = "") -> Sheet:
        """The letter as it was handed in. Raises TooLong."""
        told = of_letter(m)
        return framed(
            told,
            kind,
            printed(parts_of(told, kind), told, "answer.part"),
            annexes=annexes(told, kind),
            urgency=told.say("banner.emergency") if _is_emergency(told, kind) else "",
            banner=_banner(told, kind),
            reference=told.our_reference,
            title=_title(told, kind),
            subtitle=_subtitle(told, kind),
        )

    return sheet


def _is_emergency(m: Told, kind: Kind) -> bool:
    """Whether the danger was accepted as one: a matter that was rerouted is no longer marked as an emergency."""
    return kind in _URGENT and m.get("outcome") in _ACCEPTED


def _title(m: Told, kind: Kind) -> str:
    if kind == Kind.REFUSAL and not m.get("whole"):
        return m.say("title.refusal_in_part")
    if kind == Kind.PRESERVATION_ORDER and m.has("extends"):
        return m.say("title.order_renewed")
    if kind == Kind.PRESERVATION_CONFIRMATION and m.has("extended_from"):
        return m.say("title.preservation_extended")
    return ""


def _subtitle(m: Told, kind: Kind) -> str:
    """A reply that delivers nothing promises no delivery note."""
    delivers = kind != Kind.EMERGENCY_REPLY or emergencies.has_delivery(m)
    return "" if delivers else m.say("subtitle.conditions_offer")


def _banner(m: Told, kind: Kind) -> str:
    if kind in INTERNAL:
        return m.say("banner.internal")
    classified = m.section("confidentiality").get("level", "ordinary") != "ordinary"
    return m.say("banner.confidential") if m.get("confidential") and not classified else ""


def annexes(m: Told, kind: Kind) -> tuple[Annex, ...]:
    """What is to be signed and sent back, on a page of its own: a receipt, or the acceptance of conditions."""
    if kind == Kind.CONDITIONS_OFFER:
        return (Annex(m.say("annex.to_return"), m.say("annex.acceptance"), objecting.acceptance(m)),)
    if kind == Kind.EXECUTION_REPORT:
        return (
            Annex(m.say("annex.to_return"), m.say("annex.receipt"), exhibits.receipt(m, m.each("exhibits"))),
        )
    if kind == Kind.PRESERVATION_ORDER:
        return (Annex(m.say("annex.to_return"), m.say("annex.confirmation"), preserving.confirmation(m)),)
    if kind == Kind.RETURN_OF_ORIGINALS and originals.gives_back(m):
        return (
            Annex(m.say("annex.to_return"), m.say("annex.receipt"), exhibits.receipt(m, m.each("objects"))),
        )
    return ()


SHEETS: Final[Mapping[str, Callable[[Material, str], Sheet]]] = {kind: _sheet(kind) for kind in PARTS}
"""How to make each letter, by its kind."""

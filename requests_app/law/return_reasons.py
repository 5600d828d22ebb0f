"""Why a central authority sends a draft back to its author, in codes that can be counted.

Each reason names the section, and where there is one the field, that has to be mended.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class ReturnReason:
    """One coded reason with the place it points at."""

    code: str
    title: str
    text: str
    section: str
    field: str = ""

    @property
    def place(self) -> str:
        """The place as "section.field", or the section alone."""
        return f"{self.section}.{self.field}" if self.field else self.section


def _reason(code: str, place: str, title: str, text: str) -> ReturnReason:
    section, _, field = place.partition(".")
    return ReturnReason(code, title, text, section, field)


_PROCEEDING = (
    _reason(
        "authority_not_competent",
        "authority.requesting_authority",
        "Authority not competent",
        "The authority that makes the request is not competent to make it.",
    ),
    _reason(
        "proceeding_unclear",
        "authority.nature",
        "Nature or stage unclear",
        "The request does not make clear what proceeding it serves and at what stage it stands.",
    ),
    _reason(
        "purpose_vague",
        "authority.purpose",
        "Purpose too vague",
        "The request does not say for what purpose the evidence is needed.",
    ),
    _reason(
        "order_missing",
        "authority.orders",
        "Order or domestic basis missing",
        "The measure needs a domestic order or provision, and none is named or annexed.",
    ),
)

_ADDRESS = (
    _reason(
        "basis_unsuitable",
        "basis.instrument",
        "Legal basis does not carry the request",
        "The instrument relied on does not bind both States or does not reach the matter.",
    ),
    _reason(
        "wrong_addressee",
        "basis.addressee",
        "Wrong addressee or channel",
        "The request is addressed to the wrong authority, or takes the wrong channel.",
    ),
    _reason(
        "wrong_language",
        "basis.translation_language",
        "Wrong language",
        "Neither the letter nor its translation is in a language the requested State accepts.",
    ),
    _reason(
        "reciprocity_missing",
        "basis.reciprocity_undertaking",
        "No undertaking of reciprocity",
        "The request rests on reciprocity without giving the undertaking.",
    ),
)

_OFFENCE = (
    _reason(
        "penalty_missing",
        "offences.penalty_kind",
        "Maximum penalty missing",
        "The maximum penalty of an offence is not stated.",
    ),
    _reason(
        "provision_text_missing",
        "offences.provision_text",
        "Text of the provision missing",
        "The text of a provision is missing or incomplete.",
    ),
    _reason(
        "death_penalty_unanswered",
        "offences.death_possible",
        "No answer on the death penalty",
        "The request does not say whether the death penalty could be imposed.",
    ),
    _reason(
        "dual_criminality_open",
        "offences.dual_criminality_note",
        "Dual criminality not shown",
        "The request does not show that the conduct is a crime in the requested State.",
    ),
    _reason(
        "limitation_unclear",
        "offences.limitation_date",
        "Limitation not stated",
        "The request does not say when prosecution becomes barred by lapse of time.",
    ),
)

_CONTENT = (
    _reason(
        "person_unidentified",
        "persons",
        "Person not identified enough",
        "A person is not identified as closely as could be: names, birth, nationality, whereabouts.",
    ),
    _reason(
        "role_unclear",
        "persons.roles",
        "Role of a person unclear",
        "It is not clear whether a person is a suspect, a witness or something else.",
    ),
    _reason(
        "facts_insufficient",
        "facts.summary",
        "Facts insufficient",
        "The facts do not bear the suspicion or do not show what happened, when and how it is known.",
    ),
    _reason(
        "no_link_to_state",
        "facts.link",
        "No link with the requested State",
        "The facts do not show why the requested State is asked.",
    ),
    _reason(
        "evidence_tainted",
        "facts.custody_statement",
        "Rests on a statement taken in custody",
        "The facts rest on a statement taken in custody without counsel; they have to stand without it.",
    ),
    _reason(
        "item_vague",
        "assistance.description",
        "Item too vague",
        "An item does not name account, holder or object closely enough to be carried out.",
    ),
    _reason(
        "no_dates",
        "assistance.period_from",
        "No dates",
        "An item states no period, or no time zone.",
    ),
    _reason(
        "no_nexus",
        "assistance.relevance",
        "No link between item and offence",
        "An item does not say how the material bears on the offence.",
    ),
    _reason(
        "too_wide",
        "assistance.accounts",
        "Wider than necessary",
        "An item reaches further than the offence and the facts can bear.",
    ),
)

_HANDLING = (
    _reason(
        "formalities_unexplained",
        "procedure.reasons",
        "Formalities not explained",
        "Special formalities are wanted and no reason is given.",
    ),
    _reason(
        "preservation_unmentioned",
        "earlier",
        "Earlier preservation not mentioned",
        "An earlier preservation or contact is known and not mentioned.",
    ),
    _reason(
        "urgency_unexplained",
        "timing.reason",
        "Urgency not explained",
        "A deadline or urgency is claimed without reasons.",
    ),
    _reason(
        "confidentiality_unexplained",
        "confidentiality.reason",
        "Confidentiality not explained",
        "Confidentiality is wanted and no reason is given.",
    ),
    _reason(
        "undertaking_missing",
        "undertakings",
        "Undertaking missing",
        "An undertaking on use, data protection or onward transfer is missing.",
    ),
    _reason(
        "assurance_missing",
        "assurances",
        "Assurance missing",
        "The requested State will want an assurance that is not offered.",
    ),
    _reason(
        "delivery_insecure",
        "delivery.method",
        "Delivery unclear or insecure",
        "The request does not say how the material can be delivered safely.",
    ),
    _reason(
        "annex_missing",
        "annexes",
        "Annex missing",
        "An annex the request refers to is missing or cannot be read.",
    ),
    _reason(
        "translation_faulty",
        "annexes",
        "Translation faulty",
        "A translation is missing or differs from its original.",
    ),
)

REASONS: Final[dict[str, ReturnReason]] = {
    reason.code: reason for reason in (*_PROCEEDING, *_ADDRESS, *_OFFENCE, *_CONTENT, *_HANDLING)
}

"""Why a central authority sends a draft back to its author, in codes that can be counted.

Each reason names the section, and where there is one the field, that has to be mended.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class ReturnReason:
    """One coded reason, in English and French, with the place it points at."""

    code: str
    title: str
    text: str
    text_fr: str
    section: str
    field: str = ""

    @property
    def place(self) -> str:
        """The place as "section.field", or the section alone."""
        return f"{self.section}.{self.field}" if self.field else self.section


def _reason(code: str, place: str, title: str, text: str, text_fr: str) -> ReturnReason:
    section, _, field = place.partition(".")
    return ReturnReason(code, title, text, text_fr, section, field)


_PROCEEDING = (
    _reason(
        "authority_not_competent",
        "authority.requesting_authority",
        "Authority not competent",
        "The authority that makes the request is not competent to make it.",
        "L’autorité dont émane la demande n’est pas compétente pour la présenter.",
    ),
    _reason(
        "proceeding_unclear",
        "authority.nature",
        "Nature or stage unclear",
        "The request does not make clear what proceeding it serves and at what stage it stands.",
        "La demande n’indique pas clairement la nature ni le stade de la procédure.",
    ),
    _reason(
        "purpose_vague",
        "authority.purpose",
        "Purpose too vague",
        "The request does not say for what purpose the evidence is needed.",
        "La demande n’indique pas à quelle fin les éléments de preuve sont nécessaires.",
    ),
    _reason(
        "order_missing",
        "authority.orders",
        "Order or domestic basis missing",
        "The measure needs a domestic order or provision, and none is named or annexed.",
        "La mesure suppose une décision ou une base légale interne, qui n’est ni citée ni jointe.",
    ),
)

_ADDRESS = (
    _reason(
        "basis_unsuitable",
        "basis.instrument",
        "Legal basis does not carry the request",
        "The instrument relied on does not bind both States or does not reach the matter.",
        "L’instrument invoqué ne lie pas les deux États ou ne couvre pas l’affaire.",
    ),
    _reason(
        "wrong_addressee",
        "basis.addressee",
        "Wrong addressee or channel",
        "The request is addressed to the wrong authority, or takes the wrong channel.",
        (
            "La demande est adressée à une autorité qui n’est pas compétente ou par une voie "
            "qui ne convient pas."
        ),
    ),
    _reason(
        "wrong_language",
        "basis.translation_language",
        "Wrong language",
        "Neither the letter nor its translation is in a language the requested State accepts.",
        "Ni la lettre ni sa traduction n’est rédigée dans une langue acceptée par l’État requis.",
    ),
    _reason(
        "reciprocity_missing",
        "basis.reciprocity_undertaking",
        "No undertaking of reciprocity",
        "The request rests on reciprocity without giving the undertaking.",
        "La demande se fonde sur la réciprocité sans en donner l’engagement.",
    ),
)

_OFFENCE = (
    _reason(
        "penalty_missing",
        "offences.penalty_kind",
        "Maximum penalty missing",
        "The maximum penalty of an offence is not stated.",
        "Le maximum de la peine encourue n’est pas indiqué.",
    ),
    _reason(
        "provision_text_missing",
        "offences.provision_text",
        "Text of the provision missing",
        "The text of a provision is missing or incomplete.",
        "Le texte d’une disposition manque ou est incomplet.",
    ),
    _reason(
        "death_penalty_unanswered",
        "offences.death_possible",
        "No answer on the death penalty",
        "The request does not say whether the death penalty could be imposed.",
        "La demande n’indique pas si la peine de mort pourrait être prononcée.",
    ),
    _reason(
        "dual_criminality_open",
        "offences.dual_criminality_note",
        "Dual criminality not shown",
        "The request does not show that the conduct is a crime in the requested State.",
        "La demande n’établit pas que les faits sont punissables dans l’État requis.",
    ),
    _reason(
        "limitation_unclear",
        "offences.limitation_date",
        "Limitation not stated",
        "The request does not say when prosecution becomes barred by lapse of time.",
        "La date de prescription n’est pas indiquée.",
    ),
)

_CONTENT = (
    _reason(
        "person_unidentified",
        "persons",
        "Person not identified enough",
        "A person is not identified as closely as could be: names, birth, nationality, whereabouts.",
        (
            "Une personne n’est pas identifiée aussi précisément que possible (noms, "
            "naissance, nationalité, lieu de séjour)."
        ),
    ),
    _reason(
        "role_unclear",
        "persons.roles",
        "Role of a person unclear",
        "It is not clear whether a person is a suspect, a witness or something else.",
        "La qualité d’une personne (suspect, témoin ou autre) n’est pas claire.",
    ),
    _reason(
        "facts_insufficient",
        "facts.summary",
        "Facts insufficient",
        "The facts do not bear the suspicion or do not show what happened, when and how it is known.",
        (
            "L’exposé des faits n’étaye pas le soupçon ou ne dit pas ce qui s’est passé, "
            "quand, ni comment cela est connu."
        ),
    ),
    _reason(
        "no_link_to_state",
        "facts.link",
        "No link with the requested State",
        "The facts do not show why the requested State is asked.",
        "Les faits ne montrent pas pourquoi l’État requis est saisi.",
    ),
    _reason(
        "evidence_tainted",
        "facts.custody_statement",
        "Rests on a statement taken in custody",
        "The facts rest on a statement taken in custody without counsel; they have to stand without it.",
        (
            "Les faits reposent sur une déclaration recueillie en détention sans avocat; ils "
            "doivent se suffire sans elle."
        ),
    ),
    _reason(
        "item_vague",
        "assistance.description",
        "Item too vague",
        "An item does not name account, holder or object closely enough to be carried out.",
        "Un point de la demande ne désigne pas assez précisément le compte, le détenteur ou l’objet.",
    ),
    _reason(
        "no_dates",
        "assistance.period_from",
        "No dates",
        "An item states no period, or no time zone.",
        "Un point de la demande n’indique ni période ni fuseau horaire.",
    ),
    _reason(
        "no_nexus",
        "assistance.relevance",
        "No link between item and offence",
        "An item does not say how the material bears on the offence.",
        "Un point de la demande ne montre pas le rapport entre l’élément recherché et l’infraction.",
    ),
    _reason(
        "too_wide",
        "assistance.accounts",
        "Wider than necessary",
        "An item reaches further than the offence and the facts can bear.",
        "Un point de la demande va au-delà de ce que justifient l’infraction et les faits.",
    ),
)

_HANDLING = (
    _reason(
        "formalities_unexplained",
        "procedure.reasons",
        "Formalities not explained",
        "Special formalities are wanted and no reason is given.",
        "Des formalités particulières sont demandées sans motif.",
    ),
    _reason(
        "preservation_unmentioned",
        "earlier",
        "Earlier preservation not mentioned",
        "An earlier preservation or contact is known and not mentioned.",
        "Une conservation ou un contact antérieur est connu et n’est pas mentionné.",
    ),
    _reason(
        "urgency_unexplained",
        "timing.reason",
        "Urgency not explained",
        "A deadline or urgency is claimed without reasons.",
        "Un délai ou une urgence est invoqué sans motif.",
    ),
    _reason(
        "confidentiality_unexplained",
        "confidentiality.reason",
        "Confidentiality not explained",
        "Confidentiality is wanted and no reason is given.",
        "La confidentialité est demandée sans motif.",
    ),
    _reason(
        "undertaking_missing",
        "undertakings",
        "Undertaking missing",
        "An undertaking on use, data protection or onward transfer is missing.",
        (
            "Un engagement relatif à l’utilisation, à la protection des données ou au "
            "transfert ultérieur fait défaut."
        ),
    ),
    _reason(
        "assurance_missing",
        "assurances",
        "Assurance missing",
        "The requested State will want an assurance that is not offered.",
        "L’État requis attendra une assurance qui n’est pas offerte.",
    ),
    _reason(
        "delivery_insecure",
        "delivery.method",
        "Delivery unclear or insecure",
        "The request does not say how the material can be delivered safely.",
        "La demande n’indique pas de mode de remise sûr.",
    ),
    _reason(
        "annex_missing",
        "annexes",
        "Annex missing",
        "An annex the request refers to is missing or cannot be read.",
        "Une annexe mentionnée dans la demande manque ou est illisible.",
    ),
    _reason(
        "translation_faulty",
        "annexes",
        "Translation faulty",
        "A translation is missing or differs from its original.",
        "Une traduction manque ou s’écarte de l’original.",
    ),
)

REASONS: Final[dict[str, ReturnReason]] = {
    reason.code: reason for reason in (*_PROCEEDING, *_ADDRESS, *_OFFENCE, *_CONTENT, *_HANDLING)
}

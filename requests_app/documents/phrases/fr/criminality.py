"""La comparaison des deux droits : ses mots et les éléments des infractions."""

_SANS_DROIT = "sans droit"
_INTENTION = "intentionnellement"
_SYSTEME = "au moyen d’un système d’information"
_CONNECTE = "dans un système connecté à un autre"

PHRASES = {
    "criminality.heading": "Double incrimination",
    "criminality.sheet": "Les éléments des deux droits sont comparés à l’annexe A, seconde partie.",
    "criminality.intro": (
        "Pour chaque infraction, les éléments du droit de l’État requérant et de l’État requis sont mis en "
        "regard, avec "
        "le fait qui établit chacun d’eux. Le comportement est déterminant, quel que soit le nom que lui donne chaque "
        "droit."
    ),
    "criminality.annex": "Annexe A, seconde partie",
    "criminality.our_provision": "Droit de l’État requérant",
    "criminality.their_text": "Texte de la disposition de l’État requis",
    "criminality.element": "Élément",
    "criminality.ours": "État requérant",
    "criminality.theirs": "État requis",
    "criminality.fact": "Fait qui l’établit",
    "criminality.optional": "élément qu’un État peut exiger",
    "element.HC07.access": "L’auteur a accédé",
    "element.HC07.system": "à tout ou partie d’un système d’information",
    "element.HC07.without_right": _SANS_DROIT,
    "element.HC07.intent": _INTENTION,
    "element.HC07.security": "en violation de mesures de sécurité",
    "element.HC07.dishonest": "afin d’obtenir des données ou dans une autre intention délictueuse",
    "element.HC07.connected": _CONNECTE,
    "element.HC08.interception": "L’auteur a intercepté",
    "element.HC08.technical": "par des moyens techniques",
    "element.HC08.transmission": "une transmission non publique de données électroniques",
    "element.HC08.without_right": _SANS_DROIT,
    "element.HC08.intent": _INTENTION,
    "element.HC08.dishonest": "dans une intention délictueuse",
    "element.HC08.connected": _CONNECTE,
    "element.HC09.damage": "L’auteur a endommagé, effacé, détérioré, altéré ou supprimé",
    "element.HC09.data": "des données électroniques",
    "element.HC09.without_right": _SANS_DROIT,
    "element.HC09.intent": _INTENTION,
    "element.HC09.serious_harm": "et un préjudice grave en est résulté",
    "element.HC10.hindering": "Le fonctionnement d’un système a été gravement entravé",
    "element.HC10.system": "un système d’information",
    "element.HC10.tampering": (
        "par l’introduction, la transmission, l’endommagement, l’effacement ou l’altération de données"
    ),
    "element.HC10.without_right": _SANS_DROIT,
    "element.HC10.intent": _INTENTION,
    "element.HC11.dealing": "L’auteur a obtenu, produit, vendu, transmis ou détenu",
    "element.HC11.device": (
        "un outil, ou un mot de passe, un identifiant ou une signature donnant accès à un système"
    ),
    "element.HC11.intent": _INTENTION,
    "element.HC11.for_offence": "en vue de commettre une infraction visée aux articles 7 à 10",
    "element.HC11.not_testing": "et non pour des essais autorisés ou la protection d’un système",
    "element.HC11.reservation": "et aucune réserve limitée de cet État n’exclut cet acte",
    "element.HC12.tampering": "L’auteur a introduit, altéré, effacé ou supprimé des données",
    "element.HC12.not_genuine": "de sorte que les données ne sont pas authentiques",
    "element.HC12.taken_as": (
        "et doivent être prises en compte ou utilisées comme si elles étaient authentiques"
    ),
    "element.HC12.intent": _INTENTION,
    "element.HC12.dishonest": "dans l’intention de frauder ou une intention délictueuse similaire",
    "element.HC13.loss": "Une personne a perdu un bien",
    "element.HC13.means": (
        "par une atteinte à des données ou à un système, ou par une tromperie en ligne portant sur des faits"
    ),
    "element.HC13.intent": _INTENTION,
    "element.HC13.gain": "en vue d’un gain malhonnête, pour l’auteur ou pour autrui",
    "element.HC14.dealing": "L’auteur a produit, offert, diffusé, consulté, détenu ou financé",
    "element.HC14.material": (
        "un contenu représentant des abus sexuels ou l’exploitation sexuelle d’un enfant"
    ),
    "element.HC14.system": _SYSTEME,
    "element.HC14.without_right": _SANS_DROIT,
    "element.HC14.intent": _INTENTION,
    "element.HC14.real_child": "et le contenu montre un enfant réel",
    "element.HC14.visual": "et le contenu est visuel",
    "element.HC14.not_own": "et il ne s’agit pas d’un contenu que des enfants ont produit d’eux-mêmes",
    "element.HC14.not_private": (
        "et il ne s’agit pas d’un contenu privé produit et conservé avec consentement"
    ),
    "element.HC15.approach": ("L’auteur a communiqué avec, sollicité ou pris des dispositions concernant"),
    "element.HC15.child": "un enfant",
    "element.HC15.purpose": "afin de commettre une infraction sexuelle",
    "element.HC15.intent": _INTENTION,
    "element.HC15.furtherance": "et a accompli un acte tendant à réaliser ce projet",
    "element.HC15.not_by_child": "et il ne s’agit pas du comportement d’un enfant",
    "element.HC16.spreading": "L’auteur a diffusé ou rendu accessible",
    "element.HC16.image": "une image intime d’une personne",
    "element.HC16.system": _SYSTEME,
    "element.HC16.no_consent": "sans le consentement de la personne représentée",
    "element.HC17.dealing": "L’auteur a converti, dissimulé, acquis, détenu ou utilisé",
    "element.HC17.property": "un bien provenant d’une infraction",
    "element.HC17.knowledge": "en connaissant la provenance du bien",
}
